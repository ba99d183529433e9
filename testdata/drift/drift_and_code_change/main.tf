# A parameter has a new description in the code, and got a tag outside: one update does both.
resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
  description    = "requests per second and client"
  tags           = { env = "prod" }
}
