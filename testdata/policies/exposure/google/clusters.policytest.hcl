policytest {
  targets = ["../../../../policies/exposure/google/clusters.gate.hcl"]
}

base "google_container_cluster" {
  attrs = { name = "main", location = "europe-west1" }
}

# Source: GKE documentation, Customize your network isolation (authorized networks)

resource "google_container_cluster" "cluster_networks_added" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }, { cidr_block = "0.0.0.0/0", display_name = "n" }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_networks_block_removed" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
  attrs          = { master_authorized_networks_config = [] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_networks_halves" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/1", display_name = "n" }, { cidr_block = "128.0.0.0/1", display_name = "n" }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_networks_new" {
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/0", display_name = "n" }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_networks_public_now" {
  prior_attrs    = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }], master_authorized_networks_config = [] }
  attrs          = { private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }], master_authorized_networks_config = [] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_networks_limited" {
  prior_attrs = { master_authorized_networks_config = [] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
}

resource "google_container_cluster" "cluster_networks_another" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "198.51.100.0/24", display_name = "n" }] }] }
}

resource "google_container_cluster" "cluster_networks_no_one" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [] }] }
}

resource "google_container_cluster" "cluster_networks_new_without" {
  attrs = { master_authorized_networks_config = [] }
}

resource "google_container_cluster" "cluster_networks_new_office" {
  attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
}

resource "google_container_cluster" "cluster_networks_always" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/0", display_name = "n" }] }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/0", display_name = "n" }, { cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
}

resource "google_container_cluster" "cluster_networks_never" {
  prior_attrs = { master_authorized_networks_config = [] }
  attrs       = { master_authorized_networks_config = [] }
}

resource "google_container_cluster" "cluster_networks_private" {
  prior_attrs = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }], master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
  attrs       = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }], master_authorized_networks_config = [] }
}

resource "google_container_cluster" "cluster_networks_reordered" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }, { cidr_block = "10.0.0.0/8", display_name = "n" }] }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.0.0.0/8", display_name = "n" }, { cidr_block = "203.0.113.0/24", display_name = "n" }] }] }
}

resource "google_container_cluster" "cluster_networks_unknown" {
  attrs = { master_authorized_networks_config = unknown }
}

resource "google_container_cluster" "cluster_networks_nulls" {
  attrs = { master_authorized_networks_config = null, private_cluster_config = null }
}

# Source: GKE documentation, Hardening your cluster; provider documentation, google_container_cluster

