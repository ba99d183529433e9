policytest {
  targets = ["../../../../policies/exposure/azurerm/public_storage.gate.hcl"]
}

base "azurerm_storage_container" {
  attrs = { name = "files" }
}

resource "azurerm_storage_container" "container_created_blobs" {
  attrs          = { container_access_type = "blob" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_created_listed" {
  attrs          = { container_access_type = "container" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_created_private" {
  attrs = { container_access_type = "private" }
}

resource "azurerm_storage_container" "container_created_left_to_the_default" {
  attrs = { container_access_type = null }
}

resource "azurerm_storage_container" "container_opened_blobs" {
  prior_attrs    = { container_access_type = "private" }
  attrs          = { container_access_type = "blob" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_listed" {
  prior_attrs    = { container_access_type = "blob" }
  attrs          = { container_access_type = "container" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_closed" {
  prior_attrs = { container_access_type = "container" }
  attrs       = { container_access_type = "private" }
}

resource "azurerm_storage_container" "container_opened_no_longer_listed" {
  prior_attrs = { container_access_type = "container" }
  attrs       = { container_access_type = "blob" }
}

base "azurerm_storage_account" {
  attrs = { account_tier = "Standard", account_replication_type = "GRS" }
}

resource "azurerm_storage_account" "account_opened_public" {
  prior_attrs    = { name = "shoparchive", allow_nested_items_to_be_public = false }
  attrs          = { name = "shoparchive", allow_nested_items_to_be_public = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_replaced" {
  prior_attrs    = { name = "a", allow_nested_items_to_be_public = false }
  attrs          = { name = "b", allow_nested_items_to_be_public = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_closed" {
  prior_attrs = { name = "shoparchive", allow_nested_items_to_be_public = true }
  attrs       = { name = "shoparchive", allow_nested_items_to_be_public = false }
}

resource "azurerm_storage_account" "account_opened_default_of_newer_provider" {
  prior_attrs = { name = "shoparchive", allow_nested_items_to_be_public = null }
  attrs       = { name = "shoparchive", allow_nested_items_to_be_public = true }
}

base "azurerm_container_registry" {
  attrs = { name = "shop", sku = "Premium" }
}

resource "azurerm_container_registry" "anonymous_pull_on" {
  prior_attrs    = { anonymous_pull_enabled = false }
  attrs          = { anonymous_pull_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "anonymous_pull_on_from_null" {
  prior_attrs    = { anonymous_pull_enabled = null }
  attrs          = { anonymous_pull_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "anonymous_pull_off" {
  prior_attrs = { anonymous_pull_enabled = true }
  attrs       = { anonymous_pull_enabled = false }
}

resource "azurerm_container_registry" "anonymous_pull_always" {
  prior_attrs = { anonymous_pull_enabled = true }
  attrs       = { anonymous_pull_enabled = true, admin_enabled = false }
}
