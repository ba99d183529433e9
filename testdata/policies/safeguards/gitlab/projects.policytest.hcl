policytest {
  targets = ["../../../../policies/safeguards/gitlab/projects.gate.hcl"]
}

resource "gitlab_project" "merge_checks_pipeline" {
  prior_attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = false
  }
  attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = false
    only_allow_merge_if_all_discussions_are_resolved = false
  }
  expect_failure = true
}

resource "gitlab_project" "merge_checks_discussions" {
  prior_attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = true
  }
  attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = false
  }
  expect_failure = true
}

resource "gitlab_project" "merge_checks_same" {
  prior_attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = true
  }
  attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = true
  }
}

resource "gitlab_project" "merge_checks_on" {
  prior_attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = false
    only_allow_merge_if_all_discussions_are_resolved = false
  }
  attrs = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = true
  }
}

resource "gitlab_group" "merge_checks_of_a_group" {
  prior_attrs    = { name = "shop", full_path = "acme/shop", only_allow_merge_if_pipeline_succeeds = true }
  attrs          = { name = "shop", full_path = "acme/shop", only_allow_merge_if_pipeline_succeeds = false }
  expect_failure = true
}

resource "gitlab_project" "secrets_pass" {
  prior_attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "^[A-Z]", reject_unsigned_commits = false }]
  }
  attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = false, commit_message_regex = "^[A-Z]", reject_unsigned_commits = false }]
  }
  expect_failure = true
}

resource "gitlab_project" "message_free" {
  prior_attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "^[A-Z]", reject_unsigned_commits = false }]
  }
  attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "", reject_unsigned_commits = false }]
  }
  expect_failure = true
}

resource "gitlab_project_push_rules" "rules_gone" {
  prior_attrs    = { project = "1", prevent_secrets = true }
  expect_failure = true
}

resource "gitlab_project" "stricter" {
  prior_attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "^[A-Z]", reject_unsigned_commits = false }]
  }
  attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "^[A-Z]", reject_unsigned_commits = true }]
  }
}

resource "gitlab_project" "another_message" {
  prior_attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "^[A-Z]", reject_unsigned_commits = false }]
  }
  attrs = {
    name       = "shop"
    push_rules = [{ prevent_secrets = true, commit_message_regex = "^[a-z]", reject_unsigned_commits = false }]
  }
}

resource "gitlab_project_push_rules" "empty_rules_gone" {
  prior_attrs = { project = "1", prevent_secrets = false }
}

resource "gitlab_group" "no_second_factor" {
  prior_attrs    = { name = "acme", require_two_factor_authentication = true }
  attrs          = { name = "acme", require_two_factor_authentication = false }
  expect_failure = true
}

resource "gitlab_group" "no_second_factor_in_a_subgroup" {
  prior_attrs    = { full_path = "a/b", require_two_factor_authentication = true }
  attrs          = { full_path = "a/b", require_two_factor_authentication = false }
  expect_failure = true
}

resource "gitlab_group" "second_factor" {
  prior_attrs = { require_two_factor_authentication = false }
  attrs       = { require_two_factor_authentication = true }
}

resource "gitlab_group" "described" {
  prior_attrs = { name = "a", require_two_factor_authentication = true }
  attrs       = { name = "a", require_two_factor_authentication = true, description = "x" }
}
