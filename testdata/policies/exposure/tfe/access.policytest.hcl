policytest {
  targets = ["../../../../policies/exposure/tfe/access.gate.hcl"]
}

base "tfe_team_access" {
  attrs = { team_id = "team-1", workspace_id = "ws-1" }
}

base "tfe_team_project_access" {
  attrs = { team_id = "team-1", project_id = "prj-1" }
}

# Source: HCP Terraform Docs, Workspace permissions; provider documentation, hashicorp/tfe, tfe_team_access
resource "tfe_team_access" "team_raised_workspace" {
  prior_attrs    = { access = "write" }
  attrs          = { access = "admin" }
  expect_failure = true
}

resource "tfe_team_project_access" "team_raised_project" {
  prior_attrs    = { access = "read" }
  attrs          = { access = "admin" }
  expect_failure = true
}

resource "tfe_team_access" "team_raised_same" {
  prior_attrs = { access = "admin" }
  attrs       = { access = "admin" }
}

resource "tfe_team_access" "team_raised_lowered" {
  prior_attrs = { access = "admin" }
  attrs       = { access = "read" }
}

resource "tfe_team_access" "team_raised_plan" {
  prior_attrs = { access = "read" }
  attrs       = { access = "plan" }
}

resource "tfe_team_project_access" "team_raised_lowered" {
  prior_attrs = { access = "maintain" }
  attrs       = { access = "read" }
}

# Source: HCP Terraform Docs, Workspace permissions, Custom permissions; Project permissions
resource "tfe_team_access" "team_granted_admin" {
  attrs          = { access = "admin" }
  expect_failure = true
}

resource "tfe_team_access" "team_granted_write" {
  prior_attrs    = { access = "read" }
  attrs          = { access = "write" }
  expect_failure = true
}

resource "tfe_team_access" "team_granted_apply" {
  prior_attrs    = { access = "custom", permissions = [{ runs = "read", state_versions = "read", variables = "none", sentinel_mocks = "none" }] }
  attrs          = { access = "custom", permissions = [{ runs = "apply", state_versions = "read", variables = "none", sentinel_mocks = "none" }] }
  expect_failure = true
}

resource "tfe_team_project_access" "team_granted_maintain" {
  prior_attrs    = { access = "write" }
  attrs          = { access = "maintain" }
  expect_failure = true
}

resource "tfe_team_access" "team_granted_new_write" {
  attrs = { access = "write" }
}

resource "tfe_team_access" "team_granted_new_read" {
  attrs = { access = "read" }
}

resource "tfe_team_access" "team_granted_same" {
  prior_attrs = { access = "custom", permissions = [{ runs = "apply", state_versions = "read", variables = "none", sentinel_mocks = "none" }] }
  attrs       = { access = "custom", permissions = [{ runs = "apply", state_versions = "read", variables = "none", sentinel_mocks = "read" }] }
}

resource "tfe_team_access" "team_granted_lowered" {
  prior_attrs = { access = "write" }
  attrs       = { access = "custom", permissions = [{ runs = "apply", state_versions = "read", variables = "none", sentinel_mocks = "none" }] }
}

resource "tfe_team_access" "team_granted_plan" {
  prior_attrs = { access = "custom", permissions = [{ runs = "read", state_versions = "read", variables = "none", sentinel_mocks = "none" }] }
  attrs       = { access = "custom", permissions = [{ runs = "plan", state_versions = "read", variables = "none", sentinel_mocks = "none" }] }
}

resource "tfe_team_project_access" "team_granted_new" {
  attrs = { access = "maintain" }
}

resource "tfe_team_project_access" "team_granted_custom" {
  attrs = { access = "custom", workspace_access = [{ runs = "apply" }] }
}

resource "tfe_team_access" "team_granted_null" {
  prior_attrs = { access = null, permissions = [] }
  attrs       = { access = null, permissions = null }
}

# Source: HCP Terraform Docs, Organization permissions; provider documentation, tfe_team
resource "tfe_team" "organization_access_new" {
  attrs          = { name = "platform", organization_access = [{ manage_workspaces = true }] }
  expect_failure = true
}

