policytest {
  targets = ["../../../../policies/exposure/aws/trust.gate.hcl"]
}

base "aws_iam_role" {
  attrs = { name = "acme-deploy", arn = "arn:aws:iam::123456789012:role/acme-deploy" }
}

# Source: IAM user guide, AWS JSON policy elements: Principal; How to use trust policies with IAM roles
resource "aws_iam_role" "everybody_star" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_star_in_a_list" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "sts:AssumeRole" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_instead_of_an_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_but_one" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect       = "Allow"
          NotPrincipal = { AWS = "arn:aws:iam::123456789012:user/guest" }
          Action       = "sts:AssumeRole"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_with_mfa" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = "*"
          Action    = "sts:AssumeRole"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_with_an_external_id" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "acme-orders" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_organization_dropped" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_a_like_of_everything" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringLike = { "aws:PrincipalOrgID" = "*" } }
        },
      ]
    })
  }
  expect_failure = true
}

# Source: IAM user guide, Creating a role for web identity or OpenID Connect federation; GitHub docs, Security hardening with OpenID Connect
resource "aws_iam_role" "everybody_at_github" {
  attrs = {
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "everybody_at_github_by_a_glob" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:*" }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_at_github_subject_dropped" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "everybody_in_a_cluster" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringLike = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:*:*"
            }
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_in_a_cluster_subject_dropped" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_at_terraform_cloud" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = { StringEquals = { "app.terraform.io:aud" = "aws.workload.identity" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "everybody_service_instance" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
}

resource "aws_iam_role" "everybody_service_function" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
}

resource "aws_iam_role" "everybody_service_tasks" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_service_nodes_in_china" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com.cn" }, Action = "sts:AssumeRole" }]
    })
  }
}

resource "aws_iam_role" "everybody_service_cluster" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "eks.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
}

resource "aws_iam_role" "everybody_service_with_source_account" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = ["delivery.logs.amazonaws.com", "cloudtrail.amazonaws.com"] }
          Action    = "sts:AssumeRole"
          Condition = {
            StringEquals = { "aws:SourceAccount" = "123456789012" }
            ArnLike      = { "aws:SourceArn" = "arn:aws:cloudtrail:*:123456789012:trail/*" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_pod_identity" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "pods.eks.amazonaws.com" }
          Action    = ["sts:AssumeRole", "sts:TagSession"]
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_own_account" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_partner_account" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::464622532012:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_of_the_organization" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_by_role_name" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = {
            ArnLike = {
              "aws:PrincipalArn" = "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_in_the_organization_is_denied_otherwise" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" },
        {
          Effect    = "Deny"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_one_repository" {
  attrs = {
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "everybody_one_branch" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
              "token.actions.githubusercontent.com:sub" = "repo:acme/orders:ref:refs/heads/main"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_repositories_of_the_owner" {
  attrs = {
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "everybody_one_service_account" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:kube-system:aws-load-balancer-controller"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_one_namespace" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringLike = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:*"
            }
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_saml" {
  attrs = {
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "everybody_cognito" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "cognito-identity.amazonaws.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "cognito-identity.amazonaws.com:aud" = "eu-central-1:12345678-dead-beef-cafe-123456790ab"
            }
            "ForAnyValue:StringLike" = { "cognito-identity.amazonaws.com:amr" = "authenticated" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_one_project" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/gitlab.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = { StringLike = { "gitlab.com:sub" = "project_path:acme/orders:ref_type:branch:ref:main" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_one_workspace" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "app.terraform.io:aud" = "aws.workload.identity" }
            StringLike   = { "app.terraform.io:sub" = "organization:acme:project:*:workspace:orders:run_phase:*" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_as_before" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = ["*"] }, Action = "sts:AssumeRole", Sid = "Everyone" }]
    })
    description = "Open."
  }
}

resource "aws_iam_role" "everybody_closed" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_denied" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
        {
          Effect    = "Deny"
          Principal = "*"
          Action    = "sts:AssumeRole"
          Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "everybody_as_before_at_github" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
  attrs = {
    assume_role_policy = jsonencode({
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

# Source: IAM user guide, Access to AWS accounts owned by third parties; The confused deputy problem
resource "aws_iam_role" "more_another_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
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
  expect_failure = true
}

resource "aws_iam_role" "more_another_account_by_id" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:role/a", "210987654321"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_a_role_elsewhere" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "ec2.amazonaws.com", AWS = "arn:aws:iam::210987654321:role/backup" }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_the_whole_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_the_whole_organization" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_without_external_id" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::464622532012:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::464622532012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_without_mfa" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_from_every_network" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { IpAddress = { "aws:SourceIp" = ["0.0.0.0/0"] } }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_branches" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
              "token.actions.githubusercontent.com:sub" = "repo:acme/orders:ref:refs/heads/main"
            }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "more_repositories" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = ["repo:acme/*"] }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_another_owner" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike = {
              "token.actions.githubusercontent.com:sub" = ["repo:acme/orders:*", "repo:contoso/orders:*"]
            }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_service_accounts" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringLike = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:*"
            }
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_for_a_service" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "sns.amazonaws.com" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "sns.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_denies_less" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
        {
          Sid       = "NoGuests"
          Effect    = "Deny"
          Principal = { AWS = "arn:aws:iam::123456789012:user/guest" }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "more_replaced" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    name = "acme-deploy-2"
    assume_role_policy = jsonencode({
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
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_role" "more_fewer" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_another_role" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/b" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_one_more_role" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:role/a", "arn:aws:iam::123456789012:role/b"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_a_role_of_a_known_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::210987654321:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::210987654321:role/a", "arn:aws:iam::210987654321:role/b"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_a_role_instead_of_the_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_the_account_by_id" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "123456789012" }, Action = "sts:AssumeRole" }]
    })
  }
}

