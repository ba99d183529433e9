waiver "OPS-1234" {
  policy  = "builtin/data/*"
  address = "aws_db_instance.main"
  reason  = "Decommissioned, snapshot taken."
  owner   = "data-team"
  expires = "2026-12-31"
}
