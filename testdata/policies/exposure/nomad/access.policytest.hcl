policytest {
  targets = ["../../../../policies/exposure/nomad/access.gate.hcl"]
}

# Source: Nomad documentation, ACL policy specification
resource "nomad_acl_policy" "every_namespace_write" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "deploy", rules_hcl = "namespace \"*\" {\n  policy = \"write\"\n}\n" }
  expect_failure = true
}

resource "nomad_acl_policy" "every_namespace_submit" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "deploy", rules_hcl = "namespace \"*\" {\n  capabilities = [\"list-jobs\", \"submit-job\"]\n}\n" }
  expect_failure = true
}

resource "nomad_acl_policy" "every_namespace_json" {
  attrs          = { name = "deploy", rules_hcl = "{\"namespace\":{\"*\":{\"policy\":\"write\"}}}" }
  expect_failure = true
}

resource "nomad_acl_policy" "every_namespace_exec" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"*\" { policy = \"read\" }" }
  attrs          = { name = "deploy", rules_hcl = "namespace \"*\" {\n policy = \"read\"\n capabilities = [\"alloc-exec\"]\n}" }
  expect_failure = true
}

resource "nomad_acl_policy" "every_namespace_read" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"*\" { policy = \"read\" }" }
}

resource "nomad_acl_policy" "every_namespace_one" {
  attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
}

resource "nomad_acl_policy" "every_namespace_prefix" {
  attrs = { name = "deploy", rules_hcl = "namespace \"orders-*\" { policy = \"write\" }" }
}

resource "nomad_acl_policy" "every_namespace_always" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"*\" { policy = \"write\" }" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"*\" { policy = \"write\" }\nnamespace \"orders\" { policy = \"write\" }" }
}

resource "nomad_acl_policy" "every_namespace_narrowed" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"*\" { policy = \"write\" }" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
}

resource "nomad_acl_policy" "every_namespace_variables" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"*\" {\n  policy = \"read\"\n  variables {\n    path \"public/*\" {\n      capabilities = [\"write\", \"read\"]\n    }\n  }\n}\n" }
}

resource "nomad_acl_policy" "every_namespace_commented" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "# namespace \"*\" { policy = \"write\" }\nnamespace \"orders\" {\n  policy = \"write\"\n}\n" }
}

resource "nomad_acl_policy" "every_namespace_null" {
  attrs = { name = "deploy", rules_hcl = null }
}

# Source: Nomad documentation, ACL policy specification, node, agent and operator rules
resource "nomad_acl_policy" "operator_rules_operator" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\noperator {\n  policy = \"write\"\n}\n" }
  expect_failure = true
}

resource "nomad_acl_policy" "operator_rules_node" {
  prior_attrs    = { name = "deploy", rules_hcl = "node { policy = \"read\" }" }
  attrs          = { name = "deploy", rules_hcl = "node { policy = \"write\" }" }
  expect_failure = true
}

resource "nomad_acl_policy" "operator_rules_node_exec" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n  capabilities = [\"alloc-node-exec\"]\n}\n" }
  expect_failure = true
}

resource "nomad_acl_policy" "operator_rules_anonymous" {
  prior_attrs    = { name = "anonymous", rules_hcl = "namespace \"default\" { policy = \"deny\" }" }
  attrs          = { name = "anonymous", rules_hcl = "namespace \"default\" { policy = \"read\" }" }
  expect_failure = true
}

resource "nomad_acl_policy" "operator_rules_read" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\noperator { policy = \"read\" }\nagent { policy = \"read\" }" }
}

resource "nomad_acl_policy" "operator_rules_always" {
  prior_attrs = { name = "deploy", rules_hcl = "node { policy = \"write\" }" }
  attrs       = { name = "deploy", rules_hcl = "node { policy = \"write\" }\nnamespace \"orders\" {\n  policy = \"write\"\n}\n" }
}

