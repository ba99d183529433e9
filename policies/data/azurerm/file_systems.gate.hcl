# A file system outlives the machines that mount it, so it is never replaced
# as part of routine work.

protect "shares" {
  description = "NetApp Files, Managed Lustre and Elastic SAN."
  class       = "data"
  types = {
    azurerm_netapp_account               = { lost = "The account with all its pools, volumes and snapshots." }
    azurerm_netapp_pool                  = { lost = "The pool with all its volumes and snapshots." }
    azurerm_netapp_volume                = { lost = "The volume with all its files and snapshots.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/netapp/netapp_volume_resource.go" }
    azurerm_netapp_volume_group_oracle   = { lost = "All volumes of the Oracle database with their snapshots." }
    azurerm_netapp_volume_group_sap_hana = { lost = "All volumes of the SAP HANA database with their snapshots.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/netapp/netapp_volume_group_sap_hana_resource.go" }
    azurerm_managed_lustre_file_system   = { lost = "The file system with every file that has not been exported to blobs." }
    azurerm_elastic_san                  = { lost = "The storage area network with all its volumes and snapshots." }
    azurerm_elastic_san_volume           = { lost = "The volume with everything written to it." }
    azurerm_elastic_san_volume_group     = { lost = "The group with all its volumes and snapshots." }
    azurerm_qumulo_file_system           = { lost = "The file system with all its files and snapshots." }
  }
  reason = "Snapshots are deleted together with the volume. Take a backup before going on."

  # The destination of a replication has a policy of its own.
  filter = try(coalesce(prior_attrs.data_protection_replication[0].endpoint_type), "") != "dst"

  # The argument and its default, true, are of provider 4.10.
  recovery {
    types   = ["azurerm_netapp_volume"]
    when    = { "provider.features[0].netapp[0].prevent_volume_destruction" = [true, null] }
    outcome = "refused"
    message = "The provider refuses the destroy of volumes unless its features block says `prevent_volume_destruction = false`."
  }
}

protect "replicas" {
  description = "NetApp volumes that another one is replicated to."
  class       = "replica"
  types = {
    azurerm_netapp_volume = { lost = "The copy of the volume in the other region; its source stays." }
  }
  reason = "Make sure that it has not taken over from its source: then the files are here."
  filter = try(coalesce(prior_attrs.data_protection_replication[0].endpoint_type), "") == "dst"

  recovery {
    types   = ["azurerm_netapp_volume"]
    when    = { "provider.features[0].netapp[0].prevent_volume_destruction" = [true, null] }
    outcome = "refused"
    message = "The provider refuses the destroy of volumes unless its features block says `prevent_volume_destruction = false`."
  }
}

# The files are in the storage account, apart from what is not written back yet.
protect "caches" {
  description = "HPC caches."
  class       = "derived"
  types = {
    azurerm_hpc_cache = { lost = "The cache with every write that has not reached its storage target yet." }
  }
  reason = "Flush the cache first."
}

protect "sync" {
  description = "File Sync services and their endpoints."
  class       = "derived"
  types = {
    azurerm_storage_sync                 = { lost = "The service with its sync groups and registered servers." }
    azurerm_storage_sync_group           = { lost = "The group that keeps servers and share equal." }
    azurerm_storage_sync_cloud_endpoint  = { lost = "The link between the group and its file share, which keeps its files." }
    azurerm_storage_sync_server_endpoint = { lost = "The link to a folder of a server, where tiered files no longer open." }
  }
  reason = "Files that are tiered are only stubs on the server. Recall them before the endpoint goes."
}
