settings {
  disable = ["builtin/data/aws/databases/relational"]
}

waiver "OPS-1" {
  policy  = "builtin/data/*"
  address = "aws_db_instance.main"
  reason  = "Nobody uses it."
  expires = "2026-12-31"
}
