# Objects and the keys that encrypt them.

protect "buckets" {
  description = "Buckets."
  class       = "data"
  types = {
    minio_s3_bucket = { lost = "The bucket with all its objects and their versions.", source = "https://github.com/aminueza/terraform-provider-minio/blob/main/minio/resource_minio_s3_bucket.go" }
  }
  reason = "Copy the objects to another bucket before going on."

  recovery {
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a bucket that is not empty; whether it is empty is not in the plan."
  }

  recovery {
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes all objects with their versions, locked ones as well."
  }
}

protect "objects" {
  description = "Objects that are uploaded by the configuration."
  class       = "derived"
  types = {
    minio_s3_object = { lost = "The object; its source stays." }
  }
  filter = meta.operation == "delete"
  reason = "Readers of the object fail until it is uploaded again."
}

protect "keys" {
  description = "Keys and storage tiers that objects depend on."
  class       = "data"
  types = {
    minio_kms_key  = { lost = "The key, and with it every object that was encrypted with it.", source = "https://github.com/aminueza/terraform-provider-minio/blob/main/minio/resource_minio_kms_key.go" }
    minio_ilm_tier = { lost = "The way to all objects that lifecycle rules have moved to the tier." }
  }
  reason = "Objects that depend on it can no longer be read. Copy them to another bucket before going on."
}

protect "replication" {
  description = "Replication between sites."
  class       = "replica"
  types = {
    minio_site_replication = { lost = "The replication between all listed sites; each keeps what it has.", source = "https://github.com/aminueza/terraform-provider-minio/blob/main/minio/resource_minio_site_replication.go" }
  }
  reason = "Sites stop following each other. Make sure that no failover plan depends on it."
}
