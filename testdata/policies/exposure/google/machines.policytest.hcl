policytest {
  targets = ["../../../../policies/exposure/google/machines.gate.hcl"]
}

base "google_compute_instance" {
  attrs = { name = "web", zone = "europe-west1-b" }
}

# Source: Compute Engine documentation, IP addresses; provider documentation, google_compute_instance

resource "google_compute_instance" "public_address_gained" {
  prior_attrs    = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  attrs          = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
  expect_failure = true
}

resource "google_compute_instance" "public_address_v6" {
  prior_attrs    = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  attrs          = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [{ network_tier = "PREMIUM" }] }] }
  expect_failure = true
}

resource "google_compute_instance_template" "public_address_template" {
  prior_attrs    = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  attrs          = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_instance" "public_address_unknown_ip" {
  prior_attrs    = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  attrs          = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = unknown }], ipv6_access_config = [] }] }
  expect_failure = true
}

resource "google_compute_instance" "public_address_new" {
  attrs = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
}

resource "google_compute_instance" "public_address_lost" {
  prior_attrs = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
  attrs       = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
}

resource "google_compute_instance" "public_address_always" {
  prior_attrs = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
  attrs       = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = "203.0.113.7" }], ipv6_access_config = [] }] }
}

resource "google_compute_instance" "public_address_v6_beside" {
  prior_attrs = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
  attrs       = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [{ network_tier = "PREMIUM" }] }] }
}

resource "google_compute_instance" "public_address_second_card" {
  prior_attrs = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  attrs       = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }, { subnetwork = "data", access_config = [] }] }
}

resource "google_compute_instance" "public_address_size" {
  prior_attrs = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  attrs       = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }], machine_type = "e2-small" }
}

resource "google_compute_instance_template" "public_address_template_new" {
  attrs = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
}

resource "google_compute_instance_template" "public_address_template_private" {
  prior_attrs = { network_interface = [{ subnetwork = "main", access_config = [{ nat_ip = null, network_tier = "PREMIUM" }], ipv6_access_config = [] }] }
  attrs       = { network_interface = [{ subnetwork = "main", access_config = [], ipv6_access_config = [] }] }
  meta        = { operation = "replace" }
}

resource "google_compute_instance" "public_address_nulls" {
  prior_attrs = { network_interface = null }
  attrs       = { network_interface = null }
}

# Source: Compute Engine documentation, Interacting with the serial console; OS Login; Predefined metadata keys

resource "google_compute_instance" "metadata_access_serial" {
  prior_attrs    = { metadata = { "foo" = "1" } }
  attrs          = { metadata = { "serial-port-enable" = "true" } }
  expect_failure = true
}

resource "google_compute_instance" "metadata_access_serial_new" {
  attrs          = { metadata = { "serial-port-enable" = "TRUE" } }
  expect_failure = true
}

resource "google_compute_project_metadata" "metadata_access_login" {
  prior_attrs    = { metadata = { "enable-oslogin" = "TRUE" } }
  attrs          = { metadata = { "enable-oslogin" = "FALSE" } }
  expect_failure = true
}

resource "google_compute_project_metadata" "metadata_access_login_gone" {
  prior_attrs    = { metadata = { "enable-oslogin" = "TRUE" } }
  attrs          = { metadata = { "foo" = "1" } }
  expect_failure = true
}

resource "google_compute_instance" "metadata_access_login_exception" {
  prior_attrs    = { metadata = { "foo" = "1" } }
  attrs          = { metadata = { "enable-oslogin" = "FALSE" } }
  expect_failure = true
}

resource "google_compute_project_metadata_item" "metadata_access_item" {
  prior_attrs    = { key = "enable-oslogin", value = "TRUE" }
  attrs          = { key = "enable-oslogin", value = "FALSE" }
  expect_failure = true
}

resource "google_compute_instance" "metadata_access_keys" {
  prior_attrs    = { metadata = { "block-project-ssh-keys" = "true" } }
  attrs          = { metadata = { "block-project-ssh-keys" = "false" } }
  expect_failure = true
}

resource "google_compute_project_metadata" "metadata_access_factor" {
  prior_attrs    = { metadata = { "enable-oslogin" = "TRUE", "enable-oslogin-2fa" = "TRUE" } }
  attrs          = { metadata = { "enable-oslogin" = "TRUE" } }
  expect_failure = true
}

resource "google_compute_instance" "metadata_access_serial_off" {
  prior_attrs = { metadata = { "serial-port-enable" = "true" } }
  attrs       = { metadata = { "serial-port-enable" = "false" } }
}

