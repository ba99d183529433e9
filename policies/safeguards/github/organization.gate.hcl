# What members, workflows and runners of an organization may do. Only what becomes weaker
# counts.

resource_policy "github_organization_settings" "organization" {
  description = "Members of an organization may do more, or new repositories are scanned for less."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank = { none = 0, read = 1, write = 2, admin = 3 }
    scans = [
      "advanced_security", "dependabot_alerts", "dependabot_security_updates", "dependency_graph",
      "secret_scanning", "secret_scanning_push_protection",
    ]
    weaker = concat(
      [
        for name in ["members_can_create_public_pages", "members_can_create_public_repositories", "members_can_fork_private_repositories"] :
        "`${name}` is on" if try(prior_attrs[name], null) == false && try(attrs[name], null) == true
      ],
      [
        for name in concat(["web_commit_signoff_required"], [for scan in local.scans : "${scan}_enabled_for_new_repositories"]) :
        "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
      try(local.rank[attrs.default_repository_permission] > local.rank[prior_attrs.default_repository_permission], false) ? ["all members have `${attrs.default_repository_permission}` access to every repository instead of `${prior_attrs.default_repository_permission}`"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "In the organization `${try(coalesce(prior_attrs.name), meta.name)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "github_*permissions" "workflows" {
  description = "Workflows may use more actions, or their token may do more."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = startswith(meta.type, "github_actions_") || startswith(meta.type, "github_enterprise_actions_") || meta.type == "github_workflow_repository_permissions"

  locals {
    rank = { local_only = 0, selected = 1, all = 2 }
    weaker = concat(
      try(local.rank[attrs.allowed_actions] > local.rank[prior_attrs.allowed_actions], false) ? ["actions of ${attrs.allowed_actions == "all" ? "everyone" : "a list"} are allowed"] : [],
      [for pattern in sort(setsubtract([for item in try(concat(attrs.allowed_actions_config[0].patterns_allowed), []) : try(tostring(coalesce(item)), "an unnamed one")], [for item in try(concat(prior_attrs.allowed_actions_config[0].patterns_allowed), []) : try(tostring(coalesce(item)), "an unnamed one")])) : "`${pattern}` is allowed" if endswith(pattern, "*") && length(regexall("/", pattern)) < 2 && try(prior_attrs.allowed_actions == "selected", false)],
      try(prior_attrs.sha_pinning_required, null) == true && try(attrs.sha_pinning_required, null) == false ? ["actions need not be pinned to a commit"] : [],
      try(prior_attrs.default_workflow_permissions, null) == "read" && try(attrs.default_workflow_permissions, null) == "write" ? ["the token of each workflow may write"] : [],
      try(prior_attrs.can_approve_pull_request_reviews, null) == false && try(attrs.can_approve_pull_request_reviews, null) == true ? ["workflows may approve pull requests"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "`${try(tostring(coalesce(prior_attrs.repository)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "github_*actions_runner_group" "runners" {
  description = "Runners take jobs of more repositories."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    weaker = concat(
      try(prior_attrs.allows_public_repositories, null) == false && try(attrs.allows_public_repositories, null) == true ? ["public repositories, whose pull requests anyone can write"] : [],
      contains(["selected", "private"], try(tostring(coalesce(prior_attrs.visibility)), "all")) && try(attrs.visibility, null) == "all" ? ["all repositories or organizations"] : [],
      try(prior_attrs.restricted_to_workflows, null) == true && try(attrs.restricted_to_workflows, null) == false ? ["all workflows"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Runners of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` take jobs of ${join(" and of ", local.weaker)}. Make sure that they hold no secrets and reach no network that these must not have."
  }
}
