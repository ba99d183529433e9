policytest {
  targets = ["../../../../policies/exposure/google/public_services.gate.hcl"]
}

base "google_sql_database_instance" {
  attrs = { name = "orders", database_version = "POSTGRES_16" }
}

resource "google_sql_database_instance" "sql_created_internet" {
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_created_half_of_it" {
  attrs = {
    settings = [
      {
        tier = "db-custom-2-8192"
        ip_configuration = [
          {
            ipv4_enabled        = true
            authorized_networks = [{ name = "n", value = "203.0.113.0/24" }, { name = "n", value = "128.0.0.0/1" }]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_created_office" {
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_created_nobody" {
  attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }]
  }
}

resource "google_sql_database_instance" "sql_opened_internet" {
  prior_attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }]
      },
    ]
  }
  attrs = {
    settings = [
      {
        tier = "db-custom-2-8192"
        ip_configuration = [
          {
            ipv4_enabled        = true
            authorized_networks = [{ name = "n", value = "203.0.113.0/24" }, { name = "n", value = "0.0.0.0/0" }]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_opened_internet_from_nothing" {
  prior_attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }]
  }
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_opened_closed" {
  prior_attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }]
      },
    ]
  }
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_opened_always" {
  prior_attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }]
      },
    ]
  }
  attrs = {
    settings = [
      {
        tier = "db-custom-2-8192"
        ip_configuration = [
          {
            ipv4_enabled        = true
            authorized_networks = [{ name = "n", value = "0.0.0.0/0" }, { name = "n", value = "203.0.113.0/24" }]
          },
        ]
      },
    ]
  }
}

resource "google_sql_database_instance" "sql_address_public" {
  prior_attrs = {
    settings = [
      { tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] },
    ]
  }
  attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_address_public_for_the_office" {
  prior_attrs = {
    settings = [
      { tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] },
    ]
  }
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_address_private" {
  prior_attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }]
  }
  attrs = {
    settings = [
      { tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] },
    ]
  }
}

resource "google_sql_database_instance" "sql_address_new_argument" {
  prior_attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = null, authorized_networks = [] }] }]
  }
  attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }]
  }
}

base "google_container_cluster" {
  attrs = { location = "europe-west1" }
}

resource "google_container_cluster" "cluster_opened_network_added" {
  prior_attrs = {
    name                              = "main"
    master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }]
  }
  attrs = {
    name = "main"
    master_authorized_networks_config = [
      {
        cidr_blocks = [
          { cidr_block = "203.0.113.0/24", display_name = "n" },
          { cidr_block = "0.0.0.0/0", display_name = "n" },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_container_cluster" "cluster_opened_block_removed" {
  prior_attrs = {
    name                              = "main"
    master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }]
  }
  attrs          = { name = "main", master_authorized_networks_config = [] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_opened_limited" {
  prior_attrs = { name = "main", master_authorized_networks_config = [] }
  attrs = {
    name                              = "main"
    master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }]
  }
}

resource "google_container_cluster" "cluster_opened_another_network" {
  prior_attrs = {
    name                              = "main"
    master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }]
  }
  attrs = {
    name                              = "main"
    master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "198.51.100.0/24", display_name = "n" }] }]
  }
}

resource "google_container_cluster" "endpoint_opened_public" {
  prior_attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }]
  }
  attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }]
  }
  expect_failure = true
}

resource "google_container_cluster" "endpoint_opened_replaced" {
  prior_attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }]
  }
  attrs = {
    name                   = "main2"
    private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_container_cluster" "endpoint_opened_private" {
  prior_attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }]
  }
  attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }]
  }
}

resource "google_container_cluster" "endpoint_opened_never_private" {
  prior_attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = null, enable_private_nodes = true }]
  }
  attrs = {
    name                   = "main"
    private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }]
  }
}

base "google_cloud_run_v2_service" {
  attrs = { name = "shop", location = "europe-west1" }
}

resource "google_cloud_run_v2_service" "service_opened_public" {
  prior_attrs    = { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
  attrs          = { ingress = "INGRESS_TRAFFIC_ALL" }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "service_opened_past_the_balancer" {
  prior_attrs    = { ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" }
  attrs          = { ingress = "INGRESS_TRAFFIC_ALL" }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "service_opened_internal" {
  prior_attrs = { ingress = "INGRESS_TRAFFIC_ALL" }
  attrs       = { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
}

resource "google_cloud_run_v2_service" "service_opened_balancer" {
  prior_attrs = { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
  attrs       = { ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" }
}
