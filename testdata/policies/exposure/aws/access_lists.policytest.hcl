policytest {
  targets = ["../../../../policies/exposure/aws/access_lists.gate.hcl"]
}

# Source: Amazon S3 user guide, Access control list (ACL) overview: canned ACL, predefined groups, permissions

resource "aws_s3_bucket_acl" "acl_opened_created" {
  attrs          = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_created_granted" {
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_opened" {
  prior_attrs    = { bucket = "acme-orders-archive", acl = "private", access_control_policy = [] }
  attrs          = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_written" {
  prior_attrs    = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  attrs          = { bucket = "acme-orders-archive", acl = "public-read-write", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_accounts" {
  prior_attrs    = { bucket = "acme-orders-archive", acl = "private", access_control_policy = [] }
  attrs          = { bucket = "acme-orders-archive", acl = "authenticated-read", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_everyone_after_accounts" {
  prior_attrs    = { bucket = "acme-orders-archive", acl = "authenticated-read", access_control_policy = [] }
  attrs          = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_granted" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_access_list" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE_ACP"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_full" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_opened_inline" {
  prior_attrs    = { bucket = "acme-media", acl = "private", grant = [] }
  attrs          = { bucket = "acme-media", acl = "public-read", grant = [] }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_opened_inline_grant" {
  prior_attrs = { bucket = "acme-media", acl = null, grant = [] }
  attrs = {
    bucket = "acme-media"
    acl    = null
    grant = [
      {
        type        = "Group"
        uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
        id          = ""
        permissions = ["READ"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_opened_inline_created" {
  attrs          = { bucket = "acme-media", acl = "public-read-write", grant = [] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_private" {
  attrs = { bucket = "acme-orders-archive", acl = "private", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_opened_log_list" {
  attrs = { bucket = "acme-orders-archive", acl = "log-delivery-write", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_opened_images" {
  attrs = { bucket = "acme-orders-archive", acl = "aws-exec-read", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_opened_owner" {
  attrs = {
    bucket                = "acme-orders-archive"
    acl                   = "bucket-owner-full-control"
    access_control_policy = []
  }
}

resource "aws_s3_bucket_acl" "acl_opened_log_group" {
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ_ACP"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_owner_grant" {
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_closed" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = "acme-orders-archive", acl = "private", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_opened_less" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "public-read-write", access_control_policy = [] }
  attrs       = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_opened_always" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  attrs = {
    bucket                = "acme-orders-archive"
    acl                   = "public-read"
    access_control_policy = []
    expected_bucket_owner = "123456789012"
  }
}

resource "aws_s3_bucket_acl" "acl_opened_accounts_after_everyone" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = "acme-orders-archive", acl = "authenticated-read", access_control_policy = [] }
}

resource "aws_s3_bucket_acl" "acl_opened_same_by_grants" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_reordered" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_full_before" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_less_than_full" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_log_added" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_look_alike" {
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/global/AllUsersOfAcme"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_opened_replaced" {
  prior_attrs = { bucket = "acme-media", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = "acme-media", acl = "public-read", access_control_policy = [] }
  meta        = { operation = "replace" }
}

resource "aws_s3_bucket_acl" "acl_opened_on_another_bucket" {
  prior_attrs    = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
  attrs          = { bucket = "acme-media", acl = "public-read", access_control_policy = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_gone" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "public-read", access_control_policy = [] }
}

resource "aws_s3_bucket" "acl_opened_inline_filled_in" {
  attrs = { bucket = "acme-media", acl = unknown, grant = unknown }
}

resource "aws_s3_bucket" "acl_opened_inline_tags" {
  prior_attrs = { bucket = "acme-media", acl = "public-read", grant = [], tags = {} }
  attrs       = { bucket = "acme-media", acl = "public-read", grant = [], tags = { team = "web" } }
}

resource "aws_s3_bucket" "acl_opened_inline_closed" {
  prior_attrs = { bucket = "acme-media", acl = "public-read", grant = [] }
  attrs       = { bucket = "acme-media", acl = "private", grant = [] }
}

resource "aws_s3_bucket" "acl_opened_inline_null" {
  prior_attrs = { bucket = "acme-media", acl = null, grant = null }
  attrs       = { bucket = "acme-media", acl = null, grant = null }
}

resource "aws_s3_bucket" "acl_opened_inline_log" {
  prior_attrs = { bucket = "acme-media", acl = "private", grant = [] }
  attrs = {
    bucket = "acme-media"
    acl    = null
    grant = [
      {
        type        = "Group"
        uri         = "http://acs.amazonaws.com/groups/s3/LogDelivery"
        id          = ""
        permissions = ["WRITE", "READ_ACP"]
      },
    ]
  }
}

resource "aws_s3_bucket" "acl_opened_inline_missing" {
  prior_attrs = { bucket = "acme-media" }
  attrs       = { bucket = "acme-media" }
}

# Source: Amazon S3 user guide, Access control list (ACL) overview: who is a grantee; CloudFront developer guide, Access logs (awslogsdelivery)

resource "aws_s3_bucket_acl" "acl_strangers_added" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "9f866b1a3e1a0d6f3ba0c3a9b8c8b2a67d9a8d8d5ffd0a11e6ce3bfe8f5b3c77"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_strangers_writer" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "WRITE"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "9f866b1a3e1a0d6f3ba0c3a9b8c8b2a67d9a8d8d5ffd0a11e6ce3bfe8f5b3c77"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_strangers_inline" {
  prior_attrs = {
    bucket = "acme-media"
    acl    = null
    grant = [
      {
        type        = "CanonicalUser"
        id          = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
        uri         = ""
        permissions = ["FULL_CONTROL"]
      },
    ]
  }
  attrs = {
    bucket = "acme-media"
    acl    = null
    grant = [
      {
        type        = "CanonicalUser"
        id          = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
        uri         = ""
        permissions = ["FULL_CONTROL"]
      },
      {
        type        = "CanonicalUser"
        id          = "9f866b1a3e1a0d6f3ba0c3a9b8c8b2a67d9a8d8d5ffd0a11e6ce3bfe8f5b3c77"
        uri         = ""
        permissions = ["READ"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_strangers_removed" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "9f866b1a3e1a0d6f3ba0c3a9b8c8b2a67d9a8d8d5ffd0a11e6ce3bfe8f5b3c77"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_strangers_same" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "9f866b1a3e1a0d6f3ba0c3a9b8c8b2a67d9a8d8d5ffd0a11e6ce3bfe8f5b3c77"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "READ"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "9f866b1a3e1a0d6f3ba0c3a9b8c8b2a67d9a8d8d5ffd0a11e6ce3bfe8f5b3c77"
                email_address = null
              },
            ]
          },
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_strangers_cloudfront" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_strangers_owner" {
  prior_attrs = { bucket = "acme-orders-archive", acl = "private", access_control_policy = [] }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket_acl" "acl_strangers_group" {
  prior_attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
  attrs = {
    bucket = "acme-orders-archive"
    acl    = null
    access_control_policy = [
      {
        grant = [
          {
            permission = "FULL_CONTROL"
            grantee = [
              {
                type          = "CanonicalUser"
                uri           = null
                id            = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
                email_address = null
              },
            ]
          },
          {
            permission = "READ_ACP"
            grantee = [
              {
                type          = "Group"
                uri           = "http://acs.amazonaws.com/groups/s3/LogDelivery"
                id            = null
                email_address = null
              },
            ]
          },
        ]
        owner = [{ id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" }]
      },
    ]
  }
}

resource "aws_s3_bucket" "acl_strangers_inline_owner" {
  prior_attrs = { bucket = "acme-media", acl = "private", grant = [] }
  attrs = {
    bucket = "acme-media"
    acl    = null
    grant = [
      {
        type        = "CanonicalUser"
        id          = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
        uri         = ""
        permissions = ["FULL_CONTROL"]
      },
    ]
  }
}

# Source: Amazon S3 user guide, Access control list (ACL) overview; provider schema, aws_s3_object

resource "aws_s3_object" "object_opened_read" {
  prior_attrs    = { bucket = "acme-media", key = "index.html", acl = "private" }
  attrs          = { bucket = "acme-media", key = "index.html", acl = "public-read" }
  expect_failure = true
}

resource "aws_s3_object" "object_opened_written" {
  prior_attrs    = { bucket = "acme-media", key = "index.html", acl = "public-read" }
  attrs          = { bucket = "acme-media", key = "index.html", acl = "public-read-write" }
  expect_failure = true
}

resource "aws_s3_object" "object_opened_unset_before" {
  prior_attrs    = { bucket = "acme-media", key = "index.html", acl = null }
  attrs          = { bucket = "acme-media", key = "index.html", acl = "authenticated-read" }
  expect_failure = true
}

resource "aws_s3_bucket_object" "object_opened_old" {
  prior_attrs    = { bucket = "acme-media", key = "index.html", acl = "private" }
  attrs          = { bucket = "acme-media", key = "index.html", acl = "public-read" }
  expect_failure = true
}

resource "aws_s3_object_copy" "object_opened_granted" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = null, grant = [] }
  attrs = {
    bucket = "acme-media"
    key    = "index.html"
    acl    = null
    grant = [
      {
        type        = "Group"
        uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
        id          = null
        permissions = ["READ"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_storagegateway_nfs_file_share" "object_opened_share" {
  prior_attrs    = { object_acl = "private" }
  attrs          = { object_acl = "public-read" }
  expect_failure = true
}

resource "aws_s3_object" "object_opened_closed" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "public-read" }
  attrs       = { bucket = "acme-media", key = "index.html", acl = "private" }
}

resource "aws_s3_object" "object_opened_same" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "public-read", etag = "a" }
  attrs       = { bucket = "acme-media", key = "index.html", acl = "public-read", etag = "b" }
}

resource "aws_s3_object" "object_opened_owner" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "private" }
  attrs       = { bucket = "acme-media", key = "index.html", acl = "bucket-owner-full-control" }
}

resource "aws_s3_object" "object_opened_owner_read" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "private" }
  attrs       = { bucket = "acme-media", key = "index.html", acl = "bucket-owner-read" }
}

resource "aws_s3_object" "object_opened_images" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "private" }
  attrs       = { bucket = "acme-media", key = "index.html", acl = "aws-exec-read" }
}

resource "aws_s3_object" "object_opened_null" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = null }
  attrs       = { bucket = "acme-media", key = "index.html", acl = null }
}

resource "aws_s3_bucket_object" "object_opened_old_content" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "private", content = "a" }
  attrs       = { bucket = "acme-media", key = "index.html", acl = "private", content = "b" }
}

