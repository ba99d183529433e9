policytest {
  targets = ["../../../../policies/exposure/aws/network_acls.gate.hcl"]
}

base "aws_network_acl" {
  attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", subnet_ids = ["subnet-0a1b2c3d4e5f60718"] }
}

base "aws_default_network_acl" {
  attrs = { default_network_acl_id = "acl-0a1b2c3d4e5f60718" }
}

base "aws_network_acl_rule" {
  attrs = {
    network_acl_id  = "acl-0a1b2c3d4e5f60718"
    egress          = false
    ipv6_cidr_block = null
    rule_action     = "allow"
    rule_number     = 100
  }
}

# Source: Amazon VPC user guide, Network ACL rules and Ephemeral ports; provider schema, hashicorp/aws 5.100.0, aws_network_acl
resource "aws_network_acl" "administration_opened_ssh_widened" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_database_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 5432
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 5432
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_two_halves" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "192.168.0.0/16"
      from_port       = 3389
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 3389
    }]
  }
  attrs = {
    ingress = [
      {
        action          = "allow"
        cidr_block      = "128.0.0.0/1"
        from_port       = 3389
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "6"
        rule_no         = 100
        to_port         = 3389
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/1"
        from_port       = 3389
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "6"
        rule_no         = 101
        to_port         = 3389
      },
    ]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_was_open" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "administration_opened_bastion" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.7/32"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "administration_opened_narrowed" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "administration_opened_other_private_networks" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 5432
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 5432
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "172.16.0.0/12"
      from_port       = 5432
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 5432
    }]
  }
}

resource "aws_network_acl" "administration_opened_icmp" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "1"
      rule_no         = 100
      to_port         = 0
    }]
  }
}

resource "aws_network_acl" "administration_opened_port_moves_inside" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 2222
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 2222
    }]
  }
}

resource "aws_network_acl" "administration_opened_carrier_nat" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "100.64.0.0/10"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "administration_opened_link_local" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "169.254.0.0/16"
      from_port       = 3389
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 3389
    }]
  }
}

resource "aws_network_acl" "administration_opened_multicast" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "224.0.0.0/4"
      from_port       = 5900
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 5900
    }]
  }
}

resource "aws_network_acl" "administration_opened_zero_address" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/32"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "administration_opened_class_a_of_a_company" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "17.0.0.0/8"
      from_port       = 1433
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 1433
    }]
  }
}

resource "aws_network_acl" "administration_opened_ten" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 6379
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 6379
    }]
  }
}

resource "aws_network_acl" "administration_opened_office" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "198.51.100.0/24"
      from_port       = 27017
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 27017
    }]
  }
}

resource "aws_network_acl" "administration_opened_home" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "192.168.0.0/16"
      from_port       = 2379
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 2379
    }]
  }
}

resource "aws_network_acl" "administration_opened_desktop_stays" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 3389
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 3389
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 3389
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 3389
    }]
  }
}

resource "aws_network_acl" "administration_opened_cache_stays" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 6379
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 6379
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 6379
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 6379
    }]
  }
}

resource "aws_network_acl" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 6443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 6443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 6443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 6443
    }]
  }
}

resource "aws_network_acl" "administration_opened_closed" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 3306
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 3306
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "192.168.0.0/16"
      from_port       = 3306
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 3306
    }]
  }
}

resource "aws_network_acl" "administration_opened_office_moves" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "198.51.100.0/24"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "port_opened_high_port_stays" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 8443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 8443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8443
    }]
  }
}

resource "aws_network_acl" "port_opened_plain_web_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 80
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 80
    }]
  }
}

resource "aws_network_acl" "port_opened_web_narrowed" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
}

resource "aws_network_acl" "port_opened_office_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 9443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 9443
    }]
  }
}

resource "aws_network_acl" "port_opened_widened" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "port_opened_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 8443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8443
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "port_opened_web_widened" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "198.51.100.0/24"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "port_opened_web_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
}

resource "aws_network_acl" "port_opened_web_stays" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
}

resource "aws_network_acl" "port_opened_http_to_https" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 80
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 80
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
}

resource "aws_network_acl" "port_opened_large_partner" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.0.0/9"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
}

resource "aws_network_acl" "port_opened_private_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.20.0.0/16"
      from_port       = 8443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8443
    }]
  }
}

resource "aws_network_acl" "port_opened_narrowed" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
}

resource "aws_network_acl" "undecided_rules_ssh" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = unknown
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 22
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "undecided_rules_replaced" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = unknown
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl" "undecided_rules_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = unknown
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "undecided_rules_tags" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
    tags = { rev = "1" }
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
    tags = unknown
  }
}

