policytest {
  targets = ["regions.policy.hcl"]
}

provider "aws" "europe" {
  attrs = { region = "eu-west-1" }
}

provider "aws" "elsewhere" {
  attrs          = { region = "us-east-1" }
  expect_failure = true
}

provider "aws" "from_the_environment" {
  attrs          = { profile = "prod" }
  expect_failure = true
}

resource "aws_instance" "elsewhere" {
  attrs          = { region = "us-east-1" }
  expect_failure = true
}

resource "aws_instance" "in_the_region_of_the_provider" {
  attrs = { region = "eu-west-1" }
}

resource "aws_iam_role" "global" {
  attrs = { name = "web" }
}
