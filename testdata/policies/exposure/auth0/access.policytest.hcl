policytest {
  targets = ["../../../../policies/exposure/auth0/access.gate.hcl"]
}

# Source: Auth0 Docs, Multi-factor authentication, Enable MFA; source of provider auth0/auth0 1.x, guardian
resource "auth0_guardian" "second_factor_never" {
  prior_attrs    = { policy = "all-applications" }
  attrs          = { policy = "never" }
  expect_failure = true
}

resource "auth0_guardian" "second_factor_risk" {
  prior_attrs    = { policy = "all-applications" }
  attrs          = { policy = "confidence-score" }
  expect_failure = true
}

resource "auth0_guardian" "second_factor_gone" {
  prior_attrs    = { policy = "all-applications", otp = true }
  expect_failure = true
}

resource "auth0_guardian" "second_factor_stricter" {
  prior_attrs = { policy = "never" }
  attrs       = { policy = "all-applications" }
}

resource "auth0_guardian" "second_factor_same" {
  prior_attrs = { policy = "all-applications", otp = false }
  attrs       = { policy = "all-applications", otp = true }
}

resource "auth0_guardian" "second_factor_never_gone" {
  prior_attrs = { policy = "never" }
}

resource "auth0_guardian" "second_factor_new" {
  attrs = { policy = "never" }
}

resource "auth0_guardian" "second_factor_mail" {
  prior_attrs = { policy = "all-applications", email = true }
  attrs       = { policy = "all-applications", email = false }
}

resource "auth0_guardian" "second_factor_null" {
  prior_attrs = { policy = null }
  attrs       = { policy = "never" }
}

# Source: Auth0 Docs, Multi-factor authentication factors
resource "auth0_guardian" "factors_fewer_otp" {
  prior_attrs    = { policy = "all-applications", otp = true }
  attrs          = { policy = "all-applications", otp = false }
  expect_failure = true
}

resource "auth0_guardian" "factors_fewer_webauthn" {
  prior_attrs    = { policy = "all-applications", webauthn_roaming = [{ enabled = true }] }
  attrs          = { policy = "all-applications", webauthn_roaming = [] }
  expect_failure = true
}

resource "auth0_guardian" "factors_fewer_more" {
  prior_attrs = { policy = "all-applications", otp = true }
  attrs       = { policy = "all-applications", otp = true, recovery_code = true }
}

resource "auth0_guardian" "factors_fewer_phone" {
  prior_attrs = { policy = "all-applications", phone = [{ enabled = true }] }
  attrs       = { policy = "all-applications", phone = [] }
}

resource "auth0_guardian" "factors_fewer_off" {
  prior_attrs = { policy = "all-applications", duo = [{ enabled = false }] }
  attrs       = { policy = "all-applications", duo = [] }
}

resource "auth0_guardian" "factors_fewer_options" {
  prior_attrs = { policy = "all-applications", push = [{ enabled = true, provider = "guardian" }] }
  attrs       = { policy = "all-applications", push = [{ enabled = true, provider = "sns" }] }
}

# Source: Auth0 Docs, Attack protection; source of provider auth0/auth0 1.x, attack_protection
resource "auth0_attack_protection" "defense_off_brute_force" {
  prior_attrs    = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs          = { brute_force_protection = [{ enabled = false, shields = ["block", "user_notification"], allowlist = [] }] }
  expect_failure = true
}

resource "auth0_attack_protection" "defense_off_no_block" {
  prior_attrs    = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs          = { brute_force_protection = [{ enabled = true, shields = ["user_notification"], allowlist = [] }] }
  expect_failure = true
}

resource "auth0_attack_protection" "defense_off_gone" {
  prior_attrs    = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
  expect_failure = true
}

resource "auth0_attack_protection" "defense_off_allowlist" {
  prior_attrs    = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs          = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = ["0.0.0.0/0"] }] }
  expect_failure = true
}

