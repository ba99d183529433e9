# Protected branches, tags and environments, and who has to approve a merge. Only what
# becomes weaker counts.

locals {
  # From the fewest people to the most.
  access = { "no one" = 0, "admin" = 1, "maintainer" = 2, "developer" = 3 }
}

resource_policy "gitlab_branch_protection" "branch_gone" {
  description = "A branch loses its only protection."
  operations  = ["delete", "replace"]
  level       = "require_approval"

  locals {
    # The project may be named by its path in one resource, and by its number in the other. Of a new project both are
    # not known, and their type is dynamic.
    branch  = try(prior_attrs.branch, null)
    project = try(tostring(coalesce(prior_attrs.project)), "new")
    projects = concat([local.project], flatten([
      for project in getresources("gitlab_project") : [project.id, type(try(project.path_with_namespace, null)) == "string" ? project.path_with_namespace : project.id]
      if type(try(project.id, null)) == "string" && (project.id == local.project || (type(try(project.path_with_namespace, null)) == "string" && project.path_with_namespace == local.project))
    ]))
    same  = contains(local.projects, type(try(attrs.project, null)) == "dynamic" ? "new" : try(tostring(coalesce(attrs.project)), ""))
    moved = !local.same || contains(try(change.replace_paths, []), "branch") || try(attrs.branch, null) != try(prior_attrs.branch, null)
    elsewhere = length([
      for other in getresources("gitlab_branch_protection") : other
      if contains(local.projects, type(try(other.project, null)) == "dynamic" ? "new" : other.project) && try(other.branch, null) == local.branch
    ]) > 0
  }

  filter = (meta.operation == "delete" || local.moved) && !local.elsewhere

  enforce {
    condition     = false
    error_message = "Developers can push to `${try(tostring(coalesce(prior_attrs.branch)), "the branch")}` of project ${try(tostring(coalesce(prior_attrs.project)), "it")}, also by force, and delete it. Keep the protection."
  }
}

resource_policy "gitlab_group_branch_protection" "group_branch_gone" {
  description = "The branches of a group's projects lose their protection."
  operations  = ["delete", "replace"]
  level       = "require_approval"

  locals {
    moved = anytrue([
      for name in ["branch", "group"] :
      contains(try(change.replace_paths, []), name) || try(attrs[name], null) != try(prior_attrs[name], null)
    ])
    elsewhere = length([
      for other in getresources("gitlab_group_branch_protection") : other
      if try(other.group, null) == try(prior_attrs.group, null) && try(other.branch, null) == try(prior_attrs.branch, null)
    ]) > 0
  }

  filter = (meta.operation == "delete" || local.moved) && !local.elsewhere

  enforce {
    condition     = false
    error_message = "Developers can push to `${try(tostring(coalesce(prior_attrs.branch)), "the branches")}` in every project of group ${try(tostring(coalesce(prior_attrs.group)), "it")} that has no protection of its own. Keep the protection."
  }
}

