# What was written to buckets, shares and volumes is in no configuration.

protect "buckets" {
  description = "Cloud Object Storage buckets and accounts."
  class       = "data"
  types = {
    ibm_cos_bucket             = { lost = "The bucket with all its objects and their versions.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/cos_bucket.html.markdown" }
    ibm_object_storage_account = { lost = "The classic object storage account with all its containers and objects." }
  }
  reason = "Copy the objects to another bucket before going on."

  # The default of the provider is to delete the objects.
  recovery {
    types   = ["ibm_cos_bucket"]
    when    = { force_delete = [true, null] }
    outcome = "irreversible"
    message = "The provider deletes every object first; that is its default."
  }

  recovery {
    types   = ["ibm_cos_bucket"]
    when    = { force_delete = false }
    outcome = "may_be_refused"
    message = "Object Storage refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "objects" {
  description = "Objects that are written by a configuration, and mounts of buckets."
  class       = "derived"
  types = {
    ibm_cos_bucket_object                 = { lost = "The object, unless versioning of the bucket or the source of its content keeps it." }
    ibm_code_engine_persistent_data_store = { lost = "The data store that applications mount; the bucket behind it stays.", since = "1.88.0" }
  }
  filter = meta.operation == "delete"
  reason = "Check that the source of the content is kept elsewhere."
}

protect "volumes" {
  description = "Block volumes, file shares and classic storage."
  class       = "data"
  types = {
    ibm_is_volume       = { lost = "The block volume with everything written to it.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/is_volume.html.markdown" }
    ibm_is_share        = { lost = "The file share with all its files." }
    ibm_pi_volume       = { lost = "The Power volume with everything written to it." }
    ibm_pi_volume_clone = { lost = "The cloned volumes with everything written to them since." }
    ibm_sds_volume      = { lost = "The volume of the software-defined storage with everything written to it.", since = "1.75.0" }
    ibm_storage_block   = { lost = "The classic block volume with its snapshots." }
    ibm_storage_file    = { lost = "The classic file share with its files and snapshots." }
    ibm_storage_evault  = { lost = "The eVault space with all backups in it." }
  }
  reason = "Take a snapshot or a backup to another place before going on."

  recovery {
    types   = ["ibm_is_volume"]
    when    = { delete_all_snapshots = true }
    outcome = "irreversible"
    message = "The snapshots of the volume are deleted with it."
  }
}

# Deleting the attachment deletes the volume as well if it is set so.
protect "attached_volumes" {
  description = "Attachments that take their volume with them."
  class       = "data"
  types = {
    ibm_is_instance_volume_attachment = { lost = "The attached volume with everything written to it.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/9f9b7ecfc432/ibm/service/vpc/resource_ibm_is_instance_volume_attachment.go" }
  }
  filter = try(prior_attrs.delete_volume_on_attachment_delete, null) == true
  reason = "Set `delete_volume_on_attachment_delete = false` in an earlier apply to keep the volume."

  recovery {
    when    = { delete_volume_on_attachment_delete = true }
    outcome = "irreversible"
    message = "The provider deletes the volume together with its attachment."
  }
}

protect "replicas" {
  description = "Replicated volumes and disaster recovery deployments."
  class       = "replica"
  types = {
    ibm_pi_volume_group                = { lost = "The consistency group, and the replication of its volumes." }
    ibm_pi_volume_onboarding           = { lost = "The replicated volumes on this site; the primary site keeps its own." }
    ibm_pdr_managedr                   = { lost = "The disaster recovery deployment with its orchestrators." }
    ibm_pha_deployment                 = { lost = "The high availability deployment of the Power servers." }
    ibm_event_streams_mirroring_config = { lost = "The selection of topics that are mirrored: their copies fall behind." }
  }
  reason = "Check that the primary is healthy: until there is a new copy, it is the only one."
}

protect "cluster_storage" {
  description = "Storage classes and assignments of Satellite clusters."
  class       = "derived"
  types = {
    ibm_satellite_storage_configuration = { lost = "The storage configuration that clusters make their volumes from." }
    ibm_satellite_storage_assignment    = { lost = "The storage driver and its classes in the assigned clusters." }
  }
  reason = "Volumes that were made from it lose their driver. Move their data first."
}
