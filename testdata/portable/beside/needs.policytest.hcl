policytest {
  targets = ["needs"]
}

resource "aws_sqs_queue" "named" {
  attrs = { name = "orders" }
}
