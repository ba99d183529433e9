policytest {
  targets = ["queues.policy.hcl"]
}

resource "aws_sqs_queue" "four_days" {
  attrs = { name = "orders", message_retention_seconds = 345600 }
}

resource "aws_sqs_queue" "a_minute" {
  attrs          = { name = "orders", message_retention_seconds = 60 }
  expect_failure = true
}
