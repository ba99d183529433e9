# Who may read, write and administer projects and groups, and with which keys and tokens. What becomes weaker in the
# protection of branches and in checks of merge requests is in the pack `safeguards`.

locals {
  # From the least to the most.
  rank = { "no one" = 0, minimal = 1, guest = 2, planner = 2, reporter = 3, security_manager = 3, developer = 4, maintainer = 5, master = 5, owner = 6 }

  # What names who is a member, and of what.
  members = ["project", "group", "group_id", "user_id", "share_group_id", "saml_group_name", "cn", "filter", "username"]
}

resource_policy "gitlab_project" "created_public" {
  description = "A new project is public."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(attrs.visibility_level, null) != "public"
    error_message = "Everyone can read `${try(tostring(coalesce(attrs.name)), meta.address)}`, with each commit and issue. Make it private unless it is meant for everyone."
  }
}

resource_policy "gitlab_*" "published" {
  description = "A project or group becomes public."
  types       = ["gitlab_group", "gitlab_project"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.visibility_level, null) == "public" || try(attrs.visibility_level, null) != "public"
    error_message = "Everyone can read `${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.name)), "it")}`${meta.type == "gitlab_group" ? ", and its projects may become public" : " with its whole history and issues"}; before: ${try(tostring(coalesce(prior_attrs.visibility_level)), "private")}. What was copied once cannot be taken back: look for secrets in the history first."
  }
}

# Internal is for everyone with an account: on a server of one's own these are all employees, and often partners.
resource_policy "gitlab_*" "shown_to_users" {
  description = "A private project or group is shown to everyone with an account."
  types       = ["gitlab_group", "gitlab_project"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.visibility_level, null)) || try(attrs.visibility_level, null) != "internal" || try(prior_attrs.visibility_level, null) != "private"
    error_message = "Everyone with an account, except external users, can read `${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.name)), "it")}`; before: private. Make sure that it holds no secret."
  }
}

