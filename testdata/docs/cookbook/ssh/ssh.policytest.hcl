policytest {
  targets = ["ssh.policy.hcl"]
}

locals {
  https = { from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = [] }
}

resource "aws_security_group" "open" {
  attrs = {
    name = "web"
    ingress = [
      local.https,
      { from_port = 0, to_port = 65535, protocol = "tcp", cidr_blocks = [], ipv6_cidr_blocks = ["::/0"] },
    ]
  }
  expect_failure = true
}

resource "aws_default_security_group" "everything" {
  attrs = {
    name = "default"
    ingress = [
      { from_port = 0, to_port = 0, protocol = "-1", cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = [] },
    ]
  }
  expect_failure = true
}

resource "aws_security_group" "internal" {
  attrs = {
    name = "web"
    ingress = [
      local.https,
      { from_port = 22, to_port = 22, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"], ipv6_cidr_blocks = null },
    ]
  }
}

resource "aws_security_group_rule" "open" {
  attrs = {
    type             = "ingress"
    protocol         = "tcp"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
  }
  expect_failure = true
}

resource "aws_security_group_rule" "to_the_internet" {
  attrs = {
    type             = "egress"
    protocol         = "tcp"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
  }
}

resource "aws_security_group_rule" "from_a_group" {
  attrs = {
    type             = "ingress"
    protocol         = "tcp"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = null
    ipv6_cidr_blocks = null
  }
}

resource "aws_vpc_security_group_ingress_rule" "everything" {
  attrs = {
    ip_protocol = "all"
    from_port   = 443
    to_port     = 443
    cidr_ipv4   = null
    cidr_ipv6   = "::0/0"
  }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "tunnel" {
  attrs = {
    ip_protocol = "47"
    from_port   = null
    to_port     = null
    cidr_ipv4   = "0.0.0.0/0"
    cidr_ipv6   = null
  }
}

resource "aws_vpc_security_group_ingress_rule" "from_a_group" {
  attrs = {
    ip_protocol = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_ipv4   = null
    cidr_ipv6   = null
  }
}
