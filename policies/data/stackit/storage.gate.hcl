# What was written to buckets, volumes and shares is in no configuration.

protect "storage" {
  description = "Buckets, volumes, shares and images."
  class       = "data"
  types = {
    stackit_objectstorage_bucket = { lost = "The bucket with all its objects.", source = "https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/objectstorage_bucket.md" }
    stackit_volume               = { lost = "The volume with everything written to it." }
    stackit_sfs_resource_pool    = { lost = "The resource pool with all its shares and snapshots.", since = "0.76.0" }
    stackit_sfs_share            = { lost = "The share with all its files.", since = "0.76.0" }
    stackit_image                = { lost = "The custom image, and the machines that could be started from it.", deletion_protection = "protected" }
  }
  reason = "Copy the objects, or take a backup, before going on."

  recovery {
    types   = ["stackit_objectstorage_bucket"]
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "STACKIT refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "server_backups" {
  description = "Activation of server backups."
  class       = "derived"
  types = {
    stackit_server_backup_enable = { lost = "The activation of backups of the server." }
  }
  reason = "Check that no server still relies on it."
}
