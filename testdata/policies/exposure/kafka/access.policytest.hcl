policytest {
  targets = ["../../../../policies/exposure/kafka/access.gate.hcl"]
}

base "kafka_acl" {
  attrs = { resource_type = "Topic", resource_name = "orders", acl_principal = "User:orders", acl_operation = "Read", acl_permission_type = "Allow", acl_host = "*" }
}

# Source: Apache Kafka Documentation, Authorization and ACLs; provider documentation, Mongey/kafka
resource "kafka_acl" "open_to_all_everyone" {
  attrs          = { acl_principal = "User:*" }
  expect_failure = true
}

resource "kafka_acl" "open_to_all_cluster" {
  attrs          = { resource_type = "Cluster", resource_name = "kafka-cluster", acl_operation = "All" }
  expect_failure = true
}

resource "kafka_acl" "open_to_all_one" {
  attrs = {}
}

resource "kafka_acl" "open_to_all_deny" {
  attrs = { acl_principal = "User:*", acl_permission_type = "Deny" }
}

resource "kafka_acl" "open_to_all_topic" {
  attrs = { acl_operation = "All" }
}

resource "kafka_acl" "open_to_all_same" {
  prior_attrs = { acl_principal = "User:*" }
  attrs       = { acl_principal = "User:*" }
  meta        = { operation = "replace" }
}

# Source: Apache Kafka Documentation, Authorization and ACLs, Deny
resource "kafka_acl" "denial_gone_one" {
  prior_attrs    = { acl_permission_type = "Deny" }
  expect_failure = true
}

resource "kafka_acl" "denial_gone_all" {
  prior_attrs    = { acl_permission_type = "Deny", acl_principal = "User:*", acl_operation = "All" }
  expect_failure = true
}

resource "kafka_acl" "denial_gone_allow" {
  prior_attrs = {}
}

resource "kafka_acl" "denial_gone_replaced" {
  prior_attrs = { acl_permission_type = "Deny" }
  attrs       = { acl_permission_type = "Deny", acl_host = "203.0.113.1" }
  meta        = { operation = "replace" }
}

resource "kafka_acl" "denial_gone_new" {
  attrs = { acl_permission_type = "Deny" }
}

resource "kafka_topic" "denial_gone_topic" {
  prior_attrs = { name = "orders" }
}

# Source: what a replacement is attached to; provider documentation, Mongey/kafka 0.x, acl: each attribute replaces it
resource "kafka_acl" "denial_gone_entry_moved" {
  prior_attrs    = { acl_permission_type = "Deny", acl_principal = "User:orders" }
  attrs          = { acl_permission_type = "Deny", acl_principal = "User:billing" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "kafka_acl" "denial_gone_entry_same_target" {
  prior_attrs = { acl_permission_type = "Deny", acl_principal = "User:orders" }
  attrs       = { acl_permission_type = "Deny", acl_principal = "User:orders", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "kafka_acl" "denial_gone_entry_unknown_target" {
  prior_attrs = { acl_permission_type = "Deny", acl_principal = "User:orders" }
  attrs       = { acl_permission_type = "Deny", acl_principal = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "kafka_acl" "denial_gone_permission" {
  prior_attrs    = { acl_permission_type = "Deny" }
  attrs          = { acl_permission_type = "Allow" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "kafka_acl" "denial_gone_allow_moved" {
  prior_attrs = { acl_permission_type = "Allow" }
  attrs       = { acl_permission_type = "Allow", acl_principal = "User:billing" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "kafka_acl" "open_to_all_every_host" {
  prior_attrs    = { acl_principal = "User:*", acl_host = "203.0.113.1" }
  attrs          = { acl_principal = "User:*", acl_host = "*" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "kafka_acl" "open_to_all_one_host" {
  prior_attrs = { acl_principal = "User:*", acl_host = "*" }
  attrs       = { acl_principal = "User:*", acl_host = "203.0.113.1" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "kafka_acl" "open_to_all_other_host" {
  prior_attrs = { acl_principal = "User:*", acl_host = "203.0.113.1" }
  attrs       = { acl_principal = "User:*", acl_host = "203.0.113.2" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "kafka_acl" "denial_gone_host" {
  prior_attrs = { acl_permission_type = "Deny", acl_host = "203.0.113.1" }
  attrs       = { acl_permission_type = "Deny", acl_host = "*" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

# A plan moves it: the same elsewhere opens nothing.
plan "kafka_acl_renamed" {
  file            = "../../../exposure/moved/kafka_acl_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "kafka_acl_in_other_letters" {
  file            = "../../../exposure/moved/kafka_acl_in_other_letters.json"
  expect          = "pass"
  expect_findings = []
}

plan "kafka_acl_from_every_host" {
  file            = "../../../exposure/moved/kafka_acl_from_every_host.json"
  expect          = "pass"
  expect_findings = ["access/open_to_all: kafka_acl.b"]
}
