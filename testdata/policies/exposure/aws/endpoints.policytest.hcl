policytest {
  targets = ["../../../../policies/exposure/aws/endpoints.gate.hcl"]
}

# The doors: per type one that opens, and the same before and after.

# Source: provider schema, hashicorp/aws 5.100; Elastic Load Balancing user guide, internal and internet-facing; API Gateway developer guide, Private REST APIs; Transfer Family user guide, endpoint types; VPC Lattice user guide, Auth policies

resource "aws_lb" "opened_balancer" {
  prior_attrs    = { name = "acme-orders", internal = true }
  attrs          = { name = "acme-orders", internal = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lb" "opened_balancer_network" {
  prior_attrs    = { name = "acme-orders", internal = true, load_balancer_type = "network" }
  attrs          = { name = "acme-orders", internal = false, load_balancer_type = "network" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_alb" "opened_balancer" {
  prior_attrs    = { name = "acme-orders", internal = true }
  attrs          = { name = "acme-orders", internal = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_elb" "opened_classic" {
  prior_attrs    = { name = "acme-orders", internal = true }
  attrs          = { name = "acme-orders", internal = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_api_gateway_rest_api" "opened_api" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
  expect_failure = true
}

resource "aws_api_gateway_rest_api" "opened_api_edge" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["EDGE"], vpc_endpoint_ids = [] }]
  }
  expect_failure = true
}

resource "aws_api_gateway_domain_name" "opened_domain" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_appsync_graphql_api" "opened_graphql" {
  prior_attrs    = { name = "acme-orders", visibility = "PRIVATE" }
  attrs          = { name = "acme-orders", visibility = "GLOBAL" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_apprunner_service" "opened_runner" {
  prior_attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = false }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
  attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = true }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_transfer_server" "opened_transfer" {
  prior_attrs    = { name = "acme-orders", endpoint_type = "VPC" }
  attrs          = { name = "acme-orders", endpoint_type = "PUBLIC" }
  expect_failure = true
}

resource "aws_transfer_server" "opened_transfer_old" {
  prior_attrs    = { name = "acme-orders", endpoint_type = "VPC_ENDPOINT" }
  attrs          = { name = "acme-orders", endpoint_type = null }
  expect_failure = true
}

resource "aws_vpclattice_service" "opened_lattice" {
  prior_attrs    = { name = "acme-orders", auth_type = "AWS_IAM" }
  attrs          = { name = "acme-orders", auth_type = "NONE" }
  expect_failure = true
}

resource "aws_vpclattice_service_network" "opened_lattice_network" {
  prior_attrs    = { name = "acme-orders", auth_type = "AWS_IAM" }
  attrs          = { name = "acme-orders", auth_type = "NONE" }
  expect_failure = true
}

