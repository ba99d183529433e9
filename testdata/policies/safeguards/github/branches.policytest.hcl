policytest {
  targets = ["../../../../policies/safeguards/github/branches.gate.hcl"]
}

resource "github_branch_protection" "weaker_protection_check" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_checks" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = []
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_reviews" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = []
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_fewer_reviews" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 1, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_code_owners" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = false, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_bypass" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = ["/mallory"] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_admins" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = false
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_force_push" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = true
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_deletions" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = true
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_pushes" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = [{ push_allowances = ["acme/sre"] }]
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  expect_failure = true
}

resource "github_branch_protection" "weaker_protection_of_nothing" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = []
    required_status_checks        = []
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = []
    required_status_checks        = []
    restrict_pushes               = []
    force_push_bypassers          = []
  }
}

resource "github_branch_protection" "weaker_protection_stronger" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = true
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 3, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
}

resource "github_branch_protection" "weaker_protection_check_in_another_order" {
  prior_attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["build", "lint"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
  attrs = {
    repository_id                 = "app"
    pattern                       = "main"
    enforce_admins                = true
    require_signed_commits        = false
    allows_deletions              = false
    allows_force_pushes           = false
    required_pull_request_reviews = [{ required_approving_review_count = 2, require_code_owner_reviews = true, dismiss_stale_reviews = true, pull_request_bypassers = [] }]
    required_status_checks        = [{ strict = true, contexts = ["lint", "build"] }]
    restrict_pushes               = []
    force_push_bypassers          = []
  }
}

resource "github_branch_protection_v3" "weaker_protection_v3_check" {
  prior_attrs = {
    repository                    = "app"
    branch                        = "main"
    enforce_admins                = true
    required_status_checks        = [{ strict = true, contexts = [], checks = ["build:15368", "tfgate"] }]
    required_pull_request_reviews = []
    restrictions                  = []
  }
  attrs = {
    repository                    = "app"
    branch                        = "main"
    enforce_admins                = true
    required_status_checks        = [{ strict = true, contexts = [], checks = ["build:15368"] }]
    required_pull_request_reviews = []
    restrictions                  = []
  }
  expect_failure = true
}

resource "github_branch_protection_v3" "weaker_protection_v3_other_app" {
  prior_attrs = {
    repository                    = "app"
    branch                        = "main"
    enforce_admins                = true
    required_status_checks        = [{ strict = true, contexts = [], checks = ["build:15368"] }]
    required_pull_request_reviews = []
    restrictions                  = []
  }
  attrs = {
    repository                    = "app"
    branch                        = "main"
    enforce_admins                = true
    required_status_checks        = [{ strict = true, contexts = [], checks = ["build"] }]
    required_pull_request_reviews = []
    restrictions                  = []
  }
}

resource "github_repository_ruleset" "weaker_ruleset_disabled" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "disabled"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_evaluated" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "evaluate"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_check" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_no_checks" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_no_pull_request" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_fewer_reviews" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 0, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_deletion" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = false, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_bypass" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = [{ actor_id = 5, actor_type = "RepositoryRole", bypass_mode = "always" }]
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_narrowed" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_excluded" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = ["refs/heads/hotfix"] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_organization_ruleset" "weaker_ruleset_of_the_organization" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "disabled"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_was_disabled" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "disabled"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "disabled"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = false, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
}

resource "github_repository_ruleset" "weaker_ruleset_enabled" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "disabled"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
}

resource "github_repository_ruleset" "weaker_ruleset_wider" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
}

