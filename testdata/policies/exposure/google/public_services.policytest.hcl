policytest {
  targets = ["../../../../policies/exposure/google/public_services.gate.hcl"]
}

# Source: Cloud SQL documentation, Authorize with authorized networks

resource "google_sql_database_instance" "sql_networks_new" {
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_networks_opened" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }, { name = "n", value = "0.0.0.0/0" }] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_networks_halves" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/1" }, { name = "n", value = "128.0.0.0/1" }] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_networks_replaced" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_networks_beside_unknown" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = unknown }, { name = "n", value = "0.0.0.0/0" }] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_networks_public_now" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_networks_office" {
  attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_closed" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_always" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }, { name = "n", value = "203.0.113.0/24" }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_one_more" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }, { name = "n", value = "198.51.100.7/32" }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_private_address" {
  attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_none" {
  attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }] }
}

resource "google_sql_database_instance" "sql_networks_inside" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "10.0.0.0/8" }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_no_settings" {
  attrs = { settings = [] }
}

resource "google_sql_database_instance" "sql_networks_null" {
  attrs = { settings = null }
}

resource "google_sql_database_instance" "sql_networks_left_to_google" {
  attrs = { settings = [{ ip_configuration = unknown }] }
}

resource "google_sql_database_instance" "sql_networks_not_known" {
  attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = unknown }] }] }] }
}

resource "google_sql_database_instance" "sql_networks_halves_before" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/1" }, { name = "n", value = "128.0.0.0/1" }] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "0.0.0.0/0" }] }] }] }
}

# Source: Cloud SQL documentation, Configure private IP; Configure SSL/TLS certificates

resource "google_sql_database_instance" "sql_switches_address" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switches_address_for_the_office" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switches_clear" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switches_older_name" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], require_ssl = true }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], require_ssl = false }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switches_certificate" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED" }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switches_connectors" {
  prior_attrs    = { settings = [{ connector_enforcement = "REQUIRED" }] }
  attrs          = { settings = [{ connector_enforcement = "NOT_REQUIRED" }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_switches_private" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] }] }
}

resource "google_sql_database_instance" "sql_switches_new_argument" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = null, authorized_networks = [] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }] }
}

resource "google_sql_database_instance" "sql_switches_encrypted" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
}

resource "google_sql_database_instance" "sql_switches_renamed" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], require_ssl = true }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
}

resource "google_sql_database_instance" "sql_switches_never" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }], ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
}

resource "google_sql_database_instance" "sql_switches_new" {
  attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
}

resource "google_sql_database_instance" "sql_switches_tier" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
}

resource "google_sql_database_instance" "sql_switches_mode_unknown" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = unknown }] }] }
}

resource "google_sql_database_instance" "sql_switches_connectors_required" {
  prior_attrs = { settings = [{ connector_enforcement = "NOT_REQUIRED" }] }
  attrs       = { settings = [{ connector_enforcement = "REQUIRED" }] }
}

resource "google_sql_database_instance" "sql_switches_certificate_asked" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED" }] }] }
}

resource "google_sql_database_instance" "sql_switches_both_names" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY", require_ssl = true }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [], ssl_mode = "ENCRYPTED_ONLY", require_ssl = false }] }] }
}

resource "google_sql_database_instance" "sql_switches_same" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }], ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }], ssl_mode = "ENCRYPTED_ONLY" }] }] }
}

# Source: AlloyDB documentation, Connect using public IP

resource "google_alloydb_instance" "alloydb_networks_new" {
  attrs          = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "0.0.0.0/0" }] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "alloydb_networks_opened" {
  prior_attrs    = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }] }
  attrs          = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "0.0.0.0/0" }] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "alloydb_networks_office" {
  attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }] }
}

resource "google_alloydb_instance" "alloydb_networks_always" {
  prior_attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "0.0.0.0/0" }] }] }
  attrs       = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }, { cidr_range = "0.0.0.0/0" }] }] }
}

resource "google_alloydb_instance" "alloydb_networks_closed" {
  prior_attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "0.0.0.0/0" }] }] }
  attrs       = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }] }
}

