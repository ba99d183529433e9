policytest {
  targets = ["../../../../policies/exposure/openstack/ingress.gate.hcl"]
}

base "openstack_networking_secgroup_rule_v2" {
  attrs = { direction = "ingress", ethertype = "IPv4", security_group_id = "5b1f6e2a-0000-4000-8000-000000000001" }
}

# Source: OpenStack Networking API, Security group rules; provider schema, terraform-provider-openstack/openstack 3.x, networking_secgroup_rule_v2
resource "openstack_networking_secgroup_rule_v2" "administration_opened_ssh_widened" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_database_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 5432
    port_range_max   = 5432
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_was_open" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_bastion" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "203.0.113.7/32"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_narrowed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_other_private_networks" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 5432
    port_range_max   = 5432
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 5432
    port_range_max   = 5432
    remote_ip_prefix = "172.16.0.0/12"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_icmp" {
  prior_attrs = {
    protocol         = "icmp"
    port_range_min   = null
    port_range_max   = null
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "icmp"
    port_range_min   = null
    port_range_max   = null
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_port_moves_inside" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 2222
    port_range_max   = 2222
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_carrier_nat" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "100.64.0.0/10"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_link_local" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 3389
    port_range_max   = 3389
    remote_ip_prefix = "169.254.0.0/16"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_multicast" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 5900
    port_range_max   = 5900
    remote_ip_prefix = "224.0.0.0/4"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_zero_address" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/32"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_class_a_of_a_company" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 1433
    port_range_max   = 1433
    remote_ip_prefix = "17.0.0.0/8"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_ten" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 6379
    port_range_max   = 6379
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_office" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 27017
    port_range_max   = 27017
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_home" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 2379
    port_range_max   = 2379
    remote_ip_prefix = "192.168.0.0/16"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_desktop_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 3389
    port_range_max   = 3389
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 3389
    port_range_max   = 3389
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_cache_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 6379
    port_range_max   = 6379
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 6379
    port_range_max   = 6379
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 6443
    port_range_max   = 6443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 6443
    port_range_max   = 6443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_closed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 3306
    port_range_max   = 3306
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 3306
    port_range_max   = 3306
    remote_ip_prefix = "192.168.0.0/16"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_office_moves" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_removed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_high_port_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_plain_web_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 80
    port_range_max   = 80
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_web_narrowed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_office_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 9443
    port_range_max   = 9443
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_widened" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_web_widened" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_web_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_web_stays" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_http_to_https" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 80
    port_range_max   = 80
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_large_partner" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.0.0/9"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_private_new" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8443
    port_range_max   = 8443
    remote_ip_prefix = "10.20.0.0/16"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "port_opened_narrowed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_ssh" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = unknown, remote_group_id = null }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_replaced" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
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

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_new" {
  attrs = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = unknown, remote_group_id = null }
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_tags" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
    tags             = { rev = "1" }
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
    tags             = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_id_only" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
    id               = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_same_list" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "203.0.113.0/24"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 8080
    port_range_max   = 8080
    remote_ip_prefix = "198.51.100.0/24"
    remote_group_id  = unknown
    id               = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_gone" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
    description      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_without_network" {
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = null, remote_group_id = null }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_network_removed" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = "", remote_group_id = "" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_from_group" {
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
    remote_group_id  = unknown
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_ports_not_set" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = unknown
    port_range_max   = unknown
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_ipv6" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
  attrs          = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = "::/0", remote_group_id = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_group" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = unknown
    remote_group_id  = "0c1f6e2a-0000-4000-8000-000000000001"
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_new_group" {
  attrs = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = null, remote_group_id = unknown }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_neither_known" {
  attrs = { protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip_prefix = unknown, remote_group_id = unknown }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_group_beside_network" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "10.0.0.0/8"
    remote_group_id  = unknown
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_egress" {
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
    direction        = "egress"
  }
}

resource "openstack_networking_secgroup_rule_v2" "administration_opened_state_without_ports" {
  prior_attrs = {
    protocol         = "tcp"
    port_range_min   = 0
    port_range_max   = 0
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  attrs = {
    protocol         = "tcp"
    port_range_min   = 22
    port_range_max   = 22
    remote_ip_prefix = "0.0.0.0/0"
    remote_group_id  = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

# Source: what a replacement is attached to; provider documentation, openstack, networking_secgroup_rule: each attribute replaces the rule
resource "openstack_networking_secgroup_rule_v2" "administration_opened_moved" {
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

resource "openstack_networking_secgroup_rule_v2" "administration_opened_same_target" {
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

resource "openstack_networking_secgroup_rule_v2" "administration_opened_unknown_target" {
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

resource "openstack_networking_secgroup_rule_v2" "administration_opened_office_moved" {
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

resource "openstack_networking_secgroup_rule_v2" "port_opened_web_moved" {
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
