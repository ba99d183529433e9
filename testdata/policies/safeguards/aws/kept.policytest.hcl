policytest {
  targets = ["../../../../policies/safeguards/aws/kept.gate.hcl"]
}

resource "aws_kms_key" "disabled" {
  prior_attrs    = { is_enabled = true }
  attrs          = { is_enabled = false }
  expect_failure = true
}

resource "aws_kms_external_key" "disabled" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = false }
  expect_failure = true
}

resource "aws_kms_replica_key" "disabled" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = false }
  expect_failure = true
}

resource "aws_kms_key" "enabled" {
  prior_attrs = { is_enabled = false }
  attrs       = { is_enabled = true }
}

resource "aws_kms_key" "described" {
  prior_attrs = { is_enabled = true, description = "a", policy = "{}" }
  attrs       = { is_enabled = true, description = "b", policy = unknown }
}

resource "aws_kms_alias" "moved" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a" }
}

resource "aws_dynamodb_table" "replica_off" {
  prior_attrs    = { replica = [{ region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown }] }
  attrs          = { replica = [{ region_name = "eu-west-1", point_in_time_recovery = false, arn = unknown }] }
  expect_failure = true
}

resource "aws_dynamodb_table" "second_replica_off" {
  prior_attrs = {
    replica = [
      { region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown },
      { region_name = "us-east-1", point_in_time_recovery = true, arn = unknown },
    ]
  }
  attrs = {
    replica = [
      { region_name = "us-east-1", point_in_time_recovery = false, arn = unknown },
      { region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown },
    ]
  }
  expect_failure = true
}

resource "aws_dynamodb_table" "replica_on" {
  prior_attrs = { replica = [{ region_name = "eu-west-1", point_in_time_recovery = false, arn = unknown }] }
  attrs       = { replica = [{ region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown }] }
}

resource "aws_dynamodb_table" "replicas_reordered" {
  prior_attrs = {
    replica = [
      { region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown },
      { region_name = "us-east-1", point_in_time_recovery = false, arn = unknown },
    ]
  }
  attrs = {
    replica = [
      { region_name = "us-east-1", point_in_time_recovery = false, arn = unknown },
      { region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown },
    ]
  }
}

resource "aws_dynamodb_table" "replica_gone" {
  prior_attrs = { replica = [{ region_name = "eu-west-1", point_in_time_recovery = true, arn = unknown }] }
  attrs       = { replica = [] }
}

resource "aws_fsx_ontap_volume" "bypass" {
  prior_attrs    = { bypass_snaplock_enterprise_retention = false }
  attrs          = { bypass_snaplock_enterprise_retention = true }
  expect_failure = true
}

resource "aws_fsx_ontap_volume" "bypass_after_null" {
  prior_attrs    = { bypass_snaplock_enterprise_retention = null }
  attrs          = { bypass_snaplock_enterprise_retention = true }
  expect_failure = true
}

resource "aws_fsx_ontap_volume" "no_bypass" {
  prior_attrs = { bypass_snaplock_enterprise_retention = true }
  attrs       = { bypass_snaplock_enterprise_retention = false }
}

resource "aws_fsx_ontap_volume" "larger" {
  prior_attrs = { bypass_snaplock_enterprise_retention = false, size_in_megabytes = 1 }
  attrs       = { bypass_snaplock_enterprise_retention = false, size_in_megabytes = 2 }
}

resource "aws_fsx_data_repository_association" "files_deleted" {
  prior_attrs    = { delete_data_in_filesystem = false }
  attrs          = { delete_data_in_filesystem = true }
  expect_failure = true
}

