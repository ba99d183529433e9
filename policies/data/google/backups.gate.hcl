# Backups are the way back of everything else.

protect "vaults" {
  description = "Backup vaults and backup plans that own their backups."
  types = [
    "google_backup_dr_backup_vault",
    "google_netapp_backup_vault",
    "google_gke_backup_backup_plan",
  ]
  level  = "require_approval"
  reason = "A vault is what remains after a mistake or an attack. Check which backups it holds, and who needs them."
  lost   = "The vault or plan with the backups in it."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_backup_dr_backup_vault"]
    when    = { force_delete = [false, null] }
    outcome = "may_be_refused"
    message = "Google Cloud refuses to delete a vault while it still holds backups; whether it does is not in the plan."
  }
}

protect "snapshots" {
  description = "Snapshots and backups of disks, file shares and databases."
  types = [
    "google_compute_snapshot",
    "google_compute_instant_snapshot",
    "google_filestore_backup",
    "google_filestore_snapshot",
    "google_netapp_backup",
    "google_netapp_volume_snapshot",
    "google_alloydb_backup",
  ]
  level  = "require_approval"
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
  lost   = "The snapshot, and the state of the data that only it holds."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
