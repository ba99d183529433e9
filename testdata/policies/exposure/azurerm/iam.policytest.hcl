policytest {
  targets = ["../../../../policies/exposure/azurerm/iam.gate.hcl"]
}

base "azurerm_role_assignment" {
  attrs = { principal_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azurerm_role_assignment" "takeover_granted_owner" {
  attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "takeover_granted_contributor_of_a_management_group" {
  attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/providers/Microsoft.Management/managementGroups/platform"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "takeover_granted_owner_by_number" {
  attrs = {
    role_definition_name = null
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "takeover_granted_reader" {
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_role_assignment" "takeover_granted_by_number" {
  attrs = {
    role_definition_name = null
    role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_role_assignment" "takeover_granted_contributor_of_a_group" {
  attrs = {
    role_definition_name = "Contributor"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

resource "azurerm_role_assignment" "owner_granted_group" {
  attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  expect_failure = true
}

resource "azurerm_role_assignment" "owner_granted_replaced" {
  prior_attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  attrs = {
    role_definition_name = "User Access Administrator"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_role_assignment" "owner_granted_reader_of_a_group" {
  attrs = {
    role_definition_name = "Reader"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

resource "azurerm_role_assignment" "owner_granted_removed" {
  prior_attrs = {
    role_definition_name = "Owner"
    role_definition_id   = null
    scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
  }
}

base "azurerm_role_definition" {
  attrs = { name = "operator", scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

resource "azurerm_role_definition" "everything_created_star" {
  attrs          = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "everything_created_grants" {
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Compute/*", "Microsoft.Authorization/roleAssignments/write"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "everything_created_machines" {
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Compute/virtualMachines/*"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "everything_created_read" {
  attrs = {
    permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
}

resource "azurerm_role_definition" "everything_allowed_star" {
  prior_attrs = {
    permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
  attrs          = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "everything_allowed_grants" {
  prior_attrs = {
    permissions = [{ actions = ["Microsoft.Compute/*"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Compute/*", "Microsoft.Authorization/*"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "everything_allowed_narrowed" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
}

resource "azurerm_role_definition" "everything_allowed_had_it_all" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [
      { actions = ["*", "Microsoft.Authorization/*"], not_actions = [], data_actions = [], not_data_actions = [] },
    ]
  }
}
