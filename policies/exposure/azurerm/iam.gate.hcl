# Roles that are granted: those that hand out further roles, those that change everything,
# and those that read or write the data of many services. Azure compares names of roles and
# paths without regard to case.

locals {
  # The roles of Azure by their fixed numbers, as they stand in `role_definition_id`.
  built_in = {
    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635" = "owner"
    "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9" = "user access administrator"
    "f58310d9-a9f6-439a-9e8d-f62e7b41a168" = "role based access control administrator"
    "76cc9ee4-d5d3-4a45-a930-26add3d73475" = "access review operator service role"
    "b24988ac-6180-42a0-ab88-20f7382dd24c" = "contributor"
    "acdd72a7-3385-48ef-bd42-f606fba81ae7" = "reader"
    "00482a5a-887f-4fb3-b363-3b7fe8e74483" = "key vault administrator"
    "b86a8fe4-44ce-4948-aee5-eccb2c155cd7" = "key vault secrets officer"
    "4633458b-17de-408a-b874-0445c86b69e6" = "key vault secrets user"
    "14b46e9e-c2b7-41b4-b07b-48a6ebf60603" = "key vault crypto officer"
    "a4417e6f-fecd-4de8-b567-7b0420556985" = "key vault certificates officer"
    "f25e0fa2-a7c8-4377-a976-54943a77a395" = "key vault contributor"
    "8b54135c-b56d-4d72-a534-26097cfdc8d8" = "key vault data access administrator"
    "b7e6dc6d-f1e8-4753-8033-0f276bb0955b" = "storage blob data owner"
    "ba92f5b4-2d11-453d-a403-e96b0029c9fe" = "storage blob data contributor"
    "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1" = "storage blob data reader"
    "17d1049b-9a84-46fb-8f53-869881c3d3ab" = "storage account contributor"
    "81a9662b-bebf-436f-a333-f67b29880f12" = "storage account key operator service role"
    "0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8" = "azure kubernetes service cluster admin role"
    "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b" = "azure kubernetes service rbac cluster admin"
    "3498e952-d568-435e-9b2c-8d77e338d7f7" = "azure kubernetes service rbac admin"
    "1c0163c0-47e6-4577-8991-ea5c82e286e4" = "virtual machine administrator login"
    "9980e02c-c2be-4d73-94e8-173b1dc7cf3c" = "virtual machine contributor"
    "f1a07417-d97a-45cb-824c-7a7467783830" = "managed identity operator"
    "e40ec5ca-96e0-45a2-b4ff-59039f2c2b59" = "managed identity contributor"
    "fb1c8493-542b-48eb-b624-b4c8fea62acd" = "security admin"
    "4d97b98b-1d4f-4787-a291-c67834d212e7" = "network contributor"
    "f353d9bd-d4a6-484e-a77a-8050b599b867" = "automation contributor"
    "36243c78-bf99-498c-9df9-86d9f8d28608" = "resource policy contributor"
    "090c5cfd-751d-490a-894a-3ce6f1109419" = "azure service bus data owner"
    "f526a384-b230-433a-b45c-95f59c4a2dec" = "azure event hubs data owner"
    "5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b" = "app configuration data owner"
  }

  # Whoever has one of these can give any role to anyone.
  administrators = [
    "owner",
    "user access administrator",
    "role based access control administrator",
    "access review operator service role",
  ]

  # What a role includes, with itself. An owner can take every role; these are the usual ones.
  included = {
    "owner"                     = ["owner", "user access administrator", "role based access control administrator", "contributor"]
    "user access administrator" = ["user access administrator", "role based access control administrator"]
    "contributor" = [
      "contributor", "automation contributor", "key vault contributor", "managed identity contributor", "network contributor",
      "storage account contributor", "virtual machine contributor",
    ]
  }

  # They change everything, run code as other identities, or hold the data and its keys.
  broad = [
    "contributor",
    "key vault administrator",
    "key vault secrets officer",
    "key vault secrets user",
    "key vault crypto officer",
    "key vault certificates officer",
    "key vault contributor",
    "key vault data access administrator",
    "storage blob data owner",
    "storage blob data contributor",
    "storage account contributor",
    "storage account key operator service role",
    "azure kubernetes service cluster admin role",
    "azure kubernetes service rbac cluster admin",
    "azure kubernetes service rbac admin",
    "virtual machine administrator login",
    "virtual machine contributor",
    "managed identity operator",
    "managed identity contributor",
    "security admin",
    "network contributor",
    "automation contributor",
    "resource policy contributor",
    "azure service bus data owner",
    "azure event hubs data owner",
    "app configuration data owner",
  ]

  # A subscription, a management group or everything, but nothing below.
  wide   = "^/(subscriptions/[^/]+|providers/microsoft[.]management/managementgroups/[^/]+)?/?$"
  group  = "^/subscriptions/[^/]+/resourcegroups/[^/]+/?$"
  number = "roledefinitions/([0-9a-f-]{36})"
  bare   = "^[0-9a-f]{8}-[0-9a-f-]{27}$"

  # A condition on the roles that may be handed out is what narrows an administrator.
  narrows = "roledefinitionid\\]?"
}

