protect "databases" {
  reason = "データベース", level = "deny"
}
