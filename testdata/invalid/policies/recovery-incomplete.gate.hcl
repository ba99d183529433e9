protect "databases" {
  recovery {
  }
}
