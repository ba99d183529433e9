policytest {
  targets = ["../../../../policies/exposure/aws/iam.gate.hcl"]
}

base "aws_iam_policy" {
  attrs = { name = "acme-orders", path = "/" }
}

base "aws_iam_role_policy" {
  attrs = { name = "inline", role = "acme-orders" }
}

base "aws_iam_user_policy" {
  attrs = { name = "inline", user = "acme-ci" }
}

base "aws_iam_role" {
  attrs = { name = "acme-orders" }
}

# Source: IAM user guide, Policy evaluation logic; IAM JSON policy elements: Action, NotAction, Resource
resource "aws_iam_policy" "administrator_created" {
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "administrator_one_of_two_statements" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = ["*"], Resource = ["*"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_ssoadmin_permission_set_inline_policy" "administrator_permission_set" {
  attrs = {
    instance_arn       = "arn:aws:sso:::instance/ssoins-1111111111111111"
    permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-1"
    inline_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_widened" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_statement_is_an_object" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = { Effect = "Allow", Action = "*", Resource = "*" } })
  }
  expect_failure = true
}

resource "aws_iam_user_policy" "administrator_statement_added_to_a_user" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = ["*"], Resource = ["*"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_every_segment_is_a_wildcard" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*:*", Resource = "arn:aws:*:*:*:*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_all_of_iam" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:Get*", "iam:List*"], Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_everything_but_billing" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", NotAction = ["aws-portal:*", "budgets:*"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "administrator_everything_but_iam" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", NotAction = ["iam:*", "organizations:*", "account:*"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_china" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "arn:aws-cn:*:*:*:*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "administrator_inline_block" {
  prior_attrs = {
    inline_policy = [
      {
        name = "read"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
    ]
  }
  attrs = {
    inline_policy = [
      {
        name = "read"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
      {
        name = "all"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
  expect_failure = true
}

resource "aws_iam_role" "administrator_inline_block_beside_an_unknown_one" {
  prior_attrs = {
    inline_policy = [
      {
        name = "read"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
    ]
  }
  attrs = {
    inline_policy = [
      { name = "queue", policy = unknown },
      {
        name = "all"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_with_mfa_is_one" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "*"
          Resource  = "*"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_not_denied_any_more" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = "iam:*", Resource = "*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_deny_for_an_administrator" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_denied_is_none" {
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
  }
}

resource "aws_iam_policy" "administrator_as_before" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "*", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "administrator_narrowed" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "aws_iam_policy" "administrator_written_otherwise" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["*:*"], Resource = ["*"], Sid = "Everything" }]
    })
  }
}

resource "aws_iam_policy" "administrator_replaced_as_before" {
  prior_attrs = {
    name   = "acme-a"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    name   = "acme-b"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  meta = { operation = "replace" }
}

resource "aws_iam_policy" "administrator_of_one_bucket" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
}

resource "aws_iam_policy" "administrator_cannot_change_iam" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = ["iam:*", "organizations:*"], Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "administrator_read_only_role" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "ec2:Describe*",
            "rds:Describe*",
            "rds:List*",
            "iam:Get*",
            "iam:List*",
            "cloudwatch:Get*",
            "s3:ListAllMyBuckets",
            "s3:GetBucket*",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_role" "administrator_inline_block_in_another_order" {
  prior_attrs = {
    inline_policy = [
      {
        name = "all"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
      {
        name = "read"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
    ]
  }
  attrs = {
    inline_policy = [
      {
        name = "read"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
        })
      },
      {
        name = "all"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
}

resource "aws_iam_role" "administrator_without_inline_blocks" {
  attrs = { inline_policy = [] }
}

resource "aws_iam_role" "administrator_inline_blocks_known_after_apply" {
  attrs = { inline_policy = unknown }
}

resource "aws_iam_role" "administrator_described" {
  prior_attrs = {
    description = null
    inline_policy = [
      {
        name = "all"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
  attrs = {
    description = "Orders"
    inline_policy = [
      {
        name = "all"
        policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
        })
      },
    ]
  }
}

# Source: IAM user guide, Granting a user permissions to pass a role to an AWS service; service authorization reference, IAM
resource "aws_iam_policy" "escalation_pass_role_and_instances" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "ec2:RunInstances"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_pass_role_and_functions" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["lambda:List*"], Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["lambda:CreateFunction", "lambda:InvokeFunction"], Resource = "*" },
        { Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_policy_version" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "ec2:Describe*", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:Describe*", "iam:CreatePolicyVersion"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_glob_of_put" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:Get*", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:Get*", "iam:Put*"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_attach_role_policy" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::123456789012:role/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_trust_of_every_role" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:GetRole", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:GetRole", "iam:UpdateAssumeRolePolicy"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "escalation_assume_every_role" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::123456789012:role/worker" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_keys_of_every_user" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "iam:CreateAccessKey", Resource = "arn:aws:iam::*:user/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_commands_on_every_instance" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "ssm:SendCommand"
          Resource = ["arn:aws:ec2:*:*:instance/*", "arn:aws:ssm:*::document/AWS-RunShellScript"]
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_boundary_deleted" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "iam:DeleteRolePermissionsBoundary", Resource = "*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_one_role_is_passed" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/worker" }]
    })
  }
}

resource "aws_iam_policy" "escalation_deploy_of_a_service" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "ecs:DescribeServices",
            "ecs:UpdateService",
            "ecs:RegisterTaskDefinition",
            "ecs:DescribeTaskDefinition",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = "iam:PassRole"
          Resource = [
            "arn:aws:iam::123456789012:role/acme-orders-task",
            "arn:aws:iam::123456789012:role/acme-orders-execution",
          ]
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_had_all_of_iam" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "escalation_removed" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "ec2:Describe*"], Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "ec2:Describe*", Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "escalation_upper_case_is_the_same" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["IAM:PASSROLE", "ec2:RunInstances"], Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:runinstances", "iam:PassRole"], Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "escalation_denied" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = ["iam:PutRolePolicy"], Resource = "*" },
        { Effect = "Deny", Action = "iam:*", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_own_keys_and_mfa" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["iam:GetAccountPasswordPolicy", "iam:ListVirtualMFADevices"]
          Resource = "*"
          Sid      = "AllowViewAccountInfo"
        },
        {
          Effect   = "Allow"
          Action   = ["iam:ChangePassword", "iam:GetUser"]
          Resource = "arn:aws:iam::*:user/$${aws:username}"
          Sid      = "AllowManageOwnPasswords"
        },
        {
          Effect   = "Allow"
          Action   = ["iam:CreateAccessKey", "iam:DeleteAccessKey", "iam:ListAccessKeys", "iam:UpdateAccessKey"]
          Resource = "arn:aws:iam::*:user/$${aws:username}"
          Sid      = "AllowManageOwnAccessKeys"
        },
        {
          Effect   = "Allow"
          Action   = "iam:CreateVirtualMFADevice"
          Resource = "arn:aws:iam::*:mfa/*"
          Sid      = "AllowManageOwnVirtualMFADevice"
        },
        {
          Effect   = "Allow"
          Action   = ["iam:DeactivateMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "iam:ResyncMFADevice"]
          Resource = "arn:aws:iam::*:user/$${aws:username}"
          Sid      = "AllowManageOwnUserMFA"
        },
        {
          Sid    = "DenyAllExceptListedIfNoMFA"
          Effect = "Deny"
          NotAction = [
            "iam:CreateVirtualMFADevice",
            "iam:EnableMFADevice",
            "iam:GetUser",
            "iam:ListMFADevices",
            "sts:GetSessionToken",
          ]
          Resource  = "*"
          Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_assume_named_roles" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "sts:AssumeRole"
          Resource = ["arn:aws:iam::210987654321:role/terraform", "arn:aws:iam::*:role/acme-deploy"]
        },
      ]
    })
  }
}

