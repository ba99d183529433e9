policytest {
  targets = ["../../../../policies/exposure/azurerm/public_storage.gate.hcl"]
}
base "azurerm_storage_container" {
  attrs = { name = "invoices" }
}

# Source: Azure Storage documentation, Overview: Remediating anonymous read access for blob data; provider schema, hashicorp/azurerm, azurerm_storage_container
resource "azurerm_storage_container" "container_opened_created_with_blobs" {
  attrs          = { container_access_type = "blob" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_created_with_a_list" {
  attrs          = { container_access_type = "container" }
  expect_failure = true
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

resource "azurerm_storage_container" "container_opened_replaced" {
  prior_attrs    = { container_access_type = "private" }
  attrs          = { container_access_type = "container" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_from_null" {
  prior_attrs    = { container_access_type = null }
  attrs          = { container_access_type = "blob" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_created_private" {
  attrs = { container_access_type = "private" }
}

resource "azurerm_storage_container" "container_opened_left_to_the_default" {
  attrs = { container_access_type = null }
}

resource "azurerm_storage_container" "container_opened_closed" {
  prior_attrs = { container_access_type = "container" }
  attrs       = { container_access_type = "private" }
}

resource "azurerm_storage_container" "container_opened_no_longer_listed" {
  prior_attrs = { container_access_type = "container" }
  attrs       = { container_access_type = "blob" }
}

resource "azurerm_storage_container" "container_opened_same" {
  prior_attrs = { container_access_type = "blob" }
  attrs       = { container_access_type = "blob" }
}

resource "azurerm_storage_container" "container_opened_of_another_type" {
  attrs = { container_access_type = ["blob"] }
}

resource "azurerm_storage_container" "container_opened_private_still" {
  prior_attrs = { container_access_type = "private" }
  attrs       = { container_access_type = "private" }
}

resource "azurerm_storage_container" "container_opened_replaced_alike" {
  prior_attrs = { name = "a", container_access_type = "blob" }
  attrs       = { name = "b", container_access_type = "blob" }
  meta        = { operation = "replace" }
}

resource "azurerm_storage_container" "container_opened_removed" {
  prior_attrs = { container_access_type = "blob" }
}

resource "azurerm_storage_container" "container_opened_default_written_down" {
  prior_attrs = { container_access_type = null }
  attrs       = { container_access_type = "private" }
}

resource "azurerm_storage_container" "container_opened_metadata" {
  prior_attrs = { metadata = { a = "b" }, container_access_type = "blob" }
  attrs       = { container_access_type = "blob" }
}

base "azurerm_storage_account" {
  attrs = { name = "shoparchive", account_tier = "Standard", account_replication_type = "GRS", network_rules = [], static_website = [] }
}

# Source: provider schema, hashicorp/azurerm 3.x to 5.x, azurerm_storage_account
resource "azurerm_storage_account" "account_opened_public" {
  prior_attrs    = { allow_nested_items_to_be_public = false }
  attrs          = { allow_nested_items_to_be_public = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_replaced" {
  prior_attrs    = { allow_nested_items_to_be_public = false }
  attrs          = { allow_nested_items_to_be_public = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_older_name" {
  prior_attrs    = { allow_blob_public_access = false }
  attrs          = { allow_blob_public_access = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_opened_closed" {
  prior_attrs = { allow_nested_items_to_be_public = true }
  attrs       = { allow_nested_items_to_be_public = false }
}

resource "azurerm_storage_account" "account_opened_default" {
  prior_attrs = { allow_nested_items_to_be_public = null }
  attrs       = { allow_nested_items_to_be_public = true }
}

resource "azurerm_storage_account" "account_opened_created" {
  attrs = { allow_nested_items_to_be_public = true }
}

resource "azurerm_storage_account" "account_opened_left_out" {
  prior_attrs = { allow_nested_items_to_be_public = false }
  attrs       = { allow_nested_items_to_be_public = null }
}

resource "azurerm_storage_account" "account_opened_always" {
  prior_attrs = { allow_nested_items_to_be_public = true }
  attrs       = { allow_nested_items_to_be_public = true }
}

resource "azurerm_storage_account" "account_opened_removed" {
  prior_attrs = { allow_nested_items_to_be_public = false }
}

# Source: Azure Storage documentation, Azure Storage firewall rules
resource "azurerm_storage_account" "storage_firewall_allow" {
  prior_attrs    = { network_rules = [{ default_action = "Deny", ip_rules = ["203.0.113.0/24"], bypass = ["AzureServices"] }] }
  attrs          = { network_rules = [{ default_action = "Allow", ip_rules = ["203.0.113.0/24"], bypass = ["AzureServices"] }] }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "storage_firewall_rules_allow" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = []
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Allow"
    ip_rules           = []
  }
  expect_failure = true
}

resource "azurerm_storage_account" "storage_firewall_everything" {
  prior_attrs    = { network_rules = [{ default_action = "Deny", ip_rules = ["203.0.113.0/24"], bypass = ["AzureServices"] }] }
  attrs          = { network_rules = [{ default_action = "Deny", ip_rules = ["203.0.113.0/24", "0.0.0.0/0"], bypass = ["AzureServices"] }] }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "storage_firewall_half" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = []
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["128.0.0.0/1"]
  }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "storage_firewall_created_for_everyone" {
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["0.0.0.0/0"]
  }
  expect_failure = true
}

resource "azurerm_storage_account" "storage_firewall_deny" {
  prior_attrs = { network_rules = [{ default_action = "Allow", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }] }
}

resource "azurerm_storage_account" "storage_firewall_office" {
  prior_attrs = { network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = "Deny", ip_rules = ["203.0.113.0/24"], bypass = ["AzureServices"] }] }
}

resource "azurerm_storage_account" "storage_firewall_office_moved" {
  prior_attrs = { network_rules = [{ default_action = "Deny", ip_rules = ["203.0.113.0/24"], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = "Deny", ip_rules = ["198.51.100.7"], bypass = ["AzureServices"] }] }
}

resource "azurerm_storage_account" "storage_firewall_allow_always" {
  prior_attrs = { network_rules = [{ default_action = "Allow", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = "Allow", ip_rules = [], bypass = ["AzureServices"] }] }
}

resource "azurerm_storage_account_network_rules" "storage_firewall_rules_deny" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Allow"
    ip_rules           = []
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = []
  }
}

resource "azurerm_storage_account_network_rules" "storage_firewall_created_closed" {
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["203.0.113.0/24"]
  }
}

