# Teams carry permissions, code ownership and review rules of repositories
# that this plan does not know.

protect "teams" {
  description = "Teams."
  class       = "identity"
  types = {
    github_team = { lost = "The team with its members, its discussions and its access to repositories." }
  }
  reason = "Child teams go with it, and required reviews that name the team can no longer be given."
}

protect "runner_groups" {
  description = "Self-hosted runner groups."
  class       = "identity"
  types = {
    github_actions_runner_group            = { lost = "The group that workflows and runners refer to." }
    github_enterprise_actions_runner_group = { lost = "The group that workflows and runners refer to." }
    github_actions_hosted_runner           = { lost = "The runner that workflows name, with its address." }
  }
  reason = "Its runners fall back to the default group, and workflows that name the group wait forever."
}

protect "memberships" {
  description = "Members of an organization."
  class       = "identity"
  types = {
    github_membership = { lost = "The membership, with access to all repositories and the forks of private ones." }
  }
  reason = "An invitation has to be accepted again."

  recovery {
    when    = { downgrade_on_destroy = true, role = ["member", null] }
    outcome = "retained"
    message = "The member stays as before."
  }

  recovery {
    when    = { downgrade_on_destroy = true, role = { not = ["member", null] } }
    outcome = "possible"
    message = "The owner becomes a plain member, and another owner can undo that."
  }
}

protect "group_mappings" {
  description = "Groups of the identity provider."
  class       = "identity"
  types = {
    github_emu_group_mapping       = { lost = "The link of the team to its group at the identity provider." }
    github_team_sync_group_mapping = { lost = "The link of the team to its groups at the identity provider." }
  }
  filter = meta.operation == "delete"
  reason = "Members of the group lose the access of the team."
}
