protect "databases" {
  type_regex = ["(a{1000}){1000}"]
}
