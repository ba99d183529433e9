# Keys that are not in a key vault of their own.

protect "modules" {
  description = "Hardware security modules."
  class       = "data"
  types = {
    azurerm_dedicated_hardware_security_module = { lost = "The module with all its keys and partitions." }
  }
  reason = "Everything that was encrypted with its keys becomes unreadable. Back them up to another module before going on."
}

protect "encryption_sets" {
  description = "Disk encryption sets and managed storage keys."
  class       = "derived"
  types = {
    azurerm_disk_encryption_set               = { lost = "The identity by which disks reach their key; the key stays in its vault." }
    azurerm_key_vault_managed_storage_account = { lost = "The entry by which the vault rotates the keys of a storage account." }
  }
  reason = "Machines cannot start from a disk whose set has no access to the key. Give the new one access first."

  recovery {
    types   = ["azurerm_disk_encryption_set"]
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Azure refuses to delete a set while disks or snapshots use it; whether any does is not in the plan."
  }
}
