# Backups are the way back of everything else.

protect "vaults" {
  description = "Backup vaults."
  class       = "data"
  types = {
    opentelekomcloud_cbr_vault_v3 = { lost = "The vault with all backups in it.", source = "https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/opentelekomcloud/services/cbr/resource_opentelekomcloud_cbr_vault_v3.go" }
  }
  reason = "A vault is what remains after a mistake or an attack. Copy its backups to another vault before going on."
}

protect "backups" {
  description = "Backups."
  class       = "data"
  types = {
    opentelekomcloud_csbs_backup_v1           = { lost = "The backup of the server with its disks." }
    opentelekomcloud_vbs_backup_v2            = { lost = "The backup of the disk." }
    opentelekomcloud_rds_backup_v3            = { lost = "The manual backup of the instance." }
    opentelekomcloud_dds_backup_v3            = { lost = "The manual backup of the instance." }
    opentelekomcloud_taurusdb_mysql_backup_v3 = { lost = "The manual backup of the instance." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "images" {
  description = "Images that were built or imported."
  class       = "data"
  types = {
    opentelekomcloud_images_image_v2   = { lost = "The image that servers and scaling groups start from.", deletion_protection = "protected" }
    opentelekomcloud_ims_image_v2      = { lost = "The image that servers and scaling groups start from." }
    opentelekomcloud_ims_data_image_v2 = { lost = "The image of the data disk." }
  }
  reason = "Scaling groups and configurations that name the image cannot start servers. Check who uses it first."
}
