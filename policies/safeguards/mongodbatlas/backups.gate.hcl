# Schedules of snapshots, the policy that keeps them from being deleted, and the audit log.

resource_policy "mongodbatlas_cloud_backup_schedule" "schedule" {
  description = "A schedule of snapshots is removed, or keeps fewer of them."
  operations  = ["update", "delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "update" || try(prior_attrs.skip_destroy, null) != true

  # Of several items of one kind the one that is kept longest counts.
  locals {
    days  = { days = 1, weeks = 7, months = 31, years = 366 }
    kinds = ["policy_item_hourly", "policy_item_daily", "policy_item_weekly", "policy_item_monthly", "policy_item_yearly"]
    kept = [
      for side in [prior_attrs, attrs] : {
        for kind in local.kinds : kind => max(0, [for item in try(concat(side[kind]), []) : try(item.retention_value * local.days[item.retention_unit], 0)]...)
      }
    ]
    cut  = [for kind in local.kinds : "${trimprefix(kind, "policy_item_")} (${local.kept[1][kind]} days instead of ${local.kept[0][kind]})" if local.kept[1][kind] < local.kept[0][kind]]
    gone = setsubtract([for copy in try(concat(prior_attrs.copy_settings), []) : try(tostring(coalesce(copy.region_name)), "another region")], [for copy in try(concat(attrs.copy_settings), []) : try(tostring(coalesce(copy.region_name)), "another region")])
  }

  enforce {
    condition     = meta.operation != "delete"
    error_message = "Cluster `${try(tostring(coalesce(prior_attrs.cluster_name)), meta.address)}` falls back to the schedule that Atlas sets, and its own retention is gone. Keep the schedule, unless the cluster goes as well."
  }

  enforce {
    condition     = meta.operation == "delete" || length(local.cut) == 0
    error_message = "Snapshots of cluster `${try(tostring(coalesce(prior_attrs.cluster_name)), meta.address)}` are kept for a shorter time, or not made: ${join(", ", local.cut)}. Keep what restores depend on."
  }

  enforce {
    condition     = meta.operation == "delete" || length(local.gone) == 0
    error_message = "Snapshots are no longer copied to ${join(", ", sort(local.gone))}. Keep the copies that the disaster recovery plan names."
  }

  enforce {
    condition     = meta.operation == "delete" || !try(attrs.restore_window_days < prior_attrs.restore_window_days, false)
    error_message = "Point-in-time recovery reaches back ${coalesce(try(attrs.restore_window_days, null), "fewer")} days instead of ${coalesce(try(prior_attrs.restore_window_days, null), "more")}. Keep the longer window."
  }
}

resource_policy "mongodbatlas_backup_compliance_policy" "compliance" {
  description = "The policy that keeps snapshots from being deleted is removed or weakened."
  operations  = ["update", "delete"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    off = [for name in ["copy_protection_enabled", "encryption_at_rest_enabled", "pit_enabled"] : name if try(prior_attrs[name], null) == true && (meta.operation == "delete" || try(attrs[name], null) == false)]
  }

  enforce {
    condition     = meta.operation != "delete" && length(local.off) == 0
    error_message = "Snapshots of the project can be deleted before their time${length(local.off) > 0 ? " (`${join("`, `", local.off)}`)" : ""}. Keep the policy: it is what ransomware meets."
  }
}

resource_policy "mongodbatlas_auditing" "audit" {
  description = "Auditing of a project is switched off."
  operations  = ["update", "delete"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.enabled, null) != true || (meta.operation != "delete" && try(attrs.enabled, null) != false)
    error_message = "Access to the databases of the project is no longer recorded, and the gap cannot be filled later. Leave auditing on."
  }
}
