policytest {
  targets = ["../../../../policies/exposure/datadog/access.gate.hcl"]
}

# Source: Datadog Docs, IP Allowlist
resource "datadog_ip_allowlist" "network_opened_off" {
  prior_attrs    = { enabled = true, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
  attrs          = { enabled = false, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
  expect_failure = true
}

resource "datadog_ip_allowlist" "network_opened_all" {
  prior_attrs    = { enabled = true, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
  attrs          = { enabled = true, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }, { cidr_block = "0.0.0.0/0", note = "x" }] }
  expect_failure = true
}

resource "datadog_ip_allowlist" "network_opened_more" {
  prior_attrs = { enabled = true, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
  attrs       = { enabled = true, entry = [{ cidr_block = "198.51.100.0/24", note = "x" }, { cidr_block = "203.0.113.0/24", note = "x" }] }
}

resource "datadog_ip_allowlist" "network_opened_on" {
  prior_attrs = { enabled = false, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
  attrs       = { enabled = true, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
}

resource "datadog_ip_allowlist" "network_opened_same" {
  prior_attrs = { enabled = true, entry = [{ cidr_block = "0.0.0.0/0", note = "x" }] }
  attrs       = { enabled = true, entry = [{ cidr_block = "0.0.0.0/0", note = "x" }, { cidr_block = "203.0.113.0/24", note = "x" }] }
}

resource "datadog_ip_allowlist" "network_opened_new" {
  attrs = { enabled = false, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
}

# Source: Datadog Docs, Granular access control; Logs RBAC; IP Allowlist
resource "datadog_restriction_policy" "guard_gone_policy" {
  prior_attrs    = { resource_id = "security-rule:abc" }
  expect_failure = true
}

resource "datadog_logs_restriction_query" "guard_gone_query" {
  prior_attrs    = { restriction_query = "team:payments", role_ids = ["r"] }
  expect_failure = true
}

resource "datadog_ip_allowlist" "guard_gone_disabled" {
  prior_attrs = { enabled = false, entry = [{ cidr_block = "203.0.113.0/24", note = "x" }] }
}

resource "datadog_domain_allowlist" "guard_gone_disabled" {
  prior_attrs = { enabled = false, domains = ["acme.example"] }
}

resource "datadog_restriction_policy" "guard_gone_replaced" {
  prior_attrs = { resource_id = "a" }
  attrs       = { resource_id = "a" }
  meta        = { operation = "replace" }
}

resource "datadog_logs_restriction_query" "guard_gone_changed" {
  prior_attrs = { restriction_query = "a" }
  attrs       = { restriction_query = "b" }
}

# Source: Datadog Docs, SAML, Strict mode; provider documentation, datadog_organization_settings
resource "datadog_organization_settings" "sign_in_weaker_strict" {
  prior_attrs    = { name = "acme", settings = [{ saml = [{ enabled = true }], saml_strict_mode = [{ enabled = true }] }] }
  attrs          = { name = "acme", settings = [{ saml = [{ enabled = true }], saml_strict_mode = [{ enabled = false }] }] }
  expect_failure = true
}

resource "datadog_organization_settings" "sign_in_weaker_role" {
  prior_attrs    = { name = "acme", settings = [{ saml_autocreate_access_role = "st" }] }
  attrs          = { name = "acme", settings = [{ saml_autocreate_access_role = "adm" }] }
  expect_failure = true
}

resource "datadog_organization_settings" "sign_in_weaker_on" {
  prior_attrs = { name = "acme", settings = [{ saml_strict_mode = [{ enabled = false }] }] }
  attrs       = { name = "acme", settings = [{ saml_strict_mode = [{ enabled = true }] }] }
}

resource "datadog_organization_settings" "sign_in_weaker_same" {
  prior_attrs = { name = "acme", settings = [{ private_widget_share = true }] }
  attrs       = { name = "acme", settings = [{ private_widget_share = true, saml = [{ enabled = false }] }] }
}

resource "datadog_organization_settings" "sign_in_weaker_read" {
  prior_attrs = { name = "acme", settings = [{ saml_autocreate_access_role = "adm" }] }
  attrs       = { name = "acme", settings = [{ saml_autocreate_access_role = "ro" }] }
}

resource "datadog_organization_settings" "sign_in_weaker_null" {
  prior_attrs = { name = "a", settings = [] }
  attrs       = { name = "b", settings = [] }
}

# Source: provider documentation, DataDog/datadog, datadog_secure_embed_dashboard
resource "datadog_secure_embed_dashboard" "dashboard_shared_new" {
  attrs          = { title = "KPIs", dashboard_id = "a", status = "active" }
  expect_failure = true
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_resumed" {
  prior_attrs    = { title = "KPIs", dashboard_id = "a", status = "paused" }
  attrs          = { title = "KPIs", dashboard_id = "a", status = "active" }
  expect_failure = true
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_paused" {
  attrs = { title = "KPIs", dashboard_id = "a", status = "paused" }
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_same" {
  prior_attrs = { title = "KPIs", dashboard_id = "a", status = "active" }
  attrs       = { title = "KPI", dashboard_id = "a", status = "active" }
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_closed" {
  prior_attrs = { title = "KPIs", dashboard_id = "a", status = "active" }
  attrs       = { title = "KPIs", dashboard_id = "a", status = "paused" }
}

resource "datadog_dashboard" "dashboard_shared_own" {
  attrs = { title = "KPIs", layout_type = "ordered" }
}

# Source: Datadog Docs, Granular access control, Principals
resource "datadog_restriction_policy" "everyone_edits_editor" {
  prior_attrs    = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["role:r"] }, { relation = "viewer", principals = ["org:o"] }] }
  attrs          = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["role:r", "org:o"] }] }
  expect_failure = true
}