resource "google_compute_instance" "metadata_access_serial_always" {
  prior_attrs = { metadata = { "serial-port-enable" = "1" } }
  attrs       = { metadata = { "serial-port-enable" = "true" } }
}

resource "google_compute_instance" "metadata_access_serial_logging" {
  prior_attrs = { metadata = { "foo" = "1" } }
  attrs       = { metadata = { "serial-port-logging-enable" = "true" } }
}

resource "google_compute_instance" "metadata_access_new_login" {
  attrs = { metadata = { "enable-oslogin" = "TRUE" } }
}

resource "google_compute_instance" "metadata_access_new_without" {
  attrs = { metadata = { "foo" = "1" } }
}

resource "google_compute_instance" "metadata_access_new_login_off" {
  attrs = { metadata = { "enable-oslogin" = "FALSE" } }
}

resource "google_compute_project_metadata" "metadata_access_login_on" {
  prior_attrs = { metadata = { "enable-oslogin" = "FALSE" } }
  attrs       = { metadata = { "enable-oslogin" = "TRUE" } }
}

resource "google_compute_project_metadata" "metadata_access_login_case" {
  prior_attrs = { metadata = { "enable-oslogin" = "TRUE" } }
  attrs       = { metadata = { "enable-oslogin" = "true" } }
}

resource "google_compute_project_metadata" "metadata_access_login_never" {
  prior_attrs = { metadata = { "enable-oslogin" = "FALSE" } }
  attrs       = { metadata = { "foo" = "1" } }
}

resource "google_compute_project_metadata_item" "metadata_access_item_other" {
  prior_attrs = { key = "foo", value = "TRUE" }
  attrs       = { key = "foo", value = "FALSE" }
}

resource "google_compute_project_metadata_item" "metadata_access_item_on" {
  prior_attrs = { key = "enable-oslogin", value = "FALSE" }
  attrs       = { key = "enable-oslogin", value = "TRUE" }
}

resource "google_compute_instance" "metadata_access_keys_blocked" {
  prior_attrs = { metadata = { "foo" = "1" } }
  attrs       = { metadata = { "block-project-ssh-keys" = "true" } }
}

resource "google_compute_instance" "metadata_access_keys_always" {
  prior_attrs = { metadata = { "block-project-ssh-keys" = "false" } }
  attrs       = { metadata = { "foo" = "2" } }
}

resource "google_compute_project_metadata" "metadata_access_factor_added" {
  prior_attrs = { metadata = { "enable-oslogin" = "TRUE" } }
  attrs       = { metadata = { "enable-oslogin" = "TRUE", "enable-oslogin-2fa" = "TRUE" } }
}

resource "google_compute_instance" "metadata_access_unknown" {
  prior_attrs = { metadata = { "enable-oslogin" = "TRUE" } }
  attrs       = { metadata = unknown }
}

resource "google_compute_instance" "metadata_access_nulls" {
  prior_attrs = { metadata = null }
  attrs       = { metadata = null }
}

# Source: Documentation of each service, private addresses; provider documentation

resource "google_notebooks_instance" "private_workers_notebooks_instance" {
  prior_attrs    = { no_public_ip = true }
  attrs          = { no_public_ip = false }
  expect_failure = true
}

resource "google_notebooks_instance" "private_workers_notebooks_instance_closed" {
  prior_attrs = { no_public_ip = false }
  attrs       = { no_public_ip = true }
}

resource "google_notebooks_instance" "private_workers_notebooks_instance_always" {
  prior_attrs = { no_public_ip = false }
  attrs       = { no_public_ip = false, labels = { team = "data" } }
}

resource "google_workbench_instance" "private_workers_workbench_instance" {
  prior_attrs    = { gce_setup = [{ disable_public_ip = true }] }
  attrs          = { gce_setup = [{ disable_public_ip = false }] }
  expect_failure = true
}

resource "google_workbench_instance" "private_workers_workbench_instance_closed" {
  prior_attrs = { gce_setup = [{ disable_public_ip = false }] }
  attrs       = { gce_setup = [{ disable_public_ip = true }] }
}

resource "google_workbench_instance" "private_workers_workbench_instance_always" {
  prior_attrs = { gce_setup = [{ disable_public_ip = false }] }
  attrs       = { gce_setup = [{ disable_public_ip = false }], labels = { team = "data" } }
}

