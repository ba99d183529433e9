# Who may read, write and administer repositories and organizations. What becomes weaker in the protection of
# branches, environments and the settings of an organization is in the pack `safeguards`.

locals {
  # From the least to the most. A custom role has another name, and is not ranked.
  rank = { none = 0, pull = 1, read = 1, triage = 2, push = 3, write = 3, maintain = 4, admin = 5 }
}

resource_policy "github_repository" "created_public" {
  description = "A new repository is public."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  # `private` is the older argument for the same. The provider computes the one that is not set; where neither is, it
  # takes `public`.
  locals {
    unset  = isunknown(try(attrs.visibility, null)) && isunknown(try(attrs.private, null))
    public = isunknown(try(attrs.visibility, null)) ? try(attrs.private, null) == false : try(coalesce(attrs.visibility), attrs.private == false ? "public" : "private", "private") == "public"
  }

  enforce {
    condition     = local.unset ? false : !local.public
    error_message = "Everyone can read `${try(tostring(coalesce(attrs.name)), meta.address)}`, with each commit, issue and log of a workflow${local.unset ? ": without `visibility` it becomes public" : ""}. Make it private unless it is meant for everyone."
  }
}

# `private` is the older argument for the same. Where it changes, the visibility is computed, and in the plan it may
# still be what it was before.
resource_policy "github_repository" "published" {
  description = "A repository becomes public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before  = try(tostring(coalesce(prior_attrs.visibility)), prior_attrs.private == false ? "public" : "private", "private")
    after   = isunknown(try(attrs.visibility, null)) ? "" : try(tostring(coalesce(attrs.visibility)), "")
    flipped = try(prior_attrs.private, null) != false && try(attrs.private, null) == false && local.after != "internal"
  }

  enforce {
    condition     = local.before == "public" || (local.after != "public" && !local.flipped)
    error_message = "Everyone can read `${try(tostring(coalesce(prior_attrs.full_name)), tostring(coalesce(prior_attrs.name)), "the repository")}` with its whole history, issues and logs of workflows; before: ${local.before}. What was copied once cannot be taken back: look for secrets in the history first."
  }
}

# A new repository of an enterprise is often internal. One that was private was meant for fewer. What is not known yet is
# undecided in `published`.
resource_policy "github_repository" "shown_to_enterprise" {
  description = "A private repository is shown to everyone of the enterprise."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.visibility, null)) || try(attrs.visibility, null) != "internal" || try(prior_attrs.visibility, null) != "private"
    error_message = "Everyone of the enterprise can read `${try(tostring(coalesce(prior_attrs.full_name)), tostring(coalesce(prior_attrs.name)), "the repository")}` with its whole history and fork it; before: private. Make sure that it holds no secret."
  }
}

# Each change of a key is a replacement.
resource_policy "github_repository_deploy_key" "deploy_key_writes" {
  description = "A deploy key may push."
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "warn"
  on_unknown  = "allow"
  opens       = ["${local.target} ${try(tostring(coalesce(attrs.key)), meta.address)}"]

  locals {
    target = lower(try(tostring(coalesce(attrs.repository)), ""))
  }

  enforce {
    condition     = try(tobool(attrs.read_only), null) != false || try(tobool(prior_attrs.read_only), null) == false
    error_message = "The deploy key `${try(tostring(coalesce(attrs.title)), meta.address)}` may push to `${try(tostring(coalesce(attrs.repository)), "the repository")}`${try(tobool(prior_attrs.read_only), null) == true ? "; before: it could only read" : ""}. It is tied to no person and does not expire; set `read_only = true` unless it has to push."
  }
}

resource_policy "github_repository_collabor*" "admin_collaborator" {
  description = "A person becomes administrator of a repository."
  types       = ["github_repository_collaborator", "github_repository_collaborators"]
  operations  = ["create", "update", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.repository)), ""))
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for name in local.added : "${try(lower(coalesce(attrs.repository)), meta.address)} admin ${lower(name)}"]

  # One person in a resource, or the whole list.
  locals {
    before = meta.operation == "create" ? [] : [for user in try(concat(prior_attrs.user), [prior_attrs]) : lower(try(tostring(coalesce(user.username)), "")) if try(user.permission, null) == "admin"]
    added = [
      for user in try(concat(attrs.user), [attrs]) : try(tostring(coalesce(user.username)), "a person")
      if try(user.permission, null) == "admin" && !contains(local.before, lower(try(tostring(coalesce(user.username)), "")))
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "${join(", ", sort(local.added))} become${length(local.added) == 1 ? "s" : ""} administrator of `${try(tostring(coalesce(attrs.repository)), "the repository")}`, and can switch off its protections, add others and delete it. Grant `push` or `maintain`."
  }
}

