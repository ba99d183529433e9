policytest {
  targets = ["../../../../policies/exposure/ec/access.gate.hcl"]
}

# Source: Elastic Docs, IP traffic filters; provider documentation, elastic/ec
resource "ec_deployment_traffic_filter" "network_opened_new" {
  attrs          = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "0.0.0.0/0" }] }
  expect_failure = true
}

resource "ec_deployment_traffic_filter" "network_opened_added" {
  prior_attrs    = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "203.0.113.0/24" }] }
  attrs          = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "203.0.113.0/24" }, { source = "0.0.0.0/0" }] }
  expect_failure = true
}

resource "ec_serverless_traffic_filter" "network_opened_serverless" {
  attrs          = { name = "a", type = "ip", rules = [{ source = "0.0.0.0/0" }] }
  expect_failure = true
}

resource "ec_deployment_traffic_filter" "network_opened_office" {
  attrs = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "203.0.113.0/24" }] }
}

resource "ec_deployment_traffic_filter" "network_opened_same" {
  prior_attrs = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "0.0.0.0/0" }] }
  attrs       = { name = "all", region = "eu-west-1", type = "ip", rule = [{ source = "0.0.0.0/0" }] }
}

resource "ec_deployment_traffic_filter" "network_opened_closed" {
  prior_attrs = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "0.0.0.0/0" }] }
  attrs       = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "203.0.113.0/24" }] }
}

resource "ec_deployment_traffic_filter" "network_opened_endpoint" {
  attrs = { name = "vpc", type = "vpce", rule = [{ source = "vpce-0123456789abcdef0" }] }
}

resource "ec_deployment_traffic_filter" "network_opened_reordered" {
  prior_attrs = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "203.0.113.0/24" }, { source = "198.51.100.0/24" }] }
  attrs       = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "198.51.100.0/24" }, { source = "203.0.113.0/24" }] }
}

resource "ec_deployment_traffic_filter" "network_opened_null" {
  attrs = { name = "a", type = "azure_private_endpoint", rule = [{ source = null, azure_endpoint_name = "e" }] }
}

# Source: Elastic Docs, Network security, Associate a filter with a deployment
resource "ec_deployment" "filter_gone_deployment" {
  prior_attrs    = { name = "logs", traffic_filter = ["a"] }
  attrs          = { name = "logs", traffic_filter = [] }
  expect_failure = true
}

resource "ec_security_project" "filter_gone_project" {
  prior_attrs    = { name = "siem", traffic_filter_ids = ["a", "b"] }
  attrs          = { name = "siem", traffic_filter_ids = null }
  expect_failure = true
}

resource "ec_deployment" "filter_gone_other" {
  prior_attrs = { name = "logs", traffic_filter = ["a"] }
  attrs       = { name = "logs", traffic_filter = ["b"] }
}

resource "ec_deployment" "filter_gone_fewer" {
  prior_attrs = { name = "logs", traffic_filter = ["a", "b"] }
  attrs       = { name = "logs", traffic_filter = ["a"] }
}

resource "ec_deployment" "filter_gone_none" {
  prior_attrs = { name = "logs", traffic_filter = [] }
  attrs       = { name = "logs", traffic_filter = null }
}

resource "ec_deployment" "filter_gone_new" {
  attrs = { name = "logs", traffic_filter = [] }
}

# Source: provider documentation, elastic/ec, ec_deployment_traffic_filter_association
resource "ec_deployment_traffic_filter_association" "filter_detached_one" {
  prior_attrs    = { deployment_id = "d", traffic_filter_id = "f" }
  expect_failure = true
}

resource "ec_deployment_traffic_filter_association" "filter_detached_two" {
  prior_attrs    = { deployment_id = "e", traffic_filter_id = "g" }
  expect_failure = true
}

resource "ec_deployment_traffic_filter_association" "filter_detached_replaced" {
  prior_attrs = { deployment_id = "d", traffic_filter_id = "f" }
  attrs       = { deployment_id = "d", traffic_filter_id = "g" }
  meta        = { operation = "replace" }
}

resource "ec_deployment_traffic_filter_association" "filter_detached_new" {
  attrs = { deployment_id = "d", traffic_filter_id = "f" }
}

resource "ec_deployment_traffic_filter_association" "filter_detached_same" {
  prior_attrs = { deployment_id = "d", traffic_filter_id = "f" }
  attrs       = { deployment_id = "d", traffic_filter_id = "f" }
}

resource "ec_deployment_traffic_filter" "filter_detached_filter" {
  prior_attrs = { name = "office", region = "eu-west-1", type = "ip", rule = [{ source = "203.0.113.0/24" }] }
}

# Source: Elastic Docs, Elastic Cloud user roles and privileges
resource "ec_organization" "administrator_organization" {
  prior_attrs    = { members = { "mona@acme.example" = { organization_role = null } } }
  attrs          = { members = { "mona@acme.example" = { organization_role = "organization-admin" } } }
  expect_failure = true
}

resource "ec_organization" "administrator_deployments" {
  attrs          = { members = { "mona@acme.example" = { deployment_roles = [{ role = "admin", all_deployments = true }] } } }
  expect_failure = true
}

resource "ec_organization" "administrator_viewer" {
  attrs = { members = { "mona@acme.example" = { deployment_roles = [{ role = "viewer", all_deployments = true }] } } }
}

resource "ec_organization" "administrator_one" {
  attrs = { members = { "mona@acme.example" = { deployment_roles = [{ role = "admin", all_deployments = null, deployment_ids = ["d"] }] } } }
}

resource "ec_organization" "administrator_same" {
  prior_attrs = { members = { "mona@acme.example" = { organization_role = "organization-admin" } } }
  attrs       = { members = { "mona@acme.example" = { organization_role = "organization-admin" }, "hubot@acme.example" = { organization_role = "billing-admin" } } }
}

resource "ec_organization" "administrator_null" {
  attrs = { members = null }
}

# Source: what a replacement is attached to; provider documentation, elastic/ec 0.12, deployment_traffic_filter_association
resource "ec_deployment_traffic_filter_association" "filter_detached_moved" {
  prior_attrs    = { traffic_filter_id = "f1", deployment_id = "d1" }
  attrs          = { traffic_filter_id = "f1", deployment_id = "d2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ec_deployment_traffic_filter_association" "filter_detached_same_target" {
  prior_attrs = { traffic_filter_id = "f1", deployment_id = "d1" }
  attrs       = { traffic_filter_id = "f2", deployment_id = "d1" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "ec_deployment_traffic_filter_association" "filter_detached_unknown_target" {
  prior_attrs = { traffic_filter_id = "f1", deployment_id = "d1" }
  attrs       = { traffic_filter_id = "f1", deployment_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
