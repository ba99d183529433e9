# A file share outlives the machines that mount it, so it is never replaced
# as part of routine work.

protect "shares" {
  description = "Filestore, NetApp, Parallelstore and Lustre."
  class       = "data"
  types = {
    google_filestore_instance     = { lost = "The instance with all files on its shares and their snapshots.", deletion_protection = "deletion_protection_enabled", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/filestore_instance.html.markdown" }
    google_netapp_storage_pool    = { lost = "The pool with all volumes in it." }
    google_netapp_volume          = { lost = "The volume with all its files and snapshots.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/netapp_volume.html.markdown" }
    google_parallelstore_instance = { lost = "The file system with all files that were not exported to a bucket." }
    google_lustre_instance        = { lost = "The file system with all files that were not exported to a bucket." }
  }
  reason = "Snapshots are deleted together with the share. Take a backup before going on."

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
    types   = ["google_netapp_volume"]
    when    = { deletion_policy = ["DEFAULT", null] }
    outcome = "may_be_refused"
    message = "NetApp Volumes refuses to delete a volume while it has snapshots, unless the deletion policy is `FORCE`; whether it has any is not in the plan."
  }
}

protect "keys_of_shares" {
  description = "Keys with which NetApp volumes are encrypted."
  class       = "data"
  types = {
    google_netapp_kmsconfig = { lost = "The link to the key; volumes that are encrypted with it cannot be read without it." }
  }
  reason = "Move the volumes to another key before going on."

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
