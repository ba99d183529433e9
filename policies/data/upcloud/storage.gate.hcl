# What was written to storages, shares and buckets is in no configuration.

protect "storages" {
  description = "Storage devices."
  class       = "data"
  types = {
    upcloud_storage = { lost = "The storage with everything written to it." }
  }
  reason = "Take a backup before going on."
}

protect "servers" {
  description = "Servers with a disk of their own."
  class       = "derived"
  types = {
    upcloud_server = { lost = "The server and the disk that its `template` made; other storages stay.", source = "https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/internal/service/server/server.go" }
  }
  filter = meta.operation == "delete"
  reason = "What was written to the disk of the template goes with it; other storages are detached and stay."
}

protect "backups" {
  description = "Backups and templates."
  class       = "data"
  types = {
    upcloud_storage_backup   = { lost = "The backup, and the state of the storage that only it holds." }
    upcloud_storage_template = { lost = "The template that servers are made from." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "objects" {
  description = "Object storage."
  class       = "data"
  types = {
    upcloud_managed_object_storage        = { lost = "The service with all its buckets, users and keys." }
    upcloud_managed_object_storage_bucket = { lost = "The bucket with all its objects.", source = "https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/managed_object_storage_bucket.md" }
  }
  reason = "Copy the objects to another service before going on."

  recovery {
    types   = ["upcloud_managed_object_storage_bucket"]
    when    = { name = { not = [null, ""] } }
    outcome = "irreversible"
    message = "UpCloud deletes the bucket even if it holds objects."
  }
}

protect "files" {
  description = "File storage."
  class       = "data"
  types = {
    upcloud_file_storage       = { lost = "The file storage with all shares and files." }
    upcloud_file_storage_share = { lost = "The share with all its files.", since = "5.33.0" }
  }
  reason = "Copy the files before going on."
}

protect "clusters" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    upcloud_kubernetes_cluster = { lost = "The cluster with everything that was deployed to it." }
  }
  reason = "Back up the workloads and their volumes before going on."
}
