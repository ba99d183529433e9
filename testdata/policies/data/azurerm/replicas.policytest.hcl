policytest {
  targets = ["../../../../policies/data/azurerm/replicas.gate.hcl"]
}

resource "azurerm_cosmosdb_account" "regions_one_of_two" {
  prior_attrs    = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "northeurope", failover_priority = 1, zone_redundant = false }]
  }
  attrs          = { geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "regions_other_region" {
  prior_attrs    = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "northeurope", failover_priority = 1, zone_redundant = false }]
  }
  attrs          = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "eastus", failover_priority = 1, zone_redundant = false }]
  }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "regions_failover_order" {
  prior_attrs = {
    geo_location = [{ location = "westeurope", failover_priority = 0, zone_redundant = false }, { location = "northeurope", failover_priority = 1, zone_redundant = false }]
  }
  attrs       = {
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
