policytest {
  targets = ["retention.policy.hcl"]
}

resource "aws_cloudwatch_log_group" "forever" {
  attrs = { name = "/app", retention_in_days = 0 }
}

resource "aws_cloudwatch_log_group" "a_week" {
  attrs          = { name = "/app", retention_in_days = 7 }
  expect_failure = true
}

resource "aws_db_instance" "cut" {
  prior_attrs    = { identifier = "main", backup_retention_period = 30 }
  attrs          = { identifier = "main", backup_retention_period = 1 }
  expect_failure = true
}

resource "aws_db_instance" "enough" {
  attrs = { identifier = "main", backup_retention_period = 7 }
}

resource "aws_rds_cluster" "a_day" {
  attrs          = { cluster_identifier = "main", backup_retention_period = 1 }
  expect_failure = true
}

resource "aws_docdb_cluster" "not_set" {
  attrs          = { cluster_identifier = "main", backup_retention_period = null }
  expect_failure = true
}
