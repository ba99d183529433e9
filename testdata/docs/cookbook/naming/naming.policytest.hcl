policytest {
  targets = ["naming.policy.hcl"]
}

resource "aws_s3_bucket" "good" {
  attrs = { bucket = "acme-prod-logs" }
}

resource "aws_s3_bucket" "bad" {
  attrs          = { bucket = "Logs" }
  expect_failure = true
}