resource "aws_iam_role" "more_another_service" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = ["ec2.amazonaws.com", "ssm.amazonaws.com"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_a_service_account_beside_a_service" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" },
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_session_tags" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_external_id_added" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::464622532012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::464622532012:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_external_id_rotated" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::464622532012:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "1a2b3c4d" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::464622532012:root" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "sts:ExternalId" = "5e6f7a8b" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_one_more_repository" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "more_another_branch" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:ref:refs/heads/release" }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_fewer_branches" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
              "token.actions.githubusercontent.com:sub" = "repo:acme/orders:ref:refs/heads/main"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_one_more_service_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = [
                "system:serviceaccount:orders:api",
                "system:serviceaccount:orders:worker",
              ]
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_written_otherwise" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Sid       = "A"
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Action    = ["STS:assumerole"]
        Effect    = "Allow"
        Principal = { AWS = ["arn:aws:iam::123456789012:root"] }
      }
    })
  }
}

resource "aws_iam_role" "more_network_narrowed" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { IpAddress = { "aws:SourceIp" = ["203.0.113.0/28"] } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_denies_more" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
        { Effect = "Deny", Principal = { AWS = "arn:aws:iam::123456789012:user/guest" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_always_open" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" },
        { Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_source_account_added" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "sns.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = "sns.amazonaws.com" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_closed_to_one_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "210987654321"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_closed_to_the_organization" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_closed_to_one_repository" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
  attrs = {
    assume_role_policy = jsonencode({
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

resource "aws_iam_role" "more_closed_to_one_service_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringLike = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:*"
            }
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_account_instead_of_the_organization" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "*" }
          Action    = "sts:AssumeRole"
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_mfa_added" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { AWS = "arn:aws:iam::123456789012:root" }
          Action    = "sts:AssumeRole"
          Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_another_user" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:user/a" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:user/b" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_another_environment" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:environment:staging" }
          }
        },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
          Action    = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
            StringLike = {
              "token.actions.githubusercontent.com:sub" = [
                "repo:acme/orders:environment:staging",
                "repo:acme/orders:environment:prod",
              ]
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_another_provider_of_the_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
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
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_saml_beside_the_account" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
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

resource "aws_iam_role" "more_statements_in_another_order" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
        { Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" },
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_session_duration" {
  prior_attrs = {
    max_session_duration = 3600
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
  attrs = {
    max_session_duration = 7200
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" },
      ]
    })
  }
}

resource "aws_iam_role" "more_service_of_the_region" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Principal = { Service = ["ec2.amazonaws.com", "ec2.eu-central-1.amazonaws.com"] }
          Action    = "sts:AssumeRole"
        },
      ]
    })
  }
}

