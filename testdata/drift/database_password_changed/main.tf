# The password of a database was changed. No API gives it back, so nothing of this is in the plan; the volatile attribute is.
resource "aws_db_instance" "main" {
  identifier          = "main"
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  allocated_storage   = 20
  username            = "dbadmin"
  password            = "DRIFT-CANARY-OLD-7f3a"
  skip_final_snapshot = true
}
