# Backups are the way back of everything else.

protect "vaults" {
  description = "Backup vaults."
  class       = "data"
  types = {
    huaweicloud_cbr_vault = { lost = "The vault with all backups in it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/cbr/resource_huaweicloud_cbr_vault.go" }
  }
  reason = "A vault is what remains after a mistake or an attack. Copy its backups to another vault before going on."
}

protect "backups" {
  description = "Backups."
  class       = "data"
  types = {
    huaweicloud_cbr_checkpoint           = { lost = "The restore point with the backups of all its resources." }
    huaweicloud_rds_backup               = { lost = "The manual backup of the instance." }
    huaweicloud_taurusdb_backup          = { lost = "The manual backup of the instance." }
    huaweicloud_gaussdb_mysql_backup     = { lost = "The manual backup of the instance." }
    huaweicloud_gaussdb_backup           = { lost = "The manual backup of the instance." }
    huaweicloud_gaussdb_opengauss_backup = { lost = "The manual backup of the instance." }
    huaweicloud_geminidb_backup          = { lost = "The manual backup of the instance." }
    huaweicloud_dds_backup               = { lost = "The manual backup of the instance." }
    huaweicloud_dcs_backup               = { lost = "The backup of the instance." }
    huaweicloud_ges_backup               = { lost = "The backup of the graph." }
    huaweicloud_csbs_backup              = { lost = "The backup of the server with its disks." }
    huaweicloud_csbs_backup_v1           = { lost = "The backup of the server with its disks." }
    huaweicloud_vbs_backup               = { lost = "The backup of the disk." }
    huaweicloud_vbs_backup_v2            = { lost = "The backup of the disk." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "snapshots" {
  description = "Snapshots."
  class       = "data"
  types = {
    huaweicloud_evs_snapshot         = { lost = "The snapshot, and the state of the disk that only it holds." }
    huaweicloud_evsv3_snapshot       = { lost = "The snapshot, and the state of the disk that only it holds." }
    huaweicloud_evsv5_snapshot       = { lost = "The snapshot, and the state of the disk that only it holds." }
    huaweicloud_evs_snapshot_group   = { lost = "The snapshots of all disks of the server at one point in time." }
    huaweicloud_css_snapshot         = { lost = "The snapshot of the search cluster." }
    huaweicloud_dws_snapshot         = { lost = "The snapshot of the warehouse." }
    huaweicloud_dws_snapshot_copy    = { lost = "The copy of the automatic snapshot, which outlives it." }
    huaweicloud_cciv2_image_snapshot = { lost = "The snapshot of the container image." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "images" {
  description = "Images that were built or imported."
  class       = "data"
  types = {
    huaweicloud_images_image                 = { lost = "The image that servers and scaling groups start from." }
    huaweicloud_images_image_v2              = { lost = "The image that servers and scaling groups start from.", deletion_protection = "protected" }
    huaweicloud_images_image_copy            = { lost = "The copy of the image that servers start from." }
    huaweicloud_ims_cbr_whole_image          = { lost = "The image of the server with all its disks." }
    huaweicloud_ims_ecs_system_image         = { lost = "The image that servers start from." }
    huaweicloud_ims_ecs_whole_image          = { lost = "The image of the server with all its disks." }
    huaweicloud_ims_evs_data_image           = { lost = "The image of the data disk." }
    huaweicloud_ims_evs_system_image         = { lost = "The image that servers start from." }
    huaweicloud_ims_image_registration       = { lost = "The image that servers start from." }
    huaweicloud_ims_obs_data_image           = { lost = "The image of the data disk." }
    huaweicloud_ims_obs_iso_image            = { lost = "The installation image." }
    huaweicloud_ims_obs_system_image         = { lost = "The image that servers start from." }
    huaweicloud_ims_quickimport_data_image   = { lost = "The image of the data disk." }
    huaweicloud_ims_quickimport_system_image = { lost = "The image that servers start from." }
    huaweicloud_workspace_app_image          = { lost = "The image that application servers start from." }
  }
  reason = "Scaling groups and templates that name the image cannot start servers. Check who uses it first."

  recovery {
    types   = ["huaweicloud_images_image_copy", "huaweicloud_ims_cbr_whole_image", "huaweicloud_ims_ecs_system_image", "huaweicloud_ims_ecs_whole_image", "huaweicloud_ims_evs_data_image", "huaweicloud_ims_evs_system_image"]
    when    = { protected = [true, "true"] }
    outcome = "refused"
    message = "IMS refuses to delete a protected image."
  }

  recovery {
    types   = ["huaweicloud_ims_cbr_whole_image", "huaweicloud_ims_ecs_whole_image"]
    when    = { is_delete_backup = true }
    outcome = "irreversible"
    message = "The backup below the image is deleted too."
  }
}

protect "image_caches" {
  description = "Caches of container images."
  class       = "derived"
  types = {
    huaweicloud_cce_image_cache = { lost = "The cache; the image is pulled again." }
  }
  reason = "Start-up is slower until the cache is made again."
}
