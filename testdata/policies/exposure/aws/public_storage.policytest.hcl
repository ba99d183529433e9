policytest {
  targets = ["../../../../policies/exposure/aws/public_storage.gate.hcl"]
}

# The bucket below stays; `old-archive` goes together with its block.

resource "aws_s3_bucket" "archive" {
  attrs = { bucket = "orders-archive", force_destroy = false }
  skip  = true
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_one_off" {
  prior_attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = false
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_removed" {
  prior_attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_account_public_access_block" "access_block_weakened_account" {
  prior_attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = false
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_account_public_access_block" "access_block_weakened_account_removed" {
  prior_attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_completed" {
  prior_attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = false
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_removed_with_the_bucket" {
  prior_attrs = {
    bucket                  = "old-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_removed_empty" {
  prior_attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_open_one_off" {
  attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = false
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_open_all_off" {
  attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_open_complete" {
  attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_open_complete_elsewhere" {
  attrs = {
    bucket                  = "media"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_open_replaced_unchanged" {
  prior_attrs = {
    bucket                  = "orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "orders-archive-2"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket_acl" "acl_created_public" {
  attrs          = { bucket = "orders-archive", acl = "public-read", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_created_granted" {
  attrs = {
    bucket = "orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee    = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers" }]
          },
        ]
        owner = [{ id = "a1b2" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_created_private" {
  attrs = { bucket = "orders-archive", acl = "private", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_created_log_delivery" {
  attrs = {
    bucket = "orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee    = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/s3/LogDelivery" }]
          },
        ]
        owner = [{ id = "a1b2" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_public" {
  prior_attrs    = { bucket = "orders-archive", acl = "private", access_control_policy = [] }
  attrs          = { bucket = "orders-archive", acl = "public-read-write", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_opened_inline" {
  prior_attrs    = { bucket = "orders-archive", acl = "private", grant = [] }
  attrs          = { bucket = "orders-archive", acl = "public-read", grant = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_granted" {
  prior_attrs = {
    bucket = "orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee    = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/s3/LogDelivery" }]
          },
        ]
        owner = [{ id = "a1b2" }]
      },
    ]
  }
  attrs = {
    bucket = "orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee    = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers" }]
          },
        ]
        owner = [{ id = "a1b2" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_closed" {
  prior_attrs = { bucket = "orders-archive", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = "orders-archive", acl = "private", access_control_policy = [] }
}

resource "aws_s3_bucket" "acl_opened_always_public" {
  prior_attrs = { bucket = "orders-archive", acl = "public-read", grant = [] }
  attrs       = { bucket = "orders-archive", acl = "public-read", grant = [], tags = { team = "web" } }
}

resource "aws_ami_launch_permission" "image_shared_everybody" {
  attrs          = { image_id = "ami-0abcdef1234567890", group = "all", account_id = null }
  expect_failure = true
}

resource "aws_ami_launch_permission" "image_shared_replaced" {
  prior_attrs    = { image_id = "ami-0abcdef1234567890", group = null, account_id = "123456789012" }
  attrs          = { image_id = "ami-0abcdef1234567890", group = "all", account_id = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ami_launch_permission" "image_shared_account" {
  attrs = { image_id = "ami-0abcdef1234567890", group = null, account_id = "123456789012" }
}

resource "aws_ami_launch_permission" "image_shared_organization" {
  attrs = {
    image_id         = "ami-0abcdef1234567890"
    group            = null
    account_id       = null
    organization_arn = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5"
  }
}

resource "aws_db_snapshot" "snapshot_shared_everybody" {
  prior_attrs    = { db_snapshot_identifier = "orders-2026", shared_accounts = [] }
  attrs          = { db_snapshot_identifier = "orders-2026", shared_accounts = ["all"] }
  expect_failure = true
}

resource "aws_db_snapshot_copy" "snapshot_shared_copy" {
  prior_attrs    = { target_db_snapshot_identifier = "orders-copy", shared_accounts = ["123456789012"] }
  attrs          = { target_db_snapshot_identifier = "orders-copy", shared_accounts = ["123456789012", "all"] }
  expect_failure = true
}

resource "aws_db_snapshot" "snapshot_shared_account" {
  prior_attrs = { db_snapshot_identifier = "orders-2026", shared_accounts = [] }
  attrs       = { db_snapshot_identifier = "orders-2026", shared_accounts = ["123456789012"] }
}

resource "aws_db_snapshot" "snapshot_shared_no_longer" {
  prior_attrs = { db_snapshot_identifier = "orders-2026", shared_accounts = ["all"] }
  attrs       = { db_snapshot_identifier = "orders-2026", shared_accounts = [] }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_off" {
  prior_attrs    = { state = "block-all-sharing" }
  attrs          = { state = "unblocked" }
  expect_failure = true
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_removed" {
  prior_attrs    = { state = "block-new-sharing" }
  expect_failure = true
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_on" {
  prior_attrs = { state = "unblocked" }
  attrs       = { state = "block-all-sharing" }
}

resource "aws_ebs_snapshot_block_public_access" "snapshots_unblocked_removed_while_off" {
  prior_attrs = { state = "unblocked" }
}
