policytest {
  targets = ["../../../../policies/exposure/google/edge.gate.hcl"]
}

# Source: Cloud Load Balancing documentation, Forwarding rules overview

resource "google_compute_forwarding_rule" "balancer_external_public" {
  prior_attrs    = { load_balancing_scheme = "INTERNAL" }
  attrs          = { load_balancing_scheme = "EXTERNAL" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_backend_service" "balancer_external_managed" {
  prior_attrs    = { load_balancing_scheme = "INTERNAL_MANAGED" }
  attrs          = { load_balancing_scheme = "EXTERNAL_MANAGED" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_forwarding_rule" "balancer_external_left_out" {
  prior_attrs    = { load_balancing_scheme = "INTERNAL" }
  attrs          = { load_balancing_scheme = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_forwarding_rule" "balancer_external_internal" {
  prior_attrs = { load_balancing_scheme = "EXTERNAL" }
  attrs       = { load_balancing_scheme = "INTERNAL" }
  meta        = { operation = "replace" }
}

resource "google_compute_forwarding_rule" "balancer_external_managed" {
  prior_attrs = { load_balancing_scheme = "INTERNAL" }
  attrs       = { load_balancing_scheme = "INTERNAL_MANAGED" }
  meta        = { operation = "replace" }
}

resource "google_compute_forwarding_rule" "balancer_external_always" {
  prior_attrs = { load_balancing_scheme = "EXTERNAL" }
  attrs       = { load_balancing_scheme = "EXTERNAL_MANAGED" }
  meta        = { operation = "replace" }
}

resource "google_compute_forwarding_rule" "balancer_external_kept" {
  prior_attrs = { load_balancing_scheme = "INTERNAL" }
  attrs       = { load_balancing_scheme = "INTERNAL" }
  meta        = { operation = "replace" }
}

resource "google_compute_forwarding_rule" "balancer_external_service_connect" {
  prior_attrs = { load_balancing_scheme = "INTERNAL" }
  attrs       = { load_balancing_scheme = "" }
  meta        = { operation = "replace" }
}

resource "google_compute_forwarding_rule" "balancer_external_never" {
  prior_attrs = { load_balancing_scheme = null }
  attrs       = { load_balancing_scheme = "EXTERNAL" }
  meta        = { operation = "replace" }
}

resource "google_compute_global_forwarding_rule" "balancer_external_new" {
  attrs = { load_balancing_scheme = "EXTERNAL" }
}

# Source: Cloud Armor documentation, Security policies overview

resource "google_compute_backend_service" "armor_detached_null" {
  prior_attrs    = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
  attrs          = { security_policy = null }
  expect_failure = true
}

resource "google_compute_region_backend_service" "armor_detached_empty" {
  prior_attrs    = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
  attrs          = { security_policy = "" }
  expect_failure = true
}

resource "google_compute_backend_bucket" "armor_detached_edge" {
  prior_attrs    = { edge_security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
  attrs          = { edge_security_policy = null }
  expect_failure = true
}

resource "google_compute_backend_service" "armor_detached_kept" {
  prior_attrs = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
  attrs       = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
}

resource "google_compute_backend_service" "armor_detached_another" {
  prior_attrs = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
  attrs       = { security_policy = "waf-2" }
}

resource "google_compute_backend_service" "armor_detached_attached" {
  prior_attrs = { security_policy = null }
  attrs       = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
}

resource "google_compute_backend_service" "armor_detached_never" {
  prior_attrs = { security_policy = "" }
  attrs       = { security_policy = null }
}

resource "google_compute_backend_service" "armor_detached_unknown" {
  prior_attrs = { security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
  attrs       = { security_policy = unknown }
}

resource "google_compute_backend_bucket" "armor_detached_edge_attached" {
  prior_attrs = { edge_security_policy = null }
  attrs       = { edge_security_policy = "https://www.googleapis.com/compute/v1/projects/acme/global/securityPolicies/waf" }
}

resource "google_compute_backend_service" "armor_detached_new" {
  attrs = { security_policy = null }
}

base "google_compute_security_policy" {
  attrs = { name = "waf" }
}

base "google_compute_security_policy_rule" {
  attrs = { security_policy = "waf" }
}

# Source: Cloud Armor documentation, Security policy rules (priority, default rule)

resource "google_compute_security_policy" "armor_allows_default" {
  prior_attrs    = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }] }
  attrs          = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }] }
  expect_failure = true
}

