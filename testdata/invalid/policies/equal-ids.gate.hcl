protect "databases" {
  level = "warn"
}

protect "databases" {
  level = "deny"
}
