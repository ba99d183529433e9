policytest {
  targets = ["../../../../policies/exposure/vault/logins.gate.hcl"]
}

# Source: Vault documentation, Policies, root policy; provider schema, hashicorp/vault 5.x
resource "vault_kubernetes_auth_backend_role" "administrator_policy_added" {
  prior_attrs    = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs          = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders", "root"], token_bound_cidrs = null }
  expect_failure = true
}

resource "vault_approle_auth_backend_role" "administrator_policy_created" {
  attrs          = { role_name = "ci", token_policies = ["admin"] }
  expect_failure = true
}

resource "vault_identity_group" "administrator_policy_group" {
  prior_attrs    = { policies = ["support"] }
  attrs          = { policies = ["support", "vault-admin"] }
  expect_failure = true
}

resource "vault_token" "administrator_policy_token" {
  attrs          = { policies = ["root"] }
  expect_failure = true
}

resource "vault_github_team" "administrator_policy_team" {
  prior_attrs    = { team = "platform", policies = ["dev"] }
  attrs          = { team = "platform", policies = ["dev", "superuser"] }
  expect_failure = true
}

resource "vault_ldap_auth_backend_group" "administrator_policy_case" {
  attrs          = { groupname = "ops", policies = ["Admin"] }
  expect_failure = true
}

resource "vault_token_auth_backend_role" "administrator_policy_allowed" {
  prior_attrs    = { allowed_policies = ["dev"] }
  attrs          = { allowed_policies = ["dev", "admin"] }
  expect_failure = true
}

resource "vault_kubernetes_auth_backend_role" "administrator_policy_other" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders", "orders-read"], token_bound_cidrs = null }
}

resource "vault_approle_auth_backend_role" "administrator_policy_look_alike" {
  attrs = { role_name = "grafana", token_policies = ["grafana-admin", "admin-readonly", "nonroot"] }
}

resource "vault_identity_group" "administrator_policy_always" {
  prior_attrs = { policies = ["admin"] }
  attrs       = { policies = ["support", "admin"] }
}

resource "vault_identity_group" "administrator_policy_removed" {
  prior_attrs = { policies = ["admin"] }
  attrs       = { policies = [] }
}

resource "vault_token" "administrator_policy_default" {
  attrs = { policies = ["default"] }
}

resource "vault_github_team" "administrator_policy_shuffled" {
  prior_attrs = { policies = ["admin", "dev"] }
  attrs       = { policies = ["dev", "admin"] }
}

resource "vault_ldap_auth_backend_group" "administrator_policy_null" {
  attrs = { policies = null }
}

resource "vault_token_auth_backend_role" "administrator_policy_refused" {
  prior_attrs = { allowed_policies = ["dev"] }
  attrs       = { allowed_policies = ["dev"], disallowed_policies = ["admin"] }
}

resource "vault_token_auth_backend_role" "administrator_policy_name" {
  prior_attrs = { role_name = "ci", allowed_policies = ["dev"] }
  attrs       = { role_name = "admin", allowed_policies = ["dev"] }
  meta        = { operation = "replace" }
}

resource "vault_github_user" "administrator_policy_user" {
  prior_attrs = { user = "mona", policies = ["dev"] }
  attrs       = { user = "mona", policies = ["dev", "ci"] }
}

# Source: Vault documentation, JWT/OIDC, Kubernetes, AWS and AppRole auth methods (API), bound parameters
resource "vault_kubernetes_auth_backend_role" "login_widened_names" {
  prior_attrs    = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs          = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  expect_failure = true
}

resource "vault_kubernetes_auth_backend_role" "login_widened_namespaces" {
  prior_attrs    = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs          = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop", "*"], token_policies = ["orders"], token_bound_cidrs = null }
  expect_failure = true
}

resource "vault_jwt_auth_backend_role" "login_widened_claims" {
  prior_attrs    = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
  attrs          = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
  expect_failure = true
}

resource "vault_jwt_auth_backend_role" "login_widened_glob" {
  prior_attrs    = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "repo:acme/orders:*" }, bound_claims_type = "glob", token_policies = ["ci"] }
  attrs          = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "repo:*" }, bound_claims_type = "glob", token_policies = ["ci"] }
  expect_failure = true
}

