policytest {
  targets = ["../../../../policies/exposure/linode/ingress.gate.hcl"]
}

base "linode_firewall" {
  attrs = { label = "acme-web", inbound_policy = "DROP", outbound_policy = "ACCEPT", disabled = false }
}

# Source: Linode documentation, Cloud Firewall; provider documentation, linode/linode 2.x, firewall
resource "linode_firewall" "administration_opened_ssh_widened" {
  prior_attrs    = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }] }
  attrs          = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_database_new" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "5432", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_two_halves" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "3389", ipv4 = ["192.168.0.0/16"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{
      label    = "in"
      action   = "ACCEPT"
      protocol = "TCP"
      ports    = "3389"
      ipv4     = ["128.0.0.0/1", "0.0.0.0/1"]
      ipv6     = []
    }]
  }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_was_open" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs       = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "administration_opened_bastion" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["203.0.113.7/32"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_narrowed" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs       = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }] }
}

resource "linode_firewall" "administration_opened_other_private_networks" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "5432", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "5432", ipv4 = ["172.16.0.0/12"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_icmp" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "ICMP", ports = null, ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
  }
  attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "ICMP", ports = null, ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "administration_opened_port_moves_inside" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }] }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "2222", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_carrier_nat" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["100.64.0.0/10"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_link_local" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "3389", ipv4 = ["169.254.0.0/16"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_multicast" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "5900", ipv4 = ["224.0.0.0/4"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_zero_address" {
  attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/32"], ipv6 = [] }] }
}

resource "linode_firewall" "administration_opened_class_a_of_a_company" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "1433", ipv4 = ["17.0.0.0/8"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_ten" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "6379", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_office" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "27017", ipv4 = ["198.51.100.0/24"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_home" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "2379", ipv4 = ["192.168.0.0/16"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_desktop_stays" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "3389", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "3389", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_cache_stays" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "6379", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "6379", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "6443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "6443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_closed" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "3306", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "3306", ipv4 = ["192.168.0.0/16"], ipv6 = [] }]
  }
}

resource "linode_firewall" "administration_opened_office_moves" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["198.51.100.0/24"], ipv6 = [] }]
  }
}

resource "linode_firewall" "port_opened_high_port_stays" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
}

resource "linode_firewall" "port_opened_plain_web_new" {
  attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "80", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "port_opened_web_narrowed" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
}

resource "linode_firewall" "port_opened_office_new" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "9443", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
}

resource "linode_firewall" "port_opened_widened" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  expect_failure = true
}

resource "linode_firewall" "port_opened_new" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  expect_failure = true
}

resource "linode_firewall" "port_opened_web_widened" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["198.51.100.0/24"], ipv6 = [] }]
  }
  attrs          = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  expect_failure = true
}

resource "linode_firewall" "port_opened_web_new" {
  attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "port_opened_web_stays" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs       = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "port_opened_http_to_https" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "80", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs       = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "port_opened_large_partner" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["203.0.0.0/9"], ipv6 = [] }]
  }
}

resource "linode_firewall" "port_opened_private_new" {
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8443", ipv4 = ["10.20.0.0/16"], ipv6 = [] }]
  }
}

resource "linode_firewall" "port_opened_narrowed" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
}

resource "linode_firewall" "undecided_rules_ssh" {
  prior_attrs    = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }] }
  attrs          = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = unknown, ipv6 = [] }] }
  expect_failure = true
}

resource "linode_firewall" "undecided_rules_replaced" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
  attrs          = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = unknown, ipv6 = [] }] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "linode_firewall" "undecided_rules_new" {
  attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = unknown, ipv6 = [] }] }
}

resource "linode_firewall" "undecided_rules_tags" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
    tags    = { rev = "1" }
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
    tags    = unknown
  }
}

resource "linode_firewall" "undecided_rules_id_only" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }] }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
    id      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "linode_firewall" "undecided_rules_same_list" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["203.0.113.0/24"], ipv6 = [] }]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "8080", ipv4 = ["198.51.100.0/24"], ipv6 = [] }]
    id      = unknown
  }
}

