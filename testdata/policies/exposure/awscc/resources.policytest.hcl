policytest {
  targets = ["../../../../policies/exposure/awscc/resources.gate.hcl"]
}

base "awscc_kms_key" {
  attrs = { arn = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666" }
}

base "awscc_s3_bucket_policy" {
  attrs = { bucket = "acme-orders" }
}

# Source: Amazon S3 user guide, The meaning of public; AWS CloudFormation, the types of the resources
resource "awscc_s3_bucket_policy" "public_bucket" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "public_bucket_object" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["*"] }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "public_bucket_object_beside_an_unknown_one" {
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Principal = { AWS = unknown }, Action = "s3:*", Resource = "arn:aws:s3:::acme-orders" },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_sqs_queue_inline_policy" "public_queue" {
  attrs = {
    queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/acme"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme"
        },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_sns_topic_inline_policy" "public_topic" {
  prior_attrs = {
    topic_arn = "arn:aws:sns:eu-central-1:123456789012:acme"
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sns:Subscribe"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    }
  }
  attrs = {
    topic_arn = "arn:aws:sns:eu-central-1:123456789012:acme"
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sns:Subscribe"
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme"
        },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_kms_key" "public_key" {
  prior_attrs = {
    key_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    })
  }
  attrs = {
    key_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
        { Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:Decrypt", Resource = "*" },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_secretsmanager_resource_policy" "public_secret" {
  attrs = {
    secret_id = "acme"
    resource_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_ecr_repository" "public_images" {
  prior_attrs = { repository_name = "acme", repository_policy_text = null }
  attrs = {
    repository_name = "acme"
    repository_policy_text = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = ["ecr:BatchGetImage"] }]
    }
  }
  expect_failure = true
}

resource "awscc_dynamodb_table" "public_table" {
  attrs = {
    table_name = "acme"
    resource_policy = {
      policy_document = jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Allow", Principal = "*", Action = "dynamodb:GetItem", Resource = "*" }]
      })
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "public_not_account" {
  attrs = {
    policy_document = jsonencode({
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

resource "awscc_s3_bucket_policy" "public_not_cloudfront" {
  attrs = {
    policy_document = {
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
    }
  }
}

resource "awscc_s3_bucket_policy" "public_not_insecure_transport" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
        },
      ]
    })
  }
}

resource "awscc_s3_bucket_policy" "public_not_the_organization" {
  attrs = {
    policy_document = {
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
    }
  }
}

resource "awscc_s3_bucket_policy" "public_not_unknown_condition" {
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceVpce" = unknown } }
        },
      ]
    }
  }
}

resource "awscc_s3_bucket_policy" "public_not_as_before" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
}

resource "awscc_s3_bucket_policy" "public_not_closed" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    }
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
}

resource "awscc_s3_bucket_policy" "public_not_known_after_apply" {
  attrs = { policy_document = unknown }
}

resource "awscc_sqs_queue_inline_policy" "public_not_queue_of_a_topic" {
  attrs = {
    queue = "q"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:acme" } }
        },
      ]
    })
  }
}

resource "awscc_sns_topic_inline_policy" "public_not_topic_default" {
  attrs = {
    topic_arn = "arn:aws:sns:eu-central-1:123456789012:acme"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["SNS:Publish", "SNS:Subscribe"]
          Resource  = "arn:aws:sns:eu-central-1:123456789012:acme"
          Condition = { StringEquals = { "AWS:SourceOwner" = "123456789012" } }
        },
      ]
    })
  }
}

resource "awscc_kms_key" "public_not_key_default" {
  attrs = {
    key_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    }
  }
}

resource "awscc_kms_key" "public_not_key_through_a_service" {
  attrs = {
    key_policy = jsonencode({
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
          Action    = "kms:Decrypt"
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

resource "awscc_kms_key" "public_not_key_filled_in" {
  attrs = { key_policy = unknown }
}

resource "awscc_secretsmanager_resource_policy" "public_not_secret_of_a_rotation" {
  attrs = {
    secret_id = "acme"
    resource_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/rotation" }
          Action    = "secretsmanager:*"
          Resource  = "*"
        },
      ]
    })
  }
}

