# Safeguards that many services share: a rule looks at the attribute, whatever
# the type of the object. Policies of one service are in the other files,
# which are only read for plans that have it.
#
# Numbers that Azure fills in are not known while a replacement is planned, so
# that rules about them look at changes in place.

resource_policy "azurerm_*" "purge_protection" {
  description = "Purge protection is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.purge_protection_enabled, null) != true ||
      try(attrs.purge_protection_enabled, null) == true
    )
    error_message = "What is deleted can be purged at once instead of staying restorable until its soft delete ends. Keep `purge_protection_enabled = true`."
  }
}

resource_policy "azurerm_*" "soft_delete_days" {
  description = "Deleted objects can be restored for a shorter time."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "azurerm_app_configuration",
    "azurerm_key_vault",
    "azurerm_key_vault_managed_hardware_security_module",
  ], meta.type)

  locals {
    before = coalesce(try(tonumber(prior_attrs.soft_delete_retention_days), null), 0)
    after  = coalesce(try(tonumber(attrs.soft_delete_retention_days), null), local.before)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Deleted secrets, keys and settings can be restored for ${local.after} days instead of ${local.before}. Keep the longer period."
  }
}

resource_policy "azurerm_*" "backup_retention" {
  description = "Backups of a database server are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tonumber(prior_attrs.backup_retention_days), tonumber(prior_attrs.backup_retention_period_in_days), null)
    after  = try(tonumber(attrs.backup_retention_days), tonumber(attrs.backup_retention_period_in_days), null)
  }

  # A number that is left out stays as it is.
  enforce {
    condition     = local.before == null || local.after == null || coalesce(local.after, 0) >= coalesce(local.before, 0)
    error_message = "Backups are kept for ${local.after} days instead of ${local.before}, and the server can be restored less far back. Keep the retention that restores depend on."
  }
}

resource_policy "azurerm_*" "geo_redundancy" {
  description = "Backups are no longer copied to another region."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(
      prior_attrs.geo_redundant_backup_enabled,
      prior_attrs.geo_backup_enabled,
      prior_attrs.geo_backup_policy_enabled,
      prior_attrs.cross_region_restore_enabled,
      null,
    )
    after = try(
      attrs.geo_redundant_backup_enabled,
      attrs.geo_backup_enabled,
      attrs.geo_backup_policy_enabled,
      attrs.cross_region_restore_enabled,
      null,
    )
  }

  enforce {
    condition     = local.before != true || local.after == true
    error_message = "Backups are no longer copied to, or restorable in, another region: an outage of the region takes database and backups together. Keep the copies."
  }
}

# Periods such as P12W cannot be compared in general; one that disappears can.
resource_policy "azurerm_mssql_*" "long_term_backups" {
  description = "Weekly, monthly or yearly backups of an SQL database are no longer kept."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    kinds = ["weekly_retention", "monthly_retention", "yearly_retention"]
    none  = ["", "P0D", "P0W", "P0M", "P0Y", "PT0S"]
    lost = [
      for kind in local.kinds : kind
      if !contains(local.none, try(tostring(coalesce(prior_attrs.long_term_retention_policy[0][kind])), "")) &&
      contains(local.none, try(tostring(coalesce(attrs.long_term_retention_policy[0][kind])), ""))
    ]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Long-term backups are no longer kept (${join(", ", local.lost)}). Keep them for as long as auditors and contracts ask."
  }
}

resource_policy "azurerm_*" "vault_soft_delete" {
  description = "Soft delete or immutability of a backup vault is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(["azurerm_data_protection_backup_vault", "azurerm_recovery_services_vault"], meta.type)

  # A boolean in one vault, a word in the other.
  locals {
    soft_before = try(tostring(prior_attrs.soft_delete_enabled), tostring(prior_attrs.soft_delete), null)
    soft_after  = try(tostring(attrs.soft_delete_enabled), tostring(attrs.soft_delete), null)
  }

  enforce {
    condition     = !contains(["true", "On", "AlwaysOn"], coalesce(local.soft_before, "none")) || contains(["true", "On", "AlwaysOn"], coalesce(local.soft_after, "none"))
    error_message = "Deleted backups are gone at once instead of staying restorable for two weeks. Leave soft delete on."
  }

  enforce {
    condition = (
      !contains(["Locked", "Unlocked"], coalesce(try(tostring(prior_attrs.immutability), null), "none")) ||
      contains(["Locked", "Unlocked"], coalesce(try(tostring(attrs.immutability), null), "none"))
    )
    error_message = "Backups can be deleted before their retention ends. Keep the immutability of the vault: it is what ransomware meets."
  }
}

