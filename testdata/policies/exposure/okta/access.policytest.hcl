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

# Source: provider documentation, okta/okta 4.x, okta_admin_role_targets and okta_group_role
resource "okta_admin_role_targets" "role_untargeted_deleted" {
  prior_attrs    = { user_id = "00u1", role_type = "APP_ADMIN", apps = ["salesforce"], groups = null }
  expect_failure = true
}

resource "okta_group_role" "role_untargeted_emptied" {
  prior_attrs    = { group_id = "00g1", role_type = "HELP_DESK_ADMIN", target_group_list = ["00g2"] }
  attrs          = { group_id = "00g1", role_type = "HELP_DESK_ADMIN", target_group_list = [] }
  expect_failure = true
}

resource "okta_admin_role_targets" "role_untargeted_fewer" {
  prior_attrs = { user_id = "00u1", role_type = "APP_ADMIN", apps = ["salesforce", "slack"], groups = null }
  attrs       = { user_id = "00u1", role_type = "APP_ADMIN", apps = ["slack"], groups = null }
}

resource "okta_group_role" "role_untargeted_first" {
  prior_attrs = { group_id = "00g1", role_type = "HELP_DESK_ADMIN", target_group_list = null }
  attrs       = { group_id = "00g1", role_type = "HELP_DESK_ADMIN", target_group_list = ["00g2"] }
}

resource "okta_group_role" "role_untargeted_gone" {
  prior_attrs = { group_id = "00g1", role_type = "HELP_DESK_ADMIN", target_group_list = ["00g2"] }
}

resource "okta_admin_role_targets" "role_untargeted_never" {
  prior_attrs = { user_id = "00u1", role_type = "APP_ADMIN", apps = [], groups = null }
}

# Source: Okta Developer, Identity Providers API (accountLink, issuer and signature scopes)
resource "okta_idp_saml" "provider_trusted_new" {
  attrs          = { name = "Partner", status = "ACTIVE", account_link_action = "AUTO" }
  expect_failure = true
}

resource "okta_idp_oidc" "provider_trusted_links" {
  prior_attrs    = { name = "Partner", status = "ACTIVE", account_link_action = "DISABLED" }
  attrs          = { name = "Partner", status = "ACTIVE", account_link_action = "AUTO" }
  expect_failure = true
}

resource "okta_idp_saml" "provider_trusted_unsigned" {
  prior_attrs    = { name = "Partner", response_signature_scope = "ANY", request_signature_scope = "REQUEST" }
  attrs          = { name = "Partner", response_signature_scope = "ANY", request_signature_scope = "NONE" }
  expect_failure = true
}

resource "okta_idp_saml" "provider_trusted_again" {
  prior_attrs    = { name = "Partner", status = "INACTIVE" }
  attrs          = { name = "Partner", status = "ACTIVE" }
  expect_failure = true
}

resource "okta_idp_saml" "provider_trusted_off" {
  attrs = { name = "Partner", status = "INACTIVE" }
}

resource "okta_idp_saml" "provider_trusted_renamed" {
  prior_attrs = { name = "Partner", status = "ACTIVE", account_link_action = "AUTO" }
  attrs       = { name = "Partner GmbH", status = "ACTIVE", account_link_action = "AUTO" }
}

resource "okta_idp_oidc" "provider_trusted_closed" {
  prior_attrs = { name = "Partner", status = "ACTIVE", account_link_action = "AUTO" }
  attrs       = { name = "Partner", status = "INACTIVE", account_link_action = "DISABLED" }
}

resource "okta_idp_saml" "provider_trusted_signed" {
  prior_attrs = { name = "Partner", request_signature_scope = "NONE" }
  attrs       = { name = "Partner", request_signature_scope = "REQUEST" }
}

resource "okta_idp_saml" "provider_trusted_replaced" {
  prior_attrs = { name = "Partner", status = "ACTIVE" }
  attrs       = { name = "Partner", status = "ACTIVE" }
  meta        = { operation = "replace" }
}

resource "okta_idp_social" "provider_trusted_social" {
  attrs = { name = "Google", type = "GOOGLE", status = "ACTIVE" }
}

resource "okta_idp_oidc" "provider_trusted_gone" {
  prior_attrs = { name = "Partner", status = "ACTIVE" }
}

resource "okta_idp_saml" "provider_trusted_groups" {
  prior_attrs = { name = "Partner", account_link_group_include = ["00g1"] }
  attrs       = { name = "Partner", account_link_group_include = ["00g1", "00g2"] }
}

# Source: provider documentation, okta/okta 4.x, okta_org_support
resource "okta_org_support" "support_let_in_new" {
  attrs          = { extend_by = null }
  expect_failure = true
}

resource "okta_org_support" "support_let_in_longer" {
  prior_attrs    = { extend_by = 1 }
  attrs          = { extend_by = 3 }
  expect_failure = true
}