# Parts of a project have a visibility of their own: `enabled` is as visible as the project, `public` is for everyone.
resource_policy "gitlab_project" "parts_opened" {
  description = "Packages, pages, jobs or the code of a project are shown to more people."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    parts = [
      "builds_access_level", "container_registry_access_level", "environments_access_level", "infrastructure_access_level",
      "issues_access_level", "merge_requests_access_level", "model_registry_access_level", "monitor_access_level",
      "package_registry_access_level", "pages_access_level", "releases_access_level", "repository_access_level",
      "security_and_compliance_access_level", "snippets_access_level", "wiki_access_level",
    ]
    # What anyone may see, before and after.
    before = [
      for name in local.parts : name
      if try(prior_attrs[name], null) == "public" || (try(prior_attrs.visibility_level, null) == "public" && try(prior_attrs[name], null) != "private")
    ]
    open = concat(
      [
        for name in local.parts : "`${name}` is `${attrs[name]}`"
        if !contains(local.before, name) && contains(["disabled", "private", "enabled"], try(tostring(coalesce(prior_attrs[name])), "")) && (
          try(attrs[name], null) == "public" || (try(attrs.visibility_level, null) == "public" && try(prior_attrs.visibility_level, null) == "public" && try(attrs[name], null) == "enabled")
        )
      ],
      [for name in ["public_jobs", "public_builds"] : "`${name}` is on, so that others can read the logs of jobs" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In project `${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that all of it is meant for them."
  }
}

# What jobs and their authors may do in a project.
resource_policy "gitlab_project" "pipelines_may_more" {
  description = "Pipelines of a project may do more, or more people set their variables."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    roles = { no_one_allowed = 0, owner = 1, maintainer = 2, developer = 3 }
    more = concat(
      try(prior_attrs.ci_push_repository_for_job_token_allowed, null) == false && try(attrs.ci_push_repository_for_job_token_allowed, null) == true ? ["jobs may push to the repository"] : [],
      try(prior_attrs.allow_pipeline_trigger_approve_deployment, null) == false && try(attrs.allow_pipeline_trigger_approve_deployment, null) == true ? ["who starts a pipeline may approve its deployment"] : [],
      try(local.roles[attrs.ci_pipeline_variables_minimum_override_role] > local.roles[prior_attrs.ci_pipeline_variables_minimum_override_role], false) ? ["`${attrs.ci_pipeline_variables_minimum_override_role}` may set variables of pipelines instead of `${prior_attrs.ci_pipeline_variables_minimum_override_role}`"] : [],
      try(prior_attrs.pre_receive_secret_detection_enabled, null) == true && try(attrs.pre_receive_secret_detection_enabled, null) == false ? ["pushes are not searched for secrets"] : [],
    )
  }

  enforce {
    condition     = length(local.more) == 0
    error_message = "In project `${try(tostring(coalesce(prior_attrs.path_with_namespace)), tostring(coalesce(prior_attrs.name)), meta.address)}`: ${join("; ", local.more)}. Make sure that this is meant."
  }
}

resource_policy "gitlab_deploy_key*" "deploy_key_writes" {
  description = "A deploy key may push."
  types       = ["gitlab_deploy_key", "gitlab_deploy_key_enable"]
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(attrs.project), null)
  level       = "warn"
  on_unknown  = "allow"
  opens       = ["${try(tostring(coalesce(attrs.project)), "")} ${try(tostring(coalesce(attrs.key)), tostring(coalesce(attrs.key_id)), meta.address)}"]

  enforce {
    condition     = try(attrs.can_push, null) != true || try(prior_attrs.can_push, null) == true
    error_message = "The deploy key `${try(tostring(coalesce(attrs.title)), tostring(coalesce(attrs.key_id)), meta.address)}` may push to project `${try(tostring(coalesce(attrs.project)), "of the block")}`${try(prior_attrs.can_push, null) == false ? "; before: it could only read" : ""}. Leave `can_push` off unless it has to."
  }
}

# Scopes and access levels of tokens are fixed: another one is a new token.
resource_policy "gitlab_*_token" "token_writes" {
  description = "A token may write, or administer."
  types = [
    "gitlab_group_access_token", "gitlab_group_deploy_token", "gitlab_group_service_account_access_token", "gitlab_personal_access_token",
    "gitlab_project_access_token", "gitlab_project_deploy_token", "gitlab_user_impersonation_token",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = join(" ", [for key in ["project", "group", "user_id"] : try(tostring(coalesce(attrs[key])), "")])
  level       = "warn"
  on_unknown  = "allow"

  locals {
    strong = ["admin_mode", "api", "k8s_proxy", "manage_runner", "sudo", "write_package_registry", "write_registry", "write_repository", "write_virtual_registry"]
    before = [for scope in try(concat(prior_attrs.scopes), []) : try(tostring(coalesce(scope)), "")]
    after  = [for scope in try(concat(attrs.scopes), []) : try(tostring(coalesce(scope)), "")]
    added  = sort(setsubtract(setintersection(local.after, local.strong), local.before))
    raised = meta.operation != "create" && length(setintersection(local.after, local.strong)) > 0 && try(local.rank[attrs.access_level] > local.rank[prior_attrs.access_level] && local.rank[attrs.access_level] > 4, false)
  }

  enforce {
    condition     = length(local.added) == 0 && !local.raised
    error_message = "The token `${try(tostring(coalesce(attrs.name)), meta.address)}` has ${length(local.added) > 0 ? "the scope `${join("`, `", local.added)}`" : "the access level `${try(tostring(coalesce(attrs.access_level)), "of a maintainer")}`"}${meta.operation == "create" ? "" : "; before: less"}. Whoever has it can write; take a scope that reads, where that is enough."
  }
}

# Groups that are shared, and those of a directory, are members, too.
resource_policy "gitlab_*" "owner" {
  description = "A person or group becomes owner of a project or group, or administrator of GitLab."
  types = [
    "gitlab_group_ldap_link", "gitlab_group_membership", "gitlab_group_saml_link", "gitlab_group_share_group", "gitlab_project_membership",
    "gitlab_project_share_group", "gitlab_user",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  opens       = ["${local.target} ${local.new} ${try(tostring(coalesce(attrs.expires_at)), "")}"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    # By its id, a project of the plan is the same as by its path.
    paths  = try({ for other in getresources("gitlab_project") : tostring(other.id) => tostring(coalesce(other.path_with_namespace)) if !isunknown([other.id, other.path_with_namespace]) && other.id != null && other.path_with_namespace != null }, {})
    target = join(" ", [for key in local.members : try(tostring(coalesce(key == "project" ? local.paths[tostring(attrs.project)] : null)), tostring(coalesce(attrs[key])), "")])
    old    = try(prior_attrs.is_admin, null) == true ? "owner" : try(tostring(coalesce(prior_attrs.access_level)), tostring(coalesce(prior_attrs.group_access)), "")
    new    = try(attrs.is_admin, null) == true ? "owner" : try(tostring(coalesce(attrs.access_level)), tostring(coalesce(attrs.group_access)), "")
    who    = try("user ${coalesce(attrs.user_id)}", "`${coalesce(attrs.username)}`", "the group `${coalesce(attrs.saml_group_name)}`", "the group `${coalesce(attrs.cn)}`", "group ${coalesce(attrs.share_group_id)}", "group ${coalesce(meta.type == "gitlab_project_share_group" ? tostring(attrs.group_id) : null)}", "a new member")
    where  = meta.type == "gitlab_user" ? "the whole of GitLab" : try("project ${coalesce(attrs.project)}", "group ${coalesce(attrs.group)}", "group ${coalesce(attrs.group_id)}", "the group")
  }

  enforce {
    condition     = local.new != "owner" || local.old == "owner"
    error_message = "`${meta.address}`: ${local.who} becomes ${meta.type == "gitlab_user" ? "administrator" : "owner"} of ${local.where}${local.old == "" ? "" : "; before: `${local.old}`"}. Grant `maintainer` or less."
  }
}

resource_policy "gitlab_*" "maintainer" {
  description = "A person or group becomes maintainer of a project or group."
  types = [
    "gitlab_group_ldap_link", "gitlab_group_membership", "gitlab_group_saml_link", "gitlab_group_share_group", "gitlab_project_membership",
    "gitlab_project_share_group",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  opens       = ["${local.target} ${local.new} ${try(tostring(coalesce(attrs.expires_at)), "")}"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    # By its id, a project of the plan is the same as by its path.
    paths  = try({ for other in getresources("gitlab_project") : tostring(other.id) => tostring(coalesce(other.path_with_namespace)) if !isunknown([other.id, other.path_with_namespace]) && other.id != null && other.path_with_namespace != null }, {})
    target = join(" ", [for key in local.members : try(tostring(coalesce(key == "project" ? local.paths[tostring(attrs.project)] : null)), tostring(coalesce(attrs[key])), "")])
    old    = try(tostring(coalesce(prior_attrs.access_level)), tostring(coalesce(prior_attrs.group_access)), "")
    new    = try(tostring(coalesce(attrs.access_level)), tostring(coalesce(attrs.group_access)), "")
    where  = try("project ${coalesce(attrs.project)}", "group ${coalesce(attrs.group)}", "group ${coalesce(attrs.group_id)}", "the group")
  }

  enforce {
    condition     = !contains(["maintainer", "master"], local.new) || contains(["maintainer", "master", "owner"], local.old)
    error_message = "`${meta.address}`: the access to ${local.where} becomes `${local.new}`${local.old == "" ? "" : "; before: `${local.old}`"}. Maintainers push to protected branches and read the variables of pipelines; make sure that this is meant."
  }
}

resource_policy "gitlab_group" "group_opened" {
  description = "A group accepts more networks, members or forks."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Without an entry in the list, every network or domain is let in.
  locals {
    old_ranges  = [for range in try(concat(prior_attrs.ip_restriction_ranges), []) : try(tostring(coalesce(range)), "")]
    new_ranges  = [for range in try(concat(attrs.ip_restriction_ranges), []) : try(tostring(coalesce(range)), "")]
    all_before  = length(local.old_ranges) == 0 || anytrue([for range in local.old_ranges : regex_match(range, "^[^fF].*/[0-7]$")])
    all_after   = length(local.new_ranges) == 0 || anytrue([for range in local.new_ranges : regex_match(range, "^[^fF].*/[0-7]$")])
    old_domains = try(concat(prior_attrs.allowed_email_domains_list), [])
    new_domains = try(concat(attrs.allowed_email_domains_list), [])
    open = concat(
      !local.all_before && local.all_after ? ["every network may reach it (before: ${join(", ", sort(local.old_ranges))})"] : [],
      length(local.old_domains) > 0 && length(local.new_domains) == 0 ? ["members may have an address of any domain"] : [],
      [
        for name in ["membership_lock", "prevent_forking_outside_group", "prevent_sharing_groups_outside_hierarchy", "share_with_group_lock"] :
        "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Group `${try(tostring(coalesce(prior_attrs.full_path)), tostring(coalesce(prior_attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

# Everyone who has the role may do it. A new role has nobody yet.
resource_policy "gitlab_member_role" "role_extended" {
  description = "A custom role may do more."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    lists = [for side in [prior_attrs, attrs] : [for name in try(concat(side.enabled_permissions), []) : upper(try(tostring(coalesce(name)), ""))]]
    added = [for name in sort(setsubtract(local.lists[1], local.lists[0])) : name if startswith(name, "ADMIN_") || startswith(name, "MANAGE_") || startswith(name, "REMOVE_")]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Everyone with the role `${try(tostring(coalesce(attrs.name)), meta.address)}` may do more: `${join("`, `", local.added)}`. Make sure that this is meant."
  }
}

resource_policy "gitlab_project_*_protection*" "packages_unprotected" {
  description = "More people may replace or delete images, tags or packages."
  types       = ["gitlab_project_container_repository_protection", "gitlab_project_container_tag_protection", "gitlab_project_package_protection_rule"]
  operations  = ["update", "delete", "replace"]
  attached_to = try(tostring(attrs.project), null)
  level       = "warn"
  on_unknown  = "allow"

  # An access level that is not set asks for no more than to be a developer.
  locals {
    names = ["minimum_access_level_for_push", "minimum_access_level_for_delete"]
    steps = { developer = 0, maintainer = 1, owner = 2, admin = 3 }
    lower = meta.operation == "delete" ? [] : [
      for name in local.names : "`${name}` is `${try(tostring(coalesce(attrs[name])), "developer")}` instead of `${prior_attrs[name]}`"
      if try(local.steps[try(tostring(coalesce(attrs[name])), "developer")] < local.steps[prior_attrs[name]], false)
    ]
  }

  enforce {
    condition     = meta.operation != "delete" && length(local.lower) == 0
    error_message = "The rule for `${try(tostring(coalesce(prior_attrs.repository_path_pattern)), tostring(coalesce(prior_attrs.tag_name_pattern)), tostring(coalesce(prior_attrs.package_name_pattern)), meta.address)}` in project `${try(tostring(coalesce(prior_attrs.project)), "of the block")}` ${meta.operation == "delete" ? "no longer holds" : "is weaker: ${join("; ", local.lower)}"}. Developers may replace what is deployed then; if the rule only moves, use a `moved` block."
  }
}
