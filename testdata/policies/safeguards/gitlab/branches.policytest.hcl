# Mocks with `skip` are what else is in the projects after the apply.

policytest {
  targets = ["../../../../policies/safeguards/gitlab/branches.gate.hcl"]
}

resource "gitlab_branch_protection" "remains" {
  attrs = {
    project                      = "2"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  skip = true
}

resource "gitlab_branch_protection" "branch_gone_only" {
  prior_attrs = {
    project                      = "1"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "branch_gone_to_another_branch" {
  prior_attrs = {
    project                      = "9"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "9"
    branch                       = "old"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_branch_protection" "branch_gone_another_remains" {
  prior_attrs = {
    project                      = "2"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
}

resource "gitlab_branch_protection" "branch_gone_not_replaced" {
  prior_attrs = {
    project                      = "3"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "3"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  meta = { operation = "replace" }
}

resource "gitlab_branch_protection" "weaker_branch_pushes" {
  prior_attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "developer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_force" {
  prior_attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = true
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_owners" {
  prior_attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = false
    allowed_to_push              = []
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_people" {
  prior_attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = [{ user_id = 5, group_id = null }]
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_role" {
  prior_attrs = {
    project         = "4"
    branch          = "main"
    allowed_to_push = [{ user_id = null, group_id = null, deploy_key_id = null, access_level = "maintainer" }]
  }
  attrs = {
    project         = "4"
    branch          = "main"
    allowed_to_push = [{ user_id = null, group_id = null, deploy_key_id = null, access_level = "developer" }]
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_deploy_key" {
  prior_attrs = {
    project         = "4"
    branch          = "main"
    allowed_to_push = []
  }
  attrs = {
    project         = "4"
    branch          = "main"
    allowed_to_push = [{ user_id = null, group_id = null, deploy_key_id = 7, access_level = null }]
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_merges" {
  prior_attrs = {
    project          = "4"
    branch           = "main"
    allowed_to_merge = []
  }
  attrs = {
    project          = "4"
    branch           = "main"
    allowed_to_merge = [{ user_id = 9, group_id = null, access_level = null }]
  }
  expect_failure = true
}

resource "gitlab_branch_protection" "weaker_branch_role_stricter" {
  prior_attrs = {
    project         = "4"
    branch          = "main"
    allowed_to_push = [{ user_id = null, group_id = null, deploy_key_id = null, access_level = "developer" }]
  }
  attrs = {
    project         = "4"
    branch          = "main"
    allowed_to_push = [{ user_id = null, group_id = null, deploy_key_id = null, access_level = "maintainer" }]
  }
}

resource "gitlab_branch_protection" "weaker_branch_role_moved" {
  prior_attrs = {
    project           = "4"
    branch            = "main"
    push_access_level = "maintainer"
    allowed_to_push   = []
  }
  attrs = {
    project           = "4"
    branch            = "main"
    push_access_level = "maintainer"
    allowed_to_push   = [{ user_id = null, group_id = null, deploy_key_id = null, access_level = "maintainer" }]
  }
}

resource "gitlab_branch_protection" "weaker_branch_stricter" {
  prior_attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "no one"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
}

resource "gitlab_branch_protection" "weaker_branch_same" {
  prior_attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
  attrs = {
    project                      = "4"
    branch                       = "main"
    push_access_level            = "maintainer"
    merge_access_level           = "maintainer"
    allow_force_push             = false
    code_owner_approval_required = true
    allowed_to_push              = []
  }
}

resource "gitlab_tag_protection" "tag_remains" {
  attrs = { project = "2", tag = "v*" }
  skip  = true
}

resource "gitlab_tag_protection" "tag_gone_only" {
  prior_attrs    = { project = "1", tag = "v*" }
  expect_failure = true
}

resource "gitlab_tag_protection" "tag_gone_other_pattern" {
  prior_attrs    = { project = "2", tag = "release-*" }
  expect_failure = true
}

resource "gitlab_tag_protection" "tag_gone_another_remains" {
  prior_attrs = { project = "2", tag = "v*" }
}

resource "gitlab_tag_protection" "tag_gone_not_replaced" {
  prior_attrs = { project = "3", tag = "v*" }
  attrs       = { project = "3", tag = "v*" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_protected_environment" "environment_gone_project" {
  prior_attrs    = { project = "9", environment = "prod" }
  expect_failure = true
}

resource "gitlab_group_protected_environment" "environment_gone_group" {
  prior_attrs    = { group = "1", environment = "production" }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "environment_gone_not_replaced" {
  prior_attrs = { project = "1", environment = "prod" }
  attrs       = { project = "1", environment = "prod" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_protected_environment" "environment_gone_new" {
  attrs = { project = "1", environment = "prod" }
}

resource "gitlab_project_approval_rule" "approvals_fewer" {
  prior_attrs    = { project = "1", name = "reviews", approvals_required = 2 }
  attrs          = { project = "1", name = "reviews", approvals_required = 1 }
  expect_failure = true
}

resource "gitlab_project_approval_rule" "approvals_removed" {
  prior_attrs    = { project = "1", name = "reviews", approvals_required = 1 }
  expect_failure = true
}

resource "gitlab_project_approval_rule" "approvals_more" {
  prior_attrs = { project = "1", name = "reviews", approvals_required = 1 }
  attrs       = { project = "1", name = "reviews", approvals_required = 2 }
}

resource "gitlab_project_approval_rule" "approvals_none_before" {
  prior_attrs = { project = "1", name = "reviews", approvals_required = 0 }
}

resource "gitlab_project_level_mr_approvals" "approval_settings_reset" {
  prior_attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = true
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
  attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = false
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
  expect_failure = true
}

resource "gitlab_project_level_mr_approvals" "approval_settings_author" {
  prior_attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = true
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
  attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = true
    merge_requests_author_approval                 = true
    disable_overriding_approvers_per_merge_request = true
  }
  expect_failure = true
}

resource "gitlab_project_level_mr_approvals" "approval_settings_same" {
  prior_attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = true
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
  attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = true
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
}

resource "gitlab_project_level_mr_approvals" "approval_settings_stricter" {
  prior_attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = false
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
  attrs = {
    project                                        = "1"
    reset_approvals_on_push                        = true
    merge_requests_author_approval                 = false
    disable_overriding_approvers_per_merge_request = true
  }
}

resource "gitlab_project_level_mr_approvals" "approval_settings_removed" {
  prior_attrs    = { project = "7", reset_approvals_on_push = true, merge_requests_disable_committers_approval = true }
  expect_failure = true
}

resource "gitlab_project_level_mr_approvals" "approval_settings_removed_defaults" {
  prior_attrs = { project = "7", reset_approvals_on_push = true, merge_requests_disable_committers_approval = false }
}

resource "gitlab_branch_protection" "weaker_branch_zero_is_nobody" {
  prior_attrs = { project = "4", branch = "main", allowed_to_push = [{ user_id = 5, group_id = null }] }
  attrs       = { project = "4", branch = "main", allowed_to_push = [{ user_id = 5, group_id = 0 }] }
}

resource "gitlab_group_branch_protection" "group_branch_gone_one" {
  prior_attrs    = { group = "14", branch = "main", allow_force_push = false }
  expect_failure = true
}

resource "gitlab_group_branch_protection" "group_branch_gone_not_replaced" {
  prior_attrs = { group = "12", branch = "main", allow_force_push = false }
  attrs       = { group = "12", branch = "main", allow_force_push = false }
  meta        = { operation = "replace" }
}

resource "gitlab_group_branch_protection" "weaker_branch_of_a_group" {
  prior_attrs    = { group = "12", branch = "main", allow_force_push = false }
  attrs          = { group = "12", branch = "main", allow_force_push = true }
  expect_failure = true
}

resource "gitlab_group_level_mr_approvals" "group_approval_settings_author" {
  prior_attrs    = { group = "12", allow_author_approval = false, require_reauthentication_to_approve = true }
  attrs          = { group = "12", allow_author_approval = true, require_reauthentication_to_approve = true }
  expect_failure = true
}

resource "gitlab_group_level_mr_approvals" "group_approval_settings_password" {
  prior_attrs    = { group = "12", allow_author_approval = false, require_reauthentication_to_approve = true }
  attrs          = { group = "12", allow_author_approval = false, require_reauthentication_to_approve = false }
  expect_failure = true
}

resource "gitlab_group_level_mr_approvals" "group_approval_settings_stricter" {
  prior_attrs = { group = "12", allow_author_approval = true, require_reauthentication_to_approve = false }
  attrs       = { group = "12", allow_author_approval = false, require_reauthentication_to_approve = true }
}

resource "gitlab_group_branch_protection" "group_branch_gone_wildcard" {
  prior_attrs    = { group = "12", branch = "release/*", allow_force_push = false }
  expect_failure = true
}

resource "gitlab_group_branch_protection" "group_branch_gone_added" {
  attrs = { group = "12", branch = "main", allow_force_push = false }
}

resource "gitlab_group_level_mr_approvals" "group_approval_settings_same" {
  prior_attrs = { group = "12", allow_author_approval = false, retain_approvals_on_push = false }
  attrs       = { group = "12", allow_author_approval = false, retain_approvals_on_push = false }
}

resource "gitlab_tag_protection" "tag_gone_by_another_pattern" {
  prior_attrs    = { project = "21", tag = "v*" }
  attrs          = { project = "21", tag = "x*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "environment_gone_by_another" {
  prior_attrs    = { project = "21", environment = "prod" }
  attrs          = { project = "21", environment = "dev" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_group_branch_protection" "group_branch_gone_by_another" {
  prior_attrs    = { group = "21", branch = "main" }
  attrs          = { group = "21", branch = "dev" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "developers_deploy" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules                 = []
  }
  attrs = {
    project     = "acme/shop"
    environment = "prod"
    deploy_access_levels_attribute = [
      { user_id = null, group_id = null, access_level = "maintainer" },
      { user_id = null, group_id = null, access_level = "developer" },
    ]
    approval_rules = []
  }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "one_more_user_deploys" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = 1, group_id = null, access_level = null }]
    approval_rules                 = []
  }
  attrs = {
    project     = "acme/shop"
    environment = "prod"
    deploy_access_levels_attribute = [
      { user_id = 1, group_id = null, access_level = null },
      { user_id = 2, group_id = null, access_level = null },
    ]
    approval_rules = []
  }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "rule_gone" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 2
        id                 = unknown
      },
      { user_id = null, group_id = 7, access_level = null, required_approvals = 1, id = unknown },
    ]
  }
  attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 2
        id                 = unknown
      },
    ]
  }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "fewer_approvals" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 2
        id                 = unknown
      },
    ]
  }
  attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 1
        id                 = unknown
      },
    ]
  }
  expect_failure = true
}

