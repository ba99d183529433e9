# JSON in the value of a parameter, which counts as sensitive, was only laid out anew.
resource "aws_ssm_parameter" "limits" {
  name  = "/app/limits"
  type  = "String"
  value = jsonencode({ burst = 20, retries = 3 })
}
