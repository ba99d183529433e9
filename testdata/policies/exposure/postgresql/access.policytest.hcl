policytest {
  targets = ["../../../../policies/exposure/postgresql/access.gate.hcl"]
}

base "postgresql_role" {
  attrs = { name = "orders", login = true, superuser = false, create_role = false, replication = false, bypass_row_level_security = false, roles = [] }
}

# Source: PostgreSQL Documentation, Role attributes; Predefined roles; provider documentation, cyrilgdn/postgresql 1.x
resource "postgresql_role" "superuser_new" {
  attrs          = { superuser = true }
  expect_failure = true
}

resource "postgresql_role" "superuser_raised" {
  prior_attrs    = {}
  attrs          = { bypass_row_level_security = true }
  expect_failure = true
}

resource "postgresql_role" "superuser_member" {
  prior_attrs    = {}
  attrs          = { roles = ["rds_superuser"] }
  expect_failure = true
}

resource "postgresql_role" "superuser_login" {
  attrs = {}
}

resource "postgresql_role" "superuser_same" {
  prior_attrs = { superuser = true }
  attrs       = { superuser = true, connection_limit = 10 }
}

resource "postgresql_role" "superuser_lowered" {
  prior_attrs = { superuser = true }
  attrs       = {}
}

resource "postgresql_role" "superuser_reader" {
  prior_attrs = {}
  attrs       = { roles = ["pg_read_all_data", "reporting"] }
}

resource "postgresql_role" "superuser_databases" {
  attrs = { create_database = true }
}

resource "postgresql_role" "superuser_null" {
  attrs = { superuser = null, roles = null }
}

# Source: PostgreSQL Documentation, Role membership; Amazon RDS user guide, rds_superuser
resource "postgresql_grant_role" "superuser_granted_rds" {
  attrs          = { role = "orders", grant_role = "rds_superuser" }
  expect_failure = true
}

resource "postgresql_grant_role" "superuser_granted_cloud_sql" {
  prior_attrs    = { role = "orders", grant_role = "reporting" }
  attrs          = { role = "orders", grant_role = "cloudsqlsuperuser" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "postgresql_grant_role" "superuser_granted_reporting" {
  attrs = { role = "orders", grant_role = "reporting" }
}

resource "postgresql_grant_role" "superuser_granted_same" {
  prior_attrs = { role = "orders", grant_role = "rds_superuser" }
  attrs       = { role = "orders", grant_role = "rds_superuser", with_admin_option = false }
}

resource "postgresql_grant_role" "superuser_granted_gone" {
  prior_attrs = { role = "orders", grant_role = "rds_superuser" }
}

resource "postgresql_grant_role" "superuser_granted_iam" {
  attrs = { role = "orders", grant_role = "rds_iam" }
}

base "postgresql_grant" {
  attrs = { database = "orders", schema = "public", object_type = "table" }
}

# Source: PostgreSQL Documentation, GRANT; Privileges, PUBLIC
resource "postgresql_grant" "granted_to_all_select" {
  attrs          = { role = "public", privileges = ["SELECT"] }
  expect_failure = true
}

resource "postgresql_grant" "granted_to_all_more" {
  prior_attrs    = { role = "public", privileges = ["USAGE"], object_type = "schema" }
  attrs          = { role = "public", privileges = ["USAGE", "CREATE"], object_type = "schema" }
  expect_failure = true
}

resource "postgresql_default_privileges" "granted_to_all_default" {
  attrs          = { role = "public", owner = "orders", database = "orders", object_type = "table", privileges = ["SELECT"] }
  expect_failure = true
}

resource "postgresql_grant" "granted_to_all_role" {
  attrs = { role = "orders", privileges = ["ALL"] }
}

resource "postgresql_grant" "granted_to_all_usage" {
  attrs = { role = "public", privileges = ["USAGE"], object_type = "schema" }
}

resource "postgresql_grant" "granted_to_all_connect" {
  attrs = { role = "public", privileges = ["CONNECT"], object_type = "database" }
}

resource "postgresql_grant" "granted_to_all_same" {
  prior_attrs = { role = "public", privileges = ["SELECT"] }
  attrs       = { role = "public", privileges = ["SELECT"], with_grant_option = false }
}

resource "postgresql_grant" "granted_to_all_less" {
  prior_attrs = { role = "public", privileges = ["SELECT", "INSERT"] }
  attrs       = { role = "public", privileges = ["SELECT"] }
}

resource "postgresql_grant" "granted_to_all_none" {
  attrs = { role = "public", privileges = [] }
}

# Source: what a replacement is attached to; provider documentation, cyrilgdn/postgresql 1.2x, grant_role, grant: each attribute replaces them
resource "postgresql_grant_role" "superuser_granted_moved" {
  prior_attrs    = { grant_role = "rds_superuser", role = "orders" }
  attrs          = { grant_role = "rds_superuser", role = "interns" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "postgresql_grant_role" "superuser_granted_same_target" {
  prior_attrs = { grant_role = "rds_superuser", role = "orders" }
  attrs       = { grant_role = "rds_superuser", role = "orders", with_admin_option = false }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "postgresql_grant_role" "superuser_granted_unknown_target" {
  prior_attrs = { grant_role = "rds_superuser", role = "orders" }
  attrs       = { grant_role = "rds_superuser", role = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "postgresql_grant" "granted_to_all_moved" {
  prior_attrs    = { role = "public", privileges = ["SELECT"], schema = "public" }
  attrs          = { role = "public", privileges = ["SELECT"], schema = "billing" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "postgresql_grant" "granted_to_all_same_target" {
  prior_attrs = { role = "public", privileges = ["SELECT"], schema = "public" }
  attrs       = { role = "public", privileges = ["SELECT"], schema = "public", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "postgresql_grant" "granted_to_all_unknown_target" {
  prior_attrs = { role = "public", privileges = ["SELECT"], schema = "public" }
  attrs       = { role = "public", privileges = ["SELECT"], schema = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "postgresql_grant" "granted_to_all_one_moved" {
  prior_attrs = { role = "app", privileges = ["SELECT"], schema = "public" }
  attrs       = { role = "app", privileges = ["SELECT"], schema = "billing" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "postgresql_grant_role" "superuser_granted_small_moved" {
  prior_attrs = { grant_role = "reader", role = "orders" }
  attrs       = { grant_role = "reader", role = "interns" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

# A plan moves it: the same elsewhere opens nothing.
plan "postgresql_grant_renamed" {
  file            = "../../../exposure/moved/postgresql_grant_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "postgresql_grant_of_fewer" {
  file            = "../../../exposure/moved/postgresql_grant_of_fewer.json"
  expect          = "pass"
  expect_findings = []
}

plan "postgresql_grant_of_every_table" {
  file            = "../../../exposure/moved/postgresql_grant_of_every_table.json"
  expect          = "pass"
  expect_findings = ["access/granted_to_all: postgresql_grant.b"]
}
