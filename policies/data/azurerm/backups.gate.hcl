# Backups are the way back of everything else.

protect "vaults" {
  description = "Recovery Services and Backup vaults."
  class       = "data"
  types = {
    azurerm_recovery_services_vault      = { lost = "The vault with all recovery points and replicated machines in it.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/recoveryservices/recovery_services_vault_resource.go" }
    azurerm_data_protection_backup_vault = { lost = "The vault with all recovery points of disks, blobs, clusters and databases in it." }
    azurerm_netapp_backup_vault          = { lost = "The vault with all backups of NetApp volumes in it." }
  }
  reason = "A vault is what remains after a mistake or an attack. Check which backups it holds, and who needs them."

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

  # The argument was removed in provider 5.0.
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
  description = "Backups of machines, disks, file shares, blobs, data lakes, clusters and databases."
  class       = "data"
  types = {
    azurerm_backup_protected_vm                                        = { lost = "All recovery points of the machine.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/guides/features-block.html.markdown" }
    azurerm_backup_protected_file_share                                = { lost = "All recovery points of the file share." }
    azurerm_data_protection_backup_instance_blob_storage               = { lost = "All recovery points of the blobs in the storage account." }
    azurerm_data_protection_backup_instance_data_lake_storage          = { lost = "All recovery points of the data lake." }
    azurerm_data_protection_backup_instance_disk                       = { lost = "All recovery points of the disk." }
    azurerm_data_protection_backup_instance_kubernetes_cluster         = { lost = "All recovery points of the cluster and its volumes." }
    azurerm_data_protection_backup_instance_mysql_flexible_server      = { lost = "All long-term recovery points of the MySQL server." }
    azurerm_data_protection_backup_instance_postgresql                 = { lost = "All long-term recovery points of the PostgreSQL database." }
    azurerm_data_protection_backup_instance_postgresql_flexible_server = { lost = "All long-term recovery points of the PostgreSQL server." }
  }
  reason = "By default the provider does not only stop the protection, it also deletes what was backed up."

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

# The vault goes on with the other items of the account, if it has any.
protect "protection_containers" {
  description = "Storage accounts that are registered in a vault."
  class       = "derived"
  types = {
    azurerm_backup_container_storage_account = { lost = "The registration of the storage account, without which its file shares are not backed up." }
  }
  reason = "Azure refuses this while file shares of the account have backups in the vault. Stop their protection first, and keep the data."
}

# The machine itself stays where it is.
protect "replicated_machines" {
  description = "Machines that Site Recovery replicates, and the fabrics that hold them."
  class       = "replica"
  types = {
    azurerm_site_recovery_replicated_vm              = { lost = "The copy of the machine in the other region, with its recovery points." }
    azurerm_site_recovery_vmware_replicated_vm       = { lost = "The copy of the VMware machine in Azure, with its recovery points." }
    azurerm_site_recovery_fabric                     = { lost = "The fabric with the replication of every machine in it." }
    azurerm_site_recovery_protection_container       = { lost = "The container with the replication of every machine in it." }
    azurerm_site_recovery_services_vault_hyperv_site = { lost = "The site with the replication of every Hyper-V machine that is registered in it." }
  }
  reason = "There is no failover until the copy is complete again, which takes hours or days. Make sure that it has not taken over."
}

protect "snapshots" {
  description = "Snapshots and restore points of disks, machines, volumes and databases."
  class       = "data"
  types = {
    azurerm_snapshot                                 = { lost = "The snapshot, and the state of the disk that only it holds." }
    azurerm_netapp_snapshot                          = { lost = "The snapshot, and the state of the volume that only it holds." }
    azurerm_oracle_autonomous_database_backup        = { lost = "The long-term backup of the database." }
    azurerm_postgresql_flexible_server_backup        = { lost = "The backup of the server that was taken on demand." }
    azurerm_restore_point_collection                 = { lost = "The collection with all restore points of the machine." }
    azurerm_virtual_machine_restore_point            = { lost = "The restore point with the state of all disks of the machine." }
    azurerm_virtual_machine_restore_point_collection = { lost = "The collection with all restore points of the machine." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}
