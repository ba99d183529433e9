policytest {
  targets = ["../../../../policies/exposure/azurerm/public_services.gate.hcl"]
}

base "azurerm_mssql_firewall_rule" {
  attrs = { name = "rule" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_created_internet" {
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_created_all_of_azure" {
  attrs          = { name = "rule", start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_created_office" {
  attrs = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_created_one_address" {
  attrs = { name = "rule", start_ip_address = "203.0.113.7", end_ip_address = "203.0.113.7" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_created_replaced_unchanged" {
  prior_attrs = { name = "azure", start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  attrs       = { name = "azure2", start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  meta        = { operation = "replace" }
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_internet" {
  prior_attrs    = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
  attrs          = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_more_than_azure" {
  prior_attrs    = { name = "rule", start_ip_address = "0.0.0.0", end_ip_address = "0.0.0.0" }
  attrs          = { name = "rule", start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  expect_failure = true
}

resource "azurerm_mssql_firewall_rule" "database_rule_opened_closed" {
  prior_attrs = { start_ip_address = "0.0.0.0", end_ip_address = "255.255.255.255" }
  attrs       = { start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "database_rule_opened_office" {
  prior_attrs = { name = "rule", start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.127" }
  attrs       = { name = "rule", start_ip_address = "203.0.113.0", end_ip_address = "203.0.113.255" }
}

base "azurerm_key_vault" {
  attrs = { name = "shop-vault", sku_name = "standard" }
}

resource "azurerm_key_vault" "network_access_opened_vault" {
  prior_attrs    = { public_network_access_enabled = false }
  attrs          = { public_network_access_enabled = true }
  expect_failure = true
}

base "azurerm_cosmosdb_account" {
  attrs = { name = "carts" }
}

resource "azurerm_cosmosdb_account" "network_access_opened_database" {
  prior_attrs    = { public_network_access_enabled = false }
  attrs          = { public_network_access_enabled = true }
  expect_failure = true
}

resource "azurerm_app_configuration" "network_access_opened_settings" {
  prior_attrs    = { name = "shop-settings", public_network_access = "Disabled" }
  attrs          = { name = "shop-settings", public_network_access = "Enabled" }
  expect_failure = true
}

resource "azurerm_key_vault" "network_access_opened_closed" {
  prior_attrs = { public_network_access_enabled = true }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_cosmosdb_account" "network_access_opened_default_of_newer_provider" {
  prior_attrs = { public_network_access_enabled = null }
  attrs       = { public_network_access_enabled = true }
}

resource "azurerm_key_vault" "firewall_dropped_vault" {
  prior_attrs    = { network_acls = [{ default_action = "Deny", bypass = "AzureServices" }] }
  attrs          = { network_acls = [{ default_action = "Allow", bypass = "AzureServices" }] }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "firewall_dropped_rules" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/storageAccounts/shoparchive"
    default_action     = "Deny"
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/storageAccounts/shoparchive"
    default_action     = "Allow"
  }
  expect_failure = true
}

base "azurerm_storage_account" {
  attrs = { name = "shoparchive" }
}

resource "azurerm_storage_account" "firewall_dropped_storage" {
  prior_attrs    = { network_rules = [{ default_action = "Deny" }] }
  attrs          = { network_rules = [{ default_action = "Allow" }] }
  expect_failure = true
}

resource "azurerm_key_vault" "firewall_dropped_on" {
  prior_attrs = { network_acls = [{ default_action = "Allow", bypass = "None" }] }
  attrs       = { network_acls = [{ default_action = "Deny", bypass = "None" }] }
}

resource "azurerm_storage_account" "firewall_dropped_kept_elsewhere" {
  prior_attrs = { network_rules = [{ default_action = "Deny" }] }
  attrs       = { network_rules = [] }
}

base "azurerm_kubernetes_cluster" {
  attrs = { name = "main", location = "westeurope" }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_block_removed" {
  prior_attrs    = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs          = { api_server_access_profile = [] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_internet" {
  prior_attrs    = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs          = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24", "0.0.0.0/0"] }] }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_opened_limited" {
  prior_attrs = { api_server_access_profile = [] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
}

resource "azurerm_kubernetes_cluster" "cluster_opened_another_network" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = ["203.0.113.0/24"] }] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = ["198.51.100.0/24"] }] }
}

resource "azurerm_kubernetes_cluster" "cluster_public_public" {
  prior_attrs    = { private_cluster_enabled = true }
  attrs          = { private_cluster_enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_public_public_in_place" {
  prior_attrs    = { private_cluster_enabled = true }
  attrs          = { private_cluster_enabled = false }
  expect_failure = true
}

resource "azurerm_kubernetes_cluster" "cluster_public_private" {
  prior_attrs = { private_cluster_enabled = false }
  attrs       = { private_cluster_enabled = true }
  meta        = { operation = "replace" }
}

resource "azurerm_kubernetes_cluster" "cluster_public_never_private" {
  prior_attrs = { private_cluster_enabled = null }
  attrs       = { private_cluster_enabled = false }
}

resource "azurerm_kubernetes_cluster" "ranges_of_another_type" {
  prior_attrs = { api_server_access_profile = [{ authorized_ip_ranges = false }] }
  attrs       = { api_server_access_profile = [{ authorized_ip_ranges = "" }] }
}

resource "azurerm_example" "network_access_of_another_type" {
  prior_attrs = { public_network_access = [] }
  attrs       = { public_network_access = [{ enabled = true }] }
}
