policytest {
  targets = ["../../../../policies/tags/aws/required.gate.hcl"]
}

resource "aws_sqs_queue" "present_one_missing" {
  attrs          = { name = "orders", tags = { Owner = "data" }, tags_all = { Owner = "data" } }
  expect_failure = true
}

resource "aws_sqs_queue" "present_none" {
  attrs          = { name = "orders", tags = null, tags_all = {} }
  expect_failure = true
}

resource "aws_sqs_queue" "present_other_keys" {
  attrs = {
    name     = "orders"
    tags     = { Owner = "data", Environment = "prod" }
    tags_all = { Owner = "data", Environment = "prod" }
  }
  expect_failure = true

  inputs {
    required_tags = ["cost-center"]
  }
}

resource "aws_sqs_queue" "present_complete" {
  attrs = {
    name     = "orders"
    tags     = { Owner = "data", Environment = "prod" }
    tags_all = { Owner = "data", Environment = "prod" }
  }
}

resource "aws_s3_bucket" "present_by_default_tags" {
  attrs = { bucket = "orders-archive", tags = null, tags_all = { Owner = "data", Environment = "prod" } }
}

resource "aws_iam_role_policy_attachment" "present_no_tags" {
  attrs = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
}

resource "aws_sqs_queue" "present_replaced" {
  prior_attrs = { name = "orders", tags = {}, tags_all = {} }
  attrs       = { name = "orders2", tags = {}, tags_all = {} }
  meta        = { operation = "replace" }
}

resource "aws_sqs_queue" "kept_one_removed" {
  prior_attrs = {
    name     = "orders"
    tags     = { Owner = "data", Environment = "prod" }
    tags_all = { Owner = "data", Environment = "prod" }
  }
  attrs          = { name = "orders", tags = { Owner = "data" }, tags_all = { Owner = "data" } }
  expect_failure = true
}

resource "aws_s3_bucket" "kept_default_tags_removed" {
  prior_attrs    = { bucket = "orders-archive", tags = null, tags_all = { Owner = "data", Environment = "prod" } }
  attrs          = { bucket = "orders-archive", tags = null, tags_all = {} }
  expect_failure = true
}

resource "aws_sqs_queue" "kept_moved_to_default_tags" {
  prior_attrs = {
    name     = "orders"
    tags     = { Owner = "data", Environment = "prod" }
    tags_all = { Owner = "data", Environment = "prod" }
  }
  attrs = { name = "orders", tags = null, tags_all = { Owner = "data", Environment = "prod" } }
}

resource "aws_sqs_queue" "kept_never_there" {
  prior_attrs = { name = "orders", tags = { team = "a" }, tags_all = { team = "a" } }
  attrs       = { name = "orders", tags = { team = "b" }, tags_all = { team = "b" } }
}

resource "aws_autoscaling_group" "group_present_one_missing" {
  attrs = {
    name     = "workers"
    max_size = 4
    min_size = 1
    tag      = [{ key = "Owner", value = "x", propagate_at_launch = true }]
  }
  expect_failure = true
}

resource "aws_autoscaling_group" "group_present_none" {
  attrs          = { name = "workers", max_size = 4, min_size = 1, tag = [] }
  expect_failure = true
}

resource "aws_autoscaling_group" "group_present_complete" {
  attrs = {
    name     = "workers"
    max_size = 4
    min_size = 1
    tag = [
      { key = "Owner", value = "x", propagate_at_launch = true },
      { key = "Environment", value = "x", propagate_at_launch = true },
      { key = "Name", value = "x", propagate_at_launch = true },
    ]
  }
}

resource "aws_autoscaling_group" "group_present_other_keys" {
  attrs = {
    name     = "workers"
    max_size = 4
    min_size = 1
    tag      = [{ key = "team", value = "x", propagate_at_launch = true }]
  }

  inputs {
    required_tags = ["Team"]
  }
}

resource "aws_devopsguru_resource_collection" "kept_blocks_are_no_tags" {
  prior_attrs = {
    type = "AWS_TAGS"
    tags = [{ app_boundary_key = "DevOps-Guru-orders", tag_values = ["a"] }]
  }
  attrs = {
    type = "AWS_TAGS"
    tags = [{ app_boundary_key = "DevOps-Guru-orders", tag_values = ["a", "b"] }]
  }
}

resource "aws_devopsguru_resource_collection" "present_blocks_are_no_tags" {
  attrs = { type = "AWS_TAGS", tags = [{ app_boundary_key = "DevOps-Guru-orders", tag_values = ["a"] }] }
}

resource "aws_sqs_queue" "kept_tags_of_another_type" {
  prior_attrs = { name = "orders", tags = { Owner = "data" }, tags_all = false }
  attrs       = { name = "orders", tags = { Owner = "data" }, tags_all = "" }
}
