policytest {
  targets = ["../../../../policies/exposure/azurerm/public_services.gate.hcl"]
}
base "azurerm_key_vault" {
  attrs = { name = "shop-vault", sku_name = "standard", network_acls = [] }
}

base "azurerm_storage_account" {
  attrs = { name = "shoparchive" }
}

# Source: Azure Private Link documentation, What is a private endpoint?; provider schema, hashicorp/azurerm
resource "azurerm_key_vault" "network_access_opened_vault" {
  prior_attrs    = { public_network_access_enabled = false }
  attrs          = { public_network_access_enabled = true }
  expect_failure = true
}

resource "azurerm_mssql_server" "network_access_opened_server" {
  prior_attrs    = { public_network_access_enabled = false, name = "db" }
  attrs          = { public_network_access_enabled = true, name = "db" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_app_configuration" "network_access_opened_settings" {
  prior_attrs    = { public_network_access = "Disabled" }
  attrs          = { public_network_access = "Enabled" }
  expect_failure = true
}

resource "azurerm_purview_account" "network_access_opened_catalog" {
  prior_attrs    = { public_network_enabled = false }
  attrs          = { public_network_enabled = true }
  expect_failure = true
}

resource "azurerm_storage_account" "network_access_opened_storage" {
  prior_attrs    = { public_network_access_enabled = false, network_rules = [{ default_action = "Allow" }] }
  attrs          = { public_network_access_enabled = true, network_rules = [{ default_action = "Allow" }] }
  expect_failure = true
}

resource "azurerm_mysql_flexible_server" "network_access_opened_mysql" {
  prior_attrs    = { public_network_access = "Disabled" }
  attrs          = { public_network_access = "Enabled" }
  expect_failure = true
}

resource "azurerm_key_vault" "network_access_opened_closed" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_cosmosdb_account" "network_access_opened_default" {
  prior_attrs = { public_network_access_enabled = null }
  attrs       = { public_network_access_enabled = true }
}

resource "azurerm_key_vault" "network_access_opened_created" {
  attrs = { public_network_access_enabled = true }
}

resource "azurerm_key_vault" "network_access_opened_same" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = true }
}

resource "azurerm_key_vault" "network_access_opened_kept_off" {
  prior_attrs = { public_network_access_enabled = false }
  attrs       = { public_network_access_enabled = false, tags = { a = "b" } }
}

resource "azurerm_redis_cache" "network_access_opened_kept_off_cache" {
  prior_attrs = { public_network_access_enabled = false }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_kusto_cluster" "network_access_opened_of_another_type" {
  prior_attrs = { public_network_access_enabled = [] }
  attrs       = { public_network_access_enabled = [true] }
}

resource "azurerm_app_configuration" "network_access_opened_switched_off" {
  prior_attrs = { public_network_access = "Enabled" }
  attrs       = { public_network_access = "Disabled" }
}

resource "azurerm_mssql_server" "network_access_opened_removed" {
  prior_attrs = { public_network_access_enabled = false }
}

resource "azurerm_mysql_flexible_server" "network_access_opened_null" {
  prior_attrs = { public_network_access = null }
  attrs       = { public_network_access = null }
}

resource "azurerm_search_service" "network_access_opened_restricted" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = true, allowed_ips = ["203.0.113.7"] }
}

# Source: Azure Private Link documentation; provider schema, hashicorp/azurerm
resource "azurerm_key_vault" "public_access_opened_selected_networks" {
  prior_attrs    = { public_network_access_enabled = false, network_acls = [{ default_action = "Deny" }] }
  attrs          = { public_network_access_enabled = true, network_acls = [{ default_action = "Deny" }] }
  expect_failure = true
}

resource "azurerm_linux_web_app" "public_access_opened_app" {
  prior_attrs    = { public_network_access_enabled = false }
  attrs          = { public_network_access_enabled = true }
  expect_failure = true
}

resource "azurerm_data_factory" "public_access_opened_factory" {
  prior_attrs    = { public_network_enabled = false }
  attrs          = { public_network_enabled = true }
  expect_failure = true
}

resource "azurerm_container_app_environment" "public_access_opened_environment" {
  prior_attrs    = { public_network_access = "Disabled" }
  attrs          = { public_network_access = "Enabled" }
  expect_failure = true
}

resource "azurerm_eventhub_namespace" "public_access_opened_events" {
  prior_attrs    = { public_network_access_enabled = false }
  attrs          = { public_network_access_enabled = true }
  expect_failure = true
}