resource "google_container_cluster" "cluster_switches_endpoint" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_private_list_of_everyone" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }, { cidr_block = "0.0.0.0/0", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_private_list_of_halves" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/1", display_name = "n" }, { cidr_block = "128.0.0.0/1", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_private_list_grows" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }, { cidr_block = "10.2.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_private_list_always" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/0", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/0", display_name = "n" }, { cidr_block = "10.1.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_private_list_narrowed" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "0.0.0.0/0", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_private_list_large" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.1.0.0/16", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "10.0.0.0/8", display_name = "n" }, { cidr_block = "172.16.0.0/12", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_nodes" {
  prior_attrs    = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs          = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = false }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_abac" {
  prior_attrs    = { enable_legacy_abac = false }
  attrs          = { enable_legacy_abac = true }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_certificate" {
  prior_attrs    = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = false }] }] }
  attrs          = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = true }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_password" {
  prior_attrs    = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = false }] }] }
  attrs          = { master_auth = [{ username = "admin", client_certificate_config = [{ issue_client_certificate = false }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_dns" {
  prior_attrs    = { control_plane_endpoints_config = [{ dns_endpoint_config = [{ allow_external_traffic = false }] }] }
  attrs          = { control_plane_endpoints_config = [{ dns_endpoint_config = [{ allow_external_traffic = true }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_google_addresses" {
  prior_attrs    = { master_authorized_networks_config = [{ gcp_public_cidrs_access_enabled = false, cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
  attrs          = { master_authorized_networks_config = [{ gcp_public_cidrs_access_enabled = true, cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_anonymous" {
  prior_attrs    = { anonymous_authentication_config = [{ mode = "LIMITED" }] }
  attrs          = { anonymous_authentication_config = [{ mode = "ENABLED" }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_bindings" {
  prior_attrs    = { rbac_binding_config = [{ enable_insecure_binding_system_unauthenticated = false, enable_insecure_binding_system_authenticated = false }] }
  attrs          = { rbac_binding_config = [{ enable_insecure_binding_system_unauthenticated = true, enable_insecure_binding_system_authenticated = false }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_network_policy" {
  prior_attrs    = { network_policy = [{ enabled = true }] }
  attrs          = { network_policy = [{ enabled = false }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_replaced" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
  attrs          = { name = "main2", master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_container_cluster" "cluster_switches_endpoint_closed" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_endpoint_always" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_nodes_closed" {
  prior_attrs = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = false }] }
  attrs       = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_nodes_always" {
  prior_attrs = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = false }] }
  attrs       = { private_cluster_config = [{ enable_private_endpoint = true, enable_private_nodes = false }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_abac_closed" {
  prior_attrs = { enable_legacy_abac = true }
  attrs       = { enable_legacy_abac = false }
}

resource "google_container_cluster" "cluster_switches_abac_always" {
  prior_attrs = { enable_legacy_abac = true }
  attrs       = { enable_legacy_abac = true, resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_certificate_closed" {
  prior_attrs = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = true }] }] }
  attrs       = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = false }] }] }
}

resource "google_container_cluster" "cluster_switches_certificate_always" {
  prior_attrs = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = true }] }] }
  attrs       = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = true }] }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_password_closed" {
  prior_attrs = { master_auth = [{ username = "admin", client_certificate_config = [{ issue_client_certificate = false }] }] }
  attrs       = { master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = false }] }] }
}