resource "azurerm_storage_account_network_rules" "storage_firewall_created_open" {
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Allow"
    ip_rules           = []
  }
}

resource "azurerm_storage_account" "storage_firewall_range_of_a_provider" {
  prior_attrs = { network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = "Deny", ip_rules = ["20.40.0.0/13"], bypass = ["AzureServices"] }] }
}

resource "azurerm_storage_account_network_rules" "storage_firewall_everything_always" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["0.0.0.0/0"]
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["0.0.0.0/0", "203.0.113.0/24"]
  }
}

resource "azurerm_storage_account" "storage_firewall_unknown_address" {
  prior_attrs = { network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = "Deny", ip_rules = ["203.0.113.7"], bypass = ["AzureServices"] }] }
}

resource "azurerm_storage_account" "storage_firewall_of_another_type" {
  prior_attrs = { network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { network_rules = [{ default_action = ["Deny"], ip_rules = "all" }] }
}

# Source: provider schema, hashicorp/azurerm, azurerm_storage_account, network_rules
resource "azurerm_storage_account" "storage_firewall_dropped_gone" {
  prior_attrs = {
    id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive3"
    network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }]
  }
  attrs = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive3"
  }
  expect_failure = true
}

resource "azurerm_storage_account" "storage_firewall_dropped_gone_with_networks" {
  prior_attrs = {
    id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive4"
    network_rules = [{ default_action = "deny", ip_rules = ["203.0.113.0/24"], bypass = ["AzureServices"] }]
  }
  attrs = {
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive4"
  }
  expect_failure = true
}

resource "azurerm_storage_account" "storage_firewall_dropped_never_there" {
  prior_attrs = {}
  attrs       = {}
}

