protect "databases" {
  reason = "Ask ${team} first."
}
