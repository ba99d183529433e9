# Backups that are resources of their own, and are removed. What they are made
# of may be of another stack, so a review may miss that it goes as well: then
# the pack `data` reports that, too. With a `deletion_policy` of ABANDON or PREVENT
# nothing is removed.

resource_policy "google_firestore_backup_schedule" "firestore_schedule" {
  description = "A schedule of Firestore backups is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && !contains(["ABANDON", "PREVENT"], try(tostring(coalesce(prior_attrs.deletion_policy)), "DELETE"))

  enforce {
    condition     = false
    error_message = "Database `${try(tostring(coalesce(prior_attrs.database)), meta.address)}` is not backed up on this schedule any more. Keep the schedule, or make sure that another one covers it."
  }
}

resource_policy "google_spanner_backup_schedule" "spanner_schedule" {
  description = "A schedule of Spanner backups is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && !contains(["ABANDON", "PREVENT"], try(tostring(coalesce(prior_attrs.deletion_policy)), "DELETE"))

  enforce {
    condition     = false
    error_message = "Database `${try(tostring(coalesce(prior_attrs.database)), meta.address)}` is not backed up on this schedule any more. Keep the schedule, or make sure that another one covers it."
  }
}

resource_policy "google_compute_*disk_resource_policy_attachment" "disk_schedule" {
  description = "A disk leaves its schedule of snapshots."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && !contains(["ABANDON", "PREVENT"], try(tostring(coalesce(prior_attrs.deletion_policy)), "DELETE"))

  enforce {
    condition     = false
    error_message = "Disk `${try(tostring(coalesce(prior_attrs.disk)), meta.address)}` leaves its schedule, and no further snapshots of it are made. Make sure that another schedule covers it."
  }
}

resource_policy "google_compute_resource_policy" "snapshot_schedule" {
  description = "A schedule of disk snapshots is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && !contains(["ABANDON", "PREVENT"], try(tostring(coalesce(prior_attrs.deletion_policy)), "DELETE"))

  enforce {
    condition     = length(try(concat(prior_attrs.snapshot_schedule_policy), [])) == 0
    error_message = "No further snapshots are made on schedule `${try(tostring(coalesce(prior_attrs.name)), meta.address)}`. Make sure that its disks have another one; their snapshots stay."
  }
}

# What a policy of the organization denied is allowed once it is gone.
resource_policy "google_*" "organization_policy" {
  description = "A policy of the organization is removed from a project, folder or organization."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = meta.operation == "delete" && contains([
    "google_folder_organization_policy",
    "google_org_policy_policy",
    "google_organization_policy",
    "google_project_organization_policy",
  ], meta.type) && !contains(["ABANDON", "PREVENT"], try(tostring(coalesce(prior_attrs.deletion_policy)), "DELETE"))

  enforce {
    condition     = false
    error_message = "Constraint `${try(tostring(coalesce(prior_attrs.constraint)), tostring(coalesce(prior_attrs.name)), meta.address)}` does not hold any more for ${try(tostring(coalesce(prior_attrs.parent)), tostring(coalesce(prior_attrs.folder)), tostring(coalesce(prior_attrs.project)), tostring(coalesce(prior_attrs.org_id)), "its target")} and what is below it. Make sure that one from above covers it."
  }
}