# With the name the plan does not know the number yet, and the other way round.
resource_policy "azurerm_*" "administrator_granted" {
  description = "A role that can grant every role is given on a subscription, a management group or a resource group."
  types       = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment", "azurerm_role_assignment"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.principal_id, null)
  opens       = [for role in lookup(local.included, local.roles[1], [coalesce(local.roles[1], null)]) : "${lower(coalesce(attrs.principal_id))} ${role} ${lower(coalesce(attrs.scope))} ${local.after.condition}"]

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        name      = isunknown(try(side.role_definition_name, null)) ? "" : lower(try(tostring(coalesce(side.role_definition_name)), ""))
        id        = isunknown(try(side.role_definition_id, null)) ? "" : lower(try(tostring(coalesce(side.role_definition_id)), ""))
        scope     = isunknown(try(side.scope, null)) ? "" : lower(try(tostring(coalesce(side.scope)), ""))
        condition = isunknown(try(side.condition, null)) ? "" : lower(try(tostring(coalesce(side.condition)), ""))
      }
    ]
    roles = [
      for side in local.sides :
      side.name != "" ? side.name : lookup(local.built_in, try(regex(local.number, side.id)[0], regex(local.bare, side.id), "none"), "")
    ]
    before = local.sides[0]
    after  = local.sides[1]
    harm = (
      contains(local.administrators, local.roles[1]) && (regex_match(local.after.scope, local.wide) || regex_match(local.after.scope, local.group)) &&
      !regex_match(local.after.condition, local.narrows)
    )
    had = (
      (contains(["owner", local.roles[1]], local.roles[0]) || contains(lookup(local.included, local.roles[0], []), local.roles[1])) &&
      (local.before.scope == local.after.scope || startswith(local.after.scope, "${trimsuffix(local.before.scope, "/")}/")) &&
      contains(["", local.after.condition], local.before.condition)
    )
  }

  enforce {
    condition     = !local.harm || local.had
    error_message = "Role `${title(local.roles[1])}` is granted on `${try(tostring(coalesce(attrs.scope)), meta.address)}`, which is enough to take it over${local.roles[0] == "" ? "" : "; before: `${title(local.roles[0])}` on `${try(tostring(coalesce(prior_attrs.scope)), "")}`${local.before.condition == "" ? "" : " under a condition"}"}. Grant a role for the task."
  }
}

