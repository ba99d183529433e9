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
  attrs       = { resource_id = "b" }
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
