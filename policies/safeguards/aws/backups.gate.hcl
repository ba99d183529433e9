# Backups that are not made, or not kept, are missed on the one day that they
# are needed. What RDS, ElastiCache, FSx and Redshift have in common is in
# `switches`.

resource_policy "aws_dynamodb_table" "table_point_in_time" {
  description = "Point-in-time recovery of a DynamoDB table is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      try(prior_attrs.point_in_time_recovery[0].enabled, null) != true ||
      try(attrs.point_in_time_recovery[0].enabled, null) == true
    )
    error_message = "Point-in-time recovery is switched off, and its continuous backups are gone at once. Leave it on, or take an on-demand backup first."
  }
}

resource_policy "aws_dynamodb_table" "table_window_cut" {
  description = "Point-in-time recovery of a DynamoDB table reaches back less far."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tonumber(prior_attrs.point_in_time_recovery[0].recovery_period_in_days), null)
    after  = try(tonumber(attrs.point_in_time_recovery[0].recovery_period_in_days), null)
  }

  enforce {
    condition     = local.before == null || coalesce(local.after, 35) >= coalesce(local.before, 1)
    error_message = "Point-in-time recovery reaches back ${coalesce(local.after, 35)} days instead of ${coalesce(local.before, 35)}. Keep the longer window if it is needed."
  }
}

resource_policy "aws_dynamodb_table_replica" "replica_point_in_time" {
  description = "Point-in-time recovery of a DynamoDB replica is switched off."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition = (
      try(prior_attrs.point_in_time_recovery, null) != true ||
      try(attrs.point_in_time_recovery, null) == true
    )
    error_message = "Point-in-time recovery of the replica is switched off. Leave it on unless the other regions have it."
  }
}

resource_policy "aws_keyspaces_table" "keyspaces_point_in_time" {
  description = "Point-in-time recovery of a Keyspaces table is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.point_in_time_recovery[0].status, null) != "ENABLED" ||
      try(attrs.point_in_time_recovery[0].status, null) == "ENABLED"
    )
    error_message = "Point-in-time recovery is switched off, and Keyspaces has no other backups. Leave it on."
  }
}

resource_policy "aws_lightsail_database" "lightsail" {
  description = "Automatic backups of a Lightsail database are switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      try(prior_attrs.backup_retention_enabled, null) != true ||
      try(attrs.backup_retention_enabled, null) == true
    )
    error_message = "Automatic backups are switched off, and those that exist are deleted. Leave them on, or take a snapshot first."
  }
}

resource_policy "aws_rds_cluster" "backtrack" {
  description = "An Aurora cluster can be rewound less far."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = coalesce(try(tonumber(prior_attrs.backtrack_window), null), 0)
    after  = coalesce(try(tonumber(attrs.backtrack_window), null), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "The backtrack window falls from ${local.before} to ${local.after} seconds. Keep it if mistakes are undone by rewinding the cluster."
  }
}

resource_policy "aws_efs_backup_policy" "file_system" {
  description = "Automatic backups of a file system are switched off."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition = (
      try(prior_attrs.backup_policy[0].status, null) != "ENABLED" ||
      try(attrs.backup_policy[0].status, null) == "ENABLED"
    )
    error_message = "Automatic daily backups of the file system are switched off. Leave them on, or make sure that another backup plan covers it."
  }
}

