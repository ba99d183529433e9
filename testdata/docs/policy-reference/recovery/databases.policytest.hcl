policytest {
  targets = ["databases.gate.hcl"]
}

resource "aws_dynamodb_table" "deleted" {
  prior_attrs    = { name = "orders", point_in_time_recovery = [{ enabled = true }] }
  expect_failure = true
}
