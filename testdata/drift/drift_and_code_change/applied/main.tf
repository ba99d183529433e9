resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
  description    = "requests per second"
  tags           = { env = "prod" }
}
