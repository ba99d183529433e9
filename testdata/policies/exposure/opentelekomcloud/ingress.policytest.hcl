policytest {
  targets = ["../../../../policies/exposure/opentelekomcloud/ingress.gate.hcl"]
}

base "opentelekomcloud_networking_secgroup_rule_v2" {
  attrs = { direction = "ingress", ethertype = "IPv4", security_group_id = "5b1f6e2a-0000-4000-8000-000000000001" }
}

# Source: Open Telekom Cloud documentation, Security group rules; provider documentation, opentelekomcloud 1.36, networking_secgroup_rule_v2, vpc_secgroup_rule_v3
resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_ssh_widened" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_database_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 5432
    port_range_max   = 5432
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_was_open" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_bastion" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "203.0.113.7/32"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_narrowed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_other_private_networks" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 5432
    port_range_max   = 5432
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 5432
    port_range_max   = 5432
    remote_ip_prefix = "172.16.0.0/12"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_icmp" {
  prior_attrs = {
    protocol         = "icmp"
    port_range_min   = null
    port_range_max   = null
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "icmp"
    port_range_min   = null
    port_range_max   = null
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_port_moves_inside" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 2222
    port_range_max   = 2222
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_carrier_nat" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "100.64.0.0/10"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_link_local" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 3389
    port_range_max   = 3389
    remote_ip_prefix = "169.254.0.0/16"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_multicast" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 5900
    port_range_max   = 5900
    remote_ip_prefix = "224.0.0.0/4"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_zero_address" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/32"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_class_a_of_a_company" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 1433
    port_range_max   = 1433
    remote_ip_prefix = "17.0.0.0/8"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_ten" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 6379
    port_range_max   = 6379
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_office" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 27017
    port_range_max   = 27017
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_home" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 2379
    port_range_max   = 2379
    remote_ip_prefix = "192.168.0.0/16"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_desktop_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 3389
    port_range_max   = 3389
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 3389
    port_range_max   = 3389
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_cache_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 6379
    port_range_max   = 6379
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 6379
    port_range_max   = 6379
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 6443
    port_range_max   = 6443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 6443
    port_range_max   = 6443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_closed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 3306
    port_range_max   = 3306
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 3306
    port_range_max   = 3306
    remote_ip_prefix = "192.168.0.0/16"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_office_moves" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_removed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_high_port_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_plain_web_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 80
    port_range_max   = 80
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_web_narrowed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_office_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 9443
    port_range_max   = 9443
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_widened" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_web_widened" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_web_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_web_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_http_to_https" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 80
    port_range_max   = 80
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_large_partner" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.0.0/9"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_private_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "10.20.0.0/16"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_narrowed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_ssh" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = unknown, remote_group_id = null }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_replaced" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = unknown
    remote_group_id  = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_new" {
  attrs = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = unknown, remote_group_id = null }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_tags" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
    tags             = { rev = "1" }
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
    tags             = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_id_only" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
    id               = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_same_list" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = null
    id               = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_gone" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
    description      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_without_network" {
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = null, remote_group_id = null }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_network_removed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = "", remote_group_id = "" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_from_group" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = ""
    remote_group_id  = "0c1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_ports_not_set" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = unknown
    port_range_max   = unknown
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_ipv6" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = null
  }
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = "::/0", remote_group_id = null }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_group" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = unknown
    remote_group_id  = "0c1f6e2a-0000-4000-8000-000000000001"
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_new_group" {
  attrs = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = null, remote_group_id = unknown }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_neither_known" {
  attrs = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = unknown, remote_group_id = unknown }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_group_beside_network" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_egress" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    direction        = "egress"
  }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "administration_opened_multiport" {
  prior_attrs = {
    direction        = "ingress"
    ethertype        = "IPv4"
    protocol         = "tcp"
    multiport        = "443"
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    action           = "allow"
    priority         = 1
  }
  attrs = {
    direction        = "ingress"
    ethertype        = "IPv4"
    protocol         = "tcp"
    multiport        = "80,443,22"
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    action           = "allow"
    priority         = 1
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "administration_opened_deny" {
  prior_attrs = {
    direction        = "ingress"
    ethertype        = "IPv4"
    protocol         = "tcp"
    multiport        = "443"
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    action           = "allow"
    priority         = 1
  }
  attrs = {
    direction        = "ingress"
    ethertype        = "IPv4"
    protocol         = "tcp"
    multiport        = "22"
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    action           = "deny"
    priority         = 1
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "administration_opened_egress" {
  prior_attrs = {
    direction        = "ingress"
    ethertype        = "IPv4"
    protocol         = "tcp"
    multiport        = "443"
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    action           = "allow"
    priority         = 1
  }
  attrs = {
    direction        = "egress"
    ethertype        = "IPv4"
    protocol         = "tcp"
    multiport        = "22"
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = null
    action           = "allow"
    priority         = 1
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_compute_secgroup_v2" "administration_opened_inline" {
  prior_attrs = {
    rule = [{ from_port = 22, to_port = 22, ip_protocol = "tcp", cidr = "10.0.0.0/8", from_group_id = "", self = false }]
  }
  attrs = {
    rule = [{ from_port = 22, to_port = 22, ip_protocol = "tcp", cidr = "0.0.0.0/0", from_group_id = "", self = false }]
  }
  expect_failure = true
}

resource "opentelekomcloud_compute_secgroup_v2" "administration_opened_inline_same" {
  prior_attrs = {
    rule = [{ from_port = 22, to_port = 22, ip_protocol = "tcp", cidr = "0.0.0.0/0", from_group_id = "", self = false }]
  }
  attrs = {
    rule = [{ from_port = 22, to_port = 22, ip_protocol = "tcp", cidr = "0.0.0.0/0", from_group_id = "", self = false }]
  }
}

resource "opentelekomcloud_compute_secgroup_v2" "administration_opened_inline_group" {
  attrs = { rule = [{ from_port = 22, to_port = 22, ip_protocol = "tcp", cidr = "", from_group_id = unknown, self = false }] }
}

# Source: what a replacement is attached to; provider documentation, opentelekomcloud, networking_secgroup_rule: each attribute replaces the rule
resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_moved" {
  prior_attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_same_target" {
  prior_attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    description       = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_unknown_target" {
  prior_attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = unknown
    id                = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "administration_opened_office_moved" {
  prior_attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "203.0.113.0/24"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip_prefix  = "203.0.113.0/24"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "port_opened_web_moved" {
  prior_attrs = {
    protocol          = "tcp"
    port_range_min    = 443
    port_range_max    = 443
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol          = "tcp"
    port_range_min    = 443
    port_range_max    = 443
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    security_group_id = "5b1f6e2a-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

# Source: Open Telekom Cloud documentation, Security group rules, Priority: 1 comes first, and a deny before an allow of the same number
resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_allow_earlier" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 100
    action            = "allow"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "allow"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_deny_later" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 100
    action            = "deny"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_deny_gone" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  expect_failure = true
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_deny_moved" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-0000000000ff"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_deny_of_everyone_gone" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = ""
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  expect_failure = true
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_allow_later" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "allow"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 100
    action            = "allow"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_deny_earlier" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 100
    action            = "deny"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_default" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "allow"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = unknown
    action            = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_office" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "203.0.113.0/24"
    remote_group_id   = null
    priority          = 100
    action            = "allow"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "203.0.113.0/24"
    remote_group_id   = null
    priority          = 1
    action            = "allow"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_group" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = ""
    remote_group_id   = "5b1f6e2a-0000-4000-8000-0000000000ff"
    priority          = 100
    action            = "allow"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = ""
    remote_group_id   = "5b1f6e2a-0000-4000-8000-0000000000ff"
    priority          = 1
    action            = "allow"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_allow_gone" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "allow"
  }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_office_denied_no_more" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "203.0.113.0/24"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_outgoing_gone" {
  prior_attrs = {
    direction         = "egress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_deny_comes_back" {
  prior_attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
    description       = "all"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "opentelekomcloud_vpc_secgroup_rule_v3" "order_changed_new" {
  attrs = {
    direction         = "ingress"
    ethertype         = "IPv4"
    security_group_id = "5b1f6e2a-0000-4000-8000-000000000001"
    protocol          = "tcp"
    multiport         = "8080"
    remote_ip_prefix  = "0.0.0.0/0"
    remote_group_id   = null
    priority          = 1
    action            = "deny"
  }
}
