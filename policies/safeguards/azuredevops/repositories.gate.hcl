# Who can see a project, and the policies of its branches.

resource_policy "azuredevops_project" "published" {
  description = "A project becomes public."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition     = try(prior_attrs.visibility, null) == "public" || try(attrs.visibility, null) != "public"
    error_message = "Everyone can read `${try(coalesce(prior_attrs.name), "the project")}` with its repositories, work items and pipelines; what was copied once cannot be taken back. Look for secrets in the history first."
  }
}

resource_policy "azuredevops_branch_policy_*" "branch_policy_gone" {
  description = "A policy of a branch is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && try(prior_attrs.enabled, true) != false

  enforce {
    condition     = false
    error_message = "Pull requests are completed without ${replace(trimprefix(meta.type, "azuredevops_branch_policy_"), "_", " ")}. Make sure that this is meant."
  }
}

resource_policy "azuredevops_branch_policy_*" "branch_policy_weaker" {
  description = "A policy of a branch is switched off or becomes weaker."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(prior_attrs.settings[0].reviewer_count, null), 0)
    after  = coalesce(try(attrs.settings[0].reviewer_count, null), 0)
    weaker = concat(
      [for name in ["enabled", "blocking"] : "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false],
      local.after < local.before ? ["${local.after} reviewers instead of ${local.before}"] : [],
      try(prior_attrs.settings[0].submitter_can_vote, null) == false && try(attrs.settings[0].submitter_can_vote, null) == true ? ["authors may approve their own pull requests"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The branch policy ${replace(trimprefix(meta.type, "azuredevops_branch_policy_"), "_", " ")} becomes weaker: ${join("; ", local.weaker)}. Make sure that this is meant, and for how long."
  }
}