resource "azurerm_virtual_desktop_host_pool" "public_access_opened_desktops" {
  prior_attrs    = { public_network_access = "Disabled" }
  attrs          = { public_network_access = "EnabledForClientsOnly" }
  expect_failure = true
}

resource "azurerm_linux_web_app" "public_access_opened_created" {
  attrs = { public_network_access_enabled = true }
}

resource "azurerm_linux_web_app" "public_access_opened_closed" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_api_management" "public_access_opened_same" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = true }
}

resource "azurerm_eventhub_namespace" "public_access_opened_default" {
  prior_attrs = { public_network_access_enabled = null }
  attrs       = { public_network_access_enabled = true }
}

resource "azurerm_virtual_desktop_host_pool" "public_access_opened_narrowed" {
  prior_attrs = { public_network_access = "Enabled" }
  attrs       = { public_network_access = "EnabledForClientsOnly" }
}

resource "azurerm_servicebus_namespace" "public_access_opened_sku" {
  prior_attrs = { public_network_access_enabled = false, sku = "Standard" }
  attrs       = { public_network_access_enabled = false, sku = "Premium" }
}

resource "azurerm_iothub" "public_access_opened_removed" {
  prior_attrs = { public_network_access_enabled = false }
}

resource "azurerm_batch_account" "public_access_opened_null" {
  prior_attrs = { public_network_access_enabled = null }
  attrs       = { public_network_access_enabled = null }
}

resource "azurerm_static_web_app" "public_access_opened_closed_page" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_web_pubsub" "public_access_opened_kept" {
  prior_attrs = { public_network_access_enabled = false }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_data_factory" "public_access_opened_closed_factory" {
  prior_attrs = { public_network_enabled = true }
  attrs       = { public_network_enabled = false }
}

resource "azurerm_container_app_environment" "public_access_opened_computed" {
  prior_attrs = { public_network_access = "Disabled" }
  attrs       = { public_network_access = null }
}

# Source: Azure Key Vault documentation, Network security for Azure Key Vault; provider schema, hashicorp/azurerm
resource "azurerm_key_vault" "firewall_dropped_vault" {
  prior_attrs    = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }] }
  attrs          = { network_acls = [{ default_action = "Allow", bypass = "AzureServices", ip_rules = [] }] }
  expect_failure = true
}

resource "azurerm_cognitive_account" "firewall_dropped_block_removed" {
  prior_attrs    = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["203.0.113.0/24"] }] }
  attrs          = { network_acls = [] }
  expect_failure = true
}

resource "azurerm_servicebus_namespace" "firewall_dropped_bus" {
  prior_attrs    = { network_rule_set = [{ default_action = "Deny" }] }
  attrs          = { network_rule_set = [{ default_action = "Allow" }] }
  expect_failure = true
}

resource "azurerm_eventhub_namespace" "firewall_dropped_events" {
  prior_attrs    = { network_rulesets = [{ default_action = "Deny" }] }
  attrs          = { network_rulesets = [{ default_action = "Allow" }] }
  expect_failure = true
}

resource "azurerm_signalr_service_network_acl" "firewall_dropped_signalr" {
  prior_attrs    = { default_action = "Deny" }
  attrs          = { default_action = "Allow" }
  expect_failure = true
}

resource "azurerm_key_vault" "firewall_dropped_everything" {
  prior_attrs    = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["203.0.113.0/24"] }] }
  attrs          = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["203.0.113.0/24", "0.0.0.0/0"] }] }
  expect_failure = true
}

resource "azurerm_container_registry" "firewall_dropped_registry" {
  prior_attrs    = { network_rule_set = [{ default_action = "Deny", ip_rule = [] }] }
  attrs          = { network_rule_set = [{ default_action = "Deny", ip_rule = [{ action = "Allow", ip_range = "0.0.0.0/1" }] }] }
  expect_failure = true
}

resource "azurerm_key_vault" "firewall_dropped_created_for_everyone" {
  attrs          = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["0.0.0.0/0"] }] }
  expect_failure = true
}

resource "azurerm_key_vault" "firewall_dropped_deny" {
  prior_attrs = { network_acls = [{ default_action = "Allow", bypass = "AzureServices", ip_rules = [] }] }
  attrs       = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }] }
}

resource "azurerm_key_vault" "firewall_dropped_created_open" {
  attrs = { network_acls = [{ default_action = "Allow", bypass = "AzureServices", ip_rules = [] }] }
}

