# Versions, soft delete and immutability are what an overwritten or deleted
# blob is restored from.

resource_policy "azurerm_storage_account" "versioning" {
  description = "Versioning of blobs is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.blob_properties[0].versioning_enabled, null) != true ||
      try(attrs.blob_properties[0].versioning_enabled, null) == true
    )
    error_message = "Versioning is switched off: what is overwritten or deleted from then on has no earlier version. Leave it on."
  }
}

resource_policy "azurerm_storage_account" "soft_delete" {
  description = "Deleted blobs, containers or shares can be restored for a shorter time, or not at all."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Without the block soft delete is off.
  locals {
    blobs_before      = coalesce(try(tonumber(prior_attrs.blob_properties[0].delete_retention_policy[0].days), null), 0)
    blobs_after       = coalesce(try(tonumber(attrs.blob_properties[0].delete_retention_policy[0].days), null), 0)
    containers_before = coalesce(try(tonumber(prior_attrs.blob_properties[0].container_delete_retention_policy[0].days), null), 0)
    containers_after  = coalesce(try(tonumber(attrs.blob_properties[0].container_delete_retention_policy[0].days), null), 0)
    shares_before     = coalesce(try(tonumber(prior_attrs.share_properties[0].retention_policy[0].days), null), 0)
    shares_after      = coalesce(try(tonumber(attrs.share_properties[0].retention_policy[0].days), null), 0)
  }

  enforce {
    condition     = local.blobs_after >= local.blobs_before
    error_message = "Deleted blobs can be restored for ${local.blobs_after} days instead of ${local.blobs_before}. Keep the longer period."
  }

  enforce {
    condition     = local.containers_after >= local.containers_before
    error_message = "Deleted containers can be restored for ${local.containers_after} days instead of ${local.containers_before}. Keep the longer period."
  }

  enforce {
    condition     = local.shares_after >= local.shares_before
    error_message = "Deleted file shares can be restored for ${local.shares_after} days instead of ${local.shares_before}. Keep the longer period."
  }
}

resource_policy "azurerm_storage_account" "point_in_time" {
  description = "Blobs can be restored to an earlier point for a shorter time, or not at all."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.blob_properties[0].restore_policy[0].days), null), 0)
    after  = coalesce(try(tonumber(attrs.blob_properties[0].restore_policy[0].days), null), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Blobs can be restored to any point of the last ${local.after} days instead of ${local.before}. Keep the longer window."
  }
}

# Copies in another region (GRS, GZRS and the readable ones) are the widest.
resource_policy "azurerm_storage_account" "replication" {
  description = "A storage account keeps its copies closer together."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank = { LRS = 0, ZRS = 1, GRS = 2, RAGRS = 2, GZRS = 3, RAGZRS = 3 }
  }

  enforce {
    condition     = try(local.rank[attrs.account_replication_type] >= local.rank[prior_attrs.account_replication_type], true)
    error_message = "Copies of the data are closer together: ${attrs.account_replication_type} instead of ${prior_attrs.account_replication_type}. Keep the replication if the data has no other backup."
  }
}

resource_policy "azurerm_storage_container_immutability_policy" "immutability" {
  description = "An immutability policy of a container is removed or shortened."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    after = meta.operation == "delete" ? 0 : coalesce(try(tonumber(attrs.immutability_period_in_days), null), 0)
  }

  enforce {
    condition     = local.after >= coalesce(try(tonumber(prior_attrs.immutability_period_in_days), null), 0)
    error_message = "Blobs can be changed and deleted after ${local.after} days instead of ${coalesce(try(tonumber(prior_attrs.immutability_period_in_days), null), 0)}. Keep the period that the records need."
  }
}

resource_policy "azurerm_storage_management_policy" "expiry" {
  description = "A lifecycle rule deletes blobs that were kept before."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # The days after which each enabled rule deletes; -1 is never. A rule is harmless if
  # one before, of whatever name, chose the same blobs or more and deleted them no later.
  locals {
    deletes = [
      ["base_blob", "delete_after_days_since_creation_greater_than"],
      ["base_blob", "delete_after_days_since_last_access_time_greater_than"],
      ["base_blob", "delete_after_days_since_modification_greater_than"],
      ["snapshot", "delete_after_days_since_creation_greater_than"],
      ["version", "delete_after_days_since_creation"],
    ]
    before = [
      for rule in try(concat(prior_attrs.rule), []) : {
        name     = try(tostring(coalesce(rule.name)), "unnamed")
        prefixes = try(concat(rule.filters[0].prefix_match), [])
        types    = try(concat(rule.filters[0].blob_types), [])
        tags     = [for tag in try(concat(rule.filters[0].match_blob_index_tag), []) : jsonencode(tag)]
        days = [
          for path in local.deletes :
          coalesce(try(tonumber(rule.actions[0][path[0]][0][path[1]]), null), -1)
        ]
      } if try(rule.enabled, null) == true
    ]
    after = [
      for rule in try(concat(attrs.rule), []) : {
        name     = try(tostring(coalesce(rule.name)), "unnamed")
        prefixes = try(concat(rule.filters[0].prefix_match), [])
        types    = try(concat(rule.filters[0].blob_types), [])
        tags     = [for tag in try(concat(rule.filters[0].match_blob_index_tag), []) : jsonencode(tag)]
        days = [
          for path in local.deletes :
          coalesce(try(tonumber(rule.actions[0][path[0]][0][path[1]]), null), -1)
        ]
      } if try(rule.enabled, null) == true
    ]
    worse = [
      for rule in local.after : rule.name
      if max(rule.days...) >= 0 && !anytrue([
        for old in local.before : alltrue([
          for i, days in rule.days : days < 0 || (old.days[i] >= 0 && days >= old.days[i])
        ]) &&
        length(setsubtract(rule.types, old.types)) == 0 && length(setsubtract(old.tags, rule.tags)) == 0 &&
        (length(old.prefixes) == 0 || (length(rule.prefixes) > 0 && alltrue([for prefix in rule.prefixes : anytrue([for known in old.prefixes : startswith(prefix, known)])])))
      ])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "Lifecycle rules delete blobs that were kept before, or delete them earlier: ${join(", ", local.worse)}. They also apply to what is already there. Check which blobs they match."
  }
}
