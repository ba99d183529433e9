policytest {
  targets = ["keys.gate.hcl"]
}

resource "aws_kms_key" "deleted" {
  prior_attrs    = { description = "orders" }
  expect_failure = true
}

resource "aws_kms_key" "rotated" {
  prior_attrs = { enable_key_rotation = false }
  attrs       = { enable_key_rotation = true }
}
