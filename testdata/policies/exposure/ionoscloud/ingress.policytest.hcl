policytest {
  targets = ["../../../../policies/exposure/ionoscloud/ingress.gate.hcl"]
}

# Source: IONOS Cloud documentation, Configure firewall rules; provider documentation, ionos-cloud/ionoscloud 6.x, firewall
resource "ionoscloud_firewall" "administration_opened_ssh_widened" {
  prior_attrs    = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
  attrs          = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_firewall" "administration_opened_database_new" {
  attrs          = { protocol = "TCP", port_range_start = 5432, port_range_end = 5432, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_firewall" "administration_opened_any" {
  prior_attrs    = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
  attrs          = { protocol = "ANY", port_range_start = null, port_range_end = null, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_firewall" "administration_opened_was_open" {
  prior_attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null }
  attrs       = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null, name = "ssh" }
}

resource "ionoscloud_firewall" "administration_opened_bastion" {
  attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
}

resource "ionoscloud_firewall" "administration_opened_narrowed" {
  prior_attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null }
  attrs       = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
}

resource "ionoscloud_firewall" "administration_opened_egress" {
  attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null, type = "EGRESS" }
}

resource "ionoscloud_firewall" "administration_opened_icmp" {
  attrs = { protocol = "ICMP", port_range_start = null, port_range_end = null, source_ip = null }
}

resource "ionoscloud_firewall" "administration_opened_other_address" {
  prior_attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
  attrs       = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.8" }
}

resource "ionoscloud_firewall" "port_opened_widened" {
  prior_attrs    = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = "203.0.113.7" }
  attrs          = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_firewall" "port_opened_new" {
  attrs          = { protocol = "TCP", port_range_start = 8443, port_range_end = 8443, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_firewall" "port_opened_web_widened" {
  prior_attrs    = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = "203.0.113.7" }
  attrs          = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_firewall" "port_opened_web_new" {
  attrs = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
}

resource "ionoscloud_firewall" "port_opened_web_stays" {
  prior_attrs = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
  attrs       = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
}

resource "ionoscloud_firewall" "port_opened_narrowed" {
  prior_attrs = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = null }
  attrs       = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = "203.0.113.7" }
}

resource "ionoscloud_firewall" "port_opened_partner" {
  prior_attrs = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = "203.0.113.7" }
  attrs       = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = "203.0.113.8" }
}

resource "ionoscloud_firewall" "port_opened_http_to_https" {
  prior_attrs = { protocol = "TCP", port_range_start = 80, port_range_end = 80, source_ip = null }
  attrs       = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
}

resource "ionoscloud_firewall" "port_opened_address_new" {
  attrs = { protocol = "TCP", port_range_start = 8080, port_range_end = 8080, source_ip = "203.0.113.7" }
}

resource "ionoscloud_firewall" "undecided_rules_ssh" {
  prior_attrs    = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
  attrs          = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = unknown }
  expect_failure = true
}

resource "ionoscloud_firewall" "undecided_rules_replaced" {
  prior_attrs    = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
  attrs          = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ionoscloud_firewall" "undecided_rules_new" {
  attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = unknown }
}

resource "ionoscloud_firewall" "undecided_rules_mac" {
  prior_attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
  attrs       = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7", source_mac = unknown }
}

resource "ionoscloud_firewall" "undecided_rules_gone" {
  prior_attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
}

resource "ionoscloud_firewall" "undecided_rules_type" {
  prior_attrs = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
  attrs       = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = "203.0.113.7", type = unknown }
}

resource "ionoscloud_nsg_firewallrule" "administration_opened_nsg" {
  prior_attrs    = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = "203.0.113.7" }
  attrs          = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null }
  expect_failure = true
}

resource "ionoscloud_nsg_firewallrule" "administration_opened_nsg_https" {
  attrs = { protocol = "TCP", port_range_start = 443, port_range_end = 443, source_ip = null }
}

resource "ionoscloud_nsg_firewallrule" "administration_opened_nsg_egress" {
  attrs = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null, type = "EGRESS" }
}

resource "ionoscloud_nic" "network_card_unprotected_off" {
  prior_attrs    = { name = "web", firewall_active = true }
  attrs          = { name = "web", firewall_active = false }
  expect_failure = true
}

resource "ionoscloud_nic" "network_card_unprotected_null" {
  prior_attrs    = { name = "web", firewall_active = true }
  attrs          = { name = "web", firewall_active = null }
  expect_failure = true
}

resource "ionoscloud_nic" "network_card_unprotected_on" {
  prior_attrs = { name = "web", firewall_active = false }
  attrs       = { name = "web", firewall_active = true }
}

resource "ionoscloud_nic" "network_card_unprotected_new" {
  attrs = { name = "web", firewall_active = false }
}

resource "ionoscloud_nic" "network_card_unprotected_same" {
  prior_attrs = { name = "web", firewall_active = true }
  attrs       = { name = "web", firewall_active = true, dhcp = true }
}

resource "ionoscloud_nic" "network_card_unprotected_unknown" {
  prior_attrs = { name = "web", firewall_active = true }
  attrs       = { name = "web", firewall_active = unknown }
}

# Source: what a replacement is attached to; provider documentation, ionos-cloud/ionoscloud 6.x, firewall (nic_id replaces), nsg_firewallrule
resource "ionoscloud_firewall" "administration_opened_moved" {
  prior_attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ionoscloud_firewall" "administration_opened_same_target" {
  prior_attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-000000000001"
    name             = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ionoscloud_firewall" "administration_opened_unknown_target" {
  prior_attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-000000000001"
  }
  attrs  = { protocol = "TCP", port_range_start = 22, port_range_end = 22, source_ip = null, nic_id = unknown, id = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ionoscloud_firewall" "administration_opened_office_moved" {
  prior_attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = "203.0.113.7"
    nic_id           = "33333333-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol         = "TCP"
    port_range_start = 22
    port_range_end   = 22
    source_ip        = "203.0.113.7"
    nic_id           = "33333333-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ionoscloud_firewall" "port_opened_web_moved" {
  prior_attrs = {
    protocol         = "TCP"
    port_range_start = 443
    port_range_end   = 443
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol         = "TCP"
    port_range_start = 443
    port_range_end   = 443
    source_ip        = null
    nic_id           = "33333333-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
