protects "databases" {
  types = ["aws_db_instance"]
}