resource "vault_jwt_auth_backend_role" "login_widened_subject" {
  prior_attrs    = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = "repo:acme/orders:ref:refs/heads/main", bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
  attrs          = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
  expect_failure = true
}

resource "vault_approle_auth_backend_role" "login_widened_secret" {
  prior_attrs    = { role_name = "ci", bind_secret_id = true }
  attrs          = { role_name = "ci", bind_secret_id = false }
  expect_failure = true
}

resource "vault_aws_auth_backend_role" "login_widened_accounts" {
  prior_attrs    = { bound_account_ids = ["123456789012"], bound_vpc_ids = ["vpc-1"] }
  attrs          = { bound_account_ids = [], bound_vpc_ids = ["vpc-1"] }
  expect_failure = true
}

resource "vault_cert_auth_backend_role" "login_widened_names" {
  prior_attrs    = { allowed_common_names = ["orders.example.com"] }
  attrs          = { allowed_common_names = null }
  expect_failure = true
}

resource "vault_kubernetes_auth_backend_role" "login_widened_one_more" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["orders", "orders-worker"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
}

resource "vault_kubernetes_auth_backend_role" "login_widened_closed" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
}

resource "vault_kubernetes_auth_backend_role" "login_widened_always" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["shop"], token_policies = ["orders", "default"], token_bound_cidrs = null }
}

resource "vault_jwt_auth_backend_role" "login_widened_moved" {
  prior_attrs = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = "repo:acme/orders:ref:refs/heads/main", bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
  attrs       = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
}

resource "vault_jwt_auth_backend_role" "login_widened_claim_value" {
  prior_attrs = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
  attrs       = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/shop" }, bound_claims_type = "string", token_policies = ["ci"] }
}

resource "vault_jwt_auth_backend_role" "login_widened_literal_star" {
  prior_attrs = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "a" }, bound_claims_type = "string", token_policies = ["ci"] }
  attrs       = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "repo:*" }, bound_claims_type = "string", token_policies = ["ci"] }
}

resource "vault_jwt_auth_backend_role" "login_widened_branches" {
  prior_attrs = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "repo:acme/orders:ref:refs/heads/main" }, bound_claims_type = "glob", token_policies = ["ci"] }
  attrs       = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "repo:acme/orders:*" }, bound_claims_type = "glob", token_policies = ["ci"] }
}

resource "vault_approle_auth_backend_role" "login_widened_secret_asked" {
  prior_attrs = { role_name = "ci", bind_secret_id = false }
  attrs       = { role_name = "ci", bind_secret_id = true }
}

resource "vault_approle_auth_backend_role" "login_widened_secret_never" {
  prior_attrs = { role_name = "ci", bind_secret_id = false }
  attrs       = { role_name = "ci", bind_secret_id = false, token_ttl = 600 }
}

resource "vault_approle_auth_backend_role" "login_widened_ttl" {
  prior_attrs = { role_name = "ci", bind_secret_id = true }
  attrs       = { role_name = "ci", bind_secret_id = null }
}

resource "vault_aws_auth_backend_role" "login_widened_narrower" {
  prior_attrs = { bound_account_ids = ["123456789012"] }
  attrs       = { bound_account_ids = [], bound_iam_principal_arns = ["arn:aws:iam::123456789012:role/orders"] }
}

resource "vault_aws_auth_backend_role" "login_widened_shuffled" {
  prior_attrs = { bound_account_ids = ["123456789012", "210987654321"] }
  attrs       = { bound_account_ids = ["210987654321", "123456789012"] }
}

resource "vault_cert_auth_backend_role" "login_widened_created" {
  attrs = { allowed_common_names = null }
}

resource "vault_gcp_auth_backend_role" "login_widened_projects" {
  prior_attrs = { bound_projects = ["acme-prod"] }
  attrs       = { bound_projects = ["acme-prod", "acme-stage"] }
}

# Source: Vault documentation, JWT/OIDC auth method, bound claims; Kubernetes auth method
resource "vault_kubernetes_auth_backend_role" "login_open_pods" {
  attrs          = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["*"], token_policies = ["orders"], token_bound_cidrs = null }
  expect_failure = true
}

