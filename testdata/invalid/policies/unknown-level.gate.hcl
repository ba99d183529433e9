protect "databases" {
  level = "dney"
}