resource "aws_s3_object_copy" "object_opened_granted_account" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = null, grant = [] }
  attrs = {
    bucket = "acme-media"
    key    = "index.html"
    acl    = null
    grant = [
      {
        type        = "CanonicalUser"
        uri         = null
        id          = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"
        permissions = ["READ"]
      },
    ]
  }
}

resource "aws_s3_object_copy" "object_opened_granted_before" {
  prior_attrs = {
    bucket = "acme-media"
    key    = "index.html"
    acl    = null
    grant = [
      {
        type        = "Group"
        uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
        id          = null
        permissions = ["READ"]
      },
    ]
  }
  attrs = {
    bucket = "acme-media"
    key    = "index.html"
    acl    = null
    etag   = "b"
    grant = [
      {
        type        = "Group"
        uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
        id          = null
        permissions = ["READ"]
      },
    ]
  }
}

resource "aws_storagegateway_nfs_file_share" "object_opened_share_owner" {
  prior_attrs = { object_acl = "private" }
  attrs       = { object_acl = "bucket-owner-full-control" }
}

resource "aws_s3_object" "object_opened_replaced" {
  prior_attrs = { bucket = "acme-media", key = "index.html", acl = "public-read" }
  attrs       = { bucket = "acme-media", key = "home.html", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "aws_storagegateway_smb_file_share" "object_opened_share_same" {
  prior_attrs = { object_acl = "public-read" }
  attrs       = { object_acl = "public-read" }
}

# Source: Amazon S3 user guide, Access control list (ACL) overview

resource "aws_s3_object" "object_created_read" {
  attrs          = { bucket = "acme-media", key = "index.html", acl = "public-read" }
  expect_failure = true
}

resource "aws_s3_bucket_object" "object_created_old" {
  attrs          = { bucket = "acme-media", key = "index.html", acl = "authenticated-read" }
  expect_failure = true
}

resource "aws_s3_object_copy" "object_created_granted" {
  attrs = {
    bucket = "acme-media"
    key    = "index.html"
    acl    = unknown
    grant = [
      {
        type        = "Group"
        uri         = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
        id          = null
        permissions = ["READ"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_s3_object" "object_created_private" {
  attrs = { bucket = "acme-media", key = "index.html", acl = "private" }
}

resource "aws_s3_object" "object_created_unset" {
  attrs = { bucket = "acme-media", key = "index.html", acl = unknown }
}

resource "aws_s3_object" "object_created_owner" {
  attrs = { bucket = "acme-media", key = "index.html", acl = "bucket-owner-full-control" }
}

resource "aws_s3_bucket_object" "object_created_old_default" {
  attrs = { bucket = "acme-media", key = "index.html", acl = "private" }
}

resource "aws_s3_object_copy" "object_created_none" {
  attrs = { bucket = "acme-media", key = "index.html", acl = unknown, grant = [] }
}

resource "aws_storagegateway_smb_file_share" "object_created_share" {
  attrs = { object_acl = "private" }
}

# Source: Amazon S3 user guide, Controlling ownership of objects and disabling ACLs for your bucket

resource "aws_s3_bucket_ownership_controls" "acls_return_writer" {
  prior_attrs    = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  attrs          = { bucket = "acme-orders-archive", rule = [{ object_ownership = "ObjectWriter" }] }
  expect_failure = true
}

resource "aws_s3_bucket_ownership_controls" "acls_return_preferred" {
  prior_attrs    = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  attrs          = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerPreferred" }] }
  expect_failure = true
}

resource "aws_s3_bucket_ownership_controls" "acls_return_removed" {
  prior_attrs    = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  expect_failure = true
}

resource "aws_s3_bucket_ownership_controls" "acls_return_enforced" {
  prior_attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "ObjectWriter" }] }
  attrs       = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
}

resource "aws_s3_bucket_ownership_controls" "acls_return_never" {
  prior_attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerPreferred" }] }
  attrs       = { bucket = "acme-orders-archive", rule = [{ object_ownership = "ObjectWriter" }] }
}

resource "aws_s3_bucket_ownership_controls" "acls_return_same" {
  prior_attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  attrs       = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
}

resource "aws_s3_bucket_ownership_controls" "acls_return_removed_weak" {
  prior_attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "ObjectWriter" }] }
}