resource "awscc_ecr_repository" "public_not_images_without_a_policy" {
  attrs = { repository_name = "acme", repository_policy_text = null }
}

resource "awscc_ecr_repository" "public_not_images_for_another_account" {
  attrs = {
    repository_name = "acme"
    repository_policy_text = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = ["ecr:BatchGetImage"] },
      ]
    }
  }
}

resource "awscc_efs_file_system" "public_not_files_default" {
  attrs = {
    file_system_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "elasticfilesystem:ClientMount"
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
      ]
    }
  }
}

resource "awscc_opensearchservice_domain" "public_not_in_a_vpc" {
  attrs = {
    vpc_options = { subnet_ids = ["subnet-1a2b3c4d"] }
    access_policies = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
    })
  }
}

resource "awscc_dynamodb_table" "public_not_a_table_without_a_policy" {
  attrs = { table_name = "acme", resource_policy = null }
}

# Source: IAM user guide, Policy evaluation logic, Cross-account access
resource "awscc_s3_bucket_policy" "shared_with_an_account" {
  prior_attrs = {
    policy_document = jsonencode({
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
    policy_document = jsonencode({
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
  expect_failure = true
}

resource "awscc_kms_key" "shared_key" {
  prior_attrs = {
    key_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    }
  }
  attrs = {
    key_policy = {
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
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "kms:Decrypt"
          Resource  = "*"
        },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_secretsmanager_resource_policy" "shared_every_action" {
  prior_attrs = {
    secret_id = "acme"
    resource_policy = jsonencode({
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
    secret_id = "acme"
    resource_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:role/a" }
          Action    = "secretsmanager:*"
          Resource  = "*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "shared_condition_removed" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
        },
      ]
    }
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "shared_deny_removed" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
        },
      ]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Deny", Principal = "*", Action = "s3:DeleteBucket", Resource = "arn:aws:s3:::acme-orders" },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "shared_unreadable" {
  prior_attrs = {
    policy_document = jsonencode({
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
  attrs          = { policy_document = "{" }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "shared_not_fewer" {
  prior_attrs = {
    policy_document = jsonencode({
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
    policy_document = jsonencode({
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

resource "awscc_s3_bucket_policy" "shared_not_own_roles" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/a"] }
          Action    = ["s3:GetObject", "s3:PutObject"]
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
}

resource "awscc_s3_bucket_policy" "shared_not_deny_added" {
  prior_attrs = {
    policy_document = jsonencode({
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
    policy_document = jsonencode({
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
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
        },
      ]
    })
  }
}

resource "awscc_s3_bucket_policy" "shared_not_another_distribution" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "AWS:SourceArn" = "arn:aws:cloudfront::123456789012:distribution/E1" } }
        },
      ]
    })
  }
  attrs = {
    policy_document = jsonencode({
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
                "arn:aws:cloudfront::123456789012:distribution/E1",
                "arn:aws:cloudfront::123456789012:distribution/E2",
              ]
            }
          }
        },
      ]
    })
  }
}

resource "awscc_kms_key" "shared_not_own_role" {
  prior_attrs = {
    key_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    }
  }
  attrs = {
    key_policy = {
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
          Principal = { AWS = "arn:aws:iam::123456789012:role/a" }
          Action    = "kms:Decrypt"
          Resource  = "*"
        },
      ]
    }
  }
}

resource "awscc_kms_key" "shared_not_described" {
  prior_attrs = {
    description = "a"
    key_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    }
  }
  attrs = {
    description = "b"
    key_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    })
  }
}

resource "awscc_s3_bucket_policy" "shared_not_config_delivery" {
  attrs = {
    policy_document = jsonencode({
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

resource "awscc_s3_bucket_policy" "shared_not_load_balancer_logs" {
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::054676820928:root" }
          Action    = "s3:PutObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
}

resource "awscc_s3_bucket_policy" "shared_not_source_account_added" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "config.amazonaws.com" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
        },
      ]
    })
  }
}

