policytest {
  targets = ["../../../../policies/safeguards/azuredevops/repositories.gate.hcl"]
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_gone_reviewers" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_build_validation" "branch_policy_gone_build" {
  prior_attrs    = { enabled = true, blocking = true, settings = [{ display_name = "ci" }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_gone_was_off" {
  prior_attrs = { project_id = "p", enabled = false, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_gone_not_replaced" {
  prior_attrs = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  attrs       = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  meta        = { operation = "replace" }
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_off" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  attrs          = { project_id = "p", enabled = false, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_optional" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  attrs          = { project_id = "p", enabled = true, blocking = false, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_fewer" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 1, submitter_can_vote = false }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_more" {
  prior_attrs = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  attrs       = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 3, submitter_can_vote = false }] }
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_same" {
  prior_attrs = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
  attrs       = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, submitter_can_vote = false }] }
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_last_pusher" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, last_pusher_cannot_approve = true }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, last_pusher_cannot_approve = false }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_votes_kept" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, on_push_reset_all_votes = true }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, on_push_reset_all_votes = false }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_rejected" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, allow_completion_with_rejects_or_waits = false }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, allow_completion_with_rejects_or_waits = true }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_auto_reviewers" "branch_policy_weaker_reviewer_gone" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ auto_reviewer_ids = ["a", "b"], minimum_number_of_reviewers = 1 }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ auto_reviewer_ids = ["a"], minimum_number_of_reviewers = 1 }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_auto_reviewers" "branch_policy_weaker_fewer_of_group" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ auto_reviewer_ids = ["a"], minimum_number_of_reviewers = 2 }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ auto_reviewer_ids = ["a"], minimum_number_of_reviewers = 1 }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_build_validation" "branch_policy_weaker_scope_gone" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true, settings = [{ display_name = "ci", scope = [{ repository_id = "r", repository_ref = "refs/heads/main", match_type = "Exact" }, { repository_id = "r", repository_ref = "refs/heads/release", match_type = "Exact" }] }] }
  attrs          = { project_id = "p", enabled = true, blocking = true, settings = [{ display_name = "ci", scope = [{ repository_id = "r", repository_ref = "refs/heads/main", match_type = "Exact" }] }] }
  expect_failure = true
}

resource "azuredevops_branch_policy_build_validation" "branch_policy_weaker_scope_added" {
  prior_attrs = { project_id = "p", enabled = true, blocking = true, settings = [{ display_name = "ci", scope = [{ repository_id = "r", repository_ref = "refs/heads/main", match_type = "Exact" }] }] }
  attrs       = { project_id = "p", enabled = true, blocking = true, settings = [{ display_name = "ci", scope = [{ repository_id = "r", repository_ref = "refs/heads/main", match_type = "Exact" }, { repository_id = "r", repository_ref = "refs/heads/release", match_type = "Exact" }] }] }
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_weaker_stricter_votes" {
  prior_attrs = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, on_push_reset_all_votes = false, last_pusher_cannot_approve = false }] }
  attrs       = { project_id = "p", enabled = true, blocking = true, settings = [{ reviewer_count = 2, on_push_reset_all_votes = true, last_pusher_cannot_approve = true }] }
}

resource "azuredevops_branch_policy_min_reviewers" "branch_policy_gone_by_another_project" {
  prior_attrs    = { project_id = "p", enabled = true }
  attrs          = { project_id = "q", enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}
