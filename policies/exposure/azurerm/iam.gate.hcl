# Roles that are enough to take over a subscription, and custom roles that
# allow everything.

locals {
  takeover = [
    "Owner",
    "Contributor",
    "User Access Administrator",
    "Role Based Access Control Administrator",
    "Access Review Operator Service Role",
  ]

  # The same roles by their fixed numbers.
  takeover_ids = "(8e3af657-a8ff-443c-a75c-2fe8c4bcb635|b24988ac-6180-42a0-ab88-20f7382dd24c|18d7d88d-d35e-4fb5-a5c3-7773c20a72d9|f58310d9-a9f6-439a-9e8d-f62e7b41a168)$"

  # A subscription or a management group, but nothing below.
  wide = "(?i)^/(subscriptions/[^/]+|providers/Microsoft[.]Management/managementGroups/[^/]+)?/?$"
}

# One assignment is one resource: another role, scope or identity is a replacement.
resource_policy "azurerm_role_assignment" "takeover_granted" {
  description = "A role that is enough to take over a subscription or management group is granted."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = regex_match(try(tostring(coalesce(attrs.scope)), "none"), local.wide)

  enforce {
    condition = (
      !contains(local.takeover, try(tostring(coalesce(attrs.role_definition_name)), "")) &&
      !regex_match(try(tostring(coalesce(attrs.role_definition_id)), ""), local.takeover_ids)
    )
    error_message = "${try(tostring(coalesce(attrs.role_definition_name)), "A privileged role")} is granted on ${attrs.scope}, which is enough to take it over. Grant a role for the task, on the resource group that it is about."
  }
}

resource_policy "azurerm_role_assignment" "owner_granted" {
  description = "A role that can grant roles is given on a resource group or resource."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !regex_match(try(tostring(coalesce(attrs.scope)), "none"), local.wide)

  enforce {
    condition     = !contains(["Owner", "User Access Administrator"], try(tostring(coalesce(attrs.role_definition_name)), ""))
    error_message = "${attrs.role_definition_name} can grant roles to anyone in its scope. Grant a role for the task."
  }
}

resource_policy "azurerm_role_definition" "everything_created" {
  description = "A new custom role allows everything, or grants roles."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    actions = flatten([for permission in try(concat(attrs.permissions), []) : try(compact(permission.actions), [])])
    harm    = setintersection(local.actions, ["*", "Microsoft.Authorization/*", "Microsoft.Authorization/roleAssignments/*", "Microsoft.Authorization/roleAssignments/write"])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The role allows ${join(", ", local.harm)}, which is enough to take over its scopes. Name the actions that are needed."
  }
}

resource_policy "azurerm_role_definition" "everything_allowed" {
  description = "A custom role gets the right to do everything, or to grant roles."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = flatten([for permission in try(concat(prior_attrs.permissions), []) : try(compact(permission.actions), [])])
    after  = flatten([for permission in try(concat(attrs.permissions), []) : try(compact(permission.actions), [])])
    harm = [
      for action in setintersection(local.after, ["*", "Microsoft.Authorization/*", "Microsoft.Authorization/roleAssignments/*", "Microsoft.Authorization/roleAssignments/write"]) :
      action if length(setintersection(local.before, ["*", "Microsoft.Authorization/*", action])) == 0
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The role allows ${join(", ", local.harm)}, which is enough to take over its scopes. Name the actions that are needed."
  }
}
