policytest {
  targets = ["../../../../policies/safeguards/azurerm/retention.gate.hcl"]
}

resource "azurerm_eventhub" "event_hub_shorter" {
  prior_attrs    = { name = "clicks", partition_count = 4, message_retention = 7, retention_description = [] }
  attrs          = { name = "clicks", partition_count = 4, message_retention = 1, retention_description = [] }
  expect_failure = true
}

resource "azurerm_eventhub" "event_hub_hours" {
  prior_attrs = {
    name                  = "clicks"
    partition_count       = 4
    message_retention     = null
    retention_description = [{ cleanup_policy = "Delete", retention_time_in_hours = 2160 }]
  }
  attrs = {
    name                  = "clicks"
    partition_count       = 4
    message_retention     = null
    retention_description = [{ cleanup_policy = "Delete", retention_time_in_hours = 24 }]
  }
  expect_failure = true
}

resource "azurerm_eventhub" "event_hub_longer" {
  prior_attrs = { name = "clicks", partition_count = 4, message_retention = 1, retention_description = [] }
  attrs       = { name = "clicks", partition_count = 4, message_retention = 7, retention_description = [] }
}

resource "azurerm_eventhub" "event_hub_same_in_hours" {
  prior_attrs = { name = "clicks", partition_count = 4, message_retention = 7, retention_description = [] }
  attrs = {
    name                  = "clicks"
    partition_count       = 4
    message_retention     = null
    retention_description = [{ cleanup_policy = "Delete", retention_time_in_hours = 168 }]
  }
}

resource "azurerm_kusto_database" "kusto_shorter" {
  prior_attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P365D"
  }
  attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P30D"
  }
  expect_failure = true
}

resource "azurerm_kusto_database" "kusto_no_longer_for_good" {
  prior_attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = null
  }
  attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P30D"
  }
  expect_failure = true
}

resource "azurerm_kusto_database" "kusto_longer" {
  prior_attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P30D"
  }
  attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P365D"
  }
}

resource "azurerm_kusto_database" "kusto_other_unit" {
  prior_attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P1Y"
  }
  attrs = {
    name                = "events"
    cluster_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete_period  = "P365D"
  }
}

resource "azurerm_container_registry" "images_on" {
  prior_attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = null
  }
  attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 7
  }
  expect_failure = true
}

resource "azurerm_container_registry" "images_earlier" {
  prior_attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 30
  }
  attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 7
  }
  expect_failure = true
}

resource "azurerm_container_registry" "images_off" {
  prior_attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 7
  }
  attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 0
  }
}

resource "azurerm_container_registry" "images_later" {
  prior_attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 7
  }
  attrs = {
    name                     = "shop"
    sku                      = "Premium"
    resource_group_name      = "shop"
    location                 = "westeurope"
    retention_policy_in_days = 30
  }
}

resource "azurerm_network_watcher_flow_log" "flow_logs_off" {
  prior_attrs    = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 90 }] }
  attrs          = { name = "main", enabled = false, retention_policy = [{ enabled = true, days = 90 }] }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_logs_shorter" {
  prior_attrs    = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 90 }] }
  attrs          = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_logs_no_longer_for_good" {
  prior_attrs    = { name = "main", enabled = true, retention_policy = [{ enabled = false, days = 0 }] }
  attrs          = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_logs_longer" {
  prior_attrs = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  attrs       = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 90 }] }
}

resource "azurerm_network_watcher_flow_log" "flow_logs_for_good" {
  prior_attrs = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  attrs       = { name = "main", enabled = true, retention_policy = [{ enabled = true, days = 0 }] }
}
