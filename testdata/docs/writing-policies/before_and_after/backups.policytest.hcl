policytest {
  targets = ["backups.gate.hcl"]
}

resource "aws_db_instance" "shorter" {
  prior_attrs    = { backup_retention_period = 30 }
  attrs          = { backup_retention_period = 7 }
  expect_failure = true
}

resource "aws_db_instance" "longer" {
  prior_attrs = { backup_retention_period = 7 }
  attrs       = { backup_retention_period = 30 }
}
