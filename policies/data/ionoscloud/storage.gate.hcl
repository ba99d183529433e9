# What was written to buckets, volumes and shares is in no configuration.

protect "buckets" {
  description = "Buckets."
  class       = "data"
  types = {
    ionoscloud_s3_bucket                  = { lost = "The bucket with all objects and versions, and its name.", source = "https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/s3_bucket.md" }
    ionoscloud_user_object_storage_bucket = { lost = "The bucket with all objects and versions, and its name." }
  }
  reason = "Copy the objects to another bucket before going on."

  recovery {
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object first."
  }

  recovery {
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "IONOS refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "objects" {
  description = "Objects that the configuration writes."
  class       = "derived"
  types = {
    ionoscloud_s3_object      = { lost = "The object; it can be uploaded again while its source is kept." }
    ionoscloud_s3_object_copy = { lost = "The copy; its source stays." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is there again."
}

protect "volumes" {
  description = "Volumes and file systems."
  class       = "data"
  types = {
    ionoscloud_volume      = { lost = "The volume with everything written to it." }
    ionoscloud_nfs_cluster = { lost = "The file system with all shares and files." }
    ionoscloud_nfs_share   = { lost = "The share with all its files." }
  }
  reason = "Take a snapshot or copy the files before going on."
}

protect "backups" {
  description = "Snapshots and backup units."
  class       = "data"
  types = {
    ionoscloud_snapshot    = { lost = "The snapshot, and the state of the volume that only it holds." }
    ionoscloud_backup_unit = { lost = "The backup unit with all backups in it." }
  }
  reason = "Their sources may be gone or changed by now. Check that no backup is needed."
}

protect "registries" {
  description = "Container registries."
  class       = "data"
  types = {
    ionoscloud_container_registry = { lost = "The registry with all its images and tags." }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone."
}

protect "servers" {
  description = "Servers with a disk of their own."
  class       = "derived"
  types = {
    ionoscloud_server      = { lost = "The server with its inline volumes; attached volumes stay.", source = "https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/ionoscloud/resource_server.go" }
    ionoscloud_cube_server = { lost = "The server with its direct attached disk." }
    ionoscloud_vcpu_server = { lost = "The server with its inline volumes; attached volumes stay." }
    ionoscloud_gpu_server  = { lost = "The server with its disk." }
  }
  filter = meta.operation == "delete"
  reason = "What was written to the disk of the server goes with it."
}
