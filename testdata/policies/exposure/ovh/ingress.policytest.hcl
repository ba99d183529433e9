policytest {
  targets = ["../../../../policies/exposure/ovh/ingress.gate.hcl"]
}

# Source: OVHcloud documentation, Edge Network Firewall; provider documentation, ovh/ovh 2.x, ip_firewall_rule, cloud_project_database
resource "ovh_ip_firewall_rule" "deny_weakened_ssh" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  expect_failure = true
}

resource "ovh_ip_firewall_rule" "deny_weakened_any" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "deny"
    protocol         = "ipv4"
    destination_port = null
    source           = "any"
  }
  expect_failure = true
}

resource "ovh_ip_firewall_rule" "deny_weakened_permit" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "permit"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
}

resource "ovh_ip_firewall_rule" "deny_weakened_one_network" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = "198.51.100.0/24"
  }
}

resource "ovh_ip_firewall_rule" "deny_weakened_replaced" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22-23"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_new" {
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 0
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
}

resource "ovh_ip_firewall" "firewall_disabled_off" {
  prior_attrs    = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs          = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = false }
  expect_failure = true
}

resource "ovh_ip_firewall" "firewall_disabled_null" {
  prior_attrs    = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs          = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = null }
  expect_failure = true
}

resource "ovh_ip_firewall" "firewall_disabled_on" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = false }
  attrs       = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
}

resource "ovh_ip_firewall" "firewall_disabled_same" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs       = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
}

resource "ovh_ip_firewall" "firewall_disabled_new" {
  attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = false }
}

resource "ovh_ip_firewall" "firewall_disabled_never" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = false }
  attrs       = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = null }
}

resource "ovh_ip_firewall" "firewall_deleted_on" {
  prior_attrs    = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  expect_failure = true
}

resource "ovh_ip_firewall" "firewall_deleted_default" {
  prior_attrs    = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = null }
  expect_failure = true
}

resource "ovh_ip_firewall" "firewall_deleted_off" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = false }
}

resource "ovh_ip_firewall" "firewall_deleted_replaced" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs       = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall" "firewall_deleted_new" {
  attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
}

resource "ovh_ip_firewall" "firewall_deleted_changed" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs       = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true, state = "OK" }
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_hosting" {
  attrs          = { service_name = "acme", ip = "0.0.0.0/0", service = true, sftp = false }
  expect_failure = true
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_hosting_changed" {
  prior_attrs    = { service_name = "acme", ip = "203.0.113.7", service = true, sftp = false }
  attrs          = { service_name = "acme", ip = "0.0.0.0/0", service = true, sftp = false }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_office" {
  attrs = { service_name = "acme", ip = "203.0.113.7", service = true, sftp = false }
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_same" {
  prior_attrs = { service_name = "acme", ip = "0.0.0.0/0", service = true, sftp = false }
  attrs       = { service_name = "acme", ip = "0.0.0.0/0", service = true, sftp = true }
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_gone" {
  prior_attrs = { service_name = "acme", ip = "0.0.0.0/0", service = true, sftp = false }
}

resource "ovh_cloud_project_database" "database_opened_project" {
  prior_attrs = { engine = "postgresql", ip_restrictions = [{ ip = "203.0.113.0/24", description = "", status = "ready" }] }
  attrs = {
    engine = "postgresql"
    ip_restrictions = [
      { ip = "203.0.113.0/24", description = "", status = "ready" },
      { ip = "0.0.0.0/0", description = "", status = "ready" },
    ]
  }
  expect_failure = true
}

resource "ovh_cloud_project_database" "database_opened_project_office" {
  prior_attrs = { engine = "postgresql", ip_restrictions = [{ ip = "203.0.113.0/24", description = "", status = "ready" }] }
  attrs = {
    engine = "postgresql"
    ip_restrictions = [
      { ip = "203.0.113.0/24", description = "", status = "ready" },
      { ip = "198.51.100.0/24", description = "", status = "ready" },
    ]
  }
}

