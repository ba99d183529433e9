protect "never_destroyed" {
  types  = ["aws_db_instance"]
  level  = "deny"
  reason = "Production data."
}

protect "never_seen" {
  types = ["aws_rds_cluster"]
}
