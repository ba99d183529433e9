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
  attrs = {
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
  attrs = {
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
  attrs = {
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

resource "aws_backup_plan" "backup_plan_gone" {
  prior_attrs    = { name = "nightly", rule = [{ rule_name = "daily", schedule = "cron(0 5 * * ? *)" }] }
  expect_failure = true
}

resource "aws_backup_plan" "backup_plan_gone_with_another_attribute" {
  prior_attrs    = { plan_name = "nightly" }
  expect_failure = true
}

resource "aws_backup_plan" "backup_plan_replaced" {
  prior_attrs = { name = "nightly", rule = [{ rule_name = "daily", schedule = "cron(0 5 * * ? *)" }] }
  attrs       = { name = "nightly", rule = [{ rule_name = "daily", schedule = "cron(0 5 * * ? *)" }] }
  meta        = { operation = "replace" }
}

resource "aws_backup_plan" "backup_plan_without_rules" {
  prior_attrs = { name = "nightly", rule = [] }
}

resource "aws_backup_vault_policy" "vault_policy_gone" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"backup:DeleteRecoveryPoint\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "vault_policy_gone_with_one_statement" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"backup:DeleteRecoveryPoint\", \"Principal\": \"*\", \"Resource\": \"*\"}}"
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "vault_policy_that_allows" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"backup:CopyIntoBackupVault\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
}

resource "aws_backup_vault_policy" "vault_policy_replaced" {
  prior_attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"backup:DeleteRecoveryPoint\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  attrs = {
    backup_vault_name = "main"
    policy            = "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": [\"backup:DeleteRecoveryPoint\"], \"Principal\": \"*\", \"Resource\": \"*\"}]}"
  }
  meta = { operation = "replace" }
}

resource "aws_ecr_replication_configuration" "images_no_longer_copied" {
  prior_attrs = {
    registry_id               = "123456789012"
    replication_configuration = [{ rule = [{ destination = [{ region = "eu-west-1", registry_id = "123456789012" }] }] }]
  }
  expect_failure = true
}

resource "aws_efs_replication_configuration" "files_no_longer_copied" {
  prior_attrs    = { source_file_system_id = "fs-1", destination = [{ region = "eu-west-1" }] }
  expect_failure = true
}

resource "aws_ecr_replication_configuration" "images_never_copied" {
  prior_attrs = { registry_id = "123456789012", replication_configuration = [{ rule = [] }] }
}

resource "aws_efs_replication_configuration" "files_copied_to_another_region" {
  prior_attrs = { source_file_system_id = "fs-1", destination = [{ region = "eu-west-1" }] }
  attrs       = { source_file_system_id = "fs-1", destination = [{ region = "eu-north-1" }] }
  meta        = { operation = "replace" }
}

resource "aws_redshift_snapshot_copy" "warehouse_copies_gone" {
  prior_attrs    = { cluster_identifier = "dwh", destination_region = "eu-west-1" }
  expect_failure = true
}

resource "aws_redshift_snapshot_schedule" "warehouse_schedule_gone" {
  prior_attrs    = { identifier = "daily", definitions = ["rate(12 hours)"] }
  expect_failure = true
}

resource "aws_redshift_snapshot_schedule_association" "warehouse_moves_to_another_schedule" {
  prior_attrs = { cluster_identifier = "dwh", schedule_identifier = "daily" }
  attrs       = { cluster_identifier = "dwh", schedule_identifier = "hourly" }
  meta        = { operation = "replace" }
}

resource "aws_redshift_snapshot_copy_grant" "grant_gone" {
  prior_attrs = { snapshot_copy_grant_name = "dwh" }
}

resource "aws_secretsmanager_secret_rotation" "rotation_gone" {
  prior_attrs = {
    secret_id        = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db"
    rotation_enabled = true
  }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "rotation_gone_with_another_attribute" {
  prior_attrs    = { secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db" }
  expect_failure = true
}

resource "aws_secretsmanager_secret_rotation" "rotation_gone_while_off" {
  prior_attrs = { secret_id = "db", rotation_enabled = false }
}

resource "aws_secretsmanager_secret_rotation" "rotation_replaced" {
  prior_attrs = { secret_id = "db", rotation_enabled = true }
  attrs       = { secret_id = "db", rotation_enabled = unknown }
  meta        = { operation = "replace" }
}

resource "aws_organizations_policy_attachment" "organization_policy_detached" {
  prior_attrs    = { policy_id = "p-deny", target_id = "ou-prod" }
  expect_failure = true
}

resource "aws_organizations_policy_attachment" "organization_policy_detached_from_an_account" {
  prior_attrs    = { policy_id = "p-deny", target_id = "123456789012" }
  expect_failure = true
}

resource "aws_organizations_policy_attachment" "organization_policy_replaced" {
  prior_attrs = { policy_id = "p-deny", target_id = "ou-prod" }
  attrs       = { policy_id = "p-deny-more", target_id = "ou-prod" }
  meta        = { operation = "replace" }
}

resource "aws_organizations_policy_attachment" "organization_policy_kept" {
  prior_attrs = { policy_id = "p-deny", target_id = "ou-prod" }
  attrs       = { policy_id = "p-deny", target_id = "ou-prod" }
}

resource "aws_iam_account_password_policy" "password_policy_gone" {
  prior_attrs    = { minimum_password_length = 14 }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "password_policy_gone_with_expiry" {
  prior_attrs    = { minimum_password_length = 14, max_password_age = 90 }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "password_policy_kept" {
  prior_attrs = { minimum_password_length = 14 }
  attrs       = { minimum_password_length = 14 }
}

resource "aws_iam_account_password_policy" "password_policy_replaced" {
  prior_attrs = { minimum_password_length = 14 }
  attrs       = { minimum_password_length = 14 }
  meta        = { operation = "replace" }
}

resource "aws_s3_bucket_versioning" "versioning_gone_with_another_name_of_the_bucket" {
  prior_attrs    = { bucket_name = "orders", versioning_configuration = [{ status = "Enabled" }] }
  expect_failure = true
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_gone_with_another_name_of_the_bucket" {
  prior_attrs    = { bucket_name = "orders", rule = [{ default_retention = [{ mode = "GOVERNANCE", days = 30 }] }] }
  expect_failure = true
}

resource "aws_s3_bucket_replication_configuration" "replication_gone_with_another_name_of_the_bucket" {
  prior_attrs    = { bucket_name = "orders", rule = [{ id = "copy", status = "Enabled" }] }
  expect_failure = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "own_key_gone_with_another_name_of_the_bucket" {
  prior_attrs = {
    bucket_name = "orders"
    rule        = [{ apply_server_side_encryption_by_default = [{ sse_algorithm = "aws:kms" }] }]
  }
  expect_failure = true
}

resource "aws_efs_backup_policy" "file_system_with_another_name" {
  prior_attrs    = { file_system = "fs-1", backup_policy = [{ status = "ENABLED" }] }
  expect_failure = true
}

resource "aws_backup_vault_lock_configuration" "vault_lock_with_another_name" {
  prior_attrs    = { vault_name = "main", min_retention_days = 7 }
  expect_failure = true
}
