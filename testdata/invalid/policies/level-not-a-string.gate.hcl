protect "databases" {
  level = 3
}
