# What was written to buckets, disks and file systems is in no configuration.

protect "buckets" {
  description = "OBS buckets."
  class       = "data"
  types = {
    huaweicloud_obs_bucket = { lost = "The bucket with all objects and versions.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/obs/resource_huaweicloud_obs_bucket.go" }
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
    huaweicloud_obs_bucket_object = { lost = "The object; it can be uploaded again while its source is kept." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is written again."
}

# Huawei's recycle bin for disks is a setting of the account.
protect "disks" {
  description = "Block storage disks and volume claims."
  class       = "data"
  types = {
    huaweicloud_evs_volume                    = { lost = "The disk with everything written to it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/evs/resource_huaweicloud_evs_volume.go" }
    huaweicloud_evsv3_volume                  = { lost = "The disk with everything written to it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/evs/resource_huaweicloud_evs_volume.go" }
    huaweicloud_blockstorage_volume_v2        = { lost = "The disk with everything written to it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/evs/resource_huaweicloud_evs_volume.go" }
    huaweicloud_cce_pvc                       = { lost = "The claim, with its volume if the storage class deletes it." }
    huaweicloud_cci_pvc                       = { lost = "The claim, with its volume if the storage class deletes it." }
    huaweicloud_cciv2_persistent_volume       = { lost = "The volume of the container instances." }
    huaweicloud_cciv2_persistent_volume_claim = { lost = "The claim, with its volume if the storage class deletes it." }
    huaweicloud_cciv2_pvc                     = { lost = "The claim, with its volume if the storage class deletes it." }
  }
  reason = "Take a backup before going on. Snapshots belong to their disk."

  recovery {
    types   = ["huaweicloud_evs_volume"]
    when    = { cascade = true }
    outcome = "irreversible"
    message = "All snapshots of the disk are deleted with it."
  }
}

protect "file_systems" {
  description = "File systems."
  class       = "data"
  types = {
    huaweicloud_sfs_turbo                      = { lost = "The file system with all files." }
    huaweicloud_sfs_file_system                = { lost = "The file system with all files." }
    huaweicloud_sfs_file_system_v2             = { lost = "The file system with all files." }
    huaweicloud_sfs_turbo_dir                  = { lost = "The directory with all files below it." }
    huaweicloud_workspace_app_shared_folder    = { lost = "The folder that users share, with the files in it." }
    huaweicloud_workspace_app_personal_folders = { lost = "The personal folders of the users." }
  }
  reason = "Copy the files to another file system or to OBS before going on."
}

protect "links" {
  description = "Registrations of file systems that stay."
  class       = "derived"
  types = {
    huaweicloud_workspace_app_nas_storage = { lost = "The registration of the shared storage of the desktops; its files stay." }
  }
  filter = meta.operation == "delete"
  reason = "Desktops lose the files until it is registered again."
}

protect "export_links" {
  description = "Links to buckets that files are exported to."
  class       = "derived"
  types = {
    huaweicloud_sfs_turbo_obs_target = { lost = "The link to the bucket, with what was not exported to it yet." }
  }
  reason = "Export what was written to the file system only before going on."

  recovery {
    types   = ["huaweicloud_sfs_turbo_obs_target"]
    when    = { delete_data_in_file_system = true }
    outcome = "irreversible"
    message = "The linked directory in the file system is deleted with everything in it."
  }
}

protect "disk_replicas" {
  description = "Replication of servers and disks to another zone."
  class       = "replica"
  types = {
    huaweicloud_sdrs_replication_pair   = { lost = "The replication; the disk at the other site stops following its source." }
    huaweicloud_sdrs_protected_instance = { lost = "The protection of the server; its copy stops following it." }
    huaweicloud_sdrs_protection_group   = { lost = "The group with all its protected servers." }
    huaweicloud_sdrs_drill              = { lost = "The drill with its test servers." }
  }
  reason = "The production site keeps the data. Make sure that another copy exists for the disaster plan."

  recovery {
    types   = ["huaweicloud_sdrs_replication_pair"]
    when    = { delete_target_volume = true }
    outcome = "irreversible"
    message = "The disk at the other site is deleted too."
  }

  recovery {
    types   = ["huaweicloud_sdrs_protected_instance"]
    when    = { delete_target_server = true }
    outcome = "irreversible"
    message = "The server at the other site is deleted too."
  }
}
