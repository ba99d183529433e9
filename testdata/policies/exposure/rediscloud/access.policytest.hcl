policytest {
  targets = ["../../../../policies/exposure/rediscloud/access.gate.hcl"]
}

# Source: Redis Docs, Configure CIDR allow list; provider documentation, RedisLabs/rediscloud
resource "rediscloud_subscription_database" "network_opened_all" {
  prior_attrs    = { name = "c", source_ips = ["203.0.113.0/24"] }
  attrs          = { name = "c", source_ips = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "rediscloud_essentials_database" "network_opened_new" {
  attrs          = { name = "c", source_ips = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "rediscloud_subscription_database" "network_opened_emptied" {
  prior_attrs    = { name = "c", source_ips = ["203.0.113.0/24"] }
  attrs          = { name = "c", source_ips = [] }
  expect_failure = true
}

resource "rediscloud_subscription_database" "network_opened_office" {
  prior_attrs = { name = "c", source_ips = ["203.0.113.0/24"] }
  attrs       = { name = "c", source_ips = ["198.51.100.0/24"] }
}

resource "rediscloud_subscription_database" "network_opened_same" {
  prior_attrs = { name = "c", source_ips = ["0.0.0.0/0"] }
  attrs       = { name = "c", source_ips = ["0.0.0.0/0"], memory_limit_in_gb = 2 }
}

resource "rediscloud_subscription_database" "network_opened_none" {
  attrs = { name = "c", source_ips = null }
}

resource "rediscloud_essentials_database" "network_opened_closed" {
  prior_attrs = { name = "c", source_ips = ["0.0.0.0/0"] }
  attrs       = { name = "c", source_ips = ["203.0.113.0/24"] }
}

resource "rediscloud_subscription_database" "network_opened_was_open" {
  prior_attrs = { name = "c", source_ips = ["0.0.0.0/0"] }
  attrs       = { name = "c", source_ips = [] }
}

resource "rediscloud_active_active_subscription_database" "network_opened_private" {
  attrs = { name = "c", global_source_ips = ["10.0.0.0/8"], override_region = [{ name = "eu-west-1", override_global_source_ips = ["10.1.0.0/16"] }] }
}

# Source: Redis Docs, ACL, Command categories
resource "rediscloud_acl_rule" "rule_wider_commands" {
  prior_attrs    = { name = "r", rule = "+@read ~orders:*" }
  attrs          = { name = "r", rule = "+@all ~orders:*" }
  expect_failure = true
}

resource "rediscloud_acl_rule" "rule_wider_keys" {
  prior_attrs    = { name = "r", rule = "+@read ~orders:*" }
  attrs          = { name = "r", rule = "+@read ~*" }
  expect_failure = true
}

resource "rediscloud_acl_rule" "rule_wider_write" {
  prior_attrs = { name = "r", rule = "+@read ~orders:*" }
  attrs       = { name = "r", rule = "+@read +@write ~orders:*" }
}

resource "rediscloud_acl_rule" "rule_wider_same" {
  prior_attrs = { name = "r", rule = "+@all ~*" }
  attrs       = { name = "r2", rule = "~* +@all" }
}

resource "rediscloud_acl_rule" "rule_wider_less" {
  prior_attrs = { name = "r", rule = "+@all ~*" }
  attrs       = { name = "r", rule = "+@read ~orders:*" }
}

resource "rediscloud_acl_rule" "rule_wider_null" {
  prior_attrs = { name = "r", rule = null }
  attrs       = { name = "r", rule = null }
}
