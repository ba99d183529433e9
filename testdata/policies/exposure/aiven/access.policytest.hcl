policytest {
  targets = ["../../../../policies/exposure/aiven/access.gate.hcl"]
}

# Source: Aiven Documentation, Restrict network access to services; provider documentation, aiven_pg
resource "aiven_pg" "network_opened_all" {
  prior_attrs    = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
  attrs          = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24", "0.0.0.0/0"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
  expect_failure = true
}

resource "aiven_pg" "network_opened_object" {
  prior_attrs    = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = null, ip_filter_string = null, ip_filter_object = [{ network = "203.0.113.0/24" }], public_access = [] }] }
  attrs          = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = null, ip_filter_string = null, ip_filter_object = [{ network = "0.0.0.0/0" }], public_access = [] }] }
  expect_failure = true
}

resource "aiven_valkey" "network_opened_new" {
  attrs          = { service_name = "c", valkey_user_config = [{ ip_filter_string = ["0.0.0.0/0"] }] }
  expect_failure = true
}

resource "aiven_pg" "network_opened_public" {
  prior_attrs    = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [{ pg = false }] }] }
  attrs          = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [{ pg = true }] }] }
  expect_failure = true
}

resource "aiven_pg" "network_opened_office" {
  prior_attrs = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
  attrs       = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["198.51.100.0/24", "203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
}

resource "aiven_pg" "network_opened_same" {
  prior_attrs = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["0.0.0.0/0"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
  attrs       = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = null, ip_filter_string = null, ip_filter_object = [{ network = "0.0.0.0/0", description = "all" }], public_access = [] }] }
}

resource "aiven_pg" "network_opened_closed" {
  prior_attrs = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["0.0.0.0/0"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
  attrs       = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [] }] }
}

resource "aiven_pg" "network_opened_default" {
  attrs = { service_name = "x", pg_user_config = [] }
}

resource "aiven_valkey" "network_opened_private" {
  attrs = { service_name = "c", valkey_user_config = [{ ip_filter_string = ["10.0.0.0/8"] }] }
}

resource "aiven_pg" "network_opened_not_public" {
  prior_attrs = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [{ pg = true }] }] }
  attrs       = { project = "acme", service_name = "orders", pg_user_config = [{ ip_filter = ["203.0.113.0/24"], ip_filter_string = null, ip_filter_object = null, public_access = [{ pg = false }] }] }
}

resource "aiven_kafka" "network_opened_other_block" {
  attrs = { service_name = "k", kafka_user_config = [{ ip_filter = ["203.0.113.0/24"] }], pg_user_config = [{ ip_filter = ["0.0.0.0/0"] }] }
}

resource "aiven_mysql" "network_opened_null" {
  attrs = { service_name = "k", mysql_user_config = null }
}

# Source: Aiven Documentation, Roles and permissions; provider documentation, aiven_organization_permission
resource "aiven_project_user" "administrator_new" {
  attrs          = { project = "acme", email = "mona@acme.example", member_type = "admin" }
  expect_failure = true
}

resource "aiven_organization_permission" "administrator_added" {
  prior_attrs    = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u1", principal_type = "user", permissions = ["developer"] }] }
  attrs          = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u1", principal_type = "user", permissions = ["developer"] }, { principal_id = "u2", principal_type = "user", permissions = ["admin"] }] }
  expect_failure = true
}

resource "aiven_account_team_project" "administrator_team" {
  prior_attrs    = { account_id = "a", team_id = "t", project_name = "acme", team_type = "developer" }
  attrs          = { account_id = "a", team_id = "t", project_name = "acme", team_type = "admin" }
  expect_failure = true
}

resource "aiven_project_user" "administrator_developer" {
  attrs = { project = "acme", email = "mona@acme.example", member_type = "developer" }
}

resource "aiven_organization_permission" "administrator_same" {
  prior_attrs = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u1", principal_type = "user", permissions = ["admin"] }, { principal_id = "u2", principal_type = "user", permissions = ["operator"] }] }
  attrs       = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u2", principal_type = "user", permissions = ["operator"] }, { principal_id = "u1", principal_type = "user", permissions = ["admin"] }] }
}

