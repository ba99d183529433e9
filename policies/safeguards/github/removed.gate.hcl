# Protections that are removed, or move to another branch. Where others for the same branch remain, as after a
# move from branch protections to rulesets, a warning is enough.

resource_policy "github_branch_protection*" "protection_gone" {
  description = "A branch loses its only protection."
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  filter      = (meta.operation == "delete" || local.moved) && !local.elsewhere

  # A repository is named in one resource, and may be meant by its node ID in the other. What is known only after
  # apply is about a new repository, and its type is dynamic.
  locals {
    repository = try(tostring(coalesce(prior_attrs.repository_id)), tostring(coalesce(prior_attrs.repository)), "")
    names = concat(
      [local.repository],
      [for repository in getresources("github_repository") : try(tostring(coalesce(repository.name)), "") if type(try(repository.node_id, null)) == "string" && repository.node_id == local.repository],
    )
    branch = try(tostring(coalesce(prior_attrs.pattern)), tostring(coalesce(prior_attrs.branch)), "")
    moved  = try(prior_attrs.pattern != attrs.pattern, false) || try(prior_attrs.branch != attrs.branch, false) || (try(prior_attrs.repository != attrs.repository, false) && !local.renamed)
    # The `id` of a repository that is renamed in this plan is still the old name. Of a new one it is not known, and its
    # type then is dynamic.
    renamed = meta.operation != "delete" && anytrue([
      for repository in getresources("github_repository") : try(repository.name == attrs.repository && repository.id == prior_attrs.repository, false)
      if type(try(repository.id, null)) == "string"
    ])
    refs = concat(
      ["~ALL", local.branch, "refs/heads/${local.branch}"],
      contains(["main", "master"], local.branch) ? ["~DEFAULT_BRANCH"] : [],
    )
    others = concat(
      [for other in getresources("github_branch_protection") : other if contains(local.names, type(try(other.repository_id, null)) == "string" ? other.repository_id : "") && try(other.pattern, null) == local.branch],
      [for other in getresources("github_branch_protection_v3") : other if contains(local.names, type(try(other.repository, null)) == "string" ? other.repository : "") && try(other.branch, null) == local.branch],
      [
        for other in getresources("github_repository_ruleset") : other
        if contains(local.names, type(try(other.repository, null)) == "string" ? other.repository : "") && try(other.enforcement, null) == "active" && try(other.target, null) == "branch" &&
        length(setintersection(try(concat(other.conditions[0].ref_name[0].include), ["~ALL"]), local.refs)) > 0
      ],
    )
    elsewhere = length(local.others) > 0
  }

  enforce {
    condition     = false
    error_message = "Everyone with write access can push to `${local.branch}` of `${local.repository}` without review or checks, and no other protection of it is in this plan. Keep the protection, or add a ruleset in the same plan."
  }
}

resource_policy "github_branch_protection*" "protection_replaced" {
  description = "A protection of a branch is removed, and another one remains."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (meta.operation == "delete" || local.moved) && local.elsewhere

  locals {
    repository = try(tostring(coalesce(prior_attrs.repository_id)), tostring(coalesce(prior_attrs.repository)), "")
    names = concat(
      [local.repository],
      [for repository in getresources("github_repository") : try(tostring(coalesce(repository.name)), "") if type(try(repository.node_id, null)) == "string" && repository.node_id == local.repository],
    )
    branch = try(tostring(coalesce(prior_attrs.pattern)), tostring(coalesce(prior_attrs.branch)), "")
    moved  = try(prior_attrs.pattern != attrs.pattern, false) || try(prior_attrs.branch != attrs.branch, false) || (try(prior_attrs.repository != attrs.repository, false) && !local.renamed)
    # The `id` of a repository that is renamed in this plan is still the old name. Of a new one it is not known, and its
    # type then is dynamic.
    renamed = meta.operation != "delete" && anytrue([
      for repository in getresources("github_repository") : try(repository.name == attrs.repository && repository.id == prior_attrs.repository, false)
      if type(try(repository.id, null)) == "string"
    ])
    refs = concat(
      ["~ALL", local.branch, "refs/heads/${local.branch}"],
      contains(["main", "master"], local.branch) ? ["~DEFAULT_BRANCH"] : [],
    )
    others = concat(
      [for other in getresources("github_branch_protection") : other if contains(local.names, type(try(other.repository_id, null)) == "string" ? other.repository_id : "") && try(other.pattern, null) == local.branch],
      [for other in getresources("github_branch_protection_v3") : other if contains(local.names, type(try(other.repository, null)) == "string" ? other.repository : "") && try(other.branch, null) == local.branch],
      [
        for other in getresources("github_repository_ruleset") : other
        if contains(local.names, type(try(other.repository, null)) == "string" ? other.repository : "") && try(other.enforcement, null) == "active" && try(other.target, null) == "branch" &&
        length(setintersection(try(concat(other.conditions[0].ref_name[0].include), ["~ALL"]), local.refs)) > 0
      ],
    )
    elsewhere = length(local.others) > 0
  }

  enforce {
    condition     = false
    error_message = "A protection of `${local.branch}` of `${local.repository}` is removed. Make sure that the one that remains requires the same reviews and checks."
  }
}

