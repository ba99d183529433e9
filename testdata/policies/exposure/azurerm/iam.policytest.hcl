policytest {
  targets = ["../../../../policies/exposure/azurerm/iam.gate.hcl"]
}
base "azurerm_role_assignment" {
  attrs = { principal_id = "11111111-1111-1111-1111-111111111111", condition = null }
}

# Source: Azure built-in roles; provider schema, hashicorp/azurerm, azurerm_role_assignment
resource "azurerm_role_assignment" "administrator_granted_owner" {
  attrs          = { role_definition_name = "Owner", role_definition_id = unknown, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_number_in_capitals" {
  attrs          = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_id = "/providers/Microsoft.Authorization/roleDefinitions/18D7D88D-D35E-4FB5-A5C3-7773C20A72D9", role_definition_name = unknown }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_group_of_resources" {
  attrs          = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_name = "Owner" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_group_under_condition" {
  attrs = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_name = "User Access Administrator", condition = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7}" }
}

resource "azurerm_role_assignment" "administrator_granted_number_of_reader" {
  attrs = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_id = "/providers/Microsoft.Authorization/roleDefinitions/ACDD72A7-3385-48EF-BD42-F606FBA81AE7", role_definition_name = unknown }
}

resource "azurerm_role_assignment" "administrator_granted_group_same" {
  prior_attrs = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_name = "Owner" }
  attrs       = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_name = "Owner", description = "break glass" }
}

resource "azurerm_role_assignment" "administrator_granted_group_below_what_was" {
  prior_attrs = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_name = "Owner" }
  attrs       = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop", principal_id = "11111111-1111-1111-1111-111111111111", role_definition_name = "Owner" }
  meta        = { operation = "replace" }
}

