# A rotation changed a secret whose value `ignore_changes` leaves to it.
resource "aws_ssm_parameter" "password" {
  name  = "/app/password"
  type  = "SecureString"
  value = "DRIFT-CANARY-OLD-7f3a"
  lifecycle { ignore_changes = [value] }
}
