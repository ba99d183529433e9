policytest {
  targets = ["../../../../policies/exposure/aws/iam.gate.hcl"]
}

resource "aws_iam_policy" "everything_created_policy" {
  attrs = {
    name   = "deploy"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "everything_created_one_of_two" {
  attrs = {
    name = "inline"
    role = "deploy"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" },
        { Effect = "Allow", Action = ["*"], Resource = ["*"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_ssoadmin_permission_set_inline_policy" "everything_created_permission_set" {
  attrs = {
    instance_arn       = "arn:aws:sso:::instance/ssoins-1"
    permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1/ps-1"
    inline_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "everything_created_one_bucket" {
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" }]
    })
  }
}

resource "aws_iam_policy" "everything_created_denied" {
  attrs = {
    name   = "deploy"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })
  }
}

resource "aws_iam_policy" "everything_created_replaced_unchanged" {
  prior_attrs = {
    name   = "deploy"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    name   = "deploy2"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  meta = { operation = "replace" }
}

resource "aws_iam_policy" "everything_allowed_widened" {
  prior_attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" }]
    })
  }
  attrs = {
    name   = "deploy"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_user_policy" "everything_allowed_statement_added" {
  prior_attrs = {
    name = "inline"
    user = "ci"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" }]
    })
  }
  attrs = {
    name = "inline"
    user = "ci"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" },
        { Effect = "Allow", Action = ["*"], Resource = ["*"] },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "everything_allowed_unchanged" {
  prior_attrs = {
    name   = "deploy"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "*", Resource = "*" },
        { Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" },
      ]
    })
  }
}

