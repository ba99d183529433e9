policytest {
  targets = ["../../../../policies/exposure/azurerm/databases.gate.hcl"]
}
base "azurerm_mssql_firewall_rule" {
  attrs = {
    name      = "rule"
    server_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Sql/servers/shop"
  }
}

# Source: Azure SQL documentation, Azure SQL Database and Azure Synapse IP firewall rules
resource "azurerm_mssql_firewall_rule" "database_rule_opened_internet" {
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_without_the_first" {
  attrs          = { start_ip_address = "0.0.0.1", end_ip_address = "255.255.255.254" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_from_an_office" {
  prior_attrs    = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255", name = "a" }
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255", name = "a" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_more_than_azure" {
  prior_attrs    = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_half" {
  attrs          = { start_ip_address = "128.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_redis_firewall_rule" "database_rule_opened_cache" {
  attrs          = { name = "all", start_ip = "0.0.0.0", end_ip = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_synapse_firewall_rule" "database_rule_opened_replaced" {
  prior_attrs    = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
  attrs          = { start_ip_address = "1.0.0.0", end_ip_address = "9.255.255.255" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_mysql_firewall_rule" "database_rule_opened_older_server" {
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255", name = "AllowAll" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_office" {
  attrs = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_one_address" {
  attrs = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7", name = "AllowAll" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_private" {
  attrs = { start_ip_address = "10.0.0.0", end_ip_address = "10.255.255.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_closed" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs       = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_always" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255", name = "a" }
  attrs       = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255", name = "b" }
  meta        = { operation = "replace" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_larger_office" {
  prior_attrs = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.127" }
  attrs       = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_reversed" {
  attrs = { start_ip_address = "203.0.113.255", end_ip_address = "203.0.113.0" }
}

resource "azurerm_redis_firewall_rule" "database_rule_opened_cache_office" {
  attrs = { name = "all", start_ip = "203.0.113.0", end_ip = "203.0.113.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_null" {
  attrs = { start_ip_address = null, end_ip_address = null }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_not_an_address" {
  attrs = { start_ip_address = "office", end_ip_address = "office" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_removed" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_smaller_half" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs       = { start_ip_address = "128.0.0.0", end_ip_address = "255.255.255.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_of_another_type" {
  attrs = { start_ip_address = ["0.0.0.0"], end_ip_address = ["255.255.255.255"] }
}

resource "azurerm_mssql_outbound_firewall_rule" "database_rule_opened_outbound" {
  attrs = { name = "sql.example.com" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_two_offices" {
  attrs = { start_ip_address = "198.51.100.0", end_ip_address = "198.51.100.255" }
}

resource "azurerm_cosmosdb_postgresql_firewall_rule" "database_rule_opened_one" {
  attrs = { start_ip_address = "198.51.100.7", end_ip_address = "198.51.100.7" }
}

# Source: Azure SQL documentation, Connections from inside Azure
resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_widened_azure" {
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_azure_from_an_office" {
  prior_attrs    = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7" }
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_many" {
  attrs          = { start_ip_address = "20.0.0.0", end_ip_address = "20.63.255.255" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_widened_azure_always" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0", name = "a" }
  attrs       = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0", name = "b" }
  meta        = { operation = "replace" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_large_office" {
  attrs = { start_ip_address = "198.51.0.0", end_ip_address = "198.51.255.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_private_network" {
  attrs = { start_ip_address = "172.16.0.0", end_ip_address = "172.31.255.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_azure_instead_of_all" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs       = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_fewer" {
  prior_attrs = { start_ip_address = "20.0.0.0", end_ip_address = "20.63.255.255" }
  attrs       = { start_ip_address = "20.0.0.0", end_ip_address = "20.31.255.255" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_widened_azure_removed" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
}

base "azurerm_cosmosdb_account" {
  attrs = { name = "carts", is_virtual_network_filter_enabled = false, public_network_access_enabled = true }
}

# Source: Azure Cosmos DB documentation, Configure an IP firewall in Azure Cosmos DB
resource "azurerm_cosmosdb_account" "cosmos_opened_emptied" {
  prior_attrs    = { ip_range_filter = ["203.0.113.0/24"] }
  attrs          = { ip_range_filter = [] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_opened_emptied_text" {
  prior_attrs    = { ip_range_filter = "203.0.113.0/24,198.51.100.7" }
  attrs          = { ip_range_filter = "" }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_opened_everything" {
  prior_attrs    = { ip_range_filter = ["203.0.113.0/24"] }
  attrs          = { ip_range_filter = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_opened_subnets_off" {
  prior_attrs    = { ip_range_filter = [], is_virtual_network_filter_enabled = true }
  attrs          = { ip_range_filter = [] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_opened_created_for_everyone" {
  attrs          = { ip_range_filter = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_opened_created_without" {
  attrs = { ip_range_filter = [] }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_limited" {
  prior_attrs = { ip_range_filter = [] }
  attrs       = { ip_range_filter = ["203.0.113.0/24"] }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_moved" {
  prior_attrs = { ip_range_filter = ["203.0.113.0/24"] }
  attrs       = { ip_range_filter = ["198.51.100.0/24"] }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_subnets_instead" {
  prior_attrs = { ip_range_filter = ["203.0.113.0/24"] }
  attrs       = { ip_range_filter = [], is_virtual_network_filter_enabled = true }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_hidden" {
  prior_attrs = { ip_range_filter = ["203.0.113.0/24"] }
  attrs       = { ip_range_filter = [], public_network_access_enabled = false }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_text_becomes_list" {
  prior_attrs = { ip_range_filter = "203.0.113.0/24,198.51.100.7" }
  attrs       = { ip_range_filter = ["198.51.100.7", "203.0.113.0/24"] }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_never" {
  prior_attrs = { ip_range_filter = [] }
  attrs       = { ip_range_filter = [] }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_network_of_a_provider" {
  prior_attrs = { ip_range_filter = ["203.0.113.0/24"] }
  attrs       = { ip_range_filter = ["203.0.113.0/24", "20.0.0.0/10"] }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_null" {
  prior_attrs = { ip_range_filter = null }
  attrs       = { ip_range_filter = null }
}

resource "azurerm_cosmosdb_account" "cosmos_opened_addresses_instead_of_subnets" {
  prior_attrs = { ip_range_filter = [], is_virtual_network_filter_enabled = true }
  attrs       = { ip_range_filter = ["203.0.113.0/24"] }
}

# Source: Azure Cosmos DB documentation, Allow requests from global Azure datacenters
resource "azurerm_cosmosdb_account" "cosmos_azure_added" {
  prior_attrs    = { ip_range_filter = ["203.0.113.0/24"] }
  attrs          = { ip_range_filter = ["203.0.113.0/24", "0.0.0.0"] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_azure_created" {
  attrs          = { ip_range_filter = ["0.0.0.0"] }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_azure_in_text" {
  prior_attrs    = { ip_range_filter = "203.0.113.7" }
  attrs          = { ip_range_filter = "203.0.113.7,0.0.0.0" }
  expect_failure = true
}

resource "azurerm_cosmosdb_account" "cosmos_azure_always" {
  prior_attrs = { ip_range_filter = ["0.0.0.0"] }
  attrs       = { ip_range_filter = ["0.0.0.0", "203.0.113.0/24"] }
}

resource "azurerm_cosmosdb_account" "cosmos_azure_gone" {
  prior_attrs = { ip_range_filter = ["0.0.0.0", "203.0.113.7"] }
  attrs       = { ip_range_filter = ["203.0.113.7"] }
}

resource "azurerm_cosmosdb_account" "cosmos_azure_from_everyone" {
  prior_attrs = { ip_range_filter = [], id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop" }
  attrs       = { ip_range_filter = ["0.0.0.0"], id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop" }
}

resource "azurerm_cosmosdb_account" "cosmos_azure_hidden_azure" {
  prior_attrs = { ip_range_filter = ["203.0.113.7"] }
  attrs       = { ip_range_filter = ["0.0.0.0"], public_network_access_enabled = false }
}

resource "azurerm_cosmosdb_account" "cosmos_azure_portal" {
  prior_attrs = { ip_range_filter = ["203.0.113.7"] }
  attrs       = { ip_range_filter = ["203.0.113.7", "13.91.105.215"] }
}

resource "azurerm_cosmosdb_account" "cosmos_azure_similar" {
  prior_attrs = { ip_range_filter = ["203.0.113.7"] }
  attrs       = { ip_range_filter = ["203.0.113.7", "20.0.0.0"] }
}

# Source: Azure SQL documentation, Use Azure SQL Managed Instance securely with public endpoints; provider schema, hashicorp/azurerm
resource "azurerm_mssql_managed_instance" "database_public_endpoint" {
  prior_attrs    = { public_data_endpoint_enabled = false }
  attrs          = { public_data_endpoint_enabled = true }
  expect_failure = true
}

resource "azurerm_mssql_managed_instance" "database_public_endpoint_created" {
  attrs          = { public_data_endpoint_enabled = true }
  expect_failure = true
}

resource "azurerm_cosmosdb_postgresql_cluster" "database_public_coordinator" {
  prior_attrs    = { coordinator_public_ip_access_enabled = false }
  attrs          = { coordinator_public_ip_access_enabled = true }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server" "database_public_leaves_its_network" {
  prior_attrs = {
    delegated_subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main"
    public_network_access_enabled = false
  }
  attrs          = { delegated_subnet_id = null, public_network_access_enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_redis_cache" "database_public_no_password" {
  prior_attrs    = { redis_configuration = [{ authentication_enabled = true }] }
  attrs          = { redis_configuration = [{ authentication_enabled = false }] }
  expect_failure = true
}

resource "azurerm_redis_cache" "database_public_no_password_from_the_start" {
  attrs          = { redis_configuration = [{ enable_authentication = false }] }
  expect_failure = true
}

resource "azurerm_mssql_managed_instance" "database_public_endpoint_off" {
  prior_attrs = { public_data_endpoint_enabled = true }
  attrs       = { public_data_endpoint_enabled = false }
}

resource "azurerm_mssql_managed_instance" "database_public_created_closed" {
  attrs = { public_data_endpoint_enabled = false }
}

resource "azurerm_cosmosdb_postgresql_cluster" "database_public_created_with_defaults" {
  attrs = { coordinator_public_ip_access_enabled = true, node_public_ip_access_enabled = false }
}

resource "azurerm_postgresql_flexible_server" "database_public_joins_a_network" {
  prior_attrs = { delegated_subnet_id = null }
  attrs = {
    delegated_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main"
  }
  meta = { operation = "replace" }
}

resource "azurerm_postgresql_flexible_server" "database_public_still_private" {
  prior_attrs = {
    delegated_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main"
  }
  attrs = { delegated_subnet_id = null, public_network_access_enabled = false }
  meta  = { operation = "replace" }
}

resource "azurerm_postgresql_flexible_server" "database_public_another_subnet" {
  prior_attrs = {
    delegated_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main"
  }
  attrs = {
    delegated_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main2"
  }
  meta = { operation = "replace" }
}

resource "azurerm_redis_cache" "database_public_password" {
  prior_attrs = { redis_configuration = [{ authentication_enabled = false }] }
  attrs       = { redis_configuration = [{ authentication_enabled = true }] }
}

resource "azurerm_redis_cache" "database_public_never_a_password" {
  prior_attrs = { redis_configuration = [{ authentication_enabled = false }] }
  attrs       = { redis_configuration = [{ authentication_enabled = false }] }
}

resource "azurerm_redis_cache" "database_public_default" {
  attrs = { redis_configuration = [{ authentication_enabled = null }] }
}

resource "azurerm_postgresql_flexible_server" "database_public_created_public" {
  attrs = { public_network_access_enabled = true, delegated_subnet_id = null }
}

resource "azurerm_mssql_managed_instance" "database_public_removed" {
  prior_attrs = { public_data_endpoint_enabled = false }
}

resource "azurerm_postgresql_flexible_server" "database_public_unknown_subnet" {
  prior_attrs = { delegated_subnet_id = null }
  attrs       = { delegated_subnet_id = null }
}

# Source: Azure SQL documentation, Microsoft Entra-only authentication
resource "azurerm_mssql_server" "passwords_accepted_server" {
  prior_attrs    = { azuread_administrator = [{ azuread_authentication_only = true }] }
  attrs          = { azuread_administrator = [{ azuread_authentication_only = false }] }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server" "passwords_accepted_postgresql" {
  prior_attrs    = { authentication = [{ password_auth_enabled = false }] }
  attrs          = { authentication = [{ password_auth_enabled = true }] }
  expect_failure = true
}

resource "azurerm_mssql_server" "passwords_accepted_outbound" {
  prior_attrs    = { outbound_network_restriction_enabled = true }
  attrs          = { outbound_network_restriction_enabled = false }
  expect_failure = true
}

resource "azurerm_synapse_workspace" "passwords_accepted_block_gone" {
  prior_attrs    = { azuread_authentication_only = true }
  attrs          = { azuread_authentication_only = false }
  expect_failure = true
}

resource "azurerm_mssql_server" "passwords_accepted_only" {
  prior_attrs = { azuread_administrator = [{ azuread_authentication_only = false }] }
  attrs       = { azuread_administrator = [{ azuread_authentication_only = true }] }
}

resource "azurerm_mssql_server" "passwords_accepted_created" {
  attrs = { azuread_administrator = [{ azuread_authentication_only = false }] }
}

resource "azurerm_mssql_server" "passwords_accepted_same" {
  prior_attrs = { azuread_administrator = [{ azuread_authentication_only = false }] }
  attrs       = { azuread_administrator = [{ azuread_authentication_only = false }] }
}

resource "azurerm_postgresql_flexible_server" "passwords_accepted_postgresql_only" {
  prior_attrs = { authentication = [{ password_auth_enabled = true }] }
  attrs       = { authentication = [{ password_auth_enabled = false }] }
}

resource "azurerm_mssql_server" "passwords_accepted_outbound_limited" {
  prior_attrs = { outbound_network_restriction_enabled = false }
  attrs       = { outbound_network_restriction_enabled = true }
}

resource "azurerm_postgresql_flexible_server" "passwords_accepted_null" {
  prior_attrs = { authentication = [] }
  attrs       = { authentication = [] }
}

resource "azurerm_mssql_server" "passwords_accepted_another_administrator" {
  prior_attrs = { azuread_administrator = [{ login_username = "a", azuread_authentication_only = true }] }
  attrs       = { azuread_administrator = [{ login_username = "b", azuread_authentication_only = true }] }
}

resource "azurerm_managed_redis" "passwords_accepted_keys_off" {
  prior_attrs = { default_database = [{ access_keys_authentication_enabled = true }] }
  attrs       = { default_database = [{ access_keys_authentication_enabled = false }] }
}

# Source: provider schema, hashicorp/azurerm, azurerm_mssql_firewall_rule
resource "azurerm_mssql_firewall_rule" "undecided_addresses_both" {
  prior_attrs    = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7" }
  attrs          = { start_ip_address = unknown, end_ip_address = unknown }
  expect_failure = true
}

resource "azurerm_redis_firewall_rule" "undecided_addresses_cache" {
  prior_attrs    = { start_ip = "203.0.113.7", end_ip = "203.0.113.7" }
  attrs          = { start_ip = unknown, end_ip = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "undecided_addresses_known" {
  prior_attrs = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7" }
  attrs       = { start_ip_address = "203.0.113.8", end_ip_address = "203.0.113.8" }
}

resource "azurerm_mssql_firewall_rule" "undecided_addresses_created" {
  attrs = { start_ip_address = unknown, end_ip_address = unknown }
}

resource "azurerm_mssql_firewall_rule" "undecided_addresses_same" {
  prior_attrs = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7" }
  attrs       = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7", id = unknown }
}

resource "azurerm_mssql_firewall_rule" "undecided_addresses_removed" {
  prior_attrs = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7" }
}

# Source: provider schema, hashicorp/azurerm, azurerm_mssql_firewall_rule
resource "azurerm_postgresql_flexible_server_firewall_rule" "undecided_new_addresses_both" {
  attrs = { start_ip_address = unknown, end_ip_address = unknown }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "undecided_new_addresses_last" {
  attrs = { start_ip_address = "203.0.113.7", end_ip_address = unknown }
}

resource "azurerm_redis_firewall_rule" "undecided_new_addresses_cache" {
  attrs = { start_ip = unknown, end_ip = unknown }
}

resource "azurerm_mssql_firewall_rule" "undecided_new_addresses_known" {
  attrs = { start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.9" }
}

# Source: IANA IPv4 special-purpose address registry; provider schema, hashicorp/azurerm, azurerm_mssql_firewall_rule
resource "azurerm_mssql_firewall_rule" "database_rule_opened_between_private_networks" {
  attrs          = { start_ip_address = "10.0.0.0", end_ip_address = "192.168.255.255" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_beside_private_networks" {
  attrs          = { start_ip_address = "172.16.0.0", end_ip_address = "172.47.255.255" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_private_ten" {
  attrs = { start_ip_address = "10.0.0.0", end_ip_address = "10.255.255.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_widened_private_172" {
  attrs = { start_ip_address = "172.16.0.0", end_ip_address = "172.31.255.255" }
}

resource "azurerm_postgresql_firewall_rule" "database_rule_opened_single_server" {
  attrs          = { name = "all", server_name = "acme-orders", resource_group_name = "acme", start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_postgresql_firewall_rule" "database_rule_opened_single_server_office" {
  attrs = { name = "office", server_name = "acme-orders", resource_group_name = "acme", start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

resource "azurerm_postgresql_firewall_rule" "database_rule_opened_another_server" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "all", server_name = "acme-sandbox", resource_group_name = "acme", start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs          = { name = "all", server_name = "acme-orders", resource_group_name = "acme", start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_postgresql_firewall_rule" "database_rule_opened_renamed" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "all", server_name = "acme-orders", resource_group_name = "acme", start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs       = { name = "everyone", server_name = "acme-orders", resource_group_name = "acme", start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_server_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs       = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255", server_id = unknown }
}
