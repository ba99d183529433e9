resource "aws_db_instance" "main" {
  identifier          = "main"
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  allocated_storage   = 20
  username            = "dbadmin"
  password            = "SUPER-SECRET-PW"
  skip_final_snapshot = true
  deletion_protection = false
  tags                = { env = "prod", owner = "data" }
}
resource "aws_security_group" "admin" {
  name        = "admin"
  description = "admin"
  vpc_id      = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 20
    to_port     = 25
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]
  }
  tags = { env = "dev", owner = "net" }
}
resource "aws_s3_bucket" "untagged" {
  bucket = "acme-untagged"
}
