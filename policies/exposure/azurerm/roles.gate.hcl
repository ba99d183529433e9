# Custom roles, and the rules for activating roles.

locals {
  # What is enough to take over the scopes of a role.
  grants = [
    "microsoft.authorization/elevateaccess/action",
    "microsoft.authorization/roleassignments/write",
    "microsoft.authorization/roleassignmentschedulerequests/write",
    "microsoft.authorization/roledefinitions/write",
    "microsoft.authorization/roleeligibilityschedulerequests/write",
  ]

  # Keys, code on machines, and other identities: ways to data that no data action shows.
  indirect = [
    "microsoft.compute/virtualmachines/extensions/write",
    "microsoft.compute/virtualmachines/runcommand/action",
    "microsoft.containerservice/managedclusters/listclusteradmincredential/action",
    "microsoft.containerservice/managedclusters/runcommand/action",
    "microsoft.documentdb/databaseaccounts/listkeys/action",
    "microsoft.keyvault/vaults/accesspolicies/write",
    "microsoft.keyvault/vaults/write",
    "microsoft.managedidentity/userassignedidentities/assign/action",
    "microsoft.storage/storageaccounts/listkeys/action",
    "microsoft.storage/storageaccounts/write",
    "microsoft.web/sites/config/list/action",
  ]

  # Data of services where it weighs most.
  data = [
    "microsoft.compute/virtualmachines/loginasadmin/action",
    "microsoft.containerservice/managedclusters/secrets/read",
    "microsoft.documentdb/databaseaccounts/sqldatabases/containers/items/read",
    "microsoft.keyvault/vaults/keys/decrypt/action",
    "microsoft.keyvault/vaults/secrets/getsecret/action",
    "microsoft.keyvault/vaults/secrets/setsecret/action",
    "microsoft.storage/storageaccounts/blobservices/containers/blobs/read",
    "microsoft.storage/storageaccounts/blobservices/containers/blobs/write",
    "microsoft.storage/storageaccounts/fileservices/fileshares/files/read",
  ]
}

