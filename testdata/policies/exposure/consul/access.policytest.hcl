policytest {
  targets = ["../../../../policies/exposure/consul/access.gate.hcl"]
}

# Source: Consul documentation, ACL rules reference
resource "consul_acl_policy" "administrator_rules_acl" {
  prior_attrs    = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs          = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nacl = \"write\"\n" }
  expect_failure = true
}

resource "consul_acl_policy" "administrator_rules_operator" {
  prior_attrs    = { name = "web", rules = "operator = \"read\"\n" }
  attrs          = { name = "web", rules = "operator = \"write\"\n" }
  expect_failure = true
}

resource "consul_acl_policy" "administrator_rules_json" {
  attrs          = { name = "web", rules = "{\"acl\":\"write\"}" }
  expect_failure = true
}

resource "consul_acl_policy" "administrator_rules_read" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nacl = \"read\"\noperator = \"read\"\n" }
}

resource "consul_acl_policy" "administrator_rules_always" {
  prior_attrs = { name = "web", rules = "acl = \"write\"" }
  attrs       = { name = "web", rules = "operator = \"read\"\nacl = \"write\"\n" }
}

resource "consul_acl_policy" "administrator_rules_commented" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n# acl = \"write\"\n" }
}

resource "consul_acl_policy" "administrator_rules_lowered" {
  prior_attrs = { name = "web", rules = "acl = \"write\"" }
  attrs       = { name = "web", rules = "acl = \"read\"" }
}

resource "consul_acl_policy" "administrator_rules_created" {
  attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
}

resource "consul_acl_policy" "administrator_rules_json_same" {
  prior_attrs = { name = "web", rules = "acl = \"write\"" }
  attrs       = { name = "web", rules = "{\"acl\":\"write\"}" }
}

# Source: Consul documentation, ACL rules reference, prefix rules
resource "consul_acl_policy" "broad_rules_keys" {
  prior_attrs    = { name = "web", rules = "key_prefix \"orders/\" {\n  policy = \"write\"\n}\n" }
  attrs          = { name = "web", rules = "key_prefix \"\" {\n  policy = \"write\"\n}\n" }
  expect_failure = true
}

resource "consul_acl_policy" "broad_rules_services" {
  prior_attrs    = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs          = { name = "web", rules = "service_prefix \"\" {\n  policy = \"write\"\n  intentions = \"write\"\n}\n" }
  expect_failure = true
}

resource "consul_acl_policy" "broad_rules_read" {
  attrs          = { name = "web", rules = "key_prefix \"\" { policy = \"read\" }" }
  expect_failure = true
}

resource "consul_acl_policy" "broad_rules_keyring" {
  prior_attrs    = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs          = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nkeyring = \"write\"\n" }
  expect_failure = true
}

resource "consul_acl_policy" "broad_rules_json" {
  prior_attrs    = { name = "web", rules = "{\"key_prefix\":{\"orders/\":{\"policy\":\"read\"}}}" }
  attrs          = { name = "web", rules = "{\"key_prefix\":{\"\":{\"policy\":\"write\"}}}" }
  expect_failure = true
}

resource "consul_acl_policy" "broad_rules_one_prefix" {
  prior_attrs = { name = "web", rules = "key_prefix \"orders/\" { policy = \"read\" }" }
  attrs       = { name = "web", rules = "key_prefix \"orders/\" { policy = \"write\" }" }
}

resource "consul_acl_policy" "broad_rules_discovery" {
  attrs = { name = "web", rules = "node_prefix \"\" { policy = \"read\" }\nservice_prefix \"\" { policy = \"read\" }\nagent_prefix \"\" { policy = \"read\" }" }
}

resource "consul_acl_policy" "broad_rules_narrowed" {
  prior_attrs = { name = "web", rules = "key_prefix \"\" { policy = \"write\" }" }
  attrs       = { name = "web", rules = "key_prefix \"\" { policy = \"read\" }" }
}

