policytest {
  targets = ["../rules/groups"]
}

base "aws_vpc" {
  attrs = "vpc-1"
}

resource "aws_vpc" "main" {
  attrs = { id = "vpc-1" }
}

resource "aws_vpc" "second" {
  prior_attrs = { id = "vpc-1" }
  attrs       = { id = "vpc-1" }
}
