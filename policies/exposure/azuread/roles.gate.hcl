# Roles of the directory and permissions of Microsoft Graph, which reach everything that
# trusts the directory.

locals {
  # Built-in roles by the numbers that are the same in every tenant. Whoever has one of these
  # can become a global administrator.
  top = {
    "62e90394-69f5-4237-9190-012177145e10" = "Global Administrator"
    "e8611ab8-c189-46e8-94e1-60213ab1f814" = "Privileged Role Administrator"
    "7be44c8a-adaf-4e2a-84d6-ab2649e08a13" = "Privileged Authentication Administrator"
    "e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8" = "Partner Tier2 Support"
  }
  # It includes the others.
  all = "62e90394-69f5-4237-9190-012177145e10"

  privileged = {
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3" = "Application Administrator"
    "158c047a-c907-4556-b7ef-446551a6b5f7" = "Cloud Application Administrator"
    "fe930be7-5e62-47db-91af-98c3a49a38b1" = "User Administrator"
    "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9" = "Conditional Access Administrator"
    "194ae4cb-b126-40b2-bd5b-6091b380977d" = "Security Administrator"
    "c4e39bd9-1100-46d3-8c65-fb160da0071f" = "Authentication Administrator"
    "0526716b-113d-4c15-b2c8-68e3c22b9f80" = "Authentication Policy Administrator"
    "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2" = "Hybrid Identity Administrator"
    "3a2c62db-5318-420d-8d74-23affee5d9d5" = "Intune Administrator"
    "29232cdf-9323-42fd-ade2-1d097af3e4de" = "Exchange Administrator"
    "f28a1f50-f6e7-4571-818b-6a12f2af6b6c" = "SharePoint Administrator"
    "8329153b-31d0-4727-b945-745eb3bc5f31" = "Domain Name Administrator"
    "be2f45a1-457d-42af-a067-6ec1fa63bc45" = "External Identity Provider Administrator"
    "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e" = "Identity Governance Administrator"
    "fdd7a751-b60b-444a-984c-02652fe8fa1c" = "Groups Administrator"
    "729827e3-9c14-49f7-bb1b-9608f156bbb8" = "Helpdesk Administrator"
    "966707d0-3269-4727-9be2-8c3a10f19b9d" = "Password Administrator"
    "9360feb5-f418-4baa-8175-e2a00bac4301" = "Directory Writers"
    "4ba39ca4-527c-499a-b93d-d9b492c50246" = "Partner Tier1 Support"
    "d29b2b05-8046-44ba-8758-1e26182fcf32" = "Directory Synchronization Accounts"
  }

  # Permissions of Microsoft Graph, by the same kind of numbers.
  graph_top = {
    "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8" = "RoleManagement.ReadWrite.Directory"
    "06b708a9-e830-4db3-a914-8e69da51d44f" = "AppRoleAssignment.ReadWrite.All"
    "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9" = "Application.ReadWrite.All"
    "19dbc75e-c2e2-444c-a770-ec69d8559fc7" = "Directory.ReadWrite.All"
    "50483e42-d915-4231-9639-7fdb7fd190e5" = "UserAuthenticationMethod.ReadWrite.All"
    "dd199f4a-f148-40a4-a2ec-f0069cc799ec" = "RoleAssignmentSchedule.ReadWrite.Directory"
    "fee28b28-e1f3-4841-818e-2704dc62245f" = "RoleEligibilitySchedule.ReadWrite.Directory"
    "89c8469c-83ad-45f7-8ff2-6e3d4285709e" = "ServicePrincipalEndpoint.ReadWrite.All"
    "8e8e4742-1d95-4f68-9d56-6ee75648c72a" = "DelegatedPermissionGrant.ReadWrite.All"
  }
  graph = {
    "62a82d76-70ea-41e2-9197-370581804d09" = "Group.ReadWrite.All"
    "dbaae8cf-10b5-4b86-a4a1-f871c94c6695" = "GroupMember.ReadWrite.All"
    "741f803b-c850-494e-b5df-cde7c675a1ca" = "User.ReadWrite.All"
    "01c0a623-fc9b-48e9-b794-0756f8e8f067" = "Policy.ReadWrite.ConditionalAccess"
    "cc117bb9-00cf-4eb8-b580-ea2a878fe8f7" = "User-PasswordProfile.ReadWrite.All"
    "7e05723c-0bb0-42da-be95-ae9f08a6e53c" = "Domain.ReadWrite.All"
    "9241abd9-d0e6-425a-bd4f-47ba86e767a4" = "DeviceManagementConfiguration.ReadWrite.All"
    "e330c4f0-4170-414e-a55a-2f022ec2b57b" = "DeviceManagementRBAC.ReadWrite.All"
    "e2a3a72e-5f79-4c64-b1b1-878b674786c9" = "Mail.ReadWrite"
    "810c84a8-4a9e-49e6-bf7d-12d183f40d01" = "Mail.Read"
    "b633e1c5-b582-4048-a93e-9f11b44c7e96" = "Mail.Send"
    "75359482-378d-4052-8f01-80520e7db3cd" = "Files.ReadWrite.All"
    "01d4889c-1287-42c6-ac1f-5d1e02578ef6" = "Files.Read.All"
    "a82116e5-55eb-4c41-a434-62fe8a61c773" = "Sites.FullControl.All"
    "9492366f-7969-46a4-8d15-ed1a20078fff" = "Sites.ReadWrite.All"
    "332a536c-c7ef-4017-ab91-336970924f0d" = "Sites.Read.All"
  }
}

