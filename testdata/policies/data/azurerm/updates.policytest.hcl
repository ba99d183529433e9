policytest {
  targets = ["../../../../policies/data/azurerm/updates.gate.hcl"]
}

resource "azurerm_managed_redis" "gone" {
  prior_attrs    = { default_database = [{ clustering_policy = "OSSCluster", module = [] }] }
  attrs          = { default_database = [] }
  expect_failure = true
}

resource "azurerm_managed_redis" "policy" {
  prior_attrs    = { default_database = [{ clustering_policy = "OSSCluster", module = [], geo_replication_group_name = null }] }
  attrs          = { default_database = [{ clustering_policy = "EnterpriseCluster", module = [], geo_replication_group_name = null }] }
  expect_failure = true
}

resource "azurerm_managed_redis" "module" {
  prior_attrs    = { default_database = [{ clustering_policy = "OSSCluster", module = [], geo_replication_group_name = null }] }
  attrs          = { default_database = [{ clustering_policy = "OSSCluster", module = [{ name = "RediSearch", args = "" }], geo_replication_group_name = null }] }
  expect_failure = true
}

resource "azurerm_managed_redis" "eviction" {
  prior_attrs = { default_database = [{ clustering_policy = "OSSCluster", module = [], eviction_policy = "VolatileLRU" }] }
  attrs       = { default_database = [{ clustering_policy = "OSSCluster", module = [], eviction_policy = "NoEviction" }] }
}

resource "azurerm_managed_redis" "added" {
  prior_attrs = { default_database = [] }
  attrs       = { default_database = [{ clustering_policy = "OSSCluster" }] }
}

resource "azurerm_service_fabric_managed_cluster" "gone" {
  prior_attrs    = { node_type = [{ name = "a" }, { name = "b" }] }
  attrs          = { node_type = [{ name = "a" }] }
  expect_failure = true
}

resource "azurerm_service_fabric_managed_cluster" "all_gone" {
  prior_attrs    = { node_type = [{ name = "a" }] }
  attrs          = { node_type = [] }
  expect_failure = true
}

resource "azurerm_service_fabric_managed_cluster" "added" {
  prior_attrs = { node_type = [{ name = "a" }] }
  attrs       = { node_type = [{ name = "a" }, { name = "b" }] }
}

resource "azurerm_service_fabric_managed_cluster" "order" {
  prior_attrs = { node_type = [{ name = "a" }, { name = "b" }] }
  attrs       = { node_type = [{ name = "b" }, { name = "a" }] }
}
