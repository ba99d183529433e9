# What workflows, runners, secrets and webhooks are open to. Permissions of workflows and runner groups that are
# changed are in the pack `safeguards`; here is what is created, what a destroy brings back, and the rest.

locals {
  # A network of seven bits or fewer. Private IPv6 networks start with an f.
  internet = "^[^fF].*/[0-7]$"
}

# Secrets of an organization: `selected` repositories, all `private` ones, or `all`, public ones included.
resource_policy "github_*_organization_secret" "secret_for_all" {
  description = "A secret of an organization becomes known to more repositories."
  types       = ["github_actions_organization_secret", "github_codespaces_organization_secret", "github_dependabot_organization_secret"]
  operations  = ["create", "update", "replace"]
  attached_to = upper(try(tostring(coalesce(attrs.secret_name)), ""))
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank   = { selected = 0, private = 1, all = 2 }
    before = try(local.rank[prior_attrs.visibility], 1)
    after  = try(local.rank[attrs.visibility], 0)
  }

  enforce {
    condition     = local.after <= local.before
    error_message = "Workflows of ${try(attrs.visibility, null) == "all" ? "all repositories, also public ones," : "all private repositories"} can read the secret `${try(tostring(coalesce(attrs.secret_name)), meta.address)}`${try("; before: `${coalesce(prior_attrs.visibility)}`", "")}. Select the repositories that need it."
  }
}

resource_policy "github_actions_repository_access_level" "workflows_shared" {
  description = "Actions and workflows of a private repository become usable elsewhere."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank = { none = 0, user = 1, organization = 1, enterprise = 2 }
  }

  enforce {
    condition     = !try(local.rank[attrs.access_level] > local.rank[prior_attrs.access_level], false)
    error_message = "Actions of the private repository `${try(tostring(coalesce(attrs.repository)), meta.address)}` may be used in the whole ${try(tostring(coalesce(attrs.access_level)), "organization")}; before: `${try(tostring(coalesce(prior_attrs.access_level)), "none")}`. Their code shows in its logs."
  }
}

resource_policy "github_*" "token_writes" {
  description = "The first settings of workflows let their token write or approve."
  types       = ["github_actions_organization_workflow_permissions", "github_enterprise_actions_workflow_permissions", "github_workflow_repository_permissions"]
  operations  = ["create", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.repository)), ""))
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    may = concat(
      try(attrs.default_workflow_permissions, null) == "write" ? ["the token of each workflow may write"] : [],
      try(attrs.can_approve_pull_request_reviews, null) == true ? ["workflows may approve pull requests"] : [],
    )
  }

  enforce {
    condition     = length(local.may) == 0
    error_message = "`${try(tostring(coalesce(attrs.repository)), meta.address)}`: ${join("; ", local.may)}. Take `read`, and name `permissions` in the workflows that need more."
  }
}

resource_policy "github_*" "actions_for_more" {
  description = "Workflows run in more repositories of an organization, or use the actions of more people."
  types       = ["github_actions_organization_permissions", "github_enterprise_actions_permissions"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank  = { none = 0, selected = 1, all = 2 }
    names = ["enabled_repositories", "enabled_organizations"]
    wider = [for name in local.names : "`${name}` is `${attrs[name]}` instead of `${prior_attrs[name]}`" if try(local.rank[attrs[name]] > local.rank[prior_attrs[name]], false)]
    old   = try(prior_attrs.allowed_actions_config[0], null)
    new   = try(attrs.allowed_actions_config[0], null)
    marketplace = try(prior_attrs.allowed_actions, null) == "selected" && try(attrs.allowed_actions, null) == "selected" && try(local.old.verified_allowed, null) != true && try(local.new.verified_allowed, null) == true ? [
      "actions of all verified creators are allowed",
    ] : []
  }

  enforce {
    condition     = length(local.wider) + length(local.marketplace) == 0
    error_message = "`${meta.address}`: ${join("; ", concat(local.wider, local.marketplace))}. Make sure that this is meant."
  }
}

# A destroy allows all actions again (source of the provider).
resource_policy "github_actions_*" "actions_unlimited" {
  description = "The limit of which actions may be used is removed."
  types       = ["github_actions_organization_permissions", "github_actions_repository_permissions"]
  operations  = ["delete", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.repository)), ""))
  level       = "warn"
  filter      = meta.operation == "delete"

  enforce {
    condition     = !contains(["local_only", "selected"], try(tostring(coalesce(prior_attrs.allowed_actions)), ""))
    error_message = "Without the block the provider allows the actions of everyone in ${try("`${coalesce(prior_attrs.repository)}`", "the organization")}; before: `${try(tostring(coalesce(prior_attrs.allowed_actions)), "selected")}`. Keep the limit, unless the repository goes as well."
  }
}

