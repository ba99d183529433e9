policytest {
  targets = ["queues"]
}

locals {
  name = "orders"
}

base "aws_sqs_queue" {
  attrs = { name = local.name, kms_master_key_id = null, sqs_managed_sse_enabled = true, tags = { team = "shop" } }
}

# The base alone.
resource "aws_sqs_queue" "created" {
  attrs = {}
}

# An update: both sides have the name.
resource "aws_sqs_queue" "decrypted" {
  prior_attrs    = {}
  attrs          = { sqs_managed_sse_enabled = false }
  expect_failure = true
}

resource "aws_sqs_queue" "renamed" {
  prior_attrs    = {}
  attrs          = { name = "${base.aws_sqs_queue.name}-2" }
  expect_failure = true
}

# An attribute of a mock replaces that of the base as a whole.
resource "aws_sqs_queue" "tagged" {
  prior_attrs = {}
  attrs       = { tags = { stage = "test" }, name = can(aws_sqs_queue.tagged_before.tags.team) ? "other" : "orders" }
}

resource "aws_sqs_queue" "tagged_before" {
  prior_attrs = { tags = {} }
}

# Nothing of the base: a name has to be written.
resource "aws_sqs_queue" "bare" {
  base           = false
  attrs          = { name = "bare", kms_master_key_id = null, sqs_managed_sse_enabled = false }
  expect_failure = true
}

resource "aws_sns_topic" "other_type" {
  attrs = { name = "topic" }
}
