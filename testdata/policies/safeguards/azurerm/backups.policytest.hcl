policytest {
  targets = ["../../../../policies/safeguards/azurerm/backups.gate.hcl"]
}

base "azurerm_mssql_database" {
  attrs = {
    name      = "orders"
    server_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Sql/servers/main"
  }
}

resource "azurerm_mssql_database" "sql_short_term_shorter" {
  prior_attrs    = { short_term_retention_policy = [{ retention_days = 35, backup_interval_in_hours = 12 }] }
  attrs          = { short_term_retention_policy = [{ retention_days = 7, backup_interval_in_hours = 12 }] }
  expect_failure = true
}

resource "azurerm_mssql_database" "sql_short_term_one_day" {
  prior_attrs    = { short_term_retention_policy = [{ retention_days = 7, backup_interval_in_hours = 12 }] }
  attrs          = { short_term_retention_policy = [{ retention_days = 1, backup_interval_in_hours = 12 }] }
  expect_failure = true
}

resource "azurerm_mssql_database" "sql_short_term_longer" {
  prior_attrs = { short_term_retention_policy = [{ retention_days = 7, backup_interval_in_hours = 12 }] }
  attrs       = { short_term_retention_policy = [{ retention_days = 35, backup_interval_in_hours = 12 }] }
}

resource "azurerm_mssql_database" "sql_short_term_left_out" {
  prior_attrs = { short_term_retention_policy = [{ retention_days = 7, backup_interval_in_hours = 12 }] }
  attrs       = { short_term_retention_policy = [] }
}

base "azurerm_mssql_managed_database" {
  attrs = { name = "crm" }
}

resource "azurerm_mssql_managed_database" "managed_short_term_shorter" {
  prior_attrs    = { short_term_retention_days = 35 }
  attrs          = { short_term_retention_days = 7 }
  expect_failure = true
}

resource "azurerm_mssql_managed_database" "managed_short_term_one_day" {
  prior_attrs    = { short_term_retention_days = 7 }
  attrs          = { short_term_retention_days = 1 }
  expect_failure = true
}

resource "azurerm_mssql_managed_database" "managed_short_term_longer" {
  prior_attrs = { short_term_retention_days = 7 }
  attrs       = { short_term_retention_days = 14 }
}

resource "azurerm_mssql_managed_database" "managed_short_term_left_out" {
  prior_attrs = { short_term_retention_days = 7 }
  attrs       = { short_term_retention_days = null }
}