resource "tfe_team" "organization_access_raised" {
  prior_attrs    = { name = "platform", organization_access = [{ manage_teams = false }] }
  attrs          = { name = "platform", organization_access = [{ manage_teams = true }] }
  expect_failure = true
}

resource "tfe_team" "organization_access_read" {
  attrs = { name = "platform", organization_access = [{ read_workspaces = true, read_projects = true }] }
}

resource "tfe_team" "organization_access_same" {
  prior_attrs = { name = "platform", organization_access = [{ manage_policies = true }] }
  attrs       = { name = "platform", organization_access = [{ manage_policies = true, manage_modules = true }] }
}

resource "tfe_team" "organization_access_less" {
  prior_attrs = { name = "platform", organization_access = [{ manage_policies = true }] }
  attrs       = { name = "platform", organization_access = [{ manage_policies = false }] }
}

resource "tfe_team" "organization_access_none" {
  attrs = { name = "dev", organization_access = [] }
}

base "tfe_organization" {
  attrs = { name = "acme", email = "admin@acme.example" }
}

# Source: HCP Terraform Docs, Organization settings, Authentication; provider documentation, tfe_organization
resource "tfe_organization" "organization_opened_factor" {
  prior_attrs    = { collaborator_auth_policy = "two_factor_mandatory" }
  attrs          = { collaborator_auth_policy = "password" }
  expect_failure = true
}

resource "tfe_organization" "organization_opened_session" {
  prior_attrs    = { session_timeout_minutes = 60 }
  attrs          = { session_timeout_minutes = 20160 }
  expect_failure = true
}

resource "tfe_saml_settings" "organization_opened_saml" {
  prior_attrs    = { enabled = true, slo_endpoint_url = "https://idp.acme.example" }
  expect_failure = true
}

resource "tfe_organization" "organization_opened_mandatory" {
  prior_attrs = { collaborator_auth_policy = "password" }
  attrs       = { collaborator_auth_policy = "two_factor_mandatory" }
}

resource "tfe_organization" "organization_opened_shorter" {
  prior_attrs = { session_timeout_minutes = 20160 }
  attrs       = { session_timeout_minutes = 60 }
}

resource "tfe_organization" "organization_opened_new" {
  attrs = { collaborator_auth_policy = "password" }
}

resource "tfe_organization" "organization_opened_email" {
  prior_attrs = {}
  attrs       = { email = "ops@acme.example" }
}

resource "tfe_saml_settings" "organization_opened_certificate" {
  prior_attrs = { idp_cert = "a" }
  attrs       = { idp_cert = "b" }
}

resource "tfe_organization" "organization_opened_gone" {
  prior_attrs = { collaborator_auth_policy = "two_factor_mandatory" }
}

base "tfe_workspace" {
  attrs = { name = "network", organization = "acme" }
}

base "tfe_workspace_settings" {
  attrs = { workspace_id = "ws-1" }
}

# Source: HCP Terraform Docs, Remote state sharing
resource "tfe_workspace" "state_shared_new" {
  attrs          = { global_remote_state = true }
  expect_failure = true
}

resource "tfe_workspace_settings" "state_shared_on" {
  prior_attrs    = { global_remote_state = false }
  attrs          = { global_remote_state = true }
  expect_failure = true
}

resource "tfe_workspace" "state_shared_off" {
  attrs = { global_remote_state = false }
}

resource "tfe_workspace_settings" "state_shared_consumers" {
  prior_attrs = { global_remote_state = false, remote_state_consumer_ids = [] }
  attrs       = { global_remote_state = false, remote_state_consumer_ids = ["ws-2"] }
}

resource "tfe_workspace_settings" "state_shared_same" {
  prior_attrs = { global_remote_state = true }
  attrs       = { global_remote_state = true }
}

resource "tfe_workspace" "state_shared_closed" {
  prior_attrs = { global_remote_state = true }
  attrs       = { global_remote_state = false }
}

# Source: HCP Terraform Docs, Workspace settings, Auto-apply
resource "tfe_workspace" "applied_unseen_on" {
  prior_attrs    = { auto_apply = false }
  attrs          = { auto_apply = true }
  expect_failure = true
}