resource "consul_acl_policy" "broad_rules_deny" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nkey_prefix \"\" { policy = \"deny\" }" }
}

resource "consul_acl_policy" "broad_rules_always" {
  prior_attrs = { name = "web", rules = "key_prefix \"\" { policy = \"write\" }\nservice \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nkey_prefix \"\" { policy = \"write\" }" }
}

resource "consul_acl_policy" "broad_rules_another_service" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nservice \"api\" { policy = \"write\" }" }
}

resource "consul_acl_policy" "broad_rules_json_one" {
  attrs = { name = "web", rules = "{\"key_prefix\":{\"orders/\":{\"policy\":\"write\"}},\"service\":{\"web\":{\"policy\":\"write\"}}}" }
}

resource "consul_acl_policy" "broad_rules_intentions" {
  prior_attrs = { name = "web", rules = "service \"web\" { policy = \"read\" }" }
  attrs       = { name = "web", rules = "service \"web\" { policy = \"write\"\n intentions = \"write\" }" }
}

resource "consul_acl_policy" "broad_rules_keyring_read" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\nkeyring = \"read\"" }
}

resource "consul_acl_policy" "broad_rules_null" {
  prior_attrs = { name = "web", rules = null }
  attrs       = { name = "web", rules = null }
}

# Source: Consul documentation, ACL rules reference, rule specification
resource "consul_acl_policy" "unreadable_words" {
  attrs          = { name = "web", rules = "everything" }
  expect_failure = true
}

resource "consul_acl_policy" "unreadable_json" {
  prior_attrs    = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs          = { name = "web", rules = "{\"acl\": \"read\"" }
  expect_failure = true
}

resource "consul_acl_policy" "unreadable_empty" {
  attrs = { name = "web", rules = "" }
}

resource "consul_acl_policy" "unreadable_comment" {
  attrs = { name = "web", rules = "# Nothing yet." }
}

resource "consul_acl_policy" "unreadable_null" {
  attrs = { name = "web", rules = null }
}

resource "consul_acl_policy" "unreadable_list" {
  attrs = { name = "web", rules = "service_prefix \"\" { policy = \"list\" }" }
}

# Source: Terraform JSON output format, after_unknown
resource "consul_acl_policy" "undecided_rules_text" {
  prior_attrs    = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs          = { name = "web", rules = unknown }
  expect_failure = true
}

resource "consul_acl_policy" "undecided_rules_renamed" {
  prior_attrs    = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs          = { name = "web-v2", rules = unknown }
  expect_failure = true
}

resource "consul_acl_policy" "undecided_rules_id" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n", id = unknown }
}

resource "consul_acl_policy" "undecided_rules_same" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
}

resource "consul_acl_policy" "undecided_rules_name" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = unknown, rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
}

resource "consul_acl_policy" "undecided_rules_datacenters" {
  prior_attrs = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n" }
  attrs       = { name = "web", rules = "service \"web\" {\n  policy = \"write\"\n}\nservice_prefix \"\" {\n  policy = \"read\"\n}\nnode_prefix \"\" {\n  policy = \"read\"\n}\n", datacenters = unknown }
}

# Source: Consul documentation, ACL policies, built-in policies; provider schema, hashicorp/consul 2.x
resource "consul_acl_token" "management_granted_token" {
  prior_attrs    = { policies = ["web"] }
  attrs          = { policies = ["web", "global-management"] }
  expect_failure = true
}

resource "consul_acl_role" "management_granted_role" {
  attrs          = { name = "ops", policies = ["00000000-0000-0000-0000-000000000001"] }
  expect_failure = true
}

resource "consul_acl_token_policy_attachment" "management_granted_attached" {
  attrs          = { token_id = "6f8c2f6e", policy = "global-management" }
  expect_failure = true
}

resource "consul_acl_binding_rule" "management_granted_rule" {
  prior_attrs    = { bind_type = "policy", bind_name = "web" }
  attrs          = { bind_type = "policy", bind_name = "builtin/global-management" }
  expect_failure = true
}

