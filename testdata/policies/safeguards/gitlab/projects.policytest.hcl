policytest {
  targets = ["../../../../policies/safeguards/gitlab/projects.gate.hcl"]
}

resource "gitlab_project" "published_private" {
  prior_attrs    = { name = "app", path_with_namespace = "acme/app", visibility_level = "private" }
  attrs          = { name = "app", path_with_namespace = "acme/app", visibility_level = "public" }
  expect_failure = true
}

resource "gitlab_group" "published_group" {
  prior_attrs    = { name = "acme", full_path = "acme", visibility_level = "internal" }
  attrs          = { name = "acme", full_path = "acme", visibility_level = "public" }
  expect_failure = true
}

resource "gitlab_project" "published_before" {
  prior_attrs = { name = "app", path_with_namespace = "acme/app", visibility_level = "public" }
  attrs       = { name = "app", path_with_namespace = "acme/app", visibility_level = "public" }
}

resource "gitlab_project" "published_internally" {
  prior_attrs = { name = "app", path_with_namespace = "acme/app", visibility_level = "private" }
  attrs       = { name = "app", path_with_namespace = "acme/app", visibility_level = "internal" }
}

resource "gitlab_project" "merge_checks_pipeline" {
  prior_attrs    = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = false
  }
  attrs          = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = false
    only_allow_merge_if_all_discussions_are_resolved = false
  }
  expect_failure = true
}

resource "gitlab_project" "merge_checks_discussions" {
  prior_attrs    = {
    name                                             = "app"
    path_with_namespace                              = "acme/app"
    visibility_level                                 = "private"
    only_allow_merge_if_pipeline_succeeds            = true
    only_allow_merge_if_all_discussions_are_resolved = true
  }
  attrs          = {
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
  attrs       = {
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
  attrs       = {
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
