# Snapshots, images and backups may be the last copy of what they were made from.

protect "snapshots" {
  description = "Snapshots and backup vaults."
  class       = "data"
  types = {
    ibm_is_snapshot                      = { lost = "The snapshot, and the state of the volume that only it holds." }
    ibm_is_snapshot_consistency_group    = { lost = "The snapshots of all volumes of the server at one point in time." }
    ibm_is_share_snapshot                = { lost = "The snapshot, and the files that were changed or deleted since.", since = "1.74.0" }
    ibm_pi_snapshot                      = { lost = "The snapshot, and the state of the volumes that only it holds." }
    ibm_pi_instance_snapshot             = { lost = "The snapshot, and the state of the server that only it holds." }
    ibm_cos_backup_vault                 = { lost = "The backup vault with the recovery points of all buckets that are backed up to it.", since = "1.80.0" }
    ibm_backup_recovery_protection_group = { lost = "The protection of its objects, and their snapshots if it is set so.", since = "1.74.0", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/backup_recovery_protection_group.html.markdown" }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."

  recovery {
    types   = ["ibm_is_snapshot_consistency_group"]
    when    = { delete_snapshots_on_delete = false }
    outcome = "possible"
    message = "The snapshots of the group are kept."
  }

  recovery {
    types   = ["ibm_backup_recovery_protection_group"]
    when    = { delete_snapshots = true }
    outcome = "irreversible"
    message = "All snapshots of the group are deleted."
  }

  recovery {
    types   = ["ibm_backup_recovery_protection_group"]
    when    = { delete_snapshots = [false, null] }
    outcome = "possible"
    message = "The snapshots of the group are kept; no new ones are taken."
  }
}

protect "images" {
  description = "Images that people built or captured."
  class       = "data"
  types = {
    ibm_is_image   = { lost = "The custom image, and the servers that could be started from it." }
    ibm_pi_image   = { lost = "The image of the Power workspace, and the servers that could be started from it." }
    ibm_pi_capture = { lost = "The captured image of the server." }
  }
  reason = "Check that no server, template or rebuild plan refers to it."
}

protect "recoveries" {
  description = "Recovery tasks, registered sources and connections of Backup and Recovery."
  class       = "derived"
  types = {
    ibm_backup_recovery                        = { lost = "The record of the recovery task; what it restored stays." }
    ibm_backup_recovery_source_registration    = { lost = "The registered source, and the schedule of its backups." }
    ibm_backup_recovery_data_source_connection = { lost = "The connection to the data center whose sources are backed up." }
  }
  reason = "Backups of the source stop. What was restored stays."
}