resource_policy "azurerm_backup_policy_*" "recovery_points" {
  description = "A backup policy keeps recovery points for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    kinds = ["retention_daily", "retention_weekly", "retention_monthly", "retention_yearly"]
    cut = [
      for kind in local.kinds : "${kind} ${coalesce(try(tonumber(prior_attrs[kind][0].count), null), 0)} to ${coalesce(try(tonumber(attrs[kind][0].count), null), 0)}"
      if coalesce(try(tonumber(attrs[kind][0].count), null), 0) < coalesce(try(tonumber(prior_attrs[kind][0].count), null), 0)
    ]
  }

  enforce {
    condition     = length(local.cut) == 0
    error_message = "Fewer recovery points are kept: ${join(", ", local.cut)}. Azure deletes the older ones at the next backup. Keep what restores and auditors depend on."
  }

  enforce {
    condition = (
      coalesce(try(tonumber(attrs.instant_restore_retention_days), null), try(tonumber(prior_attrs.instant_restore_retention_days), null), 0) >=
      coalesce(try(tonumber(prior_attrs.instant_restore_retention_days), null), 0)
    )
    error_message = "Snapshots for instant restore are kept for ${coalesce(try(tonumber(attrs.instant_restore_retention_days), null), 0)} days instead of ${coalesce(try(tonumber(prior_attrs.instant_restore_retention_days), null), 0)}. Keep the longer period."
  }
}

resource_policy "azurerm_netapp_*" "netapp_snapshots" {
  description = "Snapshots or backups of NetApp volumes are switched off or kept in smaller number."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "azurerm_netapp_backup_policy",
    "azurerm_netapp_snapshot_policy",
  ], meta.type)

  locals {
    backups   = ["daily_backups_to_keep", "weekly_backups_to_keep", "monthly_backups_to_keep"]
    schedules = ["hourly_schedule", "daily_schedule", "weekly_schedule", "monthly_schedule"]
    cut = concat(
      [for kind in local.backups : kind if coalesce(try(tonumber(attrs[kind]), null), 0) < coalesce(try(tonumber(prior_attrs[kind]), null), 0)],
      [for kind in local.schedules : kind if coalesce(try(tonumber(attrs[kind][0].snapshots_to_keep), null), 0) < coalesce(try(tonumber(prior_attrs[kind][0].snapshots_to_keep), null), 0)],
    )
  }

  enforce {
    condition     = try(prior_attrs.enabled, null) != true || try(attrs.enabled, null) == true
    error_message = "The policy is switched off, and no further snapshots or backups are made. Leave it enabled."
  }

  enforce {
    condition     = length(local.cut) == 0
    error_message = "Fewer snapshots or backups are kept: ${join(", ", local.cut)}. Keep what restores depend on."
  }
}

resource_policy "azurerm_*" "app_backup" {
  description = "Scheduled backups of a web app are switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "azurerm_app_service",
    "azurerm_linux_web_app",
    "azurerm_windows_web_app",
  ], meta.type)

  enforce {
    condition = (
      try(length(prior_attrs.backup), 0) == 0 || coalesce(try(tobool(prior_attrs.backup[0].enabled), null), true) == false ||
      (try(length(attrs.backup), 0) > 0 && coalesce(try(tobool(attrs.backup[0].enabled), null), true) != false)
    )
    error_message = "Scheduled backups of the app and its databases are switched off. Leave them on if the app keeps anything."
  }
}

