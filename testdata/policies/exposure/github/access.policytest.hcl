policytest {
  targets = ["../../../../policies/exposure/github/access.gate.hcl"]
}

base "github_repository" {
  attrs = { name = "orders", description = "Orders service" }
}

# Source: provider documentation, integrations/github 6.x, github_repository; GitHub Docs, Setting repository visibility
resource "github_repository" "created_public_visibility" {
  attrs          = { visibility = "public" }
  expect_failure = true
}

resource "github_repository" "created_public_private_argument" {
  attrs          = { visibility = unknown, private = false }
  expect_failure = true
}

resource "github_repository" "created_public_neither" {
  attrs          = { visibility = unknown, private = unknown }
  expect_failure = true
}

resource "github_repository" "created_public_computed" {
  attrs = { visibility = unknown, private = true }
}

resource "github_repository" "created_public_private_computed" {
  attrs = { visibility = "private", private = unknown }
}

resource "github_repository" "created_public_private" {
  attrs = { visibility = "private" }
}

resource "github_repository" "created_public_internal" {
  attrs = { visibility = "internal" }
}

resource "github_repository" "created_public_unset" {
  attrs = { visibility = null, private = null }
}

resource "github_repository" "created_public_stays" {
  prior_attrs = { visibility = "public" }
  attrs       = { visibility = "public", description = "Orders" }
}

resource "github_repository" "created_public_replaced" {
  prior_attrs = { visibility = "public" }
  attrs       = { visibility = "public" }
  meta        = { operation = "replace" }
}

resource "github_repository" "created_public_closed" {
  prior_attrs = { visibility = "public" }
  attrs       = { visibility = "private" }
}

# Source: GitHub Docs, Setting repository visibility
resource "github_repository" "published_private" {
  prior_attrs    = { name = "app", full_name = "acme/app", visibility = "private" }
  attrs          = { name = "app", full_name = "acme/app", visibility = "public" }
  expect_failure = true
}

resource "github_repository" "published_internal" {
  prior_attrs    = { name = "app", full_name = "acme/app", visibility = "internal" }
  attrs          = { name = "app", full_name = "acme/app", visibility = "public" }
  expect_failure = true
}

resource "github_repository" "published_by_the_older_argument" {
  prior_attrs    = { name = "app", private = true }
  attrs          = { name = "app", private = false }
  expect_failure = true
}

resource "github_repository" "published_before" {
  prior_attrs = { name = "app", full_name = "acme/app", visibility = "public" }
  attrs       = { name = "app", full_name = "acme/app", visibility = "public", description = "x" }
}

resource "github_repository" "published_no_more" {
  prior_attrs = { name = "app", full_name = "acme/app", visibility = "public" }
  attrs       = { name = "app", full_name = "acme/app", visibility = "private" }
}

resource "github_repository" "published_for_fewer" {
  prior_attrs = { visibility = "internal" }
  attrs       = { visibility = "private" }
}

resource "github_repository" "published_archived" {
  prior_attrs = { visibility = "private", archived = false }
  attrs       = { visibility = "private", archived = true }
}

resource "github_repository" "published_unset" {
  prior_attrs = { visibility = null, private = null }
  attrs       = { visibility = null, private = null, has_wiki = true }
}

resource "github_repository" "published_pages" {
  prior_attrs = { visibility = "private", private = true }
  attrs       = { visibility = "private", private = true, has_discussions = true }
}

resource "github_repository" "published_forgotten" {
  prior_attrs = { visibility = "public" }
}

# Source: source of provider integrations/github 6.x, github_repository, calculateVisibility
resource "github_repository" "published_by_private_old" {
  prior_attrs    = { visibility = "private", private = true }
  attrs          = { visibility = "private", private = false }
  expect_failure = true
}

resource "github_repository" "published_by_private_computed" {
  prior_attrs    = { visibility = "private", private = true }
  attrs          = { visibility = unknown, private = false }
  expect_failure = true
}