resource "nomad_acl_policy" "operator_rules_lowered" {
  prior_attrs = { name = "deploy", rules_hcl = "node { policy = \"write\" }" }
  attrs       = { name = "deploy", rules_hcl = "node { policy = \"read\" }" }
}

resource "nomad_acl_policy" "operator_rules_volume" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\nhost_volume \"orders-*\" { policy = \"write\" }" }
}

resource "nomad_acl_policy" "operator_rules_anonymous_list" {
  prior_attrs = { name = "anonymous", rules_hcl = "" }
  attrs       = { name = "anonymous", rules_hcl = "namespace \"default\" { capabilities = [\"list-jobs\"] }\nagent { policy = \"read\" }" }
}

resource "nomad_acl_policy" "operator_rules_exec" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n  capabilities = [\"alloc-exec\"]\n}\n" }
}

resource "nomad_acl_policy" "operator_rules_quota" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\nquota { policy = \"read\" }" }
}

resource "nomad_acl_policy" "operator_rules_named" {
  attrs = { name = "deploy", rules_hcl = "namespace \"operator\" { policy = \"write\" }" }
}

resource "nomad_acl_policy" "unreadable_words" {
  attrs          = { name = "deploy", rules_hcl = "everything" }
  expect_failure = true
}

resource "nomad_acl_policy" "unreadable_json" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "deploy", rules_hcl = "{\"namespace\":" }
  expect_failure = true
}

resource "nomad_acl_policy" "unreadable_empty" {
  attrs = { name = "deploy", rules_hcl = "" }
}

resource "nomad_acl_policy" "unreadable_comment" {
  attrs = { name = "deploy", rules_hcl = "// Nothing yet." }
}

resource "nomad_acl_policy" "unreadable_json_good" {
  attrs = { name = "deploy", rules_hcl = "{\"agent\":{\"policy\":\"read\"}}" }
}

resource "nomad_acl_policy" "unreadable_short" {
  attrs = { name = "deploy", rules_hcl = "agent{policy=\"read\"}" }
}

# Source: Terraform JSON output format, after_unknown
resource "nomad_acl_policy" "undecided_rules_text" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "deploy", rules_hcl = unknown }
  expect_failure = true
}

resource "nomad_acl_policy" "undecided_rules_renamed" {
  prior_attrs    = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "other", rules_hcl = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "nomad_acl_policy" "undecided_rules_id" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n", id = unknown }
}

resource "nomad_acl_policy" "undecided_rules_same" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
}

resource "nomad_acl_policy" "undecided_rules_name" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n", description = unknown }
}

resource "nomad_acl_policy" "undecided_rules_job" {
  prior_attrs = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "deploy", rules_hcl = "namespace \"orders\" {\n  policy = \"write\"\n}\n", job_acl = unknown }
}

# Source: Nomad documentation, ACL tokens; Binding rules
resource "nomad_acl_token" "management_granted_token" {
  attrs          = { type = "management" }
  expect_failure = true
}

resource "nomad_acl_token" "management_granted_raised" {
  prior_attrs    = { type = "client", policies = ["deploy"] }
  attrs          = { type = "management", policies = [] }
  expect_failure = true
}

resource "nomad_acl_binding_rule" "management_granted_rule" {
  prior_attrs    = { bind_type = "role", bind_name = "ops", selector = "a==b" }
  attrs          = { bind_type = "management", bind_name = "", selector = "a==b" }
  expect_failure = true
}

resource "nomad_acl_token" "management_granted_client" {
  attrs = { type = "client", policies = ["management"] }
}

resource "nomad_acl_token" "management_granted_always" {
  prior_attrs = { type = "management" }
  attrs       = { type = "management", name = "ops" }
}

resource "nomad_acl_token" "management_granted_lowered" {
  prior_attrs = { type = "management" }
  attrs       = { type = "client" }
}

resource "nomad_acl_binding_rule" "management_granted_role" {
  attrs = { bind_type = "role", bind_name = "management", selector = "a==b" }
}