resource "auth0_attack_protection" "defense_off_on" {
  prior_attrs = { brute_force_protection = [{ enabled = false, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs       = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
}

resource "auth0_attack_protection" "defense_off_same" {
  prior_attrs = { brute_force_protection = [{ enabled = false, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs       = { brute_force_protection = [{ enabled = false, shields = ["block"], allowlist = [] }] }
}

resource "auth0_attack_protection" "defense_off_notify" {
  prior_attrs = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs       = { brute_force_protection = [{ enabled = true, shields = ["block"], allowlist = [] }] }
}

resource "auth0_attack_protection" "defense_off_off_gone" {
  prior_attrs = { brute_force_protection = [{ enabled = false, shields = ["block", "user_notification"], allowlist = [] }] }
}

resource "auth0_attack_protection" "defense_off_office" {
  prior_attrs = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = [] }] }
  attrs       = { brute_force_protection = [{ enabled = true, shields = ["block", "user_notification"], allowlist = ["203.0.113.0/24"] }] }
}

resource "auth0_attack_protection" "defense_off_bots" {
  prior_attrs = { bot_detection = [{ challenge_password_policy = "never" }] }
  attrs       = { bot_detection = [{ challenge_password_policy = "always" }] }
}

resource "auth0_attack_protection" "defense_off_empty" {
  prior_attrs = { brute_force_protection = [] }
  attrs       = { brute_force_protection = null }
}

resource "auth0_attack_protection" "defense_off_new" {
  attrs = { brute_force_protection = [{ enabled = false, shields = ["block", "user_notification"], allowlist = [] }] }
}

base "auth0_client_grant" {
  attrs = { client_id = "c1", audience = "https://acme.eu.auth0.com/api/v2/" }
}

base "auth0_role_permissions" {
  attrs = { role_id = "rol_1" }
}

base "auth0_role_permission" {
  attrs = { role_id = "rol_1", resource_server_identifier = "https://acme.eu.auth0.com/api/v2/", resource_server_name = "Auth0 Management API" }
}

# Source: Auth0 Docs, Management API, Scopes; provider documentation, auth0_client_grant and auth0_role_permissions
resource "auth0_client_grant" "management_granted_new" {
  attrs          = { scopes = ["read:users", "update:users"] }
  expect_failure = true
}

resource "auth0_client_grant" "management_granted_added" {
  prior_attrs    = { scopes = ["update:users"] }
  attrs          = { scopes = ["update:users", "create:client_grants"] }
  expect_failure = true
}

resource "auth0_role_permissions" "management_granted_role" {
  attrs          = { permissions = [{ name = "delete:clients", resource_server_identifier = "https://acme.eu.auth0.com/api/v2/" }] }
  expect_failure = true
}

resource "auth0_role_permission" "management_granted_one" {
  attrs          = { permission = "create:users" }
  expect_failure = true
}

resource "auth0_client_grant" "management_granted_old" {
  attrs          = { scope = ["create:users"], scopes = null }
  expect_failure = true
}

resource "auth0_client_grant" "management_granted_new_client" {
  attrs          = { scopes = ["create:clients"], client_id = unknown }
  expect_failure = true
}

resource "auth0_client_grant" "management_granted_new_client_reads" {
  attrs = { scopes = ["read:clients"], client_id = unknown }
}

resource "auth0_client_grant" "management_granted_look_alike" {
  attrs = { scopes = ["create:clients"], audience = "https://acme.example/api/v2/clients" }
}

resource "auth0_client_grant" "management_granted_read" {
  attrs = { scopes = ["read:users", "read:logs"] }
}

resource "auth0_client_grant" "management_granted_own_api" {
  attrs = { audience = "https://api.acme.example/orders", scopes = ["create:orders", "delete:orders"] }
}

resource "auth0_client_grant" "management_granted_same" {
  prior_attrs = { scopes = ["update:users", "read:logs"] }
  attrs       = { scopes = ["read:logs", "update:users"] }
}

resource "auth0_client_grant" "management_granted_fewer" {
  prior_attrs = { scopes = ["update:users", "read:users"] }
  attrs       = { scopes = ["read:users"] }
}

resource "auth0_role_permissions" "management_granted_own" {
  attrs = { permissions = [{ name = "create:orders", resource_server_identifier = "https://api.acme.example" }] }
}

resource "auth0_role_permissions" "management_granted_same" {
  prior_attrs = { permissions = [{ name = "delete:clients", resource_server_identifier = "https://acme.eu.auth0.com/api/v2/" }] }
  attrs       = { permissions = [{ name = "delete:clients", resource_server_identifier = "https://acme.eu.auth0.com/api/v2/" }, { name = "read:clients", resource_server_identifier = "https://acme.eu.auth0.com/api/v2/" }] }
}

resource "auth0_role_permission" "management_granted_read" {
  attrs = { permission = "read:users" }
}

resource "auth0_role_permission" "management_granted_gone" {
  prior_attrs = { permission = "create:users" }
}

resource "auth0_client_grant" "management_granted_null" {
  attrs = { scopes = null, audience = null }
}

resource "auth0_role_permissions" "management_granted_broken" {
  attrs = { permissions = "all" }
}

base "auth0_client" {
  attrs = { name = "portal", app_type = "regular_web", callbacks = ["https://portal.acme.example/callback"], grant_types = ["authorization_code"] }
}

# Source: Auth0 Docs, Application settings; Application grant types; Subdomain URL placeholders
resource "auth0_client" "client_opened_wildcard" {
  prior_attrs    = {}
  attrs          = { callbacks = ["https://*.acme.example/callback"] }
  expect_failure = true
}

resource "auth0_client" "client_opened_http" {
  attrs          = { callbacks = ["http://portal.acme.example/callback"] }
  expect_failure = true
}

resource "auth0_client" "client_opened_password" {
  prior_attrs    = {}
  attrs          = { grant_types = ["authorization_code", "password"] }
  expect_failure = true
}

resource "auth0_client" "client_opened_cross_origin" {
  prior_attrs    = { cross_origin_auth = false }
  attrs          = { cross_origin_auth = true }
  expect_failure = true
}

resource "auth0_client" "client_opened_new" {
  attrs = { grant_types = ["authorization_code", "implicit"] }
}

resource "auth0_client" "client_opened_localhost" {
  prior_attrs = {}
  attrs       = { callbacks = ["https://portal.acme.example/callback", "http://localhost:3000/cb"] }
}

resource "auth0_client" "client_opened_more" {
  prior_attrs = {}
  attrs       = { callbacks = ["https://portal.acme.example/callback", "https://b.acme.example/cb"] }
}

resource "auth0_client" "client_opened_same" {
  prior_attrs = { callbacks = ["https://*.acme.example"] }
  attrs       = { callbacks = ["https://*.acme.example"], name = "Portal" }
}

resource "auth0_client" "client_opened_closed" {
  prior_attrs = { grant_types = ["password"] }
  attrs       = {}
}

resource "auth0_client" "client_opened_refresh" {
  prior_attrs = {}
  attrs       = { grant_types = ["authorization_code", "refresh_token"] }
}

resource "auth0_client" "client_opened_native" {
  attrs = { callbacks = ["acme.app://callback"] }
}

resource "auth0_client" "client_opened_null" {
  attrs = { callbacks = null, grant_types = null }
}

base "auth0_client_credentials" {
  attrs = { client_id = "c1" }
}

# Source: Auth0 Docs, Application credentials, Authentication methods
resource "auth0_client_credentials" "secret_unneeded_post" {
  prior_attrs    = { authentication_method = "client_secret_post" }
  attrs          = { authentication_method = "none" }
  expect_failure = true
}

resource "auth0_client_credentials" "secret_unneeded_key" {
  prior_attrs    = { authentication_method = "private_key_jwt" }
  attrs          = { authentication_method = "none" }
  expect_failure = true
}

resource "auth0_client_credentials" "secret_unneeded_same" {
  prior_attrs = { authentication_method = "none" }
  attrs       = { authentication_method = "none" }
}

resource "auth0_client_credentials" "secret_unneeded_new" {
  attrs = { authentication_method = "none" }
}

resource "auth0_client_credentials" "secret_unneeded_stricter" {
  prior_attrs = { authentication_method = "none" }
  attrs       = { authentication_method = "private_key_jwt" }
}

resource "auth0_client_credentials" "secret_unneeded_other" {
  prior_attrs = { authentication_method = "client_secret_post" }
  attrs       = { authentication_method = "client_secret_basic" }
}

base "auth0_connection" {
  attrs = { name = "users", strategy = "auth0" }
}

# Source: Auth0 Docs, Database connections, Password strength; Disable sign-ups
resource "auth0_connection" "connection_opened_signup" {
  prior_attrs    = { options = [{ disable_signup = true }] }
  attrs          = { options = [{ disable_signup = false }] }
  expect_failure = true
}

resource "auth0_connection" "connection_opened_password" {
  prior_attrs    = { options = [{ password_policy = "excellent" }] }
  attrs          = { options = [{ password_policy = "low" }] }
  expect_failure = true
}

resource "auth0_connection" "connection_opened_closed" {
  prior_attrs = { options = [{ disable_signup = false }] }
  attrs       = { options = [{ disable_signup = true }] }
}

resource "auth0_connection" "connection_opened_stronger" {
  prior_attrs = { options = [{ password_policy = "fair" }] }
  attrs       = { options = [{ password_policy = "good" }] }
}

resource "auth0_connection" "connection_opened_same" {
  prior_attrs = { options = [{ disable_signup = false, a = 1 }] }
  attrs       = { options = [{ disable_signup = false, a = 2 }] }
}

resource "auth0_connection" "connection_opened_new" {
  attrs = { options = [{ disable_signup = false }] }
}

resource "auth0_connection" "connection_opened_none" {
  prior_attrs = { options = [] }
  attrs       = { options = null }
}

# Source: Auth0 Docs, Tenant settings; Enable role-based access control for APIs; Dynamic client registration
resource "auth0_tenant" "tenant_opened_registration" {
  prior_attrs    = { flags = [{ enable_dynamic_client_registration = false }] }
  attrs          = { flags = [{ enable_dynamic_client_registration = true }] }
  expect_failure = true
}

resource "auth0_tenant" "tenant_opened_sessions" {
  prior_attrs    = { session_lifetime = 24 }
  attrs          = { session_lifetime = 720 }
  expect_failure = true
}

resource "auth0_resource_server" "tenant_opened_roles" {
  prior_attrs    = { name = "orders", enforce_policies = true }
  attrs          = { name = "orders", enforce_policies = false }
  expect_failure = true
}

resource "auth0_tenant" "tenant_opened_closed" {
  prior_attrs = { flags = [{ enable_dynamic_client_registration = true }] }
  attrs       = { flags = [{ enable_dynamic_client_registration = false }] }
}

resource "auth0_tenant" "tenant_opened_week" {
  prior_attrs = { session_lifetime = 24 }
  attrs       = { session_lifetime = 72 }
}

resource "auth0_tenant" "tenant_opened_shorter" {
  prior_attrs = { session_lifetime = 720 }
  attrs       = { session_lifetime = 168 }
}

resource "auth0_resource_server" "tenant_opened_checked" {
  prior_attrs = { name = "orders", enforce_policies = false }
  attrs       = { name = "orders", enforce_policies = true }
}

resource "auth0_resource_server" "tenant_opened_lifetime" {
  prior_attrs = { name = "orders", token_lifetime = 86400 }
  attrs       = { name = "orders", token_lifetime = 3600 }
}

resource "auth0_tenant" "tenant_opened_null" {
  prior_attrs = { flags = [], session_lifetime = null }
  attrs       = { flags = null, session_lifetime = null }
}

base "auth0_network_acl" {
  attrs = { description = "blocked countries", active = true, priority = 1, rule = [{ action = [{ block = true, allow = null }], match = [{ geo_country_codes = ["KP"] }], scope = "tenant" }] }
}

# Source: Auth0 Docs, Tenant access control list
resource "auth0_network_acl" "acl_off_gone" {
  prior_attrs    = {}
  expect_failure = true
}

resource "auth0_network_acl" "acl_off_inactive" {
  prior_attrs    = {}
  attrs          = { active = false }
  expect_failure = true
}

resource "auth0_network_acl" "acl_off_was" {
  prior_attrs = { active = false }
}

resource "auth0_network_acl" "acl_off_allow_gone" {
  prior_attrs = { rule = [{ action = [{ allow = true }] }] }
}

resource "auth0_network_acl" "acl_off_on" {
  prior_attrs = { active = false }
  attrs       = {}
}

resource "auth0_network_acl" "acl_off_more" {
  prior_attrs = {}
  attrs       = { rule = [{ action = [{ block = true }], match = [{ geo_country_codes = ["KP", "RU"] }] }] }
}

# Source: Auth0 Docs, Assign membership on login; provider documentation, auth0/auth0 1.x, auth0_organization_connection
resource "auth0_organization_connection" "organization_joined_by_all" {
  prior_attrs    = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = false }
  attrs          = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = true }
  expect_failure = true
}

resource "auth0_organization_connections" "organization_joined_sign_up" {
  prior_attrs    = { organization_id = "org_1", enabled_connections = [{ connection_id = "con_1", is_signup_enabled = false }] }
  attrs          = { organization_id = "org_1", enabled_connections = [{ connection_id = "con_1", is_signup_enabled = true }] }
  expect_failure = true
}

resource "auth0_organization_connection" "organization_joined_new" {
  attrs = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = true, is_signup_enabled = false }
}

