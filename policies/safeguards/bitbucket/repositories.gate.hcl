# Who can see a repository, and the restrictions of its branches.

# Each restriction is one rule of a branch: pushes, deletions, approvals, builds.
resource_policy "bitbucket_branch_restriction" "restriction_gone" {
  description = "A restriction of a branch is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    moved = anytrue([
      for name in ["owner", "repository", "kind", "pattern", "branch_type", "branch_match_kind"] :
      contains(try(change.replace_paths, []), name) || try(tostring(coalesce(prior_attrs[name])), "") != try(tostring(coalesce(attrs[name])), "")
    ])
  }

  filter = meta.operation == "delete" || local.moved

  enforce {
    condition     = false
    error_message = "The rule `${try(tostring(coalesce(prior_attrs.kind)), "of the branch")}` does not hold for `${try(tostring(coalesce(prior_attrs.pattern)), tostring(coalesce(prior_attrs.branch_type)), "its branches")}` of `${try(tostring(coalesce(prior_attrs.repository)), "the repository")}` any more. Make sure that this is meant."
  }
}

resource_policy "bitbucket_branch_restriction" "restriction_lowered" {
  description = "A restriction of a branch asks for less, or for fewer people."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # `value` is the number of approvals or builds; users and groups are those that it does not hold for.
  # The rule and its branch are changed in place (provider DrFaust92/bitbucket 2.52.0).
  locals {
    before = try(coalesce(tonumber(prior_attrs.value)), 0)
    after  = try(coalesce(tonumber(attrs.value)), 0)
    moved = meta.operation == "update" && anytrue([
      for name in ["kind", "pattern", "branch_type", "branch_match_kind"] :
      try(tostring(coalesce(prior_attrs[name])), "") != try(tostring(coalesce(attrs[name])), "")
    ])
    exempt = setsubtract(
      concat([for user in try(concat(attrs.users), []) : try(tostring(coalesce(user)), "an unnamed one")], [for group in try(concat(attrs.groups), []) : "group ${try(tostring(coalesce(group.slug)), "")}"]),
      concat([for user in try(concat(prior_attrs.users), []) : try(tostring(coalesce(user)), "an unnamed one")], [for group in try(concat(prior_attrs.groups), []) : "group ${try(tostring(coalesce(group.slug)), "")}"]),
    )
    weaker = concat(
      local.moved ? ["it becomes `${try(tostring(coalesce(attrs.kind)), "another rule")}` for `${try(tostring(coalesce(attrs.pattern)), tostring(coalesce(attrs.branch_type)), "other branches")}`"] : [],
      !local.moved && local.after < local.before ? ["${local.after} instead of ${local.before}"] : [],
      length(local.exempt) > 0 ? ["it does not hold for ${join(", ", sort(local.exempt))}"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The rule `${try(tostring(coalesce(prior_attrs.kind)), "of the branch")}` is weaker: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}
