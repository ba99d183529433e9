protect "x" {
  addresses = ["aws_db_instance.main["eu"]"]
}
