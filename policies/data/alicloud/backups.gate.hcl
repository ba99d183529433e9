# Backups are the way back of everything else.

protect "vaults" {
  description = "Backup vaults."
  class       = "data"
  types = {
    alicloud_hbr_vault             = { lost = "The vault with all recovery points in it." }
    alicloud_hbr_replication_vault = { lost = "The mirrored vault with its copies of the recovery points." }
  }
  reason = "A vault is what remains after a mistake or an attack. Copy what is needed to another vault first."
}

protect "backup_plans" {
  description = "Backup plans that own their backups."
  class       = "data"
  types = {
    alicloud_dbs_backup_plan = { lost = "The DBS backup plan with the backup sets it took." }
  }
  reason = "Restore or copy the backup sets that are still needed before going on."
}

protect "protected_instances" {
  description = "Instances registered for backups."
  class       = "derived"
  types = {
    alicloud_hbr_hana_instance = { lost = "The registration of the SAP HANA instance; its backups stay in the vault." }
  }
  reason = "No further backups are taken until it is registered again."
}

protect "snapshots" {
  description = "Snapshots and database backups."
  class       = "data"
  types = {
    alicloud_ecs_snapshot                       = { lost = "The snapshot, and the state of the disk that only it holds." }
    alicloud_snapshot                           = { lost = "The snapshot, and the state of the disk that only it holds." }
    alicloud_ecs_snapshot_group                 = { lost = "The group with the snapshots of all its disks." }
    alicloud_nas_snapshot                       = { lost = "The snapshot, and the state of the file system that only it holds." }
    alicloud_dbfs_snapshot                      = { lost = "The snapshot, and the state of the file system that only it holds." }
    alicloud_ens_snapshot                       = { lost = "The snapshot, and the state of the edge disk that only it holds." }
    alicloud_ecd_snapshot                       = { lost = "The snapshot, and the state of the desktop's disk that only it holds." }
    alicloud_simple_application_server_snapshot = { lost = "The snapshot, and the state of the server's disk that only it holds." }
    alicloud_rds_backup                         = { lost = "The backup set of the RDS instance." }
    alicloud_redis_backup                       = { lost = "The backup set of the Tair instance." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "images" {
  description = "Images that were built or imported."
  class       = "data"
  types = {
    alicloud_image                                  = { lost = "The image that instances, scaling groups and launch templates start from." }
    alicloud_image_import                           = { lost = "The imported image that instances start from." }
    alicloud_image_copy                             = { lost = "The copy of the image in this region; what starts from it there fails." }
    alicloud_ens_image                              = { lost = "The image that edge instances start from." }
    alicloud_ecd_image                              = { lost = "The desktop image with what people installed on it." }
    alicloud_cloud_phone_image                      = { lost = "The image that cloud phones start from." }
    alicloud_simple_application_server_custom_image = { lost = "The image that servers start from." }
    alicloud_copy_image                             = { lost = "The copy of the image in this region; what starts from it there fails." }
  }
  reason = "Scaling groups and launch templates that name the image cannot start instances. Check who uses it first."
}

protect "image_caches" {
  description = "Caches of container images."
  class       = "derived"
  types = {
    alicloud_eci_image_cache         = { lost = "The cache; container groups pull the images from the registry again." }
    alicloud_eci_openapi_image_cache = { lost = "The cache; container groups pull the images from the registry again." }
  }
  reason = "Container groups start more slowly until the cache is made again."
}