resource "aws_iam_policy" "everything_allowed_narrowed" {
  prior_attrs = {
    name   = "deploy"
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::orders/*" }]
    })
  }
}

resource "aws_iam_policy" "escalation_created_pass_role" {
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "ec2:RunInstances"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "escalation_created_everything_but" {
  attrs = {
    name = "inline"
    role = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", NotAction = ["iam:*", "organizations:*"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_created_pass_one_role" {
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::123456789012:role/worker" }]
    })
  }
}

resource "aws_iam_policy" "escalation_created_read_everything" {
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:Describe*", "cloudwatch:Get*"], Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "escalation_allowed_added" {
  prior_attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:Describe*"], Resource = "*" }]
    })
  }
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:Describe*", "iam:CreatePolicyVersion"], Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "escalation_allowed_resource_widened" {
  prior_attrs = {
    name = "inline"
    role = "deploy"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Resource = "arn:aws:iam::123456789012:role/worker" },
      ]
    })
  }
  attrs = {
    name = "inline"
    role = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_policy" "escalation_allowed_had_the_wildcard" {
  prior_attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }]
    })
  }
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole"], Resource = "*" }]
    })
  }
}

resource "aws_iam_policy" "escalation_allowed_removed" {
  prior_attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "ec2:Describe*"], Resource = "*" }]
    })
  }
  attrs = {
    name = "deploy"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["ec2:Describe*"], Resource = "*" }]
    })
  }
}

resource "aws_iam_role_policy_attachment" "administrator_attached_role" {
  attrs          = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  expect_failure = true
}

resource "aws_iam_user_policy_attachment" "administrator_attached_replaced" {
  prior_attrs    = { user = "ci", policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
  attrs          = { user = "ci", policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ssoadmin_managed_policy_attachment" "administrator_attached_permission_set" {
  attrs = {
    instance_arn       = "arn:aws:sso:::instance/ssoins-1"
    permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1/ps-1"
    managed_policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
  }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "administrator_attached_read_only" {
  attrs = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
}

resource "aws_iam_user_policy_attachment" "administrator_attached_own_policy" {
  attrs = { user = "ci", policy_arn = "arn:aws:iam::123456789012:policy/deploy" }
}

resource "aws_iam_role_policy_attachment" "administrator_attached_detached" {
  prior_attrs = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
}

resource "aws_iam_role" "administrator_role_added" {
  prior_attrs = { name = "deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs = {
    name                = "deploy"
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"]
  }
  expect_failure = true
}

resource "aws_iam_role" "administrator_role_added_to_none" {
  prior_attrs    = { name = "deploy", managed_policy_arns = null }
  attrs          = { name = "deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/IAMFullAccess"] }
  expect_failure = true
}

resource "aws_iam_role" "administrator_role_unchanged" {
  prior_attrs = { name = "deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs = {
    name                = "deploy"
    managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess"]
  }
}

resource "aws_iam_role" "administrator_role_removed" {
  prior_attrs = { name = "deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { name = "deploy", managed_policy_arns = [] }
}

resource "aws_iam_role" "administrator_role_created_administrator" {
  attrs          = { name = "deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  expect_failure = true
}

resource "aws_iam_role" "administrator_role_created_power_user" {
  attrs = {
    name                = "deploy"
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/PowerUserAccess"]
  }
  expect_failure = true
}

resource "aws_iam_role" "administrator_role_created_reader" {
  attrs = { name = "deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
}

resource "aws_iam_role" "administrator_role_created_two_readers" {
  attrs = {
    name                = "audit"
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/SecurityAudit"]
  }
}

resource "aws_iam_role" "administrator_role_created_no_policies" {
  attrs = { name = "deploy", managed_policy_arns = null }
}

resource "aws_eks_access_policy_association" "cluster_administrator_cluster" {
  attrs = {
    cluster_name  = "main"
    principal_arn = "arn:aws:iam::123456789012:role/deploy"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    access_scope  = [{ type = "cluster", namespaces = null }]
  }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_replaced" {
  prior_attrs = {
    cluster_name  = "main"
    principal_arn = "arn:aws:iam::123456789012:role/deploy"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    access_scope  = [{ type = "cluster", namespaces = null }]
  }
  attrs = {
    cluster_name  = "main"
    principal_arn = "arn:aws:iam::123456789012:role/deploy"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    access_scope  = [{ type = "cluster", namespaces = null }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_access_policy_association" "cluster_administrator_view" {
  attrs = {
    cluster_name  = "main"
    principal_arn = "arn:aws:iam::123456789012:role/deploy"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    access_scope  = [{ type = "cluster", namespaces = null }]
  }
}

resource "aws_eks_access_policy_association" "cluster_administrator_namespace" {
  attrs = {
    cluster_name  = "main"
    principal_arn = "arn:aws:iam::123456789012:role/deploy"
    policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    access_scope  = [{ type = "namespace", namespaces = ["shop"] }]
  }
}

resource "aws_iam_role" "assumed_by_anyone_created_star" {
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = "*" }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "assumed_by_anyone_created_star_in_a_list" {
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["*"] } }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "assumed_by_anyone_created_service" {
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
    })
  }
}

resource "aws_iam_role" "assumed_by_anyone_created_organization" {
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "sts:AssumeRole"
          Principal = { AWS = "*" }
          Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
        },
      ]
    })
  }
}

resource "aws_iam_role" "assumed_by_others_anyone" {
  prior_attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } },
      ]
    })
  }
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "assumed_by_others_another_account" {
  prior_attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } },
      ]
    })
  }
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "sts:AssumeRole"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:root"] }
        },
      ]
    })
  }
  expect_failure = true
}

resource "aws_iam_role" "assumed_by_others_fewer" {
  prior_attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect    = "Allow"
          Action    = "sts:AssumeRole"
          Principal = { AWS = ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:root"] }
        },
      ]
    })
  }
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } },
      ]
    })
  }
}

resource "aws_iam_role" "assumed_by_others_other_role_of_the_account" {
  prior_attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:role/a" } },
      ]
    })
  }
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:role/b" } },
      ]
    })
  }
}

resource "aws_iam_role" "assumed_by_others_always_open" {
  prior_attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }]
    })
  }
  attrs = {
    name = "deploy"
    assume_role_policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }]
    })
    description = "open"
  }
}

resource "aws_iam_role" "boundary_removed_role" {
  prior_attrs    = { name = "deploy", permissions_boundary = "arn:aws:iam::123456789012:policy/boundary" }
  attrs          = { name = "deploy", permissions_boundary = null }
  expect_failure = true
}

resource "aws_iam_user" "boundary_removed_user" {
  prior_attrs    = { name = "ci", permissions_boundary = "arn:aws:iam::123456789012:policy/boundary" }
  attrs          = { name = "ci", permissions_boundary = "" }
  expect_failure = true
}

resource "aws_iam_role" "boundary_removed_added" {
  prior_attrs = { name = "deploy", permissions_boundary = null }
  attrs       = { name = "deploy", permissions_boundary = "arn:aws:iam::123456789012:policy/boundary" }
}

resource "aws_iam_user" "boundary_removed_exchanged" {
  prior_attrs = { name = "ci", permissions_boundary = "arn:aws:iam::123456789012:policy/boundary" }
  attrs       = { name = "ci", permissions_boundary = "arn:aws:iam::123456789012:policy/boundary-2" }
}

resource "aws_iam_user" "boundary_of_another_type" {
  prior_attrs    = { name = "u", permissions_boundary = ["arn"] }
  attrs          = { name = "u", permissions_boundary = [] }
  expect_failure = true
}