resource "nomad_acl_binding_rule" "management_granted_policy" {
  attrs = { bind_type = "policy", bind_name = "deploy" }
}

resource "nomad_acl_binding_rule" "management_granted_rule_always" {
  prior_attrs = { bind_type = "management", selector = "a==b" }
  attrs       = { bind_type = "management", selector = "a==c" }
}

resource "nomad_acl_binding_rule" "selector_removed_gone" {
  prior_attrs    = { bind_type = "role", bind_name = "ops", selector = "\"ops\" in list.roles" }
  attrs          = { bind_type = "role", bind_name = "ops", selector = "" }
  expect_failure = true
}

resource "nomad_acl_binding_rule" "selector_removed_null" {
  prior_attrs    = { bind_type = "role", bind_name = "ops", selector = "\"ops\" in list.roles" }
  attrs          = { bind_type = "role", bind_name = "ops", selector = null }
  expect_failure = true
}

resource "nomad_acl_binding_rule" "selector_removed_changed" {
  prior_attrs = { bind_type = "role", bind_name = "ops", selector = "a" }
  attrs       = { bind_type = "role", bind_name = "ops", selector = "b" }
}

resource "nomad_acl_binding_rule" "selector_removed_never" {
  prior_attrs = { bind_type = "role", bind_name = "ops", selector = null }
  attrs       = { bind_type = "role", bind_name = "ops", selector = "" }
}

resource "nomad_acl_binding_rule" "selector_removed_added" {
  prior_attrs = { bind_type = "role", bind_name = "ops", selector = null }
  attrs       = { bind_type = "role", bind_name = "ops", selector = "b" }
}

resource "nomad_acl_binding_rule" "selector_removed_description" {
  prior_attrs = { bind_type = "role", bind_name = "ops", selector = "b" }
  attrs       = { bind_type = "role", bind_name = "ops", selector = "b", description = "x" }
}

# Source: Nomad documentation, Namespace specification, capabilities
resource "nomad_namespace" "drivers_allowed_added" {
  prior_attrs    = { name = "orders", capabilities = [{ enabled_task_drivers = ["docker"], disabled_task_drivers = [] }] }
  attrs          = { name = "orders", capabilities = [{ enabled_task_drivers = ["docker", "raw_exec"], disabled_task_drivers = [] }] }
  expect_failure = true
}

resource "nomad_namespace" "drivers_allowed_list_gone" {
  prior_attrs    = { name = "orders", capabilities = [{ enabled_task_drivers = ["docker"], disabled_task_drivers = [] }] }
  attrs          = { name = "orders", capabilities = [] }
  expect_failure = true
}

resource "nomad_namespace" "drivers_allowed_refusal_gone" {
  prior_attrs    = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = ["raw_exec"] }] }
  attrs          = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = [] }] }
  expect_failure = true
}

resource "nomad_namespace" "drivers_allowed_other" {
  prior_attrs = { name = "orders", capabilities = [{ enabled_task_drivers = ["docker"], disabled_task_drivers = [] }] }
  attrs       = { name = "orders", capabilities = [{ enabled_task_drivers = ["docker", "podman"], disabled_task_drivers = [] }] }
}

resource "nomad_namespace" "drivers_allowed_always" {
  prior_attrs = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = [] }] }
  attrs       = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = [] }] }
}

resource "nomad_namespace" "drivers_allowed_created" {
  attrs = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = [] }] }
}

resource "nomad_namespace" "drivers_allowed_refused" {
  prior_attrs = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = [] }] }
  attrs       = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = ["raw_exec"] }] }
}

resource "nomad_namespace" "drivers_allowed_moved" {
  prior_attrs = { name = "orders", capabilities = [{ enabled_task_drivers = ["docker"], disabled_task_drivers = [] }] }
  attrs       = { name = "orders", capabilities = [{ enabled_task_drivers = [], disabled_task_drivers = ["raw_exec"] }] }
}