resource "google_compute_security_policy" "armor_allows_first" {
  prior_attrs    = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  attrs          = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }, { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  expect_failure = true
}

resource "google_compute_security_policy" "armor_allows_widened" {
  prior_attrs    = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }] }
  attrs          = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["0.0.0.0/0"] }], expr = [] }] }] }
  expect_failure = true
}

resource "google_compute_security_policy" "armor_allows_turned" {
  prior_attrs    = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 700, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }] }
  attrs          = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 700, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }] }
  expect_failure = true
}

resource "google_compute_security_policy" "armor_allows_rules_block" {
  prior_attrs    = { rules = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  attrs          = { rules = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  expect_failure = true
}

resource "google_compute_security_policy" "armor_allows_closed" {
  prior_attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  attrs       = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
}

resource "google_compute_security_policy" "armor_allows_office" {
  prior_attrs = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  attrs       = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }] }
}

resource "google_compute_security_policy" "armor_allows_always" {
  prior_attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  attrs       = { rule = [{ action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }, { action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
}

resource "google_compute_security_policy" "armor_allows_more_denials" {
  prior_attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  attrs       = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 700, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }] }
}

resource "google_compute_security_policy" "armor_allows_another_office" {
  prior_attrs = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }] }
  attrs       = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 1000, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24", "198.51.100.0/24"] }], expr = [] }] }] }
}

resource "google_compute_security_policy" "armor_allows_preview" {
  prior_attrs = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
  attrs       = { rule = [{ action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "allow", priority = 10, preview = true, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }] }
}

resource "google_compute_security_policy" "armor_allows_new" {
  attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
}

resource "google_compute_security_policy" "armor_allows_description" {
  prior_attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  attrs       = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }], description = "web" }
}

resource "google_compute_security_policy" "armor_allows_nulls" {
  prior_attrs = { rule = null }
  attrs       = { rule = null }
}

resource "google_compute_security_policy" "armor_allows_later" {
  prior_attrs = { rule = [{ action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  attrs       = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
}

# Source: Cloud Armor documentation, Security policy rules (priority, default rule)

resource "google_compute_security_policy_rule" "armor_rule_new" {
  attrs          = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_rule_widened" {
  prior_attrs    = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }
  attrs          = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["0.0.0.0/0"] }], expr = [] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_rule_turned" {
  prior_attrs    = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  attrs          = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_rule_default" {
  prior_attrs    = { action = "deny(403)", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  attrs          = { action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_rule_office" {
  attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_rule_deny" {
  attrs = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_rule_new_default" {
  attrs = { action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_rule_always" {
  prior_attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  attrs       = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }], description = "x" }
}

resource "google_compute_security_policy_rule" "armor_rule_closed" {
  prior_attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  attrs       = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_rule_throttled" {
  prior_attrs = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  attrs       = { action = "throttle", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_rule_preview" {
  attrs = { action = "allow", priority = 10, preview = true, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_rule_nulls" {
  attrs = { action = null, priority = null, match = null }
}

# Source: Cloud Armor documentation, Configure security policies

resource "google_compute_security_policy" "armor_removed_policy" {
  prior_attrs    = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_removed_rule" {
  prior_attrs    = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_removed_limit" {
  prior_attrs    = { action = "rate_based_ban", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_removed_allow" {
  prior_attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_removed_preview" {
  prior_attrs = { action = "deny(403)", priority = 10, preview = true, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
}

resource "google_compute_security_policy_rule" "armor_removed_abandoned" {
  prior_attrs = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }], deletion_policy = "ABANDON" }
}

resource "google_compute_security_policy" "armor_removed_forgotten" {
  prior_attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  meta        = { operation = "forget" }
}

resource "google_compute_security_policy" "armor_removed_replaced" {
  prior_attrs = { rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  attrs       = { name = "waf-2", rule = [{ action = "allow", priority = 2147483647, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }, { action = "deny(403)", priority = 500, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = [] }], expr = [{ expression = "evaluatePreconfiguredWaf()" }] }] }] }
  meta        = { operation = "replace" }
}

