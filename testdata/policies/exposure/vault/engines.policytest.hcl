policytest {
  targets = ["../../../../policies/exposure/vault/engines.gate.hcl"]
}

# Source: Vault documentation, PKI secrets engine (API), create/update role
resource "vault_pki_secret_backend_role" "any_certificate_opened" {
  prior_attrs    = { allowed_domains = ["example.com"], allow_any_name = false }
  attrs          = { allowed_domains = ["example.com"], allow_any_name = true }
  expect_failure = true
}

resource "vault_pki_secret_backend_role" "any_certificate_created" {
  attrs          = { allow_any_name = true }
  expect_failure = true
}

resource "vault_pki_secret_backend_role" "any_certificate_glob" {
  prior_attrs    = { allowed_domains = ["*.example.com"], allow_glob_domains = true }
  attrs          = { allowed_domains = ["*"], allow_glob_domains = true }
  expect_failure = true
}

resource "vault_pki_secret_backend_role" "any_certificate_closed" {
  prior_attrs = { allow_any_name = true }
  attrs       = { allow_any_name = false, allowed_domains = ["example.com"] }
}

resource "vault_pki_secret_backend_role" "any_certificate_always" {
  prior_attrs = { allow_any_name = true }
  attrs       = { allow_any_name = true, ttl = "3600" }
}

resource "vault_pki_secret_backend_role" "any_certificate_domain" {
  prior_attrs = { allowed_domains = ["example.com"] }
  attrs       = { allowed_domains = ["example.com", "shop.example.com"], allow_subdomains = true }
}

resource "vault_pki_secret_backend_role" "any_certificate_new" {
  attrs = { allowed_domains = ["example.com"], allow_any_name = null }
}

resource "vault_pki_secret_backend_role" "any_certificate_literal" {
  prior_attrs = { allowed_domains = ["example.com"], allow_glob_domains = false }
  attrs       = { allowed_domains = ["*"], allow_glob_domains = false }
}

resource "vault_pki_secret_backend_role" "any_certificate_null" {
  prior_attrs = { allowed_domains = null }
  attrs       = { allowed_domains = null }
}

# Source: Vault documentation, SSH secrets engine (API), allowed_users
resource "vault_ssh_secret_backend_role" "any_user_star" {
  prior_attrs    = { allowed_users = "deploy" }
  attrs          = { allowed_users = "*" }
  expect_failure = true
}

resource "vault_ssh_secret_backend_role" "any_user_root" {
  prior_attrs    = { allowed_users = "deploy" }
  attrs          = { allowed_users = "deploy, root" }
  expect_failure = true
}

resource "vault_ssh_secret_backend_role" "any_user_created" {
  attrs          = { allowed_users = "*" }
  expect_failure = true
}

resource "vault_ssh_secret_backend_role" "any_user_other" {
  prior_attrs = { allowed_users = "deploy" }
  attrs       = { allowed_users = "deploy,ubuntu" }
}

resource "vault_ssh_secret_backend_role" "any_user_new" {
  attrs = { allowed_users = "ubuntu" }
}

resource "vault_ssh_secret_backend_role" "any_user_closed" {
  prior_attrs = { allowed_users = "*" }
  attrs       = { allowed_users = "root" }
}

resource "vault_ssh_secret_backend_role" "any_user_always" {
  prior_attrs = { allowed_users = "root" }
  attrs       = { allowed_users = "deploy,root" }
}

resource "vault_ssh_secret_backend_role" "any_user_look_alike" {
  attrs = { allowed_users = "rootless" }
}

resource "vault_ssh_secret_backend_role" "any_user_null" {
  attrs = { allowed_users = null }
}

