policytest {
  targets = ["../../../../policies/exposure/okta/access.gate.hcl"]
}

base "okta_group_role" {
  attrs = { group_id = "00g1" }
}

base "okta_user_admin_roles" {
  attrs = { user_id = "00u1" }
}

base "okta_app_oauth_role_assignment" {
  attrs = { client_id = "0oa1" }
}

base "okta_user" {
  attrs = { login = "mona@acme.example", email = "mona@acme.example" }
}

base "okta_admin_role_custom_assignments" {
  attrs = { resource_set_id = "iam1", custom_role_id = "cr1" }
}

# Source: Okta Docs, Standard administrator roles and permissions; provider documentation, okta_group_role and okta_user_admin_roles
resource "okta_group_role" "administrator_group" {
  attrs          = { role_type = "SUPER_ADMIN" }
  expect_failure = true
}

resource "okta_user_admin_roles" "administrator_added" {
  prior_attrs    = { admin_roles = ["APP_ADMIN"] }
  attrs          = { admin_roles = ["APP_ADMIN", "SUPER_ADMIN"] }
  expect_failure = true
}

resource "okta_app_oauth_role_assignment" "administrator_application" {
  attrs          = { type = "ORG_ADMIN" }
  expect_failure = true
}

resource "okta_group_role" "administrator_other" {
  prior_attrs    = { role_type = "SUPER_ADMIN" }
  attrs          = { role_type = "SUPER_ADMIN", group_id = "00g2" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_group_role" "administrator_new_group" {
  attrs          = { role_type = "SUPER_ADMIN", group_id = unknown }
  expect_failure = true
}

resource "okta_group_role" "administrator_app_group" {
  attrs = { role_type = "READ_ONLY_ADMIN", group_id = unknown }
}

resource "okta_group_role" "administrator_reader" {
  attrs = { role_type = "READ_ONLY_ADMIN" }
}

resource "okta_user_admin_roles" "administrator_same" {
  prior_attrs = { admin_roles = ["SUPER_ADMIN"] }
  attrs       = { admin_roles = ["SUPER_ADMIN"], disable_notifications = true }
}

resource "okta_user_admin_roles" "administrator_lowered" {
  prior_attrs = { admin_roles = ["SUPER_ADMIN", "REPORT_ADMIN"] }
  attrs       = { admin_roles = ["REPORT_ADMIN"] }
}

resource "okta_app_oauth_role_assignment" "administrator_report" {
  attrs = { type = "REPORT_ADMIN" }
}

resource "okta_user" "administrator_none" {
  attrs = { admin_roles = null }
}

resource "okta_user" "administrator_empty" {
  prior_attrs = { admin_roles = [] }
  attrs       = { admin_roles = [], first_name = "Mona" }
}

resource "okta_group_role" "administrator_gone" {
  prior_attrs = { role_type = "SUPER_ADMIN" }
}

resource "okta_app_oauth_role_assignment" "administrator_gone" {
  prior_attrs = { type = "SUPER_ADMIN" }
}

resource "okta_role_subscription" "administrator_subscription" {
  attrs = { role_type = "SUPER_ADMIN", notification_type = "OKTA_UPDATE", status = "subscribed" }
}

# Source: Okta Docs, Custom administrator roles; Standard administrator roles
resource "okta_group_role" "limited_administrator_app" {
  attrs          = { role_type = "APP_ADMIN" }
  expect_failure = true
}

resource "okta_admin_role_custom_assignments" "limited_administrator_custom" {
  prior_attrs    = { members = ["https://acme.okta.example/api/v1/users/1"] }
  attrs          = { members = ["https://acme.okta.example/api/v1/users/1", "https://acme.okta.example/api/v1/users/2"] }
  expect_failure = true
}

resource "okta_user_admin_roles" "limited_administrator_added" {
  prior_attrs    = { admin_roles = [] }
  attrs          = { admin_roles = ["USER_ADMIN"] }
  expect_failure = true
}

resource "okta_admin_role_custom_assignments" "limited_administrator_removed" {
  prior_attrs = { members = ["a", "b"] }
  attrs       = { members = ["a"] }
}

resource "okta_group_role" "limited_administrator_same" {
  prior_attrs = { role_type = "HELP_DESK_ADMIN" }
  attrs       = { role_type = "HELP_DESK_ADMIN", target_group_list = ["g1"] }
}

resource "okta_user_admin_roles" "limited_administrator_lowered" {
  prior_attrs = { admin_roles = ["USER_ADMIN", "APP_ADMIN"] }
  attrs       = { admin_roles = ["APP_ADMIN"] }
}

resource "okta_user_admin_roles" "limited_administrator_reordered" {
  prior_attrs = { admin_roles = ["USER_ADMIN", "APP_ADMIN"] }
  attrs       = { admin_roles = ["APP_ADMIN", "USER_ADMIN"] }
}

resource "okta_admin_role_custom_assignments" "limited_administrator_reordered" {
  prior_attrs = { members = ["b", "a"] }
  attrs       = { members = ["a", "b"] }
}

resource "okta_admin_role_custom_assignments" "limited_administrator_gone" {
  prior_attrs = { members = ["a"] }
}

# Source: Okta Developer, Roles API, Permission types
resource "okta_admin_role_custom" "role_extended_manage" {
  prior_attrs    = { label = "Desk", permissions = ["okta.users.read"] }
  attrs          = { label = "Desk", permissions = ["okta.users.read", "okta.users.manage"] }
  expect_failure = true
}

resource "okta_admin_role_custom" "role_extended_credentials" {
  prior_attrs    = { label = "Desk", permissions = [] }
  attrs          = { label = "Desk", permissions = ["okta.users.credentials.manage"] }
  expect_failure = true
}

resource "okta_admin_role_custom" "role_extended_read" {
  prior_attrs = { label = "Desk", permissions = ["okta.users.read"] }
  attrs       = { label = "Desk", permissions = ["okta.users.read", "okta.groups.read"] }
}

resource "okta_admin_role_custom" "role_extended_less" {
  prior_attrs = { label = "Desk", permissions = ["okta.users.read", "okta.users.manage"] }
  attrs       = { label = "Desk", permissions = ["okta.users.read"] }
}

resource "okta_admin_role_custom" "role_extended_same" {
  prior_attrs = { label = "Desk", permissions = ["okta.users.manage"] }
  attrs       = { label = "Help desk", permissions = ["okta.users.manage"] }
}

resource "okta_admin_role_custom" "role_extended_null" {
  prior_attrs = { label = "Desk", permissions = null }
  attrs       = { label = "Desk", permissions = null }
}

base "okta_trusted_origin" {
  attrs = { name = "portal", origin = "https://portal.acme.example", active = true }
}

# Source: Okta Developer, Trusted Origins API
resource "okta_trusted_origin" "origin_trusted_new" {
  attrs          = { scopes = ["CORS"] }
  expect_failure = true
}

resource "okta_trusted_origin" "origin_trusted_changed" {
  prior_attrs    = { scopes = ["CORS"] }
  attrs          = { scopes = ["CORS"], origin = "http://portal.acme.test" }
  expect_failure = true
}

resource "okta_trusted_origin" "origin_trusted_same" {
  prior_attrs = { scopes = ["CORS", "REDIRECT"] }
  attrs       = { scopes = ["REDIRECT", "CORS"], name = "p" }
}

resource "okta_trusted_origin" "origin_trusted_fewer" {
  prior_attrs = { scopes = ["CORS", "REDIRECT"] }
  attrs       = { scopes = ["REDIRECT"] }
}

resource "okta_trusted_origin" "origin_trusted_inactive" {
  attrs = { scopes = ["CORS"], active = false }
}

resource "okta_trusted_origin" "origin_trusted_off" {
  prior_attrs = { scopes = ["CORS"] }
  attrs       = { scopes = ["CORS"], active = false }
}

base "okta_app_oauth" {
  attrs = { label = "portal", type = "web", grant_types = ["authorization_code"], redirect_uris = ["https://portal.acme.example/callback"] }
}

# Source: Okta Developer, Applications API, OAuth 2.0 client settings
resource "okta_app_oauth" "client_opened_implicit" {
  prior_attrs    = {}
  attrs          = { grant_types = ["authorization_code", "implicit"] }
  expect_failure = true
}

resource "okta_app_oauth" "client_opened_wildcard" {
  prior_attrs    = {}
  attrs          = { redirect_uris = ["https://*.acme.example/callback"] }
  expect_failure = true
}

resource "okta_app_oauth" "client_opened_http" {
  attrs          = { redirect_uris = ["http://portal.acme.example/callback"] }
  expect_failure = true
}

resource "okta_app_oauth" "client_opened_pkce" {
  prior_attrs    = { pkce_required = true }
  attrs          = { pkce_required = false }
  expect_failure = true
}

resource "okta_app_oauth" "client_opened_new" {
  attrs = {}
}

resource "okta_app_oauth" "client_opened_localhost" {
  prior_attrs = {}
  attrs       = { redirect_uris = ["https://portal.acme.example/callback", "http://localhost:3000/callback"] }
}

resource "okta_app_oauth" "client_opened_same" {
  prior_attrs = { grant_types = ["implicit"] }
  attrs       = { grant_types = ["implicit", "authorization_code"] }
}

resource "okta_app_oauth" "client_opened_more" {
  prior_attrs = {}
  attrs       = { redirect_uris = ["https://portal.acme.example/callback", "https://b.acme.example/cb"] }
}

resource "okta_app_oauth" "client_opened_refresh" {
  prior_attrs = {}
  attrs       = { grant_types = ["authorization_code", "refresh_token"] }
}

resource "okta_app_oauth" "client_opened_browser" {
  attrs = { type = "browser", token_endpoint_auth_method = "none", pkce_required = true }
}

resource "okta_app_oauth" "client_opened_pkce_on" {
  prior_attrs = { pkce_required = false }
  attrs       = { pkce_required = true }
}

resource "okta_app_oauth" "client_opened_broken" {
  attrs = { grant_types = null, redirect_uris = "x" }
}

base "okta_app_oauth_api_scope" {
  attrs = { app_id = "0oa1", issuer = "https://acme.okta.example" }
}

# Source: Okta Developer, OAuth 2.0 scopes for Okta APIs
resource "okta_app_oauth_api_scope" "api_granted_new" {
  attrs          = { scopes = ["okta.users.read", "okta.users.manage"] }
  expect_failure = true
}

resource "okta_app_oauth_api_scope" "api_granted_added" {
  prior_attrs    = { scopes = ["okta.groups.read"] }
  attrs          = { scopes = ["okta.groups.read", "okta.roles.manage"] }
  expect_failure = true
}

resource "okta_app_oauth_api_scope" "api_granted_new_app" {
  attrs          = { scopes = ["okta.apps.manage"], app_id = unknown }
  expect_failure = true
}

resource "okta_app_oauth_api_scope" "api_granted_new_app_reads" {
  attrs = { scopes = ["okta.apps.read"], app_id = unknown }
}

resource "okta_app_oauth_api_scope" "api_granted_gone" {
  prior_attrs = { scopes = ["okta.apps.manage"] }
}

resource "okta_app_oauth_api_scope" "api_granted_read" {
  attrs = { scopes = ["okta.users.read", "okta.logs.read"] }
}

resource "okta_app_oauth_api_scope" "api_granted_same" {
  prior_attrs = { scopes = ["okta.users.manage"] }
  attrs       = { scopes = ["okta.users.manage", "okta.logs.read"] }
}

resource "okta_app_oauth_api_scope" "api_granted_less" {
  prior_attrs = { scopes = ["okta.users.manage"] }
  attrs       = { scopes = ["okta.users.read"] }
}

resource "okta_app_oauth_api_scope" "api_granted_null" {
  attrs = { scopes = null }
}

base "okta_auth_server_policy_rule" {
  attrs = { auth_server_id = "aus1", policy_id = "00p1", name = "api", status = "ACTIVE", grant_type_whitelist = ["authorization_code"], scope_whitelist = ["orders:read"], group_whitelist = ["00g1"] }
}

# Source: Okta Developer, Authorization Servers API, Policy rule
resource "okta_auth_server_policy_rule" "tokens_for_more_scopes" {
  prior_attrs    = {}
  attrs          = { scope_whitelist = ["*"] }
  expect_failure = true
}

resource "okta_auth_server_policy_rule" "tokens_for_more_grant" {
  attrs          = { grant_type_whitelist = ["password"] }
  expect_failure = true
}

resource "okta_auth_server_policy_rule" "tokens_for_more_everyone" {
  prior_attrs    = {}
  attrs          = { group_whitelist = ["EVERYONE"] }
  expect_failure = true
}

resource "okta_auth_server_policy_rule" "tokens_for_more_new" {
  attrs = { scope_whitelist = ["*"], group_whitelist = ["EVERYONE"] }
}

resource "okta_auth_server_policy_rule" "tokens_for_more_one" {
  prior_attrs = {}
  attrs       = { scope_whitelist = ["orders:read", "orders:write"] }
}

resource "okta_auth_server_policy_rule" "tokens_for_more_same" {
  prior_attrs = { scope_whitelist = ["*"] }
  attrs       = { scope_whitelist = ["*"], name = "b" }
}

resource "okta_auth_server_policy_rule" "tokens_for_more_client" {
  attrs = { grant_type_whitelist = ["client_credentials"] }
}

resource "okta_auth_server_policy_rule" "tokens_for_more_less" {
  prior_attrs = { group_whitelist = ["EVERYONE"] }
  attrs       = {}
}

resource "okta_auth_server_policy_rule" "tokens_for_more_null" {
  attrs = { scope_whitelist = null, grant_type_whitelist = null }
}