resource "vault_jwt_auth_backend_role" "login_open_tokens" {
  attrs          = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
  expect_failure = true
}

resource "vault_jwt_auth_backend_role" "login_open_glob" {
  attrs          = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { sub = "repo:*" }, bound_claims_type = "glob", token_policies = ["ci"] }
  expect_failure = true
}

resource "vault_kubernetes_auth_backend_role" "login_open_replaced" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["*"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "all", bound_service_account_names = ["*"], bound_service_account_namespaces = ["*"], token_policies = ["orders"], token_bound_cidrs = null }
  meta        = { operation = "replace" }
}

resource "vault_kubernetes_auth_backend_role" "login_open_namespace" {
  attrs = { role_name = "orders", bound_service_account_names = ["*"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
}

resource "vault_kubernetes_auth_backend_role" "login_open_account" {
  attrs = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["*"], token_policies = ["orders"], token_bound_cidrs = null }
}

resource "vault_jwt_auth_backend_role" "login_open_people" {
  attrs = { role_name = "ci", role_type = "oidc", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
}

resource "vault_jwt_auth_backend_role" "login_open_default_type" {
  attrs = { role_name = "ci", role_type = null, user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
}

resource "vault_jwt_auth_backend_role" "login_open_subject" {
  attrs = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = "repo:acme/orders:ref:refs/heads/main", bound_claims = null, bound_claims_type = "string", token_policies = ["ci"] }
}

resource "vault_jwt_auth_backend_role" "login_open_claims" {
  attrs = { role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { project_id = "42", ref = "*" }, bound_claims_type = "glob", token_policies = ["ci"] }
}

# Source: Vault documentation, Tokens, CIDR-bound tokens; AppRole auth method (API)
resource "vault_approle_auth_backend_role" "login_from_everywhere_secret" {
  prior_attrs    = { secret_id_bound_cidrs = ["10.0.0.0/8"] }
  attrs          = { secret_id_bound_cidrs = null }
  expect_failure = true
}

resource "vault_kubernetes_auth_backend_role" "login_from_everywhere_token" {
  prior_attrs    = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = ["10.0.0.0/8"] }
  attrs          = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "vault_token_auth_backend_role" "login_from_everywhere_halves" {
  prior_attrs    = { token_bound_cidrs = ["10.0.0.0/8"] }
  attrs          = { token_bound_cidrs = ["0.0.0.0/1", "128.0.0.0/1"] }
  expect_failure = true
}

resource "vault_approle_auth_backend_role" "login_from_everywhere_more" {
  prior_attrs = { secret_id_bound_cidrs = ["10.0.0.0/8"] }
  attrs       = { secret_id_bound_cidrs = ["10.0.0.0/8", "203.0.113.0/24"] }
}

resource "vault_approle_auth_backend_role" "login_from_everywhere_narrower" {
  prior_attrs = { secret_id_bound_cidrs = ["10.0.0.0/8"] }
  attrs       = { secret_id_bound_cidrs = ["10.1.0.0/16"] }
}

resource "vault_approle_auth_backend_role" "login_from_everywhere_always" {
  prior_attrs = { secret_id_bound_cidrs = null }
  attrs       = { secret_id_bound_cidrs = ["0.0.0.0/0"] }
}

resource "vault_approle_auth_backend_role" "login_from_everywhere_created" {
  attrs = { role_name = "ci", secret_id_bound_cidrs = null }
}

resource "vault_kubernetes_auth_backend_role" "login_from_everywhere_none" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = [] }
}

resource "vault_token_auth_backend_role" "login_from_everywhere_set" {
  prior_attrs = { token_bound_cidrs = ["0.0.0.0/0"] }
  attrs       = { token_bound_cidrs = ["10.0.0.0/8"] }
}

# Source: Terraform JSON output format, after_unknown
resource "vault_kubernetes_auth_backend_role" "undecided_login_names" {
  prior_attrs    = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs          = { role_name = "orders", bound_service_account_names = unknown, bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  expect_failure = true
}

resource "vault_aws_auth_backend_role" "undecided_login_accounts" {
  prior_attrs    = { bound_account_ids = ["123456789012"] }
  attrs          = { bound_account_ids = unknown }
  expect_failure = true
}

resource "vault_kubernetes_auth_backend_role" "undecided_login_id" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null, id = unknown }
}

