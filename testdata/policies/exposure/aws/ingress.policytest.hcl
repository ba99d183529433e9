policytest {
  targets = ["../../../../policies/exposure/aws/ingress.gate.hcl"]
}

base "aws_security_group" {
  attrs = { name = "acme-orders", vpc_id = "vpc-0a1b2c3d4e5f60718" }
}

base "aws_default_security_group" {
  attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718" }
}

base "aws_security_group_rule" {
  attrs = {
    type                     = "ingress"
    security_group_id        = "sg-0a1b2c3d4e5f60718"
    ipv6_cidr_blocks         = null
    prefix_list_ids          = null
    self                     = false
    source_security_group_id = null
  }
}

base "aws_vpc_security_group_ingress_rule" {
  attrs = {
    security_group_id            = "sg-0a1b2c3d4e5f60718"
    cidr_ipv6                    = null
    prefix_list_id               = null
    referenced_security_group_id = null
  }
}

# Source: provider schema, hashicorp/aws 5.100.0, aws_security_group; Amazon VPC user guide, Security group rules
resource "aws_security_group" "administration_opened_ssh_widened" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_database_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 5432
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 5432
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_two_halves" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["192.168.0.0/16"]
      description      = ""
      from_port        = 3389
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3389
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["128.0.0.0/1", "0.0.0.0/1"]
      description      = ""
      from_port        = 3389
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3389
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_was_open" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_bastion" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.7/32"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_narrowed" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_other_private_networks" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 5432
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 5432
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["172.16.0.0/12"]
      description      = ""
      from_port        = 5432
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 5432
    }]
  }
}

resource "aws_security_group" "administration_opened_icmp" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = -1
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "icmp"
      security_groups  = []
      self             = false
      to_port          = -1
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = -1
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "icmp"
      security_groups  = []
      self             = false
      to_port          = -1
    }]
  }
}

resource "aws_security_group" "administration_opened_port_moves_inside" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 2222
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 2222
    }]
  }
}

resource "aws_security_group" "administration_opened_carrier_nat" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["100.64.0.0/10"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_link_local" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["169.254.0.0/16"]
      description      = ""
      from_port        = 3389
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3389
    }]
  }
}

resource "aws_security_group" "administration_opened_multicast" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["224.0.0.0/4"]
      description      = ""
      from_port        = 5900
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 5900
    }]
  }
}

resource "aws_security_group" "administration_opened_zero_address" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/32"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_class_a_of_a_company" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["17.0.0.0/8"]
      description      = ""
      from_port        = 1433
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 1433
    }]
  }
}

resource "aws_security_group" "administration_opened_ten" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 6379
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 6379
    }]
  }
}

resource "aws_security_group" "administration_opened_office" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["198.51.100.0/24"]
      description      = ""
      from_port        = 27017
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 27017
    }]
  }
}

resource "aws_security_group" "administration_opened_home" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["192.168.0.0/16"]
      description      = ""
      from_port        = 2379
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 2379
    }]
  }
}

resource "aws_security_group" "administration_opened_desktop_stays" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 3389
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3389
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 3389
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3389
    }]
  }
}

resource "aws_security_group" "administration_opened_cache_stays" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 6379
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 6379
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 6379
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 6379
    }]
  }
}

resource "aws_security_group" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 6443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 6443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 6443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 6443
    }]
  }
}

resource "aws_security_group" "administration_opened_closed" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 3306
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3306
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["192.168.0.0/16"]
      description      = ""
      from_port        = 3306
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 3306
    }]
  }
}

resource "aws_security_group" "administration_opened_office_moves" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["198.51.100.0/24"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_removed" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "port_opened_high_port_stays" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 8443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 8443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8443
    }]
  }
}

resource "aws_security_group" "port_opened_plain_web_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 80
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 80
    }]
  }
}

resource "aws_security_group" "port_opened_web_narrowed" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
}

resource "aws_security_group" "port_opened_office_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 9443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 9443
    }]
  }
}

resource "aws_security_group" "port_opened_widened" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "port_opened_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 8443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8443
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "port_opened_web_widened" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["198.51.100.0/24"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "port_opened_web_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
}

resource "aws_security_group" "port_opened_web_stays" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
}

resource "aws_security_group" "port_opened_http_to_https" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 80
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 80
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
}

resource "aws_security_group" "port_opened_large_partner" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.0.0/9"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
}

