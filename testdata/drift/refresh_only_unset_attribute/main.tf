# A refresh-only plan: a rule was added that no block sets, and a description that no expression sets, which an apply would remove.
resource "aws_security_group" "web" {
  name        = "web"
  description = "web"
}
resource "aws_ssm_parameter" "limit" {
  name           = "/app/limit"
  type           = "String"
  insecure_value = "20"
}
