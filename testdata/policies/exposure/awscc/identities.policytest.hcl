policytest {
  targets = ["../../../../policies/exposure/awscc/identities.gate.hcl"]
}

base "awscc_iam_role" {
  attrs = {
    role_name = "acme-deploy"
    arn       = "arn:aws:iam::123456789012:role/acme-deploy"
    assume_role_policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
}

base "awscc_iam_role_policy" {
  attrs = { policy_name = "inline", role_name = "acme-orders" }
}

base "awscc_iam_managed_policy" {
  attrs = { managed_policy_name = "acme-orders" }
}

# Source: IAM user guide, Policy evaluation logic; AWS CloudFormation, AWS::IAM::ManagedPolicy, AWS::IAM::Role
resource "awscc_iam_managed_policy" "administrator_text" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_object" {
  prior_attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    }
  }
  attrs = {
    policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_object_instead_of_a_text" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
  }
  expect_failure = true
}

resource "awscc_iam_role_policy" "administrator_inline" {
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_user_policy" "administrator_user" {
  attrs = {
    policy_name     = "a"
    user_name       = "ci"
    policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
  }
  expect_failure = true
}

resource "awscc_iam_group_policy" "administrator_group" {
  attrs = {
    policy_name = "a"
    group_name  = "dev"
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_role" "administrator_role_block" {
  prior_attrs = {
    policies = [
      {
        policy_name = "read"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
    ]
  }
  attrs = {
    policies = [
      {
        policy_name = "read"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
      {
        policy_name = "all"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
  expect_failure = true
}

resource "awscc_sso_permission_set" "administrator_permission_set" {
  attrs = {
    name = "dev"
    inline_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_not_as_before" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["*"], Resource = ["*"], Sid = "All" }]
    }
  }
}

resource "awscc_iam_managed_policy" "administrator_not_narrowed" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "awscc_iam_managed_policy" "administrator_not_denied" {
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }]
    })
  }
}

resource "awscc_iam_managed_policy" "administrator_not_reading" {
  attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:Describe*", "s3:List*"], Resource = "*" }]
    }
  }
}

resource "awscc_iam_role_policy" "administrator_not_one_bucket" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "administrator_not_unknown_resource" {
  attrs = {
    policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = unknown }] }
  }
}

resource "awscc_iam_role" "administrator_not_role_without_policies" {
  attrs = { policies = null, managed_policy_arns = null }
}

resource "awscc_iam_role" "administrator_not_role_known_after_apply" {
  attrs = { policies = unknown, managed_policy_arns = unknown }
}

resource "awscc_iam_role" "administrator_not_in_another_order" {
  prior_attrs = {
    policies = [
      {
        policy_name = "read"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
      {
        policy_name = "all"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
  attrs = {
    policies = [
      {
        policy_name = "all"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
      {
        policy_name = "read"
        policy_document = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
    ]
  }
}

resource "awscc_iam_group" "administrator_not_group_without_policies" {
  attrs = { group_name = "dev", policies = null }
}

# Source: IAM user guide, Granting a user permissions to pass a role to an AWS service; Apply least-privilege permissions
resource "awscc_iam_managed_policy" "growth_pass_role" {
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "lambda:CreateFunction"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_policy_version" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "iam:CreatePolicyVersion", Resource = "*" },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_all_of_a_service" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sqs:List*", Resource = "*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_role_policy" "growth_every_secret" {
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_every_bucket" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_everything_in_one_bucket" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_condition_removed" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "s3:DeleteObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    }
  }
  attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    }
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_deny_removed" {
  prior_attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Deny", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_unreadable" {
  attrs          = { policy_document = "{\"Statement\":[" }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_no_statement" {
  attrs          = { policy_document = { Version = "2012-10-17" } }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "growth_not_one_role" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "iam:PassRole"
          Resource  = "arn:aws:iam::123456789012:role/worker"
          Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_logs" {
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "*"
        },
        { Effect = "Allow", Action = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Resource = "*" },
      ]
    }
  }
}

