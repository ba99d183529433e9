# JSON in the value of a parameter says something else, in another order.
resource "aws_ssm_parameter" "limits" {
  name           = "/app/limits"
  type           = "String"
  insecure_value = jsonencode({ hosts = ["a.example.com", "b.example.com"], retries = 3 })
}
