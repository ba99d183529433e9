policytest {
  targets = ["../../../../policies/exposure/neon/access.gate.hcl"]
}

base "neon_project" {
  attrs = { name = "orders", allowed_ips = ["203.0.113.0/24"], block_public_connections = null }
}

# Source: Neon Docs, IP Allow; provider documentation, kislerdm/neon
resource "neon_project" "network_opened_emptied" {
  prior_attrs    = {}
  attrs          = { allowed_ips = [] }
  expect_failure = true
}

resource "neon_project" "network_opened_all" {
  prior_attrs    = {}
  attrs          = { allowed_ips = ["203.0.113.0/24", "0.0.0.0/0"] }
  expect_failure = true
}

resource "neon_project" "network_opened_public" {
  prior_attrs    = { block_public_connections = "yes" }
  attrs          = { block_public_connections = "no" }
  expect_failure = true
}

resource "neon_project" "network_opened_more" {
  prior_attrs = {}
  attrs       = { allowed_ips = ["198.51.100.0/24", "203.0.113.0/24"] }
}

resource "neon_project" "network_opened_set" {
  prior_attrs = { allowed_ips = null }
  attrs       = {}
}

resource "neon_project" "network_opened_new" {
  attrs = { allowed_ips = null }
}

resource "neon_project" "network_opened_same" {
  prior_attrs = { allowed_ips = ["0.0.0.0/0"] }
  attrs       = { allowed_ips = [] }
}

resource "neon_project" "network_opened_blocked" {
  prior_attrs = { block_public_connections = "no" }
  attrs       = { block_public_connections = "yes" }
}

resource "neon_project" "network_opened_private" {
  prior_attrs = {}
  attrs       = { allowed_ips = ["10.0.0.0/8"] }
}
