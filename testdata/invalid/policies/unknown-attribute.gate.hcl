protect "databases" {
  typs   = ["aws_db_instance"]
  colour = "red"
}
