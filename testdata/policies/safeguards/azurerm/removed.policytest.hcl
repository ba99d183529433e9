# What has `kept` or `replaced` in its name goes on.

policytest {
  targets = ["../../../../policies/safeguards/azurerm/removed.gate.hcl"]
}

resource "azurerm_backup_policy_vm" "backup_policy_gone" {
  prior_attrs    = { name = "daily" }
  expect_failure = true
}

resource "azurerm_data_protection_backup_policy_disk" "disk_policy_gone" {
  prior_attrs    = { policy = "a" }
  expect_failure = true
}

resource "azurerm_netapp_backup_policy" "netapp_policy_gone" {
  prior_attrs    = { name = "daily", enabled = true }
  expect_failure = true
}

resource "azurerm_netapp_backup_policy" "netapp_policy_gone_while_off" {
  prior_attrs = { name = "daily", enabled = false }
}

resource "azurerm_backup_policy_vm" "backup_policy_replaced" {
  prior_attrs = { name = "daily" }
  attrs       = { name = "daily2" }
  meta        = { operation = "replace" }
}

resource "azurerm_netapp_snapshot_policy" "snapshots_gone" {
  prior_attrs    = { name = "hourly", enabled = true }
  expect_failure = true
}

resource "azurerm_netapp_snapshot_policy" "snapshots_gone_with_another_attribute" {
  prior_attrs    = { policy = "a" }
  expect_failure = true
}

resource "azurerm_netapp_snapshot_policy" "snapshots_gone_while_off" {
  prior_attrs = { name = "a", enabled = false }
}

resource "azurerm_netapp_snapshot_policy" "snapshots_replaced" {
  prior_attrs = { name = "a", enabled = true }
  attrs       = { name = "b", enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_storage_object_replication" "blobs_not_copied" {
  prior_attrs = {
    source_storage_account_id = "s"
    rules                     = [{ source_container_name = "a", destination_container_name = "b" }]
  }
  expect_failure = true
}

resource "azurerm_managed_redis_geo_replication" "cache_not_copied" {
  prior_attrs    = { managed_redis_id = "r" }
  expect_failure = true
}

resource "azurerm_storage_object_replication" "no_rules" {
  prior_attrs = { rules = [] }
}

resource "azurerm_storage_object_replication" "replaced" {
  prior_attrs = { rules = [{ source_container_name = "a", destination_container_name = "b" }] }
  attrs       = { rules = [{ source_container_name = "a", destination_container_name = "b" }] }
  meta        = { operation = "replace" }
}

resource "azurerm_subscription_policy_assignment" "assignment_gone" {
  prior_attrs    = { name = "deny-public-ip", enforce = true }
  expect_failure = true
}

resource "azurerm_management_group_policy_assignment" "assignment_gone_with_another_attribute" {
  prior_attrs    = { policy = "a" }
  expect_failure = true
}

resource "azurerm_resource_group_policy_assignment" "assignment_only_reported" {
  prior_attrs = { name = "a", enforce = false }
}

resource "azurerm_resource_policy_assignment" "assignment_replaced" {
  prior_attrs = { name = "a", enforce = true }
  attrs       = { name = "a", enforce = true }
  meta        = { operation = "replace" }
}

resource "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "rotation_gone" {
  prior_attrs    = { expire_after = "P30D" }
  expect_failure = true
}

resource "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "rotation_gone_with_time" {
  prior_attrs    = { time_after_creation = "P30D" }
  expect_failure = true
}

resource "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "rotation_replaced" {
  prior_attrs = { expire_after = "P30D" }
  attrs       = { expire_after = "P30D" }
  meta        = { operation = "replace" }
}

resource "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "rotation_kept" {
  prior_attrs = { expire_after = "P30D" }
  attrs       = { expire_after = "P60D" }
}
