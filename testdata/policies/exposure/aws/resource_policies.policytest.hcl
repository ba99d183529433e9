policytest {
  targets = ["../../../../policies/exposure/aws/resource_policies.gate.hcl"]
}

resource "aws_s3_bucket_policy" "everybody_created_bucket" {
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::orders-archive/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_sqs_queue_policy" "everybody_created_queue" {
  attrs = {
    queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = ["sqs:SendMessage"]
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_opensearch_domain_policy" "everybody_created_search" {
  attrs = {
    domain_name = "search"
    access_policies = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = ["*"] }, Action = "es:*", Resource = "arn:aws:s3:::orders-archive/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "everybody_created_account" {
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
}

resource "aws_sns_topic_policy" "everybody_created_bucket_notifications" {
  attrs = {
    arn = "arn:aws:sns:eu-west-1:123456789012:orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sns:Publish"
          Resource  = "arn:aws:s3:::orders-archive/*"
          Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::orders" } }
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "everybody_created_denied" {
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "s3:*"
          Resource  = "arn:aws:s3:::orders-archive/*"
          Condition = { Bool = { "aws:SecureTransport" = "false" } }
        },
      ]
    })
  }
}

resource "aws_cloudwatch_log_resource_policy" "everybody_created_service" {
  attrs = {
    policy_name = "dns"
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "route53.amazonaws.com" }
          Action    = ["logs:PutLogEvents"]
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "everybody_allowed_read" {
  prior_attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::orders-archive/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "everybody_allowed_write_as_well" {
  prior_attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::orders-archive/*" },
      ]
    })
  }
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = ["s3:GetObject", "s3:PutObject"]
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_kms_key" "everybody_allowed_condition_removed" {
  prior_attrs = {
    description = "orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "kms:Decrypt"
          Resource  = "arn:aws:s3:::orders-archive/*"
          Condition = { StringEquals = { "kms:CallerAccount" = "123456789012" } }
        },
      ]
    })
  }
  attrs = {
    description = "orders"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "kms:Decrypt"
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_s3_bucket_policy" "everybody_allowed_closed" {
  prior_attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::orders-archive/*" },
      ]
    })
  }
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
}

resource "aws_s3_bucket_policy" "everybody_allowed_less" {
  prior_attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::orders-archive/*" }]
    })
  }
  attrs = {
    bucket = "orders-archive"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::orders-archive/*" },
      ]
    })
  }
}

resource "aws_ecr_repository_policy" "everybody_allowed_another_account" {
  prior_attrs = {
    repository = "shop/api"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "ecr:BatchGetImage"
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
  attrs = {
    repository = "shop/api"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "ecr:BatchGetImage"
          Resource  = "arn:aws:s3:::orders-archive/*"
        },
      ]
    })
  }
}
