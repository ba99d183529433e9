policytest {
  targets = ["../../../../policies/exposure/tencentcloud/ingress.gate.hcl"]
}

base "tencentcloud_security_group_lite_rule" {
  attrs = { security_group_id = "sg-7ixn3foj" }
}

# Source: Tencent Cloud documentation, Security group rules; provider documentation, tencentcloudstack/tencentcloud 1.81, security_group_lite_rule
resource "tencentcloud_security_group_lite_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"] }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_database_new" {
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#5432#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_two_halves" {
  prior_attrs    = { ingress = ["ACCEPT#192.168.0.0/16#3389#TCP"] }
  attrs          = { ingress = ["ACCEPT#128.0.0.0/1#3389#TCP", "ACCEPT#0.0.0.0/1#3389#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_was_open" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_bastion" {
  attrs = { ingress = ["ACCEPT#203.0.113.7/32#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_narrowed" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"] }
  attrs       = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_other_private_networks" {
  prior_attrs = { ingress = ["ACCEPT#10.0.0.0/8#5432#TCP"] }
  attrs       = { ingress = ["ACCEPT#172.16.0.0/12#5432#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_icmp" {
  prior_attrs = { ingress = ["ACCEPT#10.0.0.0/8#ALL#ICMP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#ALL#ICMP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"] }
  attrs       = { ingress = ["ACCEPT#10.0.0.0/8#2222#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_carrier_nat" {
  attrs = { ingress = ["ACCEPT#100.64.0.0/10#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_link_local" {
  attrs = { ingress = ["ACCEPT#169.254.0.0/16#3389#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_multicast" {
  attrs = { ingress = ["ACCEPT#224.0.0.0/4#5900#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_zero_address" {
  attrs = { ingress = ["ACCEPT#0.0.0.0/32#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_class_a_of_a_company" {
  attrs = { ingress = ["ACCEPT#17.0.0.0/8#1433#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_ten" {
  attrs = { ingress = ["ACCEPT#10.0.0.0/8#6379#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_office" {
  attrs = { ingress = ["ACCEPT#198.51.100.0/24#27017#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_home" {
  attrs = { ingress = ["ACCEPT#192.168.0.0/16#2379#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_desktop_stays" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#3389#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#3389#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_cache_stays" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#6379#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#6379#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#6443#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#6443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_closed" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#3306#TCP"] }
  attrs       = { ingress = ["ACCEPT#192.168.0.0/16#3306#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_office_moves" {
  prior_attrs = { ingress = ["ACCEPT#203.0.113.0/24#22#TCP"] }
  attrs       = { ingress = ["ACCEPT#198.51.100.0/24#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_removed" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_high_port_stays" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#8443#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#8443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_plain_web_new" {
  attrs = { ingress = ["ACCEPT#0.0.0.0/0#80#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_web_narrowed" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  attrs       = { ingress = ["ACCEPT#203.0.113.0/24#443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_office_new" {
  attrs = { ingress = ["ACCEPT#203.0.113.0/24#9443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_widened" {
  prior_attrs    = { ingress = ["ACCEPT#203.0.113.0/24#8080#TCP"] }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#8080#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "port_opened_new" {
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#8443#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "port_opened_web_widened" {
  prior_attrs    = { ingress = ["ACCEPT#198.51.100.0/24#443#TCP"] }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "port_opened_web_new" {
  attrs = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_web_stays" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_http_to_https" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#80#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_large_partner" {
  prior_attrs = { ingress = ["ACCEPT#203.0.113.0/24#8080#TCP"] }
  attrs       = { ingress = ["ACCEPT#203.0.0.0/9#8080#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_private_new" {
  attrs = { ingress = ["ACCEPT#10.20.0.0/16#8443#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_narrowed" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#8080#TCP"] }
  attrs       = { ingress = ["ACCEPT#203.0.113.0/24#8080#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_ssh" {
  prior_attrs    = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"] }
  attrs          = { ingress = [unknown] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_replaced" {
  prior_attrs    = { ingress = ["ACCEPT#203.0.113.0/24#8080#TCP"] }
  attrs          = { ingress = [unknown] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_new" {
  attrs = { ingress = [unknown] }
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_tags" {
  prior_attrs = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"], tags = { rev = "1" } }
  attrs       = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"], tags = unknown }
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_id_only" {
  prior_attrs = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"] }
  attrs       = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"], id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_same_list" {
  prior_attrs = { ingress = ["ACCEPT#203.0.113.0/24#8080#TCP"] }
  attrs       = { ingress = ["ACCEPT#198.51.100.0/24#8080#TCP"], id = unknown }
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_gone" {
  prior_attrs = { ingress = ["ACCEPT#10.0.0.0/8#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  attrs       = { ingress = ["ACCEPT#10.0.0.0/8#443#TCP"], description = unknown }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_everything" {
  prior_attrs    = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#ALL#ALL"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_list" {
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#80,443,22#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_drop_moved" {
  prior_attrs    = { ingress = ["DROP#0.0.0.0/0#22#TCP", "ACCEPT#0.0.0.0/0#22#TCP"] }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP", "DROP#0.0.0.0/0#22#TCP"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_drop" {
  attrs = { ingress = ["DROP#0.0.0.0/0#ALL#ALL"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_group" {
  attrs = { ingress = ["ACCEPT#sg-7ixn3foj#22#TCP"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_egress" {
  attrs = { ingress = [], egress = ["ACCEPT#0.0.0.0/0#ALL#ALL"] }
}

resource "tencentcloud_vpc_acl" "administration_opened_acl" {
  prior_attrs    = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"] }
  expect_failure = true
}

resource "tencentcloud_vpc_acl" "administration_opened_acl_answers" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"] }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP", "ACCEPT#0.0.0.0/0#1024-65535#TCP"] }
}

# Source: provider documentation, tencentcloudstack/tencentcloud 1.81, security_group_rule_set, lighthouse_firewall_rule
resource "tencentcloud_security_group_rule_set" "administration_opened_set" {
  prior_attrs = {
    ingress = [{
      action             = "ACCEPT"
      cidr_block         = "10.0.0.0/8"
      ipv6_cidr_block    = ""
      port               = "22"
      protocol           = "TCP"
      source_security_id = ""
      description        = ""
    }]
  }
  attrs = {
    ingress = [{
      action             = "ACCEPT"
      cidr_block         = "0.0.0.0/0"
      ipv6_cidr_block    = ""
      port               = "22"
      protocol           = "TCP"
      source_security_id = ""
      description        = ""
    }]
  }
  expect_failure = true
}

resource "tencentcloud_security_group_rule_set" "administration_opened_set_ipv6" {
  attrs = {
    ingress = [{
      action             = "ACCEPT"
      cidr_block         = ""
      ipv6_cidr_block    = "::/0"
      port               = "22"
      protocol           = "TCP"
      source_security_id = ""
      description        = ""
    }]
  }
  expect_failure = true
}

resource "tencentcloud_security_group_rule_set" "administration_opened_set_behind_drop" {
  attrs = {
    ingress = [
      {
        action             = "DROP"
        cidr_block         = "0.0.0.0/0"
        ipv6_cidr_block    = ""
        port               = "22"
        protocol           = "TCP"
        source_security_id = ""
        description        = ""
      },
      {
        action             = "ACCEPT"
        cidr_block         = "0.0.0.0/0"
        ipv6_cidr_block    = ""
        port               = "22"
        protocol           = "TCP"
        source_security_id = ""
        description        = ""
      },
    ]
  }
}

resource "tencentcloud_security_group_rule_set" "administration_opened_set_group" {
  attrs = {
    ingress = [{
      action             = "ACCEPT"
      cidr_block         = unknown
      ipv6_cidr_block    = unknown
      port               = "22"
      protocol           = "TCP"
      source_security_id = "sg-7ixn3foj"
      description        = ""
    }]
  }
}

resource "tencentcloud_security_group_rule_set" "administration_opened_set_office" {
  prior_attrs = {
    ingress = [{
      action             = "ACCEPT"
      cidr_block         = "10.0.0.0/8"
      ipv6_cidr_block    = ""
      port               = "22"
      protocol           = "TCP"
      source_security_id = ""
      description        = ""
    }]
  }
  attrs = {
    ingress = [{
      action             = "ACCEPT"
      cidr_block         = "203.0.113.0/24"
      ipv6_cidr_block    = ""
      port               = "22"
      protocol           = "TCP"
      source_security_id = ""
      description        = ""
    }]
  }
}

resource "tencentcloud_security_group_rule" "administration_opened_rule" {
  prior_attrs    = { type = "ingress", cidr_ip = "10.0.0.0/8", ip_protocol = "tcp", port_range = "22", policy = "accept" }
  attrs          = { type = "ingress", cidr_ip = "0.0.0.0/0", ip_protocol = "tcp", port_range = "22", policy = "accept" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "tencentcloud_security_group_rule" "administration_opened_rule_drop" {
  attrs = { type = "ingress", cidr_ip = "0.0.0.0/0", ip_protocol = "tcp", port_range = "22", policy = "drop" }
}

resource "tencentcloud_security_group_rule" "administration_opened_rule_egress" {
  attrs = { type = "egress", cidr_ip = "0.0.0.0/0", ip_protocol = "tcp", port_range = "22", policy = "accept" }
}

resource "tencentcloud_lighthouse_firewall_rule" "administration_opened_lighthouse" {
  prior_attrs    = { firewall_rules = [{ protocol = "TCP", port = "22", cidr_block = "203.0.113.0/24", action = "ACCEPT" }] }
  attrs          = { firewall_rules = [{ protocol = "TCP", port = "22", cidr_block = "0.0.0.0/0", action = "ACCEPT" }] }
  expect_failure = true
}

resource "tencentcloud_lighthouse_firewall_rule" "administration_opened_lighthouse_everyone" {
  attrs          = { firewall_rules = [{ protocol = "TCP", port = "22", cidr_block = unknown, action = "ACCEPT" }] }
  expect_failure = true
}

resource "tencentcloud_lighthouse_firewall_rule" "administration_opened_lighthouse_drop" {
  attrs = { firewall_rules = [{ protocol = "TCP", port = "22", cidr_block = "0.0.0.0/0", action = "DROP" }] }
}

resource "tencentcloud_lighthouse_firewall_rule" "administration_opened_lighthouse_https" {
  attrs = { firewall_rules = [{ protocol = "TCP", port = "443", cidr_block = "0.0.0.0/0", action = "ACCEPT" }] }
}

# Source: what a replacement is attached to; provider documentation, tencentcloudstack/tencentcloud 1.81, security_group_lite_rule (ForceNew)
resource "tencentcloud_security_group_lite_rule" "administration_opened_moved" {
  prior_attrs    = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"], security_group_id = "sg-7ixn3foj" }
  attrs          = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"], security_group_id = "sg-9zzz3foj" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_same_target" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"], security_group_id = "sg-7ixn3foj" }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"], security_group_id = "sg-7ixn3foj", egress = [] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_unknown_target" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"], security_group_id = "sg-7ixn3foj" }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#22#TCP"], security_group_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_security_group_lite_rule" "administration_opened_office_moved" {
  prior_attrs = { ingress = ["ACCEPT#203.0.113.0/24#22#TCP"], security_group_id = "sg-7ixn3foj" }
  attrs       = { ingress = ["ACCEPT#203.0.113.0/24#22#TCP"], security_group_id = "sg-9zzz3foj" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "tencentcloud_security_group_lite_rule" "port_opened_web_moved" {
  prior_attrs = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"], security_group_id = "sg-7ixn3foj" }
  attrs       = { ingress = ["ACCEPT#0.0.0.0/0#443#TCP"], security_group_id = "sg-9zzz3foj" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
