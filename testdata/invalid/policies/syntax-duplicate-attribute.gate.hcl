protect "databases" {
  level = "warn"
  level = "deny"
}
