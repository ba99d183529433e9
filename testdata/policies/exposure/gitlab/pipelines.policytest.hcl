policytest {
  targets = ["../../../../policies/exposure/gitlab/pipelines.gate.hcl"]
}

# Source: GitLab Docs, CI/CD job token, Control job token access to your project; provider documentation, gitlab_project_job_token_scopes
base "gitlab_project_job_token_scopes" {
  attrs = { project = "acme/orders", target_project_ids = [111], target_group_ids = [] }
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_off" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = false }
  expect_failure = true
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_new" {
  attrs          = { enabled = false }
  expect_failure = true
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_on" {
  attrs = { enabled = true }
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_default" {
  attrs = { enabled = null }
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_more" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = true, target_project_ids = [111, 112] }
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_same" {
  prior_attrs = { enabled = false }
  attrs       = { enabled = false, target_project_ids = [] }
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_gone" {
  prior_attrs = { enabled = true }
}

# Source: GitLab Docs, CI/CD variables, CI/CD variable security
base "gitlab_project_variable" {
  attrs = { project = "acme/orders", key = "DEPLOY_TOKEN", protected = true, masked = true, environment_scope = "production" }
}

resource "gitlab_project_variable" "variable_unprotected_branches" {
  prior_attrs    = {}
  attrs          = { protected = false }
  expect_failure = true
}

resource "gitlab_project_variable" "variable_unprotected_logs" {
  prior_attrs    = {}
  attrs          = { masked = false }
  expect_failure = true
}