resource "google_container_cluster" "cluster_switches_password_always" {
  prior_attrs = { master_auth = [{ username = "admin", client_certificate_config = [{ issue_client_certificate = false }] }] }
  attrs       = { master_auth = [{ username = "admin", client_certificate_config = [{ issue_client_certificate = false }] }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_dns_closed" {
  prior_attrs = { control_plane_endpoints_config = [{ dns_endpoint_config = [{ allow_external_traffic = true }] }] }
  attrs       = { control_plane_endpoints_config = [{ dns_endpoint_config = [{ allow_external_traffic = false }] }] }
}

resource "google_container_cluster" "cluster_switches_dns_always" {
  prior_attrs = { control_plane_endpoints_config = [{ dns_endpoint_config = [{ allow_external_traffic = true }] }] }
  attrs       = { control_plane_endpoints_config = [{ dns_endpoint_config = [{ allow_external_traffic = true }] }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_google_addresses_closed" {
  prior_attrs = { master_authorized_networks_config = [{ gcp_public_cidrs_access_enabled = true, cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
  attrs       = { master_authorized_networks_config = [{ gcp_public_cidrs_access_enabled = false, cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
}

resource "google_container_cluster" "cluster_switches_google_addresses_always" {
  prior_attrs = { master_authorized_networks_config = [{ gcp_public_cidrs_access_enabled = true, cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
  attrs       = { master_authorized_networks_config = [{ gcp_public_cidrs_access_enabled = true, cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_anonymous_closed" {
  prior_attrs = { anonymous_authentication_config = [{ mode = "ENABLED" }] }
  attrs       = { anonymous_authentication_config = [{ mode = "LIMITED" }] }
}

resource "google_container_cluster" "cluster_switches_anonymous_always" {
  prior_attrs = { anonymous_authentication_config = [{ mode = "ENABLED" }] }
  attrs       = { anonymous_authentication_config = [{ mode = "ENABLED" }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_bindings_closed" {
  prior_attrs = { rbac_binding_config = [{ enable_insecure_binding_system_unauthenticated = true, enable_insecure_binding_system_authenticated = false }] }
  attrs       = { rbac_binding_config = [{ enable_insecure_binding_system_unauthenticated = false, enable_insecure_binding_system_authenticated = false }] }
}

resource "google_container_cluster" "cluster_switches_bindings_always" {
  prior_attrs = { rbac_binding_config = [{ enable_insecure_binding_system_unauthenticated = true, enable_insecure_binding_system_authenticated = false }] }
  attrs       = { rbac_binding_config = [{ enable_insecure_binding_system_unauthenticated = true, enable_insecure_binding_system_authenticated = false }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_network_policy_closed" {
  prior_attrs = { network_policy = [{ enabled = false }] }
  attrs       = { network_policy = [{ enabled = true }] }
}

resource "google_container_cluster" "cluster_switches_network_policy_always" {
  prior_attrs = { network_policy = [{ enabled = false }] }
  attrs       = { network_policy = [{ enabled = false }], resource_labels = { team = "web" } }
}

resource "google_container_cluster" "cluster_switches_endpoint_not_set" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = null, enable_private_nodes = true }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24", display_name = "n" }] }], private_cluster_config = [{ enable_private_endpoint = false, enable_private_nodes = true }] }
}

resource "google_container_cluster" "cluster_switches_dataplane" {
  prior_attrs = { network_policy = [{ enabled = true }] }
  attrs       = { datapath_provider = "ADVANCED_DATAPATH", network_policy = [] }
}

resource "google_container_cluster" "cluster_switches_new" {
  attrs = { enable_legacy_abac = false, master_auth = [{ username = "", client_certificate_config = [{ issue_client_certificate = false }] }] }
}

base "google_container_node_pool" {
  attrs = { name = "blue", cluster = "main" }
}

# Source: GKE documentation, Disable the kubelet read-only port; provider documentation, google_container_node_pool

resource "google_container_node_pool" "nodes_opened_port" {
  prior_attrs    = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "FALSE" }] }] }
  attrs          = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "TRUE" }] }] }
  expect_failure = true
}

resource "google_container_cluster" "nodes_opened_port_of_cluster" {
  prior_attrs    = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "FALSE" }] }] }
  attrs          = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "TRUE" }] }] }
  expect_failure = true
}

resource "google_container_node_pool" "nodes_opened_addresses" {
  prior_attrs    = { network_config = [{ enable_private_nodes = true }] }
  attrs          = { network_config = [{ enable_private_nodes = false }] }
  expect_failure = true
}

resource "google_container_node_pool" "nodes_opened_port_closed" {
  prior_attrs = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "TRUE" }] }] }
  attrs       = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "FALSE" }] }] }
}

resource "google_container_node_pool" "nodes_opened_port_always" {
  prior_attrs = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "TRUE" }] }] }
  attrs       = { node_config = [{ kubelet_config = [{ insecure_kubelet_readonly_port_enabled = "TRUE" }] }] }
}

resource "google_container_node_pool" "nodes_opened_addresses_private" {
  prior_attrs = { network_config = [{ enable_private_nodes = false }] }
  attrs       = { network_config = [{ enable_private_nodes = true }] }
}

resource "google_container_node_pool" "nodes_opened_addresses_always" {
  prior_attrs = { network_config = [{ enable_private_nodes = false }] }
  attrs       = { network_config = [{ enable_private_nodes = false }] }
}

resource "google_container_node_pool" "nodes_opened_new" {
  attrs = { network_config = [{ enable_private_nodes = false }] }
}

resource "google_container_node_pool" "nodes_opened_nothing" {
  prior_attrs = { node_count = 1 }
  attrs       = { node_count = 3 }
}

resource "google_container_node_pool" "nodes_opened_not_set" {
  prior_attrs = { network_config = [{ enable_private_nodes = true }] }
  attrs       = { network_config = [] }
}
