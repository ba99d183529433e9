policytest {
  targets = ["../../../../policies/exposure/snowflake/grants.gate.hcl"]
}

# Source: Snowflake Docs, Overview of access control, System-defined roles; provider documentation, snowflakedb/snowflake 2.x, snowflake_grant_account_role
resource "snowflake_grant_account_role" "takeover_granted_user" {
  attrs          = { role_name = "ACCOUNTADMIN", user_name = "\"MONA\"" }
  expect_failure = true
}

resource "snowflake_grant_account_role" "takeover_granted_quoted" {
  attrs          = { role_name = "\"SECURITYADMIN\"", parent_role_name = "\"ANALYST\"" }
  expect_failure = true
}

resource "snowflake_grant_account_role" "takeover_granted_other" {
  prior_attrs    = { role_name = "ANALYST", user_name = "MONA" }
  attrs          = { role_name = "accountadmin", user_name = "MONA" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_grant_account_role" "takeover_granted_unknown_user" {
  attrs          = { role_name = "ORGADMIN", user_name = unknown, parent_role_name = null }
  expect_failure = true
}

resource "snowflake_grant_account_role" "takeover_granted_analyst" {
  attrs = { role_name = "\"ANALYST\"", user_name = "\"MONA\"" }
}

resource "snowflake_grant_account_role" "takeover_granted_hierarchy" {
  attrs = { role_name = "\"ANALYST\"", parent_role_name = "SYSADMIN" }
}

resource "snowflake_grant_account_role" "takeover_granted_look_alike" {
  attrs = { role_name = "\"NO_ACCOUNTADMIN\"", user_name = "MONA" }
}

resource "snowflake_grant_account_role" "takeover_granted_gone" {
  prior_attrs = { role_name = "ACCOUNTADMIN", user_name = "MONA" }
}

resource "snowflake_grant_account_role" "takeover_granted_quotes_only" {
  prior_attrs = { role_name = "ACCOUNTADMIN", user_name = "MONA" }
  attrs       = { role_name = "\"ACCOUNTADMIN\"", user_name = "\"MONA\"" }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_account_role" "takeover_granted_system" {
  attrs = { role_name = "SECURITYADMIN", parent_role_name = "ACCOUNTADMIN" }
}

resource "snowflake_grant_account_role" "takeover_granted_to_admin" {
  attrs = { role_name = "\"LOADER\"", parent_role_name = "ACCOUNTADMIN" }
}

resource "snowflake_grant_application_role" "takeover_granted_application" {
  attrs = { application_role_name = "\"APP\".\"ADMIN\"", parent_account_role_name = "ANALYST" }
}

# Source: Snowflake Docs, Overview of access control, PUBLIC and SYSADMIN
resource "snowflake_grant_account_role" "strong_role_granted_sysadmin" {
  attrs          = { role_name = "SYSADMIN", user_name = "MONA" }
  expect_failure = true
}

resource "snowflake_grant_account_role" "strong_role_granted_public" {
  attrs          = { role_name = "\"ANALYST\"", parent_role_name = "PUBLIC" }
  expect_failure = true
}

resource "snowflake_grant_account_role" "strong_role_granted_hierarchy" {
  attrs = { role_name = "SYSADMIN", parent_role_name = "ACCOUNTADMIN" }
}

resource "snowflake_grant_account_role" "strong_role_granted_below" {
  attrs = { role_name = "\"ANALYST\"", parent_role_name = "\"USERADMIN\"" }
}

resource "snowflake_grant_account_role" "strong_role_granted_public_role" {
  attrs = { role_name = "\"PUBLIC_DATA\"", user_name = "MONA" }
}

resource "snowflake_grant_account_role" "strong_role_granted_same" {
  prior_attrs = { role_name = "SYSADMIN", user_name = "MONA" }
  attrs       = { role_name = "SYSADMIN", user_name = "\"mona\"" }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_account_role" "strong_role_granted_null" {
  attrs = { role_name = null, user_name = null, parent_role_name = null }
}

# Source: Snowflake Docs, GRANT privileges; Overview of access control, PUBLIC
resource "snowflake_grant_privileges_to_account_role" "granted_to_all_select" {
  attrs          = { account_role_name = "PUBLIC", privileges = ["SELECT"], on_schema_object = [{ object_type = "TABLE", object_name = "\"DB\".\"SALES\".\"ORDERS\"" }] }
  expect_failure = true
}

resource "snowflake_grant_database_role" "granted_to_all_role" {
  attrs          = { database_role_name = "\"DB\".\"READER\"", parent_role_name = "\"PUBLIC\"" }
  expect_failure = true
}

resource "snowflake_grant_ownership" "granted_to_all_ownership" {
  attrs          = { account_role_name = "PUBLIC", on = [{ object_type = "DATABASE", object_name = "DB" }] }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "granted_to_all_more" {
  prior_attrs    = { account_role_name = "PUBLIC", privileges = ["USAGE"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  attrs          = { account_role_name = "PUBLIC", privileges = ["USAGE", "MODIFY"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "granted_to_all_analyst" {
  attrs = { account_role_name = "\"ANALYST\"", privileges = ["SELECT"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_database_role" "granted_to_all_parent" {
  attrs = { database_role_name = "\"DB\".\"READER\"", parent_role_name = "\"ANALYST\"" }
}

resource "snowflake_grant_ownership" "granted_to_all_owner" {
  attrs = { account_role_name = "\"LOADER\"", on = [{ object_type = "DATABASE", object_name = "DB" }] }
}

resource "snowflake_grant_privileges_to_account_role" "granted_to_all_same" {
  prior_attrs = { account_role_name = "PUBLIC", privileges = ["USAGE"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  attrs       = { account_role_name = "PUBLIC", privileges = ["USAGE"], always_apply = true, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_privileges_to_account_role" "granted_to_all_less" {
  prior_attrs = { account_role_name = "PUBLIC", privileges = ["USAGE", "MODIFY"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  attrs       = { account_role_name = "PUBLIC", privileges = ["USAGE"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_privileges_to_account_role" "granted_to_all_gone" {
  prior_attrs = { account_role_name = "PUBLIC", privileges = ["USAGE"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_database_role" "granted_to_all_share" {
  attrs = { database_role_name = "\"DB\".\"READER\"", share_name = "\"S\"" }
}

resource "snowflake_grant_privileges_to_account_role" "granted_to_all_look_alike" {
  attrs = { account_role_name = "\"PUBLIC_READER\"", privileges = ["SELECT"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

# Source: Snowflake Docs, Access control privileges, Global privileges
resource "snowflake_grant_privileges_to_account_role" "account_privileges_manage" {
  attrs          = { account_role_name = "\"OPS\"", privileges = ["MANAGE GRANTS"], on_account = true }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "account_privileges_all" {
  prior_attrs    = { account_role_name = "\"OPS\"", privileges = ["CREATE DATABASE"], all_privileges = false, on_account = true }
  attrs          = { account_role_name = "\"OPS\"", privileges = null, all_privileges = true, on_account = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "account_privileges_monitor" {
  attrs = { account_role_name = "\"OPS\"", privileges = ["MONITOR USAGE", "CREATE DATABASE"], on_account = true }
}

resource "snowflake_grant_privileges_to_account_role" "account_privileges_same" {
  prior_attrs = { account_role_name = "\"OPS\"", privileges = ["MANAGE GRANTS"], on_account = true }
  attrs       = { account_role_name = "\"OPS\"", privileges = ["MANAGE GRANTS", "CREATE DATABASE"], on_account = true }
}

resource "snowflake_grant_privileges_to_account_role" "account_privileges_less" {
  prior_attrs = { account_role_name = "\"OPS\"", all_privileges = true, on_account = true }
  attrs       = { account_role_name = "\"OPS\"", all_privileges = false, privileges = ["CREATE USER"], on_account = true }
}

resource "snowflake_grant_privileges_to_account_role" "account_privileges_object" {
  attrs = { account_role_name = "\"OPS\"", privileges = ["USAGE"], on_account = false, on_account_object = [{ object_type = "WAREHOUSE", object_name = "W" }] }
}

resource "snowflake_grant_privileges_to_account_role" "account_privileges_null" {
  attrs = { account_role_name = "\"OPS\"", privileges = null, on_account = null }
}

# Source: Snowflake Docs, GRANT privileges, ALL PRIVILEGES and WITH GRANT OPTION
resource "snowflake_grant_privileges_to_account_role" "all_privileges_schema" {
  attrs          = { account_role_name = "\"OPS\"", all_privileges = true, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_database_role" "all_privileges_database" {
  attrs          = { database_role_name = "\"DB\".\"R\"", all_privileges = true, on_database = "DB" }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "all_privileges_option" {
  prior_attrs    = { account_role_name = "\"OPS\"", privileges = ["USAGE"], with_grant_option = false, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  attrs          = { account_role_name = "\"OPS\"", privileges = ["USAGE"], with_grant_option = true, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "all_privileges_named" {
  attrs = { account_role_name = "\"OPS\"", privileges = ["USAGE", "MONITOR"], all_privileges = false, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_privileges_to_account_role" "all_privileges_same" {
  prior_attrs = { account_role_name = "\"OPS\"", all_privileges = true, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  attrs       = { account_role_name = "\"OPS\"", all_privileges = true, always_apply = true, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_privileges_to_database_role" "all_privileges_named" {
  attrs = { database_role_name = "\"DB\".\"R\"", privileges = ["SELECT"], on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
}

resource "snowflake_grant_privileges_to_account_role" "all_privileges_less" {
  prior_attrs = { account_role_name = "\"OPS\"", all_privileges = true, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  attrs       = { account_role_name = "\"OPS\"", privileges = ["USAGE"], all_privileges = false, on_schema = [{ schema_name = "\"DB\".\"SALES\"" }] }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_privileges_to_database_role" "all_privileges_option_off" {
  prior_attrs = { database_role_name = "\"DB\".\"R\"", privileges = ["SELECT"], with_grant_option = true }
  attrs       = { database_role_name = "\"DB\".\"R\"", privileges = ["SELECT"], with_grant_option = false }
}

resource "snowflake_grant_privileges_to_database_role" "all_privileges_gone" {
  prior_attrs = { database_role_name = "\"DB\".\"R\"", all_privileges = true }
}

# Source: Snowflake Docs, Introduction to Secure Data Sharing; provider documentation, snowflake_share
resource "snowflake_share" "shared_account" {
  prior_attrs    = { name = "SALES", accounts = [] }
  attrs          = { name = "SALES", accounts = ["PARTNER.EU1"] }
  expect_failure = true
}

resource "snowflake_share" "shared_new" {
  attrs          = { name = "SALES", accounts = ["PARTNER.EU1"] }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_share" "shared_table" {
  attrs          = { to_share = "\"SALES\"", privileges = ["SELECT"], on_table = "\"DB\".\"SALES\".\"ORDERS\"", on_database = null }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_share" "shared_new_share" {
  attrs          = { to_share = unknown, privileges = ["SELECT"], on_table = unknown, on_database = null }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_share" "shared_new_share_usage" {
  attrs = { to_share = unknown, privileges = ["USAGE"], on_database = "DB" }
}

resource "snowflake_share" "shared_reordered" {
  prior_attrs = { name = "S", accounts = ["A.B", "C.D"] }
  attrs       = { name = "S", accounts = ["C.D", "A.B"] }
}

resource "snowflake_share" "shared_nobody" {
  attrs = { name = "SALES", accounts = [] }
}

resource "snowflake_share" "shared_same" {
  prior_attrs = { name = "SALES", accounts = ["A.B", "C.D"] }
  attrs       = { name = "SALES", accounts = ["c.d", "A.B"], comment = "x" }
}

resource "snowflake_share" "shared_fewer" {
  prior_attrs = { name = "SALES", accounts = ["A.B", "C.D"] }
  attrs       = { name = "SALES", accounts = ["A.B"] }
}

resource "snowflake_grant_privileges_to_share" "shared_usage" {
  attrs = { to_share = "\"SALES\"", privileges = ["USAGE"], on_database = "DB" }
}

resource "snowflake_grant_privileges_to_share" "shared_same" {
  prior_attrs = { to_share = "\"SALES\"", privileges = ["SELECT"], on_view = "V" }
  attrs       = { to_share = "\"SALES\"", privileges = ["SELECT"], on_view = "V" }
}

resource "snowflake_grant_privileges_to_share" "shared_gone" {
  prior_attrs = { to_share = "\"SALES\"", privileges = ["SELECT"], on_view = "V" }
}

base "snowflake_user" {
  attrs = { name = "MONA", default_role = "\"ANALYST\"", disable_mfa = "default", mins_to_bypass_mfa = -1 }
}

# Source: Snowflake Docs, CREATE USER; provider documentation, snowflake_user
resource "snowflake_user" "user_weaker_role" {
  prior_attrs    = {}
  attrs          = { default_role = "ACCOUNTADMIN" }
  expect_failure = true
}

resource "snowflake_user" "user_weaker_factor" {
  prior_attrs    = {}
  attrs          = { disable_mfa = "true" }
  expect_failure = true
}

resource "snowflake_service_user" "user_weaker_network" {
  prior_attrs    = { name = "ETL", network_policy = "\"OFFICE\"" }
  attrs          = { name = "ETL", network_policy = "" }
  expect_failure = true
}

resource "snowflake_user" "user_weaker_analyst" {
  attrs = {}
}

resource "snowflake_user" "user_weaker_lowered" {
  prior_attrs = { default_role = "ACCOUNTADMIN" }
  attrs       = {}
}

resource "snowflake_user" "user_weaker_factor_on" {
  prior_attrs = { disable_mfa = "true" }
  attrs       = { disable_mfa = "false" }
}

resource "snowflake_user" "user_weaker_between" {
  prior_attrs = { default_role = "ACCOUNTADMIN" }
  attrs       = { default_role = "\"SECURITYADMIN\"" }
}

resource "snowflake_service_user" "user_weaker_other_network" {
  prior_attrs = { name = "ETL", network_policy = "\"OFFICE\"" }
  attrs       = { name = "ETL", network_policy = "\"VPN\"" }
}

resource "snowflake_service_user" "user_weaker_key" {
  prior_attrs = { name = "ETL", rsa_public_key = "MIIB1" }
  attrs       = { name = "ETL", rsa_public_key = "MIIB2" }
}

# Source: provider documentation, Snowflake-Labs/snowflake 0.6x, snowflake_role_grants; migration guide to
# snowflake_grant_account_role
resource "snowflake_role_grants" "takeover_granted_older" {
  attrs          = { role_name = "ACCOUNTADMIN", users = ["BOB"], roles = [] }
  expect_failure = true
}

resource "snowflake_role_grants" "takeover_granted_older_one_more" {
  prior_attrs    = { role_name = "ACCOUNTADMIN", users = ["BOB"], roles = [] }
  attrs          = { role_name = "ACCOUNTADMIN", users = ["BOB", "EVE"], roles = [] }
  expect_failure = true
}

resource "snowflake_role_grants" "takeover_granted_older_role" {
  prior_attrs    = { role_name = "SECURITYADMIN", users = null, roles = ["ACCOUNTADMIN"] }
  attrs          = { role_name = "SECURITYADMIN", users = null, roles = ["ACCOUNTADMIN", "ANALYST"] }
  expect_failure = true
}

resource "snowflake_role_grants" "takeover_granted_older_another" {
  prior_attrs    = { role_name = "ANALYST", users = ["BOB"], roles = [] }
  attrs          = { role_name = "ACCOUNTADMIN", users = ["BOB"], roles = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_role_grants" "takeover_granted_older_fewer" {
  prior_attrs = { role_name = "ACCOUNTADMIN", users = ["BOB", "EVE"], roles = [] }
  attrs       = { role_name = "ACCOUNTADMIN", users = ["EVE"], roles = [] }
}

resource "snowflake_role_grants" "takeover_granted_older_order" {
  prior_attrs = { role_name = "ACCOUNTADMIN", users = ["BOB", "EVE"], roles = [] }
  attrs       = { role_name = "ACCOUNTADMIN", users = ["EVE", "BOB"], roles = [], enable_multiple_grants = true }
}

resource "snowflake_role_grants" "takeover_granted_older_contained" {
  attrs = { role_name = "SECURITYADMIN", users = [], roles = ["ACCOUNTADMIN"] }
}

resource "snowflake_role_grants" "takeover_granted_older_usual" {
  attrs = { role_name = "ANALYST", users = ["BOB", "EVE"], roles = ["REPORTING"] }
}

resource "snowflake_role_grants" "takeover_granted_older_replaced" {
  prior_attrs = { role_name = "ACCOUNTADMIN", users = ["BOB"], roles = [] }
  attrs       = { role_name = "ACCOUNTADMIN", users = ["BOB"], roles = [] }
  meta        = { operation = "replace" }
}

resource "snowflake_role_grants" "takeover_granted_older_revoked" {
  prior_attrs = { role_name = "ACCOUNTADMIN", users = ["BOB"], roles = [] }
}

resource "snowflake_role_grants" "takeover_granted_older_nobody" {
  attrs = { role_name = "ACCOUNTADMIN", users = [], roles = null }
}

resource "snowflake_role_grants" "takeover_granted_older_names" {
  prior_attrs = { role_name = "ACCOUNTADMIN", users = ["bob"], roles = [] }
  attrs       = { role_name = "\"ACCOUNTADMIN\"", users = ["BOB"], roles = [] }
}

resource "snowflake_role_grants" "strong_role_granted_older_public" {
  prior_attrs    = { role_name = "ANALYST", users = [], roles = ["REPORTING"] }
  attrs          = { role_name = "ANALYST", users = [], roles = ["REPORTING", "PUBLIC"] }
  expect_failure = true
}

resource "snowflake_role_grants" "strong_role_granted_older" {
  prior_attrs    = { role_name = "SYSADMIN", users = ["BOB"], roles = [] }
  attrs          = { role_name = "SYSADMIN", users = ["BOB", "EVE"], roles = [] }
  expect_failure = true
}

resource "snowflake_role_grants" "strong_role_granted_older_contained" {
  attrs = { role_name = "SYSADMIN", users = [], roles = ["ACCOUNTADMIN"] }
}

resource "snowflake_role_grants" "strong_role_granted_older_users" {
  prior_attrs = { role_name = "ANALYST", users = ["BOB"], roles = [] }
  attrs       = { role_name = "ANALYST", users = ["BOB", "EVE"], roles = ["SYSADMIN"] }
}

# Replaced onto another object.
resource "snowflake_grant_privileges_to_account_role" "all_privileges_another_schema" {
  prior_attrs    = { account_role_name = "ANALYST", all_privileges = true, on_schema = [{ schema_name = "\"SANDBOX\".\"PUBLIC\"" }] }
  attrs          = { account_role_name = "ANALYST", all_privileges = true, on_schema = [{ schema_name = "\"ORDERS\".\"PUBLIC\"" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_share" "shared_in_another_share" {
  prior_attrs    = { to_share = "PARTNER_A", on_table = "ORDERS.PUBLIC.LINES", privileges = ["SELECT"] }
  attrs          = { to_share = "PARTNER_B", on_table = "ORDERS.PUBLIC.LINES", privileges = ["SELECT"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_grant_privileges_to_account_role" "all_privileges_same_schema" {
  prior_attrs = { account_role_name = "ANALYST", all_privileges = true, always_apply = false, on_schema = [{ schema_name = "\"ORDERS\".\"PUBLIC\"" }] }
  attrs       = { account_role_name = "ANALYST", all_privileges = true, always_apply = true, on_schema = [{ schema_name = "\"ORDERS\".\"PUBLIC\"" }] }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_privileges_to_account_role" "all_privileges_schema_unknown" {
  prior_attrs = { account_role_name = "ANALYST", all_privileges = true, on_schema = [{ schema_name = "\"ORDERS\".\"PUBLIC\"" }] }
  attrs       = { account_role_name = "ANALYST", all_privileges = true, on_schema = [{ schema_name = unknown }] }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_privileges_to_share" "shared_replaced" {
  prior_attrs = { to_share = "PARTNER_A", on_table = "ORDERS.PUBLIC.LINES", privileges = ["SELECT"] }
  attrs       = { to_share = "PARTNER_A", on_table = "ORDERS.PUBLIC.LINES", privileges = ["SELECT"] }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_account_role" "takeover_granted_replaced" {
  prior_attrs = { role_name = "ACCOUNTADMIN", user_name = "BOB", parent_role_name = null }
  attrs       = { role_name = "ACCOUNTADMIN", user_name = "\"BOB\"", parent_role_name = null }
  meta        = { operation = "replace" }
}

# Less than the same holder had is no finding.
resource "snowflake_grant_account_role" "takeover_granted_more_than_before" {
  prior_attrs    = { role_name = "SECURITYADMIN", user_name = "BOB" }
  attrs          = { role_name = "ACCOUNTADMIN", user_name = "BOB" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "snowflake_grant_account_role" "takeover_granted_to_nobody_else" {
  prior_attrs = { role_name = "ACCOUNTADMIN", user_name = "BOB" }
  attrs       = { role_name = "ACCOUNTADMIN", user_name = "BOB" }
  meta        = { operation = "replace" }
}

resource "snowflake_grant_account_role" "takeover_granted_back_to_reading" {
  prior_attrs = { role_name = "ACCOUNTADMIN", user_name = "BOB" }
  attrs       = { role_name = "READER", user_name = "BOB" }
  meta        = { operation = "replace" }
}