resource "aws_iam_role_policy" "escalation_pipeline_starts_builds" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["codebuild:BatchGetBuilds", "codebuild:StartBuild"], Resource = "*" },
        {
          Effect   = "Allow"
          Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
          Resource = "arn:aws:s3:::acme-artifacts/*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_session_on_tagged_instances" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "ssm:StartSession"
          Resource  = "arn:aws:ec2:*:*:instance/*"
          Condition = { StringLike = { "ssm:resourceTag/team" = ["orders"] } }
        },
        {
          Effect   = "Allow"
          Action   = "ssm:TerminateSession"
          Resource = "arn:aws:ssm:*:*:session/$${aws:username}-*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_users_of_a_path" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["iam:CreateUser", "iam:CreateAccessKey", "iam:AttachUserPolicy", "iam:PutUserPolicy"]
          Resource = "arn:aws:iam::123456789012:user/vault/*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_roles_with_a_boundary" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["iam:CreateRole", "iam:AttachRolePolicy", "iam:PutRolePolicy"]
          Resource = "arn:aws:iam::123456789012:role/*"
          Condition = {
            StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::123456789012:policy/developer-boundary" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_service_linked_role" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "iam:CreateServiceLinkedRole"
          Resource  = "*"
          Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
        },
      ]
    })
  }
}