resource "linode_firewall" "undecided_rules_not_open_to_more" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs = {
    inbound     = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["10.0.0.0/8"], ipv6 = [] }]
    description = unknown
  }
}

resource "linode_firewall" "administration_opened_policy" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs = {
    inbound        = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    inbound_policy = "ACCEPT"
  }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_disabled" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs = {
    inbound  = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    disabled = true
  }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_list" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443, 22, 80", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
  }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_drop_moved_behind" {
  prior_attrs = {
    inbound = [
      { label = "no", action = "DROP", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = null },
      { label = "in", action = "ACCEPT", protocol = "TCP", ports = "1-1023", ipv4 = ["0.0.0.0/0"], ipv6 = [] },
    ]
  }
  attrs = {
    inbound = [
      { label = "in", action = "ACCEPT", protocol = "TCP", ports = "1-1023", ipv4 = ["0.0.0.0/0"], ipv6 = [] },
      { label = "no", action = "DROP", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = null },
    ]
  }
  expect_failure = true
}

resource "linode_firewall" "administration_opened_behind_drop" {
  prior_attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
  attrs = {
    inbound = [
      { label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] },
      { label = "no", action = "DROP", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = ["::/0"] },
      { label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = [] },
    ]
  }
}

resource "linode_firewall" "administration_opened_enabled" {
  prior_attrs = {
    inbound  = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    disabled = true
  }
  attrs = { inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }] }
}

resource "linode_firewall" "administration_opened_policy_stays" {
  prior_attrs = {
    inbound        = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    inbound_policy = "ACCEPT"
  }
  attrs = {
    inbound        = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "22", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    inbound_policy = "ACCEPT"
  }
}

# Source: Linode documentation, Cloud Firewall; provider documentation, linode/linode 2.x, firewall
resource "linode_firewall" "firewall_deleted_web" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    linodes = [101]
  }
  expect_failure = true
}

resource "linode_firewall" "firewall_deleted_closed" {
  prior_attrs    = { inbound = [], linodes = [101] }
  expect_failure = true
}

resource "linode_firewall" "firewall_deleted_disabled" {
  prior_attrs = {
    inbound  = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    linodes  = [101]
    disabled = true
  }
}

resource "linode_firewall" "firewall_deleted_unused" {
  prior_attrs = {
    inbound       = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    linodes       = []
    nodebalancers = []
  }
}

