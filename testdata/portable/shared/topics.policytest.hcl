policytest {
  targets = ["topics"]
}

resource "aws_kms_key" "main" {
  attrs = { alias = "main" }
  skip  = true
}

resource "aws_sns_topic" "right" {
  attrs = { kms_master_key_id = "main" }
}

resource "aws_sns_topic" "other" {
  attrs          = { kms_master_key_id = "other" }
  expect_failure = true
}
