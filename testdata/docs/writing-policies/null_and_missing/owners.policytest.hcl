policytest {
  targets = ["owners.gate.hcl"]
}

resource "aws_sqs_queue" "complete" {
  attrs = { name = "orders", tags = { owner = "shop" }, kms_master_key_id = "alias/orders" }
}

resource "aws_sqs_queue" "without_tags" {
  attrs          = { name = "orders", tags = null, kms_master_key_id = "alias/orders" }
  expect_failure = true
}

resource "aws_sqs_queue" "without_an_owner" {
  attrs          = { name = "orders", tags = { env = "dev" }, kms_master_key_id = "alias/orders" }
  expect_failure = true
}

resource "aws_sqs_queue" "without_a_key" {
  attrs          = { name = "orders", tags = { owner = "shop" }, kms_master_key_id = null }
  expect_failure = true
}
