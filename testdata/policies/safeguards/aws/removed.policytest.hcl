# The bucket, the file system and the vault below stay; what has `old` in its name
# goes together with its safeguards.

policytest {
  targets = ["../../../../policies/safeguards/aws/removed.gate.hcl"]
}

resource "aws_s3_bucket_versioning" "versioning_gone" {
  prior_attrs    = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  expect_failure = true
}

resource "aws_s3_bucket_versioning" "versioning_gone_with_mfa_delete" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Enabled", mfa_delete = "Enabled" }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_versioning" "versioning_gone_while_suspended" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Suspended", mfa_delete = null }]
  }
}

resource "aws_s3_bucket_versioning" "versioning_kept" {
  prior_attrs = { bucket = "old-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  attrs       = { bucket = "old-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
}

resource "aws_s3_bucket_versioning" "versioning_replaced" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Enabled", mfa_delete = null }]
    expected_bucket_owner    = null
  }
  attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Enabled", mfa_delete = null }]
    expected_bucket_owner    = "123456789012"
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_gone" {
  prior_attrs = {
    bucket = "orders-archive"
    rule   = [{ default_retention = [{ mode = "GOVERNANCE", days = 30, years = null }] }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_gone_for_years" {
  prior_attrs = {
    bucket = "orders-archive"
    rule   = [{ default_retention = [{ mode = "COMPLIANCE", days = null, years = 7 }] }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_gone_without_default" {
  prior_attrs = { bucket = "orders-archive", rule = [] }
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_kept" {
  prior_attrs = {
    bucket = "old-archive"
    rule   = [{ default_retention = [{ mode = "GOVERNANCE", days = 30, years = null }] }]
  }
  attrs       = {
    bucket = "old-archive"
    rule   = [{ default_retention = [{ mode = "GOVERNANCE", days = 30, years = null }] }]
  }
}

resource "aws_s3_bucket_replication_configuration" "replication_gone" {
  prior_attrs = {
    bucket = "orders-archive"
    rule   = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_replication_configuration" "replication_one_of_two_enabled" {
  prior_attrs = {
    bucket = "orders-archive"
    rule = [
      { id = "copy", status = "Disabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] },
      { id = "audit", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_replication_configuration" "replication_gone_while_disabled" {
  prior_attrs = {
    bucket = "orders-archive"
    rule   = [{ id = "copy", status = "Disabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
}

resource "aws_s3_bucket_replication_configuration" "replication_kept" {
  prior_attrs = {
    bucket = "old-archive"
    rule   = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  attrs       = {
    bucket = "old-archive"
    rule   = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "own_key_gone" {
  prior_attrs = {
    bucket = "orders-archive"
    rule = [
      {
        bucket_key_enabled = true
        apply_server_side_encryption_by_default = [
          {
            sse_algorithm     = "aws:kms"
            kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "own_key_gone_twice" {
  prior_attrs = {
    bucket = "orders-archive"
    rule = [
      {
        bucket_key_enabled = true
        apply_server_side_encryption_by_default = [
          {
            sse_algorithm     = "aws:kms:dsse"
            kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "own_key_plain" {
  prior_attrs = {
    bucket = "orders-archive"
    rule = [
      {
        bucket_key_enabled                      = true
        apply_server_side_encryption_by_default = [{ sse_algorithm = "AES256", kms_master_key_id = null }]
      },
    ]
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "own_key_kept" {
  prior_attrs = {
    bucket = "old-archive"
    rule = [
      {
        bucket_key_enabled = true
        apply_server_side_encryption_by_default = [
          {
            sse_algorithm     = "aws:kms"
            kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
          },
        ]
      },
    ]
  }
  attrs       = {
    bucket = "old-archive"
    rule = [
      {
        bucket_key_enabled = true
        apply_server_side_encryption_by_default = [
          {
            sse_algorithm     = "aws:kms"
            kms_master_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
          },
        ]
      },
    ]
  }
}

resource "aws_efs_backup_policy" "file_system_gone" {
  prior_attrs    = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "ENABLED" }] }
  expect_failure = true
}

resource "aws_efs_backup_policy" "file_system_gone_elsewhere" {
  prior_attrs    = { file_system_id = "fs-00000000000000001", backup_policy = [{ status = "ENABLED" }] }
  expect_failure = true
}

resource "aws_efs_backup_policy" "file_system_gone_while_off" {
  prior_attrs = { file_system_id = "fs-0a1b2c3d4e5f60718", backup_policy = [{ status = "DISABLED" }] }
}

resource "aws_efs_backup_policy" "file_system_kept" {
  prior_attrs = { file_system_id = "fs-0fedcba987654321f", backup_policy = [{ status = "ENABLED" }] }
  attrs       = { file_system_id = "fs-0fedcba987654321f", backup_policy = [{ status = "ENABLED" }] }
}

resource "aws_backup_vault_lock_configuration" "vault_lock_gone" {
  prior_attrs    = { backup_vault_name = "nightly", min_retention_days = 30, max_retention_days = 365 }
  expect_failure = true
}

resource "aws_backup_vault_lock_configuration" "vault_lock_gone_without_a_maximum" {
  prior_attrs    = { backup_vault_name = "nightly", min_retention_days = 7 }
  expect_failure = true
}

resource "aws_backup_vault_lock_configuration" "vault_lock_kept" {
  prior_attrs = { backup_vault_name = "old", min_retention_days = 30 }
  attrs       = { backup_vault_name = "old", min_retention_days = 30 }
}

resource "aws_backup_vault_lock_configuration" "vault_lock_kept_elsewhere" {
  prior_attrs = { backup_vault_name = "old-weekly", min_retention_days = 7, max_retention_days = 90 }
  attrs       = { backup_vault_name = "old-weekly", min_retention_days = 7, max_retention_days = 90 }
}

resource "aws_backup_vault_lock_configuration" "vault_lock_replaced" {
  prior_attrs = { backup_vault_name = "nightly", min_retention_days = 30 }
  attrs       = { backup_vault_name = "nightly", min_retention_days = 90 }
  meta        = { operation = "replace" }
}
