policytest {
  targets = ["../../../../policies/exposure/awscc/attachments.gate.hcl"]
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

# Source: AWS managed policy reference
resource "awscc_iam_role" "service_attached_s3" {
  prior_attrs    = { role_name = "acme-deploy", managed_policy_arns = [] }
  attrs          = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }
  expect_failure = true
}

resource "awscc_iam_user" "service_attached_secrets" {
  attrs          = { user_name = "ci", managed_policy_arns = ["arn:aws:iam::aws:policy/SecretsManagerReadWrite"] }
  expect_failure = true
}

resource "awscc_sso_permission_set" "service_attached_databases" {
  prior_attrs    = { name = "dev", managed_policies = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs          = { name = "dev", managed_policies = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AmazonRDSFullAccess"] }
  expect_failure = true
}

resource "awscc_iam_role" "service_attached_not_reading" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = [] }
  attrs       = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"] }
}

resource "awscc_iam_role" "service_attached_not_logs" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = [] }
  attrs       = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/CloudWatchLogsFullAccess", "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"] }
}

resource "awscc_iam_role" "service_attached_not_as_before" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }
  attrs       = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AmazonS3FullAccess"] }
}

resource "awscc_iam_role" "service_attached_not_renamed" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }
  attrs       = { role_name = "acme-release", managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }
  meta        = { operation = "replace" }
}

resource "awscc_iam_group" "service_attached_not_own" {
  attrs = { group_name = "dev", managed_policy_arns = ["arn:aws:iam::123456789012:policy/AmazonS3FullAccess"] }
}

resource "awscc_iam_group" "service_attached_not_a_service_role" {
  attrs = { group_name = "dev", managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"] }
}

# Source: IAM Identity Center user guide, Permissions boundary for permission sets
resource "awscc_sso_permission_set" "boundary_of_a_permission_set_removed" {
  prior_attrs    = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
  attrs          = { name = "dev", permissions_boundary = null }
  expect_failure = true
}

resource "awscc_sso_permission_set" "boundary_of_a_permission_set_is_no_limit" {
  prior_attrs    = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
  attrs          = { name = "dev", permissions_boundary = { customer_managed_policy_reference = null, managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" } }
  expect_failure = true
}

resource "awscc_sso_permission_set" "boundary_of_a_permission_set_not_added" {
  prior_attrs = { name = "dev", permissions_boundary = null }
  attrs       = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
}

resource "awscc_sso_permission_set" "boundary_of_a_permission_set_not_as_before" {
  prior_attrs = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
  attrs       = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
}

resource "awscc_sso_permission_set" "boundary_of_a_permission_set_not_exchanged" {
  prior_attrs = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
  attrs       = { name = "dev", permissions_boundary = { customer_managed_policy_reference = null, managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" } }
}

resource "awscc_sso_permission_set" "boundary_of_a_permission_set_not_known" {
  prior_attrs = { name = "dev", permissions_boundary = { customer_managed_policy_reference = { name = "boundary", path = "/" }, managed_policy_arn = null } }
  attrs       = { name = "dev", permissions_boundary = unknown }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "awscc_iam_role" "undecided_attachments_of_a_role" {
  prior_attrs    = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs          = { role_name = "acme-deploy", managed_policy_arns = unknown }
  expect_failure = true
}

resource "awscc_sso_permission_set" "undecided_attachments_of_a_permission_set" {
  prior_attrs    = { name = "dev", managed_policies = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs          = { name = "dev", managed_policies = unknown }
  expect_failure = true
}

resource "awscc_iam_role" "undecided_attachments_not_one_that_is_new" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs       = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", unknown] }
}

resource "awscc_iam_role" "undecided_attachments_not_computed_anew" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs       = { role_name = "b", managed_policy_arns = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_iam_role" "undecided_attachments_not_none_before" {
  prior_attrs = { role_name = "acme-deploy", managed_policy_arns = null }
  attrs       = { role_name = "acme-deploy", managed_policy_arns = unknown }
}

resource "awscc_iam_group" "undecided_attachments_not_a_new_group" {
  attrs = { group_name = "dev", managed_policy_arns = unknown }
}

# Source: AWS managed policy reference
resource "awscc_iam_user" "attached_not_a_reader" {
  prior_attrs = { user_name = "ci", managed_policy_arns = [] }
  attrs       = { user_name = "ci", managed_policy_arns = ["arn:aws:iam::aws:policy/SecurityAudit"] }
}

resource "awscc_iam_role" "attached_not_renamed" {
  prior_attrs = { role_name = "a", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { role_name = "b", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  meta        = { operation = "replace" }
}

resource "awscc_sso_permission_set" "service_attached_not_billing" {
  attrs = { name = "billing", managed_policies = ["arn:aws:iam::aws:policy/job-function/Billing"] }
}

resource "awscc_iam_role" "undecided_attachments_not_the_tags" {
  prior_attrs = { role_name = "a", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs       = { role_name = "a", tags = unknown, managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
}