resource_policy "github_repository_collabor*" "maintainer_collaborator" {
  description = "A person may change settings of a repository."
  types       = ["github_repository_collaborator", "github_repository_collaborators"]
  operations  = ["create", "update", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.repository)), ""))
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for name in local.added : "${try(lower(coalesce(attrs.repository)), meta.address)} maintain ${lower(name)}"]

  locals {
    before = meta.operation == "create" ? [] : [for user in try(concat(prior_attrs.user), [prior_attrs]) : lower(try(tostring(coalesce(user.username)), "")) if contains(["admin", "maintain"], try(tostring(coalesce(user.permission)), ""))]
    added = [
      for user in try(concat(attrs.user), [attrs]) : try(tostring(coalesce(user.username)), "a person")
      if try(user.permission, null) == "maintain" && !contains(local.before, lower(try(tostring(coalesce(user.username)), "")))
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "${join(", ", sort(local.added))} may maintain `${try(tostring(coalesce(attrs.repository)), "the repository")}`: push to protected branches and change settings. Make sure that this is meant."
  }
}

# A new repository usually gets a team that administers it: a warning. More rights on one that exists are another matter.
resource_policy "github_*" "team_raised" {
  description = "A team that had less becomes administrator of a repository."
  types       = ["github_repository_collaborators", "github_team_repository"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = try(prior_attrs.repository == attrs.repository, false) ? [for team in try(concat(prior_attrs.team), [prior_attrs]) : { id = try(tostring(coalesce(team.team_id)), ""), permission = try(tostring(coalesce(team.permission)), "pull") }] : []
    raised = [
      for team in try(concat(attrs.team), [attrs]) : try(tostring(coalesce(team.team_id)), "a team")
      if try(team.permission, null) == "admin" && anytrue([for old in local.before : old.id == try(tostring(coalesce(team.team_id)), "") && old.permission != "admin"])
    ]
  }

  enforce {
    condition     = length(local.raised) == 0
    error_message = "The team ${join(", ", sort(local.raised))} becomes administrator of `${try(tostring(coalesce(attrs.repository)), "the repository")}` and had less before. All of its members can switch off protections, add others and delete the repository."
  }
}

resource_policy "github_*" "team_granted" {
  description = "A team may administer or maintain a repository."
  types       = ["github_repository_collaborators", "github_team_repository"]
  operations  = ["create", "update", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.repository)), ""))
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for team in local.added : "${try(lower(coalesce(attrs.repository)), meta.address)} ${team}"]

  # A team that had less and becomes administrator is a finding of `team_raised`.
  locals {
    before = meta.operation == "create" ? [] : [for team in try(concat(prior_attrs.team), [prior_attrs]) : { id = try(tostring(coalesce(team.team_id)), ""), permission = try(tostring(coalesce(team.permission)), "pull") }]
    known  = [for team in local.before : team.id]
    high   = [for team in local.before : team.id if contains(["maintain", "admin"], team.permission)]
    added = [
      for team in try(concat(attrs.team), [attrs]) : "${isunknown(try(team.team_id, null)) ? "a new one" : try(tostring(coalesce(team.team_id)), "a team")} (`${team.permission}`)"
      if contains(["maintain", "admin"], try(tostring(coalesce(team.permission)), "")) && !contains(team.permission == "admin" ? local.known : local.high, try(tostring(coalesce(team.team_id)), ""))
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "A team gets more than to push to `${try(tostring(coalesce(attrs.repository)), "the repository")}`: ${join(", ", sort(local.added))}. Make sure that all of its members need it."
  }
}

resource_policy "github_membership" "owner" {
  description = "A person becomes owner of an organization."
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [local.target]

  locals {
    target = lower(try(tostring(coalesce(attrs.username)), ""))
  }

  enforce {
    condition     = try(attrs.role, null) != "admin" || try(prior_attrs.role, null) == "admin"
    error_message = "${try(tostring(coalesce(attrs.username)), "A person")} becomes owner of the organization${try(prior_attrs.role, null) == "member" ? " and was a member before" : ""}: that is every repository, secret and setting. Make sure that this is meant."
  }
}

# A maintainer of a team adds people to it.
resource_policy "github_team_member*" "team_maintainer" {
  description = "A member of a team becomes its maintainer."
  types       = ["github_team_members", "github_team_membership"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for member in try(concat(prior_attrs.members), [prior_attrs]) : { name = lower(try(tostring(coalesce(member.username)), "")), role = try(tostring(coalesce(member.role)), "member") }]
    raised = [
      for member in try(concat(attrs.members), [attrs]) : try(tostring(coalesce(member.username)), "a person")
      if try(member.role, null) == "maintainer" && contains(local.before, { name = lower(try(tostring(coalesce(member.username)), "")), role = "member" })
    ]
  }

  enforce {
    condition     = length(local.raised) == 0
    error_message = "${join(", ", sort(local.raised))} may add people to the team, who get what the team may do. Make sure that this is meant."
  }
}

# A new team has nobody yet who could be surprised.
resource_policy "github_team" "team_inherits" {
  description = "A team gets a parent, and what the parent may do."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    parents = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.parent_team_id)), "")]
  }

  enforce {
    condition     = contains(["", local.parents[0]], local.parents[1])
    error_message = "All members of the team `${try(tostring(coalesce(attrs.name)), meta.address)}` get what its parent (team ${local.parents[1]}) may do${local.parents[0] == "" ? "" : "; before: team ${local.parents[0]}"}. Make sure that this is meant."
  }
}