resource "gitlab_group_protected_environment" "count_lower" {
  prior_attrs    = { group = "acme", environment = "production", required_approval_count = 2 }
  attrs          = { group = "acme", environment = "production", required_approval_count = 0 }
  expect_failure = true
}

resource "gitlab_project_protected_environment" "rules_reordered" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 2
        id                 = unknown
      },
      { user_id = null, group_id = 7, access_level = null, required_approvals = 1, id = unknown },
    ]
  }
  attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      { user_id = null, group_id = 7, access_level = null, required_approvals = 1, id = unknown },
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 2
        id                 = unknown
      },
    ]
  }
}

resource "gitlab_project_protected_environment" "more_approvals" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 1
        id                 = unknown
      },
    ]
  }
  attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules = [
      {
        user_id            = null
        group_id           = null
        access_level       = "maintainer"
        required_approvals = 2
        id                 = unknown
      },
      { user_id = null, group_id = 8, access_level = null, required_approvals = 1, id = unknown },
    ]
  }
}

resource "gitlab_project_protected_environment" "maintainers_instead_of_developers" {
  prior_attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "developer" }]
    approval_rules                 = []
  }
  attrs = {
    project                        = "acme/shop"
    environment                    = "prod"
    deploy_access_levels_attribute = [{ user_id = null, group_id = null, access_level = "maintainer" }]
    approval_rules                 = []
  }
}

