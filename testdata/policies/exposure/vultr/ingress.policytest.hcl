policytest {
  targets = ["../../../../policies/exposure/vultr/ingress.gate.hcl"]
}

base "vultr_firewall_rule" {
  attrs = { firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60", source = null }
}

# Source: Vultr API, Create firewall rules; provider documentation, vultr/vultr 2.x, firewall_rule
resource "vultr_firewall_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "vultr_firewall_rule" "administration_opened_database_new" {
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "5432" }
  expect_failure = true
}

resource "vultr_firewall_rule" "administration_opened_was_open" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_bastion" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.7", subnet_size = 32, port = "22" }
}

resource "vultr_firewall_rule" "administration_opened_narrowed" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_other_private_networks" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "5432" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "172.16.0.0", subnet_size = 12, port = "5432" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_icmp" {
  prior_attrs = { protocol = "icmp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "" }
  attrs       = { protocol = "icmp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "2222" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_carrier_nat" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "100.64.0.0", subnet_size = 10, port = "22" }
}

resource "vultr_firewall_rule" "administration_opened_link_local" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "169.254.0.0", subnet_size = 16, port = "3389" }
}

resource "vultr_firewall_rule" "administration_opened_multicast" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "224.0.0.0", subnet_size = 4, port = "5900" }
}

resource "vultr_firewall_rule" "administration_opened_zero_address" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 32, port = "22" }
}

resource "vultr_firewall_rule" "administration_opened_class_a_of_a_company" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "17.0.0.0", subnet_size = 8, port = "1433" }
}

resource "vultr_firewall_rule" "administration_opened_ten" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "6379" }
}

resource "vultr_firewall_rule" "administration_opened_office" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "198.51.100.0", subnet_size = 24, port = "27017" }
}

resource "vultr_firewall_rule" "administration_opened_home" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "192.168.0.0", subnet_size = 16, port = "2379" }
}

resource "vultr_firewall_rule" "administration_opened_desktop_stays" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "3389" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "3389" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_cache_stays" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "6379" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "6379" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "6443" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "6443" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_closed" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "3306" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "192.168.0.0", subnet_size = 16, port = "3306" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_office_moves" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "22" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "198.51.100.0", subnet_size = 24, port = "22" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_removed" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22" }
}

resource "vultr_firewall_rule" "port_opened_high_port_stays" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "8443" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "8443" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "port_opened_plain_web_new" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "80" }
}

resource "vultr_firewall_rule" "port_opened_web_narrowed" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "443" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "port_opened_office_new" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "9443" }
}

resource "vultr_firewall_rule" "port_opened_widened" {
  prior_attrs    = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "8080" }
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "8080" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "vultr_firewall_rule" "port_opened_new" {
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "8443" }
  expect_failure = true
}

resource "vultr_firewall_rule" "port_opened_web_widened" {
  prior_attrs    = { protocol = "tcp", ip_type = "v4", subnet = "198.51.100.0", subnet_size = 24, port = "443" }
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "vultr_firewall_rule" "port_opened_web_new" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
}

resource "vultr_firewall_rule" "port_opened_web_stays" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "port_opened_http_to_https" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "80" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "port_opened_large_partner" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "8080" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "203.0.0.0", subnet_size = 9, port = "8080" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "port_opened_private_new" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.20.0.0", subnet_size = 16, port = "8443" }
}

resource "vultr_firewall_rule" "port_opened_narrowed" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "8080" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "8080" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "undecided_rules_ssh" {
  prior_attrs    = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = unknown, subnet_size = 0, port = "22" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "vultr_firewall_rule" "undecided_rules_replaced" {
  prior_attrs    = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "8080" }
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = unknown, subnet_size = 0, port = "8080" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "vultr_firewall_rule" "undecided_rules_new" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = unknown, subnet_size = 0, port = "22" }
}

resource "vultr_firewall_rule" "undecided_rules_tags" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22", tags = { rev = "1" } }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22", tags = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "undecided_rules_id_only" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "undecided_rules_same_list" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "8080" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "198.51.100.0", subnet_size = 24, port = "8080", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "undecided_rules_gone" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
}

