protect "databases" {
  type_regex    = ["aws_(db"]
  address_regex = ["[z-a]"]
}
