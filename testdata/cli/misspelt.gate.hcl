protect "databases" {
  types = ["aws_db_instance"]
  levle = "deny"
  on    = ["delete", "destroy"]
}

settings {
  disable = ["builtin/data/aws/databases/relation"]
}
