policytest {
  targets = ["allowed_types.policy.hcl"]
}

resource "aws_s3_bucket" "allowed" {
  attrs = { bucket = "acme-logs" }
}

resource "aws_redshift_cluster" "not_allowed" {
  attrs          = { cluster_identifier = "reports" }
  expect_failure = true
}