resource "google_compute_security_policy_rule" "armor_removed_moved" {
  prior_attrs = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  attrs       = { action = "deny(403)", priority = 20, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  meta        = { operation = "replace" }
}

base "google_dns_managed_zone" {
  attrs = { name = "inside", dns_name = "corp.example.com." }
}

# Source: Cloud DNS documentation, Zones overview

resource "google_dns_managed_zone" "zone_public_opened" {
  prior_attrs    = { visibility = "private" }
  attrs          = { visibility = "public" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_dns_managed_zone" "zone_public_left_out" {
  prior_attrs    = { visibility = "private" }
  attrs          = { visibility = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_dns_managed_zone" "zone_public_private" {
  prior_attrs = { visibility = "public" }
  attrs       = { visibility = "private" }
  meta        = { operation = "replace" }
}

resource "google_dns_managed_zone" "zone_public_kept" {
  prior_attrs = { visibility = "private" }
  attrs       = { visibility = "private" }
  meta        = { operation = "replace" }
}

resource "google_dns_managed_zone" "zone_public_always" {
  prior_attrs = { visibility = "public" }
  attrs       = { visibility = "public" }
  meta        = { operation = "replace" }
}

resource "google_dns_managed_zone" "zone_public_unknown" {
  prior_attrs = { visibility = "private" }
  attrs       = { visibility = unknown }
  meta        = { operation = "replace" }
}

resource "google_dns_managed_zone" "zone_public_new" {
  attrs = { visibility = "public" }
}

base "google_compute_service_attachment" {
  attrs = { name = "db", region = "europe-west1" }
}

# Source: Private Service Connect documentation, Publish services

resource "google_compute_service_attachment" "attachment_automatic_opened" {
  prior_attrs    = { connection_preference = "ACCEPT_MANUAL" }
  attrs          = { connection_preference = "ACCEPT_AUTOMATIC" }
  expect_failure = true
}

resource "google_compute_service_attachment" "attachment_automatic_replaced" {
  prior_attrs    = { connection_preference = "ACCEPT_MANUAL" }
  attrs          = { name = "db2", connection_preference = "ACCEPT_AUTOMATIC" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_service_attachment" "attachment_automatic_manual" {
  prior_attrs = { connection_preference = "ACCEPT_AUTOMATIC" }
  attrs       = { connection_preference = "ACCEPT_MANUAL" }
}

resource "google_compute_service_attachment" "attachment_automatic_always" {
  prior_attrs = { connection_preference = "ACCEPT_AUTOMATIC" }
  attrs       = { connection_preference = "ACCEPT_AUTOMATIC" }
}

resource "google_compute_service_attachment" "attachment_automatic_consumer" {
  prior_attrs = { connection_preference = "ACCEPT_MANUAL" }
  attrs       = { connection_preference = "ACCEPT_MANUAL", consumer_accept_lists = [{ project_id_or_num = "acme", connection_limit = 2 }] }
}

resource "google_compute_service_attachment" "attachment_automatic_new" {
  attrs = { connection_preference = "ACCEPT_AUTOMATIC" }
}

# Source: provider schema, hashicorp/google 6.x, google_compute_security_policy_rule; a rule of another policy is another rule
resource "google_compute_security_policy_rule" "armor_rule_of_another_policy" {
  prior_attrs    = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }], security_policy = "lab" }
  attrs          = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_removed_from_policy" {
  prior_attrs    = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  attrs          = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }], security_policy = "lab" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_security_policy_rule" "armor_rule_of_same_policy" {
  prior_attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  attrs       = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }], security_policy = "projects/acme/global/securityPolicies/waf", id = unknown }
  meta        = { operation = "replace" }
}

resource "google_compute_security_policy_rule" "armor_rule_policy_known_later" {
  prior_attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }] }
  attrs       = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["*"] }], expr = [] }], security_policy = unknown }
  meta        = { operation = "replace" }
}

resource "google_compute_security_policy_rule" "armor_rule_of_another_policy_office" {
  prior_attrs = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }], security_policy = "lab" }
  attrs       = { action = "allow", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["203.0.113.0/24"] }], expr = [] }] }
  meta        = { operation = "replace" }
}

resource "google_compute_security_policy_rule" "armor_removed_from_same_policy" {
  prior_attrs = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  attrs       = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }], description = "x" }
  meta        = { operation = "replace" }
}

resource "google_compute_security_policy_rule" "armor_removed_policy_known_later" {
  prior_attrs = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }] }
  attrs       = { action = "deny(403)", priority = 10, preview = false, match = [{ versioned_expr = "SRC_IPS_V1", config = [{ src_ip_ranges = ["198.51.100.0/24"] }], expr = [] }], security_policy = unknown }
  meta        = { operation = "replace" }
}
