policytest {
  targets = ["../../../../policies/safeguards/github/repositories.gate.hcl"]
}

resource "github_repository" "scans_off_push_protection" {
  prior_attrs = {
    name                  = "app"
    full_name             = "acme/app"
    visibility            = "private"
    security_and_analysis = [{ secret_scanning = [{ status = "enabled" }], secret_scanning_push_protection = [{ status = "enabled" }] }]
  }
  attrs = {
    name                  = "app"
    full_name             = "acme/app"
    visibility            = "private"
    security_and_analysis = [{ secret_scanning = [{ status = "enabled" }], secret_scanning_push_protection = [{ status = "disabled" }] }]
  }
  expect_failure = true
}

resource "github_repository" "scans_off_alerts" {
  prior_attrs    = { name = "app", full_name = "acme/app", visibility = "private", vulnerability_alerts = true }
  attrs          = { name = "app", full_name = "acme/app", visibility = "private", vulnerability_alerts = false }
  expect_failure = true
}

resource "github_repository" "scans_off_stay_on" {
  prior_attrs = {
    name                  = "app"
    full_name             = "acme/app"
    visibility            = "private"
    security_and_analysis = [{ secret_scanning = [{ status = "enabled" }], secret_scanning_push_protection = [{ status = "enabled" }] }]
  }
  attrs = {
    name                  = "app"
    full_name             = "acme/app"
    visibility            = "private"
    security_and_analysis = [{ secret_scanning = [{ status = "enabled" }], secret_scanning_push_protection = [{ status = "enabled" }] }]
    topics                = ["a"]
  }
}

resource "github_repository" "scans_off_turned_on" {
  prior_attrs = {
    name                  = "app"
    full_name             = "acme/app"
    visibility            = "private"
    security_and_analysis = [{ secret_scanning = [{ status = "disabled" }], secret_scanning_push_protection = [{ status = "disabled" }] }]
  }
  attrs = {
    name                  = "app"
    full_name             = "acme/app"
    visibility            = "private"
    security_and_analysis = [{ secret_scanning = [{ status = "enabled" }], secret_scanning_push_protection = [{ status = "enabled" }] }]
  }
}

resource "github_repository_environment" "weaker_environment_nobody" {
  prior_attrs    = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }] }
  attrs          = { repository = "app", environment = "prod", reviewers = [] }
  expect_failure = true
}

resource "github_repository_environment" "weaker_environment_one_of_two" {
  prior_attrs    = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [7] }] }
  attrs          = { repository = "app", environment = "prod", reviewers = [{ teams = [], users = [7] }] }
  expect_failure = true
}

resource "github_repository_environment" "weaker_environment_self_review" {
  prior_attrs    = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }], prevent_self_review = true }
  attrs          = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }], prevent_self_review = false }
  expect_failure = true
}

resource "github_repository_environment" "weaker_environment_admins" {
  prior_attrs    = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }], can_admins_bypass = false }
  attrs          = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }], can_admins_bypass = true }
  expect_failure = true
}

resource "github_repository_environment" "weaker_environment_branches" {
  prior_attrs = {
    repository               = "app"
    environment              = "prod"
    reviewers                = [{ teams = [1], users = [] }]
    deployment_branch_policy = [{ protected_branches = true, custom_branch_policies = false }]
  }
  attrs          = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }], deployment_branch_policy = [] }
  expect_failure = true
}

resource "github_repository_environment" "weaker_environment_more_reviewers" {
  prior_attrs = { repository = "app", environment = "prod", reviewers = [{ teams = [1], users = [] }] }
  attrs       = { repository = "app", environment = "prod", reviewers = [{ teams = [2, 1], users = [7] }] }
}

resource "github_repository_environment" "weaker_environment_without_any" {
  prior_attrs = { repository = "app", environment = "prod", reviewers = [] }
  attrs       = { repository = "app", environment = "prod", reviewers = [], wait_timer = 5 }
}

resource "github_repository_environment" "shorter_wait" {
  prior_attrs = {
    environment         = "prod"
    repository          = "shop"
    reviewers           = []
    wait_timer          = 30
    prevent_self_review = true
  }
  attrs = {
    environment         = "prod"
    repository          = "shop"
    reviewers           = []
    wait_timer          = 0
    prevent_self_review = true
  }
  expect_failure = true
}

resource "github_repository_environment" "longer_wait" {
  prior_attrs = {
    environment         = "prod"
    repository          = "shop"
    reviewers           = []
    wait_timer          = 30
    prevent_self_review = true
  }
  attrs = {
    environment         = "prod"
    repository          = "shop"
    reviewers           = []
    wait_timer          = 60
    prevent_self_review = true
  }
}

resource "github_repository_vulnerability_alerts" "alerts_gone" {
  prior_attrs    = { repository = "shop" }
  expect_failure = true
}

resource "github_repository_dependabot_security_updates" "updates_off" {
  prior_attrs    = { repository = "shop", enabled = true }
  attrs          = { repository = "shop", enabled = false }
  expect_failure = true
}

resource "github_repository_dependabot_security_updates" "updates_gone_while_off" {
  prior_attrs = { repository = "shop", enabled = false }
}

resource "github_repository_dependabot_security_updates" "updates_on" {
  prior_attrs = { repository = "shop", enabled = false }
  attrs       = { repository = "shop", enabled = true }
}

resource "github_repository_environment" "reviewers_without_a_name" {
  prior_attrs    = { environment = "prod", repository = "app", reviewers = [{ teams = [null], users = [] }] }
  attrs          = { environment = "prod", repository = "app", reviewers = [] }
  expect_failure = true
}
