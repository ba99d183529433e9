policytest {
  targets = ["../../../../policies/safeguards/github/organization.gate.hcl"]
}

resource "github_organization_settings" "public_repositories" {
  prior_attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
  }
  attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = true
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
  }
  expect_failure = true
}

resource "github_organization_settings" "everyone_writes" {
  prior_attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
  }
  attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "write"
    secret_scanning_enabled_for_new_repositories = true
  }
  expect_failure = true
}

resource "github_organization_settings" "no_scans" {
  prior_attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
  }
  attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = false
  }
  expect_failure = true
}

resource "github_organization_settings" "stricter" {
  prior_attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
  }
  attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "none"
    secret_scanning_enabled_for_new_repositories = true
  }
}

resource "github_organization_settings" "described" {
  prior_attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
    description                                  = "a"
  }
  attrs = {
    name                                         = "acme"
    members_can_create_public_repositories       = false
    default_repository_permission                = "read"
    secret_scanning_enabled_for_new_repositories = true
    description                                  = "b"
    id                                           = unknown
  }
}

resource "github_actions_repository_permissions" "all_actions" {
  prior_attrs    = { repository = "shop", allowed_actions = "selected" }
  attrs          = { repository = "shop", allowed_actions = "all" }
  expect_failure = true
}

resource "github_actions_organization_permissions" "not_pinned" {
  prior_attrs    = { allowed_actions = "all", sha_pinning_required = true }
  attrs          = { allowed_actions = "all", sha_pinning_required = false }
  expect_failure = true
}

resource "github_workflow_repository_permissions" "token_writes" {
  prior_attrs    = { repository = "shop", default_workflow_permissions = "read" }
  attrs          = { repository = "shop", default_workflow_permissions = "write" }
  expect_failure = true
}

resource "github_actions_repository_permissions" "all_of_an_owner" {
  prior_attrs = {
    allowed_actions        = "selected"
    allowed_actions_config = [{ github_owned_allowed = true, patterns_allowed = ["acme/*"] }]
  }
  attrs = {
    allowed_actions        = "selected"
    allowed_actions_config = [{ github_owned_allowed = true, patterns_allowed = ["acme/*", "other/*"] }]
  }
  expect_failure = true
}

resource "github_actions_repository_permissions" "one_more_action" {
  prior_attrs = {
    allowed_actions        = "selected"
    allowed_actions_config = [{ github_owned_allowed = true, patterns_allowed = ["acme/*"] }]
  }
  attrs = {
    allowed_actions        = "selected"
    allowed_actions_config = [{ github_owned_allowed = true, patterns_allowed = ["acme/*", "other/action@v1"] }]
  }
}

resource "github_actions_repository_permissions" "selected" {
  prior_attrs = { allowed_actions = "all" }
  attrs       = { allowed_actions = "selected" }
}

resource "github_workflow_repository_permissions" "token_reads" {
  prior_attrs = { default_workflow_permissions = "write" }
  attrs       = { default_workflow_permissions = "read" }
}

resource "github_team_repository" "other" {
  prior_attrs = { permission = "pull" }
  attrs       = { permission = "push" }
}

resource "github_actions_runner_group" "public" {
  prior_attrs    = { name = "build", allows_public_repositories = false }
  attrs          = { name = "build", allows_public_repositories = true }
  expect_failure = true
}

resource "github_enterprise_actions_runner_group" "all_organizations" {
  prior_attrs    = { name = "build", visibility = "selected" }
  attrs          = { name = "build", visibility = "all" }
  expect_failure = true
}

resource "github_actions_runner_group" "renamed" {
  prior_attrs = { name = "build", visibility = "all" }
  attrs       = { name = "ci", visibility = "all" }
}

resource "github_actions_runner_group" "narrower" {
  prior_attrs = { visibility = "all", allows_public_repositories = true }
  attrs       = { visibility = "selected", allows_public_repositories = false }
}

resource "github_actions_organization_permissions" "pattern_without_a_name" {
  prior_attrs = { allowed_actions = "selected", allowed_actions_config = [{ patterns_allowed = [] }] }
  attrs       = { allowed_actions = "selected", allowed_actions_config = [{ patterns_allowed = [null] }] }
}