resource "azurerm_storage_account" "storage_firewall_dropped_was_open" {
  prior_attrs = { network_rules = [{ default_action = "Allow", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = {}
}

resource "azurerm_storage_account" "storage_firewall_dropped_hidden" {
  prior_attrs = { network_rules = [{ default_action = "Deny", ip_rules = [], bypass = ["AzureServices"] }] }
  attrs       = { public_network_access_enabled = false }
}

resource "azurerm_storage_account" "storage_firewall_dropped_created_with_the_default" {
  attrs = { network_rules = unknown }
}

# Source: source of hashicorp/azurerm, storage_account_network_rules_resource.go, delete
resource "azurerm_storage_account_network_rules" "storage_rules_removed_deny" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["203.0.113.0/24"]
  }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "storage_rules_removed_deny_all" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "deny"
    ip_rules           = []
  }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "storage_rules_removed_allow" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Allow"
    ip_rules           = []
  }
}

resource "azurerm_storage_account_network_rules" "storage_rules_removed_replaced" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = []
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = []
  }
  meta   = { operation = "replace" }
  change = { order = "delete_first" }
}

resource "azurerm_storage_account_network_rules" "storage_rules_removed_null" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = null
    ip_rules           = []
  }
}

resource "azurerm_storage_account_network_rules" "storage_rules_removed_changed" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = []
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    default_action     = "Deny"
    ip_rules           = ["198.51.100.0/24"]
  }
}

# Source: Azure Storage documentation, Prevent authorization with Shared Key; SFTP support; object replication across tenants
resource "azurerm_storage_account" "account_eased_shared_access_key_enabled" {
  prior_attrs    = { shared_access_key_enabled = false }
  attrs          = { shared_access_key_enabled = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_eased_shared_access_key_enabled_off" {
  prior_attrs = { shared_access_key_enabled = true }
  attrs       = { shared_access_key_enabled = false }
}

resource "azurerm_storage_account" "account_eased_shared_access_key_enabled_created" {
  attrs = { shared_access_key_enabled = true }
}

resource "azurerm_storage_account" "account_eased_sftp_enabled" {
  prior_attrs    = { sftp_enabled = false }
  attrs          = { sftp_enabled = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_eased_sftp_enabled_off" {
  prior_attrs = { sftp_enabled = true }
  attrs       = { sftp_enabled = false }
}

resource "azurerm_storage_account" "account_eased_sftp_enabled_always" {
  prior_attrs = { sftp_enabled = true }
  attrs       = { sftp_enabled = true }
}

resource "azurerm_storage_account" "account_eased_local_user_enabled" {
  prior_attrs    = { local_user_enabled = false }
  attrs          = { local_user_enabled = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_eased_local_user_enabled_off" {
  prior_attrs = { local_user_enabled = true }
  attrs       = { local_user_enabled = false }
}

resource "azurerm_storage_account" "account_eased_local_user_enabled_created" {
  attrs = { local_user_enabled = true }
}

resource "azurerm_storage_account" "account_eased_cross_tenant_replication_enabled" {
  prior_attrs    = { cross_tenant_replication_enabled = false }
  attrs          = { cross_tenant_replication_enabled = true }
  expect_failure = true
}

resource "azurerm_storage_account" "account_eased_cross_tenant_replication_enabled_off" {
  prior_attrs = { cross_tenant_replication_enabled = true }
  attrs       = { cross_tenant_replication_enabled = false }
}

resource "azurerm_storage_account" "account_eased_cross_tenant_replication_enabled_created" {
  attrs = { cross_tenant_replication_enabled = true }
}

resource "azurerm_storage_account" "account_eased_copies" {
  prior_attrs    = { allowed_copy_scope = "AAD" }
  attrs          = { allowed_copy_scope = null }
  expect_failure = true
}

resource "azurerm_storage_account" "account_eased_website" {
  prior_attrs    = {}
  attrs          = { static_website = [{ index_document = "index.html" }] }
  expect_failure = true
}

resource "azurerm_storage_account" "account_eased_copies_limited" {
  prior_attrs = { allowed_copy_scope = null }
  attrs       = { allowed_copy_scope = "PrivateLink" }
}

resource "azurerm_storage_account" "account_eased_website_gone" {
  prior_attrs = { static_website = [{}] }
  attrs       = {}
}

resource "azurerm_storage_account" "account_eased_website_created" {
  attrs = { static_website = [{}] }
}

resource "azurerm_storage_account" "account_eased_website_changed" {
  prior_attrs = { static_website = [{ index_document = "a" }] }
  attrs       = { static_website = [{ index_document = "b" }] }
}

resource "azurerm_storage_account" "account_eased_default_keys" {
  prior_attrs = { shared_access_key_enabled = null }
  attrs       = { shared_access_key_enabled = true }
}

resource "azurerm_storage_account" "account_eased_tls" {
  prior_attrs = { min_tls_version = "TLS1_2" }
  attrs       = { min_tls_version = "TLS1_2", https_traffic_only_enabled = true }
}

# Source: Azure Storage documentation, Static website hosting in Azure Storage
resource "azurerm_storage_account_static_website" "website_added_of_an_account" {
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    index_document     = "index.html"
  }
  expect_failure = true
}

resource "azurerm_storage_account_static_website" "website_added_of_another_account" {
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive2"
    error_404_document = "404.html"
  }
  expect_failure = true
}

resource "azurerm_storage_account_static_website" "website_added_of_the_plan" {
  attrs = { storage_account_id = unknown, index_document = "index.html" }
}

resource "azurerm_storage_account_static_website" "website_added_changed" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    index_document     = "a"
  }
  attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    index_document     = "b"
  }
}

