protect "databases" {
  reason = "C:\data"
}