resource "aws_sagemaker_domain" "opened_studio" {
  prior_attrs    = { name = "acme-orders", app_network_access_type = "VpcOnly" }
  attrs          = { name = "acme-orders", app_network_access_type = "PublicInternetOnly" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_sagemaker_notebook_instance" "opened_notebook" {
  prior_attrs    = { name = "acme-orders", direct_internet_access = "Disabled" }
  attrs          = { name = "acme-orders", direct_internet_access = "Enabled" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_amplify_app" "opened_site" {
  prior_attrs    = { name = "acme-orders", enable_basic_auth = true }
  attrs          = { name = "acme-orders", enable_basic_auth = false }
  expect_failure = true
}

resource "aws_amplify_branch" "opened_branch" {
  prior_attrs    = { name = "acme-orders", enable_basic_auth = true }
  attrs          = { name = "acme-orders", enable_basic_auth = null }
  expect_failure = true
}

resource "aws_lb" "opened_balancer_closed" {
  prior_attrs = { name = "acme-orders", internal = false }
  attrs       = { name = "acme-orders", internal = true }
  meta        = { operation = "replace" }
}

resource "aws_lb" "opened_balancer_same" {
  prior_attrs = { name = "acme-orders", internal = false }
  attrs       = { name = "acme-shop", internal = false }
  meta        = { operation = "replace" }
}

resource "aws_lb" "opened_balancer_internal" {
  prior_attrs = { name = "acme-orders", internal = true }
  attrs       = { name = "acme-shop", internal = true }
  meta        = { operation = "replace" }
}

resource "aws_lb" "opened_balancer_created" {
  attrs = { name = "acme-orders", internal = false }
}

resource "aws_lb" "opened_balancer_idle" {
  prior_attrs = { name = "acme-orders", internal = true, idle_timeout = 60 }
  attrs       = { name = "acme-orders", internal = true, idle_timeout = 120 }
}

resource "aws_alb" "opened_balancer_same" {
  prior_attrs = { name = "acme-orders", internal = false }
  attrs       = { name = "acme-orders", internal = false, idle_timeout = 120 }
}

resource "aws_alb" "opened_balancer_closed" {
  prior_attrs = { name = "acme-orders", internal = false }
  attrs       = { name = "acme-orders", internal = true }
  meta        = { operation = "replace" }
}

resource "aws_elb" "opened_classic_same" {
  prior_attrs = { name = "acme-orders", internal = false }
  attrs       = { name = "acme-orders", internal = false, idle_timeout = 120 }
}

resource "aws_elb" "opened_classic_null" {
  prior_attrs = { name = "acme-orders", internal = null }
  attrs       = { name = "acme-orders", internal = false }
}

resource "aws_elb" "opened_classic_created" {
  attrs = { name = "acme-orders", internal = false }
}

resource "aws_api_gateway_rest_api" "opened_api_private" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
    description            = "orders"
  }
}

resource "aws_api_gateway_rest_api" "opened_api_closed" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
  }
}

resource "aws_api_gateway_rest_api" "opened_api_other" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["EDGE"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
}

resource "aws_api_gateway_rest_api" "opened_api_created" {
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["EDGE"], vpc_endpoint_ids = [] }]
  }
}

resource "aws_api_gateway_domain_name" "opened_domain_same" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
}

resource "aws_api_gateway_domain_name" "opened_domain_closed" {
  prior_attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["REGIONAL"], vpc_endpoint_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    endpoint_configuration = [{ types = ["PRIVATE"], vpc_endpoint_ids = [] }]
  }
  meta = { operation = "replace" }
}

resource "aws_appsync_graphql_api" "opened_graphql_same" {
  prior_attrs = { name = "acme-orders", visibility = "GLOBAL" }
  attrs       = { name = "acme-orders", visibility = null }
}

resource "aws_appsync_graphql_api" "opened_graphql_private" {
  prior_attrs = { name = "acme-orders", visibility = "PRIVATE" }
  attrs       = { name = "acme-orders", visibility = "PRIVATE", xray_enabled = true }
}

resource "aws_apprunner_service" "opened_runner_closed" {
  prior_attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = true }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
  attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = false }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
}

resource "aws_apprunner_service" "opened_runner_same" {
  prior_attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = true }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
  attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = true }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
}

resource "aws_apprunner_service" "opened_runner_default" {
  prior_attrs = { service_name = "acme-orders", network_configuration = [] }
  attrs = {
    service_name = "acme-orders"
    network_configuration = [
      {
        ingress_configuration = [{ is_publicly_accessible = true }]
        egress_configuration  = [{ egress_type = "DEFAULT" }]
      },
    ]
  }
}

resource "aws_transfer_server" "opened_transfer_closed" {
  prior_attrs = { name = "acme-orders", endpoint_type = "PUBLIC" }
  attrs       = { name = "acme-orders", endpoint_type = "VPC" }
}

resource "aws_transfer_server" "opened_transfer_same" {
  prior_attrs = { name = "acme-orders", endpoint_type = "PUBLIC" }
  attrs = {
    name                 = "acme-orders"
    endpoint_type        = "PUBLIC"
    security_policy_name = "TransferSecurityPolicy-2024-01"
  }
}

