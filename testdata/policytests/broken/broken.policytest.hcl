policytest {
  target = ["nowhere"]
}

inputs {
  zone = ["a.example"]
}

resource "aws_vpc" "main" {
  attrs           = { id = aws_vpc.mian.id, name = local.name, group = attrs.id }
  expect_failures = true
}

resource "aws_vpc" "main" {
}

resource "alone" {
}

data "aws_ami" "x" {
}

plan "p" {
  file            = "plan.json"
  expect          = "passes"
  expect_findings = ["no finding"]
}

check "x" {
}
