# Safeguards that are resources of their own, and are removed. What they guard
# may be of another stack, so a review may miss that it goes as well: then the
# pack `data` reports that, too.

# The provider suspends versioning when this resource is destroyed.
resource_policy "aws_s3_bucket_versioning" "versioning" {
  description = "Versioning of a bucket is removed, which suspends it."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.versioning_configuration[0].status, null) != "Enabled"
    error_message = "Versioning of bucket `${prior_attrs.bucket}` is suspended: what is overwritten or deleted from then on is gone. Leave it enabled, and let a lifecycle rule expire old versions."
  }
}

resource_policy "aws_s3_bucket_object_lock_configuration" "object_lock" {
  description = "The default retention of object lock is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(length(prior_attrs.rule), 0) == 0
    error_message = "Further objects of bucket `${prior_attrs.bucket}` are not locked any more. Keep the default retention that the records need."
  }
}

resource_policy "aws_s3_bucket_replication_configuration" "replication" {
  description = "Replication of a bucket is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = !anytrue([for rule in try(concat(prior_attrs.rule), []) : try(rule.status, null) == "Enabled"])
    error_message = "Objects of bucket `${prior_attrs.bucket}` are no longer copied to another bucket. Keep the replication, or make sure that the copy is not needed."
  }
}

# Without a configuration S3 encrypts with keys of its own.
resource_policy "aws_s3_bucket_server_side_encryption_configuration" "own_key" {
  description = "A bucket loses its own KMS key."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition = !anytrue([
      for rule in try(concat(prior_attrs.rule), []) :
      startswith(try(coalesce(rule.apply_server_side_encryption_by_default[0].sse_algorithm), ""), "aws:kms")
    ])
    error_message = "Objects written to bucket `${prior_attrs.bucket}` from then on are encrypted with keys of S3 instead of a KMS key: access to the bucket alone is enough to read them. Keep the KMS key."
  }
}

resource_policy "aws_efs_backup_policy" "file_system" {
  description = "Automatic backups of a file system are removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.backup_policy[0].status, null) != "ENABLED"
    error_message = "Automatic daily backups of `${prior_attrs.file_system_id}` are switched off. Leave them on, or make sure that another backup plan covers it."
  }
}

resource_policy "aws_backup_vault_lock_configuration" "vault_lock" {
  description = "The lock of a backup vault is removed."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Everyone with access to vault `${prior_attrs.backup_vault_name}` can delete its recovery points before their time. Keep the lock."
  }
}