resource "awscc_s3_bucket_policy" "shared_not_organization_instead_of_everybody" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    }
  }
  attrs = {
    policy_document = {
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
    }
  }
}

resource "awscc_s3_bucket_policy" "shared_not_another_office" {
  prior_attrs = {
    policy_document = jsonencode({
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
    policy_document = jsonencode({
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

resource "awscc_s3_bucket_policy" "shared_not_deny_written_otherwise" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
        },
      ]
    })
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = { AWS = "*" }
          Action    = ["S3:*"]
          Resource  = ["arn:aws:s3:::acme-orders/*", "arn:aws:s3:::acme-orders"]
          Condition = { Bool = { "aws:SecureTransport" = ["false"] } }
        },
      ]
    }
  }
}

resource "awscc_s3_bucket_policy" "shared_not_emptied" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
  attrs = { policy_document = null }
}

resource "awscc_efs_file_system" "shared_not_default_of_files" {
  prior_attrs = {
    file_system_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "elasticfilesystem:ClientMount"
          Resource  = "*"
          Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
        },
      ]
    }
  }
  attrs = {
    file_system_policy = {
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
    }
  }
}

resource "awscc_sqs_queue_inline_policy" "shared_not_a_queue_closed" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme"
        },
      ]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sqs:SendMessage"
          Resource  = "arn:aws:sqs:eu-central-1:123456789012:acme"
          Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:acme" } }
        },
      ]
    })
  }
}

resource "awscc_kms_key" "shared_not_a_key_of_log_groups" {
  prior_attrs = {
    key_policy = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    }
  }
  attrs = {
    key_policy = {
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
          Principal = { Service = "logs.eu-central-1.amazonaws.com" }
          Action    = ["kms:Encrypt*", "kms:Decrypt*"]
          Resource  = "*"
          Condition = {
            ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:eu-central-1:123456789012:*" }
          }
        },
      ]
    }
  }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "awscc_s3_bucket_policy" "undecided_bucket" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
        },
      ]
    }
  }
  attrs          = { policy_document = unknown }
  expect_failure = true
}

resource "awscc_kms_key" "undecided_key" {
  prior_attrs = {
    key_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    })
  }
  attrs          = { key_policy = unknown }
  expect_failure = true
}

resource "awscc_kms_key" "undecided_not_filled_in_anew" {
  prior_attrs = {
    key_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "kms:*"
          Resource  = "*"
        },
      ]
    })
  }
  attrs = { key_policy = unknown }
  meta  = { operation = "replace" }
}

resource "awscc_s3_bucket_policy" "undecided_not_the_bucket" {
  prior_attrs = {
    bucket = "a"
    policy_document = jsonencode({
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
    policy_document = jsonencode({
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

resource "awscc_ecr_repository" "undecided_not_without_a_policy" {
  prior_attrs = { repository_name = "acme", repository_policy_text = null }
  attrs       = { repository_name = "acme", repository_policy_text = unknown }
}

# A policy that is replaced onto another bucket is new there, and a guard is gone from the old one. Source: CloudFormation template
# reference, AWS::S3::BucketPolicy, Update requires: Replacement
resource "awscc_s3_bucket_policy" "public_moved_to_another_bucket" {
  prior_attrs    = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = "*" }] }) }
  attrs          = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = "*" }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_sqs_queue_inline_policy" "public_moved_to_another_queue" {
  prior_attrs    = { queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/a", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*", Principal = "*" }] }) }
  attrs          = { queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/b", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*", Principal = "*" }] } }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_secretsmanager_resource_policy" "public_moved_to_another_secret" {
  prior_attrs    = { secret_id = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:a", resource_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*", Principal = "*" }] }) }
  attrs          = { secret_id = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:b", resource_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*", Principal = "*" }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "public_of_the_same_bucket" {
  prior_attrs = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = "*" }] }) }
  attrs       = { bucket = "acme-web", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = "*" }] } }
  meta        = { operation = "replace" }
}

