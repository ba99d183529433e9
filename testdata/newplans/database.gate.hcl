protect "databases" {
  types  = ["lab_database"]
  level  = "deny"
  reason = "The rows are in it."
}
