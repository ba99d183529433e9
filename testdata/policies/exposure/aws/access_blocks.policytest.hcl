policytest {
  targets = ["../../../../policies/exposure/aws/access_blocks.gate.hcl"]
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
    bucket                  = "acme-orders-archive"
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
    bucket                  = "acme-orders-archive"
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
    bucket                  = "acme-orders-archive"
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
    account_id              = "123456789012"
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
    bucket                  = "acme-old-archive"
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
    bucket                  = "acme-orders-archive"
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

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_access_block_renamed" {
  file            = "../../../exposure/moved/access_block_renamed.json"
  expect          = "needs_approval"
  expect_findings = ["access_blocks/access_block_removed: aws_s3_bucket_public_access_block.old"]
}

plan "moved_access_block_of_another_bucket" {
  file            = "../../../exposure/moved/access_block_of_another_bucket.json"
  expect          = "needs_approval"
  expect_findings = ["access_blocks/access_block_removed: aws_s3_bucket_public_access_block.old"]
}

# Source: provider schema, hashicorp/aws 5.100.0: `bucket` forces a replacement, and the old bucket loses its block.

resource "aws_s3_bucket_public_access_block" "access_block_removed_moved_to_another_bucket" {
  prior_attrs    = { bucket = "acme-orders-archive", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  attrs          = { bucket = "acme-media", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_open_moved_to_another_bucket" {
  prior_attrs    = { bucket = "acme-orders-archive", block_public_acls = false, block_public_policy = false, ignore_public_acls = false, restrict_public_buckets = false }
  attrs          = { bucket = "acme-media", block_public_acls = true, block_public_policy = false, ignore_public_acls = true, restrict_public_buckets = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

# The bucket is replaced as well, and its name is known only after apply.
resource "aws_s3_bucket_public_access_block" "access_block_removed_bucket_unknown" {
  prior_attrs = { bucket = "acme-orders-archive", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  attrs       = { bucket = unknown, id = unknown, block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  meta        = { operation = "replace" }
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_closed_for_another_bucket" {
  prior_attrs = { bucket = "acme-orders-archive", block_public_acls = false, block_public_policy = false, ignore_public_acls = false, restrict_public_buckets = false }
  attrs       = { bucket = "acme-media", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  meta        = { operation = "replace" }
}

# Of two objects for one bucket, the destroy comes last.
resource "aws_s3_bucket_public_access_block" "access_block_removed_after_it_was_made_again" {
  prior_attrs    = { bucket = "acme-orders", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  attrs          = { bucket = "acme-orders", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  meta           = { operation = "replace" }
  change         = { order = "create_first" }
  expect_failure = true
}

resource "aws_s3_bucket_public_access_block" "access_block_removed_before_it_is_made_again" {
  prior_attrs = { bucket = "acme-orders", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  attrs       = { bucket = "acme-orders", block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  meta        = { operation = "replace" }
}
