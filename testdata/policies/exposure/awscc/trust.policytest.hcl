policytest {
  targets = ["../../../../policies/exposure/awscc/trust.gate.hcl"]
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

resource "awscc_iam_role" "unreadable_trust_changed" {
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

# Source: IAM user guide, Policy evaluation logic, Cross-account access
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

# Source: Terraform, JSON output format: `after_unknown`
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

resource "awscc_iam_role" "undecided_not_created_trust" {
  attrs = { assume_role_policy_document = unknown }
}

resource "awscc_iam_role" "undecided_not_arn" {
  prior_attrs = { arn = "arn:aws:iam::123456789012:role/a" }
  attrs       = { arn = unknown }
  meta        = { operation = "replace" }
}

# Source: IAM user guide, How to use trust policies with IAM roles
resource "awscc_iam_role" "more_of_another_owner" {
  prior_attrs    = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, Action = "sts:AssumeRoleWithWebIdentity", Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }, StringLike = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" } } }] }) }
  attrs          = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, Action = "sts:AssumeRoleWithWebIdentity", Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }, StringLike = { "token.actions.githubusercontent.com:sub" = ["repo:acme/orders:*", "repo:evil/orders:*"] } } }] }) }
  expect_failure = true
}

resource "awscc_iam_role" "more_of_the_organization" {
  prior_attrs    = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] }) }
  attrs          = { role_name = "acme-deploy", assume_role_policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }, { Effect = "Allow", Principal = "*", Action = "sts:AssumeRole", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] } }
  expect_failure = true
}

resource "awscc_iam_role" "unreadable_trust_new" {
  attrs          = { role_name = "a", assume_role_policy_document = "{" }
  expect_failure = true
}

resource "awscc_iam_role" "unreadable_trust_without_statements" {
  attrs          = { role_name = "a", assume_role_policy_document = { Version = "2012-10-17" } }
  expect_failure = true
}

resource "awscc_iam_role" "unreadable_trust_not_an_object" {
  attrs = { role_name = "acme-deploy", assume_role_policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] } }
}

resource "awscc_iam_role" "unreadable_trust_not_one_statement" {
  attrs = { role_name = "a", assume_role_policy_document = { Version = "2012-10-17", Statement = { Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" } } }
}

resource "awscc_iam_role" "unreadable_trust_not_an_unknown_account" {
  attrs = { role_name = "a", assume_role_policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = unknown }, Action = "sts:AssumeRole" }] } }
}

resource "awscc_iam_role" "more_not_another_repository_of_the_owner" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, Action = "sts:AssumeRoleWithWebIdentity", Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }, StringLike = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" } } }] }) }
  attrs       = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, Action = "sts:AssumeRoleWithWebIdentity", Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }, StringLike = { "token.actions.githubusercontent.com:sub" = "repo:acme/invoices:*" } } }] }) }
}

resource "awscc_iam_role" "more_not_the_account_number_for_its_root" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sts:AssumeRole" }] }) }
  attrs       = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "123456789012" }, Action = "sts:AssumeRole" }] }) }
}

resource "awscc_iam_role" "everybody_not_renamed" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }] }) }
  attrs       = { role_name = "acme-release", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role" "undecided_trust_with_policies" {
  prior_attrs    = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] }), policies = [] }
  attrs          = { role_name = "acme-deploy", policies = [], assume_role_policy_document = unknown }
  expect_failure = true
}

resource "awscc_iam_role" "more_not_one_principal_less" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = ["arn:aws:iam::123456789012:role/a", "arn:aws:iam::123456789012:role/b"] }, Action = "sts:AssumeRole" }] }) }
  attrs       = { role_name = "acme-deploy", assume_role_policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] } }
}

resource "awscc_iam_role" "more_not_mfa_added" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] }) }
  attrs       = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] }) }
}

resource "awscc_iam_role" "more_not_the_duration" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] }), max_session_duration = 3600 }
  attrs       = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] }), max_session_duration = 7200 }
}

resource "awscc_iam_role" "undecided_trust_not_the_policies" {
  prior_attrs = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] }) }
  attrs       = { role_name = "acme-deploy", assume_role_policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/a" }, Action = "sts:AssumeRole" }] }), policies = unknown }
  meta        = { operation = "replace" }
}

# Documents that data sources give. Source: Terraform language, Data sources, Dependencies; JSON output format, `action_reason`.

plan "documents_of_data_sources" {
  file            = "../../../exposure/documents/awscc.json"
  expect          = "needs_approval"
  expect_findings = ["trust/assumed_by_everybody: awscc_iam_role.open"]
}