# An administrative unit or an application as the scope is narrower than the tenant.
resource_policy "azuread_directory_role_*" "administrator_granted" {
  description = "A role is granted by which one can become a global administrator."
  types       = ["azuread_directory_role_assignment", "azuread_directory_role_eligibility_schedule_request", "azuread_directory_role_member"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.holder
  opens = flatten([
    for way in meta.type == "azuread_directory_role_eligibility_schedule_request" ? ["eligible"] : ["eligible", "permanent"] : [
      for id in local.ids[1] == local.all ? keys(local.top) : [local.ids[1]] : "${local.holder} ${id} ${way}"
    ]
  ])

  # A member names the role by a number of this tenant: the plan may tell which it is.
  locals {
    ids = [
      for side in [prior_attrs, attrs] :
      isunknown(try(side.role_id, side.role_definition_id, side.role_object_id, null)) ? "" : lower(try(tostring(coalesce(side.role_id)), tostring(coalesce(side.role_definition_id)), tostring([for role in getresources("azuread_directory_role", {}) : role.template_id if role.object_id == side.role_object_id][0]), ""))
    ]
    holder = try(coalesce(attrs.principal_object_id), coalesce(attrs.principal_id), attrs.member_object_id, null)
    role   = lookup(local.top, local.ids[1], "")
    whole = (
      contains(["", "/"], try(tostring(coalesce(attrs.directory_scope_id)), tostring(coalesce(attrs.directory_scope_object_id)), "")) &&
      contains(["", "/"], try(tostring(coalesce(attrs.app_scope_id)), tostring(coalesce(attrs.app_scope_object_id)), ""))
    )
    had = contains([local.all, local.ids[1]], local.ids[0]) && alltrue([
      for name in ["directory_scope_id", "app_scope_id"] : contains(["", "/"], try(tostring(coalesce(prior_attrs[name])), ""))
    ])
  }

  enforce {
    condition     = local.role == "" || !local.whole || local.had
    error_message = "`${meta.address}` grants `${local.role}`, which is enough to take over the tenant. Grant a role for the task${meta.type == "azuread_directory_role_eligibility_schedule_request" ? "" : ", or make it eligible with approval"}."
  }
}

resource_policy "azuread_*" "privileged_granted" {
  description = "A privileged role of the directory is granted."
  types       = ["azuread_administrative_unit_role_member", "azuread_directory_role_assignment", "azuread_directory_role_eligibility_schedule_request", "azuread_directory_role_member"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.principal_object_id), coalesce(attrs.principal_id), attrs.member_object_id, null)

  locals {
    ids = [
      for side in [prior_attrs, attrs] :
      isunknown(try(side.role_id, side.role_definition_id, side.role_object_id, null)) ? "" : lower(try(tostring(coalesce(side.role_id)), tostring(coalesce(side.role_definition_id)), tostring([for role in getresources("azuread_directory_role", {}) : role.template_id if role.object_id == side.role_object_id][0]), ""))
    ]
    scopes = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.directory_scope_id)), tostring(coalesce(side.app_scope_id)), tostring(coalesce(side.administrative_unit_object_id)), "/")]
    role   = lookup(local.privileged, local.ids[1], local.scopes[1] == "/" ? "" : lookup(local.top, local.ids[1], ""))
    had    = contains([local.all, local.ids[1]], local.ids[0]) && contains(["/", local.scopes[1]], local.scopes[0])
  }

  enforce {
    condition     = local.role == "" || local.had
    error_message = "`${meta.address}` grants `${local.role}`${local.scopes[1] == "/" ? "" : " within `${local.scopes[1]}`"}, by which accounts or applications can be taken over. Make sure that the identity needs it all the time."
  }

  # Which role it is only the tenant knows: every role that has members by this way is one of
  # administration.
  enforce {
    condition     = meta.type != "azuread_directory_role_member" || local.ids[1] != "" || try(prior_attrs.role_object_id, null) != null
    error_message = "`${meta.address}` makes a member of the directory role `${try(tostring(coalesce(attrs.role_object_id)), "unknown")}`. Make sure that it is not one of a global administrator."
  }
}