resource "consul_acl_token" "management_granted_other" {
  prior_attrs = { policies = ["web"] }
  attrs       = { policies = ["web", "api"] }
}

resource "consul_acl_token" "management_granted_always" {
  prior_attrs = { policies = ["global-management"] }
  attrs       = { policies = ["global-management", "web"] }
}

resource "consul_acl_token" "management_granted_removed" {
  prior_attrs = { policies = ["global-management"] }
  attrs       = { policies = ["web"] }
}

resource "consul_acl_role" "management_granted_id" {
  attrs = { name = "web", policies = ["7b1c2f6e-2f1a-4d0b-9a57-0a1b2c3d4e5f"] }
}

resource "consul_acl_token_policy_attachment" "management_granted_web" {
  attrs = { token_id = "6f8c2f6e", policy = "web" }
}

resource "consul_acl_token_policy_attachment" "management_granted_look_alike" {
  attrs = { token_id = "6f8c2f6e", policy = "no-global-management" }
}

resource "consul_acl_binding_rule" "management_granted_service" {
  prior_attrs = { bind_type = "service", bind_name = "web" }
  attrs       = { bind_type = "service", bind_name = "global-management" }
}

resource "consul_acl_binding_rule" "management_granted_role_rule" {
  attrs = { bind_type = "role", bind_name = "web" }
}

# Source: Consul documentation, ACL tokens, anonymous token
resource "consul_acl_token_policy_attachment" "anonymous_granted_policy" {
  attrs          = { token_id = "00000000-0000-0000-0000-000000000002", policy = "read-all" }
  expect_failure = true
}

resource "consul_acl_token_role_attachment" "anonymous_granted_role" {
  attrs          = { token_id = "00000000-0000-0000-0000-000000000002", role = "reader" }
  expect_failure = true
}

resource "consul_acl_token" "anonymous_granted_token" {
  prior_attrs    = { accessor_id = "00000000-0000-0000-0000-000000000002", policies = [] }
  attrs          = { accessor_id = "00000000-0000-0000-0000-000000000002", policies = ["dns"] }
  expect_failure = true
}

resource "consul_acl_token_policy_attachment" "anonymous_granted_other" {
  attrs = { token_id = "7b1c2f6e-2f1a-4d0b-9a57-0a1b2c3d4e5f", policy = "read-all" }
}

resource "consul_acl_token_role_attachment" "anonymous_granted_other" {
  attrs = { token_id = "7b1c2f6e-2f1a-4d0b-9a57-0a1b2c3d4e5f", role = "reader" }
}

resource "consul_acl_token" "anonymous_granted_always" {
  prior_attrs = { accessor_id = "00000000-0000-0000-0000-000000000002", policies = ["dns"] }
  attrs       = { accessor_id = "00000000-0000-0000-0000-000000000002", policies = ["dns"], description = "everyone" }
}

resource "consul_acl_token" "anonymous_granted_removed" {
  prior_attrs = { accessor_id = "00000000-0000-0000-0000-000000000002", policies = ["dns"] }
  attrs       = { accessor_id = "00000000-0000-0000-0000-000000000002", policies = [] }
}

resource "consul_acl_token" "anonymous_granted_named" {
  attrs = { accessor_id = "7b1c2f6e", policies = ["dns"] }
}

resource "consul_acl_token" "anonymous_granted_null" {
  attrs = { accessor_id = null, policies = null }
}

# Source: Consul documentation, Service intentions configuration entry
resource "consul_intention" "every_service_allowed_created" {
  attrs          = { source_name = "*", destination_name = "orders", action = "allow" }
  expect_failure = true
}

resource "consul_intention" "every_service_allowed_flipped" {
  prior_attrs    = { source_name = "*", destination_name = "*", action = "deny" }
  attrs          = { source_name = "*", destination_name = "*", action = "allow" }
  expect_failure = true
}

