policytest {
  targets = ["../../../../policies/exposure/bitbucket/access.gate.hcl"]
}

# Source: Bitbucket Cloud documentation, Set repository privacy; provider documentation, DrFaust92/bitbucket 2.x
resource "bitbucket_repository" "created_public_new" {
  attrs          = { owner = "acme", name = "site", is_private = false }
  expect_failure = true
}

resource "bitbucket_project" "created_public_project" {
  attrs          = { owner = "acme", name = "web", is_private = false }
  expect_failure = true
}

resource "bitbucket_repository" "created_public_private" {
  attrs = { owner = "acme", name = "site", is_private = true }
}

resource "bitbucket_repository" "created_public_default" {
  attrs = { owner = "acme", name = "site", is_private = null }
}

resource "bitbucket_project" "created_public_same" {
  prior_attrs = { owner = "acme", name = "web", is_private = false }
  attrs       = { owner = "acme", name = "www", is_private = false }
}

resource "bitbucket_project" "created_public_closed" {
  prior_attrs = { owner = "acme", name = "web", is_private = false }
  attrs       = { owner = "acme", name = "web", is_private = true }
}

# Source: Bitbucket Cloud documentation, Set repository privacy and forking options
resource "bitbucket_repository" "published_private" {
  prior_attrs    = { name = "app", is_private = true }
  attrs          = { name = "app", is_private = false }
  expect_failure = true
}

resource "bitbucket_repository" "published_default" {
  prior_attrs    = { name = "app", is_private = null }
  attrs          = { name = "app", is_private = false }
  expect_failure = true
}

resource "bitbucket_repository" "published_before" {
  prior_attrs = { name = "app", is_private = false }
  attrs       = { name = "app", is_private = false }
}

resource "bitbucket_repository" "published_no_more" {
  prior_attrs = { name = "app", is_private = false }
  attrs       = { name = "app", is_private = true }
}

resource "bitbucket_project" "published_project" {
  prior_attrs    = { owner = "acme", name = "web", is_private = true }
  attrs          = { owner = "acme", name = "web", is_private = false }
  expect_failure = true
}

resource "bitbucket_project" "published_project_renamed" {
  prior_attrs = { owner = "acme", name = "web", is_private = true }
  attrs       = { owner = "acme", name = "www", is_private = true }
}

resource "bitbucket_repository" "published_renamed" {
  prior_attrs = { owner = "acme", name = "web", is_private = null }
  attrs       = { owner = "acme", name = "www", is_private = null }
}

resource "bitbucket_repository" "published_replaced" {
  prior_attrs = { owner = "acme", name = "web", is_private = false }
  attrs       = { owner = "acme2", name = "web", is_private = false }
  meta        = { operation = "replace" }
}

resource "bitbucket_project" "published_project_closed" {
  prior_attrs = { owner = "acme", name = "web", is_private = false }
  attrs       = { owner = "acme", name = "web", is_private = true }
}

base "bitbucket_repository_user_permission" {
  attrs = { workspace = "acme", repo_slug = "orders", user_id = "u1" }
}

base "bitbucket_project_group_permission" {
  attrs = { workspace = "acme", project_key = "WEB", group_slug = "dev" }
}

# Source: Bitbucket Cloud documentation, Grant repository access to users and groups
resource "bitbucket_repository_user_permission" "administrator_new" {
  attrs          = { permission = "admin" }
  expect_failure = true
}

resource "bitbucket_project_group_permission" "administrator_raised" {
  prior_attrs    = { permission = "write" }
  attrs          = { permission = "admin" }
  expect_failure = true
}

resource "bitbucket_repository_user_permission" "administrator_write" {
  attrs = { permission = "write" }
}

resource "bitbucket_project_group_permission" "administrator_create" {
  prior_attrs = { permission = "write" }
  attrs       = { permission = "create-repo" }
}

resource "bitbucket_repository_user_permission" "administrator_same" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "admin" }
}

resource "bitbucket_repository_user_permission" "administrator_lowered" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "read" }
}

# Source: Bitbucket Cloud documentation, Variables and secrets, Secured variables
resource "bitbucket_repository_variable" "variable_readable_shown" {
  prior_attrs    = { key = "TOKEN", secured = true }
  attrs          = { key = "TOKEN", secured = false }
  expect_failure = true
}

