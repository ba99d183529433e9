policytest {
  targets = ["production.gate.hcl"]
}

resource "aws_sqs_queue" "created" {
  attrs = { name = "orders" }
  meta  = { address = "module.prod.aws_sqs_queue.orders" }
}

resource "aws_sqs_queue" "created_in_a_freeze" {
  attrs          = { name = "orders" }
  meta           = { address = "module.prod.aws_sqs_queue.orders" }
  expect_failure = true

  inputs {
    freeze = true
  }
}

resource "aws_sqs_queue" "forgotten" {
  prior_attrs    = { name = "orders" }
  meta           = { address = "module.prod.aws_sqs_queue.orders", operation = "forget" }
  expect_failure = true
}

resource "aws_sqs_queue" "elsewhere" {
  prior_attrs = { name = "orders" }
  meta        = { address = "module.dev.aws_sqs_queue.orders" }

  inputs {
    freeze = true
  }
}