resource_policy "azuread_*" "graph_takeover" {
  description = "An application gets permissions by which it can take over the tenant."
  types       = ["azuread_app_role_assignment", "azuread_service_principal_delegated_permission_grant"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.principal_object_id), attrs.service_principal_object_id, null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : concat(
        isunknown(try(side.app_role_id, null)) ? [] : compact([try(lookup(local.graph_top, lower(side.app_role_id), ""), "")]),
        try(tostring(coalesce(side.user_object_id)), "") == "" ? tolist(setintersection(try(compact(side.claim_values), []), values(local.graph_top))) : [],
      )
    ]
    new = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "`${meta.address}` grants `${join("`, `", sort(local.new))}`, which is enough to take over the tenant. Use a permission for the task, such as Application.ReadWrite.OwnedBy."
  }
}

resource_policy "azuread_*" "graph_granted" {
  description = "An application gets, or asks for, permissions on everyone's data."
  types       = ["azuread_app_role_assignment", "azuread_application", "azuread_application_api_access", "azuread_service_principal_delegated_permission_grant"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.principal_object_id), coalesce(attrs.service_principal_object_id), attrs.application_id, null)

  # What an application asks for needs the consent of an administrator first.
  locals {
    names = merge(local.graph, contains(["azuread_application", "azuread_application_api_access"], meta.type) ? local.graph_top : {})
    sides = [
      for side in [prior_attrs, attrs] : distinct(concat(
        isunknown(try(side.app_role_id, null)) ? [] : compact([try(lookup(local.graph, lower(side.app_role_id), ""), "")]),
        [for id in try(compact(side.role_ids), []) : lookup(local.names, lower(id), "")],
        flatten([
          for api in try(concat(side.required_resource_access), []) : [
            for access in try(concat(api.resource_access), []) : lookup(local.names, lower(try(tostring(coalesce(access.id)), "")), "")
            if try(access.type, null) == "Role"
          ]
        ]),
        try(tostring(coalesce(side.user_object_id)), "") == "" ? tolist(setintersection(try(compact(side.claim_values), []), values(local.graph))) : [],
      ))
    ]
    new = setsubtract(compact(local.sides[1]), compact(local.sides[0]))
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "`${meta.address}` ${contains(["azuread_application", "azuread_application_api_access"], meta.type) ? "asks for" : "grants"} `${join("`, `", sort(local.new))}` in the whole tenant. Use a narrower permission, or limit it to the mailboxes or sites that are needed."
  }
}

resource_policy "azuread_custom_directory_role" "custom_role" {
  description = "A custom role of the directory gets the right to credentials or roles."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for block in try(concat(side.permissions), []) : [
          for action in try(compact(block.allowed_resource_actions), []) : action
          if regex_match(lower(action), "(allproperties/(alltasks|update)$|/credentials/update$|rolemanagement|/password/update$|/authenticationmethods/.*update|approleassignedto/update$|oauth2permissiongrants/.*(create|update|alltasks))")
        ]
      ])
    ]
    new = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.new) == 0 || try(attrs.enabled, null) == false
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` allows `${join("`, `", sort(local.new))}`, by which accounts or applications can be taken over. Name the actions that are needed."
  }
}

resource_policy "azuread_*" "undecided_grant" {
  description = "The role or permission of a changed grant is known only after apply."
  types       = ["azuread_app_role_assignment", "azuread_directory_role_assignment", "azuread_directory_role_eligibility_schedule_request"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(coalesce(prior_attrs.app_role_id), coalesce(prior_attrs.role_id), prior_attrs.role_definition_id, null)
    after  = try(coalesce(attrs.app_role_id), coalesce(attrs.role_id), attrs.role_definition_id, null)
  }

  enforce {
    condition     = isunknown(local.before) || !isunknown(local.after)
    error_message = "The role of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(tostring(coalesce(local.before)), "nothing")}."
  }
}

resource_policy "azuread_*" "undecided_new_grant" {
  description = "The role or permission of a new grant is known only after apply."
  types       = ["azuread_app_role_assignment", "azuread_directory_role_assignment", "azuread_directory_role_eligibility_schedule_request"]
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.app_role_id, null)) || isunknown(try(attrs.role_id, null)) || isunknown(try(attrs.role_definition_id, null))

  enforce {
    condition    = meta.operation == "create"
    info_message = "The role is known only after apply, so it is not checked."
  }
}