resource "ovh_cloud_project_database" "database_opened_project_same" {
  prior_attrs = { engine = "postgresql", ip_restrictions = [{ ip = "0.0.0.0/0", description = "", status = "ready" }] }
  attrs       = { engine = "postgresql", ip_restrictions = [{ ip = "0.0.0.0/0", description = "", status = "ready" }] }
}

resource "ovh_cloud_project_database" "database_opened_project_none" {
  attrs = { engine = "postgresql", ip_restrictions = [] }
}

resource "ovh_cloud_project_database" "database_opened_project_unknown" {
  attrs = { engine = "postgresql", ip_restrictions = [{ ip = unknown, description = "", status = "ready" }] }
}

resource "ovh_cloud_project_database" "database_opened_project_closed" {
  prior_attrs = { engine = "postgresql", ip_restrictions = [{ ip = "0.0.0.0/0", description = "", status = "ready" }] }
  attrs       = { engine = "postgresql", ip_restrictions = [{ ip = "10.0.0.0/8", description = "", status = "ready" }] }
}

# Source: what a replacement is attached to; provider documentation, ovh/ovh 2.x, ip_firewall_rule, ip_firewall: each attribute replaces them; OVHcloud documentation, Edge Network Firewall, sequence
resource "ovh_ip_firewall_rule" "deny_weakened_moved" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.11/32"
    ip_on_firewall   = "203.0.113.11"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_ip_firewall_rule" "deny_weakened_later" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 9
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_ip_firewall_rule" "deny_weakened_permits" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "permit"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_ip_firewall_rule" "deny_weakened_only_one_network" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = "198.51.100.0/24"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_ip_firewall_rule" "deny_weakened_earlier" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 9
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_more_ports" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "20-25"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_permit_moved" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "permit"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.11/32"
    ip_on_firewall   = "203.0.113.11"
    sequence         = 1
    action           = "permit"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_unknown_target" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = unknown
    ip_on_firewall   = unknown
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_one_network_moved" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = "198.51.100.0/24"
  }
  attrs = {
    ip               = "203.0.113.11/32"
    ip_on_firewall   = "203.0.113.11"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = "198.51.100.0/24"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_permit_later" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "permit"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 9
    action           = "permit"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_text" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = "1"
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_weakened_from_everyone" {
  prior_attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = null
  }
  attrs = {
    ip               = "203.0.113.10/32"
    ip_on_firewall   = "203.0.113.10"
    sequence         = 1
    action           = "deny"
    protocol         = "tcp"
    destination_port = "22"
    source           = "any"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall" "firewall_deleted_moved" {
  prior_attrs    = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs          = { ip = "203.0.113.11/32", ip_on_firewall = "203.0.113.11", enabled = true }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_ip_firewall" "firewall_deleted_off_moved" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = false }
  attrs       = { ip = "203.0.113.11/32", ip_on_firewall = "203.0.113.11", enabled = false }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall" "firewall_deleted_unknown_target" {
  prior_attrs = { ip = "203.0.113.10/32", ip_on_firewall = "203.0.113.10", enabled = true }
  attrs       = { ip = "203.0.113.10/32", ip_on_firewall = unknown, enabled = true }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_list_moved" {
  prior_attrs    = { ip = "0.0.0.0/0", service = true, sftp = false, service_name = "hu1" }
  attrs          = { ip = "0.0.0.0/0", service = true, sftp = false, service_name = "hu2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_list_same_target" {
  prior_attrs = { ip = "0.0.0.0/0", service = true, sftp = false, service_name = "hu1" }
  attrs       = { ip = "0.0.0.0/0", service = true, sftp = false, service_name = "hu1", name = "all" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "ovh_hosting_privatedatabase_whitelist" "database_opened_list_unknown_target" {
  prior_attrs = { ip = "0.0.0.0/0", service = true, sftp = false, service_name = "hu1" }
  attrs       = { ip = "0.0.0.0/0", service = true, sftp = false, service_name = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
