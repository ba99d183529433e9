policytest {
  targets = ["../../../../policies/exposure/exoscale/ingress.gate.hcl"]
}

base "exoscale_security_group_rule" {
  attrs = { type = "INGRESS", security_group_id = "0c1f6e2a-0000-4000-8000-000000000009", user_security_group_id = null }
}

# Source: Exoscale documentation, Security groups; provider documentation, exoscale/exoscale 0.6x, security_group_rule
resource "exoscale_security_group_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22 }
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "administration_opened_database_new" {
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 5432, end_port = 5432 }
  expect_failure = true
}

resource "exoscale_security_group_rule" "administration_opened_was_open" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_bastion" {
  attrs = { protocol = "TCP", cidr = "203.0.113.7/32", start_port = 22, end_port = 22 }
}

resource "exoscale_security_group_rule" "administration_opened_narrowed" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22 }
  attrs       = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_other_private_networks" {
  prior_attrs = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 5432, end_port = 5432 }
  attrs       = { protocol = "TCP", cidr = "172.16.0.0/12", start_port = 5432, end_port = 5432 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_icmp" {
  prior_attrs = { protocol = "ICMP", cidr = "10.0.0.0/8", start_port = null, end_port = null }
  attrs       = { protocol = "ICMP", cidr = "0.0.0.0/0", start_port = null, end_port = null }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22 }
  attrs       = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 2222, end_port = 2222 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_carrier_nat" {
  attrs = { protocol = "TCP", cidr = "100.64.0.0/10", start_port = 22, end_port = 22 }
}

resource "exoscale_security_group_rule" "administration_opened_link_local" {
  attrs = { protocol = "TCP", cidr = "169.254.0.0/16", start_port = 3389, end_port = 3389 }
}

resource "exoscale_security_group_rule" "administration_opened_multicast" {
  attrs = { protocol = "TCP", cidr = "224.0.0.0/4", start_port = 5900, end_port = 5900 }
}

resource "exoscale_security_group_rule" "administration_opened_zero_address" {
  attrs = { protocol = "TCP", cidr = "0.0.0.0/32", start_port = 22, end_port = 22 }
}

resource "exoscale_security_group_rule" "administration_opened_class_a_of_a_company" {
  attrs = { protocol = "TCP", cidr = "17.0.0.0/8", start_port = 1433, end_port = 1433 }
}

resource "exoscale_security_group_rule" "administration_opened_ten" {
  attrs = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 6379, end_port = 6379 }
}

resource "exoscale_security_group_rule" "administration_opened_office" {
  attrs = { protocol = "TCP", cidr = "198.51.100.0/24", start_port = 27017, end_port = 27017 }
}

resource "exoscale_security_group_rule" "administration_opened_home" {
  attrs = { protocol = "TCP", cidr = "192.168.0.0/16", start_port = 2379, end_port = 2379 }
}

resource "exoscale_security_group_rule" "administration_opened_desktop_stays" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 3389, end_port = 3389 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 3389, end_port = 3389 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_cache_stays" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 6379, end_port = 6379 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 6379, end_port = 6379 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 6443, end_port = 6443 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 6443, end_port = 6443 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_closed" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 3306, end_port = 3306 }
  attrs       = { protocol = "TCP", cidr = "192.168.0.0/16", start_port = 3306, end_port = 3306 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_office_moves" {
  prior_attrs = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 22, end_port = 22 }
  attrs       = { protocol = "TCP", cidr = "198.51.100.0/24", start_port = 22, end_port = 22 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_removed" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22 }
}

resource "exoscale_security_group_rule" "port_opened_high_port_stays" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 8443, end_port = 8443 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 8443, end_port = 8443 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "port_opened_plain_web_new" {
  attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 80, end_port = 80 }
}

resource "exoscale_security_group_rule" "port_opened_web_narrowed" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
  attrs       = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 443, end_port = 443 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "port_opened_office_new" {
  attrs = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 9443, end_port = 9443 }
}

resource "exoscale_security_group_rule" "port_opened_widened" {
  prior_attrs    = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 8080, end_port = 8080 }
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 8080, end_port = 8080 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "port_opened_new" {
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 8443, end_port = 8443 }
  expect_failure = true
}

