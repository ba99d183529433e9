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

resource "google_compute_network_firewall_policy_rule" "undecided_rules_ssh" {
  prior_attrs    = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs          = { match = [{ src_ip_ranges = unknown, layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_replaced" {
  prior_attrs    = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs          = { match = [{ src_ip_ranges = unknown, layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_new" {
  attrs = { match = [{ src_ip_ranges = unknown, layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_tags" {
  prior_attrs = {
    match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    tags  = { rev = "1" }
  }
  attrs = {
    match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    tags  = unknown
  }
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_id_only" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
  attrs = {
    match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    id    = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_same_list" {
  prior_attrs = { match = [{ src_ip_ranges = ["203.0.113.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }] }
  attrs = {
    match = [{ src_ip_ranges = ["198.51.100.0/24"], layer4_configs = [{ ip_protocol = "tcp", ports = ["8080"] }] }]
    id    = unknown
  }
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_gone" {
  prior_attrs = { match = [{ src_ip_ranges = ["10.0.0.0/8"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }] }
}

resource "google_compute_network_firewall_policy_rule" "undecided_rules_not_open_to_more" {
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

resource "google_compute_network_firewall_policy_rule" "deny_weakened_next" {
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

resource "google_compute_network_firewall_policy_rule" "deny_weakened_disabled" {
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

resource "google_compute_network_firewall_policy_rule" "deny_weakened_priority" {
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

resource "google_compute_network_firewall_policy_rule" "deny_weakened_more" {
  prior_attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["22"] }] }]
    action = "deny"
  }
  attrs = {
    match  = [{ src_ip_ranges = ["0.0.0.0/0"], layer4_configs = [{ ip_protocol = "tcp", ports = ["20-25"] }] }]
    action = "deny"
  }
}

resource "google_compute_network_firewall_policy_rule" "deny_weakened_egress" {
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

resource "google_compute_network_firewall_policy_rule" "deny_weakened_one_network" {
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
