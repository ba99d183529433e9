protect "databases" {
  reason = "  "
}
