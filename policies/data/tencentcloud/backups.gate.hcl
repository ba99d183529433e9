# Backups are the way back of everything else.

protect "snapshots" {
  description = "Snapshots and backup points."
  class       = "data"
  types = {
    tencentcloud_cbs_snapshot                   = { lost = "The snapshot, and the state of the disk that only it holds." }
    tencentcloud_cbs_copy_snapshot_cross_region = { lost = "The copy of the snapshot in the other region." }
    tencentcloud_cbs_disk_backup                = { lost = "The backup point of the disk." }
    tencentcloud_cfs_snapshot                   = { lost = "The snapshot, and the state of the file system that only it holds." }
    tencentcloud_lighthouse_snapshot            = { lost = "The snapshot, and the state of the server that only it holds." }
    tencentcloud_lighthouse_disk_backup         = { lost = "The backup point of the data disk." }
    tencentcloud_mysql_backup                   = { lost = "The backup of the MySQL instance." }
    tencentcloud_postgresql_base_backup         = { lost = "The full backup that point-in-time recovery starts from." }
    tencentcloud_sqlserver_general_backup       = { lost = "The backup of the SQL Server instance." }
    tencentcloud_mongodb_instance_backup        = { lost = "The manual backup of the MongoDB instance." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."

  recovery {
    types   = ["tencentcloud_mongodb_instance_backup"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these backups; it only drops them from the state."
  }
}

protect "backup_stores" {
  description = "Places where backups are kept."
  class       = "data"
  types = {
    tencentcloud_clickhouse_backup                  = { lost = "The backup function of the cluster with its bucket; no further backups are taken." }
    tencentcloud_kubernetes_backup_storage_location = { lost = "The registration of the bucket with the cluster backups; the bucket stays." }
  }
  reason = "Make sure that another backup exists before going on."

  recovery {
    types   = ["tencentcloud_kubernetes_backup_storage_location"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "Backups stay in the bucket, and can be registered again."
  }
}

protect "images" {
  description = "Images that were built or imported."
  class       = "data"
  types = {
    tencentcloud_image                = { lost = "The image that instances, scaling groups and launch templates start from." }
    tencentcloud_lighthouse_blueprint = { lost = "The image that servers start from." }
  }
  reason = "Scaling groups and launch templates that name the image cannot start instances. Check who uses it first."
}

protect "image_caches" {
  description = "Caches of container images."
  class       = "derived"
  types = {
    tencentcloud_cdc_dedicated_cluster_image_cache = { lost = "The cache; the image is pulled again." }
  }
  reason = "Start-up is slower until the cache is made again."
}
