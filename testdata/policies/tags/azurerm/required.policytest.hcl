policytest {
  targets = ["../../../../policies/tags/azurerm/required.gate.hcl"]
}

resource "azurerm_resource_group" "present_one_missing" {
  attrs          = { name = "shop", location = "westeurope", tags = { owner = "data" } }
  expect_failure = true
}

resource "azurerm_key_vault" "present_none" {
  attrs          = { name = "shop-vault", sku_name = "standard", tags = null }
  expect_failure = true
}

resource "azurerm_resource_group" "present_complete" {
  attrs = { name = "shop", location = "westeurope", tags = { Owner = "data", Environment = "prod" } }
}

resource "azurerm_role_assignment" "present_no_tags" {
  attrs = { scope = "/subscriptions/0", role_definition_name = "Reader" }
}

resource "azurerm_resource_group" "present_other_keys" {
  attrs = { name = "shop", location = "westeurope", tags = { team = "shop" } }

  inputs {
    required_tags = ["team"]
  }
}

resource "azurerm_resource_group" "kept_one_removed" {
  prior_attrs    = { name = "shop", location = "westeurope", tags = { Owner = "data", Environment = "prod" } }
  attrs          = { name = "shop", location = "westeurope", tags = { Owner = "data" } }
  expect_failure = true
}

resource "azurerm_key_vault" "kept_all_removed" {
  prior_attrs    = { name = "shop-vault", sku_name = "standard", tags = { Owner = "data", Environment = "prod" } }
  attrs          = { name = "shop-vault", sku_name = "standard", tags = null }
  expect_failure = true
}

resource "azurerm_resource_group" "kept_other_case" {
  prior_attrs = { name = "shop", location = "westeurope", tags = { Owner = "data", Environment = "prod" } }
  attrs       = { name = "shop", location = "westeurope", tags = { owner = "data", environment = "prod" } }
}

resource "azurerm_key_vault" "kept_never_there" {
  prior_attrs = { name = "shop-vault", sku_name = "standard", tags = null }
  attrs       = { name = "shop-vault", sku_name = "standard", tags = { team = "shop" } }
}

resource "azurerm_example" "kept_blocks_are_no_tags" {
  prior_attrs = { tags = [{ name = "a" }] }
  attrs       = { tags = [{ name = "b" }] }
}

resource "azurerm_example" "present_blocks_are_no_tags" {
  attrs = { tags = [{ name = "a" }] }
}