# What the role allows is behind its number.
resource_policy "github_organization_*" "organization_role_granted" {
  description = "A person or team gets a role in the whole organization."
  types       = ["github_organization_role_team", "github_organization_role_team_assignment", "github_organization_role_user", "github_organization_security_manager"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [join(" ", [for name in ["role_id", "login", "team_slug"] : try(tostring(coalesce(attrs[name])), "")])]

  locals {
    who = try("the user `${coalesce(attrs.login)}`", "the team `${coalesce(attrs.team_slug)}`", "someone")
  }

  enforce {
    condition     = meta.operation != "create" && alltrue([for name in ["role_id", "login", "team_slug"] : try(tostring(coalesce(prior_attrs[name])), "") == try(tostring(coalesce(attrs[name])), "")])
    error_message = "`${meta.address}`: ${local.who} gets ${meta.type == "github_organization_security_manager" ? "the role of security manager, which reads every repository and alert" : "the role ${try(tostring(coalesce(attrs.role_id)), "of the block")}"}, in the whole organization. Make sure that this is meant."
  }
}

resource_policy "github_organization_*" "role_inherits_more" {
  description = "A custom role of an organization inherits or allows more."
  types       = ["github_organization_custom_role", "github_organization_repository_role", "github_organization_role"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(local.rank[coalesce(prior_attrs.base_role, "none")], 0)
    after  = try(local.rank[coalesce(attrs.base_role, "none")], 0)

    # What gets around the protections, and what manages the organization.
    lists = [for side in [prior_attrs, attrs] : [for name in try(concat(side.permissions), []) : try(tostring(coalesce(name)), "")]]
    more = meta.operation == "create" ? [] : [
      for name in sort(setsubtract(local.lists[1], local.lists[0])) : name
      if startswith(name, "bypass_") || startswith(name, "write_organization_") || contains(["edit_repo_protections", "manage_deploy_keys", "manage_webhooks"], name)
    ]
    inherits = meta.operation == "create" ? local.after > 4 : local.after > local.before && local.after > 2
  }

  # A new role with less has nobody yet.
  enforce {
    condition     = !local.inherits && length(local.more) == 0
    error_message = "The role `${try(tostring(coalesce(attrs.name)), meta.address)}` ${local.inherits ? "inherits `${try(tostring(coalesce(attrs.base_role)), "more")}`${try("; before: `${coalesce(prior_attrs.base_role)}`", "")}" : "allows `${join("`, `", local.more)}`"}. Everyone who has it may do more."
  }
}

# A destroy brings back what GitHub has by default.
resource_policy "github_organization_settings" "settings_default" {
  description = "Stricter settings of an organization go back to the defaults of GitHub."
  operations  = ["delete", "replace"]
  level       = "warn"
  filter      = meta.operation == "delete"

  locals {
    names = ["members_can_create_public_pages", "members_can_create_public_repositories", "members_can_create_repositories"]
    lost = concat(
      [for name in local.names : "`${name}` is on" if try(prior_attrs[name], null) == false],
      try(prior_attrs.default_repository_permission, null) == "none" ? ["all members can read every repository"] : [],
    )
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Without the block the provider sets the defaults of GitHub: ${join("; ", local.lost)}. Take the block out of the state with a `removed` block, or keep it."
  }
}

resource_policy "github_organization_settings" "settings_created" {
  description = "All members of an organization may write to every repository, from its first settings on."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = !contains(["admin", "write"], try(tostring(coalesce(attrs.default_repository_permission)), ""))
    error_message = "All members of the organization have `${try(tostring(coalesce(attrs.default_repository_permission)), "write")}` access to every repository. Take `read` or `none`, and grant more by team."
  }
}

resource_policy "github_enterprise_security_analysis_settings" "enterprise_scans_off" {
  description = "New repositories of an enterprise are scanned for less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    names = [
      "advanced_security_enabled_for_new_repositories", "secret_scanning_enabled_for_new_repositories",
      "secret_scanning_push_protection_enabled_for_new_repositories",
    ]
    off = [for name in local.names : name if try(prior_attrs[name], null) == true && try(attrs[name], null) == false]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Switched off for the enterprise `${try(tostring(coalesce(attrs.enterprise_slug)), meta.address)}`: `${join("`, `", local.off)}`. Secrets in new repositories are not found any more."
  }
}

resource_policy "github_repository" "undecided_visibility" {
  description = "Who can read a repository becomes known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.visibility, null)) && isunknown(try(attrs.private, null))

  enforce {
    condition     = isunknown(try(prior_attrs.visibility, null)) || try(prior_attrs.visibility, null) == "public"
    error_message = "`visibility` of `${meta.address}` is known only after apply: whether everyone can read it then cannot be checked. Before: ${try(tostring(coalesce(prior_attrs.visibility)), "private")}."
  }
}
