policytest {
  targets = ["queues"]
}

resource "aws_sqs_queue" "fails" {
  attrs = { name = "orders" }
}