resource "nomad_namespace" "drivers_allowed_null" {
  prior_attrs = { name = "orders", capabilities = null }
  attrs       = { name = "orders", capabilities = null }
}

# Source: Nomad documentation, Sentinel policies, enforcement levels
resource "nomad_sentinel_policy" "guard_weakened_soft" {
  prior_attrs    = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
  attrs          = { name = "no-raw", enforcement_level = "soft-mandatory", policy = "main = rule { true }" }
  expect_failure = true
}

resource "nomad_sentinel_policy" "guard_weakened_advisory" {
  prior_attrs    = { name = "no-raw", enforcement_level = "soft-mandatory", policy = "main = rule { true }" }
  attrs          = { name = "no-raw", enforcement_level = "advisory", policy = "main = rule { true }" }
  expect_failure = true
}

resource "nomad_sentinel_policy" "guard_weakened_stricter" {
  prior_attrs = { name = "no-raw", enforcement_level = "advisory", policy = "main = rule { true }" }
  attrs       = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
}

resource "nomad_sentinel_policy" "guard_weakened_same" {
  prior_attrs = { name = "no-raw", enforcement_level = "soft-mandatory", policy = "main = rule { true }" }
  attrs       = { name = "no-raw", enforcement_level = "soft-mandatory", policy = "main = rule { false }" }
}

resource "nomad_sentinel_policy" "guard_weakened_created" {
  attrs = { name = "no-raw", enforcement_level = "advisory", policy = "main = rule { true }" }
}

resource "nomad_sentinel_policy" "guard_weakened_null" {
  prior_attrs = { name = "no-raw", enforcement_level = null, policy = "main = rule { true }" }
  attrs       = { name = "no-raw", enforcement_level = null, policy = "main = rule { true }" }
}

resource "nomad_sentinel_policy" "guard_deleted_hard" {
  prior_attrs    = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
  expect_failure = true
}

resource "nomad_sentinel_policy" "guard_deleted_soft" {
  prior_attrs    = { name = "no-raw", enforcement_level = "soft-mandatory", policy = "main = rule { true }" }
  expect_failure = true
}

resource "nomad_sentinel_policy" "guard_deleted_advisory" {
  prior_attrs = { name = "no-raw", enforcement_level = "advisory", policy = "main = rule { true }" }
}

resource "nomad_sentinel_policy" "guard_deleted_replaced" {
  prior_attrs = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
  attrs       = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
  change      = { actions = ["delete", "create"] }
  meta        = { operation = "replace" }
}

resource "nomad_sentinel_policy" "guard_deleted_updated" {
  prior_attrs = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
  attrs       = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }", scope = "submit-job" }
}

resource "nomad_sentinel_policy" "guard_deleted_created" {
  attrs = { name = "no-raw", enforcement_level = "hard-mandatory", policy = "main = rule { true }" }
}

# Source: Nomad documentation, ACL policies: tokens and roles get policies by name
resource "nomad_acl_policy" "every_namespace_other_name" {
  prior_attrs    = { name = "ops", rules_hcl = "namespace \"*\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "interns", rules_hcl = "namespace \"*\" {\n  policy = \"write\"\n}\n" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "nomad_acl_policy" "every_namespace_name_unknown" {
  prior_attrs = { name = "ops", rules_hcl = "namespace \"*\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = unknown, rules_hcl = "namespace \"*\" {\n  policy = \"write\"\n}\n" }
  meta        = { operation = "replace" }
}

resource "nomad_acl_policy" "every_namespace_narrow_renamed" {
  prior_attrs = { name = "shop", rules_hcl = "namespace \"shop\" {\n  policy = \"write\"\n}\n" }
  attrs       = { name = "shop-write", rules_hcl = "namespace \"shop\" {\n  policy = \"write\"\n}\n" }
  meta        = { operation = "replace" }
}
