policytest {
  targets = ["databases.gate.hcl"]
}

resource "aws_db_instance" "deleted" {
  prior_attrs    = { identifier = "main" }
  expect_failure = true
}

resource "aws_db_instance" "replaced" {
  prior_attrs    = { identifier = "main" }
  attrs          = { identifier = "primary" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_db_instance" "resized" {
  prior_attrs = { identifier = "main", allocated_storage = 20 }
  attrs       = { identifier = "main", allocated_storage = 50 }
}
