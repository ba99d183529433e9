policytest {
  targets = ["../../../../policies/exposure/okta/sign_on.gate.hcl"]
}

base "okta_policy_rule_signon" {
  attrs = { policy_id = "00p1", name = "staff", access = "ALLOW", status = "ACTIVE", mfa_required = true, mfa_prompt = "ALWAYS", session_lifetime = 480, session_idle = 120, network_connection = "ANYWHERE" }
}

base "okta_app_signon_policy_rule" {
  attrs = { policy_id = "rst1", name = "payroll", access = "ALLOW", status = "ACTIVE", factor_mode = "2FA", network_connection = "ANYWHERE" }
}

base "okta_policy_rule_mfa" {
  attrs = { policy_id = "00p2", name = "enroll", status = "ACTIVE", enroll = "LOGIN" }
}

base "okta_policy_mfa" {
  attrs = { name = "staff", status = "ACTIVE" }
}

base "okta_policy_signon" {
  attrs = { name = "staff", status = "ACTIVE" }
}

# Source: Okta Docs, Global session policies; Authentication enrollment policies; provider documentation, okta/okta 4.x to 6.x
resource "okta_policy_rule_signon" "sign_on_gone_factor" {
  prior_attrs    = {}
  expect_failure = true
}

resource "okta_policy_rule_mfa" "sign_on_gone_enroll" {
  prior_attrs    = {}
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "sign_on_gone_app" {
  prior_attrs    = {}
  expect_failure = true
}

resource "okta_policy_signon" "sign_on_gone_policy" {
  prior_attrs    = {}
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_gone_deny" {
  prior_attrs    = { access = "DENY", mfa_required = false }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_gone_default" {
  prior_attrs    = { mfa_required = null }
  expect_failure = true
}

resource "okta_app_access_policy_assignment" "sign_on_gone_assignment" {
  prior_attrs = { app_id = "a", policy_id = "p" }
}

resource "okta_auth_server_policy" "sign_on_gone_server" {
  prior_attrs = { name = "api", status = "ACTIVE" }
}

resource "okta_policy_rule_signon" "sign_on_gone_no_factor" {
  prior_attrs = { mfa_required = false }
}

resource "okta_policy_rule_signon" "sign_on_gone_inactive" {
  prior_attrs = { status = "INACTIVE" }
}

resource "okta_app_signon_policy_rule" "sign_on_gone_one_factor" {
  prior_attrs = { factor_mode = "1FA" }
}

resource "okta_policy_rule_mfa" "sign_on_gone_never" {
  prior_attrs = { enroll = "NEVER" }
}

resource "okta_policy_rule_mfa" "sign_on_gone_inactive" {
  prior_attrs = { status = "INACTIVE" }
}

resource "okta_policy_rule_signon" "sign_on_gone_replaced" {
  prior_attrs = {}
  attrs       = { name = "employees" }
  meta        = { operation = "replace" }
}

resource "okta_policy_signon" "sign_on_gone_inactive" {
  prior_attrs = { status = "INACTIVE" }
}

resource "okta_policy_mfa" "sign_on_gone_inactive" {
  prior_attrs = { status = "INACTIVE" }
}

resource "okta_policy_profile_enrollment" "sign_on_gone_profile" {
  prior_attrs = { name = "signup", status = "ACTIVE" }
}

resource "okta_policy_rule_idp_discovery" "sign_on_gone_idp" {
  prior_attrs = { name = "idp", status = "ACTIVE" }
}

# Source: Okta Docs, Password policies; Device assurance; Okta ThreatInsight
resource "okta_policy_password" "other_guard_gone_password" {
  prior_attrs    = { name = "staff", status = "ACTIVE" }
  expect_failure = true
}

resource "okta_policy_device_assurance_macos" "other_guard_gone_device" {
  prior_attrs    = { name = "macs" }
  expect_failure = true
}

resource "okta_policy_password" "other_guard_gone_inactive" {
  prior_attrs = { name = "staff", status = "INACTIVE" }
}

resource "okta_threat_insight_settings" "other_guard_gone_none" {
  prior_attrs = { action = "none" }
}

resource "okta_policy_password" "other_guard_gone_new" {
  attrs = { name = "staff", status = "ACTIVE" }
}

resource "okta_policy_device_assurance_macos" "other_guard_gone_replaced" {
  prior_attrs = { name = "macs" }
  attrs       = { name = "macs" }
  meta        = { operation = "replace" }
}

# Source: Okta Developer, Policies API, Okta sign-on policy rule actions; App sign-in policy rule actions
resource "okta_policy_rule_signon" "sign_on_weaker_factor" {
  prior_attrs    = {}
  attrs          = { mfa_required = false }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_weaker_off" {
  prior_attrs    = {}
  attrs          = { status = "INACTIVE" }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "sign_on_weaker_one" {
  prior_attrs    = {}
  attrs          = { factor_mode = "1FA" }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "sign_on_weaker_deny" {
  prior_attrs    = { access = "DENY" }
  attrs          = { access = "ALLOW" }
  expect_failure = true
}

resource "okta_policy_rule_mfa" "sign_on_weaker_enroll" {
  prior_attrs    = {}
  attrs          = { enroll = "NEVER" }
  expect_failure = true
}

resource "okta_policy_mfa" "sign_on_weaker_policy" {
  prior_attrs    = {}
  attrs          = { status = "INACTIVE" }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_weaker_factor_on" {
  prior_attrs = { mfa_required = false }
  attrs       = {}
}

resource "okta_policy_rule_signon" "sign_on_weaker_on" {
  prior_attrs = { status = "INACTIVE" }
  attrs       = {}
}

resource "okta_policy_rule_signon" "sign_on_weaker_denied" {
  prior_attrs = {}
  attrs       = { access = "DENY", mfa_required = false }
}

resource "okta_policy_rule_signon" "sign_on_weaker_open_off" {
  prior_attrs = { mfa_required = false }
  attrs       = { mfa_required = false, status = "INACTIVE" }
}

resource "okta_policy_rule_signon" "sign_on_weaker_renamed" {
  prior_attrs = {}
  attrs       = { name = "employees", priority = 2 }
}

resource "okta_app_signon_policy_rule" "sign_on_weaker_two" {
  prior_attrs = { factor_mode = "1FA" }
  attrs       = {}
}

resource "okta_app_signon_policy_rule" "sign_on_weaker_denies" {
  prior_attrs = {}
  attrs       = { access = "DENY" }
}

resource "okta_policy_rule_mfa" "sign_on_weaker_challenge" {
  prior_attrs = {}
  attrs       = { enroll = "CHALLENGE" }
}

resource "okta_policy_rule_mfa" "sign_on_weaker_was_off" {
  prior_attrs = { status = "INACTIVE" }
  attrs       = { status = "INACTIVE", enroll = "NEVER" }
}

resource "okta_policy_signon" "sign_on_weaker_groups" {
  prior_attrs = { groups_included = ["g1"] }
  attrs       = { groups_included = ["g1", "g2"] }
}

resource "okta_policy_mfa" "sign_on_weaker_same" {
  prior_attrs = { status = "INACTIVE" }
  attrs       = { status = "INACTIVE" }
}

resource "okta_policy_rule_signon" "sign_on_weaker_new" {
  attrs = { mfa_required = false }
}

# Source: Okta Docs, Configure a global session policy rule
resource "okta_policy_rule_signon" "sign_on_longer_lifetime" {
  prior_attrs    = {}
  attrs          = { session_lifetime = 10080 }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_longer_for_ever" {
  prior_attrs    = {}
  attrs          = { session_lifetime = 0 }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_longer_network" {
  prior_attrs    = { network_connection = "ZONE", network_includes = ["nzo1"] }
  attrs          = {}
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_longer_prompt" {
  prior_attrs    = {}
  attrs          = { mfa_prompt = "DEVICE" }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_longer_excluded" {
  prior_attrs    = { users_excluded = [] }
  attrs          = { users_excluded = ["00u1"] }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "sign_on_longer_device" {
  prior_attrs    = { device_is_managed = true }
  attrs          = { device_is_managed = null }
  expect_failure = true
}

resource "okta_policy_rule_signon" "sign_on_longer_shorter" {
  prior_attrs = { session_lifetime = 10080 }
  attrs       = {}
}

resource "okta_policy_rule_signon" "sign_on_longer_day" {
  prior_attrs = {}
  attrs       = { session_lifetime = 600 }
}

resource "okta_policy_rule_signon" "sign_on_longer_zone" {
  prior_attrs = {}
  attrs       = { network_connection = "ZONE", network_includes = ["nzo1"] }
}

resource "okta_policy_rule_signon" "sign_on_longer_deny_zone" {
  prior_attrs = { access = "DENY", network_connection = "ZONE" }
  attrs       = { access = "DENY" }
}

resource "okta_policy_rule_signon" "sign_on_longer_prompt_more" {
  prior_attrs = { mfa_prompt = "DEVICE" }
  attrs       = {}
}

resource "okta_policy_rule_signon" "sign_on_longer_included" {
  prior_attrs = { users_excluded = ["00u1"] }
  attrs       = { users_excluded = [] }
}

resource "okta_app_signon_policy_rule" "sign_on_longer_managed" {
  prior_attrs = { device_is_managed = false }
  attrs       = { device_is_managed = true }
}

resource "okta_app_signon_policy_rule" "sign_on_longer_constraints" {
  prior_attrs = { constraints = [] }
  attrs       = { constraints = ["{}"] }
}

resource "okta_policy_rule_signon" "sign_on_longer_text" {
  prior_attrs = { session_lifetime = "480" }
  attrs       = { session_lifetime = "480" }
}

resource "okta_policy_rule_signon" "sign_on_longer_null" {
  prior_attrs = { session_lifetime = null, session_idle = null }
  attrs       = { session_lifetime = null, session_idle = null }
}

resource "okta_app_signon_policy_rule" "sign_on_longer_excluded" {
  prior_attrs = { factor_mode = "1FA", users_excluded = [] }
  attrs       = { factor_mode = "1FA", users_excluded = ["00u1"] }
}

resource "okta_policy_rule_signon" "sign_on_longer_broken" {
  prior_attrs = { session_lifetime = "x" }
  attrs       = { session_lifetime = [] }
}

# Source: Okta Developer, Policies API, Verification method object
resource "okta_app_signon_policy_rule" "one_factor_new" {
  attrs          = { factor_mode = "1FA" }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "one_factor_lower" {
  attrs          = { factor_mode = "1fa", access = null }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "one_factor_two" {
  attrs = {}
}

resource "okta_app_signon_policy_rule" "one_factor_deny" {
  attrs = { factor_mode = "1FA", access = "DENY" }
}

resource "okta_app_signon_policy_rule" "one_factor_inactive" {
  attrs = { factor_mode = "1FA", status = "INACTIVE" }
}

resource "okta_app_signon_policy_rule" "one_factor_null" {
  attrs = { factor_mode = null }
}

# Source: Okta Developer, Policies API, Authenticator enrollment policy, enroll
resource "okta_policy_mfa" "factor_optional_push" {
  prior_attrs    = { okta_push = { enroll = "REQUIRED" } }
  attrs          = { okta_push = { enroll = "OPTIONAL" } }
  expect_failure = true
}

resource "okta_policy_mfa_default" "factor_optional_default" {
  prior_attrs    = { webauthn = { enroll = "REQUIRED" }, okta_sms = { enroll = "OPTIONAL" } }
  attrs          = { webauthn = { enroll = "NOT_ALLOWED" }, okta_sms = { enroll = "OPTIONAL" } }
  expect_failure = true
}

resource "okta_policy_mfa" "factor_optional_other" {
  prior_attrs = { okta_push = { enroll = "REQUIRED" } }
  attrs       = { okta_push = { enroll = "OPTIONAL" }, webauthn = { enroll = "REQUIRED" } }
}

resource "okta_policy_mfa" "factor_optional_stricter" {
  prior_attrs = { okta_otp = { enroll = "OPTIONAL" } }
  attrs       = { okta_otp = { enroll = "REQUIRED" } }
}

resource "okta_policy_mfa" "factor_optional_removed" {
  prior_attrs = { okta_sms = { enroll = "OPTIONAL" }, okta_push = { enroll = "REQUIRED" } }
  attrs       = { okta_push = { enroll = "REQUIRED" } }
}

resource "okta_policy_mfa_default" "factor_optional_null" {
  prior_attrs = { duo = null }
  attrs       = { duo = null }
}

resource "okta_policy_mfa_default" "factor_optional_new" {
  attrs = { okta_push = { enroll = "OPTIONAL" } }
}

# Source: Okta Docs, Password policies; provider documentation, okta_policy_password
base "okta_policy_password" {
  attrs = { name = "staff", status = "ACTIVE", password_min_length = 12, password_max_lockout_attempts = 10 }
}

resource "okta_policy_password" "password_weaker_length" {
  prior_attrs    = {}
  attrs          = { password_min_length = 8 }
  expect_failure = true
}

resource "okta_policy_password" "password_weaker_lockout" {
  prior_attrs    = {}
  attrs          = { password_max_lockout_attempts = 0 }
  expect_failure = true
}

resource "okta_policy_password_default" "password_weaker_dictionary" {
  prior_attrs    = { password_dictionary_lookup = true }
  attrs          = { password_dictionary_lookup = false }
  expect_failure = true
}

resource "okta_policy_password" "password_weaker_longer" {
  prior_attrs = {}
  attrs       = { password_min_length = 16 }
}

resource "okta_policy_password" "password_weaker_fewer" {
  prior_attrs = {}
  attrs       = { password_max_lockout_attempts = 5 }
}

resource "okta_policy_password" "password_weaker_limited" {
  prior_attrs = { password_max_lockout_attempts = 0 }
  attrs       = {}
}

resource "okta_policy_password" "password_weaker_age" {
  prior_attrs = { password_max_age_days = 90 }
  attrs       = { password_max_age_days = 0 }
}

resource "okta_policy_password" "password_weaker_null" {
  prior_attrs = { password_min_length = null }
  attrs       = { password_min_length = null }
}

resource "okta_policy_password" "password_weaker_text" {
  prior_attrs = { password_min_length = "12" }
  attrs       = { password_min_length = "14" }
}

base "okta_network_zone" {
  attrs = { name = "office", type = "IP", usage = "POLICY", status = "ACTIVE", gateways = ["203.0.113.0/24"] }
}

# Source: Okta Docs, IP zones; Block network zones
resource "okta_network_zone" "zone_of_everything_added" {
  prior_attrs    = {}
  attrs          = { gateways = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "okta_network_zone" "zone_of_everything_halves" {
  attrs          = { gateways = ["0.0.0.0/1", "128.0.0.0/1"] }
  expect_failure = true
}

resource "okta_network_zone" "zone_of_everything_range" {
  prior_attrs    = {}
  attrs          = { gateways = ["0.0.0.0-255.255.255.255"] }
  expect_failure = true
}

resource "okta_network_zone" "zone_of_everything_office" {
  prior_attrs = {}
  attrs       = { gateways = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "okta_network_zone" "zone_of_everything_blocked" {
  attrs = { usage = "BLOCKLIST", gateways = ["0.0.0.0/0"] }
}

resource "okta_network_zone" "zone_of_everything_same" {
  prior_attrs = { gateways = ["0.0.0.0/0"] }
  attrs       = { gateways = ["0.0.0.0/0"], name = "all" }
}

resource "okta_network_zone" "zone_of_everything_small_range" {
  attrs = { gateways = ["203.0.113.1-203.0.113.9"] }
}

resource "okta_network_zone" "zone_of_everything_dynamic" {
  attrs = { type = "DYNAMIC", gateways = null, dynamic_locations = ["DE"] }
}

resource "okta_network_zone" "zone_of_everything_private" {
  attrs = { gateways = ["10.0.0.0/8", "fc00::/7"] }
}

# Source: Okta Docs, Block network zones
resource "okta_network_zone" "blocklist_gone_deleted" {
  prior_attrs    = { usage = "BLOCKLIST" }
  expect_failure = true
}

resource "okta_network_zone" "blocklist_gone_policy" {
  prior_attrs    = { usage = "BLOCKLIST" }
  attrs          = {}
  expect_failure = true
}

resource "okta_network_zone" "blocklist_gone_off" {
  prior_attrs    = { usage = "BLOCKLIST" }
  attrs          = { usage = "BLOCKLIST", status = "INACTIVE" }
  expect_failure = true
}

resource "okta_network_zone" "blocklist_gone_policy_deleted" {
  prior_attrs = {}
}

resource "okta_network_zone" "blocklist_gone_more" {
  prior_attrs = { usage = "BLOCKLIST" }
  attrs       = { usage = "BLOCKLIST", gateways = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "okta_network_zone" "blocklist_gone_blocks" {
  prior_attrs = {}
  attrs       = { usage = "BLOCKLIST" }
}

resource "okta_network_zone" "blocklist_gone_was_off" {
  prior_attrs = { usage = "BLOCKLIST", status = "INACTIVE" }
}

resource "okta_network_zone" "blocklist_gone_replaced" {
  prior_attrs = { usage = "BLOCKLIST" }
  attrs       = { usage = "BLOCKLIST", type = "DYNAMIC" }
  meta        = { operation = "replace" }
}

resource "okta_network_zone" "blocklist_gone_on" {
  prior_attrs = { usage = "BLOCKLIST", status = "INACTIVE" }
  attrs       = { usage = "BLOCKLIST" }
}

# Source: Okta Docs, Multifactor authenticators; Okta ThreatInsight; Behavior detection
resource "okta_authenticator" "defense_off_authenticator" {
  prior_attrs    = { name = "WebAuthn", key = "webauthn", status = "ACTIVE" }
  attrs          = { name = "WebAuthn", key = "webauthn", status = "INACTIVE" }
  expect_failure = true
}

resource "okta_threat_insight_settings" "defense_off_audit" {
  prior_attrs    = { action = "block" }
  attrs          = { action = "audit" }
  expect_failure = true
}

resource "okta_factor" "defense_off_factor" {
  prior_attrs    = { provider_id = "okta_otp", active = true }
  attrs          = { provider_id = "okta_otp", active = false }
  expect_failure = true
}

resource "okta_authenticator" "defense_off_question" {
  prior_attrs = { name = "Q", key = "security_question", status = "ACTIVE" }
  attrs       = { name = "Q", key = "security_question", status = "INACTIVE" }
}

resource "okta_authenticator" "defense_off_on" {
  prior_attrs = { name = "W", key = "webauthn", status = "INACTIVE" }
  attrs       = { name = "W", key = "webauthn", status = "ACTIVE" }
}

resource "okta_threat_insight_settings" "defense_off_block" {
  prior_attrs = { action = "audit" }
  attrs       = { action = "block" }
}

resource "okta_threat_insight_settings" "defense_off_same" {
  prior_attrs = { action = "audit" }
  attrs       = { action = "audit", network_excludes = [] }
}

resource "okta_factor" "defense_off_on" {
  prior_attrs = { active = false }
  attrs       = { active = true }
}

resource "okta_behavior" "defense_off_renamed" {
  prior_attrs = { name = "a", status = "ACTIVE" }
  attrs       = { name = "b", status = "ACTIVE" }
}

# Replaced onto another policy: the old one has no such rule any more.
resource "okta_app_signon_policy_rule" "sign_on_gone_other_policy" {
  prior_attrs    = { policy_id = "rst1", name = "two factors", access = "ALLOW", factor_mode = "2FA", status = "ACTIVE" }
  attrs          = { policy_id = "rst2", name = "two factors", access = "ALLOW", factor_mode = "2FA", status = "ACTIVE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "one_factor_other_policy" {
  prior_attrs    = { policy_id = "rst1", name = "intranet", access = "ALLOW", factor_mode = "1FA", status = "ACTIVE" }
  attrs          = { policy_id = "rst2", name = "intranet", access = "ALLOW", factor_mode = "1FA", status = "ACTIVE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "okta_app_signon_policy_rule" "sign_on_gone_replaced" {
  prior_attrs = { policy_id = "rst1", name = "two factors", access = "ALLOW", factor_mode = "2FA", status = "ACTIVE" }
  attrs       = { policy_id = "rst1", name = "two", access = "ALLOW", factor_mode = "2FA", status = "ACTIVE" }
  meta        = { operation = "replace" }
}

resource "okta_app_signon_policy_rule" "one_factor_replaced" {
  prior_attrs = { policy_id = "rst1", name = "intranet", access = "ALLOW", factor_mode = "1FA", status = "ACTIVE" }
  attrs       = { policy_id = "rst1", name = "intranet", access = "ALLOW", factor_mode = "1FA", status = "ACTIVE" }
  meta        = { operation = "replace" }
}

resource "okta_policy_rule_signon" "sign_on_gone_policy_unknown" {
  prior_attrs = { policy_id = "00p1", name = "two factors", access = "ALLOW", mfa_required = true, status = "ACTIVE" }
  attrs       = { policy_id = unknown, name = "two factors", access = "ALLOW", mfa_required = true, status = "ACTIVE" }
  meta        = { operation = "replace" }
}

resource "okta_policy_rule_signon" "sign_on_gone_no_guard" {
  prior_attrs = { policy_id = "00p1", name = "everyone", access = "ALLOW", mfa_required = false, status = "ACTIVE" }
  attrs       = { policy_id = "00p2", name = "everyone", access = "ALLOW", mfa_required = false, status = "ACTIVE" }
  meta        = { operation = "replace" }
}
