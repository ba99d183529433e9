policytest {
  targets = ["../../../../policies/exposure/azurerm/clusters.gate.hcl"]
}
base "azurerm_kubernetes_cluster" {
  attrs = {
    name                              = "main"
    location                          = "westeurope"
    private_cluster_enabled           = false
    role_based_access_control_enabled = true
    api_server_access_profile         = []
  }
}

# Source: Azure Kubernetes Service documentation, Secure access to the API server using authorized IP address ranges; Create a private AKS cluster
resource "azurerm_kubernetes_cluster" "cluster_opened_block_removed" {
  prior_attrs    = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs          = {}
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_internet" {
  prior_attrs    = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs          = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24", "0.0.0.0/0"] }] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_public" {
  prior_attrs    = { private_cluster_enabled = true }
  attrs          = {}
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_without_roles" {
  prior_attrs    = {}
  attrs          = { role_based_access_control_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_older_ranges" {
  prior_attrs    = { api_server_authorized_ip_ranges = ["203.0.113.0/24"] }
  attrs          = { api_server_authorized_ip_ranges = [] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_half" {
  prior_attrs    = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs          = { api_server_access_profile = [{ authorized_ip_ranges = ["0.0.0.0/1", "128.0.0.0/1"] }] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_limited" {
  prior_attrs = {}
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_moved" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["198.51.100.0/24"] }] }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_private" {
  prior_attrs = {}
  attrs       = { private_cluster_enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_never_private" {
  prior_attrs = { private_cluster_enabled = null }
  attrs       = {}
}

resource "azurerm_kubernetes_cluster" "cluster_opened_created" {
  attrs = {}
}

resource "azurerm_kubernetes_cluster" "cluster_opened_always" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = ["0.0.0.0/0"] }] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["0.0.0.0/0", "203.0.113.0/24"] }] }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_became_private" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs       = { private_cluster_enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_roles_added" {
  prior_attrs = { role_based_access_control_enabled = false }
  attrs       = {}
  meta        = { operation = "replace" }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_of_another_type" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = false }] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = "" }] }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_version" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }], kubernetes_version = "1.32" }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }], kubernetes_version = "1.33" }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_removed" {
  prior_attrs = { private_cluster_enabled = true }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_reordered" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24", "198.51.100.0/24"] }] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["198.51.100.0/24", "203.0.113.0/24"] }] }
}

# Source: Azure Kubernetes Service documentation, Manage local accounts; provider schema, hashicorp/azurerm
resource "azurerm_kubernetes_cluster" "cluster_eased_local_accounts" {
  prior_attrs    = { local_account_disabled = true }
  attrs          = { local_account_disabled = false }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_eased_run_command" {
  prior_attrs    = { run_command_enabled = false }
  attrs          = { run_command_enabled = true }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_eased_directory_gone" {
  prior_attrs    = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = [], azure_rbac_enabled = true }] }
  attrs          = { azure_active_directory_role_based_access_control = [] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_eased_administrators" {
  prior_attrs    = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a"], azure_rbac_enabled = true }] }
  attrs          = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a", "b"], azure_rbac_enabled = true }] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_eased_roles_of_azure" {
  prior_attrs    = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = [], azure_rbac_enabled = true }] }
  attrs          = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = [], azure_rbac_enabled = false }] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster_node_pool" "cluster_eased_nodes" {
  prior_attrs    = { node_public_ip_enabled = false }
  attrs          = { node_public_ip_enabled = true }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_eased_public_for_some" {
  prior_attrs    = { private_cluster_enabled = true }
  attrs          = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_eased_no_local_accounts" {
  prior_attrs = { local_account_disabled = false }
  attrs       = { local_account_disabled = true }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_run_command_off" {
  prior_attrs = { run_command_enabled = true }
  attrs       = { run_command_enabled = false }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_directory" {
  prior_attrs = { azure_active_directory_role_based_access_control = [] }
  attrs       = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = [], azure_rbac_enabled = true }] }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_fewer_administrators" {
  prior_attrs = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a", "b"], azure_rbac_enabled = true }] }
  attrs       = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a"], azure_rbac_enabled = true }] }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_same_administrators" {
  prior_attrs = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a", "b"], azure_rbac_enabled = true }] }
  attrs       = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["b", "a"], azure_rbac_enabled = true }] }
}

resource "azurerm_kubernetes_cluster_node_pool" "cluster_eased_more_nodes" {
  prior_attrs = { node_count = 1, node_public_ip_enabled = false }
  attrs       = { node_count = 3, node_public_ip_enabled = false }
}

