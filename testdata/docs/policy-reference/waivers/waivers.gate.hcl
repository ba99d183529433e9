waiver "OPS-1234" {
  policy  = "databases/*"
  address = "aws_db_instance.main"
  stacks  = ["prod/eu"]
  on      = ["delete"]
  reason  = "Decommissioned, snapshot taken."
  owner   = "data-team"
  expires = "2027-01-31"
}
