protect "databases" {
  types = [1, "aws_db_instance.x", var.x]
}