resource "vultr_firewall_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "443" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "443", description = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_ipv6" {
  attrs          = { protocol = "tcp", ip_type = "v6", subnet = "::", subnet_size = 0, port = "22" }
  expect_failure = true
}

resource "vultr_firewall_rule" "administration_opened_range" {
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "20:25" }
  expect_failure = true
}

resource "vultr_firewall_rule" "administration_opened_cloudflare" {
  attrs = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22", source = "cloudflare" }
}

resource "vultr_nat_gateway_firewall_rule" "administration_opened_ssh" {
  prior_attrs    = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  attrs          = { protocol = "tcp", ip_type = "v4", subnet = "0.0.0.0", subnet_size = 0, port = "22" }
  expect_failure = true
}

resource "vultr_nat_gateway_firewall_rule" "administration_opened_office" {
  prior_attrs = { protocol = "tcp", ip_type = "v4", subnet = "10.0.0.0", subnet_size = 8, port = "22" }
  attrs       = { protocol = "tcp", ip_type = "v4", subnet = "203.0.113.0", subnet_size = 24, port = "22" }
}

# Source: Vultr documentation, Firewall groups; provider documentation, vultr/vultr 2.x, instance
resource "vultr_instance" "instance_unprotected_empty" {
  prior_attrs    = { firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60" }
  attrs          = { firewall_group_id = "" }
  expect_failure = true
}

resource "vultr_instance" "instance_unprotected_null" {
  prior_attrs    = { firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60" }
  attrs          = { firewall_group_id = null }
  expect_failure = true
}

resource "vultr_instance" "instance_unprotected_other" {
  prior_attrs = { firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60" }
  attrs       = { firewall_group_id = "0b676a46-66fd-4dfb-b839-443f2e6c0b61" }
}

resource "vultr_instance" "instance_unprotected_unknown" {
  prior_attrs = { firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60" }
  attrs       = { firewall_group_id = unknown }
}

resource "vultr_instance" "instance_unprotected_new" {
  attrs = { firewall_group_id = null }
}

resource "vultr_instance" "instance_unprotected_never" {
  prior_attrs = { firewall_group_id = "" }
  attrs       = { firewall_group_id = null, label = "web" }
}

resource "vultr_firewall_group" "group_deleted_web" {
  prior_attrs    = { description = "web", instance_count = 2 }
  expect_failure = true
}

resource "vultr_firewall_group" "group_deleted_unknown_use" {
  prior_attrs    = { description = "web" }
  expect_failure = true
}

resource "vultr_firewall_group" "group_deleted_unused" {
  prior_attrs = { description = "web", instance_count = 0 }
}

resource "vultr_firewall_group" "group_deleted_replaced" {
  prior_attrs = { description = "web", instance_count = 2 }
  attrs       = { description = "api" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "vultr_firewall_group" "group_deleted_renamed" {
  prior_attrs = { description = "web", instance_count = 2 }
  attrs       = { description = "api", instance_count = 2 }
}

resource "vultr_firewall_group" "group_deleted_new" {
  attrs = { description = "api" }
}

# Source: what a replacement is attached to; provider documentation, vultr/vultr 2.x, firewall_rule: each attribute replaces the rule
resource "vultr_firewall_rule" "administration_opened_moved" {
  prior_attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60"
  }
  attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0bff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "vultr_firewall_rule" "administration_opened_same_target" {
  prior_attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60"
  }
  attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60"
    notes             = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_unknown_target" {
  prior_attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60"
  }
  attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "22"
    firewall_group_id = unknown
    id                = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "administration_opened_office_moved" {
  prior_attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "203.0.113.0"
    subnet_size       = 24
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60"
  }
  attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "203.0.113.0"
    subnet_size       = 24
    port              = "22"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0bff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "vultr_firewall_rule" "port_opened_web_moved" {
  prior_attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "443"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0b60"
  }
  attrs = {
    protocol          = "tcp"
    ip_type           = "v4"
    subnet            = "0.0.0.0"
    subnet_size       = 0
    port              = "443"
    firewall_group_id = "cb676a46-66fd-4dfb-b839-443f2e6c0bff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