resource "aws_transfer_server" "opened_transfer_moved" {
  prior_attrs = { name = "acme-orders", endpoint_type = "VPC_ENDPOINT" }
  attrs       = { name = "acme-orders", endpoint_type = "VPC" }
}

resource "aws_vpclattice_service" "opened_lattice_closed" {
  prior_attrs = { name = "acme-orders", auth_type = "NONE" }
  attrs       = { name = "acme-orders", auth_type = "AWS_IAM" }
}

resource "aws_vpclattice_service" "opened_lattice_same" {
  prior_attrs = { name = "acme-orders", auth_type = "NONE" }
  attrs       = { name = "acme-orders", auth_type = "NONE" }
}

resource "aws_vpclattice_service_network" "opened_lattice_network_created" {
  attrs = { name = "acme-orders", auth_type = "NONE" }
}

resource "aws_sagemaker_domain" "opened_studio_closed" {
  prior_attrs = { name = "acme-orders", app_network_access_type = "PublicInternetOnly" }
  attrs       = { name = "acme-orders", app_network_access_type = "VpcOnly" }
  meta        = { operation = "replace" }
}

resource "aws_sagemaker_domain" "opened_studio_same" {
  prior_attrs = { name = "acme-orders", app_network_access_type = "PublicInternetOnly" }
  attrs       = { name = "acme-orders", app_network_access_type = "PublicInternetOnly" }
}

resource "aws_sagemaker_notebook_instance" "opened_notebook_same" {
  prior_attrs = { name = "acme-orders", direct_internet_access = "Enabled" }
  attrs = {
    name                   = "acme-orders"
    direct_internet_access = "Enabled"
    instance_type          = "ml.t3.large"
  }
}

resource "aws_sagemaker_notebook_instance" "opened_notebook_closed" {
  prior_attrs = { name = "acme-orders", direct_internet_access = "Enabled" }
  attrs       = { name = "acme-orders", direct_internet_access = "Disabled" }
  meta        = { operation = "replace" }
}

resource "aws_amplify_app" "opened_site_closed" {
  prior_attrs = { name = "acme-orders", enable_basic_auth = false }
  attrs       = { name = "acme-orders", enable_basic_auth = true }
}

resource "aws_amplify_app" "opened_site_same" {
  prior_attrs = { name = "acme-orders", enable_basic_auth = false }
  attrs       = { name = "acme-orders", enable_basic_auth = null }
}

resource "aws_amplify_branch" "opened_branch_same" {
  prior_attrs = { name = "acme-orders", enable_basic_auth = true }
  attrs       = { name = "acme-orders", enable_basic_auth = true, stage = "BETA" }
}

# Source: Transfer Family user guide, Configuring an SFTP, FTPS, or FTP server endpoint

resource "aws_transfer_server" "transfer_created_public" {
  attrs          = { name = "acme-orders", endpoint_type = "PUBLIC" }
  expect_failure = true
}

resource "aws_transfer_server" "transfer_created_default" {
  attrs          = { name = "acme-orders", endpoint_type = null }
  expect_failure = true
}

resource "aws_transfer_server" "transfer_created_network" {
  attrs = { name = "acme-orders", endpoint_type = "VPC" }
}

resource "aws_transfer_server" "transfer_created_endpoint" {
  attrs = { name = "acme-orders", endpoint_type = "VPC_ENDPOINT" }
}

resource "aws_transfer_server" "transfer_created_same" {
  prior_attrs = { name = "acme-orders", endpoint_type = "PUBLIC" }
  attrs       = { name = "acme-orders", endpoint_type = "PUBLIC", tags = {} }
  meta        = { operation = "replace" }
}

resource "aws_transfer_server" "transfer_created_gone" {
  prior_attrs = { name = "acme-orders", endpoint_type = "PUBLIC" }
}

# Source: Transfer Family user guide, Create a server in a virtual private cloud: internet-facing