resource "okta_org_support" "support_let_in_gone" {
  prior_attrs = { extend_by = 1 }
}

resource "okta_org_support" "support_let_in_same" {
  prior_attrs = { extend_by = 1 }
  attrs       = { extend_by = 1 }
}

resource "okta_org_support" "support_let_in_shorter" {
  prior_attrs = { extend_by = 3 }
  attrs       = { extend_by = 1 }
}

resource "okta_org_support" "support_let_in_unset" {
  prior_attrs = { extend_by = null }
  attrs       = { extend_by = null, status = "ENABLED" }
}

# Replaced onto another application, person, server or set of resources.
resource "okta_app_oauth_api_scope" "api_granted_other_application" {
  prior_attrs    = { app_id = "0oa1", issuer = "https://acme.okta.example", scopes = ["okta.users.manage"] }
  attrs          = { app_id = "0oa2", issuer = "https://acme.okta.example", scopes = ["okta.users.manage"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_auth_server_policy_rule" "tokens_for_more_other_policy" {
  prior_attrs    = { auth_server_id = "aus1", policy_id = "00p1", name = "web", grant_type_whitelist = ["implicit"] }
  attrs          = { auth_server_id = "aus1", policy_id = "00p2", name = "web", grant_type_whitelist = ["implicit"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_admin_role_custom_assignments" "limited_administrator_other_set" {
  prior_attrs    = { custom_role_id = "cr01", resource_set_id = "iam1", members = ["https://acme.okta.example/api/v1/users/1"] }
  attrs          = { custom_role_id = "cr01", resource_set_id = "iam2", members = ["https://acme.okta.example/api/v1/users/1"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_app_oauth_api_scope" "api_granted_replaced" {
  prior_attrs = { app_id = "0oa1", issuer = "https://acme.okta.example", scopes = ["okta.users.manage"] }
  attrs       = { app_id = "0oa1", issuer = "https://acme.okta.example/", scopes = ["okta.users.manage"] }
  meta        = { operation = "replace" }
}

resource "okta_app_oauth_api_scope" "api_granted_application_unknown" {
  prior_attrs = { app_id = "0oa1", issuer = "https://acme.okta.example", scopes = ["okta.users.manage"] }
  attrs       = { app_id = unknown, issuer = "https://acme.okta.example", scopes = ["okta.users.manage"] }
  meta        = { operation = "replace" }
}

resource "okta_auth_server_policy_rule" "tokens_for_more_renamed" {
  prior_attrs = { auth_server_id = "aus1", policy_id = "00p1", name = "web", grant_type_whitelist = ["implicit"] }
  attrs       = { auth_server_id = "aus1", policy_id = "00p1", name = "site", grant_type_whitelist = ["implicit"] }
  meta        = { operation = "replace" }
}

resource "okta_group_role" "administrator_reader_elsewhere" {
  prior_attrs = { group_id = "00g1", role_type = "SUPER_ADMIN" }
  attrs       = { group_id = "00g2", role_type = "READ_ONLY_ADMIN" }
  meta        = { operation = "replace" }
}

resource "okta_group_role" "administrator_replaced" {
  prior_attrs = { group_id = "00g1", role_type = "SUPER_ADMIN", disable_notifications = false }
  attrs       = { group_id = "00g1", role_type = "SUPER_ADMIN", disable_notifications = true }
  meta        = { operation = "replace" }
}

resource "okta_app_oauth_api_scope" "api_granted_reads_elsewhere" {
  prior_attrs = { app_id = "0oa1", issuer = "https://acme.okta.example", scopes = ["okta.users.manage"] }
  attrs       = { app_id = "0oa2", issuer = "https://acme.okta.example", scopes = ["okta.users.read"] }
  meta        = { operation = "replace" }
}

# Less than the same holder had is no finding.
resource "okta_group_role" "administrator_more_than_before" {
  prior_attrs    = { group_id = "00g1", role_type = "ORG_ADMIN" }
  attrs          = { group_id = "00g1", role_type = "SUPER_ADMIN" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_group_role" "administrator_less_than_before" {
  prior_attrs = { group_id = "00g1", role_type = "SUPER_ADMIN" }
  attrs       = { group_id = "00g1", role_type = "ORG_ADMIN" }
  meta        = { operation = "replace" }
}

resource "okta_group_role" "limited_administrator_less_than_before" {
  prior_attrs = { group_id = "00g1", role_type = "ORG_ADMIN" }
  attrs       = { group_id = "00g1", role_type = "HELP_DESK_ADMIN" }
  meta        = { operation = "replace" }
}

resource "okta_group_role" "limited_administrator_of_applications" {
  prior_attrs    = { group_id = "00g1", role_type = "ORG_ADMIN" }
  attrs          = { group_id = "00g1", role_type = "APP_ADMIN" }
  meta           = { operation = "replace" }
  expect_failure = true
}
