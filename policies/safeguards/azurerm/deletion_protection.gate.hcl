# Locks and purge protection are the last thing between a mistaken destroy and
# the data.

resource_policy "azurerm_management_lock" "lock_removed" {
  description = "A lock that keeps resources from being deleted is removed."
  operations  = ["delete", "replace"]
  level       = "warn"

  enforce {
    condition     = meta.operation != "delete"
    error_message = "The ${try(tostring(coalesce(prior_attrs.lock_level)), "")} lock on ${try(tostring(coalesce(prior_attrs.scope)), "its scope")} is removed, and everything below it can be deleted. Keep the lock unless the deletion is planned."
  }
}

resource_policy "azurerm_management_lock" "lock_weakened" {
  description = "A lock becomes weaker."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.lock_level, null) != "ReadOnly" || try(attrs.lock_level, null) == "ReadOnly"
    error_message = "The lock allows changes again (ReadOnly before): protections below it can be switched off. Keep the level."
  }
}

resource_policy "azurerm_virtual_machine" "disks_deleted" {
  description = "Disks of a virtual machine are deleted together with it."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.delete_data_disks_on_termination, null) == true ||
      try(attrs.delete_data_disks_on_termination, null) != true
    )
    error_message = "Deleting the machine deletes its data disks too, which were kept before. Leave `delete_data_disks_on_termination` off."
  }

  enforce {
    condition = (
      try(prior_attrs.delete_os_disk_on_termination, null) == true ||
      try(attrs.delete_os_disk_on_termination, null) != true
    )
    error_message = "Deleting the machine deletes its system disk too, which was kept before. Leave `delete_os_disk_on_termination` off if the disk holds data."
  }
}