resource "gitlab_tag_protection" "developers_create" {
  prior_attrs    = { project = "acme/shop", tag = "v*", create_access_level = "maintainer", allowed_to_create = [] }
  attrs          = { project = "acme/shop", tag = "v*", create_access_level = "developer", allowed_to_create = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_tag_protection" "one_more_user" {
  prior_attrs = {
    project             = "acme/shop"
    tag                 = "v*"
    create_access_level = "no one"
    allowed_to_create   = [{ user_id = 1, group_id = null, deploy_key_id = null }]
  }
  attrs = {
    project             = "acme/shop"
    tag                 = "v*"
    create_access_level = "no one"
    allowed_to_create = [
      { user_id = 1, group_id = null, deploy_key_id = null },
      { user_id = 2, group_id = null, deploy_key_id = null },
    ]
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_tag_protection" "maintainers_only" {
  prior_attrs = { project = "acme/shop", tag = "v*", create_access_level = "developer", allowed_to_create = [] }
  attrs       = { project = "acme/shop", tag = "v*", create_access_level = "maintainer", allowed_to_create = [] }
  meta        = { operation = "replace" }
}

resource "gitlab_tag_protection" "users_reordered" {
  prior_attrs = {
    project             = "acme/shop"
    tag                 = "v*"
    create_access_level = "no one"
    allowed_to_create = [
      { user_id = 1, group_id = null, deploy_key_id = null },
      { user_id = 2, group_id = null, deploy_key_id = null },
    ]
  }
  attrs = {
    project             = "acme/shop"
    tag                 = "v*"
    create_access_level = "no one"
    allowed_to_create = [
      { user_id = 2, group_id = null, deploy_key_id = null },
      { user_id = 1, group_id = null, deploy_key_id = null },
    ]
  }
  meta = { operation = "replace" }
}

resource "gitlab_project" "shop" {
  attrs = { name = "shop", id = "42", path_with_namespace = "acme/shop" }
  skip  = true
}

resource "gitlab_project" "new" {
  attrs = { name = "new", id = unknown, path_with_namespace = unknown }
  skip  = true
}

resource "gitlab_branch_protection" "same_project_by_its_path" {
  attrs = { project = "acme/shop", branch = "release" }
  skip  = true
}

resource "gitlab_branch_protection" "branch_gone_not_by_another_spelling" {
  prior_attrs = { project = "42", branch = "main" }
  attrs       = { project = "acme/shop", branch = "main" }
  meta        = { operation = "replace" }
}

resource "gitlab_branch_protection" "branch_gone_another_remains_by_its_path" {
  prior_attrs = { project = "42", branch = "release" }
}

resource "gitlab_branch_protection" "branch_gone_to_another_project" {
  prior_attrs    = { project = "42", branch = "hotfix" }
  attrs          = { project = "acme/blog", branch = "hotfix" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_branch_protection" "branch_gone_to_a_new_project" {
  prior_attrs    = { project = "42", branch = "hotfix" }
  attrs          = { project = unknown, branch = "hotfix" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_tag_protection" "tag_gone_not_by_another_spelling" {
  prior_attrs = { project = "acme/shop", tag = "v*" }
  attrs       = { project = "42", tag = "v*" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_protected_environment" "environment_gone_not_by_another_spelling" {
  prior_attrs = { project = "acme/shop", environment = "prod" }
  attrs       = { project = "42", environment = "prod" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_approval_rule" "approvals_not_a_number" {
  prior_attrs    = { project = "42", name = "all", approvals_required = 2 }
  attrs          = { project = "42", name = "all", approvals_required = [] }
  expect_failure = true
}
