policytest {
  targets = ["any"]

  terraform_config {
    required_version = ">= 1.14.0"
  }
}

resource "aws_sqs_queue" "unset" {
  attrs = { name = "orders" }
}

resource "aws_sqs_queue" "set" {
  attrs          = { name = "orders" }
  meta           = { tfe_workspace = "shop" }
  expect_failure = true
}
