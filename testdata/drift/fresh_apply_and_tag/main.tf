# The first plan after an apply, with a tag that was added to one of the objects meanwhile.
resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