resource "awscc_s3_bucket_policy" "public_of_a_bucket_known_after_apply" {
  prior_attrs = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = "*" }] }) }
  attrs       = { bucket = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_s3_bucket_policy" "shared_own_account_moved_to_another_bucket" {
  prior_attrs = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs       = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_ecr_repository" "public_of_a_repository_that_is_renamed" {
  prior_attrs = { repository_name = "a", repository_policy_text = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*", Principal = "*" }] }) }
  attrs       = { repository_name = "b", repository_policy_text = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*", Principal = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_logs_resource_policy" "public_of_the_account_renamed" {
  prior_attrs = { policy_name = "a", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*", Principal = "*" }] }) }
  attrs       = { policy_name = "b", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "*", Principal = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_s3_bucket_policy" "guard_deleted_of_a_bucket" {
  prior_attrs    = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  expect_failure = true
}

resource "awscc_sqs_queue_inline_policy" "guard_deleted_of_a_queue" {
  prior_attrs    = { queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/a", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "sqs:*", Resource = "*", Principal = "*", Condition = { StringNotEquals = { "aws:SourceVpce" = "vpce-0123456789abcdef0" } } }] } }
  expect_failure = true
}

resource "awscc_secretsmanager_resource_policy" "guard_deleted_of_a_secret" {
  prior_attrs    = { secret_id = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:a", resource_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "secretsmanager:*", Resource = "*", Principal = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "guard_deleted_moved_to_another_bucket" {
  prior_attrs    = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  attrs          = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "guard_deleted_not_allowed" {
  prior_attrs = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_s3_bucket_policy" "guard_deleted_not_of_the_same_bucket" {
  prior_attrs = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  attrs       = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_s3_bucket_policy" "guard_deleted_not_of_a_bucket_known_after_apply" {
  prior_attrs = { bucket = "acme-web", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  attrs       = { bucket = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_s3_bucket_policy" "guard_deleted_not_empty" {
  prior_attrs = { bucket = "acme-web", policy_document = null }
}

resource "awscc_s3_bucket_policy" "guard_deleted_not_unreadable" {
  prior_attrs = { bucket = "acme-web", policy_document = "{" }
}

resource "awscc_s3vectors_vector_bucket_policy" "guard_deleted_not_allowed" {
  prior_attrs = { vector_bucket_name = "acme", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3vectors:GetVectors", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_sqs_queue_inline_policy" "guard_deleted_not_a_topic" {
  prior_attrs = { queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/a", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*", Principal = { Service = "sns.amazonaws.com" }, Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-central-1:123456789012:a" } } }] }) }
}

resource "awscc_kms_key" "guard_deleted_not_with_the_key" {
  prior_attrs = { key_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "kms:*", Resource = "*", Principal = "*" }] }) }
}

# Source: IAM user guide, AWS global condition context keys
resource "awscc_s3_bucket_policy" "shared_with_an_organization" {
  prior_attrs    = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs          = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }, { Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "shared_with_a_network_less_narrow" {
  prior_attrs    = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/28" } } }] }) }
  attrs          = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  expect_failure = true
}

resource "awscc_s3_bucket_policy" "shared_with_another_organization" {
  prior_attrs    = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  attrs          = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = ["o-a1b2c3d4e5", "o-zzzz9999zz"] } } }] }) }
  expect_failure = true
}

resource "awscc_oam_sink" "public_sink" {
  attrs          = { name = "s", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["oam:CreateLink", "oam:UpdateLink"], Resource = "*", Principal = "*" }] }) }
  expect_failure = true
}

resource "awscc_ssm_resource_policy" "public_parameter" {
  prior_attrs    = { resource_arn = "arn:aws:ssm:eu-central-1:123456789012:parameter/a", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ssm:GetParameters", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs          = { resource_arn = "arn:aws:ssm:eu-central-1:123456789012:parameter/a", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ssm:GetParameters", Resource = "*", Principal = "*" }] }) }
  expect_failure = true
}

