policytest {
  targets = ["../../../../policies/exposure/github/actions.gate.hcl"]
}

# Source: GitHub Docs, Using secrets in GitHub Actions, Creating secrets for an organization
base "github_actions_organization_secret" {
  attrs = { secret_name = "REGISTRY_TOKEN" }
}

resource "github_actions_organization_secret" "secret_for_all_new" {
  attrs          = { visibility = "all" }
  expect_failure = true
}

resource "github_actions_organization_secret" "secret_for_all_opened" {
  prior_attrs    = { visibility = "selected" }
  attrs          = { visibility = "all" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_actions_organization_secret" "secret_for_all_private" {
  prior_attrs    = { visibility = "selected" }
  attrs          = { visibility = "private" }
  expect_failure = true
}

resource "github_dependabot_organization_secret" "secret_for_all_dependabot" {
  prior_attrs    = { secret_name = "X", visibility = "private" }
  attrs          = { secret_name = "X", visibility = "all" }
  expect_failure = true
}

resource "github_actions_organization_secret" "secret_for_all_new_private" {
  attrs = { visibility = "private" }
}

resource "github_actions_organization_secret" "secret_for_all_selected" {
  attrs = { visibility = "selected", selected_repository_ids = [1, 2] }
}

resource "github_actions_organization_secret" "secret_for_all_same" {
  prior_attrs = { visibility = "all" }
  attrs       = { visibility = "all" }
}

resource "github_actions_organization_secret" "secret_for_all_closed" {
  prior_attrs = { visibility = "all" }
  attrs       = { visibility = "selected" }
}

resource "github_actions_organization_secret" "secret_for_all_narrowed" {
  prior_attrs = { visibility = "private" }
  attrs       = { visibility = "selected" }
}

resource "github_codespaces_organization_secret" "secret_for_all_codespaces" {
  prior_attrs = { secret_name = "X", visibility = "private" }
  attrs       = { secret_name = "X", visibility = "private" }
}

resource "github_actions_organization_variable" "secret_for_all_variable" {
  attrs = { variable_name = "REGION", visibility = "all", value = "eu" }
}

resource "github_actions_secret" "secret_for_all_repository" {
  attrs = { secret_name = "X", repository = "orders" }
}

# Source: GitHub Docs, Sharing actions and workflows from your private repository
base "github_actions_repository_access_level" {
  attrs = { repository = "actions" }
}

resource "github_actions_repository_access_level" "workflows_shared_organization" {
  prior_attrs    = { access_level = "none" }
  attrs          = { access_level = "organization" }
  expect_failure = true
}

resource "github_actions_repository_access_level" "workflows_shared_enterprise" {
  prior_attrs    = { access_level = "organization" }
  attrs          = { access_level = "enterprise" }
  expect_failure = true
}

resource "github_actions_repository_access_level" "workflows_shared_closed" {
  prior_attrs = { access_level = "organization" }
  attrs       = { access_level = "none" }
}

resource "github_actions_repository_access_level" "workflows_shared_same" {
  prior_attrs = { access_level = "organization" }
  attrs       = { access_level = "organization" }
}

resource "github_actions_repository_access_level" "workflows_shared_new" {
  attrs = { access_level = "organization" }
}

resource "github_actions_repository_access_level" "workflows_shared_odd" {
  prior_attrs = { access_level = null }
  attrs       = { access_level = "everyone" }
}

# Source: GitHub Docs, Controlling permissions for GITHUB_TOKEN
resource "github_workflow_repository_permissions" "token_writes_write" {
  attrs          = { repository = "orders", default_workflow_permissions = "write" }
  expect_failure = true
}

resource "github_actions_organization_workflow_permissions" "token_writes_approve" {
  attrs          = { organization_slug = "acme", default_workflow_permissions = "read", can_approve_pull_request_reviews = true }
  expect_failure = true
}

resource "github_workflow_repository_permissions" "token_writes_read" {
  attrs = { repository = "orders", default_workflow_permissions = "read" }
}

resource "github_workflow_repository_permissions" "token_writes_null" {
  attrs = { repository = "orders", default_workflow_permissions = null, can_approve_pull_request_reviews = null }
}

resource "github_workflow_repository_permissions" "token_writes_no_approve" {
  attrs = { repository = "orders", default_workflow_permissions = "read", can_approve_pull_request_reviews = false }
}

resource "github_workflow_repository_permissions" "token_writes_kept" {
  prior_attrs = { repository = "orders", default_workflow_permissions = "write" }
  attrs       = { repository = "orders", default_workflow_permissions = "write" }
}

# Source: GitHub Docs, Disabling or limiting GitHub Actions for your organization
resource "github_actions_organization_permissions" "actions_for_more_repositories" {
  prior_attrs    = { allowed_actions = "all", enabled_repositories = "selected" }
  attrs          = { allowed_actions = "all", enabled_repositories = "all" }
  expect_failure = true
}

resource "github_actions_organization_permissions" "actions_for_more_verified" {
  prior_attrs    = { allowed_actions = "selected", allowed_actions_config = [{ github_owned_allowed = true, verified_allowed = false }], enabled_repositories = "all" }
  attrs          = { allowed_actions = "selected", allowed_actions_config = [{ github_owned_allowed = true, verified_allowed = true }], enabled_repositories = "all" }
  expect_failure = true
}

resource "github_actions_organization_permissions" "actions_for_more_fewer" {
  prior_attrs = { allowed_actions = "all", enabled_repositories = "all" }
  attrs       = { allowed_actions = "all", enabled_repositories = "selected" }
}

resource "github_actions_organization_permissions" "actions_for_more_same" {
  prior_attrs = { allowed_actions = "selected", enabled_repositories = "all" }
  attrs       = { allowed_actions = "selected", enabled_repositories = "all" }
}

resource "github_actions_organization_permissions" "actions_for_more_github" {
  prior_attrs = { allowed_actions = "selected", allowed_actions_config = [{ github_owned_allowed = false, verified_allowed = false }], enabled_repositories = "all" }
  attrs       = { allowed_actions = "selected", allowed_actions_config = [{ github_owned_allowed = true, verified_allowed = false }], enabled_repositories = "all" }
}

resource "github_actions_organization_permissions" "actions_for_more_limited" {
  prior_attrs = { allowed_actions = "all", allowed_actions_config = [], enabled_repositories = "all" }
  attrs       = { allowed_actions = "selected", allowed_actions_config = [{ github_owned_allowed = true, verified_allowed = true }], enabled_repositories = "all" }
}

resource "github_actions_organization_permissions" "actions_for_more_none" {
  prior_attrs = { allowed_actions = "all", enabled_repositories = "none" }
  attrs       = { allowed_actions = "all", enabled_repositories = "none" }
}

# Source: source of provider integrations/github 6.x, github_actions_repository_permissions, delete
resource "github_actions_repository_permissions" "actions_unlimited_local" {
  prior_attrs    = { repository = "orders", allowed_actions = "local_only" }
  expect_failure = true
}

resource "github_actions_organization_permissions" "actions_unlimited_selected" {
  prior_attrs    = { allowed_actions = "selected", enabled_repositories = "all" }
  expect_failure = true
}

resource "github_actions_repository_permissions" "actions_unlimited_all" {
  prior_attrs = { repository = "orders", allowed_actions = "all" }
}

resource "github_actions_organization_permissions" "actions_unlimited_all" {
  prior_attrs = { allowed_actions = "all", enabled_repositories = "all" }
}

resource "github_actions_repository_permissions" "actions_unlimited_kept" {
  prior_attrs = { repository = "orders", allowed_actions = "selected" }
  attrs       = { repository = "orders", allowed_actions = "selected" }
}

resource "github_actions_repository_permissions" "actions_unlimited_null" {
  prior_attrs = { repository = "orders", allowed_actions = null }
}

# Source: GitHub Docs, Self-hosted runner security; provider documentation, github_actions_runner_group
resource "github_actions_runner_group" "runners_created_public" {
  attrs          = { name = "ci", visibility = "all", allows_public_repositories = true }
  expect_failure = true
}

resource "github_enterprise_actions_runner_group" "runners_created_enterprise" {
  attrs          = { enterprise_slug = "acme", name = "ci", visibility = "selected", allows_public_repositories = true }
  expect_failure = true
}

resource "github_actions_runner_group" "runners_created_private" {
  attrs = { name = "ci", visibility = "selected", allows_public_repositories = false }
}

resource "github_actions_runner_group" "runners_created_all" {
  attrs = { name = "ci", visibility = "all", allows_public_repositories = false }
}

resource "github_actions_runner_group" "runners_created_null" {
  attrs = { name = "ci", visibility = "all", allows_public_repositories = null }
}

resource "github_actions_runner_group" "runners_created_kept" {
  prior_attrs = { name = "ci", allows_public_repositories = true }
  attrs       = { name = "ci2", allows_public_repositories = true }
}

# Source: GitHub Docs, OpenID Connect reference, Customizing the subject claims
resource "github_actions_organization_oidc_subject_claim_customization_template" "subject_vague_context" {
  prior_attrs    = { include_claim_keys = ["repo", "context", "job_workflow_ref"] }
  attrs          = { include_claim_keys = ["repo", "job_workflow_ref"] }
  expect_failure = true
}

resource "github_actions_repository_oidc_subject_claim_customization_template" "subject_vague_owner" {
  prior_attrs    = { repository = "orders", use_default = true, include_claim_keys = null }
  attrs          = { repository = "orders", use_default = false, include_claim_keys = ["repository_owner"] }
  expect_failure = true
}

resource "github_actions_repository_oidc_subject_claim_customization_template" "subject_vague_default" {
  prior_attrs    = { repository = "orders", use_default = false, include_claim_keys = ["repo", "context", "job_workflow_ref"] }
  attrs          = { repository = "orders", use_default = true, include_claim_keys = null }
  expect_failure = true
}

resource "github_actions_organization_oidc_subject_claim_customization_template" "subject_vague_added" {
  prior_attrs = { include_claim_keys = ["repo", "context"] }
  attrs       = { include_claim_keys = ["repo", "context", "job_workflow_ref"] }
}

resource "github_actions_organization_oidc_subject_claim_customization_template" "subject_vague_reordered" {
  prior_attrs = { include_claim_keys = ["repo", "context"] }
  attrs       = { include_claim_keys = ["context", "repo"] }
}

resource "github_actions_repository_oidc_subject_claim_customization_template" "subject_vague_more" {
  prior_attrs = { repository = "orders", use_default = true, include_claim_keys = null }
  attrs       = { repository = "orders", use_default = false, include_claim_keys = ["repo", "context", "environment"] }
}

resource "github_actions_repository_oidc_subject_claim_customization_template" "subject_vague_same" {
  prior_attrs = { repository = "orders", use_default = true }
  attrs       = { repository = "orders", use_default = true }
}

resource "github_actions_organization_oidc_subject_claim_customization_template" "subject_vague_new" {
  attrs = { include_claim_keys = ["repo"] }
}

resource "github_actions_repository_oidc_subject_claim_customization_template" "subject_vague_equal" {
  prior_attrs = { repository = "orders", use_default = false, include_claim_keys = ["repo", "context"] }
  attrs       = { repository = "orders", use_default = true }
}

# Source: GitHub Docs, Deployments and environments, Deployment branches and tags
base "github_repository_environment_deployment_policy" {
  attrs = { repository = "orders", environment = "production" }
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_new" {
  attrs          = { branch_pattern = "*" }
  expect_failure = true
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_changed" {
  prior_attrs    = { branch_pattern = "main" }
  attrs          = { branch_pattern = "**/*" }
  expect_failure = true
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_release" {
  attrs = { branch_pattern = "release/*" }
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_tags" {
  attrs = { tag_pattern = "v*" }
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_same" {
  prior_attrs = { branch_pattern = "*" }
  attrs       = { branch_pattern = "**" }
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_closed" {
  prior_attrs = { branch_pattern = "*" }
  attrs       = { branch_pattern = "main" }
}

# Source: GitHub Docs, Creating webhooks; provider documentation, github_repository_webhook
resource "github_repository_webhook" "webhook_unverified_new" {
  attrs          = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = true }] }
  expect_failure = true
}

