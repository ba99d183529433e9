policytest {
  targets = ["alone"]
}

resource "aws_sqs_queue" "named" {
  attrs = { name = "orders" }
}
