policytest {
  targets = ["../../../../policies/exposure/snowflake/sign_in.gate.hcl"]
}

base "snowflake_network_policy" {
  attrs = { name = "OFFICE", allowed_ip_list = ["203.0.113.0/24"], blocked_ip_list = [], allowed_network_rule_list = [], blocked_network_rule_list = [] }
}

base "snowflake_network_rule" {
  attrs = { name = "IN", database = "DB", schema = "S", type = "IPV4", mode = "INGRESS", value_list = ["203.0.113.0/24"] }
}

# Source: Snowflake Docs, Controlling network traffic with network policies; Network rules
resource "snowflake_network_policy" "network_opened_all" {
  prior_attrs    = {}
  attrs          = { allowed_ip_list = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "snowflake_network_policy" "network_opened_new" {
  attrs          = { allowed_ip_list = ["0.0.0.0/1", "128.0.0.0/1"] }
  expect_failure = true
}

resource "snowflake_network_policy" "network_opened_emptied" {
  prior_attrs    = {}
  attrs          = { allowed_ip_list = [] }
  expect_failure = true
}

resource "snowflake_network_rule" "network_opened_rule" {
  prior_attrs    = {}
  attrs          = { value_list = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "snowflake_network_policy" "network_opened_office" {
  prior_attrs = {}
  attrs       = { allowed_ip_list = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "snowflake_network_policy" "network_opened_same" {
  prior_attrs = { allowed_ip_list = ["0.0.0.0/0"] }
  attrs       = { allowed_ip_list = ["0.0.0.0/0"], comment = "x" }
}

resource "snowflake_network_policy" "network_opened_closed" {
  prior_attrs = { allowed_ip_list = ["0.0.0.0/0"] }
  attrs       = {}
}

resource "snowflake_network_policy" "network_opened_to_rules" {
  prior_attrs = {}
  attrs       = { allowed_ip_list = [], allowed_network_rule_list = ["\"DB\".\"S\".\"IN\""] }
}

resource "snowflake_network_rule" "network_opened_private" {
  prior_attrs = {}
  attrs       = { value_list = ["10.0.0.0/8"] }
}

resource "snowflake_network_rule" "network_opened_private_link" {
  attrs = { type = "AWSVPCEID", value_list = ["vpce-0123456789abcdef0"] }
}

resource "snowflake_network_rule" "network_opened_hosts" {
  attrs = { type = "HOST_PORT", mode = "EGRESS", value_list = ["api.acme.example:443"] }
}

resource "snowflake_network_policy" "network_opened_empty" {
  attrs = { allowed_ip_list = null }
}

resource "snowflake_network_policy" "network_opened_blocks" {
  prior_attrs = {}
  attrs       = { blocked_ip_list = ["0.0.0.0/0"] }
}

# Source: Snowflake Docs, Network policy precedence, blocked list
resource "snowflake_network_policy" "network_unblocked_ip" {
  prior_attrs    = { blocked_ip_list = ["203.0.113.99"] }
  attrs          = {}
  expect_failure = true
}

resource "snowflake_network_policy" "network_unblocked_rule" {
  prior_attrs    = { blocked_network_rule_list = ["\"DB\".\"S\".\"BAD\""] }
  attrs          = {}
  expect_failure = true
}

resource "snowflake_network_policy" "network_unblocked_more" {
  prior_attrs = { blocked_ip_list = ["203.0.113.99"] }
  attrs       = { blocked_ip_list = ["203.0.113.99", "203.0.113.98"] }
}

resource "snowflake_network_policy" "network_unblocked_reordered" {
  prior_attrs = { blocked_ip_list = ["203.0.113.99", "203.0.113.98"] }
  attrs       = { blocked_ip_list = ["203.0.113.98", "203.0.113.99"] }
}

resource "snowflake_network_policy" "network_unblocked_null" {
  prior_attrs = { blocked_ip_list = null }
  attrs       = { blocked_ip_list = null }
}

resource "snowflake_network_policy" "network_unblocked_new" {
  attrs = { blocked_ip_list = ["203.0.113.99"] }
}

# Source: Snowflake Docs, External network access; Network rules, HOST_PORT
resource "snowflake_network_rule" "egress_opened_all" {
  prior_attrs    = { type = "HOST_PORT", mode = "EGRESS", value_list = ["api.acme.example:443"] }
  attrs          = { type = "HOST_PORT", mode = "EGRESS", value_list = ["0.0.0.0:443"] }
  expect_failure = true
}

resource "snowflake_network_rule" "egress_opened_new" {
  attrs          = { type = "HOST_PORT", mode = "EGRESS", value_list = ["0.0.0.0"] }
  expect_failure = true
}

resource "snowflake_network_rule" "egress_opened_host" {
  prior_attrs = { type = "HOST_PORT", mode = "EGRESS", value_list = ["a.acme.example"] }
  attrs       = { type = "HOST_PORT", mode = "EGRESS", value_list = ["a.acme.example", "b.acme.example"] }
}

resource "snowflake_network_rule" "egress_opened_same" {
  prior_attrs = { type = "HOST_PORT", mode = "EGRESS", value_list = ["0.0.0.0"] }
  attrs       = { type = "HOST_PORT", mode = "EGRESS", value_list = ["0.0.0.0:443"] }
}

resource "snowflake_network_rule" "egress_opened_closed" {
  prior_attrs = { type = "HOST_PORT", mode = "EGRESS", value_list = ["0.0.0.0"] }
  attrs       = { type = "HOST_PORT", mode = "EGRESS", value_list = ["a.acme.example"] }
}

resource "snowflake_network_rule" "egress_opened_null" {
  attrs = { type = "HOST_PORT", mode = "EGRESS", value_list = null }
}

# Source: Snowflake Docs, Activate a network policy for an account or users
base "snowflake_network_policy_attachment" {
  attrs = { network_policy_name = "OFFICE" }
}

resource "snowflake_network_policy_attachment" "network_policy_detached_account" {
  prior_attrs    = { set_for_account = true }
  expect_failure = true
}

resource "snowflake_network_policy_attachment" "network_policy_detached_users" {
  prior_attrs    = { users = ["MONA", "ETL"] }
  attrs          = { users = ["MONA"] }
  expect_failure = true
}

resource "snowflake_network_policy" "network_policy_detached_gone" {
  prior_attrs    = {}
  expect_failure = true
}

resource "snowflake_network_policy_attachment" "network_policy_detached_changed" {
  prior_attrs    = { set_for_account = true }
  attrs          = { set_for_account = false, users = ["MONA"] }
  expect_failure = true
}

resource "snowflake_network_policy_attachment" "network_policy_detached_new" {
  attrs = { set_for_account = true }
}

resource "snowflake_network_policy_attachment" "network_policy_detached_more" {
  prior_attrs = { users = ["MONA"] }
  attrs       = { users = ["ETL", "MONA"] }
}

resource "snowflake_network_policy_attachment" "network_policy_detached_same" {
  prior_attrs = { set_for_account = true }
  attrs       = { set_for_account = true, users = [] }
}

resource "snowflake_network_policy_attachment" "network_policy_detached_replaced" {
  prior_attrs = { set_for_account = true }
  attrs       = { set_for_account = true, network_policy_name = "VPN" }
  meta        = { operation = "replace" }
}

resource "snowflake_network_policy" "network_policy_detached_renamed" {
  prior_attrs = {}
  attrs       = { name = "OFFICES" }
  meta        = { operation = "replace" }
}

resource "snowflake_network_rule" "network_policy_detached_rule" {
  prior_attrs = {}
}

resource "snowflake_network_policy_attachment" "network_policy_detached_null" {
  prior_attrs = { users = null }
  attrs       = { users = null }
}

resource "snowflake_network_policy_attachment" "network_policy_detached_on" {
  prior_attrs = { set_for_account = false }
  attrs       = { set_for_account = true }
}

base "snowflake_authentication_policy" {
  attrs = { name = "STRICT", database = "DB", schema = "S", mfa_enrollment = "REQUIRED", authentication_methods = ["SAML"] }
}

# Source: Snowflake Docs, Authentication policies; CREATE AUTHENTICATION POLICY
resource "snowflake_authentication_policy" "authentication_weaker_factor" {
  prior_attrs    = {}
  attrs          = { mfa_enrollment = "OPTIONAL" }
  expect_failure = true
}

resource "snowflake_authentication_policy" "authentication_weaker_password" {
  prior_attrs    = {}
  attrs          = { authentication_methods = ["SAML", "PASSWORD"] }
  expect_failure = true
}

resource "snowflake_authentication_policy" "authentication_weaker_all" {
  prior_attrs    = {}
  attrs          = { authentication_methods = ["all"] }
  expect_failure = true
}

resource "snowflake_authentication_policy" "authentication_weaker_required" {
  prior_attrs = { mfa_enrollment = "OPTIONAL" }
  attrs       = {}
}

resource "snowflake_authentication_policy" "authentication_weaker_keys" {
  prior_attrs = {}
  attrs       = { authentication_methods = ["SAML", "KEYPAIR"] }
}

resource "snowflake_authentication_policy" "authentication_weaker_same" {
  prior_attrs = { authentication_methods = ["PASSWORD", "SAML"] }
  attrs       = { authentication_methods = ["saml", "password"] }
}

resource "snowflake_authentication_policy" "authentication_weaker_case" {
  prior_attrs = {}
  attrs       = { mfa_enrollment = "required" }
}

resource "snowflake_authentication_policy" "authentication_weaker_new" {
  attrs = { mfa_enrollment = "OPTIONAL", authentication_methods = ["ALL"] }
}

resource "snowflake_authentication_policy" "authentication_weaker_clients" {
  prior_attrs = { client_types = ["ALL"] }
  attrs       = { client_types = ["SNOWFLAKE_UI"] }
}

# Source: Snowflake Docs, ALTER ACCOUNT, UNSET authentication, password and session policy
resource "snowflake_account_authentication_policy_attachment" "policy_detached_account" {
  prior_attrs    = { authentication_policy = "\"DB\".\"S\".\"STRICT\"" }
  expect_failure = true
}

resource "snowflake_user_password_policy_attachment" "policy_detached_user" {
  prior_attrs    = { user_name = "MONA", password_policy_name = "\"DB\".\"S\".\"P\"" }
  expect_failure = true
}

resource "snowflake_account_authentication_policy_attachment" "policy_detached_replaced" {
  prior_attrs = { authentication_policy = "A" }
  attrs       = { authentication_policy = "B" }
  meta        = { operation = "replace" }
}

resource "snowflake_account_session_policy_attachment" "policy_detached_new" {
  attrs = { session_policy = "A" }
}

resource "snowflake_table_storage_lifecycle_policy_attachment" "policy_detached_table" {
  prior_attrs = { table = "T" }
}

resource "snowflake_tag_association" "policy_detached_tag" {
  prior_attrs = { tag_id = "T" }
}

# Source: Snowflake Docs, CREATE PASSWORD POLICY; CREATE SESSION POLICY
resource "snowflake_password_policy" "limits_weaker_length" {
  prior_attrs    = { name = "P", min_length = 14 }
  attrs          = { name = "P", min_length = 8 }
  expect_failure = true
}

resource "snowflake_session_policy" "limits_weaker_idle" {
  prior_attrs    = { name = "S", session_idle_timeout_mins = 60 }
  attrs          = { name = "S", session_idle_timeout_mins = 240 }
  expect_failure = true
}

resource "snowflake_password_policy" "limits_weaker_longer" {
  prior_attrs = { name = "P", min_length = 8 }
  attrs       = { name = "P", min_length = 14 }
}

resource "snowflake_password_policy" "limits_weaker_age" {
  prior_attrs = { name = "P", max_age_days = 90 }
  attrs       = { name = "P", max_age_days = 180 }
}

resource "snowflake_session_policy" "limits_weaker_shorter" {
  prior_attrs = { name = "S", session_ui_idle_timeout_mins = 60 }
  attrs       = { name = "S", session_ui_idle_timeout_mins = 20 }
}

resource "snowflake_session_policy" "limits_weaker_null" {
  prior_attrs = { name = "S", session_idle_timeout_mins = null }
  attrs       = { name = "S", session_idle_timeout_mins = null }
}

# Source: Snowflake Docs, Parameters, Account parameters
resource "snowflake_account_parameter" "parameter_off_network" {
  prior_attrs    = { key = "NETWORK_POLICY", value = "OFFICE" }
  expect_failure = true
}

resource "snowflake_account_parameter" "parameter_off_unload" {
  prior_attrs    = { key = "PREVENT_UNLOAD_TO_INTERNAL_STAGES", value = "true" }
  attrs          = { key = "PREVENT_UNLOAD_TO_INTERNAL_STAGES", value = "false" }
  expect_failure = true
}

resource "snowflake_account_parameter" "parameter_off_timeout" {
  prior_attrs = { key = "STATEMENT_TIMEOUT_IN_SECONDS", value = "3600" }
}

resource "snowflake_account_parameter" "parameter_off_on" {
  prior_attrs = { key = "PREVENT_UNLOAD_TO_INLINE_URL", value = "false" }
  attrs       = { key = "PREVENT_UNLOAD_TO_INLINE_URL", value = "true" }
}

resource "snowflake_account_parameter" "parameter_off_false_gone" {
  prior_attrs = { key = "PREVENT_UNLOAD_TO_INLINE_URL", value = "false" }
}

resource "snowflake_account_parameter" "parameter_off_other_network" {
  prior_attrs = { key = "NETWORK_POLICY", value = "OFFICE" }
  attrs       = { key = "NETWORK_POLICY", value = "VPN" }
}

# Source: Snowflake Docs, CREATE STORAGE INTEGRATION, STORAGE_ALLOWED_LOCATIONS
resource "snowflake_storage_integration" "storage_everywhere_new" {
  attrs          = { name = "I", storage_allowed_locations = ["*"] }
  expect_failure = true
}

resource "snowflake_storage_integration_aws" "storage_everywhere_aws" {
  prior_attrs    = { name = "I", storage_allowed_locations = ["s3://a/"] }
  attrs          = { name = "I", storage_allowed_locations = ["*"] }
  expect_failure = true
}

resource "snowflake_storage_integration" "storage_everywhere_one" {
  attrs = { name = "I", storage_allowed_locations = ["s3://acme-orders/"] }
}

resource "snowflake_storage_integration" "storage_everywhere_same" {
  prior_attrs = { name = "I", storage_allowed_locations = ["*"] }
  attrs       = { name = "I", storage_allowed_locations = ["*"], comment = "x" }
}

resource "snowflake_storage_integration" "storage_everywhere_blocked" {
  attrs = { name = "I", storage_allowed_locations = ["s3://a/"], storage_blocked_locations = ["*"] }
}

resource "snowflake_storage_integration" "storage_everywhere_null" {
  attrs = { name = "I", storage_allowed_locations = null }
}

# Source: Terraform JSON output format, after_unknown
resource "snowflake_network_policy" "undecided_networks_policy" {
  prior_attrs    = {}
  attrs          = { allowed_ip_list = unknown }
  expect_failure = true
}

resource "snowflake_network_rule" "undecided_networks_rule" {
  prior_attrs    = {}
  attrs          = { value_list = unknown }
  expect_failure = true
}

resource "snowflake_network_policy" "undecided_networks_known" {
  prior_attrs = {}
  attrs       = {}
}

resource "snowflake_network_rule" "undecided_networks_egress_known" {
  prior_attrs = { type = "HOST_PORT", mode = "EGRESS", value_list = ["a.acme.example"] }
  attrs       = { type = "HOST_PORT", mode = "EGRESS", value_list = ["b.acme.example"] }
}

resource "snowflake_network_policy" "unchecked_networks_known" {
  attrs = { comment = "c" }
}

resource "snowflake_network_rule" "unchecked_networks_unknown" {
  attrs = { mode = "INTERNAL_STAGE", value_list = unknown }
}

# Replaced onto another user or parameter: the old one has nothing any more.
resource "snowflake_user_authentication_policy_attachment" "policy_detached_to_another" {
  prior_attrs    = { authentication_policy_name = "ACME.PUBLIC.STRICT", user_name = "BOB" }
  attrs          = { authentication_policy_name = "ACME.PUBLIC.STRICT", user_name = "EVE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_account_parameter" "parameter_off_another_key" {
  prior_attrs    = { key = "PREVENT_UNLOAD_TO_INLINE_URL", value = "true" }
  attrs          = { key = "REQUIRE_STORAGE_INTEGRATION_FOR_STAGE_CREATION", value = "true" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_user_authentication_policy_attachment" "policy_detached_other_policy" {
  prior_attrs = { authentication_policy_name = "ACME.PUBLIC.STRICT", user_name = "BOB" }
  attrs       = { authentication_policy_name = "ACME.PUBLIC.STRICTER", user_name = "BOB" }
  meta        = { operation = "replace" }
}

resource "snowflake_user_authentication_policy_attachment" "policy_detached_user_unknown" {
  prior_attrs = { authentication_policy_name = "ACME.PUBLIC.STRICT", user_name = "BOB" }
  attrs       = { authentication_policy_name = "ACME.PUBLIC.STRICT", user_name = unknown }
  meta        = { operation = "replace" }
}

resource "snowflake_account_parameter" "parameter_off_replaced" {
  prior_attrs = { key = "PREVENT_UNLOAD_TO_INLINE_URL", value = "true" }
  attrs       = { key = "PREVENT_UNLOAD_TO_INLINE_URL", value = "true" }
  meta        = { operation = "replace" }
}

resource "snowflake_account_parameter" "parameter_off_no_guard" {
  prior_attrs = { key = "STATEMENT_TIMEOUT_IN_SECONDS", value = "3600" }
  attrs       = { key = "LOCK_TIMEOUT", value = "3600" }
  meta        = { operation = "replace" }
}

# Source: provider documentation, snowflakedb/snowflake 2.x, snowflake_current_account
resource "snowflake_current_account" "account_unguarded_network" {
  prior_attrs    = { network_policy = "ACME_OFFICES", authentication_policy = null }
  attrs          = { network_policy = null, authentication_policy = null }
  expect_failure = true
}

resource "snowflake_current_account" "account_unguarded_sign_in" {
  prior_attrs    = { network_policy = "ACME_OFFICES", authentication_policy = "ACME.PUBLIC.STRICT" }
  attrs          = { network_policy = "ACME_OFFICES", authentication_policy = "" }
  expect_failure = true
}

resource "snowflake_current_account" "account_unguarded_other_policy" {
  prior_attrs = { network_policy = "ACME_OFFICES", authentication_policy = null }
  attrs       = { network_policy = "ACME_OFFICES_2", authentication_policy = "ACME.PUBLIC.STRICT" }
}

resource "snowflake_current_account" "account_unguarded_never" {
  prior_attrs = { network_policy = null, password_policy = "" }
  attrs       = { network_policy = null, password_policy = null }
}

resource "snowflake_current_account" "account_unguarded_packages" {
  prior_attrs = { network_policy = "ACME_OFFICES", packages_policy = "ACME.PUBLIC.PACKAGES" }
  attrs       = { network_policy = "ACME_OFFICES", packages_policy = null }
}

resource "snowflake_current_organization_account" "account_unguarded_new" {
  attrs = { name = "ACME", network_policy = null, password_policy = null }
}

resource "snowflake_current_account" "account_unguarded_deleted" {
  prior_attrs    = { network_policy = "ACME_OFFICES", authentication_policy = null }
  expect_failure = true
}

resource "snowflake_current_account" "account_unguarded_deleted_empty" {
  prior_attrs = { network_policy = "", authentication_policy = null }
}

resource "snowflake_current_account" "account_unguarded_same" {
  prior_attrs = { network_policy = "ACME_OFFICES", comment = "Acme" }
  attrs       = { network_policy = "ACME_OFFICES", comment = "Acme GmbH" }
}