# An action allows what its glob matches, unless one of `not_actions` of the same block
# matches that as well.
resource_policy "azurerm_role_definition" "role_grants_roles" {
  description = "A custom role gets the right to grant roles."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(lower(attrs.scope), null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for action in local.grants : action
        if anytrue([
          for block in try(concat(side.permissions), []) :
          anytrue([for glob in try(compact(block.actions), []) : try(regex_match(action, "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)]) &&
          !anytrue([for glob in try(compact(block.not_actions), []) : try(regex_match(action, "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)])
        ])
      ]
    ]
    new = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Role `${try(tostring(coalesce(attrs.name)), meta.address)}` allows `${join("`, `", sort(local.new))}`, which is enough to take over its scopes${length(local.sides[0]) == 0 ? "" : "; before: `${join("`, `", local.sides[0])}`"}. Name the actions that are needed."
  }
}

resource_policy "azurerm_role_definition" "role_widened" {
  description = "A custom role allows much more, or in more places."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        grants = anytrue([
          for block in try(concat(side.permissions), []) :
          anytrue([for glob in try(compact(block.actions), []) : try(regex_match(local.grants[1], "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)]) &&
          !anytrue([for glob in try(compact(block.not_actions), []) : try(regex_match(local.grants[1], "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)])
        ])
        everything = distinct(flatten([
          for block in try(concat(side.permissions), []) : [
            contains(try(compact(block.actions), []), "*") ? ["every action"] : [],
            contains(try(compact(block.data_actions), []), "*") ? ["all data"] : [],
          ]
        ]))
        allowed = concat(
          [
            for action in local.indirect : action
            if anytrue([
              for block in try(concat(side.permissions), []) :
              anytrue([for glob in try(compact(block.actions), []) : try(regex_match(action, "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)]) &&
              !anytrue([for glob in try(compact(block.not_actions), []) : try(regex_match(action, "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)])
            ])
          ],
          [
            for action in local.data : action
            if anytrue([
              for block in try(concat(side.permissions), []) :
              anytrue([for glob in try(compact(block.data_actions), []) : try(regex_match(action, "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)]) &&
              !anytrue([for glob in try(compact(block.not_data_actions), []) : try(regex_match(action, "^${replace(replace(lower(glob), ".", "[.]"), "*", ".*")}$"), false)])
            ])
          ],
        )
        scopes = [for scope in try(compact(side.assignable_scopes), []) : trimsuffix(lower(scope), "/")]
      }
    ]
    everything = setsubtract(local.sides[1].everything, local.sides[0].everything)
    allowed    = setsubtract(local.sides[1].allowed, local.sides[0].allowed)
    known      = try(length(prior_attrs.permissions), 0) > 0

    # The role's own scope is where it can be given if it has no list.
    wider = [
      for scope in local.sides[1].scopes : scope
      if length(local.sides[0].scopes) > 0 && anytrue([for old in local.sides[0].scopes : startswith(old, "${scope}/")]) && !contains(local.sides[0].scopes, scope)
    ]
  }

  # With the right to grant roles, the policy above has said it.
  enforce {
    condition     = length(local.everything) == 0 || (local.sides[1].grants && !local.sides[0].grants)
    error_message = "Role `${try(tostring(coalesce(attrs.name)), meta.address)}` allows ${join(" and ", sort(local.everything))} (`*`). Name the actions that are needed."
  }

  enforce {
    condition     = !local.known || length(local.everything) > 0 || length(local.allowed) == 0 || (local.sides[1].grants && !local.sides[0].grants)
    error_message = "Role `${try(tostring(coalesce(attrs.name)), meta.address)}` now allows `${join("`, `", sort(local.allowed))}`, which reads data, keys or other identities. Make sure that everyone with the role needs that."
  }

  enforce {
    condition     = length(local.wider) == 0
    error_message = "Role `${try(tostring(coalesce(attrs.name)), meta.address)}` can be given on all of `${join("`, `", local.wider)}`; before: `${join("`, `", local.sides[0].scopes)}`. Keep the narrower scopes."
  }
}

resource_policy "azurerm_role_definition" "undecided_actions" {
  description = "What a changed role allows is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.permissions, null)) || !isunknown(try(attrs.permissions, null))
    error_message = "`permissions` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(length(prior_attrs.permissions), 0)} blocks."
  }
}

resource_policy "azurerm_role_management_policy" "activation_eased" {
  description = "A role can be activated with less proof, or kept for longer."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      ["activation_rules", "require_approval", "activation needs no approval"],
      ["activation_rules", "require_multifactor_authentication", "activation needs no second factor"],
      ["activation_rules", "require_justification", "activation needs no justification"],
      ["active_assignment_rules", "expiration_required", "active assignments may be permanent"],
      ["active_assignment_rules", "require_multifactor_authentication", "assigning needs no second factor"],
      ["eligible_assignment_rules", "expiration_required", "eligible assignments may be permanent"],
    ]

    # A context of Conditional Access may take the place of the second factor.
    context = try(tostring(coalesce(attrs.activation_rules[0].required_conditional_access_authentication_context)), "")
    eased = [
      for rule in local.rules : rule[2]
      if try(prior_attrs[rule[0]][0][rule[1]], null) == true && try(attrs[rule[0]][0][rule[1]], null) == false &&
      !(rule[1] == "require_multifactor_authentication" && local.context != "")
    ]
    dropped = local.context == "" && try(tostring(coalesce(prior_attrs.activation_rules[0].required_conditional_access_authentication_context)), "") != "" && try(attrs.activation_rules[0].require_multifactor_authentication, null) != true ? ["activation needs no context of Conditional Access"] : []
  }

  enforce {
    condition     = length(local.eased) + length(local.dropped) == 0
    error_message = "For role `${try(tostring(coalesce(attrs.role_definition_id)), meta.address)}`, ${join(", ", concat(local.eased, local.dropped))}. Keep the rule: it is what a stolen account meets."
  }
}