resource "aws_transfer_server" "transfer_addresses_added" {
  prior_attrs = {
    name             = "acme-orders"
    endpoint_type    = "VPC"
    endpoint_details = [{ vpc_id = "vpc-0a1b2c3d4e5f60718", address_allocation_ids = [] }]
  }
  attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0a1b2c3d4e5f60718"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_transfer_server" "transfer_addresses_replaced" {
  prior_attrs = {
    name             = "acme-orders"
    endpoint_type    = "VPC"
    endpoint_details = [{ vpc_id = "vpc-0a1b2c3d4e5f60718", address_allocation_ids = [] }]
  }
  attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0a1b2c3d4e5f60718"]
      },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_transfer_server" "transfer_addresses_removed" {
  prior_attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0a1b2c3d4e5f60718"]
      },
    ]
  }
  attrs = {
    name             = "acme-orders"
    endpoint_type    = "VPC"
    endpoint_details = [{ vpc_id = "vpc-0a1b2c3d4e5f60718", address_allocation_ids = [] }]
  }
}

resource "aws_transfer_server" "transfer_addresses_same" {
  prior_attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0a1b2c3d4e5f60718"]
      },
    ]
  }
  attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0918273645f6e7d8c"]
      },
    ]
  }
}

resource "aws_transfer_server" "transfer_addresses_from_public" {
  prior_attrs = { name = "acme-orders", endpoint_type = "PUBLIC", endpoint_details = [] }
  attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0a1b2c3d4e5f60718"]
      },
    ]
  }
}

resource "aws_transfer_server" "transfer_addresses_created" {
  attrs = {
    name          = "acme-orders"
    endpoint_type = "VPC"
    endpoint_details = [
      {
        vpc_id                 = "vpc-0a1b2c3d4e5f60718"
        address_allocation_ids = ["eipalloc-0a1b2c3d4e5f60718"]
      },
    ]
  }
}

# Source: API Gateway developer guide, Control and manage access to REST APIs / HTTP APIs; provider schema, aws_api_gateway_method, aws_apigatewayv2_route

resource "aws_api_gateway_method" "api_sign_in_iam" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "AWS_IAM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  expect_failure = true
}

resource "aws_api_gateway_method" "api_sign_in_cognito" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "POST"
    authorization        = "COGNITO_USER_POOLS"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "POST"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  expect_failure = true
}

resource "aws_api_gateway_method" "api_sign_in_custom_any" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "ANY"
    authorization        = "CUSTOM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "ANY"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_apigatewayv2_route" "api_sign_in_jwt" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "NONE"
    authorization_scopes = []
    api_key_required     = false
  }
  expect_failure = true
}

resource "aws_apigatewayv2_route" "api_sign_in_unset" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "ANY /{proxy+}"
    authorization_type   = "CUSTOM"
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "ANY /{proxy+}"
    authorization_type   = null
    authorization_scopes = []
    api_key_required     = false
  }
  expect_failure = true
}

resource "aws_api_gateway_method" "api_sign_in_closed" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "AWS_IAM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
}

resource "aws_api_gateway_method" "api_sign_in_same" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
    request_validator_id = "abc123"
  }
}

resource "aws_api_gateway_method" "api_sign_in_other" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "AWS_IAM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "CUSTOM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
}

resource "aws_api_gateway_method" "api_sign_in_preflight" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "OPTIONS"
    authorization        = "CUSTOM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "OPTIONS"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
}

resource "aws_api_gateway_method" "api_sign_in_created" {
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
}

resource "aws_api_gateway_method" "api_sign_in_gone" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "AWS_IAM"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
}

resource "aws_apigatewayv2_route" "api_sign_in_jwt_same" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
    target               = "integrations/abc123"
  }
}

resource "aws_apigatewayv2_route" "api_sign_in_closed" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "NONE"
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
  }
}

