policytest {
  targets = ["../../../../policies/exposure/google/identity.gate.hcl"]
}

base "google_project_iam_custom_role" {
  attrs = { role_id = "deployer", title = "Deployer", stage = "GA" }
}

base "google_organization_iam_custom_role" {
  attrs = { role_id = "auditor", title = "Auditor", org_id = "123456789012", stage = "GA" }
}

# Source: IAM documentation, Creating custom roles; IAM permissions reference

resource "google_project_iam_custom_role" "custom_role_takeover_added" {
  prior_attrs    = { permissions = ["storage.objects.get"] }
  attrs          = { permissions = ["storage.objects.get", "iam.serviceAccounts.getAccessToken"] }
  expect_failure = true
}

resource "google_project_iam_custom_role" "custom_role_takeover_new" {
  attrs          = { permissions = ["resourcemanager.projects.setIamPolicy"] }
  expect_failure = true
}

resource "google_organization_iam_custom_role" "custom_role_takeover_roles" {
  prior_attrs    = { permissions = ["iam.roles.get"] }
  attrs          = { permissions = ["iam.roles.get", "iam.roles.update"] }
  expect_failure = true
}

resource "google_project_iam_custom_role" "custom_role_takeover_enabled" {
  prior_attrs    = { stage = "DISABLED", permissions = ["iam.serviceAccountKeys.create"] }
  attrs          = { permissions = ["iam.serviceAccountKeys.create"] }
  expect_failure = true
}

resource "google_project_iam_custom_role" "custom_role_takeover_beside_unknown" {
  prior_attrs    = { permissions = ["storage.objects.get"] }
  attrs          = { permissions = ["iam.serviceAccountKeys.create", unknown] }
  expect_failure = true
}

