protect "never_destroyed" {
  types  = ["aws_db_instance", "aws_rds_*"]
  level  = "deny"
  reason = "No database is destroyed or replaced."
}