resource "aws_network_acl" "undecided_rules_id_only" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 22
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "aws_network_acl" "undecided_rules_same_list" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "203.0.113.0/24"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "198.51.100.0/24"
      from_port       = 8080
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 8080
    }]
    id = unknown
  }
}

resource "aws_network_acl" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "6"
      rule_no         = 100
      to_port         = 443
    }]
    description = unknown
  }
}

resource "aws_network_acl" "administration_opened_deny_removed" {
  prior_attrs = {
    ingress = [
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 90
        to_port         = 22
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "-1"
        rule_no         = 100
        to_port         = 0
      },
    ]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_deny_moved_behind" {
  prior_attrs = {
    ingress = [
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 3389
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 90
        to_port         = 3389
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "-1"
        rule_no         = 100
        to_port         = 0
      },
    ]
  }
  attrs = {
    ingress = [
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 3389
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 110
        to_port         = 3389
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "-1"
        rule_no         = 100
        to_port         = 0
      },
    ]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_deny_before_answers" {
  prior_attrs = {
    ingress = [
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 3306
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 90
        to_port         = 3306
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 1024
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 100
        to_port         = 65535
      },
    ]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 1024
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 65535
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_everything" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_ipv6" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "10.0.0.0/8"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [
      {
        action          = "allow"
        cidr_block      = "10.0.0.0/8"
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 100
        to_port         = 22
      },
      {
        action          = "allow"
        cidr_block      = ""
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = "::/0"
        protocol        = "tcp"
        rule_no         = 110
        to_port         = 22
      },
    ]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_behind_a_deny" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 443
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 100
        to_port         = 443
      },
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 50
        to_port         = 22
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 60
        to_port         = 22
      },
    ]
  }
}

resource "aws_network_acl" "administration_opened_renumbered" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 22
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 22
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 200
      to_port         = 22
    }]
  }
}

resource "aws_network_acl" "administration_opened_answers" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 443
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 100
        to_port         = 443
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 1024
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 200
        to_port         = 65535
      },
    ]
  }
}

resource "aws_network_acl" "administration_opened_answers_of_linux" {
  attrs = {
    ingress = [
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 443
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 100
        to_port         = 443
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 32768
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 200
        to_port         = 60999
      },
    ]
  }
}

resource "aws_network_acl" "administration_opened_answers_over_udp" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 1024
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "udp"
      rule_no         = 100
      to_port         = 65535
    }]
  }
}

resource "aws_network_acl" "administration_opened_answers_and_more" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 1023
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 65535
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_more_denied" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  attrs = {
    ingress = [
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 90
        to_port         = 22
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "-1"
        rule_no         = 100
        to_port         = 0
      },
    ]
  }
}

resource "aws_network_acl" "administration_opened_egress" {
  attrs = {
    ingress = []
    egress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
}

resource "aws_network_acl" "port_opened_everything_new" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  expect_failure = true
}

resource "aws_default_network_acl" "port_opened_adopted" {
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  expect_failure = true
}

resource "aws_default_network_acl" "administration_opened_everything" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  expect_failure = true
}

resource "aws_default_network_acl" "administration_opened_same" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
}

resource "aws_default_network_acl" "administration_opened_closed" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 0
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "-1"
      rule_no         = 100
      to_port         = 0
    }]
  }
  attrs = { ingress = [] }
}

# Source: provider schema, hashicorp/aws 5.100.0, aws_network_acl_rule
resource "aws_network_acl_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "administration_opened_database_new" {
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 5432, to_port = 5432, protocol = "tcp" }
  expect_failure = true
}