resource "exoscale_security_group_rule" "port_opened_web_widened" {
  prior_attrs    = { protocol = "TCP", cidr = "198.51.100.0/24", start_port = 443, end_port = 443 }
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "port_opened_web_new" {
  attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
}

resource "exoscale_security_group_rule" "port_opened_web_stays" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "port_opened_http_to_https" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 80, end_port = 80 }
  attrs       = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "port_opened_large_partner" {
  prior_attrs = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 8080, end_port = 8080 }
  attrs       = { protocol = "TCP", cidr = "203.0.0.0/9", start_port = 8080, end_port = 8080 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "port_opened_private_new" {
  attrs = { protocol = "TCP", cidr = "10.20.0.0/16", start_port = 8443, end_port = 8443 }
}

resource "exoscale_security_group_rule" "port_opened_narrowed" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 8080, end_port = 8080 }
  attrs       = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 8080, end_port = 8080 }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "undecided_rules_ssh" {
  prior_attrs    = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22 }
  attrs          = { protocol = "TCP", cidr = unknown, start_port = 22, end_port = 22 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "undecided_rules_replaced" {
  prior_attrs    = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 8080, end_port = 8080 }
  attrs          = { protocol = "TCP", cidr = unknown, start_port = 8080, end_port = 8080 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "undecided_rules_new" {
  attrs = { protocol = "TCP", cidr = unknown, start_port = 22, end_port = 22 }
}

resource "exoscale_security_group_rule" "undecided_rules_tags" {
  prior_attrs = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22, tags = { rev = "1" } }
  attrs       = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22, tags = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "undecided_rules_id_only" {
  prior_attrs = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22 }
  attrs       = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "undecided_rules_same_list" {
  prior_attrs = { protocol = "TCP", cidr = "203.0.113.0/24", start_port = 8080, end_port = 8080 }
  attrs       = { protocol = "TCP", cidr = "198.51.100.0/24", start_port = 8080, end_port = 8080, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "undecided_rules_gone" {
  prior_attrs = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 22, end_port = 22 }
}

resource "exoscale_security_group_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 443, end_port = 443 }
  attrs       = { protocol = "TCP", cidr = "10.0.0.0/8", start_port = 443, end_port = 443, description = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_range" {
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 20, end_port = 25 }
  expect_failure = true
}

resource "exoscale_security_group_rule" "administration_opened_was_egress" {
  prior_attrs    = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22, type = "EGRESS" }
  attrs          = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22 }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "administration_opened_ipv6" {
  attrs          = { protocol = "TCP", cidr = "::/0", start_port = 22, end_port = 22 }
  expect_failure = true
}

resource "exoscale_security_group_rule" "administration_opened_egress" {
  attrs = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22, type = "EGRESS" }
}

resource "exoscale_security_group_rule" "administration_opened_group" {
  attrs = {
    protocol               = "TCP"
    cidr                   = null
    start_port             = 22
    end_port               = 22
    user_security_group_id = "0c1f6e2a-0000-4000-8000-000000000001"
  }
}

# Source: what a replacement is attached to; provider documentation, exoscale/exoscale 0.6x, security_group_rule: each attribute replaces the rule
resource "exoscale_security_group_rule" "administration_opened_moved" {
  prior_attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-000000000009"
  }
  attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "exoscale_security_group_rule" "administration_opened_same_target" {
  prior_attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-000000000009"
  }
  attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-000000000009"
    description       = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_unknown_target" {
  prior_attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-000000000009"
  }
  attrs  = { protocol = "TCP", cidr = "0.0.0.0/0", start_port = 22, end_port = 22, security_group_id = unknown, id = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "administration_opened_office_moved" {
  prior_attrs = {
    protocol          = "TCP"
    cidr              = "203.0.113.0/24"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-000000000009"
  }
  attrs = {
    protocol          = "TCP"
    cidr              = "203.0.113.0/24"
    start_port        = 22
    end_port          = 22
    security_group_id = "0c1f6e2a-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "exoscale_security_group_rule" "port_opened_web_moved" {
  prior_attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 443
    end_port          = 443
    security_group_id = "0c1f6e2a-0000-4000-8000-000000000009"
  }
  attrs = {
    protocol          = "TCP"
    cidr              = "0.0.0.0/0"
    start_port        = 443
    end_port          = 443
    security_group_id = "0c1f6e2a-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
