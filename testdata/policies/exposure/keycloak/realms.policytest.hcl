policytest {
  targets = ["../../../../policies/exposure/keycloak/realms.gate.hcl"]
}

# Source: Keycloak server administration guide, configuring realms; brute force attacks; password policies
resource "keycloak_realm" "realm_opened_registration" {
  prior_attrs    = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs          = { realm = "shop", registration_allowed = true, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "realm_opened_email" {
  prior_attrs    = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs          = { realm = "shop", registration_allowed = false, verify_email = false, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "realm_opened_tls" {
  prior_attrs    = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs          = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "none", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "realm_opened_brute_force" {
  prior_attrs    = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs          = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [] }
  expect_failure = true
}

resource "keycloak_realm" "realm_opened_passwords" {
  prior_attrs    = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs          = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "realm_opened_length" {
  prior_attrs    = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs          = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(8) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "realm_opened_stricter" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = false, ssl_required = "external", password_policy = "length(8)", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "all", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "realm_opened_shuffled" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "notUsername(undefined) and length(14) and digits(1)", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "realm_opened_theme" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }], login_theme = "acme" }
}

resource "keycloak_realm" "realm_opened_always" {
  prior_attrs = { realm = "shop", registration_allowed = true, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = true, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }], display_name = "Shop" }
}

resource "keycloak_realm" "realm_opened_no_defense_before" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [] }
}

resource "keycloak_realm" "realm_opened_headers" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [{ x_frame_options = "DENY" }], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "realm_opened_failures" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = true, max_login_failures = 5 }] }] }
}

resource "keycloak_realm" "realm_opened_email_never" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = null, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = false, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "realm_opened_expiry" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "forceExpiredPasswordChange(365)", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "forceExpiredPasswordChange(180)", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "realm_opened_null" {
  prior_attrs = { realm = null }
  attrs       = { realm = null, password_policy = null }
}