resource "aws_network_acl_rule" "administration_opened_was_open" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_bastion" {
  attrs = { cidr_block = "203.0.113.7/32", from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_narrowed" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_other_private_networks" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 5432, to_port = 5432, protocol = "tcp" }
  attrs       = { cidr_block = "172.16.0.0/12", from_port = 5432, to_port = 5432, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_icmp" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = null, to_port = null, protocol = "icmp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = null, to_port = null, protocol = "icmp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_block = "10.0.0.0/8", from_port = 2222, to_port = 2222, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_carrier_nat" {
  attrs = { cidr_block = "100.64.0.0/10", from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_link_local" {
  attrs = { cidr_block = "169.254.0.0/16", from_port = 3389, to_port = 3389, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_multicast" {
  attrs = { cidr_block = "224.0.0.0/4", from_port = 5900, to_port = 5900, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_zero_address" {
  attrs = { cidr_block = "0.0.0.0/32", from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_class_a_of_a_company" {
  attrs = { cidr_block = "17.0.0.0/8", from_port = 1433, to_port = 1433, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_ten" {
  attrs = { cidr_block = "10.0.0.0/8", from_port = 6379, to_port = 6379, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_office" {
  attrs = { cidr_block = "198.51.100.0/24", from_port = 27017, to_port = 27017, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_home" {
  attrs = { cidr_block = "192.168.0.0/16", from_port = 2379, to_port = 2379, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_desktop_stays" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 3389, to_port = 3389, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 3389, to_port = 3389, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_cache_stays" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 6379, to_port = 6379, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 6379, to_port = 6379, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 6443, to_port = 6443, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 6443, to_port = 6443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_closed" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 3306, to_port = 3306, protocol = "tcp" }
  attrs       = { cidr_block = "192.168.0.0/16", from_port = 3306, to_port = 3306, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_office_moves" {
  prior_attrs = { cidr_block = "203.0.113.0/24", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_block = "198.51.100.0/24", from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_removed" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "port_opened_high_port_stays" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 8443, to_port = 8443, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 8443, to_port = 8443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "port_opened_plain_web_new" {
  attrs = { cidr_block = "0.0.0.0/0", from_port = 80, to_port = 80, protocol = "tcp" }
}

resource "aws_network_acl_rule" "port_opened_web_narrowed" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
  attrs       = { cidr_block = "203.0.113.0/24", from_port = 443, to_port = 443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "port_opened_office_new" {
  attrs = { cidr_block = "203.0.113.0/24", from_port = 9443, to_port = 9443, protocol = "tcp" }
}

resource "aws_network_acl_rule" "port_opened_widened" {
  prior_attrs    = { cidr_block = "203.0.113.0/24", from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "port_opened_new" {
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 8443, to_port = 8443, protocol = "tcp" }
  expect_failure = true
}

resource "aws_network_acl_rule" "port_opened_web_widened" {
  prior_attrs    = { cidr_block = "198.51.100.0/24", from_port = 443, to_port = 443, protocol = "tcp" }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "port_opened_web_new" {
  attrs = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
}

resource "aws_network_acl_rule" "port_opened_web_stays" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "port_opened_http_to_https" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 80, to_port = 80, protocol = "tcp" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "port_opened_large_partner" {
  prior_attrs = { cidr_block = "203.0.113.0/24", from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs       = { cidr_block = "203.0.0.0/9", from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "port_opened_private_new" {
  attrs = { cidr_block = "10.20.0.0/16", from_port = 8443, to_port = 8443, protocol = "tcp" }
}

resource "aws_network_acl_rule" "port_opened_narrowed" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs       = { cidr_block = "203.0.113.0/24", from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "undecided_rules_ssh" {
  prior_attrs    = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs          = { cidr_block = unknown, from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "undecided_rules_replaced" {
  prior_attrs    = { cidr_block = "203.0.113.0/24", from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs          = { cidr_block = unknown, from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "undecided_rules_new" {
  attrs = { cidr_block = unknown, from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "undecided_rules_tags" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp", tags = { rev = "1" } }
  attrs       = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp", tags = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "undecided_rules_id_only" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "undecided_rules_same_list" {
  prior_attrs = { cidr_block = "203.0.113.0/24", from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs       = { cidr_block = "198.51.100.0/24", from_port = 8080, to_port = 8080, protocol = "tcp", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "undecided_rules_gone" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp" }
  attrs       = { cidr_block = "10.0.0.0/8", from_port = 443, to_port = 443, protocol = "tcp", description = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "administration_opened_was_deny" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "administration_opened_answers" {
  attrs = { cidr_block = "0.0.0.0/0", from_port = 1024, to_port = 65535, protocol = "tcp" }
}

resource "aws_network_acl_rule" "administration_opened_egress" {
  attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", egress = true }
}

resource "aws_network_acl_rule" "administration_opened_deny_new" {
  attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
}

resource "aws_network_acl_rule" "port_opened_all_of_a_new_list" {
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 0, to_port = 0, protocol = "-1", network_acl_id = unknown }
  expect_failure = true
}

resource "aws_network_acl_rule" "administration_opened_all" {
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 0, to_port = 0, protocol = "-1" }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_weakened_to_one_network" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs          = { cidr_block = "203.0.113.0/24", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_weakened_fewer_ports" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 20, to_port = 25, protocol = "tcp", rule_action = "deny" }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 20, to_port = 20, protocol = "tcp", rule_action = "deny" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_weakened_more_ports" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 20, to_port = 25, protocol = "tcp", rule_action = "deny" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "deny_weakened_number" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny", rule_number = 90 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "deny_weakened_of_one_network" {
  prior_attrs = { cidr_block = "203.0.113.0/24", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs       = { cidr_block = "198.51.100.0/24", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "deny_weakened_egress" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 25, to_port = 25, protocol = "tcp", rule_action = "deny", egress = true }
  attrs = {
    cidr_block  = "203.0.113.0/24"
    from_port   = 25
    to_port     = 25
    protocol    = "tcp"
    rule_action = "deny"
    egress      = true
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "aws_network_acl_rule" "deny_deleted_ssh" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_deleted_everything" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 0, to_port = 0, protocol = "-1", rule_action = "deny" }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_deleted_ipv6" {
  prior_attrs = {
    cidr_block      = null
    from_port       = 3389
    to_port         = 3389
    protocol        = "tcp"
    rule_action     = "deny"
    ipv6_cidr_block = "::/0"
  }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_deleted_one_address" {
  prior_attrs = { cidr_block = "198.51.100.7/32", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
}

resource "aws_network_acl_rule" "deny_deleted_allow" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_network_acl_rule" "deny_deleted_egress" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 25, to_port = 25, protocol = "tcp", rule_action = "deny", egress = true }
}

resource "aws_network_acl_rule" "deny_deleted_private" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
}

resource "aws_network_acl_rule" "deny_deleted_private_ipv6" {
  prior_attrs = {
    cidr_block      = null
    from_port       = 22
    to_port         = 22
    protocol        = "tcp"
    rule_action     = "deny"
    ipv6_cidr_block = "fd00::/8"
  }
}

resource "aws_network_acl_rule" "deny_deleted_icmp" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = null, to_port = null, protocol = "icmp", rule_action = "deny" }
}

# Source: Amazon VPC user guide, Work with network ACLs: a subnet without one has the default
resource "aws_network_acl" "acl_deleted_with_subnets" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  expect_failure = true
}

resource "aws_network_acl" "acl_deleted_denies" {
  prior_attrs = {
    ingress = [
      {
        action          = "deny"
        cidr_block      = "0.0.0.0/0"
        from_port       = 22
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "tcp"
        rule_no         = 90
        to_port         = 22
      },
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "-1"
        rule_no         = 100
        to_port         = 0
      },
    ]
  }
  expect_failure = true
}

resource "aws_network_acl" "acl_deleted_open" {
  prior_attrs = {
    ingress = [
      {
        action          = "allow"
        cidr_block      = "0.0.0.0/0"
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = ""
        protocol        = "-1"
        rule_no         = 100
        to_port         = 0
      },
      {
        action          = "allow"
        cidr_block      = ""
        from_port       = 0
        icmp_code       = 0
        icmp_type       = 0
        ipv6_cidr_block = "::/0"
        protocol        = "-1"
        rule_no         = 101
        to_port         = 0
      },
    ]
  }
}

resource "aws_network_acl" "acl_deleted_without_subnets" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
    subnet_ids = []
  }
}

resource "aws_network_acl" "acl_deleted_replaced" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "aws_network_acl" "acl_deleted_subnets_leave" {
  prior_attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
  }
  attrs = {
    ingress = [{
      action          = "allow"
      cidr_block      = "0.0.0.0/0"
      from_port       = 443
      icmp_code       = 0
      icmp_type       = 0
      ipv6_cidr_block = ""
      protocol        = "tcp"
      rule_no         = 100
      to_port         = 443
    }]
    subnet_ids = []
  }
}

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_acl_out_of_the_list" {
  file            = "../../../exposure/moved/acl_out_of_the_list.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_acl_deny_renamed" {
  file            = "../../../exposure/moved/acl_deny_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_acl_of_another_list" {
  file            = "../../../exposure/moved/acl_of_another_list.json"
  expect          = "needs_approval"
  expect_findings = ["network_acls/administration_opened: aws_network_acl_rule.ssh"]
}

# Source: provider schema, hashicorp/aws 5.100.0: `network_acl_id`, `rule_number` and `vpc_id` force a replacement.

resource "aws_network_acl_rule" "administration_opened_in_another_list" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs          = { network_acl_id = "acl-0fedcba9876543210", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_deleted_moved_to_another_list" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs          = { network_acl_id = "acl-0fedcba9876543210", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_network_acl" "acl_deleted_moved_to_another_network" {
  prior_attrs    = { ingress = [{ action = "deny", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_no = 90, icmp_code = null, icmp_type = null, ipv6_cidr_block = "" }] }
  attrs          = { vpc_id = "vpc-0fedcba9876543210", ingress = [{ action = "deny", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_no = 90, icmp_code = null, icmp_type = null, ipv6_cidr_block = "" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_network_acl_rule" "allow_earlier_ssh" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_number = 32000 }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_number = 1 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_network_acl_rule" "allow_earlier_ipv6" {
  prior_attrs    = { cidr_block = null, ipv6_cidr_block = "::/0", from_port = 0, to_port = 0, protocol = "-1", rule_number = 200 }
  attrs          = { cidr_block = null, ipv6_cidr_block = "::/0", from_port = 0, to_port = 0, protocol = "-1", rule_number = 50 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_network_acl_rule" "deny_weakened_later" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny", rule_number = 100 }
  attrs          = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny", rule_number = 4096 }
  meta           = { operation = "replace" }
  expect_failure = true
}

# What a real create leaves open: the other direction, and ids.
resource "aws_network_acl" "administration_opened_created" {
  attrs          = { egress = unknown, id = unknown, arn = unknown, subnet_ids = unknown, ingress = [{ action = "allow", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_no = 100, icmp_code = null, icmp_type = null, ipv6_cidr_block = "" }] }
  expect_failure = true
}

resource "aws_network_acl" "administration_opened_created_empty" {
  attrs = { egress = unknown, ingress = unknown, id = unknown, arn = unknown, subnet_ids = unknown }
}

resource "aws_network_acl" "administration_opened_created_office" {
  attrs = { egress = unknown, id = unknown, arn = unknown, subnet_ids = unknown, ingress = [{ action = "allow", cidr_block = "203.0.113.0/24", from_port = 22, to_port = 22, protocol = "tcp", rule_no = 100, icmp_code = null, icmp_type = null, ipv6_cidr_block = "" }] }
}

resource "aws_network_acl_rule" "administration_opened_list_unknown" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { network_acl_id = unknown, id = unknown, cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "administration_opened_private_in_another_list" {
  prior_attrs = { cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { network_acl_id = "acl-0fedcba9876543210", cidr_block = "10.0.0.0/8", from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "deny_deleted_list_unknown" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  attrs       = { network_acl_id = unknown, id = unknown, cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny" }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "deny_deleted_one_address_of_another_list" {
  prior_attrs = { cidr_block = "203.0.113.7/32", from_port = 0, to_port = 0, protocol = "-1", rule_action = "deny" }
  attrs       = { network_acl_id = "acl-0fedcba9876543210", cidr_block = "203.0.113.7/32", from_port = 0, to_port = 0, protocol = "-1", rule_action = "deny" }
  meta        = { operation = "replace" }
}

resource "aws_network_acl" "acl_deleted_network_unknown" {
  prior_attrs = { ingress = [{ action = "deny", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_no = 90, icmp_code = null, icmp_type = null, ipv6_cidr_block = "" }] }
  attrs       = { vpc_id = unknown, ingress = [{ action = "deny", cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_no = 90, icmp_code = null, icmp_type = null, ipv6_cidr_block = "" }] }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "allow_earlier_web" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp", rule_number = 200 }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 443, to_port = 443, protocol = "tcp", rule_number = 100 }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "allow_earlier_office" {
  prior_attrs = { cidr_block = "203.0.113.0/24", from_port = 22, to_port = 22, protocol = "tcp", rule_number = 200 }
  attrs       = { cidr_block = "203.0.113.0/24", from_port = 22, to_port = 22, protocol = "tcp", rule_number = 100 }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "allow_earlier_later" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_number = 100 }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_number = 300 }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "deny_weakened_earlier" {
  prior_attrs = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny", rule_number = 400 }
  attrs       = { cidr_block = "0.0.0.0/0", from_port = 22, to_port = 22, protocol = "tcp", rule_action = "deny", rule_number = 100 }
  meta        = { operation = "replace" }
}

resource "aws_network_acl_rule" "deny_weakened_one_address_later" {
  prior_attrs = { cidr_block = "203.0.113.7/32", from_port = 0, to_port = 0, protocol = "-1", rule_action = "deny", rule_number = 100 }
  attrs       = { cidr_block = "203.0.113.7/32", from_port = 0, to_port = 0, protocol = "-1", rule_action = "deny", rule_number = 400 }
  meta        = { operation = "replace" }
}

# Known only after apply: of a new rule a message.
resource "aws_network_acl_rule" "undecided_rules_created" {
  attrs = { cidr_block = unknown, from_port = 22, to_port = 22, protocol = "tcp" }
}