resource "aws_fsx_data_repository_association" "files_deleted_after_null" {
  prior_attrs    = { delete_data_in_filesystem = null }
  attrs          = { delete_data_in_filesystem = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_fsx_data_repository_association" "files_kept" {
  prior_attrs = { delete_data_in_filesystem = true }
  attrs       = { delete_data_in_filesystem = false }
}

resource "aws_fsx_data_repository_association" "chunks" {
  prior_attrs = { delete_data_in_filesystem = false }
  attrs       = { delete_data_in_filesystem = false }
}

resource "aws_storagegateway_tape_pool" "shorter" {
  prior_attrs    = { retention_lock_time_in_days = 100, retention_lock_type = "GOVERNANCE" }
  attrs          = { retention_lock_time_in_days = 10, retention_lock_type = "GOVERNANCE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_storagegateway_tape_pool" "weaker" {
  prior_attrs    = { retention_lock_time_in_days = 100, retention_lock_type = "COMPLIANCE" }
  attrs          = { retention_lock_time_in_days = 100, retention_lock_type = "GOVERNANCE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_storagegateway_tape_pool" "unlocked" {
  prior_attrs    = { retention_lock_time_in_days = 100, retention_lock_type = "GOVERNANCE" }
  attrs          = { retention_lock_time_in_days = 0, retention_lock_type = "NONE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_storagegateway_tape_pool" "longer" {
  prior_attrs = { retention_lock_time_in_days = 10, retention_lock_type = "GOVERNANCE" }
  attrs       = { retention_lock_time_in_days = 100, retention_lock_type = "GOVERNANCE" }
  meta        = { operation = "replace" }
}

resource "aws_storagegateway_tape_pool" "stricter" {
  prior_attrs = { retention_lock_time_in_days = 10, retention_lock_type = "GOVERNANCE" }
  attrs       = { retention_lock_time_in_days = 10, retention_lock_type = "COMPLIANCE" }
  meta        = { operation = "replace" }
}

resource "aws_customerprofiles_domain" "earlier" {
  prior_attrs    = { default_expiration_days = 366 }
  attrs          = { default_expiration_days = 30 }
  expect_failure = true
}

resource "aws_customerprofiles_domain" "a_day_earlier" {
  prior_attrs    = { default_expiration_days = 366 }
  attrs          = { default_expiration_days = 365 }
  expect_failure = true
}

resource "aws_customerprofiles_domain" "later" {
  prior_attrs = { default_expiration_days = 30 }
  attrs       = { default_expiration_days = 366 }
}

resource "aws_customerprofiles_domain" "same" {
  prior_attrs = { default_expiration_days = 30 }
  attrs       = { default_expiration_days = 30 }
}

resource "aws_efs_file_system" "overwritable" {
  prior_attrs    = { protection = [{ replication_overwrite = "ENABLED" }] }
  attrs          = { protection = [{ replication_overwrite = "DISABLED" }] }
  expect_failure = true
}

resource "aws_efs_file_system" "overwritable_with_tags" {
  prior_attrs    = { protection = [{ replication_overwrite = "ENABLED" }], tags = {} }
  attrs          = { protection = [{ replication_overwrite = "DISABLED" }], tags = { a = "b" } }
  expect_failure = true
}

resource "aws_efs_file_system" "protected" {
  prior_attrs = { protection = [{ replication_overwrite = "DISABLED" }] }
  attrs       = { protection = [{ replication_overwrite = "ENABLED" }] }
}

resource "aws_efs_file_system" "replica" {
  prior_attrs = { protection = [{ replication_overwrite = "ENABLED" }] }
  attrs       = { protection = [{ replication_overwrite = "REPLICATING" }] }
}

resource "aws_iam_account_password_policy" "shorter" {
  prior_attrs    = { minimum_password_length = 14 }
  attrs          = { minimum_password_length = 8 }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "without_symbols" {
  prior_attrs    = { minimum_password_length = 14, require_symbols = true }
  attrs          = { minimum_password_length = 14, require_symbols = false }
  expect_failure = true
}

resource "aws_iam_account_password_policy" "longer" {
  prior_attrs = { minimum_password_length = 8 }
  attrs       = { minimum_password_length = 14 }
}

resource "aws_iam_account_password_policy" "no_expiry" {
  prior_attrs = { minimum_password_length = 14, max_password_age = 90 }
  attrs       = { minimum_password_length = 14, max_password_age = 0 }
}

resource "aws_customerprofiles_domain" "days_of_another_type" {
  prior_attrs = { default_expiration_days = "" }
  attrs       = { default_expiration_days = [] }
}
