policytest {
  targets = ["../../../../policies/data/aws/replicas.gate.hcl"]
}

resource "aws_dynamodb_table" "table_replicas_last" {
  prior_attrs = {
    name    = "orders"
    replica = [{ region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }]
  }
  attrs          = { name = "orders", replica = [] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_replicas_one_of_two" {
  prior_attrs = {
    name    = "orders"
    replica = [{ region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }, { region_name = "eu-west-1", arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }]
  }
  attrs = {
    name    = "orders"
    replica = [{ region_name = "eu-west-1", arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }]
  }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_replicas_other_region" {
  prior_attrs = {
    name    = "orders"
    replica = [{ region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }]
  }
  attrs          = { name = "orders", replica = [{ region_name = "eu-west-1", arn = unknown }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "table_replicas_added" {
  prior_attrs = { name = "orders", replica = [{ region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }] }
  attrs = {
    name    = "orders"
    replica = [{ region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }, { region_name = "eu-west-1", arn = unknown }]
  }
}

resource "aws_dynamodb_table" "table_replicas_in_another_order" {
  prior_attrs = {
    name    = "orders"
    replica = [{ region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }, { region_name = "eu-west-1", arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }]
  }
  attrs = {
    name    = "orders"
    replica = [{ region_name = "eu-west-1", arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }, { region_name = "us-east-1", arn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders" }]
  }
}

resource "aws_dynamodb_table" "table_replicas_never_had_one" {
  prior_attrs = { name = "orders", replica = [] }
  attrs       = { name = "orders", replica = [] }
}

resource "aws_dynamodb_table" "table_replicas_in_old_state" {
  prior_attrs = { name = "orders" }
  attrs       = { name = "orders", replica = [] }
}

resource "aws_dynamodb_table_replica" "table_replica_gone" {
  prior_attrs = {
    global_table_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders"
    arn              = "arn:aws:dynamodb:us-east-1:123456789012:table/orders"
  }
  expect_failure = true
}

resource "aws_dynamodb_table_replica" "table_replica_replaced" {
  prior_attrs    = { global_table_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders" }
  attrs          = { global_table_arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/carts" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_dynamodb_table_replica" "table_replica_updated" {
  prior_attrs = { global_table_arn = "a", point_in_time_recovery = false }
  attrs       = { global_table_arn = "a", point_in_time_recovery = true }
}

resource "aws_dynamodb_table_replica" "table_replica_new" {
  attrs = { global_table_arn = "a" }
}

resource "aws_secretsmanager_secret" "secret_replicas_last" {
  prior_attrs    = { name = "db", replica = [{ region = "us-east-1", status = "InSync" }] }
  attrs          = { name = "db", replica = [] }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "secret_replicas_one_of_two" {
  prior_attrs    = { name = "db", replica = [{ region = "us-east-1" }, { region = "eu-west-1" }] }
  attrs          = { name = "db", replica = [{ region = "us-east-1" }] }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "secret_replicas_new_key" {
  prior_attrs = { name = "db", replica = [{ region = "us-east-1", kms_key_id = "a" }] }
  attrs       = { name = "db", replica = [{ region = "us-east-1", kms_key_id = "b" }] }
}

resource "aws_secretsmanager_secret" "secret_replicas_added" {
  prior_attrs = { name = "db", replica = [] }
  attrs       = { name = "db", replica = [{ region = "us-east-1" }] }
}

resource "aws_dynamodb_global_table" "table_link_gone" {
  prior_attrs    = { name = "orders", replica = [{ region_name = "eu-west-1" }, { region_name = "us-east-1" }] }
  attrs          = { name = "orders", replica = [{ region_name = "eu-west-1" }] }
  expect_failure = true
}

resource "aws_dynamodb_global_table" "table_link_moved" {
  prior_attrs    = { name = "orders", replica = [{ region_name = "eu-west-1" }] }
  attrs          = { name = "orders", replica = [{ region_name = "us-east-1" }] }
  expect_failure = true
}

resource "aws_dynamodb_global_table" "table_link_added" {
  prior_attrs = { name = "orders", replica = [{ region_name = "eu-west-1" }] }
  attrs       = { name = "orders", replica = [{ region_name = "us-east-1" }, { region_name = "eu-west-1" }] }
}

resource "aws_dynamodb_global_table" "table_links_reordered" {
  prior_attrs = { name = "orders", replica = [{ region_name = "a" }, { region_name = "b" }] }
  attrs       = { name = "orders", replica = [{ region_name = "b" }, { region_name = "a" }] }
}