resource "azurerm_key_vault" "firewall_dropped_without" {
  attrs = {}
}

resource "azurerm_cognitive_account" "firewall_dropped_office" {
  prior_attrs = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }] }
  attrs       = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["203.0.113.0/24"] }] }
}

resource "azurerm_cognitive_account" "firewall_dropped_open_block_removed" {
  prior_attrs = { network_acls = [{ default_action = "Allow", bypass = "AzureServices", ip_rules = [] }] }
  attrs       = { network_acls = [] }
}

resource "azurerm_servicebus_namespace" "firewall_dropped_always" {
  prior_attrs = { network_rule_set = [{ default_action = "Allow" }] }
  attrs       = { network_rule_set = [{ default_action = "Allow" }] }
}

resource "azurerm_key_vault" "firewall_dropped_hidden" {
  prior_attrs = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }], public_network_access_enabled = false }
  attrs       = { network_acls = [{ default_action = "Allow", bypass = "AzureServices", ip_rules = [] }], public_network_access_enabled = false }
}

resource "azurerm_container_registry" "firewall_dropped_office_registry" {
  prior_attrs = { network_rule_set = [{ default_action = "Deny", ip_rule = [] }] }
  attrs       = { network_rule_set = [{ default_action = "Deny", ip_rule = [{ action = "Allow", ip_range = "203.0.113.0/24" }] }] }
}

resource "azurerm_signalr_service_network_acl" "firewall_dropped_signalr_closed" {
  prior_attrs = { default_action = "Allow" }
  attrs       = { default_action = "Deny" }
}

resource "azurerm_key_vault" "firewall_dropped_reordered" {
  prior_attrs = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["203.0.113.0/24", "198.51.100.0/24"] }] }
  attrs       = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["198.51.100.0/24", "203.0.113.0/24"] }] }
}

resource "azurerm_key_vault" "firewall_dropped_fewer" {
  prior_attrs = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = ["0.0.0.0/0"] }] }
  attrs       = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }] }
}

resource "azurerm_eventhub_namespace" "firewall_dropped_added" {
  prior_attrs = { network_rulesets = [] }
  attrs       = { network_rulesets = [{ default_action = "Deny" }] }
}

resource "azurerm_key_vault" "firewall_dropped_removed" {
  prior_attrs = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }] }
}

resource "azurerm_cognitive_account" "firewall_dropped_of_another_type" {
  prior_attrs = { network_acls = [{ default_action = "Deny", bypass = "AzureServices", ip_rules = [] }] }
  attrs       = { network_acls = [{ default_action = ["Deny"], ip_rules = 7 }] }
}

resource "azurerm_iothub" "firewall_dropped_network_of_a_provider" {
  prior_attrs = { network_rule_set = [{ default_action = "Deny", ip_rule = [] }] }
  attrs       = { network_rule_set = [{ default_action = "Deny", ip_rule = [{ ip_mask = "20.0.0.0/9", action = "Allow" }] }] }
}

resource "azurerm_web_pubsub_network_acl" "firewall_dropped_kept" {
  prior_attrs = { default_action = "Deny" }
  attrs       = { default_action = "Deny" }
}

# Source: Azure AI Search documentation, Configure network access; provider schema, hashicorp/azurerm
resource "azurerm_search_service" "allowed_networks_emptied" {
  prior_attrs    = { allowed_ips = ["203.0.113.7"] }
  attrs          = { allowed_ips = [] }
  expect_failure = true
}