resource_policy "azurerm_*" "encryption_in_transit" {
  description = "Connections without encryption are accepted again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(
      prior_attrs.https_traffic_only_enabled,
      prior_attrs.enable_https_traffic_only,
      prior_attrs.ssl_enforcement_enabled,
      prior_attrs.https_only,
      null,
    )
    after = try(
      attrs.https_traffic_only_enabled,
      attrs.enable_https_traffic_only,
      attrs.ssl_enforcement_enabled,
      attrs.https_only,
      null,
    )
  }

  enforce {
    condition     = local.before != true || local.after != false
    error_message = "Connections without TLS are accepted, and passwords and data can cross the network in the clear. Keep the encryption enforced."
  }
}

resource_policy "azurerm_*" "old_tls" {
  description = "An older version of TLS is accepted."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Written as TLS1_2, 1.2 or Tls12, depending on the service; a word without
  # digits switches the minimum off.
  locals {
    before = try(prior_attrs.min_tls_version, prior_attrs.minimum_tls_version, prior_attrs.minimal_tls_version, prior_attrs.ssl_minimal_tls_version_enforced, null)
    after  = try(attrs.min_tls_version, attrs.minimum_tls_version, attrs.minimal_tls_version, attrs.ssl_minimal_tls_version_enforced, null)
  }

  enforce {
    condition = try(
      parseint("0${join("", regexall("[0-9]", local.after))}", 10) >=
      parseint("0${join("", regexall("[0-9]", local.before))}", 10),
      true,
    )
    error_message = "Clients may use ${local.after} instead of at least ${local.before}; versions below 1.2 are broken. Keep the minimum, or bring the clients up to it."
  }
}

resource_policy "azurerm_*" "infrastructure_encryption" {
  description = "Double encryption or encryption at the host is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(prior_attrs.infrastructure_encryption_enabled, prior_attrs.encryption_at_host_enabled, null)
    after  = try(attrs.infrastructure_encryption_enabled, attrs.encryption_at_host_enabled, null)
  }

  enforce {
    condition     = local.before != true || local.after == true
    error_message = "One of the two layers of encryption is switched off; temporary disks and caches may be stored in the clear. Keep it on."
  }
}

resource_policy "azurerm_*" "own_key" {
  description = "A store loses the encryption key of one's own."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # The block has the same name everywhere in the resource.
  enforce {
    condition = (
      try(length(prior_attrs.customer_managed_key), 0) == 0 ||
      try(length(attrs.customer_managed_key), 0) > 0
    )
    error_message = "The data is no longer encrypted with a key of your own but with one of Microsoft. Keep `customer_managed_key`."
  }

  enforce {
    condition = (
      try(length(prior_attrs.disk_encryption_set_id), 0) == 0 ||
      try(length(attrs.disk_encryption_set_id), 0) > 0
    )
    error_message = "The disk is no longer encrypted with a key of your own but with one of Microsoft. Keep `disk_encryption_set_id`."
  }
}

resource_policy "azurerm_*" "log_retention" {
  description = "Logs are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "azurerm_application_insights",
    "azurerm_log_analytics_workspace",
    "azurerm_log_analytics_workspace_table",
    "azurerm_log_analytics_workspace_table_custom_log",
  ], meta.type)

  # A table without a number follows its workspace.
  enforce {
    condition = (
      try(attrs.retention_in_days, null) == null ||
      coalesce(try(tonumber(attrs.retention_in_days), null), 0) >= coalesce(try(tonumber(prior_attrs.retention_in_days), null), 0)
    )
    error_message = "Logs can be queried for ${coalesce(try(tonumber(attrs.retention_in_days), null), 0)} days instead of ${coalesce(try(tonumber(prior_attrs.retention_in_days), null), 0)}, and older ones are deleted. Export them first if an audit or an investigation may need them."
  }

  enforce {
    condition = (
      try(attrs.total_retention_in_days, null) == null ||
      coalesce(try(tonumber(attrs.total_retention_in_days), null), 0) >= coalesce(try(tonumber(prior_attrs.total_retention_in_days), null), 0)
    )
    error_message = "Logs are archived for ${coalesce(try(tonumber(attrs.total_retention_in_days), null), 0)} days instead of ${coalesce(try(tonumber(prior_attrs.total_retention_in_days), null), 0)}. Export them first if an audit or an investigation may need them."
  }
}

