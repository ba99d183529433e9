policytest {
  targets = ["../../../../policies/exposure/aws/public_storage.gate.hcl"]
}

# The bucket below stays; `acme-old-archive` is not in the plan.
resource "aws_s3_bucket" "archive" {
  attrs = { bucket = "acme-orders-archive", acl = null, grant = [], force_destroy = false }
  skip  = true
}


# Source: Amazon S3 user guide, Blocking public access to your Amazon S3 storage; provider schema, hashicorp/aws 5.100

resource "aws_s3_bucket_public_access_block" "access_block_weakened_one_off" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = false
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_unset" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = null
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_replaced_weaker" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive-2"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = false
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_account_public_access_block" "access_block_weakened_account" {
  prior_attrs = {
    account_id              = "123456789012"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    account_id              = "123456789012"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = false
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_access_point" "access_block_weakened_access_point" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = false
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3control_multi_region_access_point" "access_block_weakened_regions" {
  prior_attrs = {
    account_id = "123456789012"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = true
            block_public_policy     = true
            ignore_public_acls      = true
            restrict_public_buckets = true
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
  attrs = {
    account_id = "123456789012"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = true
            block_public_policy     = true
            ignore_public_acls      = true
            restrict_public_buckets = false
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_completed" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = false
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_unchanged" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_always_open" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_null_before" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = null
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_replaced_as_strong" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive-2"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket_public_access_block" "access_block_weakened_replaced_open_before" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive-2"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

resource "aws_s3_account_public_access_block" "access_block_weakened_account_completed" {
  prior_attrs = {
    account_id              = "123456789012"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    account_id              = "123456789012"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_access_point" "access_block_weakened_access_point_default" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  attrs = {
    name                              = "orders"
    bucket                            = "acme-orders-archive"
    public_access_block_configuration = []
    vpc_configuration                 = []
  }
  meta = { operation = "replace" }
}

resource "aws_s3_access_point" "access_block_weakened_access_point_unset" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = null
        block_public_policy     = null
        ignore_public_acls      = null
        restrict_public_buckets = null
      },
    ]
    vpc_configuration = []
  }
  meta = { operation = "replace" }
}

resource "aws_s3_access_point" "access_block_weakened_access_point_policy" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
    policy            = "{}"
  }
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
    policy            = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "s3:GetObject", Resource = "arn:aws:s3:eu-west-1:123456789012:accesspoint/orders/object/*" }] })
  }
}