resource "azurerm_storage_account_static_website" "website_added_removed" {
  prior_attrs = {
    storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
}

resource "azurerm_storage_account_static_website" "website_added_null" {
  attrs = { storage_account_id = null }
}

# Source: Azure Storage documentation, Access control lists in Azure Data Lake Storage
resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_read" {
  attrs          = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "r-x" }] }
  expect_failure = true
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_write" {
  prior_attrs    = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "r-x" }] }
  attrs          = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "rwx" }] }
  expect_failure = true
}

resource "azurerm_storage_data_lake_gen2_filesystem" "data_lake_opened_filesystem" {
  prior_attrs    = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "---" }] }
  attrs          = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "r--" }] }
  expect_failure = true
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_nothing" {
  attrs = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "---" }] }
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_walk" {
  attrs = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "--x" }] }
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_group" {
  attrs = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "group", permissions = "rwx" }] }
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_closed" {
  prior_attrs = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "rwx" }] }
  attrs       = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "---" }] }
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_same" {
  prior_attrs = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "r-x" }] }
  attrs       = { path = "in", ace = [{ type = "user", permissions = "rwx" }, { type = "other", permissions = "r-x" }] }
}

resource "azurerm_storage_data_lake_gen2_path" "data_lake_opened_without" {
  attrs = { path = "in", ace = null }
}

base "azurerm_container_registry" {
  attrs = { name = "shop", sku = "Premium" }
}

# Source: Azure Container Registry documentation, Make your container registry content publicly available
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

