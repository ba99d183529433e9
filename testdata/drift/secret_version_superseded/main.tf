# A secret was rotated in Secrets Manager. The state keeps its own version, which only loses the label `AWSCURRENT`.
resource "aws_secretsmanager_secret" "db" {
  name = "db"
}
resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = aws_secretsmanager_secret.db.id
  secret_string = "DRIFT-CANARY-OLD-7f3a"
}