resource "aws_s3control_multi_region_access_point" "access_block_weakened_regions_renamed" {
  prior_attrs = {
    account_id = "123456789012"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = true
            block_public_policy     = true
            ignore_public_acls      = true
            restrict_public_buckets = true
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
  attrs = {
    account_id = "210987654321"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = true
            block_public_policy     = true
            ignore_public_acls      = true
            restrict_public_buckets = true
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
  meta = { operation = "replace" }
}

resource "aws_s3control_multi_region_access_point" "access_block_weakened_regions_open" {
  prior_attrs = {
    account_id = "123456789012"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = false
            block_public_policy     = false
            ignore_public_acls      = false
            restrict_public_buckets = false
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
  attrs = {
    account_id = "123456789012"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = true
            block_public_policy     = true
            ignore_public_acls      = true
            restrict_public_buckets = false
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
  meta = { operation = "replace" }
}

# Source: provider documentation, aws_s3_bucket_public_access_block and aws_s3_account_public_access_block: destroying removes the configuration

resource "aws_s3_bucket_public_access_block" "access_block_removed_bucket_stays" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_one_held" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
  expect_failure = true
}

resource "aws_s3_account_public_access_block" "access_block_removed_account" {
  prior_attrs = {
    account_id              = "123456789012"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_held_nothing" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_unset" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = null
    block_public_policy     = null
    ignore_public_acls      = null
    restrict_public_buckets = null
  }
}

resource "aws_s3_account_public_access_block" "access_block_removed_account_held_nothing" {
  prior_attrs = {
    account_id              = "123456789012"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_replaced" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_updated" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_account_public_access_block" "access_block_removed_account_replaced" {
  prior_attrs = {
    account_id              = "123456789012"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    account_id              = "210987654321"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

# Source: provider documentation, aws_s3_bucket_public_access_block

resource "aws_s3_bucket_public_access_block" "access_block_elsewhere_removed" {
  prior_attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_elsewhere_part" {
  prior_attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_elsewhere_held_nothing" {
  prior_attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_elsewhere_updated" {
  prior_attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_elsewhere_completed" {
  prior_attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_elsewhere_replaced" {
  prior_attrs = {
    bucket                  = "acme-old-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-older-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

# Source: Amazon S3 user guide, Blocking public access to your Amazon S3 storage

resource "aws_s3_bucket_public_access_block" "access_block_open_one_off" {
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = false
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_open_all_off" {
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = false
    ignore_public_acls      = false
    restrict_public_buckets = false
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_open_unset" {
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = null
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_access_point" "access_block_open_access_point" {
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = false
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_open_complete" {
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_open_elsewhere" {
  attrs = {
    bucket                  = "acme-media"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_account_public_access_block" "access_block_open_account" {
  attrs = {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_access_point" "access_block_open_access_point_default" {
  attrs = {
    name                              = "orders"
    bucket                            = "acme-orders-archive"
    public_access_block_configuration = []
    vpc_configuration                 = []
  }
}

resource "aws_s3_access_point" "access_block_open_access_point_set" {
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
}

resource "aws_s3control_multi_region_access_point" "access_block_open_regions" {
  attrs = {
    account_id = "123456789012"
    details = [
      {
        name = "orders"
        public_access_block = [
          {
            block_public_acls       = true
            block_public_policy     = true
            ignore_public_acls      = true
            restrict_public_buckets = true
          },
        ]
        region = [{ bucket = "acme-orders-archive" }]
      },
    ]
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_open_bucket_to_come" {
  attrs = {
    bucket                  = unknown
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_block_open_replaced_unchanged" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-media"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

# Source: Secrets Manager API reference, PutResourcePolicy, BlockPublicPolicy

resource "aws_secretsmanager_secret_policy" "secret_block_off_off" {
  prior_attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = true
  }
  attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = false
  }
  expect_failure = true
}

resource "aws_secretsmanager_secret_policy" "secret_block_off_unset" {
  prior_attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = true
  }
  attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = null
  }
  expect_failure = true
}

resource "aws_secretsmanager_secret_policy" "secret_block_off_on" {
  prior_attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = false
  }
  attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = true
  }
}

resource "aws_secretsmanager_secret_policy" "secret_block_off_never" {
  prior_attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = null
  }
  attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = null
  }
}

resource "aws_secretsmanager_secret_policy" "secret_block_off_kept" {
  prior_attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = true
  }
  attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders-worker" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = true
  }
}

resource "aws_secretsmanager_secret_policy" "secret_block_off_created" {
  attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = null
  }
}

resource "aws_secretsmanager_secret_policy" "secret_block_off_gone" {
  prior_attrs = {
    secret_arn          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme-orders"
    policy              = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
    block_public_policy = true
  }
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
  attrs       = { bucket = "acme-media", rule = [{ object_ownership = "BucketOwnerEnforced" }] }
  meta        = { operation = "replace" }
}

# Source: Amazon S3 user guide, Creating access points restricted to a virtual private cloud

resource "aws_s3_access_point" "access_point_opened_internet" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = [{ vpc_id = "vpc-0a1b2c3d4e5f60718" }]
  }
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_access_point" "access_point_opened_internet_renamed" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = [{ vpc_id = "vpc-0a1b2c3d4e5f60718" }]
  }
  attrs = {
    name   = "sales"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_access_point" "access_point_opened_network" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = [{ vpc_id = "vpc-0a1b2c3d4e5f60718" }]
  }
  meta = { operation = "replace" }
}

resource "aws_s3_access_point" "access_point_opened_other_network" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = [{ vpc_id = "vpc-0a1b2c3d4e5f60718" }]
  }
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = [{ vpc_id = "vpc-0918273645f6e7d8c" }]
  }
  meta = { operation = "replace" }
}

resource "aws_s3_access_point" "access_point_opened_same" {
  prior_attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  attrs = {
    name   = "sales"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
  meta = { operation = "replace" }
}

resource "aws_s3_access_point" "access_point_opened_created" {
  attrs = {
    name   = "orders"
    bucket = "acme-orders-archive"
    public_access_block_configuration = [
      {
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      },
    ]
    vpc_configuration = []
  }
}

# Source: provider schema, hashicorp/aws 5.100, aws_s3_bucket_public_access_block

resource "aws_s3_bucket_public_access_block" "undecided_blocks_one" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = unknown
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "undecided_blocks_more" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = unknown
    block_public_policy     = unknown
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "undecided_blocks_off_before" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = false
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "undecided_blocks_created" {
  attrs = {
    bucket                  = "acme-media"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

resource "aws_s3_bucket_public_access_block" "undecided_blocks_bucket" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = unknown
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket_public_access_block" "undecided_blocks_known" {
  prior_attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  attrs = {
    bucket                  = "acme-orders-archive"
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
}

# Source: provider schema, aws_s3_object: `acl` is optional and computed

resource "aws_s3_object" "object_opened_not_set" {
  prior_attrs = { bucket = "acme-orders-archive", key = "a.json", acl = "private" }
  attrs       = { bucket = "acme-orders-archive", key = "b.json", acl = unknown }
  meta        = { operation = "replace" }
}

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_access_block_renamed" {
  file            = "../../../exposure/moved/access_block_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_access_block_of_another_bucket" {
  file            = "../../../exposure/moved/access_block_of_another_bucket.json"
  expect          = "needs_approval"
  expect_findings = ["public_storage/access_block_removed: aws_s3_bucket_public_access_block.old"]
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
