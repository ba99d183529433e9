policytest {
  targets = ["../../../../policies/exposure/elasticstack/access.gate.hcl"]
}

# Source: Elastic Docs, Built-in roles, superuser
resource "elasticstack_elasticsearch_security_user" "superuser_new" {
  attrs          = { username = "mona", roles = ["superuser"] }
  expect_failure = true
}

resource "elasticstack_elasticsearch_security_role_mapping" "superuser_mapping" {
  prior_attrs    = { name = "eng", enabled = true, roles = ["viewer"] }
  attrs          = { name = "eng", enabled = true, roles = ["viewer", "superuser"] }
  expect_failure = true
}

resource "elasticstack_elasticsearch_security_user" "superuser_viewer" {
  attrs = { username = "mona", roles = ["viewer", "monitoring_user"] }
}

resource "elasticstack_elasticsearch_security_user" "superuser_same" {
  prior_attrs = { username = "mona", roles = ["superuser"] }
  attrs       = { username = "mona", roles = ["superuser"], full_name = "Mona" }
}

resource "elasticstack_elasticsearch_security_user" "superuser_disabled" {
  attrs = { username = "mona", roles = ["superuser"], enabled = false }
}

resource "elasticstack_elasticsearch_security_role_mapping" "superuser_lowered" {
  prior_attrs = { name = "eng", roles = ["superuser"] }
  attrs       = { name = "eng", roles = ["editor"] }
}

# Source: Elastic Docs, Elasticsearch privileges; Kibana privileges
resource "elasticstack_elasticsearch_security_role" "everything_allowed_indexes" {
  attrs          = { name = "ops", cluster = ["monitor"], indices = [{ names = ["*"], privileges = ["all"] }] }
  expect_failure = true
}

resource "elasticstack_elasticsearch_security_role" "everything_allowed_cluster" {
  prior_attrs    = { name = "ops", cluster = ["monitor"] }
  attrs          = { name = "ops", cluster = ["monitor", "manage_security"] }
  expect_failure = true
}

resource "elasticstack_kibana_security_role" "everything_allowed_kibana" {
  attrs          = { name = "ops", elasticsearch = [{ cluster = [], indices = [] }], kibana = [{ base = ["all"], spaces = ["*"] }] }
  expect_failure = true
}

resource "elasticstack_elasticsearch_security_role" "everything_allowed_own" {
  attrs = { name = "etl", cluster = ["monitor"], indices = [{ names = ["orders-*"], privileges = ["all"] }] }
}

resource "elasticstack_elasticsearch_security_role" "everything_allowed_read" {
  attrs = { name = "ro", indices = [{ names = ["*"], privileges = ["read", "view_index_metadata"] }] }
}

resource "elasticstack_elasticsearch_security_role" "everything_allowed_same" {
  prior_attrs = { name = "ops", cluster = ["all"] }
  attrs       = { name = "ops", cluster = ["all"], description = "x" }
}

resource "elasticstack_kibana_security_role" "everything_allowed_space" {
  attrs = { name = "team", elasticsearch = [{ cluster = [], indices = [{ names = ["orders-*"], privileges = ["read"] }] }], kibana = [{ base = ["all"], spaces = ["team"] }] }
}

resource "elasticstack_kibana_security_role" "everything_allowed_reads" {
  attrs = { name = "team", elasticsearch = [{ cluster = ["monitor"] }], kibana = [{ base = ["read"], spaces = ["*"] }] }
}

resource "elasticstack_elasticsearch_security_role" "everything_allowed_less" {
  prior_attrs = { name = "ops", cluster = ["all"] }
  attrs       = { name = "ops", cluster = ["monitor"] }
}
