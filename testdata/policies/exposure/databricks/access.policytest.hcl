policytest {
  targets = ["../../../../policies/exposure/databricks/access.gate.hcl"]
}

base "databricks_ip_access_list" {
  attrs = { label = "office", list_type = "ALLOW", ip_addresses = ["203.0.113.0/24"], enabled = true }
}

# Source: Databricks Docs, Configure IP access lists for workspaces
resource "databricks_ip_access_list" "network_opened_all" {
  prior_attrs    = {}
  attrs          = { ip_addresses = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "databricks_ip_access_list" "network_opened_new" {
  attrs          = { ip_addresses = ["0.0.0.0/1", "128.0.0.0/1"] }
  expect_failure = true
}

resource "databricks_ip_access_list" "network_opened_unblocked" {
  prior_attrs    = { list_type = "BLOCK", ip_addresses = ["198.51.100.1", "198.51.100.2"] }
  attrs          = { list_type = "BLOCK", ip_addresses = ["198.51.100.1"] }
  expect_failure = true
}

resource "databricks_ip_access_list" "network_opened_office" {
  prior_attrs = {}
  attrs       = { ip_addresses = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "databricks_ip_access_list" "network_opened_blocks" {
  attrs = { list_type = "BLOCK", ip_addresses = ["0.0.0.0/0"] }
}

resource "databricks_ip_access_list" "network_opened_same" {
  prior_attrs = { ip_addresses = ["0.0.0.0/0"] }
  attrs       = { ip_addresses = ["0.0.0.0/0"], label = "all" }
}

resource "databricks_ip_access_list" "network_opened_off" {
  attrs = { ip_addresses = ["0.0.0.0/0"], enabled = false }
}

resource "databricks_ip_access_list" "network_opened_private" {
  attrs = { ip_addresses = ["10.0.0.0/8"] }
}

resource "databricks_ip_access_list" "network_opened_blocks_more" {
  prior_attrs = { list_type = "BLOCK", ip_addresses = ["198.51.100.1"] }
  attrs       = { list_type = "BLOCK", ip_addresses = ["198.51.100.2", "198.51.100.1"] }
}

# Source: Databricks Docs, IP access lists, How access is checked
resource "databricks_ip_access_list" "list_gone_allow" {
  prior_attrs    = {}
  expect_failure = true
}

resource "databricks_ip_access_list" "list_gone_off" {
  prior_attrs    = {}
  attrs          = { enabled = false }
  expect_failure = true
}

resource "databricks_ip_access_list" "list_gone_block" {
  prior_attrs    = { list_type = "BLOCK" }
  expect_failure = true
}

resource "databricks_ip_access_list" "list_gone_was_off" {
  prior_attrs = { enabled = false }
}

resource "databricks_ip_access_list" "list_gone_label" {
  prior_attrs = {}
  attrs       = { label = "offices" }
}

resource "databricks_ip_access_list" "list_gone_on" {
  prior_attrs = { enabled = false }
  attrs       = {}
}

resource "databricks_ip_access_list" "list_gone_replaced" {
  prior_attrs = {}
  attrs       = {}
  meta        = { operation = "replace" }
}

resource "databricks_ip_access_list" "list_gone_new" {
  attrs = {}
}

resource "databricks_cluster_policy" "list_gone_policy" {
  prior_attrs = { name = "small" }
}

# Source: provider documentation, databricks/databricks 1.x, databricks_workspace_conf
resource "databricks_workspace_conf" "configuration_opened_lists" {
  prior_attrs    = { custom_config = { enableIpAccessLists = "true" } }
  attrs          = { custom_config = { enableIpAccessLists = "false" } }
  expect_failure = true
}

resource "databricks_workspace_conf" "configuration_opened_tokens" {
  prior_attrs    = { custom_config = { enableTokensConfig = "false" } }
  attrs          = { custom_config = { enableTokensConfig = "true" } }
  expect_failure = true
}

resource "databricks_workspace_conf" "configuration_opened_on" {
  prior_attrs = { custom_config = { enableIpAccessLists = "false" } }
  attrs       = { custom_config = { enableIpAccessLists = true } }
}

resource "databricks_workspace_conf" "configuration_opened_other" {
  prior_attrs = { custom_config = { enableWebTerminal = "true" } }
  attrs       = { custom_config = { enableWebTerminal = "false" } }
}

resource "databricks_workspace_conf" "configuration_opened_new" {
  attrs = { custom_config = { enableTokensConfig = "true" } }
}

resource "databricks_workspace_conf" "configuration_opened_null" {
  prior_attrs = { custom_config = null }
  attrs       = { custom_config = {} }
}

base "databricks_mws_private_access_settings" {
  attrs = { private_access_settings_name = "pas", region = "eu-west-1", private_access_level = "ENDPOINT" }
}

# Source: Databricks Docs, Manage private access settings
resource "databricks_mws_private_access_settings" "public_access_on" {
  prior_attrs    = { public_access_enabled = false }
  attrs          = { public_access_enabled = true }
  expect_failure = true
}

resource "databricks_mws_private_access_settings" "public_access_level" {
  prior_attrs    = { public_access_enabled = false }
  attrs          = { public_access_enabled = false, private_access_level = "ACCOUNT" }
  expect_failure = true
}

resource "databricks_mws_private_access_settings" "public_access_off" {
  prior_attrs = { public_access_enabled = true }
  attrs       = { public_access_enabled = false }
}

resource "databricks_mws_private_access_settings" "public_access_same" {
  prior_attrs = { public_access_enabled = true }
  attrs       = { public_access_enabled = true }
}

resource "databricks_mws_private_access_settings" "public_access_new" {
  attrs = { public_access_enabled = true }
}

resource "databricks_mws_workspaces" "public_access_set" {
  prior_attrs = { workspace_name = "a", private_access_settings_id = null }
  attrs       = { workspace_name = "a", private_access_settings_id = "p1" }
}

# Source: Databricks Docs, Serverless egress control; provider documentation, databricks_account_network_policy
resource "databricks_account_network_policy" "network_policy_opened_egress" {
  prior_attrs    = { network_policy_id = "n", egress = { network_access = { restriction_mode = "RESTRICTED_ACCESS" } } }
  attrs          = { network_policy_id = "n", egress = { network_access = { restriction_mode = "FULL_ACCESS" } } }
  expect_failure = true
}

resource "databricks_account_network_policy" "network_policy_opened_ingress" {
  prior_attrs    = { network_policy_id = "n", ingress = { public_access = { restriction_mode = "RESTRICTED_ACCESS" } } }
  attrs          = { network_policy_id = "n", ingress = { public_access = { restriction_mode = "FULL_ACCESS" } } }
  expect_failure = true
}

resource "databricks_account_network_policy" "network_policy_opened_restricted" {
  prior_attrs = { network_policy_id = "n", egress = { network_access = { restriction_mode = "FULL_ACCESS" } } }
  attrs       = { network_policy_id = "n", egress = { network_access = { restriction_mode = "RESTRICTED_ACCESS" } } }
}

resource "databricks_account_network_policy" "network_policy_opened_same" {
  prior_attrs = { network_policy_id = "n", egress = { network_access = { restriction_mode = "FULL_ACCESS" } } }
  attrs       = { network_policy_id = "n", egress = { network_access = { restriction_mode = "FULL_ACCESS" } } }
}

resource "databricks_account_network_policy" "network_policy_opened_new" {
  attrs = { network_policy_id = "n", egress = { network_access = { restriction_mode = "FULL_ACCESS" } } }
}

resource "databricks_account_network_policy" "network_policy_opened_null" {
  prior_attrs = { network_policy_id = "n", egress = null }
  attrs       = { network_policy_id = "n", egress = null }
}

# Source: Databricks Docs, Unity Catalog privileges, account users; Access control lists
resource "databricks_grants" "granted_to_all_new" {
  attrs          = { catalog = "sales", grant = [{ principal = "account users", privileges = ["ALL_PRIVILEGES"] }] }
  expect_failure = true
}

resource "databricks_grants" "granted_to_all_added" {
  prior_attrs    = { catalog = "sales", grant = [{ principal = "account users", privileges = ["SELECT"] }] }
  attrs          = { catalog = "sales", grant = [{ principal = "account users", privileges = ["SELECT", "MODIFY"] }] }
  expect_failure = true
}

resource "databricks_grant" "granted_to_all_one" {
  attrs          = { schema = "sales.raw", principal = "users", privileges = ["ALL PRIVILEGES"] }
  expect_failure = true
}

resource "databricks_permissions" "granted_to_all_manage" {
  prior_attrs    = { cluster_id = "c1", access_control = [{ group_name = "users", permission_level = "CAN_RESTART", user_name = null }] }
  attrs          = { cluster_id = "c1", access_control = [{ group_name = "users", permission_level = "CAN_MANAGE", user_name = null }] }
  expect_failure = true
}

resource "databricks_grants" "granted_to_all_team" {
  attrs = { catalog = "sales", grant = [{ principal = "data-engineers", privileges = ["ALL_PRIVILEGES"] }] }
}

resource "databricks_grants" "granted_to_all_select" {
  attrs = { catalog = "sales", grant = [{ principal = "account users", privileges = ["SELECT", "USE_CATALOG"] }] }
}

resource "databricks_grants" "granted_to_all_same" {
  prior_attrs = { catalog = "sales", grant = [{ principal = "account users", privileges = ["ALL_PRIVILEGES"] }, { principal = "a", privileges = ["SELECT"] }] }
  attrs       = { catalog = "sales", grant = [{ principal = "a", privileges = ["SELECT"] }, { principal = "account users", privileges = ["ALL_PRIVILEGES"] }] }
}

resource "databricks_grants" "granted_to_all_less" {
  prior_attrs = { catalog = "sales", grant = [{ principal = "account users", privileges = ["ALL_PRIVILEGES"] }] }
  attrs       = { catalog = "sales", grant = [{ principal = "account users", privileges = ["SELECT"] }] }
}

resource "databricks_permissions" "granted_to_all_attach" {
  attrs = { cluster_id = "c1", access_control = [{ group_name = "users", permission_level = "CAN_ATTACH_TO", user_name = null }] }
}

resource "databricks_permissions" "granted_to_all_admins" {
  attrs = { cluster_id = "c1", access_control = [{ group_name = "admins", permission_level = "CAN_MANAGE", user_name = null }, { group_name = "data-users", permission_level = "CAN_MANAGE", user_name = null }] }
}

resource "databricks_grant" "granted_to_all_broken" {
  attrs = { schema = "x", principal = null, privileges = null }
}

resource "databricks_permissions" "granted_to_all_person" {
  attrs = { job_id = "1", access_control = [{ user_name = "mona@acme.example", permission_level = "CAN_MANAGE" }] }
}

# Source: Databricks Docs, Workspace admins and account admins; provider documentation, databricks_permission_assignment
resource "databricks_permission_assignment" "administrator_new" {
  attrs          = { user_name = "mona@acme.example", permissions = ["ADMIN"] }
  expect_failure = true
}

resource "databricks_mws_permission_assignment" "administrator_raised" {
  prior_attrs    = { workspace_id = 1, principal_id = 2, permissions = ["USER"] }
  attrs          = { workspace_id = 1, principal_id = 2, permissions = ["ADMIN"] }
  expect_failure = true
}

resource "databricks_user_role" "administrator_account" {
  attrs          = { user_id = "7", role = "account_admin" }
  expect_failure = true
}

data "databricks_group" "admins" {
  attrs = { display_name = "admins", id = "99" }
}

resource "databricks_permission_assignment" "administrator_user" {
  attrs = { user_name = "mona@acme.example", permissions = ["USER"] }
}

resource "databricks_mws_permission_assignment" "administrator_same" {
  prior_attrs = { workspace_id = 1, principal_id = 2, permissions = ["ADMIN"] }
  attrs       = { workspace_id = 1, principal_id = 2, permissions = ["ADMIN"] }
}

resource "databricks_mws_permission_assignment" "administrator_lowered" {
  prior_attrs = { workspace_id = 1, principal_id = 2, permissions = ["ADMIN"] }
  attrs       = { workspace_id = 1, principal_id = 2, permissions = ["USER"] }
}

resource "databricks_user_role" "administrator_profile" {
  attrs = { user_id = "7", role = "arn:aws:iam::123456789012:instance-profile/etl" }
}

resource "databricks_group_member" "administrator_other_group" {
  attrs = { group_id = "98", member_id = "7" }
}

resource "databricks_group_member" "administrator_gone" {
  prior_attrs = { group_id = "99", member_id = "7" }
}

resource "databricks_user_role" "administrator_gone" {
  prior_attrs = { user_id = "7", role = "account_admin" }
}

resource "databricks_permission_assignment" "administrator_null" {
  attrs = { permissions = null }
}

base "databricks_secret_acl" {
  attrs = { scope = "prod" }
}

# Source: Databricks Docs, Secret ACLs; provider documentation, databricks_secret_acl
resource "databricks_secret_acl" "secrets_for_all_read" {
  attrs          = { principal = "users", permission = "READ" }
  expect_failure = true
}

resource "databricks_secret_acl" "secrets_for_all_manage" {
  prior_attrs    = { principal = "users", permission = "READ" }
  attrs          = { principal = "users", permission = "MANAGE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "databricks_secret_acl" "secrets_for_all_team" {
  attrs = { principal = "data-engineers", permission = "MANAGE" }
}

resource "databricks_secret_acl" "secrets_for_all_same" {
  prior_attrs = { principal = "users", permission = "READ" }
  attrs       = { principal = "users", permission = "READ" }
}

resource "databricks_secret_acl" "secrets_for_all_less" {
  prior_attrs = { principal = "users", permission = "MANAGE" }
  attrs       = { principal = "users", permission = "READ" }
  meta        = { operation = "replace" }
}

resource "databricks_secret_acl" "secrets_for_all_look_alike" {
  attrs = { principal = "power-users", permission = "READ" }
}

# Source: Databricks Docs, Embed a dashboard; Restrict workspace admins; Delta Sharing, IP access lists for recipients
resource "databricks_aibi_dashboard_embedding_access_policy_setting" "setting_opened_embed" {
  prior_attrs    = { aibi_dashboard_embedding_access_policy = [{ access_policy_type = "DENY_ALL_DOMAINS" }] }
  attrs          = { aibi_dashboard_embedding_access_policy = [{ access_policy_type = "ALLOW_ALL_DOMAINS" }] }
  expect_failure = true
}

resource "databricks_recipient" "setting_opened_recipient" {
  prior_attrs    = { name = "r", ip_access_list = [{ allowed_ip_addresses = ["203.0.113.0/24"] }] }
  attrs          = { name = "r", ip_access_list = [] }
  expect_failure = true
}

resource "databricks_aibi_dashboard_embedding_access_policy_setting" "setting_opened_approved" {
  prior_attrs = { aibi_dashboard_embedding_access_policy = [{ access_policy_type = "ALLOW_ALL_DOMAINS" }] }
  attrs       = { aibi_dashboard_embedding_access_policy = [{ access_policy_type = "ALLOW_APPROVED_DOMAINS" }] }
}

resource "databricks_restrict_workspace_admins_setting" "setting_opened_restricted" {
  prior_attrs = { restrict_workspace_admins = [{ status = "ALLOW_ALL" }] }
  attrs       = { restrict_workspace_admins = [{ status = "RESTRICT_TOKENS_AND_JOB_RUN_AS" }] }
}

resource "databricks_recipient" "setting_opened_other_network" {
  prior_attrs = { name = "r", ip_access_list = [{ allowed_ip_addresses = ["203.0.113.0/24"] }] }
  attrs       = { name = "r", ip_access_list = [{ allowed_ip_addresses = ["198.51.100.0/24"] }] }
}

resource "databricks_recipient" "setting_opened_none" {
  prior_attrs = { name = "r", ip_access_list = [] }
  attrs       = { name = "r", ip_access_list = null }
}

# Source: Databricks Docs, Limit catalog access to specific workspaces; Enable Delta Sharing on your metastore
resource "databricks_catalog" "setting_opened_catalog" {
  prior_attrs    = { name = "finance", isolation_mode = "ISOLATED" }
  attrs          = { name = "finance", isolation_mode = "OPEN" }
  expect_failure = true
}

resource "databricks_storage_credential" "setting_opened_credential" {
  prior_attrs    = { name = "finance", isolation_mode = "ISOLATION_MODE_ISOLATED" }
  attrs          = { name = "finance", isolation_mode = "ISOLATION_MODE_OPEN" }
  expect_failure = true
}

resource "databricks_metastore" "setting_opened_sharing" {
  prior_attrs    = { name = "eu", delta_sharing_scope = "INTERNAL" }
  attrs          = { name = "eu", delta_sharing_scope = "INTERNAL_AND_EXTERNAL" }
  expect_failure = true
}

resource "databricks_catalog" "setting_opened_new" {
  attrs = { name = "finance", isolation_mode = "OPEN" }
}

resource "databricks_external_location" "setting_opened_isolated" {
  prior_attrs = { name = "finance", isolation_mode = "ISOLATION_MODE_OPEN" }
  attrs       = { name = "finance", isolation_mode = "ISOLATION_MODE_ISOLATED" }
}

resource "databricks_catalog" "setting_opened_same" {
  prior_attrs = { name = "finance", isolation_mode = "OPEN", comment = "x" }
  attrs       = { name = "finance", isolation_mode = "OPEN", comment = "y" }
}

resource "databricks_catalog" "setting_opened_unset" {
  prior_attrs = { name = "finance", isolation_mode = null }
  attrs       = { name = "finance", isolation_mode = "OPEN" }
}

resource "databricks_metastore" "setting_opened_inside" {
  prior_attrs = { name = "eu", delta_sharing_scope = "INTERNAL_AND_EXTERNAL" }
  attrs       = { name = "eu", delta_sharing_scope = "INTERNAL" }
}

resource "databricks_metastore" "setting_opened_owner" {
  prior_attrs = { name = "eu", delta_sharing_scope = "INTERNAL", owner = "mona@acme.example" }
  attrs       = { name = "eu", delta_sharing_scope = "INTERNAL", owner = "data-admins" }
}

# Replaced onto another object, workspace or scope.
resource "databricks_grant" "granted_to_all_other_schema" {
  prior_attrs    = { schema = "sandbox.public", principal = "account users", privileges = ["ALL_PRIVILEGES"] }
  attrs          = { schema = "finance.public", principal = "account users", privileges = ["ALL_PRIVILEGES"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "databricks_mws_permission_assignment" "administrator_other_workspace" {
  prior_attrs    = { workspace_id = 1, principal_id = 9, permissions = ["ADMIN"] }
  attrs          = { workspace_id = 2, principal_id = 9, permissions = ["ADMIN"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "databricks_secret_acl" "secrets_for_all_other_scope" {
  prior_attrs    = { scope = "sandbox", principal = "users", permission = "READ" }
  attrs          = { scope = "prod", principal = "users", permission = "READ" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "databricks_grant" "granted_to_all_replaced" {
  prior_attrs = { schema = "finance.public", principal = "account users", privileges = ["ALL_PRIVILEGES"] }
  attrs       = { schema = "finance.public", principal = "account users", privileges = ["ALL_PRIVILEGES"] }
  meta        = { operation = "replace" }
}

resource "databricks_mws_permission_assignment" "administrator_workspace_unknown" {
  prior_attrs = { workspace_id = 1, principal_id = 9, permissions = ["ADMIN"] }
  attrs       = { workspace_id = unknown, principal_id = 9, permissions = ["ADMIN"] }
  meta        = { operation = "replace" }
}

resource "databricks_secret_acl" "secrets_for_all_replaced" {
  prior_attrs = { principal = "users", permission = "WRITE" }
  attrs       = { principal = "users", permission = "READ" }
  meta        = { operation = "replace" }
}

resource "databricks_grant" "granted_to_all_less_elsewhere" {
  prior_attrs = { schema = "sandbox.public", principal = "account users", privileges = ["ALL_PRIVILEGES"] }
  attrs       = { schema = "finance.public", principal = "account users", privileges = ["USE_SCHEMA"] }
  meta        = { operation = "replace" }
}

resource "databricks_secret_acl" "secrets_for_all_team_elsewhere" {
  prior_attrs = { scope = "sandbox", principal = "users", permission = "READ" }
  attrs       = { scope = "prod", principal = "payments", permission = "READ" }
  meta        = { operation = "replace" }
}

resource "databricks_mws_permission_assignment" "administrator_user_elsewhere" {
  prior_attrs = { workspace_id = 1, principal_id = 9, permissions = ["ADMIN"] }
  attrs       = { workspace_id = 2, principal_id = 9, permissions = ["USER"] }
  meta        = { operation = "replace" }
}
