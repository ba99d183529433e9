policytest {
  targets = ["../../../../policies/exposure/ovh/ingress.gate.hcl"]
}

# Source: OVHcloud documentation, Edge Network Firewall; provider documentation, ovh/ovh 2.x, ip_firewall_rule, cloud_project_database
resource "ovh_ip_firewall_rule" "deny_deleted_ssh" {
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

resource "ovh_ip_firewall_rule" "deny_deleted_any" {
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

resource "ovh_ip_firewall_rule" "deny_deleted_permit" {
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

resource "ovh_ip_firewall_rule" "deny_deleted_one_network" {
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

resource "ovh_ip_firewall_rule" "deny_deleted_replaced" {
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
    destination_port = "23"
    source           = null
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ovh_ip_firewall_rule" "deny_deleted_new" {
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
