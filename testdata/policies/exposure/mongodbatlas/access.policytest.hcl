policytest {
  targets = ["../../../../policies/exposure/mongodbatlas/access.gate.hcl"]
}

base "mongodbatlas_project_ip_access_list" {
  attrs = { project_id = "64a1", comment = "x", cidr_block = null, ip_address = null }
}

base "mongodbatlas_access_list_api_key" {
  attrs = { org_id = "o1", api_key_id = "k1", cidr_block = null, ip_address = null }
}

# Source: MongoDB Atlas Docs, Configure IP access list entries; provider documentation, mongodb/mongodbatlas 2.x
resource "mongodbatlas_project_ip_access_list" "network_opened_new" {
  attrs          = { cidr_block = "0.0.0.0/0" }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "network_opened_half" {
  attrs          = { cidr_block = "128.0.0.0/1" }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "network_opened_changed" {
  prior_attrs    = { cidr_block = "203.0.113.0/24" }
  attrs          = { cidr_block = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mongodbatlas_access_list_api_key" "network_opened_key" {
  attrs          = { cidr_block = "0.0.0.0/0" }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "network_opened_v6" {
  attrs          = { cidr_block = "::/0" }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "network_opened_office" {
  attrs = { cidr_block = "203.0.113.0/24" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_address" {
  attrs = { ip_address = "203.0.113.7" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_ten" {
  attrs = { cidr_block = "10.0.0.0/8" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_group" {
  attrs = { aws_security_group = "sg-0123456789abcdef0" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_same" {
  prior_attrs = { cidr_block = "0.0.0.0/0" }
  attrs       = { cidr_block = "0.0.0.0/0", comment = "all" }
  meta        = { operation = "replace" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_closed" {
  prior_attrs = { cidr_block = "0.0.0.0/0" }
  attrs       = { cidr_block = "203.0.113.0/24" }
  meta        = { operation = "replace" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_gone" {
  prior_attrs = { cidr_block = "0.0.0.0/0" }
}

resource "mongodbatlas_access_list_api_key" "network_opened_office" {
  attrs = { cidr_block = "198.51.100.0/24" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_computed" {
  attrs = { cidr_block = unknown, ip_address = "203.0.113.7" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_beside_computed" {
  attrs          = { cidr_block = "0.0.0.0/0", ip_address = unknown }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "network_opened_no_address" {
  attrs = { cidr_block = "203.0.113.0/24", ip_address = unknown }
}

resource "mongodbatlas_access_list_api_key" "network_opened_address" {
  attrs = { ip_address = "198.51.100.7" }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_private_v6" {
  attrs = { cidr_block = "fd00::/7" }
}

base "mongodbatlas_database_user" {
  attrs = { project_id = "64a1", username = "orders", auth_database_name = "admin", scopes = [] }
}

# Source: MongoDB Atlas Docs, Built-in database roles
resource "mongodbatlas_database_user" "database_administrator_new" {
  attrs          = { roles = [{ role_name = "atlasAdmin", database_name = "admin", collection_name = null }] }
  expect_failure = true
}

resource "mongodbatlas_database_user" "database_administrator_raised" {
  prior_attrs    = { roles = [{ role_name = "readWrite", database_name = "orders", collection_name = null }] }
  attrs          = { roles = [{ role_name = "readWrite", database_name = "orders", collection_name = null }, { role_name = "atlasAdmin", database_name = "admin", collection_name = null }] }
  expect_failure = true
}

resource "mongodbatlas_database_user" "database_administrator_own" {
  attrs = { roles = [{ role_name = "readWrite", database_name = "orders", collection_name = null }] }
}

resource "mongodbatlas_database_user" "database_administrator_same" {
  prior_attrs = { roles = [{ role_name = "atlasAdmin", database_name = "admin", collection_name = null }] }
  attrs       = { roles = [{ role_name = "atlasAdmin", database_name = "admin", collection_name = null }], description = "x" }
}

resource "mongodbatlas_database_user" "database_administrator_lowered" {
  prior_attrs = { roles = [{ role_name = "atlasAdmin", database_name = "admin", collection_name = null }] }
  attrs       = { roles = [{ role_name = "read", database_name = "orders", collection_name = null }] }
}

resource "mongodbatlas_database_user" "database_administrator_local" {
  attrs = { roles = [{ role_name = "dbAdmin", database_name = "orders", collection_name = null }, { role_name = "customReport", database_name = "admin", collection_name = null }] }
}

resource "mongodbatlas_database_user" "database_administrator_null" {
  attrs = { roles = null }
}

# Source: MongoDB Atlas Docs, Built-in database roles; Custom database roles
resource "mongodbatlas_database_user" "every_database_new" {
  attrs          = { roles = [{ role_name = "readWriteAnyDatabase", database_name = "admin", collection_name = null }] }
  expect_failure = true
}

resource "mongodbatlas_database_user" "every_database_scopes" {
  prior_attrs    = { roles = [{ role_name = "read", database_name = "a", collection_name = null }], scopes = [{ name = "c1", type = "CLUSTER" }] }
  attrs          = { roles = [{ role_name = "read", database_name = "a", collection_name = null }], scopes = [] }
  expect_failure = true
}

resource "mongodbatlas_custom_db_role" "every_database_inherited" {
  prior_attrs    = { role_name = "report", inherited_roles = [{ role_name = "read", database_name = "orders", collection_name = null }] }
  attrs          = { role_name = "report", inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin", collection_name = null }] }
  expect_failure = true
}

resource "mongodbatlas_database_user" "every_database_monitor" {
  attrs = { roles = [{ role_name = "clusterMonitor", database_name = "admin", collection_name = null }, { role_name = "read", database_name = "orders", collection_name = null }] }
}

resource "mongodbatlas_database_user" "every_database_same" {
  prior_attrs = { roles = [{ role_name = "readAnyDatabase", database_name = "admin", collection_name = null }, { role_name = "read", database_name = "a", collection_name = null }] }
  attrs       = { roles = [{ role_name = "read", database_name = "a", collection_name = null }, { role_name = "readAnyDatabase", database_name = "admin", collection_name = null }] }
}

resource "mongodbatlas_database_user" "every_database_lowered" {
  prior_attrs = { roles = [{ role_name = "readWriteAnyDatabase", database_name = "admin", collection_name = null }] }
  attrs       = { roles = [{ role_name = "readWrite", database_name = "orders", collection_name = null }] }
}

resource "mongodbatlas_database_user" "every_database_narrowed" {
  prior_attrs = { roles = [{ role_name = "read", database_name = "a", collection_name = null }], scopes = [] }
  attrs       = { roles = [{ role_name = "read", database_name = "a", collection_name = null }], scopes = [{ name = "c1", type = "CLUSTER" }] }
}

resource "mongodbatlas_custom_db_role" "every_database_one" {
  attrs = { role_name = "report", inherited_roles = [{ role_name = "read", database_name = "orders", collection_name = null }] }
}

resource "mongodbatlas_custom_db_role" "every_database_none" {
  attrs = { role_name = "report", inherited_roles = [] }
}

# Source: MongoDB Atlas Docs, Atlas user roles; provider documentation, mongodbatlas_cloud_user_org_assignment
resource "mongodbatlas_team_project_assignment" "owner_team" {
  attrs          = { project_id = "p", team_id = "t", role_names = ["GROUP_OWNER"] }
  expect_failure = true
}

resource "mongodbatlas_cloud_user_org_assignment" "owner_organization" {
  prior_attrs    = { org_id = "o", username = "a@acme.example", roles = { org_roles = ["ORG_MEMBER"], project_role_assignments = [] } }
  attrs          = { org_id = "o", username = "a@acme.example", roles = { org_roles = ["ORG_OWNER"], project_role_assignments = [] } }
  expect_failure = true
}

resource "mongodbatlas_project_api_key" "owner_key" {
  attrs          = { description = "ci", project_assignment = [{ project_id = "p", role_names = ["GROUP_OWNER"] }] }
  expect_failure = true
}

resource "mongodbatlas_project_api_key" "owner_new_project" {
  attrs          = { description = "ci", project_assignment = [{ project_id = unknown, role_names = ["GROUP_OWNER"] }] }
  expect_failure = true
}

resource "mongodbatlas_project" "owner_teams" {
  prior_attrs    = { name = "orders", org_id = "o", teams = [] }
  attrs          = { name = "orders", org_id = "o", teams = [{ team_id = "t", role_names = ["GROUP_OWNER"] }] }
  expect_failure = true
}

resource "mongodbatlas_federated_settings_org_role_mapping" "owner_mapping" {
  attrs          = { org_id = "o", external_group_name = "eng", role_assignments = [{ org_id = "o", role = "ORG_OWNER" }] }
  expect_failure = true
}

resource "mongodbatlas_team_project_assignment" "owner_reader" {
  attrs = { project_id = "p", team_id = "t", role_names = ["GROUP_READ_ONLY"] }
}

resource "mongodbatlas_team_project_assignment" "owner_same" {
  prior_attrs = { project_id = "p", team_id = "t", role_names = ["GROUP_OWNER"] }
  attrs       = { project_id = "p", team_id = "t", role_names = ["GROUP_OWNER", "GROUP_READ_ONLY"] }
}

resource "mongodbatlas_cloud_user_org_assignment" "owner_member" {
  attrs = { org_id = "o", username = "a@acme.example", roles = { org_roles = ["ORG_MEMBER"], project_role_assignments = [{ project_id = "p", project_roles = ["GROUP_READ_ONLY"] }] } }
}

resource "mongodbatlas_project_api_key" "owner_cluster_manager" {
  attrs = { description = "ci", project_assignment = [{ project_id = "p", role_names = ["GROUP_CLUSTER_MANAGER"] }] }
}

resource "mongodbatlas_project" "owner_lowered" {
  prior_attrs = { name = "orders", teams = [{ team_id = "t", role_names = ["GROUP_OWNER"] }] }
  attrs       = { name = "orders", teams = [{ team_id = "t", role_names = ["GROUP_READ_ONLY"] }] }
}

resource "mongodbatlas_api_key" "owner_creator" {
  attrs = { org_id = "o", role_names = ["ORG_PROJECT_CREATOR"] }
}

resource "mongodbatlas_federated_settings_org_role_mapping" "owner_read" {
  attrs = { org_id = "o", external_group_name = "eng", role_assignments = [{ org_id = "o", role = "ORG_READ_ONLY" }] }
}

resource "mongodbatlas_api_key" "owner_gone" {
  prior_attrs = { org_id = "o", role_names = ["ORG_OWNER"] }
}

resource "mongodbatlas_organization" "owner_first_key" {
  attrs = { name = "acme", role_names = ["ORG_OWNER"], org_owner_id = "u" }
}

resource "mongodbatlas_org_invitation" "owner_invited" {
  attrs = { org_id = "o", username = "a@acme.example", roles = ["ORG_READ_ONLY"] }
}

resource "mongodbatlas_team_project_assignment" "owner_gone" {
  prior_attrs = { project_id = "p", team_id = "t", role_names = ["GROUP_OWNER"] }
}

resource "mongodbatlas_api_key" "owner_broken" {
  attrs = { org_id = "o", role_names = "ORG_OWNER" }
}

# Source: MongoDB Atlas Docs, Atlas user roles, Project roles
resource "mongodbatlas_team_project_assignment" "data_access_admin" {
  attrs          = { project_id = "p", team_id = "t", role_names = ["GROUP_DATA_ACCESS_ADMIN"] }
  expect_failure = true
}

resource "mongodbatlas_cloud_user_project_assignment" "data_access_raised" {
  prior_attrs    = { project_id = "p", username = "a@acme.example", roles = ["GROUP_READ_ONLY"] }
  attrs          = { project_id = "p", username = "a@acme.example", roles = ["GROUP_READ_ONLY", "GROUP_DATA_ACCESS_READ_WRITE"] }
  expect_failure = true
}

resource "mongodbatlas_cloud_user_project_assignment" "data_access_read" {
  attrs = { project_id = "p", username = "a@acme.example", roles = ["GROUP_DATA_ACCESS_READ_ONLY"] }
}

resource "mongodbatlas_team_project_assignment" "data_access_same" {
  prior_attrs = { project_id = "p", team_id = "t", role_names = ["GROUP_DATA_ACCESS_ADMIN"] }
  attrs       = { project_id = "p", team_id = "t", role_names = ["GROUP_DATA_ACCESS_ADMIN"] }
}

resource "mongodbatlas_cloud_user_project_assignment" "data_access_lowered" {
  prior_attrs = { project_id = "p", username = "a", roles = ["GROUP_DATA_ACCESS_ADMIN"] }
  attrs       = { project_id = "p", username = "a", roles = ["GROUP_READ_ONLY"] }
}

resource "mongodbatlas_team_project_assignment" "data_access_null" {
  attrs = { project_id = "p", team_id = "t", role_names = null }
}

# Source: MongoDB Atlas Docs, Manage organization security settings
resource "mongodbatlas_organization" "guard_off_factor" {
  prior_attrs    = { name = "acme", multi_factor_auth_required = true }
  attrs          = { name = "acme", multi_factor_auth_required = false }
  expect_failure = true
}

resource "mongodbatlas_organization" "guard_off_networks" {
  prior_attrs    = { name = "acme", api_access_list_required = true }
  attrs          = { name = "acme", api_access_list_required = false }
  expect_failure = true
}

resource "mongodbatlas_organization" "guard_off_on" {
  prior_attrs = { name = "acme", multi_factor_auth_required = false }
  attrs       = { name = "acme", multi_factor_auth_required = true }
}

resource "mongodbatlas_organization" "guard_off_same" {
  prior_attrs = { name = "acme", restrict_employee_access = false }
  attrs       = { name = "Acme", restrict_employee_access = false }
}

resource "mongodbatlas_organization" "guard_off_models" {
  prior_attrs = { name = "acme", gen_ai_features_enabled = true }
  attrs       = { name = "acme", gen_ai_features_enabled = false }
}

resource "mongodbatlas_federated_settings_org_config" "guard_off_restricted" {
  prior_attrs = { domain_restriction_enabled = false }
  attrs       = { domain_restriction_enabled = true }
}

base "mongodbatlas_mongodb_employee_access_grant" {
  attrs = { project_id = "p", cluster_name = "orders", expiration_time = "2026-12-01T00:00:00Z" }
}

# Source: provider documentation, mongodb/mongodbatlas 2.x, mongodbatlas_mongodb_employee_access_grant
resource "mongodbatlas_mongodb_employee_access_grant" "employees_new" {
  attrs          = { grant_type = "CLUSTER_INFRASTRUCTURE" }
  expect_failure = true
}

resource "mongodbatlas_mongodb_employee_access_grant" "employees_more" {
  prior_attrs    = { grant_type = "CLUSTER_DATABASE_LOGS" }
  attrs          = { grant_type = "CLUSTER_INFRASTRUCTURE_AND_APP_SERVICES_SYNC_DATA" }
  expect_failure = true
}

resource "mongodbatlas_mongodb_employee_access_grant" "employees_same" {
  prior_attrs = { grant_type = "CLUSTER_DATABASE_LOGS" }
  attrs       = { grant_type = "CLUSTER_DATABASE_LOGS", expiration_time = "2026-12-02T00:00:00Z" }
}

resource "mongodbatlas_mongodb_employee_access_grant" "employees_gone" {
  prior_attrs = { grant_type = "CLUSTER_DATABASE_LOGS" }
}

resource "mongodbatlas_maintenance_window" "employees_window" {
  attrs = { project_id = "p", day_of_week = 1 }
}

resource "mongodbatlas_auditing" "employees_audit" {
  attrs = { project_id = "p", enabled = true }
}

# Source: Terraform JSON output format, after_unknown
resource "mongodbatlas_project_ip_access_list" "undecided_network_both" {
  prior_attrs    = { cidr_block = "203.0.113.0/24" }
  attrs          = { cidr_block = unknown, ip_address = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mongodbatlas_access_list_api_key" "undecided_network_key" {
  prior_attrs    = { ip_address = "203.0.113.7" }
  attrs          = { cidr_block = unknown, ip_address = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "unchecked_network_both" {
  attrs = { cidr_block = unknown, ip_address = unknown }
}

resource "mongodbatlas_project_ip_access_list" "undecided_network_known" {
  prior_attrs = { cidr_block = "203.0.113.0/24" }
  attrs       = { cidr_block = "198.51.100.0/24" }
  meta        = { operation = "replace" }
}

resource "mongodbatlas_access_list_api_key" "undecided_network_known" {
  prior_attrs = { ip_address = "203.0.113.7" }
  attrs       = { ip_address = "203.0.113.8" }
  meta        = { operation = "replace" }
}

# Source: what a replacement is attached to; provider documentation, mongodb/mongodbatlas 1.x, project_ip_access_list, database_user (project_id replaces), mongodb_employee_access_grant
resource "mongodbatlas_project_ip_access_list" "network_opened_moved" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", project_id = "64a1" }
  attrs          = { cidr_block = "0.0.0.0/0", project_id = "64b2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_project_ip_access_list" "network_opened_same_target" {
  prior_attrs = { cidr_block = "0.0.0.0/0", project_id = "64a1" }
  attrs       = { cidr_block = "0.0.0.0/0", project_id = "64a1", comment = "all" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_unknown_target" {
  prior_attrs = { cidr_block = "0.0.0.0/0", project_id = "64a1" }
  attrs       = { cidr_block = "0.0.0.0/0", project_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_project_ip_access_list" "network_opened_office_moved" {
  prior_attrs = { cidr_block = "203.0.113.0/24", project_id = "64a1" }
  attrs       = { cidr_block = "203.0.113.0/24", project_id = "64b2" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_access_list_api_key" "network_opened_key_moved" {
  prior_attrs    = { cidr_block = "0.0.0.0/0", api_key_id = "k1" }
  attrs          = { cidr_block = "0.0.0.0/0", api_key_id = "k2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_access_list_api_key" "network_opened_key_same_target" {
  prior_attrs = { cidr_block = "0.0.0.0/0", api_key_id = "k1" }
  attrs       = { cidr_block = "0.0.0.0/0", api_key_id = "k1", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_access_list_api_key" "network_opened_key_unknown_target" {
  prior_attrs = { cidr_block = "0.0.0.0/0", api_key_id = "k1" }
  attrs       = { cidr_block = "0.0.0.0/0", api_key_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_service_account_access_list_entry" "network_opened_account_moved" {
  prior_attrs    = { org_id = "o1", cidr_block = "0.0.0.0/0", client_id = "c1" }
  attrs          = { org_id = "o1", cidr_block = "0.0.0.0/0", client_id = "c2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_service_account_access_list_entry" "network_opened_account_same_target" {
  prior_attrs = { org_id = "o1", cidr_block = "0.0.0.0/0", client_id = "c1" }
  attrs       = { org_id = "o1", cidr_block = "0.0.0.0/0", client_id = "c1", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_service_account_access_list_entry" "network_opened_account_unknown_target" {
  prior_attrs = { org_id = "o1", cidr_block = "0.0.0.0/0", client_id = "c1" }
  attrs       = { org_id = "o1", cidr_block = "0.0.0.0/0", client_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_database_user" "database_administrator_moved" {
  prior_attrs    = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], project_id = "64a1" }
  attrs          = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], project_id = "64b2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_database_user" "database_administrator_same_target" {
  prior_attrs = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], project_id = "64a1" }
  attrs       = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], project_id = "64a1", description = "x" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_database_user" "database_administrator_unknown_target" {
  prior_attrs = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], project_id = "64a1" }
  attrs       = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], project_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_database_user" "database_administrator_other_login" {
  prior_attrs    = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], auth_database_name = "$external" }
  attrs          = { roles = [{ role_name = "atlasAdmin", database_name = "admin" }], auth_database_name = "admin" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_database_user" "database_administrator_read_moved" {
  prior_attrs = { roles = [{ role_name = "read", database_name = "orders" }], project_id = "64a1" }
  attrs       = { roles = [{ role_name = "read", database_name = "orders" }], project_id = "64b2" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_custom_db_role" "every_database_role_moved" {
  prior_attrs = {
    role_name       = "reader"
    inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin" }]
    project_id      = "64a1"
  }
  attrs = {
    role_name       = "reader"
    inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin" }]
    project_id      = "64b2"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_custom_db_role" "every_database_role_same_target" {
  prior_attrs = {
    role_name       = "reader"
    inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin" }]
    project_id      = "64a1"
  }
  attrs = {
    role_name       = "readers"
    inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin" }]
    project_id      = "64a1"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "mongodbatlas_custom_db_role" "every_database_role_unknown_target" {
  prior_attrs = {
    role_name       = "reader"
    inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin" }]
    project_id      = "64a1"
  }
  attrs = {
    role_name       = "reader"
    inherited_roles = [{ role_name = "readAnyDatabase", database_name = "admin" }]
    project_id      = unknown
    id              = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "mongodbatlas_mongodb_employee_access_grant" "employees_moved" {
  prior_attrs    = { grant_type = "CLUSTER_INFRASTRUCTURE", cluster_name = "orders" }
  attrs          = { grant_type = "CLUSTER_INFRASTRUCTURE", cluster_name = "billing" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mongodbatlas_mongodb_employee_access_grant" "employees_same_target" {
  prior_attrs = { grant_type = "CLUSTER_INFRASTRUCTURE", cluster_name = "orders" }
  attrs       = { grant_type = "CLUSTER_INFRASTRUCTURE", cluster_name = "orders", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mongodbatlas_mongodb_employee_access_grant" "employees_unknown_target" {
  prior_attrs = { grant_type = "CLUSTER_INFRASTRUCTURE", cluster_name = "orders" }
  attrs       = { grant_type = "CLUSTER_INFRASTRUCTURE", cluster_name = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

# Less than the same holder had is no finding.
resource "mongodbatlas_team_project_assignment" "owner_after_data_access" {
  prior_attrs    = { project_id = "p1", team_id = "t1", role_names = ["GROUP_DATA_ACCESS_ADMIN"] }
  attrs          = { project_id = "p1", team_id = "t1", role_names = ["GROUP_OWNER"] }
  expect_failure = true
}

resource "mongodbatlas_team_project_assignment" "data_access_owner_before" {
  prior_attrs = { project_id = "p1", team_id = "t1", role_names = ["GROUP_OWNER"] }
  attrs       = { project_id = "p1", team_id = "t1", role_names = ["GROUP_DATA_ACCESS_ADMIN"] }
}

resource "mongodbatlas_team_project_assignment" "data_access_owner_reads" {
  prior_attrs = { project_id = "p1", team_id = "t1", role_names = ["GROUP_OWNER"] }
  attrs       = { project_id = "p1", team_id = "t1", role_names = ["GROUP_READ_ONLY"] }
}
