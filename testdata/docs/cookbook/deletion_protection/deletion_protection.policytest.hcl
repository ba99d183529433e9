policytest {
  targets = ["deletion_protection.policy.hcl"]
}

resource "aws_db_instance" "switched_off" {
  prior_attrs    = { identifier = "main", deletion_protection = true }
  attrs          = { identifier = "main", deletion_protection = false }
  expect_failure = true
}

resource "aws_rds_cluster" "no_longer_set" {
  prior_attrs    = { cluster_identifier = "main", deletion_protection = true }
  attrs          = { cluster_identifier = "main", deletion_protection = null }
  expect_failure = true
}

resource "aws_db_instance" "kept" {
  prior_attrs = { identifier = "main", deletion_protection = true, allocated_storage = 20 }
  attrs       = { identifier = "main", deletion_protection = true, allocated_storage = 50 }
}

resource "aws_db_instance" "was_off" {
  prior_attrs = { identifier = "main", deletion_protection = false }
  attrs       = { identifier = "main", deletion_protection = null }
}

resource "aws_lb" "switched_off" {
  prior_attrs    = { name = "web", enable_deletion_protection = true }
  attrs          = { name = "web", enable_deletion_protection = false }
  expect_failure = true
}

resource "aws_dynamodb_table" "switched_off" {
  prior_attrs    = { name = "orders", deletion_protection_enabled = true }
  attrs          = { name = "orders", deletion_protection_enabled = false }
  expect_failure = true
}
