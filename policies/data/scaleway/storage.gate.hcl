# What was written to databases, volumes and buckets is in no configuration.

protect "databases" {
  description = "Managed databases."
  class       = "data"
  types = {
    scaleway_rdb_instance             = { lost = "The instance with all its databases, users and automatic backups.", source = "https://github.com/scaleway/terraform-provider-scaleway/blob/main/docs/resources/rdb_instance.md" }
    scaleway_rdb_database             = { lost = "The database with all its tables and rows." }
    scaleway_documentdb_instance      = { lost = "The instance with all its databases, documents and users." }
    scaleway_documentdb_database      = { lost = "The database with all its documents." }
    scaleway_mongodb_instance         = { lost = "The instance with all its databases, documents and users." }
    scaleway_redis_cluster            = { lost = "All keys of the cluster, those that were never written elsewhere included." }
    scaleway_sdb_sql_database         = { lost = "The serverless database with all its rows and backups." }
    scaleway_datawarehouse_deployment = { lost = "The warehouse with all its databases, tables and users.", since = "2.62.0" }
    scaleway_datawarehouse_database   = { lost = "The database with all its tables and rows." }
    scaleway_opensearch_deployment    = { lost = "All indexes, documents and dashboards of the deployment.", since = "2.70.0" }
    scaleway_kafka_cluster            = { lost = "The Kafka cluster with all topics, retained records and consumer offsets.", since = "2.70.0" }
    scaleway_datalab                  = { lost = "The data lab with its notebooks and the files on its volume.", since = "2.77.0" }
  }
  reason = "Automatic backups belong to the instance and are deleted with it. Export a backup before going on."
}

protect "replicas" {
  description = "Read replicas."
  class       = "replica"
  types = {
    scaleway_rdb_read_replica = { lost = "The read replica and its endpoint; the primary keeps the rows." }
  }
  reason = "Check that the primary is healthy: until there is a new copy, it is the only one."
}

protect "backups" {
  description = "Backups and snapshots of databases, and images."
  class       = "data"
  types = {
    scaleway_rdb_database_backup = { lost = "The backup, and the state of the database that only it holds." }
    scaleway_rdb_snapshot        = { lost = "The snapshot, and the state of the instance that only it holds." }
    scaleway_mongodb_snapshot    = { lost = "The snapshot, and the state of the instance that only it holds." }
    scaleway_instance_image      = { lost = "The custom image, and the machines that could be started from it." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "storage" {
  description = "Buckets, volumes, file systems and snapshots."
  class       = "data"
  types = {
    scaleway_object_bucket     = { lost = "The bucket with all its objects and their versions.", source = "https://github.com/scaleway/terraform-provider-scaleway/blob/main/docs/resources/object_bucket.md" }
    scaleway_block_volume      = { lost = "The block volume with everything written to it." }
    scaleway_block_snapshot    = { lost = "The snapshot, and the state of the volume that only it holds." }
    scaleway_instance_volume   = { lost = "The volume with everything written to it." }
    scaleway_instance_snapshot = { lost = "The snapshot, and the state of the volume that only it holds." }
    scaleway_file_filesystem   = { lost = "The file system with all its files.", since = "2.56.0" }
  }
  reason = "Copy the objects, or take a snapshot, before going on."

  recovery {
    types   = ["scaleway_object_bucket"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object and every version first, locked ones included."
  }

  recovery {
    types   = ["scaleway_object_bucket"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Scaleway refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "objects" {
  description = "Objects and imported models that have a source elsewhere."
  class       = "derived"
  types = {
    scaleway_object          = { lost = "The object, unless versioning of the bucket or the source of its content keeps it." }
    scaleway_inference_model = { lost = "The imported model; its source stays." }
  }
  filter = meta.operation == "delete"
  reason = "Check that the source of the content is kept."
}

protect "secrets_and_registries" {
  description = "Secrets, keys, queues and registries."
  class       = "data"
  types = {
    scaleway_secret                   = { lost = "The secret with all its versions.", deletion_protection = "protected", source = "https://github.com/scaleway/terraform-provider-scaleway/blob/main/docs/resources/secret.md" }
    scaleway_key_manager_key          = { lost = "The key with all its versions, and with it everything that is encrypted under it.", since = "2.58.0", source = "https://github.com/scaleway/terraform-provider-scaleway/blob/main/docs/resources/key_manager_key.md" }
    scaleway_key_manager_key_material = { lost = "The imported key material, and with it everything that is encrypted under the key." }
    scaleway_mnq_sqs                  = { lost = "The queue service of the project with all its queues and unread messages." }
    scaleway_mnq_sqs_queue            = { lost = "The queue with all messages that have not been read yet." }
    scaleway_mnq_nats_account         = { lost = "The account with its streams, their retained messages and its credentials." }
    scaleway_registry_namespace       = { lost = "The namespace with all its images." }
  }
  reason = "Whatever reads the secret, the key or the image fails at once. Find its readers before going on."

  # Keys are protected unless the configuration says otherwise.
  recovery {
    types   = ["scaleway_key_manager_key"]
    when    = { unprotected = [false, null] }
    outcome = "refused"
    message = "Scaleway refuses the deletion of a protected key until `unprotected = true` is applied."
  }
}

# A rotation replaces the version; the secret stays.
protect "secret_versions" {
  description = "Versions of secrets."
  class       = "derived"
  types = {
    scaleway_secret_version = { lost = "The version of the secret; the other versions stay." }
  }
  filter = meta.operation == "delete"
  reason = "Check that readers take the latest version, and not this one by number."
}

protect "projects" {
  description = "Projects, web hosting and log sources."
  class       = "data"
  types = {
    scaleway_account_project = { lost = "The project with everything that is still in it.", source = "https://github.com/scaleway/terraform-provider-scaleway/blob/b2d45ed4bd72/internal/services/account/project.go" }
    scaleway_webhosting      = { lost = "The hosting plan with its sites, databases and mailboxes." }
    scaleway_cockpit_source  = { lost = "The data source with all metrics, logs or traces that are still retained." }
  }
  reason = "Everything in it goes: list what is in it, that of other stacks included, before going on."

  recovery {
    types   = ["scaleway_account_project"]
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Scaleway refuses to delete a project while resources are left in it; whether there are any is not in the plan."
  }
}

protect "service_records" {
  description = "Records that services keep."
  class       = "derived"
  types = {
    scaleway_tem_blocked_list = { lost = "The entry; mail goes to this address again." }
  }
  reason = "Check who still relies on it."
}
