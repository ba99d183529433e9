protect "databases" {
  types  = ["aws_db_instance"]
  level  = "deny"
  reason = "Ask the data team."
}