resource "awscc_iam_managed_policy" "growth_not_function_in_a_vpc" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        {
          Effect   = "Allow"
          Action   = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface"]
          Resource = "*"
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_registry" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = ["ecr:BatchGetImage"]
          Resource = "arn:aws:ecr:eu-central-1:123456789012:repository/acme"
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_parameters" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "ssm:GetParameter"
          Resource = "arn:aws:ssm:eu-central-1:123456789012:parameter/acme/*"
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_tagged_instances" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "ec2:TerminateInstances"
          Resource  = "*"
          Condition = { StringEquals = { "aws:ResourceTag/team" = "orders" } }
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_another_writing" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    }
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:putobject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "S3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_one_more_bucket" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "s3:GetObject"
          Resource = ["arn:aws:s3:::acme-orders/*", "arn:aws:s3:::acme-invoices/*"]
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_condition_added" {
  prior_attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    }
  }
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
        },
      ]
    }
  }
}

resource "awscc_iam_managed_policy" "growth_not_deny_added" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Deny", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/secret/*" },
      ]
    })
  }
}

# Source: IAM user guide, Policy evaluation logic, Cross-account access
resource "awscc_iam_managed_policy" "administrator_again_none" {
  prior_attrs = {
    policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
  }
  attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    }
  }
}

resource "awscc_iam_role_policy" "administrator_again_none_inline" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:Get*", Resource = "*" }]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_back_to_one_bucket" {
  prior_attrs = {
    policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] }
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_back_to_one_role" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/a" }]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_back_to_mfa" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "s3:DeleteObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_a_text_for_an_object" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["sqs:SendMessage", "sqs:ReceiveMessage"]
          Resource = "arn:aws:sqs:eu-central-1:123456789012:acme"
        },
      ]
    }
  }
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["sqs:ReceiveMessage", "sqs:SendMessage"]
          Resource = ["arn:aws:sqs:eu-central-1:123456789012:acme"]
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_own_table" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "dynamodb:*"
          Resource = "arn:aws:dynamodb:eu-central-1:123456789012:table/acme"
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_autoscaler" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
          Resource  = "*"
          Condition = { StringEquals = { "aws:ResourceTag/k8s.io/cluster-autoscaler/acme" = "owned" } }
        },
      ]
    })
  }
}

resource "awscc_iam_managed_policy" "growth_not_monitoring" {
  attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["cloudwatch:*", "ec2:Describe*", "logs:Describe*", "tag:GetResources"]
          Resource = "*"
        },
      ]
    }
  }
}

resource "awscc_iam_managed_policy" "growth_not_own_keys" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["iam:CreateAccessKey", "iam:DeleteAccessKey"]
          Resource = "arn:aws:iam::*:user/$${aws:username}"
        },
      ]
    })
  }
}

resource "awscc_iam_role_policy" "growth_not_a_pipeline" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["codebuild:StartBuild", "codebuild:BatchGetBuilds"], Resource = "*" },
      ]
    })
  }
}

resource "awscc_iam_role_policy" "growth_not_decrypt_for_a_service" {
  attrs = {
    policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "kms:Decrypt"
          Resource  = "*"
          Condition = { StringEquals = { "kms:ViaService" = "s3.eu-central-1.amazonaws.com" } }
        },
      ]
    })
  }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "awscc_iam_managed_policy" "undecided_policy" {
  prior_attrs = {
    policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs          = { policy_document = unknown }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "undecided_not_created" {
  attrs = { policy_document = unknown }
}

resource "awscc_iam_managed_policy" "undecided_not_an_unknown_part" {
  prior_attrs = {
    policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-central-1:123456789012:acme" },
      ]
    }
  }
  attrs = {
    policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = unknown }]
    }
  }
}

resource "awscc_sso_permission_set" "undecided_not_created_permission_set" {
  attrs = { name = "dev", inline_policy = unknown }
}

