# Storage accounts hold objects, files, tables and queues that nothing in the
# code can bring back. Containers with Terraform state are covered here.

protect "accounts" {
  description = "Storage accounts."
  class       = "data"
  types = {
    azurerm_storage_account = { lost = "All blobs, files, tables and queues in the account, its keys and its host names.", source = "https://learn.microsoft.com/azure/storage/common/storage-account-recover" }
  }
  reason = "Azure may restore a deleted account within 14 days, but never once its name has been taken again, which a replacement does. Copy the data before going on."
}

protect "contents" {
  description = "Blob containers, file systems, file shares, tables and queues."
  class       = "data"
  types = {
    azurerm_storage_container                 = { lost = "The container with all its blobs, Terraform state included if it is kept there.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/storage_container.html.markdown" }
    azurerm_storage_data_lake_gen2_filesystem = { lost = "The file system with all its directories and files." }
    azurerm_storage_share                     = { lost = "The share with all its files and snapshots.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/storage_share.html.markdown" }
    azurerm_storage_table                     = { lost = "The table with all its entities." }
    azurerm_storage_queue                     = { lost = "The queue with all unread messages." }
  }
  reason = "Whether anything can be restored depends on the soft delete settings of the storage account. Check them before going on."
}

# A warning only: a path may be a single file from the configuration.
protect "directories" {
  description = "Directories in data lakes and file shares."
  class       = "derived"
  types = {
    azurerm_storage_data_lake_gen2_path = { lost = "The directory with everything below it." }
  }
  reason = "Jobs may have written below it. List it before going on."
}

protect "share_directories" {
  description = "Directories in file shares."
  class       = "derived"
  types = {
    azurerm_storage_share_directory = { lost = "The directory. Azure refuses this while it is not empty." }
  }
  filter = meta.operation == "delete"
  reason = "Jobs may have written below it. List it before going on."
}

# Azure cannot delete a scope: the provider disables it.
protect "encryption_scopes" {
  description = "Encryption scopes of storage accounts."
  class       = "derived"
  types = {
    azurerm_storage_encryption_scope = { lost = "Access to every blob that was written with the scope, for as long as it is disabled.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/storage/storage_encryption_scope_resource.go" }
  }
  reason = "Reads and writes that use the scope fail at once. Find out which containers have it as their default."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider only disables the scope, and it can be enabled again."
  }
}

# What comes from the configuration or a local file is there again after the next apply.
protect "objects" {
  description = "Blobs and files that get their contents from elsewhere."
  class       = "derived"
  types = {
    azurerm_storage_blob       = { lost = "The blob with what applications have written to it." }
    azurerm_storage_share_file = { lost = "The file with what applications have written to it." }
  }
  filter = meta.operation == "delete" && alltrue([for from in [try(prior_attrs.source, null), try(prior_attrs.source_content, null), try(prior_attrs.source_uri, null)] : try(coalesce(from), "") == ""])
  reason = "The configuration names no source for it. Copy it before going on."
}

protect "entities" {
  description = "Entities of tables, and movers of files."
  class       = "derived"
  types = {
    azurerm_storage_table_entity = { lost = "The entity with what applications wrote to it." }
  }
  filter = meta.operation == "delete"
  reason = "Other tools may have written a newer value in its place, and that one goes."
}

protect "movers" {
  description = "Movers of files, and the history of their jobs."
  class       = "derived"
  types = {
    azurerm_storage_mover                = { lost = "The mover with its projects and the history of its jobs." }
    azurerm_storage_mover_project        = { lost = "The project with its jobs." }
    azurerm_storage_mover_job_definition = { lost = "The job with the history of its runs." }
  }
  reason = "The history goes also where it is replaced. Keep the records of what was moved."
}
