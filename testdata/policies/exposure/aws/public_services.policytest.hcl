policytest {
  targets = ["../../../../policies/exposure/aws/public_services.gate.hcl"]
}

# Source: provider schema, hashicorp/aws 5.100: publicly_accessible; RDS user guide, Hiding a DB instance in a VPC from the internet

resource "aws_db_instance" "database_opened_instance" {
  prior_attrs    = { publicly_accessible = false }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_db_instance" "database_opened_created" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_db_instance" "database_opened_replaced" {
  prior_attrs    = { publicly_accessible = false }
  attrs          = { publicly_accessible = true, identifier = "acme-orders-2" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_rds_cluster_instance" "database_opened_cluster" {
  prior_attrs    = { publicly_accessible = false }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_redshift_cluster" "database_opened_warehouse" {
  prior_attrs    = { publicly_accessible = null }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_redshiftserverless_workgroup" "database_opened_serverless" {
  prior_attrs    = { publicly_accessible = null }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_dms_replication_instance" "database_opened_migration" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_docdb_cluster_instance" "database_opened_documents" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_neptune_cluster_instance" "database_opened_graph" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_mq_broker" "database_opened_broker" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_lightsail_database" "database_opened_small" {
  prior_attrs    = { publicly_accessible = false }
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_neptunegraph_graph" "database_opened_analytics" {
  prior_attrs    = { public_connectivity = false }
  attrs          = { public_connectivity = true }
  expect_failure = true
}

resource "aws_timestreaminfluxdb_db_instance" "database_opened_series" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_m2_environment" "database_opened_mainframe" {
  attrs          = { publicly_accessible = true }
  expect_failure = true
}

resource "aws_db_instance" "database_opened_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_db_instance" "database_opened_unset" {
  attrs = { publicly_accessible = null }
}

resource "aws_db_instance" "database_opened_closed" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = false }
}

resource "aws_db_instance" "database_opened_same" {
  prior_attrs = { publicly_accessible = true, backup_retention_period = 7 }
  attrs       = { publicly_accessible = true, backup_retention_period = 14 }
}

resource "aws_db_instance" "database_opened_replaced_same" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, identifier = "acme-orders-2" }
  meta        = { operation = "replace" }
}

resource "aws_db_instance" "database_opened_gone" {
  prior_attrs = { publicly_accessible = true }
}

resource "aws_db_instance" "database_opened_missing" {
  prior_attrs = { engine = "postgres" }
  attrs       = { engine = "postgres", port = 5432 }
}

resource "aws_rds_cluster_instance" "database_opened_cluster_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_rds_cluster_instance" "database_opened_cluster_same" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, instance_class = "db.r6g.large" }
}

resource "aws_redshift_cluster" "database_opened_warehouse_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_redshift_cluster" "database_opened_warehouse_same" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, node_type = "ra3.4xlarge" }
  meta        = { operation = "replace" }
}

resource "aws_redshift_cluster" "database_opened_warehouse_closed" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = false }
}

resource "aws_redshiftserverless_workgroup" "database_opened_serverless_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_redshiftserverless_workgroup" "database_opened_serverless_same" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, base_capacity = 64 }
}

resource "aws_dms_replication_instance" "database_opened_migration_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_dms_replication_instance" "database_opened_migration_same" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, multi_az = true }
}

resource "aws_docdb_cluster_instance" "database_opened_documents_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_neptune_cluster_instance" "database_opened_graph_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_neptune_cluster_instance" "database_opened_graph_unset" {
  attrs = { publicly_accessible = null }
}

resource "aws_mq_broker" "database_opened_broker_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_mq_broker" "database_opened_broker_replaced" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, broker_name = "acme-orders" }
  meta        = { operation = "replace" }
}

resource "aws_lightsail_database" "database_opened_small_closed" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = false }
}

resource "aws_neptunegraph_graph" "database_opened_analytics_private" {
  attrs = { public_connectivity = false }
}

