# Storage accounts hold objects, files, tables and queues that nothing in the
# code can bring back. Containers with Terraform state are covered here.

protect "accounts" {
  description = "Storage accounts."
  types       = ["azurerm_storage_account"]
  level       = "require_approval"
  reason      = "Azure may restore a deleted account within 14 days, but never once its name has been taken again, which a replacement does. Copy the data before going on."
  lost        = "All blobs, files, tables and queues in the account, its keys and its host names."
}

protect "contents" {
  description = "Blob containers, file systems, file shares, tables and queues."
  types = [
    "azurerm_storage_container",
    "azurerm_storage_data_lake_gen2_filesystem",
    "azurerm_storage_share",
    "azurerm_storage_table",
    "azurerm_storage_queue",
  ]
  level  = "require_approval"
  reason = "Whether anything can be restored depends on the soft delete settings of the storage account. Check them before going on."
  lost   = "The container, share, table or queue with everything in it."
}
