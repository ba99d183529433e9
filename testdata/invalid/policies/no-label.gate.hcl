protect {
  types = ["aws_db_instance"]
}