resource "linode_firewall" "firewall_deleted_replaced" {
  prior_attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    linodes = [101]
  }
  attrs = {
    inbound = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    linodes = [101]
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "linode_firewall" "firewall_deleted_open" {
  prior_attrs = {
    inbound        = [{ label = "in", action = "ACCEPT", protocol = "TCP", ports = "443", ipv4 = ["0.0.0.0/0"], ipv6 = [] }]
    linodes        = [101]
    inbound_policy = "ACCEPT"
  }
}

resource "linode_firewall_device" "device_detached_linode" {
  prior_attrs    = { firewall_id = 7, entity_id = 101, entity_type = "linode" }
  expect_failure = true
}

resource "linode_firewall_device" "device_detached_nodebalancer" {
  prior_attrs    = { firewall_id = 7, entity_id = 101, entity_type = "nodebalancer" }
  expect_failure = true
}

resource "linode_firewall_device" "device_detached_new" {
  attrs = { firewall_id = 7, entity_id = 101, entity_type = "linode" }
}

resource "linode_firewall_device" "device_detached_other_firewall" {
  prior_attrs = { firewall_id = 7, entity_id = 101, entity_type = "linode" }
  attrs       = { firewall_id = 8, entity_id = 101, entity_type = "linode" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_firewall_device" "device_detached_same" {
  prior_attrs = { firewall_id = 7, entity_id = 101, entity_type = "linode" }
  attrs       = { firewall_id = 7, entity_id = 101, entity_type = "linode", id = "7-101" }
}

resource "linode_firewall_device" "device_detached_replaced" {
  prior_attrs = { firewall_id = 7, entity_id = 101, entity_type = "linode" }
  attrs       = { firewall_id = 7, entity_id = unknown, entity_type = "linode" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_database_access_controls" "database_opened_controls" {
  prior_attrs    = { allow_list = ["203.0.113.0/24"] }
  attrs          = { allow_list = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "linode_database_access_controls" "database_opened_controls_office" {
  prior_attrs = { allow_list = ["203.0.113.0/24"] }
  attrs       = { allow_list = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "linode_database_access_controls" "database_opened_controls_same" {
  prior_attrs = { allow_list = ["0.0.0.0/0"] }
  attrs       = { allow_list = ["203.0.113.0/24", "0.0.0.0/0"] }
}

resource "linode_database_mysql_v2" "database_opened_mysql" {
  prior_attrs    = { allow_list = ["203.0.113.0/24"] }
  attrs          = { allow_list = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "linode_database_mysql_v2" "database_opened_mysql_office" {
  prior_attrs = { allow_list = ["203.0.113.0/24"] }
  attrs       = { allow_list = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "linode_database_mysql_v2" "database_opened_mysql_same" {
  prior_attrs = { allow_list = ["0.0.0.0/0"] }
  attrs       = { allow_list = ["203.0.113.0/24", "0.0.0.0/0"] }
}

resource "linode_database_postgresql_v2" "database_opened_postgresql" {
  prior_attrs    = { allow_list = ["203.0.113.0/24"] }
  attrs          = { allow_list = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "linode_database_postgresql_v2" "database_opened_postgresql_office" {
  prior_attrs = { allow_list = ["203.0.113.0/24"] }
  attrs       = { allow_list = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "linode_database_postgresql_v2" "database_opened_postgresql_same" {
  prior_attrs = { allow_list = ["0.0.0.0/0"] }
  attrs       = { allow_list = ["203.0.113.0/24", "0.0.0.0/0"] }
}

# Source: what a replacement is attached to; provider documentation, linode/linode 2.x, firewall_device (each attribute replaces it), database_access_controls
resource "linode_firewall_device" "device_detached_moved" {
  prior_attrs    = { firewall_id = 4711, entity_id = 11, entity_type = "linode" }
  attrs          = { firewall_id = 4711, entity_id = 12, entity_type = "linode" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "linode_firewall_device" "device_detached_same_target" {
  prior_attrs = { firewall_id = 4711, entity_id = 11, entity_type = "linode" }
  attrs       = { firewall_id = 4711, entity_id = 11, entity_type = "linode", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_firewall_device" "device_detached_unknown_target" {
  prior_attrs = { firewall_id = 4711, entity_id = 11, entity_type = "linode" }
  attrs       = { firewall_id = 4711, entity_id = unknown, entity_type = "linode", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_database_access_controls" "database_opened_controls_moved" {
  prior_attrs    = { database_type = "mysql", allow_list = ["0.0.0.0/0"], database_id = 1 }
  attrs          = { database_type = "mysql", allow_list = ["0.0.0.0/0"], database_id = 2 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "linode_database_access_controls" "database_opened_controls_same_target" {
  prior_attrs = { database_type = "mysql", allow_list = ["0.0.0.0/0"], database_id = 1 }
  attrs       = { database_type = "mysql", allow_list = ["0.0.0.0/0"], database_id = 1, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_database_access_controls" "database_opened_controls_unknown_target" {
  prior_attrs = { database_type = "mysql", allow_list = ["0.0.0.0/0"], database_id = 1 }
  attrs       = { database_type = "mysql", allow_list = ["0.0.0.0/0"], database_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "linode_database_access_controls" "database_opened_office_moved" {
  prior_attrs = { database_type = "mysql", allow_list = ["203.0.113.0/24"], database_id = 1 }
  attrs       = { database_type = "mysql", allow_list = ["203.0.113.0/24"], database_id = 2 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
