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