# Source: Vault documentation, AWS, Kubernetes, Consul and Nomad secrets engines (API)
resource "vault_aws_secret_backend_role" "administrator_issued_aws" {
  prior_attrs    = { policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
  attrs          = { policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  expect_failure = true
}

resource "vault_aws_secret_backend_role" "administrator_issued_china" {
  attrs          = { policy_arns = ["arn:aws-cn:iam::aws:policy/IAMFullAccess"] }
  expect_failure = true
}

resource "vault_kubernetes_secret_backend_role" "administrator_issued_cluster" {
  attrs          = { kubernetes_role_name = "cluster-admin" }
  expect_failure = true
}

resource "vault_consul_secret_backend_role" "administrator_issued_consul" {
  prior_attrs    = { consul_policies = ["web"] }
  attrs          = { consul_policies = ["global-management"] }
  expect_failure = true
}

resource "vault_nomad_secret_role" "administrator_issued_nomad" {
  prior_attrs    = { type = "client" }
  attrs          = { type = "management" }
  expect_failure = true
}

resource "vault_aws_secret_backend_role" "administrator_issued_reader" {
  attrs = { policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
}

resource "vault_aws_secret_backend_role" "administrator_issued_own" {
  attrs = { policy_arns = ["arn:aws:iam::123456789012:policy/AdministratorAccess"] }
}

resource "vault_aws_secret_backend_role" "administrator_issued_always" {
  prior_attrs = { policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
  attrs       = { policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"], default_sts_ttl = 900 }
}

resource "vault_kubernetes_secret_backend_role" "administrator_issued_view" {
  attrs = { kubernetes_role_name = "view" }
}

resource "vault_kubernetes_secret_backend_role" "administrator_issued_named" {
  prior_attrs = { kubernetes_role_name = "a" }
  attrs       = { kubernetes_role_name = "acme-cluster-admin" }
}

resource "vault_consul_secret_backend_role" "administrator_issued_lowered" {
  prior_attrs = { consul_policies = ["global-management"] }
  attrs       = { consul_policies = ["web"] }
}

resource "vault_consul_secret_backend_role" "administrator_issued_other" {
  prior_attrs = { consul_policies = ["web"] }
  attrs       = { consul_policies = ["web", "api"] }
}

resource "vault_nomad_secret_role" "administrator_issued_client" {
  attrs = { type = "client", policies = ["ops"] }
}

resource "vault_nomad_secret_role" "administrator_issued_same" {
  prior_attrs = { type = "management" }
  attrs       = { type = "management", global = true }
}

resource "vault_consul_secret_backend_role" "administrator_issued_null" {
  attrs = { consul_policies = null }
}

# Source: Vault documentation, /sys/config/cors
resource "vault_sys_config_cors" "every_origin_opened" {
  prior_attrs    = { allowed_origins = ["https://vault.example.com"] }
  attrs          = { allowed_origins = ["*"] }
  expect_failure = true
}

resource "vault_sys_config_cors" "every_origin_created" {
  attrs          = { allowed_origins = ["*"] }
  expect_failure = true
}

resource "vault_sys_config_cors" "every_origin_named" {
  attrs = { allowed_origins = ["https://vault.example.com"] }
}

resource "vault_sys_config_cors" "every_origin_closed" {
  prior_attrs = { allowed_origins = ["*"] }
  attrs       = { allowed_origins = ["https://vault.example.com"] }
}

resource "vault_sys_config_cors" "every_origin_always" {
  prior_attrs = { allowed_origins = ["*"] }
  attrs       = { allowed_origins = ["*"], allowed_headers = ["X-Acme"] }
}

resource "vault_sys_config_cors" "every_origin_more" {
  prior_attrs = { allowed_origins = ["https://a.example.com"] }
  attrs       = { allowed_origins = ["https://a.example.com", "https://*.example.com"] }
}

# Source: Vault documentation, PKI secrets engine: a role is of its mount
resource "vault_pki_secret_backend_role" "any_certificate_other_engine" {
  prior_attrs    = { backend = "pki-dev", name = "web", allowed_domains = ["example.com"], allow_any_name = true }
  attrs          = { backend = "pki-prod", name = "web", allowed_domains = ["example.com"], allow_any_name = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "vault_pki_secret_backend_role" "any_certificate_renamed" {
  prior_attrs = { backend = "pki-dev", name = "web", allowed_domains = ["example.com"], allow_any_name = true }
  attrs       = { backend = "pki-dev", name = "web-2", allowed_domains = ["example.com"], allow_any_name = true }
  meta        = { operation = "replace" }
}

resource "vault_pki_secret_backend_role" "any_certificate_engine_unknown" {
  prior_attrs = { backend = "pki-dev", name = "web", allowed_domains = ["example.com"], allow_any_name = true }
  attrs       = { backend = unknown, name = "web", allowed_domains = ["example.com"], allow_any_name = true }
  meta        = { operation = "replace" }
}

# A plan may have null in a list.
resource "vault_pki_secret_backend_role" "any_certificate_null_domain" {
  prior_attrs    = { allowed_domains = [null], allow_any_name = false }
  attrs          = { allowed_domains = [null], allow_any_name = true }
  expect_failure = true
}

resource "vault_pki_secret_backend_role" "any_certificate_null_same" {
  prior_attrs = { allowed_domains = [null, "example.com"], allow_any_name = false }
  attrs       = { allowed_domains = [null], allow_any_name = false }
}

resource "vault_pki_secret_backend_role" "any_certificate_odd" {
  prior_attrs = { allowed_domains = "example.com", allow_any_name = true }
  attrs       = { allowed_domains = { a = null }, allow_any_name = true }
}