resource_policy "aws_backup_plan" "plan_rules" {
  description = "A backup plan loses a rule, or keeps recovery points for a shorter time."
  operations  = ["update"]
  level       = "warn"

  # Without `delete_after` a recovery point is kept for good. A rule of the same vault and
  # schedule under a new name is renamed.
  locals {
    before = [
      for rule in try(concat(prior_attrs.rule), []) : {
        name  = try(tostring(coalesce(rule.rule_name)), "unnamed")
        place = try("${rule.target_vault_name} ${rule.schedule}", "unread")
        days  = coalesce(try(tonumber(rule.lifecycle[0].delete_after), null), 0)
      }
    ]
    after = [
      for rule in try(concat(attrs.rule), []) : {
        name  = try(tostring(coalesce(rule.rule_name)), "unnamed")
        place = try("${rule.target_vault_name} ${rule.schedule}", "unread")
        days  = coalesce(try(tonumber(rule.lifecycle[0].delete_after), null), 0)
      }
    ]
    worse = [
      for old in local.before : old.name
      if !anytrue([
        for rule in local.after :
        (rule.name == old.name || (rule.place == old.place && rule.place != "unread" && !contains([for other in local.before : other.name], rule.name))) && (rule.days == 0 || (old.days > 0 && rule.days >= old.days))
      ])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "The plan backs up less than before: rules ${join(", ", local.worse)} are gone or keep recovery points for a shorter time. Check what still has to be restorable."
  }
}

# Recovery points stay, but no further ones are made.
resource_policy "aws_backup_selection" "selection_removed" {
  description = "A selection of what AWS Backup covers is removed."
  operations  = ["delete", "replace"]
  level       = "warn"

  enforce {
    condition     = meta.operation != "delete"
    error_message = "What selection `${try(tostring(coalesce(prior_attrs.name)), "")}` covers is not backed up any more. Check that another plan covers it, unless it is deleted as well."
  }
}

resource_policy "aws_backup_vault_lock_configuration" "vault_lock" {
  description = "The lock of a backup vault is weakened."
  operations  = ["update", "replace"]
  level       = "require_approval"

  locals {
    before = coalesce(try(tonumber(prior_attrs.min_retention_days), null), 0)
    after  = coalesce(try(tonumber(attrs.min_retention_days), null), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "The minimum retention of the vault falls from ${local.before} to ${local.after} days: everyone with access to the vault can delete recovery points earlier. Keep the lock."
  }
}

resource_policy "aws_backup_region_settings" "region_opt_out" {
  description = "AWS Backup stops covering a kind of resource in the region."
  operations  = ["update"]
  level       = "warn"

  locals {
    dropped = [
      for kind, enabled in try(merge({}, prior_attrs.resource_type_opt_in_preference), {}) : kind
      if enabled == true && !coalesce(try(tobool(attrs.resource_type_opt_in_preference[kind]), null), false)
    ]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "AWS Backup no longer covers ${join(", ", local.dropped)} in this region, whatever the plans say. Opt in again, or make sure that other backups exist."
  }
}

resource_policy "aws_dlm_lifecycle_policy" "snapshot_schedule" {
  description = "Scheduled EBS snapshots are paused, removed or kept for a shorter time."
  operations  = ["update", "delete", "replace"]
  level       = "warn"

  # Schedules count snapshots or age; only like is compared with like.
  locals {
    before = [
      for schedule in try(concat(prior_attrs.policy_details[0].schedule), []) : {
        name   = try(tostring(coalesce(schedule.name)), "unnamed")
        retain = try(schedule.retain_rule[0], null)
      }
    ]
    after = [
      for schedule in try(concat(attrs.policy_details[0].schedule), []) : {
        name   = try(tostring(coalesce(schedule.name)), "unnamed")
        retain = try(schedule.retain_rule[0], null)
      }
    ]
    cut = [
      for old in local.before : old.name
      if !anytrue([
        for schedule in local.after : schedule.name == old.name && !try(
          schedule.retain.count < old.retain.count,
          schedule.retain.interval_unit == old.retain.interval_unit && schedule.retain.interval < old.retain.interval,
          false,
        )
      ])
    ]
  }

  enforce {
    condition = (
      try(prior_attrs.state, null) == "DISABLED" ||
      (meta.operation != "delete" && try(attrs.state, null) != "DISABLED")
    )
    error_message = "Scheduled snapshots of volumes stop. Leave the policy enabled unless something else makes them."
  }

  enforce {
    condition     = meta.operation == "delete" || length(local.cut) == 0
    error_message = "Scheduled snapshots are gone or kept for a shorter time: ${join(", ", local.cut)}. Keep the retention that restores depend on."
  }
}

resource_policy "aws_rbin_rule" "recycle_bin" {
  description = "The recycle bin keeps deleted snapshots or images for a shorter time."
  operations  = ["update", "delete", "replace"]
  level       = "warn"

  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_period[0].retention_period_value), null), 0)
    after  = coalesce(try(tonumber(attrs.retention_period[0].retention_period_value), null), 0)
  }

  enforce {
    condition     = meta.operation != "delete" && local.after >= local.before
    error_message = "Deleted snapshots and images stay in the recycle bin for ${coalesce(local.after, 0)} days instead of ${local.before}. Keep the rule: it is the only undo there is."
  }
}

resource_policy "aws_db_instance_automated_backups_replication" "copies_cut" {
  description = "Backups copied to another region are kept for a shorter time."
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_period), null), 7)
    after  = coalesce(try(tonumber(attrs.retention_period), null), 7)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Backups in the other region are kept for ${local.after} days instead of ${local.before}. Keep the retention that the disaster recovery plan names."
  }
}