resource "auth0_organization_connection" "organization_joined_same" {
  prior_attrs = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = true, show_as_button = true }
  attrs       = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = true, show_as_button = false }
}

resource "auth0_organization_connections" "organization_joined_reordered" {
  prior_attrs = { organization_id = "org_1", enabled_connections = [{ connection_id = "con_1", is_signup_enabled = true }, { connection_id = "con_2", is_signup_enabled = false }] }
  attrs       = { organization_id = "org_1", enabled_connections = [{ connection_id = "con_2", is_signup_enabled = false }, { connection_id = "con_1", is_signup_enabled = true }] }
}

resource "auth0_organization_connection" "organization_joined_closed" {
  prior_attrs = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = true }
  attrs       = { organization_id = "org_1", connection_id = "con_1", assign_membership_on_login = false }
}

# Replaced onto another application, role or user.
resource "auth0_client_grant" "management_granted_other_client" {
  prior_attrs    = { client_id = "c1", scopes = ["update:users"] }
  attrs          = { client_id = "c2", scopes = ["update:users"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "auth0_role_permission" "management_granted_other_role" {
  prior_attrs    = { role_id = "rol_1", permission = "delete:users" }
  attrs          = { role_id = "rol_2", permission = "delete:users" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "auth0_client_grant" "management_granted_replaced" {
  prior_attrs = { scopes = ["update:users"], allow_any_organization = false }
  attrs       = { scopes = ["update:users"], allow_any_organization = true }
  meta        = { operation = "replace" }
}

resource "auth0_client_grant" "management_granted_client_unknown" {
  prior_attrs = { client_id = "c1", scopes = ["update:users"] }
  attrs       = { client_id = unknown, scopes = ["update:users"] }
  meta        = { operation = "replace" }
}

resource "auth0_client_grant" "management_granted_reads_elsewhere" {
  prior_attrs = { client_id = "c1", scopes = ["update:users"] }
  attrs       = { client_id = "c2", scopes = ["read:users"] }
  meta        = { operation = "replace" }
}

resource "auth0_role_permission" "management_granted_role_replaced" {
  prior_attrs = { permission = "delete:users" }
  attrs       = { permission = "delete:users" }
  meta        = { operation = "replace" }
}
