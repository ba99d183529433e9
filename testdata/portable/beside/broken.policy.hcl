input "missing" {
  type = = string
}
