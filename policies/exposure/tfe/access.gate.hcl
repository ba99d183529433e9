# Who may apply in workspaces and administer the organization, what workspaces show each other, and which checks hold.

locals {
  # From the least to the most.
  rank = { read = 0, plan = 1, custom = 1, write = 2, maintain = 3, admin = 4 }
}

# A new workspace or project usually gets a team that administers it: a warning. More rights on one that exists are
# another matter.
resource_policy "tfe_team_*access" "team_raised" {
  description = "A team that had less administers a workspace or project."
  types       = ["tfe_team_access", "tfe_team_project_access"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    same = alltrue([for key in ["team_id", "workspace_id", "project_id"] : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")])
  }

  enforce {
    condition     = try(attrs.access, null) != "admin" || try(prior_attrs.access, null) == "admin" || !local.same
    error_message = "The team of `${meta.address}` administers the ${meta.type == "tfe_team_access" ? "workspace" : "project"}; before: `${try(tostring(coalesce(prior_attrs.access)), "less")}`. It can change variables, state and settings then, and grant access to others."
  }
}

resource_policy "tfe_team_*access" "team_granted" {
  description = "A team may administer, apply, or change state or variables."
  types       = ["tfe_team_access", "tfe_team_project_access"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "warn"
  on_unknown  = "allow"
  opens       = ["${local.target} ${attrs.access} ${jsonencode(local.parts[1])}"]

  # A raise to `admin` is a finding of `team_raised`. On create, `write` is a normal day.
  locals {
    target = join(" ", [for key in ["team_id", "workspace_id", "project_id"] : try(tostring(coalesce(attrs[key])), "")])
    same   = meta.operation != "create"
    old    = try(local.rank[prior_attrs.access], 0)
    new    = try(local.rank[attrs.access], 0)
    raised = local.same ? local.new > local.old && local.new > 1 && local.new < 4 : local.new >= 4
    scales = {
      runs           = ["read", "plan", "apply"]
      state_versions = ["none", "read-outputs", "read", "write"]
      variables      = ["none", "read", "write"]
      settings       = ["read", "update", "delete"]
      teams          = ["none", "read", "manage"]
    }
    parts = [
      for side in [prior_attrs, attrs] : merge({}, [
        for block in [try(side.permissions[0], {}), try(side.workspace_access[0], {}), try(side.project_access[0], {})] : {
          for name, scale in local.scales : name => try(index(scale, block[name]), -1) if try(index(scale, block[name]), -1) >= 0
        }
      ]...)
    ]
    more = local.same && local.new == 1 && try(attrs.access, null) != "plan" ? [
      for name, level in local.parts[1] : "`${name}` is `${local.scales[name][level]}`"
      if level >= 2 && level > try(local.parts[0][name], 0) && local.old < 2
    ] : []
  }

  enforce {
    condition     = !local.raised && length(local.more) == 0
    error_message = "The team of `${meta.address}` may do more: ${join("; ", concat(local.raised ? ["its access is `${try(tostring(coalesce(attrs.access)), "wider")}`"] : [], local.more))}${local.same ? "; before: `${try(tostring(coalesce(prior_attrs.access)), "custom")}`" : ""}. Make sure that all of its members need it."
  }
}

resource_policy "tfe_team*" "organization_access" {
  description = "A team may manage more of the organization, or someone becomes its owner."
  types       = ["tfe_team", "tfe_team_member", "tfe_team_members", "tfe_team_organization_member", "tfe_team_organization_members"]
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(coalesce(attrs.team_id)), tostring(coalesce(attrs.organization)), null)
  level       = "require_approval"
  on_unknown  = "allow"

  # The id of the team of owners is in its data source, where the configuration has one. What is known only after apply is
  # another team. Members are names of users, or ids of memberships.
  #
  # Who manages one of these can give themselves everything, or switch off the checks.
  locals {
    names = [
      "access_secret_teams", "manage_membership", "manage_organization_access", "manage_policies", "manage_policy_overrides",
      "manage_projects", "manage_teams", "manage_vcs_settings", "manage_workspaces",
    ]
    added  = [for name in local.names : name if try(attrs.organization_access[0][name], null) == true && try(prior_attrs.organization_access[0][name], null) != true]
    owners = getdatasource("tfe_team", { name = "owners" })
    people = [
      for side in [prior_attrs, attrs] : [
        for name in concat([try(side.username, null), try(side.organization_membership_id, null)], try(concat(side.usernames), []), try(concat(side.organization_membership_ids), [])) : name if isunknown(name) || name != null
      ]
    ]
    new_owners = (meta.type == "tfe_team" || isunknown(local.owners) || isunknown(try(attrs.team_id, null)) ? false : try(local.owners.id == attrs.team_id, false)) ? [for name in local.people[1] : name if !contains(local.people[0], name)] : []
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The team `${try(tostring(coalesce(attrs.name)), meta.address)}` gets `${join("`, `", local.added)}` in the whole organization. Grant access to the projects that it works on."
  }

  enforce {
    condition     = length(local.new_owners) == 0
    error_message = "${join(", ", local.new_owners)} become${length(local.new_owners) == 1 ? "s" : ""} owner of the organization: that is every workspace, state and setting. Add people to a team that has what they need."
  }
}

resource_policy "tfe_*" "organization_opened" {
  description = "The organization asks less of those who sign in."
  types       = ["tfe_organization", "tfe_saml_settings"]
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation != "delete" || meta.type == "tfe_saml_settings"

  locals {
    minutes = meta.operation == "delete" ? {} : { for name in ["session_remember_minutes", "session_timeout_minutes"] : name => [for side in [prior_attrs, attrs] : try(coalesce(tonumber(side[name])), 20160)] }
    open = concat(
      meta.operation == "delete" ? ["single sign-on is switched off"] : [],
      meta.operation != "delete" && try(prior_attrs.collaborator_auth_policy, null) == "two_factor_mandatory" && try(attrs.collaborator_auth_policy, null) == "password" ? ["a password is enough"] : [],
      meta.operation != "delete" && try(prior_attrs.user_tokens_enabled, null) == false && try(attrs.user_tokens_enabled, null) == true ? ["tokens of users work"] : [],
      meta.operation != "delete" && try(prior_attrs.max_ttl_enabled, null) == true && try(attrs.max_ttl_enabled, null) == false ? ["tokens may live forever"] : [],
      [for name, pair in local.minutes : "`${name}` is ${pair[1]} instead of ${pair[0]}" if pair[1] > pair[0]],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In `${try(tostring(coalesce(prior_attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

# State has secrets in it.
resource_policy "tfe_workspace*" "state_shared" {
  description = "All workspaces of the organization may read the state of one."
  types       = ["tfe_workspace", "tfe_workspace_settings"]
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.workspace_id, null)
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.global_remote_state, null) != true || try(prior_attrs.global_remote_state, null) == true
    error_message = "Runs of every workspace in the organization may read the state of `${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.workspace_id)), meta.address)}`, secrets included. List the workspaces in `remote_state_consumer_ids`."
  }
}

resource_policy "tfe_workspace*" "applied_unseen" {
  description = "A workspace applies plans that nobody has confirmed."
  types       = ["tfe_workspace", "tfe_workspace_settings"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    on = [for name in ["auto_apply", "auto_apply_run_trigger"] : name if try(prior_attrs[name], null) == false && try(attrs[name], null) == true]
  }

  enforce {
    condition     = length(local.on) == 0
    error_message = "Plans of `${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.workspace_id)), meta.address)}` are applied without anyone who looks at them (`${join("`, `", local.on)}`). Make sure that another check holds."
  }
}

resource_policy "tfe_*variable" "variable_readable" {
  description = "A variable that was sensitive is shown."
  types       = ["tfe_test_variable", "tfe_variable"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.sensitive, null) != true || try(attrs.sensitive, null) != false || !try(prior_attrs.key == attrs.key, false)
    error_message = "Everyone who may read variables sees the value of `${try(tostring(coalesce(attrs.key)), meta.address)}`, and logs show it. Keep `sensitive = true`, or make sure that it is no secret."
  }
}

resource_policy "tfe_*" "shared_wider" {
  description = "Variables, agents, a connection or modules are given to the whole organization, or to others."
  types       = ["tfe_admin_organization_settings", "tfe_agent_pool", "tfe_oauth_client", "tfe_organization_module_sharing", "tfe_variable_set"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    names = ["global", "global_module_sharing", "organization_scoped"]
    others = setsubtract(
      [for name in try(concat(attrs.module_consumers), concat(attrs.module_sharing_consumer_organizations), []) : try(tostring(coalesce(name)), "")],
      [for name in try(concat(prior_attrs.module_consumers), concat(prior_attrs.module_sharing_consumer_organizations), []) : try(tostring(coalesce(name)), "")],
    )
    open = concat(
      [for name in local.names : "`${name}` is on" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true],
      [for name in sort(local.others) : "`${name}` may use its modules"],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.organization)), meta.address)}`: ${join("; ", local.open)}. Make sure that each workspace may have it."
  }
}