resource "datadog_restriction_policy" "everyone_edits_other" {
  prior_attrs    = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["team:t"] }] }
  attrs          = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["org:o"] }] }
  expect_failure = true
}

resource "datadog_restriction_policy" "everyone_edits_view" {
  prior_attrs = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["role:r"] }] }
  attrs       = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["role:r"] }, { relation = "viewer", principals = ["org:o"] }] }
}

resource "datadog_restriction_policy" "everyone_edits_new" {
  attrs = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["org:o"] }] }
}

resource "datadog_restriction_policy" "everyone_edits_same" {
  prior_attrs = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["org:o"] }] }
  attrs       = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["org:o", "role:r"] }] }
}

resource "datadog_restriction_policy" "everyone_edits_closed" {
  prior_attrs = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["org:o"] }] }
  attrs       = { resource_id = "dashboard:a", bindings = [{ relation = "editor", principals = ["role:r"] }] }
}

# Source: Datadog Docs, Datadog role permissions; provider documentation, DataDog/datadog 3.x, datadog_role
data "datadog_permissions" "all" {
  attrs = { permissions = { user_access_manage = "p-1", org_management = "p-2", dashboards_write = "p-3", user_access_read = "p-4" } }
}

resource "datadog_role" "administrator_role_new" {
  attrs          = { name = "ops", permission = [{ id = "p-1", name = "user_access_manage" }, { id = "p-3", name = unknown }] }
  expect_failure = true
}

resource "datadog_role" "administrator_role_named" {
  attrs          = { name = "ops", permission = [{ id = "a", name = "user_access_manage" }] }
  expect_failure = true
}

resource "datadog_role" "administrator_role_added" {
  prior_attrs    = { name = "ops", permission = [{ id = "p-3", name = "dashboards_write" }] }
  attrs          = { name = "ops", permission = [{ id = "p-2", name = "org_management" }, { id = "p-3", name = "dashboards_write" }] }
  expect_failure = true
}

resource "datadog_role" "administrator_role_writes" {
  attrs = { name = "ops", permission = [{ id = "p-3", name = unknown }] }
}

resource "datadog_role" "administrator_role_reads" {
  prior_attrs = { name = "ops", permission = [{ id = "p-3", name = "dashboards_write" }] }
  attrs       = { name = "ops", permission = [{ id = "p-3", name = "dashboards_write" }, { id = "p-4", name = unknown }] }
}

resource "datadog_role" "administrator_role_same" {
  prior_attrs = { name = "ops", permission = [{ id = "p-1", name = "user_access_manage" }] }
  attrs       = { name = "operations", permission = [{ id = "p-1", name = unknown }] }
}

resource "datadog_role" "administrator_role_lowered" {
  prior_attrs = { name = "ops", permission = [{ id = "p-1", name = "user_access_manage" }, { id = "p-3", name = "dashboards_write" }] }
  attrs       = { name = "ops", permission = [{ id = "p-3", name = "dashboards_write" }] }
}

resource "datadog_role" "administrator_role_none" {
  attrs = { name = "ops", permission = [] }
}

resource "datadog_role" "administrator_role_null" {
  attrs = { name = "ops", permission = null }
}

# Source: Datadog Docs, Role based access control (managed roles); SAML group mapping
data "datadog_role" "admin" {
  attrs = { name = "Datadog Admin Role", id = "r-admin" }
}

resource "datadog_user" "administrator_standard" {
  attrs = { email = "mona@acme.example", roles = ["r-standard"] }
}

resource "datadog_user" "administrator_same" {
  prior_attrs = { email = "mona@acme.example", roles = ["r-admin"] }
  attrs       = { email = "mona@acme.example", roles = ["r-standard", "r-admin"] }
}

resource "datadog_service_account" "administrator_lowered" {
  prior_attrs = { name = "ci", roles = ["r-admin"] }
  attrs       = { name = "ci", roles = ["r-standard"] }
}

resource "datadog_service_account" "administrator_none" {
  attrs = { name = "ci", roles = null }
}