resource "azurerm_kubernetes_cluster_node_pool" "cluster_eased_created" {
  attrs = { node_public_ip_enabled = true }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_created_with_administrators" {
  attrs = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a"], azure_rbac_enabled = true }] }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_default_run_command" {
  prior_attrs = { run_command_enabled = null }
  attrs       = { run_command_enabled = true }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_roles_of_azure_on" {
  prior_attrs = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = [], azure_rbac_enabled = false }] }
  attrs       = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = [], azure_rbac_enabled = true }] }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_null" {
  prior_attrs = { azure_active_directory_role_based_access_control = null }
  attrs       = { azure_active_directory_role_based_access_control = null }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_nodes_private" {
  prior_attrs = { default_node_pool = [{ node_public_ip_enabled = true }] }
  attrs       = { default_node_pool = [{ node_public_ip_enabled = false }] }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_local_accounts_always" {
  prior_attrs = { local_account_disabled = false }
  attrs       = { local_account_disabled = false }
}

resource "azurerm_kubernetes_cluster" "cluster_eased_tags" {
  prior_attrs = { azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a"], azure_rbac_enabled = true }] }
  attrs = {
    tags                                             = { a = "b" }
    azure_active_directory_role_based_access_control = [{ admin_group_object_ids = ["a"], azure_rbac_enabled = true }]
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_redhat_openshift_cluster
resource "azurerm_redhat_openshift_cluster" "openshift_opened_public" {
  prior_attrs    = { api_server_profile = [{ visibility = "Private" }], ingress_profile = [{ visibility = "Public" }] }
  attrs          = { api_server_profile = [{ visibility = "Public" }], ingress_profile = [{ visibility = "Public" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_redhat_openshift_cluster" "openshift_opened_public_with_ingress" {
  prior_attrs    = { api_server_profile = [{ visibility = "Private" }], ingress_profile = [{ visibility = "Private" }] }
  attrs          = { api_server_profile = [{ visibility = "Public" }], ingress_profile = [{ visibility = "Public" }] }
  expect_failure = true
}

resource "azurerm_redhat_openshift_cluster" "openshift_opened_private" {
  prior_attrs = { api_server_profile = [{ visibility = "Public" }], ingress_profile = [{ visibility = "Public" }] }
  attrs       = { api_server_profile = [{ visibility = "Private" }], ingress_profile = [{ visibility = "Public" }] }
  meta        = { operation = "replace" }
}

resource "azurerm_redhat_openshift_cluster" "openshift_opened_created" {
  attrs = { api_server_profile = [{ visibility = "Public" }], ingress_profile = [{ visibility = "Public" }] }
}

resource "azurerm_redhat_openshift_cluster" "openshift_opened_ingress" {
  prior_attrs = { api_server_profile = [{ visibility = "Private" }], ingress_profile = [{ visibility = "Private" }] }
  attrs       = { api_server_profile = [{ visibility = "Private" }], ingress_profile = [{ visibility = "Public" }] }
}

resource "azurerm_redhat_openshift_cluster" "openshift_opened_same" {
  prior_attrs = { api_server_profile = [{ visibility = "Public" }], ingress_profile = [{ visibility = "Public" }] }
  attrs       = { api_server_profile = [{ visibility = "Public" }], ingress_profile = [{ visibility = "Public" }] }
}

# Source: provider schema, hashicorp/azurerm, azurerm_machine_learning_compute_cluster
resource "azurerm_machine_learning_compute_instance" "compute_opened_address" {
  prior_attrs    = { node_public_ip_enabled = false }
  attrs          = { node_public_ip_enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_machine_learning_compute_cluster" "compute_opened_ssh" {
  prior_attrs    = { ssh_public_access_enabled = false }
  attrs          = { ssh_public_access_enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_machine_learning_compute_instance" "compute_opened_private" {
  prior_attrs = { node_public_ip_enabled = true }
  attrs       = { node_public_ip_enabled = false }
  meta        = { operation = "replace" }
}

resource "azurerm_machine_learning_compute_instance" "compute_opened_created" {
  attrs = { node_public_ip_enabled = true }
}

resource "azurerm_machine_learning_compute_instance" "compute_opened_default" {
  prior_attrs = { node_public_ip_enabled = null }
  attrs       = { node_public_ip_enabled = true }
}

resource "azurerm_machine_learning_compute_cluster" "compute_opened_no_ssh" {
  prior_attrs = { ssh_public_access_enabled = true }
  attrs       = { ssh_public_access_enabled = false }
}
