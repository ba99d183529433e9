# stacks: 2

waiver "OPS-1" {
  policy  = "databases/*"
  address = "aws_db_instance.legacy"
  reason  = "Decommissioned."
  expires = "2026-02-01"
}
