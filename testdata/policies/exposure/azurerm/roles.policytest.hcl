policytest {
  targets = ["../../../../policies/exposure/azurerm/roles.gate.hcl"]
}
base "azurerm_role_definition" {
  attrs = {
    name              = "operator"
    scope             = "/subscriptions/00000000-0000-0000-0000-000000000000"
    assignable_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"]
  }
}

# Source: Azure RBAC documentation, Understand Azure role definitions; Azure permissions for Management and governance
resource "azurerm_role_definition" "role_grants_roles_star" {
  attrs          = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_write" {
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

resource "azurerm_role_definition" "role_grants_roles_in_small_letters" {
  attrs          = { permissions = [{ actions = ["microsoft.authorization/*/write"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_becomes_star" {
  prior_attrs    = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs          = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_grants_added" {
  prior_attrs = { permissions = [{ actions = ["Microsoft.Compute/*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [{ actions = ["Microsoft.Compute/*", "Microsoft.Authorization/*"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_exception_removed" {
  prior_attrs = {
    permissions = [
      {
        actions          = ["*"]
        not_actions      = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  attrs          = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_elevates" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [
      {
        actions          = ["*/read", "Microsoft.Authorization/elevateAccess/Action"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_second_block" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [
      { actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] },
      { actions = ["*/write"], not_actions = [], data_actions = [], not_data_actions = [] },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_machines" {
  attrs = {
    permissions = [{ actions = ["Microsoft.Compute/virtualMachines/*"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
}

resource "azurerm_role_definition" "role_grants_roles_read" {
  attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_grants_roles_reads_assignments" {
  attrs = { permissions = [{ actions = ["Microsoft.Authorization/*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_grants_roles_narrowed" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs       = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_grants_roles_had_it_all" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs       = { permissions = [{ actions = ["Microsoft.Authorization/*", "*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_grants_roles_reordered" {
  prior_attrs = {
    permissions = [{ actions = ["Microsoft.Authorization/*", "Microsoft.Compute/*"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
  attrs = {
    permissions = [{ actions = ["Microsoft.Compute/*", "Microsoft.Authorization/*"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
}

resource "azurerm_role_definition" "role_grants_roles_locks_only" {
  attrs = { permissions = [{ actions = ["Microsoft.Authorization/locks/*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_grants_roles_excluded" {
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Compute/*/write", "Microsoft.Authorization/roleAssignments/*"]
        not_actions      = ["Microsoft.Authorization/*"]
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "role_grants_roles_as_data_action" {
  attrs = {
    permissions = [
      {
        actions          = ["*/read"]
        not_actions      = []
        data_actions     = ["Microsoft.Authorization/roleAssignments/write"]
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "role_grants_roles_look_alike" {
  attrs = {
    permissions = [{ actions = ["Microsoft.AuthorizationX/roleAssignments/write"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
}

resource "azurerm_role_definition" "role_grants_roles_description" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], description = "a" }
  attrs       = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], description = "b" }
}

resource "azurerm_role_definition" "role_grants_roles_without_permissions" {
  attrs = { permissions = [] }
}

resource "azurerm_role_definition" "role_grants_roles_of_another_type" {
  attrs = { permissions = "*" }
}

resource "azurerm_role_definition" "role_grants_roles_null" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs       = { permissions = null }
}

resource "azurerm_role_definition" "role_grants_roles_removed" {
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_grants_roles_more_blocks_same" {
  prior_attrs = { permissions = [{ actions = ["*/read", "*/write"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [
      { actions = ["*/write"], not_actions = [], data_actions = [], not_data_actions = [] },
      { actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] },
    ]
  }
}

# Source: Azure RBAC documentation, Understand Azure role definitions
resource "azurerm_role_definition" "role_widened_like_a_contributor" {
  attrs = {
    permissions = [
      {
        actions          = ["*"]
        not_actions      = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_widened_all_data" {
  attrs          = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = ["*"], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "role_widened_keys" {
  prior_attrs = {
    permissions = [{ actions = ["Microsoft.Storage/storageAccounts/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Storage/storageAccounts/read", "Microsoft.Storage/storageAccounts/listKeys/action"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_widened_secrets" {
  prior_attrs = {
    permissions = [
      {
        actions          = ["*/read"]
        not_actions      = []
        data_actions     = ["Microsoft.KeyVault/vaults/secrets/readMetadata/action"]
        not_data_actions = []
      },
    ]
  }
  attrs = {
    permissions = [{ actions = ["*/read"], not_actions = [], data_actions = ["Microsoft.KeyVault/vaults/secrets/*"], not_data_actions = [] }]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_widened_scope" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions       = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
    assignable_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000"]
  }
  expect_failure = true
}

resource "azurerm_role_definition" "role_widened_exception_removed" {
  prior_attrs = {
    permissions = [
      {
        actions          = ["*/read"]
        not_actions      = []
        data_actions     = ["Microsoft.KeyVault/*"]
        not_data_actions = ["Microsoft.KeyVault/vaults/secrets/*", "Microsoft.KeyVault/vaults/keys/*"]
      },
    ]
  }
  attrs          = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = ["Microsoft.KeyVault/*"], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "role_widened_keys_from_the_start" {
  attrs = {
    permissions = [{ actions = ["Microsoft.Storage/storageAccounts/listKeys/action"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
}

resource "azurerm_role_definition" "role_widened_blobs_from_the_start" {
  attrs = {
    permissions = [
      {
        actions          = []
        not_actions      = []
        data_actions     = ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"]
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "role_widened_another_read" {
  prior_attrs = { permissions = [{ actions = ["Microsoft.Compute/*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [
      { actions = ["Microsoft.Compute/*/read", "Microsoft.Network/*/read"], not_actions = [], data_actions = [], not_data_actions = [] },
    ]
  }
}

resource "azurerm_role_definition" "role_widened_scope_narrowed" {
  prior_attrs = {
    permissions       = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
    assignable_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000"]
  }
  attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "role_widened_another_scope" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
    assignable_scopes = [
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop",
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/bank",
    ]
  }
}

resource "azurerm_role_definition" "role_widened_scope_added_by_the_provider" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }], assignable_scopes = [] }
  attrs = {
    permissions       = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
    assignable_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000"]
  }
}

resource "azurerm_role_definition" "role_widened_had_a_wildcard" {
  prior_attrs = { permissions = [{ actions = ["Microsoft.Storage/*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Storage/*", "Microsoft.Storage/storageAccounts/listKeys/action"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "role_widened_same" {
  prior_attrs = {
    permissions = [
      {
        actions          = ["*"]
        not_actions      = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]
        data_actions     = ["*"]
        not_data_actions = []
      },
    ]
  }
  attrs = {
    permissions = [
      {
        actions          = ["*"]
        not_actions      = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]
        data_actions     = ["*"]
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "role_widened_excluded_further" {
  prior_attrs = {
    permissions = [
      {
        actions          = ["*"]
        not_actions      = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
  attrs = {
    permissions = [
      {
        actions = ["*"]
        not_actions = [
          "Microsoft.Authorization/*/Delete",
          "Microsoft.Authorization/*/Write",
          "Microsoft.Authorization/elevateAccess/Action",
          "Microsoft.KeyVault/*",
        ]
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
}

resource "azurerm_role_definition" "role_widened_restarts" {
  prior_attrs = {
    permissions = [{ actions = ["Microsoft.Compute/virtualMachines/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
  }
  attrs = {
    permissions = [
      {
        actions          = ["Microsoft.Compute/virtualMachines/read", "Microsoft.Compute/virtualMachines/restart/action"]
        not_actions      = []
        data_actions     = []
        not_data_actions = []
      },
    ]
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_role_definition
resource "azurerm_role_definition" "undecided_actions_action" {
  prior_attrs    = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs          = { permissions = [{ actions = [unknown], not_actions = [], data_actions = [], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "undecided_actions_data" {
  prior_attrs    = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs          = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [unknown], not_data_actions = [] }] }
  expect_failure = true
}

resource "azurerm_role_definition" "undecided_actions_known" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs       = { permissions = [{ actions = ["*/read", "Microsoft.Support/*"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "undecided_actions_scope" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs = {
    permissions                 = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
    role_definition_resource_id = unknown
  }
}

resource "azurerm_role_definition" "undecided_actions_less" {
  prior_attrs = { permissions = [{ actions = ["*/read", "*/delete"], not_actions = [], data_actions = [], not_data_actions = [] }] }
  attrs       = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }] }
}

resource "azurerm_role_definition" "undecided_actions_id" {
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }], role_definition_id = "a" }
  attrs = {
    permissions        = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }]
    role_definition_id = unknown
  }
  meta = { operation = "replace" }
}

# Source: Privileged Identity Management documentation, Configure Azure resource role settings
base "azurerm_role_management_policy" {
  attrs = {
    scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
    role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
  }
}

resource "azurerm_role_management_policy" "activation_eased_approval" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = false
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_management_policy" "activation_eased_second_factor" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = false
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_management_policy" "activation_eased_permanent" {
  prior_attrs    = { active_assignment_rules = [{ expiration_required = true }] }
  attrs          = { active_assignment_rules = [{ expiration_required = false }] }
  expect_failure = true
}

resource "azurerm_role_management_policy" "activation_eased_context" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = false
        require_justification                              = true
        required_conditional_access_authentication_context = "c1"
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = false
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_role_management_policy" "activation_eased_context_instead" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = false
        require_justification                              = true
        required_conditional_access_authentication_context = "c1"
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_second_factor_instead" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = false
        require_justification                              = true
        required_conditional_access_authentication_context = "c1"
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_stricter" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = false
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_ticket" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
        require_ticket_info                                = true
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
        require_ticket_info                                = false
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_shorter" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
        maximum_duration                                   = "PT8H"
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
        maximum_duration                                   = "PT4H"
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_same" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = false
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  attrs = {
    activation_rules = [
      {
        require_approval                                   = false
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_created" {
  attrs = {
    activation_rules = [
      {
        require_approval                                   = false
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
}

resource "azurerm_role_management_policy" "activation_eased_of_another_type" {
  prior_attrs = {
    activation_rules = [
      {
        require_approval                                   = true
        require_multifactor_authentication                 = true
        require_justification                              = true
        required_conditional_access_authentication_context = null
      },
    ]
  }
  attrs = { activation_rules = "none" }
}

# Source: provider schema, hashicorp/azurerm, azurerm_role_definition (scope)
resource "azurerm_role_definition" "role_grants_roles_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/11111111-1111-1111-1111-111111111111" }
  attrs          = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  expect_failure = true
}

resource "azurerm_role_definition" "role_grants_roles_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/00000000-0000-0000-0000-000000000000", tags = { team = "orders" } }
  attrs       = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/00000000-0000-0000-0000-000000000000", tags = { team = "payments" } }

}

resource "azurerm_role_definition" "role_grants_roles_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/11111111-1111-1111-1111-111111111111" }
  attrs       = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = unknown }

}

resource "azurerm_role_definition" "role_grants_roles_reader_elsewhere" {
  meta        = { operation = "replace" }
  prior_attrs = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/11111111-1111-1111-1111-111111111111" }
  attrs       = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}

resource "azurerm_role_definition" "role_grants_roles_only_reads_now" {
  meta        = { operation = "replace" }
  prior_attrs = { permissions = [{ actions = ["*"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  attrs       = { permissions = [{ actions = ["*/read"], not_actions = [], data_actions = [], not_data_actions = [] }], scope = "/subscriptions/00000000-0000-0000-0000-000000000000" }
}
