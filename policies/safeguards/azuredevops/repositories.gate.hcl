# Who can see a project, and the policies of its branches.

resource_policy "azuredevops_branch_policy_*" "branch_policy_gone" {
  description = "A policy of a branch is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    moved = contains(try(change.replace_paths, []), "project_id") || try(attrs.project_id, null) != try(prior_attrs.project_id, null)
  }

  filter = (meta.operation == "delete" || local.moved) && try(prior_attrs.enabled, true) != false

  enforce {
    condition     = false
    error_message = "Pull requests are completed without ${replace(trimprefix(meta.type, "azuredevops_branch_policy_"), "_", " ")}. Make sure that this is meant."
  }
}

resource_policy "azuredevops_branch_policy_*" "branch_policy_weaker" {
  description = "A policy of a branch is switched off or becomes weaker."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # `settings` is one block, with one `scope` for each branch or repository (provider 1.16.0).
  locals {
    old    = try(prior_attrs.settings[0], null)
    new    = try(attrs.settings[0], null)
    before = try(coalesce(tonumber(local.old.reviewer_count)), coalesce(tonumber(local.old.minimum_number_of_reviewers)), 0)
    after  = try(coalesce(tonumber(local.new.reviewer_count)), coalesce(tonumber(local.new.minimum_number_of_reviewers)), 0)
    scopes = setsubtract(
      [for scope in try(concat(local.old.scope), []) : "${try(tostring(coalesce(scope.repository_ref)), "the default branch")}${try(" of ${coalesce(scope.repository_id)}", "")}"],
      [for scope in try(concat(local.new.scope), []) : "${try(tostring(coalesce(scope.repository_ref)), "the default branch")}${try(" of ${coalesce(scope.repository_id)}", "")}"],
    )
    must = ["last_pusher_cannot_approve", "on_push_reset_approved_votes", "on_push_reset_all_votes", "on_last_iteration_require_vote", "on_each_iteration_require_vote", "invalidate_on_update"]
    weaker = concat(
      [for name in ["enabled", "blocking"] : "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false],
      local.after < local.before ? ["${local.after} reviewers instead of ${local.before}"] : [],
      try(local.old.submitter_can_vote, null) == false && try(local.new.submitter_can_vote, null) == true ? ["authors may approve their own pull requests"] : [],
      try(local.old.allow_completion_with_rejects_or_waits, null) == false && try(local.new.allow_completion_with_rejects_or_waits, null) == true ? ["rejected pull requests may be completed"] : [],
      [for name in local.must : "`${name}` is off" if try(local.old[name], null) == true && try(local.new[name], null) == false],
      [for reviewer in sort(setsubtract([for item in try(concat(local.old.auto_reviewer_ids), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(local.new.auto_reviewer_ids), []) : try(tostring(coalesce(item)), "an unnamed one")])) : "${reviewer} need not review"],
      [for scope in sort(local.scopes) : "it does not hold for ${scope}"],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The branch policy ${replace(trimprefix(meta.type, "azuredevops_branch_policy_"), "_", " ")} becomes weaker: ${join("; ", local.weaker)}. Make sure that this is meant, and for how long."
  }
}