resource "aiven_organization_permission" "administrator_lowered" {
  prior_attrs = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u1", principal_type = "user", permissions = ["admin"] }] }
  attrs       = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u1", principal_type = "user", permissions = ["developer"] }] }
}

resource "aiven_organization_group_project" "administrator_reader" {
  attrs = { project = "acme", group_id = "g", role = "read_only" }
}

resource "aiven_organization_permission" "administrator_audit" {
  attrs = { organization_id = "o", resource_id = "acme", resource_type = "project", permissions = [{ principal_id = "u1", principal_type = "user", permissions = ["organization:audit_logs:read", "project:services:read"] }] }
}

resource "aiven_project_user" "administrator_gone" {
  prior_attrs = { project = "acme", email = "mona@acme.example", member_type = "admin" }
}

base "aiven_kafka_acl" {
  attrs = { project = "acme", service_name = "events" }
}

# Source: Aiven Documentation, Access control lists and permissions in Aiven for Apache Kafka
resource "aiven_kafka_acl" "data_for_all_topics" {
  attrs          = { username = "*", topic = "*", permission = "admin" }
  expect_failure = true
}

resource "aiven_opensearch_acl_rule" "data_for_all_index" {
  attrs          = { service_name = "s", username = "*", index = "_*", permission = "readwrite" }
  expect_failure = true
}

resource "aiven_kafka_acl" "data_for_all_one" {
  attrs = { username = "orders", topic = "*", permission = "readwrite" }
}

resource "aiven_kafka_acl" "data_for_all_prefix" {
  attrs = { username = "orders-*", topic = "orders", permission = "read" }
}

resource "aiven_opensearch_acl_rule" "data_for_all_deny" {
  attrs = { service_name = "s", username = "*", index = "secret*", permission = "deny" }
}

resource "aiven_kafka_acl" "data_for_all_same" {
  prior_attrs = { username = "*", topic = "a", permission = "read" }
  attrs       = { username = "*", topic = "a", permission = "read" }
}

# Source: provider documentation, aiven/aiven 4.x, aiven_opensearch_acl_config
resource "aiven_opensearch_acl_config" "lists_off_enabled" {
  prior_attrs    = { service_name = "s", enabled = true }
  attrs          = { service_name = "s", enabled = false }
  expect_failure = true
}

resource "aiven_opensearch_acl_config" "lists_off_extended" {
  prior_attrs    = { service_name = "s", enabled = true, extended_acl = true }
  attrs          = { service_name = "s", enabled = true, extended_acl = false }
  expect_failure = true
}

resource "aiven_opensearch_acl_config" "lists_off_on" {
  prior_attrs = { service_name = "s", enabled = false }
  attrs       = { service_name = "s", enabled = true }
}

resource "aiven_opensearch_acl_config" "lists_off_same" {
  prior_attrs = { service_name = "s", enabled = false }
  attrs       = { service_name = "s", enabled = false }
}

resource "aiven_opensearch_acl_config" "lists_off_new" {
  attrs = { service_name = "s", enabled = false }
}

resource "aiven_opensearch_acl_config" "lists_off_null" {
  prior_attrs = { service_name = "s", enabled = null }
  attrs       = { service_name = "s", enabled = null }
}

# Source: what a replacement is attached to; provider documentation, aiven/aiven 4.x, kafka_acl (service_name replaces)
resource "aiven_kafka_acl" "data_for_all_moved" {
  prior_attrs    = { username = "*", topic = "orders", permission = "read", service_name = "events" }
  attrs          = { username = "*", topic = "orders", permission = "read", service_name = "billing" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aiven_kafka_acl" "data_for_all_same_target" {
  prior_attrs = { username = "*", topic = "orders", permission = "read", service_name = "events" }
  attrs       = { username = "*", topic = "orders", permission = "read", service_name = "events", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aiven_kafka_acl" "data_for_all_unknown_target" {
  prior_attrs = { username = "*", topic = "orders", permission = "read", service_name = "events" }
  attrs       = { username = "*", topic = "orders", permission = "read", service_name = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "aiven_kafka_acl" "data_for_all_one_moved" {
  prior_attrs = { username = "app", topic = "orders", permission = "read", service_name = "events" }
  attrs       = { username = "app", topic = "orders", permission = "read", service_name = "billing" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