resource "keycloak_realm" "realm_opened_closed" {
  prior_attrs = { realm = "shop", registration_allowed = true, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "realm_opened_default_tls" {
  prior_attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = null, password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  attrs       = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "EXTERNAL", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

# Source: Keycloak server administration guide, enabling user registration
resource "keycloak_realm" "registration_open_unverified" {
  attrs          = { realm = "shop", registration_allowed = true, verify_email = false, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "registration_open_master" {
  attrs          = { realm = "master", registration_allowed = true, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
  expect_failure = true
}

resource "keycloak_realm" "registration_open_verified" {
  attrs = { realm = "shop", registration_allowed = true, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "registration_open_closed" {
  attrs = { realm = "shop", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "registration_open_master_closed" {
  attrs = { realm = "master", registration_allowed = false, verify_email = true, ssl_required = "external", password_policy = "length(12) and digits(1) and notUsername", security_defenses = [{ headers = [], brute_force_detection = [{ permanent_lockout = false, max_login_failures = 10 }] }] }
}

resource "keycloak_realm" "registration_open_null" {
  attrs = { realm = "shop", registration_allowed = null, verify_email = null }
}

# Source: Keycloak server administration guide, authentication flows, execution requirements
resource "keycloak_authentication_execution" "second_factor_weaker_otp" {
  prior_attrs    = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser" }
  attrs          = { authenticator = "auth-otp-form", requirement = "ALTERNATIVE", parent_flow_alias = "browser" }
  expect_failure = true
}

resource "keycloak_authentication_execution" "second_factor_weaker_off" {
  prior_attrs    = { authenticator = "webauthn-authenticator", requirement = "REQUIRED", parent_flow_alias = "browser" }
  attrs          = { authenticator = "webauthn-authenticator", requirement = "DISABLED", parent_flow_alias = "browser" }
  expect_failure = true
}

resource "keycloak_authentication_subflow" "second_factor_weaker_subflow" {
  prior_attrs    = { alias = "2fa", requirement = "CONDITIONAL" }
  attrs          = { alias = "2fa", requirement = "DISABLED" }
  expect_failure = true
}

resource "keycloak_required_action" "second_factor_weaker_action" {
  prior_attrs    = { alias = "CONFIGURE_TOTP", enabled = true, default_action = true }
  attrs          = { alias = "CONFIGURE_TOTP", enabled = true, default_action = false }
  expect_failure = true
}

resource "keycloak_authentication_execution" "second_factor_weaker_stricter" {
  prior_attrs = { authenticator = "auth-otp-form", requirement = "ALTERNATIVE", parent_flow_alias = "browser" }
  attrs       = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser" }
}

resource "keycloak_authentication_execution" "second_factor_weaker_cookie" {
  prior_attrs = { authenticator = "auth-cookie", requirement = "REQUIRED", parent_flow_alias = "browser" }
  attrs       = { authenticator = "auth-cookie", requirement = "ALTERNATIVE", parent_flow_alias = "browser" }
}

resource "keycloak_authentication_execution" "second_factor_weaker_same" {
  prior_attrs = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser" }
  attrs       = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser", priority = 20 }
}

resource "keycloak_authentication_execution" "second_factor_weaker_created" {
  attrs = { authenticator = "auth-otp-form", requirement = "DISABLED", parent_flow_alias = "browser" }
}

resource "keycloak_authentication_subflow" "second_factor_weaker_raised" {
  prior_attrs = { alias = "2fa", requirement = "ALTERNATIVE" }
  attrs       = { alias = "2fa", requirement = "REQUIRED" }
}

resource "keycloak_authentication_subflow" "second_factor_weaker_other" {
  prior_attrs = { alias = "kerberos", requirement = "ALTERNATIVE" }
  attrs       = { alias = "kerberos", requirement = "DISABLED" }
}

resource "keycloak_required_action" "second_factor_weaker_terms" {
  prior_attrs = { alias = "TERMS_AND_CONDITIONS", enabled = true, default_action = true }
  attrs       = { alias = "TERMS_AND_CONDITIONS", enabled = true, default_action = false }
}

resource "keycloak_required_action" "second_factor_weaker_action_on" {
  prior_attrs = { alias = "CONFIGURE_TOTP", enabled = false }
  attrs       = { alias = "CONFIGURE_TOTP", enabled = true, default_action = true }
}

# Source: Keycloak server administration guide, authentication flows, OTP and WebAuthn
resource "keycloak_authentication_execution" "second_factor_deleted_otp" {
  prior_attrs    = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser" }
  expect_failure = true
}

resource "keycloak_required_action" "second_factor_deleted_action" {
  prior_attrs    = { alias = "webauthn-register", enabled = true }
  expect_failure = true
}

resource "keycloak_authentication_subflow" "second_factor_deleted_flow" {
  prior_attrs    = { alias = "conditional-otp", requirement = "CONDITIONAL" }
  expect_failure = true
}

resource "keycloak_authentication_execution" "second_factor_deleted_disabled" {
  prior_attrs = { authenticator = "auth-otp-form", requirement = "DISABLED", parent_flow_alias = "browser" }
}

resource "keycloak_authentication_execution" "second_factor_deleted_cookie" {
  prior_attrs = { authenticator = "auth-cookie", requirement = "ALTERNATIVE", parent_flow_alias = "browser" }
}

resource "keycloak_required_action" "second_factor_deleted_terms" {
  prior_attrs = { alias = "TERMS_AND_CONDITIONS", enabled = true }
}

resource "keycloak_required_action" "second_factor_deleted_off" {
  prior_attrs = { alias = "CONFIGURE_TOTP", enabled = false }
}

resource "keycloak_authentication_execution" "second_factor_deleted_replaced" {
  prior_attrs = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser" }
  attrs       = { authenticator = "auth-otp-form", requirement = "REQUIRED", parent_flow_alias = "browser" }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "keycloak_authentication_subflow" "second_factor_deleted_kerberos" {
  prior_attrs = { alias = "kerberos", requirement = "REQUIRED" }
}

# Source: Keycloak server administration guide, identity brokering, general configuration
resource "keycloak_oidc_identity_provider" "provider_trusted_email" {
  prior_attrs    = { alias = "partner", trust_email = false }
  attrs          = { alias = "partner", trust_email = true }
  expect_failure = true
}

resource "keycloak_saml_identity_provider" "provider_trusted_signature" {
  prior_attrs    = { alias = "partner", validate_signature = true }
  attrs          = { alias = "partner", validate_signature = false }
  expect_failure = true
}

resource "keycloak_oidc_google_identity_provider" "provider_trusted_domain" {
  prior_attrs    = { hosted_domain = "example.com" }
  attrs          = { hosted_domain = null }
  expect_failure = true
}

resource "keycloak_oidc_identity_provider" "provider_trusted_less" {
  prior_attrs = { alias = "partner", trust_email = true }
  attrs       = { alias = "partner", trust_email = false, validate_signature = true }
}

resource "keycloak_oidc_identity_provider" "provider_trusted_created" {
  attrs = { alias = "partner", trust_email = true }
}

resource "keycloak_oidc_identity_provider" "provider_trusted_always" {
  prior_attrs = { alias = "partner", trust_email = true }
  attrs       = { alias = "partner", trust_email = true, display_name = "Partner" }
}

resource "keycloak_saml_identity_provider" "provider_trusted_never" {
  prior_attrs = { alias = "partner", validate_signature = null }
  attrs       = { alias = "partner", validate_signature = false }
}

resource "keycloak_oidc_google_identity_provider" "provider_trusted_other_domain" {
  prior_attrs = { hosted_domain = "example.com" }
  attrs       = { hosted_domain = "example.org" }
}

resource "keycloak_oidc_google_identity_provider" "provider_trusted_id" {
  prior_attrs = { client_id = "a", hosted_domain = "" }
  attrs       = { client_id = "b", hosted_domain = null }
}

# Source: Keycloak securing applications guide, client registration policies
resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_hosts" {
  prior_attrs    = { name = "trusted-hosts" }
  expect_failure = true
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_scopes" {
  prior_attrs    = { name = "allowed-scopes" }
  expect_failure = true
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_created" {
  attrs = { name = "trusted-hosts" }
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_updated" {
  prior_attrs = { name = "trusted-hosts" }
  attrs       = { name = "trusted-hosts", config = { a = "b" } }
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_replaced" {
  prior_attrs = { name = "trusted-hosts" }
  attrs       = { name = "hosts" }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_same" {
  prior_attrs = { name = "trusted-hosts" }
  attrs       = { name = "trusted-hosts" }
}

# Replaced into another flow or realm: the old one has it no more.
resource "keycloak_authentication_execution" "second_factor_deleted_other_flow" {
  prior_attrs    = { realm_id = "prod", parent_flow_alias = "browser-2", authenticator = "auth-otp-form", requirement = "REQUIRED" }
  attrs          = { realm_id = "prod", parent_flow_alias = "test", authenticator = "auth-otp-form", requirement = "REQUIRED" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_other_realm" {
  prior_attrs    = { realm_id = "prod", name = "Trusted hosts", provider_id = "trusted-hosts" }
  attrs          = { realm_id = "dev", name = "Trusted hosts", provider_id = "trusted-hosts" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "keycloak_authentication_execution" "second_factor_deleted_same_flow" {
  prior_attrs = { realm_id = "prod", parent_flow_alias = "browser-2", authenticator = "auth-otp-form", requirement = "REQUIRED", priority = 10 }
  attrs       = { realm_id = "prod", parent_flow_alias = "browser-2", authenticator = "auth-otp-form", requirement = "REQUIRED", priority = 20 }
  meta        = { operation = "replace" }
}

resource "keycloak_authentication_execution" "second_factor_deleted_flow_unknown" {
  prior_attrs = { realm_id = "prod", parent_flow_alias = "browser-2", authenticator = "auth-otp-form", requirement = "REQUIRED" }
  attrs       = { realm_id = "prod", parent_flow_alias = unknown, authenticator = "auth-otp-form", requirement = "REQUIRED" }
  meta        = { operation = "replace" }
}

resource "keycloak_realm_client_registration_policy" "registration_guard_deleted_renamed" {
  prior_attrs = { realm_id = "prod", name = "Trusted hosts", provider_id = "trusted-hosts" }
  attrs       = { realm_id = "prod", name = "Our hosts", provider_id = "trusted-hosts" }
  meta        = { operation = "replace" }
}

resource "keycloak_authentication_execution" "second_factor_deleted_no_factor" {
  prior_attrs = { realm_id = "prod", parent_flow_alias = "browser-2", authenticator = "auth-cookie", requirement = "ALTERNATIVE" }
  attrs       = { realm_id = "prod", parent_flow_alias = "test", authenticator = "auth-cookie", requirement = "ALTERNATIVE" }
  meta        = { operation = "replace" }
}

resource "keycloak_realm" "registration_open_other_realm" {
  prior_attrs    = { realm = "test", registration_allowed = true, verify_email = false }
  attrs          = { realm = "shop", registration_allowed = true, verify_email = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "keycloak_realm" "registration_open_same_realm" {
  prior_attrs = { realm = "shop", registration_allowed = true, verify_email = false, internal_id = "a" }
  attrs       = { realm = "shop", registration_allowed = true, verify_email = false, internal_id = "b" }
  meta        = { operation = "replace" }
}

resource "keycloak_realm" "registration_open_verified_elsewhere" {
  prior_attrs = { realm = "test", registration_allowed = true, verify_email = false }
  attrs       = { realm = "shop", registration_allowed = true, verify_email = true }
  meta        = { operation = "replace" }
}
