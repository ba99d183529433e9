policytest {
  targets = ["../../../../policies/exposure/cockroach/access.gate.hcl"]
}

base "cockroach_allow_list" {
  attrs = { cluster_id = "c1", name = "x" }
}

# Source: CockroachDB Docs, Network authorization, IP allowlist; provider documentation, cockroachdb/cockroach
resource "cockroach_allow_list" "network_opened_new" {
  attrs          = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false }
  expect_failure = true
}

resource "cockroach_allow_list" "network_opened_sql" {
  prior_attrs    = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = false, ui = true }
  attrs          = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = true }
  expect_failure = true
}

resource "cockroach_allow_list" "network_opened_office" {
  attrs = { cidr_ip = "203.0.113.0", cidr_mask = 24, sql = true, ui = true }
}

resource "cockroach_allow_list" "network_opened_nothing" {
  attrs = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = false, ui = false }
}

resource "cockroach_allow_list" "network_opened_same" {
  prior_attrs = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = true }
  attrs       = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false }
}

resource "cockroach_allow_list" "network_opened_closed" {
  prior_attrs = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = true }
  attrs       = { cidr_ip = "203.0.113.0", cidr_mask = 24, sql = true, ui = true }
  meta        = { operation = "replace" }
}

resource "cockroach_allow_list" "network_opened_host" {
  attrs = { cidr_ip = "203.0.113.7", cidr_mask = null, sql = true, ui = true }
}

# Source: CockroachDB Docs, Authorization, Organization user roles
resource "cockroach_user_role_grants" "administrator_organization" {
  prior_attrs    = { user_id = "u1", roles = [{ role_name = "ORG_MEMBER", resource_type = "ORGANIZATION", resource_id = "" }] }
  attrs          = { user_id = "u1", roles = [{ role_name = "ORG_MEMBER", resource_type = "ORGANIZATION", resource_id = "" }, { role_name = "ORG_ADMIN", resource_type = "ORGANIZATION", resource_id = "" }] }
  expect_failure = true
}

resource "cockroach_user_role_grant" "administrator_cluster" {
  attrs          = { user_id = "u1", role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c" } }
  expect_failure = true
}

resource "cockroach_user_role_grants" "administrator_member" {
  attrs = { user_id = "u1", roles = [{ role_name = "ORG_MEMBER", resource_type = "ORGANIZATION", resource_id = "" }, { role_name = "CLUSTER_DEVELOPER", resource_type = "CLUSTER", resource_id = "c" }] }
}

resource "cockroach_user_role_grants" "administrator_same" {
  prior_attrs = { user_id = "u1", roles = [{ role_name = "ORG_ADMIN", resource_type = "ORGANIZATION", resource_id = "" }] }
  attrs       = { user_id = "u1", roles = [{ role_name = "ORG_ADMIN", resource_type = "ORGANIZATION", resource_id = "" }, { role_name = "ORG_MEMBER", resource_type = "ORGANIZATION", resource_id = "" }] }
}

resource "cockroach_user_role_grant" "administrator_operator" {
  attrs = { user_id = "u1", role = { role_name = "CLUSTER_OPERATOR_WRITER", resource_type = "CLUSTER" } }
}

resource "cockroach_user_role_grant" "administrator_null" {
  attrs = { user_id = "u1", role = null }
}

# Source: what a replacement is attached to; provider documentation, cockroachdb/cockroach 1.x, allow_list (cluster_id replaces), user_role_grant
resource "cockroach_allow_list" "network_opened_moved" {
  prior_attrs    = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false, cluster_id = "c1" }
  attrs          = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false, cluster_id = "c2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "cockroach_allow_list" "network_opened_same_target" {
  prior_attrs = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false, cluster_id = "c1" }
  attrs       = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false, cluster_id = "c1", name = "all" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "cockroach_allow_list" "network_opened_unknown_target" {
  prior_attrs = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false, cluster_id = "c1" }
  attrs       = { cidr_ip = "0.0.0.0", cidr_mask = 0, sql = true, ui = false, cluster_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "cockroach_allow_list" "network_opened_office_moved" {
  prior_attrs = { cidr_ip = "203.0.113.0", cidr_mask = 24, sql = true, cluster_id = "c1" }
  attrs       = { cidr_ip = "203.0.113.0", cidr_mask = 24, sql = true, cluster_id = "c2" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "cockroach_user_role_grant" "administrator_other_cluster" {
  prior_attrs    = { user_id = "u1", role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" } }
  attrs          = { user_id = "u1", role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c2" } }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "cockroach_user_role_grant" "administrator_grant_moved" {
  prior_attrs    = { role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" }, user_id = "u1" }
  attrs          = { role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" }, user_id = "u2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "cockroach_user_role_grant" "administrator_grant_same_target" {
  prior_attrs = { role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" }, user_id = "u1" }
  attrs = {
    role    = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" }
    user_id = "u1"
    id      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "cockroach_user_role_grant" "administrator_grant_unknown_target" {
  prior_attrs = { role = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" }, user_id = "u1" }
  attrs = {
    role    = { role_name = "CLUSTER_ADMIN", resource_type = "CLUSTER", resource_id = "c1" }
    user_id = unknown
    id      = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