resource "tfe_workspace_settings" "applied_unseen_trigger" {
  prior_attrs    = { auto_apply_run_trigger = false }
  attrs          = { auto_apply_run_trigger = true }
  expect_failure = true
}

resource "tfe_workspace" "applied_unseen_off" {
  prior_attrs = { auto_apply = true }
  attrs       = { auto_apply = false }
}

resource "tfe_workspace" "applied_unseen_new" {
  attrs = { auto_apply = true }
}

resource "tfe_workspace" "applied_unseen_same" {
  prior_attrs = { auto_apply = true }
  attrs       = { auto_apply = true, terraform_version = "1.13.0" }
}

resource "tfe_workspace" "applied_unseen_null" {
  prior_attrs = { auto_apply = null }
  attrs       = { auto_apply = null }
}

base "tfe_variable" {
  attrs = { key = "db_password", category = "terraform", workspace_id = "ws-1" }
}

# Source: HCP Terraform Docs, Sensitive values
resource "tfe_variable" "variable_readable_shown" {
  prior_attrs    = { sensitive = true }
  attrs          = { sensitive = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tfe_test_variable" "variable_readable_test" {
  prior_attrs    = { key = "a", sensitive = true }
  attrs          = { key = "a", sensitive = false }
  expect_failure = true
}

resource "tfe_variable" "variable_readable_hidden" {
  prior_attrs = { sensitive = false }
  attrs       = { sensitive = true }
}

resource "tfe_variable" "variable_readable_same" {
  prior_attrs = { sensitive = true }
  attrs       = { sensitive = true, description = "x" }
}

resource "tfe_variable" "variable_readable_new" {
  attrs = { sensitive = false }
}

resource "tfe_variable" "variable_readable_other" {
  prior_attrs = { sensitive = true }
  attrs       = { sensitive = false, key = "region" }
  meta        = { operation = "replace" }
}

# Source: HCP Terraform Docs, Variable sets; Agent pools; Module sharing
resource "tfe_variable_set" "shared_wider_global" {
  prior_attrs    = { name = "aws", global = false }
  attrs          = { name = "aws", global = true }
  expect_failure = true
}

resource "tfe_oauth_client" "shared_wider_client" {
  prior_attrs    = { name = "gh", organization_scoped = false }
  attrs          = { name = "gh", organization_scoped = true }
  expect_failure = true
}

resource "tfe_organization_module_sharing" "shared_wider_modules" {
  prior_attrs    = { organization = "acme", module_consumers = ["a"] }
  attrs          = { organization = "acme", module_consumers = ["a", "b"] }
  expect_failure = true
}

resource "tfe_variable_set" "shared_wider_narrowed" {
  prior_attrs = { name = "aws", global = true }
  attrs       = { name = "aws", global = false }
}

resource "tfe_agent_pool" "shared_wider_pool" {
  prior_attrs = { name = "a", organization_scoped = true }
  attrs       = { name = "b", organization_scoped = true }
}

resource "tfe_organization_module_sharing" "shared_wider_fewer" {
  prior_attrs = { organization = "acme", module_consumers = ["a", "b"] }
  attrs       = { organization = "acme", module_consumers = ["b"] }
}

resource "tfe_variable_set" "shared_wider_new" {
  attrs = { name = "aws", global = true }
}

resource "tfe_oauth_client" "shared_wider_same" {
  prior_attrs = { name = "gh", organization_scoped = false }
  attrs       = { name = "gh2", organization_scoped = false }
}

resource "tfe_agent_pool" "shared_wider_null" {
  prior_attrs = { name = "a", organization_scoped = null }
  attrs       = { name = "a", organization_scoped = true }
}

# Source: HCP Terraform Docs, Policy enforcement, Enforcement levels
resource "tfe_policy" "check_weaker_advisory" {
  prior_attrs    = { name = "tags", enforce_mode = "hard-mandatory" }
  attrs          = { name = "tags", enforce_mode = "advisory" }
  expect_failure = true
}

resource "tfe_policy_set" "check_weaker_gone" {
  prior_attrs    = { name = "security", global = true }
  expect_failure = true
}

resource "tfe_workspace_run_task" "check_weaker_task" {
  prior_attrs    = { workspace_id = "ws", enforcement_level = "mandatory" }
  attrs          = { workspace_id = "ws", enforcement_level = "advisory" }
  expect_failure = true
}

resource "tfe_policy" "check_weaker_stricter" {
  prior_attrs = { name = "tags", enforce_mode = "advisory" }
  attrs       = { name = "tags", enforce_mode = "soft-mandatory" }
}

resource "tfe_policy" "check_weaker_advisory_gone" {
  prior_attrs = { name = "tags", enforce_mode = "advisory" }
}

resource "tfe_policy_set" "check_weaker_global" {
  prior_attrs = { name = "security", global = false }
  attrs       = { name = "security", global = true }
}

resource "tfe_policy" "check_weaker_text" {
  prior_attrs = { name = "tags", enforce_mode = "hard-mandatory", policy = "a" }
  attrs       = { name = "tags", enforce_mode = "hard-mandatory", policy = "b" }
}

resource "tfe_policy_set" "check_weaker_replaced" {
  prior_attrs = { name = "security", kind = "sentinel" }
  attrs       = { name = "security", kind = "opa" }
  meta        = { operation = "replace" }
}

resource "tfe_sentinel_policy" "check_weaker_null" {
  prior_attrs = { name = "x", enforce_mode = null }
  attrs       = { name = "x", enforce_mode = "advisory" }
}

# Source: HCP Terraform Docs, Policy sets, Exclude workspaces
resource "tfe_workspace_policy_set_exclusion" "check_excluded_workspace" {
  attrs          = { policy_set_id = "p", workspace_id = "w" }
  expect_failure = true
}

resource "tfe_project_policy_set_exclusion" "check_excluded_project" {
  attrs          = { policy_set_id = "p", project_id = "w" }
  expect_failure = true
}

resource "tfe_tag_policy_set_exclusion" "check_excluded_gone_tag" {
  prior_attrs = { policy_set_id = "p", tag_id = "t" }
}

resource "tfe_workspace_policy_set_exclusion" "check_excluded_forgotten" {
  prior_attrs = { policy_set_id = "p", workspace_id = "w" }
  meta        = { operation = "forget" }
}

resource "tfe_project_policy_set_exclusion" "check_excluded_gone_project" {
  prior_attrs = { policy_set_id = "p", project_id = "w" }
}

resource "tfe_workspace_policy_set_exclusion" "check_excluded_gone" {
  prior_attrs = { policy_set_id = "p", workspace_id = "w" }
}

resource "tfe_workspace_policy_set" "check_excluded_added" {
  attrs = { policy_set_id = "p", workspace_id = "w" }
}

resource "tfe_agent_pool_excluded_workspaces" "check_excluded_pool" {
  attrs = { agent_pool_id = "p", excluded_workspace_ids = ["w"] }
}

resource "tfe_project_policy_set" "check_excluded_project_set" {
  attrs = { policy_set_id = "p", project_id = "w" }
}

# Source: HCP Terraform documentation, The owners team
data "tfe_team" "owners" {
  attrs = { name = "owners", organization = "acme", id = "team-owners" }
}

resource "tfe_team_organization_member" "organization_access_owner_other_team" {
  attrs = { team_id = "team-1", organization_membership_id = "ou-1" }
}

resource "tfe_team_members" "organization_access_owner_removed" {
  prior_attrs = { team_id = "team-owners", usernames = ["mona", "eve"] }
  attrs       = { team_id = "team-owners", usernames = ["mona"] }
}

resource "tfe_team_organization_members" "organization_access_owner_reordered" {
  prior_attrs = { team_id = "team-owners", organization_membership_ids = ["ou-1", "ou-2"] }
  attrs       = { team_id = "team-owners", organization_membership_ids = ["ou-2", "ou-1"] }
}

resource "tfe_team_organization_member" "organization_access_owner_gone" {
  prior_attrs = { team_id = "team-owners", organization_membership_id = "ou-1" }
}

resource "tfe_team_member" "organization_access_owner_new_team" {
  attrs = { team_id = "team-2", username = "eve" }
}

resource "tfe_team_member" "organization_access_owner_replaced" {
  prior_attrs = { team_id = "team-owners", username = "mona" }
  attrs       = { team_id = "team-owners", username = "mona" }
  meta        = { operation = "replace" }
}

# Source: HCP Terraform documentation, Run tasks (global settings); provider documentation, tfe_project_policy_set
resource "tfe_organization_run_task_global_settings" "check_weaker_global" {
  prior_attrs    = { task_id = "task-1", enabled = true, enforcement_level = "mandatory", stages = ["post_plan"] }
  attrs          = { task_id = "task-1", enabled = false, enforcement_level = "mandatory", stages = ["post_plan"] }
  expect_failure = true
}

resource "tfe_project_policy_set" "check_weaker_project" {
  prior_attrs    = { policy_set_id = "polset-1", project_id = "prj-1" }
  expect_failure = true
}

resource "tfe_organization_run_task_global_settings" "check_weaker_global_on" {
  prior_attrs = { task_id = "task-1", enabled = false, enforcement_level = "advisory", stages = ["post_plan"] }
  attrs       = { task_id = "task-1", enabled = true, enforcement_level = "mandatory", stages = ["post_plan"] }
}

resource "tfe_organization_run_task_global_settings" "check_weaker_global_advisory" {
  prior_attrs = { task_id = "task-1", enabled = true, enforcement_level = "advisory", stages = ["post_plan"] }
}

resource "tfe_project_policy_set" "check_weaker_project_new" {
  attrs = { policy_set_id = "polset-1", project_id = "prj-1" }
}

resource "tfe_tag_policy_set" "check_weaker_tag_new" {
  attrs = { policy_set_id = "polset-1", key = "env", value = "prod" }
}

# Replaced onto another workspace or team.
resource "tfe_team_access" "team_granted_other_workspace" {
  prior_attrs    = { workspace_id = "ws-1", access = "admin" }
  attrs          = { workspace_id = "ws-2", access = "admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tfe_workspace_run_task" "check_weaker_other_workspace" {
  prior_attrs    = { workspace_id = "ws-1", task_id = "task-1", enforcement_level = "mandatory" }
  attrs          = { workspace_id = "ws-2", task_id = "task-1", enforcement_level = "mandatory" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tfe_workspace_policy_set_exclusion" "check_excluded_other_workspace" {
  prior_attrs    = { policy_set_id = "polset-1", workspace_id = "ws-1" }
  attrs          = { policy_set_id = "polset-1", workspace_id = "ws-2" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "tfe_team_access" "team_granted_replaced" {
  prior_attrs = { access = "admin" }
  attrs       = { access = "admin" }
  meta        = { operation = "replace" }
}

resource "tfe_team_access" "team_granted_workspace_unknown" {
  prior_attrs = { workspace_id = "ws-1", access = "admin" }
  attrs       = { workspace_id = unknown, access = "admin" }
  meta        = { operation = "replace" }
}

resource "tfe_team_access" "team_granted_write_elsewhere" {
  prior_attrs = { workspace_id = "ws-1", access = "admin" }
  attrs       = { workspace_id = "ws-2", access = "write" }
  meta        = { operation = "replace" }
}

resource "tfe_workspace_run_task" "check_weaker_replaced" {
  prior_attrs = { workspace_id = "ws-1", task_id = "task-1", enforcement_level = "mandatory" }
  attrs       = { workspace_id = "ws-1", task_id = "task-2", enforcement_level = "mandatory" }
  meta        = { operation = "replace" }
}

resource "tfe_workspace_run_task" "check_weaker_advisory_elsewhere" {
  prior_attrs = { workspace_id = "ws-1", task_id = "task-1", enforcement_level = "advisory" }
  attrs       = { workspace_id = "ws-2", task_id = "task-1", enforcement_level = "advisory" }
  meta        = { operation = "replace" }
}

resource "tfe_workspace_policy_set_exclusion" "check_excluded_replaced" {
  prior_attrs = { policy_set_id = "polset-1", workspace_id = "ws-1" }
  attrs       = { policy_set_id = "polset-1", workspace_id = "ws-1" }
  meta        = { operation = "replace" }
}