# Zero keeps audit logs for good.
resource_policy "azurerm_*" "audit_retention" {
  description = "Audit logs of a database are kept for a shorter time, or switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "azurerm_mssql_database_extended_auditing_policy",
    "azurerm_mssql_server_extended_auditing_policy",
    "azurerm_synapse_sql_pool_extended_auditing_policy",
    "azurerm_synapse_workspace_extended_auditing_policy",
  ], meta.type)

  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_in_days), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_in_days), null), 0)
  }

  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Audit logs are deleted after ${local.after} days (${local.before == 0 ? "kept for good" : "${local.before} days"} before). Keep the retention that the auditors expect."
  }

  enforce {
    condition     = try(prior_attrs.enabled, null) != true || try(attrs.enabled, null) != false
    error_message = "Auditing stops, and the gap cannot be filled later. Keep the policy enabled."
  }
}

# Null and -1 keep items for good, or leave the decision to each item.
resource_policy "azurerm_cosmosdb_*" "item_expiry" {
  description = "Items of a Cosmos DB container expire, or expire earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.default_ttl), tonumber(prior_attrs.default_ttl_seconds), null), -1)
    after  = coalesce(try(tonumber(attrs.default_ttl), tonumber(attrs.default_ttl_seconds), null), -1)
  }

  enforce {
    condition     = local.after <= 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Items that are unchanged for ${local.after} seconds are deleted, those of earlier years included (${local.before <= 0 ? "kept for good" : "${local.before} seconds"} before). Check what the container holds."
  }
}

resource_policy "azurerm_servicebus_*" "idle_deletion" {
  description = "A queue, topic or subscription starts to delete itself when it is unused."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Azure's longest duration means never.
  locals {
    never  = ["", "P10675199DT2H48M5.4775807S"]
    before = try(tostring(coalesce(prior_attrs.auto_delete_on_idle)), "")
    after  = try(tostring(coalesce(attrs.auto_delete_on_idle)), "")
  }

  enforce {
    condition     = contains(local.never, local.after) || !contains(local.never, local.before)
    error_message = "It deletes itself with its messages after ${local.after} without use. Leave `auto_delete_on_idle` out for what has to be there."
  }
}

resource_policy "azurerm_*" "standby" {
  description = "The standby in another zone is given up."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    names = ["ha_enabled", "high_availability_enabled", "zone_redundancy_enabled", "zone_redundant", "zone_redundant_enabled"]
    off = concat(
      [for name in local.names : name if try(prior_attrs[name], null) == true && try(attrs[name], null) == false],
      length(try(concat(prior_attrs.high_availability), [])) > 0 && length(try(concat(attrs.high_availability), ["unread"])) == 0 ? ["high_availability"] : [],
      contains(["SameZone", "ZoneRedundantPreferred"], try(tostring(coalesce(prior_attrs.high_availability_mode)), "Disabled")) && try(attrs.high_availability_mode, null) == "Disabled" ? ["high_availability_mode"] : [],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "An outage of one zone or node takes the service down until it is restored (`${join("`, `", local.off)}`). Keep the standby for what has to be reachable."
  }
}

resource_policy "azurerm_*" "major_version" {
  description = "An engine is upgraded to another major version, and there is no way down."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains([
    "azurerm_cosmosdb_postgresql_cluster",
    "azurerm_mongo_cluster",
    "azurerm_mysql_flexible_server",
    "azurerm_postgresql_flexible_server",
    "azurerm_redis_cache",
  ], meta.type)

  # Of MySQL the second number counts as well: 5.7, 8.0.21, 8.4.
  locals {
    major  = meta.type == "azurerm_mysql_flexible_server" ? "^[0-9]+[.][0-9]+" : "^[0-9]+"
    before = try(tostring(coalesce(prior_attrs.version)), tostring(coalesce(prior_attrs.sql_version)), tostring(coalesce(prior_attrs.redis_version)), "")
    after  = try(tostring(coalesce(attrs.version)), tostring(coalesce(attrs.sql_version)), tostring(coalesce(attrs.redis_version)), "")
  }

  enforce {
    condition     = try(regexall(local.major, local.before)[0] == regexall(local.major, local.after)[0], true)
    error_message = "The engine goes from ${local.before} to ${local.after}, and no later apply goes back. Try the upgrade on a restored copy first."
  }
}