resource "github_repository_ruleset" "weaker_ruleset_stronger" {
  prior_attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "build", integration_id = 0 }, { context = "tfgate", integration_id = 0 }] }] }]
  }
  attrs = {
    name          = "main"
    repository    = "app"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~DEFAULT_BRANCH", "refs/heads/release/*"], exclude = [] }] }]
    rules         = [{ deletion = true, non_fast_forward = true, pull_request = [{ required_approving_review_count = 1, require_code_owner_review = true }], required_status_checks = [{ required_check = [{ context = "tfgate", integration_id = 1 }, { context = "build", integration_id = 1 }, { context = "lint", integration_id = 0 }] }], required_signatures = true }]
  }
}

resource "github_repository_ruleset" "weaker_ruleset_linear_history" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, required_linear_history = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, required_linear_history = false }]
  }
  expect_failure = true
}

resource "github_organization_ruleset" "weaker_ruleset_path_length" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, max_file_path_length = [{ max_file_path_length = 200 }] }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, max_file_path_length = [] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_branch_names" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, branch_name_pattern = [{ operator = "starts_with", pattern = "team/" }] }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true, branch_name_pattern = [] }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_bypass_always" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = [{ actor_id = 5, actor_type = "RepositoryRole", bypass_mode = "pull_request" }]
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = [{ actor_id = 5, actor_type = "RepositoryRole", bypass_mode = "always" }]
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "weaker_ruleset_bypass_less" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = [{ actor_id = 5, actor_type = "RepositoryRole", bypass_mode = "always" }]
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = [{ actor_id = 5, actor_type = "RepositoryRole", bypass_mode = "pull_request" }]
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
}

resource "github_organization_ruleset" "weaker_ruleset_repository_gone" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_name = [{ include = ["app", "site"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_name = [{ include = ["app"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  expect_failure = true
}

resource "github_organization_ruleset" "weaker_ruleset_repository_left_out" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_name = [{ include = ["~ALL"], exclude = ["site"] }] }]
    rules         = [{ deletion = true }]
  }
  expect_failure = true
}

resource "github_organization_ruleset" "weaker_ruleset_repository_number_gone" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_id = [1, 2] }]
    rules         = [{ deletion = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_id = [1] }]
    rules         = [{ deletion = true }]
  }
  expect_failure = true
}

resource "github_organization_ruleset" "weaker_ruleset_repository_all" {
  prior_attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_name = [{ include = ["app"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
  attrs = {
    name          = "main"
    target        = "branch"
    enforcement   = "active"
    bypass_actors = []
    conditions    = [{ ref_name = [{ include = ["~ALL"], exclude = [] }], repository_name = [{ include = ["~ALL"], exclude = [] }] }]
    rules         = [{ deletion = true }]
  }
}

resource "github_branch_protection" "not_strict" {
  prior_attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
  attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = false, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
  expect_failure = true
}

resource "github_branch_protection" "no_linear_history" {
  prior_attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
  attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = false
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
  expect_failure = true
}

resource "github_branch_protection" "more_may_push" {
  prior_attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
  attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice", "/bob"] }]
  }
  expect_failure = true
}

resource "github_branch_protection" "strict" {
  prior_attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = false, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
  attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ blocks_creations = true, push_allowances = ["/alice"] }]
  }
}

resource "github_branch_protection" "fewer_may_push" {
  prior_attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ push_allowances = ["/alice", "/bob"] }]
  }
  attrs = {
    pattern                 = "main"
    repository_id           = "shop"
    required_status_checks  = [{ strict = true, contexts = ["build"] }]
    required_linear_history = true
    restrict_pushes         = [{ push_allowances = ["/bob"] }]
  }
}

resource "github_repository_ruleset" "not_strict" {
  prior_attrs = {
    name        = "main"
    enforcement = "active"
    rules = [
      {
        required_status_checks = [{ strict_required_status_checks_policy = true, required_check = [{ context = "build" }] }]
      },
    ]
  }
  attrs = {
    name        = "main"
    enforcement = "active"
    rules = [
      {
        required_status_checks = [
          {
            strict_required_status_checks_policy = false
            required_check                       = [{ context = "build" }]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "github_repository_ruleset" "strict" {
  prior_attrs = {
    name        = "main"
    enforcement = "active"
    rules = [
      {
        required_status_checks = [
          {
            strict_required_status_checks_policy = false
            required_check                       = [{ context = "build" }]
          },
        ]
      },
    ]
  }
  attrs = {
    name        = "main"
    enforcement = "active"
    rules = [
      {
        required_status_checks = [{ strict_required_status_checks_policy = true, required_check = [{ context = "build" }] }]
      },
    ]
  }
}

resource "github_branch_protection" "checks_without_a_name" {
  prior_attrs    = { pattern = "main", required_status_checks = [{ contexts = [null, "build"] }] }
  attrs          = { pattern = "main", required_status_checks = [{ contexts = [null] }] }
  expect_failure = true
}

resource "github_branch_protection" "reviews_of_another_shape" {
  prior_attrs = { pattern = "main", required_pull_request_reviews = [{ required_approving_review_count = [] }] }
  attrs       = { pattern = "main", required_pull_request_reviews = [{ required_approving_review_count = false }] }
}