resource "aws_neptunegraph_graph" "database_opened_analytics_same" {
  prior_attrs = { public_connectivity = true }
  attrs       = { public_connectivity = true, provisioned_memory = 32 }
}

resource "aws_timestreaminfluxdb_db_instance" "database_opened_series_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_m2_environment" "database_opened_mainframe_private" {
  attrs = { publicly_accessible = false }
}

resource "aws_m2_environment" "database_opened_mainframe_same" {
  prior_attrs = { publicly_accessible = true }
  attrs       = { publicly_accessible = true, instance_type = "M2.m5.large" }
}

resource "aws_rds_shard_group" "database_opened_shards" {
  attrs = { publicly_accessible = false }
}

# Source: EKS user guide, Control network access to cluster API server endpoint

resource "aws_eks_cluster" "cluster_created_open" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_created_default" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_created_halves" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/1", "128.0.0.0/1"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_created_office" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_created_private" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_created_private_empty" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = []
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_created_offices" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24", "198.51.100.7/32"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_created_large_private" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["10.0.0.0/8"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_created_gone" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

# Source: EKS user guide, Control network access to cluster API server endpoint

resource "aws_eks_cluster" "cluster_opened_networks" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_endpoint" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_added" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24", "0.0.0.0/0"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_halves" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["128.0.0.0/1", "0.0.0.0/1"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_emptied" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_replaced" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_opened_closed" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_narrowed" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_upgraded" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
    version = "1.30"
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
    version = "1.31"
  }
}

resource "aws_eks_cluster" "cluster_opened_office_added" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24", "198.51.100.0/24"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_private_endpoint" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = false
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_private_networks" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_halves_before" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/1", "128.0.0.0/1"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_default_before" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = []
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_reordered" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24", "198.51.100.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["198.51.100.0/24", "203.0.113.0/24"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_private" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = []
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_opened_missing" {
  prior_attrs = { name = "acme-main" }
  attrs       = { name = "acme-main", version = "1.31" }
}

resource "aws_eks_cluster" "cluster_opened_null" {
  prior_attrs = { name = "acme-main", vpc_config = null }
  attrs       = { name = "acme-main", vpc_config = null }
}

# Source: EKS user guide, Control network access to cluster API server endpoint

resource "aws_eks_cluster" "cluster_endpoint_office" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_endpoint_replaced" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_endpoint_same" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
    version = "1.31"
  }
}

resource "aws_eks_cluster" "cluster_endpoint_closed" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_endpoint_private" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24", "198.51.100.0/24"]
      },
    ]
  }
}

resource "aws_eks_cluster" "cluster_endpoint_created" {
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
}

# Source: OpenSearch Service developer guide, Launching your Amazon OpenSearch Service domains within a VPC

resource "aws_opensearch_domain" "search_opened_public" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_elasticsearch_domain" "search_opened_old" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = null
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_opensearch_domain" "search_opened_network" {
  prior_attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  meta = { operation = "replace" }
}

resource "aws_opensearch_domain" "search_opened_subnets" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0918273645f6e7d8c"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
}

resource "aws_opensearch_domain" "search_opened_always" {
  prior_attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
    engine_version            = "OpenSearch_2.13"
  }
}

resource "aws_elasticsearch_domain" "search_opened_old_same" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
}

# Source: OpenSearch Service developer guide, Fine-grained access control: public access

resource "aws_opensearch_domain" "search_created_public" {
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = []
    cognito_options           = []
  }
  expect_failure = true
}

resource "aws_elasticsearch_domain" "search_created_old" {
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = [{ enabled = false }]
    cognito_options           = []
  }
  expect_failure = true
}

resource "aws_opensearch_domain" "search_created_office" {
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = []
    cognito_options           = []
    access_policies           = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "es:ESHttp*", Resource = "arn:aws:es:eu-west-1:123456789012:domain/acme-logs/*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] })
  }
  expect_failure = true
}