resource "azurerm_container_registry" "anonymous_pull_created" {
  attrs          = { anonymous_pull_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "anonymous_pull_off" {
  prior_attrs = { anonymous_pull_enabled = true }
  attrs       = { anonymous_pull_enabled = false }
}

resource "azurerm_container_registry" "anonymous_pull_always" {
  prior_attrs = { anonymous_pull_enabled = true }
  attrs       = { anonymous_pull_enabled = true }
}

resource "azurerm_container_registry" "anonymous_pull_created_closed" {
  attrs = { anonymous_pull_enabled = false }
}

resource "azurerm_container_registry" "anonymous_pull_null" {
  attrs = { anonymous_pull_enabled = null }
}

resource "azurerm_container_registry" "anonymous_pull_text" {
  attrs = { anonymous_pull_enabled = "no" }
}

resource "azurerm_container_registry" "anonymous_pull_sku" {
  prior_attrs = { sku = "Basic", anonymous_pull_enabled = false }
  attrs       = { anonymous_pull_enabled = false }
}

# Source: Azure Container Registry documentation, Authentication: admin account; Disable export of artifacts
resource "azurerm_container_registry" "registry_eased_admin" {
  prior_attrs    = { admin_enabled = false }
  attrs          = { admin_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "registry_eased_export" {
  prior_attrs    = { export_policy_enabled = false }
  attrs          = { export_policy_enabled = true }
  expect_failure = true
}

resource "azurerm_container_registry" "registry_eased_admin_off" {
  prior_attrs = { admin_enabled = true }
  attrs       = { admin_enabled = false }
}

resource "azurerm_container_registry" "registry_eased_admin_created" {
  attrs = { admin_enabled = true }
}

resource "azurerm_container_registry" "registry_eased_export_default" {
  prior_attrs = { export_policy_enabled = null }
  attrs       = { export_policy_enabled = true }
}

resource "azurerm_container_registry" "registry_eased_same" {
  prior_attrs = { admin_enabled = true }
  attrs       = { admin_enabled = true, sku = "Standard" }
}

# Source: Azure Compute Gallery documentation, Share a gallery with all Azure users (community gallery)
resource "azurerm_shared_image_gallery" "gallery_shared_created" {
  attrs          = { name = "images", sharing = [{ permission = "Community" }] }
  expect_failure = true
}

resource "azurerm_shared_image_gallery" "gallery_shared_changed" {
  prior_attrs    = { name = "images", sharing = [{ permission = "Private" }] }
  attrs          = { name = "images", sharing = [{ permission = "Community" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_shared_image_gallery" "gallery_shared_private" {
  attrs = { name = "images", sharing = [{ permission = "Private" }] }
}

resource "azurerm_shared_image_gallery" "gallery_shared_groups" {
  attrs = { name = "images", sharing = [{ permission = "Groups" }] }
}

resource "azurerm_shared_image_gallery" "gallery_shared_closed" {
  prior_attrs = { name = "images", sharing = [{ permission = "Community" }] }
  attrs       = { name = "images", sharing = [{ permission = "Private" }] }
  meta        = { operation = "replace" }
}

resource "azurerm_shared_image_gallery" "gallery_shared_none" {
  attrs = { name = "images", sharing = [] }
}

resource "azurerm_shared_image_gallery" "gallery_shared_same" {
  prior_attrs = { name = "images", sharing = [{ permission = "Community" }] }
  attrs       = { name = "images", sharing = [{ permission = "Community" }] }
}

# Source: Azure Virtual Machines documentation, Restrict import and export access for managed disks
resource "azurerm_managed_disk" "disk_opened_all" {
  prior_attrs    = { name = "data", network_access_policy = "DenyAll", public_network_access_enabled = null }
  attrs          = { name = "data", network_access_policy = "AllowAll", public_network_access_enabled = null }
  expect_failure = true
}

resource "azurerm_snapshot" "disk_opened_left_out" {
  prior_attrs    = { name = "data", network_access_policy = "AllowPrivate", public_network_access_enabled = null }
  attrs          = { name = "data", network_access_policy = null, public_network_access_enabled = null }
  expect_failure = true
}

resource "azurerm_managed_disk" "disk_opened_public" {
  prior_attrs    = { name = "data", network_access_policy = "AllowPrivate", public_network_access_enabled = false }
  attrs          = { name = "data", network_access_policy = "AllowPrivate", public_network_access_enabled = true }
  expect_failure = true
}

resource "azurerm_managed_disk" "disk_opened_closed" {
  prior_attrs = { name = "data", network_access_policy = "AllowAll", public_network_access_enabled = null }
  attrs       = { name = "data", network_access_policy = "DenyAll", public_network_access_enabled = null }
}

resource "azurerm_managed_disk" "disk_opened_private" {
  prior_attrs = { name = "data", network_access_policy = "DenyAll", public_network_access_enabled = null }
  attrs       = { name = "data", network_access_policy = "AllowPrivate", public_network_access_enabled = null }
}

resource "azurerm_managed_disk" "disk_opened_created" {
  attrs = { name = "data", network_access_policy = "AllowAll", public_network_access_enabled = true }
}

resource "azurerm_managed_disk" "disk_opened_default_written_down" {
  prior_attrs = { name = "data", network_access_policy = null, public_network_access_enabled = null }
  attrs       = { name = "data", network_access_policy = "AllowAll", public_network_access_enabled = null }
}

resource "azurerm_managed_disk" "disk_opened_not_public" {
  prior_attrs = { name = "data", network_access_policy = "AllowAll", public_network_access_enabled = true }
  attrs       = { name = "data", network_access_policy = "AllowAll", public_network_access_enabled = false }
}

resource "azurerm_managed_disk" "disk_opened_removed" {
  prior_attrs = { name = "data", network_access_policy = "DenyAll", public_network_access_enabled = null }
}

resource "azurerm_managed_disk" "disk_opened_larger" {
  prior_attrs = { disk_size_gb = 32, name = "data", network_access_policy = "DenyAll", public_network_access_enabled = null }
  attrs       = { name = "data", network_access_policy = "DenyAll", public_network_access_enabled = null }
}

# Source: provider schema, hashicorp/azurerm, azurerm_managed_disk_sas_token
resource "azurerm_managed_disk_sas_token" "disk_link_read" {
  attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
  expect_failure = true
}

resource "azurerm_managed_disk_sas_token" "disk_link_write" {
  attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Write"
  }
  expect_failure = true
}

resource "azurerm_managed_disk_sas_token" "disk_link_removed" {
  prior_attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
}

resource "azurerm_managed_disk_sas_token" "disk_link_replaced" {
  prior_attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
  attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
  meta = { operation = "replace" }
}

resource "azurerm_managed_disk_sas_token" "disk_link_untouched" {
  prior_attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
  attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
}

resource "azurerm_managed_disk_sas_token" "disk_link_raised" {
  prior_attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Read"
  }
  attrs = {
    managed_disk_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/d"
    duration_in_seconds = 3600
    access_level        = "Write"
  }
  meta = { operation = "replace" }
}

# Source: provider schema, hashicorp/azurerm, azurerm_storage_container (storage_account_id)
resource "azurerm_storage_container" "container_opened_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "exports", container_access_type = "blob", storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmesandbox" }
  attrs          = { name = "exports", container_access_type = "blob", storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmeorders" }
  expect_failure = true
}

resource "azurerm_storage_container" "container_opened_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "exports", container_access_type = "blob", storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmeorders", tags = { team = "orders" } }
  attrs       = { name = "exports", container_access_type = "blob", storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmeorders", tags = { team = "payments" } }

}

resource "azurerm_storage_container" "container_opened_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "exports", container_access_type = "blob", storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmesandbox" }
  attrs       = { name = "exports", container_access_type = "blob", storage_account_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_storage_account_network_rules (storage_account_id)
resource "azurerm_storage_account_network_rules" "storage_rules_removed_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { default_action = "Deny", ip_rules = [], storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmeorders" }
  attrs          = { default_action = "Deny", ip_rules = [], storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmesandbox" }
  expect_failure = true
}

resource "azurerm_storage_account_network_rules" "storage_rules_removed_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { default_action = "Deny", ip_rules = [], storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmesandbox", tags = { team = "orders" } }
  attrs       = { default_action = "Deny", ip_rules = [], storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmesandbox", tags = { team = "payments" } }

}

# Source: provider schema, hashicorp/azurerm, azurerm_managed_disk_sas_token (managed_disk_id)
resource "azurerm_managed_disk_sas_token" "disk_link_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { duration_in_seconds = 3600, access_level = "Read", managed_disk_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Compute/disks/sandbox" }
  attrs          = { duration_in_seconds = 3600, access_level = "Read", managed_disk_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Compute/disks/orders" }
  expect_failure = true
}

resource "azurerm_managed_disk_sas_token" "disk_link_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { duration_in_seconds = 3600, access_level = "Read", managed_disk_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Compute/disks/orders", tags = { team = "orders" } }
  attrs       = { duration_in_seconds = 3600, access_level = "Read", managed_disk_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Compute/disks/orders", tags = { team = "payments" } }

}

resource "azurerm_managed_disk_sas_token" "disk_link_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { duration_in_seconds = 3600, access_level = "Read", managed_disk_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Compute/disks/sandbox" }
  attrs       = { duration_in_seconds = 3600, access_level = "Read", managed_disk_id = unknown }

}
