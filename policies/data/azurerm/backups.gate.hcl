# Backups are the way back of everything else.

protect "vaults" {
  description = "Recovery Services and Backup vaults."
  types = [
    "azurerm_recovery_services_vault",
    "azurerm_data_protection_backup_vault",
    "azurerm_netapp_backup_vault",
  ]
  level  = "require_approval"
  reason = "A vault is what remains after a mistake or an attack. Check which backups it holds, and who needs them."
  lost   = "The vault with all its recovery points."

  recovery {
    types   = ["azurerm_data_protection_backup_vault"]
    when    = { soft_delete = ["On", "AlwaysOn"] }
    outcome = "may_be_refused"
    message = "Azure refuses to delete a vault while it still holds backups, those that soft delete keeps included; whether it does is not in the plan."
  }

  recovery {
    types   = ["azurerm_data_protection_backup_vault"]
    when    = { soft_delete = ["Off", null] }
    outcome = "may_be_refused"
    message = "Azure refuses to delete a vault while it still holds backups; whether it does is not in the plan."
  }

  recovery {
    types   = ["azurerm_recovery_services_vault"]
    when    = { "provider.features[0].recovery_service[0].purge_protected_items_from_vault_on_destroy" = { not = true } }
    outcome = "may_be_refused"
    message = "Azure refuses to delete a vault while it still holds backups, those that soft delete keeps included; whether it does is not in the plan."
  }

  recovery {
    types   = ["azurerm_recovery_services_vault"]
    when    = { soft_delete_enabled = false, "provider.features[0].recovery_service[0].purge_protected_items_from_vault_on_destroy" = true }
    outcome = "irreversible"
    message = "The features block of the provider makes it delete every backup in the vault first, and soft delete is off."
  }

  recovery {
    types   = ["azurerm_netapp_backup_vault"]
    when    = { "provider.features[0].netapp[0].delete_backups_on_backup_vault_destroy" = [false, null] }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a vault while it still holds backups; whether it does is not in the plan."
  }

  recovery {
    types   = ["azurerm_netapp_backup_vault"]
    when    = { "provider.features[0].netapp[0].delete_backups_on_backup_vault_destroy" = true }
    outcome = "irreversible"
    message = "The features block of the provider makes it delete every backup in the vault first."
  }
}

protect "protected_items" {
  description = "Backups of machines, disks, file shares, blobs and databases."
  types = [
    "azurerm_backup_protected_vm",
    "azurerm_backup_protected_file_share",
    "azurerm_data_protection_backup_instance_blob_storage",
    "azurerm_data_protection_backup_instance_disk",
    "azurerm_data_protection_backup_instance_kubernetes_cluster",
    "azurerm_data_protection_backup_instance_mysql_flexible_server",
    "azurerm_data_protection_backup_instance_postgresql",
    "azurerm_data_protection_backup_instance_postgresql_flexible_server",
  ]
  level  = "require_approval"
  reason = "By default the provider does not only stop the protection, it also deletes what was backed up."
  lost   = "All recovery points of the protected item."

  recovery {
    types   = ["azurerm_backup_protected_vm"]
    when    = { "provider.features[0].recovery_service[0].vm_backup_stop_protection_and_retain_data_on_destroy" = true }
    outcome = "retained"
    message = "The provider only stops the protection, as its features block says, and keeps the recovery points."
  }

  recovery {
    types   = ["azurerm_backup_protected_vm"]
    when    = { "provider.features[0].recovery_service[0].vm_backup_suspend_protection_and_retain_data_on_destroy" = true }
    outcome = "retained"
    message = "The provider only suspends the protection, as its features block says, and keeps the recovery points."
  }
}

protect "snapshots" {
  description = "Snapshots of disks, volumes and databases."
  types = [
    "azurerm_snapshot",
    "azurerm_netapp_snapshot",
    "azurerm_oracle_autonomous_database_backup",
    "azurerm_postgresql_flexible_server_backup",
  ]
  level  = "require_approval"
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
  lost   = "The snapshot, and the state of the data that only it holds."
}