resource "consul_config_entry_service_intentions" "every_service_allowed_entry" {
  prior_attrs    = { name = "orders", sources = [{ name = "web", action = "allow" }] }
  attrs          = { name = "orders", sources = [{ name = "web", action = "allow" }, { name = "*", action = "allow" }] }
  expect_failure = true
}

resource "consul_config_entry" "every_service_allowed_json" {
  prior_attrs    = { kind = "service-intentions", name = "orders", config_json = "{\"Sources\": [{\"Name\": \"*\", \"Action\": \"deny\"}]}" }
  attrs          = { kind = "service-intentions", name = "orders", config_json = "{\"Sources\": [{\"Name\": \"*\", \"Action\": \"allow\"}]}" }
  expect_failure = true
}

resource "consul_intention" "every_service_allowed_one" {
  attrs = { source_name = "web", destination_name = "orders", action = "allow" }
}

resource "consul_intention" "every_service_allowed_deny" {
  attrs = { source_name = "*", destination_name = "*", action = "deny" }
}

resource "consul_intention" "every_service_allowed_to_all" {
  attrs = { source_name = "prometheus", destination_name = "*", action = "allow" }
}

resource "consul_intention" "every_service_allowed_always" {
  prior_attrs = { source_name = "*", destination_name = "orders", action = "allow" }
  attrs       = { source_name = "*", destination_name = "orders", action = "allow", description = "web" }
}

resource "consul_config_entry_service_intentions" "every_service_allowed_entry_always" {
  prior_attrs = { name = "orders", sources = [{ name = "*", action = "allow" }] }
  attrs       = { name = "orders", sources = [{ name = "*", action = "allow" }, { name = "web", action = "deny" }] }
}

resource "consul_config_entry_service_intentions" "every_service_allowed_permissions" {
  attrs = { name = "orders", sources = [{ name = "web", action = "allow" }, { name = "*", action = "deny" }] }
}

resource "consul_config_entry" "every_service_allowed_defaults" {
  attrs = { kind = "service-defaults", name = "orders", config_json = "{\"Protocol\": \"http\"}" }
}

resource "consul_config_entry" "every_service_allowed_router" {
  prior_attrs = { kind = "service-router", config_json = "{}" }
  attrs       = { kind = "service-router", config_json = "{\"Sources\": [{\"Name\": \"*\", \"Action\": \"allow\"}]}" }
}

resource "consul_config_entry_service_intentions" "every_service_allowed_null" {
  attrs = { name = "orders", sources = null }
}

resource "consul_intention" "refusal_removed_gone" {
  prior_attrs    = { source_name = "web", destination_name = "db", action = "deny" }
  expect_failure = true
}

resource "consul_intention" "refusal_removed_flipped" {
  prior_attrs    = { source_name = "web", destination_name = "db", action = "deny" }
  attrs          = { source_name = "web", destination_name = "db", action = "allow" }
  expect_failure = true
}

resource "consul_intention" "refusal_removed_allow" {
  prior_attrs = { source_name = "web", destination_name = "db", action = "allow" }
}

resource "consul_intention" "refusal_removed_kept" {
  prior_attrs = { source_name = "web", destination_name = "db", action = "deny" }
  attrs       = { source_name = "web", destination_name = "db", action = "deny", description = "no" }
}

resource "consul_intention" "refusal_removed_replaced" {
  prior_attrs = { source_name = "web", destination_name = "db", action = "deny" }
  attrs       = { source_name = "*", destination_name = "db", action = "deny" }
  meta        = { operation = "replace" }
}

resource "consul_intention" "refusal_removed_refused" {
  prior_attrs = { source_name = "web", destination_name = "db", action = "allow" }
  attrs       = { source_name = "web", destination_name = "db", action = "deny" }
}

# Source: Consul documentation, Auth methods, binding rules
resource "consul_acl_binding_rule" "selector_removed_gone" {
  prior_attrs    = { bind_type = "role", bind_name = "web", selector = "serviceaccount.name==web" }
  attrs          = { bind_type = "role", bind_name = "web", selector = "" }
  expect_failure = true
}

