# What was written to databases, volumes and buckets is in no configuration.

protect "databases" {
  description = "Managed databases."
  class       = "data"
  types = {
    linode_database_mysql         = { lost = "The database with all its rows, users and backups." }
    linode_database_mysql_v2      = { lost = "The database with all its rows, users and backups." }
    linode_database_postgresql    = { lost = "The database with all its rows, users and backups." }
    linode_database_postgresql_v2 = { lost = "The database with all its rows, users and backups." }
  }
  reason = "Backups belong to the database and are deleted with it. Dump the data before going on."
}

protect "storage" {
  description = "Volumes, disks and buckets."
  class       = "data"
  types = {
    linode_volume                = { lost = "The volume with everything written to it." }
    linode_instance_disk         = { lost = "The disk with everything written to it.", source = "https://github.com/linode/terraform-provider-linode/blob/dev/docs/resources/instance_disk.md" }
    linode_object_storage_bucket = { lost = "The bucket with all its objects, and its name.", source = "https://github.com/linode/terraform-provider-linode/blob/dev/docs/index.md" }
  }
  reason = "Linode has no snapshots of volumes. Copy the data before going on."

  recovery {
    types   = ["linode_object_storage_bucket"]
    when    = { "provider.obj_bucket_force_delete" = true }
    outcome = "irreversible"
    message = "The provider purges every object and version first."
  }

  recovery {
    types   = ["linode_object_storage_bucket"]
    when    = { "provider.obj_bucket_force_delete" = [false, null] }
    outcome = "may_be_refused"
    message = "Linode refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "images" {
  description = "Images of disks."
  class       = "data"
  types = {
    linode_image = { lost = "The image, and the state of the disk that only it holds." }
  }
  reason = "Instances can no longer be made from it. Check that it can be built again."
}

protect "clusters" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    linode_lke_cluster = { lost = "The cluster with everything that was deployed to it." }
  }
  reason = "Back up the workloads and their volumes before going on. The API endpoint changes."
}

# Instances are replaced all the time; nothing brings back the backups that go with one.
protect "instances" {
  description = "Instances with their disks."
  class       = "derived"
  types = {
    linode_instance = { lost = "The instance with its disks and its backups; volumes stay." }
  }
  filter = meta.operation == "delete" || try(prior_attrs.backups_enabled, false) == true
  reason = "What was written to its disks goes with it."
}

protect "objects" {
  description = "Objects that the configuration writes."
  class       = "derived"
  types = {
    linode_object_storage_object = { lost = "The object; it can be uploaded again while its source is kept." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is there again."
}

protect "scripts" {
  description = "Scripts that people edit in place."
  class       = "derived"
  types = {
    linode_stackscript = { lost = "The script with its identifier, which templates name." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the script, above all where it was changed by hand."
}
