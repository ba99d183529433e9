policytest {
  targets = ["state.gate.hcl"]
}

resource "aws_s3_bucket" "state" {
  prior_attrs    = { bucket = "acme-terraform-state" }
  expect_failure = true
}