resource "github_repository" "published_by_private_visibility" {
  prior_attrs    = { visibility = "private", private = true }
  attrs          = { visibility = "public", private = false }
  expect_failure = true
}

resource "github_repository" "published_by_private_closed" {
  prior_attrs = { visibility = "public", private = false }
  attrs       = { visibility = "public", private = true }
}

resource "github_repository" "published_by_private_same" {
  prior_attrs = { visibility = "public", private = false }
  attrs       = { visibility = "public", private = false, description = "x" }
}

resource "github_repository" "published_by_private_internal" {
  prior_attrs = { visibility = "internal", private = true }
  attrs       = { visibility = "internal", private = true, description = "Orders" }
}

base "github_repository_deploy_key" {
  attrs = { title = "deployer", repository = "orders", key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample" }
}

# Source: provider documentation, integrations/github 6.x, github_repository_deploy_key
resource "github_repository_deploy_key" "deploy_key_writes_new" {
  attrs          = { read_only = false }
  expect_failure = true
}

resource "github_repository_deploy_key" "deploy_key_writes_opened" {
  prior_attrs    = { read_only = true }
  attrs          = { read_only = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository_deploy_key" "deploy_key_writes_elsewhere" {
  prior_attrs    = { read_only = false }
  attrs          = { read_only = false, repository = "payments" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository_deploy_key" "deploy_key_writes_reads" {
  attrs = { read_only = true }
}

resource "github_repository_deploy_key" "deploy_key_writes_closed" {
  prior_attrs = { read_only = false }
  attrs       = { read_only = true }
  meta        = { operation = "replace" }
}

resource "github_repository_deploy_key" "deploy_key_writes_rotated" {
  prior_attrs = { read_only = false }
  attrs       = { read_only = false, key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIRotated" }
  meta        = { operation = "replace" }
}

resource "github_repository_deploy_key" "deploy_key_writes_renamed" {
  prior_attrs = { read_only = true }
  attrs       = { read_only = true, title = "ci" }
  meta        = { operation = "replace" }
}

resource "github_repository_deploy_key" "deploy_key_writes_missing" {
  attrs = {}
}

resource "github_repository_deploy_key" "deploy_key_writes_gone" {
  prior_attrs = { read_only = false }
}

base "github_repository_collaborator" {
  attrs = { repository = "orders", username = "octo-mona" }
}

base "github_repository_collaborators" {
  attrs = { repository = "orders" }
}

# Source: GitHub Docs, Repository roles for an organization; provider documentation, github_repository_collaborator and github_repository_collaborators
resource "github_repository_collaborator" "admin_collaborator_new" {
  attrs          = { permission = "admin" }
  expect_failure = true
}

resource "github_repository_collaborator" "admin_collaborator_raised" {
  prior_attrs    = { permission = "push" }
  attrs          = { permission = "admin" }
  expect_failure = true
}

resource "github_repository_collaborator" "admin_collaborator_other" {
  prior_attrs    = { permission = "admin" }
  attrs          = { permission = "admin", username = "octo-hubot" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository_collaborators" "admin_collaborator_added" {
  prior_attrs    = { user = [{ username = "octo-mona", permission = "admin" }], team = [] }
  attrs          = { user = [{ username = "octo-mona", permission = "admin" }, { username = "octo-hubot", permission = "admin" }], team = [] }
  expect_failure = true
}

resource "github_repository_collaborators" "admin_collaborator_in_list" {
  prior_attrs    = { user = [{ username = "octo-mona", permission = "push" }], team = [] }
  attrs          = { user = [{ username = "octo-mona", permission = "admin" }], team = [] }
  expect_failure = true
}

resource "github_repository_collaborator" "admin_collaborator_push" {
  attrs = { permission = "push" }
}

resource "github_repository_collaborator" "admin_collaborator_triage" {
  prior_attrs = { permission = "pull" }
  attrs       = { permission = "triage" }
}

resource "github_repository_collaborator" "admin_collaborator_same" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "admin", permission_diff_suppression = true }
}

resource "github_repository_collaborator" "admin_collaborator_lowered" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "push" }
}

resource "github_repository_collaborator" "admin_collaborator_case" {
  prior_attrs = { permission = "admin", username = "Octo-Mona" }
  attrs       = { permission = "admin" }
  meta        = { operation = "replace" }
}

resource "github_repository_collaborators" "admin_collaborator_reordered" {
  prior_attrs = { user = [{ username = "a", permission = "admin" }, { username = "b", permission = "push" }], team = [] }
  attrs       = { user = [{ username = "b", permission = "push" }, { username = "a", permission = "admin" }], team = [] }
}

resource "github_repository_collaborators" "admin_collaborator_removed" {
  prior_attrs = { user = [{ username = "a", permission = "admin" }, { username = "b", permission = "push" }], team = [] }
  attrs       = { user = [{ username = "b", permission = "push" }], team = [] }
}

resource "github_repository_collaborators" "admin_collaborator_custom" {
  attrs = { user = [{ username = "a", permission = "admin-lite" }, { username = "b", permission = "push" }], team = [] }
}

resource "github_repository_collaborators" "admin_collaborator_team" {
  attrs = { user = [{ username = "a", permission = "push" }], team = [{ team_id = "platform", permission = "push" }] }
}

resource "github_repository_collaborators" "admin_collaborator_empty" {
  attrs = { user = [], team = [] }
}

# Source: GitHub Docs, Repository roles for an organization, Permissions for each role
resource "github_repository_collaborator" "maintainer_collaborator_new" {
  attrs          = { permission = "maintain" }
  expect_failure = true
}

resource "github_repository_collaborator" "maintainer_collaborator_raised" {
  prior_attrs    = { permission = "triage" }
  attrs          = { permission = "maintain" }
  expect_failure = true
}

resource "github_repository_collaborators" "maintainer_collaborator_added" {
  prior_attrs    = { user = [{ username = "a", permission = "push" }], team = [] }
  attrs          = { user = [{ username = "a", permission = "push" }, { username = "b", permission = "maintain" }], team = [] }
  expect_failure = true
}

resource "github_repository_collaborator" "maintainer_collaborator_lowered" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "maintain" }
}

