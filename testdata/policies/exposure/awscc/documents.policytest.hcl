policytest {
  targets = ["../../../../policies/exposure/awscc/documents.gate.hcl"]
}

base "awscc_iam_managed_policy" {
  attrs = { managed_policy_name = "acme-orders" }
}

base "awscc_iam_role_policy" {
  attrs = { policy_name = "inline", role_name = "acme-orders" }
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

resource "awscc_iam_managed_policy" "growth_policy_version" {
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

# Source: AWS managed policy reference; IAM user guide, Permissions boundaries for IAM entities
resource "awscc_iam_role" "attached_to_a_role" {
  attrs          = { managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  expect_failure = true
}

resource "awscc_iam_user" "attached_to_a_user" {
  prior_attrs = { user_name = "ci", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs = {
    user_name           = "ci"
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws-cn:iam::aws:policy/IAMFullAccess"]
  }
  expect_failure = true
}

resource "awscc_sso_permission_set" "attached_to_a_permission_set" {
  prior_attrs    = { name = "dev", managed_policies = null }
  attrs          = { name = "dev", managed_policies = ["arn:aws:iam::aws:policy/PowerUserAccess"] }
  expect_failure = true
}

resource "awscc_iam_group" "attached_beside_an_unknown_one" {
  attrs          = { group_name = "dev", managed_policy_arns = [unknown, "arn:aws:iam::aws:policy/AdministratorAccess"] }
  expect_failure = true
}

resource "awscc_iam_role" "attached_not_readers" {
  attrs = {
    managed_policy_arns = [
      "arn:aws:iam::aws:policy/ReadOnlyAccess",
      "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    ]
  }
}

resource "awscc_iam_role" "attached_not_as_before" {
  prior_attrs = { managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs = {
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"]
  }
}

resource "awscc_iam_user" "attached_not_detached" {
  prior_attrs = { user_name = "ci", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { user_name = "ci", managed_policy_arns = null }
}

resource "awscc_iam_group" "attached_not_own" {
  attrs = { group_name = "dev", managed_policy_arns = ["arn:aws:iam::123456789012:policy/AdministratorAccess"] }
}

resource "awscc_sso_permission_set" "attached_not_a_permission_set" {
  attrs = {
    name             = "dev"
    managed_policies = ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"]
    inline_policy    = null
  }
}

resource "awscc_iam_group" "attached_not_known" {
  attrs = { group_name = "dev", managed_policy_arns = [unknown] }
}

resource "awscc_iam_role" "boundary_removed" {
  prior_attrs    = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { permissions_boundary = null }
  expect_failure = true
}

resource "awscc_iam_user" "boundary_removed_empty" {
  prior_attrs    = { user_name = "ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { user_name = "ci", permissions_boundary = "" }
  expect_failure = true
}

resource "awscc_iam_role" "boundary_of_an_administrator" {
  prior_attrs    = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { permissions_boundary = "arn:aws:iam::aws:policy/AdministratorAccess" }
  expect_failure = true
}

resource "awscc_iam_role" "boundary_not_added" {
  prior_attrs = { permissions_boundary = null }
  attrs       = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
}

resource "awscc_iam_role" "boundary_not_exchanged" {
  prior_attrs = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs       = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary-2" }
}

resource "awscc_iam_user" "boundary_not_unknown" {
  prior_attrs = { user_name = "ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs       = { user_name = "ci", permissions_boundary = unknown }
}

resource "awscc_iam_role" "boundary_not_a_limit_before" {
  prior_attrs = { permissions_boundary = "arn:aws:iam::aws:policy/AdministratorAccess" }
  attrs       = { permissions_boundary = null }
}

resource "awscc_iam_role" "boundary_not_at_creation" {
  attrs = { permissions_boundary = null }
}

resource "awscc_iam_user" "boundary_not_without_the_user" {
  prior_attrs = { user_name = "ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
}

# Source: IAM user guide, How to use trust policies with IAM roles
resource "awscc_iam_role" "everybody_text" {
  attrs = {
    assume_role_policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }]
    })
  }
  expect_failure = true
}

resource "awscc_iam_role" "everybody_object" {
  prior_attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    }
  }
  attrs = {
    assume_role_policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "sts:AssumeRole" }]
    }
  }
  expect_failure = true
}

resource "awscc_iam_role" "everybody_at_github" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_iam_role" "everybody_not_a_service" {
  attrs = {
    assume_role_policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    }
  }
}

resource "awscc_iam_role" "everybody_not_the_organization" {
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "awscc_iam_role" "everybody_not_one_repository" {
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" }
          }
        },
      ]
    })
  }
}

resource "awscc_iam_role" "everybody_not_a_partner" {
  attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    }
  }
}