resource_policy "gitlab_*branch_protection" "weaker_branch" {
  description = "The protection of a branch becomes weaker."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    wider = [
      for name in ["push_access_level", "merge_access_level", "unprotect_access_level"] :
      "`${name}` is `${try(tostring(attrs[name]), "wider")}` instead of `${try(tostring(prior_attrs[name]), "narrower")}`"
      if try(local.access[attrs[name]] > local.access[prior_attrs[name]], false)
    ]
    # An entry is a user, a group, a deploy key or a role (provider 19.1.0). The same
    # role may have stood in the older argument before.
    lists = {
      for kind in ["push", "merge", "unprotect"] : "allowed_to_${kind}" => {
        before = try(concat(prior_attrs["allowed_to_${kind}"]), [])
        after  = try(concat(attrs["allowed_to_${kind}"]), [])
        level  = try(local.access[prior_attrs["${kind}_access_level"]], 0)
      }
    }
    keys = ["user_id", "group_id", "deploy_key_id"]
    added = [
      for name, list in local.lists : "more people in `${name}`"
      if length(setsubtract(
        flatten([for who in list.after : [for key in local.keys : "${key} ${who[key]}" if try(coalesce(who[key], 0), 0) != 0]]),
        flatten([for who in list.before : [for key in local.keys : "${key} ${who[key]}" if try(coalesce(who[key], 0), 0) != 0]]),
        )) > 0 || (
        max(0, [for who in list.after : try(local.access[who.access_level], 0)]...) >
        max(list.level, [for who in list.before : try(local.access[who.access_level], 0)]...)
      )
    ]
    weaker = concat(
      local.wider,
      local.added,
      try(prior_attrs.allow_force_push, null) != true && try(attrs.allow_force_push, null) == true ? ["force pushes are allowed"] : [],
      try(prior_attrs.code_owner_approval_required, null) == true && try(attrs.code_owner_approval_required, null) == false ? ["code owners need not approve"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The protection of `${try(tostring(coalesce(prior_attrs.branch)), "the branch")}` becomes weaker: ${join("; ", local.weaker)}. Make sure that this is meant, and for how long."
  }
}

resource_policy "gitlab_tag_protection" "tag_gone" {
  description = "Tags lose their protection."
  operations  = ["delete", "replace"]
  level       = "require_approval"

  locals {
    tag     = try(prior_attrs.tag, null)
    project = try(tostring(coalesce(prior_attrs.project)), "new")
    projects = concat([local.project], flatten([
      for project in getresources("gitlab_project") : [project.id, type(try(project.path_with_namespace, null)) == "string" ? project.path_with_namespace : project.id]
      if type(try(project.id, null)) == "string" && (project.id == local.project || (type(try(project.path_with_namespace, null)) == "string" && project.path_with_namespace == local.project))
    ]))
    same  = contains(local.projects, type(try(attrs.project, null)) == "dynamic" ? "new" : try(tostring(coalesce(attrs.project)), ""))
    moved = !local.same || contains(try(change.replace_paths, []), "tag") || try(attrs.tag, null) != try(prior_attrs.tag, null)
    elsewhere = length([
      for other in getresources("gitlab_tag_protection") : other
      if contains(local.projects, type(try(other.project, null)) == "dynamic" ? "new" : other.project) && try(other.tag, null) == local.tag
    ]) > 0
  }

  filter = (meta.operation == "delete" || local.moved) && !local.elsewhere

  enforce {
    condition     = false
    error_message = "Developers can move and delete the tags `${try(tostring(coalesce(prior_attrs.tag)), "the tags")}` of project ${try(tostring(coalesce(prior_attrs.project)), "it")}. Keep the protection."
  }
}

resource_policy "gitlab_*protected_environment" "environment_gone" {
  description = "An environment loses its protection."
  operations  = ["delete", "replace"]
  level       = "require_approval"

  locals {
    project = try(tostring(coalesce(prior_attrs.project)), "new")
    projects = concat([local.project], flatten([
      for project in getresources("gitlab_project") : [project.id, type(try(project.path_with_namespace, null)) == "string" ? project.path_with_namespace : project.id]
      if type(try(project.id, null)) == "string" && (project.id == local.project || (type(try(project.path_with_namespace, null)) == "string" && project.path_with_namespace == local.project))
    ]))
    same = contains(local.projects, type(try(attrs.project, null)) == "dynamic" ? "new" : try(tostring(coalesce(attrs.project)), ""))
    moved = !local.same || anytrue([
      for name in ["environment", "group"] :
      contains(try(change.replace_paths, []), name) || try(attrs[name], null) != try(prior_attrs[name], null)
    ])
    elsewhere = length([
      for other in concat(getresources("gitlab_project_protected_environment"), getresources("gitlab_group_protected_environment")) : other
      if contains(local.projects, type(try(other.project, null)) == "dynamic" ? "new" : other.project) && alltrue([
        for name in ["environment", "group"] : try(other[name], null) == try(prior_attrs[name], null)
      ])
    ]) > 0
  }

  filter = (meta.operation == "delete" || local.moved) && !local.elsewhere

  enforce {
    condition     = false
    error_message = "Every developer can deploy to `${try(tostring(coalesce(prior_attrs.environment)), "the environment")}`, without approval. Keep the protection."
  }
}

resource_policy "gitlab_project_approval_rule" "approvals" {
  description = "Merge requests need fewer approvals."
  operations  = ["update", "replace", "delete"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(coalesce(tonumber(prior_attrs.approvals_required)), 0)
    after  = meta.operation == "delete" ? 0 : try(coalesce(tonumber(attrs.approvals_required)), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "The rule `${try(tostring(coalesce(prior_attrs.name)), "the rule")}` of project ${try(tostring(coalesce(prior_attrs.project)), "it")} requires ${local.after} approvals instead of ${local.before}. Make sure that this is meant."
  }
}

# A destroy switches everything off but `reset_approvals_on_push`, which it switches on (source of provider 3.18).
resource_policy "gitlab_project_level_mr_approvals" "approval_settings" {
  description = "Approvals of merge requests become easier to pass by."
  operations  = ["update", "replace", "delete"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    weaker = concat(
      [
        for name in ["reset_approvals_on_push", "disable_overriding_approvers_per_merge_request", "merge_requests_disable_committers_approval", "require_password_to_approve", "require_reauthentication_to_approve"] :
        "`${name}` is off" if try(prior_attrs[name], null) == true && (meta.operation == "delete" ? name != "reset_approvals_on_push" : try(attrs[name], null) != true)
      ],
      meta.operation != "delete" && try(prior_attrs.merge_requests_author_approval, null) == false && try(attrs.merge_requests_author_approval, null) == true ? ["authors may approve their own merge requests"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "In project ${try(tostring(coalesce(prior_attrs.project)), "of this group")}: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

# The names differ from those of a project (provider 19.1.0). A destroy brings back what was before, which the plan
# does not show.
resource_policy "gitlab_group_level_mr_approvals" "group_approval_settings" {
  description = "Approvals of merge requests become easier to pass by in a group."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    weaker = concat(
      [
        for name in ["allow_author_approval", "allow_committer_approval", "allow_overrides_to_approver_list_per_merge_request", "retain_approvals_on_push"] :
        "`${name}` is on" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true
      ],
      try(prior_attrs.require_reauthentication_to_approve, null) == true && try(attrs.require_reauthentication_to_approve, null) == false ? ["`require_reauthentication_to_approve` is off"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "In all projects of group ${try(tostring(coalesce(prior_attrs.group)), "of the block")}: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

# Who may deploy, and who has to approve it. The older list of who may deploy is a block.
resource_policy "gitlab_*protected_environment" "weaker_environment" {
  description = "Deployments to an environment need fewer approvals, or more people may deploy."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        deploy = flatten([
          for who in try(concat(side.deploy_access_levels_attribute), concat(side.deploy_access_levels), []) : concat(
            [for key in ["user_id", "group_id"] : "${trimsuffix(key, "_id")} ${who[key]}" if try(coalesce(who[key], 0), 0) != 0],
            [for level in [try(tostring(coalesce(who.access_level)), "")] : "every ${level}" if level != ""],
          )
        ])
        approve = {
          for rule in try(concat(side.approval_rules), []) :
          try("user ${coalesce(rule.user_id, 0) != 0 ? rule.user_id : null}", "group ${coalesce(rule.group_id, 0) != 0 ? rule.group_id : null}", "every ${coalesce(rule.access_level)}", "a rule") => try(coalesce(tonumber(rule.required_approvals)), 1)...
        }
        count = try(coalesce(tonumber(side.required_approval_count)), 0)
      }
    ]
    old = local.sides[0]
    new = local.sides[1]
    # Maintainers may do what developers may.
    added = length(local.old.deploy) == 0 ? [] : [
      for who in sort(setsubtract(local.new.deploy, local.old.deploy)) : who
      if !(who == "every maintainer" && contains(local.old.deploy, "every developer"))
    ]
    weaker = concat(
      [for who in local.added : "${who} may deploy"],
      [for who, counts in local.old.approve : "${who} need not approve" if !can(local.new.approve[who])],
      [for who, counts in local.old.approve : "${max(local.new.approve[who]...)} approvals of ${who} instead of ${max(counts...)}" if try(max(local.new.approve[who]...) < max(counts...), false)],
      local.new.count < local.old.count ? ["${local.new.count} approvals instead of ${local.old.count}"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Environment `${try(tostring(coalesce(prior_attrs.environment)), "the environment")}` of `${try(tostring(coalesce(prior_attrs.project)), tostring(coalesce(prior_attrs.group)), "the project")}` is less protected: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "gitlab_tag_protection" "weaker_tag" {
  description = "More people may create protected tags."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    keys = ["user_id", "group_id", "deploy_key_id"]
    added = setsubtract(
      flatten([for who in try(concat(attrs.allowed_to_create), []) : [for key in local.keys : "${trimsuffix(key, "_id")} ${who[key]}" if try(coalesce(who[key], 0), 0) != 0]]),
      flatten([for who in try(concat(prior_attrs.allowed_to_create), []) : [for key in local.keys : "${trimsuffix(key, "_id")} ${who[key]}" if try(coalesce(who[key], 0), 0) != 0]]),
    )
  }

  enforce {
    condition     = !try(local.access[attrs.create_access_level] > local.access[prior_attrs.create_access_level], false)
    error_message = "Every ${try(tostring(coalesce(attrs.create_access_level)), "developer")} may create the tags `${try(tostring(coalesce(prior_attrs.tag)), "the tags")}` of project ${try(tostring(coalesce(prior_attrs.project)), "it")} (${try(tostring(coalesce(prior_attrs.create_access_level)), "fewer")} before). Make sure that this is meant."
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "More may create the tags `${try(tostring(coalesce(prior_attrs.tag)), "the tags")}` of project ${try(tostring(coalesce(prior_attrs.project)), "it")}: ${join(", ", sort(local.added))}. Make sure that this is meant."
  }
}