# Source: IAM user guide, Security best practices, Apply least-privilege permissions; Security Hub, KMS.1 and KMS.2
resource "aws_iam_policy" "growth_all_of_a_service" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:ListAllMyBuckets"], Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_all_of_a_service_created" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_everything_in_one_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_every_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_every_secret" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_every_secret_by_arn" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "secretsmanager:GetSecretValue"
          Resource = "arn:aws:secretsmanager:*:*:secret:*"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_every_key" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-central-1:123456789012:key/1" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:*:*:key/*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_every_queue" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["sqs:SendMessage"]
          Resource = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["sqs:SendMessage"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_every_function" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "lambda:UpdateFunctionConfiguration", Resource = "*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_no_trail" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "cloudtrail:LookupEvents", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["cloudtrail:LookupEvents", "cloudtrail:StopLogging"], Resource = "*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iot_policy" "growth_iot" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "iot:Connect"
          Resource = "arn:aws:iot:eu-central-1:123456789012:client/$${iot:Connection.Thing.ThingName}"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iot:*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_not_resource" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", NotResource = "arn:aws:s3:::acme-secret/*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_condition_mfa_removed" {
  prior_attrs = {
    policy = jsonencode({
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
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_condition_network_widened" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
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
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_condition_tag_widened" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "ec2:StopInstances"
          Resource  = "*"
          Condition = { StringEquals = { "aws:ResourceTag/team" = "orders" } }
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
          Action    = "ec2:StopInstances"
          Resource  = "*"
          Condition = { StringLike = { "aws:ResourceTag/team" = "*" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_deny_removed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
        { Effect = "Deny", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*", Sid = "KeepObjects" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_deny_region_narrowed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "Europe"
          Effect    = "Deny"
          NotAction = ["iam:*", "sts:*"]
          Resource  = "*"
          Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-central-1"] } }
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "Europe"
          Effect    = "Deny"
          NotAction = ["iam:*", "sts:*"]
          Resource  = "*"
          Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-central-1", "us-east-1"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_unreadable" {
  attrs          = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"" }
  expect_failure = true
}

resource "aws_iam_policy" "growth_no_document" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs          = { policy = jsonencode({ Version = "2012-10-17" }) }
  expect_failure = true
}

resource "aws_iam_policy" "growth_same_in_another_order" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["s3:GetObject", "s3:PutObject"]
          Resource = ["arn:aws:s3:::acme-orders/*", "arn:aws:s3:::acme-orders"]
        },
        { Effect = "Allow", Action = "sqs:*", Resource = "arn:aws:sqs:eu-central-1:123456789012:acme" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "SQS:*"
          Resource = "arn:aws:sqs:eu-central-1:123456789012:acme"
          Sid      = "Queue"
        },
        {
          Effect   = "Allow"
          Action   = ["s3:putobject", "s3:GetObject"]
          Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_split_in_two" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = ["arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_one_more_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
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

resource "aws_iam_policy" "growth_one_more_action" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_had_all_of_it" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:DeleteObject"], Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "growth_condition_added" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
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

resource "aws_iam_policy" "growth_condition_another_value" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
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
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { StringEquals = { "aws:SourceVpce" = ["vpce-1a2b3c4d", "vpce-5e6f7a8b"] } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_condition_network_narrowed" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
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
          Action    = "s3:GetObject"
          Resource  = "arn:aws:s3:::acme-orders/*"
          Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/28" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_deny_added" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
        { Effect = "Deny", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_deny_widened" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
        { Effect = "Deny", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
        { Effect = "Deny", Action = "s3:Delete*", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_own_table" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "dynamodb:*"
          Resource = "arn:aws:dynamodb:eu-central-1:123456789012:table/acme-orders"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_own_queue_of_another_service" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "sqs:*", Resource = "arn:aws:sqs:eu-central-1:123456789012:acme-orders" },
      ]
    })
  }
}

resource "aws_iot_policy" "growth_iot_same_thing" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["iot:Connect"]
          Resource = "arn:aws:iot:eu-central-1:123456789012:client/$${iot:Connection.Thing.ThingName}"
        },
        {
          Effect   = "Allow"
          Action   = ["iot:Publish"]
          Resource = "arn:aws:iot:eu-central-1:123456789012:topic/orders/$${iot:Connection.Thing.ThingName}"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_empty_document" {
  prior_attrs = { policy = null }
  attrs       = { policy = "" }
}

resource "aws_iam_policy" "growth_described" {
  prior_attrs = {
    description = "a"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    description = "b"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

# Policies that many teams have: silent where they are new, and where they are new versions.
# Source: service documentation of the controllers named, and guides of the services
resource "aws_iam_policy" "routine_function_logs" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "logs:CreateLogGroup", Resource = "arn:aws:logs:eu-central-1:123456789012:*" },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/acme-orders:*"
        },
      ]
    })
  }
}

resource "aws_iam_role_policy" "routine_logs_on_everything" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_logs_of_the_blueprint" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "logs:*", Resource = "arn:aws:logs:*:*:*" }]
    })
  }
}

resource "aws_iam_policy" "routine_function_joins_a_vpc" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "logs:CreateLogGroup", Resource = "arn:aws:logs:eu-central-1:123456789012:*" },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/acme-orders:*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "logs:CreateLogGroup", Resource = "arn:aws:logs:eu-central-1:123456789012:*" },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/acme-orders:*"
        },
        {
          Effect = "Allow"
          Action = [
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_function_reads_a_queue" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "logs:CreateLogGroup", Resource = "arn:aws:logs:eu-central-1:123456789012:*" },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/acme-orders:*"
        },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "logs:CreateLogGroup", Resource = "arn:aws:logs:eu-central-1:123456789012:*" },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/acme-orders:*"
        },
        {
          Effect   = "Allow"
          Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
          Resource = "arn:aws:sqs:eu-central-1:123456789012:acme-orders"
        },
        { Effect = "Allow", Action = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_registry_pull" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"]
          Resource = "arn:aws:ecr:eu-central-1:123456789012:repository/acme/*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_registry_push" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = ["ecr:PutImage", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload"]
          Resource = "arn:aws:ecr:eu-central-1:123456789012:repository/acme/orders"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_parameters_of_a_path" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"]
          Resource = "arn:aws:ssm:eu-central-1:123456789012:parameter/acme/orders/*"
        },
        { Effect = "Allow", Action = "ssm:DescribeParameters", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = "kms:Decrypt"
          Resource = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_decrypt_for_a_service" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "kms:Decrypt"
          Resource  = "*"
          Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.eu-central-1.amazonaws.com" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_one_bucket" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["s3:ListBucket", "s3:GetBucketLocation"]
          Resource = "arn:aws:s3:::acme-orders"
        },
        {
          Effect   = "Allow"
          Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
          Resource = "arn:aws:s3:::acme-orders/*"
        },
        { Effect = "Allow", Action = "s3:ListAllMyBuckets", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_state_of_terraform" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:ListBucket", Resource = "arn:aws:s3:::acme-terraform-state" },
        {
          Effect   = "Allow"
          Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
          Resource = "arn:aws:s3:::acme-terraform-state/orders/*"
        },
        {
          Effect   = "Allow"
          Action   = ["dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"]
          Resource = "arn:aws:dynamodb:*:*:table/acme-terraform-lock"
        },
        { Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::*:role/acme-terraform" },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_load_balancer_controller" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "iam:CreateServiceLinkedRole"
          Resource  = "*"
          Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
        },
        {
          Effect = "Allow"
          Action = [
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeSubnets",
            "ec2:DescribeSecurityGroups",
            "ec2:GetCoipPoolUsage",
            "elasticloadbalancing:DescribeLoadBalancers",
            "elasticloadbalancing:DescribeTags",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "acm:ListCertificates",
            "acm:DescribeCertificate",
            "iam:ListServerCertificates",
            "iam:GetServerCertificate",
            "wafv2:GetWebACL",
            "wafv2:AssociateWebACL",
            "shield:CreateProtection",
          ]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
          Resource = "*"
        },
        { Effect = "Allow", Action = "ec2:CreateSecurityGroup", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = "ec2:CreateTags"
          Resource = "arn:aws:ec2:*:*:security-group/*"
          Condition = {
            StringEquals = { "ec2:CreateAction" = "CreateSecurityGroup" }
            Null         = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" }
          }
        },
        {
          Effect    = "Allow"
          Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:DeleteSecurityGroup"]
          Resource  = "*"
          Condition = { Null = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect    = "Allow"
          Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
          Resource  = "*"
          Condition = { Null = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:CreateListener",
            "elasticloadbalancing:DeleteListener",
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:DeleteRule",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:ModifyLoadBalancerAttributes",
            "elasticloadbalancing:DeleteLoadBalancer",
            "elasticloadbalancing:DeleteTargetGroup",
          ]
          Resource  = "*"
          Condition = { Null = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect   = "Allow"
          Action   = ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]
          Resource = "arn:aws:elasticloadbalancing:*:*:targetgroup/*/*"
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:SetWebAcl",
            "elasticloadbalancing:ModifyListener",
            "elasticloadbalancing:ModifyRule",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_load_balancer_controller_new_version" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "iam:CreateServiceLinkedRole"
          Resource  = "*"
          Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
        },
        {
          Effect = "Allow"
          Action = [
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeSubnets",
            "ec2:DescribeSecurityGroups",
            "ec2:GetCoipPoolUsage",
            "elasticloadbalancing:DescribeLoadBalancers",
            "elasticloadbalancing:DescribeTags",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "acm:ListCertificates",
            "acm:DescribeCertificate",
            "iam:ListServerCertificates",
            "iam:GetServerCertificate",
            "wafv2:GetWebACL",
            "wafv2:AssociateWebACL",
            "shield:CreateProtection",
          ]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
          Resource = "*"
        },
        { Effect = "Allow", Action = "ec2:CreateSecurityGroup", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = "ec2:CreateTags"
          Resource = "arn:aws:ec2:*:*:security-group/*"
          Condition = {
            StringEquals = { "ec2:CreateAction" = "CreateSecurityGroup" }
            Null         = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" }
          }
        },
        {
          Effect    = "Allow"
          Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:DeleteSecurityGroup"]
          Resource  = "*"
          Condition = { Null = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect    = "Allow"
          Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
          Resource  = "*"
          Condition = { Null = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:CreateListener",
            "elasticloadbalancing:DeleteListener",
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:DeleteRule",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:ModifyLoadBalancerAttributes",
            "elasticloadbalancing:DeleteLoadBalancer",
            "elasticloadbalancing:DeleteTargetGroup",
          ]
          Resource  = "*"
          Condition = { Null = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect   = "Allow"
          Action   = ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]
          Resource = "arn:aws:elasticloadbalancing:*:*:targetgroup/*/*"
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:SetWebAcl",
            "elasticloadbalancing:ModifyListener",
            "elasticloadbalancing:ModifyRule",
          ]
          Resource = "*"
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
          Action    = "iam:CreateServiceLinkedRole"
          Resource  = "*"
          Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
        },
        {
          Effect = "Allow"
          Action = [
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeSubnets",
            "ec2:DescribeSecurityGroups",
            "ec2:GetCoipPoolUsage",
            "elasticloadbalancing:DescribeLoadBalancers",
            "elasticloadbalancing:DescribeTags",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "acm:ListCertificates",
            "acm:DescribeCertificate",
            "iam:ListServerCertificates",
            "iam:GetServerCertificate",
            "wafv2:GetWebACL",
            "wafv2:AssociateWebACL",
            "shield:CreateProtection",
          ]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
          Resource = "*"
        },
        { Effect = "Allow", Action = "ec2:CreateSecurityGroup", Resource = "*" },
        {
          Effect   = "Allow"
          Action   = "ec2:CreateTags"
          Resource = "arn:aws:ec2:*:*:security-group/*"
          Condition = {
            StringEquals = { "ec2:CreateAction" = "CreateSecurityGroup" }
            Null         = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" }
          }
        },
        {
          Effect    = "Allow"
          Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:DeleteSecurityGroup"]
          Resource  = "*"
          Condition = { Null = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect    = "Allow"
          Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
          Resource  = "*"
          Condition = { Null = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:CreateListener",
            "elasticloadbalancing:DeleteListener",
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:DeleteRule",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:ModifyLoadBalancerAttributes",
            "elasticloadbalancing:DeleteLoadBalancer",
            "elasticloadbalancing:DeleteTargetGroup",
          ]
          Resource  = "*"
          Condition = { Null = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = "false" } }
        },
        {
          Effect   = "Allow"
          Action   = ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]
          Resource = "arn:aws:elasticloadbalancing:*:*:targetgroup/*/*"
        },
        {
          Effect = "Allow"
          Action = [
            "elasticloadbalancing:SetWebAcl",
            "elasticloadbalancing:ModifyListener",
            "elasticloadbalancing:ModifyRule",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "ec2:GetSecurityGroupsForVpc",
            "ec2:DescribeIpamPools",
            "elasticloadbalancing:DescribeTrustStores",
          ]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = "elasticloadbalancing:AddTags"
          Resource = [
            "arn:aws:elasticloadbalancing:*:*:targetgroup/*/*",
            "arn:aws:elasticloadbalancing:*:*:loadbalancer/app/*/*",
          ]
          Condition = {
            StringEquals = { "elasticloadbalancing:CreateAction" = ["CreateTargetGroup", "CreateLoadBalancer"] }
            Null         = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "false" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_cluster_autoscaler" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "autoscaling:DescribeAutoScalingGroups",
            "autoscaling:DescribeTags",
            "ec2:DescribeInstanceTypes",
            "eks:DescribeNodegroup",
          ]
          Resource = "*"
        },
        {
          Effect    = "Allow"
          Action    = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
          Resource  = "*"
          Condition = { StringEquals = { "autoscaling:ResourceTag/kubernetes.io/cluster/acme" = "owned" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_karpenter" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["ec2:RunInstances", "ec2:CreateFleet"]
          Resource = ["arn:aws:ec2:eu-central-1::image/*", "arn:aws:ec2:eu-central-1:*:subnet/*"]
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateLaunchTemplate"]
          Resource = ["arn:aws:ec2:eu-central-1:*:instance/*", "arn:aws:ec2:eu-central-1:*:volume/*"]
          Condition = {
            StringEquals = { "aws:RequestTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:RequestTag/karpenter.sh/nodepool" = "*" }
          }
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:TerminateInstances", "ec2:DeleteLaunchTemplate"]
          Resource = ["arn:aws:ec2:*:*:instance/*", "arn:aws:ec2:*:*:launch-template/*"]
          Condition = {
            StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" }
          }
        },
        {
          Effect    = "Allow"
          Action    = ["ec2:DescribeInstances", "ec2:DescribeInstanceTypes", "ec2:DescribeSpotPriceHistory"]
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestedRegion" = "eu-central-1" } }
        },
        {
          Effect   = "Allow"
          Action   = "ssm:GetParameter"
          Resource = "arn:aws:ssm:eu-central-1::parameter/aws/service/*"
        },
        { Effect = "Allow", Action = "pricing:GetProducts", Resource = "*" },
        {
          Effect    = "Allow"
          Action    = "iam:PassRole"
          Resource  = "arn:aws:iam::123456789012:role/acme-karpenter-node"
          Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
        },
        {
          Effect    = "Allow"
          Action    = "iam:CreateInstanceProfile"
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestTag/kubernetes.io/cluster/acme" = "owned" } }
        },
        {
          Effect   = "Allow"
          Action   = ["iam:AddRoleToInstanceProfile", "iam:RemoveRoleFromInstanceProfile", "iam:DeleteInstanceProfile"]
          Resource = "*"
          Condition = {
            StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_karpenter_new_version" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["ec2:RunInstances", "ec2:CreateFleet"]
          Resource = ["arn:aws:ec2:eu-central-1::image/*", "arn:aws:ec2:eu-central-1:*:subnet/*"]
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateLaunchTemplate"]
          Resource = ["arn:aws:ec2:eu-central-1:*:instance/*", "arn:aws:ec2:eu-central-1:*:volume/*"]
          Condition = {
            StringEquals = { "aws:RequestTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:RequestTag/karpenter.sh/nodepool" = "*" }
          }
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:TerminateInstances", "ec2:DeleteLaunchTemplate"]
          Resource = ["arn:aws:ec2:*:*:instance/*", "arn:aws:ec2:*:*:launch-template/*"]
          Condition = {
            StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" }
          }
        },
        {
          Effect    = "Allow"
          Action    = ["ec2:DescribeInstances", "ec2:DescribeInstanceTypes", "ec2:DescribeSpotPriceHistory"]
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestedRegion" = "eu-central-1" } }
        },
        {
          Effect   = "Allow"
          Action   = "ssm:GetParameter"
          Resource = "arn:aws:ssm:eu-central-1::parameter/aws/service/*"
        },
        { Effect = "Allow", Action = "pricing:GetProducts", Resource = "*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["ec2:RunInstances", "ec2:CreateFleet"]
          Resource = ["arn:aws:ec2:eu-central-1::image/*", "arn:aws:ec2:eu-central-1:*:subnet/*"]
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateLaunchTemplate"]
          Resource = ["arn:aws:ec2:eu-central-1:*:instance/*", "arn:aws:ec2:eu-central-1:*:volume/*"]
          Condition = {
            StringEquals = { "aws:RequestTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:RequestTag/karpenter.sh/nodepool" = "*" }
          }
        },
        {
          Effect   = "Allow"
          Action   = ["ec2:TerminateInstances", "ec2:DeleteLaunchTemplate"]
          Resource = ["arn:aws:ec2:*:*:instance/*", "arn:aws:ec2:*:*:launch-template/*"]
          Condition = {
            StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" }
          }
        },
        {
          Effect    = "Allow"
          Action    = ["ec2:DescribeInstances", "ec2:DescribeInstanceTypes", "ec2:DescribeSpotPriceHistory"]
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestedRegion" = "eu-central-1" } }
        },
        {
          Effect   = "Allow"
          Action   = "ssm:GetParameter"
          Resource = "arn:aws:ssm:eu-central-1::parameter/aws/service/*"
        },
        { Effect = "Allow", Action = "pricing:GetProducts", Resource = "*" },
        {
          Effect    = "Allow"
          Action    = "iam:PassRole"
          Resource  = "arn:aws:iam::123456789012:role/acme-karpenter-node"
          Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
        },
        {
          Effect    = "Allow"
          Action    = "iam:CreateInstanceProfile"
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestTag/kubernetes.io/cluster/acme" = "owned" } }
        },
        {
          Effect   = "Allow"
          Action   = ["iam:AddRoleToInstanceProfile", "iam:RemoveRoleFromInstanceProfile", "iam:DeleteInstanceProfile"]
          Resource = "*"
          Condition = {
            StringEquals = { "aws:ResourceTag/kubernetes.io/cluster/acme" = "owned" }
            StringLike   = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_external_dns" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "route53:ChangeResourceRecordSets"
          Resource = "arn:aws:route53:::hostedzone/Z1D633PJN98FT9"
        },
        {
          Effect   = "Allow"
          Action   = ["route53:ListHostedZones", "route53:ListResourceRecordSets", "route53:ListTagsForResources"]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_external_secrets" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["secretsmanager:ListSecrets", "secretsmanager:BatchGetSecretValue"]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
          Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:acme/*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_volumes_of_a_cluster" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["ec2:DescribeVolumes", "ec2:DescribeSnapshots"], Resource = "*" },
        {
          Effect   = "Allow"
          Action   = ["ec2:CreateSnapshot", "ec2:ModifyVolume", "ec2:AttachVolume", "ec2:DetachVolume"]
          Resource = ["arn:aws:ec2:*:*:volume/*", "arn:aws:ec2:*:*:instance/*"]
        },
        {
          Effect    = "Allow"
          Action    = "ec2:DeleteVolume"
          Resource  = "arn:aws:ec2:*:*:volume/*"
          Condition = { StringLike = { "aws:ResourceTag/ebs.csi.aws.com/cluster" = "true" } }
        },
        {
          Effect    = "Allow"
          Action    = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
          Resource  = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666"
          Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_network_plugin" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "ec2:AssignPrivateIpAddresses",
            "ec2:AttachNetworkInterface",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeInstances",
            "ec2:ModifyNetworkInterfaceAttribute",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_shell_in_a_task" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" },
        {
          Effect = "Allow"
          Action = [
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_monitoring_reads_everything" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "apigateway:GET",
            "autoscaling:Describe*",
            "cloudwatch:Describe*",
            "cloudwatch:Get*",
            "cloudwatch:List*",
            "dynamodb:Describe*",
            "dynamodb:List*",
            "ec2:Describe*",
            "ecs:List*",
            "health:DescribeEvents",
            "kinesis:List*",
            "lambda:GetPolicy",
            "lambda:List*",
            "logs:DescribeLogGroups",
            "rds:Describe*",
            "s3:GetBucketLogging",
            "s3:GetBucketLocation",
            "sqs:ListQueues",
            "tag:GetResources",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_backup_of_a_cluster" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "ec2:DescribeVolumes",
            "ec2:DescribeSnapshots",
            "ec2:CreateTags",
            "ec2:CreateVolume",
            "ec2:CreateSnapshot",
            "ec2:DeleteSnapshot",
          ]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
          Resource = "arn:aws:s3:::acme-velero/*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_image_builder" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "ec2:AttachVolume",
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateImage",
            "ec2:CreateKeyPair",
            "ec2:DeleteKeyPair",
            "ec2:DeleteSnapshot",
            "ec2:DescribeImages",
            "ec2:ModifyImageAttribute",
            "ec2:RunInstances",
            "ec2:TerminateInstances",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_role_policy" "routine_machine_call_of_functions" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "lambda:InvokeFunction", Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "routine_secrets_of_a_task" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
        {
          Effect = "Allow"
          Action = ["secretsmanager:GetSecretValue"]
          Resource = [
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:acme/orders-AbCdEf",
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:acme/shared/*",
          ]
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_site_is_deployed" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["s3:PutObject", "s3:DeleteObject", "s3:ListBucket"]
          Resource = ["arn:aws:s3:::www.example.com", "arn:aws:s3:::www.example.com/*"]
        },
        {
          Effect   = "Allow"
          Action   = "cloudfront:CreateInvalidation"
          Resource = "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL"
        },
      ]
    })
  }
}

resource "aws_iam_role_policy" "routine_build_project" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = "*"
        },
        {
          Effect = "Allow"
          Action = [
            "ec2:CreateNetworkInterface",
            "ec2:DescribeDhcpOptions",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeSubnets",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeVpcs",
          ]
          Resource = "*"
        },
        {
          Effect    = "Allow"
          Action    = "ec2:CreateNetworkInterfacePermission"
          Resource  = "arn:aws:ec2:eu-central-1:123456789012:network-interface/*"
          Condition = { StringEquals = { "ec2:AuthorizedService" = "codebuild.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Action   = "s3:*"
          Resource = ["arn:aws:s3:::acme-artifacts", "arn:aws:s3:::acme-artifacts/*"]
        },
        {
          Effect   = "Allow"
          Action   = ["codebuild:CreateReportGroup", "codebuild:CreateReport", "codebuild:UpdateReport"]
          Resource = "arn:aws:codebuild:eu-central-1:123456789012:report-group/acme-*"
        },
      ]
    })
  }
}

resource "aws_iam_role_policy" "routine_flow_logs" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
          ]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_replication" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
          Resource = "arn:aws:s3:::acme-orders"
        },
        {
          Effect   = "Allow"
          Action   = ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"]
          Resource = "arn:aws:s3:::acme-orders/*"
        },
        {
          Effect   = "Allow"
          Action   = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"]
          Resource = "arn:aws:s3:::acme-replica/*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_database_login" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "rds-db:connect"
          Resource = "arn:aws:rds-db:eu-central-1:123456789012:dbuser:cluster-ABCDEFGHIJKL01234/orders"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_mail" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = ["ses:SendEmail", "ses:SendRawEmail"]
          Resource  = "*"
          Condition = { StringEquals = { "ses:FromAddress" = "orders@example.com" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_delivery_stream" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "s3:AbortMultipartUpload",
            "s3:GetBucketLocation",
            "s3:GetObject",
            "s3:ListBucket",
            "s3:PutObject",
          ]
          Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"]
        },
        {
          Effect    = "Allow"
          Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
          Resource  = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666"
          Condition = { StringEquals = { "kms:ViaService" = "s3.eu-central-1.amazonaws.com" } }
        },
        {
          Effect   = "Allow"
          Action   = ["lambda:InvokeFunction"]
          Resource = "arn:aws:lambda:eu-central-1:123456789012:function:acme-transform:$LATEST"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_state_machine" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["xray:PutTraceSegments", "xray:GetSamplingRules"], Resource = "*" },
        {
          Effect = "Allow"
          Action = [
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups",
          ]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = "lambda:InvokeFunction"
          Resource = "arn:aws:lambda:eu-central-1:123456789012:function:acme-*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_certificates_of_a_cluster" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "route53:GetChange", Resource = "arn:aws:route53:::change/*" },
        {
          Effect   = "Allow"
          Action   = ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets"]
          Resource = "arn:aws:route53:::hostedzone/*"
        },
        { Effect = "Allow", Action = "route53:ListHostedZonesByName", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_node_termination" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "autoscaling:CompleteLifecycleAction",
            "autoscaling:DescribeAutoScalingInstances",
            "ec2:DescribeInstances",
          ]
          Resource = "*"
        },
        {
          Effect   = "Allow"
          Action   = ["sqs:DeleteMessage", "sqs:ReceiveMessage"]
          Resource = "arn:aws:sqs:eu-central-1:123456789012:acme-nth"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_file_systems_of_a_cluster" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["elasticfilesystem:DescribeAccessPoints", "elasticfilesystem:DescribeFileSystems"]
          Resource = "*"
        },
        {
          Effect    = "Allow"
          Action    = "elasticfilesystem:CreateAccessPoint"
          Resource  = "*"
          Condition = { StringLike = { "aws:RequestTag/efs.csi.aws.com/cluster" = "true" } }
        },
        {
          Effect    = "Allow"
          Action    = "elasticfilesystem:DeleteAccessPoint"
          Resource  = "*"
          Condition = { StringEquals = { "aws:ResourceTag/efs.csi.aws.com/cluster" = "true" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_costs" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ce:*", "pricing:*", "cloudwatch:*"], Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "routine_keys_of_a_vault" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["kms:Encrypt", "kms:Decrypt", "kms:DescribeKey"]
          Resource = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-1111-2222-3333-444455556666"
        },
        { Effect = "Allow", Action = ["iam:GetUser", "iam:GetRole", "ec2:DescribeInstances"], Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_queries" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["athena:StartQueryExecution", "athena:GetQueryExecution", "athena:GetQueryResults"]
          Resource = "arn:aws:athena:eu-central-1:123456789012:workgroup/acme"
        },
        {
          Effect = "Allow"
          Action = ["glue:GetTable", "glue:GetDatabase", "glue:GetPartitions"]
          Resource = [
            "arn:aws:glue:eu-central-1:123456789012:catalog",
            "arn:aws:glue:eu-central-1:123456789012:database/acme",
            "arn:aws:glue:eu-central-1:123456789012:table/acme/*",
          ]
        },
      ]
    })
  }
}

resource "aws_iam_policy" "routine_agent_of_instances" {
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Action = [
            "cloudwatch:PutMetricData",
            "ec2:DescribeTags",
            "ec2:DescribeVolumes",
            "logs:PutLogEvents",
            "logs:CreateLogStream",
            "logs:PutRetentionPolicy",
          ]
          Resource = "*"
        },
        { Effect = "Allow", Action = "ssm:GetParameter", Resource = "arn:aws:ssm:*:*:parameter/AmazonCloudWatch-*" },
        {
          Effect   = "Allow"
          Action   = ["ssm:UpdateInstanceInformation", "ssmmessages:*", "ec2messages:*"]
          Resource = "*"
        },
      ]
    })
  }
}

resource "aws_iam_policy" "administrator_again_none" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "aws_iam_policy" "growth_back_to_one_bucket" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "aws_iam_policy" "growth_back_to_one_key" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:*:*:key/*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-central-1:123456789012:key/1" },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_back_to_named_actions" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::acme-orders", "arn:aws:s3:::acme-orders/*"] },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "aws_iam_policy" "growth_back_to_one_region" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "ec2:RunInstances", Resource = "arn:aws:ec2:*:*:*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "ec2:RunInstances", Resource = "arn:aws:ec2:eu-central-1:*:*" }]
    })
  }
}

resource "aws_iam_policy" "administrator_denied_more" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "administrator_with_mfa_now" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "*"
          Resource  = "*"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
}

resource "aws_iam_policy" "growth_deny_in_another_place" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
      ]
    })
  }
  attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Deny", Action = "S3:DeleteBucket", Resource = "*", Sid = "Keep" },
        { Effect = "Allow", Action = "*", Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_policy" "escalation_again_one_role" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
    })
  }
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/worker" }]
    })
  }
}

# Source: IAM user guide, Policy evaluation logic: an explicit deny overrides any allow
resource "aws_iam_role_policy" "guard_deleted_role" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Deny", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::acme-orders/*", Sid = "KeepObjects" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_group_policy" "guard_deleted_group" {
  prior_attrs = {
    name  = "mfa"
    group = "developers"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "DenyWithoutMFA"
          Effect    = "Deny"
          NotAction = ["iam:*", "sts:GetSessionToken"]
          Resource  = "*"
          Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_user_policy" "guard_deleted_beside_an_allow" {
  prior_attrs = {
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::acme-orders/*" },
        { Effect = "Deny", Action = "s3:Delete*", Resource = "arn:aws:s3:::acme-orders/*" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "guard_deleted_allows_only" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "aws_iam_role_policy" "guard_deleted_administrator" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
}

resource "aws_iam_group_policy" "guard_deleted_nothing" {
  prior_attrs = { name = "mfa", group = "developers", policy = "" }
}

resource "aws_iam_group_policy" "guard_deleted_moved_to_another_group" {
  prior_attrs = {
    name  = "mfa"
    group = "developers"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "DenyWithoutMFA"
          Effect    = "Deny"
          NotAction = ["iam:*", "sts:GetSessionToken"]
          Resource  = "*"
          Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
        },
      ]
    })
  }
  attrs = {
    name  = "mfa"
    group = "engineers"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "DenyWithoutMFA"
          Effect    = "Deny"
          NotAction = ["iam:*", "sts:GetSessionToken"]
          Resource  = "*"
          Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
        },
      ]
    })
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_user_policy" "guard_deleted_renamed" {
  prior_attrs = {
    name = "a"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "iam:*", Resource = "*" }]
    })
  }
  attrs = {
    name = "b"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "iam:*", Resource = "*" }]
    })
  }
  meta = { operation = "replace" }
}

resource "aws_iam_user_policy" "guard_deleted_added" {
  attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "iam:*", Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "guard_deleted_of_no_identity" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "iam:*", Resource = "*" }]
    })
  }
}

# Source: AWS Organizations user guide, Service control policies: allow lists
resource "aws_organizations_policy" "organization_allows_everything" {
  prior_attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:*", "s3:*"], Resource = "*" }]
    })
  }
  attrs = {
    name    = "acme"
    type    = "SERVICE_CONTROL_POLICY"
    content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "organization_allows_one_more_service" {
  prior_attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:*", "s3:*"], Resource = "*" }]
    })
  }
  attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:*", "s3:*", "iam:*"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "organization_allows_without_condition" {
  prior_attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "*"
          Resource  = "*"
          Condition = { StringEquals = { "aws:RequestedRegion" = ["eu-central-1"] } }
        },
      ]
    })
  }
  attrs = {
    name    = "acme"
    type    = "SERVICE_CONTROL_POLICY"
    content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "organization_allows_less" {
  prior_attrs = {
    name    = "acme"
    type    = "SERVICE_CONTROL_POLICY"
    content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:*", "s3:*"], Resource = "*" }]
    })
  }
}

resource "aws_organizations_policy" "organization_allows_the_same" {
  prior_attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:*", "s3:*"], Resource = "*" }]
    })
  }
  attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:*", Resource = "*" },
        { Effect = "Allow", Action = "ec2:*", Resource = "*" },
      ]
    })
  }
}

resource "aws_organizations_policy" "organization_allows_and_denies_more" {
  prior_attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" },
      ]
    })
  }
  attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Deny", Action = ["organizations:LeaveOrganization", "cloudtrail:StopLogging"], Resource = "*" },
      ]
    })
  }
}

resource "aws_organizations_policy" "organization_allows_after_denies_alone" {
  prior_attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" }]
    })
  }
  attrs = {
    name = "acme"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Deny", Action = "organizations:LeaveOrganization", Resource = "*" },
        { Effect = "Allow", Action = "*", Resource = "*" },
      ]
    })
  }
}

resource "aws_organizations_policy" "organization_allows_created" {
  attrs = {
    name    = "acme"
    type    = "SERVICE_CONTROL_POLICY"
    content = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
}

resource "aws_organizations_policy" "organization_allows_tags" {
  prior_attrs = {
    name    = "acme"
    type    = "TAG_POLICY"
    content = jsonencode({ tags = { team = { tag_key = { "@@assign" = "Team" } } } })
  }
  attrs = { name = "acme", type = "TAG_POLICY", content = jsonencode({ tags = {} }) }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "aws_iam_policy" "undecided_policy" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs          = { policy = unknown }
  expect_failure = true
}

resource "aws_iam_role_policy" "undecided_inline" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs          = { policy = unknown }
  expect_failure = true
}

resource "aws_ssoadmin_permission_set_inline_policy" "undecided_permission_set" {
  prior_attrs = {
    inline_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs          = { inline_policy = unknown }
  expect_failure = true
}

resource "aws_iam_policy" "undecided_created" {
  attrs = { policy = unknown }
}

resource "aws_iam_user_policy" "undecided_created_inline" {
  attrs = { policy = unknown }
}

resource "aws_ssoadmin_permission_set_inline_policy" "undecided_created_permission_set" {
  attrs = { inline_policy = unknown }
}

resource "aws_iam_policy" "undecided_known" {
  prior_attrs = {
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    arn = unknown
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  meta = { operation = "replace" }
}

resource "aws_iam_policy" "undecided_name" {
  prior_attrs = {
    name = "a"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
  attrs = {
    name = unknown
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*" }]
    })
  }
}

resource "aws_iot_policy" "undecided_created_thing" {
  attrs = { name = "thing", policy = unknown }
}

# Source: IAM user guide, AWS global condition context keys: aws:SourceIp, aws:MultiFactorAuthPresent; IAM JSON policy elements, ...IfExists

resource "aws_iam_policy" "administrator_condition_addresses_grow_to_everything" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "0.0.0.0/0"] } } }] })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "administrator_condition_addresses_in_halves" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/1", "128.0.0.0/1"] } } }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_condition_addresses_gone" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.0/24"] } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_condition_mfa_gone" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_condition_mfa_if_exists" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "administrator_condition_one_of_two_gone" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" }, Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "administrator_condition_same_addresses" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.0/24"] } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["198.51.100.0/24", "203.0.113.0/24"] } } }] })
  }
}

resource "aws_iam_policy" "administrator_condition_other_addresses" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "198.51.100.0/24" } } }] })
  }
}

resource "aws_iam_role_policy" "administrator_condition_one_more_network" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24", "198.51.100.0/24"] } } }] })
  }
}

resource "aws_iam_policy" "administrator_condition_addresses_of_everything_before" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/0"] } } }] })
  }
}

resource "aws_iam_policy" "administrator_condition_mfa_as_well" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" }, Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
}

resource "aws_iam_policy" "administrator_condition_had_none" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } } }] })
  }
}

resource "aws_iam_role_policy" "administrator_condition_another_statement_had_none" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }, { Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
}

resource "aws_iam_policy" "administrator_condition_mfa_with_another_case" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { Bool = { "aws:multifactorauthpresent" = "true" } } }] })
  }
}

resource "aws_iam_policy" "administrator_condition_narrower_network" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/25" } } }] })
  }
}

resource "aws_iam_policy" "growth_condition_gone_with_the_rest" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::acme-orders/*" }] })
  }
  expect_failure = true
}

# Source: service authorization reference, resource types: ARNs with a region and an account

resource "aws_iam_role_policy" "growth_region_every_secret" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:billing/db-AbCdEf" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_region_every_table" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["dynamodb:GetItem", "dynamodb:Query"], Resource = "arn:aws:dynamodb:eu-central-1:123456789012:table/orders" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["dynamodb:GetItem", "dynamodb:Query"], Resource = "arn:aws:dynamodb:eu-central-1:123456789012:table/*" }] })
  }
  expect_failure = true
}

resource "aws_iam_policy" "growth_region_every_queue" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:ReceiveMessage", Resource = "arn:aws:sqs:eu-central-1:123456789012:orders" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:ReceiveMessage", Resource = ["arn:aws:sqs:eu-central-1:123456789012:*"] }] })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "growth_region_secrets_of_one_application" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:billing/db-AbCdEf" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:billing/*" }] })
  }
}

resource "aws_iam_role_policy" "growth_region_another_secret" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:billing/db-AbCdEf" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:billing/mail-GhIjKl" }] })
  }
}

resource "aws_iam_role_policy" "growth_region_every_secret_before" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = ["arn:aws:secretsmanager:eu-central-1:123456789012:secret:*"] }] })
  }
}

resource "aws_iam_policy" "growth_region_indexes_of_a_table" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "dynamodb:Query", Resource = "arn:aws:dynamodb:eu-central-1:123456789012:table/orders" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "dynamodb:Query", Resource = ["arn:aws:dynamodb:eu-central-1:123456789012:table/orders", "arn:aws:dynamodb:eu-central-1:123456789012:table/orders/index/*"] }] })
  }
}

resource "aws_iam_policy" "growth_region_log_groups" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/orders:*" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "logs:PutLogEvents", Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:*" }] })
  }
}

resource "aws_iam_policy" "growth_region_descriptions" {
  prior_attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:DescribeSecret", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:billing/db-AbCdEf" }] })
  }
  attrs = {
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:DescribeSecret", Resource = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*" }] })
  }
}

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_document_out_of_the_role" {
  file            = "../../../exposure/moved/document_out_of_the_role.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_document_with_a_few_actions" {
  file            = "../../../exposure/moved/document_with_a_few_actions.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_document_of_another_role" {
  file            = "../../../exposure/moved/document_of_another_role.json"
  expect          = "needs_approval"
  expect_findings = ["iam/administrator: aws_iam_role_policy.worker"]
}

plan "moved_document_with_one_more_statement" {
  file            = "../../../exposure/moved/document_with_one_more_statement.json"
  expect          = "pass"
  expect_findings = ["iam/growth: aws_iam_role_policy.new"]
}

resource "aws_iam_role_policy" "administrator_for_another_role" {
  prior_attrs    = { role = "dev", name = "all", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs          = { role = "ci", name = "all", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_role_policy" "administrator_renamed_for_the_same_role" {
  prior_attrs = { role = "dev", name = "all", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  attrs       = { role = "dev", name = "everything", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) }
  meta        = { operation = "replace" }
}

resource "aws_iam_role_policy" "growth_queue_for_another_role" {
  prior_attrs = { role = "dev", name = "queue", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-west-1:123456789012:orders" }] }) }
  attrs       = { role = "ci", name = "queue", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-west-1:123456789012:orders" }] }) }
  meta        = { operation = "replace" }
}

plan "document_under_a_wider_network" {
  file            = "../../../exposure/moved/document_under_a_wider_network.json"
  expect          = "needs_approval"
  expect_findings = ["iam/administrator: aws_iam_role_policy.new"]
}
