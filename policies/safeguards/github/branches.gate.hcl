# Rules of branches and tags: what they require before a merge, and who may pass them
# by. Only what becomes weaker counts.

resource_policy "github_branch_protection*" "weaker_protection" {
  description = "The protection of a branch becomes weaker."
  operations  = ["update", "replace"]
  level       = "warn"

  # A list with one block, or with none.
  locals {
    old_reviews = try(prior_attrs.required_pull_request_reviews[0], null)
    new_reviews = try(attrs.required_pull_request_reviews[0], null)
    old_checks  = concat(try(concat(prior_attrs.required_status_checks[0].contexts), []), try(concat(prior_attrs.required_status_checks[0].checks), []))
    new_checks  = concat(try(concat(attrs.required_status_checks[0].contexts), []), try(concat(attrs.required_status_checks[0].checks), []))

    # A check may be written with the number of its app: `build:15368`.
    old_names = [for check in local.old_checks : replace(try(tostring(coalesce(check)), ""), "/:-?[0-9]+$/", "")]
    new_names = [for check in local.new_checks : replace(try(tostring(coalesce(check)), ""), "/:-?[0-9]+$/", "")]
    old_count = local.old_reviews == null ? 0 : try(coalesce(tonumber(local.old_reviews.required_approving_review_count)), 1)
    new_count = local.new_reviews == null ? 0 : try(coalesce(tonumber(local.new_reviews.required_approving_review_count)), 1)

    # What must be on, what must be off, and who may pass by.
    on = [
      for name in ["enforce_admins", "require_signed_commits", "require_conversation_resolution", "required_linear_history", "lock_branch"] :
      "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) != true
    ]
    off = [
      for name in ["allows_deletions", "allows_force_pushes"] :
      "`${name}` is on" if try(prior_attrs[name], null) != true && try(attrs[name], null) == true
    ]
    reviews = [
      for name in ["require_code_owner_reviews", "dismiss_stale_reviews", "require_last_push_approval", "restrict_dismissals"] :
      "`${name}` is off" if try(local.old_reviews[name], null) == true && local.new_reviews != null && try(local.new_reviews[name], null) != true
    ]
    bypass = setsubtract(
      [for who in flatten([
        try(concat(local.new_reviews.pull_request_bypassers), []),
        try(concat(attrs.force_push_bypassers), []),
        [for kind in ["users", "teams", "apps"] : try(concat(local.new_reviews.bypass_pull_request_allowances[0][kind]), [])],
      ]) : try(tostring(coalesce(who)), "an unnamed one")],
      [for who in flatten([
        try(concat(local.old_reviews.pull_request_bypassers), []),
        try(concat(prior_attrs.force_push_bypassers), []),
        [for kind in ["users", "teams", "apps"] : try(concat(local.old_reviews.bypass_pull_request_allowances[0][kind]), [])],
      ]) : try(tostring(coalesce(who)), "an unnamed one")],
    )
    old_pushes = concat(try(concat(prior_attrs.restrict_pushes), []), try(concat(prior_attrs.restrictions), []))
    new_pushes = concat(try(concat(attrs.restrict_pushes), []), try(concat(attrs.restrictions), []))

    # Who may push at all: one block, with lists that differ by the resource.
    pushers = length(local.old_pushes) == 0 || length(local.new_pushes) == 0 ? [] : setsubtract(
      [for who in flatten([for kind in ["push_allowances", "users", "teams", "apps"] : try(concat(local.new_pushes[0][kind]), [])]) : try(tostring(coalesce(who)), "an unnamed one")],
      [for who in flatten([for kind in ["push_allowances", "users", "teams", "apps"] : try(concat(local.old_pushes[0][kind]), [])]) : try(tostring(coalesce(who)), "an unnamed one")],
    )

    weaker = concat(
      [for check in sort(setsubtract(local.old_names, local.new_names)) : "the check `${check}` is not required any more"],
      try(prior_attrs.required_status_checks[0].strict, null) == true && length(local.new_checks) > 0 && try(attrs.required_status_checks[0].strict, null) != true ? ["checks need not have run on the newest base"] : [],
      length(local.pushers) > 0 ? ["${join(", ", sort(local.pushers))} may push"] : [],
      local.new_count < local.old_count ? ["${local.new_count} approving reviews are required instead of ${local.old_count}"] : [],
      local.on,
      local.off,
      local.reviews,
      length(local.bypass) > 0 ? ["${join(", ", sort(local.bypass))} may pass it by"] : [],
      length(local.old_pushes) > 0 && length(local.new_pushes) == 0 ? ["everyone with write access may push"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The protection of `${try(tostring(coalesce(prior_attrs.pattern)), tostring(coalesce(prior_attrs.branch)), "the branch")}` becomes weaker: ${join("; ", local.weaker)}. Make sure that this is meant, and for how long."
  }
}

# Names of provider 6.13.0. An entry of `bypass_actors` may hold for pull requests only.
resource_policy "github_*_ruleset" "weaker_ruleset" {
  description = "A ruleset is switched off or becomes weaker."
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    old        = try(prior_attrs.rules[0], null)
    new        = try(attrs.rules[0], null)
    old_checks = [for check in try(concat(local.old.required_status_checks[0].required_check), []) : try(tostring(coalesce(check.context)), "")]
    new_checks = [for check in try(concat(local.new.required_status_checks[0].required_check), []) : try(tostring(coalesce(check.context)), "")]
    old_review = try(local.old.pull_request[0], null)
    new_review = try(local.new.pull_request[0], null)
    old_count  = try(coalesce(tonumber(local.old_review.required_approving_review_count)), 0)
    new_count  = try(coalesce(tonumber(local.new_review.required_approving_review_count)), 0)
    old_bypass = [for actor in try(concat(prior_attrs.bypass_actors), []) : "${try(tostring(coalesce(actor.actor_type)), "actor")} ${try(tostring(coalesce(actor.actor_id)), "")}"]
    new_bypass = [for actor in try(concat(attrs.bypass_actors), []) : "${try(tostring(coalesce(actor.actor_type)), "actor")} ${try(tostring(coalesce(actor.actor_id)), "")}"]
    old_always = [for actor in try(concat(prior_attrs.bypass_actors), []) : "${try(tostring(coalesce(actor.actor_type)), "actor")} ${try(tostring(coalesce(actor.actor_id)), "")}" if try(actor.bypass_mode, null) != "pull_request"]
    new_always = [for actor in try(concat(attrs.bypass_actors), []) : "${try(tostring(coalesce(actor.actor_type)), "actor")} ${try(tostring(coalesce(actor.actor_id)), "")}" if try(actor.bypass_mode, null) != "pull_request"]
    old_refs   = try(prior_attrs.conditions[0].ref_name[0], null)
    new_refs   = try(attrs.conditions[0].ref_name[0], null)
    old_scans  = [for tool in try(concat(local.old.required_code_scanning[0].required_code_scanning_tool), []) : try(tostring(coalesce(tool.tool)), "")]
    new_scans  = [for tool in try(concat(local.new.required_code_scanning[0].required_code_scanning_tool), []) : try(tostring(coalesce(tool.tool)), "")]

    rules = [
      for name in ["creation", "update", "deletion", "non_fast_forward", "required_signatures", "required_linear_history"] :
      "the rule `${name}` is gone" if try(local.old[name], null) == true && try(local.new[name], null) != true
    ]
    blocks = [
      for name in [
        "required_deployments", "required_workflows", "required_code_scanning", "merge_queue", "file_path_restriction",
        "max_file_size", "max_file_path_length", "file_extension_restriction", "branch_name_pattern", "tag_name_pattern",
        "commit_author_email_pattern", "committer_email_pattern", "commit_message_pattern",
      ] :
      "the rule `${name}` is gone" if try(length(local.old[name]), 0) > 0 && try(length(local.new[name]), 0) == 0
    ]
    reviews = [
      for name in ["require_code_owner_review", "dismiss_stale_reviews_on_push", "require_last_push_approval", "required_review_thread_resolution"] :
      "`${name}` is off" if try(local.old_review[name], null) == true && local.new_review != null && try(local.new_review[name], null) != true
    ]
    includes = try(contains(local.new_refs.include, "~ALL"), false) ? [] : setsubtract([for item in try(concat(local.old_refs.include), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(local.new_refs.include), []) : try(tostring(coalesce(item)), "an unnamed one")])
    excludes = setsubtract([for item in try(concat(local.new_refs.exclude), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(local.old_refs.exclude), []) : try(tostring(coalesce(item)), "an unnamed one")])

    # The repositories of a ruleset of an organization.
    old_repositories = try(prior_attrs.conditions[0].repository_name[0], null)
    new_repositories = try(attrs.conditions[0].repository_name[0], null)
    left = try(contains(local.new_repositories.include, "~ALL"), false) ? [] : setsubtract(
      concat(try(concat(local.old_repositories.include), []), [for id in try(concat(prior_attrs.conditions[0].repository_id), []) : "repository ${id}"]),
      concat(try(concat(local.new_repositories.include), []), [for id in try(concat(attrs.conditions[0].repository_id), []) : "repository ${id}"]),
    )
    out = setsubtract([for item in try(concat(local.new_repositories.exclude), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(local.old_repositories.exclude), []) : try(tostring(coalesce(item)), "an unnamed one")])

    weaker = concat(
      try(prior_attrs.enforcement, null) == "active" && try(attrs.enforcement, null) != "active" ? ["it is not enforced (`${try(tostring(coalesce(attrs.enforcement)), "unset")}`)"] : [],
      [for check in sort(setsubtract(local.old_checks, local.new_checks)) : "the check `${check}` is not required any more"],
      try(local.old.required_status_checks[0].strict_required_status_checks_policy, null) == true && length(local.new_checks) > 0 && try(local.new.required_status_checks[0].strict_required_status_checks_policy, null) != true ? ["checks need not have run on the newest base"] : [],
      [for tool in sort(setsubtract(local.old_scans, local.new_scans)) : "the scan by `${tool}` is not required any more"],
      local.old_review != null && local.new_review == null ? ["pull requests are not required any more"] : [],
      local.old_review != null && local.new_review != null && local.new_count < local.old_count ? ["${local.new_count} approving reviews are required instead of ${local.old_count}"] : [],
      local.rules,
      local.blocks,
      local.reviews,
      [for actor in sort(setsubtract(local.new_bypass, local.old_bypass)) : "${actor} may pass it by"],
      [for actor in sort(setintersection(setsubtract(local.new_always, local.old_always), local.old_bypass)) : "${actor} may pass it by without a pull request"],
      length(local.includes) > 0 ? ["${join(", ", sort(local.includes))} is not covered any more"] : [],
      length(local.excludes) > 0 ? ["${join(", ", sort(local.excludes))} is left out"] : [],
      length(local.left) > 0 ? ["${join(", ", sort(local.left))} is not covered any more"] : [],
      length(local.out) > 0 ? ["${join(", ", sort(local.out))} is left out"] : [],
    )
  }

  # Rules that were not in force protected nothing.
  filter = try(prior_attrs.enforcement, null) == "active"

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The ruleset `${try(tostring(coalesce(prior_attrs.name)), "of this repository")}` becomes weaker: ${join("; ", local.weaker)}. Make sure that this is meant, and for how long."
  }
}
