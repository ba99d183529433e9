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