resource "aws_s3_bucket_ownership_controls" "acls_return_created" {
  attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerPreferred" }] }
}

resource "aws_s3_bucket_ownership_controls" "acls_return_replaced" {
  prior_attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  attrs       = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  meta        = { operation = "replace" }
}

# Source: provider schema, aws_s3_object: `acl` is optional and computed

resource "aws_s3_object" "object_opened_not_set" {
  prior_attrs = { bucket = "acme-orders-archive", key = "a.json", acl = "private" }
  attrs       = { bucket = "acme-orders-archive", key = "b.json", acl = unknown }
  meta        = { operation = "replace" }
}

# A canned list says what the provider fills in; `access_control_policy` is computed, and unknown when a list is new.
resource "aws_s3_bucket_acl" "acl_opened_canned_and_unknown" {
  attrs          = { bucket = "acme-orders", acl = "public-read", access_control_policy = unknown }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_canned_and_unknown_written" {
  prior_attrs    = { bucket = "acme-orders", acl = "private", access_control_policy = [] }
  attrs          = { bucket = "acme-orders", acl = "public-read-write", access_control_policy = unknown }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_private_and_unknown" {
  attrs = { bucket = "acme-orders", acl = "private", access_control_policy = unknown }
}

resource "aws_s3_bucket_acl" "acl_opened_log_delivery_and_unknown" {
  attrs = { bucket = "acme-logs", acl = "log-delivery-write", access_control_policy = unknown }
}

