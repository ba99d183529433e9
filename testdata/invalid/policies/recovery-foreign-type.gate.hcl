protect "databases" {
  types = ["aws_db_instance"]
  recovery {
    types   = ["aws_db_instanse"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "Refused."
  }
}
