policytest {
  targets = ["sizes.policy.hcl"]
}

resource "aws_ebs_volume" "small" {
  attrs = { size = 500 }
}

resource "aws_ebs_volume" "large" {
  attrs          = { size = 501 }
  expect_failure = true
}

resource "aws_ebs_volume" "of_a_snapshot" {
  attrs = { size = null }
}

resource "aws_autoscaling_group" "grown" {
  prior_attrs    = { name = "web", max_size = 4 }
  attrs          = { name = "web", max_size = 40 }
  expect_failure = true
}

resource "aws_autoscaling_group" "grown_with_permission" {
  prior_attrs = { name = "web", max_size = 4 }
  attrs       = { name = "web", max_size = 40 }

  inputs {
    max_instances = 40
  }
}