# Source: IAM user guide, AWS global condition context keys
resource "awscc_iam_role_policy" "administrator_condition_addresses_gone" {
  prior_attrs    = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs          = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_iam_role_policy" "administrator_condition_addresses_of_everything" {
  prior_attrs    = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs          = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/1", "128.0.0.0/1"] } } }] }) }
  expect_failure = true
}

resource "awscc_iam_role_policy" "administrator_condition_mfa_gone" {
  prior_attrs    = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] }) }
  attrs          = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_iam_role_policy" "administrator_condition_same" {
  prior_attrs = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] }) }
  attrs       = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_condition_another_network" {
  prior_attrs = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs       = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "198.51.100.0/24" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_condition_had_none" {
  prior_attrs = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_condition_mfa_now" {
  prior_attrs = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_condition_narrower" {
  prior_attrs = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs       = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/25" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_condition_everything_before" {
  prior_attrs = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } } }] }) }
  attrs       = { role_name = "deploy", policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/0"] } } }] }) }
}

# Rules and documents that move between properties and resources of their own open nothing. Source: CloudFormation template
# reference, AWS::EC2::SecurityGroupIngress and AWS::IAM::RolePolicy.
plan "moved_document_out_of_the_role" {
  file            = "../../../exposure/moved/awscc_document_out_of_the_role.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_document_of_another_role" {
  file            = "../../../exposure/moved/awscc_document_of_another_role.json"
  expect          = "needs_approval"
  expect_findings = ["identities/administrator: awscc_iam_role_policy.worker"]
}

# A document that is replaced onto another identity is new there, and a guard is gone from the old one. Source: CloudFormation
# template reference, AWS::IAM::RolePolicy, Update requires: Replacement
resource "awscc_iam_role_policy" "administrator_moved_to_another_role" {
  prior_attrs    = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs          = { policy_name = "inline", role_name = "ci", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_iam_user_policy" "administrator_moved_to_another_user" {
  prior_attrs    = { policy_name = "a", user_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs          = { policy_name = "a", user_name = "ci", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] } }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_iam_role_policy" "growth_moved_to_another_role" {
  prior_attrs    = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }] }) }
  attrs          = { policy_name = "inline", role_name = "ci", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_iam_role_policy" "administrator_renamed_for_the_same_role" {
  prior_attrs = { policy_name = "a", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { policy_name = "b", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role_policy" "administrator_of_a_role_known_after_apply" {
  prior_attrs = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { policy_name = "inline", role_name = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role_policy" "growth_narrow_one_moved_to_another_role" {
  prior_attrs = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "ci", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role" "administrator_of_a_role_that_is_renamed" {
  prior_attrs = { role_name = "a", policies = [{ policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }] }
  attrs       = { role_name = "b", policies = [{ policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }] }
  meta        = { operation = "replace" }
}

# A policy that everything of is allowed to one more role. Source: CloudFormation template reference, AWS::IAM::ManagedPolicy
resource "awscc_iam_managed_policy" "administrator_for_one_more_role" {
  prior_attrs    = { managed_policy_name = "acme-orders", roles = ["admin"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs          = { managed_policy_name = "acme-orders", roles = ["admin", "ci"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_for_a_group" {
  prior_attrs    = { managed_policy_name = "acme-orders", groups = null, policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] } }
  attrs          = { managed_policy_name = "acme-orders", groups = ["dev"], policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] } }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_for_one_role_less" {
  prior_attrs = { managed_policy_name = "acme-orders", roles = ["admin", "ci"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { managed_policy_name = "acme-orders", roles = ["admin"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
}

resource "awscc_iam_managed_policy" "administrator_for_roles_in_another_order" {
  prior_attrs = { managed_policy_name = "acme-orders", roles = ["admin", "ci"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { managed_policy_name = "acme-orders", roles = ["ci", "admin"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
}

resource "awscc_iam_managed_policy" "administrator_for_roles_known_after_apply" {
  prior_attrs = { managed_policy_name = "acme-orders", roles = ["admin"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { managed_policy_name = "acme-orders", roles = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
}

resource "awscc_iam_managed_policy" "growth_narrow_one_for_one_more_role" {
  prior_attrs = { managed_policy_name = "acme-orders", roles = ["admin"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { managed_policy_name = "acme-orders", roles = ["admin", "ci"], policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
}

# Rights on oneself. Source: IAM user guide, Actions, resources, and condition keys for IAM
resource "awscc_iam_role_policy" "administrator_of_its_own_role" {
  attrs          = { policy_name = "inline", role_name = "app", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::123456789012:role/app" }] }) }
  expect_failure = true
}

resource "awscc_iam_user_policy" "administrator_of_its_own_user" {
  attrs          = { policy_name = "a", user_name = "bob", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "arn:aws:iam::123456789012:user/bob" }] }) }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_of_its_own_policy" {
  attrs          = { managed_policy_name = "p", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:CreatePolicyVersion", Resource = "arn:aws:iam::123456789012:policy/p" }] }) }
  expect_failure = true
}

resource "awscc_iam_role" "administrator_of_its_own_role_in_itself" {
  prior_attrs    = { role_name = "app", policies = [] }
  attrs          = { role_name = "app", policies = [{ policy_name = "a", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "arn:aws:iam::123456789012:role/app" }] }) }] }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "administrator_by_attaching" {
  attrs          = { managed_policy_name = "p", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_iam_role_policy" "administrator_not_of_its_own_role_as_before" {
  prior_attrs = { policy_name = "inline", role_name = "app", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::123456789012:role/app" }] }) }
  attrs       = { policy_name = "inline", role_name = "app", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:attachrolepolicy", Resource = "arn:aws:iam::123456789012:role/app" }] }) }
}

resource "awscc_iam_role_policy" "administrator_not_another_role" {
  attrs = { policy_name = "inline", role_name = "deploy", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::123456789012:role/app", Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::123456789012:policy/boundary" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_not_reads_its_own_role" {
  attrs = { policy_name = "inline", role_name = "app", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["iam:GetRole", "iam:ListAttachedRolePolicies"], Resource = "arn:aws:iam::123456789012:role/app" }] }) }
}

resource "awscc_iam_user_policy" "administrator_not_own_access_key" {
  attrs = { policy_name = "a", user_name = "bob", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["iam:ChangePassword", "iam:GetUser"], Resource = "arn:aws:iam::123456789012:user/bob" }] }) }
}

resource "awscc_iam_managed_policy" "administrator_not_a_policy_of_a_name_known_after_apply" {
  attrs = { managed_policy_name = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
}

# Source: IAM user guide, Policy evaluation logic, explicit denials
resource "awscc_iam_role_policy" "guard_deleted_of_a_role" {
  prior_attrs    = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_iam_group_policy" "guard_deleted_mfa" {
  prior_attrs    = { policy_name = "mfa", group_name = "dev", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } }] } }
  expect_failure = true
}

resource "awscc_iam_group_policy" "guard_deleted_moved_to_another_group" {
  prior_attrs    = { policy_name = "mfa", group_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } }] }) }
  attrs          = { policy_name = "mfa", group_name = "ops", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_iam_role_policy" "guard_deleted_not_allowed" {
  prior_attrs = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
}

resource "awscc_iam_user_policy" "guard_deleted_not_nothing" {
  prior_attrs = { policy_name = "a", user_name = "ci", policy_document = null }
}

resource "awscc_iam_role_policy" "guard_deleted_not_unreadable" {
  prior_attrs = { policy_name = "inline", role_name = "dev", policy_document = "{" }
}

resource "awscc_iam_role_policy" "guard_deleted_not_renamed" {
  prior_attrs = { policy_name = "a", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
  attrs       = { policy_name = "b", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role_policy" "guard_deleted_not_of_a_role_known_after_apply" {
  prior_attrs = { policy_name = "inline", role_name = "dev", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
  attrs       = { policy_name = "inline", role_name = unknown, policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_iam_managed_policy" "guard_deleted_not_attached" {
  prior_attrs = { managed_policy_name = "p", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
}

# Source: AWS Organizations user guide, SCP evaluation
resource "awscc_organizations_policy" "organization_allows_everything" {
  prior_attrs    = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "sqs:*"], Resource = "*" }] }) }
  attrs          = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_organizations_policy" "organization_allows_one_more_service" {
  prior_attrs    = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "sqs:*"], Resource = "*" }] }) }
  attrs          = { name = "p", type = "SERVICE_CONTROL_POLICY", content = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "sqs:*", "iam:*"], Resource = "*" }] } }
  expect_failure = true
}

