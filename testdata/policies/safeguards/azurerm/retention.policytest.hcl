policytest {
  targets = ["../../../../policies/safeguards/azurerm/retention.gate.hcl"]
}

base "azurerm_eventhub" {
  attrs = { name = "clicks", partition_count = 4 }
}

resource "azurerm_eventhub" "event_hub_shorter" {
  prior_attrs    = { message_retention = 7, retention_description = [] }
  attrs          = { message_retention = 1, retention_description = [] }
  expect_failure = true
}

resource "azurerm_eventhub" "event_hub_hours" {
  prior_attrs = {
    message_retention     = null
    retention_description = [{ cleanup_policy = "Delete", retention_time_in_hours = 2160 }]
  }
  attrs = {
    message_retention     = null
    retention_description = [{ cleanup_policy = "Delete", retention_time_in_hours = 24 }]
  }
  expect_failure = true
}

resource "azurerm_eventhub" "event_hub_longer" {
  prior_attrs = { message_retention = 1, retention_description = [] }
  attrs       = { message_retention = 7, retention_description = [] }
}

resource "azurerm_eventhub" "event_hub_same_in_hours" {
  prior_attrs = { message_retention = 7, retention_description = [] }
  attrs = {
    message_retention     = null
    retention_description = [{ cleanup_policy = "Delete", retention_time_in_hours = 168 }]
  }
}

base "azurerm_kusto_database" {
  attrs = { name = "events", cluster_name = "main", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_kusto_database" "kusto_shorter" {
  prior_attrs    = { soft_delete_period = "P365D" }
  attrs          = { soft_delete_period = "P30D" }
  expect_failure = true
}

resource "azurerm_kusto_database" "kusto_no_longer_for_good" {
  prior_attrs    = { soft_delete_period = null }
  attrs          = { soft_delete_period = "P30D" }
  expect_failure = true
}

resource "azurerm_kusto_database" "kusto_longer" {
  prior_attrs = { soft_delete_period = "P30D" }
  attrs       = { soft_delete_period = "P365D" }
}

resource "azurerm_kusto_database" "kusto_other_unit" {
  prior_attrs = { soft_delete_period = "P1Y" }
  attrs       = { soft_delete_period = "P365D" }
}

base "azurerm_container_registry" {
  attrs = { name = "shop", sku = "Premium", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_container_registry" "images_on" {
  prior_attrs    = { retention_policy_in_days = null }
  attrs          = { retention_policy_in_days = 7 }
  expect_failure = true
}

resource "azurerm_container_registry" "images_earlier" {
  prior_attrs    = { retention_policy_in_days = 30 }
  attrs          = { retention_policy_in_days = 7 }
  expect_failure = true
}

resource "azurerm_container_registry" "images_off" {
  prior_attrs = { retention_policy_in_days = 7 }
  attrs       = { retention_policy_in_days = 0 }
}

resource "azurerm_container_registry" "images_later" {
  prior_attrs = { retention_policy_in_days = 7 }
  attrs       = { retention_policy_in_days = 30 }
}

base "azurerm_network_watcher_flow_log" {
  attrs = { name = "main" }
}

resource "azurerm_network_watcher_flow_log" "flow_logs_off" {
  prior_attrs    = { enabled = true, retention_policy = [{ enabled = true, days = 90 }] }
  attrs          = { enabled = false, retention_policy = [{ enabled = true, days = 90 }] }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_logs_shorter" {
  prior_attrs    = { enabled = true, retention_policy = [{ enabled = true, days = 90 }] }
  attrs          = { enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_logs_no_longer_for_good" {
  prior_attrs    = { enabled = true, retention_policy = [{ enabled = false, days = 0 }] }
  attrs          = { enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_logs_longer" {
  prior_attrs = { enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  attrs       = { enabled = true, retention_policy = [{ enabled = true, days = 90 }] }
}

resource "azurerm_network_watcher_flow_log" "flow_logs_for_good" {
  prior_attrs = { enabled = true, retention_policy = [{ enabled = true, days = 7 }] }
  attrs       = { enabled = true, retention_policy = [{ enabled = true, days = 0 }] }
}

resource "azurerm_eventhub" "retention_of_another_type" {
  prior_attrs = { message_retention = null }
  attrs       = { message_retention = false }
}
