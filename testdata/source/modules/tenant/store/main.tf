resource "aws_db_instance" "store" {
  count = 2
}
