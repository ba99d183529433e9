policytest {
  targets = ["../../../../policies/exposure/ibm/ingress.gate.hcl"]
}

base "ibm_is_security_group_rule" {
  attrs = { group = "r006-0a1b2c3d-0000-4000-8000-000000000009", direction = "inbound" }
}

# Source: IBM Cloud documentation, VPC, Security groups and network ACLs; provider documentation, IBM-Cloud/ibm 1.7x, is_security_group_rule, is_network_acl
resource "ibm_is_security_group_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs          = { remote = "0.0.0.0/0", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "administration_opened_database_new" {
  attrs          = { remote = "0.0.0.0/0", tcp = [{ port_min = 5432, port_max = 5432 }], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "administration_opened_was_open" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_bastion" {
  attrs = { remote = "203.0.113.7/32", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_narrowed" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs       = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_other_private_networks" {
  prior_attrs = { remote = "10.0.0.0/8", tcp = [{ port_min = 5432, port_max = 5432 }], udp = [], icmp = [] }
  attrs       = { remote = "172.16.0.0/12", tcp = [{ port_min = 5432, port_max = 5432 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_icmp" {
  prior_attrs = { remote = "10.0.0.0/8", tcp = [], udp = [], icmp = [{ type = 8, code = null }] }
  attrs       = { remote = "0.0.0.0/0", tcp = [], udp = [], icmp = [{ type = 8, code = null }] }
}

resource "ibm_is_security_group_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs       = { remote = "10.0.0.0/8", tcp = [{ port_min = 2222, port_max = 2222 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_carrier_nat" {
  attrs = { remote = "100.64.0.0/10", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_link_local" {
  attrs = { remote = "169.254.0.0/16", tcp = [{ port_min = 3389, port_max = 3389 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_multicast" {
  attrs = { remote = "224.0.0.0/4", tcp = [{ port_min = 5900, port_max = 5900 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_zero_address" {
  attrs = { remote = "0.0.0.0/32", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_class_a_of_a_company" {
  attrs = { remote = "17.0.0.0/8", tcp = [{ port_min = 1433, port_max = 1433 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_ten" {
  attrs = { remote = "10.0.0.0/8", tcp = [{ port_min = 6379, port_max = 6379 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_office" {
  attrs = { remote = "198.51.100.0/24", tcp = [{ port_min = 27017, port_max = 27017 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_home" {
  attrs = { remote = "192.168.0.0/16", tcp = [{ port_min = 2379, port_max = 2379 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_desktop_stays" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 3389, port_max = 3389 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 3389, port_max = 3389 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_cache_stays" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 6379, port_max = 6379 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 6379, port_max = 6379 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 6443, port_max = 6443 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 6443, port_max = 6443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_closed" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 3306, port_max = 3306 }], udp = [], icmp = [] }
  attrs       = { remote = "192.168.0.0/16", tcp = [{ port_min = 3306, port_max = 3306 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_office_moves" {
  prior_attrs = { remote = "203.0.113.0/24", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs       = { remote = "198.51.100.0/24", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "administration_opened_removed" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_high_port_stays" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 8443, port_max = 8443 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 8443, port_max = 8443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_plain_web_new" {
  attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 80, port_max = 80 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_web_narrowed" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
  attrs       = { remote = "203.0.113.0/24", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_office_new" {
  attrs = { remote = "203.0.113.0/24", tcp = [{ port_min = 9443, port_max = 9443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_widened" {
  prior_attrs    = { remote = "203.0.113.0/24", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  attrs          = { remote = "0.0.0.0/0", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "port_opened_new" {
  attrs          = { remote = "0.0.0.0/0", tcp = [{ port_min = 8443, port_max = 8443 }], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "port_opened_web_widened" {
  prior_attrs    = { remote = "198.51.100.0/24", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
  attrs          = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "port_opened_web_new" {
  attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_web_stays" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_http_to_https" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 80, port_max = 80 }], udp = [], icmp = [] }
  attrs       = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_large_partner" {
  prior_attrs = { remote = "203.0.113.0/24", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  attrs       = { remote = "203.0.0.0/9", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_private_new" {
  attrs = { remote = "10.20.0.0/16", tcp = [{ port_min = 8443, port_max = 8443 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "port_opened_narrowed" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  attrs       = { remote = "203.0.113.0/24", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "undecided_rules_ssh" {
  prior_attrs    = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs          = { remote = unknown, tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "undecided_rules_replaced" {
  prior_attrs    = { remote = "203.0.113.0/24", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  attrs          = { remote = unknown, tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "undecided_rules_new" {
  attrs = { remote = unknown, tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "undecided_rules_tags" {
  prior_attrs = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [], tags = { rev = "1" } }
  attrs       = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [], tags = unknown }
}

resource "ibm_is_security_group_rule" "undecided_rules_id_only" {
  prior_attrs = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
  attrs       = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [], id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "ibm_is_security_group_rule" "undecided_rules_same_list" {
  prior_attrs = { remote = "203.0.113.0/24", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [] }
  attrs       = { remote = "198.51.100.0/24", tcp = [{ port_min = 8080, port_max = 8080 }], udp = [], icmp = [], id = unknown }
}

resource "ibm_is_security_group_rule" "undecided_rules_gone" {
  prior_attrs = { remote = "10.0.0.0/8", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [] }
}

resource "ibm_is_security_group_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [] }
  attrs       = { remote = "10.0.0.0/8", tcp = [{ port_min = 443, port_max = 443 }], udp = [], icmp = [], description = unknown }
}

resource "ibm_is_security_group_rule" "administration_opened_everything" {
  attrs          = { remote = "0.0.0.0/0", tcp = [], udp = [], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "administration_opened_udp" {
  attrs          = { remote = "0.0.0.0/0", tcp = [], udp = [{ port_min = 161, port_max = 161 }], icmp = [] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "administration_opened_flat" {
  attrs          = { remote = "0.0.0.0/0", protocol = "tcp", port_min = 22, port_max = 22 }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "administration_opened_outbound" {
  attrs = { remote = "0.0.0.0/0", tcp = [{ port_min = 22, port_max = 22 }], udp = [], icmp = [], direction = "outbound" }
}

resource "ibm_is_security_group_rule" "administration_opened_group" {
  attrs = {
    remote = "r006-0a1b2c3d-0000-4000-8000-000000000001"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
  }
}

resource "ibm_security_group_rule" "administration_opened_classic" {
  prior_attrs    = { direction = "ingress", protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip = "10.0.0.0/8" }
  attrs          = { direction = "ingress", protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip = "0.0.0.0/0" }
  expect_failure = true
}

resource "ibm_security_group_rule" "administration_opened_classic_egress" {
  attrs = { direction = "egress", protocol = "tcp", port_range_min = 22, port_range_max = 22, remote_ip = "0.0.0.0/0" }
}

resource "ibm_security_group_rule" "administration_opened_classic_group" {
  attrs = {
    direction       = "ingress"
    protocol        = "tcp"
    port_range_min  = 22
    port_range_max  = 22
    remote_ip       = unknown
    remote_group_id = 4711
  }
}

resource "ibm_is_network_acl" "administration_opened_acl" {
  prior_attrs = {
    rules = [{
      name        = "r443"
      action      = "allow"
      direction   = "inbound"
      source      = "0.0.0.0/0"
      destination = "0.0.0.0/0"
      tcp         = [{ port_min = 443, port_max = 443, source_port_min = 1, source_port_max = 65535 }]
      udp         = []
      icmp        = []
    }]
  }
  attrs = {
    rules = [
      {
        name        = "r443"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 443, port_max = 443, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
      {
        name        = "r22"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
    ]
  }
  expect_failure = true
}

resource "ibm_is_network_acl" "administration_opened_acl_deny_removed" {
  prior_attrs = {
    rules = [
      {
        name        = "r22"
        action      = "deny"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
      {
        name        = "rNone"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = []
        udp         = []
        icmp        = []
      },
    ]
  }
  attrs = {
    rules = [{
      name        = "rNone"
      action      = "allow"
      direction   = "inbound"
      source      = "0.0.0.0/0"
      destination = "0.0.0.0/0"
      tcp         = []
      udp         = []
      icmp        = []
    }]
  }
  expect_failure = true
}

resource "ibm_is_network_acl" "administration_opened_acl_behind_deny" {
  prior_attrs = {
    rules = [{
      name        = "r22"
      action      = "deny"
      direction   = "inbound"
      source      = "0.0.0.0/0"
      destination = "0.0.0.0/0"
      tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
      udp         = []
      icmp        = []
    }]
  }
  attrs = {
    rules = [
      {
        name        = "r22"
        action      = "deny"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
      {
        name        = "r22"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
    ]
  }
}

resource "ibm_is_network_acl" "administration_opened_acl_answers" {
  prior_attrs = {
    rules = [{
      name        = "r443"
      action      = "allow"
      direction   = "inbound"
      source      = "0.0.0.0/0"
      destination = "0.0.0.0/0"
      tcp         = [{ port_min = 443, port_max = 443, source_port_min = 1, source_port_max = 65535 }]
      udp         = []
      icmp        = []
    }]
  }
  attrs = {
    rules = [
      {
        name        = "r443"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 443, port_max = 443, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
      {
        name        = "r1024"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 1024, port_max = 65535, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
    ]
  }
}

resource "ibm_is_network_acl" "administration_opened_acl_outbound" {
  prior_attrs = {
    rules = [{
      name        = "r443"
      action      = "allow"
      direction   = "inbound"
      source      = "0.0.0.0/0"
      destination = "0.0.0.0/0"
      tcp         = [{ port_min = 443, port_max = 443, source_port_min = 1, source_port_max = 65535 }]
      udp         = []
      icmp        = []
    }]
  }
  attrs = {
    rules = [
      {
        name        = "r443"
        action      = "allow"
        direction   = "inbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 443, port_max = 443, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
      {
        name        = "r22"
        action      = "allow"
        direction   = "outbound"
        source      = "0.0.0.0/0"
        destination = "0.0.0.0/0"
        tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
        udp         = []
        icmp        = []
      },
    ]
  }
}

resource "ibm_is_network_acl" "port_opened_acl_everything_new" {
  attrs = {
    rules = [{
      name        = "rNone"
      action      = "allow"
      direction   = "inbound"
      source      = "0.0.0.0/0"
      destination = "0.0.0.0/0"
      tcp         = []
      udp         = []
      icmp        = []
    }]
  }
  expect_failure = true
}

resource "ibm_is_network_acl_rule" "administration_opened_acl_rule" {
  prior_attrs = {
    name        = "r22"
    action      = "allow"
    direction   = "inbound"
    source      = "10.0.0.0/8"
    destination = "0.0.0.0/0"
    tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
    udp         = []
    icmp        = []
  }
  attrs = {
    name        = "r22"
    action      = "allow"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
    udp         = []
    icmp        = []
  }
  expect_failure = true
}

resource "ibm_is_network_acl_rule" "administration_opened_acl_rule_deny" {
  attrs = {
    name        = "r22"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
    udp         = []
    icmp        = []
  }
}

resource "ibm_is_network_acl_rule" "administration_opened_acl_rule_same" {
  prior_attrs = {
    name        = "r22"
    action      = "allow"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
    udp         = []
    icmp        = []
  }
  attrs = {
    name        = "ssh"
    action      = "allow"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = [{ port_min = 22, port_max = 22, source_port_min = 1, source_port_max = 65535 }]
    udp         = []
    icmp        = []
  }
}

# Source: what a replacement is attached to; provider documentation, IBM-Cloud/ibm 1.7x, is_security_group_rule (group replaces)
resource "ibm_is_security_group_rule" "administration_opened_moved" {
  prior_attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-000000000009"
  }
  attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ibm_is_security_group_rule" "administration_opened_same_target" {
  prior_attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-000000000009"
  }
  attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-000000000009"
    name   = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_is_security_group_rule" "administration_opened_unknown_target" {
  prior_attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-000000000009"
  }
  attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = unknown
    id     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_is_security_group_rule" "administration_opened_office_moved" {
  prior_attrs = {
    remote = "203.0.113.0/24"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-000000000009"
  }
  attrs = {
    remote = "203.0.113.0/24"
    tcp    = [{ port_min = 22, port_max = 22 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_is_security_group_rule" "port_opened_web_moved" {
  prior_attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 443, port_max = 443 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-000000000009"
  }
  attrs = {
    remote = "0.0.0.0/0"
    tcp    = [{ port_min = 443, port_max = 443 }]
    udp    = []
    icmp   = []
    group  = "r006-0a1b2c3d-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_security_group_rule" "administration_opened_classic_moved" {
  prior_attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip         = "0.0.0.0/0"
    security_group_id = 123
  }
  attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip         = "0.0.0.0/0"
    security_group_id = 124
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ibm_security_group_rule" "administration_opened_classic_same_target" {
  prior_attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip         = "0.0.0.0/0"
    security_group_id = 123
  }
  attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip         = "0.0.0.0/0"
    security_group_id = 123
    id                = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_security_group_rule" "administration_opened_classic_unknown_target" {
  prior_attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip         = "0.0.0.0/0"
    security_group_id = 123
  }
  attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    protocol          = "tcp"
    port_range_min    = 22
    port_range_max    = 22
    remote_ip         = "0.0.0.0/0"
    security_group_id = unknown
    id                = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

# Source: IBM Cloud documentation, VPC, Network ACLs: rules are read in order
resource "ibm_is_network_acl_rule" "deny_deleted_world" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
  expect_failure = true
}

resource "ibm_is_network_acl_rule" "deny_deleted_moved" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
  attrs = {
    network_acl = "r006-acl-2"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ibm_is_network_acl_rule" "deny_deleted_replaced" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
  attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
    name        = "deny-all"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_is_network_acl_rule" "deny_deleted_one_network" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "inbound"
    source      = "198.51.100.0/24"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
}

resource "ibm_is_network_acl_rule" "deny_deleted_allow" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "allow"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "10.0.0.0/8"
    tcp         = []
    udp         = []
    icmp        = []
  }
}

resource "ibm_is_network_acl_rule" "deny_deleted_outgoing" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "outbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
}

resource "ibm_is_network_acl_rule" "deny_deleted_unknown_list" {
  prior_attrs = {
    network_acl = "r006-acl-1"
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
  attrs = {
    network_acl = unknown
    action      = "deny"
    direction   = "inbound"
    source      = "0.0.0.0/0"
    destination = "0.0.0.0/0"
    tcp         = []
    udp         = []
    icmp        = []
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