resource "aws_apigatewayv2_route" "api_sign_in_preflight" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "OPTIONS /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "OPTIONS /orders"
    authorization_type   = "NONE"
    authorization_scopes = []
    api_key_required     = false
  }
}

resource "aws_apigatewayv2_route" "api_sign_in_created" {
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "NONE"
    authorization_scopes = []
    api_key_required     = false
  }
}

resource "aws_apigatewayv2_route" "api_sign_in_null" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = null
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "NONE"
    authorization_scopes = []
    api_key_required     = false
  }
}

# Source: API Gateway developer guide, Usage plans and API keys; Integrate a REST API with an Amazon Cognito user pool: scopes

resource "aws_api_gateway_method" "api_limits_key" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = true
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  expect_failure = true
}

resource "aws_api_gateway_method" "api_limits_scopes" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "COGNITO_USER_POOLS"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = ["orders/read"]
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "COGNITO_USER_POOLS"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  expect_failure = true
}

resource "aws_apigatewayv2_route" "api_limits_scopes" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = ["orders/read"]
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
  }
  expect_failure = true
}

resource "aws_api_gateway_method" "api_limits_key_on" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = true
    authorization_scopes = []
  }
}

resource "aws_api_gateway_method" "api_limits_key_same" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = true
    authorization_scopes = []
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = true
    authorization_scopes = []
  }
}

resource "aws_api_gateway_method" "api_limits_scopes_other" {
  prior_attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "COGNITO_USER_POOLS"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = ["orders/read"]
  }
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "COGNITO_USER_POOLS"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = ["orders/write"]
  }
}

resource "aws_api_gateway_method" "api_limits_created" {
  attrs = {
    rest_api_id          = "a1b2c3d4e5"
    resource_id          = "f6g7h8"
    http_method          = "GET"
    authorization        = "NONE"
    authorizer_id        = null
    api_key_required     = false
    authorization_scopes = []
  }
}

resource "aws_apigatewayv2_route" "api_limits_scopes_on" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = []
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = ["orders/read"]
    api_key_required     = false
  }
}

resource "aws_apigatewayv2_route" "api_limits_scopes_same" {
  prior_attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = ["a", "b"]
    api_key_required     = false
  }
  attrs = {
    api_id               = "a1b2c3d4e5"
    route_key            = "GET /orders"
    authorization_type   = "JWT"
    authorization_scopes = ["b", "a"]
    api_key_required     = false
  }
}

# Source: API Gateway developer guide, Disable the default endpoint for REST APIs

resource "aws_api_gateway_rest_api" "api_side_door_rest" {
  prior_attrs    = { name = "acme-orders", disable_execute_api_endpoint = true }
  attrs          = { name = "acme-orders", disable_execute_api_endpoint = false }
  expect_failure = true
}

resource "aws_apigatewayv2_api" "api_side_door_http" {
  prior_attrs    = { name = "acme-orders", disable_execute_api_endpoint = true }
  attrs          = { name = "acme-orders", disable_execute_api_endpoint = null }
  expect_failure = true
}

resource "aws_api_gateway_rest_api" "api_side_door_closed" {
  prior_attrs = { name = "acme-orders", disable_execute_api_endpoint = false }
  attrs       = { name = "acme-orders", disable_execute_api_endpoint = true }
}

resource "aws_api_gateway_rest_api" "api_side_door_same" {
  prior_attrs = { name = "acme-orders", disable_execute_api_endpoint = true }
  attrs       = { name = "acme-orders", disable_execute_api_endpoint = true }
}

resource "aws_apigatewayv2_api" "api_side_door_http_same" {
  prior_attrs = { name = "acme-orders", disable_execute_api_endpoint = false }
  attrs       = { name = "acme-orders", disable_execute_api_endpoint = false }
}

resource "aws_api_gateway_rest_api" "api_side_door_created" {
  attrs = { name = "acme-orders", disable_execute_api_endpoint = false }
}

# Source: API Gateway developer guide, Configuring mutual TLS authentication; Elastic Load Balancing user guide, Mutual authentication with TLS