resource "github_repository_webhook" "webhook_unverified_changed" {
  prior_attrs    = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = false }] }
  attrs          = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = true }] }
  expect_failure = true
}

resource "github_organization_webhook" "webhook_unverified_text" {
  attrs          = { events = ["push"], configuration = [{ url = "https://ci.acme.example", insecure_ssl = "1" }] }
  expect_failure = true
}

resource "github_repository_webhook" "webhook_unverified_off" {
  attrs = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = false }] }
}

resource "github_repository_webhook" "webhook_unverified_null" {
  attrs = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = null }] }
}

resource "github_repository_webhook" "webhook_unverified_same" {
  prior_attrs = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = true }] }
  attrs       = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = true }], active = false }
}

resource "github_repository_webhook" "webhook_unverified_fixed" {
  prior_attrs = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = true }] }
  attrs       = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = false }] }
}

resource "github_repository_webhook" "webhook_unverified_zero" {
  attrs = { repository = "orders", events = ["push"], configuration = [{ url = "https://ci.acme.example/hook", content_type = "json", insecure_ssl = "0" }] }
}

resource "github_repository_webhook" "webhook_unverified_empty" {
  attrs = { configuration = [], events = ["push"] }
}

# Source: GitHub Docs, Changing the visibility of your GitHub Pages site
base "github_repository_pages" {
  attrs = { repository = "handbook", build_type = "workflow" }
}

