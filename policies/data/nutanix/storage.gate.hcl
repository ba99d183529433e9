# What machines wrote to volumes, containers and object stores is in no configuration.

protect "volumes" {
  description = "Volume groups, disks and storage containers."
  class       = "data"
  types = {
    nutanix_volume_group_v2       = { lost = "The volume group with all its disks." }
    nutanix_volume_group_disk_v2  = { lost = "The disk with everything written to it." }
    nutanix_storage_containers_v2 = { lost = "The storage container with all disks, images and volume groups in it." }
  }
  reason = "Take a recovery point before going on."
}

protect "objects" {
  description = "Object stores."
  class       = "data"
  types = {
    nutanix_object_store_v2 = { lost = "The object store with all its buckets.", source = "https://github.com/nutanix/terraform-provider-nutanix/blob/master/website/docs/r/object_store_v2.html.markdown" }
  }
  reason = "Copy the objects to another store before going on."

  recovery {
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Nutanix refuses to delete a store that still holds buckets; whether it does is not in the plan."
  }
}

protect "images" {
  description = "Images, templates and appliances."
  class       = "data"
  types = {
    nutanix_image       = { lost = "The image that machines are made from." }
    nutanix_images_v2   = { lost = "The image that machines are made from." }
    nutanix_template_v2 = { lost = "The template with all its versions." }
    nutanix_ova_v2      = { lost = "The appliance with the disks of the machine that it was exported from." }
  }
  reason = "Machines can no longer be made from it. Check that it can be built again."

  recovery {
    types   = ["nutanix_image"]
    when    = { source_uri = { not = [null, ""] } }
    outcome = "possible"
    message = "It can be downloaded again while its source is kept."
  }

  recovery {
    types   = ["nutanix_images_v2"]
    when    = { "source[0].url_source[0].url" = { not = [null, ""] } }
    outcome = "possible"
    message = "It can be downloaded again while its source is kept."
  }
}

protect "backups" {
  description = "Recovery points."
  class       = "data"
  types = {
    nutanix_recovery_points_v2              = { lost = "The recovery point, with the state of machines and volumes that only it holds." }
    nutanix_self_service_app_recovery_point = { lost = "The recovery point of the application." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "targets" {
  description = "Backup targets of Prism Central."
  class       = "derived"
  types = {
    nutanix_pc_backup_target_v2 = { lost = "The target; Prism Central is no longer backed up to it." }
  }
  reason = "Make sure that another target has a recent backup."
}

protect "recovery_plans" {
  description = "Recovery plans and sources."
  class       = "derived"
  types = {
    nutanix_recovery_plan        = { lost = "The plan with its steps and network mappings." }
    nutanix_pc_restore_source_v2 = { lost = "The registered source that Prism Central can be restored from." }
    nutanix_foundation_image     = { lost = "The uploaded installation image." }
  }
  filter = meta.operation == "delete"
  reason = "Machines cannot be recovered by it until it is there again."
}

protect "protection" {
  description = "Policies that recovery points hang on."
  class       = "derived"
  types = {
    nutanix_protection_policy_v2 = { lost = "The policy with its schedules; recovery points expire." }
    nutanix_protection_rule      = { lost = "The rule with its schedules; recovery points expire." }
  }
  reason = "Recovery points that the old policy made expire. Look at them first."
}