resource "google_data_fusion_instance" "private_workers_data_fusion_instance" {
  prior_attrs    = { private_instance = true }
  attrs          = { private_instance = false }
  expect_failure = true
}

resource "google_data_fusion_instance" "private_workers_data_fusion_instance_closed" {
  prior_attrs = { private_instance = false }
  attrs       = { private_instance = true }
}

resource "google_data_fusion_instance" "private_workers_data_fusion_instance_always" {
  prior_attrs = { private_instance = false }
  attrs       = { private_instance = false, labels = { team = "data" } }
}

resource "google_looker_instance" "private_workers_looker_instance" {
  prior_attrs    = { public_ip_enabled = false }
  attrs          = { public_ip_enabled = true }
  expect_failure = true
}

resource "google_looker_instance" "private_workers_looker_instance_closed" {
  prior_attrs = { public_ip_enabled = true }
  attrs       = { public_ip_enabled = false }
}

resource "google_looker_instance" "private_workers_looker_instance_always" {
  prior_attrs = { public_ip_enabled = true }
  attrs       = { public_ip_enabled = true, labels = { team = "data" } }
}

resource "google_vertex_ai_index_endpoint" "private_workers_vertex_ai_index_endpoint" {
  prior_attrs    = { public_endpoint_enabled = false }
  attrs          = { public_endpoint_enabled = true }
  expect_failure = true
}

resource "google_vertex_ai_index_endpoint" "private_workers_vertex_ai_index_endpoint_closed" {
  prior_attrs = { public_endpoint_enabled = true }
  attrs       = { public_endpoint_enabled = false }
}

resource "google_vertex_ai_index_endpoint" "private_workers_vertex_ai_index_endpoint_always" {
  prior_attrs = { public_endpoint_enabled = true }
  attrs       = { public_endpoint_enabled = true, labels = { team = "data" } }
}

resource "google_dataflow_job" "private_workers_dataflow_job" {
  prior_attrs    = { ip_configuration = "WORKER_IP_PRIVATE" }
  attrs          = { ip_configuration = "WORKER_IP_PUBLIC" }
  expect_failure = true
}

resource "google_dataflow_job" "private_workers_dataflow_job_closed" {
  prior_attrs = { ip_configuration = "WORKER_IP_PUBLIC" }
  attrs       = { ip_configuration = "WORKER_IP_PRIVATE" }
}

resource "google_dataflow_job" "private_workers_dataflow_job_always" {
  prior_attrs = { ip_configuration = "WORKER_IP_PUBLIC" }
  attrs       = { ip_configuration = "WORKER_IP_PUBLIC", labels = { team = "data" } }
}

resource "google_dataproc_cluster" "private_workers_dataproc_cluster" {
  prior_attrs    = { cluster_config = [{ gce_cluster_config = [{ internal_ip_only = true }] }] }
  attrs          = { cluster_config = [{ gce_cluster_config = [{ internal_ip_only = false }] }] }
  expect_failure = true
}

resource "google_dataproc_cluster" "private_workers_dataproc_cluster_closed" {
  prior_attrs = { cluster_config = [{ gce_cluster_config = [{ internal_ip_only = false }] }] }
  attrs       = { cluster_config = [{ gce_cluster_config = [{ internal_ip_only = true }] }] }
}

resource "google_dataproc_cluster" "private_workers_dataproc_cluster_always" {
  prior_attrs = { cluster_config = [{ gce_cluster_config = [{ internal_ip_only = false }] }] }
  attrs       = { cluster_config = [{ gce_cluster_config = [{ internal_ip_only = false }] }], labels = { team = "data" } }
}

resource "google_composer_environment" "private_workers_composer_environment" {
  prior_attrs    = { config = [{ enable_private_environment = true }] }
  attrs          = { config = [{ enable_private_environment = false }] }
  expect_failure = true
}

resource "google_composer_environment" "private_workers_composer_environment_closed" {
  prior_attrs = { config = [{ enable_private_environment = false }] }
  attrs       = { config = [{ enable_private_environment = true }] }
}

resource "google_composer_environment" "private_workers_composer_environment_always" {
  prior_attrs = { config = [{ enable_private_environment = false }] }
  attrs       = { config = [{ enable_private_environment = false }], labels = { team = "data" } }
}

resource "google_cloudbuild_worker_pool" "private_workers_cloudbuild_worker_pool" {
  prior_attrs    = { worker_config = [{ no_external_ip = true }] }
  attrs          = { worker_config = [{ no_external_ip = false }] }
  expect_failure = true
}