resource "vault_kubernetes_auth_backend_role" "undecided_login_backend" {
  prior_attrs = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null }
  attrs       = { role_name = "orders", bound_service_account_names = ["orders"], bound_service_account_namespaces = ["shop"], token_policies = ["orders"], token_bound_cidrs = null, backend = unknown }
}

resource "vault_aws_auth_backend_role" "undecided_login_unique" {
  prior_attrs = { bound_account_ids = ["123456789012"], role_id = "a" }
  attrs       = { bound_account_ids = ["123456789012"], role_id = unknown }
}

resource "vault_approle_auth_backend_role" "undecided_login_role" {
  prior_attrs = { role_name = "ci" }
  attrs       = { role_name = "ci", role_id = unknown }
}

# Source: Provider schema, hashicorp/vault 5.x, vault_identity_group_policies
resource "vault_identity_group_policies" "administrator_policy_other_group" {
  prior_attrs    = { group_id = "g-1", policies = ["admin"], exclusive = false }
  attrs          = { group_id = "g-2", policies = ["admin"], exclusive = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "vault_github_team" "administrator_policy_other_team" {
  prior_attrs    = { backend = "github", team = "platform", policies = ["admin"] }
  attrs          = { backend = "github", team = "interns", policies = ["admin"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "vault_identity_group_policies" "administrator_policy_same_group" {
  prior_attrs = { group_id = "g-1", policies = ["admin"], exclusive = false }
  attrs       = { group_id = "g-1", policies = ["admin"], exclusive = true }
  meta        = { operation = "replace" }
}

resource "vault_identity_group_policies" "administrator_policy_group_unknown" {
  prior_attrs = { group_id = "g-1", policies = ["admin"], exclusive = false }
  attrs       = { group_id = unknown, policies = ["admin"], exclusive = false }
  meta        = { operation = "replace" }
}

resource "vault_github_team" "administrator_policy_other_team_reads" {
  prior_attrs = { backend = "github", team = "platform", policies = ["reader"] }
  attrs       = { backend = "github", team = "interns", policies = ["reader"] }
  meta        = { operation = "replace" }
}

resource "vault_approle_auth_backend_role" "administrator_policy_role_renamed" {
  prior_attrs = { backend = "approle", role_name = "break-glass", token_policies = ["admin"] }
  attrs       = { backend = "approle", role_name = "break-glass-2", token_policies = ["admin"] }
  meta        = { operation = "replace" }
}

resource "vault_jwt_auth_backend_role" "login_open_other_backend_bound" {
  prior_attrs = { backend = "gitlab", role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
  attrs       = { backend = "github", role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
  meta        = { operation = "replace" }
}

resource "vault_jwt_auth_backend_role" "login_open_renamed" {
  prior_attrs = { backend = "gitlab", role_name = "ci", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
  attrs       = { backend = "gitlab", role_name = "ci-2", role_type = "jwt", user_claim = "sub", bound_audiences = ["https://vault.example.com"], bound_subject = null, bound_claims = { repository = "acme/orders" }, bound_claims_type = "string", token_policies = ["ci"] }
  meta        = { operation = "replace" }
}

resource "vault_userpass_auth_backend_user" "administrator_policy_user_moved" {
  prior_attrs = { username = "mona", token_policies = ["dev"] }
  attrs       = { username = "lisa", token_policies = ["dev"] }
  meta        = { operation = "replace" }
}

resource "vault_okta_auth_backend_group" "administrator_policy_group_reads" {
  prior_attrs = { path = "okta", group_name = "ops", policies = ["reader"] }
  attrs       = { path = "okta", group_name = "support", policies = ["reader"] }
  meta        = { operation = "replace" }
}

resource "vault_identity_entity_policies" "administrator_policy_entity_dropped" {
  prior_attrs = { entity_id = "e-1", policies = ["admin", "dev"], exclusive = true }
  attrs       = { entity_id = "e-1", policies = ["dev"], exclusive = true }
}
