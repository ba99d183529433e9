# Backups that are resources of their own, and are removed. What they are made
# of may be of another stack, so a review may miss that it goes as well: then
# the pack `data` reports that, too.

resource_policy "google_firestore_backup_schedule" "firestore_schedule" {
  description = "A schedule of Firestore backups is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Database `${prior_attrs.database}` is not backed up on this schedule any more. Keep the schedule, or make sure that another one covers it."
  }
}

resource_policy "google_spanner_backup_schedule" "spanner_schedule" {
  description = "A schedule of Spanner backups is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Database `${prior_attrs.database}` is not backed up on this schedule any more. Keep the schedule, or make sure that another one covers it."
  }
}

resource_policy "google_compute_disk_resource_policy_attachment" "disk_schedule" {
  description = "A disk leaves its schedule of snapshots."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Disk `${prior_attrs.disk}` leaves its schedule, and no further snapshots of it are made. Make sure that another schedule covers it."
  }
}