resource_policy "github_repository_ruleset" "ruleset_gone" {
  description = "A repository loses its only active ruleset."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  filter      = meta.operation == "delete" && try(prior_attrs.enforcement, "active") == "active" && !local.elsewhere

  locals {
    repository = try(tostring(coalesce(prior_attrs.repository)), "")
    ids        = [for repository in getresources("github_repository") : try(tostring(coalesce(repository.node_id)), "") if try(repository.name, null) == local.repository]
    others = concat(
      [for other in getresources("github_branch_protection") : other if try(prior_attrs.target, null) != "tag" && contains(concat([local.repository], local.ids), type(try(other.repository_id, null)) == "string" ? other.repository_id : "")],
      [for other in getresources("github_branch_protection_v3") : other if try(prior_attrs.target, null) != "tag" && try(other.repository, null) == local.repository],
      [for other in getresources("github_repository_ruleset") : other if try(other.repository, null) == local.repository && try(other.enforcement, null) == "active" && try(other.target, null) == try(prior_attrs.target, null)],
    )
    elsewhere = length(local.others) > 0
  }

  enforce {
    condition     = false
    error_message = "The rules of `${try(tostring(coalesce(prior_attrs.name)), "the ruleset")}` do not hold in `${local.repository}` any more, and no other protection of it is in this plan. Keep the ruleset, or add another one in the same plan."
  }
}

resource_policy "github_repository_ruleset" "ruleset_replaced" {
  description = "A ruleset is removed, and another protection remains."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" && try(prior_attrs.enforcement, "active") == "active" && local.elsewhere

  locals {
    repository = try(tostring(coalesce(prior_attrs.repository)), "")
    ids        = [for repository in getresources("github_repository") : try(tostring(coalesce(repository.node_id)), "") if try(repository.name, null) == local.repository]
    others = concat(
      [for other in getresources("github_branch_protection") : other if try(prior_attrs.target, null) != "tag" && contains(concat([local.repository], local.ids), type(try(other.repository_id, null)) == "string" ? other.repository_id : "")],
      [for other in getresources("github_branch_protection_v3") : other if try(prior_attrs.target, null) != "tag" && try(other.repository, null) == local.repository],
      [for other in getresources("github_repository_ruleset") : other if try(other.repository, null) == local.repository && try(other.enforcement, null) == "active" && try(other.target, null) == try(prior_attrs.target, null)],
    )
    elsewhere = length(local.others) > 0
  }

  enforce {
    condition     = false
    error_message = "The rules of `${try(tostring(coalesce(prior_attrs.name)), "the ruleset")}` do not hold in `${local.repository}` any more. Make sure that the protection that remains requires the same reviews and checks."
  }
}

resource_policy "github_*_ruleset" "shared_ruleset_gone" {
  description = "An active ruleset of an organization or enterprise is removed."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  filter      = meta.operation == "delete" && meta.type != "github_repository_ruleset" && try(prior_attrs.enforcement, "active") == "active"

  enforce {
    condition     = false
    error_message = "The rules of `${try(tostring(coalesce(prior_attrs.name)), "the ruleset")}` do not hold any more in all repositories that it covers. Keep it, or make sure that each of them has rules of its own."
  }
}

# A workflow that names an environment that does not exist creates it, without any
# protection.
resource_policy "github_repository_environment" "environment_gone" {
  description = "An environment is removed together with its required reviewers."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  filter      = meta.operation == "delete"

  enforce {
    condition = length(concat(
      try(concat(prior_attrs.reviewers[0].teams), []),
      try(concat(prior_attrs.reviewers[0].users), []),
    )) == 0
    error_message = "Environment `${try(tostring(coalesce(prior_attrs.environment)), "the environment")}` of `${try(tostring(coalesce(prior_attrs.repository)), "the repository")}` goes with its reviewers and secrets, and a workflow that names it gets a new one that nobody has to approve. Take it out of the workflows first."
  }
}