resource "aws_apigatewayv2_domain_name" "client_certificates_domain" {
  prior_attrs = {
    domain_name               = "api.example.com"
    mutual_tls_authentication = [{ truststore_uri = "s3://acme-trust/store.pem" }]
  }
  attrs          = { domain_name = "api.example.com", mutual_tls_authentication = [] }
  expect_failure = true
}

resource "aws_api_gateway_domain_name" "client_certificates_rest" {
  prior_attrs = {
    domain_name               = "api.example.com"
    mutual_tls_authentication = [{ truststore_uri = "s3://acme-trust/store.pem" }]
  }
  attrs          = { domain_name = "api.example.com", mutual_tls_authentication = [] }
  expect_failure = true
}

resource "aws_lb_listener" "client_certificates_listener" {
  prior_attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "verify"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "passthrough"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  expect_failure = true
}

resource "aws_alb_listener" "client_certificates_off" {
  prior_attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "verify"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "off"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  expect_failure = true
}

resource "aws_apigatewayv2_domain_name" "client_certificates_on" {
  prior_attrs = { domain_name = "api.example.com", mutual_tls_authentication = [] }
  attrs = {
    domain_name               = "api.example.com"
    mutual_tls_authentication = [{ truststore_uri = "s3://acme-trust/store.pem" }]
  }
}

resource "aws_apigatewayv2_domain_name" "client_certificates_same" {
  prior_attrs = {
    domain_name               = "api.example.com"
    mutual_tls_authentication = [{ truststore_uri = "s3://acme-trust/store.pem" }]
  }
  attrs = {
    domain_name               = "api.example.com"
    mutual_tls_authentication = [{ truststore_uri = "s3://acme-trust/store-2.pem" }]
  }
}

resource "aws_apigatewayv2_domain_name" "client_certificates_none" {
  prior_attrs = { domain_name = "api.example.com", mutual_tls_authentication = [] }
  attrs       = { domain_name = "api.example.com", mutual_tls_authentication = [] }
}

resource "aws_apigatewayv2_domain_name" "client_certificates_created" {
  attrs = { domain_name = "api.example.com", mutual_tls_authentication = [] }
}

resource "aws_api_gateway_domain_name" "client_certificates_rest_on" {
  prior_attrs = { domain_name = "api.example.com", mutual_tls_authentication = [] }
  attrs = {
    domain_name               = "api.example.com"
    mutual_tls_authentication = [{ truststore_uri = "s3://acme-trust/store.pem" }]
  }
}

resource "aws_lb_listener" "client_certificates_listener_on" {
  prior_attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "off"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "verify"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
}

resource "aws_lb_listener" "client_certificates_listener_passes" {
  prior_attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "passthrough"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "off"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
}

resource "aws_alb_listener" "client_certificates_same" {
  prior_attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "verify"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
  attrs = {
    port = 443
    mutual_authentication = [
      {
        mode            = "verify"
        trust_store_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/acme/0a1b2c3d"
      },
    ]
  }
}

# Source: AppSync developer guide, Configuring authorization and authentication to secure your GraphQL APIs

resource "aws_appsync_graphql_api" "graphql_keys_instead" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AWS_IAM"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "API_KEY"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
  expect_failure = true
}

resource "aws_appsync_graphql_api" "graphql_keys_more" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AMAZON_COGNITO_USER_POOLS"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AMAZON_COGNITO_USER_POOLS"
    additional_authentication_provider = [{ authentication_type = "API_KEY" }]
    user_pool_config                   = []
  }
  expect_failure = true
}

resource "aws_appsync_graphql_api" "graphql_keys_action" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AMAZON_COGNITO_USER_POOLS"
    additional_authentication_provider = []
    user_pool_config                   = [{ default_action = "DENY", user_pool_id = "eu-west-1_a1b2c3d4e" }]
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AMAZON_COGNITO_USER_POOLS"
    additional_authentication_provider = []
    user_pool_config                   = [{ default_action = "ALLOW", user_pool_id = "eu-west-1_a1b2c3d4e" }]
  }
  expect_failure = true
}

