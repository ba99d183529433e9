policytest {
  targets = ["../rules/groups"]
}

base {
  attrs = {}
}

base "aws_vpc" "main" {
  attrs = {}
}

base "aws_subnet" {
  attrs = { id = "subnet-1" }
}

base "aws_subnet" {
  attrs = { id = "subnet-2" }
}

base "aws_instance" {
}

base "aws_eip" {
  attrs       = {}
  prior_attrs = {}
}

resource "aws_subnet" "main" {
  attrs = {}
}

resource "aws_vpc" "main" {
  base  = false
  attrs = { id = "vpc-1" }
}

resource "aws_vpc" "second" {
  base  = "aws_subnet"
  attrs = { id = "vpc-2" }
}

provider "aws" "main" {
  base  = false
  attrs = { region = "eu-west-1" }
}
