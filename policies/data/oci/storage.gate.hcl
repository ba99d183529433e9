# What was written to buckets, file systems and volumes is in no configuration.

protect "storage" {
  description = "Buckets, file systems and volumes."
  types = [
    "oci_objectstorage_bucket",
    "oci_file_storage_file_system",
    "oci_core_volume",
    "oci_core_boot_volume",
    "oci_core_volume_group",
  ]
  level  = "require_approval"
  reason = "Copy the objects, or take a backup, before going on."
  lost   = "Everything written to it, with its snapshots."

  recovery {
    types   = ["oci_objectstorage_bucket"]
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Object Storage refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "queues_and_logs" {
  description = "Streams, queues and log groups."
  types = [
    "oci_streaming_stream",
    "oci_streaming_stream_pool",
    "oci_queue_queue",
    "oci_logging_log_group",
  ]
  level  = "require_approval"
  reason = "Let consumers catch up, or export the logs, before going on."
  lost   = "All messages that have not been read yet, or all logs."
}

protect "registries" {
  description = "Container and artifact repositories."
  types = [
    "oci_artifacts_container_repository",
    "oci_artifacts_repository",
  ]
  level  = "require_approval"
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone."
  lost   = "The repository with all its images or artifacts."
}
