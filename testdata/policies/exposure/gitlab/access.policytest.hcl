policytest {
  targets = ["../../../../policies/exposure/gitlab/access.gate.hcl"]
}

base "gitlab_project" {
  attrs = { name = "orders", path_with_namespace = "acme/orders", visibility_level = "private" }
}

# Source: provider documentation, gitlabhq/gitlab 19.x, gitlab_project; GitLab Docs, Project and group visibility
resource "gitlab_project" "created_public_new" {
  attrs          = { visibility_level = "public" }
  expect_failure = true
}

resource "gitlab_project" "created_public_wiki" {
  attrs          = { visibility_level = "public", wiki_access_level = "private" }
  expect_failure = true
}

resource "gitlab_project" "created_public_private" {
  attrs = {}
}

resource "gitlab_project" "created_public_internal" {
  attrs = { visibility_level = "internal" }
}

resource "gitlab_project" "created_public_null" {
  attrs = { visibility_level = null }
}

resource "gitlab_project" "created_public_stays" {
  prior_attrs = { visibility_level = "public" }
  attrs       = { visibility_level = "public", name = "Orders" }
}

resource "gitlab_project" "created_public_replaced" {
  prior_attrs = { visibility_level = "public" }
  attrs       = { visibility_level = "public" }
  meta        = { operation = "replace" }
}

# Source: GitLab Docs, Project and group visibility
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

resource "gitlab_project" "published_for_fewer" {
  prior_attrs = { name = "app", path_with_namespace = "acme/app", visibility_level = "internal" }
  attrs       = { name = "app", path_with_namespace = "acme/app", visibility_level = "private" }
}

resource "gitlab_group" "published_group_closed" {
  prior_attrs = { name = "acme", visibility_level = "public" }
  attrs       = { name = "acme", visibility_level = "private" }
}

resource "gitlab_group" "published_group_before" {
  prior_attrs = { name = "acme", visibility_level = "public" }
  attrs       = { name = "acme-shop", visibility_level = "public" }
}

resource "gitlab_group" "published_group_for_fewer" {
  prior_attrs = { name = "acme", visibility_level = "internal" }
  attrs       = { name = "acme", visibility_level = "private" }
}

# Source: GitLab Docs, Change the visibility of individual features in a project; Configure pipeline visibility
resource "gitlab_project" "parts_opened_pages" {
  prior_attrs    = { pages_access_level = "private" }
  attrs          = { pages_access_level = "public" }
  expect_failure = true
}

resource "gitlab_project" "parts_opened_packages" {
  prior_attrs    = { package_registry_access_level = "enabled" }
  attrs          = { package_registry_access_level = "public" }
  expect_failure = true
}

resource "gitlab_project" "parts_opened_code" {
  prior_attrs    = { visibility_level = "public", repository_access_level = "private" }
  attrs          = { visibility_level = "public", repository_access_level = "enabled" }
  expect_failure = true
}

resource "gitlab_project" "parts_opened_jobs" {
  prior_attrs    = { public_jobs = false }
  attrs          = { public_jobs = true }
  expect_failure = true
}

resource "gitlab_project" "parts_opened_members" {
  prior_attrs = { repository_access_level = "private" }
  attrs       = { repository_access_level = "enabled" }
}

resource "gitlab_project" "parts_opened_closed" {
  prior_attrs = { pages_access_level = "public" }
  attrs       = { pages_access_level = "private" }
}

resource "gitlab_project" "parts_opened_same" {
  prior_attrs = { pages_access_level = "public" }
  attrs       = { pages_access_level = "public", description = "x" }
}

resource "gitlab_project" "parts_opened_off" {
  prior_attrs = { wiki_access_level = "enabled" }
  attrs       = { wiki_access_level = "disabled" }
}

resource "gitlab_project" "parts_opened_pages_of_public" {
  prior_attrs = { visibility_level = "public", pages_access_level = "enabled" }
  attrs       = { visibility_level = "public", pages_access_level = "public" }
}

resource "gitlab_project" "parts_opened_jobs_closed" {
  prior_attrs = { public_jobs = true }
  attrs       = { public_jobs = false }
}