resource "aws_opensearch_domain" "search_created_roles" {
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = []
    cognito_options           = []
    access_policies           = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/acme-logs" }, Action = "es:ESHttp*", Resource = "arn:aws:es:eu-west-1:123456789012:domain/acme-logs/*" }] })
  }
}

resource "aws_elasticsearch_domain" "search_created_old_roles" {
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = []
    cognito_options           = []
    access_policies           = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = ["arn:aws:iam::123456789012:role/acme-logs", "arn:aws:iam::123456789012:role/acme-reader"] }, Action = "es:ESHttp*", Resource = "arn:aws:es:eu-west-1:123456789012:domain/acme-logs/*" }] })
  }
}

resource "aws_opensearch_domain" "search_created_network" {
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
}

resource "aws_opensearch_domain" "search_created_users" {
  attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
}

resource "aws_elasticsearch_domain" "search_created_old_network" {
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
}

resource "aws_opensearch_domain" "search_created_replaced" {
  prior_attrs = {
    domain_name               = "acme-logs"
    vpc_options               = []
    advanced_security_options = []
    cognito_options           = []
  }
  attrs = {
    domain_name               = "acme-logs-2"
    vpc_options               = []
    advanced_security_options = []
    cognito_options           = []
  }
  meta = { operation = "replace" }
}

# Source: OpenSearch Service developer guide, Fine-grained access control; Configuring Amazon Cognito authentication for OpenSearch Dashboards

resource "aws_opensearch_domain" "search_sign_in_roles" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = false }]
    cognito_options           = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_opensearch_domain" "search_sign_in_anonymous" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = true }]
    cognito_options           = []
  }
  expect_failure = true
}

resource "aws_opensearch_domain" "search_sign_in_cognito" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = [{ enabled = true, identity_pool_id = "eu-west-1:0a1b2c3d" }]
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  expect_failure = true
}

resource "aws_elasticsearch_domain" "search_sign_in_old" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_opensearch_domain" "search_sign_in_roles_on" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
}

resource "aws_opensearch_domain" "search_sign_in_anonymous_off" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = true }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
}

resource "aws_opensearch_domain" "search_sign_in_cognito_on" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = [{ enabled = true, identity_pool_id = "eu-west-1:0a1b2c3d" }]
  }
}

resource "aws_opensearch_domain" "search_sign_in_cognito_moved" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = [{ enabled = true, identity_pool_id = "eu-west-1:0a1b2c3d" }]
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = [{ enabled = true, identity_pool_id = "eu-west-1:1a1b2c3d" }]
  }
}

resource "aws_opensearch_domain" "search_sign_in_same" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
}

resource "aws_opensearch_domain" "search_sign_in_anonymous_before" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = true }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = true }]
    cognito_options           = []
    engine_version            = "OpenSearch_2.13"
  }
}

resource "aws_elasticsearch_domain" "search_sign_in_old_same" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = [{ enabled = true, anonymous_auth_enabled = false }]
    cognito_options           = []
  }
}

resource "aws_elasticsearch_domain" "search_sign_in_old_none" {
  prior_attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = []
    cognito_options           = []
  }
  attrs = {
    domain_name = "acme-logs"
    vpc_options = [
      {
        vpc_id             = "vpc-0a1b2c3d4e5f60718"
        subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
        security_group_ids = []
      },
    ]
    advanced_security_options = null
    cognito_options           = []
  }
}

# Source: OpenSearch Service developer guide, Network access for Amazon OpenSearch Serverless

resource "aws_opensearchserverless_security_policy" "collection_opened_public" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
  expect_failure = true
}

resource "aws_opensearchserverless_security_policy" "collection_opened_created" {
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/*"] }]
        AllowFromPublic = true
      },
    ])
  }
  expect_failure = true
}

resource "aws_opensearchserverless_security_policy" "collection_opened_another" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs", "collection/orders"] }]
        AllowFromPublic = true
      },
    ])
  }
  expect_failure = true
}

resource "aws_opensearchserverless_security_policy" "collection_opened_unreadable" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
  attrs          = { name = "acme-logs", type = "network", policy = "[{Rules" }
  expect_failure = true
}

resource "aws_opensearchserverless_security_policy" "collection_opened_endpoints" {
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_closed" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_same" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs", "collection/orders"] }]
        AllowFromPublic = true
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/orders", "collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_fewer" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs", "collection/orders"] }]
        AllowFromPublic = true
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_all_before" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/*"] }]
        AllowFromPublic = true
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_private_added" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = true
      },
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/orders"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_encryption" {
  attrs = {
    name = "acme-logs"
    type = "encryption"
    policy = jsonencode({
      Rules       = [{ ResourceType = "collection", Resource = ["collection/*"] }]
      AWSOwnedKey = true
    })
  }
}

resource "aws_opensearchserverless_security_policy" "collection_opened_encryption_changed" {
  prior_attrs = { name = "acme-logs", type = "encryption", policy = "{}" }
  attrs = {
    name   = "acme-logs"
    type   = "encryption"
    policy = jsonencode({ Rules = [], AWSOwnedKey = true })
  }
}

# Source: MSK developer guide, Turn on public access to an MSK Provisioned cluster

resource "aws_msk_cluster" "kafka_opened_public" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_opened_from_nothing" {
  prior_attrs = {
    cluster_name           = "acme-events"
    broker_node_group_info = [{ instance_type = "kafka.m5.large", connectivity_info = [] }]
  }
  attrs = {
    cluster_name = "acme-events"
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
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_opened_private" {
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_opened_same" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
    number_of_broker_nodes = 6
  }
}

resource "aws_msk_cluster" "kafka_opened_replaced" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "SERVICE_PROVIDED_EIPS" }] }]
      },
    ]
  }
  meta = { operation = "replace" }
}

# Source: MSK developer guide, Authentication and authorization for Apache Kafka APIs

resource "aws_msk_cluster" "kafka_sign_in_off" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = false
        sasl            = [{ iam = true, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = true, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_sign_in_removed" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = false
        sasl            = [{ iam = false, scram = true }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_sign_in_replaced" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = false
        sasl            = [{ iam = true, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = false, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_msk_cluster" "kafka_sign_in_on" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = false, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = false
        sasl            = [{ iam = true, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_sign_in_same" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = true, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = true, scram = true }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_sign_in_method" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = false
        sasl            = [{ iam = true, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = false
        sasl            = [{ iam = false, scram = true }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_sign_in_none_before" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = false, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_sign_in_created" {
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = true
        sasl            = [{ iam = false, scram = false }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
}

resource "aws_msk_cluster" "kafka_sign_in_certificate" {
  prior_attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = null
        sasl            = [{ iam = false, scram = true }]
        tls             = [{ certificate_authority_arns = [] }]
      },
    ]
  }
  attrs = {
    cluster_name = "acme-events"
    broker_node_group_info = [
      {
        instance_type     = "kafka.m5.large"
        connectivity_info = [{ public_access = [{ type = "DISABLED" }] }]
      },
    ]
    client_authentication = [
      {
        unauthenticated = null
        sasl            = [{ iam = false, scram = false }]
        tls = [
          {
            certificate_authority_arns = ["arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/0a1b2c3d"]
          },
        ]
      },
    ]
  }
}

# Source: EMR management guide, Using Amazon EMR block public access

# Source: MWAA user guide, Apache Airflow access modes

resource "aws_mwaa_environment" "airflow_opened_public" {
  prior_attrs    = { name = "acme-airflow", webserver_access_mode = "PRIVATE_ONLY" }
  attrs          = { name = "acme-airflow", webserver_access_mode = "PUBLIC_ONLY" }
  expect_failure = true
}

resource "aws_mwaa_environment" "airflow_opened_created" {
  attrs          = { name = "acme-airflow", webserver_access_mode = "PUBLIC_ONLY" }
  expect_failure = true
}

resource "aws_mwaa_environment" "airflow_opened_private" {
  attrs = { name = "acme-airflow", webserver_access_mode = "PRIVATE_ONLY" }
}

resource "aws_mwaa_environment" "airflow_opened_closed" {
  prior_attrs = { name = "acme-airflow", webserver_access_mode = "PUBLIC_ONLY" }
  attrs       = { name = "acme-airflow", webserver_access_mode = "PRIVATE_ONLY" }
}

resource "aws_mwaa_environment" "airflow_opened_same" {
  prior_attrs = { name = "acme-airflow", webserver_access_mode = "PUBLIC_ONLY" }
  attrs       = { name = "acme-airflow", webserver_access_mode = "PUBLIC_ONLY", max_workers = 10 }
}

resource "aws_mwaa_environment" "airflow_opened_unset" {
  attrs = { name = "acme-airflow", webserver_access_mode = null }
}

# Source: Lambda developer guide, Control access to Lambda function URLs

resource "aws_lambda_function_url" "function_opened_open" {
  prior_attrs    = { function_name = "acme-webhook", authorization_type = "AWS_IAM" }
  attrs          = { function_name = "acme-webhook", authorization_type = "NONE" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_opened_created" {
  attrs          = { function_name = "acme-webhook", authorization_type = "NONE" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_opened_replaced" {
  prior_attrs    = { function_name = "acme-webhook", authorization_type = "AWS_IAM" }
  attrs          = { function_name = "acme-hook", authorization_type = "NONE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_function_url" "function_opened_closed" {
  prior_attrs = { function_name = "acme-webhook", authorization_type = "NONE" }
  attrs       = { function_name = "acme-webhook", authorization_type = "AWS_IAM" }
}

resource "aws_lambda_function_url" "function_opened_created_iam" {
  attrs = { function_name = "acme-webhook", authorization_type = "AWS_IAM" }
}

resource "aws_lambda_function_url" "function_opened_same" {
  prior_attrs = { function_name = "acme-webhook", authorization_type = "NONE" }
  attrs = {
    function_name      = "acme-webhook"
    authorization_type = "NONE"
    invoke_mode        = "RESPONSE_STREAM"
  }
}

resource "aws_lambda_function_url" "function_opened_streamed" {
  prior_attrs = { function_name = "acme-webhook", authorization_type = "AWS_IAM" }
  attrs = {
    function_name      = "acme-webhook"
    authorization_type = "AWS_IAM"
    invoke_mode        = "RESPONSE_STREAM"
  }
}

resource "aws_lambda_function_url" "function_opened_replaced_same" {
  prior_attrs = { function_name = "acme-webhook", authorization_type = "NONE" }
  attrs       = { function_name = "acme-webhook", authorization_type = "NONE" }
  meta        = { operation = "replace" }
}

resource "aws_lambda_function_url" "function_opened_gone" {
  prior_attrs = { function_name = "acme-webhook", authorization_type = "NONE" }
}

# Source: Lambda developer guide, Working with resource-based IAM policies in Lambda

resource "aws_lambda_permission" "function_granted_everybody" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_address" {
  attrs = {
    function_name          = "acme-webhook"
    action                 = "lambda:InvokeFunctionUrl"
    principal              = "*"
    source_arn             = null
    source_account         = null
    principal_org_id       = null
    function_url_auth_type = "NONE"
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_iam_address" {
  attrs = {
    function_name          = "acme-webhook"
    action                 = "lambda:InvokeFunctionUrl"
    principal              = "*"
    source_arn             = null
    source_account         = null
    principal_org_id       = null
    function_url_auth_type = "AWS_IAM"
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_organization_gone" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = "o-a1b2c3d4e5"
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_any_source" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = "arn:aws:s3:::*"
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_opened" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_service" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_organization" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = "o-a1b2c3d4e5"
  }
}

resource "aws_lambda_permission" "function_granted_source" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_account" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = "123456789012"
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_own_account" {
  attrs = {
    function_name    = "arn:aws:lambda:eu-west-1:210987654321:function:acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_own_role" {
  attrs = {
    function_name    = "arn:aws:lambda:eu-west-1:210987654321:function:acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::210987654321:role/caller"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_same" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_granted_closed" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = "o-a1b2c3d4e5"
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_granted_source_to_come" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = unknown
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_rule" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "events.amazonaws.com"
    source_arn       = "arn:aws:events:eu-west-1:123456789012:rule/*"
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_gone" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "*"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_granted_empty" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "events.amazonaws.com"
    source_arn       = "arn:aws:events:eu-west-1:123456789012:rule/nightly"
    source_account   = ""
    principal_org_id = ""
  }
}

# Source: Lambda API reference, AddPermission: SourceArn, SourceAccount; IAM user guide, The confused deputy problem

resource "aws_lambda_permission" "function_source_created_account" {
  attrs = {
    function_name    = "arn:aws:lambda:eu-west-1:123456789012:function:acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_created_role" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::210987654321:role/caller"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_created_to_come" {
  attrs = {
    function_name    = unknown
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_created_own" {
  attrs = {
    function_name    = "arn:aws:lambda:eu-west-1:123456789012:function:acme-webhook:live"
    action           = "lambda:InvokeFunction"
    principal        = "123456789012"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_source_created_own_root" {
  attrs = {
    function_name    = "arn:aws:lambda:eu-west-1:123456789012:function:acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::123456789012:root"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_source_created_service" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "events.amazonaws.com"
    source_arn       = null
    source_account   = "123456789012"
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_source_gone" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_anywhere" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::*"
    source_account   = null
    principal_org_id = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_account" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "345678901234"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_role_elsewhere" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::210987654321:role/caller"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::345678901234:role/caller"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_other_source" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "events.amazonaws.com"
    source_arn       = "arn:aws:events:eu-west-1:123456789012:rule/nightly"
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "events.amazonaws.com"
    source_arn       = "arn:aws:events:eu-west-1:123456789012:rule/nightly-v2"
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_to_come" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = unknown
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_account_for_source" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = null
    source_account   = "123456789012"
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_limited" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_function" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_role" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::210987654321:role/caller"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::210987654321:role/caller-2"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_root_for_number" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "210987654321"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "arn:aws:iam::210987654321:root"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_service" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "sns.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

resource "aws_lambda_permission" "function_source_any_path" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "apigateway.amazonaws.com"
    source_arn       = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders"
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "apigateway.amazonaws.com"
    source_arn       = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*/*"
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

# Source: IAM user guide, The confused deputy problem: cross-service

resource "aws_lambda_permission" "function_unlimited_bucket" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_unlimited_topic" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "sns.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_unlimited_api" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "apigateway.amazonaws.com"
    source_arn       = "*"
    source_account   = null
    principal_org_id = null
  }
  expect_failure = true
}

