# A file system outlives the machines that mount it, so it is never replaced
# as part of routine work.

protect "shares" {
  description = "NetApp Files, Managed Lustre and Elastic SAN."
  types = [
    "azurerm_netapp_account",
    "azurerm_netapp_pool",
    "azurerm_netapp_volume",
    "azurerm_netapp_volume_group_oracle",
    "azurerm_netapp_volume_group_sap_hana",
    "azurerm_managed_lustre_file_system",
    "azurerm_elastic_san",
    "azurerm_elastic_san_volume",
    "azurerm_elastic_san_volume_group",
  ]
  level  = "require_approval"
  reason = "Snapshots are deleted together with the volume. Take a backup before going on."
  lost   = "The volume with all its files and snapshots."

  # The argument and its default, true, are of provider 4.10.
  recovery {
    types   = ["azurerm_netapp_volume"]
    when    = { "provider.features[0].netapp[0].prevent_volume_destruction" = [true, null] }
    outcome = "refused"
    message = "The provider refuses the destroy of volumes unless its features block says `prevent_volume_destruction = false`."
  }
}
