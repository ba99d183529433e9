# Backups are the way back of everything else.

protect "vaults" {
  description = "Backup vaults and backup plans that own their backups."
  class       = "data"
  types = {
    google_backup_dr_backup_vault      = { lost = "The vault with all backups in it." }
    google_backup_dr_management_server = { lost = "The management server with its catalog of backups and the schedules behind it." }
    google_netapp_backup_vault         = { lost = "The vault with all volume backups in it." }
    google_gke_backup_backup_plan      = { lost = "The plan with all backups of the cluster that it made." }
  }
  reason = "A vault is what remains after a mistake or an attack. Check which backups it holds, and who needs them."

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
  class       = "data"
  types = {
    google_compute_snapshot                = { lost = "The snapshot, with the state of the disk that only it holds." }
    google_compute_instant_snapshot        = { lost = "The snapshot, with the state of the disk that only it holds." }
    google_compute_region_instant_snapshot = { lost = "The snapshot, with the state of the regional disk that only it holds.", since = "7.32.0" }
    google_filestore_backup                = { lost = "The backup of the file share." }
    google_filestore_snapshot              = { lost = "The snapshot of the file share." }
    google_netapp_backup                   = { lost = "The backup of the volume." }
    google_netapp_volume_snapshot          = { lost = "The snapshot of the volume." }
    google_alloydb_backup                  = { lost = "The backup of the AlloyDB cluster." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."

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

# A workload outlives its image, and what comes after it starts from the image.
protect "images" {
  description = "Images of disks and of whole machines."
  class       = "data"
  types = {
    google_compute_image         = { lost = "The image, from which new disks can no longer be made." }
    google_compute_machine_image = { lost = "The image of the machine with the contents of all its disks." }
  }
  reason = "Templates and groups that name the image cannot start an instance any more. Check who uses it, and that it can be built again."

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

# The backups that exist stay: nothing is lost until one is needed that was not made.
protect "plans" {
  description = "Backup plans and what they cover."
  class       = "derived"
  types = {
    google_backup_dr_backup_plan             = { lost = "The plan: no further backups are made by it, and those in the vault stay." }
    google_backup_dr_backup_plan_association = { lost = "The resource leaves its plan: no further backups are made, and those in the vault stay." }
    google_netapp_backup_policy              = { lost = "The policy: volumes that use it are no longer backed up by its schedule." }
  }
  filter = meta.operation == "delete"
  reason = "Make sure that another plan covers the same resources."

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