resource "gitlab_project" "parts_opened_issues_on" {
  prior_attrs = { issues_access_level = "disabled" }
  attrs       = { issues_access_level = "enabled" }
}

resource "gitlab_project" "parts_opened_null" {
  prior_attrs = { pages_access_level = null }
  attrs       = { pages_access_level = null }
}

# Source: GitLab Docs, CI/CD job token, Allow Git push requests to your project repository; Restrict pipeline variables
resource "gitlab_project" "pipelines_may_more_push" {
  prior_attrs    = { ci_push_repository_for_job_token_allowed = false }
  attrs          = { ci_push_repository_for_job_token_allowed = true }
  expect_failure = true
}

resource "gitlab_project" "pipelines_may_more_role" {
  prior_attrs    = { ci_pipeline_variables_minimum_override_role = "maintainer" }
  attrs          = { ci_pipeline_variables_minimum_override_role = "developer" }
  expect_failure = true
}

resource "gitlab_project" "pipelines_may_more_no_push" {
  prior_attrs = { ci_push_repository_for_job_token_allowed = true }
  attrs       = { ci_push_repository_for_job_token_allowed = false }
}

resource "gitlab_project" "pipelines_may_more_stricter" {
  prior_attrs = { ci_pipeline_variables_minimum_override_role = "developer" }
  attrs       = { ci_pipeline_variables_minimum_override_role = "no_one_allowed" }
}

resource "gitlab_project" "pipelines_may_more_same" {
  prior_attrs = { ci_pipeline_variables_minimum_override_role = "developer" }
  attrs       = { ci_pipeline_variables_minimum_override_role = "developer" }
}

resource "gitlab_project" "pipelines_may_more_odd" {
  prior_attrs = { ci_pipeline_variables_minimum_override_role = "" }
  attrs       = { ci_pipeline_variables_minimum_override_role = null }
}

