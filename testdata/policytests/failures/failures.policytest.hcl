policytest {
  targets = ["network"]
}

inputs {
  allowed = ["ami-1"]
}

locals {
  group = { name = "web", cidrs = ["10.0.0.0/8"], kind = "prod" }
}

resource "aws_security_group" "open" {
  attrs = core::merge(local.group, { cidrs = ["0.0.0.0/0"], name = sensitive("hidden") })
}

resource "aws_security_group" "closed" {
  attrs          = local.group
  expect_failure = true
}

resource "aws_security_group" "laboratory" {
  attrs          = core::merge(local.group, { kind = "lab" })
  expect_failure = true
}

resource "aws_security_group" "no_kind" {
  attrs = { name = "web" }
}

# An error is never an expected failure.
resource "aws_security_group" "no_kind_expected" {
  attrs          = { name = "web" }
  expect_failure = true
}

# Neither is an undecided outcome.
resource "aws_security_group" "unknown" {
  attrs          = core::merge(local.group, { cidrs = unknown })
  expect_failure = true
}

resource "aws_security_group" "short_name" {
  attrs = local.group
  inputs {
    min = 4
  }
}