resource "google_alloydb_instance" "alloydb_networks_private" {
  attrs = { network_config = [{ enable_public_ip = false, authorized_external_networks = [{ cidr_range = "0.0.0.0/0" }] }] }
}

resource "google_alloydb_instance" "alloydb_networks_nulls" {
  attrs = { network_config = null }
}

resource "google_alloydb_instance" "alloydb_networks_not_known" {
  attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = unknown }] }] }
}

# Source: AlloyDB documentation, Connect using public IP; SSL modes

resource "google_alloydb_instance" "alloydb_switches_address" {
  prior_attrs    = { network_config = [{ enable_public_ip = false, authorized_external_networks = [] }] }
  attrs          = { network_config = [{ enable_public_ip = true, authorized_external_networks = [] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "alloydb_switches_clear" {
  prior_attrs    = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs          = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "alloydb_switches_connectors" {
  prior_attrs    = { client_connection_config = [{ require_connectors = true, ssl_config = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs          = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "alloydb_switches_private" {
  prior_attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [] }] }
  attrs       = { network_config = [{ enable_public_ip = false, authorized_external_networks = [] }] }
}

resource "google_alloydb_instance" "alloydb_switches_encrypted" {
  prior_attrs = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  attrs       = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
}

resource "google_alloydb_instance" "alloydb_switches_always" {
  prior_attrs = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  attrs       = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
}

resource "google_alloydb_instance" "alloydb_switches_required" {
  prior_attrs = { client_connection_config = [{ require_connectors = false, ssl_config = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
  attrs       = { client_connection_config = [{ require_connectors = true, ssl_config = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
}

resource "google_alloydb_instance" "alloydb_switches_new" {
  attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [] }] }
}

resource "google_alloydb_instance" "alloydb_switches_kept" {
  prior_attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }] }
  attrs       = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }], machine_config = [{ cpu_count = 4 }] }
}

# Source: Terraform, values known after apply

resource "google_sql_database_instance" "undecided_networks_sql" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = unknown }] }] }] }
  expect_failure = true
}

resource "google_alloydb_instance" "undecided_networks_alloydb" {
  prior_attrs    = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }] }
  attrs          = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }, { cidr_range = unknown }] }] }
  expect_failure = true
}

resource "google_container_cluster" "undecided_networks_cluster" {
  prior_attrs    = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
  attrs          = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = unknown }] }] }
  expect_failure = true
}

resource "google_sql_database_instance" "undecided_networks_new" {
  attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = unknown }] }] }] }
}

resource "google_sql_database_instance" "undecided_networks_first" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = unknown }] }] }] }
}

resource "google_sql_database_instance" "undecided_networks_name" {
  prior_attrs = { settings = [{ ip_configuration = [{ authorized_networks = [{ name = "a", value = "203.0.113.0/24" }] }] }] }
  attrs       = { settings = [{ ip_configuration = [{ authorized_networks = [{ name = unknown, value = "203.0.113.0/24" }] }] }] }
}

resource "google_sql_database_instance" "undecided_networks_known" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "203.0.113.0/24" }] }] }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "n", value = "198.51.100.0/24" }] }] }] }
}

resource "google_alloydb_instance" "undecided_networks_known_too" {
  prior_attrs = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "203.0.113.0/24" }] }] }
  attrs       = { network_config = [{ enable_public_ip = true, authorized_external_networks = [{ cidr_range = "198.51.100.0/24" }] }] }
}

resource "google_container_cluster" "undecided_networks_of_a_cluster" {
  prior_attrs = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "203.0.113.0/24" }] }] }
  attrs       = { master_authorized_networks_config = [{ cidr_blocks = [{ cidr_block = "198.51.100.0/24" }] }] }
}

# Source: provider schema, hashicorp/google 6.x, google_sql_database_instance
resource "google_sql_database_instance" "not_checked_settings" {
  attrs = { settings = unknown }
}

resource "google_sql_database_instance" "not_checked_network" {
  attrs = { settings = [{ ip_configuration = [{ ipv4_enabled = true, authorized_networks = [{ name = "vpn", value = unknown }] }] }] }
}

resource "google_sql_database_instance" "not_checked_left_out" {
  attrs = { settings = [{ ip_configuration = unknown }] }
}