resource "github_repository_collaborator" "maintainer_collaborator_same" {
  prior_attrs = { permission = "maintain" }
  attrs       = { permission = "maintain", username = "Octo-Mona" }
}

resource "github_repository_collaborator" "maintainer_collaborator_pull" {
  prior_attrs = { permission = "triage" }
  attrs       = { permission = "pull" }
}

resource "github_repository_collaborator" "maintainer_collaborator_null" {
  attrs = { permission = null }
}

resource "github_repository_collaborators" "maintainer_collaborator_same" {
  prior_attrs = { user = [{ username = "a", permission = "maintain" }], team = [] }
  attrs       = { user = [{ username = "a", permission = "maintain" }, { username = "b", permission = "pull" }], team = [] }
}

resource "github_repository_collaborators" "maintainer_collaborator_broken" {
  attrs = { user = "many", team = null }
}

base "github_team_repository" {
  attrs = { repository = "orders", team_id = "4711" }
}

# Source: provider documentation, integrations/github 6.x, github_team_repository
resource "github_team_repository" "team_raised_push" {
  prior_attrs    = { permission = "push" }
  attrs          = { permission = "admin" }
  expect_failure = true
}

resource "github_repository_collaborators" "team_raised_in_list" {
  prior_attrs    = { user = [], team = [{ team_id = "platform", permission = "push" }] }
  attrs          = { user = [], team = [{ team_id = "platform", permission = "admin" }] }
  expect_failure = true
}

resource "github_team_repository" "team_raised_same" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "admin" }
}

resource "github_team_repository" "team_raised_lowered" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "push" }
}

resource "github_team_repository" "team_raised_to_push" {
  prior_attrs = { permission = "pull" }
  attrs       = { permission = "push" }
}

