# Who can see a repository, and the restrictions of its branches.

resource_policy "bitbucket_repository" "published" {
  description = "A repository becomes public."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition     = try(prior_attrs.is_private, null) == false || try(attrs.is_private, null) != false
    error_message = "Everyone can read `${try(coalesce(prior_attrs.name), "the repository")}` with its whole history; what was copied once cannot be taken back. Look for secrets in the history first."
  }
}

# Each restriction is one rule of a branch: pushes, deletions, approvals, builds.
resource_policy "bitbucket_branch_restriction" "restriction_gone" {
  description = "A restriction of a branch is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "The rule `${try(coalesce(prior_attrs.kind), "of the branch")}` does not hold for `${try(coalesce(prior_attrs.pattern), coalesce(prior_attrs.branch_type), "its branches")}` of `${try(coalesce(prior_attrs.repository), "the repository")}` any more. Make sure that this is meant."
  }
}

resource_policy "bitbucket_branch_restriction" "restriction_lowered" {
  description = "A restriction of a branch asks for less, or for fewer people."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # `value` is the number of approvals or builds; users and groups are those that it does not hold for.
  locals {
    before = coalesce(try(prior_attrs.value, null), 0)
    after  = coalesce(try(attrs.value, null), 0)
    exempt = setsubtract(try(concat(attrs.users), []), try(concat(prior_attrs.users), []))
  }

  enforce {
    condition     = local.after >= local.before && length(local.exempt) == 0
    error_message = "The rule `${try(coalesce(prior_attrs.kind), "of the branch")}` is weaker: ${local.after < local.before ? "${local.after} instead of ${local.before}" : "it does not hold for ${join(", ", sort(local.exempt))}"}. Make sure that this is meant."
  }
}
