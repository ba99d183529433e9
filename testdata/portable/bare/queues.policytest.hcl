policytest {
  targets = ["queues"]
}

resource "aws_sqs_queue" "standard" {
  attrs = { name = "orders" }
}

resource "aws_sqs_queue" "reached" {
  attrs          = { name = "orders", fifo = true }
  expect_failure = true
}