resource_policy "azurerm_*" "role_granted" {
  description = "A role that grants roles, changes everything or holds data is given to an identity, or covers more."
  types       = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment", "azurerm_role_assignment"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.principal_id, null)
  opens       = [for role in lookup(local.included, local.roles[1], [coalesce(local.roles[1], null)]) : "${lower(coalesce(attrs.principal_id))} ${role} ${lower(coalesce(attrs.scope))} ${local.after.condition}"]

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        name      = isunknown(try(side.role_definition_name, null)) ? "" : lower(try(tostring(coalesce(side.role_definition_name)), ""))
        id        = isunknown(try(side.role_definition_id, null)) ? "" : lower(try(tostring(coalesce(side.role_definition_id)), ""))
        scope     = isunknown(try(side.scope, null)) ? "" : trimsuffix(lower(try(tostring(coalesce(side.scope)), "")), "/")
        condition = isunknown(try(side.condition, null)) ? "unread" : lower(try(tostring(coalesce(side.condition)), ""))
      }
    ]
    roles = [
      for side in local.sides :
      side.name != "" ? side.name : lookup(local.built_in, try(regex(local.number, side.id)[0], regex(local.bare, side.id), "none"), side.id)
    ]
    before     = local.sides[0]
    after      = local.sides[1]
    everywhere = !isunknown(try(attrs.scope, null)) && regex_match(lower(try(tostring(coalesce(attrs.scope)), "")), local.wide)
    scope      = isunknown(try(attrs.scope, null)) ? "a scope that is known only after apply" : "`${try(tostring(coalesce(attrs.scope)), meta.address)}`"
    origin     = local.roles[0] == "" ? "" : "; before: `${title(local.roles[0])}` on `${try(tostring(coalesce(prior_attrs.scope)), "")}`${local.before.condition == "" ? "" : " under a condition"}"

    within = local.after.scope == "" || local.before.scope == local.after.scope || startswith(local.after.scope, "${local.before.scope}/")
    looser = local.before.condition != "" && local.after.condition == ""

    administrator = contains(local.administrators, local.roles[1])
    privileged    = contains(local.broad, local.roles[1])

    # Below a subscription, a condition on the roles is as narrow as such a grant can be.
    narrowed = regex_match(local.after.condition, local.narrows)
    grants   = local.administrator && (local.everywhere ? local.narrowed : !local.narrowed && !regex_match(local.after.scope, local.group))
    had = (
      local.roles[0] != "" && (contains(["owner", local.roles[1]], local.roles[0]) || contains(lookup(local.included, local.roles[0], []), local.roles[1])) &&
      local.within && !local.looser
    )
    changes = local.privileged && local.everywhere
    rest    = local.roles[0] != "" && !local.administrator && !local.changes
  }

  enforce {
    condition     = !local.grants || local.had
    error_message = "Role `${title(local.roles[1])}` on ${local.scope} can grant roles there to others${local.origin}. Grant a role for the task."
  }

  enforce {
    condition     = !local.changes || local.had
    error_message = "Role `${title(local.roles[1])}` is granted on all of ${local.scope}${local.origin}. Grant it on the resource group or resource that it is about."
  }

  # One identity, whose assignment is changed or replaced.
  enforce {
    condition     = !local.rest || local.roles[0] != local.roles[1] || local.after.scope == "" || !startswith(local.before.scope, "${local.after.scope}/")
    error_message = "Role `${title(local.roles[1])}` covers all of ${local.scope}; before: `${try(tostring(coalesce(prior_attrs.scope)), "")}` only. Keep the narrower scope."
  }

  enforce {
    condition     = !local.rest || local.roles[0] != local.roles[1] || !local.looser
    error_message = "Role `${title(local.roles[1])}` on ${local.scope} no longer has its condition, which narrowed what it allows. Keep the condition."
  }

  enforce {
    condition     = !local.rest || !local.privileged || contains(local.broad, local.roles[0]) || contains(local.administrators, local.roles[0])
    error_message = "The identity gets role `${title(local.roles[1])}` on ${local.scope}; before: `${title(local.roles[0])}`. Make sure that it needs more."
  }
}

# Another tenant gets roles without an account in this one.
resource_policy "azurerm_lighthouse_definition" "tenant_granted" {
  description = "Another tenant gets a strong role in a subscription through Lighthouse."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try("${attrs.managing_tenant_id} ${attrs.scope}", null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for grant in concat(try(concat(side.authorization), []), try(concat(side.eligible_authorization), [])) :
        {
          who  = lower(try(tostring(coalesce(grant.principal_id)), ""))
          role = lookup(local.built_in, try(regex(local.number, lower(tostring(coalesce(grant.role_definition_id))))[0], lower(tostring(coalesce(grant.role_definition_id))), "none"), "")
        }
      ]
    ]
    new = [
      for grant in local.sides[1] : title(grant.role)
      if(contains(local.administrators, grant.role) || contains(local.broad, grant.role)) && !contains(local.sides[0], grant)
    ]
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Tenant `${try(tostring(coalesce(attrs.managing_tenant_id)), "unknown")}` gets `${join("`, `", distinct(local.new))}` on `${try(tostring(coalesce(attrs.scope)), "the subscription")}`. Make sure that the tenant is meant, and that it needs so much."
  }
}

# The number of a custom role that the plan creates.
resource_policy "azurerm_*" "undecided_role" {
  description = "The role of a changed assignment is known only after apply."
  types       = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment", "azurerm_role_assignment"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    named = !isunknown(try(attrs.role_definition_name, null)) && try(tostring(coalesce(attrs.role_definition_name)), "") != ""
  }

  enforce {
    condition     = local.named || !isunknown(try(attrs.role_definition_id, null)) || isunknown(try(prior_attrs.role_definition_id, null))
    error_message = "`role_definition_id` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: `${try(tostring(coalesce(prior_attrs.role_definition_name)), tostring(coalesce(prior_attrs.role_definition_id)), "nothing")}`."
  }
}

resource_policy "azurerm_*" "undecided_new_role" {
  description = "The role of a new assignment is known only after apply."
  types       = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment", "azurerm_role_assignment"]
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.role_definition_id, null)) && (isunknown(try(attrs.role_definition_name, null)) || try(tostring(coalesce(attrs.role_definition_name)), "") == "")

  enforce {
    condition    = meta.operation == "create"
    info_message = "`role_definition_id` is known only after apply, so the role is not checked."
  }
}
