protect "databases" {
  types = ["aws_db_instance", ""]
}