resource "azurerm_kusto_cluster" "allowed_networks_all" {
  prior_attrs    = { allowed_ip_ranges = ["203.0.113.0/24"] }
  attrs          = { allowed_ip_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "azurerm_eventgrid_topic" "allowed_networks_events" {
  prior_attrs    = { inbound_ip_rule = [{ ip_mask = "203.0.113.0/24", action = "Allow" }] }
  attrs          = { inbound_ip_rule = [] }
  expect_failure = true
}

resource "azurerm_search_service" "allowed_networks_limited" {
  prior_attrs = { allowed_ips = [] }
  attrs       = { allowed_ips = ["203.0.113.7"] }
}

resource "azurerm_search_service" "allowed_networks_never" {
  prior_attrs = { allowed_ips = [] }
  attrs       = { allowed_ips = [] }
}

resource "azurerm_search_service" "allowed_networks_moved" {
  prior_attrs = { allowed_ips = ["203.0.113.7"] }
  attrs       = { allowed_ips = ["198.51.100.7"] }
}

resource "azurerm_search_service" "allowed_networks_hidden" {
  prior_attrs = { allowed_ips = ["203.0.113.7"] }
  attrs       = { allowed_ips = [], public_network_access_enabled = false }
}

resource "azurerm_kusto_cluster" "allowed_networks_created" {
  attrs = { allowed_ip_ranges = [] }
}

resource "azurerm_kusto_cluster" "allowed_networks_always" {
  prior_attrs = { allowed_ip_ranges = ["0.0.0.0/0"] }
  attrs       = { allowed_ip_ranges = ["0.0.0.0/0", "203.0.113.0/24"] }
}

resource "azurerm_eventgrid_topic" "allowed_networks_more_events" {
  prior_attrs = { inbound_ip_rule = [{ ip_mask = "203.0.113.0/24" }] }
  attrs       = { inbound_ip_rule = [{ ip_mask = "203.0.113.0/24" }, { ip_mask = "198.51.100.0/24" }] }
}

# Source: Azure AI services documentation, Disable local authentication; provider schema, hashicorp/azurerm
resource "azurerm_cognitive_account" "keys_accepted_local_auth" {
  prior_attrs    = { local_auth_enabled = false }
  attrs          = { local_auth_enabled = true }
  expect_failure = true
}

resource "azurerm_eventhub_namespace" "keys_accepted_events" {
  prior_attrs    = { local_authentication_enabled = false }
  attrs          = { local_authentication_enabled = true }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "keys_accepted_cosmos" {
  prior_attrs    = { local_authentication_disabled = true }
  attrs          = { local_authentication_disabled = false }
  expect_failure = true
}

resource "azurerm_batch_account" "keys_accepted_batch" {
  prior_attrs    = { allowed_authentication_modes = ["AAD"] }
  attrs          = { allowed_authentication_modes = ["AAD", "SharedKey"] }
  expect_failure = true
}

resource "azurerm_redis_cache" "keys_accepted_cache" {
  prior_attrs    = { access_keys_authentication_enabled = false }
  attrs          = { access_keys_authentication_enabled = true }
  expect_failure = true
}

resource "azurerm_dashboard_grafana" "keys_accepted_grafana" {
  prior_attrs    = { api_key_enabled = false }
  attrs          = { api_key_enabled = true }
  expect_failure = true
}

resource "azurerm_dashboard_grafana" "keys_accepted_grafana_off" {
  prior_attrs = { api_key_enabled = true }
  attrs       = { api_key_enabled = false }
}

resource "azurerm_dashboard_grafana" "keys_accepted_grafana_created" {
  attrs = { api_key_enabled = true }
}

resource "azurerm_cognitive_account" "keys_accepted_off" {
  prior_attrs = { local_auth_enabled = true }
  attrs       = { local_auth_enabled = false }
}

resource "azurerm_cognitive_account" "keys_accepted_created" {
  attrs = { local_auth_enabled = true }
}

resource "azurerm_search_service" "keys_accepted_default" {
  prior_attrs = { local_authentication_enabled = null }
  attrs       = { local_authentication_enabled = true }
}

resource "azurerm_cosmosdb_account" "keys_accepted_cosmos_off" {
  prior_attrs = { local_authentication_disabled = false }
  attrs       = { local_authentication_disabled = true }
}

resource "azurerm_batch_account" "keys_accepted_batch_off" {
  prior_attrs = { allowed_authentication_modes = ["AAD", "SharedKey"] }
  attrs       = { allowed_authentication_modes = ["AAD"] }
}

resource "azurerm_batch_account" "keys_accepted_batch_unset" {
  prior_attrs = { allowed_authentication_modes = null }
  attrs       = { allowed_authentication_modes = ["SharedKey"] }
}

resource "azurerm_servicebus_namespace" "keys_accepted_same" {
  prior_attrs = { local_auth_enabled = true }
  attrs       = { local_auth_enabled = true }
}

resource "azurerm_maps_account" "keys_accepted_text" {
  prior_attrs = { local_authentication_enabled = "no" }
  attrs       = { local_authentication_enabled = "yes" }
}

resource "azurerm_application_insights" "keys_accepted_kept_off" {
  prior_attrs = { local_authentication_enabled = false }
  attrs       = { local_authentication_enabled = false }
}

resource "azurerm_web_pubsub" "keys_accepted_removed" {
  prior_attrs = { local_auth_enabled = false }
}

# Source: Azure Monitor documentation, Design your Azure Private Link setup; Azure Synapse documentation, Data exfiltration protection
resource "azurerm_log_analytics_workspace" "services_eased_queries" {
  prior_attrs    = { internet_query_enabled = false }
  attrs          = { internet_query_enabled = true }
  expect_failure = true
}

resource "azurerm_monitor_private_link_scope" "services_eased_scope" {
  prior_attrs    = { ingestion_access_mode = "PrivateOnly" }
  attrs          = { ingestion_access_mode = "Open" }
  expect_failure = true
}

resource "azurerm_synapse_workspace" "services_eased_exfiltration" {
  prior_attrs    = { data_exfiltration_protection_enabled = true }
  attrs          = { data_exfiltration_protection_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_machine_learning_workspace" "services_eased_isolation" {
  prior_attrs    = { managed_network = [{ isolation_mode = "AllowOnlyApprovedOutbound" }] }
  attrs          = { managed_network = [{ isolation_mode = "AllowInternetOutbound" }] }
  expect_failure = true
}

resource "azurerm_databricks_workspace" "services_eased_nodes" {
  prior_attrs    = { custom_parameters = [{ no_public_ip = true }] }
  attrs          = { custom_parameters = [{ no_public_ip = false }] }
  expect_failure = true
}

resource "azurerm_kusto_cluster" "services_eased_tenants" {
  prior_attrs    = { trusted_external_tenants = ["a"] }
  attrs          = { trusted_external_tenants = ["*"] }
  expect_failure = true
}

resource "azurerm_web_pubsub_hub" "services_eased_anonymous" {
  prior_attrs    = { anonymous_connections_enabled = false }
  attrs          = { anonymous_connections_enabled = true }
  expect_failure = true
}

resource "azurerm_web_pubsub_hub" "services_eased_signed_in" {
  prior_attrs = { anonymous_connections_enabled = true }
  attrs       = { anonymous_connections_enabled = false }
}

resource "azurerm_web_pubsub_hub" "services_eased_anonymous_always" {
  prior_attrs = { anonymous_connections_enabled = true }
  attrs       = { anonymous_connections_enabled = true }
}

resource "azurerm_log_analytics_workspace" "services_eased_closed" {
  prior_attrs = { internet_query_enabled = true }
  attrs       = { internet_query_enabled = false }
}

resource "azurerm_log_analytics_workspace" "services_eased_created" {
  attrs = { internet_query_enabled = true }
}

resource "azurerm_log_analytics_workspace" "services_eased_default" {
  prior_attrs = { internet_ingestion_enabled = null }
  attrs       = { internet_ingestion_enabled = true }
}

resource "azurerm_monitor_private_link_scope" "services_eased_closed_scope" {
  prior_attrs = { ingestion_access_mode = "Open" }
  attrs       = { ingestion_access_mode = "PrivateOnly" }
}

resource "azurerm_machine_learning_workspace" "services_eased_isolated" {
  prior_attrs = { managed_network = [{ isolation_mode = "Disabled" }] }
  attrs       = { managed_network = [{ isolation_mode = "AllowOnlyApprovedOutbound" }] }
}

resource "azurerm_databricks_workspace" "services_eased_private" {
  prior_attrs = { custom_parameters = [{ no_public_ip = false }] }
  attrs       = { custom_parameters = [{ no_public_ip = true }] }
}

resource "azurerm_kusto_cluster" "services_eased_another_tenant" {
  prior_attrs = { trusted_external_tenants = ["a"] }
  attrs       = { trusted_external_tenants = ["a", "b"] }
}

resource "azurerm_synapse_workspace" "services_eased_same" {
  prior_attrs = { data_exfiltration_protection_enabled = false }
  attrs       = { data_exfiltration_protection_enabled = false }
}

resource "azurerm_active_directory_domain_service" "services_eased_ldap" {
  prior_attrs = { secure_ldap = [{ external_access_enabled = true }] }
  attrs       = { secure_ldap = [{ external_access_enabled = false }] }
}

resource "azurerm_application_insights" "services_eased_kept" {
  prior_attrs = { internet_query_enabled = false }
  attrs       = { internet_query_enabled = false }
}

resource "azurerm_machine_learning_workspace" "services_eased_of_another_type" {
  prior_attrs = { managed_network = "a" }
  attrs       = { managed_network = ["b"] }
}

resource "azurerm_databricks_workspace" "services_eased_without" {
  prior_attrs = { custom_parameters = [] }
  attrs       = { custom_parameters = [{ no_public_ip = false }] }
}