resource "aws_lambda_permission" "function_unlimited_bucket_source" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::acme-orders"
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_unlimited_bucket_account" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "s3.amazonaws.com"
    source_arn       = "arn:aws:s3:::*"
    source_account   = "123456789012"
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_unlimited_topic_to_come" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "sns.amazonaws.com"
    source_arn       = unknown
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_unlimited_api_source" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "apigateway.amazonaws.com"
    source_arn       = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*/*"
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_unlimited_scheduler" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "events.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_unlimited_authorizer" {
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "cognito-idp.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
}

resource "aws_lambda_permission" "function_unlimited_replaced" {
  prior_attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "sns.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  attrs = {
    function_name    = "acme-webhook"
    action           = "lambda:InvokeFunction"
    principal        = "sns.amazonaws.com"
    source_arn       = null
    source_account   = null
    principal_org_id = null
  }
  meta = { operation = "replace" }
}

# Source: provider schema, hashicorp/aws 5.100, aws_eks_cluster

resource "aws_eks_cluster" "undecided_networks_cluster" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = unknown
      },
    ]
  }
  expect_failure = true
}

resource "aws_opensearchserverless_security_policy" "undecided_networks_collection" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
  attrs          = { name = "acme-logs", type = "network", policy = unknown }
  expect_failure = true
}

resource "aws_eks_cluster" "undecided_networks_private" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = false
        endpoint_private_access = true
        public_access_cidrs     = unknown
      },
    ]
  }
}

resource "aws_eks_cluster" "undecided_networks_open_before" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["0.0.0.0/0"]
      },
    ]
  }
}

resource "aws_eks_cluster" "undecided_networks_known" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
  attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
}

resource "aws_opensearchserverless_security_policy" "undecided_networks_collection_known" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/orders"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "undecided_networks_collection_gone" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
}

resource "aws_eks_cluster" "undecided_networks_gone" {
  prior_attrs = {
    name = "acme-main"
    vpc_config = [
      {
        endpoint_public_access  = true
        endpoint_private_access = true
        public_access_cidrs     = ["203.0.113.0/24"]
      },
    ]
  }
}

# Source: provider schema, hashicorp/aws 5.100, aws_opensearchserverless_security_policy

resource "aws_opensearchserverless_security_policy" "unchecked_created" {
  attrs = { name = "acme-logs", type = "network", policy = unknown }
}

resource "aws_opensearchserverless_security_policy" "unchecked_encryption" {
  attrs = { name = "acme-logs", type = "encryption", policy = unknown }
}

resource "aws_opensearchserverless_security_policy" "unchecked_known" {
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
}

resource "aws_opensearchserverless_security_policy" "unchecked_replaced" {
  prior_attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
  attrs = {
    name = "acme-logs"
    type = "network"
    policy = jsonencode([
      {
        Rules           = [{ ResourceType = "collection", Resource = ["collection/logs"] }]
        AllowFromPublic = false
        SourceVPCEs     = ["vpce-0a1b2c3d4e5f60718"]
      },
    ])
  }
  meta = { operation = "replace" }
}

# Source: provider schema, attributes that are optional and computed

resource "aws_eks_cluster" "cluster_created_networks_not_set" {
  attrs = {
    name       = "acme"
    vpc_config = [{ endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = unknown, subnet_ids = ["subnet-0a1b2c3d4e5f60718"] }]
  }
  expect_failure = true
}

resource "aws_eks_cluster" "cluster_created_networks_not_set_and_closed" {
  attrs = {
    name       = "acme"
    vpc_config = [{ endpoint_public_access = false, endpoint_private_access = true, public_access_cidrs = unknown, subnet_ids = ["subnet-0a1b2c3d4e5f60718"] }]
  }
}

resource "aws_eks_cluster" "cluster_opened_replaced_without_networks" {
  prior_attrs = {
    name       = "acme"
    vpc_config = [{ endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = ["203.0.113.0/24"], subnet_ids = ["subnet-0a1b2c3d4e5f60718"] }]
  }
  attrs = {
    name       = "acme-2"
    vpc_config = [{ endpoint_public_access = true, endpoint_private_access = true, public_access_cidrs = unknown, subnet_ids = ["subnet-0a1b2c3d4e5f60718"] }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_rds_cluster_instance" "database_opened_not_set" {
  attrs = { identifier = "acme-orders-1", publicly_accessible = unknown }
}

resource "aws_rds_cluster_instance" "database_opened_replaced_and_not_set" {
  prior_attrs = { identifier = "acme-orders-1", publicly_accessible = false }
  attrs       = { identifier = "acme-orders-2", publicly_accessible = unknown }
  meta        = { operation = "replace" }
}

resource "aws_mwaa_environment" "airflow_opened_not_set" {
  attrs = { name = "acme", webserver_access_mode = unknown }
}

# Source: provider schema, hashicorp/aws 5.100.0: `function_name` forces a replacement, so the other function opens newly.

resource "aws_lambda_function_url" "function_opened_of_another_function" {
  prior_attrs    = { function_name = "acme-webhook", qualifier = null, authorization_type = "NONE" }
  attrs          = { function_name = "acme-payments", qualifier = null, authorization_type = "NONE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_granted_of_another_function" {
  prior_attrs    = { function_name = "acme-webhook", action = "lambda:InvokeFunction", principal = "*", qualifier = null, source_arn = null, source_account = null, principal_org_id = null }
  attrs          = { function_name = "acme-payments", action = "lambda:InvokeFunction", principal = "*", qualifier = null, source_arn = null, source_account = null, principal_org_id = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lambda_permission" "function_source_of_another_function" {
  prior_attrs    = { function_name = "acme-webhook", action = "lambda:InvokeFunction", principal = "s3.amazonaws.com", source_arn = null, source_account = null, principal_org_id = null }
  attrs          = { function_name = "acme-payments", action = "lambda:InvokeFunction", principal = "s3.amazonaws.com", source_arn = null, source_account = null, principal_org_id = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

# The same function by its ARN, or with a name that is known only after apply.
resource "aws_lambda_function_url" "function_opened_by_arn" {
  prior_attrs = { function_name = "acme-webhook", qualifier = null, authorization_type = "NONE" }
  attrs       = { function_name = "arn:aws:lambda:eu-west-1:123456789012:function:acme-webhook", qualifier = null, authorization_type = "NONE" }
  meta        = { operation = "replace" }
}

resource "aws_lambda_function_url" "function_opened_name_unknown" {
  prior_attrs = { function_name = "acme-webhook", qualifier = null, authorization_type = "NONE" }
  attrs       = { function_name = unknown, qualifier = null, authorization_type = "NONE" }
  meta        = { operation = "replace" }
}

resource "aws_lambda_permission" "function_granted_other_statement" {
  prior_attrs = { function_name = "acme-webhook", statement_id = "All", action = "lambda:InvokeFunction", principal = "*", source_arn = null, source_account = null, principal_org_id = null }
  attrs       = { function_name = "acme-webhook", statement_id = "Everyone", action = "lambda:InvokeFunction", principal = "*", source_arn = null, source_account = null, principal_org_id = null }
  meta        = { operation = "replace" }
}

resource "aws_lambda_permission" "function_granted_bucket_of_another_function" {
  prior_attrs = { function_name = "acme-webhook", action = "lambda:InvokeFunction", principal = "s3.amazonaws.com", source_arn = "arn:aws:s3:::acme-orders", source_account = "123456789012", principal_org_id = null }
  attrs       = { function_name = "acme-payments", action = "lambda:InvokeFunction", principal = "s3.amazonaws.com", source_arn = "arn:aws:s3:::acme-orders", source_account = "123456789012", principal_org_id = null }
  meta        = { operation = "replace" }
}

# What a create leaves open where it is not set.
resource "aws_msk_cluster" "kafka_opened_created_unknown" {
  attrs = { cluster_name = "orders", broker_node_group_info = [{ client_subnets = ["subnet-1"], connectivity_info = unknown }] }
}

resource "aws_opensearch_domain" "search_created_unknown" {
  attrs = { domain_name = "logs", access_policies = unknown, advanced_security_options = unknown, vpc_options = [] }
}

resource "aws_db_instance" "database_opened_created_unknown" {
  attrs = { identifier = "orders", publicly_accessible = unknown }
}

resource "aws_opensearch_domain" "search_created_options_unknown" {
  attrs          = { domain_name = "logs", access_policies = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "es:*", Resource = "*", Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } } }] }), advanced_security_options = unknown, vpc_options = [] }
  expect_failure = true
}