resource "github_repository_pages" "site_public_opened" {
  prior_attrs    = { public = false }
  attrs          = { public = true }
  expect_failure = true
}

resource "github_repository_pages" "site_public_replaced" {
  prior_attrs    = { public = false }
  attrs          = { public = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_repository_pages" "site_public_same" {
  prior_attrs = { public = true }
  attrs       = { public = true, build_type = "legacy" }
}

resource "github_repository_pages" "site_public_closed" {
  prior_attrs = { public = true }
  attrs       = { public = false }
}

resource "github_repository_pages" "site_public_new" {
  attrs = { public = true }
}

resource "github_repository_pages" "site_public_null" {
  prior_attrs = { public = null }
  attrs       = { public = null }
}

# Source: GitHub Docs, Restricting network traffic to your enterprise with an IP allow list
base "github_enterprise_ip_allow_list_entry" {
  attrs = { enterprise_slug = "acme", name = "office", is_active = true }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_new" {
  attrs          = { ip = "0.0.0.0/0" }
  expect_failure = true
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_changed" {
  prior_attrs    = { ip = "203.0.113.0/24" }
  attrs          = { ip = "128.0.0.0/1" }
  expect_failure = true
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_v6" {
  attrs          = { ip = "::/0" }
  expect_failure = true
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_activated" {
  prior_attrs    = { ip = "0.0.0.0/0", is_active = false }
  attrs          = { ip = "0.0.0.0/0" }
  expect_failure = true
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_office" {
  attrs = { ip = "203.0.113.0/24" }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_ten" {
  attrs = { ip = "10.0.0.0/8" }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_inactive" {
  attrs = { ip = "0.0.0.0/0", is_active = false }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_same" {
  prior_attrs = { ip = "0.0.0.0/0" }
  attrs       = { ip = "0.0.0.0/0", name = "all" }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_closed" {
  prior_attrs = { ip = "0.0.0.0/0" }
  attrs       = { ip = "198.51.100.0/24" }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_private_v6" {
  attrs = { ip = "fc00::/7" }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_address" {
  attrs = { ip = "198.51.100.7" }
}

resource "github_enterprise_ip_allow_list_entry" "allow_list_open_broken" {
  attrs = { ip = [] }
}

# Source: provider documentation, integrations/github 6.x, github_repository_deployment_branch_policy
resource "github_repository_deployment_branch_policy" "every_branch_deploys_older" {
  prior_attrs    = { repository = "orders", environment_name = "production", name = "main" }
  attrs          = { repository = "orders", environment_name = "production", name = "*" }
  expect_failure = true
}

resource "github_repository_deployment_branch_policy" "every_branch_deploys_older_new" {
  attrs          = { repository = "orders", environment_name = "production", name = "**" }
  expect_failure = true
}

resource "github_repository_deployment_branch_policy" "every_branch_deploys_older_releases" {
  attrs = { repository = "orders", environment_name = "production", name = "releases/*" }
}

resource "github_repository_deployment_branch_policy" "every_branch_deploys_older_same" {
  prior_attrs = { repository = "orders", environment_name = "production", name = "*" }
  attrs       = { repository = "orders", environment_name = "production", name = "*" }
  meta        = { operation = "replace" }
}

resource "github_repository_deployment_branch_policy" "every_branch_deploys_older_closed" {
  prior_attrs = { repository = "orders", environment_name = "production", name = "*" }
  attrs       = { repository = "orders", environment_name = "production", name = "main" }
}

resource "github_repository_deployment_branch_policy" "every_branch_deploys_older_gone" {
  prior_attrs = { repository = "orders", environment_name = "production", name = "main" }
}

# Replaced onto another repository, environment or secret.
resource "github_repository_environment_deployment_policy" "every_branch_deploys_other_environment" {
  prior_attrs    = { repository = "orders", environment = "staging", branch_pattern = "*" }
  attrs          = { repository = "orders", environment = "production", branch_pattern = "*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_actions_repository_permissions" "actions_unlimited_other_repository" {
  prior_attrs    = { repository = "orders", allowed_actions = "local_only" }
  attrs          = { repository = "sandbox", allowed_actions = "local_only" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_workflow_repository_permissions" "token_writes_other_repository" {
  prior_attrs    = { repository = "sandbox", default_workflow_permissions = "write" }
  attrs          = { repository = "orders", default_workflow_permissions = "write" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_actions_organization_secret" "secret_for_all_other_secret" {
  prior_attrs    = { secret_name = "NPM_MIRROR", visibility = "all" }
  attrs          = { secret_name = "DEPLOY_KEY", visibility = "all" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "github_workflow_repository_permissions" "token_writes_replaced" {
  prior_attrs = { repository = "orders", default_workflow_permissions = "write" }
  attrs       = { repository = "orders", default_workflow_permissions = "write" }
  meta        = { operation = "replace" }
}

resource "github_actions_repository_permissions" "actions_unlimited_repository_unknown" {
  prior_attrs = { repository = "orders", allowed_actions = "local_only" }
  attrs       = { repository = unknown, allowed_actions = "local_only" }
  meta        = { operation = "replace" }
}

resource "github_actions_repository_permissions" "actions_unlimited_never" {
  prior_attrs = { repository = "orders", allowed_actions = "all" }
  attrs       = { repository = "sandbox", allowed_actions = "all" }
  meta        = { operation = "replace" }
}

resource "github_repository_environment_deployment_policy" "every_branch_deploys_pattern" {
  prior_attrs = { repository = "orders", environment = "staging", branch_pattern = "*" }
  attrs       = { repository = "orders", environment = "production", branch_pattern = "main" }
  meta        = { operation = "replace" }
}

resource "github_repository_webhook" "webhook_unverified_replaced" {
  prior_attrs = { repository = "orders", events = ["push"], configuration = [{ insecure_ssl = true }] }
  attrs       = { repository = "orders", events = ["push"], configuration = [{ insecure_ssl = true }] }
  meta        = { operation = "replace" }
}

resource "github_actions_organization_secret" "secret_for_all_replaced" {
  prior_attrs = { secret_name = "NPM_MIRROR", visibility = "all" }
  attrs       = { secret_name = "npm_mirror", visibility = "all" }
  meta        = { operation = "replace" }
}

resource "github_actions_runner_group" "runners_created_replaced" {
  prior_attrs = { name = "build", allows_public_repositories = true }
  attrs       = { name = "build", allows_public_repositories = true }
  meta        = { operation = "replace" }
}

resource "github_actions_organization_secret" "secret_for_all_narrower_elsewhere" {
  prior_attrs = { secret_name = "NPM_MIRROR", visibility = "all" }
  attrs       = { secret_name = "DEPLOY_KEY", visibility = "selected" }
  meta        = { operation = "replace" }
}