resource "aws_security_group" "port_opened_private_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.20.0.0/16"]
      description      = ""
      from_port        = 8443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8443
    }]
  }
}

resource "aws_security_group" "port_opened_narrowed" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
}

resource "aws_security_group" "undecided_rules_ssh" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = unknown
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "undecided_rules_replaced" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = unknown
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group" "undecided_rules_new" {
  attrs = {
    ingress = [{
      cidr_blocks      = unknown
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "undecided_rules_tags" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
    tags = { rev = "1" }
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
    tags = unknown
  }
}

resource "aws_security_group" "undecided_rules_id_only" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "aws_security_group" "undecided_rules_same_list" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["203.0.113.0/24"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["198.51.100.0/24"]
      description      = ""
      from_port        = 8080
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8080
    }]
    id = unknown
  }
}

resource "aws_security_group" "undecided_rules_gone" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
    description = unknown
  }
}

resource "aws_security_group" "administration_opened_issue" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_from_a_group" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = []
      description      = ""
      from_port        = 5432
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = ["sg-0123456789abcdef0"]
      self             = false
      to_port          = 5432
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 5432
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 5432
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_ipv6" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = ["::/0"]
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_range" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 8000
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 8100
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 3000
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 9000
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_everything" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 0
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "-1"
      security_groups  = []
      self             = false
      to_port          = 0
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_second_rule" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 443
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 443
    }]
  }
  attrs = {
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 443
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 443
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 3389
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 3389
      },
    ]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_udp" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 161
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "udp"
      security_groups  = []
      self             = false
      to_port          = 161
    }]
  }
  expect_failure = true
}

resource "aws_security_group" "administration_opened_split_range" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 20
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 25
    }]
  }
  attrs = {
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 20
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 22
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 23
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 25
      },
    ]
  }
}

resource "aws_security_group" "administration_opened_reordered" {
  prior_attrs = {
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 22
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 22
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 443
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 443
      },
    ]
  }
  attrs = {
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 443
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 443
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        description      = ""
        from_port        = 22
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 22
      },
    ]
  }
}

resource "aws_security_group" "administration_opened_group_itself" {
  attrs = {
    ingress = [{
      cidr_blocks      = []
      description      = ""
      from_port        = 0
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "-1"
      security_groups  = []
      self             = true
      to_port          = 0
    }]
  }
}

resource "aws_security_group" "administration_opened_groups_only" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = ["sg-0123456789abcdef0"]
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_egress" {
  attrs = {
    ingress = []
    egress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 0
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "-1"
      security_groups  = []
      self             = false
      to_port          = 0
    }]
  }
}

resource "aws_security_group" "administration_opened_private_ipv6" {
  attrs = {
    ingress = [{
      cidr_blocks      = []
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = ["fd00::/8"]
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "administration_opened_ten_is_a_lookalike" {
  attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/7"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_security_group" "undecided_rules_of_other_resources" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs  = { ingress = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "aws_security_group" "undecided_rules_new_group" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 5432
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 5432
    }]
  }
  attrs = {
    ingress = [
      {
        cidr_blocks      = ["10.0.0.0/8"]
        description      = ""
        from_port        = 5432
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = []
        self             = false
        to_port          = 5432
      },
      {
        cidr_blocks      = []
        description      = ""
        from_port        = 5432
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        protocol         = "tcp"
        security_groups  = [unknown]
        self             = false
        to_port          = 5432
      },
    ]
  }
}

resource "aws_security_group" "undecided_rules_dynamic" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["10.0.0.0/8"]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
  attrs          = { ingress = unknown }
  expect_failure = true
}

resource "aws_security_group" "rules_not_checked_new" {
  attrs = { ingress = unknown }
}

resource "aws_security_group" "rules_not_checked_network" {
  attrs = {
    ingress = [{
      cidr_blocks      = [unknown]
      description      = ""
      from_port        = 22
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "tcp"
      security_groups  = []
      self             = false
      to_port          = 22
    }]
  }
}

resource "aws_default_security_group" "administration_opened_all" {
  prior_attrs = { ingress = [] }
  attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 0
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "-1"
      security_groups  = []
      self             = false
      to_port          = 0
    }]
  }
  expect_failure = true
}

