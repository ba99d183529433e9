policytest {
  targets = ["open_ports.policy.hcl"]
}

resource "aws_security_group" "database" {
  attrs = {
    ingress = [
      { protocol = "tcp", from_port = 443, to_port = 443, cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = [] },
      { protocol = "tcp", from_port = 3306, to_port = 3306, cidr_blocks = ["0.0.0.0/0"], ipv6_cidr_blocks = [] },
    ]
  }
  expect_failure = true
}

resource "aws_security_group" "https" {
  attrs = {
    ingress = [
      { protocol = "tcp", from_port = 443, to_port = 443, cidr_blocks = [], ipv6_cidr_blocks = ["::/0"] },
      { protocol = "tcp", from_port = 3306, to_port = 3306, cidr_blocks = ["10.0.0.0/8"], ipv6_cidr_blocks = [] },
    ]
  }
}

resource "aws_security_group_rule" "all_protocols" {
  attrs = {
    type             = "ingress"
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
    from_port        = 443
    to_port          = 443
  }
  expect_failure = true
}

resource "aws_security_group_rule" "https" {
  attrs = {
    type             = "ingress"
    protocol         = "tcp"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
    from_port        = 443
    to_port          = 443
  }
}

resource "aws_security_group_rule" "to_the_internet" {
  attrs = {
    type             = "egress"
    protocol         = "tcp"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
    from_port        = 0
    to_port          = 65535
  }
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  attrs = {
    ip_protocol = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_ipv4   = "0.0.0.0/0"
    cidr_ipv6   = null
  }
}

resource "aws_vpc_security_group_ingress_rule" "everything" {
  attrs = {
    ip_protocol = "-1"
    from_port   = null
    to_port     = null
    cidr_ipv4   = "0.0.0.0/0"
    cidr_ipv6   = null
  }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  attrs = {
    ip_protocol = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_ipv4   = null
    cidr_ipv6   = "::0/0"
  }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "range" {
  attrs = {
    ip_protocol = "tcp"
    from_port   = 80
    to_port     = 443
    cidr_ipv4   = "0.0.0.0/0"
    cidr_ipv6   = null
  }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "internal" {
  attrs = {
    ip_protocol = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_ipv4   = "10.0.0.0/8"
    cidr_ipv6   = null
  }
}
