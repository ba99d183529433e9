policytest {
  targets = ["../../../../policies/data/azurerm/replicas.gate.hcl"]
}

resource "azurerm_cosmosdb_account" "regions_one_of_two" {
  prior_attrs = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "northeurope", failover_priority = 1, zone_redundant = false }]
  }
  attrs          = { geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "regions_other_region" {
  prior_attrs = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "northeurope", failover_priority = 1, zone_redundant = false }]
  }
  attrs = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "eastus", failover_priority = 1, zone_redundant = false }]
  }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "regions_failover_order" {
  prior_attrs = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "northeurope", failover_priority = 1, zone_redundant = false }]
  }
  attrs = {
    geo_location = [{ location = "northeurope", failover_priority = 0, zone_redundant = false }, { location = "westeurope", failover_priority = 1, zone_redundant = false }]
  }
}

resource "azurerm_cosmosdb_account" "regions_other_spelling" {
  prior_attrs = { geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }] }
  attrs       = { geo_location = [{ location = "West Europe", failover_priority = 0, zone_redundant = false }] }
}

resource "azurerm_app_configuration" "settings_replicas_last" {
  prior_attrs    = { replica = [{ name = "r", location = "northeurope" }] }
  attrs          = { replica = [] }
  expect_failure = true
}

resource "azurerm_app_configuration" "settings_replicas_one_of_two" {
  prior_attrs    = { replica = [{ name = "r", location = "northeurope" }, { name = "r", location = "eastus" }] }
  attrs          = { replica = [{ name = "r", location = "eastus" }] }
  expect_failure = true
}

resource "azurerm_app_configuration" "settings_replicas_added" {
  prior_attrs = { replica = [] }
  attrs       = { replica = [{ name = "r", location = "eastus" }] }
}

resource "azurerm_app_configuration" "settings_replicas_same" {
  prior_attrs = { replica = [{ name = "r", location = "eastus" }] }
  attrs       = { replica = [{ name = "r", location = "eastus" }] }
}

resource "azurerm_container_registry" "image_replicas_last" {
  prior_attrs    = { georeplications = [{ name = "r", location = "northeurope" }] }
  attrs          = { georeplications = [] }
  expect_failure = true
}

resource "azurerm_container_registry" "image_replicas_one_of_two" {
  prior_attrs    = { georeplications = [{ name = "r", location = "northeurope" }, { name = "r", location = "eastus" }] }
  attrs          = { georeplications = [{ name = "r", location = "eastus" }] }
  expect_failure = true
}

resource "azurerm_container_registry" "image_replicas_added" {
  prior_attrs = { georeplications = [] }
  attrs       = { georeplications = [{ name = "r", location = "eastus" }] }
}

resource "azurerm_container_registry" "image_replicas_same" {
  prior_attrs = { georeplications = [{ name = "r", location = "eastus" }] }
  attrs       = { georeplications = [{ name = "r", location = "eastus" }] }
}

resource "azurerm_shared_image_version" "image_region_gone" {
  prior_attrs = {
    name = "1.0.0"
    target_region = [
      { name = "West Europe", regional_replica_count = 1 },
      { name = "East US", regional_replica_count = 1 },
    ]
  }
  attrs          = { name = "1.0.0", target_region = [{ name = "westeurope", regional_replica_count = 1 }] }
  expect_failure = true
}

resource "azurerm_shared_image_version" "image_regions_moved" {
  prior_attrs    = { name = "1.0.0", target_region = [{ name = "West Europe", regional_replica_count = 1 }] }
  attrs          = { name = "1.0.0", target_region = [{ name = "East US", regional_replica_count = 1 }] }
  expect_failure = true
}

resource "azurerm_shared_image_version" "image_region_added" {
  prior_attrs = { name = "1.0.0", target_region = [{ name = "West Europe", regional_replica_count = 1 }] }
  attrs = {
    name = "1.0.0"
    target_region = [
      { name = "East US", regional_replica_count = 1 },
      { name = "westeurope", regional_replica_count = 1 },
    ]
  }
}

resource "azurerm_shared_image_version" "image_replicas" {
  prior_attrs = { name = "1.0.0", target_region = [{ name = "a", regional_replica_count = 1 }] }
  attrs       = { name = "1.0.0", target_region = [{ name = "A", regional_replica_count = 3 }] }
}

resource "azurerm_managed_redis_geo_replication" "cache_link_gone" {
  prior_attrs    = { managed_redis_id = "a", linked_managed_redis_ids = ["b", "c"] }
  attrs          = { managed_redis_id = "a", linked_managed_redis_ids = ["b"] }
  expect_failure = true
}

resource "azurerm_managed_redis_geo_replication" "all_cache_links_gone" {
  prior_attrs    = { managed_redis_id = "a", linked_managed_redis_ids = ["b"] }
  attrs          = { managed_redis_id = "a", linked_managed_redis_ids = [] }
  expect_failure = true
}

resource "azurerm_managed_redis_geo_replication" "cache_link_added" {
  prior_attrs = { managed_redis_id = "a", linked_managed_redis_ids = ["b"] }
  attrs       = { managed_redis_id = "a", linked_managed_redis_ids = ["c", "b"] }
}

resource "azurerm_managed_redis_geo_replication" "cache_link_in_another_case" {
  prior_attrs = { managed_redis_id = "a", linked_managed_redis_ids = ["/subscriptions/B"] }
  attrs       = { managed_redis_id = "a", linked_managed_redis_ids = ["/subscriptions/b"] }
}
