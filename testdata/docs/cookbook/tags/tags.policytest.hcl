policytest {
  targets = ["tags.policy.hcl"]
}

resource "aws_instance" "tagged" {
  attrs = { tags = { env = "dev", owner = "web" } }
}

resource "aws_instance" "half" {
  attrs          = { tags = { env = "dev" } }
  expect_failure = true
}

resource "aws_instance" "none" {
  attrs          = { tags = null }
  expect_failure = true
}

resource "aws_instance" "other_rules" {
  attrs = { tags = { cost-center = "42" } }

  inputs {
    mandatory_tags = ["cost-center"]
  }
}
