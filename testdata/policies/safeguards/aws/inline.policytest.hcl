# Blocks inside of an object: edits, new names and another order stay silent.

policytest {
  targets = ["../../../../policies/safeguards/aws/inline.gate.hcl"]
}

resource "aws_security_group" "port_gone" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
      {
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  expect_failure = true
}

resource "aws_security_group" "all_gone" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs          = { name = "app", ingress = [], egress = [] }
  expect_failure = true
}

resource "aws_security_group" "egress_gone" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = [
      {
        from_port        = 0
        to_port          = 0
        protocol         = "-1"
        cidr_blocks      = ["0.0.0.0/0"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
  }
  expect_failure = true
}

resource "aws_default_security_group" "default_emptied" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 0
        to_port          = 0
        protocol         = "-1"
        cidr_blocks      = []
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs          = { name = "app", ingress = [], egress = [] }
  expect_failure = true
}

resource "aws_security_group" "source_removed" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8", "192.168.0.0/16"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
}

resource "aws_security_group" "described" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
      {
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = "ssh"
      },
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = "https"
      },
    ]
    egress = []
  }
}

resource "aws_security_group" "port_changed" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 8080
        to_port          = 8080
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
      {
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 8443
        to_port          = 8443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
      {
        from_port        = 22
        to_port          = 22
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
}

resource "aws_security_group" "port_covered" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
      {
        from_port        = 80
        to_port          = 80
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 0
        to_port          = 65535
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
}

resource "aws_security_group" "all_protocols" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 0
        to_port          = 0
        protocol         = "-1"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
  }
}

resource "aws_security_group" "managed_elsewhere" {
  prior_attrs = {
    name = "a"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    tags = {}
  }
  attrs = {
    name = "a"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    tags = { a = "b" }
  }
}

resource "aws_elasticache_security_group" "other" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a" }
}

resource "aws_security_group" "arn_unknown" {
  prior_attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
    arn    = "a"
  }
  attrs = {
    name = "app"
    ingress = [
      {
        from_port        = 443
        to_port          = 443
        protocol         = "tcp"
        cidr_blocks      = ["10.0.0.0/8"]
        ipv6_cidr_blocks = []
        prefix_list_ids  = []
        security_groups  = []
        self             = false
        description      = ""
      },
    ]
    egress = []
    arn    = unknown
  }
}

