policytest {
  targets = ["../../../../policies/safeguards/aws/buckets.gate.hcl"]
}

resource "aws_s3_bucket_versioning" "versioning_suspended" {
  prior_attrs    = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  attrs          = { bucket = "orders-archive", versioning_configuration = [{ status = "Suspended", mfa_delete = null }] }
  expect_failure = true
}

resource "aws_s3_bucket_versioning" "versioning_replaced" {
  prior_attrs    = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  attrs          = { bucket = "orders-archive", versioning_configuration = [{ status = "Disabled", mfa_delete = null }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_versioning" "versioning_enabled" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Suspended", mfa_delete = null }]
  }
  attrs = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
}

resource "aws_s3_bucket_versioning" "versioning_other_bucket" {
  prior_attrs = { bucket = "old-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  attrs       = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  meta        = { operation = "replace" }
}

base "aws_s3_bucket" {
  attrs = { bucket = "orders-archive" }
}

resource "aws_s3_bucket" "inline_versioning_off" {
  prior_attrs    = { versioning = [{ enabled = true, mfa_delete = false }] }
  attrs          = { versioning = [{ enabled = false, mfa_delete = false }] }
  expect_failure = true
}

resource "aws_s3_bucket" "inline_versioning_off_with_lock" {
  prior_attrs    = { versioning = [{ enabled = true, mfa_delete = false }], object_lock_enabled = false }
  attrs          = { versioning = [{ enabled = false, mfa_delete = false }], object_lock_enabled = false }
  expect_failure = true
}

resource "aws_s3_bucket" "inline_versioning_on" {
  prior_attrs = { versioning = [{ enabled = false, mfa_delete = false }] }
  attrs       = { versioning = [{ enabled = true, mfa_delete = false }] }
}

resource "aws_s3_bucket" "inline_versioning_kept_elsewhere" {
  prior_attrs = { versioning = [{ enabled = true, mfa_delete = false }] }
  attrs       = { versioning = [], tags = { team = "data" } }
}

resource "aws_s3_bucket_versioning" "mfa_delete_off" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Enabled", mfa_delete = "Enabled" }]
  }
  attrs          = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = "Disabled" }] }
  expect_failure = true
}

resource "aws_s3_bucket_versioning" "mfa_delete_left_out" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Enabled", mfa_delete = "Enabled" }]
  }
  attrs          = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  expect_failure = true
}

resource "aws_s3_bucket_versioning" "mfa_delete_on" {
  prior_attrs = {
    bucket                   = "orders-archive"
    versioning_configuration = [{ status = "Enabled", mfa_delete = "Disabled" }]
  }
  attrs = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = "Enabled" }] }
}

resource "aws_s3_bucket_versioning" "mfa_delete_new_argument" {
  prior_attrs = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = null }] }
  attrs       = { bucket = "orders-archive", versioning_configuration = [{ status = "Enabled", mfa_delete = "Disabled" }] }
}

