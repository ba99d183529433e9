# Teams carry permissions, code ownership and review rules of repositories
# that this plan does not know.

protect "teams" {
  description = "Teams."
  types       = ["github_team"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Child teams go with it, and required reviews that name the team can no longer be given."
  lost        = "The team with its members, its discussions and its access to repositories."
}

protect "runner_groups" {
  description = "Self-hosted runner groups."
  types = [
    "github_actions_runner_group",
    "github_enterprise_actions_runner_group",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Its runners fall back to the default group, and workflows that name the group wait forever."
  lost   = "The group that workflows and runners refer to."
}
