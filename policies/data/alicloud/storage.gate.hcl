# What was written to buckets, disks and file systems is in no configuration.

protect "buckets" {
  description = "OSS buckets."
  class       = "data"
  types = {
    alicloud_oss_bucket = { lost = "The bucket with all objects and versions.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_oss_bucket.go" }
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
    message = "OSS refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

# Objects that a configuration writes can be written again; their source is beside it.
protect "objects" {
  description = "Objects that the configuration writes."
  class       = "derived"
  types = {
    alicloud_oss_bucket_object   = { lost = "The object; it can be uploaded again while its source is kept." }
    alicloud_dcdn_kv             = { lost = "The value of the key in the edge store." }
    alicloud_esa_kv              = { lost = "The value of the key in the edge store." }
    alicloud_polardb_dynamo_item = { lost = "The item of the table." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is written again."
}

protect "edge_stores" {
  description = "Namespaces of edge key-value stores."
  class       = "data"
  types = {
    alicloud_dcdn_kv_namespace = { lost = "The namespace with all keys that edge programs wrote to it." }
    alicloud_esa_kv_namespace  = { lost = "The namespace with all keys that edge programs wrote to it." }
  }
  reason = "Export the keys before going on."
}

protect "disks" {
  description = "Block storage disks."
  class       = "data"
  types = {
    alicloud_ecs_disk                                   = { lost = "The disk with everything written to it.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_ecs_disk.go" }
    alicloud_disk                                       = { lost = "The disk with everything written to it." }
    alicloud_ens_disk                                   = { lost = "The disk of the edge node with everything written to it." }
    alicloud_rds_custom_disk                            = { lost = "The disk of the RDS Custom host with everything written to it." }
    alicloud_simple_application_server_disk             = { lost = "The data disk of the server with everything written to it." }
    alicloud_cloud_storage_gateway_gateway_block_volume = { lost = "The block volume, with its data in OSS if its source is deleted as well." }
    alicloud_dbfs_instance                              = { lost = "The database file system with everything written to it." }
  }
  reason = "Take a snapshot before going on."

  recovery {
    types   = ["alicloud_ecs_disk"]
    when    = { payment_type = "Subscription", delete_with_instance = true }
    outcome = "retained"
    message = "The provider does not release a subscription disk that belongs to an instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_simple_application_server_disk"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these disks; it only drops them from the state."
  }

  recovery {
    types   = ["alicloud_ecs_disk", "alicloud_disk"]
    when    = { delete_auto_snapshot = [false, null] }
    outcome = "possible"
    message = "Automatic snapshots are kept after the release, where there are any."
  }

  recovery {
    types   = ["alicloud_ecs_disk", "alicloud_disk"]
    when    = { delete_auto_snapshot = true }
    outcome = "irreversible"
    message = "Automatic snapshots are deleted together with the disk."
  }

  recovery {
    types   = ["alicloud_cloud_storage_gateway_gateway_block_volume"]
    when    = { is_source_deletion = false }
    outcome = "possible"
    message = "The data of the volume stays in its OSS bucket."
  }
}

protect "file_systems" {
  description = "File systems."
  class       = "data"
  types = {
    alicloud_nas_file_system     = { lost = "The file system with all files." }
    alicloud_nas_fileset         = { lost = "The fileset with all files below its directory.", deletion_protection = "deletion_protection" }
    alicloud_dfs_file_system     = { lost = "The HDFS file system with all files." }
    alicloud_ecd_nas_file_system = { lost = "The shared file system of the desktops with all files." }
  }
  reason = "Copy the files to another file system or to OSS before going on. The recycle bin holds deleted files, not deleted file systems."
}

protect "storage_gateways" {
  description = "Storage gateways and their pools."
  class       = "data"
  types = {
    alicloud_cloud_storage_gateway_gateway        = { lost = "The gateway with its shares, and what its cache has not uploaded yet." }
    alicloud_cloud_storage_gateway_storage_bundle = { lost = "The gateway cluster with all its gateways." }
  }
  reason = "Wait until the cache is uploaded, and see which clients mount the shares, before going on."

  recovery {
    types   = ["alicloud_cloud_storage_gateway_gateway"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription gateway; it only drops it from the state."
  }
}

protect "gateway_shares" {
  description = "Shares and caches over buckets that stay."
  class       = "derived"
  types = {
    alicloud_cloud_storage_gateway_gateway_file_share = { lost = "The share; files stay in its OSS bucket, except what the cache has not uploaded yet." }
    alicloud_cloud_storage_gateway_gateway_cache_disk = { lost = "The cache disk with what it has not uploaded yet." }
    alicloud_cloud_storage_gateway_express_sync       = { lost = "The synchronization between the shares of one bucket." }
  }
  reason = "Wait until the cache is uploaded before going on. Clients lose their mount."
}

protect "disk_replicas" {
  description = "Replication of disks to another zone or region."
  class       = "replica"
  types = {
    alicloud_ebs_disk_replica_pair  = { lost = "The replication; the standby disk stays and stops following the primary." }
    alicloud_ebs_disk_replica_group = { lost = "The group; its disks no longer have one common recovery point." }
  }
  reason = "The primary disks keep the data. Make sure that another copy exists for the disaster plan."
}

protect "storage_clusters" {
  description = "Clusters of dedicated disks."
  class       = "data"
  types = {
    alicloud_ebs_dedicated_block_storage_cluster = { lost = "The dedicated storage cluster with every disk on it." }
  }
  reason = "Move its disks to other storage before going on."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these clusters; it only drops them from the state."
  }
}

protect "recycle_bins" {
  description = "Recycle bins and search over buckets."
  class       = "derived"
  types = {
    alicloud_nas_recycle_bin       = { lost = "The recycle bin with the deleted files that it still keeps." }
    alicloud_oss_bucket_meta_query = { lost = "The search index over the objects of the bucket." }
  }
  reason = "Restore deleted files that are still needed first."
}
