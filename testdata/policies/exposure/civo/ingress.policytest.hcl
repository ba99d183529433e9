policytest {
  targets = ["../../../../policies/exposure/civo/ingress.gate.hcl"]
}

base "civo_firewall" {
  attrs = { name = "acme-web", create_default_rules = false }
}

# Source: Civo documentation, Firewalls; provider documentation, civo/civo 1.1x, firewall
resource "civo_firewall" "administration_opened_ssh_widened" {
  prior_attrs    = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }] }
  expect_failure = true
}

resource "civo_firewall" "administration_opened_database_new" {
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "5432", cidr = ["0.0.0.0/0"], action = "allow" }] }
  expect_failure = true
}

resource "civo_firewall" "administration_opened_two_halves" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3389", cidr = ["192.168.0.0/16"], action = "allow" }]
  }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3389", cidr = ["128.0.0.0/1", "0.0.0.0/1"], action = "allow" }]
  }
  expect_failure = true
}

resource "civo_firewall" "administration_opened_was_open" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_bastion" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["203.0.113.7/32"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_narrowed" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_other_private_networks" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "5432", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "5432", cidr = ["172.16.0.0/12"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_icmp" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "icmp", port_range = "", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "icmp", port_range = "", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_port_moves_inside" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "2222", cidr = ["10.0.0.0/8"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_carrier_nat" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["100.64.0.0/10"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_link_local" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3389", cidr = ["169.254.0.0/16"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_multicast" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "5900", cidr = ["224.0.0.0/4"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_zero_address" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/32"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_class_a_of_a_company" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "1433", cidr = ["17.0.0.0/8"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_ten" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "6379", cidr = ["10.0.0.0/8"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_office" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "27017", cidr = ["198.51.100.0/24"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_home" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "2379", cidr = ["192.168.0.0/16"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_desktop_stays" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3389", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3389", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_cache_stays" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "6379", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "6379", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_kubernetes_stays" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "6443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "6443", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "administration_opened_closed" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3306", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "3306", cidr = ["192.168.0.0/16"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_office_moves" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["198.51.100.0/24"], action = "allow" }]
  }
}

resource "civo_firewall" "administration_opened_removed" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "port_opened_high_port_stays" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8443", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "port_opened_plain_web_new" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "80", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "port_opened_web_narrowed" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
}

resource "civo_firewall" "port_opened_office_new" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "9443", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
}

resource "civo_firewall" "port_opened_widened" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["0.0.0.0/0"], action = "allow" }] }
  expect_failure = true
}

resource "civo_firewall" "port_opened_new" {
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  expect_failure = true
}

resource "civo_firewall" "port_opened_web_widened" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["198.51.100.0/24"], action = "allow" }]
  }
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  expect_failure = true
}

resource "civo_firewall" "port_opened_web_new" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "port_opened_web_stays" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "port_opened_http_to_https" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "80", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs       = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
}

resource "civo_firewall" "port_opened_large_partner" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["203.0.0.0/9"], action = "allow" }]
  }
}

resource "civo_firewall" "port_opened_private_new" {
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8443", cidr = ["10.20.0.0/16"], action = "allow" }]
  }
}

resource "civo_firewall" "port_opened_narrowed" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
}

resource "civo_firewall" "undecided_rules_ssh" {
  prior_attrs    = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = unknown, action = "allow" }] }
  expect_failure = true
}

resource "civo_firewall" "undecided_rules_replaced" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = unknown, action = "allow" }] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "civo_firewall" "undecided_rules_new" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = unknown, action = "allow" }] }
}

resource "civo_firewall" "undecided_rules_tags" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }]
    tags         = { rev = "1" }
  }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }]
    tags         = unknown
  }
}

resource "civo_firewall" "undecided_rules_id_only" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }]
    id           = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "civo_firewall" "undecided_rules_same_list" {
  prior_attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "8080", cidr = ["198.51.100.0/24"], action = "allow" }]
    id           = unknown
  }
}

resource "civo_firewall" "undecided_rules_gone" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
}

resource "civo_firewall" "undecided_rules_not_open_to_more" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["10.0.0.0/8"], action = "allow" }]
    description  = unknown
  }
}

resource "civo_firewall" "administration_opened_default_rules" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs = {
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }]
    create_default_rules = true
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "civo_firewall" "administration_opened_every_port" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "1-65535", cidr = ["0.0.0.0/0"], action = "allow" }]
  }
  expect_failure = true
}

resource "civo_firewall" "administration_opened_deny" {
  attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "deny" }] }
}

resource "civo_firewall" "administration_opened_egress" {
  attrs = {
    ingress_rule = []
    egress_rule  = [{ label = "in", protocol = "tcp", port_range = "1-65535", cidr = ["0.0.0.0/0"], action = "allow" }]
  }
}

resource "civo_firewall" "port_opened_default_rules_new" {
  attrs          = { ingress_rule = [], create_default_rules = true }
  expect_failure = true
}

resource "civo_vpc_firewall" "administration_opened_vpc" {
  prior_attrs    = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs          = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }] }
  expect_failure = true
}

resource "civo_vpc_firewall" "administration_opened_vpc_office" {
  prior_attrs = { ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["10.0.0.0/8"], action = "allow" }] }
  attrs = {
    ingress_rule = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["203.0.113.0/24"], action = "allow" }]
  }
}

# Source: what a replacement is attached to; provider documentation, civo/civo 1.1x, firewall (network_id replaces)
resource "civo_firewall" "administration_opened_moved" {
  prior_attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-000000000001"
  }
  attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "civo_firewall" "administration_opened_same_target" {
  prior_attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-000000000001"
  }
  attrs = {
    name                 = "acme-web-2"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-000000000001"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "civo_firewall" "administration_opened_unknown_target" {
  prior_attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-000000000001"
  }
  attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "22", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = unknown
    id                   = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "civo_firewall" "port_opened_web_moved" {
  prior_attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-000000000001"
  }
  attrs = {
    name                 = "acme-web"
    create_default_rules = false
    ingress_rule         = [{ label = "in", protocol = "tcp", port_range = "443", cidr = ["0.0.0.0/0"], action = "allow" }]
    network_id           = "44444444-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