resource "consul_acl_binding_rule" "selector_removed_null" {
  prior_attrs    = { bind_type = "role", bind_name = "web", selector = "value.team==shop" }
  attrs          = { bind_type = "role", bind_name = "web", selector = null }
  expect_failure = true
}

resource "consul_acl_binding_rule" "selector_removed_changed" {
  prior_attrs = { bind_type = "role", bind_name = "web", selector = "a==b" }
  attrs       = { bind_type = "role", bind_name = "web", selector = "a==c" }
}

resource "consul_acl_binding_rule" "selector_removed_never" {
  prior_attrs = { bind_type = "role", bind_name = "web", selector = "" }
  attrs       = { bind_type = "role", bind_name = "web", selector = null }
}

resource "consul_acl_binding_rule" "selector_removed_added" {
  prior_attrs = { bind_type = "role", bind_name = "web", selector = "" }
  attrs       = { bind_type = "role", bind_name = "web", selector = "a==b" }
}

resource "consul_acl_binding_rule" "selector_removed_description" {
  prior_attrs = { bind_type = "role", bind_name = "web", selector = "a==b" }
  attrs       = { bind_type = "role", bind_name = "web", selector = "a==b", description = "x" }
}

# Source: Provider schema, hashicorp/consul 2.x, consul_acl_token_policy_attachment
resource "consul_acl_token_policy_attachment" "management_granted_other_token" {
  prior_attrs    = { token_id = "6a1253d2-1785-24fd-91c2-f8e78c745511", policy = "global-management" }
  attrs          = { token_id = "7b1253d2-1785-24fd-91c2-f8e78c745522", policy = "global-management" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "consul_acl_token_role_attachment" "anonymous_granted_moved" {
  prior_attrs    = { token_id = "6a1253d2-1785-24fd-91c2-f8e78c745511", role = "web" }
  attrs          = { token_id = "00000000-0000-0000-0000-000000000002", role = "web" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "consul_intention" "refusal_removed_other_destination" {
  prior_attrs    = { source_name = "web", destination_name = "db", action = "deny" }
  attrs          = { source_name = "web", destination_name = "cache", action = "deny" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "consul_acl_token_policy_attachment" "management_granted_token_unknown" {
  prior_attrs = { token_id = "6a1253d2-1785-24fd-91c2-f8e78c745511", policy = "global-management" }
  attrs       = { token_id = unknown, policy = "global-management" }
  meta        = { operation = "replace" }
}

resource "consul_acl_token_policy_attachment" "management_granted_other_policy_moved" {
  prior_attrs = { token_id = "6a1253d2-1785-24fd-91c2-f8e78c745511", policy = "web" }
  attrs       = { token_id = "7b1253d2-1785-24fd-91c2-f8e78c745522", policy = "web" }
  meta        = { operation = "replace" }
}

resource "consul_acl_token_role_attachment" "anonymous_granted_taken_away" {
  prior_attrs = { token_id = "00000000-0000-0000-0000-000000000002", role = "web" }
  attrs       = { token_id = "6a1253d2-1785-24fd-91c2-f8e78c745511", role = "web" }
  meta        = { operation = "replace" }
}

resource "consul_intention" "refusal_removed_same_pair" {
  prior_attrs = { source_name = "web", destination_name = "db", action = "deny", description = "a" }
  attrs       = { source_name = "web", destination_name = "db", action = "deny", description = "b" }
  meta        = { operation = "replace" }
}

resource "consul_intention" "refusal_removed_allow_moved" {
  prior_attrs = { source_name = "web", destination_name = "db", action = "allow" }
  attrs       = { source_name = "web", destination_name = "cache", action = "allow" }
  meta        = { operation = "replace" }
}

# Source: Provider schema, hashicorp/consul 2.x, consul_acl_token
resource "consul_acl_token" "anonymous_granted_new_token" {
  attrs = { accessor_id = unknown, description = "web", policies = ["web"] }
}
