policytest {
  targets = ["../../../../policies/exposure/aws/ingress.gate.hcl"]
}

resource "aws_security_group" "sensitive_port_created_ssh" {
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

base "aws_security_group_rule" {
  attrs = { security_group_id = "sg-0a1b2c3d", protocol = "tcp" }
}

resource "aws_security_group_rule" "sensitive_port_created_database_over_ipv6" {
  attrs = {
    type             = "ingress"
    from_port        = 5432
    to_port          = 5432
    cidr_blocks      = null
    ipv6_cidr_blocks = ["::/0"]
  }
  expect_failure = true
}

base "aws_vpc_security_group_ingress_rule" {
  attrs = { security_group_id = "sg-0a1b2c3d", cidr_ipv6 = null }
}

resource "aws_vpc_security_group_ingress_rule" "sensitive_port_created_everything" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = null, to_port = null, ip_protocol = "-1" }
  expect_failure = true
}

resource "aws_security_group" "sensitive_port_created_half_the_internet" {
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["128.0.0.0/1"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 3389
        to_port          = 3389
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

resource "aws_security_group" "sensitive_port_created_web" {
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = ["::/0"]
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 80
        to_port          = 80
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_security_group_rule" "sensitive_port_created_office" {
  attrs = {
    type             = "ingress"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = ["203.0.113.0/24"]
    ipv6_cidr_blocks = null
  }
}

resource "aws_security_group_rule" "sensitive_port_created_private_network" {
  attrs = {
    type             = "ingress"
    from_port        = 5432
    to_port          = 5432
    cidr_blocks      = ["10.0.0.0/8"]
    ipv6_cidr_blocks = null
  }
}

resource "aws_security_group_rule" "sensitive_port_created_outbound" {
  attrs = {
    type             = "egress"
    from_port        = 5432
    to_port          = 5432
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
  }
}

resource "aws_security_group" "sensitive_port_created_replaced_unchanged" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop2"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  meta = { operation = "replace" }
}

resource "aws_vpc_security_group_ingress_rule" "sensitive_port_created_ping" {
  attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 8, to_port = -1, ip_protocol = "icmp" }
}

resource "aws_security_group" "sensitive_port_opened_rule_added" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 6379
        to_port          = 6379
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

resource "aws_security_group" "sensitive_port_opened_widened" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["203.0.113.0/24"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["203.0.113.0/24", "0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "sensitive_port_opened_network_exchanged" {
  prior_attrs    = { cidr_ipv4 = "10.0.0.0/8", from_port = 3306, to_port = 3306, ip_protocol = "tcp" }
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 3306, to_port = 3306, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_security_group_rule" "sensitive_port_opened_replaced" {
  prior_attrs = {
    type             = "ingress"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = ["203.0.113.0/24"]
    ipv6_cidr_blocks = null
  }
  attrs = {
    type             = "ingress"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_security_group" "sensitive_port_opened_more_ports" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 0
        to_port          = 65535
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

resource "aws_security_group" "sensitive_port_opened_unchanged" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_security_group" "sensitive_port_opened_closed" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["203.0.113.0/24"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_security_group" "sensitive_port_opened_narrowed" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 0
        to_port          = 65535
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_vpc_security_group_ingress_rule" "sensitive_port_opened_described" {
  prior_attrs = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp" }
  attrs       = { cidr_ipv4 = "0.0.0.0/0", from_port = 22, to_port = 22, ip_protocol = "tcp", description = "old" }
}

resource "aws_security_group" "port_created_other_port" {
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

resource "aws_vpc_security_group_ingress_rule" "port_created_range" {
  attrs          = { cidr_ipv4 = "0.0.0.0/0", from_port = 30000, to_port = 32767, ip_protocol = "tcp" }
  expect_failure = true
}

resource "aws_security_group" "port_created_web" {
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_vpc_security_group_ingress_rule" "port_created_office" {
  attrs = { cidr_ipv4 = "203.0.113.0/24", from_port = 8443, to_port = 8443, ip_protocol = "tcp" }
}

resource "aws_security_group" "port_opened_other_port" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  expect_failure = true
}

resource "aws_security_group_rule" "port_opened_widened" {
  prior_attrs = {
    type             = "ingress"
    from_port        = 8080
    to_port          = 8080
    cidr_blocks      = ["203.0.113.0/24"]
    ipv6_cidr_blocks = null
  }
  attrs = {
    type             = "ingress"
    from_port        = 8080
    to_port          = 8080
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_security_group" "port_opened_unchanged" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_security_group" "port_opened_closed" {
  prior_attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
  attrs = {
    name = "shop"
    ingress = [
      {
        cidr_blocks      = ["203.0.113.0/24"]
        ipv6_cidr_blocks = []
        description      = ""
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        prefix_list_ids  = []
        security_groups  = []
        self             = false
      },
    ]
  }
}

resource "aws_security_group" "ports_of_another_type" {
  prior_attrs = { ingress = [] }
  attrs       = { ingress = [{ protocol = "tcp", from_port = false, to_port = [], cidr_blocks = ["10.0.0.0/8"] }] }
}
