policytest {
  targets = ["../../../../policies/exposure/aws/planned_documents.gate.hcl"]
}

base "aws_iam_policy_document" {
  attrs = { policy_id = null, version = null, source_policy_documents = null, override_policy_documents = null }
}

# Source: provider documentation, aws_iam_policy_document; Terraform, data resource behavior: reads during the apply
resource "aws_iam_policy_document" "planned_administrator_everything" {
  attrs          = { statement = [{ actions = ["*"], resources = ["*"] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_administrator_beside_an_unknown_one" {
  attrs = {
    statement = [{ actions = ["sqs:SendMessage"], resources = [unknown] }, { actions = ["*"], resources = ["*"] }]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_administrator_all_of_iam" {
  attrs          = { statement = [{ actions = ["iam:*"], resources = ["*"] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_administrator_everything_but_billing" {
  attrs          = { statement = [{ not_actions = ["aws-portal:*"], resources = ["*"] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_administrator_effect_is_written" {
  attrs          = { statement = [{ effect = "Allow", actions = ["*"], resources = ["arn:aws:*:*:*:*"] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_administrator_merged" {
  attrs = {
    statement = [{ actions = ["sqs:SendMessage"], resources = [unknown] }]
    source_policy_documents = [
      jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }),
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_administrator_not_unknown_resources" {
  attrs = { statement = [{ actions = ["*"], resources = [unknown] }] }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_of_one_bucket" {
  attrs = { statement = [{ actions = ["s3:*"], resources = [unknown, "arn:aws:s3:::acme-orders"] }] }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_denied" {
  attrs = { statement = [{ effect = "Deny", actions = ["*"], resources = ["*"] }] }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_unknown_actions" {
  attrs = { statement = [{ actions = unknown, resources = ["*"] }] }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_reading" {
  attrs = {
    statement = [
      { actions = ["ec2:Describe*", "s3:List*", "iam:Get*", "iam:List*"], resources = ["*"] },
      { actions = ["sqs:*"], resources = [unknown] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_merged" {
  attrs = {
    statement = [{ actions = ["sqs:SendMessage"], resources = [unknown] }]
    source_policy_documents = [
      unknown,
      jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme/*" }]
      }),
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_unreadable_source" {
  attrs = {
    statement               = [{ actions = ["sqs:SendMessage"], resources = [unknown] }]
    source_policy_documents = ["", "{"]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_unknown_statements" {
  attrs = { statement = unknown }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_administrator_not_empty" {
  attrs = { statement = [] }
  meta  = { operation = "read" }
}

# Source: Amazon S3 user guide, The meaning of public
resource "aws_iam_policy_document" "planned_public_bucket" {
  attrs = {
    statement = [
      { actions = ["s3:GetObject"], resources = [unknown], principals = [{ type = "*", identifiers = ["*"] }] },
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_public_queue" {
  attrs = {
    statement = [
      { actions = ["sqs:SendMessage"], resources = [unknown], principals = [{ type = "AWS", identifiers = ["*"] }] },
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_public_key_by_a_service" {
  attrs = {
    statement = [
      {
        actions    = ["kms:Decrypt"]
        resources  = ["*"]
        principals = [{ type = "AWS", identifiers = ["*"] }]
        condition = [
          { test = "StringEquals", variable = "kms:ViaService", values = ["s3.eu-central-1.amazonaws.com"] },
        ]
      },
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_public_everything_in_one_bucket" {
  attrs = {
    statement = [
      {
        actions    = ["*"]
        resources  = ["arn:aws:s3:::acme-orders/*", unknown]
        principals = [{ type = "*", identifiers = ["*"] }]
      },
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_public_not_strangers_denied" {
  attrs = {
    statement = [
      { actions = ["s3:GetObject"], resources = [unknown], principals = [{ type = "*", identifiers = ["*"] }] },
      {
        effect     = "Deny"
        actions    = ["s3:*"]
        resources  = [unknown]
        principals = [{ type = "*", identifiers = ["*"] }]
        condition  = [{ test = "StringNotEquals", variable = "aws:PrincipalOrgID", values = ["o-a1b2c3d4e5"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_cloudfront" {
  attrs = {
    statement = [
      {
        actions    = ["s3:GetObject"]
        resources  = [unknown]
        principals = [{ type = "Service", identifiers = ["cloudfront.amazonaws.com"] }]
        condition  = [{ test = "StringEquals", variable = "AWS:SourceArn", values = [unknown] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_unknown_principal" {
  attrs = {
    statement = [
      { actions = ["s3:GetObject"], resources = [unknown], principals = [{ type = "AWS", identifiers = [unknown] }] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_unknown_condition" {
  attrs = {
    statement = [
      {
        actions    = ["sqs:SendMessage"]
        resources  = [unknown]
        principals = [{ type = "*", identifiers = ["*"] }]
        condition  = [{ test = "ArnEquals", variable = "aws:SourceArn", values = [unknown] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_the_organization" {
  attrs = {
    statement = [
      {
        actions    = ["s3:GetObject"]
        resources  = [unknown]
        principals = [{ type = "*", identifiers = ["*"] }]
        condition  = [{ test = "StringEquals", variable = "aws:PrincipalOrgID", values = ["o-a1b2c3d4e5"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_insecure_transport" {
  attrs = {
    statement = [
      {
        effect     = "Deny"
        actions    = ["s3:*"]
        resources  = [unknown]
        principals = [{ type = "*", identifiers = ["*"] }]
        condition  = [{ test = "Bool", variable = "aws:SecureTransport", values = ["false"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_topic_of_a_bucket" {
  attrs = {
    statement = [
      {
        actions    = ["SNS:Publish"]
        resources  = [unknown]
        principals = [{ type = "Service", identifiers = ["s3.amazonaws.com"] }]
        condition  = [{ test = "ArnLike", variable = "aws:SourceArn", values = [unknown] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_account" {
  attrs = {
    statement = [
      {
        actions    = ["kms:*"]
        resources  = ["*"]
        principals = [{ type = "AWS", identifiers = ["arn:aws:iam::123456789012:root"] }]
      },
      {
        actions    = ["kms:Decrypt"]
        resources  = ["*"]
        principals = [{ type = "Service", identifiers = ["sns.amazonaws.com"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_load_balancer_logs" {
  attrs = {
    statement = [
      {
        actions    = ["s3:PutObject"]
        resources  = [unknown]
        principals = [{ type = "AWS", identifiers = ["arn:aws:iam::054676820928:root"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_an_api" {
  attrs = {
    statement = [
      { actions = ["execute-api:Invoke"], resources = [unknown], principals = [{ type = "*", identifiers = ["*"] }] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_public_not_default_of_files" {
  attrs = {
    statement = [
      {
        actions    = ["elasticfilesystem:ClientMount"]
        resources  = [unknown]
        principals = [{ type = "AWS", identifiers = ["*"] }]
        condition  = [{ test = "Bool", variable = "elasticfilesystem:AccessedViaMountTarget", values = ["true"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

# Source: IAM user guide, Granting a user permissions to pass a role to an AWS service; Creating a role for OpenID Connect federation
resource "aws_iam_policy_document" "planned_growth_pass_role" {
  attrs = {
    statement = [
      { actions = ["iam:PassRole"], resources = ["*"] },
      { actions = ["ecs:RunTask"], resources = [unknown] },
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_growth_pass_every_role_beside_one" {
  attrs          = { statement = [{ actions = ["iam:PassRole"], resources = ["*", unknown] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_growth_policy_version" {
  attrs          = { statement = [{ actions = ["iam:CreatePolicyVersion"], resources = ["*"] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_growth_trust_of_everybody" {
  attrs          = { statement = [{ actions = ["sts:AssumeRole"], principals = [{ type = "AWS", identifiers = ["*"] }] }] }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_growth_everybody_at_github" {
  attrs = {
    statement = [
      {
        actions = ["sts:AssumeRoleWithWebIdentity"]
        principals = [
          {
            type        = "Federated"
            identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
          },
        ]
        condition = [
          {
            test     = "StringEquals"
            variable = "token.actions.githubusercontent.com:aud"
            values   = ["sts.amazonaws.com"]
          },
        ]
      },
    ]
  }
  meta           = { operation = "read" }
  expect_failure = true
}

resource "aws_iam_policy_document" "planned_growth_not_one_role" {
  attrs = {
    statement = [
      { actions = ["iam:PassRole"], resources = [unknown] },
      { actions = ["ecs:RunTask"], resources = ["*"] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_one_repository" {
  attrs = {
    statement = [
      {
        actions = ["sts:AssumeRoleWithWebIdentity"]
        principals = [
          {
            type        = "Federated"
            identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
          },
        ]
        condition = [
          {
            test     = "StringLike"
            variable = "token.actions.githubusercontent.com:sub"
            values   = ["repo:acme/orders:*"]
          },
        ]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_an_unknown_provider" {
  attrs = {
    statement = [
      {
        actions    = ["sts:AssumeRoleWithWebIdentity"]
        principals = [{ type = "Federated", identifiers = [unknown] }]
        condition  = [{ test = "StringEquals", variable = unknown, values = ["system:serviceaccount:orders:api"] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_a_service" {
  attrs = {
    statement = [
      { actions = ["sts:AssumeRole"], principals = [{ type = "Service", identifiers = ["ec2.amazonaws.com"] }] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_own_account" {
  attrs = {
    statement = [
      {
        actions    = ["sts:AssumeRole"]
        principals = [{ type = "AWS", identifiers = ["arn:aws:iam::123456789012:root", unknown] }]
      },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_logs" {
  attrs = {
    statement = [
      { actions = ["logs:CreateLogStream", "logs:PutLogEvents"], resources = ["*"] },
      { actions = ["sqs:ReceiveMessage"], resources = [unknown] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_a_pipeline" {
  attrs = {
    statement = [
      { actions = ["codebuild:BatchGetBuilds", "codebuild:StartBuild"], resources = ["*"] },
      { actions = ["s3:GetObject"], resources = [unknown] },
    ]
  }
  meta = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_named_roles" {
  attrs = { statement = [{ actions = ["sts:AssumeRole"], resources = ["arn:aws:iam::*:role/acme-deploy", unknown] }] }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_roles_of_a_path" {
  attrs = { statement = [{ actions = ["iam:PassRole"], resources = ["arn:aws:iam::*:role/acme/*", unknown] }] }
  meta  = { operation = "read" }
}

resource "aws_iam_policy_document" "planned_growth_not_own_keys" {
  attrs = {
    statement = [
      {
        actions   = ["iam:CreateAccessKey", "iam:DeleteAccessKey"]
        resources = ["arn:aws:iam::*:user/&{aws:username}"]
      },
      { actions = ["sqs:SendMessage"], resources = [unknown] },
    ]
  }
  meta = { operation = "read" }
}
