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
    error_message = "Versioning of bucket `${try(tostring(coalesce(prior_attrs.bucket)), meta.address)}` is suspended: what is overwritten or deleted from then on is gone. Leave it enabled, and let a lifecycle rule expire old versions."
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
    error_message = "Further objects of bucket `${try(tostring(coalesce(prior_attrs.bucket)), meta.address)}` are not locked any more. Keep the default retention that the records need."
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
    error_message = "Objects of bucket `${try(tostring(coalesce(prior_attrs.bucket)), meta.address)}` are no longer copied to another bucket. Keep the replication, or make sure that the copy is not needed."
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
      startswith(try(tostring(coalesce(rule.apply_server_side_encryption_by_default[0].sse_algorithm)), ""), "aws:kms")
    ])
    error_message = "Objects written to bucket `${try(tostring(coalesce(prior_attrs.bucket)), meta.address)}` from then on are encrypted with keys of S3 instead of a KMS key: access to the bucket alone is enough to read them. Keep the KMS key."
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
    error_message = "Automatic daily backups of `${try(tostring(coalesce(prior_attrs.file_system_id)), meta.address)}` are switched off. Leave them on, or make sure that another backup plan covers it."
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
    error_message = "Everyone with access to vault `${try(tostring(coalesce(prior_attrs.backup_vault_name)), meta.address)}` can delete its recovery points before their time. Keep the lock."
  }
}

# Recovery points stay, but no further ones are made.
resource_policy "aws_backup_plan" "backup_plan" {
  description = "A backup plan is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = length(try(concat(prior_attrs.rule), ["unread"])) == 0
    error_message = "What plan `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` covers is not backed up any more. Check that another plan covers it, unless it is deleted as well."
  }
}

resource_policy "aws_backup_vault_policy" "vault_policy" {
  description = "The access policy of a backup vault is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  # A policy that only allows takes nothing away from those of the account.
  enforce {
    condition = !anytrue([
      for statement in try(concat(jsondecode(prior_attrs.policy).Statement), [jsondecode(prior_attrs.policy).Statement], []) :
      try(statement.Effect, null) == "Deny"
    ])
    error_message = "What the policy of vault `${try(tostring(coalesce(prior_attrs.backup_vault_name)), meta.address)}` denied is allowed again, such as the deletion of recovery points. Keep the policy."
  }
}

resource_policy "aws_*_replication_configuration" "copies" {
  description = "Replication of a file system or of container images is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && contains(["aws_ecr_replication_configuration", "aws_efs_replication_configuration"], meta.type)

  enforce {
    condition     = meta.type == "aws_ecr_replication_configuration" && length(try(concat(prior_attrs.replication_configuration[0].rule), ["unread"])) == 0
    error_message = "${meta.type == "aws_ecr_replication_configuration" ? "Images are" : "File system `${try(tostring(coalesce(prior_attrs.source_file_system_id)), meta.address)}` is"} no longer copied to another region or account. Keep the replication, or make sure that the copy is not needed."
  }
}

resource_policy "aws_redshift_snapshot_*" "warehouse_snapshots" {
  description = "Scheduled snapshots of a Redshift cluster, or their copies in another region, are removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = meta.operation == "delete" && contains([
    "aws_redshift_snapshot_copy",
    "aws_redshift_snapshot_schedule",
    "aws_redshift_snapshot_schedule_association",
  ], meta.type)

  enforce {
    condition     = false
    error_message = "${meta.type == "aws_redshift_snapshot_copy" ? "Snapshots are no longer copied to another region" : "No further snapshots are made on this schedule"} (cluster `${try(tostring(coalesce(prior_attrs.cluster_identifier)), "of the schedule")}`). Make sure that another one covers the cluster."
  }
}

resource_policy "aws_secretsmanager_secret_rotation" "secret_rotation" {
  description = "Rotation of a secret is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.rotation_enabled, null) == false
    error_message = "Secret `${try(tostring(coalesce(prior_attrs.secret_id)), meta.address)}` is not rotated any more, and a stolen value stays valid. Keep the rotation, unless the secret is deleted as well."
  }
}

resource_policy "aws_organizations_policy_attachment" "organization_policy" {
  description = "A policy of the organization is detached from an account or unit."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Policy `${try(tostring(coalesce(prior_attrs.policy_id)), meta.address)}` does not hold for `${try(tostring(coalesce(prior_attrs.target_id)), "its target")}` any more, nor for what is below it: what it denied is allowed. Make sure that another policy covers it."
  }
}

resource_policy "aws_iam_account_password_policy" "password_policy" {
  description = "The password policy of an account is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "IAM falls back to its default policy: passwords of eight characters that never expire. Keep the policy while people sign in with passwords."
  }
}
