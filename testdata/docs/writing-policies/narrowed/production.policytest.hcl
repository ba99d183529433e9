policytest {
  targets = ["production.gate.hcl"]
}

resource "aws_sqs_queue" "orders" {
  prior_attrs    = { name = "orders" }
  meta           = { address = "module.prod.module.queues.aws_sqs_queue.orders" }
  expect_failure = true
}

resource "aws_cloudwatch_log_stream" "excepted" {
  prior_attrs = { name = "orders" }
  meta        = { address = "module.prod.aws_cloudwatch_log_stream.orders" }
}

resource "aws_sqs_queue" "development" {
  prior_attrs = { name = "orders" }
  meta        = { address = "module.dev.aws_sqs_queue.orders" }
}
