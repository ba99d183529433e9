# Mocks with `skip` are what else is in the repositories after the apply.

policytest {
  targets = ["../../../../policies/safeguards/github/removed.gate.hcl"]
}

resource "github_repository_ruleset" "moved_to_rules" {
  attrs = {
    name        = "rules"
    repository  = "moved"
    target      = "branch"
    enforcement = "active"
    conditions  = [{ ref_name = [{ include = ["~DEFAULT_BRANCH"], exclude = [] }] }]
  }
  skip = true
}

resource "github_repository_ruleset" "not_for_main" {
  attrs = {
    name        = "rules"
    repository  = "elsewhere"
    target      = "branch"
    enforcement = "active"
    conditions  = [{ ref_name = [{ include = ["refs/heads/release"], exclude = [] }] }]
  }
  skip = true
}

resource "github_repository_ruleset" "switched_off" {
  attrs = {
    name        = "rules"
    repository  = "off"
    target      = "branch"
    enforcement = "disabled"
    conditions  = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
  }
  skip = true
}

resource "github_repository" "by_node_id" {
  attrs = { name = "by-node", node_id = "R_1" }
  skip  = true
}

resource "github_repository_ruleset" "by_node" {
  attrs = {
    name        = "rules"
    repository  = "by-node"
    target      = "branch"
    enforcement = "active"
    conditions  = [{ ref_name = [{ include = ["refs/heads/main"], exclude = [] }] }]
  }
  skip = true
}

resource "github_branch_protection" "remains" {
  attrs = { repository_id = "ruled", pattern = "main" }
  skip  = true
}

resource "github_branch_protection_v3" "remains_v3" {
  attrs = { repository = "both", branch = "main" }
  skip  = true
}

resource "github_branch_protection" "protection_gone_only" {
  prior_attrs    = { repository_id = "alone", pattern = "main" }
  expect_failure = true
}

resource "github_branch_protection_v3" "protection_gone_v3" {
  prior_attrs    = { repository = "alone", branch = "main" }
  expect_failure = true
}

resource "github_branch_protection" "protection_gone_rules_for_another_branch" {
  prior_attrs    = { repository_id = "elsewhere", pattern = "main" }
  expect_failure = true
}

resource "github_branch_protection" "protection_gone_rules_are_off" {
  prior_attrs    = { repository_id = "off", pattern = "main" }
  expect_failure = true
}

resource "github_branch_protection" "protection_gone_to_another_branch" {
  prior_attrs    = { repository_id = "alone", pattern = "main" }
  attrs          = { repository_id = "alone", pattern = "main-old" }
  expect_failure = true
}

resource "github_branch_protection" "protection_gone_not_changed" {
  prior_attrs = { repository_id = "alone-too", pattern = "main" }
  attrs       = { repository_id = "alone-too", pattern = "main" }
}

resource "github_branch_protection_v3" "protection_gone_not_replaced" {
  prior_attrs = { repository = "again", branch = "main" }
  attrs       = { repository = "again", branch = "main" }
  meta        = { operation = "replace" }
}

resource "github_branch_protection" "protection_replaced_by_rules" {
  prior_attrs    = { repository_id = "moved", pattern = "main" }
  expect_failure = true
}

resource "github_branch_protection" "protection_replaced_by_node_id" {
  prior_attrs    = { repository_id = "R_1", pattern = "main" }
  expect_failure = true
}

resource "github_branch_protection" "protection_replaced_by_another" {
  prior_attrs    = { repository_id = "both", pattern = "main" }
  expect_failure = true
}

resource "github_repository_ruleset" "ruleset_gone_only" {
  prior_attrs    = { name = "main", repository = "rules", target = "branch", enforcement = "active" }
  expect_failure = true
}

resource "github_repository_ruleset" "ruleset_gone_of_tags" {
  prior_attrs    = { name = "main", repository = "ruled", target = "tag", enforcement = "active" }
  expect_failure = true
}

resource "github_repository_ruleset" "ruleset_gone_was_off" {
  prior_attrs = { name = "main", repository = "rules", target = "branch", enforcement = "disabled" }
}

resource "github_repository_ruleset" "ruleset_gone_not_replaced" {
  prior_attrs = { name = "main", repository = "again-rules", target = "branch", enforcement = "active" }
  attrs       = { name = "main", repository = "again-rules", target = "branch", enforcement = "active" }
  meta        = { operation = "replace" }
}

resource "github_repository_ruleset" "ruleset_replaced_by_protection" {
  prior_attrs    = { name = "main", repository = "ruled", target = "branch", enforcement = "active" }
  expect_failure = true
}

resource "github_repository_ruleset" "ruleset_replaced_by_other_rules" {
  prior_attrs    = { name = "main", repository = "moved", target = "branch", enforcement = "active" }
  expect_failure = true
}

resource "github_organization_ruleset" "shared_ruleset_gone_organization" {
  prior_attrs    = { name = "all", enforcement = "active" }
  expect_failure = true
}

resource "github_enterprise_ruleset" "shared_ruleset_gone_enterprise" {
  prior_attrs    = { name = "all", enforcement = "active" }
  expect_failure = true
}

resource "github_organization_ruleset" "shared_ruleset_gone_was_off" {
  prior_attrs = { name = "all", enforcement = "evaluate" }
}

resource "github_organization_ruleset" "shared_ruleset_gone_not_replaced" {
  prior_attrs = { name = "all", enforcement = "active" }
  attrs       = { name = "all", enforcement = "active" }
  meta        = { operation = "replace" }
}

resource "github_repository_environment" "environment_gone_team" {
  prior_attrs    = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }] }
  expect_failure = true
}

resource "github_repository_environment" "environment_gone_user" {
  prior_attrs    = { repository = "app", environment = "prod", reviewers = [{ teams = [], users = [7] }] }
  expect_failure = true
}

resource "github_repository_environment" "environment_gone_open_one" {
  prior_attrs = { repository = "app", environment = "prod", reviewers = [] }
}

resource "github_repository_environment" "environment_gone_not_replaced" {
  prior_attrs = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }] }
  attrs       = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }] }
  meta        = { operation = "replace" }
}

resource "github_repository" "renamed" {
  prior_attrs = { name = "before", id = "before", node_id = "R_2" }
  attrs       = { name = "after", id = "before", node_id = "R_2" }
  skip        = true
}

resource "github_repository" "new" {
  attrs = { name = "new", id = unknown, node_id = unknown }
  skip  = true
}

resource "github_branch_protection_v3" "protection_gone_not_by_a_rename" {
  prior_attrs = { repository = "before", branch = "main" }
  attrs       = { repository = "after", branch = "main" }
  meta        = { operation = "replace" }
}

resource "github_branch_protection_v3" "protection_gone_to_a_new_repository" {
  prior_attrs    = { repository = "old", branch = "main" }
  attrs          = { repository = "new", branch = "main" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_branch_protection_v3" "protection_gone_with_a_rename_and_another_branch" {
  prior_attrs    = { repository = "before", branch = "main" }
  attrs          = { repository = "after", branch = "develop" }
  meta           = { operation = "replace" }
  expect_failure = true
}