resource "github_repository_collaborators" "team_raised_others" {
  prior_attrs = { user = [], team = [{ team_id = "platform", permission = "admin" }, { team_id = "dev", permission = "pull" }] }
  attrs       = { user = [], team = [{ team_id = "dev", permission = "push" }, { team_id = "platform", permission = "admin" }] }
}

# Source: provider documentation, integrations/github 6.x, github_team_repository and github_repository_collaborators
resource "github_team_repository" "team_granted_admin" {
  attrs          = { permission = "admin" }
  expect_failure = true
}

resource "github_team_repository" "team_granted_maintain" {
  prior_attrs    = { permission = "push" }
  attrs          = { permission = "maintain" }
  expect_failure = true
}

resource "github_team_repository" "team_granted_unknown_team" {
  attrs          = { permission = "admin", team_id = unknown }
  expect_failure = true
}

resource "github_repository_collaborators" "team_granted_in_list" {
  prior_attrs    = { user = [], team = [] }
  attrs          = { user = [], team = [{ team_id = "platform", permission = "maintain" }] }
  expect_failure = true
}

resource "github_team_repository" "team_granted_push" {
  attrs = { permission = "push" }
}

resource "github_team_repository" "team_granted_default" {
  attrs = { permission = null }
}

resource "github_team_repository" "team_granted_custom" {
  attrs = { permission = "release-manager" }
}

resource "github_team_repository" "team_granted_lowered" {
  prior_attrs = { permission = "admin" }
  attrs       = { permission = "maintain" }
}

resource "github_team_repository" "team_granted_pull" {
  prior_attrs = { permission = "push" }
  attrs       = { permission = "pull" }
}

resource "github_repository_collaborators" "team_granted_reordered" {
  prior_attrs = { user = [], team = [{ team_id = "a", permission = "maintain" }, { team_id = "b", permission = "admin" }] }
  attrs       = { user = [], team = [{ team_id = "b", permission = "admin" }, { team_id = "a", permission = "maintain" }] }
}

resource "github_repository_collaborators" "team_granted_removed" {
  prior_attrs = { user = [], team = [{ team_id = "a", permission = "maintain" }, { team_id = "b", permission = "admin" }] }
  attrs       = { user = [], team = [{ team_id = "a", permission = "maintain" }] }
}

resource "github_repository_collaborators" "team_granted_push" {
  attrs = { user = [], team = [{ team_id = "a", permission = "push" }] }
}

base "github_membership" {
  attrs = { username = "octo-mona" }
}

# Source: GitHub Docs, Roles in an organization; provider documentation, github_membership
resource "github_membership" "owner_new" {
  attrs          = { role = "admin" }
  expect_failure = true
}

resource "github_membership" "owner_raised" {
  prior_attrs    = { role = "member" }
  attrs          = { role = "admin" }
  expect_failure = true
}

resource "github_membership" "owner_member" {
  attrs = { role = "member" }
}

resource "github_membership" "owner_lowered" {
  prior_attrs = { role = "admin" }
  attrs       = { role = "member" }
}

resource "github_membership" "owner_same" {
  prior_attrs = { role = "admin", downgrade_on_destroy = false }
  attrs       = { role = "admin", downgrade_on_destroy = true }
}

resource "github_membership" "owner_default" {
  attrs = { role = null }
}

resource "github_membership" "owner_gone" {
  prior_attrs = { role = "admin" }
}

base "github_team_membership" {
  attrs = { team_id = "4711", username = "octo-mona" }
}

base "github_team_members" {
  attrs = { team_id = "4711" }
}

# Source: GitHub Docs, Assigning the team maintainer role to a team member
resource "github_team_membership" "team_maintainer_raised" {
  prior_attrs    = { role = "member" }
  attrs          = { role = "maintainer" }
  expect_failure = true
}

