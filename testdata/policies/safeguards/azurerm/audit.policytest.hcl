# Records and alerts that become fewer; other edits and another order stay silent.

policytest {
  targets = ["../../../../policies/safeguards/azurerm/audit.gate.hcl"]
}

resource "azurerm_monitor_diagnostic_setting" "gone" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "AuditEvent", category_group = "" }]
  }
  expect_failure = true
}

resource "azurerm_monitor_aad_diagnostic_setting" "directory_log_gone" {
  prior_attrs    = { enabled_log = [{ category = "SignInLogs" }] }
  expect_failure = true
}

resource "azurerm_monitor_diagnostic_setting" "metrics_gone" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = []
    enabled_metric             = [{ category = "AllMetrics" }]
  }
}

resource "azurerm_monitor_diagnostic_setting" "replaced" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "AuditEvent", category_group = "" }]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "AuditEvent", category_group = "" }]
  }
  meta = { operation = "replace" }
}

resource "azurerm_monitor_diagnostic_setting" "category_gone" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log = [
      { category = "AuditEvent", category_group = "" },
      { category = "AzurePolicyEvaluationDetails", category_group = "" },
    ]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "AuditEvent", category_group = "" }]
  }
  expect_failure = true
}

resource "azurerm_monitor_diagnostic_setting" "group_gone" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "", category_group = "audit" }, { category = "", category_group = "allLogs" }]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "", category_group = "audit" }]
  }
  expect_failure = true
}

resource "azurerm_monitor_diagnostic_setting" "archive_gone" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = "s"
    enabled_log                = [{ category = "AuditEvent", category_group = "" }]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "AuditEvent", category_group = "" }]
  }
  expect_failure = true
}

resource "azurerm_monitor_diagnostic_setting" "categories_reordered" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "a", category_group = "" }, { category = "b", category_group = "" }]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log = [
      { category = "b", category_group = "" },
      { category = "a", category_group = "" },
      { category = "c", category_group = "" },
    ]
  }
}

resource "azurerm_monitor_diagnostic_setting" "group_instead_of_categories" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "a", category_group = "" }, { category = "b", category_group = "" }]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "", category_group = "allLogs" }]
  }
}

resource "azurerm_monitor_diagnostic_setting" "another_workspace" {
  prior_attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "w"
    storage_account_id         = null
    enabled_log                = [{ category = "a", category_group = "" }]
  }
  attrs = {
    name                       = "audit"
    target_resource_id         = "/subscriptions/1/vault"
    log_analytics_workspace_id = "x"
    storage_account_id         = null
    enabled_log                = [{ category = "a", category_group = "" }]
  }
}

resource "azurerm_monitor_diagnostic_setting" "older_argument" {
  prior_attrs = { log = [{ category = "a", enabled = true }, { category = "b", enabled = false }] }
  attrs       = { enabled_log = [{ category = "a" }] }
}

resource "azurerm_network_watcher_flow_log" "flow_log_gone" {
  prior_attrs    = { target_resource_id = "n", enabled = true }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_log_gone_of_a_group" {
  prior_attrs    = { network_security_group_id = "n" }
  expect_failure = true
}

resource "azurerm_network_watcher_flow_log" "flow_log_gone_while_off" {
  prior_attrs = { enabled = false }
}

resource "azurerm_network_watcher_flow_log" "flow_log_replaced" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_mssql_server_extended_auditing_policy" "auditing_gone" {
  prior_attrs    = { server_id = "s", enabled = true }
  expect_failure = true
}

resource "azurerm_mssql_database_extended_auditing_policy" "auditing_of_a_database_gone" {
  prior_attrs    = { database_id = "d" }
  expect_failure = true
}

resource "azurerm_mssql_server_extended_auditing_policy" "auditing_gone_while_off" {
  prior_attrs = { server_id = "s", enabled = false }
}

