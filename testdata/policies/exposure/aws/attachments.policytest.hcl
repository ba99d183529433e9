policytest {
  targets = ["../../../../policies/exposure/aws/attachments.gate.hcl"]
}

base "aws_ssoadmin_managed_policy_attachment" {
  attrs = {
    instance_arn       = "arn:aws:sso:::instance/ssoins-1111111111111111"
    permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-1"
  }
}

base "aws_iam_role" {
  attrs = { name = "acme-deploy" }
}

# Source: AWS managed policy reference
resource "aws_iam_role_policy_attachment" "administrator_role" {
  attrs          = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "administrator_role_in_china" {
  attrs          = { role = "acme-deploy", policy_arn = "arn:aws-cn:iam::aws:policy/AdministratorAccess" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "administrator_role_in_gov_cloud" {
  attrs          = { role = "acme-deploy", policy_arn = "arn:aws-us-gov:iam::aws:policy/IAMFullAccess" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "administrator_of_an_unknown_role" {
  attrs          = { role = unknown, policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  expect_failure = true
}

resource "aws_iam_user_policy_attachment" "administrator_replaced" {
  prior_attrs    = { user = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
  attrs          = { user = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/IAMFullAccess" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_group_policy_attachment" "administrator_group" {
  attrs          = { group = "developers", policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess" }
  expect_failure = true
}

resource "aws_iam_policy_attachment" "administrator_of_one_more_role" {
  prior_attrs = { name = "admins", roles = ["acme-a"], policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  attrs = {
    name       = "admins"
    roles      = ["acme-a", "acme-b"]
    policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  }
  expect_failure = true
}

resource "aws_ssoadmin_managed_policy_attachment" "administrator_permission_set" {
  attrs          = { managed_policy_arn = "arn:aws:iam::aws:policy/job-function/SystemAdministrator" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachments_exclusive" "administrator_exclusive" {
  prior_attrs = { role_name = "acme-deploy", policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs = {
    role_name   = "acme-deploy"
    policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"]
  }
  expect_failure = true
}

resource "aws_iam_user_policy_attachments_exclusive" "administrator_exclusive_beside_an_unknown_one" {
  attrs          = { user_name = "acme-ci", policy_arns = [unknown, "arn:aws:iam::aws:policy/AdministratorAccess"] }
  expect_failure = true
}

resource "aws_iam_role" "administrator_of_a_role" {
  prior_attrs = { managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs = {
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"]
  }
  expect_failure = true
}

resource "aws_iam_role" "administrator_of_a_role_without_any" {
  prior_attrs    = { managed_policy_arns = null }
  attrs          = { managed_policy_arns = ["arn:aws:iam::aws:policy/IAMFullAccess"] }
  expect_failure = true
}

resource "aws_iam_role" "administrator_of_a_new_role" {
  attrs = {
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/PowerUserAccess"]
  }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "administrator_not_read_only" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_audit" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/SecurityAudit" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_billing" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/job-function/Billing" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_view_only" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_function_logs" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_function_in_a_vpc" {
  attrs = {
    role       = "acme-deploy"
    policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
  }
}

resource "aws_iam_role_policy_attachment" "administrator_not_instance_core" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_nodes" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_network_plugin" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_registry_read" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_tasks" {
  attrs = {
    role       = "acme-deploy"
    policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
  }
}

resource "aws_iam_role_policy_attachment" "administrator_not_volumes" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_agent" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_logs" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/CloudWatchLogsFullAccess" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_metrics_of_a_database" {
  attrs = {
    role       = "acme-deploy"
    policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
  }
}

resource "aws_iam_role_policy_attachment" "administrator_not_config" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_own_of_that_name" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::123456789012:policy/AdministratorAccess" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_look_alike" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccessAudit" }
}

resource "aws_iam_role_policy_attachment" "administrator_not_calls_of_an_api" {
  attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess" }
}

resource "aws_iam_role_policy_attachment" "administrator_detached" {
  prior_attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
}

resource "aws_iam_role_policy_attachment" "administrator_of_a_replaced_role" {
  prior_attrs = { role = "acme-deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  attrs       = { role = unknown, policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  meta        = { operation = "replace" }
}

resource "aws_iam_role_policy_attachment" "administrator_unknown_policy" {
  attrs = { role = "acme-deploy", policy_arn = unknown }
}

resource "aws_iam_policy_attachment" "administrator_of_fewer_roles" {
  prior_attrs = {
    name       = "admins"
    roles      = ["acme-a", "acme-b"]
    policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  }
  attrs = { name = "admins", roles = ["acme-b"], policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
}

resource "aws_iam_policy_attachment" "administrator_attachment_renamed" {
  prior_attrs = {
    name       = "admins"
    roles      = ["acme-a"]
    users      = null
    policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  }
  attrs = {
    name       = "root"
    roles      = ["acme-a"]
    users      = null
    policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  }
  meta = { operation = "replace" }
}

resource "aws_ssoadmin_managed_policy_attachment" "administrator_permission_set_of_readers" {
  attrs = { managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
}

resource "aws_iam_role_policy_attachments_exclusive" "administrator_exclusive_in_another_order" {
  prior_attrs = {
    role_name   = "acme-deploy"
    policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess"]
  }
  attrs = {
    role_name   = "acme-deploy"
    policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"]
  }
}

resource "aws_iam_role_policy_attachments_exclusive" "administrator_exclusive_none" {
  prior_attrs = { role_name = "acme-deploy", policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { role_name = "acme-deploy", policy_arns = [] }
}

resource "aws_iam_role" "administrator_of_a_role_as_before" {
  prior_attrs = { managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs = {
    managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess"]
  }
}

resource "aws_iam_role" "administrator_of_a_renamed_role" {
  prior_attrs = { name = "a", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { name = "b", managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  meta        = { operation = "replace" }
}

resource "aws_iam_role" "administrator_of_a_role_removed" {
  prior_attrs = { managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { managed_policy_arns = [] }
}

resource "aws_iam_role" "administrator_of_readers" {
  attrs = {
    managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/SecurityAudit"]
  }
}

resource "aws_iam_role" "administrator_of_a_role_without_policies" {
  attrs = { managed_policy_arns = null }
}

resource "aws_iam_role" "administrator_of_a_role_known_after_apply" {
  attrs = { managed_policy_arns = unknown }
}

# Source: AWS managed policy reference
resource "aws_iam_role_policy_attachment" "service_storage" {
  attrs          = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "service_instead_of_reading" {
  prior_attrs    = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess" }
  attrs          = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_user_policy_attachment" "service_secrets" {
  attrs          = { user = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/SecretsManagerReadWrite" }
  expect_failure = true
}

resource "aws_iam_group_policy_attachment" "service_machines" {
  attrs          = { group = "developers", policy_arn = "arn:aws:iam::aws:policy/AmazonEC2FullAccess" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "service_functions" {
  attrs          = { role = "acme-ci", policy_arn = "arn:aws-cn:iam::aws:policy/AWSLambda_FullAccess" }
  expect_failure = true
}

resource "aws_iam_role_policy_attachments_exclusive" "service_queues_added" {
  prior_attrs    = { role_name = "acme-orders", policy_arns = [] }
  attrs          = { role_name = "acme-orders", policy_arns = ["arn:aws:iam::aws:policy/AmazonSQSFullAccess"] }
  expect_failure = true
}

resource "aws_iam_role" "service_of_a_role" {
  prior_attrs    = { managed_policy_arns = [] }
  attrs          = { managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonRDSFullAccess"] }
  expect_failure = true
}

resource "aws_iam_role_policy_attachment" "service_not_storage_reads" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" }
}

resource "aws_iam_role_policy_attachment" "service_not_database_reads" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonRDSReadOnlyAccess" }
}

resource "aws_iam_role_policy_attachment" "service_not_machine_reads" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess" }
}

resource "aws_iam_role_policy_attachment" "service_not_traces" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" }
}

resource "aws_iam_role_policy_attachment" "service_not_own" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::123456789012:policy/AmazonS3FullAccess" }
}

resource "aws_iam_role_policy_attachment" "service_not_backup_role" {
  attrs = {
    role       = "acme-orders"
    policy_arn = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
  }
}

resource "aws_iam_role_policy_attachment" "service_not_deploy_role" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/service-role/AWSCodeDeployRole" }
}

resource "aws_iam_role_policy_attachment" "service_not_queue_role" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole" }
}

resource "aws_iam_user_policy_attachment" "service_not_password" {
  attrs = { user = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/IAMUserChangePassword" }
}

resource "aws_iam_role_policy_attachment" "service_not_metrics" {
  attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/CloudWatchFullAccess" }
}

resource "aws_iam_role_policy_attachment" "service_not_autoscaling" {
  attrs = {
    role       = "acme-orders"
    policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceAutoscaleRole"
  }
}

resource "aws_iam_role" "service_as_before" {
  prior_attrs = { managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"] }
  attrs = {
    managed_policy_arns = [
      "arn:aws:iam::aws:policy/AmazonS3FullAccess",
      "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy",
    ]
  }
}

resource "aws_iam_role_policy_attachment" "service_detached" {
  prior_attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }
}

resource "aws_iam_role_policy_attachment" "service_of_a_replaced_role" {
  prior_attrs = { role = "acme-orders", policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }
  attrs       = { role = unknown, policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }
  meta        = { operation = "replace" }
}

# Source: IAM user guide, Permissions boundaries for IAM entities
resource "aws_iam_role" "boundary_removed" {
  prior_attrs    = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { permissions_boundary = null }
  expect_failure = true
}

resource "aws_iam_user" "boundary_removed_empty" {
  prior_attrs    = { name = "acme-ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { name = "acme-ci", permissions_boundary = "" }
  expect_failure = true
}

resource "aws_iam_role" "boundary_of_an_administrator" {
  prior_attrs    = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { permissions_boundary = "arn:aws:iam::aws:policy/AdministratorAccess" }
  expect_failure = true
}

resource "aws_iam_role" "boundary_removed_with_the_name" {
  prior_attrs    = { name = "a", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs          = { name = "b", permissions_boundary = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_role" "boundary_added" {
  prior_attrs = { permissions_boundary = null }
  attrs       = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
}

resource "aws_iam_user" "boundary_exchanged" {
  prior_attrs = { name = "acme-ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs       = { name = "acme-ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary-2" }
}

resource "aws_iam_role" "boundary_never" {
  prior_attrs = { description = "a" }
  attrs       = { description = "b" }
}

resource "aws_iam_role" "boundary_none_at_creation" {
  attrs = { permissions_boundary = null }
}

resource "aws_iam_role" "boundary_no_limit_before" {
  prior_attrs = { permissions_boundary = "arn:aws:iam::aws:policy/AdministratorAccess" }
  attrs       = { permissions_boundary = null }
}

resource "aws_iam_role" "boundary_known_after_apply" {
  prior_attrs = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs       = { permissions_boundary = unknown }
}

resource "aws_iam_role" "boundary_kept_after_a_rename" {
  prior_attrs = { name = "a", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs       = { name = "b", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  meta        = { operation = "replace" }
}

resource "aws_iam_user" "boundary_goes_with_the_user" {
  prior_attrs = { name = "acme-ci", permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
}

resource "aws_iam_role" "boundary_of_readers" {
  prior_attrs = { permissions_boundary = "arn:aws:iam::123456789012:policy/developer-boundary" }
  attrs       = { permissions_boundary = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
}

# Source: IAM Identity Center user guide, Permissions boundaries of permission sets
base "aws_ssoadmin_permissions_boundary_attachment" {
  attrs = {
    instance_arn       = "arn:aws:sso:::instance/ssoins-1111111111111111"
    permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-1"
  }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached" {
  prior_attrs = {
    permissions_boundary = [
      {
        managed_policy_arn                = null
        customer_managed_policy_reference = [{ name = "developer-boundary", path = "/" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_read_only" {
  prior_attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", customer_managed_policy_reference = [] },
    ]
  }
  expect_failure = true
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_for_no_limit" {
  prior_attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", customer_managed_policy_reference = [] },
    ]
  }
  attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess", customer_managed_policy_reference = [] },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_exchanged" {
  prior_attrs = {
    permissions_boundary = [
      {
        managed_policy_arn                = null
        customer_managed_policy_reference = [{ name = "developer-boundary", path = "/" }]
      },
    ]
  }
  attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", customer_managed_policy_reference = [] },
    ]
  }
  meta = { operation = "replace" }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_exchanged_back" {
  prior_attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", customer_managed_policy_reference = [] },
    ]
  }
  attrs = {
    permissions_boundary = [
      {
        managed_policy_arn                = null
        customer_managed_policy_reference = [{ name = "developer-boundary", path = "/" }]
      },
    ]
  }
  meta = { operation = "replace" }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_no_limit_before" {
  prior_attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess", customer_managed_policy_reference = [] },
    ]
  }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_attached" {
  attrs = {
    permissions_boundary = [
      {
        managed_policy_arn                = null
        customer_managed_policy_reference = [{ name = "developer-boundary", path = "/" }]
      },
    ]
  }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_timeouts" {
  prior_attrs = {
    permissions_boundary = [
      {
        managed_policy_arn                = null
        customer_managed_policy_reference = [{ name = "developer-boundary", path = "/" }]
      },
    ]
    timeouts = null
  }
  attrs = {
    permissions_boundary = [
      {
        managed_policy_arn                = null
        customer_managed_policy_reference = [{ name = "developer-boundary", path = "/" }]
      },
    ]
    timeouts = { create = "5m", delete = null }
  }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_no_limit_as_before" {
  prior_attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess", customer_managed_policy_reference = [] },
    ]
  }
  attrs = {
    permissions_boundary = [
      { managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess", customer_managed_policy_reference = [] },
    ]
  }
  meta = { operation = "replace" }
}

# Rules and documents that move between blocks and resources of their own open nothing. Source: provider documentation of the
# types, notes on inline blocks beside resources.

plan "moved_attachment_out_of_the_role" {
  file            = "../../../exposure/moved/attachment_out_of_the_role.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_attachment_into_a_list" {
  file            = "../../../exposure/moved/attachment_into_a_list.json"
  expect          = "pass"
  expect_findings = []
}

plan "moved_attachment_of_another_role" {
  file            = "../../../exposure/moved/attachment_of_another_role.json"
  expect          = "needs_approval"
  expect_findings = ["attachments/administrator_attached: aws_iam_role_policy_attachment.worker"]
}

plan "moved_attachment_of_a_user_with_this_name" {
  file            = "../../../exposure/moved/attachment_of_a_user_with_this_name.json"
  expect          = "needs_approval"
  expect_findings = ["attachments/administrator_attached: aws_iam_user_policy_attachment.deploy"]
}

# Source: AWS managed policy reference: AdministratorAccess includes every other policy.
resource "aws_iam_role_policy_attachment" "administrator_had_everything" {
  prior_attrs = { role = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  attrs       = { role = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess" }
  meta        = { operation = "replace" }
}

resource "aws_iam_role_policy_attachment" "administrator_more_than_before" {
  prior_attrs    = { role = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess" }
  attrs          = { role = "acme-ci", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached_to_another_set" {
  prior_attrs = {
    permission_set_arn   = "arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-1"
    permissions_boundary = [{ managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }]
  }
  attrs = {
    permission_set_arn   = "arn:aws:sso:::permissionSet/ssoins-1111111111111111/ps-2"
    permissions_boundary = [{ managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}
