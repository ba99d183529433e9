policytest {
  targets = ["../../../../policies/exposure/aws/public_services.gate.hcl"]
}

base "aws_db_instance" {
  attrs = { identifier = "orders", engine = "postgres" }
}

resource "aws_db_instance" "database_created_postgres" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_mq_broker" "database_created_broker" {
  attrs          = { broker_name = "orders", publicly_accessible = true }
  expect_failure = true
}

resource "aws_db_instance" "database_created_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_mq_broker" "database_created_private_broker" {
  attrs = { broker_name = "orders", publicly_accessible = false }
}

base "aws_redshift_cluster" {
  attrs = { cluster_identifier = "warehouse" }
}

resource "aws_redshift_cluster" "database_created_replaced_unchanged" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, node_type = "ra3.4xlarge" }
  meta        = { operation = "replace" }
}

resource "aws_db_instance" "database_opened_postgres" {
  prior_attrs    = { publicly_accessible = false }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_redshift_cluster" "database_opened_warehouse" {
  prior_attrs    = { publicly_accessible = null }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_db_instance" "database_opened_closed" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = false }
}

resource "aws_db_instance" "database_opened_always_open" {
  prior_attrs = { publicly_accessible = true, backup_retention_period = 7 }
  attrs       = { publicly_accessible = true, backup_retention_period = 14 }
}

base "aws_eks_cluster" {
  attrs = { name = "main" }
}

resource "aws_eks_cluster" "cluster_created_open" {
  attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_created_default" {
  attrs = {
    vpc_config = [{ endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = [] }]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_created_office" {
  attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["203.0.113.0/24"] },
    ]
  }
}

resource "aws_eks_cluster" "cluster_created_private" {
  attrs = {
    vpc_config = [
      { endpoint_public_access = false, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_networks" {
  prior_attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["203.0.113.0/24"] },
    ]
  }
  attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_endpoint" {
  prior_attrs = {
    vpc_config = [
      { endpoint_public_access = false, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
  attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_closed" {
  prior_attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
  attrs = {
    vpc_config = [
      { endpoint_public_access = false, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_upgraded" {
  prior_attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
    version = "1.30"
  }
  attrs = {
    vpc_config = [
      { endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["0.0.0.0/0"] },
    ]
    version = "1.31"
  }
}

resource "aws_lambda_function_url" "function_created_open" {
  attrs          = { function_name = "webhook", authorization_type = "NONE" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_created_open_alias" {
  attrs          = { function_name = "webhook", authorization_type = "NONE", qualifier = "live" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_created_signed" {
  attrs = { function_name = "webhook", authorization_type = "AWS_IAM" }
}

resource "aws_lambda_function_url" "function_created_signed_alias" {
  attrs = { function_name = "webhook", authorization_type = "AWS_IAM", qualifier = "live" }
}

resource "aws_lambda_function_url" "function_created_replaced_unchanged" {
  prior_attrs = { function_name = "webhook", authorization_type = "NONE" }
  attrs       = { function_name = "hook", authorization_type = "NONE" }
  meta        = { operation = "replace" }
}

resource "aws_lambda_function_url" "function_opened_open" {
  prior_attrs    = { function_name = "webhook", authorization_type = "AWS_IAM" }
  attrs          = { function_name = "webhook", authorization_type = "NONE" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_opened_replaced" {
  prior_attrs    = { function_name = "webhook", authorization_type = "AWS_IAM" }
  attrs          = { function_name = "hook", authorization_type = "NONE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_opened_closed" {
  prior_attrs = { function_name = "webhook", authorization_type = "NONE" }
  attrs       = { function_name = "webhook", authorization_type = "AWS_IAM" }
}

resource "aws_lambda_function_url" "function_opened_streamed" {
  prior_attrs = { function_name = "webhook", authorization_type = "AWS_IAM" }
  attrs       = { function_name = "webhook", authorization_type = "AWS_IAM", invoke_mode = "RESPONSE_STREAM" }
}

base "aws_lambda_permission" {
  attrs = { function_name = "webhook", action = "lambda:InvokeFunction" }
}

resource "aws_lambda_permission" "function_granted_everybody" {
  attrs          = { principal = "*", source_arn = null, source_account = null, principal_org_id = null }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_everybody_by_address" {
  attrs          = { principal = "*", function_url_auth_type = "NONE", source_arn = null }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_service" {
  attrs = { principal = "s3.amazonaws.com", source_arn = "arn:aws:s3:::orders" }
}

resource "aws_lambda_permission" "function_granted_organization" {
  attrs = { principal = "*", principal_org_id = "o-a1b2c3d4e5", source_arn = null }
}

base "aws_msk_cluster" {
  attrs = { cluster_name = "events" }
}

resource "aws_msk_cluster" "kafka_opened_public" {
  prior_attrs = {
    broker_node_group_info = [
      { instance_type = "kafka.m5.large", connectivity_info = [{ public_access = [{ type = "DISABLED" }] }] },
    ]
  }
  attrs = {
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_opened_public_from_nothing" {
  prior_attrs = { broker_node_group_info = [{ instance_type = "kafka.m5.large", connectivity_info = [] }] }
  attrs = {
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_opened_closed" {
  prior_attrs = {
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  attrs = {
    broker_node_group_info = [
      { instance_type = "kafka.m5.large", connectivity_info = [{ public_access = [{ type = "DISABLED" }] }] },
    ]
  }
}

resource "aws_msk_cluster" "kafka_opened_private" {
  prior_attrs = {
    broker_node_group_info = [
      { instance_type = "kafka.m5.large", connectivity_info = [{ public_access = [{ type = "DISABLED" }] }] },
    ]
  }
  attrs = {
    broker_node_group_info = [
      { instance_type = "kafka.m5.large", connectivity_info = [{ public_access = [{ type = "DISABLED" }] }] },
    ]
    number_of_broker_nodes = 6
  }
}

resource "aws_lb" "balancer_opened_application" {
  prior_attrs    = { name = "internal", load_balancer_type = "application", internal = true }
  attrs          = { name = "internal", load_balancer_type = "application", internal = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lb" "balancer_opened_network" {
  prior_attrs    = { name = "internal", load_balancer_type = "network", internal = true }
  attrs          = { name = "internal", load_balancer_type = "network", internal = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lb" "balancer_opened_closed" {
  prior_attrs = { name = "internal", load_balancer_type = "application", internal = false }
  attrs       = { name = "internal", load_balancer_type = "application", internal = true }
  meta        = { operation = "replace" }
}

resource "aws_lb" "balancer_opened_public_before" {
  prior_attrs = { name = "internal", load_balancer_type = "application", internal = false }
  attrs       = { name = "shop2", load_balancer_type = "application", internal = false }
  meta        = { operation = "replace" }
}
