policytest {
  targets = ["ports.gate.hcl"]
}

base "aws_vpc_security_group_ingress_rule" {
  attrs = { security_group_id = "sg-1", ip_protocol = "tcp", from_port = 22, to_port = 22 }
}

resource "aws_vpc_security_group_ingress_rule" "created" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "open_before" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", description = "SSH" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", description = "Shell" }
}

resource "aws_vpc_security_group_ingress_rule" "of_another_group" {
  prior_attrs    = { security_group_id = "sg-2", cidr_ipv4 = "0.0.0.0/0" }
  attrs          = { cidr_ipv4 = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  expect_failure = true
}
