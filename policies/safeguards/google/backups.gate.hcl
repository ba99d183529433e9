# Backups that are not made, or not kept, are missed on the one day that they
# are needed.
#
# Retention that Google fills in is not known while a replacement is planned,
# and the backups of the old object are then the business of the pack `data`.

resource_policy "google_sql_database_instance" "sql_switched_off" {
  description = "Automated backups of a Cloud SQL instance are switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.settings[0].backup_configuration[0].enabled, null) != true ||
      try(attrs.settings[0].backup_configuration[0].enabled, null) == true
    )
    error_message = "Automated backups are switched off. Keep `enabled = true`, or take an on-demand backup and note where it is."
  }
}

# MySQL keeps binary logs for it, PostgreSQL and SQL Server have a switch.
resource_policy "google_sql_database_instance" "sql_point_in_time" {
  description = "Point-in-time recovery of a Cloud SQL instance is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.settings[0].backup_configuration[0].point_in_time_recovery_enabled, null) != true ||
      try(attrs.settings[0].backup_configuration[0].point_in_time_recovery_enabled, null) == true
    )
    error_message = "Point-in-time recovery is switched off, and the transaction logs kept so far are deleted. Keep `point_in_time_recovery_enabled = true`."
  }

  enforce {
    condition = (
      try(prior_attrs.settings[0].backup_configuration[0].binary_log_enabled, null) != true ||
      try(attrs.settings[0].backup_configuration[0].binary_log_enabled, null) == true
    )
    error_message = "Binary logs are switched off, and with them point-in-time recovery. Keep `binary_log_enabled = true`."
  }
}

resource_policy "google_sql_database_instance" "sql_retention_cut" {
  description = "Backups or transaction logs of a Cloud SQL instance are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # While backups are off the numbers mean nothing.
  filter = try(coalesce(tobool(attrs.settings[0].backup_configuration[0].enabled)), false) == true

  locals {
    backups_before = try(coalesce(tonumber(prior_attrs.settings[0].backup_configuration[0].backup_retention_settings[0].retained_backups)), 0)
    backups_after  = try(coalesce(tonumber(attrs.settings[0].backup_configuration[0].backup_retention_settings[0].retained_backups)), local.backups_before)
    logs_before    = try(coalesce(tonumber(prior_attrs.settings[0].backup_configuration[0].transaction_log_retention_days)), 0)
    logs_after     = try(coalesce(tonumber(attrs.settings[0].backup_configuration[0].transaction_log_retention_days)), local.logs_before)
  }

  enforce {
    condition     = local.backups_after >= local.backups_before
    error_message = "${local.backups_after} backups are kept instead of ${local.backups_before}, and older ones are deleted. Keep the number that restores depend on."
  }

  enforce {
    condition     = local.logs_after >= local.logs_before
    error_message = "Point-in-time recovery reaches back ${local.logs_after} days instead of ${local.logs_before}. Keep the longer window."
  }
}

resource_policy "google_sql_database_instance" "sql_kept_on_delete" {
  description = "Backups of a Cloud SQL instance are deleted together with it."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.settings[0].retain_backups_on_delete, null) != true ||
      try(attrs.settings[0].retain_backups_on_delete, null) == true
    )
    error_message = "Backups will be deleted together with the instance. Keep `retain_backups_on_delete = true`."
  }
}

resource_policy "google_alloydb_cluster" "alloydb_switched_off" {
  description = "Automated or continuous backups of an AlloyDB cluster are switched off."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Both are on unless switched off.
  enforce {
    condition = (
      try(prior_attrs.automated_backup_policy[0].enabled, null) != true ||
      try(attrs.automated_backup_policy[0].enabled, null) != false
    )
    error_message = "Automated backups are switched off. Leave them on, or take a backup by hand first."
  }

  enforce {
    condition = (
      try(prior_attrs.continuous_backup_config[0].enabled, null) != true ||
      try(attrs.continuous_backup_config[0].enabled, null) != false
    )
    error_message = "Continuous backups are switched off, and with them point-in-time recovery. Leave them on."
  }
}

resource_policy "google_alloydb_cluster" "alloydb_retention_cut" {
  description = "Backups of an AlloyDB cluster are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    window_before = try(coalesce(tonumber(prior_attrs.continuous_backup_config[0].recovery_window_days)), 0)
    window_after  = try(coalesce(tonumber(attrs.continuous_backup_config[0].recovery_window_days)), local.window_before)
    count_before  = try(coalesce(tonumber(prior_attrs.automated_backup_policy[0].quantity_based_retention[0].count)), 0)
    count_after   = try(coalesce(tonumber(attrs.automated_backup_policy[0].quantity_based_retention[0].count)), local.count_before)
    age_before    = try(tonumber(trimsuffix(prior_attrs.automated_backup_policy[0].time_based_retention[0].retention_period, "s")), 0)
    age_after     = try(tonumber(trimsuffix(attrs.automated_backup_policy[0].time_based_retention[0].retention_period, "s")), local.age_before)
  }

  enforce {
    condition     = local.window_after >= local.window_before
    error_message = "Point-in-time recovery reaches back ${local.window_after} days instead of ${local.window_before}. Keep the longer window."
  }

  enforce {
    condition     = local.count_after >= local.count_before
    error_message = "${local.count_after} automated backups are kept instead of ${local.count_before}. Keep the number that restores depend on."
  }

  enforce {
    condition     = local.age_after >= local.age_before
    error_message = "Automated backups are kept for ${local.age_after} seconds instead of ${local.age_before}. Keep the retention that restores depend on."
  }
}

