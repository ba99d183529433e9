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

resource "aws_launch_template" "training" {
  attrs          = { instance_type = "p5.48xlarge" }
  expect_failure = true
}

resource "aws_launch_template" "without_a_type" {
  attrs = { instance_type = null }
}

resource "aws_sagemaker_notebook_instance" "other_names" {
  attrs = { instance_type = "ml.t3.medium" }
}
