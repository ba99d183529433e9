policytest {
  targets = ["../../../../policies/exposure/confluent/access.gate.hcl"]
}

# Source: Confluent Cloud Documentation, Predefined RBAC roles; provider documentation, confluent_role_binding
resource "confluent_role_binding" "administrator_organization" {
  attrs          = { principal = "User:sa-1", role_name = "OrganizationAdmin", crn_pattern = "crn://confluent.cloud/organization=o1" }
  expect_failure = true
}

resource "confluent_role_binding" "administrator_unknown" {
  attrs          = { principal = unknown, role_name = "EnvironmentAdmin", crn_pattern = unknown }
  expect_failure = true
}

resource "confluent_role_binding" "administrator_reader" {
  attrs = { principal = "User:sa-1", role_name = "DeveloperRead", crn_pattern = "crn://confluent.cloud/organization=o1/environment=env-1/kafka=lkc-1/topic=orders" }
}

resource "confluent_role_binding" "administrator_metrics" {
  attrs = { principal = "User:sa-1", role_name = "MetricsViewer", crn_pattern = "crn://confluent.cloud/organization=o1" }
}

resource "confluent_role_binding" "administrator_same" {
  prior_attrs = { principal = "User:sa-1", role_name = "EnvironmentAdmin", crn_pattern = "crn://confluent.cloud/organization=o1/environment=env-1" }
  attrs       = { principal = "User:sa-1", role_name = "EnvironmentAdmin", crn_pattern = "crn://confluent.cloud/organization=o1/environment=env-1" }
}

resource "confluent_role_binding" "administrator_gone" {
  prior_attrs = { principal = "User:sa-1", role_name = "EnvironmentAdmin", crn_pattern = "crn://confluent.cloud/organization=o1/environment=env-1" }
}

base "confluent_kafka_acl" {
  attrs = { resource_type = "TOPIC", resource_name = "orders", pattern_type = "LITERAL", principal = "User:sa-1", operation = "READ", permission = "ALLOW", host = "*" }
}

# Source: Confluent Cloud Documentation, Use access control lists
resource "confluent_kafka_acl" "open_to_all_everyone" {
  attrs          = { principal = "User:*" }
  expect_failure = true
}

resource "confluent_kafka_acl" "open_to_all_everything" {
  attrs          = { resource_name = "*", operation = "ALL" }
  expect_failure = true
}

resource "confluent_kafka_acl" "open_to_all_one" {
  attrs = {}
}

resource "confluent_kafka_acl" "open_to_all_deny" {
  attrs = { principal = "User:*", permission = "DENY" }
}

resource "confluent_kafka_acl" "open_to_all_topic" {
  attrs = { operation = "ALL" }
}

resource "confluent_kafka_acl" "open_to_all_read" {
  attrs = { resource_name = "*" }
}

resource "confluent_kafka_acl" "open_to_all_same" {
  prior_attrs = { principal = "User:*" }
  attrs       = { principal = "User:*", rest_endpoint = "https://pkc-1.confluent.cloud:443" }
}

# Source: Confluent Cloud Documentation, IP filtering
resource "confluent_ip_group" "network_opened_new" {
  attrs          = { group_name = "all", cidr_blocks = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "confluent_ip_group" "network_opened_added" {
  prior_attrs    = { group_name = "office", cidr_blocks = ["203.0.113.0/24"] }
  attrs          = { group_name = "office", cidr_blocks = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "confluent_ip_group" "network_opened_office" {
  attrs = { group_name = "office", cidr_blocks = ["203.0.113.0/24"] }
}

resource "confluent_ip_group" "network_opened_more" {
  prior_attrs = { group_name = "office", cidr_blocks = ["203.0.113.0/24"] }
  attrs       = { group_name = "office", cidr_blocks = ["198.51.100.0/24", "203.0.113.0/24"] }
}

resource "confluent_ip_group" "network_opened_same" {
  prior_attrs = { group_name = "all", cidr_blocks = ["0.0.0.0/0"] }
  attrs       = { group_name = "everyone", cidr_blocks = ["0.0.0.0/0"] }
}

resource "confluent_ip_group" "network_opened_private" {
  attrs = { group_name = "vpn", cidr_blocks = ["10.0.0.0/8"] }
}

# Source: Confluent Cloud Documentation, Manage IP filters
resource "confluent_ip_filter" "filter_gone_one" {
  prior_attrs    = { filter_name = "office", resource_group = "management", ip_groups = ["ipg-1"] }
  expect_failure = true
}

resource "confluent_ip_filter" "filter_gone_all" {
  prior_attrs    = { filter_name = "all", resource_group = "multiple", ip_groups = ["ipg-1"] }
  expect_failure = true
}

resource "confluent_ip_filter" "filter_gone_replaced" {
  prior_attrs = { filter_name = "office", resource_scope = "a" }
  attrs       = { filter_name = "offices", resource_scope = "a" }
  meta        = { operation = "replace" }
}

resource "confluent_ip_filter" "filter_gone_new" {
  attrs = { filter_name = "office" }
}

resource "confluent_ip_filter" "filter_gone_changed" {
  prior_attrs = { filter_name = "office", ip_groups = ["a"] }
  attrs       = { filter_name = "office", ip_groups = ["b"] }
}

resource "confluent_ip_group" "filter_gone_group" {
  prior_attrs = { group_name = "office", cidr_blocks = ["203.0.113.0/24"] }
}

# Source: what a replacement is attached to; provider documentation, confluentinc/confluent 2.x, ip_filter (resource_scope)
resource "confluent_ip_filter" "filter_gone_scope_moved" {
  prior_attrs = {
    filter_name    = "office"
    resource_group = "multiple"
    resource_scope = "crn://confluent.cloud/organization=o1/environment=env-prod"
  }
  attrs = {
    filter_name    = "office"
    resource_group = "multiple"
    resource_scope = "crn://confluent.cloud/organization=o1/environment=env-dev"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "confluent_ip_filter" "filter_gone_scope_same_target" {
  prior_attrs = {
    filter_name    = "office"
    resource_group = "multiple"
    resource_scope = "crn://confluent.cloud/organization=o1/environment=env-prod"
  }
  attrs = {
    filter_name    = "offices"
    resource_group = "multiple"
    resource_scope = "crn://confluent.cloud/organization=o1/environment=env-prod"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "confluent_ip_filter" "filter_gone_scope_unknown_target" {
  prior_attrs = {
    filter_name    = "office"
    resource_group = "multiple"
    resource_scope = "crn://confluent.cloud/organization=o1/environment=env-prod"
  }
  attrs  = { filter_name = "office", resource_group = "multiple", resource_scope = unknown, id = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
