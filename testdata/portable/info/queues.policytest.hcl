policytest {
  targets = ["queues"]
}

resource "aws_sqs_queue" "without_owner" {
  attrs = { name = "orders" }
}
