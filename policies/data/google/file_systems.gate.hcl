# A file share outlives the machines that mount it, so it is never replaced
# as part of routine work.

protect "shares" {
  description = "Filestore, NetApp, Parallelstore and Lustre."
  types = [
    "google_filestore_instance",
    "google_netapp_storage_pool",
    "google_netapp_volume",
    "google_parallelstore_instance",
    "google_lustre_instance",
  ]
  level  = "require_approval"
  reason = "Snapshots are deleted together with the share. Take a backup before going on."
  lost   = "The share with all its files and snapshots."

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
    types   = ["google_filestore_instance"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "Filestore refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}
