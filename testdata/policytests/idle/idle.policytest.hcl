policytest {
  targets = ["../rules/"]
}

resource "aws_vpc" "main" {
  attrs = { id = "vpc-1" }
}
