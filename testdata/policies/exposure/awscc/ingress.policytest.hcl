policytest {
  targets = ["../../../../policies/exposure/awscc/ingress.gate.hcl"]
}

base "awscc_ec2_security_group" {
  attrs = { group_description = "web" }
}

# Source: CloudFormation reference, AWS::EC2::SecurityGroup; provider documentation, hashicorp/awscc 1.x
resource "awscc_ec2_security_group" "administration_opened_ssh_widened" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "administration_opened_database_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 5432
      to_port                  = 5432
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "administration_opened_two_halves" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 3389
      to_port                  = 3389
      cidr_ip                  = "192.168.0.0/16"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [
      {
        ip_protocol              = "tcp"
        from_port                = 3389
        to_port                  = 3389
        cidr_ip                  = "128.0.0.0/1"
        cidr_ipv_6               = unknown
        source_security_group_id = unknown
        source_prefix_list_id    = unknown
        description              = ""
      },
      {
        ip_protocol              = "tcp"
        from_port                = 3389
        to_port                  = 3389
        cidr_ip                  = "0.0.0.0/1"
        cidr_ipv_6               = unknown
        source_security_group_id = unknown
        source_prefix_list_id    = unknown
        description              = ""
      },
    ]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "administration_opened_was_open" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_bastion" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "203.0.113.7/32"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_narrowed" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_other_private_networks" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 5432
      to_port                  = 5432
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 5432
      to_port                  = 5432
      cidr_ip                  = "172.16.0.0/12"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_icmp" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "icmp"
      from_port                = -1
      to_port                  = -1
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "icmp"
      from_port                = -1
      to_port                  = -1
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_port_moves_inside" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 2222
      to_port                  = 2222
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_carrier_nat" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "100.64.0.0/10"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_link_local" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 3389
      to_port                  = 3389
      cidr_ip                  = "169.254.0.0/16"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_multicast" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 5900
      to_port                  = 5900
      cidr_ip                  = "224.0.0.0/4"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_zero_address" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "0.0.0.0/32"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_class_a_of_a_company" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 1433
      to_port                  = 1433
      cidr_ip                  = "17.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_ten" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 6379
      to_port                  = 6379
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_office" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 27017
      to_port                  = 27017
      cidr_ip                  = "198.51.100.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_home" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 2379
      to_port                  = 2379
      cidr_ip                  = "192.168.0.0/16"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_desktop_stays" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 3389
      to_port                  = 3389
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 3389
      to_port                  = 3389
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_cache_stays" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 6379
      to_port                  = 6379
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 6379
      to_port                  = 6379
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 6443
      to_port                  = 6443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 6443
      to_port                  = 6443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_closed" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 3306
      to_port                  = 3306
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 3306
      to_port                  = 3306
      cidr_ip                  = "192.168.0.0/16"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_office_moves" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "198.51.100.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_removed" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_high_port_stays" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8443
      to_port                  = 8443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8443
      to_port                  = 8443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_plain_web_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 80
      to_port                  = 80
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_web_narrowed" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_office_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 9443
      to_port                  = 9443
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_widened" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "port_opened_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8443
      to_port                  = 8443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "port_opened_web_widened" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "198.51.100.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "port_opened_web_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_web_stays" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_http_to_https" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 80
      to_port                  = 80
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_large_partner" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "203.0.0.0/9"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_private_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8443
      to_port                  = 8443
      cidr_ip                  = "10.20.0.0/16"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "port_opened_narrowed" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "undecided_rules_ssh" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = unknown
      cidr_ipv_6               = null
      source_security_group_id = null
      source_prefix_list_id    = null
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "undecided_rules_replaced" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = unknown
      cidr_ipv_6               = null
      source_security_group_id = null
      source_prefix_list_id    = null
      description              = ""
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "awscc_ec2_security_group" "undecided_rules_new" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = unknown
      cidr_ipv_6               = null
      source_security_group_id = null
      source_prefix_list_id    = null
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "undecided_rules_tags" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
    tags = { rev = "1" }
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
    tags = unknown
  }
}

resource "awscc_ec2_security_group" "undecided_rules_id_only" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "awscc_ec2_security_group" "undecided_rules_same_list" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "203.0.113.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 8080
      to_port                  = 8080
      cidr_ip                  = "198.51.100.0/24"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
    id = unknown
  }
}

resource "awscc_ec2_security_group" "undecided_rules_gone" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 443
      to_port                  = 443
      cidr_ip                  = "10.0.0.0/8"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
    description = unknown
  }
}

resource "awscc_ec2_security_group" "administration_opened_everything" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "-1"
      from_port                = unknown
      to_port                  = unknown
      cidr_ip                  = "0.0.0.0/0"
      cidr_ipv_6               = unknown
      source_security_group_id = unknown
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
  expect_failure = true
}

