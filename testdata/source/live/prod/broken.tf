resource "aws_db_instance" "unfinished" {
