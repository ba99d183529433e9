variable "tags" {
  type = map(string)
}

resource "aws_db_instance" "this" {
  identifier           = "orders"
  engine               = "postgres"
  engine_version       = "15.4"
  instance_class       = "db.t3.medium"
  allocated_storage    = 50
  username             = "shop"
  password             = "correct-horse-battery"
  skip_final_snapshot  = true
  apply_immediately    = true
  parameter_group_name = "default.postgres15"
  tags                 = var.tags
}

output "address" {
  value = aws_db_instance.this.address
}