resource "gitlab_project_variable" "variable_unprotected_environments" {
  prior_attrs    = {}
  attrs          = { environment_scope = "*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_group_variable" "variable_unprotected_group" {
  prior_attrs    = { group = "9", key = "A", protected = true }
  attrs          = { group = "9", key = "A", protected = false }
  expect_failure = true
}

resource "gitlab_project_variable" "variable_unprotected_value" {
  prior_attrs = { value = "a1" }
  attrs       = { value = "b2" }
}

resource "gitlab_project_variable" "variable_unprotected_new" {
  attrs = { protected = false, masked = false, environment_scope = "*" }
}

resource "gitlab_project_variable" "variable_unprotected_stricter" {
  prior_attrs = { protected = false }
  attrs       = {}
}

resource "gitlab_project_variable" "variable_unprotected_other_scope" {
  prior_attrs = {}
  attrs       = { environment_scope = "staging" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_variable" "variable_unprotected_same" {
  prior_attrs = { protected = false, environment_scope = "*" }
  attrs       = { protected = false, environment_scope = "*" }
}

resource "gitlab_pipeline_schedule_variable" "variable_unprotected_schedule" {
  prior_attrs = { key = "A", value = "1" }
  attrs       = { key = "A", value = "2" }
}

resource "gitlab_group_variable" "variable_unprotected_raw" {
  prior_attrs = { group = "9", key = "A", raw = false }
  attrs       = { group = "9", key = "A", raw = true }
}

resource "gitlab_project_variable" "variable_unprotected_gone" {
  prior_attrs = {}
}

# Source: GitLab Docs, Webhooks, SSL verification
base "gitlab_project_hook" {
  attrs = { project = "acme/orders", url = "https://ci.acme.example/hook" }
}

resource "gitlab_project_hook" "hook_unverified_new" {
  attrs          = { enable_ssl_verification = false }
  expect_failure = true
}

resource "gitlab_group_hook" "hook_unverified_group" {
  prior_attrs    = { group = "9", url = "https://a.example", enable_ssl_verification = true }
  attrs          = { group = "9", url = "https://a.example", enable_ssl_verification = false }
  expect_failure = true
}

resource "gitlab_project_hook" "hook_unverified_on" {
  attrs = { enable_ssl_verification = true }
}

resource "gitlab_project_hook" "hook_unverified_default" {
  attrs = { enable_ssl_verification = null }
}

resource "gitlab_project_hook" "hook_unverified_same" {
  prior_attrs = { enable_ssl_verification = false }
  attrs       = { enable_ssl_verification = false, push_events = true }
}

resource "gitlab_system_hook" "hook_unverified_fixed" {
  prior_attrs = { url = "https://a.example", enable_ssl_verification = false }
  attrs       = { url = "https://a.example", enable_ssl_verification = true }
}

# Source: GitLab Docs, Configuring runners, Prevent runners from revealing sensitive information
base "gitlab_user_runner" {
  attrs = { runner_type = "project_type", description = "deploy" }
}

resource "gitlab_user_runner" "runner_opened_branches" {
  prior_attrs    = { access_level = "ref_protected" }
  attrs          = { access_level = "not_protected" }
  expect_failure = true
}

resource "gitlab_user_runner" "runner_opened_untagged" {
  prior_attrs    = { untagged = false }
  attrs          = { untagged = true }
  expect_failure = true
}

resource "gitlab_user_runner" "runner_opened_protected" {
  prior_attrs = { access_level = "not_protected" }
  attrs       = { access_level = "ref_protected" }
}

resource "gitlab_user_runner" "runner_opened_same" {
  prior_attrs = { access_level = "not_protected" }
  attrs       = { access_level = "not_protected", paused = true }
}

resource "gitlab_user_runner" "runner_opened_new" {
  attrs = { access_level = "not_protected", untagged = true }
}

resource "gitlab_user_runner" "runner_opened_tagged" {
  prior_attrs = { untagged = true }
  attrs       = { untagged = false }
}

# Source: GitLab Docs, Application settings API; Sign-up restrictions; Enforce two-factor authentication
resource "gitlab_application_settings" "instance_opened_signup" {
  prior_attrs    = { signup_enabled = false }
  attrs          = { signup_enabled = true }
  expect_failure = true
}

resource "gitlab_application_settings" "instance_opened_factor" {
  prior_attrs    = { require_two_factor_authentication = true }
  attrs          = { require_two_factor_authentication = false }
  expect_failure = true
}

resource "gitlab_application_settings" "instance_opened_visibility" {
  prior_attrs    = { default_project_visibility = "private" }
  attrs          = { default_project_visibility = "public" }
  expect_failure = true
}

resource "gitlab_application_settings" "instance_opened_levels" {
  prior_attrs    = { restricted_visibility_levels = ["public"] }
  attrs          = { restricted_visibility_levels = [] }
  expect_failure = true
}

resource "gitlab_application_settings" "instance_opened_closed" {
  prior_attrs = { signup_enabled = true }
  attrs       = { signup_enabled = false }
}

resource "gitlab_application_settings" "instance_opened_on" {
  prior_attrs = { require_two_factor_authentication = false }
  attrs       = { require_two_factor_authentication = true }
}

resource "gitlab_application_settings" "instance_opened_internal" {
  prior_attrs = { default_project_visibility = "private" }
  attrs       = { default_project_visibility = "internal" }
}

resource "gitlab_application_settings" "instance_opened_other_level" {
  prior_attrs = { restricted_visibility_levels = ["public", "internal"] }
  attrs       = { restricted_visibility_levels = ["public"] }
}

resource "gitlab_application_settings" "instance_opened_text" {
  prior_attrs = { signup_enabled = true, sign_in_text = "a" }
  attrs       = { signup_enabled = true, sign_in_text = "b" }
}

resource "gitlab_application_settings" "instance_opened_new" {
  attrs = { signup_enabled = true }
}

resource "gitlab_application_settings" "instance_opened_domains" {
  prior_attrs = { domain_allowlist = ["a.example"] }
  attrs       = { domain_allowlist = ["a.example", "b.example"] }
}

resource "gitlab_application_settings" "instance_opened_null" {
  prior_attrs = { signup_enabled = null }
  attrs       = { signup_enabled = null }
}

# Replaced onto another project.
resource "gitlab_project_job_token_scopes" "job_tokens_of_all_other_project" {
  prior_attrs    = { project = "42", enabled = false }
  attrs          = { project = "43", enabled = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_group_hook" "hook_unverified_other_group" {
  prior_attrs    = { group = "acme", url = "https://hooks.example.com", enable_ssl_verification = false }
  attrs          = { group = "acme-eu", url = "https://hooks.example.com", enable_ssl_verification = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_replaced" {
  prior_attrs = { project = "42", enabled = false }
  attrs       = { project = "42", enabled = false }
  meta        = { operation = "replace" }
}

resource "gitlab_project_job_token_scopes" "job_tokens_of_all_project_unknown" {
  prior_attrs = { project = "42", enabled = false }
  attrs       = { project = unknown, enabled = false }
  meta        = { operation = "replace" }
}

resource "gitlab_project_hook" "hook_unverified_replaced" {
  prior_attrs = { project = "42", url = "https://hooks.example.com/a", enable_ssl_verification = false }
  attrs       = { project = "42", url = "https://hooks.example.com/b", enable_ssl_verification = false }
  meta        = { operation = "replace" }
}

resource "gitlab_project_hook" "hook_unverified_elsewhere_verified" {
  prior_attrs = { project = "42", url = "https://hooks.example.com", enable_ssl_verification = false }
  attrs       = { project = "43", url = "https://hooks.example.com", enable_ssl_verification = true }
  meta        = { operation = "replace" }
}