base "azurerm_cosmosdb_account" {
  attrs = { name = "carts", offer_type = "Standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_cosmosdb_account" "cosmos_periodic_periodic" {
  prior_attrs    = { backup = [{ type = "Continuous", tier = "Continuous30Days" }] }
  attrs          = { backup = [{ type = "Periodic", interval_in_minutes = 240, retention_in_hours = 8 }] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_periodic_shorter" {
  prior_attrs    = { backup = [{ type = "Periodic", retention_in_hours = 720 }] }
  attrs          = { backup = [{ type = "Periodic", retention_in_hours = 8 }] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_periodic_lower_tier" {
  prior_attrs    = { backup = [{ type = "Continuous", tier = "Continuous30Days" }] }
  attrs          = { backup = [{ type = "Continuous", tier = "Continuous7Days" }] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_periodic_continuous" {
  prior_attrs = { backup = [{ type = "Periodic", retention_in_hours = 8 }] }
  attrs       = { backup = [{ type = "Continuous", tier = "Continuous7Days", retention_in_hours = null }] }
}

resource "azurerm_cosmosdb_account" "cosmos_periodic_longer" {
  prior_attrs = { backup = [{ type = "Periodic", retention_in_hours = 8 }] }
  attrs       = { backup = [{ type = "Periodic", retention_in_hours = 720 }] }
}

base "azurerm_redis_cache" {
  attrs = { name = "sessions", sku_name = "Premium", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_redis_cache" "redis_persistence_off" {
  prior_attrs    = { redis_configuration = [{ rdb_backup_enabled = true, aof_backup_enabled = null }] }
  attrs          = { redis_configuration = [{ rdb_backup_enabled = false, aof_backup_enabled = null }] }
  expect_failure = true
}

resource "azurerm_redis_cache" "redis_persistence_append_only_off" {
  prior_attrs    = { redis_configuration = [{ rdb_backup_enabled = null, aof_backup_enabled = true }] }
  attrs          = { redis_configuration = [{ rdb_backup_enabled = null, aof_backup_enabled = false }] }
  expect_failure = true
}

resource "azurerm_redis_cache" "redis_persistence_on" {
  prior_attrs = { redis_configuration = [{ rdb_backup_enabled = false, aof_backup_enabled = null }] }
  attrs       = { redis_configuration = [{ rdb_backup_enabled = true, aof_backup_enabled = null }] }
}

resource "azurerm_redis_cache" "redis_persistence_other_kind" {
  prior_attrs = { redis_configuration = [{ rdb_backup_enabled = true, aof_backup_enabled = false }] }
  attrs       = { redis_configuration = [{ rdb_backup_enabled = false, aof_backup_enabled = true }] }
}

base "azurerm_data_protection_backup_vault" {
  attrs = {
    name                = "nightly"
    redundancy          = "GeoRedundant"
    datastore_type      = "VaultStore"
    resource_group_name = "shop"
    location            = "westeurope"
    soft_delete         = "On"
  }
}

resource "azurerm_data_protection_backup_vault" "vault_retention_cut_shorter" {
  prior_attrs    = { retention_duration_in_days = 60 }
  attrs          = { retention_duration_in_days = 14 }
  expect_failure = true
}

resource "azurerm_data_protection_backup_vault" "vault_retention_cut_default" {
  prior_attrs    = { retention_duration_in_days = 30 }
  attrs          = { retention_duration_in_days = null }
  expect_failure = true
}

resource "azurerm_data_protection_backup_vault" "vault_retention_cut_longer" {
  prior_attrs = { retention_duration_in_days = 14 }
  attrs       = { retention_duration_in_days = 60 }
}

resource "azurerm_data_protection_backup_vault" "vault_retention_cut_default_written_down" {
  prior_attrs = { retention_duration_in_days = null }
  attrs       = { retention_duration_in_days = 14 }
}

base "azurerm_backup_policy_vm_workload" {
  attrs = { name = "sql", workload_type = "SQLDataBase" }
}

resource "azurerm_backup_policy_vm_workload" "workload_retention_cut_full" {
  prior_attrs = {
    protection_policy = [
      { policy_type = "Full", retention_daily = [{ count = 30 }], simple_retention = [] },
      { policy_type = "Log", retention_daily = [], simple_retention = [{ count = 15 }] },
    ]
  }
  attrs = {
    protection_policy = [
      { policy_type = "Full", retention_daily = [{ count = 7 }], simple_retention = [] },
      { policy_type = "Log", retention_daily = [], simple_retention = [{ count = 15 }] },
    ]
  }
  expect_failure = true
}

resource "azurerm_backup_policy_vm_workload" "workload_retention_cut_logs_gone" {
  prior_attrs = {
    protection_policy = [
      { policy_type = "Full", retention_daily = [{ count = 30 }], simple_retention = [] },
      { policy_type = "Log", retention_daily = [], simple_retention = [{ count = 15 }] },
    ]
  }
  attrs = {
    protection_policy = [{ policy_type = "Full", retention_daily = [{ count = 30 }], simple_retention = [] }]
  }
  expect_failure = true
}

resource "azurerm_backup_policy_vm_workload" "workload_retention_cut_more" {
  prior_attrs = {
    protection_policy = [
      { policy_type = "Full", retention_daily = [{ count = 7 }], simple_retention = [] },
      { policy_type = "Log", retention_daily = [], simple_retention = [{ count = 7 }] },
    ]
  }
  attrs = {
    protection_policy = [
      { policy_type = "Full", retention_daily = [{ count = 30 }], simple_retention = [] },
      { policy_type = "Log", retention_daily = [], simple_retention = [{ count = 15 }] },
    ]
  }
}

resource "azurerm_backup_policy_vm_workload" "workload_retention_cut_logs_added" {
  prior_attrs = {
    protection_policy = [{ policy_type = "Full", retention_daily = [{ count = 30 }], simple_retention = [] }]
  }
  attrs = {
    protection_policy = [
      { policy_type = "Full", retention_daily = [{ count = 30 }], simple_retention = [] },
      { policy_type = "Log", retention_daily = [], simple_retention = [{ count = 15 }] },
    ]
  }
}

base "azurerm_backup_protected_vm" {
  attrs = { recovery_vault_name = "nightly", resource_group_name = "shop" }
}

resource "azurerm_backup_protected_vm" "machine_stopped_stopped" {
  prior_attrs    = { protection_state = "Protected" }
  attrs          = { protection_state = "ProtectionStopped" }
  expect_failure = true
}

resource "azurerm_backup_protected_vm" "machine_stopped_suspended" {
  prior_attrs    = { protection_state = null }
  attrs          = { protection_state = "BackupsSuspended" }
  expect_failure = true
}

resource "azurerm_backup_protected_vm" "machine_stopped_resumed" {
  prior_attrs = { protection_state = "ProtectionStopped" }
  attrs       = { protection_state = "Protected" }
}

resource "azurerm_backup_protected_vm" "machine_stopped_other_policy" {
  prior_attrs = {
    protection_state = "Protected"
    backup_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/a"
  }
  attrs = {
    protection_state = "Protected"
    backup_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/b"
  }
}

base "azurerm_mssql_virtual_machine" {
  attrs = { sql_license_type = "PAYG" }
}

resource "azurerm_mssql_virtual_machine" "sql_machine_shorter" {
  prior_attrs    = { auto_backup = [{ retention_period_in_days = 30 }] }
  attrs          = { auto_backup = [{ retention_period_in_days = 7 }] }
  expect_failure = true
}

resource "azurerm_mssql_virtual_machine" "sql_machine_off" {
  prior_attrs    = { auto_backup = [{ retention_period_in_days = 30 }] }
  attrs          = { auto_backup = [] }
  expect_failure = true
}

resource "azurerm_mssql_virtual_machine" "sql_machine_longer" {
  prior_attrs = { auto_backup = [{ retention_period_in_days = 7 }] }
  attrs       = { auto_backup = [{ retention_period_in_days = 30 }] }
}

resource "azurerm_mssql_virtual_machine" "sql_machine_on" {
  prior_attrs = { auto_backup = [] }
  attrs       = { auto_backup = [{ retention_period_in_days = 7 }] }
}

base "azurerm_netapp_volume" {
  attrs = {
    name                = "uploads"
    account_name        = "main"
    pool_name           = "main"
    resource_group_name = "shop"
    location            = "westeurope"
  }
}

resource "azurerm_netapp_volume" "netapp_volume_no_snapshots" {
  prior_attrs = {
    data_protection_snapshot_policy = [
      { snapshot_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/snapshotPolicies/hourly" },
    ]
  }
  attrs          = { data_protection_snapshot_policy = [] }
  expect_failure = true
}

resource "azurerm_netapp_volume" "netapp_volume_no_backups" {
  prior_attrs = {
    data_protection_backup_policy = [
      {
        policy_enabled   = true
        backup_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/backupPolicies/daily"
        backup_vault_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/backupVaults/main"
      },
    ]
  }
  attrs = {
    data_protection_backup_policy = [
      {
        policy_enabled   = false
        backup_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/backupPolicies/daily"
        backup_vault_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/backupVaults/main"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_netapp_volume" "netapp_volume_backups" {
  prior_attrs = {
    data_protection_backup_policy = [
      {
        policy_enabled   = false
        backup_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/backupPolicies/daily"
        backup_vault_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/backupVaults/main"
      },
    ]
  }
  attrs = {
    data_protection_backup_policy = [
      {
        policy_enabled   = true
        backup_policy_id = "/subscriptions/00000000-0000-0000-0000-000000000000/backupPolicies/daily"
        backup_vault_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/backupVaults/main"
      },
    ]
  }
}

resource "azurerm_netapp_volume" "netapp_volume_grown" {
  prior_attrs = { data_protection_snapshot_policy = [], storage_quota_in_gb = 100 }
  attrs       = { data_protection_snapshot_policy = [], storage_quota_in_gb = 200 }
}

resource "azurerm_backup_protected_vm" "state_of_another_type" {
  prior_attrs = { protection_state = [] }
  attrs       = { protection_state = false }
}

resource "azurerm_mssql_database" "days_of_another_type" {
  prior_attrs = { short_term_retention_policy = [{ retention_days = false }] }
  attrs       = { short_term_retention_policy = [{ retention_days = [] }] }
}
