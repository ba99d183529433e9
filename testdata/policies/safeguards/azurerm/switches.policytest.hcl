policytest {
  targets = ["../../../../policies/safeguards/azurerm/switches.gate.hcl"]
}

base "azurerm_key_vault" {
  attrs = { name = "shop-vault", sku_name = "standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_key_vault" "purge_protection_vault" {
  prior_attrs    = { purge_protection_enabled = true }
  attrs          = { purge_protection_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

base "azurerm_app_configuration" {
  attrs = { name = "shop-settings", sku = "standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_app_configuration" "purge_protection_settings" {
  prior_attrs    = { purge_protection_enabled = true }
  attrs          = { purge_protection_enabled = false }
  expect_failure = true
}

resource "azurerm_key_vault" "purge_protection_on" {
  prior_attrs = { purge_protection_enabled = false }
  attrs       = { purge_protection_enabled = true }
}

resource "azurerm_key_vault" "purge_protection_never_on" {
  prior_attrs = { purge_protection_enabled = null }
  attrs       = { purge_protection_enabled = false }
}

resource "azurerm_key_vault" "soft_delete_days_vault" {
  prior_attrs    = { soft_delete_retention_days = 90 }
  attrs          = { soft_delete_retention_days = 7 }
  meta           = { operation = "replace" }
  expect_failure = true
}

base "azurerm_key_vault_managed_hardware_security_module" {
  attrs = { name = "shop-hsm", sku_name = "Standard_B1", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_key_vault_managed_hardware_security_module" "soft_delete_days_hsm" {
  prior_attrs    = { soft_delete_retention_days = 90 }
  attrs          = { soft_delete_retention_days = 30 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_key_vault" "soft_delete_days_longer" {
  prior_attrs = { soft_delete_retention_days = 7 }
  attrs       = { soft_delete_retention_days = 90 }
  meta        = { operation = "replace" }
}

resource "azurerm_app_configuration" "soft_delete_days_left_out" {
  prior_attrs = { soft_delete_retention_days = 7 }
  attrs       = { soft_delete_retention_days = null }
}

base "azurerm_postgresql_flexible_server" {
  attrs = { name = "orders", version = "16", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_postgresql_flexible_server" "backup_retention_postgresql" {
  prior_attrs    = { backup_retention_days = 35 }
  attrs          = { backup_retention_days = 7 }
  expect_failure = true
}

base "azurerm_mysql_flexible_server" {
  attrs = { name = "blog", sku_name = "GP_Standard_D2ds_v4", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_mysql_flexible_server" "backup_retention_mysql" {
  prior_attrs    = { backup_retention_days = 14 }
  attrs          = { backup_retention_days = 1 }
  expect_failure = true
}

resource "azurerm_oracle_autonomous_database" "backup_retention_oracle" {
  prior_attrs    = { name = "ledger", backup_retention_period_in_days = 60 }
  attrs          = { name = "ledger", backup_retention_period_in_days = 7 }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server" "backup_retention_longer" {
  prior_attrs = { backup_retention_days = 7 }
  attrs       = { backup_retention_days = 35 }
}

resource "azurerm_mysql_flexible_server" "backup_retention_left_out" {
  prior_attrs = { backup_retention_days = 14 }
  attrs       = { backup_retention_days = null }
}

resource "azurerm_postgresql_flexible_server" "geo_redundancy_postgresql" {
  prior_attrs    = { geo_redundant_backup_enabled = true }
  attrs          = { geo_redundant_backup_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

base "azurerm_mssql_database" {
  attrs = {
    name      = "orders"
    server_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Sql/servers/main"
  }
}

resource "azurerm_mssql_database" "geo_redundancy_sql" {
  prior_attrs    = { geo_backup_enabled = true }
  attrs          = { geo_backup_enabled = false }
  expect_failure = true
}

base "azurerm_recovery_services_vault" {
  attrs = { name = "nightly", sku = "Standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_recovery_services_vault" "geo_redundancy_vault" {
  prior_attrs    = { cross_region_restore_enabled = true }
  attrs          = { cross_region_restore_enabled = false }
  expect_failure = true
}

resource "azurerm_mssql_database" "geo_redundancy_on" {
  prior_attrs = { geo_backup_enabled = false }
  attrs       = { geo_backup_enabled = true }
}

resource "azurerm_synapse_sql_pool" "geo_redundancy_never_on" {
  prior_attrs = { name = "reports", sku_name = "DW100c", geo_backup_policy_enabled = null }
  attrs       = { name = "reports", sku_name = "DW100c", geo_backup_policy_enabled = false }
}

resource "azurerm_mssql_database" "long_term_backups_weekly" {
  prior_attrs = {
    long_term_retention_policy = [
      { weekly_retention = "P12W", monthly_retention = "PT0S", yearly_retention = "PT0S", week_of_year = 1 },
    ]
  }
  attrs = {
    long_term_retention_policy = [
      { weekly_retention = "PT0S", monthly_retention = "PT0S", yearly_retention = "PT0S", week_of_year = 1 },
    ]
  }
  expect_failure = true
}

resource "azurerm_mssql_database" "long_term_backups_yearly_left_out" {
  prior_attrs = {
    long_term_retention_policy = [
      { weekly_retention = "P12W", monthly_retention = "P12M", yearly_retention = "P10Y", week_of_year = 1 },
    ]
  }
  attrs = {
    long_term_retention_policy = [
      { weekly_retention = "P12W", monthly_retention = "P12M", yearly_retention = null, week_of_year = 1 },
    ]
  }
  expect_failure = true
}

resource "azurerm_mssql_managed_database" "long_term_backups_block_removed" {
  prior_attrs = {
    name = "crm"
    long_term_retention_policy = [
      { weekly_retention = "P12W", monthly_retention = "PT0S", yearly_retention = "PT0S", week_of_year = 1 },
    ]
  }
  attrs          = { name = "crm", long_term_retention_policy = [] }
  expect_failure = true
}

resource "azurerm_mssql_database" "long_term_backups_on" {
  prior_attrs = {
    long_term_retention_policy = [
      { weekly_retention = "PT0S", monthly_retention = "PT0S", yearly_retention = "PT0S", week_of_year = 1 },
    ]
  }
  attrs = {
    long_term_retention_policy = [
      { weekly_retention = "P12W", monthly_retention = "P12M", yearly_retention = "PT0S", week_of_year = 1 },
    ]
  }
}

resource "azurerm_mssql_database" "long_term_backups_block_of_newer_provider" {
  prior_attrs = { long_term_retention_policy = [] }
  attrs = {
    long_term_retention_policy = [
      { weekly_retention = "PT0S", monthly_retention = "PT0S", yearly_retention = "PT0S", week_of_year = 1 },
    ]
  }
}

resource "azurerm_recovery_services_vault" "vault_soft_delete_off" {
  prior_attrs    = { soft_delete_enabled = true, immutability = "Unlocked" }
  attrs          = { soft_delete_enabled = false, immutability = "Unlocked" }
  expect_failure = true
}

base "azurerm_data_protection_backup_vault" {
  attrs = {
    name                = "nightly"
    redundancy          = "GeoRedundant"
    datastore_type      = "VaultStore"
    resource_group_name = "shop"
    location            = "westeurope"
  }
}

resource "azurerm_data_protection_backup_vault" "vault_soft_delete_off" {
  prior_attrs    = { soft_delete = "On" }
  attrs          = { soft_delete = "Off" }
  expect_failure = true
}

resource "azurerm_recovery_services_vault" "vault_soft_delete_mutable" {
  prior_attrs    = { soft_delete_enabled = true, immutability = "Unlocked" }
  attrs          = { soft_delete_enabled = true, immutability = "Disabled" }
  expect_failure = true
}

resource "azurerm_recovery_services_vault" "vault_soft_delete_on" {
  prior_attrs = { soft_delete_enabled = false, immutability = "Disabled" }
  attrs       = { soft_delete_enabled = true, immutability = "Unlocked" }
}

resource "azurerm_data_protection_backup_vault" "vault_soft_delete_always_on" {
  prior_attrs = { soft_delete = "On" }
  attrs       = { soft_delete = "AlwaysOn" }
}

base "azurerm_backup_policy_vm" {
  attrs = { name = "daily", recovery_vault_name = "nightly" }
}

resource "azurerm_backup_policy_vm" "recovery_points_fewer" {
  prior_attrs    = { instant_restore_retention_days = 5, retention_daily = [{ count = 30 }], retention_yearly = [] }
  attrs          = { instant_restore_retention_days = 5, retention_daily = [{ count = 7 }], retention_yearly = [] }
  expect_failure = true
}

resource "azurerm_backup_policy_file_share" "recovery_points_shares" {
  prior_attrs    = { name = "shares", recovery_vault_name = "nightly", retention_daily = [{ count = 30 }] }
  attrs          = { name = "shares", recovery_vault_name = "nightly", retention_daily = [{ count = 10 }] }
  expect_failure = true
}

resource "azurerm_backup_policy_vm" "recovery_points_yearly_gone" {
  prior_attrs = {
    instant_restore_retention_days = 5
    retention_daily                = [{ count = 30 }]
    retention_yearly               = [{ count = 10, months = ["January"], weekdays = ["Sunday"], weeks = ["First"] }]
  }
  attrs          = { instant_restore_retention_days = 5, retention_daily = [{ count = 30 }], retention_yearly = [] }
  expect_failure = true
}

resource "azurerm_backup_policy_vm" "recovery_points_instant_restore" {
  prior_attrs    = { instant_restore_retention_days = 5, retention_daily = [{ count = 30 }], retention_yearly = [] }
  attrs          = { instant_restore_retention_days = 1, retention_daily = [{ count = 30 }], retention_yearly = [] }
  expect_failure = true
}

resource "azurerm_backup_policy_vm" "recovery_points_more" {
  prior_attrs = { instant_restore_retention_days = 5, retention_daily = [{ count = 7 }], retention_yearly = [] }
  attrs = {
    instant_restore_retention_days = 5
    retention_daily                = [{ count = 30 }]
    retention_yearly               = [{ count = 10, months = ["January"], weekdays = ["Sunday"], weeks = ["First"] }]
  }
}

resource "azurerm_backup_policy_vm" "recovery_points_instant_restore_left_out" {
  prior_attrs = { instant_restore_retention_days = 5, retention_daily = [{ count = 30 }], retention_yearly = [] }
  attrs       = { instant_restore_retention_days = null, retention_daily = [{ count = 30 }], retention_yearly = [] }
}

base "azurerm_netapp_backup_policy" {
  attrs = {
    name                    = "daily"
    account_name            = "main"
    resource_group_name     = "shop"
    location                = "westeurope"
    weekly_backups_to_keep  = 4
    monthly_backups_to_keep = 1
  }
}

resource "azurerm_netapp_backup_policy" "netapp_snapshots_fewer_backups" {
  prior_attrs    = { enabled = true, daily_backups_to_keep = 30 }
  attrs          = { enabled = true, daily_backups_to_keep = 7 }
  expect_failure = true
}

resource "azurerm_netapp_backup_policy" "netapp_snapshots_off" {
  prior_attrs    = { enabled = true, daily_backups_to_keep = 7 }
  attrs          = { enabled = false, daily_backups_to_keep = 7 }
  expect_failure = true
}

base "azurerm_netapp_snapshot_policy" {
  attrs = {
    name                = "hourly"
    account_name        = "main"
    resource_group_name = "shop"
    location            = "westeurope"
    enabled             = true
  }
}

resource "azurerm_netapp_snapshot_policy" "netapp_snapshots_fewer_snapshots" {
  prior_attrs    = { hourly_schedule = [{ snapshots_to_keep = 24, minute = 0 }] }
  attrs          = { hourly_schedule = [] }
  expect_failure = true
}

resource "azurerm_netapp_backup_policy" "netapp_snapshots_more" {
  prior_attrs = { enabled = true, daily_backups_to_keep = 7 }
  attrs       = { enabled = true, daily_backups_to_keep = 30 }
}

resource "azurerm_netapp_snapshot_policy" "netapp_snapshots_another_schedule" {
  prior_attrs = { hourly_schedule = [{ snapshots_to_keep = 24, minute = 0 }], daily_schedule = [] }
  attrs = {
    hourly_schedule = [{ snapshots_to_keep = 24, minute = 0 }]
    daily_schedule  = [{ snapshots_to_keep = 7, hour = 3, minute = 0 }]
  }
}

base "azurerm_linux_web_app" {
  attrs = { name = "shop", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_linux_web_app" "app_backup_off" {
  prior_attrs = {
    backup = [{ name = "daily", enabled = true, schedule = [{ frequency_interval = 1, frequency_unit = "Day" }] }]
  }
  attrs = {
    backup = [{ name = "daily", enabled = false, schedule = [{ frequency_interval = 1, frequency_unit = "Day" }] }]
  }
  expect_failure = true
}

base "azurerm_windows_web_app" {
  attrs = { name = "intranet", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_windows_web_app" "app_backup_removed" {
  prior_attrs = {
    backup = [{ name = "daily", enabled = true, schedule = [{ frequency_interval = 1, frequency_unit = "Day" }] }]
  }
  attrs          = { backup = [] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "app_backup_on" {
  prior_attrs = {
    backup = [{ name = "daily", enabled = false, schedule = [{ frequency_interval = 1, frequency_unit = "Day" }] }]
  }
  attrs = {
    backup = [{ name = "daily", enabled = true, schedule = [{ frequency_interval = 1, frequency_unit = "Day" }] }]
  }
}

resource "azurerm_windows_web_app" "app_backup_none" {
  prior_attrs = { backup = [], https_only = true }
  attrs       = { backup = [], https_only = true, client_affinity_enabled = false }
}

base "azurerm_storage_account" {
  attrs = { name = "shoparchive", account_tier = "Standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_storage_account" "encryption_in_transit_storage" {
  prior_attrs    = { https_traffic_only_enabled = true }
  attrs          = { https_traffic_only_enabled = false }
  expect_failure = true
}

base "azurerm_postgresql_server" {
  attrs = { name = "orders", version = "11" }
}

resource "azurerm_postgresql_server" "encryption_in_transit_database" {
  prior_attrs    = { resource_group_name = "shop", location = "westeurope", ssl_enforcement_enabled = true }
  attrs          = { resource_group_name = "shop", location = "westeurope", ssl_enforcement_enabled = false }
  expect_failure = true
}

resource "azurerm_linux_web_app" "encryption_in_transit_app" {
  prior_attrs    = { https_only = true }
  attrs          = { https_only = false }
  expect_failure = true
}

resource "azurerm_storage_account" "encryption_in_transit_on" {
  prior_attrs = { https_traffic_only_enabled = false }
  attrs       = { https_traffic_only_enabled = true }
}

resource "azurerm_linux_web_app" "encryption_in_transit_never_on" {
  prior_attrs = { https_only = false }
  attrs       = { https_only = false, client_affinity_enabled = true }
}

resource "azurerm_storage_account" "old_tls_storage" {
  prior_attrs    = { min_tls_version = "TLS1_2" }
  attrs          = { min_tls_version = "TLS1_0" }
  expect_failure = true
}

base "azurerm_mssql_server" {
  attrs = { name = "main", version = "12.0", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_mssql_server" "old_tls_sql" {
  prior_attrs    = { minimum_tls_version = "1.2" }
  attrs          = { minimum_tls_version = "1.0" }
  expect_failure = true
}

resource "azurerm_postgresql_server" "old_tls_not_enforced" {
  prior_attrs    = { ssl_minimal_tls_version_enforced = "TLS1_2" }
  attrs          = { ssl_minimal_tls_version_enforced = "TLSEnforcementDisabled" }
  expect_failure = true
}

base "azurerm_eventhub_namespace" {
  attrs = { name = "events", sku = "Standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_eventhub_namespace" "old_tls_events" {
  prior_attrs    = { minimum_tls_version = "1.2" }
  attrs          = { minimum_tls_version = "1.1" }
  expect_failure = true
}

resource "azurerm_storage_account" "old_tls_newer" {
  prior_attrs = { min_tls_version = "TLS1_0" }
  attrs       = { min_tls_version = "TLS1_2" }
}

resource "azurerm_mssql_server" "old_tls_new_argument" {
  prior_attrs = { minimum_tls_version = null }
  attrs       = { minimum_tls_version = "1.2" }
}

resource "azurerm_storage_account" "infrastructure_encryption_storage" {
  prior_attrs    = { infrastructure_encryption_enabled = true }
  attrs          = { infrastructure_encryption_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

base "azurerm_linux_virtual_machine" {
  attrs = { name = "worker", size = "Standard_D2s_v5", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_linux_virtual_machine" "infrastructure_encryption_host" {
  prior_attrs    = { encryption_at_host_enabled = true }
  attrs          = { encryption_at_host_enabled = false }
  expect_failure = true
}

resource "azurerm_linux_virtual_machine" "infrastructure_encryption_on" {
  prior_attrs = { encryption_at_host_enabled = false }
  attrs       = { encryption_at_host_enabled = true }
}

resource "azurerm_storage_account" "infrastructure_encryption_never_on" {
  prior_attrs = { infrastructure_encryption_enabled = null }
  attrs       = { infrastructure_encryption_enabled = false }
}

resource "azurerm_storage_account" "own_key_storage" {
  prior_attrs = {
    customer_managed_key = [
      {
        key_vault_key_id          = "https://shop-vault.vault.azure.net/keys/storage"
        user_assigned_identity_id = "/subscriptions/00000000-0000-0000-0000-000000000000/userAssignedIdentities/storage"
      },
    ]
  }
  attrs          = { customer_managed_key = [] }
  expect_failure = true
}

base "azurerm_managed_disk" {
  attrs = { name = "data", storage_account_type = "Premium_LRS", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_managed_disk" "own_key_disk" {
  prior_attrs = {
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/diskEncryptionSets/main"
  }
  attrs          = { disk_encryption_set_id = null }
  expect_failure = true
}

resource "azurerm_storage_account" "own_key_added" {
  prior_attrs = { customer_managed_key = [] }
  attrs = {
    customer_managed_key = [
      {
        key_vault_key_id          = "https://shop-vault.vault.azure.net/keys/storage"
        user_assigned_identity_id = "/subscriptions/00000000-0000-0000-0000-000000000000/userAssignedIdentities/storage"
      },
    ]
  }
}

resource "azurerm_managed_disk" "own_key_exchanged" {
  prior_attrs = {
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/diskEncryptionSets/main"
  }
  attrs = {
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/diskEncryptionSets/next"
  }
}

base "azurerm_log_analytics_workspace" {
  attrs = { name = "main", sku = "PerGB2018", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_log_analytics_workspace" "log_retention_workspace" {
  prior_attrs    = { retention_in_days = 365 }
  attrs          = { retention_in_days = 30 }
  expect_failure = true
}

base "azurerm_log_analytics_workspace_table" {
  attrs = { name = "AppLogs" }
}

resource "azurerm_log_analytics_workspace_table" "log_retention_archive" {
  prior_attrs    = { retention_in_days = 30, total_retention_in_days = 2556 }
  attrs          = { retention_in_days = 30, total_retention_in_days = 365 }
  expect_failure = true
}

base "azurerm_application_insights" {
  attrs = { name = "shop", application_type = "web", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_application_insights" "log_retention_insights" {
  prior_attrs    = { retention_in_days = 90 }
  attrs          = { retention_in_days = 30 }
  expect_failure = true
}

resource "azurerm_log_analytics_workspace" "log_retention_longer" {
  prior_attrs = { retention_in_days = 30 }
  attrs       = { retention_in_days = 365 }
}

resource "azurerm_log_analytics_workspace_table" "log_retention_like_the_workspace" {
  prior_attrs = { retention_in_days = 30, total_retention_in_days = 365 }
  attrs       = { retention_in_days = null, total_retention_in_days = 365 }
}

base "azurerm_mssql_server_extended_auditing_policy" {
  attrs = { server_id = "/subscriptions/00000000-0000-0000-0000-000000000000/servers/main" }
}

resource "azurerm_mssql_server_extended_auditing_policy" "audit_retention_shorter" {
  prior_attrs    = { enabled = true, retention_in_days = 365 }
  attrs          = { enabled = true, retention_in_days = 30 }
  expect_failure = true
}

resource "azurerm_mssql_database_extended_auditing_policy" "audit_retention_off" {
  prior_attrs = {
    database_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/databases/orders"
    enabled           = true
    retention_in_days = 0
  }
  attrs = {
    database_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/databases/orders"
    enabled           = false
    retention_in_days = 0
  }
  expect_failure = true
}

resource "azurerm_mssql_server_extended_auditing_policy" "audit_retention_no_longer_for_good" {
  prior_attrs    = { enabled = true, retention_in_days = 0 }
  attrs          = { enabled = true, retention_in_days = 90 }
  expect_failure = true
}

resource "azurerm_mssql_server_extended_auditing_policy" "audit_retention_longer" {
  prior_attrs = { enabled = true, retention_in_days = 30 }
  attrs       = { enabled = true, retention_in_days = 365 }
}

resource "azurerm_mssql_server_extended_auditing_policy" "audit_retention_for_good" {
  prior_attrs = { enabled = false, retention_in_days = 30 }
  attrs       = { enabled = true, retention_in_days = 0 }
}

base "azurerm_cosmosdb_sql_container" {
  attrs = { name = "carts", database_name = "shop" }
}

resource "azurerm_cosmosdb_sql_container" "item_expiry_on" {
  prior_attrs    = { default_ttl = null }
  attrs          = { default_ttl = 86400 }
  expect_failure = true
}

resource "azurerm_cosmosdb_sql_container" "item_expiry_on_for_all" {
  prior_attrs    = { default_ttl = -1 }
  attrs          = { default_ttl = 86400 }
  expect_failure = true
}

resource "azurerm_cosmosdb_mongo_collection" "item_expiry_earlier" {
  prior_attrs    = { name = "carts", database_name = "shop", default_ttl_seconds = 864000 }
  attrs          = { name = "carts", database_name = "shop", default_ttl_seconds = 86400 }
  expect_failure = true
}

resource "azurerm_cosmosdb_sql_container" "item_expiry_off" {
  prior_attrs = { default_ttl = 86400 }
  attrs       = { default_ttl = -1 }
}

resource "azurerm_cosmosdb_sql_container" "item_expiry_later" {
  prior_attrs = { default_ttl = 86400 }
  attrs       = { default_ttl = 864000 }
}

resource "azurerm_cosmosdb_sql_container" "item_expiry_left_to_each_item" {
  prior_attrs = { default_ttl = null }
  attrs       = { default_ttl = -1 }
}

base "azurerm_servicebus_queue" {
  attrs = { name = "orders" }
}

resource "azurerm_servicebus_queue" "idle_deletion_queue" {
  prior_attrs    = { auto_delete_on_idle = "P10675199DT2H48M5.4775807S" }
  attrs          = { auto_delete_on_idle = "PT10M" }
  expect_failure = true
}

resource "azurerm_servicebus_subscription" "idle_deletion_subscription" {
  prior_attrs    = { name = "invoices", auto_delete_on_idle = null }
  attrs          = { name = "invoices", auto_delete_on_idle = "P1D" }
  expect_failure = true
}

resource "azurerm_servicebus_queue" "idle_deletion_never" {
  prior_attrs = { auto_delete_on_idle = "PT10M" }
  attrs       = { auto_delete_on_idle = "P10675199DT2H48M5.4775807S" }
}

resource "azurerm_servicebus_queue" "idle_deletion_default_written_down" {
  prior_attrs = { auto_delete_on_idle = null }
  attrs       = { auto_delete_on_idle = "P10675199DT2H48M5.4775807S" }
}

resource "azurerm_postgresql_flexible_server" "no_standby" {
  prior_attrs    = { high_availability = [{ mode = "ZoneRedundant" }] }
  attrs          = { high_availability = [] }
  expect_failure = true
}

resource "azurerm_mssql_database" "one_zone" {
  prior_attrs    = { zone_redundant = true }
  attrs          = { zone_redundant = false }
  expect_failure = true
}

resource "azurerm_cosmosdb_postgresql_cluster" "no_standby" {
  prior_attrs    = { ha_enabled = true }
  attrs          = { ha_enabled = false }
  expect_failure = true
}

resource "azurerm_mongo_cluster" "no_standby" {
  prior_attrs    = { high_availability_mode = "ZoneRedundantPreferred" }
  attrs          = { high_availability_mode = "Disabled" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server" "standby_added" {
  prior_attrs = { high_availability = [] }
  attrs       = { high_availability = [{ mode = "SameZone" }] }
}

resource "azurerm_postgresql_flexible_server" "standby_in_the_same_zone" {
  prior_attrs = { high_availability = [{ mode = "ZoneRedundant" }] }
  attrs       = { high_availability = [{ mode = "SameZone" }] }
}

resource "azurerm_mssql_database" "larger" {
  prior_attrs = { zone_redundant = true, sku_name = "a" }
  attrs       = { zone_redundant = true, sku_name = "b" }
}

resource "azurerm_servicebus_namespace" "argument_gone" {
  prior_attrs = { zone_redundant = true }
  attrs       = { sku = "Premium" }
}

resource "azurerm_postgresql_flexible_server" "major" {
  prior_attrs    = { version = "14" }
  attrs          = { version = "16" }
  expect_failure = true
}

resource "azurerm_mysql_flexible_server" "major" {
  prior_attrs    = { version = "5.7" }
  attrs          = { version = "8.0.21" }
  expect_failure = true
}

resource "azurerm_mysql_flexible_server" "second_number" {
  prior_attrs    = { version = "8.0.21" }
  attrs          = { version = "8.4" }
  expect_failure = true
}

resource "azurerm_redis_cache" "major" {
  prior_attrs    = { redis_version = "4" }
  attrs          = { redis_version = "6" }
  expect_failure = true
}

resource "azurerm_mongo_cluster" "major" {
  prior_attrs    = { version = "7.0" }
  attrs          = { version = "8.0" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server" "same" {
  prior_attrs = { version = "16", sku_name = "a" }
  attrs       = { version = "16", sku_name = "b" }
}

resource "azurerm_redis_cache" "patch" {
  prior_attrs = { redis_version = "6.0" }
  attrs       = { redis_version = "6" }
}

resource "azurerm_mysql_flexible_server" "unset" {
  prior_attrs = { version = "8.0.21" }
  attrs       = { version = null }
}

resource "azurerm_example" "backup_retention_is_a_switch" {
  prior_attrs = { backup_retention_days = "" }
  attrs       = { backup_retention_days = false }
}

resource "azurerm_recovery_services_vault" "values_of_another_type" {
  prior_attrs = { soft_delete = ["On"], immutability = [] }
  attrs       = { soft_delete = false, immutability = false }
}

resource "azurerm_backup_policy_vm" "counts_of_another_type" {
  prior_attrs = { retention_daily = [{ count = "" }], instant_restore_retention_days = [] }
  attrs       = { retention_daily = [{ count = false }], instant_restore_retention_days = false }
}
