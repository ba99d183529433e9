policytest {
  targets = ["groups", "lifecycle.gate.hcl"]
}

locals {
  closed = { name = "web", cidrs = ["10.0.0.0/8"] }
}

# Only attrs: created.
resource "aws_security_group" "created" {
  attrs = local.closed
}

# A computed key, a name of this file in it.
resource "aws_security_group" "open" {
  attrs          = { ("name") = aws_security_group.created.name, cidrs = ["0.0.0.0/0"] }
  expect_failure = true
}

# Both sides: updated.
resource "aws_security_group" "renamed" {
  attrs          = merge(local.closed, { name = "api" })
  prior_attrs    = local.closed
  expect_failure = true
}

# Only prior_attrs: deleted.
resource "aws_security_group" "deleted" {
  prior_attrs = merge(local.closed, { name = "gone" })
}

# Not judged, and there for getresources.
resource "aws_security_group" "skipped" {
  attrs = { name = "batch", cidrs = ["0.0.0.0/0"] }
  skip  = true
}

resource "aws_instance" "beside_a_skipped_mock" {
  attrs = { group = aws_security_group.skipped.name, ami = data.aws_ami.own.id }
}

resource "aws_instance" "beside_a_deleted_mock" {
  attrs          = { group = aws_security_group.deleted.name, ami = data.aws_ami.own.id }
  expect_failure = true
}

data "aws_ami" "own" {
  attrs = { owner = "self", id = "ami-1" }
}

provider "aws" "frankfurt" {
  attrs          = { region = "eu-central-1" }
  expect_failure = true
}

module "example/network/aws" "current" {
  meta = { version = "2.3.1" }
}

module "example/network/aws" "old" {
  meta           = { version = "1.9.0" }
  expect_failure = true
}

resource "aws_db_instance" "deleted" {
  prior_attrs    = { id = "db-1" }
  expect_failure = true
}

resource "aws_db_instance" "forgotten" {
  prior_attrs    = { id = "db-1" }
  meta           = { operation = "forget" }
  expect_failure = true
}

resource "aws_db_instance" "created" {
  attrs = { id = "db-1" }
}

# A replacement is one evaluation to a policy that names it, else a create and a delete.
resource "aws_launch_template" "replaced" {
  attrs       = { name = "b" }
  prior_attrs = { name = "a" }
  meta        = { operation = "replace" }
}

resource "aws_launch_template" "unchanged" {
  attrs = { name = "a" }
  meta  = { operation = "no-op" }
}