resource "aws_default_security_group" "administration_opened_closed" {
  prior_attrs = {
    ingress = [{
      cidr_blocks      = ["0.0.0.0/0"]
      description      = ""
      from_port        = 0
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      protocol         = "-1"
      security_groups  = []
      self             = false
      to_port          = 0
    }]
  }
  attrs = { ingress = [] }
}

# Source: provider schema, hashicorp/aws 5.100.0, aws_security_group_rule
resource "aws_security_group_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_database_new" {
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 5432, to_port = 5432, protocol = "tcp" }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_two_halves" {
  prior_attrs    = { cidr_blocks = ["192.168.0.0/16"], from_port = 3389, to_port = 3389, protocol = "tcp" }
  attrs          = { cidr_blocks = ["128.0.0.0/1", "0.0.0.0/1"], from_port = 3389, to_port = 3389, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_was_open" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_bastion" {
  attrs = { cidr_blocks = ["203.0.113.7/32"], from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_narrowed" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_other_private_networks" {
  prior_attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 5432, to_port = 5432, protocol = "tcp" }
  attrs       = { cidr_blocks = ["172.16.0.0/12"], from_port = 5432, to_port = 5432, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_icmp" {
  prior_attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = -1, to_port = -1, protocol = "icmp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = -1, to_port = -1, protocol = "icmp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_blocks = ["10.0.0.0/8"], from_port = 2222, to_port = 2222, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_carrier_nat" {
  attrs = { cidr_blocks = ["100.64.0.0/10"], from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_link_local" {
  attrs = { cidr_blocks = ["169.254.0.0/16"], from_port = 3389, to_port = 3389, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_multicast" {
  attrs = { cidr_blocks = ["224.0.0.0/4"], from_port = 5900, to_port = 5900, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_zero_address" {
  attrs = { cidr_blocks = ["0.0.0.0/32"], from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_class_a_of_a_company" {
  attrs = { cidr_blocks = ["17.0.0.0/8"], from_port = 1433, to_port = 1433, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_ten" {
  attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 6379, to_port = 6379, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_office" {
  attrs = { cidr_blocks = ["198.51.100.0/24"], from_port = 27017, to_port = 27017, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_home" {
  attrs = { cidr_blocks = ["192.168.0.0/16"], from_port = 2379, to_port = 2379, protocol = "tcp" }
}

resource "aws_security_group_rule" "administration_opened_desktop_stays" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 3389, to_port = 3389, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 3389, to_port = 3389, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_cache_stays" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 6379, to_port = 6379, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 6379, to_port = 6379, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 6443, to_port = 6443, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 6443, to_port = 6443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_closed" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 3306, to_port = 3306, protocol = "tcp" }
  attrs       = { cidr_blocks = ["192.168.0.0/16"], from_port = 3306, to_port = 3306, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_office_moves" {
  prior_attrs = { cidr_blocks = ["203.0.113.0/24"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_blocks = ["198.51.100.0/24"], from_port = 22, to_port = 22, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_removed" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_security_group_rule" "port_opened_high_port_stays" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 8443, to_port = 8443, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 8443, to_port = 8443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "port_opened_plain_web_new" {
  attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 80, to_port = 80, protocol = "tcp" }
}

resource "aws_security_group_rule" "port_opened_web_narrowed" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
  attrs       = { cidr_blocks = ["203.0.113.0/24"], from_port = 443, to_port = 443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "port_opened_office_new" {
  attrs = { cidr_blocks = ["203.0.113.0/24"], from_port = 9443, to_port = 9443, protocol = "tcp" }
}

resource "aws_security_group_rule" "port_opened_widened" {
  prior_attrs    = { cidr_blocks = ["203.0.113.0/24"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "port_opened_new" {
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 8443, to_port = 8443, protocol = "tcp" }
  expect_failure = true
}

resource "aws_security_group_rule" "port_opened_web_widened" {
  prior_attrs    = { cidr_blocks = ["198.51.100.0/24"], from_port = 443, to_port = 443, protocol = "tcp" }
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "port_opened_web_new" {
  attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
}

resource "aws_security_group_rule" "port_opened_web_stays" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "port_opened_http_to_https" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 80, to_port = 80, protocol = "tcp" }
  attrs       = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "port_opened_large_partner" {
  prior_attrs = { cidr_blocks = ["203.0.113.0/24"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs       = { cidr_blocks = ["203.0.0.0/9"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "port_opened_private_new" {
  attrs = { cidr_blocks = ["10.20.0.0/16"], from_port = 8443, to_port = 8443, protocol = "tcp" }
}

resource "aws_security_group_rule" "port_opened_narrowed" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs       = { cidr_blocks = ["203.0.113.0/24"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "undecided_rules_ssh" {
  prior_attrs    = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs          = { cidr_blocks = unknown, from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "undecided_rules_replaced" {
  prior_attrs    = { cidr_blocks = ["203.0.113.0/24"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs          = { cidr_blocks = unknown, from_port = 8080, to_port = 8080, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "undecided_rules_new" {
  attrs = { cidr_blocks = unknown, from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_security_group_rule" "undecided_rules_tags" {
  prior_attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp", tags = { rev = "1" } }
  attrs       = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp", tags = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "undecided_rules_id_only" {
  prior_attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp" }
  attrs       = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "undecided_rules_same_list" {
  prior_attrs = { cidr_blocks = ["203.0.113.0/24"], from_port = 8080, to_port = 8080, protocol = "tcp" }
  attrs       = { cidr_blocks = ["198.51.100.0/24"], from_port = 8080, to_port = 8080, protocol = "tcp", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "undecided_rules_gone" {
  prior_attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp" }
}

resource "aws_security_group_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "tcp" }
  attrs       = { cidr_blocks = ["10.0.0.0/8"], from_port = 443, to_port = 443, protocol = "tcp", description = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_security_group_rule" "administration_opened_any_protocol" {
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 443, to_port = 443, protocol = "-1" }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_turned_around" {
  prior_attrs    = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp", type = "egress" }
  attrs          = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_ipv6" {
  attrs          = { cidr_blocks = null, from_port = 22, to_port = 22, protocol = "tcp", ipv6_cidr_blocks = ["::/0"] }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_egress" {
  attrs = { cidr_blocks = ["0.0.0.0/0"], from_port = 22, to_port = 22, protocol = "tcp", type = "egress" }
}

resource "aws_security_group_rule" "administration_opened_new_group" {
  attrs = { cidr_blocks = null, from_port = 22, to_port = 22, protocol = "tcp", source_security_group_id = unknown }
}

resource "aws_security_group_rule" "administration_opened_unset_group" {
  attrs = { cidr_blocks = ["10.0.0.0/8"], from_port = 22, to_port = 22, protocol = "tcp", source_security_group_id = unknown }
}

resource "aws_security_group_rule" "administration_opened_itself" {
  attrs = { cidr_blocks = null, from_port = 22, to_port = 22, protocol = "tcp", self = true }
}

# Source: provider schema, hashicorp/aws 5.100.0, aws_vpc_security_group_ingress_rule
resource "aws_vpc_security_group_ingress_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_database_new" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 5432, to_port = 5432, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_was_open" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_bastion" {
  attrs = { cidr_ipv4 = "203.0.113.7/32", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_narrowed" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_other_private_networks" {
  prior_attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = 5432, to_port = 5432, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "172.16.0.0/12", from_port = 5432, to_port = 5432, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_icmp" {
  prior_attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = -1, to_port = -1, ip_protocol = "icmp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = -1, to_port = -1, ip_protocol = "icmp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "10.0.0.0/8", from_port = 2222, to_port = 2222, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_carrier_nat" {
  attrs = { cidr_ipv4 = "100.64.0.0/10", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_link_local" {
  attrs = { cidr_ipv4 = "169.254.0.0/16", from_port = 3389, to_port = 3389, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_multicast" {
  attrs = { cidr_ipv4 = "224.0.0.0/4", from_port = 5900, to_port = 5900, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_zero_address" {
  attrs = { cidr_ipv4 = "0.0.0.0/32", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_class_a_of_a_company" {
  attrs = { cidr_ipv4 = "17.0.0.0/8", from_port = 1433, to_port = 1433, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_ten" {
  attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = 6379, to_port = 6379, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_office" {
  attrs = { cidr_ipv4 = "198.51.100.0/24", from_port = 27017, to_port = 27017, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_home" {
  attrs = { cidr_ipv4 = "192.168.0.0/16", from_port = 2379, to_port = 2379, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_desktop_stays" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 3389, to_port = 3389, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 3389, to_port = 3389, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_cache_stays" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 6379, to_port = 6379, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 6379, to_port = 6379, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 6443, to_port = 6443, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 6443, to_port = 6443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_closed" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 3306, to_port = 3306, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "192.168.0.0/16", from_port = 3306, to_port = 3306, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_office_moves" {
  prior_attrs = { cidr_ipv4 = "203.0.113.0/24", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "198.51.100.0/24", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_removed" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_high_port_stays" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 8443, to_port = 8443, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 8443, to_port = 8443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_plain_web_new" {
  attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 80, to_port = 80, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_web_narrowed" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "203.0.113.0/24", from_port = 443, to_port = 443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_office_new" {
  attrs = { cidr_ipv4 = "203.0.113.0/24", from_port = 9443, to_port = 9443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_widened" {
  prior_attrs    = { cidr_ipv4 = "203.0.113.0/24", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_new" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 8443, to_port = 8443, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_web_widened" {
  prior_attrs    = { cidr_ipv4 = "198.51.100.0/24", from_port = 443, to_port = 443, ip_protocol = "tcp" }
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_web_new" {
  attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_web_stays" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_http_to_https" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 80, to_port = 80, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_large_partner" {
  prior_attrs = { cidr_ipv4 = "203.0.113.0/24", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "203.0.0.0/9", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_private_new" {
  attrs = { cidr_ipv4 = "10.20.0.0/16", from_port = 8443, to_port = 8443, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_narrowed" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "203.0.113.0/24", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_ssh" {
  prior_attrs    = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs          = { cidr_ipv4 = unknown, from_port = 22, to_port = 22, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_replaced" {
  prior_attrs    = { cidr_ipv4 = "203.0.113.0/24", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  attrs          = { cidr_ipv4 = unknown, from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_new" {
  attrs = { cidr_ipv4 = unknown, from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_tags" {
  prior_attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp", tags = { rev = "1" } }
  attrs       = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp", tags = unknown }
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_id_only" {
  prior_attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_same_list" {
  prior_attrs = { cidr_ipv4 = "203.0.113.0/24", from_port = 8080, to_port = 8080, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "198.51.100.0/24", from_port = 8080, to_port = 8080, ip_protocol = "tcp", id = unknown }
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_gone" {
  prior_attrs = { cidr_ipv4 = "10.0.0.0/8", from_port = 22, to_port = 22, ip_protocol = "tcp" }
}

resource "aws_vpc_security_group_ingress_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 443, to_port = 443, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "10.0.0.0/8", from_port = 443, to_port = 443, ip_protocol = "tcp", description = unknown }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_everything" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = null, to_port = null, ip_protocol = "-1" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_group" {
  attrs = {
    cidr_ipv4                    = null
    from_port                    = null
    to_port                      = null
    ip_protocol                  = "-1"
    referenced_security_group_id = "sg-0123456789abcdef0"
  }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_prefix_list" {
  attrs = { cidr_ipv4 = null, from_port = 22, to_port = 22, ip_protocol = "tcp", prefix_list_id = "pl-0123456789abcdef0" }
}

# Source: RDS user guide, DB security groups for EC2-Classic; provider schema, hashicorp/aws 3.76, aws_db_security_group, aws_redshift_security_group
resource "aws_db_security_group" "administration_opened_world" {
  prior_attrs = {
    name    = "orders"
    ingress = [{ cidr = "10.0.0.0/8", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
  attrs = {
    name    = "orders"
    ingress = [{ cidr = "0.0.0.0/0", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
  expect_failure = true
}

resource "aws_redshift_security_group" "administration_opened_world" {
  attrs = {
    name    = "orders"
    ingress = [{ cidr = "0.0.0.0/0", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
  expect_failure = true
}

resource "aws_db_security_group" "administration_opened_office" {
  prior_attrs = {
    name    = "orders"
    ingress = [{ cidr = "10.0.0.0/8", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
  attrs = {
    name    = "orders"
    ingress = [{ cidr = "203.0.113.0/24", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
}

resource "aws_db_security_group" "administration_opened_same" {
  prior_attrs = {
    name    = "orders"
    ingress = [{ cidr = "0.0.0.0/0", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
  attrs = {
    name    = "orders"
    ingress = [{ cidr = "0.0.0.0/0", security_group_id = null, security_group_name = null, security_group_owner_id = null }]
  }
}

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_ingress_out_of_the_group" {
  file            = "../../../exposure/moved/ingress_out_of_the_group.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_ingress_into_the_group" {
  file            = "../../../exposure/moved/ingress_into_the_group.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_ingress_to_the_newer_type" {
  file            = "../../../exposure/moved/ingress_to_the_newer_type.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_ingress_of_another_alias" {
  file            = "../../../exposure/moved/ingress_of_another_alias.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.ssh"]
}

plan "moved_ingress_of_the_same_alias" {
  file            = "../../../exposure/moved/ingress_of_the_same_alias.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_ingress_of_an_alias_that_is_not_known" {
  file            = "../../../exposure/moved/ingress_of_an_alias_that_is_not_known.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.ssh"]
}

plan "moved_ingress_of_another_group" {
  file            = "../../../exposure/moved/ingress_of_another_group.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.ssh"]
}

plan "moved_ingress_of_another_port" {
  file            = "../../../exposure/moved/ingress_of_another_port.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.ssh"]
}

plan "moved_ingress_from_more" {
  file            = "../../../exposure/moved/ingress_from_more.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.ssh"]
}

plan "moved_ingress_of_an_egress_rule" {
  file            = "../../../exposure/moved/ingress_of_an_egress_rule.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.ssh"]
}

plan "moved_ingress_with_one_more" {
  file            = "../../../exposure/moved/ingress_with_one_more.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: aws_vpc_security_group_ingress_rule.rdp"]
}

# Source: provider schema, hashicorp/aws 5.100.0: `security_group_id` forces a replacement.
resource "aws_vpc_security_group_ingress_rule" "administration_opened_in_another_group" {
  prior_attrs    = { security_group_id = "sg-0a1b2c3d", cidr_ipv4 = "0.0.0.0/0", ip_protocol = "tcp", from_port = 22, to_port = 22 }
  attrs          = { security_group_id = "sg-0f9e8d7c", cidr_ipv4 = "0.0.0.0/0", ip_protocol = "tcp", from_port = 22, to_port = 22 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_security_group_rule" "administration_opened_in_another_group" {
  prior_attrs    = { type = "ingress", security_group_id = "sg-0a1b2c3d", cidr_blocks = ["0.0.0.0/0"], protocol = "tcp", from_port = 3389, to_port = 3389 }
  attrs          = { type = "ingress", security_group_id = "sg-0f9e8d7c", cidr_blocks = ["0.0.0.0/0"], protocol = "tcp", from_port = 3389, to_port = 3389 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_same_group_replaced" {
  prior_attrs = { security_group_id = "sg-0a1b2c3d", cidr_ipv4 = "0.0.0.0/0", ip_protocol = "tcp", from_port = 22, to_port = 22 }
  attrs       = { security_group_id = "sg-0a1b2c3d", cidr_ipv4 = "0.0.0.0/0", ip_protocol = "tcp", from_port = 22, to_port = 22 }
  meta        = { operation = "replace" }
}

resource "aws_security_group_rule" "administration_opened_same_group_replaced" {
  prior_attrs = { type = "ingress", security_group_id = "sg-0a1b2c3d", cidr_blocks = ["0.0.0.0/0"], protocol = "tcp", from_port = 22, to_port = 22, description = "" }
  attrs       = { type = "ingress", security_group_id = "sg-0a1b2c3d", cidr_blocks = ["0.0.0.0/0"], protocol = "tcp", from_port = 22, to_port = 22, description = "Bastion." }
  meta        = { operation = "replace" }
}

resource "aws_vpc_security_group_ingress_rule" "administration_opened_narrow_in_another_group" {
  prior_attrs = { security_group_id = "sg-0a1b2c3d", cidr_ipv4 = "10.0.0.0/8", ip_protocol = "tcp", from_port = 22, to_port = 22 }
  attrs       = { security_group_id = "sg-0f9e8d7c", cidr_ipv4 = "10.0.0.0/8", ip_protocol = "tcp", from_port = 22, to_port = 22 }
  meta        = { operation = "replace" }
}

resource "aws_vpc_security_group_ingress_rule" "port_opened_web_in_another_group" {
  prior_attrs = { security_group_id = "sg-0a1b2c3d", cidr_ipv4 = "0.0.0.0/0", ip_protocol = "tcp", from_port = 443, to_port = 443 }
  attrs       = { security_group_id = "sg-0f9e8d7c", cidr_ipv4 = "0.0.0.0/0", ip_protocol = "tcp", from_port = 443, to_port = 443 }
  meta        = { operation = "replace" }
}
