policytest {
  targets = ["../../../../policies/safeguards/linode/databases.gate.hcl"]
}

resource "linode_database_postgresql_v2" "major_1" {
  prior_attrs    = { engine_id = "postgresql/15" }
  attrs          = { engine_id = "postgresql/16" }
  expect_failure = true
}

resource "linode_database_postgresql_v2" "major_2" {
  prior_attrs    = { engine_id = "postgresql/14" }
  attrs          = { engine_id = "postgresql/17" }
  expect_failure = true
}

resource "linode_database_postgresql_v2" "not_major_1" {
  prior_attrs = { engine_id = "postgresql/16" }
  attrs       = { engine_id = "postgresql/16" }
}

resource "linode_database_postgresql_v2" "not_major_2" {
  prior_attrs = { engine_id = "postgresql/16" }
  attrs       = { engine_id = null }
}

resource "linode_database_mysql_v2" "standby_gone" {
  prior_attrs    = { cluster_size = 3 }
  attrs          = { cluster_size = 1 }
  expect_failure = true
}

resource "linode_database_mysql_v2" "standby_gone_and_renamed" {
  prior_attrs    = { cluster_size = 3, name = "a" }
  attrs          = { cluster_size = 1, name = "b" }
  expect_failure = true
}

resource "linode_database_mysql_v2" "standby_added" {
  prior_attrs = { cluster_size = 1 }
  attrs       = { cluster_size = 3 }
}

resource "linode_database_mysql_v2" "unchanged" {
  prior_attrs = { cluster_size = 3, name = "a" }
  attrs       = { cluster_size = 3, name = "b" }
}
