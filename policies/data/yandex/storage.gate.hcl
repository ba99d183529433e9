# What was written to buckets, disks and file systems is in no configuration.

protect "buckets" {
  description = "Object Storage buckets."
  class       = "data"
  types = {
    yandex_storage_bucket = { lost = "The bucket with all its objects and their versions.", source = "https://github.com/yandex-cloud/terraform-provider-yandex/blob/main/docs/resources/storage_bucket.md" }
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
    message = "Object Storage refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "objects" {
  description = "Objects that are written by a configuration."
  class       = "derived"
  types = {
    yandex_storage_object = { lost = "The object, unless versioning of the bucket or the source of its content keeps it." }
  }
  filter = meta.operation == "delete"
  reason = "Check that the source of the content is kept elsewhere."
}

protect "disks" {
  description = "Disks, file systems, snapshots and images."
  class       = "data"
  types = {
    yandex_compute_disk       = { lost = "The disk with everything written to it." }
    yandex_compute_filesystem = { lost = "The file system with all its files." }
    yandex_compute_snapshot   = { lost = "The snapshot, and the state of the disk that only it holds." }
    yandex_compute_image      = { lost = "The custom image, and the machines that could be started from it." }
  }
  reason = "Take a snapshot, and check that it restores, before going on."
}

protect "backup_policies" {
  description = "Backup policies."
  class       = "derived"
  types = {
    yandex_backup_policy          = { lost = "The schedule and retention of backups of the machines that are bound to it." }
    yandex_backup_policy_bindings = { lost = "The backups of the machine from now on." }
  }
  filter = meta.operation == "delete"
  reason = "Backups stop. Bind the machines to another policy first."
}

protect "registries" {
  description = "Container and artifact registries."
  class       = "data"
  types = {
    yandex_container_registry     = { lost = "The registry with all its images." }
    yandex_container_repository   = { lost = "The repository with all its images." }
    yandex_cloudregistry_registry = { lost = "The registry with all its images and packages.", since = "0.154.0" }
    yandex_cloudregistry_folder   = { lost = "The folder of the registry with the artifacts in it." }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone."
}
