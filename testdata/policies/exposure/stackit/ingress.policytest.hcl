policytest {
  targets = ["../../../../policies/exposure/stackit/ingress.gate.hcl"]
}

base "stackit_security_group_rule" {
  attrs = {
    direction         = "ingress"
    ether_type        = "IPv4"
    project_id        = "00000000-0000-4000-8000-000000000001"
    security_group_id = "00000000-0000-4000-8000-000000000002"
  }
}

# Source: STACKIT documentation, Security groups; provider documentation, stackitcloud/stackit 0.x, security_group_rule
resource "stackit_security_group_rule" "administration_opened_ssh_widened" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_database_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 5432, max = 5432 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_was_open" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_bastion" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "203.0.113.7/32"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_narrowed" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_other_private_networks" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 5432, max = 5432 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 5432, max = 5432 }
    ip_range                 = "172.16.0.0/12"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_icmp" {
  prior_attrs = { protocol = { name = "icmp" }, port_range = null, ip_range = "10.0.0.0/8", remote_security_group_id = null }
  attrs       = { protocol = { name = "icmp" }, port_range = null, ip_range = "0.0.0.0/0", remote_security_group_id = null }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_port_moves_inside" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 2222, max = 2222 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_carrier_nat" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "100.64.0.0/10"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_link_local" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 3389, max = 3389 }
    ip_range                 = "169.254.0.0/16"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_multicast" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 5900, max = 5900 }
    ip_range                 = "224.0.0.0/4"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_zero_address" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/32"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_class_a_of_a_company" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 1433, max = 1433 }
    ip_range                 = "17.0.0.0/8"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_ten" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 6379, max = 6379 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_office" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 27017, max = 27017 }
    ip_range                 = "198.51.100.0/24"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_home" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 2379, max = 2379 }
    ip_range                 = "192.168.0.0/16"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "administration_opened_desktop_stays" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 3389, max = 3389 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 3389, max = 3389 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_cache_stays" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 6379, max = 6379 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 6379, max = 6379 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 6443, max = 6443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 6443, max = 6443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_closed" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 3306, max = 3306 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 3306, max = 3306 }
    ip_range                 = "192.168.0.0/16"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_office_moves" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "198.51.100.0/24"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_removed" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "port_opened_high_port_stays" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8443, max = 8443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8443, max = 8443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "port_opened_plain_web_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 80, max = 80 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "port_opened_web_narrowed" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "port_opened_office_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 9443, max = 9443 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "port_opened_widened" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "port_opened_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8443, max = 8443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  expect_failure = true
}

resource "stackit_security_group_rule" "port_opened_web_widened" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "198.51.100.0/24"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "port_opened_web_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "port_opened_web_stays" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "port_opened_http_to_https" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 80, max = 80 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "port_opened_large_partner" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "203.0.0.0/9"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "port_opened_private_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8443, max = 8443 }
    ip_range                 = "10.20.0.0/16"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "port_opened_narrowed" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "undecided_rules_ssh" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = unknown
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "undecided_rules_replaced" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = unknown
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "undecided_rules_new" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = unknown
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "undecided_rules_tags" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
    tags                     = { rev = "1" }
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
    tags                     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "undecided_rules_id_only" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
    id                       = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "undecided_rules_same_list" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 8080, max = 8080 }
    ip_range                 = "198.51.100.0/24"
    remote_security_group_id = null
    id                       = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "undecided_rules_gone" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
}

resource "stackit_security_group_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
    description              = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_without_network" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = null
    remote_security_group_id = null
  }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_network_removed" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs          = { protocol = { name = "tcp" }, port_range = { min = 22, max = 22 }, ip_range = "", remote_security_group_id = "" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_from_group" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = ""
    remote_security_group_id = "0c1f6e2a-0000-4000-8000-000000000001"
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_ports_not_set" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
  }
  attrs          = { protocol = { name = "tcp" }, port_range = unknown, ip_range = "0.0.0.0/0", remote_security_group_id = null }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_ipv6" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = null
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "::/0"
    remote_security_group_id = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_group" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = unknown
    remote_security_group_id = "0c1f6e2a-0000-4000-8000-000000000001"
  }
}

resource "stackit_security_group_rule" "administration_opened_new_group" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = null
    remote_security_group_id = unknown
  }
}

resource "stackit_security_group_rule" "administration_opened_neither_known" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = unknown
    remote_security_group_id = unknown
  }
}

resource "stackit_security_group_rule" "administration_opened_group_beside_network" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "10.0.0.0/8"
    remote_security_group_id = unknown
  }
}

resource "stackit_security_group_rule" "administration_opened_egress" {
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    direction                = "egress"
  }
}

# Source: what a replacement is attached to; provider documentation, stackitcloud/stackit 0.x, security_group_rule: each attribute replaces the rule
resource "stackit_security_group_rule" "administration_opened_moved" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-000000000002"
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "stackit_security_group_rule" "administration_opened_same_target" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-000000000002"
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-000000000002"
    description              = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_unknown_target" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-000000000002"
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = unknown
    id                       = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "administration_opened_office_moved" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-000000000002"
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 22, max = 22 }
    ip_range                 = "203.0.113.0/24"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "stackit_security_group_rule" "port_opened_web_moved" {
  prior_attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-000000000002"
  }
  attrs = {
    protocol                 = { name = "tcp" }
    port_range               = { min = 443, max = 443 }
    ip_range                 = "0.0.0.0/0"
    remote_security_group_id = null
    security_group_id        = "00000000-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