resource "aws_appsync_graphql_api" "graphql_keys_same" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "API_KEY"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "API_KEY"
    additional_authentication_provider = [{ authentication_type = "AWS_IAM" }]
    user_pool_config                   = []
  }
}

resource "aws_appsync_graphql_api" "graphql_keys_moved" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "API_KEY"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AWS_IAM"
    additional_authentication_provider = [{ authentication_type = "API_KEY" }]
    user_pool_config                   = []
  }
}

resource "aws_appsync_graphql_api" "graphql_keys_gone" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AWS_IAM"
    additional_authentication_provider = [{ authentication_type = "API_KEY" }]
    user_pool_config                   = []
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AWS_IAM"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
}

resource "aws_appsync_graphql_api" "graphql_keys_other" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AWS_IAM"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "OPENID_CONNECT"
    additional_authentication_provider = [{ authentication_type = "AWS_LAMBDA" }]
    user_pool_config                   = []
  }
}

resource "aws_appsync_graphql_api" "graphql_keys_created" {
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "API_KEY"
    additional_authentication_provider = []
    user_pool_config                   = []
  }
}

resource "aws_appsync_graphql_api" "graphql_keys_action_deny" {
  prior_attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AMAZON_COGNITO_USER_POOLS"
    additional_authentication_provider = []
    user_pool_config                   = [{ default_action = "ALLOW", user_pool_id = "eu-west-1_a1b2c3d4e" }]
  }
  attrs = {
    name                               = "acme-orders"
    visibility                         = "GLOBAL"
    authentication_type                = "AMAZON_COGNITO_USER_POOLS"
    additional_authentication_provider = []
    user_pool_config                   = [{ default_action = "DENY", user_pool_id = "eu-west-1_a1b2c3d4e" }]
  }
}

# Source: Fetch standard, CORS protocol; Amazon S3 user guide, Elements of a CORS configuration

resource "aws_s3_bucket_cors_configuration" "origins_opened_bucket" {
  prior_attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["https://shop.example.com"] }]
  }
  attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["*"] }]
  }
  expect_failure = true
}

resource "aws_apigatewayv2_api" "origins_opened_api" {
  prior_attrs = {
    name               = "acme-orders"
    cors_configuration = [{ allow_origins = ["https://shop.example.com"] }]
  }
  attrs = {
    name               = "acme-orders"
    cors_configuration = [{ allow_origins = ["https://shop.example.com", "*"] }]
  }
  expect_failure = true
}

resource "aws_lambda_function_url" "origins_opened_url" {
  prior_attrs    = { cors = [{ allow_origins = ["https://shop.example.com"] }] }
  attrs          = { cors = [{ allow_origins = ["*"] }] }
  expect_failure = true
}

resource "aws_s3_bucket_cors_configuration" "origins_opened_named" {
  prior_attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["*"] }]
  }
  attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["https://shop.example.com"] }]
  }
}

resource "aws_s3_bucket_cors_configuration" "origins_opened_same" {
  prior_attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["*"] }]
  }
  attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["*"] }]
  }
}

resource "aws_s3_bucket_cors_configuration" "origins_opened_created" {
  attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["*"] }]
  }
}

resource "aws_s3_bucket_cors_configuration" "origins_opened_another" {
  prior_attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["https://shop.example.com"] }]
  }
  attrs = {
    bucket = "acme-media"
    cors_rule = [
      {
        allowed_methods = ["GET"]
        allowed_origins = ["https://shop.example.com", "https://www.example.com"]
      },
    ]
  }
}

resource "aws_s3_bucket_cors_configuration" "origins_opened_subdomains" {
  prior_attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["https://shop.example.com"] }]
  }
  attrs = {
    bucket    = "acme-media"
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["https://*.example.com"] }]
  }
}

