# Backups that are not made, or not kept, are missed on the one day that they
# are needed.
#
# Retention that Azure fills in is not known while a replacement is planned, and
# the backups of the old object are then the business of the pack `data`.

resource_policy "azurerm_mssql_database" "sql_short_term" {
  description = "Point-in-time restore of an SQL database reaches back less far."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.short_term_retention_policy[0].retention_days), null), 0)
    after  = coalesce(try(tonumber(attrs.short_term_retention_policy[0].retention_days), null), local.before)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "The database can be restored to any point of the last ${local.after} days instead of ${local.before}. Keep the longer window."
  }
}

resource_policy "azurerm_mssql_managed_database" "managed_short_term" {
  description = "Point-in-time restore of a managed database reaches back less far."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.short_term_retention_days), null), 0)
    after  = coalesce(try(tonumber(attrs.short_term_retention_days), null), local.before)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "The database can be restored to any point of the last ${local.after} days instead of ${local.before}. Keep the longer window."
  }
}

resource_policy "azurerm_cosmosdb_account" "cosmos_periodic" {
  description = "A Cosmos DB account loses continuous backups, or keeps periodic ones for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.backup[0].retention_in_hours), null), 0)
    after  = coalesce(try(tonumber(attrs.backup[0].retention_in_hours), null), local.before)
  }

  enforce {
    condition     = try(prior_attrs.backup[0].type, null) != "Continuous" || try(tostring(coalesce(attrs.backup[0].type)), "Continuous") == "Continuous"
    error_message = "Point-in-time restore is given up for periodic backups, which only the support of Azure can restore. Keep `type = \"Continuous\"`."
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Periodic backups are kept for ${local.after} hours instead of ${local.before}. Keep the longer period."
  }

  enforce {
    condition     = try(prior_attrs.backup[0].tier, null) != "Continuous30Days" || try(attrs.backup[0].tier, null) != "Continuous7Days"
    error_message = "Point-in-time restore reaches back 7 days instead of 30. Keep the tier Continuous30Days."
  }
}

resource_policy "azurerm_redis_cache" "redis_persistence" {
  description = "A Redis cache stops writing its data to disk."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      (
        try(prior_attrs.redis_configuration[0].rdb_backup_enabled, null) != true &&
        try(prior_attrs.redis_configuration[0].aof_backup_enabled, null) != true
        ) || (
        try(attrs.redis_configuration[0].rdb_backup_enabled, null) == true ||
        try(attrs.redis_configuration[0].aof_backup_enabled, null) == true
      )
    )
    error_message = "The data is no longer written to disk: a restart loses all of it. Keep the persistence unless the cache can be filled again."
  }
}

resource_policy "azurerm_data_protection_backup_vault" "vault_retention_cut" {
  description = "Deleted backups stay restorable for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Two weeks unless told otherwise.
  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_duration_in_days), null), 14)
    after  = coalesce(try(tonumber(attrs.retention_duration_in_days), null), 14)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Deleted backups can be restored for ${local.after} days instead of ${local.before}. Keep the longer period."
  }
}

# A workload policy has several schedules, each with its own retention.
resource_policy "azurerm_backup_policy_vm_workload" "workload_retention_cut" {
  description = "A backup policy for databases keeps recovery points for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    kinds = ["simple_retention", "retention_daily", "retention_weekly", "retention_monthly", "retention_yearly"]
    before = [
      for policy in try(concat(prior_attrs.protection_policy), []) : {
        type   = try(tostring(coalesce(policy.policy_type)), "unnamed")
        counts = [for kind in local.kinds : coalesce(try(tonumber(policy[kind][0].count), null), 0)]
      }
    ]
    after = [
      for policy in try(concat(attrs.protection_policy), []) : {
        type   = try(tostring(coalesce(policy.policy_type)), "unnamed")
        counts = [for kind in local.kinds : coalesce(try(tonumber(policy[kind][0].count), null), 0)]
      }
    ]
    cut = [
      for old in local.before : old.type
      if !anytrue([
        for policy in local.after :
        policy.type == old.type && alltrue([for i, count in policy.counts : count >= old.counts[i]])
      ])
    ]
  }

  enforce {
    condition     = length(local.cut) == 0
    error_message = "Fewer recovery points are kept, or none: ${join(", ", local.cut)}. Keep what restores and auditors depend on."
  }
}

resource_policy "azurerm_backup_protected_vm" "machine_stopped" {
  description = "Backups of a virtual machine are stopped."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      contains(["ProtectionStopped", "BackupsSuspended"], coalesce(try(tostring(prior_attrs.protection_state), null), "none")) ||
      !contains(["ProtectionStopped", "BackupsSuspended"], coalesce(try(tostring(attrs.protection_state), null), "none"))
    )
    error_message = "No further backups of the machine are made. Leave `protection_state` alone unless the machine has had its day."
  }
}

resource_policy "azurerm_mssql_virtual_machine" "sql_machine" {
  description = "Automatic backups of SQL Server on a machine stop, or are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      coalesce(try(tonumber(attrs.auto_backup[0].retention_period_in_days), null), 0) >=
      coalesce(try(tonumber(prior_attrs.auto_backup[0].retention_period_in_days), null), 0)
    )
    error_message = "Backups are kept for ${coalesce(try(tonumber(attrs.auto_backup[0].retention_period_in_days), null), 0)} days instead of ${coalesce(try(tonumber(prior_attrs.auto_backup[0].retention_period_in_days), null), 0)}. Keep the retention that restores depend on."
  }
}

resource_policy "azurerm_netapp_volume" "netapp_volume" {
  description = "A NetApp volume leaves its backup or snapshot policy."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(length(prior_attrs.data_protection_snapshot_policy), 0) == 0 ||
      try(length(attrs.data_protection_snapshot_policy), 0) > 0
    )
    error_message = "No further snapshots of the volume are made. Keep the snapshot policy."
  }

  enforce {
    condition = (
      try(prior_attrs.data_protection_backup_policy[0].policy_enabled, null) != true ||
      try(attrs.data_protection_backup_policy[0].policy_enabled, null) == true
    )
    error_message = "No further backups of the volume are made. Keep the backup policy enabled."
  }
}