resource "github_team_members" "team_maintainer_in_list" {
  prior_attrs    = { members = [{ username = "a", role = "member" }, { username = "b", role = "maintainer" }] }
  attrs          = { members = [{ username = "A", role = "maintainer" }, { username = "b", role = "maintainer" }] }
  expect_failure = true
}

resource "github_team_membership" "team_maintainer_new" {
  attrs = { role = "maintainer" }
}

resource "github_team_membership" "team_maintainer_lowered" {
  prior_attrs = { role = "maintainer" }
  attrs       = { role = "member" }
}

resource "github_team_membership" "team_maintainer_same" {
  prior_attrs = { role = "maintainer" }
  attrs       = { role = "maintainer" }
}

resource "github_team_members" "team_maintainer_member" {
  prior_attrs = { members = [{ username = "a", role = "member" }] }
  attrs       = { members = [{ username = "a", role = "member" }, { username = "b", role = "member" }] }
}

resource "github_team_members" "team_maintainer_reordered" {
  prior_attrs = { members = [{ username = "a", role = "member" }, { username = "b", role = "maintainer" }] }
  attrs       = { members = [{ username = "b", role = "maintainer" }, { username = "a", role = "member" }] }
}

# Source: GitHub Docs, Using organization roles; provider documentation, github_organization_role_team
resource "github_organization_role_user" "organization_role_granted_user" {
  attrs          = { role_id = 8136, login = "octo-mona" }
  expect_failure = true
}

resource "github_organization_role_team" "organization_role_granted_team" {
  attrs          = { role_id = 8136, team_slug = unknown }
  expect_failure = true
}

resource "github_organization_security_manager" "organization_role_granted_security" {
  attrs          = { team_slug = "security" }
  expect_failure = true
}

