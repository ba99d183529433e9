policytest {
  targets = ["../../../../policies/exposure/azurerm/public_storage.gate.hcl"]
}

resource "azurerm_storage_container" "container_created_blobs" {
  attrs          = { name = "files", container_access_type = "blob" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_created_listed" {
  attrs          = { name = "files", container_access_type = "container" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_created_private" {
  attrs = { name = "files", container_access_type = "private" }
}

resource "azurerm_storage_container" "container_created_left_to_the_default" {
  attrs = { name = "files", container_access_type = null }
}

resource "azurerm_storage_container" "container_opened_blobs" {
  prior_attrs    = { name = "files", container_access_type = "private" }
  attrs          = { name = "files", container_access_type = "blob" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_listed" {
  prior_attrs    = { name = "files", container_access_type = "blob" }
  attrs          = { name = "files", container_access_type = "container" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_closed" {
  prior_attrs = { name = "files", container_access_type = "container" }
  attrs       = { name = "files", container_access_type = "private" }
}

resource "azurerm_storage_container" "container_opened_no_longer_listed" {
  prior_attrs = { name = "files", container_access_type = "container" }
  attrs       = { name = "files", container_access_type = "blob" }
}

resource "azurerm_storage_account" "account_opened_public" {
  prior_attrs = {
    name                            = "shoparchive"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = false
  }
  attrs = {
    name                            = "shoparchive"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = true
  }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_replaced" {
  prior_attrs = {
    name                            = "a"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = false
  }
  attrs = {
    name                            = "b"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = true
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_closed" {
  prior_attrs = {
    name                            = "shoparchive"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = true
  }
  attrs = {
    name                            = "shoparchive"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = false
  }
}

resource "azurerm_storage_account" "account_opened_default_of_newer_provider" {
  prior_attrs = {
    name                            = "shoparchive"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = null
  }
  attrs = {
    name                            = "shoparchive"
    account_tier                    = "Standard"
    account_replication_type        = "GRS"
    allow_nested_items_to_be_public = true
  }
}

resource "azurerm_container_registry" "anonymous_pull_on" {
  prior_attrs    = { name = "shop", sku = "Premium", anonymous_pull_enabled = false }
  attrs          = { name = "shop", sku = "Premium", anonymous_pull_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "anonymous_pull_on_from_null" {
  prior_attrs    = { name = "shop", sku = "Premium", anonymous_pull_enabled = null }
  attrs          = { name = "shop", sku = "Premium", anonymous_pull_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "anonymous_pull_off" {
  prior_attrs = { name = "shop", sku = "Premium", anonymous_pull_enabled = true }
  attrs       = { name = "shop", sku = "Premium", anonymous_pull_enabled = false }
}

resource "azurerm_container_registry" "anonymous_pull_always" {
  prior_attrs = { name = "shop", sku = "Premium", anonymous_pull_enabled = true }
  attrs       = { name = "shop", sku = "Premium", anonymous_pull_enabled = true, admin_enabled = false }
}
