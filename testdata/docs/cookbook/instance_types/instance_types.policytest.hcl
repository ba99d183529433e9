policytest {
  targets = ["instance_types.policy.hcl"]
}

resource "aws_instance" "web" {
  attrs = { instance_type = "t3.large" }
}

resource "aws_instance" "training" {
  attrs          = { instance_type = "p5.48xlarge" }
  expect_failure = true
}