resource "awscc_ec2_security_group" "administration_opened_group" {
  attrs = {
    security_group_ingress = [{
      ip_protocol              = "tcp"
      from_port                = 22
      to_port                  = 22
      cidr_ip                  = unknown
      cidr_ipv_6               = unknown
      source_security_group_id = "sg-0123456789abcdef0"
      source_prefix_list_id    = unknown
      description              = ""
    }]
  }
}

resource "awscc_ec2_security_group" "administration_opened_no_rules" {
  attrs = { security_group_ingress = unknown }
}

resource "awscc_ec2_security_group_ingress" "administration_opened_rule" {
  prior_attrs = {
    ip_protocol              = "tcp"
    from_port                = 22
    to_port                  = 22
    cidr_ip                  = "10.0.0.0/8"
    cidr_ipv_6               = unknown
    source_security_group_id = unknown
    source_prefix_list_id    = unknown
    description              = ""
  }
  attrs = {
    ip_protocol              = "tcp"
    from_port                = 22
    to_port                  = 22
    cidr_ip                  = "0.0.0.0/0"
    cidr_ipv_6               = unknown
    source_security_group_id = unknown
    source_prefix_list_id    = unknown
    description              = ""
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "awscc_ec2_security_group_ingress" "administration_opened_rule_ipv6" {
  attrs = {
    ip_protocol              = "tcp"
    from_port                = 22
    to_port                  = 22
    cidr_ip                  = unknown
    cidr_ipv_6               = "::/0"
    source_security_group_id = unknown
    source_prefix_list_id    = unknown
    description              = ""
  }
  expect_failure = true
}

resource "awscc_ec2_security_group_ingress" "administration_opened_rule_group" {
  attrs = {
    ip_protocol              = "tcp"
    from_port                = 22
    to_port                  = 22
    cidr_ip                  = unknown
    cidr_ipv_6               = unknown
    source_security_group_id = "sg-0123456789abcdef0"
    source_prefix_list_id    = unknown
    description              = ""
  }
}

resource "awscc_ec2_security_group_ingress" "administration_opened_rule_https" {
  attrs = {
    ip_protocol              = "tcp"
    from_port                = 443
    to_port                  = 443
    cidr_ip                  = "0.0.0.0/0"
    cidr_ipv_6               = unknown
    source_security_group_id = unknown
    source_prefix_list_id    = unknown
    description              = ""
  }
}

resource "awscc_ec2_prefix_list" "prefix_list_opened_world" {
  prior_attrs = { prefix_list_name = "offices", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs = {
    prefix_list_name = "offices"
    entries = [
      { cidr = "203.0.113.0/24", description = "" },
      { cidr = "0.0.0.0/0", description = "" },
    ]
  }
  expect_failure = true
}

resource "awscc_ec2_prefix_list" "prefix_list_opened_halves" {
  prior_attrs = { prefix_list_name = "offices", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs = {
    prefix_list_name = "offices"
    entries = [
      { cidr = "0.0.0.0/1", description = "" },
      { cidr = "128.0.0.0/1", description = "" },
    ]
  }
  expect_failure = true
}

resource "awscc_ec2_prefix_list" "prefix_list_opened_office" {
  prior_attrs = { prefix_list_name = "offices", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs       = { prefix_list_name = "offices", entries = [{ cidr = "198.51.100.0/24", description = "" }] }
}

resource "awscc_ec2_prefix_list" "prefix_list_opened_same" {
  prior_attrs = { prefix_list_name = "offices", entries = [{ cidr = "0.0.0.0/0", description = "" }] }
  attrs = {
    prefix_list_name = "offices"
    entries = [
      { cidr = "0.0.0.0/0", description = "" },
      { cidr = "10.0.0.0/8", description = "" },
    ]
  }
}

resource "awscc_ec2_prefix_list" "prefix_list_opened_new" {
  attrs = { prefix_list_name = "offices", entries = [{ cidr = "0.0.0.0/0", description = "" }] }
}

resource "awscc_ec2_prefix_list" "prefix_list_opened_closed" {
  prior_attrs = { prefix_list_name = "offices", entries = [{ cidr = "0.0.0.0/0", description = "" }] }
  attrs       = { prefix_list_name = "offices", entries = [{ cidr = "10.0.0.0/8", description = "" }] }
}

# Rules and documents that move between properties and resources of their own open nothing. Source: CloudFormation template
# reference, AWS::EC2::SecurityGroupIngress and AWS::IAM::RolePolicy.

plan "moved_ingress_out_of_the_group" {
  file            = "../../../exposure/moved/awscc_ingress_out_of_the_group.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_ingress_of_another_group" {
  file            = "../../../exposure/moved/awscc_ingress_of_another_group.json"
  expect          = "needs_approval"
  expect_findings = ["ingress/administration_opened: awscc_ec2_security_group_ingress.ssh"]
}

# A rule that is replaced onto another group is new there. Source: CloudFormation template reference, AWS::EC2::SecurityGroupIngress,
# Update requires: Replacement
resource "awscc_ec2_security_group_ingress" "administration_opened_moved_to_another_group" {
  prior_attrs    = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs          = { group_id = "sg-prod", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_ec2_security_group_ingress" "port_opened_moved_to_another_group" {
  prior_attrs    = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 8443, to_port = 8443, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs          = { group_id = "sg-prod", ip_protocol = "tcp", from_port = 8443, to_port = 8443, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_ec2_security_group_ingress" "administration_opened_by_name_in_another_group" {
  prior_attrs    = { group_name = "dev", group_id = null, ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs          = { group_name = "prod", group_id = null, ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_ec2_security_group_ingress" "administration_opened_in_the_same_group" {
  prior_attrs = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs       = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown, description = "new" }
  meta        = { operation = "replace" }
}

resource "awscc_ec2_security_group_ingress" "administration_opened_in_a_group_known_after_apply" {
  prior_attrs = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs       = { group_id = unknown, ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_ec2_security_group_ingress" "administration_opened_private_one_in_another_group" {
  prior_attrs = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "10.0.0.0/8", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs       = { group_id = "sg-prod", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "10.0.0.0/8", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_ec2_security_group_ingress" "port_opened_web_in_another_group" {
  prior_attrs = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 443, to_port = 443, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs       = { group_id = "sg-prod", ip_protocol = "tcp", from_port = 443, to_port = 443, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_ec2_security_group" "administration_opened_in_a_group_that_is_renamed" {
  prior_attrs = { group_name = "a", security_group_ingress = [{ ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }] }
  attrs       = { group_name = "b", security_group_ingress = [{ ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }] }
  meta        = { operation = "replace" }
}

# What is written wrongly. Source: Amazon EC2 API reference, AuthorizeSecurityGroupIngress
resource "awscc_ec2_security_group_ingress" "port_opened_malformed_network" {
  attrs          = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/33", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  expect_failure = true
}

resource "awscc_ec2_security_group_ingress" "port_opened_ports_turned_round" {
  attrs          = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 8080, to_port = 80, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  expect_failure = true
}

# Of something new that is known only after apply, there is a message. Source: Terraform, JSON output format: `after_unknown`
resource "awscc_ec2_security_group_ingress" "rules_not_checked_ports" {
  attrs = { group_id = "sg-dev", ip_protocol = "tcp", from_port = unknown, to_port = unknown, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
}

resource "awscc_ec2_security_group_ingress" "rules_not_checked_protocol" {
  attrs = { group_id = "sg-dev", ip_protocol = unknown, from_port = 22, to_port = 22, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
}

resource "awscc_ec2_security_group_ingress" "rules_not_checked_network" {
  attrs = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = unknown, cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
}

resource "awscc_ec2_security_group" "rules_not_checked_inline" {
  attrs = { security_group_ingress = [{ ip_protocol = "tcp", from_port = 22, to_port = 22, cidr_ip = unknown, cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }] }
}

resource "awscc_ec2_security_group_ingress" "undecided_rules_ports" {
  prior_attrs    = { group_id = "sg-dev", ip_protocol = "tcp", from_port = 8443, to_port = 8443, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  attrs          = { group_id = "sg-dev", ip_protocol = "tcp", from_port = unknown, to_port = unknown, cidr_ip = "0.0.0.0/0", cidr_ipv_6 = unknown, source_security_group_id = unknown, source_prefix_list_id = unknown }
  expect_failure = true
}

resource "awscc_ec2_prefix_list" "undecided_networks_entries" {
  prior_attrs    = { prefix_list_name = "offices", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs          = { prefix_list_name = "offices", entries = unknown }
  expect_failure = true
}

resource "awscc_ec2_prefix_list" "undecided_networks_one" {
  prior_attrs    = { prefix_list_name = "offices", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs          = { prefix_list_name = "offices", entries = [{ cidr = unknown, description = "" }] }
  expect_failure = true
}

resource "awscc_ec2_prefix_list" "undecided_networks_not_new" {
  attrs = { prefix_list_name = "offices", entries = unknown }
}

resource "awscc_ec2_prefix_list" "undecided_networks_not_the_version" {
  prior_attrs = { prefix_list_name = "offices", version = 1, entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs       = { prefix_list_name = "offices", version = unknown, entries = [{ cidr = "198.51.100.0/24", description = "" }] }
}

resource "awscc_ec2_prefix_list" "undecided_networks_not_empty_before" {
  prior_attrs = { prefix_list_name = "offices", entries = [] }
  attrs       = { prefix_list_name = "offices", entries = [{ cidr = unknown, description = "" }] }
}

resource "awscc_ec2_prefix_list" "undecided_networks_not_renamed" {
  prior_attrs = { prefix_list_name = "offices", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  attrs       = { prefix_list_name = "sites", entries = [{ cidr = "203.0.113.0/24", description = "" }] }
  meta        = { operation = "replace" }
}