# Checks of plans: what failed, and was not applied, is applied now.
resource_policy "tfe_*" "check_weaker" {
  description = "A policy that plans are checked by no longer holds everywhere."
  types       = ["tfe_organization_run_task_global_settings", "tfe_policy", "tfe_policy_set", "tfe_project_policy_set", "tfe_sentinel_policy", "tfe_tag_policy_set", "tfe_workspace_policy_set", "tfe_workspace_run_task"]
  operations  = ["update", "delete", "replace"]
  attached_to = try(attrs.workspace_id, null)
  level       = "warn"
  on_unknown  = "allow"

  locals {
    modes = { advisory = 0, "soft-mandatory" = 1, mandatory = 2, "hard-mandatory" = 2 }
    weaker = concat(
      meta.operation == "delete" && !contains(["advisory"], try(tostring(coalesce(prior_attrs.enforce_mode)), tostring(coalesce(prior_attrs.enforcement_level)), "")) ? ["it is removed"] : [],
      meta.operation != "delete" && try(local.modes[try(attrs.enforce_mode, attrs.enforcement_level)] < local.modes[try(prior_attrs.enforce_mode, prior_attrs.enforcement_level)], false) ? ["it is `${try(attrs.enforce_mode, attrs.enforcement_level)}` instead of `${try(prior_attrs.enforce_mode, prior_attrs.enforcement_level)}`"] : [],
      meta.operation != "delete" && meta.type == "tfe_policy_set" && try(prior_attrs.global, null) == true && try(attrs.global, null) == false ? ["it does not hold for all workspaces"] : [],
      meta.operation != "delete" && meta.type == "tfe_organization_run_task_global_settings" && try(prior_attrs.enabled, null) == true && try(attrs.enabled, null) == false ? ["it does not hold for all workspaces"] : [],
      meta.operation != "delete" && try(prior_attrs.overridable, null) == false && try(attrs.overridable, null) == true ? ["users may pass it by"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The check `${try(tostring(coalesce(prior_attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "tfe_*_exclusion" "check_excluded" {
  description = "A workspace or project is left out of a policy set."
  types       = ["tfe_project_policy_set_exclusion", "tfe_tag_policy_set_exclusion", "tfe_workspace_policy_set_exclusion"]
  operations  = ["create", "replace"]
  attached_to = join(" ", [for key in ["policy_set_id", "workspace_id", "project_id", "key", "value"] : try(tostring(coalesce(attrs[key])), "")])
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = false
    error_message = "`${meta.address}` leaves something out of a policy set, so that its plans are not checked by it. Make sure that this is meant."
  }
}