resource "awscc_oam_sink" "public_not_a_sink_of_the_organization" {
  attrs = { name = "s", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["oam:CreateLink", "oam:UpdateLink"], Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
}

resource "awscc_s3_bucket_policy" "shared_not_the_organization_as_before" {
  prior_attrs = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  attrs       = { bucket = "acme-orders", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] } }
}

resource "awscc_s3_bucket_policy" "shared_not_a_network_narrowed" {
  prior_attrs = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs       = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/28" } } }] }) }
}

resource "awscc_xray_resource_policy" "public_not_traces_of_the_account" {
  attrs = { policy_name = "a", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "xray:PutTraceSegments", Resource = "*", Principal = { Service = "sns.amazonaws.com" }, Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }] }) }
}

resource "awscc_msk_cluster_policy" "undecided_cluster" {
  prior_attrs    = { cluster_arn = "arn:aws:kafka:eu-central-1:123456789012:cluster/a/b", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "kafka:*", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs          = { cluster_arn = "arn:aws:kafka:eu-central-1:123456789012:cluster/a/b", policy = unknown }
  expect_failure = true
}

# Source: AWS CloudFormation, the types of the resources
resource "awscc_aps_resource_policy" "public_not_own_account_of_aps" {
  attrs = { workspace_arn = "arn:aws:aps:eu-central-1:123456789012:workspace/ws-1", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "aps:RemoteWrite", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_cloudtrail_resource_policy" "public_not_own_account_of_cloudtrail" {
  attrs = { resource_arn = "arn:aws:cloudtrail:eu-central-1:123456789012:channel/a", resource_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "cloudtrail-data:PutAuditEvents", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_eventschemas_registry_policy" "public_not_own_account_of_eventschemas" {
  attrs = { registry_name = "acme", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "schemas:DescribeRegistry", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_lex_resource_policy" "public_not_own_account_of_lex" {
  attrs = { resource_arn = "arn:aws:lex:eu-central-1:123456789012:bot/A", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "lex:RecognizeText", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_s3files_file_system_policy" "public_not_own_account_of_s3files" {
  attrs = { file_system_id = "fs-1", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3files:ClientMount", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_bedrockagentcore_resource_policy" "public_not_own_account_of_bedrockagentcore" {
  attrs = { resource_arn = "arn:aws:bedrock-agentcore:eu-central-1:123456789012:runtime/a", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "bedrock-agentcore:InvokeAgentRuntime", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_msk_cluster_policy" "public_not_own_account_of_msk" {
  attrs = { cluster_arn = "arn:aws:kafka:eu-central-1:123456789012:cluster/a/b", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "kafka:CreateVpcConnection", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_vpclattice_resource_policy" "public_not_own_account_of_vpclattice" {
  attrs = { resource_arn = "arn:aws:vpc-lattice:eu-central-1:123456789012:service/svc-1", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice:GetService", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_s3_bucket_policy" "undecided_not_a_bucket_known_after_apply" {
  prior_attrs = { bucket = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs       = { bucket = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_organizations_resource_policy" "shared_not_one_more_account_of_the_organization" {
  attrs = { content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "organizations:DescribeOrganization", Resource = "*", Principal = { AWS = "arn:aws:iam::210987654321:root" } }] }) }
}

resource "awscc_organizations_resource_policy" "public_organization" {
  prior_attrs    = { content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "organizations:DescribeOrganization", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs          = { content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "organizations:DescribeOrganization", Resource = "*", Principal = { AWS = "*" } }] }) }
  expect_failure = true
}

# Documents that data sources give. Source: Terraform language, Data sources, Dependencies; JSON output format, `action_reason`.

plan "documents_of_data_sources" {
  file            = "../../../exposure/documents/awscc.json"
  expect          = "needs_approval"
  expect_findings = ["resources/public: awscc_s3_bucket_policy.public", "resources/public: awscc_s3_bucket_policy.public_later"]
}