resource "bitbucket_deployment_variable" "variable_readable_deployment" {
  prior_attrs    = { key = "TOKEN", secured = true }
  attrs          = { key = "TOKEN", secured = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "bitbucket_repository_variable" "variable_readable_secured" {
  prior_attrs = { key = "TOKEN", secured = false }
  attrs       = { key = "TOKEN", secured = true }
}

resource "bitbucket_repository_variable" "variable_readable_new" {
  attrs = { key = "REGION", secured = false }
}

resource "bitbucket_repository_variable" "variable_readable_same" {
  prior_attrs = { key = "REGION", secured = false, value = "a" }
  attrs       = { key = "REGION", secured = false, value = "b" }
}

resource "bitbucket_repository_variable" "variable_readable_other" {
  prior_attrs = { key = "TOKEN", secured = true }
  attrs       = { key = "REGION", secured = false }
  meta        = { operation = "replace" }
}

# Source: provider documentation, DrFaust92/bitbucket 2.x, bitbucket_hook
resource "bitbucket_hook" "hook_unverified_skipped" {
  prior_attrs    = { owner = "acme", url = "https://ci.acme.example", skip_cert_verification = false }
  attrs          = { owner = "acme", url = "https://ci.acme.example", skip_cert_verification = true }
  expect_failure = true
}

resource "bitbucket_workspace_hook" "hook_unverified_workspace" {
  prior_attrs    = { workspace = "acme", skip_cert_verification = false }
  attrs          = { workspace = "acme", skip_cert_verification = true }
  expect_failure = true
}

resource "bitbucket_hook" "hook_unverified_checked" {
  prior_attrs = { owner = "acme", skip_cert_verification = true }
  attrs       = { owner = "acme", skip_cert_verification = false }
}

resource "bitbucket_hook" "hook_unverified_new" {
  attrs = { owner = "acme", skip_cert_verification = true }
}

resource "bitbucket_hook" "hook_unverified_same" {
  prior_attrs = { owner = "acme", skip_cert_verification = true }
  attrs       = { owner = "acme", skip_cert_verification = true, active = false }
}

resource "bitbucket_hook" "hook_unverified_null" {
  prior_attrs = { owner = "acme", skip_cert_verification = null }
  attrs       = { owner = "acme", skip_cert_verification = true }
}

# Source: Bitbucket Cloud documentation, Manage groups; provider documentation, DrFaust92/bitbucket 2.x, bitbucket_group
resource "bitbucket_group" "administrator_by_default" {
  prior_attrs    = { workspace = "acme", name = "developers", permission = "write" }
  attrs          = { workspace = "acme", name = "developers", permission = "admin" }
  expect_failure = true
}

resource "bitbucket_group_membership" "administrator_of_workspace" {
  attrs          = { workspace = "acme", group_slug = "administrators", uuid = "{11111111-2222-3333-4444-555555555555}" }
  expect_failure = true
}

resource "bitbucket_group" "administrator_by_default_write" {
  prior_attrs = { workspace = "acme", name = "developers", permission = "read" }
  attrs       = { workspace = "acme", name = "developers", permission = "write" }
}

resource "bitbucket_group" "administrator_by_default_renamed" {
  prior_attrs = { workspace = "acme", name = "ops", permission = "admin" }
  attrs       = { workspace = "acme", name = "operations", permission = "admin" }
}

resource "bitbucket_group_membership" "administrator_of_nothing" {
  attrs = { workspace = "acme", group_slug = "developers", uuid = "{11111111-2222-3333-4444-555555555555}" }
}

resource "bitbucket_group_membership" "administrator_of_workspace_no_more" {
  prior_attrs = { workspace = "acme", group_slug = "administrators", uuid = "{11111111-2222-3333-4444-555555555555}" }
}

# Replaced onto another repository or person.
resource "bitbucket_repository_user_permission" "administrator_other_repository" {
  prior_attrs    = { workspace = "acme", repo_slug = "sandbox", user_id = "557058:1", permission = "admin" }
  attrs          = { workspace = "acme", repo_slug = "orders", user_id = "557058:1", permission = "admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "bitbucket_group_membership" "administrator_other_person" {
  prior_attrs    = { workspace = "acme", group_slug = "administrators", uuid = "{11111111-2222-3333-4444-555555555555}" }
  attrs          = { workspace = "acme", group_slug = "administrators", uuid = "{66666666-2222-3333-4444-555555555555}" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "bitbucket_repository_user_permission" "administrator_replaced" {
  prior_attrs = { workspace = "acme", repo_slug = "orders", user_id = "557058:1", permission = "admin" }
  attrs       = { workspace = "acme", repo_slug = "orders", user_id = "557058:1", permission = "admin" }
  meta        = { operation = "replace" }
}

resource "bitbucket_repository_group_permission" "administrator_repository_unknown" {
  prior_attrs = { workspace = "acme", repo_slug = "orders", group_slug = "ops", permission = "admin" }
  attrs       = { workspace = "acme", repo_slug = unknown, group_slug = "ops", permission = "admin" }
  meta        = { operation = "replace" }
}

resource "bitbucket_repository_group_permission" "administrator_less_elsewhere" {
  prior_attrs = { workspace = "acme", repo_slug = "sandbox", group_slug = "ops", permission = "admin" }
  attrs       = { workspace = "acme", repo_slug = "orders", group_slug = "ops", permission = "write" }
  meta        = { operation = "replace" }
}

resource "bitbucket_group" "administrator_group_replaced" {
  prior_attrs = { workspace = "acme", name = "ops", permission = "admin", auto_add = false }
  attrs       = { workspace = "acme", name = "operations", permission = "admin", auto_add = false }
  meta        = { operation = "replace" }
}
