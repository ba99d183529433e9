# What was written to databases, volumes and buckets is in no configuration.
# Instances are left out: they are replaced as part of routine work.

protect "databases" {
  description = "Managed databases."
  types = [
    "scaleway_rdb_instance",
    "scaleway_rdb_database",
    "scaleway_documentdb_instance",
    "scaleway_documentdb_database",
    "scaleway_mongodb_instance",
    "scaleway_redis_cluster",
    "scaleway_sdb_sql_database",
    "scaleway_datawarehouse_deployment",
    "scaleway_datawarehouse_database",
  ]
  level  = "require_approval"
  reason = "Automatic backups belong to the instance and are deleted with it. Export a backup before going on."
  lost   = "All rows, users and automatic backups."
}

protect "storage" {
  description = "Buckets, volumes, file systems and snapshots."
  types = [
    "scaleway_object_bucket",
    "scaleway_block_volume",
    "scaleway_block_snapshot",
    "scaleway_instance_volume",
    "scaleway_instance_snapshot",
    "scaleway_file_filesystem",
  ]
  level  = "require_approval"
  reason = "Copy the objects, or take a snapshot, before going on."
  lost   = "Everything written to it."

  recovery {
    types   = ["scaleway_object_bucket"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object and every version first."
  }

  recovery {
    types   = ["scaleway_object_bucket"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Scaleway refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "secrets_and_registries" {
  description = "Secrets, keys, queues and registries."
  types = [
    "scaleway_secret",
    "scaleway_key_manager_key",
    "scaleway_mnq_sqs_queue",
    "scaleway_registry_namespace",
  ]
  level  = "require_approval"
  reason = "Whatever reads the secret, the key or the image fails at once. Find its readers before going on."
  lost   = "The secret, key, unread messages or images."
}
