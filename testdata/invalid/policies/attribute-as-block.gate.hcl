protect "databases" {
  reason {
  }
}