resource "azurerm_role_assignment" "administrator_granted_access_administrator_of_a_management_group" {
  attrs = {
    role_definition_name = "User Access Administrator"
    role_definition_id   = null
    scope                = "/providers/Microsoft.Management/managementGroups/platform"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_in_small_letters" {
  attrs          = { role_definition_name = "owner", role_definition_id = null, scope = "/SUBSCRIPTIONS/00000000-0000-0000-0000-000000000000/" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_by_path" {
  attrs = {
    role_definition_name = unknown
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_by_path_of_the_tenant" {
  attrs = {
    role_definition_name = unknown
    role_definition_id   = "/providers/Microsoft.Authorization/roleDefinitions/18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"
    scope                = "/providers/Microsoft.Management/managementGroups/platform"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_by_number" {
  attrs = {
    role_definition_name = null
    role_definition_id   = "F58310D9-A9F6-439A-9E8D-F62E7B41A168"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_of_everything" {
  attrs          = { role_definition_name = "Owner", role_definition_id = null, scope = "/" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_reader_becomes_owner" {
  prior_attrs    = { role_definition_name = "Reader", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs          = { role_definition_name = "Owner", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_scope_widened" {
  prior_attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs          = { role_definition_name = "Owner", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_condition_removed" {
  prior_attrs = {
    role_definition_name = "User Access Administrator"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    condition            = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {ba92f5b4-2d11-453d-a403-e96b0029c9fe}"
  }
  attrs = {
    role_definition_name = "User Access Administrator"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    condition            = null
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_another_principal" {
  prior_attrs = { role_definition_name = "Owner", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    principal_id         = "22222222-2222-2222-2222-222222222222"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_pim_active_role_assignment" "administrator_granted_pim_active" {
  attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
  }
  expect_failure = true
}

resource "azurerm_pim_eligible_role_assignment" "administrator_granted_pim_eligible" {
  attrs = {
    principal_id       = unknown
    scope              = "/providers/Microsoft.Management/managementGroups/platform"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_reader" {
  attrs = { role_definition_name = "Reader", role_definition_id = unknown, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

resource "azurerm_role_assignment" "administrator_granted_reader_by_number" {
  attrs = {
    role_definition_name = unknown
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_role_assignment" "administrator_granted_look_alike" {
  attrs = {
    role_definition_name = "Owner of invoices"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_role_assignment" "administrator_granted_cost_reader" {
  attrs = {
    role_definition_name = "Cost Management Reader"
    role_definition_id   = null
    scope                = "/providers/Microsoft.Management/managementGroups/platform"
  }
}

resource "azurerm_role_assignment" "administrator_granted_custom_role_of_the_plan" {
  attrs = { role_definition_name = unknown, role_definition_id = unknown, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

resource "azurerm_role_assignment" "administrator_granted_description_changed" {
  prior_attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    description          = "a"
  }
  attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    description          = "b"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "administrator_granted_name_given" {
  prior_attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    name                 = "33333333-3333-3333-3333-333333333333"
  }
  attrs = {
    role_definition_name = unknown
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    name                 = "44444444-4444-4444-4444-444444444444"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "administrator_granted_scope_narrowed_to_another_role" {
  prior_attrs = { role_definition_name = "Owner", role_definition_id = null, scope = "/providers/Microsoft.Management/managementGroups/platform" }
  attrs       = { role_definition_name = "Reader", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta        = { operation = "replace" }
}

resource "azurerm_role_assignment" "administrator_granted_removed" {
  prior_attrs = { role_definition_name = "Owner", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

resource "azurerm_role_assignment" "administrator_granted_null_everywhere" {
  attrs = { role_definition_name = null, role_definition_id = null, scope = null }
}

resource "azurerm_role_assignment" "administrator_granted_of_another_type" {
  attrs = { role_definition_name = ["Owner"], role_definition_id = {}, scope = ["/subscriptions/00000000-0000-0000-0000-000000000000"] }
}

resource "azurerm_pim_active_role_assignment" "administrator_granted_pim_reader" {
  attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  }
}

resource "azurerm_pim_eligible_role_assignment" "administrator_granted_pim_schedule" {
  prior_attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    justification      = "a"
  }
  attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    justification      = "b"
  }
  meta = { operation = "replace" }
}

# Source: Azure RBAC documentation, Best practices for Azure RBAC; Azure built-in roles
resource "azurerm_role_assignment" "role_granted_owner_of_a_group" {
  attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_owner_of_what_is_created" {
  attrs          = { role_definition_name = "Owner", role_definition_id = unknown, scope = unknown }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_limited_administrator_of_a_subscription" {
  attrs = {
    role_definition_name = "Role Based Access Control Administrator"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
    condition            = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {ba92f5b4-2d11-453d-a403-e96b0029c9fe}"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_contributor_of_a_management_group" {
  attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/providers/Microsoft.Management/managementGroups/platform"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_contributor_by_number" {
  attrs = {
    role_definition_name = unknown
    role_definition_id   = "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_secrets_of_a_subscription" {
  attrs = {
    role_definition_name = "Key Vault Administrator"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_contributor_widened" {
  prior_attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs          = { role_definition_name = "Contributor", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_reader_widened" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs          = { role_definition_name = "Reader", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_data_widened" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
  attrs = {
    role_definition_name = "Storage Blob Data Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_condition_removed" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    condition            = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'invoices'"
  }
  attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    condition            = null
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_reader_raised" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
  attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_raised_to_contributor" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_pim_active_role_assignment" "role_granted_pim_contributor" {
  attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "role_granted_contributor_of_a_group" {
  attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = unknown
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

resource "azurerm_role_assignment" "role_granted_contributor_of_what_is_created" {
  attrs = { role_definition_name = "Contributor", role_definition_id = unknown, scope = unknown }
}

resource "azurerm_role_assignment" "role_granted_data_of_an_account" {
  attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
}

resource "azurerm_role_assignment" "role_granted_secrets_of_a_vault" {
  attrs = {
    role_definition_name = "Key Vault Secrets User"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/shop"
  }
}

resource "azurerm_role_assignment" "role_granted_limited_administrator_of_a_group" {
  attrs = {
    role_definition_name = "Role Based Access Control Administrator"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    condition            = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {ba92f5b4-2d11-453d-a403-e96b0029c9fe}"
  }
}

resource "azurerm_role_assignment" "role_granted_data_reader_of_a_subscription" {
  attrs = {
    role_definition_name = "Storage Blob Data Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_role_assignment" "role_granted_contributor_narrowed" {
  prior_attrs = { role_definition_name = "Contributor", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_reader_narrowed" {
  prior_attrs = { role_definition_name = "Reader", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_same_group_in_other_letters" {
  prior_attrs = { role_definition_name = "Contributor", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs       = { role_definition_name = "contributor", role_definition_id = null, scope = "/SUBSCRIPTIONS/00000000-0000-0000-0000-000000000000" }
  meta        = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_another_account" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
  attrs = {
    role_definition_name = "Storage Blob Data Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive2"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_longer_name" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-test"
  }
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_lowered" {
  prior_attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_condition_added" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    condition            = null
  }
  attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    condition            = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'invoices'"
  }
}

resource "azurerm_role_assignment" "role_granted_condition_changed" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    condition            = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'invoices'"
  }
  attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
    condition            = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'receipts'"
  }
}

resource "azurerm_role_assignment" "role_granted_another_data_role" {
  prior_attrs = {
    role_definition_name = "Storage Blob Data Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
  attrs = {
    role_definition_name = "Storage Blob Data Contributor"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shoparchive"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_identity_made_anew" {
  prior_attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    principal_id         = unknown
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_owner_becomes_contributor" {
  prior_attrs = { role_definition_name = "Owner", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs       = { role_definition_name = "Contributor", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta        = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_removed" {
  prior_attrs = { role_definition_name = "Contributor", role_definition_id = null, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

# Source: Azure Lighthouse documentation, Tenants, users, and roles
base "azurerm_lighthouse_definition" {
  attrs = {
    name                   = "operations"
    managing_tenant_id     = "55555555-5555-5555-5555-555555555555"
    scope                  = "/subscriptions/00000000-0000-0000-0000-000000000000"
    eligible_authorization = []
  }
}

resource "azurerm_lighthouse_definition" "tenant_granted_contributor" {
  attrs = {
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }]
  }
  expect_failure = true
}

resource "azurerm_lighthouse_definition" "tenant_granted_access_administrator" {
  prior_attrs = {
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }]
  }
  attrs = {
    authorization = [
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9" },
    ]
  }
  expect_failure = true
}

resource "azurerm_lighthouse_definition" "tenant_granted_eligible" {
  prior_attrs = {
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }]
  }
  attrs = {
    authorization = []
    eligible_authorization = [
      {
        principal_id       = "22222222-2222-2222-2222-222222222222"
        role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_lighthouse_definition" "tenant_granted_reader" {
  attrs = {
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }]
  }
}

resource "azurerm_lighthouse_definition" "tenant_granted_same" {
  prior_attrs = {
    authorization = [
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" },
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
    ]
  }
  attrs = {
    authorization = [
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" },
    ]
  }
}

resource "azurerm_lighthouse_definition" "tenant_granted_less" {
  prior_attrs = {
    authorization = [
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" },
      { principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
    ]
  }
  attrs = {
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }]
  }
}

resource "azurerm_lighthouse_definition" "tenant_granted_description" {
  prior_attrs = {
    description   = "a"
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }]
  }
  attrs = {
    description   = "b"
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }]
  }
}

resource "azurerm_lighthouse_definition" "tenant_granted_removed" {
  prior_attrs = {
    authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }]
  }
}

resource "azurerm_lighthouse_definition" "tenant_granted_of_another_type" {
  attrs = { authorization = "all" }
}

# Source: provider schema, hashicorp/azurerm, azurerm_role_assignment
resource "azurerm_role_assignment" "undecided_role_custom" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  attrs          = { role_definition_name = unknown, role_definition_id = unknown, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_pim_active_role_assignment" "undecided_role_pim" {
  prior_attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  }
  attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = unknown
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "undecided_role_named" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  attrs = { role_definition_name = "Reader", role_definition_id = unknown, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  meta  = { operation = "replace" }
}

resource "azurerm_role_assignment" "undecided_role_by_number" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  attrs = {
    role_definition_name = unknown
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  meta = { operation = "replace" }
}

resource "azurerm_role_assignment" "undecided_role_created" {
  attrs = { role_definition_name = unknown, role_definition_id = unknown, scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

resource "azurerm_role_assignment" "undecided_role_pim_free" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_role_assignment
resource "azurerm_role_assignment" "undecided_new_role_custom" {
  attrs = {
    role_definition_name = unknown
    role_definition_id   = unknown
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

resource "azurerm_role_assignment" "undecided_new_role_nameless" {
  attrs = {
    role_definition_name = null
    role_definition_id   = unknown
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

resource "azurerm_role_assignment" "undecided_new_role_named" {
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = unknown
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

resource "azurerm_pim_eligible_role_assignment" "undecided_new_role_pim" {
  attrs = {
    principal_id       = "11111111-1111-1111-1111-111111111111"
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = unknown
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_role_assignment (principal_id)
resource "azurerm_role_assignment" "administrator_granted_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "22222222-2222-2222-2222-222222222222" }
  attrs          = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111", tags = { team = "orders" } }
  attrs       = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111", tags = { team = "payments" } }

}

resource "azurerm_role_assignment" "administrator_granted_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "22222222-2222-2222-2222-222222222222" }
  attrs       = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_lighthouse_definition (managing_tenant_id)
resource "azurerm_lighthouse_definition" "tenant_granted_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }], managing_tenant_id = "55555555-5555-5555-5555-555555555555" }
  attrs          = { authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }], managing_tenant_id = "66666666-6666-6666-6666-666666666666" }
  expect_failure = true
}

resource "azurerm_lighthouse_definition" "tenant_granted_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }], managing_tenant_id = "66666666-6666-6666-6666-666666666666", tags = { team = "orders" } }
  attrs       = { authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }], managing_tenant_id = "66666666-6666-6666-6666-666666666666", tags = { team = "payments" } }

}

resource "azurerm_lighthouse_definition" "tenant_granted_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }], managing_tenant_id = "55555555-5555-5555-5555-555555555555" }
  attrs       = { authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c" }], managing_tenant_id = unknown }

}

# Source: Azure built-in roles; Azure documentation, Understand scope for Azure RBAC
resource "azurerm_role_assignment" "administrator_granted_owner_to_reader" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "administrator_granted_owner_removed" {
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "administrator_granted_owner_gets_condition" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111", condition = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7}" }
}

resource "azurerm_role_assignment" "administrator_granted_owner_to_user_access_administrator" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "User Access Administrator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "administrator_granted_owner_of_a_similar_name" {
  attrs = { role_definition_name = "Owner of Orders", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "administrator_granted_reader_elsewhere" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "22222222-2222-2222-2222-222222222222" }
  attrs       = { role_definition_name = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "administrator_granted_described" {
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111", description = "a" }
  attrs       = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111", description = "b", skip_service_principal_aad_check = true }
}

resource "azurerm_role_assignment" "administrator_granted_letters_of_the_scope" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Owner", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "owner", scope = "/SUBSCRIPTIONS/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_blob_reader_of_an_account" {
  attrs = { role_definition_name = "Storage Blob Data Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.Storage/storageAccounts/acmeorders", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_pull_elsewhere" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "AcrPull", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme", principal_id = "22222222-2222-2222-2222-222222222222" }
  attrs       = { role_definition_name = "AcrPull", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_contributor_of_a_group_of_resources" {
  attrs = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_contributor_into_a_group" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_contributor_to_reader" {
  meta        = { operation = "replace" }
  prior_attrs = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_secrets_user_of_a_vault" {
  attrs = { role_definition_name = "Key Vault Secrets User", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/orders", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_monitoring_everywhere" {
  attrs = { role_definition_name = "Monitoring Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "role_granted_contributor_removed" {
  prior_attrs = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_lighthouse_definition" "tenant_granted_reader_elsewhere" {
  meta        = { operation = "replace" }
  prior_attrs = { managing_tenant_id = "55555555-5555-5555-5555-555555555555", authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }] }
  attrs       = { managing_tenant_id = "66666666-6666-6666-6666-666666666666", authorization = [{ principal_id = "22222222-2222-2222-2222-222222222222", role_definition_id = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }] }
}

# Less than the same holder had is no finding.
resource "azurerm_role_assignment" "administrator_granted_more_than_before" {
  prior_attrs    = { role_definition_name = "Role Based Access Control Administrator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs          = { role_definition_name = "User Access Administrator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "administrator_granted_less_than_before" {
  prior_attrs = { role_definition_name = "User Access Administrator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "Role Based Access Control Administrator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  meta        = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_part_of_contributor" {
  prior_attrs = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_definition_name = "Network Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  meta        = { operation = "replace" }
}

resource "azurerm_role_assignment" "role_granted_contributor_has_no_data" {
  prior_attrs    = { role_definition_name = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  attrs          = { role_definition_name = "Key Vault Administrator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000", principal_id = "11111111-1111-1111-1111-111111111111" }
  meta           = { operation = "replace" }
  expect_failure = true
}
