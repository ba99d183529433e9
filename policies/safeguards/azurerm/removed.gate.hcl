# Safeguards that are resources of their own, and are removed. What they guard may be of
# another stack, so a review may miss that it goes as well: then the pack `data` reports
# that, too.

resource_policy "azurerm_*backup_policy*" "backup_policy" {
  description = "A backup policy is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = meta.type == "azurerm_netapp_backup_policy" && try(prior_attrs.enabled, null) == false
    error_message = "Policy `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` makes no further backups. Make sure that what it covered has another one."
  }
}

resource_policy "azurerm_netapp_snapshot_policy" "snapshot_policy" {
  description = "A schedule of NetApp snapshots is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.enabled, null) == false
    error_message = "Policy `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` makes no further snapshots. Make sure that its volumes have another one."
  }
}

resource_policy "azurerm_*_replication" "copies" {
  description = "Blobs, volumes or a cache are no longer copied to another account or region."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && contains(["azurerm_managed_redis_geo_replication", "azurerm_storage_object_replication"], meta.type)

  enforce {
    condition     = meta.type == "azurerm_storage_object_replication" && length(try(concat(prior_attrs.rules), ["unread"])) == 0
    error_message = "What is written to `${try(tostring(coalesce(prior_attrs.source_storage_account_id)), tostring(coalesce(prior_attrs.managed_redis_id)), meta.address)}` is no longer copied. Keep the replication, or make sure that the copy is not needed."
  }
}

resource_policy "azurerm_*_policy_assignment" "policy_assignment" {
  description = "A policy is no longer assigned."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = meta.operation == "delete" && contains([
    "azurerm_management_group_policy_assignment",
    "azurerm_resource_group_policy_assignment",
    "azurerm_resource_policy_assignment",
    "azurerm_subscription_policy_assignment",
  ], meta.type)

  enforce {
    condition     = try(prior_attrs.enforce, null) == false
    error_message = "Policy `${try(tostring(coalesce(prior_attrs.display_name)), tostring(coalesce(prior_attrs.name)), meta.address)}` does not hold any more in its scope: what it denied is allowed, and what it deployed is not. Make sure that an assignment from above covers it."
  }
}

resource_policy "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" "key_rotation" {
  description = "Rotation of a key is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "The key is not rotated any more. Keep the rotation; it changes nothing for those who use the key."
  }
}