resource "google_cloudbuild_worker_pool" "private_workers_cloudbuild_worker_pool_closed" {
  prior_attrs = { worker_config = [{ no_external_ip = false }] }
  attrs       = { worker_config = [{ no_external_ip = true }] }
}

resource "google_cloudbuild_worker_pool" "private_workers_cloudbuild_worker_pool_always" {
  prior_attrs = { worker_config = [{ no_external_ip = false }] }
  attrs       = { worker_config = [{ no_external_ip = false }], labels = { team = "data" } }
}

resource "google_tpu_v2_vm" "private_workers_tpu_v2_vm" {
  prior_attrs    = { network_config = [{ enable_external_ips = false }] }
  attrs          = { network_config = [{ enable_external_ips = true }] }
  expect_failure = true
}

resource "google_tpu_v2_vm" "private_workers_tpu_v2_vm_closed" {
  prior_attrs = { network_config = [{ enable_external_ips = true }] }
  attrs       = { network_config = [{ enable_external_ips = false }] }
}

resource "google_tpu_v2_vm" "private_workers_tpu_v2_vm_always" {
  prior_attrs = { network_config = [{ enable_external_ips = true }] }
  attrs       = { network_config = [{ enable_external_ips = true }], labels = { team = "data" } }
}

resource "google_looker_instance" "private_workers_new" {
  attrs = { public_ip_enabled = true }
}

resource "google_dataproc_cluster" "private_workers_nulls" {
  prior_attrs = { cluster_config = null }
  attrs       = { cluster_config = null }
}

# Source: Cloud Composer documentation, Web server access control; Workbench documentation, third-party identities

resource "google_composer_environment" "service_networks_opened" {
  prior_attrs    = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "203.0.113.0/24" }] }] }] }
  attrs          = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "0.0.0.0/0" }, { value = "::0/0" }] }] }] }
  expect_failure = true
}

resource "google_composer_environment" "service_networks_gone" {
  prior_attrs    = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "203.0.113.0/24" }] }] }] }
  attrs          = { config = [{ web_server_network_access_control = [] }] }
  expect_failure = true
}

resource "google_workbench_instance" "service_networks_identities" {
  prior_attrs    = { enable_third_party_identity = false }
  attrs          = { enable_third_party_identity = true }
  expect_failure = true
}

resource "google_composer_environment" "service_networks_closed" {
  prior_attrs = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "0.0.0.0/0" }] }] }] }
  attrs       = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "203.0.113.0/24" }] }] }] }
}

resource "google_composer_environment" "service_networks_another" {
  prior_attrs = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "203.0.113.0/24" }] }] }] }
  attrs       = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "198.51.100.0/24" }] }] }] }
}

resource "google_composer_environment" "service_networks_always" {
  prior_attrs = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "0.0.0.0/0" }] }] }] }
  attrs       = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "0.0.0.0/0" }] }] }] }
}

resource "google_composer_environment" "service_networks_unknown" {
  prior_attrs = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "203.0.113.0/24" }] }] }] }
  attrs       = { config = [{ web_server_network_access_control = unknown }] }
}

resource "google_workbench_instance" "service_networks_identities_off" {
  prior_attrs = { enable_third_party_identity = true }
  attrs       = { enable_third_party_identity = false }
}

resource "google_composer_environment" "service_networks_new" {
  attrs = { config = [{ web_server_network_access_control = [{ allowed_ip_range = [{ value = "0.0.0.0/0" }] }] }] }
}

# Source: provider schema, hashicorp/google 6.x, google_compute_project_metadata_item; an item of another project is another one
resource "google_compute_project_metadata_item" "metadata_access_another_project" {
  prior_attrs    = { project = "acme-lab", key = "serial-port-enable", value = "TRUE" }
  attrs          = { project = "acme", key = "serial-port-enable", value = "TRUE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_project_metadata_item" "metadata_access_same_project" {
  prior_attrs = { project = "acme", key = "serial-port-enable", value = "TRUE" }
  attrs       = { project = "acme", key = "serial-port-enable", value = "TRUE", id = unknown }
  meta        = { operation = "replace" }
}

resource "google_compute_project_metadata_item" "metadata_access_project_known_later" {
  prior_attrs = { project = "acme", key = "serial-port-enable", value = "TRUE" }
  attrs       = { project = unknown, key = "serial-port-enable", value = "TRUE" }
  meta        = { operation = "replace" }
}