resource "github_organization_role_team" "organization_role_granted_other" {
  prior_attrs    = { role_id = 8132, team_slug = "dev" }
  attrs          = { role_id = 8136, team_slug = "dev" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_organization_role_user" "organization_role_granted_same" {
  prior_attrs = { role_id = 8136, login = "octo-mona" }
  attrs       = { role_id = 8136, login = "octo-mona" }
}

resource "github_organization_role_team" "organization_role_granted_gone" {
  prior_attrs = { role_id = 8136, team_slug = "dev" }
}

resource "github_organization_security_manager" "organization_role_granted_gone" {
  prior_attrs = { team_slug = "security" }
}

resource "github_organization_custom_properties" "organization_role_granted_look_alike" {
  attrs = { property_name = "team", value_type = "string" }
}

resource "github_organization_role_team" "organization_role_granted_same" {
  prior_attrs = { role_id = 8136, team_slug = "dev" }
  attrs       = { role_id = 8136, team_slug = "dev" }
}

resource "github_organization_role" "organization_role_granted_role" {
  attrs = { name = "auditor", base_role = "none", permissions = ["read_audit_logs"] }
}

resource "github_team" "organization_role_granted_team_only" {
  attrs = { name = "dev", privacy = "closed" }
}

resource "github_organization_security_manager" "organization_role_granted_same" {
  prior_attrs = { team_slug = "security", id = "1" }
  attrs       = { team_slug = "security", id = "1" }
}

# Source: provider documentation, integrations/github 6.x, github_organization_role and github_organization_custom_role
resource "github_organization_role" "role_inherits_more_admin" {
  attrs          = { name = "ops", base_role = "admin", permissions = ["read_audit_logs"] }
  expect_failure = true
}

resource "github_organization_custom_role" "role_inherits_more_raised" {
  prior_attrs    = { name = "triager", base_role = "triage", permissions = ["add_label"] }
  attrs          = { name = "triager", base_role = "maintain", permissions = ["add_label"] }
  expect_failure = true
}

resource "github_organization_role" "role_inherits_more_none" {
  attrs = { name = "ops", base_role = "none", permissions = ["read_audit_logs"] }
}

resource "github_organization_role" "role_inherits_more_write" {
  attrs = { name = "ops", base_role = "write", permissions = ["read_audit_logs"] }
}

resource "github_organization_repository_role" "role_inherits_more_lowered" {
  prior_attrs = { name = "x", base_role = "maintain" }
  attrs       = { name = "x", base_role = "write" }
}

resource "github_organization_custom_role" "role_inherits_more_same" {
  prior_attrs = { name = "x", base_role = "write" }
  attrs       = { name = "y", base_role = "write" }
}

resource "github_organization_custom_role" "role_inherits_more_triage" {
  prior_attrs = { name = "x", base_role = "read" }
  attrs       = { name = "x", base_role = "triage" }
}

base "github_organization_settings" {
  attrs = { billing_email = "billing@acme.example", default_repository_permission = "read", members_can_create_public_repositories = true, members_can_create_repositories = true }
}

# Source: source of provider integrations/github 6.x, github_organization_settings, delete
resource "github_organization_settings" "settings_default_public" {
  prior_attrs    = { members_can_create_public_repositories = false }
  expect_failure = true
}

resource "github_organization_settings" "settings_default_permission" {
  prior_attrs    = { default_repository_permission = "none" }
  expect_failure = true
}

resource "github_organization_settings" "settings_default_loose" {
  prior_attrs = {}
}

resource "github_organization_settings" "settings_default_write" {
  prior_attrs = { default_repository_permission = "write" }
}

resource "github_organization_settings" "settings_default_changed" {
  prior_attrs = { members_can_create_public_repositories = false }
  attrs       = { members_can_create_public_repositories = false, blog = "https://acme.example" }
}

resource "github_organization_settings" "settings_default_stricter" {
  prior_attrs = { members_can_create_public_repositories = true }
  attrs       = { members_can_create_public_repositories = false }
}

# Source: GitHub Docs, Setting base permissions for an organization
resource "github_organization_settings" "settings_created_admin" {
  attrs          = { default_repository_permission = "admin" }
  expect_failure = true
}

resource "github_organization_settings" "settings_created_write" {
  attrs          = { default_repository_permission = "write" }
  expect_failure = true
}

resource "github_organization_settings" "settings_created_read" {
  attrs = {}
}

resource "github_organization_settings" "settings_created_none" {
  attrs = { default_repository_permission = "none" }
}

resource "github_organization_settings" "settings_created_null" {
  attrs = { default_repository_permission = null }
}

resource "github_organization_settings" "settings_created_kept" {
  prior_attrs = { default_repository_permission = "write" }
  attrs       = { default_repository_permission = "write" }
}

base "github_enterprise_security_analysis_settings" {
  attrs = { enterprise_slug = "acme" }
}

# Source: provider documentation, integrations/github 6.x, github_enterprise_security_analysis_settings
resource "github_enterprise_security_analysis_settings" "enterprise_scans_off_secrets" {
  prior_attrs    = { secret_scanning_enabled_for_new_repositories = true }
  attrs          = { secret_scanning_enabled_for_new_repositories = false }
  expect_failure = true
}

resource "github_enterprise_security_analysis_settings" "enterprise_scans_off_push" {
  prior_attrs    = { secret_scanning_push_protection_enabled_for_new_repositories = true }
  attrs          = { secret_scanning_push_protection_enabled_for_new_repositories = false }
  expect_failure = true
}

resource "github_enterprise_security_analysis_settings" "enterprise_scans_off_on" {
  prior_attrs = { secret_scanning_enabled_for_new_repositories = false }
  attrs       = { secret_scanning_enabled_for_new_repositories = true }
}

resource "github_enterprise_security_analysis_settings" "enterprise_scans_off_same" {
  prior_attrs = { secret_scanning_enabled_for_new_repositories = true }
  attrs       = { secret_scanning_enabled_for_new_repositories = true }
}

resource "github_enterprise_security_analysis_settings" "enterprise_scans_off_new" {
  attrs = { secret_scanning_enabled_for_new_repositories = false }
}

resource "github_enterprise_security_analysis_settings" "enterprise_scans_off_link" {
  prior_attrs = { secret_scanning_push_protection_custom_link = "https://a.example" }
  attrs       = { secret_scanning_push_protection_custom_link = null }
}

# Source: GitHub Docs, About repositories (internal visibility)
resource "github_repository" "shown_to_enterprise_from_private" {
  prior_attrs    = { full_name = "acme/orders", visibility = "private" }
  attrs          = { full_name = "acme/orders", visibility = "internal" }
  expect_failure = true
}

resource "github_repository" "shown_to_enterprise_replaced" {
  prior_attrs    = { visibility = "private" }
  attrs          = { visibility = "internal" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository" "shown_to_enterprise_new" {
  attrs = { visibility = "internal" }
}

resource "github_repository" "shown_to_enterprise_from_public" {
  prior_attrs = { visibility = "public" }
  attrs       = { visibility = "internal" }
}

resource "github_repository" "shown_to_enterprise_same" {
  prior_attrs = { visibility = "internal" }
  attrs       = { visibility = "internal", description = "Orders" }
}

resource "github_repository" "shown_to_enterprise_closed" {
  prior_attrs = { visibility = "internal" }
  attrs       = { visibility = "private" }
}

# Source: GitHub Docs, About organization teams (nested teams)
resource "github_team" "team_inherits_first" {
  prior_attrs    = { name = "interns", parent_team_id = null }
  attrs          = { name = "interns", parent_team_id = "4200001" }
  expect_failure = true
}

resource "github_team" "team_inherits_other" {
  prior_attrs    = { name = "interns", parent_team_id = "4200002" }
  attrs          = { name = "interns", parent_team_id = "4200001" }
  expect_failure = true
}

resource "github_team" "team_inherits_new" {
  attrs = { name = "interns", parent_team_id = "4200001" }
}

resource "github_team" "team_inherits_none" {
  prior_attrs = { name = "interns", parent_team_id = "4200001" }
  attrs       = { name = "interns", parent_team_id = "" }
}

resource "github_team" "team_inherits_same" {
  prior_attrs = { name = "interns", parent_team_id = "4200001" }
  attrs       = { name = "interns-eu", parent_team_id = "4200001" }
}

resource "github_team" "team_inherits_number" {
  prior_attrs = { name = "interns", parent_team_id = "4200001" }
  attrs       = { name = "interns", parent_team_id = 4200001 }
}

# Source: GitHub Docs, About custom repository roles; Permissions of custom organization roles
resource "github_organization_repository_role" "role_inherits_more_bypass" {
  prior_attrs    = { name = "releaser", base_role = "write", permissions = ["delete_alerts_code_scanning"] }
  attrs          = { name = "releaser", base_role = "write", permissions = ["bypass_branch_protection", "delete_alerts_code_scanning"] }
  expect_failure = true
}

resource "github_organization_role" "role_inherits_more_writes_organization" {
  prior_attrs    = { name = "auditor", base_role = "read", permissions = ["read_audit_logs"] }
  attrs          = { name = "auditor", base_role = "read", permissions = ["read_audit_logs", "write_organization_custom_org_role"] }
  expect_failure = true
}

resource "github_organization_role" "role_inherits_more_reads" {
  prior_attrs = { name = "auditor", base_role = "read", permissions = ["read_audit_logs"] }
  attrs       = { name = "auditor", base_role = "read", permissions = ["read_audit_logs", "read_organization_custom_org_role"] }
}

resource "github_organization_repository_role" "role_inherits_more_order" {
  prior_attrs = { name = "releaser", base_role = "write", permissions = ["bypass_branch_protection", "manage_webhooks"] }
  attrs       = { name = "releaser", base_role = "write", permissions = ["manage_webhooks", "bypass_branch_protection"] }
}

resource "github_organization_repository_role" "role_inherits_more_fewer" {
  prior_attrs = { name = "releaser", base_role = "write", permissions = ["bypass_branch_protection", "manage_webhooks"] }
  attrs       = { name = "releaser", base_role = "write", permissions = ["manage_webhooks"] }
}

resource "github_organization_repository_role" "role_inherits_more_labels" {
  prior_attrs = { name = "helper", base_role = "read", permissions = ["add_label"] }
  attrs       = { name = "helper", base_role = "read", permissions = ["add_label", "close_issue"] }
}

# Replaced onto another repository, or another person.
resource "github_repository_collaborator" "admin_collaborator_other_repository" {
  prior_attrs    = { repository = "sandbox", username = "octocat", permission = "admin" }
  attrs          = { repository = "orders", username = "octocat", permission = "admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_team_repository" "team_granted_other_repository" {
  prior_attrs    = { repository = "sandbox", team_id = "4200001", permission = "maintain" }
  attrs          = { repository = "orders", team_id = "4200001", permission = "maintain" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_membership" "owner_other_person" {
  prior_attrs    = { username = "octocat", role = "admin" }
  attrs          = { username = "hubot", role = "admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository_collaborator" "admin_collaborator_replaced" {
  prior_attrs = { repository = "orders", username = "octocat", permission = "admin" }
  attrs       = { repository = "Orders", username = "octocat", permission = "admin" }
  meta        = { operation = "replace" }
}

resource "github_repository_collaborator" "admin_collaborator_repository_unknown" {
  prior_attrs = { repository = "orders", username = "octocat", permission = "admin" }
  attrs       = { repository = unknown, username = "octocat", permission = "admin" }
  meta        = { operation = "replace" }
}

resource "github_repository_deploy_key" "deploy_key_writes_title_only" {
  prior_attrs = { title = "ci", repository = "orders", read_only = false }
  attrs       = { title = "ci-2", repository = "orders", read_only = false }
  meta        = { operation = "replace" }
}

resource "github_repository_deploy_key" "deploy_key_writes_reads_elsewhere" {
  prior_attrs = { title = "ci", repository = "orders", read_only = false }
  attrs       = { title = "ci", repository = "app", read_only = true }
  meta        = { operation = "replace" }
}

resource "github_membership" "owner_replaced" {
  prior_attrs = { username = "octocat", role = "admin", downgrade_on_destroy = false }
  attrs       = { username = "OctoCat", role = "admin", downgrade_on_destroy = true }
  meta        = { operation = "replace" }
}

# Source: GitHub Docs, Setting repository visibility
resource "github_repository" "undecided_visibility_public" {
  prior_attrs = { visibility = "public", private = false }
  attrs       = { visibility = unknown, private = unknown }
}

resource "github_repository" "undecided_visibility_older" {
  prior_attrs = { visibility = "private", private = true }
  attrs       = { visibility = unknown, private = true }
}

resource "github_repository" "undecided_visibility_private" {
  prior_attrs    = { visibility = "private", private = true }
  attrs          = { visibility = unknown, private = unknown }
  expect_failure = true
}

resource "github_repository" "undecided_visibility_internal" {
  prior_attrs    = { visibility = "internal", private = true }
  attrs          = { visibility = unknown, private = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository" "undecided_visibility_topics" {
  prior_attrs = { visibility = "private", topics = ["a"] }
  attrs       = { visibility = "private", topics = unknown }
}

resource "github_repository" "undecided_visibility_closed" {
  prior_attrs = { visibility = "public", private = false }
  attrs       = { visibility = unknown, private = true }
}

# A list in place of a string is read as nothing.
resource "github_repository" "published_odd" {
  prior_attrs    = { name = "orders", visibility = ["private"] }
  attrs          = { name = "orders", visibility = "public" }
  expect_failure = true
}

resource "github_repository" "published_odd_private" {
  prior_attrs = { name = "orders", visibility = ["private"] }
  attrs       = { name = "orders", visibility = "private" }
}

resource "github_repository" "published_odd_after" {
  prior_attrs = { name = "orders", visibility = "private" }
  attrs       = { name = "orders", visibility = ["private"] }
}