# Source: GitLab Docs, Deploy keys; provider documentation, gitlab_deploy_key
base "gitlab_deploy_key" {
  attrs = { project = "acme/orders", title = "deployer", key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample" }
}

resource "gitlab_deploy_key" "deploy_key_writes_new" {
  attrs          = { can_push = true }
  expect_failure = true
}

resource "gitlab_deploy_key" "deploy_key_writes_opened" {
  prior_attrs    = { can_push = false }
  attrs          = { can_push = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_deploy_key_enable" "deploy_key_writes_enabled" {
  attrs          = { project = "acme/orders", key_id = "12", can_push = true }
  expect_failure = true
}

resource "gitlab_deploy_key" "deploy_key_writes_reads" {
  attrs = { can_push = false }
}

resource "gitlab_deploy_key" "deploy_key_writes_default" {
  attrs = { can_push = null }
}

resource "gitlab_deploy_key" "deploy_key_writes_closed" {
  prior_attrs = { can_push = true }
  attrs       = { can_push = false }
  meta        = { operation = "replace" }
}

resource "gitlab_deploy_key" "deploy_key_writes_rotated" {
  prior_attrs = { can_push = true }
  attrs       = { can_push = true, title = "ci" }
  meta        = { operation = "replace" }
}

resource "gitlab_deploy_key_enable" "deploy_key_writes_reads" {
  attrs = { project = "acme/orders", key_id = "12", can_push = false }
}

resource "gitlab_deploy_key" "deploy_key_writes_gone" {
  prior_attrs = { can_push = true }
}

# Source: GitLab Docs, Deploy tokens, Scope; Project access tokens, Scopes for a project access token
base "gitlab_project_deploy_token" {
  attrs = { project = "acme/orders", name = "registry" }
}

base "gitlab_project_access_token" {
  attrs = { project = "acme/orders", name = "bot", access_level = "developer" }
}

base "gitlab_group_access_token" {
  attrs = { group = "acme", name = "bot", access_level = "developer" }
}

resource "gitlab_project_deploy_token" "token_writes_registry" {
  attrs          = { scopes = ["read_registry", "write_registry"] }
  expect_failure = true
}

resource "gitlab_project_deploy_token" "token_writes_opened" {
  prior_attrs    = { scopes = ["read_repository"] }
  attrs          = { scopes = ["read_repository", "write_package_registry"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_access_token" "token_writes_api" {
  attrs          = { scopes = ["api"] }
  expect_failure = true
}

resource "gitlab_group_access_token" "token_writes_raised" {
  prior_attrs    = { scopes = ["api"] }
  attrs          = { scopes = ["api"], access_level = "owner" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_personal_access_token" "token_writes_sudo" {
  prior_attrs    = { user_id = 7, name = "a", scopes = ["api"] }
  attrs          = { user_id = 7, name = "a", scopes = ["api", "sudo"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_deploy_token" "token_writes_reads" {
  attrs = { scopes = ["read_repository", "read_registry"] }
}

resource "gitlab_project_access_token" "token_writes_read_api" {
  attrs = { scopes = ["read_api", "read_repository"] }
}

resource "gitlab_project_access_token" "token_writes_rotated" {
  prior_attrs = { scopes = ["api"], expires_at = "2026-06-01" }
  attrs       = { scopes = ["api"], expires_at = "2027-06-01" }
  meta        = { operation = "replace" }
}

resource "gitlab_group_access_token" "token_writes_lowered" {
  prior_attrs = { scopes = ["api"], access_level = "owner" }
  attrs       = { scopes = ["api"], access_level = "developer" }
  meta        = { operation = "replace" }
}

resource "gitlab_group_access_token" "token_writes_narrowed" {
  prior_attrs = { scopes = ["api"] }
  attrs       = { scopes = ["read_api"] }
  meta        = { operation = "replace" }
}

resource "gitlab_group_access_token" "token_writes_reader_raised" {
  prior_attrs = { scopes = ["read_api"] }
  attrs       = { scopes = ["read_api"], access_level = "maintainer" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_deploy_token" "token_writes_reordered" {
  prior_attrs = { scopes = ["write_registry", "read_registry"] }
  attrs       = { scopes = ["read_registry", "write_registry"] }
}

resource "gitlab_project_deploy_token" "token_writes_broken" {
  attrs = { scopes = null }
}

resource "gitlab_personal_access_token" "token_writes_reads" {
  attrs = { user_id = 7, name = "a", scopes = ["read_user"] }
}

resource "gitlab_cluster_agent_token" "token_writes_agent" {
  attrs = { project = "1", agent_id = 2, name = "api" }
}

base "gitlab_project_membership" {
  attrs = { project = "acme/orders", user_id = 42 }
}

base "gitlab_group_membership" {
  attrs = { group_id = "9", user_id = 42 }
}

base "gitlab_group_share_group" {
  attrs = { group_id = "9", share_group_id = 10 }
}

base "gitlab_project_share_group" {
  attrs = { project = "acme/orders", group_id = 10 }
}

base "gitlab_group_saml_link" {
  attrs = { group = "acme", saml_group_name = "engineering" }
}

base "gitlab_group_ldap_link" {
  attrs = { group = "acme", ldap_provider = "ldapmain", cn = "engineering" }
}

base "gitlab_user" {
  attrs = { name = "Mona", username = "mona", email = "mona@acme.example" }
}

# Source: GitLab Docs, Roles and permissions; provider documentation, gitlab_group_membership, gitlab_group_saml_link and gitlab_user
resource "gitlab_group_membership" "owner_new" {
  attrs          = { access_level = "owner" }
  expect_failure = true
}

resource "gitlab_group_membership" "owner_raised" {
  prior_attrs    = { access_level = "developer" }
  attrs          = { access_level = "owner" }
  expect_failure = true
}

resource "gitlab_project_membership" "owner_project" {
  prior_attrs    = { access_level = "maintainer" }
  attrs          = { access_level = "owner" }
  expect_failure = true
}

resource "gitlab_group_saml_link" "owner_saml" {
  attrs          = { access_level = "owner" }
  expect_failure = true
}

resource "gitlab_group_share_group" "owner_shared" {
  attrs          = { group_access = "owner" }
  expect_failure = true
}

resource "gitlab_group_membership" "owner_new_unknown" {
  attrs          = { access_level = "owner", user_id = unknown }
  expect_failure = true
}

resource "gitlab_user" "owner_admin" {
  prior_attrs    = { is_admin = false }
  attrs          = { is_admin = true }
  expect_failure = true
}

resource "gitlab_user" "owner_new_admin" {
  attrs          = { is_admin = true }
  expect_failure = true
}

resource "gitlab_group_membership" "owner_developer" {
  attrs = { access_level = "developer" }
}

resource "gitlab_group_membership" "owner_same" {
  prior_attrs = { access_level = "owner", expires_at = "2026-12-01" }
  attrs       = { access_level = "owner", expires_at = "2027-12-01" }
}

resource "gitlab_group_membership" "owner_lowered" {
  prior_attrs = { access_level = "owner" }
  attrs       = { access_level = "maintainer" }
}

resource "gitlab_group_saml_link" "owner_guest" {
  attrs = { access_level = "guest" }
}

resource "gitlab_group_ldap_link" "owner_reporter" {
  prior_attrs = { group_access = "guest" }
  attrs       = { group_access = "reporter" }
}

resource "gitlab_group_share_group" "owner_same" {
  prior_attrs = { group_access = "owner" }
  attrs       = { group_access = "owner" }
}

resource "gitlab_user" "owner_user" {
  attrs = { is_admin = false }
}

resource "gitlab_user" "owner_same" {
  prior_attrs = { is_admin = true }
  attrs       = { is_admin = true, name = "Mona L." }
}

resource "gitlab_user" "owner_closed" {
  prior_attrs = { is_admin = true }
  attrs       = { is_admin = false }
}

resource "gitlab_user" "owner_null" {
  attrs = { is_admin = null, username = null }
}

resource "gitlab_group_ldap_link" "owner_maintains" {
  prior_attrs = { group_access = "owner" }
  attrs       = { group_access = "developer" }
}

resource "gitlab_group_saml_link" "owner_same" {
  prior_attrs = { access_level = "owner" }
  attrs       = { access_level = "owner", member_role_id = 3 }
}

resource "gitlab_project_share_group" "owner_guest" {
  attrs = { group_access = "guest" }
}

resource "gitlab_group_membership" "owner_renewed_unknown" {
  prior_attrs = { access_level = "owner" }
  attrs       = { access_level = "developer", expires_at = unknown }
}

resource "gitlab_user_identity" "owner_identity" {
  attrs = { user_id = 7, external_provider = "saml" }
}

resource "gitlab_project_membership" "owner_gone" {
  prior_attrs = { access_level = "owner" }
}

# Source: GitLab Docs, Roles and permissions, Project members permissions
resource "gitlab_project_membership" "maintainer_new" {
  attrs          = { access_level = "maintainer" }
  expect_failure = true
}

resource "gitlab_project_membership" "maintainer_raised" {
  prior_attrs    = { access_level = "developer" }
  attrs          = { access_level = "maintainer" }
  expect_failure = true
}

resource "gitlab_project_share_group" "maintainer_shared" {
  attrs          = { group_access = "maintainer" }
  expect_failure = true
}

resource "gitlab_project_membership" "maintainer_other" {
  prior_attrs    = { access_level = "maintainer" }
  attrs          = { access_level = "maintainer", user_id = 43 }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_group_ldap_link" "maintainer_ldap" {
  prior_attrs    = { group_access = "developer" }
  attrs          = { group_access = "maintainer" }
  expect_failure = true
}

resource "gitlab_project_membership" "maintainer_developer" {
  attrs = { access_level = "developer" }
}

resource "gitlab_project_membership" "maintainer_raised_developer" {
  prior_attrs = { access_level = "guest" }
  attrs       = { access_level = "developer" }
}

resource "gitlab_project_membership" "maintainer_same" {
  prior_attrs = { access_level = "maintainer" }
  attrs       = { access_level = "maintainer", expires_at = "2027-01-01" }
}

resource "gitlab_project_membership" "maintainer_lowered" {
  prior_attrs = { access_level = "owner" }
  attrs       = { access_level = "maintainer" }
}

resource "gitlab_project_share_group" "maintainer_reporter" {
  attrs = { group_access = "reporter" }
}

resource "gitlab_project_share_group" "maintainer_lowered" {
  prior_attrs = { group_access = "maintainer" }
  attrs       = { group_access = "developer" }
}

resource "gitlab_group_saml_link" "maintainer_minimal" {
  attrs = { access_level = "minimal" }
}

resource "gitlab_project_membership" "maintainer_null" {
  attrs = { access_level = null }
}

resource "gitlab_project_protected_environment" "maintainer_environment" {
  attrs = { project = "1", environment = "production", deploy_access_levels = [{ access_level = "maintainer" }] }
}

resource "gitlab_group_ldap_link" "maintainer_same" {
  prior_attrs = { group_access = "maintainer" }
  attrs       = { group_access = "maintainer", force = true }
}

# Source: GitLab Docs, Group access and permissions
base "gitlab_group" {
  attrs = { name = "acme", path = "acme", full_path = "acme", visibility_level = "private" }
}

resource "gitlab_group" "group_opened_networks" {
  prior_attrs    = { ip_restriction_ranges = ["203.0.113.0/24"] }
  attrs          = { ip_restriction_ranges = [] }
  expect_failure = true
}

resource "gitlab_group" "group_opened_all" {
  prior_attrs    = { ip_restriction_ranges = ["203.0.113.0/24"] }
  attrs          = { ip_restriction_ranges = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "gitlab_group" "group_opened_domains" {
  prior_attrs    = { allowed_email_domains_list = ["acme.example"] }
  attrs          = { allowed_email_domains_list = [] }
  expect_failure = true
}

resource "gitlab_group" "group_opened_forks" {
  prior_attrs    = { prevent_forking_outside_group = true }
  attrs          = { prevent_forking_outside_group = false }
  expect_failure = true
}

resource "gitlab_group" "group_opened_more" {
  prior_attrs = { ip_restriction_ranges = ["203.0.113.0/24"] }
  attrs       = { ip_restriction_ranges = ["203.0.113.0/24", "198.51.100.0/24"] }
}

resource "gitlab_group" "group_opened_stricter" {
  prior_attrs = { ip_restriction_ranges = [] }
  attrs       = { ip_restriction_ranges = ["203.0.113.0/24"] }
}

resource "gitlab_group" "group_opened_same" {
  prior_attrs = { ip_restriction_ranges = null }
  attrs       = { ip_restriction_ranges = [] }
}

resource "gitlab_group" "group_opened_locked" {
  prior_attrs = { membership_lock = false }
  attrs       = { membership_lock = true }
}

resource "gitlab_group" "group_opened_reordered" {
  prior_attrs = { allowed_email_domains_list = ["a.example", "b.example"] }
  attrs       = { allowed_email_domains_list = ["b.example", "a.example"] }
}

resource "gitlab_group" "group_opened_description" {
  prior_attrs = { share_with_group_lock = true }
  attrs       = { share_with_group_lock = true, description = "x" }
}

resource "gitlab_group" "group_opened_new" {
  attrs = { membership_lock = false, visibility_level = "private" }
}

resource "gitlab_group" "group_opened_private_v6" {
  prior_attrs = { ip_restriction_ranges = ["203.0.113.0/24"] }
  attrs       = { ip_restriction_ranges = ["fc00::/7"] }
}

# Source: GitLab Docs, Project and group visibility
resource "gitlab_project" "shown_to_users_project" {
  prior_attrs    = { visibility_level = "private" }
  attrs          = { visibility_level = "internal" }
  expect_failure = true
}

resource "gitlab_group" "shown_to_users_group" {
  prior_attrs    = { name = "orders", visibility_level = "private" }
  attrs          = { name = "orders", visibility_level = "internal" }
  expect_failure = true
}

resource "gitlab_project" "shown_to_users_new" {
  attrs = { visibility_level = "internal" }
}

resource "gitlab_project" "shown_to_users_closed" {
  prior_attrs = { visibility_level = "internal" }
  attrs       = { visibility_level = "private" }
}

resource "gitlab_group" "shown_to_users_same" {
  prior_attrs = { name = "orders", visibility_level = "internal" }
  attrs       = { name = "orders-eu", visibility_level = "internal" }
}

resource "gitlab_project" "shown_to_users_from_public" {
  prior_attrs = { visibility_level = "public" }
  attrs       = { visibility_level = "internal" }
}

# Source: provider documentation, gitlabhq/gitlab 18.x, gitlab_member_role
resource "gitlab_member_role" "role_extended_variables" {
  prior_attrs    = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["READ_VULNERABILITY"] }
  attrs          = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["ADMIN_CICD_VARIABLES", "READ_VULNERABILITY"] }
  expect_failure = true
}

resource "gitlab_member_role" "role_extended_tokens" {
  prior_attrs    = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = [] }
  attrs          = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["MANAGE_PROJECT_ACCESS_TOKENS"] }
  expect_failure = true
}

resource "gitlab_member_role" "role_extended_reads" {
  prior_attrs = { name = "helper", base_access_level = "GUEST", enabled_permissions = [] }
  attrs       = { name = "helper", base_access_level = "GUEST", enabled_permissions = ["READ_CODE"] }
}

resource "gitlab_member_role" "role_extended_new" {
  attrs = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["ADMIN_CICD_VARIABLES"] }
}

resource "gitlab_member_role" "role_extended_fewer" {
  prior_attrs = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["ADMIN_CICD_VARIABLES", "ADMIN_RUNNERS"] }
  attrs       = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["ADMIN_RUNNERS"] }
}

resource "gitlab_member_role" "role_extended_order" {
  prior_attrs = { name = "helper", base_access_level = "DEVELOPER", enabled_permissions = ["ADMIN_CICD_VARIABLES", "ADMIN_RUNNERS"] }
  attrs       = { name = "helpers", base_access_level = "DEVELOPER", enabled_permissions = ["ADMIN_RUNNERS", "ADMIN_CICD_VARIABLES"] }
}

# Source: GitLab Docs, Protected container repositories; Protected packages
resource "gitlab_project_container_repository_protection" "packages_unprotected_deleted" {
  prior_attrs    = { project = "42", repository_path_pattern = "acme/orders/prod*", minimum_access_level_for_push = "maintainer" }
  expect_failure = true
}

resource "gitlab_project_container_tag_protection" "packages_unprotected_lower" {
  prior_attrs    = { project = "42", tag_name_pattern = "v.*", minimum_access_level_for_push = "owner", minimum_access_level_for_delete = "owner" }
  attrs          = { project = "42", tag_name_pattern = "v.*", minimum_access_level_for_push = "maintainer", minimum_access_level_for_delete = "owner" }
  expect_failure = true
}

resource "gitlab_project_package_protection_rule" "packages_unprotected_elsewhere" {
  prior_attrs    = { project = "42", package_name_pattern = "@acme/*", minimum_access_level_for_push = "maintainer" }
  attrs          = { project = "43", package_name_pattern = "@acme/*", minimum_access_level_for_push = "maintainer" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_container_repository_protection" "packages_unprotected_higher" {
  prior_attrs = { project = "42", repository_path_pattern = "acme/orders/prod*", minimum_access_level_for_push = "maintainer" }
  attrs       = { project = "42", repository_path_pattern = "acme/orders/prod*", minimum_access_level_for_push = "admin" }
}

resource "gitlab_project_container_tag_protection" "packages_unprotected_new" {
  attrs = { project = "42", tag_name_pattern = "v.*", minimum_access_level_for_push = "maintainer", minimum_access_level_for_delete = null }
}

resource "gitlab_project_package_protection_rule" "packages_unprotected_renamed" {
  prior_attrs = { project = "42", package_name_pattern = "@acme/*", minimum_access_level_for_push = "maintainer" }
  attrs       = { project = "42", package_name_pattern = "@acme-*", minimum_access_level_for_push = "maintainer" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_package_protection_rule" "packages_unprotected_unknown" {
  prior_attrs = { project = "42", package_name_pattern = "@acme/*", minimum_access_level_for_push = "maintainer" }
  attrs       = { project = unknown, package_name_pattern = "@acme/*", minimum_access_level_for_push = "maintainer" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_container_repository_protection" "packages_unprotected_unset" {
  prior_attrs = { project = "42", repository_path_pattern = "acme/orders/prod*", minimum_access_level_for_push = "maintainer", minimum_access_level_for_delete = null }
  attrs       = { project = "42", repository_path_pattern = "acme/orders/prod*", minimum_access_level_for_push = "maintainer", minimum_access_level_for_delete = "maintainer" }
}

resource "gitlab_project_container_repository_protection" "packages_unprotected_same" {
  prior_attrs = { project = "42", repository_path_pattern = "acme/orders/prod*", minimum_access_level_for_push = "maintainer" }
  attrs       = { project = "42", repository_path_pattern = "acme/orders/*", minimum_access_level_for_push = "maintainer" }
}

# Replaced onto another project, group or person.
resource "gitlab_project_membership" "owner_other_project" {
  prior_attrs    = { project = "42", user_id = 7, access_level = "owner" }
  attrs          = { project = "43", user_id = 7, access_level = "owner" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_group_share_group" "maintainer_other_group" {
  prior_attrs    = { group_id = "10", share_group_id = 20, group_access = "maintainer" }
  attrs          = { group_id = "11", share_group_id = 20, group_access = "maintainer" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_access_token" "token_writes_other_project" {
  prior_attrs    = { project = "42", name = "ci", scopes = ["api"], access_level = "maintainer" }
  attrs          = { project = "43", name = "ci", scopes = ["api"], access_level = "maintainer" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "gitlab_project_access_token" "token_writes_renewed" {
  prior_attrs = { project = "42", name = "ci", scopes = ["api"], access_level = "maintainer", expires_at = "2026-01-01" }
  attrs       = { project = "42", name = "ci-2", scopes = ["api"], access_level = "maintainer", expires_at = "2027-01-01" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_membership" "owner_replaced" {
  prior_attrs = { project = "42", user_id = 7, access_level = "owner" }
  attrs       = { project = "42", user_id = 7, access_level = "owner", expires_at = "2027-01-01" }
  meta        = { operation = "replace" }
}

resource "gitlab_project_membership" "owner_project_unknown" {
  prior_attrs = { project = "42", user_id = 7, access_level = "owner" }
  attrs       = { project = unknown, user_id = 7, access_level = "owner" }
  meta        = { operation = "replace" }
}

resource "gitlab_deploy_key" "deploy_key_writes_replaced" {
  prior_attrs = { project = "42", title = "ci", can_push = true }
  attrs       = { project = "42", title = "ci-2", can_push = true }
  meta        = { operation = "replace" }
}

resource "gitlab_project_membership" "owner_lower_elsewhere" {
  prior_attrs = { project = "42", user_id = 7, access_level = "owner" }
  attrs       = { project = "43", user_id = 7, access_level = "developer" }
  meta        = { operation = "replace" }
}

resource "gitlab_user" "owner_renamed" {
  prior_attrs = { username = "jdoe", is_admin = true }
  attrs       = { username = "jane.doe", is_admin = true }
}

# A project of the plan is the same by its path and by its id.
plan "gitlab_owner_by_id" {
  file            = "../../../exposure/moved/gitlab_owner_by_id.json"
  expect          = "pass"
  expect_findings = []
}

plan "gitlab_maintainer_by_path" {
  file            = "../../../exposure/moved/gitlab_maintainer_by_path.json"
  expect          = "pass"
  expect_findings = []
}

plan "gitlab_owner_by_another_id" {
  file            = "../../../exposure/moved/gitlab_owner_by_another_id.json"
  expect          = "needs_approval"
  expect_findings = ["access/owner: gitlab_project_membership.x"]
}
