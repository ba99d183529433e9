policytest {
  targets = ["../../../../policies/exposure/google/firewall_policies.gate.hcl"]
}

base "google_compute_firewall_policy_rule" {
  attrs = { direction = "INGRESS", action = "allow", priority = 1000, disabled = false, firewall_policy = "acme-edge" }
}

base "google_compute_network_firewall_policy_rule" {
  attrs = { direction = "INGRESS", action = "allow", priority = 1000, disabled = false, firewall_policy = "acme-edge" }
}

base "google_compute_region_network_firewall_policy_rule" {
  attrs = { direction = "INGRESS", action = "allow", priority = 1000, disabled = false, firewall_policy = "acme-edge" }
}

# Source: Google Cloud documentation, Firewall policy rules; provider schema, hashicorp/google 6.x, google_compute_network_firewall_policy_rule
resource "google_compute_network_firewall_policy_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_database_new" {
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["5432"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_two_halves" {
  prior_attrs = { match = [{ src_ip_ranges = ["192.168.0.0/16"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3389"] }] }] }
  attrs = {
    match = [{ src_ip_ranges = ["128.0.0.0/1", "0.0.0.0/1"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3389"] }] }]
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_was_open" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_bastion" {
  attrs = { match = [{ src_ip_ranges = ["203.0.113.7/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_narrowed" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_other_private_networks" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["5432"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["172.16.0.0/12"], layer4_configs = [{ ip_protocol = "tcp", ports = ["5432"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_icmp" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "icmp", ports = [] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "icmp", ports = [] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["2222"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_carrier_nat" {
  attrs = { match = [{ src_ip_ranges = ["100.64.0.0/10"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_link_local" {
  attrs = { match = [{ src_ip_ranges = ["169.254.0.0/16"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3389"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_multicast" {
  attrs = { match = [{ src_ip_ranges = ["224.0.0.0/4"], layer4_configs = [{ ip_protocol = "tcp", ports = ["5900"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_zero_address" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_class_a_of_a_company" {
  attrs = { match = [{ src_ip_ranges = ["17.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["1433"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_ten" {
  attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["6379"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_office" {
  attrs = { match = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["27017"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_home" {
  attrs = { match = [{ src_ip_ranges = ["192.168.0.0/16"], layer4_configs = [{ ip_protocol = "tcp", ports = ["2379"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_desktop_stays" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3389"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3389"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_cache_stays" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["6379"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["6379"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["6443"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["6443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_closed" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3306"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["192.168.0.0/16"], layer4_configs = [{ ip_protocol = "tcp", ports = ["3306"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_office_moves" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_removed" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_high_port_stays" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8443"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_plain_web_new" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["80"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_web_narrowed" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_office_new" {
  attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["9443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_widened" {
  prior_attrs    = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "port_opened_new" {
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8443"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "port_opened_web_widened" {
  prior_attrs    = { match = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "port_opened_web_new" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_web_stays" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_http_to_https" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["80"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_large_partner" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["203.0.0.0/9"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_private_new" {
  attrs = { match = [{ src_ip_ranges = ["10.20.0.0/16"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8443"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_narrowed" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_ssh" {
  prior_attrs    = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs          = { match = [{ src_ip_ranges = unknown, layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_replaced" {
  prior_attrs    = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs          = { match = [{ src_ip_ranges = unknown, layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_new" {
  attrs = { match = [{ src_ip_ranges = unknown, layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_tags" {
  prior_attrs = {
    match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    tags  = { rev = "1" }
  }
  attrs = {
    match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    tags  = unknown
  }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_id_only" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs = {
    match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    id    = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_same_list" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs = {
    match = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }]
    id    = unknown
  }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_gone" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_not_open_to_more" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
  attrs = {
    match       = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    description = unknown
  }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_enabled" {
  prior_attrs = {
    match    = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    disabled = true
  }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_inspected" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "apply_security_profile_group"
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_own_networks" {
  attrs = {
    match = [{
      src_ip_ranges    = ["0.0.0.0/0"]
      layer4_configs   = [{ ip_protocol = "tcp", ports = ["22"] }]
      src_network_type = "VPC_NETWORKS"
    }]
  }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_inside" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs = {
    match = [{
      src_ip_ranges    = ["0.0.0.0/0"]
      layer4_configs   = [{ ip_protocol = "tcp", ports = ["22"] }]
      src_network_type = "NON_INTERNET"
    }]
  }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_next" {
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "goto_next"
  }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_egress" {
  attrs = {
    match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    direction = "EGRESS"
  }
}

resource "google_compute_firewall_policy_rule" "administration_opened_ssh" {
  prior_attrs    = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_firewall_policy_rule" "administration_opened_https" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_firewall_policy_rule" "administration_opened_deny" {
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
}

resource "google_compute_region_network_firewall_policy_rule" "administration_opened_ssh" {
  prior_attrs    = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_region_network_firewall_policy_rule" "administration_opened_https" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_region_network_firewall_policy_rule" "administration_opened_deny" {
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
}

resource "google_compute_firewall_policy_with_rules" "administration_opened_rule" {
  prior_attrs = {
    rule = [{
      action    = "allow"
      direction = "INGRESS"
      disabled  = false
      priority  = 1000
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_firewall_policy_with_rules" "administration_opened_deny_moved_behind" {
  prior_attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 900
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 1100
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_firewall_policy_with_rules" "administration_opened_behind_deny" {
  prior_attrs = {
    rule = [{
      action    = "deny"
      direction = "INGRESS"
      disabled  = false
      priority  = 900
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 900
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_firewall_policy_with_rules" "administration_opened_office" {
  prior_attrs = {
    rule = [{
      action    = "allow"
      direction = "INGRESS"
      disabled  = false
      priority  = 1000
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_firewall_policy_with_rules" "administration_opened_reordered" {
  prior_attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_rule" {
  prior_attrs = {
    rule = [{
      action    = "allow"
      direction = "INGRESS"
      disabled  = false
      priority  = 1000
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_deny_moved_behind" {
  prior_attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 900
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 1100
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_behind_deny" {
  prior_attrs = {
    rule = [{
      action    = "deny"
      direction = "INGRESS"
      disabled  = false
      priority  = 900
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 900
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_office" {
  prior_attrs = {
    rule = [{
      action    = "allow"
      direction = "INGRESS"
      disabled  = false
      priority  = 1000
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_reordered" {
  prior_attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_region_network_firewall_policy_with_rules" "administration_opened_rule" {
  prior_attrs = {
    rule = [{
      action    = "allow"
      direction = "INGRESS"
      disabled  = false
      priority  = 1000
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_region_network_firewall_policy_with_rules" "administration_opened_deny_moved_behind" {
  prior_attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 900
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 1100
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_compute_region_network_firewall_policy_with_rules" "administration_opened_behind_deny" {
  prior_attrs = {
    rule = [{
      action    = "deny"
      direction = "INGRESS"
      disabled  = false
      priority  = 900
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "deny"
        direction = "INGRESS"
        disabled  = false
        priority  = 900
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_region_network_firewall_policy_with_rules" "administration_opened_office" {
  prior_attrs = {
    rule = [{
      action    = "allow"
      direction = "INGRESS"
      disabled  = false
      priority  = 1000
      match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
    }]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_region_network_firewall_policy_with_rules" "administration_opened_reordered" {
  prior_attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1001
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }]
      },
      {
        action    = "allow"
        direction = "INGRESS"
        disabled  = false
        priority  = 1000
        match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }]
      },
    ]
  }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_next" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "goto_next"
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_disabled" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match    = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action   = "deny"
    disabled = true
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_priority" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match    = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action   = "deny"
    priority = 900
  }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_more" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["20-25"] }] }]
    action = "deny"
  }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_egress" {
  prior_attrs = {
    match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["25"] }] }]
    action    = "deny"
    direction = "EGRESS"
  }
  attrs = {
    match     = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["25"] }] }]
    action    = "deny"
    direction = "EGRESS"
    disabled  = true
  }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_one_network" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match  = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_ssh" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  expect_failure = true
}

resource "google_compute_firewall_policy_rule" "deny_deleted_everything" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["1-65535"] }] }]
    action = "deny"
  }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_one_network" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_allow" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_disabled" {
  prior_attrs = {
    match    = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action   = "deny"
    disabled = true
  }
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_replaced" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

# Source: Google Cloud documentation, Firewall policy rules, Targets and Priority; a rule that gets another policy is replaced
resource "google_compute_network_firewall_policy_rule" "administration_opened_other_policy" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], firewall_policy = "acme-dev" }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall_policy_rule" "administration_opened_other_folder" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], firewall_policy = "locations/global/firewallPolicies/111111111111" }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], firewall_policy = "222222222222" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_region_network_firewall_policy_rule" "port_opened_other_region" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8443"] }] }], region = "europe-west1" }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8443"] }] }], region = "europe-west3" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_other_policy" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny" }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", firewall_policy = "acme-dev" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_gone" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_another_tag" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }, { name = "tagValues/2", state = "EFFECTIVE" }] }
  expect_failure = true
}

resource "google_compute_firewall_policy_rule" "administration_opened_network_gone" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_resources = ["projects/acme/global/networks/lab"] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_resources = [] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_destination" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }], dest_ip_ranges = ["10.0.0.7/32"] }] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }], dest_ip_ranges = ["10.0.0.0/8"] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_tags_gone" {
  prior_attrs    = { rule = [{ action = "allow", direction = "INGRESS", disabled = false, priority = 1000, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }, { action = "allow", direction = "INGRESS", disabled = false, priority = 1001, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }] }] }
  attrs          = { rule = [{ action = "allow", direction = "INGRESS", disabled = false, priority = 1000, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }] }, { action = "allow", direction = "INGRESS", disabled = false, priority = 1001, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_ahead" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], priority = 5000 }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], priority = 10 }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_late_deny" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", priority = 100 }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", priority = 4096 }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_deny_for_tags" {
  prior_attrs    = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", target_secure_tags = [] }
  attrs          = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_policy_by_path" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], project = "acme" }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], project = "acme", firewall_policy = "projects/acme/global/firewallPolicies/acme-edge", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_policy_unknown" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], firewall_policy = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_renamed" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], rule_name = "ssh" }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], rule_name = "ssh-admins" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_project_unknown" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], project = "acme" }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], project = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_other_policy_office" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], firewall_policy = "acme-dev" }
  attrs       = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_other_policy_web" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }], firewall_policy = "acme-dev" }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_policy_unknown" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny" }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", firewall_policy = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "deny_deleted_other_policy_one_address" {
  prior_attrs = { match = [{ src_ip_ranges = ["198.51.100.7/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny" }
  attrs       = { match = [{ src_ip_ranges = ["198.51.100.7/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", firewall_policy = "acme-dev" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_same" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }, { name = "tagValues/2", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/2", state = unknown }, { name = "tagValues/1", state = unknown }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_fewer" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }, { name = "tagValues/2", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/2", state = "EFFECTIVE" }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_set" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/2", state = "EFFECTIVE" }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_unknown" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = unknown }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_and_destination" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }], dest_ip_ranges = ["10.0.0.7/32"] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_tags_gone_office" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "port_opened_tags_gone_web" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }] }
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_tag_of_another_rule" {
  prior_attrs = { rule = [{ action = "allow", direction = "INGRESS", disabled = false, priority = 1000, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }] }
  attrs       = { rule = [{ action = "allow", direction = "INGRESS", disabled = false, priority = 1000, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }, { action = "allow", direction = "INGRESS", disabled = false, priority = 1001, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["443"] }] }], target_secure_tags = [{ name = "tagValues/2", state = "EFFECTIVE" }] }] }
}

resource "google_compute_network_firewall_policy_with_rules" "administration_opened_tag_below_all" {
  prior_attrs = { rule = [{ action = "allow", direction = "INGRESS", disabled = false, priority = 1000, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }] }] }
  attrs       = { rule = [{ action = "allow", direction = "INGRESS", disabled = false, priority = 1000, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }] }, { action = "allow", direction = "INGRESS", disabled = false, priority = 1001, match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_config = [{ ip_protocol = "tcp", ports = ["22"] }] }], target_secure_tags = [{ name = "tagValues/2", state = "EFFECTIVE" }] }] }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_ahead_web" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }], priority = 5000 }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["443"] }] }], priority = 10 }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_ahead_office" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], priority = 5000 }
  attrs       = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], priority = 10 }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_behind" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], priority = 10 }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], priority = 5000 }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_deny_for_all" {
  prior_attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", target_secure_tags = [{ name = "tagValues/1", state = "EFFECTIVE" }] }
  attrs       = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", target_secure_tags = [] }
}

resource "google_compute_network_firewall_policy_rule" "rule_loosened_late_deny_of_one" {
  prior_attrs = { match = [{ src_ip_ranges = ["198.51.100.7/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", priority = 100 }
  attrs       = { match = [{ src_ip_ranges = ["198.51.100.7/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = "deny", priority = 4096 }
}

resource "google_compute_network_firewall_policy_rule" "rules_not_checked_action" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }], action = unknown }
}

resource "google_compute_network_firewall_policy_rule" "rules_not_checked_ports" {
  attrs = { match = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = unknown }] }
}

resource "google_compute_network_firewall_policy_rule" "rules_not_checked_match" {
  attrs = { match = unknown }
}

# The same machines in another writing are no finding.
resource "google_compute_network_firewall_policy_rule" "administration_opened_wider_destination" {
  prior_attrs    = { firewall_policy = "p", direction = "INGRESS", priority = 1000, action = "allow", match = [{ src_ip_ranges = ["0.0.0.0/0"], dest_ip_ranges = ["10.0.0.0/25"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs          = { firewall_policy = "p", direction = "INGRESS", priority = 1000, action = "allow", match = [{ src_ip_ranges = ["0.0.0.0/0"], dest_ip_ranges = ["10.0.0.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_length_of_an_address" {
  prior_attrs = { firewall_policy = "p", direction = "INGRESS", priority = 1000, action = "allow", match = [{ src_ip_ranges = ["0.0.0.0/0"], dest_ip_ranges = ["10.0.0.4"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { firewall_policy = "p", direction = "INGRESS", priority = 1000, action = "allow", match = [{ src_ip_ranges = ["0.0.0.0/0"], dest_ip_ranges = ["10.0.0.4/32"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "administration_opened_part_of_a_destination" {
  prior_attrs = { firewall_policy = "p", direction = "INGRESS", priority = 1000, action = "allow", match = [{ src_ip_ranges = ["0.0.0.0/0"], dest_ip_ranges = ["10.0.0.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs       = { firewall_policy = "p", direction = "INGRESS", priority = 1000, action = "allow", match = [{ src_ip_ranges = ["0.0.0.0/0"], dest_ip_ranges = ["10.0.0.0/25"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}
