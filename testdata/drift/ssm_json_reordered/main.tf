# JSON in the value of a parameter has its keys and its list in another order; Terraform sees another text and sets it back.
resource "aws_ssm_parameter" "limits" {
  name           = "/app/limits"
  type           = "String"
  insecure_value = jsonencode({ hosts = ["a.example.com", "b.example.com"], retries = 3 })
}
