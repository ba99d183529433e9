policytest {
  targets = ["../rules/groups"]
}

resource "aws_vpc" "main" {
  attrs = { id = "vpc-1" }
}

resource "aws_subnet" "a" {
  attrs = { vpc_id = aws_vpc.main.vpc_id }
}

resource "aws_subnet" "b" {
  attrs = { vpc_id = aws_subnet.a.vpc_id }
}

resource "aws_subnet" "text" {
  attrs = "vpc-1"
}

resource "aws_subnet" "empty" {
  attrs = {}
}

resource "aws_subnet" "destroyed" {
  prior_attrs = { id = "subnet-1" }
  meta        = { operation = "destroy" }
}
