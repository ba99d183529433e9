policytest {
  targets = ["../../../../policies/exposure/vault/policies.gate.hcl"]
}

# Source: Vault documentation, Policies; Root protected API endpoints
resource "vault_policy" "root_like_star" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_created" {
  attrs          = { name = "acme", policy = "path \"*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_system" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/*\" {\n  capabilities = [\"create\", \"update\", \"sudo\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_policies" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/policies/acl/*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_old_policies" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/policy/*\" {\n  capabilities = [\"create\", \"update\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_auth" {
  prior_attrs    = { name = "acme", policy = "path \"auth/*\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"auth/*\" {\n  capabilities = [\"read\", \"update\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_identity" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"identity/group/id/*\" {\n  capabilities = [\"update\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_json" {
  prior_attrs    = { name = "acme", policy = "{\"path\": {\"secret/data/orders/*\": {\"capabilities\": [\"read\"]}}}" }
  attrs          = { name = "acme", policy = "{\"path\": {\"secret/data/orders/*\": {\"capabilities\": [\"read\"]}, \"*\": {\"capabilities\": [\"sudo\", \"read\"]}}}" }
  expect_failure = true
}

resource "vault_policy" "root_like_old_word" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { policy = "path \"*\" { policy = \"write\" }" }
  expect_failure = true
}

resource "vault_policy" "root_like_one_line" {
  attrs          = { policy = "path \"*\" { capabilities = [\"create\", \"update\"] required_parameters = [\"x\"] }" }
  expect_failure = true
}

resource "vault_policy" "root_like_parameters" {
  attrs          = { policy = "path \"sys/policies/acl/*\" {\n  capabilities = [\"update\"]\n  allowed_parameters = {\n    \"policy\" = []\n    \"*\" = []\n  }\n}\n" }
  expect_failure = true
}

resource "vault_policy" "root_like_always" {
  prior_attrs = { name = "acme", policy = "path \"*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"*\" {\n  capabilities = [\"list\", \"read\"]\n}\n" }
}

resource "vault_policy" "root_like_below" {
  prior_attrs = { name = "acme", policy = "path \"sys/*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"sys/policies/acl/*\" {\n  capabilities = [\"create\", \"update\"]\n}\n" }
}

resource "vault_policy" "root_like_taken_back" {
  prior_attrs = { name = "acme", policy = "path \"*\" {\n  capabilities = [\"sudo\", \"read\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

resource "vault_policy" "root_like_commented" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "# path \"*\" {\n#   capabilities = [\"sudo\"]\n# }\npath \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

resource "vault_policy" "root_like_commented_block" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n/* path \"*\" {\n capabilities = [\"sudo\"]\n} */\n" }
}

resource "vault_policy" "root_like_denied" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"*\" {\n  capabilities = [\"deny\"]\n}\n" }
}

resource "vault_policy" "root_like_list_policies" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/policies/acl/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