resource "aws_network_acl" "rule_gone" {
  prior_attrs = {
    ingress = [
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
      {
        rule_no         = 200
        action          = "allow"
        protocol        = "6"
        from_port       = 22
        to_port         = 22
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
    egress = []
  }
  attrs = {
    ingress = [
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
    egress = []
  }
  expect_failure = true
}

resource "aws_network_acl" "denial_gone" {
  prior_attrs = {
    ingress = [
      {
        rule_no         = 50
        action          = "deny"
        protocol        = "6"
        from_port       = 22
        to_port         = 22
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
  }
  attrs = {
    ingress = [
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
  }
  expect_failure = true
}

resource "aws_network_acl" "renumbered" {
  prior_attrs = {
    ingress = [
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
  }
  attrs = {
    ingress = [
      {
        rule_no         = 110
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
  }
}

resource "aws_network_acl" "edited" {
  prior_attrs = {
    ingress = [
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
      {
        rule_no         = 200
        action          = "allow"
        protocol        = "6"
        from_port       = 22
        to_port         = 22
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
  }
  attrs = {
    ingress = [
      {
        rule_no         = 200
        action          = "allow"
        protocol        = "6"
        from_port       = 2222
        to_port         = 2222
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
      {
        rule_no         = 100
        action          = "allow"
        protocol        = "6"
        from_port       = 443
        to_port         = 443
        cidr_block      = "10.0.0.0/8"
        ipv6_cidr_block = ""
        icmp_type       = 0
        icmp_code       = 0
      },
    ]
  }
}

resource "aws_route_table" "route_gone" {
  prior_attrs = {
    route = [
      {
        cidr_block                 = "0.0.0.0/0"
        ipv6_cidr_block            = ""
        destination_prefix_list_id = ""
        gateway_id                 = "igw-1"
      },
      {
        cidr_block                 = "10.1.0.0/16"
        ipv6_cidr_block            = ""
        destination_prefix_list_id = ""
        transit_gateway_id         = "tgw-1"
      },
    ]
  }
  attrs = {
    route = [
      {
        cidr_block                 = "0.0.0.0/0"
        ipv6_cidr_block            = ""
        destination_prefix_list_id = ""
        gateway_id                 = "igw-1"
      },
    ]
  }
  expect_failure = true
}

resource "aws_default_route_table" "all_routes_gone" {
  prior_attrs = {
    route = [
      {
        cidr_block                 = "0.0.0.0/0"
        ipv6_cidr_block            = ""
        destination_prefix_list_id = ""
        gateway_id                 = "igw-1"
      },
    ]
  }
  attrs          = { route = [] }
  expect_failure = true
}

resource "aws_route_table" "another_target" {
  prior_attrs = {
    route = [
      {
        cidr_block                 = "0.0.0.0/0"
        ipv6_cidr_block            = ""
        destination_prefix_list_id = ""
        gateway_id                 = "igw-1"
      },
    ]
  }
  attrs = {
    route = [
      {
        cidr_block                 = "0.0.0.0/0"
        ipv6_cidr_block            = ""
        destination_prefix_list_id = ""
        nat_gateway_id             = unknown
        gateway_id                 = ""
      },
    ]
  }
}

resource "aws_route_table" "routes_reordered" {
  prior_attrs = {
    route = [
      { cidr_block = "0.0.0.0/0", ipv6_cidr_block = "", destination_prefix_list_id = "" },
      { cidr_block = "10.1.0.0/16", ipv6_cidr_block = "", destination_prefix_list_id = "" },
    ]
  }
  attrs = {
    route = [
      { cidr_block = "10.1.0.0/16", ipv6_cidr_block = "", destination_prefix_list_id = "" },
      { cidr_block = "0.0.0.0/0", ipv6_cidr_block = "", destination_prefix_list_id = "" },
      { cidr_block = "10.2.0.0/16", ipv6_cidr_block = "", destination_prefix_list_id = "" },
    ]
  }
}

resource "aws_wafv2_web_acl" "rule_gone" {
  prior_attrs = {
    rule = [
      {
        name            = "bots"
        priority        = 1
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
      {
        name            = "rate"
        priority        = 2
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        name            = "rate"
        priority        = 2
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_wafv2_web_acl" "rule_only_counts" {
  prior_attrs = {
    rule = [
      {
        name            = "bots"
        priority        = 1
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        name            = "bots"
        priority        = 1
        action          = [{ block = [], count = [{}] }]
        override_action = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_wafv2_web_acl" "managed_rule_only_counts" {
  prior_attrs = {
    rule = [
      {
        name            = "common"
        priority        = 1
        action          = []
        override_action = [{ none = [{}], count = [] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name            = "common"
        priority        = 1
        action          = []
        override_action = [{ none = [], count = [{}] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_wafv2_web_acl" "rule_renamed" {
  prior_attrs = {
    rule = [
      {
        name            = "bots"
        priority        = 1
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        name            = "robots"
        priority        = 1
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
}

resource "aws_wafv2_web_acl" "rule_moved" {
  prior_attrs = {
    rule = [
      {
        name            = "bots"
        priority        = 1
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
      {
        name            = "rate"
        priority        = 2
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        name            = "rate"
        priority        = 1
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
      {
        name            = "bots"
        priority        = 2
        action          = [{ block = [{}], count = [] }]
        override_action = []
      },
    ]
  }
}

resource "aws_wafv2_web_acl" "rule_blocks" {
  prior_attrs = {
    rule = [
      {
        name            = "common"
        priority        = 1
        action          = []
        override_action = [{ none = [], count = [{}] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name            = "common"
        priority        = 1
        action          = []
        override_action = [{ none = [{}], count = [] }]
      },
    ]
  }
}

resource "aws_ssmincidents_replication_set" "region_gone" {
  prior_attrs    = { region = [{ name = "eu-west-1", kms_key_arn = "" }, { name = "us-east-1", kms_key_arn = "" }] }
  attrs          = { region = [{ name = "eu-west-1", kms_key_arn = "" }] }
  expect_failure = true
}

resource "aws_ssmincidents_replication_set" "region_moved" {
  prior_attrs    = { region = [{ name = "eu-west-1", kms_key_arn = "" }, { name = "us-east-1", kms_key_arn = "" }] }
  attrs          = { region = [{ name = "eu-west-1", kms_key_arn = "" }, { name = "us-west-2", kms_key_arn = "" }] }
  expect_failure = true
}

resource "aws_ssmincidents_replication_set" "region_added" {
  prior_attrs = { region = [{ name = "eu-west-1", kms_key_arn = "" }] }
  attrs       = { region = [{ name = "us-east-1", kms_key_arn = "" }, { name = "eu-west-1", kms_key_arn = "" }] }
}

resource "aws_ssmincidents_replication_set" "reordered" {
  prior_attrs = { region = [{ name = "eu-west-1", kms_key_arn = "" }, { name = "us-east-1", kms_key_arn = "" }] }
  attrs       = { region = [{ name = "us-east-1", kms_key_arn = "" }, { name = "eu-west-1", kms_key_arn = "" }] }
}

resource "aws_wafv2_web_acl" "default_action_opened" {
  prior_attrs    = { default_action = [{ block = [{ custom_response = [] }], allow = [] }], rule = [] }
  attrs          = { default_action = [{ block = [], allow = [{ custom_request_handling = [] }] }], rule = [] }
  expect_failure = true
}

resource "aws_wafv2_web_acl" "default_action_closed" {
  prior_attrs = { default_action = [{ block = [], allow = [{}] }], rule = [] }
  attrs       = { default_action = [{ block = [{}], allow = [] }], rule = [] }
}

resource "aws_wafv2_web_acl" "rule_lets_through" {
  prior_attrs    = { rule = [{ name = "bots", priority = 1, action = [{ block = [{}], allow = [], count = [] }], override_action = [] }] }
  attrs          = { rule = [{ name = "bots", priority = 1, action = [{ block = [], allow = [{}], count = [] }], override_action = [] }] }
  expect_failure = true
}

resource "aws_wafv2_rule_group" "rule_blocks" {
  prior_attrs = { rule = [{ name = "bots", priority = 1, action = [{ block = [], allow = [{}], count = [] }] }] }
  attrs       = { rule = [{ name = "bots", priority = 1, action = [{ block = [{}], allow = [], count = [] }] }] }
}

resource "aws_wafv2_web_acl" "rules_moved_to_json" {
  prior_attrs = { rule = [{ name = "bots", priority = 1, action = [{ block = [{}] }] }], rule_json = null }
  attrs       = { rule = [], rule_json = "[{\"Name\": \"bots\", \"Priority\": 1}]" }
}

resource "aws_wafv2_web_acl" "rule_gone_from_json" {
  prior_attrs    = { rule = [{ name = "bots", priority = 1, action = [{ block = [{}] }] }, { name = "sql", priority = 2, action = [{ block = [{}] }] }], rule_json = null }
  attrs          = { rule = [], rule_json = "[{\"Name\": \"bots\", \"Priority\": 1}]" }
  expect_failure = true
}

resource "aws_wafv2_web_acl" "json_that_is_no_list_of_rules" {
  prior_attrs = { rule = [{ name = "bots", priority = 1, action = [{ block = [{}] }] }] }
  attrs       = { rule = [], rule_json = "{" }
}