base "aws_s3_bucket_lifecycle_configuration" {
  attrs = { bucket = "orders-archive" }
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_rule_added" {
  prior_attrs = {
    rule = [
      {
        id                            = "old-versions"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 90, newer_noncurrent_versions = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "old-versions"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 90, newer_noncurrent_versions = null }]
      },
      {
        id                            = "everything"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_earlier" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_versions_earlier" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = [{ noncurrent_days = 90, newer_noncurrent_versions = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = [{ noncurrent_days = 7, newer_noncurrent_versions = null }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_enabled" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Disabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_at_a_date" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 90, newer_noncurrent_versions = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 90, newer_noncurrent_versions = null }]
      },
      {
        id                            = "migration"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = null, date = "2027-01-01T00:00:00Z", expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_later" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = [{ noncurrent_days = 7, newer_noncurrent_versions = null }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = [{ noncurrent_days = 90, newer_noncurrent_versions = null }]
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_removed" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
      {
        id                            = "tmp"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 1, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_added_but_disabled" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
      {
        id                            = "everything"
        status                        = "Disabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_aborted_uploads" {
  prior_attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
      {
        id                                = "uploads"
        status                            = "Enabled"
        filter                            = [{ prefix = "logs/" }]
        expiration                        = []
        noncurrent_version_expiration     = []
        abort_incomplete_multipart_upload = [{ days_after_initiation = 7 }]
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "expiry_new_configuration" {
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        filter                        = [{ prefix = "logs/" }]
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket" "inline_expiry_added" {
  prior_attrs = { lifecycle_rule = [] }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = true
        prefix                        = ""
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "inline_expiry_earlier" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = true
        prefix                        = ""
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = true
        prefix                        = ""
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "inline_expiry_later" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = true
        prefix                        = ""
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = true
        prefix                        = ""
        expiration                    = [{ days = 365, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket" "inline_expiry_moved_out" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = true
        prefix                        = ""
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = { lifecycle_rule = [] }
}

resource "aws_s3_bucket" "inline_expiry_disabled_rule" {
  prior_attrs = { lifecycle_rule = [] }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "logs"
        enabled                       = false
        prefix                        = ""
        expiration                    = [{ days = 30, date = null, expired_object_delete_marker = false }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

base "aws_s3_bucket_object_lock_configuration" {
  attrs = { bucket = "orders-archive" }
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_shorter" {
  prior_attrs    = { rule = [{ default_retention = [{ mode = "GOVERNANCE", days = 365, years = null }] }] }
  attrs          = { rule = [{ default_retention = [{ mode = "GOVERNANCE", days = 30, years = null }] }] }
  expect_failure = true
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_years_to_days" {
  prior_attrs    = { rule = [{ default_retention = [{ mode = "COMPLIANCE", days = null, years = 7 }] }] }
  attrs          = { rule = [{ default_retention = [{ mode = "COMPLIANCE", days = 365, years = null }] }] }
  expect_failure = true
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_weaker_mode" {
  prior_attrs    = { rule = [{ default_retention = [{ mode = "COMPLIANCE", days = 30, years = null }] }] }
  attrs          = { rule = [{ default_retention = [{ mode = "GOVERNANCE", days = 30, years = null }] }] }
  expect_failure = true
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_longer" {
  prior_attrs = { rule = [{ default_retention = [{ mode = "GOVERNANCE", days = 30, years = null }] }] }
  attrs       = { rule = [{ default_retention = [{ mode = "COMPLIANCE", days = null, years = 1 }] }] }
}

resource "aws_s3_bucket_object_lock_configuration" "object_lock_no_default" {
  prior_attrs = { rule = [] }
  attrs       = { rule = [], object_lock_enabled = "Enabled" }
}

base "aws_s3_bucket_replication_configuration" {
  attrs = { bucket = "orders-archive" }
}

resource "aws_s3_bucket_replication_configuration" "replication_stopped" {
  prior_attrs = {
    rule = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  attrs = {
    rule = [{ id = "copy", status = "Disabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_replication_configuration" "replication_rule_added" {
  prior_attrs = {
    rule = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  attrs = {
    rule = [
      { id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] },
      { id = "audit", status = "Disabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-audit" }] },
    ]
  }
}

resource "aws_s3_bucket_replication_configuration" "replication_one_rule_gone" {
  prior_attrs = {
    rule = [
      { id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] },
      { id = "audit", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] },
    ]
  }
  attrs = {
    rule = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  expect_failure = true
}

resource "aws_s3_bucket_replication_configuration" "replication_started" {
  prior_attrs = {
    rule = [{ id = "copy", status = "Disabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
  attrs = {
    rule = [{ id = "copy", status = "Enabled", destination = [{ bucket = "arn:aws:s3:::orders-archive-copy" }] }]
  }
}

base "aws_s3_bucket_server_side_encryption_configuration" {
  attrs = { bucket = "orders-archive" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "encryption_plain" {
  prior_attrs = {
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
    rule = [
      {
        bucket_key_enabled                      = true
        apply_server_side_encryption_by_default = [{ sse_algorithm = "AES256", kms_master_key_id = null }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "encryption_own_key" {
  prior_attrs = {
    rule = [
      {
        bucket_key_enabled                      = true
        apply_server_side_encryption_by_default = [{ sse_algorithm = "AES256", kms_master_key_id = null }]
      },
    ]
  }
  attrs = {
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

resource "aws_s3_bucket_server_side_encryption_configuration" "encryption_twice" {
  prior_attrs = {
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
}

resource "aws_s3_bucket_server_side_encryption_configuration" "encryption_plain_by_replacement" {
  prior_attrs = {
    rule = [{ bucket_key_enabled = true, apply_server_side_encryption_by_default = [{ sse_algorithm = "aws:kms:dsse" }] }]
  }
  attrs = {
    rule = [{ bucket_key_enabled = null, apply_server_side_encryption_by_default = [{ sse_algorithm = "AES256" }] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "rule_renamed" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "temporary"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "rules_reordered" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
      {
        id                            = "logs"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "logs/", tag = [], and = [] }]
        expiration                    = [{ days = 90, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "logs"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "logs/", tag = [], and = [] }]
        expiration                    = [{ days = 90, date = null }]
        noncurrent_version_expiration = []
      },
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "rule_narrowed" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/a/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "rules_merged_into_a_wider_one_that_was_there" {
  prior_attrs = {
    rule = [
      {
        id                            = "all"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "all"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "more_versions_kept" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 30, newer_noncurrent_versions = 3 }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 30, newer_noncurrent_versions = 5 }]
      },
    ]
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "rule_for_everything" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "rule_without_its_tag" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [{ key = "class", value = "tmp" }], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "fewer_versions_kept" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 30, newer_noncurrent_versions = 5 }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = []
        noncurrent_version_expiration = [{ noncurrent_days = 30, newer_noncurrent_versions = 1 }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "rule_renamed_and_earlier" {
  prior_attrs = {
    rule = [
      {
        id                            = "tmp"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 30, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    rule = [
      {
        id                            = "temporary"
        status                        = "Enabled"
        prefix                        = ""
        filter                        = [{ prefix = "tmp/", tag = [], and = [] }]
        expiration                    = [{ days = 7, date = null }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "inline_rule_renamed" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = "tmp/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "temporary"
        prefix                        = "tmp/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket" "inline_rule_narrowed" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = "tmp/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = "tmp/a/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
}

resource "aws_s3_bucket" "inline_rule_for_everything" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = "tmp/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = ""
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "inline_versions_deleted" {
  prior_attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = "tmp/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = []
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        id                            = "tmp"
        prefix                        = "tmp/"
        enabled                       = true
        tags                          = null
        expiration                    = [{ days = 30, date = "" }]
        noncurrent_version_expiration = [{ days = 7 }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_replication_configuration" "replication_rule_renamed" {
  prior_attrs = {
    rule = [
      {
        id          = "copy"
        status      = "Enabled"
        priority    = 1
        filter      = [{ prefix = "" }]
        destination = [{ bucket = "arn:aws:s3:::copy" }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id          = "everything"
        status      = "Enabled"
        priority    = 2
        filter      = [{ prefix = "" }]
        destination = [{ bucket = "arn:aws:s3:::copy" }]
      },
    ]
  }
}

resource "aws_s3_bucket_replication_configuration" "replication_rule_renamed_and_disabled" {
  prior_attrs = {
    rule = [
      {
        id          = "copy"
        status      = "Enabled"
        priority    = 1
        filter      = [{ prefix = "" }]
        destination = [{ bucket = "arn:aws:s3:::copy" }]
      },
    ]
  }
  attrs = {
    rule = [
      {
        id          = "everything"
        status      = "Disabled"
        priority    = 1
        filter      = [{ prefix = "" }]
        destination = [{ bucket = "arn:aws:s3:::copy" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_lifecycle_configuration" "numbers_of_another_type" {
  prior_attrs = { rule = [] }
  attrs       = { rule = [{ id = ["a"], status = "Enabled", filter = [{ prefix = false, object_size_greater_than = [] }], expiration = [{ days = false }] }] }
}
