# Nothing was changed; each refresh finds another time that the database can be restored to.
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