resource_policy "github_*actions_runner_group" "runners_created" {
  description = "New runners take jobs of public repositories."
  types       = ["github_actions_runner_group", "github_enterprise_actions_runner_group"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(attrs.allows_public_repositories, null) != true
    error_message = "Runners of `${try(tostring(coalesce(attrs.name)), meta.address)}` take jobs of public repositories, whose pull requests anyone can write. Leave `allows_public_repositories` off, or use runners that live for one job."
  }
}

# The subject of the token is what a cloud checks: with fewer claims in it, more workflows look the same.
resource_policy "github_actions_*_oidc_subject_claim_customization_template" "subject_vague" {
  description = "Tokens of workflows say less about where they come from."
  types       = ["github_actions_organization_oidc_subject_claim_customization_template", "github_actions_repository_oidc_subject_claim_customization_template"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # GitHub's own has the repository, and the environment, branch or event as `context`.
  locals {
    before = try(prior_attrs.use_default, null) == true ? ["repo", "context"] : try([for key in concat(prior_attrs.include_claim_keys) : tostring(coalesce(key))], ["repo", "context"])
    after  = try(attrs.use_default, null) == true ? ["repo", "context"] : try([for key in concat(attrs.include_claim_keys) : tostring(coalesce(key))], ["repo", "context"])
    lost   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "The subject of workflow tokens no longer has ${join(", ", [for key in local.lost : "`${key}`"])}. Roles in clouds that trust the subject may be open to more workflows; check their conditions first."
  }
}

# The older resource has `name`, and knows branches only.
resource_policy "github_repository_*deployment*_policy" "every_branch_deploys" {
  types       = ["github_repository_deployment_branch_policy", "github_repository_environment_deployment_policy"]
  description = "Every branch or tag may deploy to an environment."
  operations  = ["create", "update", "replace"]
  attached_to = lower("${try(tostring(coalesce(attrs.repository)), "")}/${try(tostring(coalesce(attrs.environment)), tostring(coalesce(attrs.environment_name)), "")}")
  level       = "warn"
  on_unknown  = "allow"

  locals {
    all  = ["*", "**", "**/*"]
    open = [for name in ["branch_pattern", "tag_pattern", "name"] : name if contains(local.all, try(tostring(coalesce(attrs[name])), "")) && !contains(local.all, try(tostring(coalesce(prior_attrs[name])), ""))]
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${join("` and `", local.open)}` of environment `${try(tostring(coalesce(attrs.environment)), tostring(coalesce(attrs.environment_name)), "of this block")}` in `${try(tostring(coalesce(attrs.repository)), "the repository")}` matches everything, so that anyone who can push may deploy and read its secrets. Name the branches."
  }
}

resource_policy "github_*webhook" "webhook_unverified" {
  description = "A webhook accepts any certificate."
  types       = ["github_organization_webhook", "github_repository_webhook"]
  operations  = ["create", "update", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.repository)), ""))
  level       = "warn"
  on_unknown  = "allow"

  # The API has it as text, too.
  enforce {
    condition     = !contains(["true", "1"], try(tostring(coalesce(attrs.configuration[0].insecure_ssl)), "")) || contains(["true", "1"], try(tostring(coalesce(prior_attrs.configuration[0].insecure_ssl)), ""))
    error_message = "`${meta.address}` sends events to whoever answers at its address, since `insecure_ssl` is on. Leave it off, and give the receiver a valid certificate."
  }
}

resource_policy "github_repository_pages" "site_public" {
  description = "A site of a repository becomes public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.public, null) != false || try(attrs.public, null) != true
    error_message = "Everyone can read the site of `${try(tostring(coalesce(attrs.repository)), meta.address)}`; before: only those who can read the repository. Make sure that all of it is meant for everyone."
  }
}

resource_policy "github_enterprise_ip_allow_list_entry" "allow_list_open" {
  description = "The allow list of an enterprise lets in the whole internet."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.enterprise_slug, null)
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = try(prior_attrs.is_active, null) != false && regex_match(try(tostring(coalesce(prior_attrs.ip)), ""), local.internet)
    after  = try(attrs.is_active, null) != false && regex_match(try(tostring(coalesce(attrs.ip)), ""), local.internet)
  }

  enforce {
    condition     = local.before || !local.after
    error_message = "${try(tostring(coalesce(attrs.ip)), "The entry")} is allowed, which is the whole internet${try(prior_attrs.ip == attrs.ip, false) ? "; before: the entry was not active" : try("; before: ${coalesce(prior_attrs.ip)}", "")}. Name the networks that need it."
  }
}