resource "aws_apigatewayv2_api" "origins_opened_api_new" {
  prior_attrs = { name = "acme-orders", cors_configuration = [] }
  attrs       = { name = "acme-orders", cors_configuration = [{ allow_origins = ["*"] }] }
}

resource "aws_s3_bucket" "origins_opened_inline" {
  prior_attrs = { cors_rule = [] }
  attrs = {
    cors_rule = [{ allowed_methods = ["GET"], allowed_origins = ["https://shop.example.com"] }]
  }
}

resource "aws_lambda_function_url" "origins_opened_url_none" {
  prior_attrs = { cors = [] }
  attrs       = { cors = [] }
}

# Source: Managed Grafana user guide, Configure network access to your workspace; WorkSpaces administration guide, IP access control groups

resource "aws_grafana_workspace" "networks_lifted_dashboards" {
  prior_attrs = {
    name                   = "acme-orders"
    network_access_control = [{ prefix_list_ids = ["pl-0a1b2c3d4e5f60718"], vpce_ids = [] }]
  }
  attrs          = { name = "acme-orders", network_access_control = [] }
  expect_failure = true
}

resource "aws_workspaces_directory" "networks_lifted_desktops" {
  prior_attrs    = { directory_id = "d-0a1b2c3d4e", ip_group_ids = ["wsipg-0a1b2c3d"] }
  attrs          = { directory_id = "d-0a1b2c3d4e", ip_group_ids = [] }
  expect_failure = true
}

resource "aws_quicksight_ip_restriction" "networks_lifted_reports" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = false }
  expect_failure = true
}

resource "aws_quicksight_ip_restriction" "networks_lifted_reports_gone" {
  prior_attrs    = { enabled = true }
  expect_failure = true
}

resource "aws_grafana_workspace" "networks_lifted_limited" {
  prior_attrs = { name = "acme-orders", network_access_control = [] }
  attrs = {
    name                   = "acme-orders"
    network_access_control = [{ prefix_list_ids = ["pl-0a1b2c3d4e5f60718"], vpce_ids = [] }]
  }
}

resource "aws_grafana_workspace" "networks_lifted_same" {
  prior_attrs = {
    name                   = "acme-orders"
    network_access_control = [{ prefix_list_ids = ["pl-0a1b2c3d4e5f60718"], vpce_ids = [] }]
  }
  attrs = {
    name                   = "acme-orders"
    network_access_control = [{ prefix_list_ids = ["pl-0a1b2c3d4e5f60718"], vpce_ids = [] }]
  }
}

resource "aws_grafana_workspace" "networks_lifted_none" {
  prior_attrs = { name = "acme-orders", network_access_control = [] }
  attrs       = { name = "acme-orders", network_access_control = [] }
}

resource "aws_grafana_workspace" "networks_lifted_gone" {
  prior_attrs = {
    name                   = "acme-orders"
    network_access_control = [{ prefix_list_ids = ["pl-0a1b2c3d4e5f60718"], vpce_ids = [] }]
  }
}

resource "aws_workspaces_directory" "networks_lifted_desktops_other" {
  prior_attrs = { directory_id = "d-0a1b2c3d4e", ip_group_ids = ["wsipg-0a1b2c3d"] }
  attrs       = { directory_id = "d-0a1b2c3d4e", ip_group_ids = ["wsipg-1a1b2c3d"] }
}

resource "aws_workspaces_directory" "networks_lifted_desktops_none" {
  prior_attrs = { directory_id = "d-0a1b2c3d4e", ip_group_ids = [] }
  attrs       = { directory_id = "d-0a1b2c3d4e", ip_group_ids = [] }
}

resource "aws_quicksight_ip_restriction" "networks_lifted_reports_on" {
  prior_attrs = { enabled = false }
  attrs       = { enabled = true }
}

resource "aws_quicksight_ip_restriction" "networks_lifted_reports_gone_off" {
  prior_attrs = { enabled = false }
}