resource "datadog_user_role" "administrator_revoked" {
  prior_attrs = { user_id = "u-1", role_id = "r-admin" }
}

resource "datadog_authn_mapping" "administrator_mapped_same" {
  prior_attrs = { key = "groups", value = "admins", role = "r-admin" }
  attrs       = { key = "memberOf", value = "admins", role = "r-admin" }
}

# Source: Datadog Docs, API and application keys (scopes)
resource "datadog_application_key" "key_unlimited_emptied" {
  prior_attrs    = { name = "ci", scopes = ["dashboards_read"] }
  attrs          = { name = "ci", scopes = [] }
  expect_failure = true
}

resource "datadog_service_account_application_key" "key_unlimited_null" {
  prior_attrs    = { name = "ci", scopes = ["dashboards_read", "monitors_read"] }
  attrs          = { name = "ci", scopes = null }
  expect_failure = true
}

resource "datadog_application_key" "key_unlimited_more" {
  prior_attrs = { name = "ci", scopes = ["dashboards_read"] }
  attrs       = { name = "ci", scopes = ["dashboards_read", "monitors_read"] }
}

resource "datadog_application_key" "key_unlimited_new" {
  attrs = { name = "ci", scopes = null }
}

resource "datadog_application_key" "key_unlimited_always" {
  prior_attrs = { name = "ci", scopes = null }
  attrs       = { name = "ci-2", scopes = null }
}

resource "datadog_application_key" "key_unlimited_limited" {
  prior_attrs = { name = "ci", scopes = [] }
  attrs       = { name = "ci", scopes = ["dashboards_read"] }
}

# Source: Datadog Docs, Sensitive Data Scanner
resource "datadog_sensitive_data_scanner_rule" "scanner_off_switch" {
  prior_attrs    = { name = "cards", group_id = "g1", is_enabled = true }
  attrs          = { name = "cards", group_id = "g1", is_enabled = false }
  expect_failure = true
}

resource "datadog_sensitive_data_scanner_group" "scanner_off_deleted" {
  prior_attrs    = { name = "logs", is_enabled = true }
  expect_failure = true
}

resource "datadog_sensitive_data_scanner_rule" "scanner_off_other_group" {
  prior_attrs    = { name = "cards", group_id = "g1", is_enabled = true }
  attrs          = { name = "cards", group_id = "g2", is_enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "datadog_sensitive_data_scanner_rule" "scanner_off_on" {
  prior_attrs = { name = "cards", group_id = "g1", is_enabled = false }
  attrs       = { name = "cards", group_id = "g1", is_enabled = true }
}

resource "datadog_sensitive_data_scanner_rule" "scanner_off_was_off" {
  prior_attrs = { name = "cards", group_id = "g1", is_enabled = false }
}

resource "datadog_sensitive_data_scanner_rule" "scanner_off_replaced" {
  prior_attrs = { name = "cards", group_id = "g1", is_enabled = true }
  attrs       = { name = "card numbers", group_id = "g1", is_enabled = true }
  meta        = { operation = "replace" }
}

resource "datadog_sensitive_data_scanner_rule" "scanner_off_new" {
  attrs = { name = "cards", group_id = "g1", is_enabled = false }
}

# Replaced onto another resource: the old one is open to everyone.
resource "datadog_restriction_policy" "guard_gone_other_resource" {
  prior_attrs    = { resource_id = "dashboard:abc", bindings = [{ relation = "editor", principals = ["team:1"] }] }
  attrs          = { resource_id = "dashboard:def", bindings = [{ relation = "editor", principals = ["team:1"] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_other" {
  prior_attrs    = { dashboard_id = "abc", status = "active", title = "Orders" }
  attrs          = { dashboard_id = "def", status = "active", title = "Orders" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "datadog_restriction_policy" "guard_gone_same_resource" {
  prior_attrs = { resource_id = "dashboard:abc", bindings = [{ relation = "editor", principals = ["team:1"] }] }
  attrs       = { resource_id = "dashboard:abc", bindings = [{ relation = "editor", principals = ["team:2"] }] }
  meta        = { operation = "replace" }
}

resource "datadog_restriction_policy" "guard_gone_unknown" {
  prior_attrs = { resource_id = "dashboard:abc", bindings = [{ relation = "editor", principals = ["team:1"] }] }
  attrs       = { resource_id = unknown, bindings = [{ relation = "editor", principals = ["team:1"] }] }
  meta        = { operation = "replace" }
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_replaced" {
  prior_attrs = { dashboard_id = "abc", status = "active", title = "Orders" }
  attrs       = { dashboard_id = "abc", status = "active", title = "All orders" }
  meta        = { operation = "replace" }
}

resource "datadog_secure_embed_dashboard" "dashboard_shared_paused_elsewhere" {
  prior_attrs = { dashboard_id = "abc", status = "active", title = "Orders" }
  attrs       = { dashboard_id = "def", status = "paused", title = "Orders" }
  meta        = { operation = "replace" }
}