resource "awscc_organizations_policy" "organization_allows_less" {
  prior_attrs = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "sqs:*"], Resource = "*" }] }) }
}

resource "awscc_organizations_policy" "organization_allows_as_before" {
  prior_attrs = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*", "sqs:*"], Resource = "*" }] }) }
  attrs       = { name = "p", type = "SERVICE_CONTROL_POLICY", content = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = "*" }, { Effect = "Allow", Action = "s3:*", Resource = "*" }] } }
}

resource "awscc_organizations_policy" "organization_allows_all_beside_a_deny" {
  prior_attrs = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }, { Effect = "Deny", Action = "s3:DeleteObject", Resource = "*" }] }) }
}

resource "awscc_organizations_policy" "organization_allows_nothing_with_tags" {
  prior_attrs = { name = "p", type = "TAG_POLICY", content = "{}" }
  attrs       = { name = "p", type = "TAG_POLICY", content = "{\"tags\":{}}" }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "awscc_iam_role" "undecided_policy_in_a_role" {
  prior_attrs    = { role_name = "a", policies = [{ policy_name = "r", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }] }
  attrs          = { role_name = "a", policies = [{ policy_name = "r", policy_document = unknown }] }
  expect_failure = true
}

resource "awscc_iam_user" "undecided_policies_of_a_user" {
  prior_attrs    = { user_name = "a", policies = [{ policy_name = "r", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }] }
  attrs          = { user_name = "a", policies = unknown }
  expect_failure = true
}

resource "awscc_iam_role" "undecided_not_a_new_role" {
  attrs = { role_name = "a", policies = [{ policy_name = "r", policy_document = unknown }] }
}

resource "awscc_iam_role" "undecided_not_computed_anew" {
  prior_attrs = { role_name = "a", policies = [{ policy_name = "r", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }] }
  attrs       = { role_name = "b", policies = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role" "undecided_not_the_trust" {
  prior_attrs = { role_name = "a", policies = [{ policy_name = "r", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }] }
  attrs       = { role_name = "a", description = unknown, policies = [{ policy_name = "r", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }] }
}

resource "awscc_iam_role" "undecided_not_a_role_without_policies" {
  prior_attrs = { role_name = "a", policies = null }
  attrs       = { role_name = "a", policies = [{ policy_name = "r", policy_document = unknown }] }
}

# Routine documents. Source: IAM user guide, Example identity-based policies
resource "awscc_iam_role_policy" "growth_not_one_queue" {
  prior_attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resource = "arn:aws:sqs:eu-central-1:123456789012:acme" }] }) }
}

