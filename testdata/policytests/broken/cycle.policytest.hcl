policytest {
  targets = ["../rules/groups"]
}

locals {
  id = aws_vpc.main.id
}

resource "aws_vpc" "main" {
  attrs = { id = aws_subnet.main.vpc_id }
}

resource "aws_subnet" "main" {
  attrs = { vpc_id = local.id }
}
