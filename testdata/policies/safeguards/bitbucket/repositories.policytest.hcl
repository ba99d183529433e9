policytest {
  targets = ["../../../../policies/safeguards/bitbucket/repositories.gate.hcl"]
}

resource "bitbucket_branch_restriction" "restriction_gone_approvals" {
  prior_attrs    = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 2, users = [] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_gone_push" {
  prior_attrs    = { repository = "app", kind = "push", pattern = "main", value = null, users = [] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_gone_not_replaced" {
  prior_attrs = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 2, users = [] }
  attrs       = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 2, users = [] }
  meta        = { operation = "replace" }
}

resource "bitbucket_branch_restriction" "restriction_gone_new" {
  attrs = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 2, users = [] }
}

resource "bitbucket_branch_restriction" "restriction_lowered_number" {
  prior_attrs    = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 2, users = [] }
  attrs          = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 1, users = [] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_lowered_people" {
  prior_attrs    = { repository = "app", kind = "push", pattern = "main", value = null, users = [] }
  attrs          = { repository = "app", kind = "push", pattern = "main", value = null, users = ["mallory"] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_lowered_raised" {
  prior_attrs = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 2, users = [] }
  attrs       = { repository = "app", kind = "require_approvals_to_merge", pattern = "main", value = 3, users = [] }
}

resource "bitbucket_branch_restriction" "restriction_lowered_fewer_people" {
  prior_attrs = { repository = "app", kind = "push", pattern = "main", value = null, users = ["alice"] }
  attrs       = { repository = "app", kind = "push", pattern = "main", value = null, users = [] }
}

resource "bitbucket_branch_restriction" "restriction_lowered_group" {
  prior_attrs    = { repository = "app", kind = "push", pattern = "main", value = 0, users = [], groups = [] }
  attrs          = { repository = "app", kind = "push", pattern = "main", value = 0, users = [], groups = [{ owner = "acme", slug = "developers" }] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_lowered_other_branch" {
  prior_attrs    = { repository = "app", kind = "push", pattern = "main", value = 0, users = [], groups = [] }
  attrs          = { repository = "app", kind = "push", pattern = "old", value = 0, users = [], groups = [] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_lowered_other_kind" {
  prior_attrs    = { repository = "app", kind = "force", pattern = "main", value = 0, users = [], groups = [] }
  attrs          = { repository = "app", kind = "delete", pattern = "main", value = 0, users = [], groups = [] }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "restriction_lowered_group_leaves" {
  prior_attrs = { repository = "app", kind = "push", pattern = "main", value = 0, users = [], groups = [{ owner = "acme", slug = "developers" }] }
  attrs       = { repository = "app", kind = "push", pattern = "main", value = 0, users = [], groups = [] }
}

resource "bitbucket_branch_restriction" "restriction_gone_by_another_branch" {
  prior_attrs    = { repository = "app", kind = "push", pattern = "main" }
  attrs          = { repository = "app", kind = "push", pattern = "dev" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "bitbucket_branch_restriction" "user_without_a_name" {
  prior_attrs    = { kind = "push", pattern = "main", users = ["alice"], groups = [], value = false }
  attrs          = { kind = "push", pattern = "main", users = ["alice", null], groups = [], value = [] }
  expect_failure = true
}