resource "awscc_iam_role_policy" "growth_not_one_topic" {
  prior_attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "acme-orders", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = "sns:Publish", Resource = "arn:aws:sns:eu-central-1:123456789012:acme" }] } }
}

resource "awscc_iam_role_policy" "growth_not_one_secret" {
  prior_attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:acme-orders-AbCdEf" }] }) }
}

resource "awscc_iam_role_policy" "growth_not_one_key" {
  prior_attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555" }] }) }
}

resource "awscc_iam_role_policy" "growth_not_own_identity" {
  attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:GetCallerIdentity", Resource = "*" }] }) }
}

resource "awscc_iam_role_policy" "growth_not_metrics" {
  attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "cloudwatch:PutMetricData", Resource = "*" }] }) }
}

resource "awscc_iam_role_policy" "growth_not_one_function" {
  prior_attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = "lambda:InvokeFunction", Resource = "arn:aws:lambda:eu-central-1:123456789012:function:acme-orders" }] }) }
}

resource "awscc_iam_role_policy" "administrator_not_a_role_of_another_account" {
  attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::210987654321:role/acme-reader" }] }) }
}

resource "awscc_iam_role_policy" "administrator_not_reading_all_of_iam" {
  attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["iam:Get*", "iam:List*"], Resource = "*" }] }) }
}