resource "aws_s3_bucket_acl" "acl_opened_public_before_and_unknown" {
  prior_attrs = { bucket = "acme-site", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = "acme-site", acl = "public-read", access_control_policy = unknown }
}

resource "aws_s3_bucket_acl" "acl_opened_no_longer_public_and_unknown" {
  prior_attrs = { bucket = "acme-site", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = "acme-site", acl = "private", access_control_policy = unknown }
}

resource "aws_s3_bucket_ownership_controls" "acls_return_moved_to_another_bucket" {
  prior_attrs    = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  attrs          = { bucket = "acme-media", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_ownership_controls" "acls_return_bucket_unknown" {
  prior_attrs = { bucket = "acme-orders-archive", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  attrs       = { bucket = unknown, id = unknown, rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  meta        = { operation = "replace" }
}

resource "aws_s3_bucket_acl" "acl_opened_bucket_unknown" {
  prior_attrs = { bucket = "acme-media", acl = "public-read", access_control_policy = [] }
  attrs       = { bucket = unknown, acl = "public-read", access_control_policy = unknown }
  meta        = { operation = "replace" }
}

# What a real create leaves open: names of the grantees, the owner, and on a bucket all that is not set.
resource "aws_s3_bucket_acl" "acl_opened_created_grants_of_a_new_owner" {
  attrs = { bucket = "acme-orders", acl = null, expected_bucket_owner = null, id = unknown, access_control_policy = [{
    owner = [{ id = unknown, display_name = unknown }]
    grant = [
      { permission = "READ", grantee = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", id = "", email_address = "", display_name = unknown }] },
      { permission = "FULL_CONTROL", grantee = [{ type = "CanonicalUser", uri = "", id = unknown, email_address = "", display_name = unknown }] },
    ]
  }] }
  expect_failure = true
}

resource "aws_s3_bucket_acl" "acl_opened_created_grants_of_the_owner" {
  attrs = { bucket = "acme-orders", acl = null, expected_bucket_owner = null, id = unknown, access_control_policy = [{
    owner = [{ id = unknown, display_name = unknown }]
    grant = [{ permission = "FULL_CONTROL", grantee = [{ type = "CanonicalUser", uri = "", id = unknown, email_address = "", display_name = unknown }] }]
  }] }
}

resource "aws_s3_bucket_acl" "acl_opened_created_private_of_a_new_bucket" {
  attrs = { bucket = unknown, acl = "private", expected_bucket_owner = null, id = unknown, access_control_policy = unknown }
}

resource "aws_s3_bucket_acl" "acl_opened_created_log_delivery_unknown" {
  attrs = { bucket = unknown, acl = "log-delivery-write", expected_bucket_owner = null, id = unknown, access_control_policy = unknown }
}

resource "aws_s3_bucket" "acl_opened_inline_created_unknown" {
  attrs = { bucket = "acme-orders", acl = unknown, grant = unknown, policy = unknown, arn = unknown, id = unknown, force_destroy = false }
}

resource "aws_s3_bucket" "acl_opened_inline_created_grant_beside_unknown" {
  attrs          = { bucket = "acme-orders", acl = unknown, grant = [{ type = "Group", permissions = ["READ"], uri = "http://acs.amazonaws.com/groups/global/AllUsers", id = "" }], arn = unknown, id = unknown }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_opened_inline_replaced_unknown" {
  prior_attrs = { bucket = "acme-orders", acl = null, grant = [{ type = "CanonicalUser", permissions = ["FULL_CONTROL"], uri = "", id = "0d1e2f" }] }
  attrs       = { bucket = "acme-sales", acl = unknown, grant = unknown, arn = unknown, id = unknown }
  meta        = { operation = "replace" }
}

# Source: Amazon S3 user guide, Directory buckets: access lists are not supported there.
resource "aws_s3_object" "object_created_directory_bucket" {
  attrs = { bucket = "acme-orders--euc1-az1--x-s3", key = "a.txt", acl = "public-read" }
}

resource "aws_s3_object" "object_created_unknown" {
  attrs = { bucket = unknown, key = "a.txt", acl = unknown, etag = unknown, id = unknown }
}

resource "aws_s3_object_copy" "object_created_copy_unknown" {
  attrs = { bucket = "acme-orders", key = "a.txt", acl = unknown, grant = [], etag = unknown, id = unknown }
}

resource "aws_s3_object" "object_created_in_a_new_bucket" {
  attrs          = { bucket = unknown, key = "a.txt", acl = "public-read", etag = unknown, id = unknown }
  expect_failure = true
}

# Another key of the same bucket opens nothing; another bucket does.
resource "aws_s3_object" "object_opened_key_changed" {
  prior_attrs = { bucket = "acme-media", key = "app.1f2e.js", acl = "public-read" }
  attrs       = { bucket = "acme-media", key = "app.9c8d.js", acl = "public-read" }
  meta        = { operation = "replace" }
}

resource "aws_s3_object" "object_opened_in_another_bucket" {
  prior_attrs    = { bucket = "acme-media", key = "list.csv", acl = "public-read" }
  attrs          = { bucket = "acme-orders", key = "list.csv", acl = "public-read" }
  meta           = { operation = "replace" }
  expect_failure = true
}

# A canned name and a grant beside it: AWS keeps the name until the grants are read again.
resource "aws_s3_bucket" "acl_opened_grant_beside_private" {
  prior_attrs    = { bucket = "acme-orders", acl = "private", grant = [] }
  attrs          = { bucket = "acme-orders", acl = "private", grant = [{ type = "Group", uri = "http://acs.amazonaws.com/groups/global/AllUsers", id = "", permissions = ["READ"] }] }
  expect_failure = true
}

resource "aws_s3_bucket" "acl_opened_no_grant_beside_private" {
  prior_attrs = { bucket = "acme-orders", acl = "private", grant = [] }
  attrs       = { bucket = "acme-orders", acl = "private", grant = [] }
}

resource "aws_s3_bucket" "acl_opened_grant_to_the_owner" {
  prior_attrs = { bucket = "acme-orders", acl = "private", grant = [] }
  attrs       = { bucket = "acme-orders", acl = "private", grant = [{ type = "CanonicalUser", uri = "", id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a", permissions = ["FULL_CONTROL"] }] }
}
