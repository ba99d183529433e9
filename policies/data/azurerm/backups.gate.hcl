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
    outcome = "possible"
    message = "Soft delete is on, so backups stay recoverable for its retention."
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
