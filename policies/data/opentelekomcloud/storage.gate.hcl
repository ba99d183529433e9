# What was written to buckets, disks and file systems is in no configuration.

protect "buckets" {
  description = "Object storage buckets."
  class       = "data"
  types = {
    opentelekomcloud_obs_bucket = { lost = "The bucket with all objects and versions.", source = "https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/opentelekomcloud/services/obs/resource_opentelekomcloud_obs_bucket.go" }
    opentelekomcloud_s3_bucket  = { lost = "The bucket with all objects and versions.", source = "https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/opentelekomcloud/services/s3/resource_opentelekomcloud_s3_bucket.go" }
  }
  reason = "Copy the objects to another bucket before going on."

  recovery {
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object and version first."
  }

  recovery {
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "OBS refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "objects" {
  description = "Objects that the configuration writes."
  class       = "derived"
  types = {
    opentelekomcloud_obs_bucket_object = { lost = "The object; it can be uploaded again while its source is kept." }
    opentelekomcloud_s3_bucket_object  = { lost = "The object; it can be uploaded again while its source is kept." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is written again."
}

protect "disks" {
  description = "Block storage disks."
  class       = "data"
  types = {
    opentelekomcloud_evs_volume_v3          = { lost = "The disk with everything written to it." }
    opentelekomcloud_blockstorage_volume_v2 = { lost = "The disk with everything written to it." }
  }
  reason = "Take a backup before going on. Snapshots belong to their disk."

  recovery {
    types   = ["opentelekomcloud_evs_volume_v3", "opentelekomcloud_blockstorage_volume_v2"]
    when    = { cascade = true }
    outcome = "irreversible"
    message = "All snapshots of the disk are deleted with it."
  }
}

protect "file_systems" {
  description = "File systems."
  class       = "data"
  types = {
    opentelekomcloud_sfs_file_system_v2 = { lost = "The file system with all files." }
    opentelekomcloud_sfs_turbo_share_v1 = { lost = "The file system with all files." }
  }
  reason = "Copy the files to another file system or to OBS before going on."
}

protect "disk_replicas" {
  description = "Replication of servers and disks to another zone."
  class       = "replica"
  types = {
    opentelekomcloud_sdrs_replication_pair_v1   = { lost = "The replication; the disk at the other site stops following its source." }
    opentelekomcloud_sdrs_protected_instance_v1 = { lost = "The protection of the server; its copy stops following it." }
    opentelekomcloud_sdrs_protectiongroup_v1    = { lost = "The group with all its protected servers." }
  }
  reason = "The production site keeps the data. Make sure that another copy exists for the disaster plan."

  recovery {
    types   = ["opentelekomcloud_sdrs_replication_pair_v1"]
    when    = { delete_target_volume = true }
    outcome = "irreversible"
    message = "The disk at the other site is deleted too."
  }

  recovery {
    types   = ["opentelekomcloud_sdrs_protected_instance_v1"]
    when    = { delete_target_server = true }
    outcome = "irreversible"
    message = "The server at the other site is deleted too."
  }
}
