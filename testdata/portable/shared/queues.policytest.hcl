policytest {
  targets = ["queues.policy.hcl"]
}

resource "aws_sqs_queue" "right" {
  attrs = { name = "shop-orders" }
}

resource "aws_sqs_queue" "other_prefix" {
  attrs          = { name = "orders" }
  expect_failure = true
}

resource "aws_sqs_queue" "other_input" {
  attrs = { name = "orders" }
  inputs {
    prefix-of-names = "ord"
  }
}

resource "aws_sqs_queue" "too_long" {
  attrs          = { name = "shop-orders-of-customers" }
  expect_failure = true
}
