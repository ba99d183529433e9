policytest {
  targets = ["../../../../policies/exposure/aws/resource_policies.gate.hcl"]
}

base "aws_s3_bucket_policy" {
  attrs = { bucket = "acme-orders" }
}

base "aws_sqs_queue_policy" {
  attrs = { queue_url = "https://sqs.eu-central-1.amazonaws.com/123456789012/acme-orders" }
}

base "aws_sns_topic_policy" {
  attrs = { arn = "arn:aws:sns:eu-central-1:123456789012:acme-orders" }
}

base "aws_kms_key" {
  attrs = {
    description = "Orders"
    arn         = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666"
  }
}

base "aws_secretsmanager_secret_policy" {
  attrs = { secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:acme/orders-AbCdEf" }
}

base "aws_ecr_repository_policy" {
  attrs = { repository = "acme/orders" }
}

base "aws_efs_file_system_policy" {
  attrs = { file_system_id = "fs-1a2b3c4d" }
}

# Source: Amazon S3 user guide, The meaning of public; IAM user guide, AWS JSON policy elements: Principal
resource "aws_s3_bucket_policy" "public_created" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_instead_of_the_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_in_an_object" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["*"] }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_writes_too" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = ["s3:GetObject", "s3:PutObject"]
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_lists_too" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Principal = "*", Action = "s3:ListBucket", Resource = "arn:aws:s3:::acme-orders" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_everybody_but_one" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect       = "Allow"
          NotPrincipal = { AWS = "arn:aws:iam::123456789012:user/guest" }
          Action       = "s3:GetObject"
          Resource     = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_for_a_referer" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringLike = { "aws:Referer" = ["https://www.example.com/*"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_every_network" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/1", "128.0.0.0/1"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_deny_of_strangers_removed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket" "public_inline" {
  prior_attrs = { bucket = "acme-orders", policy = "" }
  attrs = {
    bucket = "acme-orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_access_point" "public_access_point" {
  attrs = {
    name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:eu-central-1:123456789012:accesspoint/acme/object/*"
        },
      ]
    })
    vpc_configuration = []
  }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "public_queue" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["sqs:SendMessage"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "public_queue_condition_removed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:acme-orders" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sqs_queue" "public_queue_inline" {
  prior_attrs = {
    name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sns_topic_policy" "public_topic" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish", "SNS:Subscribe"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish", "SNS:Subscribe"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_kms_key" "public_key_condition_removed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "kms:Decrypt"
          Resource  = "*"
          Condition = { StringEquals = { "kms:CallerAccount" = "123456789012" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:Decrypt", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_kms_key" "public_key_by_a_service" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["kms:Decrypt"]
          Resource  = "*"
          Condition = { StringEquals = { "kms:ViaService" = "s3.eu-central-1.amazonaws.com" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_secretsmanager_secret_policy" "public_secret" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_ecr_repository_policy" "public_images" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_opensearch_domain_policy" "public_search" {
  attrs = {
    domain_name = "acme"
    access_policies = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["*"] }
          Action    = "es:*"
          Resource  = "arn:aws:es:eu-central-1:123456789012:domain/acme/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_opensearch_domain" "public_domain" {
  prior_attrs = {
    domain_name = "acme"
    vpc_options = []
    access_policies = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "es:*"
          Resource  = "arn:aws:es:eu-central-1:123456789012:domain/acme/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.7"] } }
        },
      ]
    })
  }
  attrs = {
    domain_name = "acme"
    vpc_options = []
    access_policies = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "es:*"
          Resource  = "arn:aws:es:eu-central-1:123456789012:domain/acme/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_efs_file_system_policy" "public_files" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "elasticfilesystem:ClientMount"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientRootAccess"]
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_cloudwatch_event_bus_policy" "public_bus" {
  attrs = {
    event_bus_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "events:PutEvents"
          Resource  = "arn:aws:events:eu-central-1:123456789012:event-bus/acme"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "public_vault" {
  attrs = {
    backup_vault_name = "acme"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_glue_resource_policy" "public_catalog" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "glue:Get*"
          Resource  = "arn:aws:glue:eu-central-1:123456789012:*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_cloudwatch_log_resource_policy" "public_log_groups" {
  attrs = {
    policy_name = "acme"
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "logs:PutLogEvents", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "public_not_of_this_file" {
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] })
  }
}

resource "aws_s3_bucket_policy" "public_not_account" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_cloudfront_origin_access_control" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = {
            StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL" }
          }
          Sid = "AllowCloudFrontServicePrincipal"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_cloudfront_origin_access_identity" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2QWRUHAPOMQZL" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_canonical_user" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { CanonicalUser = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_load_balancer_logs" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::054676820928:root" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/AWSLogs/123456789012/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_load_balancer_logs_by_the_service" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/AWSLogs/123456789012/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_network_load_balancer_logs" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "delivery.logs.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/AWSLogs/123456789012/*"
          Condition = {
            StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control", "aws:SourceAccount" = ["123456789012"] }
            ArnLike      = { "aws:SourceArn" = ["arn:aws:logs:eu-central-1:123456789012:*"] }
          }
        },
        {
          Effect    = "Allow"
          Principal = { Service = "delivery.logs.amazonaws.com" }
          Action    = "s3:GetBucketAcl"
          Resource  = "arn:aws:s3:::acme-orders"
          Condition = { StringEquals = { "aws:SourceAccount" = ["123456789012"] } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_cloudtrail" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudtrail.amazonaws.com" }
          Action    = "s3:GetBucketAcl"
          Resource  = "arn:aws:s3:::acme-orders"
          Condition = {
            StringEquals = { "aws:SourceArn" = "arn:aws:cloudtrail:eu-central-1:123456789012:trail/acme" }
          }
        },
        {
          Effect    = "Allow"
          Principal = { Service = "cloudtrail.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/AWSLogs/123456789012/*"
          Condition = {
            StringEquals = {
              "s3:x-amz-acl"  = "bucket-owner-full-control"
              "aws:SourceArn" = "arn:aws:cloudtrail:eu-central-1:123456789012:trail/acme"
            }
          }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_config" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = ["s3:GetBucketAcl", "s3:ListBucket"]
          Resource  = "arn:aws:s3:::acme-orders"
          Condition = { StringEquals = { "AWS:SourceAccount" = "123456789012" } }
        },
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/AWSLogs/123456789012/Config/*"
          Condition = { StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_insecure_transport_denied" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_unencrypted_uploads_denied" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringNotEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_organization" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_endpoint" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceVpce" = "vpce-1a2b3c4d" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_office" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.0/24"] } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_role_by_a_pattern" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/acme-*" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_delegated_to_access_points" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringEquals = { "s3:DataAccessPointAccount" = "123456789012" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_strangers_denied" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_replication_from_another_account" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:role/replication" }
          Action    = ["s3:ReplicateObject", "s3:ReplicateDelete"]
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_access_point" "public_not_access_point_in_a_vpc" {
  attrs = {
    name              = "acme"
    vpc_configuration = [{ vpc_id = "vpc-1a2b3c4d" }]
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:eu-central-1:123456789012:accesspoint/acme/object/*"
        },
      ]
    })
  }
}

resource "aws_kms_key" "public_not_key_default" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
}

resource "aws_kms_key" "public_not_key_of_autoscaling" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect = "Allow"
          Principal = {
            AWS = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
          }
          Action   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Principal = {
            AWS = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
          }
          Action    = "kms:CreateGrant"
          Resource  = "*"
          Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
        },
      ]
    })
  }
}

resource "aws_kms_key" "public_not_key_of_log_groups" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { Service = "logs.eu-central-1.amazonaws.com" }
          Action    = ["kms:Encrypt*", "kms:Decrypt*", "kms:GenerateDataKey*"]
          Resource  = "*"
          Condition = {
            ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-central-1:123456789012:*" }
          }
        },
      ]
    })
  }
}

resource "aws_kms_key" "public_not_key_through_a_service" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["kms:Encrypt", "kms:Decrypt", "kms:CreateGrant"]
          Resource  = "*"
          Condition = {
            StringEquals = {
              "kms:ViaService"    = "ec2.eu-central-1.amazonaws.com"
              "kms:CallerAccount" = "123456789012"
            }
          }
        },
      ]
    })
  }
}

resource "aws_kms_key" "public_not_key_for_an_alarm" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { Service = ["cloudwatch.amazonaws.com", "events.amazonaws.com"] }
          Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
          Resource  = "*"
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "public_not_topic_default" {
  attrs = {
    policy = jsonencode({
      Version = "2008-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action = [
            "SNS:GetTopicAttributes",
            "SNS:SetTopicAttributes",
            "SNS:AddPermission",
            "SNS:RemovePermission",
            "SNS:DeleteTopic",
            "SNS:Subscribe",
            "SNS:ListSubscriptionsByTopic",
            "SNS:Publish",
          ]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
          Sid       = "__default_statement_ID"
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "public_not_topic_of_a_bucket" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::acme-orders" } }
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "public_not_topic_of_alarms" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "public_not_queue_of_a_topic" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:acme-orders" } }
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "public_not_queue_of_a_rule" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "events.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:events:eu-central-1:123456789012:rule/acme" } }
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "public_not_queue_of_a_bucket" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "s3.amazonaws.com" }
          Action    = "SQS:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = {
            ArnLike      = { "aws:SourceArn" = "arn:aws:s3:*:*:acme-orders" }
            StringEquals = { "aws:SourceAccount" = "123456789012" }
          }
        },
      ]
    })
  }
}

resource "aws_ecr_repository_policy" "public_not_images_for_another_account" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::210987654321:root"] }
          Action    = ["ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"]
          Sid       = "CrossAccountPull"
        },
      ]
    })
  }
}

resource "aws_ecr_repository_policy" "public_not_images_for_functions" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "lambda.amazonaws.com" }
          Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Condition = { StringLike = { "aws:sourceArn" = "arn:aws:lambda:eu-central-1:123456789012:function:*" } }
        },
      ]
    })
  }
}

resource "aws_secretsmanager_secret_policy" "public_not_secret_of_a_rotation" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/acme-rotation" }
          Action = [
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue",
            "secretsmanager:UpdateSecretVersionStage",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_secretsmanager_secret_policy" "public_not_secret_denied_to_others" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "secretsmanager:GetSecretValue"
          Resource  = "*"
          Condition = { StringNotEquals = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/acme-orders" } }
        },
      ]
    })
  }
}

resource "aws_efs_file_system_policy" "public_not_files_default" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action = [
            "elasticfilesystem:ClientRootAccess",
            "elasticfilesystem:ClientWrite",
            "elasticfilesystem:ClientMount",
          ]
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
      ]
    })
  }
}

resource "aws_opensearch_domain" "public_not_domain_in_a_vpc" {
  attrs = {
    domain_name = "acme"
    vpc_options = [{ subnet_ids = ["subnet-1a2b3c4d"] }]
    access_policies = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "es:*"
          Resource  = "arn:aws:es:eu-central-1:123456789012:domain/acme/*"
        },
      ]
    })
  }
}

resource "aws_opensearch_domain" "public_not_domain_for_roles" {
  attrs = {
    domain_name = "acme"
    vpc_options = []
    access_policies = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }
          Action    = "es:ESHttp*"
          Resource  = "arn:aws:es:eu-central-1:123456789012:domain/acme/*"
        },
      ]
    })
  }
}

resource "aws_backup_vault_policy" "public_not_vault_of_the_organization" {
  attrs = {
    backup_vault_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "backup:CopyIntoBackupVault"
          Resource  = "*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
        { Effect = "Deny", Principal = "*", Action = "backup:DeleteRecoveryPoint", Resource = "*" },
      ]
    })
  }
}

resource "aws_cloudwatch_event_bus_policy" "public_not_bus_of_the_organization" {
  attrs = {
    event_bus_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "events:PutEvents"
          Resource  = "arn:aws:events:eu-central-1:123456789012:event-bus/acme"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_cloudwatch_log_resource_policy" "public_not_logs_of_dns" {
  attrs = {
    policy_name = "dns"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "route53.amazonaws.com" }
          Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource  = "arn:aws:logs:*:*:log-group:/aws/route53/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_closed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_less" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_in_another_writing" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Effect    = "Allow"
        Principal = { AWS = ["*"] }
        Action    = ["S3:getobject"]
        Resource  = ["arn:aws:s3:::acme-orders/*"]
        Sid       = "Website"
      }
    })
  }
}

resource "aws_s3_bucket_policy" "public_not_when_replaced" {
  prior_attrs = {
    bucket = "acme-orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    bucket = "acme-orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  meta = { operation = "replace" }
}

resource "aws_kms_key" "public_not_described" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }]
    })
  }
  attrs = {
    description = "b"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }]
    })
  }
}

resource "aws_kms_key" "public_not_filled_in" {
  attrs = { policy = unknown }
}

resource "aws_s3_bucket" "public_not_filled_in" {
  attrs = { bucket = "acme-orders", policy = unknown }
}

# Source: IAM user guide, Policy evaluation logic, Cross-account access
resource "aws_s3_bucket_policy" "shared_with_an_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_ecr_repository_policy" "shared_with_another_account_instead" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "ecr:BatchGetImage" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_kms_key" "shared_key" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:role/partner" }
          Action    = ["kms:Decrypt", "kms:CreateGrant"]
          Resource  = "*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_secretsmanager_secret_policy" "shared_secret_created" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "secretsmanager:GetSecretValue"
          Resource  = "*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sns_topic_policy" "shared_topic_by_id" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "210987654321" }
          Action    = "SNS:Subscribe"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "shared_by_a_condition" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "aws:PrincipalAccount" = ["123456789012"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "aws:PrincipalAccount" = ["123456789012", "210987654321"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_with_another_organization" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = ["o-a1b2c3d4e5", "o-f6g7h8i9j0"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_ecr_repository_policy" "shared_with_the_organization" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" },
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "ecr:BatchGetImage"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "shared_every_action" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }
          Action    = ["sqs:SendMessage"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }
          Action    = ["sqs:*"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_for_a_service_of_every_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudtrail.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudtrail.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_with_every_distribution" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = {
            StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL" }
          }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringLike = { "AWS:SourceArn" = "*" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_insecure_transport" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_insecure_transport_alone" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringNotEquals = { "s3:x-amz-server-side-encryption" = "aws:kms" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_emptied" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
  attrs          = { policy = "" }
  expect_failure = true
}

resource "aws_backup_vault_policy" "shared_vault_can_be_emptied" {
  prior_attrs = {
    backup_vault_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = ["backup:DeleteRecoveryPoint", "backup:PutBackupVaultAccessPolicy"]
          Resource  = "*"
        },
      ]
    })
  }
  attrs = {
    backup_vault_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Deny", Principal = "*", Action = ["backup:PutBackupVaultAccessPolicy"], Resource = "*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_perimeter_of_another_organization" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringNotEquals = { "aws:PrincipalOrgID" = ["o-a1b2c3d4e5"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringNotEquals = { "aws:PrincipalOrgID" = ["o-a1b2c3d4e5", "o-f6g7h8i9j0"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_perimeter_of_every_role" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::123456789012:role/acme-ci"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { ArnNotLike = { "aws:PrincipalArn" = ["*"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_not_perimeter_of_another_endpoint" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringNotEquals = { "aws:SourceVpce" = ["vpce-1a2b3c4d"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { StringNotEquals = { "aws:SourceVpce" = ["vpce-1a2b3c4d", "vpce-5e6f7a8b"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_perimeter_of_another_role" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::123456789012:role/acme-ci"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = {
            ArnNotLike = {
              "aws:PrincipalArn" = [
                "arn:aws:iam::123456789012:role/acme-ci",
                "arn:aws:iam::123456789012:role/acme-backup",
              ]
            }
          }
          Sid = "Perimeter"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_perimeter_of_another_office" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.7/32"] } }
          Sid       = "Perimeter"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_unreadable" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs          = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "shared_unreadable_principal" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = 7
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "shared_not_own_roles" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/a" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:role/a", "arn:aws:iam::123456789012:role/b"] }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_kms_key" "shared_not_own_role_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/acme-orders" }
          Action    = ["kms:Decrypt"]
          Resource  = "*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_fewer_accounts" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:root"] }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_role_of_a_known_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:role/a" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::210987654321:role/a", "arn:aws:iam::210987654321:role/b"] }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_load_balancer_logs" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::054676820928:root" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/AWSLogs/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_another_distribution" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = {
            StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL" }
          }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = {
            StringEquals = {
              "AWS:SourceArn" = [
                "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL",
                "arn:aws:cloudfront::123456789012:distribution/E2MNOPQRSTUVWX",
              ]
            }
          }
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "shared_not_another_topic" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:acme-orders" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = {
            ArnEquals = {
              "aws:SourceArn" = [
                "arn:aws:sns:eu-central-1:123456789012:acme-orders",
                "arn:aws:sns:eu-central-1:123456789012:acme-orders-2",
              ]
            }
          }
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "shared_not_bucket_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::acme-orders" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_another_endpoint" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceVpce" = "vpce-1a2b3c4d" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceVpce" = ["vpce-1a2b3c4d", "vpce-5e6f7a8b"] } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_another_office" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.7/32"] } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_organization_instead_of_everybody" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "shared_not_fewer_actions" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sqs:*"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sqs:SendMessage"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "shared_not_more_actions" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sqs:SendMessage"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sqs:SendMessage", "sqs:ReceiveMessage"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_source_account_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "AWS:SourceAccount" = "123456789012" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_insecure_transport_denied" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_insecure_transport_in_another_place" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
        {
          Effect    = "Deny"
          Principal = { AWS = "*" }
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "Tls"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_account_by_id" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "123456789012" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_efs_file_system_policy" "shared_not_default_unchanged" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["elasticfilesystem:ClientMount"]
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_closed_to_one_organization" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = ["o-a1b2c3d4e5", "o-f6g7h8i9j0"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_ecr_repository_policy" "shared_not_closed_to_one_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = ["123456789012", "210987654321"] }, Action = "ecr:BatchGetImage" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "123456789012" }, Action = "ecr:BatchGetImage" }]
    })
  }
}

resource "aws_kms_key" "shared_not_closed_key" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        { Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:Decrypt", Resource = "*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "shared_not_closed_to_named_actions" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sqs:SendMessage"]
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_deny_of_more" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
        { Effect = "Deny", Principal = "*", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_delivery_by_the_service" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::054676820928:root" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_access_control_instead_of_identity" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2QWRUHAPOMQZL" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = {
            StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL" }
          }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_one_more_prefix" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/a/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:PutObject"
          Resource  = ["arn:aws:s3:::acme-orders/a/*", "arn:aws:s3:::acme-orders/b/*"]
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "shared_not_alarms_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "shared_not_events_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudwatch.amazonaws.com" }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = ["cloudwatch.amazonaws.com", "events.amazonaws.com"] }
          Action    = "SNS:Publish"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "shared_not_another_rule" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "events.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:events:eu-central-1:123456789012:rule/a" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "events.amazonaws.com" }
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:events:eu-central-1:123456789012:rule/b" } }
        },
      ]
    })
  }
}

resource "aws_kms_key" "shared_not_alias_of_a_service_role" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect = "Allow"
          Principal = {
            AWS = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"
          }
          Action    = "kms:CreateGrant"
          Resource  = "*"
          Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
        },
      ]
    })
  }
}

resource "aws_kms_key" "shared_not_log_groups_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { Service = "logs.eu-central-1.amazonaws.com" }
          Action    = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]
          Resource  = "*"
          Condition = {
            ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-central-1:123456789012:*" }
          }
        },
      ]
    })
  }
}

resource "aws_secretsmanager_secret_policy" "shared_not_another_role" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/a" }
          Action    = "secretsmanager:GetSecretValue"
          Resource  = "*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/b" }
          Action    = "secretsmanager:GetSecretValue"
          Resource  = "*"
        },
      ]
    })
  }
}

resource "aws_ecr_repository_policy" "shared_not_functions_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = ["ecr:BatchGetImage"] },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = ["ecr:BatchGetImage"] },
        {
          Effect    = "Allow"
          Principal = { Service = "lambda.amazonaws.com" }
          Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        },
      ]
    })
  }
}

resource "aws_efs_file_system_policy" "shared_not_transport_is_encrypted" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["elasticfilesystem:ClientMount"]
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["elasticfilesystem:ClientMount"]
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
        {
          Effect    = "Deny"
          Principal = { AWS = "*" }
          Action    = "*"
          Resource  = "*"
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_statement_is_an_object" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Id      = "Policy"
      Statement = {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::123456789012:root" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::acme-orders/*"
      }
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_china" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws-cn:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws-cn:s3:::acme/*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws-cn:iam::123456789012:root" }
          Action    = ["s3:GetObject", "s3:ListBucket"]
          Resource  = ["arn:aws-cn:s3:::acme", "arn:aws-cn:s3:::acme/*"]
        },
      ]
    })
  }
}

resource "aws_s3_bucket" "shared_not_never_a_policy" {
  prior_attrs = { bucket = "acme-orders", policy = "" }
  attrs       = { bucket = "acme-orders", policy = "", force_destroy = false }
}

resource "aws_sqs_queue" "shared_not_redrive" {
  prior_attrs = {
    name = "a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
    redrive_policy = ""
  }
  attrs = {
    name = "a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
    redrive_policy = "{}"
  }
}

resource "aws_sns_topic" "shared_not_display_name" {
  prior_attrs = {
    name = "a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    })
    display_name = ""
  }
  attrs = {
    name = "a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    })
    display_name = "Orders"
  }
}

resource "aws_kms_key" "shared_not_rotation_on" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
    enable_key_rotation = false
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
    enable_key_rotation = true
  }
}

resource "aws_secretsmanager_secret" "shared_not_no_policy" {
  prior_attrs = { name = "a", policy = "" }
  attrs       = { name = "a", policy = "", description = "Orders" }
}

resource "aws_glue_resource_policy" "shared_not_own_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "glue:GetTable"
          Resource  = "arn:aws:glue:eu-central-1:123456789012:*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["glue:GetTable", "glue:GetTables"]
          Resource  = "arn:aws:glue:eu-central-1:123456789012:*"
        },
      ]
    })
  }
}

resource "aws_cloudwatch_log_resource_policy" "shared_not_search_logs" {
  prior_attrs = {
    policy_name = "a"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "es.amazonaws.com" }
          Action    = ["logs:PutLogEvents"]
          Resource  = "arn:aws:logs:*"
        },
      ]
    })
  }
  attrs = {
    policy_name = "a"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = ["es.amazonaws.com", "delivery.logs.amazonaws.com"] }
          Action    = ["logs:PutLogEvents", "logs:CreateLogStream"]
          Resource  = "arn:aws:logs:*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "shared_not_first_statement" {
  prior_attrs = { policy = "" }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "shared_not_partner_at_creation_with_an_unknown_account" {
  attrs = {
    queue_url = unknown
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "sqs:SendMessage"
          Resource  = "*"
        },
      ]
    })
  }
}

resource "aws_kms_key" "shared_not_administrators_at_creation" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/admin" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    })
  }
}

resource "aws_secretsmanager_secret_policy" "shared_not_emptied" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/a" }
          Action    = "secretsmanager:GetSecretValue"
          Resource  = "*"
        },
      ]
    })
  }
  attrs = { policy = "" }
}

# Source: Amazon VPC user guide, Endpoint policies; Amazon API Gateway developer guide, Resource policies
base "aws_vpc_endpoint" {
  attrs = { service_name = "com.amazonaws.eu-central-1.s3", vpc_id = "vpc-1a2b3c4d" }
}

base "aws_vpc_endpoint_policy" {
  attrs = { vpc_endpoint_id = "vpce-1a2b3c4d" }
}

base "aws_api_gateway_rest_api_policy" {
  attrs = { rest_api_id = "a1b2c3d4e5" }
}

resource "aws_vpc_endpoint" "limit_dropped_everything" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_vpc_endpoint_policy" "limit_dropped_more_buckets" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_vpc_endpoint" "limit_dropped_organization" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "*"
          Resource  = "*"
          Condition = { StringEquals = { "aws:ResourceOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_network" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" }]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api" "limit_dropped_deny" {
  prior_attrs = {
    name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    name = "acme"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" }]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api" "limit_dropped_gone" {
  prior_attrs = {
    name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs          = { name = "acme", policy = "" }
  expect_failure = true
}

resource "aws_vpclattice_auth_policy" "limit_dropped_lattice" {
  prior_attrs = {
    resource_identifier = "svc-1"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "vpc-lattice-svcs:Invoke"
          Resource  = "*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    resource_identifier = "svc-1"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "vpc-lattice-svcs:Invoke", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_every_network" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/0"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_denies_nobody" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { NotIpAddress = { "aws:SourceIp" = ["0.0.0.0/0"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_not_another_office" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.7/32"] } }
        },
      ]
    })
  }
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_not_another_office_beside_a_deny" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.7/32"] } }
        },
      ]
    })
  }
}

resource "aws_vpc_endpoint" "limit_dropped_not_one_more_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = ["s3:GetObject"]
          Resource  = ["arn:aws:s3:::acme-orders/*", "arn:aws:s3:::acme-invoices/*"]
        },
      ]
    })
  }
}

resource "aws_vpc_endpoint" "limit_dropped_not_default_as_before" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
}

resource "aws_vpc_endpoint" "limit_dropped_not_created" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
}

resource "aws_vpc_endpoint" "limit_dropped_not_known_after_apply" {
  attrs = { policy = unknown }
}

resource "aws_vpc_endpoint" "limit_dropped_not_narrowed" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "aws_vpc_endpoint_policy" "limit_dropped_not_one_more_action_of_the_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["s3:GetObject", "s3:PutObject"]
          Resource  = "*"
        },
      ]
    })
  }
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_not_created" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" }]
    })
  }
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_not_network_added" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
}

resource "aws_api_gateway_rest_api_policy" "limit_dropped_not_in_another_order" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["198.51.100.0/24", "203.0.113.0/24"] } }
        },
      ]
    })
  }
}

resource "aws_api_gateway_rest_api" "limit_dropped_not_never" {
  prior_attrs = { name = "acme", policy = "" }
  attrs       = { name = "acme", description = "Orders", policy = "" }
}

resource "aws_api_gateway_rest_api" "limit_dropped_not_created_with_endpoint" {
  attrs = {
    name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { StringEquals = { "aws:SourceVpce" = "vpce-1a2b3c4d" } }
        },
      ]
    })
  }
}

resource "aws_ecrpublic_repository_policy" "limit_dropped_not_public_images" {
  attrs = {
    repository_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["ecr-public:DescribeImages", "ecr-public:BatchGetImage"] },
      ]
    })
  }
}

resource "aws_ecrpublic_repository_policy" "limit_dropped_pushed_by_everybody" {
  prior_attrs = {
    repository_name = "acme"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = ["ecr-public:BatchGetImage"] }]
    })
  }
  attrs = {
    repository_name = "acme"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["ecr-public:BatchGetImage", "ecr-public:PutImage"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_deleted_network" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_vpc_endpoint_policy" "limit_deleted_one_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_vpclattice_auth_policy" "limit_deleted_lattice" {
  prior_attrs = {
    resource_identifier = "svc-1"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "vpc-lattice-svcs:Invoke"
          Resource  = "*"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_deleted_not_a_limit" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "*" }]
    })
  }
}

resource "aws_vpc_endpoint_policy" "limit_deleted_not_a_limit" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
}

resource "aws_vpclattice_auth_policy" "limit_deleted_not_a_limit" {
  prior_attrs = {
    resource_identifier = "svc-1"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }]
    })
  }
}

resource "aws_vpc_endpoint_policy" "limit_deleted_replaced_elsewhere" {
  prior_attrs = {
    vpc_endpoint_id = "vpce-1"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    vpc_endpoint_id = "vpce-2"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_api_gateway_rest_api_policy" "limit_deleted_replaced_elsewhere" {
  prior_attrs = {
    rest_api_id = "a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    rest_api_id = "b"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "execute-api:Invoke"
          Resource  = "execute-api:/*"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_vpc_endpoint" "limit_deleted_not_with_the_endpoint" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

# Source: IAM user guide, Policy evaluation logic: an explicit deny overrides any allow
resource "aws_s3_bucket_policy" "guard_deleted_insecure_transport" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_backup_vault_policy" "guard_deleted_vault" {
  prior_attrs = {
    backup_vault_name = "acme"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Principal = "*", Action = "backup:DeleteRecoveryPoint", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_secretsmanager_secret_policy" "guard_deleted_secret" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "secretsmanager:GetSecretValue"
          Resource  = "*"
          Condition = { StringNotEquals = { "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/acme-orders" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "guard_deleted_not_an_allow" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "guard_deleted_not_public_before" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "aws_sqs_queue_policy" "guard_deleted_not_a_topic" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:acme-orders" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "guard_deleted_replaced_elsewhere" {
  prior_attrs = {
    bucket = "acme-a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
  attrs = {
    bucket = "acme-b"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
          Sid       = "DenyInsecureTransport"
        },
      ]
    })
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecr_repository_policy" "guard_deleted_not_cross_account" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "ecr:BatchGetImage" },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "guard_deleted_not_default" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme-orders"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    })
  }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "aws_s3_bucket_policy" "undecided_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs          = { policy = unknown }
  expect_failure = true
}

resource "aws_kms_key" "undecided_key" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
  attrs          = { policy = unknown }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "undecided_replaced" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs          = { policy = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "undecided_not_created" {
  attrs = { policy = unknown }
}

resource "aws_sqs_queue_policy" "undecided_not_created" {
  attrs = { queue_url = unknown, policy = unknown }
}

resource "aws_sqs_queue" "undecided_not_filled_in" {
  prior_attrs = {
    name = "a"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sqs:*"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = { name = "b", policy = unknown }
  meta  = { operation = "replace" }
}

resource "aws_kms_key" "undecided_not_filled_in_anew" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
          Sid       = "Enable IAM User Permissions"
        },
      ]
    })
  }
  attrs = { policy = unknown }
  meta  = { operation = "replace" }
}

resource "aws_s3_bucket_policy" "undecided_not_known" {
  prior_attrs = {
    bucket = "acme-orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    bucket = unknown
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket" "undecided_not_without_a_policy" {
  prior_attrs = { bucket = "a", policy = "" }
  attrs       = { policy = unknown }
}

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_policy_out_of_the_bucket" {
  file            = "../../../exposure/moved/policy_out_of_the_bucket.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_policy_out_of_the_queue" {
  file            = "../../../exposure/moved/policy_out_of_the_queue.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_policy_of_another_bucket" {
  file            = "../../../exposure/moved/policy_of_another_bucket.json"
  expect          = "needs_approval"
  expect_findings = ["resource_policies/public: aws_s3_bucket_policy.invoices"]
}

plan "moved_policy_that_denies_renamed" {
  file            = "../../../exposure/moved/policy_that_denies_renamed.json"
  expect          = "pass"
  expect_findings = []
}

resource "aws_s3_bucket_policy" "public_on_another_bucket" {
  prior_attrs    = { bucket = "acme-site", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Read", Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::*/*" }] }) }
  attrs          = { bucket = "acme-orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Read", Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::*/*" }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "public_on_the_same_bucket_replaced" {
  prior_attrs = { bucket = "acme-site", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Read", Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-site/*" }] }) }
  attrs       = { bucket = "acme-site", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Read", Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-site/*" }] }) }
  meta        = { operation = "replace" }
}

resource "aws_s3_bucket_policy" "public_not_on_another_bucket" {
  prior_attrs = { bucket = "acme-logs", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Logs", Effect = "Allow", Principal = { Service = "logging.s3.amazonaws.com" }, Action = "s3:PutObject", Resource = "arn:aws:s3:::acme-logs/*", Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }] }) }
  attrs       = { bucket = "acme-logs-2", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Logs", Effect = "Allow", Principal = { Service = "logging.s3.amazonaws.com" }, Action = "s3:PutObject", Resource = "arn:aws:s3:::acme-logs-2/*", Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }] }) }
  meta        = { operation = "replace" }
}

# Source: AWS provider 6, `region` of each resource: another region is another object of the same name.
resource "aws_ecr_repository_policy" "public_in_another_region" {
  prior_attrs = {
    repository = "acme-app"
    region     = "eu-west-1"
    policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" }] })
  }
  attrs = {
    repository = "acme-app"
    region     = "us-east-1"
    policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" }] })
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecr_repository_policy" "public_in_the_same_region" {
  prior_attrs = {
    repository = "acme-app"
    region     = "eu-west-1"
    policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" }] })
  }
  attrs = {
    repository = "acme-app"
    region     = "eu-west-1"
    policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" }] })
  }
  meta = { operation = "replace" }
}

resource "aws_ecr_repository_policy" "public_not_in_another_region" {
  prior_attrs = {
    repository = "acme-app"
    region     = "eu-west-1"
    policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" }] })
  }
  attrs = {
    repository = "acme-app"
    region     = "us-east-1"
    policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" }] })
  }
  meta = { operation = "replace" }
}

resource "aws_s3_bucket_policy" "guard_deleted_after_it_was_made_again" {
  prior_attrs = {
    bucket = "acme-orders"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
  }
  attrs = {
    bucket = "acme-orders"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
  }
  meta           = { operation = "replace" }
  change         = { order = "create_first" }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "guard_deleted_before_it_is_made_again" {
  prior_attrs = {
    bucket = "acme-orders"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
  }
  attrs = {
    bucket = "acme-orders"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
  }
  meta = { operation = "replace" }
}

plan "document_that_does_not_excuse_itself" {
  file            = "../../../exposure/moved/document_that_does_not_excuse_itself.json"
  expect          = "pass"
  expect_findings = ["resource_policies/shared: aws_s3_bucket_policy.x"]
}
