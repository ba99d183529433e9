# What pipelines may use, and who may pass checks by. Policies of branches are in the pack
# `safeguards`.

locals {
  # Permissions that pass reviews by, or give oneself others. Names are those of the API, in any case.
  strong = [
    "administer", "administerbuildpermissions", "bypassrules", "changeprocess", "editpolicies", "forcepush", "genericwrite", "managepermissions",
    "manage_permissions", "policyexempt", "pullrequestbypasspolicy", "removeotherslocks", "repositorycreate", "deleterepository", "delete", "owner",
  ]
}

resource_policy "azuredevops_project" "created_public" {
  description = "A new project is public."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = lower(try(tostring(coalesce(attrs.visibility)), "private")) != "public"
    error_message = "Everyone can read `${try(tostring(coalesce(attrs.name)), meta.address)}`, with its repositories, work items and pipelines. Make it private unless it is meant for everyone."
  }
}

resource_policy "azuredevops_project" "published" {
  description = "A project becomes public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = lower(try(tostring(coalesce(prior_attrs.visibility)), "private")) == "public" || lower(try(tostring(coalesce(attrs.visibility)), "private")) != "public"
    error_message = "Everyone can read `${try(tostring(coalesce(prior_attrs.name)), "the project")}` with its repositories, work items and pipelines; before: private. What was copied once cannot be taken back: look for secrets in the history first."
  }
}

# `Allow`, `Deny` or `NotSet` for each name.
resource_policy "azuredevops_*permissions" "permission_allowed" {
  description = "A group may pass policies by, push by force, or manage permissions."
  types = [
    "azuredevops_area_permissions", "azuredevops_build_definition_permissions", "azuredevops_build_folder_permissions", "azuredevops_git_permissions",
    "azuredevops_library_permissions", "azuredevops_project_permissions", "azuredevops_serviceendpoint_permissions", "azuredevops_variable_group_permissions",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"
  attached_to = try(join(" ", concat([attrs.principal, attrs.project_id], [
    for name in ["repository_id", "branch_name", "path", "build_definition_id", "library_id", "serviceendpoint_id", "variable_group_id"] : try(coalesce(attrs[name]), "")
  ])), null)

  locals {
    allowed = [for side in [prior_attrs, attrs] : [for name, value in try(merge({}, side.permissions), {}) : name if lower(try(tostring(coalesce(value)), "")) == "allow" && contains(local.strong, lower(name))]]
    added   = sort(setsubtract(local.allowed[1], local.allowed[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "A group gets `${join("`, `", local.added)}` in `${meta.address}`. Make sure that all of its members need it."
  }
}

resource_policy "azuredevops_security*" "administrator" {
  description = "A group or person becomes administrator of a resource, or may do what passes checks by."
  types       = ["azuredevops_security_permissions", "azuredevops_securityrole_assignment"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(join(" ", [
    for name in ["identity_id", "principal", "resource_id", "scope", "token", "namespace_id"] : try(coalesce(attrs[name]), "")
  ]), null)

  locals {
    allowed = [
      for side in [prior_attrs, attrs] : concat(
        lower(try(tostring(coalesce(side.role_name)), "")) == "administrator" ? ["Administrator"] : [],
        [for name, value in try(merge({}, side.permissions), {}) : name if lower(try(tostring(coalesce(value)), "")) == "allow" && contains(local.strong, lower(name))],
      )
    ]
    added = sort(setsubtract(local.allowed[1], local.allowed[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` grants `${join("`, `", local.added)}`. Make sure that all who get it need it."
  }
}

resource_policy "azuredevops_*" "all_pipelines" {
  description = "Every pipeline of a project may use a connection, a variable group or a queue."
  types       = ["azuredevops_pipeline_authorization", "azuredevops_resource_authorization", "azuredevops_variable_group"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${attrs.project_id} ${attrs.resource_id}", null)

  # The older resource has `authorized`, a group has `allow_access`. Without a pipeline, each one is meant.
  locals {
    open = [
      for i, side in [prior_attrs, attrs] : (
        meta.type == "azuredevops_variable_group" ? try(side.allow_access, null) == true :
        meta.type == "azuredevops_resource_authorization" ? try(side.authorized, null) == true && try(coalesce(tonumber(side.definition_id)), 0) == 0 :
        (i == 1 || meta.operation != "create") && (isunknown(try(side.pipeline_id, null)) ? false : try(coalesce(tonumber(side.pipeline_id)), 0) == 0)
      )
    ]
  }

  enforce {
    condition     = !local.open[1] || (meta.operation != "create" && local.open[0])
    error_message = "Every pipeline of the project may use `${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.resource_id)), meta.address)}`, also those that anyone adds. Authorize the pipelines that need it."
  }
}

resource_policy "azuredevops_project_pipeline_settings" "settings_weaker" {
  description = "Pipelines of a project may reach more."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    names = ["enforce_job_scope", "enforce_job_scope_for_release", "enforce_referenced_repo_scoped_token", "enforce_settable_var", "status_badges_are_private"]
    off   = [for name in local.names : name if try(prior_attrs[name], null) == true && try(attrs[name], null) == false]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Switched off for the pipelines of the project: `${join("`, `", local.off)}`. Make sure that this is meant."
  }
}

resource_policy "azuredevops_check_*" "check_gone" {
  description = "A check before deployments or the use of a connection is removed."
  types = [
    "azuredevops_check_approval", "azuredevops_check_branch_control", "azuredevops_check_business_hours", "azuredevops_check_required_template",
    "azuredevops_check_rest_api",
  ]
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = try("${attrs.target_resource_type} ${attrs.target_resource_id}", null)
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "Pipelines use the ${try(tostring(coalesce(prior_attrs.target_resource_type)), "resource")} `${try(tostring(coalesce(prior_attrs.target_resource_id)), meta.address)}` without the check `${trimprefix(meta.type, "azuredevops_check_")}`. Make sure that this is meant."
  }
}

resource_policy "azuredevops_repository_policy_check_credentials" "credentials_unchecked" {
  description = "Pushes are not searched for credentials any more."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.project_id, null)
  filter      = try(prior_attrs.enabled, null) != false && try(prior_attrs.blocking, null) != false

  enforce {
    condition     = meta.operation != "delete" && try(attrs.enabled, null) != false && try(attrs.blocking, null) != false
    error_message = "Pushes to the repositories of the project are no longer searched for credentials. Leave the policy on."
  }
}