resource "vault_policy" "root_like_one_policy" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/policies/password/orders\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_self" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"auth/token/renew-self\" {\n  capabilities = [\"update\"]\n}\npath \"auth/token/lookup-self\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_own_entity" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/{{identity.entity.id}}/*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\"]\n}\n" }
}

resource "vault_policy" "root_like_prefix" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/orders-v2/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_shuffled" {
  prior_attrs = { name = "acme", policy = "path \"sys/*\" {\n  capabilities = [\"create\", \"update\"]\n}\npath \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/*\" {\n  capabilities = [\"update\", \"create\"]\n}\n" }
}

resource "vault_policy" "root_like_json_same" {
  prior_attrs = { name = "acme", policy = "{\"path\": {\"a/b\": {\"capabilities\": [\"read\"]}}}" }
  attrs       = { name = "acme", policy = "path \"a/b\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_null" {
  prior_attrs = { policy = null }
  attrs       = { policy = null }
}

# Source: Vault documentation, Policies, capabilities and path globs
resource "vault_policy" "broad_sudo" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"auth/token/create\" {\n  capabilities = [\"update\", \"sudo\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_every_secret" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_any_mount" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"+/data/*\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_mount" {
  attrs          = { name = "acme", policy = "path \"kv/*\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_credentials" {
  prior_attrs    = { name = "acme", policy = "path \"database/creds/orders\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"database/creds/*\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_mounts" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/mounts/*\" {\n  capabilities = [\"create\", \"update\", \"delete\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_audit" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/audit/file\" {\n  capabilities = [\"delete\", \"sudo\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_role_writer" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"auth/kubernetes/role/*\" {\n  capabilities = [\"create\", \"update\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_snapshot" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/storage/raft/snapshot\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "broad_json_list" {
  prior_attrs    = { name = "acme", policy = "{\"path\": [{\"secret/data/orders/*\": {\"capabilities\": [\"read\"]}}]}" }
  attrs          = { name = "acme", policy = "{\"path\": [{\"secret/*\": {\"capabilities\": [\"read\"]}}]}" }
  expect_failure = true
}

resource "vault_policy" "broad_one_service" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/shop/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_one_credential" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"database/creds/orders\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_listed" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/metadata/*\" {\n  capabilities = [\"list\"]\n}\n" }
}

resource "vault_policy" "broad_mounts_read" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/mounts\" {\n  capabilities = [\"read\"]\n}\npath \"sys/auth\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_login" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"auth/kubernetes/login\" {\n  capabilities = [\"create\", \"update\"]\n}\n" }
}

resource "vault_policy" "broad_always" {
  prior_attrs = { name = "acme", policy = "path \"secret/*\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_plus_covers" {
  prior_attrs = { name = "acme", policy = "path \"secret/+/*\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_cubbyhole" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"cubbyhole/*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\"]\n}\n" }
}

resource "vault_policy" "broad_health" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/health\" {\n  capabilities = [\"read\"]\n}\npath \"sys/capabilities-self\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "broad_transit_key" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"transit/decrypt/orders\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "broad_less" {
  prior_attrs = { name = "acme", policy = "path \"secret/*\" {\n  capabilities = [\"create\", \"read\", \"update\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_namespaced" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"team/secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "broad_snapshot_config" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/storage-status\" {\n  capabilities = [\"read\"]\n}\n" }
}

# Source: Vault documentation, Policies, deny
resource "vault_policy" "deny_removed_gone" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "deny_removed_changed" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "deny_removed_plus" {
  prior_attrs    = { name = "acme", policy = "path \"team/+/data\" {\n  capabilities = [\"read\"]\n}\npath \"team/root/data\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs          = { name = "acme", policy = "path \"team/+/data\" {\n  capabilities = [\"read\"]\n}\n" }
  expect_failure = true
}

resource "vault_policy" "deny_removed_with_path" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/shop/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "deny_removed_kept" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\npath \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "deny_removed_wider" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/orders/r*\" {\n  capabilities = [\"deny\"]\n}\n" }
}

resource "vault_policy" "deny_removed_added" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/orders/root\" {\n  capabilities = [\"deny\"]\n}\n" }
}

resource "vault_policy" "deny_removed_other" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/*\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

resource "vault_policy" "deny_removed_sibling" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/shop/root\" {\n  capabilities = [\"deny\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

# Source: Vault documentation, Policies, policy syntax
resource "vault_policy" "unreadable_broken" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { policy = "path \"secret/*\" {\n  capabilities = [\"read\"]\n" }
  expect_failure = true
}

resource "vault_policy" "unreadable_words" {
  attrs          = { policy = "allow everything" }
  expect_failure = true
}

resource "vault_policy" "unreadable_list" {
  attrs          = { policy = "[\"*\"]" }
  expect_failure = true
}

resource "vault_policy" "unreadable_empty" {
  attrs = { policy = "" }
}

resource "vault_policy" "unreadable_comment" {
  attrs = { policy = "# Nothing yet.\n" }
}

resource "vault_policy" "unreadable_spaces" {
  attrs = { policy = "path   \"secret/data/a b\"{capabilities=[\"read\"]}" }
}

resource "vault_policy" "unreadable_template" {
  attrs = { policy = "path \"secret/data/{{identity.entity.name}}\" { capabilities = [\"read\"] }" }
}

resource "vault_policy" "unreadable_json" {
  attrs = { name = "acme", policy = "{\"path\": {\"secret/data/orders\": {\"capabilities\": [\"read\"]}}}" }
}

resource "vault_policy" "unreadable_braces" {
  attrs = { policy = "path \"secret/data/orders\" {\n  capabilities = [\"update\"]\n  allowed_parameters = { \"a\" = [\"x}\"], \"b\" = [] }\n  denied_parameters = { \"c\" = [] }\n}\n" }
}

# Source: Terraform JSON output format, after_unknown
resource "vault_policy" "undecided_policy_text" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { policy = unknown }
  expect_failure = true
}

resource "vault_policy" "undecided_policy_replaced" {
  prior_attrs    = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs          = { policy = unknown, name = "acme-v2" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "vault_policy" "undecided_policy_name" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = unknown, policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

resource "vault_policy" "undecided_policy_id" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n", id = unknown }
}

resource "vault_policy" "undecided_policy_same" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
}

resource "vault_policy" "undecided_policy_namespace" {
  prior_attrs = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "acme", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n", namespace = unknown }
}

# Source: Vault documentation, Sentinel, enforcement levels; Login MFA
resource "vault_egp_policy" "guard_deleted_egp" {
  prior_attrs    = { enforcement_level = "hard-mandatory", paths = ["*"] }
  expect_failure = true
}

resource "vault_rgp_policy" "guard_deleted_rgp" {
  prior_attrs    = { enforcement_level = "soft-mandatory" }
  expect_failure = true
}

resource "vault_identity_mfa_login_enforcement" "guard_deleted_mfa" {
  prior_attrs    = { name = "all" }
  expect_failure = true
}

resource "vault_audit" "guard_deleted_audit" {
  prior_attrs    = { type = "file", path = "file" }
  expect_failure = true
}

resource "vault_egp_policy" "guard_deleted_advisory" {
  prior_attrs = { enforcement_level = "advisory" }
}

resource "vault_rgp_policy" "guard_deleted_advisory" {
  prior_attrs = { enforcement_level = "advisory" }
}

resource "vault_egp_policy" "guard_deleted_replaced" {
  prior_attrs = { enforcement_level = "hard-mandatory", paths = ["*"] }
  attrs       = { enforcement_level = "hard-mandatory", paths = ["*"] }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "vault_audit" "guard_deleted_replaced" {
  prior_attrs = { type = "file", path = "file" }
  attrs       = { type = "file", path = "audit" }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "vault_audit" "guard_deleted_updated" {
  prior_attrs = { type = "file", path = "file" }
  attrs       = { type = "file", path = "file", description = "audit" }
}

resource "vault_identity_mfa_login_enforcement" "guard_deleted_replaced" {
  prior_attrs = { name = "all" }
  attrs       = { name = "everyone" }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "vault_mfa_duo" "guard_deleted_created" {
  attrs = { name = "duo" }
}

resource "vault_identity_mfa_login_enforcement" "guard_deleted_created" {
  attrs = { name = "all" }
}

# Source: Vault documentation, Sentinel, enforcement levels
resource "vault_egp_policy" "guard_weakened_level" {
  prior_attrs    = { enforcement_level = "hard-mandatory", paths = ["*"] }
  attrs          = { enforcement_level = "soft-mandatory", paths = ["*"] }
  expect_failure = true
}

resource "vault_rgp_policy" "guard_weakened_advisory" {
  prior_attrs    = { enforcement_level = "soft-mandatory" }
  attrs          = { enforcement_level = "advisory" }
  expect_failure = true
}

resource "vault_egp_policy" "guard_weakened_paths" {
  prior_attrs    = { enforcement_level = "hard-mandatory", paths = ["secret/*", "sys/*"] }
  attrs          = { enforcement_level = "hard-mandatory", paths = ["secret/*"] }
  expect_failure = true
}

resource "vault_egp_policy" "guard_weakened_stricter" {
  prior_attrs = { enforcement_level = "advisory", paths = ["a/*"] }
  attrs       = { enforcement_level = "hard-mandatory", paths = ["a/*"] }
}

resource "vault_egp_policy" "guard_weakened_wider" {
  prior_attrs = { enforcement_level = "hard-mandatory", paths = ["secret/orders"] }
  attrs       = { enforcement_level = "hard-mandatory", paths = ["secret/*"] }
}

resource "vault_egp_policy" "guard_weakened_shuffled" {
  prior_attrs = { enforcement_level = "hard-mandatory", paths = ["a", "b"] }
  attrs       = { enforcement_level = "hard-mandatory", paths = ["b", "a"] }
}

resource "vault_rgp_policy" "guard_weakened_same" {
  prior_attrs = { enforcement_level = "soft-mandatory", policy = "a" }
  attrs       = { enforcement_level = "soft-mandatory", policy = "b" }
}

resource "vault_rgp_policy" "guard_weakened_created" {
  attrs = { enforcement_level = "advisory" }
}

resource "vault_egp_policy" "guard_weakened_null" {
  prior_attrs = { enforcement_level = null, paths = null }
  attrs       = { enforcement_level = null, paths = null }
}

# Source: Vault documentation, Policies: tokens get policies by name
resource "vault_policy" "root_like_other_name" {
  prior_attrs    = { name = "break-glass", policy = "path \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  attrs          = { name = "ci", policy = "path \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "vault_policy" "broad_other_name" {
  prior_attrs    = { name = "dba", policy = "path \"database/creds/*\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs          = { name = "ci", policy = "path \"database/creds/*\" {\n  capabilities = [\"read\"]\n}\n" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "vault_policy" "root_like_same_name" {
  prior_attrs = { name = "break-glass", namespace = null, policy = "path \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  attrs       = { name = "break-glass", namespace = unknown, policy = "path \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  meta        = { operation = "replace" }
}

resource "vault_policy" "root_like_name_unknown" {
  prior_attrs = { name = "break-glass", policy = "path \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  attrs       = { name = unknown, policy = "path \"*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\", \"sudo\"]\n}\n" }
  meta        = { operation = "replace" }
}

resource "vault_policy" "root_like_narrow_renamed" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders-read", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  meta        = { operation = "replace" }
}

resource "vault_policy" "root_like_narrow_other_namespace" {
  prior_attrs = { name = "orders", namespace = "team-a", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", namespace = "team-b", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  meta        = { operation = "replace" }
}

# Source: Vault documentation, Policies
resource "vault_policy" "root_like_routine_own_token" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"auth/token/lookup-self\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_renew" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"auth/token/renew-self\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_transit_one" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"transit/encrypt/orders\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_health" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/health\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_capabilities" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/capabilities-self\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_leases" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/leases/renew\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_cubbyhole" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"cubbyhole/*\" {\n  capabilities = [\"create\", \"read\", \"update\", \"delete\", \"list\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_own_path_write" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/orders/*\" {\n  capabilities = [\"create\", \"update\", \"read\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_metadata" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/metadata/orders/*\" {\n  capabilities = [\"list\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_one_role" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"database/creds/orders\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_pki_one" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"pki/issue/orders\" {\n  capabilities = [\"update\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_kv_one" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"secret/data/shared/config\" {\n  capabilities = [\"read\"]\n}\n" }
}

resource "vault_policy" "root_like_routine_wrapping" {
  prior_attrs = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\n" }
  attrs       = { name = "orders", policy = "path \"secret/data/orders/*\" {\n  capabilities = [\"read\", \"list\"]\n}\npath \"sys/wrapping/unwrap\" {\n  capabilities = [\"update\"]\n}\n" }
}

# Source: Vault documentation, Policies
resource "vault_policy" "broad_routine_named_role" {
  prior_attrs = { name = "orders", policy = "path \"aws/creds/orders\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs       = { name = "orders-2", policy = "path \"aws/creds/orders\" {\n  capabilities = [\"read\"]\n}\n" }
  meta        = { operation = "replace" }
}

resource "vault_policy" "broad_same_name" {
  prior_attrs = { name = "dba", policy = "path \"database/creds/*\" {\n  capabilities = [\"read\"]\n}\n" }
  attrs       = { name = "dba", policy = "path \"database/creds/*\" {\n  capabilities = [\"read\"]\n}\n" }
  meta        = { operation = "replace" }
}
