policytest {
  targets = ["../../../../policies/data/cockroach/replicas.gate.hcl"]
}

resource "cockroach_cluster" "region_gone" {
  prior_attrs = {
    name = "orders"
    regions = [
      { name = "eu-west-1", node_count = 3, sql_dns = unknown },
      { name = "us-east-1", node_count = 3, sql_dns = unknown },
    ]
  }
  attrs          = { name = "orders", regions = [{ name = "eu-west-1", node_count = 3, sql_dns = unknown }] }
  expect_failure = true
}

resource "cockroach_cluster" "region_moved" {
  prior_attrs    = { name = "orders", regions = [{ name = "eu-west-1", node_count = 3, sql_dns = unknown }] }
  attrs          = { name = "orders", regions = [{ name = "eu-central-1", node_count = 3, sql_dns = unknown }] }
  expect_failure = true
}

resource "cockroach_cluster" "region_added" {
  prior_attrs = { name = "orders", regions = [{ name = "eu-west-1", node_count = 3, sql_dns = unknown }] }
  attrs = {
    name = "orders"
    regions = [
      { name = "us-east-1", node_count = 3, sql_dns = unknown },
      { name = "eu-west-1", node_count = 3, sql_dns = unknown },
    ]
  }
}

resource "cockroach_cluster" "more_nodes" {
  prior_attrs = { name = "orders", regions = [{ name = "a", node_count = 3, sql_dns = unknown }] }
  attrs       = { name = "orders", regions = [{ name = "a", node_count = 5 }] }
}
