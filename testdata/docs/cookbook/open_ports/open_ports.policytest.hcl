policytest {
  targets = ["open_ports.policy.hcl"]
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  attrs = { cidr_ipv4 = "0.0.0.0/0", cidr_ipv6 = null, ip_protocol = "tcp", from_port = 443, to_port = 443 }
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  attrs          = { cidr_ipv4 = null, cidr_ipv6 = "::/0", ip_protocol = "tcp", from_port = 5432, to_port = 5432 }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "range" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0", cidr_ipv6 = null, ip_protocol = "tcp", from_port = 80, to_port = 443 }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "internal" {
  attrs = { cidr_ipv4 = "10.0.0.0/8", cidr_ipv6 = null, ip_protocol = "tcp", from_port = 5432, to_port = 5432 }
}
