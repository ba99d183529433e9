policytest {
  targets = ["../../../../policies/exposure/awscc/limits.gate.hcl"]
}

# Source: Amazon VPC user guide, Control access to VPC endpoints using endpoint policies; API Gateway developer guide, Resource
# policies; VPC Lattice user guide, Auth policies
resource "awscc_ec2_vpc_endpoint" "limit_dropped_everything" {
  prior_attrs    = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
  attrs          = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] }) }
  expect_failure = true
}

resource "awscc_apigateway_rest_api" "limit_dropped_network" {
  prior_attrs    = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs          = { name = "orders", policy = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*" }] } }
  expect_failure = true
}

resource "awscc_apigateway_rest_api" "limit_dropped_gone" {
  prior_attrs    = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs          = { name = "orders", policy = null }
  expect_failure = true
}

resource "awscc_vpclattice_auth_policy" "limit_dropped_lattice" {
  prior_attrs    = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  attrs          = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*" }] }) }
  expect_failure = true
}

resource "awscc_ec2_vpc_endpoint" "limit_dropped_not_one_more_bucket" {
  prior_attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
  attrs       = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = ["arn:aws:s3:::acme-orders/*", "arn:aws:s3:::acme-invoices/*"], Principal = "*" }] }) }
}

resource "awscc_ec2_vpc_endpoint" "limit_dropped_not_default_as_before" {
  prior_attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] }) }
  attrs       = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] } }
}

resource "awscc_ec2_vpc_endpoint" "limit_dropped_not_created" {
  attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] }) }
}

resource "awscc_ec2_vpc_endpoint" "limit_dropped_not_narrowed" {
  prior_attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] }) }
  attrs       = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
}

resource "awscc_apigateway_rest_api" "limit_dropped_not_another_office" {
  prior_attrs = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs       = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "198.51.100.0/24" } } }] }) }
}

resource "awscc_apigateway_rest_api" "limit_dropped_not_never" {
  prior_attrs = { name = "orders", policy = null }
  attrs       = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*" }] }) }
}

resource "awscc_apigateway_rest_api" "limit_dropped_not_with_the_api" {
  prior_attrs = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
}

resource "awscc_ecr_public_repository" "limit_dropped_not_public_images" {
  prior_attrs = { repository_name = "a", repository_policy_text = null }
  attrs       = { repository_name = "a", repository_policy_text = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr-public:PutImage", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_lattice" {
  prior_attrs    = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  expect_failure = true
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_one_role" {
  prior_attrs    = { resource_identifier = "svc-0123456789abcdef0", policy = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:role/a" } }] } }
  expect_failure = true
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_replaced_elsewhere" {
  prior_attrs    = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  attrs          = { resource_identifier = "svc-0fedcba9876543210", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_not_a_limit" {
  prior_attrs = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*" }] }) }
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_not_a_limit_as_an_object" {
  prior_attrs = { resource_identifier = "svc-0123456789abcdef0", policy = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = { AWS = "*" } }] } }
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_not_of_the_same_service" {
  prior_attrs = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  attrs       = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_vpclattice_auth_policy" "limit_deleted_not_of_a_service_known_after_apply" {
  prior_attrs = { resource_identifier = "svc-0123456789abcdef0", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  attrs       = { resource_identifier = unknown, policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
  meta        = { operation = "replace" }
}

resource "awscc_ec2_vpc_endpoint" "limit_deleted_not_with_the_endpoint" {
  prior_attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "awscc_apigateway_rest_api" "undecided_limit_of_an_api" {
  prior_attrs    = { name = "orders", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs          = { name = "orders", policy = unknown }
  expect_failure = true
}

resource "awscc_ec2_vpc_endpoint" "undecided_limit_of_an_endpoint" {
  prior_attrs    = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
  attrs          = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = unknown }
  expect_failure = true
}

resource "awscc_ec2_vpc_endpoint" "undecided_limit_not_computed_anew" {
  prior_attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
  attrs       = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_ec2_vpc_endpoint" "undecided_limit_not_created" {
  attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = unknown }
}

resource "awscc_apigateway_rest_api" "undecided_limit_not_none_before" {
  prior_attrs = { name = "orders", policy = null }
  attrs       = { name = "orders", policy = unknown }
}

resource "awscc_ec2_vpc_endpoint" "undecided_limit_not_the_route_tables" {
  prior_attrs = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }) }
  attrs       = { service_name = "com.amazonaws.eu-central-1.s3", policy_document = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-orders/*", Principal = "*" }] }), route_table_ids = unknown }
}

resource "awscc_vpclattice_auth_policy" "limit_dropped_not_the_organization_added" {
  prior_attrs = { resource_identifier = "svc-1", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*" }] }) }
  attrs       = { resource_identifier = "svc-1", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "vpc-lattice-svcs:Invoke", Resource = "*", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }] }) }
}

resource "awscc_ecr_public_repository" "limit_dropped_not_described" {
  prior_attrs = { repository_name = "a", repository_policy_text = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr-public:PutImage", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
  attrs       = { repository_name = "a", tags = unknown, repository_policy_text = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr-public:PutImage", Resource = "*", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] }) }
}

resource "awscc_apigateway_rest_api" "limit_dropped_not_described" {
  prior_attrs = { name = "orders", description = "a", policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }) }
  attrs       = { name = "orders", description = "b", policy = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*", Principal = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] } }
}

# Documents that data sources give. Source: Terraform language, Data sources, Dependencies; JSON output format, `action_reason`.

plan "documents_of_data_sources" {
  file            = "../../../exposure/documents/awscc.json"
  expect          = "pass"
  expect_findings = ["limits/limit_dropped: awscc_ec2_vpc_endpoint.endpoint"]
}