# The period is written in days, hours, minutes or seconds.
resource_policy "google_spanner_database" "spanner_window_cut" {
  description = "A Spanner database can be read and restored less far back."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    per_day = { d = 1, h = 24, m = 1440, s = 86400 }
    before  = try(prior_attrs.version_retention_period, null)
    after   = try(attrs.version_retention_period, null)
  }

  enforce {
    condition = try(
      tonumber(regex("^[0-9]+", local.after)) / local.per_day[regex("[dhms]$", local.after)] >=
      tonumber(regex("^[0-9]+", local.before)) / local.per_day[regex("[dhms]$", local.before)],
      true,
    )
    error_message = "Point-in-time recovery reaches back ${local.after} instead of ${local.before}. Keep the longer period."
  }
}

resource_policy "google_bigtable_table" "bigtable_switched_off" {
  description = "Automated backups of a Bigtable table are switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      length(try(concat(prior_attrs.automated_backup_policy), [])) == 0 ||
      length(try(concat(attrs.automated_backup_policy), [])) > 0
    )
    error_message = "Automated backups of the table are switched off. Keep the policy, or make a backup by hand first."
  }
}

resource_policy "google_firestore_database" "firestore_point_in_time" {
  description = "Point-in-time recovery of a Firestore database is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      try(prior_attrs.point_in_time_recovery_enablement, null) != "POINT_IN_TIME_RECOVERY_ENABLED" ||
      try(attrs.point_in_time_recovery_enablement, null) == "POINT_IN_TIME_RECOVERY_ENABLED"
    )
    error_message = "Point-in-time recovery is switched off: documents can be read back one hour instead of seven days. Leave it on."
  }
}

resource_policy "google_gke_backup_backup_plan" "gke" {
  description = "Backups of a cluster are paused, or kept for a shorter time."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = try(coalesce(tonumber(prior_attrs.retention_policy[0].backup_retain_days)), 0)
    after  = try(coalesce(tonumber(attrs.retention_policy[0].backup_retain_days)), 0)
  }

  enforce {
    condition = (
      (try(attrs.deactivated, null) != true || try(prior_attrs.deactivated, null) == true) &&
      (try(attrs.backup_schedule[0].paused, null) != true || try(prior_attrs.backup_schedule[0].paused, null) == true)
    )
    error_message = "No further backups of the cluster are made. Leave the plan active unless another one covers the workloads."
  }

  # Zero keeps backups for good.
  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before)
    error_message = "Backups are deleted after ${local.after} days (${local.before == 0 ? "kept for good" : "${local.before} days"} before). Keep the retention that restores depend on."
  }
}

resource_policy "google_compute_resource_policy" "disk_snapshots_cut" {
  description = "Scheduled snapshots of disks are kept for a shorter time."
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    before = try(coalesce(tonumber(prior_attrs.snapshot_schedule_policy[0].retention_policy[0].max_retention_days)), 0)
    after  = try(coalesce(tonumber(attrs.snapshot_schedule_policy[0].retention_policy[0].max_retention_days)), 0)
  }

  # A schedule without a number keeps its snapshots for good.
  enforce {
    condition     = local.after == 0 || (local.before > 0 && local.after >= local.before) || length(try(concat(prior_attrs.snapshot_schedule_policy), [])) == 0
    error_message = "Snapshots are deleted after ${local.after} days (${local.before == 0 ? "kept for good" : "${local.before} days"} before). Keep the retention that restores depend on."
  }

  enforce {
    condition = (
      try(attrs.snapshot_schedule_policy[0].retention_policy[0].on_source_disk_delete, null) != "APPLY_RETENTION_POLICY" ||
      try(prior_attrs.snapshot_schedule_policy[0].retention_policy[0].on_source_disk_delete, null) != "KEEP_AUTO_SNAPSHOTS"
    )
    error_message = "Snapshots of a deleted disk expire with the schedule instead of staying. Keep `on_source_disk_delete = \"KEEP_AUTO_SNAPSHOTS\"`."
  }
}

resource_policy "google_backup_dr_backup_vault" "vault_retention_cut" {
  description = "A backup vault enforces a shorter retention."
  operations  = ["update"]
  level       = "require_approval"

  enforce {
    condition = try(
      tonumber(trimsuffix(attrs.backup_minimum_enforced_retention_duration, "s")) >=
      tonumber(trimsuffix(prior_attrs.backup_minimum_enforced_retention_duration, "s")),
      true,
    )
    error_message = "Backups can be deleted after ${try(tostring(coalesce(attrs.backup_minimum_enforced_retention_duration)), "a shorter time")} instead of ${try(tostring(coalesce(prior_attrs.backup_minimum_enforced_retention_duration)), "a longer one")}. Keep the enforced retention: it is what ransomware meets."
  }
}

resource_policy "google_backup_dr_backup_plan" "plan_rules" {
  description = "A backup plan loses a rule, or keeps backups for a shorter time."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = [
      for rule in try(concat(prior_attrs.backup_rules), []) : {
        id   = try(tostring(coalesce(rule.rule_id)), "unnamed")
        days = try(coalesce(tonumber(rule.backup_retention_days)), 0)
      }
    ]
    after = [
      for rule in try(concat(attrs.backup_rules), []) : {
        id   = try(tostring(coalesce(rule.rule_id)), "unnamed")
        days = try(coalesce(tonumber(rule.backup_retention_days)), 0)
      }
    ]
    worse = [
      for old in local.before : old.id
      if !anytrue([for rule in local.after : rule.id == old.id && rule.days >= old.days])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "The plan backs up less than before: rules ${join(", ", local.worse)} are gone or keep backups for a shorter time. Check what still has to be restorable."
  }
}
