# What was written to buckets, file systems and volumes is in no configuration.

protect "storage" {
  description = "Buckets, file systems and volumes."
  class       = "data"
  types = {
    oci_objectstorage_bucket                   = { lost = "The bucket with all its objects and their versions.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/objectstorage_bucket.html.markdown" }
    oci_file_storage_file_system               = { lost = "The file system with all its files and snapshots." }
    oci_lustre_file_storage_lustre_file_system = { lost = "The Lustre file system with all its files.", since = "6.33.0" }
    oci_core_volume                            = { lost = "The block volume with everything written to it.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/core_volume.html.markdown" }
    oci_core_boot_volume                       = { lost = "The boot volume with the operating system and everything written to it." }
    oci_ocvp_datastore                         = { lost = "The datastore with the disks of all virtual machines on it." }
    oci_ocvp_datastore_cluster                 = { lost = "The cluster of datastores with the disks of all virtual machines on it." }
    oci_ocvp_sddc                              = { lost = "The VMware environment with its vSAN storage and every virtual machine on it." }
    oci_ocvp_cluster                           = { lost = "The VMware cluster with its vSAN storage and every virtual machine on it." }
    oci_desktops_desktop_pool                  = { lost = "The pool with the desktops of its users and what they saved on them." }
    oci_core_image                             = { lost = "The custom image, and the machines that could be started from it." }
    oci_media_services_media_asset             = { lost = "The media file and its renditions." }
  }
  reason = "Copy the objects, or take a backup, before going on."

  recovery {
    types   = ["oci_objectstorage_bucket"]
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Object Storage refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

# The volumes of a group stay when the group goes.
protect "volume_groups" {
  description = "Volume groups."
  class       = "derived"
  types = {
    oci_core_volume_group = { lost = "The grouping for backups and replication; its volumes stay.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/core_volume_group.html.markdown" }
  }
  reason = "Backups of the group stop. Assign the backup policy to the volumes first."
}

protect "objects" {
  description = "Objects that are written by a configuration."
  class       = "derived"
  types = {
    oci_objectstorage_object = { lost = "The object, unless versioning of the bucket or the source of its content keeps it." }
  }
  filter = meta.operation == "delete"
  reason = "Check that the source of the content is kept elsewhere."
}

protect "queues_and_logs" {
  description = "Streams, queues and log groups."
  class       = "data"
  types = {
    oci_streaming_stream                      = { lost = "The stream with all messages that are still retained." }
    oci_streaming_stream_pool                 = { lost = "The pool with its streams and their Kafka endpoint." }
    oci_managed_kafka_kafka_cluster           = { lost = "The Kafka cluster with all topics, retained records and consumer offsets.", since = "7.16.0" }
    oci_queue_queue                           = { lost = "The queue with all messages that have not been read yet." }
    oci_logging_log_group                     = { lost = "The log group with all its logs and their entries." }
    oci_logging_log                           = { lost = "The log with all entries that are still retained." }
    oci_log_analytics_log_analytics_log_group = { lost = "The log group, and access to the entries that were collected in it." }
    oci_log_analytics_namespace               = { lost = "The Log Analytics namespace with all collected entries; the tenancy leaves the service." }
    oci_apm_apm_domain                        = { lost = "The domain with all traces and metrics that are still retained, and the data keys of its agents." }
    oci_opsi_operations_insights_warehouse    = { lost = "The warehouse with all collected performance and capacity data." }
    oci_opsi_awr_hub                          = { lost = "The hub with all workload repository snapshots that were sent to it." }
    oci_iot_iot_domain                        = { lost = "The domain with its device twins and the readings that are still retained.", since = "7.22.0" }
    oci_iot_iot_domain_group                  = { lost = "The domain group with the store of its readings." }
  }
  reason = "Let consumers catch up, or export the logs, before going on."
}

protect "registries" {
  description = "Container, artifact and source repositories."
  class       = "data"
  types = {
    oci_artifacts_container_repository = { lost = "The container repository with all its images." }
    oci_artifacts_repository           = { lost = "The artifact repository with all its artifacts." }
    oci_devops_project                 = { lost = "The DevOps project with its code repositories, pipelines and their history." }
    oci_devops_repository              = { lost = "The code repository with all branches, tags and pull requests." }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone."
}

# A release replaces the artifact; the repository stays.
protect "artifacts" {
  description = "Single artifacts that a configuration uploads."
  class       = "derived"
  types = {
    oci_artifacts_generic_artifact                 = { lost = "The artifact, which deployments and rollbacks download." }
    oci_generic_artifacts_content_artifact_by_path = { lost = "The uploaded artifact, which deployments and rollbacks download." }
  }
  reason = "Check that no rollback needs this version, or that its source is kept."
}

protect "branches" {
  description = "Branches and tags of code repositories."
  class       = "derived"
  types = {
    oci_devops_repository_ref = { lost = "The branch or tag; commits on no other branch can no longer be found." }
  }
  reason = "Check that every commit is on another branch."
}