resource "google_project_iam_custom_role" "custom_role_takeover_read" {
  prior_attrs = { permissions = ["storage.objects.get"] }
  attrs       = { permissions = ["storage.objects.get", "resourcemanager.projects.getIamPolicy"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_less" {
  prior_attrs = { permissions = ["iam.serviceAccountKeys.create", "storage.objects.get"] }
  attrs       = { permissions = ["storage.objects.get"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_reordered" {
  prior_attrs = { permissions = ["iam.roles.update", "storage.objects.get"] }
  attrs       = { permissions = ["storage.objects.get", "iam.roles.update"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_title" {
  prior_attrs = { title = "A", permissions = ["iam.roles.update"] }
  attrs       = { title = "B", permissions = ["iam.roles.update"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_disabled" {
  attrs = { stage = "DISABLED", permissions = ["iam.roles.update"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_keys_listed" {
  attrs = { permissions = ["iam.serviceAccountKeys.list", "iam.serviceAccountKeys.get"] }
}

resource "google_organization_iam_custom_role" "custom_role_takeover_roles_listed" {
  attrs = { permissions = ["iam.roles.get", "iam.roles.list"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_null" {
  attrs = { permissions = null, stage = null }
}

resource "google_organization_iam_custom_role" "custom_role_takeover_removed" {
  prior_attrs = { permissions = ["iam.roles.update"] }
}

resource "google_project_iam_custom_role" "custom_role_takeover_policy_of_a_topic_read" {
  attrs = { permissions = ["pubsub.topics.getIamPolicy"] }
}

# Source: IAM documentation, Service account impersonation; Privilege escalation

resource "google_project_iam_custom_role" "custom_role_step_acts_as" {
  prior_attrs    = { permissions = ["run.services.get"] }
  attrs          = { permissions = ["run.services.get", "iam.serviceAccounts.actAs"] }
  expect_failure = true
}

resource "google_project_iam_custom_role" "custom_role_step_policy" {
  prior_attrs    = { permissions = ["storage.buckets.get"] }
  attrs          = { permissions = ["storage.buckets.get", "storage.buckets.setIamPolicy"] }
  expect_failure = true
}

resource "google_organization_iam_custom_role" "custom_role_step_secrets" {
  attrs          = { permissions = ["secretmanager.versions.access"] }
  expect_failure = true
}

resource "google_project_iam_custom_role" "custom_role_step_list" {
  prior_attrs = { permissions = ["run.services.get"] }
  attrs       = { permissions = ["run.services.get", "run.services.list"] }
}

resource "google_project_iam_custom_role" "custom_role_step_policy_read" {
  attrs = { permissions = ["storage.buckets.getIamPolicy"] }
}

resource "google_project_iam_custom_role" "custom_role_step_same" {
  prior_attrs = { permissions = ["iam.serviceAccounts.actAs"] }
  attrs       = { permissions = ["iam.serviceAccounts.actAs", "run.services.get"] }
}

resource "google_project_iam_custom_role" "custom_role_step_less" {
  prior_attrs = { permissions = ["iam.serviceAccounts.actAs", "run.services.get"] }
  attrs       = { permissions = ["run.services.get"] }
}

resource "google_organization_iam_custom_role" "custom_role_step_secret_names" {
  attrs = { permissions = ["secretmanager.versions.list", "secretmanager.secrets.get"] }
}

resource "google_project_iam_custom_role" "custom_role_step_stop" {
  attrs = { permissions = ["compute.instances.stop", "compute.instances.list"] }
}

base "google_iam_workload_identity_pool_provider" {
  attrs = { workload_identity_pool_id = "ci", workload_identity_pool_provider_id = "github", oidc = [{ issuer_uri = "https://token.actions.githubusercontent.com", allowed_audiences = [] }] }
}

base "google_iam_workforce_pool_provider" {
  attrs = { workforce_pool_id = "staff", provider_id = "idp", location = "global" }
}

# Source: IAM documentation, Workload identity federation (attribute conditions)

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_null" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { attribute_condition = null }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_empty" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { attribute_condition = "" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_true" {
  prior_attrs    = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  attrs          = { attribute_condition = "true" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_or_true" {
  prior_attrs    = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  attrs          = { attribute_condition = "assertion.repository_owner == \"acme\" || true" }
  expect_failure = true
}

resource "google_iam_workforce_pool_provider" "federation_condition_removed_staff" {
  prior_attrs    = { attribute_condition = "\"admins\" in assertion.groups" }
  attrs          = { attribute_condition = null }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_kept" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_added" {
  prior_attrs = { attribute_condition = null }
  attrs       = { attribute_condition = "assertion.repository_owner == \"acme\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_never" {
  prior_attrs = { attribute_condition = null, display_name = "a" }
  attrs       = { attribute_condition = null, display_name = "b" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_narrowed" {
  prior_attrs = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_branch" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/main\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_blanks" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = " assertion.repository == \"acme/orders\" " }
}

resource "google_iam_workforce_pool_provider" "federation_condition_removed_staff_kept" {
  prior_attrs = { attribute_condition = "\"admins\" in assertion.groups" }
  attrs       = { attribute_condition = "\"admins\" in assertion.groups", display_name = "Staff" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_from_true" {
  prior_attrs = { attribute_condition = "true" }
  attrs       = { attribute_condition = null }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_deleted" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_other_name" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/trueblue\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_removed_another_branch" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/main\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/release\"" }
}

# Source: IAM documentation, Workload identity federation (attribute conditions)

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_owner" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_or" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { attribute_condition = "assertion.repository == \"acme/orders\" || assertion.repository == \"partner/orders\"" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_branch_dropped" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/main\"" }
  attrs          = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_issuer" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { attribute_condition = "assertion.repository == \"acme/orders\"", oidc = [{ issuer_uri = "https://idp.example.net" }] }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_enabled" {
  prior_attrs    = { disabled = true, attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { disabled = false, attribute_condition = "assertion.repository == \"acme/orders\"" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_precise" {
  prior_attrs = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_swapped" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/main\"" }
  attrs       = { attribute_condition = "assertion.ref == \"refs/heads/main\" && assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_one_less" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\" || assertion.repository == \"acme/billing\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_renamed" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders-api\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_slash" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"", oidc = [{ issuer_uri = "https://token.actions.githubusercontent.com/" }] }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_disabled" {
  prior_attrs = { disabled = false, attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { disabled = true, attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_subject" {
  prior_attrs = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  attrs       = { attribute_condition = "assertion.sub == \"repo:acme/orders:ref:refs/heads/main\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_aws" {
  prior_attrs = { oidc = [], aws = [{ account_id = "123456789012" }], attribute_condition = null }
  attrs       = { oidc = [], aws = [{ account_id = "123456789012" }], attribute_condition = null, display_name = "a" }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_audience" {
  prior_attrs = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"", oidc = [{ issuer_uri = "https://token.actions.githubusercontent.com", allowed_audiences = ["https://iam.example.com"] }] }
}

resource "google_iam_workload_identity_pool_provider" "federation_condition_widened_description" {
  prior_attrs = { description = "a", attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/main\"" }
  attrs       = { description = "b", attribute_condition = "assertion.repository == \"acme/orders\" && assertion.ref == \"refs/heads/main\"" }
}

# Source: GitHub documentation, Security hardening with OpenID Connect; IAM documentation, Deployment pipelines

resource "google_iam_workload_identity_pool_provider" "federation_open_github" {
  attrs          = { attribute_condition = null }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_open_gitlab" {
  attrs          = { attribute_condition = "", oidc = [{ issuer_uri = "https://gitlab.com" }] }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_open_owner" {
  attrs = { attribute_condition = "assertion.repository_owner == \"acme\"" }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_own_issuer" {
  attrs = { attribute_condition = null, oidc = [{ issuer_uri = "https://gitlab.acme.example" }] }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_aws" {
  attrs = { attribute_condition = null, oidc = [], aws = [{ account_id = "123456789012" }] }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_unknown" {
  attrs = { attribute_condition = unknown }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_always" {
  prior_attrs = { attribute_condition = null }
  attrs       = { attribute_condition = null, description = "CI" }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_nulls" {
  attrs = { attribute_condition = null, oidc = null }
}

# Source: Terraform, values known after apply

resource "google_iam_workload_identity_pool_provider" "undecided_condition_unknown" {
  prior_attrs    = { attribute_condition = "assertion.repository == \"acme/orders\"" }
  attrs          = { attribute_condition = unknown }
  expect_failure = true
}

resource "google_iam_workforce_pool_provider" "undecided_condition_staff" {
  prior_attrs    = { attribute_condition = "\"admins\" in assertion.groups" }
  attrs          = { attribute_condition = unknown }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "undecided_condition_new" {
  attrs = { attribute_condition = unknown }
}

resource "google_iam_workload_identity_pool_provider" "undecided_condition_never" {
  prior_attrs = { attribute_condition = null }
  attrs       = { attribute_condition = unknown }
}

resource "google_iam_workload_identity_pool_provider" "undecided_condition_known" {
  prior_attrs = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  attrs       = { attribute_condition = "assertion.repository == \"acme/orders\"" }
}

resource "google_iam_workforce_pool_provider" "undecided_condition_same" {
  prior_attrs = { attribute_condition = "\"admins\" in assertion.groups" }
  attrs       = { attribute_condition = "\"admins\" in assertion.groups" }
}

# Source: IAM documentation, Best practices for managing service account keys

base "google_service_account_key" {
  attrs = { service_account_id = "projects/acme-orders/serviceAccounts/web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_service_account_key" "key_created_forever" {
  attrs          = { keepers = null }
  expect_failure = true
}

resource "google_service_account_key" "key_created_no_keepers" {
  attrs          = { keepers = {} }
  expect_failure = true
}

resource "google_service_account_key" "key_created_rotated" {
  attrs = { keepers = { month = "2026-11" } }
}

resource "google_service_account_key" "key_created_uploaded" {
  attrs = { keepers = null, public_key_data = "LS0tLS1CRUdJTi" }
}

resource "google_service_account_key" "key_created_removed" {
  prior_attrs = { keepers = null }
}

resource "google_service_account" "key_created_account" {
  attrs = { account_id = "web" }
}

base "google_iam_deny_policy" {
  attrs = { name = "guard", parent = "cloudresourcemanager.googleapis.com%2Fprojects%2Facme-orders" }
}

# Source: IAM documentation, Deny policies

resource "google_iam_deny_policy" "deny_removed_all" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_removed_group" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/group/dev@example.com"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create", "cloudresourcemanager.googleapis.com/projects.delete"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_removed_empty" {
  prior_attrs = { rules = [] }
}

resource "google_iam_deny_policy" "deny_removed_abandoned" {
  prior_attrs = { deletion_policy = "ABANDON", rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_removed_forgotten" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  meta        = { operation = "forget" }
}

resource "google_iam_deny_policy" "deny_removed_replaced" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { name = "guard-2", rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  meta        = { operation = "replace" }
}

resource "google_iam_deny_policy" "deny_removed_made" {
  attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_permission" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create", "cloudresourcemanager.googleapis.com/projects.delete"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs          = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_loosened_exception" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs          = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = ["principalSet://goog/group/admins@example.com"], exception_permissions = [], denial_condition = [] }] }] }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_loosened_condition" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs          = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [{ expression = "resource.matchTag('env', 'prod')" }] }] }] }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_loosened_principal" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs          = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/group/dev@example.com"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_loosened_more" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create", "cloudresourcemanager.googleapis.com/projects.delete"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_exception_gone" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = ["principalSet://goog/group/admins@example.com"], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_condition_gone" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [{ expression = "resource.matchTag('env', 'prod')" }] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_everyone" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/group/dev@example.com"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_split" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create", "cloudresourcemanager.googleapis.com/projects.delete"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["cloudresourcemanager.googleapis.com/projects.delete"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }, { description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_name" {
  prior_attrs = { display_name = "a", rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = ["principalSet://goog/group/admins@example.com"], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { display_name = "b", rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = ["principalSet://goog/group/admins@example.com"], exception_permissions = [], denial_condition = [] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_unknown" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/group/dev@example.com"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ deny_rule = [{ denied_principals = [unknown], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"] }] }] }
}

resource "google_iam_deny_policy" "deny_loosened_new_condition_of_new_rule" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [{ expression = "a" }] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [{ expression = "a" }] }] }, { description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["cloudresourcemanager.googleapis.com/projects.delete"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
}

base "google_apikeys_key" {
  attrs = { name = "maps" }
}

# Source: API keys documentation, Restricting API keys

resource "google_apikeys_key" "api_key_unrestricted_all" {
  prior_attrs    = { restrictions = [{ api_targets = [{ service = "maps.googleapis.com" }], browser_key_restrictions = [{ allowed_referrers = ["https://example.com/*"] }] }] }
  attrs          = { restrictions = [] }
  expect_failure = true
}

resource "google_apikeys_key" "api_key_unrestricted_referrers" {
  prior_attrs    = { restrictions = [{ api_targets = [{ service = "maps.googleapis.com" }], browser_key_restrictions = [{ allowed_referrers = ["https://example.com/*"] }] }] }
  attrs          = { restrictions = [{ api_targets = [{ service = "maps.googleapis.com" }], browser_key_restrictions = [] }] }
  expect_failure = true
}

resource "google_apikeys_key" "api_key_unrestricted_server" {
  prior_attrs = { restrictions = [{ browser_key_restrictions = [{ allowed_referrers = ["https://example.com/*"] }] }] }
  attrs       = { restrictions = [{ server_key_restrictions = [{ allowed_ips = ["203.0.113.0/24"] }] }] }
}

resource "google_apikeys_key" "api_key_unrestricted_added" {
  prior_attrs = { restrictions = [] }
  attrs       = { restrictions = [{ api_targets = [{ service = "maps.googleapis.com" }] }] }
}

resource "google_apikeys_key" "api_key_unrestricted_never" {
  prior_attrs = { restrictions = null, display_name = "a" }
  attrs       = { restrictions = null, display_name = "b" }
}

resource "google_apikeys_key" "api_key_unrestricted_new" {
  attrs = { restrictions = [] }
}

# Source: Identity Platform documentation, Multi-factor authentication

resource "google_identity_platform_config" "sign_in_factor" {
  prior_attrs    = { mfa = [{ state = "MANDATORY" }] }
  attrs          = { mfa = [{ state = "ENABLED" }] }
  expect_failure = true
}

resource "google_identity_platform_config" "sign_in_anonymous" {
  prior_attrs    = { sign_in = [{ anonymous = [{ enabled = false }] }] }
  attrs          = { sign_in = [{ anonymous = [{ enabled = true }] }] }
  expect_failure = true
}

resource "google_identity_platform_config" "sign_in_factor_more" {
  prior_attrs = { mfa = [{ state = "ENABLED" }] }
  attrs       = { mfa = [{ state = "MANDATORY" }] }
}

resource "google_identity_platform_config" "sign_in_factor_same" {
  prior_attrs = { mfa = [{ state = "ENABLED" }] }
  attrs       = { mfa = [{ state = "ENABLED" }], autodelete_anonymous_users = true }
}

resource "google_identity_platform_config" "sign_in_anonymous_off" {
  prior_attrs = { sign_in = [{ anonymous = [{ enabled = true }] }] }
  attrs       = { sign_in = [{ anonymous = [{ enabled = false }] }] }
}

resource "google_identity_platform_config" "sign_in_anonymous_always" {
  prior_attrs = { sign_in = [{ anonymous = [{ enabled = true }] }] }
  attrs       = { sign_in = [{ anonymous = [{ enabled = true }], email = [{ enabled = true }] }] }
}

base "google_privileged_access_manager_entitlement" {
  attrs = { entitlement_id = "break-glass", privileged_access = [{ gcp_iam_access = [{ role_bindings = [{ role = "roles/owner" }] }] }] }
}

# Source: Privileged Access Manager documentation, Create entitlements

resource "google_privileged_access_manager_entitlement" "approval_dropped_empty" {
  prior_attrs    = { approval_workflow = [{ manual_approvals = [{ steps = [{ approvals_needed = 1 }] }] }] }
  attrs          = { approval_workflow = [] }
  expect_failure = true
}

resource "google_privileged_access_manager_entitlement" "approval_dropped_null" {
  prior_attrs    = { approval_workflow = [{ manual_approvals = [{ steps = [{ approvals_needed = 1 }] }] }] }
  attrs          = { approval_workflow = null }
  expect_failure = true
}

resource "google_privileged_access_manager_entitlement" "approval_dropped_kept" {
  prior_attrs = { approval_workflow = [{ manual_approvals = [{ steps = [{ approvals_needed = 1 }] }] }] }
  attrs       = { approval_workflow = [{ manual_approvals = [{ steps = [{ approvals_needed = 1 }] }] }], max_request_duration = "3600s" }
}

resource "google_privileged_access_manager_entitlement" "approval_dropped_added" {
  prior_attrs = { approval_workflow = [] }
  attrs       = { approval_workflow = [{ manual_approvals = [{ steps = [{ approvals_needed = 1 }] }] }] }
}

resource "google_privileged_access_manager_entitlement" "approval_dropped_never" {
  prior_attrs = { approval_workflow = [] }
  attrs       = { approval_workflow = [], max_request_duration = "3600s" }
}

resource "google_privileged_access_manager_entitlement" "approval_dropped_new" {
  attrs = { approval_workflow = [] }
}

# Source: provider schema, hashicorp/google 6.x, google_iam_deny_policy; one for another project is another policy
resource "google_iam_deny_policy" "deny_removed_from_project" {
  prior_attrs    = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs          = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }], parent = "cloudresourcemanager.googleapis.com%2Fprojects%2Facme-lab" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_iam_workload_identity_pool_provider" "federation_open_another_pool" {
  prior_attrs    = { attribute_condition = null, workload_identity_pool_id = "lab" }
  attrs          = { attribute_condition = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_iam_deny_policy" "deny_removed_same_parent" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }], name = "guard-2", parent = "cloudresourcemanager.googleapis.com/projects/acme-orders" }
  meta        = { operation = "replace" }
}

resource "google_iam_deny_policy" "deny_removed_parent_known_later" {
  prior_attrs = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }], parent = unknown }
  meta        = { operation = "replace" }
}

resource "google_iam_deny_policy" "deny_removed_from_project_empty" {
  prior_attrs = { rules = [] }
  attrs       = { rules = [{ description = "", deny_rule = [{ denied_principals = ["principalSet://goog/public:all"], denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"], exception_principals = [], exception_permissions = [], denial_condition = [] }] }], parent = "cloudresourcemanager.googleapis.com%2Fprojects%2Facme-lab" }
  meta        = { operation = "replace" }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_same_pool" {
  prior_attrs = { attribute_condition = null }
  attrs       = { attribute_condition = null, workload_identity_pool_provider_id = "github-2" }
  meta        = { operation = "replace" }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_pool_known_later" {
  prior_attrs = { attribute_condition = null }
  attrs       = { attribute_condition = null, workload_identity_pool_id = unknown }
  meta        = { operation = "replace" }
}

resource "google_iam_workload_identity_pool_provider" "federation_open_another_pool_with_owner" {
  prior_attrs = { attribute_condition = null, workload_identity_pool_id = "lab" }
  attrs       = { attribute_condition = "assertion.repository_owner == \"acme\"" }
  meta        = { operation = "replace" }
}