resource "aws_iam_role" "more_tags_alone" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
    tags = { team = "orders" }
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
    tags = { team = "invoices" }
  }
}

resource "aws_iam_role" "more_renamed" {
  prior_attrs = {
    name = "a"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    name = "b"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  meta = { operation = "replace" }
}

# Source: IAM user guide, Grammar of the IAM JSON policy language
resource "aws_iam_role" "unreadable_text" {
  attrs          = { assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[" }
  expect_failure = true
}

resource "aws_iam_role" "unreadable_no_statement" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs          = { assume_role_policy = jsonencode({ Version = "2012-10-17" }) }
  expect_failure = true
}

resource "aws_iam_role" "unreadable_no_effect" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "unreadable_statement_is_an_object" {
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = { Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }
    })
  }
}

resource "aws_iam_role" "unreadable_old_version" {
  attrs = {
    assume_role_policy = jsonencode({
      Version = "2008-10-17"
      Statement = [
        { Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole", Sid = "" },
      ]
    })
  }
}

resource "aws_iam_role" "unreadable_blanks_around" {
  attrs = {
    assume_role_policy = "\n${jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })}\n"
  }
}

resource "aws_iam_role" "unreadable_null" {
  attrs = { assume_role_policy = null }
}

resource "aws_iam_role" "unreadable_lower_case" {
  attrs = {
    assume_role_policy = jsonencode({
      version   = "2012-10-17"
      statement = [{ effect = "Allow", action = "sts:AssumeRole", principal = { Service = "ec2.amazonaws.com" } }]
    })
  }
}

resource "aws_iam_role" "unreadable_mended" {
  prior_attrs = { assume_role_policy = "{" }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "aws_iam_role" "undecided_update" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs          = { assume_role_policy = unknown }
  expect_failure = true
}

resource "aws_iam_role" "undecided_replaced" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs          = { assume_role_policy = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_role" "undecided_of_a_federation" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect = "Allow"
          Principal = {
            Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"
          }
          Action = "sts:AssumeRoleWithWebIdentity"
          Condition = {
            StringEquals = {
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:orders:api"
              "oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:aud" = "sts.amazonaws.com"
            }
          }
        },
      ]
    })
  }
  attrs          = { assume_role_policy = unknown }
  expect_failure = true
}

resource "aws_iam_role" "undecided_created" {
  attrs = { assume_role_policy = unknown }
}

resource "aws_iam_role" "undecided_created_named" {
  attrs = { name = unknown, assume_role_policy = unknown }
}

resource "aws_iam_role" "undecided_known" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  attrs = {
    arn = unknown
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
  }
  meta = { operation = "replace" }
}

resource "aws_iam_role" "undecided_inline_policies" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
    inline_policy = []
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
    inline_policy = unknown
  }
}

resource "aws_iam_role" "undecided_unique_id" {
  prior_attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
    unique_id = "AROAEXAMPLE"
  }
  attrs = {
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
    })
    unique_id = unknown
  }
  meta = { operation = "replace" }
}

resource "aws_iam_role" "undecided_not_set_before" {
  prior_attrs = { assume_role_policy = "" }
  attrs       = { assume_role_policy = unknown }
}

resource "aws_iam_role" "assumed_by_more_of_another_organization" {
  prior_attrs = {
    name               = "acme-reader"
    arn                = "arn:aws:iam::123456789012:role/acme-reader"
    assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-abcdefghij" } } }] })
  }
  attrs = {
    name               = "acme-reader"
    arn                = "arn:aws:iam::123456789012:role/acme-reader"
    assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:PrincipalOrgID" = ["o-abcdefghij", "o-klmnopqrst"] } } }] })
  }
  expect_failure = true
}

resource "aws_iam_role" "assumed_by_more_of_one_organization_less" {
  prior_attrs = {
    name               = "acme-reader"
    arn                = "arn:aws:iam::123456789012:role/acme-reader"
    assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:PrincipalOrgID" = ["o-abcdefghij", "o-klmnopqrst"] } } }] })
  }
  attrs = {
    name               = "acme-reader"
    arn                = "arn:aws:iam::123456789012:role/acme-reader"
    assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-abcdefghij" } } }] })
  }
}
