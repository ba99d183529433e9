policytest {
  targets = ["queues"]
}

resource "aws_sqs_queue" "one" {
  attrs = { name = "orders" }
}

resource "aws_sqs_queue" "two" {
  attrs = { name = "orders" }
}

resource "aws_sqs_queue" "two" {
  attrs = { name = "invoices" }
}

data "aws_caller_identity" "current" {
  attrs = { account_id = "1" }
}

data "aws_caller_identity" "current" {
  attrs = { account_id = "2" }
}

resource "aws_sns_topic" "reaches_the_data" {
  attrs = { owner = "1" }
}
