policytest {
  targets = ["../../../../policies/safeguards/azurerm/encryption.gate.hcl"]
}

base "azurerm_redis_cache" {
  attrs = { sku_name = "Standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_redis_cache" "redis_plain_port_opened" {
  prior_attrs    = { name = "sessions", non_ssl_port_enabled = false }
  attrs          = { name = "sessions", non_ssl_port_enabled = true }
  expect_failure = true
}

resource "azurerm_redis_cache" "redis_plain_port_opened_by_replacement" {
  prior_attrs    = { name = "sessions", non_ssl_port_enabled = false, capacity = 1 }
  attrs          = { name = "sessions2", non_ssl_port_enabled = true, capacity = 1 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_redis_cache" "redis_plain_port_closed" {
  prior_attrs = { name = "sessions", non_ssl_port_enabled = true }
  attrs       = { name = "sessions", non_ssl_port_enabled = false }
}

resource "azurerm_redis_cache" "redis_plain_port_always_open" {
  prior_attrs = { name = "sessions", non_ssl_port_enabled = true, capacity = 1 }
  attrs       = { name = "sessions", non_ssl_port_enabled = true, capacity = 2 }
}

base "azurerm_mssql_database" {
  attrs = { name = "orders", sku_name = "S0" }
}

resource "azurerm_mssql_database" "sql_at_rest_off" {
  prior_attrs    = { transparent_data_encryption_enabled = true }
  attrs          = { transparent_data_encryption_enabled = false }
  expect_failure = true
}

resource "azurerm_mssql_database" "sql_at_rest_off_by_replacement" {
  prior_attrs    = { transparent_data_encryption_enabled = true, collation = "A" }
  attrs          = { transparent_data_encryption_enabled = false, collation = "B" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_mssql_database" "sql_at_rest_on" {
  prior_attrs = { transparent_data_encryption_enabled = false }
  attrs       = { transparent_data_encryption_enabled = true }
}

resource "azurerm_mssql_database" "sql_at_rest_left_out" {
  prior_attrs = { transparent_data_encryption_enabled = true }
  attrs       = { transparent_data_encryption_enabled = null }
}