resource "azurerm_mssql_server_extended_auditing_policy" "auditing_replaced" {
  prior_attrs = { server_id = "s", enabled = true }
  attrs       = { server_id = "t", enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_security_center_subscription_pricing" "free" {
  prior_attrs    = { tier = "Standard", resource_type = "VirtualMachines" }
  attrs          = { tier = "Free", resource_type = "VirtualMachines" }
  expect_failure = true
}

resource "azurerm_security_center_subscription_pricing" "pricing_gone" {
  prior_attrs    = { tier = "Standard", resource_type = "Containers" }
  expect_failure = true
}

resource "azurerm_security_center_subscription_pricing" "standard" {
  prior_attrs = { tier = "Free", resource_type = "Arm" }
  attrs       = { tier = "Standard", resource_type = "Arm" }
}

resource "azurerm_security_center_subscription_pricing" "free_gone" {
  prior_attrs = { tier = "Free", resource_type = "Arm" }
}

resource "azurerm_security_center_subscription_pricing" "plan" {
  prior_attrs = { tier = "Standard", resource_type = "Arm", subplan = "P1" }
  attrs       = { tier = "Standard", resource_type = "Arm", subplan = "P2" }
}

resource "azurerm_mssql_server_security_alert_policy" "alerts_off" {
  prior_attrs    = { server_name = "s", state = "Enabled" }
  attrs          = { server_name = "s", state = "Disabled" }
  expect_failure = true
}

resource "azurerm_mssql_server_security_alert_policy" "alerts_gone" {
  prior_attrs    = { server_name = "s", state = "Enabled" }
  expect_failure = true
}

resource "azurerm_mssql_server_security_alert_policy" "one_kind_off" {
  prior_attrs    = { state = "Enabled", disabled_alerts = [] }
  attrs          = { state = "Enabled", disabled_alerts = ["Sql_Injection"] }
  expect_failure = true
}

resource "azurerm_mssql_server_security_alert_policy" "alerts_on" {
  prior_attrs = { state = "Disabled" }
  attrs       = { state = "Enabled" }
}

resource "azurerm_mssql_server_security_alert_policy" "kinds_reordered" {
  prior_attrs = { state = "Enabled", disabled_alerts = ["a", "b"] }
  attrs       = { state = "Enabled", disabled_alerts = ["b"] }
}

resource "azurerm_synapse_sql_pool_security_alert_policy" "new" {
  prior_attrs = { policy_state = "New" }
}

resource "azurerm_key_vault_key" "rotation_off" {
  prior_attrs = {
    name            = "k"
    rotation_policy = [{ automatic = [{ time_before_expiry = "P30D" }], expire_after = "P90D" }]
  }
  attrs          = { name = "k", rotation_policy = [] }
  expect_failure = true
}

resource "azurerm_key_vault_key" "rotation_only_notifies" {
  prior_attrs = {
    name            = "k"
    rotation_policy = [{ automatic = [{ time_before_expiry = "P30D" }], expire_after = "P90D" }]
  }
  attrs          = { name = "k", rotation_policy = [{ automatic = [], expire_after = "P90D" }] }
  expect_failure = true
}

resource "azurerm_key_vault_key" "rotation_on" {
  prior_attrs = { name = "k", rotation_policy = [] }
  attrs = {
    name            = "k"
    rotation_policy = [{ automatic = [{ time_before_expiry = "P30D" }], expire_after = "P90D" }]
  }
}

resource "azurerm_key_vault_key" "tags" {
  prior_attrs = {
    name            = "k"
    rotation_policy = [{ automatic = [{ time_before_expiry = "P30D" }], expire_after = "P90D" }]
    version         = "a"
  }
  attrs = {
    name            = "k"
    rotation_policy = [{ automatic = [{ time_before_expiry = "P30D" }], expire_after = "P90D" }]
    version         = unknown
  }
}

resource "azurerm_storage_object_replication" "container_gone" {
  prior_attrs = {
    rules = [
      { source_container_name = "a", destination_container_name = "b", name = unknown },
      { source_container_name = "c", destination_container_name = "d", name = unknown },
    ]
  }
  attrs          = { rules = [{ source_container_name = "c", destination_container_name = "d", name = unknown }] }
  expect_failure = true
}

resource "azurerm_storage_object_replication" "container_moved" {
  prior_attrs    = { rules = [{ source_container_name = "a", destination_container_name = "b", name = unknown }] }
  attrs          = { rules = [{ source_container_name = "a", destination_container_name = "e", name = unknown }] }
  expect_failure = true
}

resource "azurerm_storage_object_replication" "container_added" {
  prior_attrs = { rules = [{ source_container_name = "a", destination_container_name = "b", name = unknown }] }
  attrs = {
    rules = [
      { source_container_name = "c", destination_container_name = "d", name = unknown },
      { source_container_name = "a", destination_container_name = "b", name = unknown },
    ]
  }
}

resource "azurerm_storage_object_replication" "prefixes" {
  prior_attrs = { rules = [{ source_container_name = "a", destination_container_name = "b", name = unknown }] }
  attrs = {
    rules = [
      {
        source_container_name        = "a"
        destination_container_name   = "b"
        filter_out_blobs_with_prefix = ["x"]
      },
    ]
  }
}

resource "azurerm_monitor_diagnostic_setting" "group_becomes_categories" {
  prior_attrs = { target_resource_id = "x", enabled_log = [{ category = "", category_group = "allLogs" }] }
  attrs       = { target_resource_id = "x", enabled_log = [{ category = "AuditEvent", category_group = "" }, { category = "AzurePolicyEvaluationDetails", category_group = "" }] }
}

resource "azurerm_monitor_diagnostic_setting" "all_become_audit" {
  prior_attrs    = { target_resource_id = "x", enabled_log = [{ category = "", category_group = "allLogs" }] }
  attrs          = { target_resource_id = "x", enabled_log = [{ category = "", category_group = "audit" }] }
  expect_failure = true
}

resource "azurerm_monitor_diagnostic_setting" "all_categories_gone" {
  prior_attrs    = { target_resource_id = "x", enabled_log = [{ category = "", category_group = "allLogs" }] }
  attrs          = { target_resource_id = "x", enabled_log = [] }
  expect_failure = true
}

resource "azurerm_mssql_server_security_alert_policy" "null_among_alerts" {
  prior_attrs = { state = "Enabled", disabled_alerts = [null] }
  attrs       = { state = "Enabled", disabled_alerts = [null, ""] }
}