resource "awscc_iam_role" "everybody_not_as_before" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    }
  }
}

resource "awscc_iam_role" "everybody_not_closed" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "awscc_iam_role" "more_accounts" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:root"] }
          Action    = "sts:AssumeRole"
        },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_iam_role" "more_the_whole_account" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_iam_role" "more_without_external_id" {
  prior_attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    }
  }
  attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "sts:AssumeRole" },
      ]
    }
  }
  expect_failure = true
}

resource "awscc_iam_role" "more_branches" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:ref:refs/heads/main" }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "awscc_iam_role" "more_not_readable" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs          = { assume_role_policy_document = "{" }
  expect_failure = true
}

resource "awscc_iam_role" "more_not_another_role" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/b" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "awscc_iam_role" "more_not_fewer" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:root"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "awscc_iam_role" "more_not_another_repository" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike = {
              "token.actions.githubusercontent.com:sub" = ["repo:acme/orders:*", "repo:acme/invoices:*"]
            }
          }
        },
      ]
    })
  }
}

resource "awscc_iam_role" "more_not_another_service" {
  prior_attrs = {
    assume_role_policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    }
  }
  attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = ["ec2.amazonaws.com", "ssm.amazonaws.com"] }
          Action    = "sts:AssumeRole"
        },
      ]
    }
  }
}

resource "awscc_iam_role" "more_not_session_tags" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sts:AssumeRole", "sts:TagSession"]
        },
      ]
    })
  }
}

resource "awscc_iam_role" "more_not_external_id_added" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::210987654321:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    })
  }
}

# Source: Amazon S3 user guide, The meaning of public; AWS CloudFormation, the types of the resources
base "awscc_s3_bucket_policy" {
  attrs = { bucket = "acme-orders" }
}

base "awscc_kms_key" {
  attrs = { arn = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666" }
}

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

resource "awscc_iam_role" "everybody_not_saml" {
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:saml-provider/acme" }
          Action    = "sts:AssumeRoleWithSAML"
          Condition = { StringEquals = { "SAML:aud" = "https://signin.aws.amazon.com/saml" } }
        },
      ]
    })
  }
}

resource "awscc_iam_role" "everybody_not_pods" {
  attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "pods.eks.amazonaws.com" }
          Action    = ["sts:AssumeRole", "sts:TagSession"]
        },
      ]
    }
  }
}

resource "awscc_iam_role" "everybody_not_all_of_the_owner" {
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/*" }
          }
        },
      ]
    })
  }
}

resource "awscc_iam_role" "more_not_one_branch" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:ref:refs/heads/main" }
          }
        },
      ]
    })
  }
}

resource "awscc_iam_role" "more_not_a_role_of_the_account" {
  prior_attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    }
  }
  attrs = {
    assume_role_policy_document = {
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    }
  }
}

resource "awscc_iam_role" "more_not_written_otherwise" {
  prior_attrs = {
    assume_role_policy_document = {
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    }
  }
  attrs = {
    assume_role_policy_document = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "Ec2"
          Effect    = "Allow"
          Principal = { Service = ["ec2.amazonaws.com"] }
          Action    = ["sts:assumerole"]
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

# Source: Amazon S3 user guide, Blocking public access to your Amazon S3 storage
resource "awscc_s3_bucket" "block_removed" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs          = { bucket_name = "acme-orders", public_access_block_configuration = null }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_weakened" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = false
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_half_null" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = null
      restrict_public_buckets = true
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_not_added" {
  prior_attrs = { bucket_name = "acme-orders", public_access_block_configuration = null }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_created_without" {
  attrs = { bucket_name = "acme-orders", public_access_block_configuration = null }
}

resource "awscc_s3_bucket" "block_not_as_before" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_never" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = false
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = false
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_known" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = { bucket_name = "acme-orders", public_access_block_configuration = unknown }
}

resource "awscc_s3_bucket" "block_not_with_the_bucket" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_strengthened" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = false
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
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

resource "awscc_iam_role" "undecided_trust" {
  prior_attrs = {
    assume_role_policy_document = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs          = { assume_role_policy_document = unknown }
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

resource "awscc_iam_managed_policy" "undecided_not_created" {
  attrs = { policy_document = unknown }
}

resource "awscc_iam_role" "undecided_not_created_trust" {
  attrs = { assume_role_policy_document = unknown }
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

resource "awscc_sso_permission_set" "undecided_not_created_permission_set" {
  attrs = { name = "dev", inline_policy = unknown }
}

resource "awscc_iam_role" "undecided_not_arn" {
  prior_attrs = { arn = "arn:aws:iam::123456789012:role/a" }
  attrs       = { arn = unknown }
  meta        = { operation = "replace" }
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
  expect_findings = ["documents/administrator: awscc_iam_role_policy.worker"]
}