resource "awscc_iam_role_policy" "administrator_not_a_service_linked_role" {
  attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:CreateServiceLinkedRole", Resource = "*", Condition = { StringEquals = { "iam:AWSServiceName" = "autoscaling.amazonaws.com" } } }] }) }
}

resource "awscc_iam_role_policy" "administrator_not_passing_one_role" {
  prior_attrs = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { policy_name = "inline", role_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/acme-task", Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } } }] }) }
}

resource "awscc_iam_user_policy" "administrator_not_own_keys" {
  attrs = { policy_name = "a", user_name = "bob", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["iam:CreateAccessKey", "iam:DeleteAccessKey", "iam:ListAccessKeys"], Resource = "arn:aws:iam::123456789012:user/$${aws:username}" }] }) }
}

resource "awscc_iot_policy" "growth_not_one_thing" {
  attrs = { policy_name = "sensor", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = "arn:aws:iot:eu-central-1:123456789012:topic/sensors/a" }] }) }
}

resource "awscc_iot_policy" "growth_not_one_more_topic" {
  prior_attrs = { policy_name = "sensor", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = "arn:aws:iot:eu-central-1:123456789012:topic/sensors/a" }] }) }
  attrs       = { policy_name = "sensor", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = ["arn:aws:iot:eu-central-1:123456789012:topic/sensors/a", "arn:aws:iot:eu-central-1:123456789012:topic/sensors/b"] }] }) }
}

resource "awscc_iot_policy" "growth_every_thing" {
  prior_attrs    = { policy_name = "sensor", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = "arn:aws:iot:eu-central-1:123456789012:topic/sensors/a" }] }) }
  attrs          = { policy_name = "sensor", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iot:*", Resource = "*" }] }) }
  expect_failure = true
}

resource "awscc_iam_managed_policy" "undecided_not_the_description" {
  prior_attrs = { managed_policy_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }
  attrs       = { managed_policy_name = "acme-orders", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }), description = unknown }
}

resource "awscc_sso_permission_set" "undecided_not_none_before" {
  prior_attrs = { name = "dev", inline_policy = null }
  attrs       = { name = "dev", inline_policy = unknown }
}

resource "awscc_iam_group" "administrator_not_one_inline_policy_less" {
  prior_attrs = { group_name = "dev", policies = [{ policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }, { policy_name = "read", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }] }) }] }
  attrs       = { group_name = "dev", policies = [{ policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }] }
}

resource "awscc_iam_role" "administrator_not_by_an_inline_policy_that_is_renamed" {
  prior_attrs = { role_name = "a", policies = [{ policy_name = "all", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }] }
  attrs       = { role_name = "a", policies = [{ policy_name = "everything", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }] }
}

resource "awscc_iam_user_policy" "guard_deleted_not_with_a_narrow_allow" {
  prior_attrs = { policy_name = "a", user_name = "ci", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }, { Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" }] }) }
}

resource "awscc_organizations_policy" "organization_allows_with_another_description" {
  prior_attrs = { name = "p", type = "SERVICE_CONTROL_POLICY", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] }) }
  attrs       = { name = "p", type = "SERVICE_CONTROL_POLICY", description = "x", content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] }) }
}

# Documents that data sources give. Source: Terraform language, Data sources, Dependencies; JSON output format, `action_reason`.

plan "documents_of_data_sources" {
  file            = "../../../exposure/documents/awscc.json"
  expect          = "needs_approval"
  expect_findings = ["identities/administrator: awscc_iam_role_policy.wider", "identities/growth: awscc_iam_role_policy.secrets"]
}
