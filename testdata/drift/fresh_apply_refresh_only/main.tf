# The first refresh-only plan after an apply: exit code 2, and nothing was changed.
resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
