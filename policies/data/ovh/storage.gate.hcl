# What was written to databases, shares and registries is in no configuration.

protect "projects_and_databases" {
  description = "Public Cloud projects, databases, storage and registries."
  class       = "data"
  types = {
    ovh_cloud_project                      = { lost = "The project with every instance, volume, bucket, cluster and database in it.", deletion_protection = "deletion_protection", source = "https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/cloud_project.md" }
    ovh_cloud_project_database             = { lost = "The database service with all rows, users and backups.", deletion_protection = "deletion_protection", source = "https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/cloud_project_database.md" }
    ovh_cloud_project_database_database    = { lost = "The database with all its tables and rows." }
    ovh_cloud_project_database_kafka_topic = { lost = "The topic with all records that are still retained." }
    ovh_cloud_project_storage              = { lost = "The bucket with all its objects and their versions.", source = "https://github.com/ovh/terraform-provider-ovh/blob/a1ae5bcee34b/ovh/resource_cloud_project_storage.go" }
    ovh_cloud_project_volume               = { lost = "The volume with everything written to it." }
    ovh_cloud_project_file_storage_share   = { lost = "The file share with all its files." }
    ovh_cloud_project_containerregistry    = { lost = "The registry with all its images and charts." }
    ovh_cloud_project_rancher              = { lost = "The Rancher service with its users, settings and registered clusters." }
  }
  reason = "A project contains everything else, and backups belong to their database. Copy the data before going on."

  # There is no argument for it: the provider always empties the bucket.
  recovery {
    types   = ["ovh_cloud_project_storage"]
    when    = { "object_lock.status" = [null, "disabled"] }
    outcome = "irreversible"
    message = "The provider deletes every object and every version first."
  }

  recovery {
    types   = ["ovh_cloud_project_storage"]
    when    = { "object_lock.status" = "enabled" }
    outcome = "may_be_refused"
    message = "The provider deletes every object first, which fails while one of them is locked; whether one is, is not in the plan."
  }
}

protect "volumes" {
  description = "Block volumes, file shares and hosted databases."
  class       = "data"
  types = {
    ovh_cloud_storage_block_volume       = { lost = "The block volume with everything written to it.", since = "2.14.0" }
    ovh_cloud_storage_file_share         = { lost = "The file share with all its files.", since = "2.16.0" }
    ovh_storage_efs                      = { lost = "The file storage service with all its shares and snapshots.", since = "2.12.0" }
    ovh_storage_efs_share                = { lost = "The file share with all its files and snapshots.", since = "2.5.0" }
    ovh_dedicated_nasha_partition        = { lost = "The partition with all its files and snapshots." }
    ovh_hosting_privatedatabase          = { lost = "The database server with all its databases, users and dumps." }
    ovh_hosting_privatedatabase_database = { lost = "The database with all its tables and rows." }
    ovh_email_domain_account             = { lost = "The mailbox with all its mail.", since = "2.14.0" }
  }
  reason = "Take a snapshot or a backup, and copy it to another place, before going on."
}

protect "backups" {
  description = "Backups and snapshots."
  class       = "data"
  types = {
    ovh_cloud_project_volume_backup         = { lost = "The backup, and the state of the volume that only it holds." }
    ovh_cloud_storage_block_volume_backup   = { lost = "The backup, and the state of the volume that only it holds." }
    ovh_cloud_storage_block_volume_snapshot = { lost = "The snapshot, and the state of the volume that only it holds." }
    ovh_cloud_storage_file_share_snapshot   = { lost = "The snapshot, and the files that were changed or deleted since." }
    ovh_storage_efs_share_snapshot          = { lost = "The snapshot, and the files that were changed or deleted since." }
    ovh_cloud_project_instance_snapshot     = { lost = "The snapshot, and the state of the instance that only it holds." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "snapshot_intervals" {
  description = "Snapshot intervals of NAS partitions."
  class       = "derived"
  types = {
    ovh_dedicated_nasha_partition_snapshot = { lost = "The snapshot interval of the partition, and the way back that it offers." }
  }
  reason = "Add another interval first, so that there is always a way back."
}

protect "logs" {
  description = "Log streams and indexes of the Logs Data Platform."
  class       = "data"
  types = {
    ovh_dbaas_logs_output_graylog_stream   = { lost = "The stream with all its logs and alerts." }
    ovh_dbaas_logs_output_opensearch_index = { lost = "The index with all its documents." }
    ovh_dbaas_logs_encryption_key          = { lost = "The key, and with it access to archives that are encrypted with it." }
  }
  reason = "Archive or export the logs before going on."
}
