policytest {
  targets = ["databases.policy.hcl"]
}

resource "aws_db_instance" "deleted" {
  prior_attrs    = { identifier = "main", deletion_protection = false }
  expect_failure = true
}

resource "aws_db_instance" "replaced" {
  prior_attrs    = { identifier = "main", deletion_protection = false }
  attrs          = { identifier = "primary", deletion_protection = false }
  meta           = { operation = "replace" }
  expect_failure = true
}
