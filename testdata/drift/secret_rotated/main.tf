# A secret was rotated by hand; an apply puts the old one back. No report may show either.
resource "aws_ssm_parameter" "password" {
  name  = "/app/password"
  type  = "SecureString"
  value = "DRIFT-CANARY-OLD-7f3a"
}
