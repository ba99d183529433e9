policytest {
  targets = ["../../../../policies/exposure/heroku/access.gate.hcl"]
}

# Source: Heroku Dev Center, Private Spaces, Trusted IP ranges; source of provider heroku/heroku 5.x
resource "heroku_space_inbound_ruleset" "network_opened_all" {
  prior_attrs    = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  attrs          = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }, { action = "allow", source = "0.0.0.0/0" }] }
  expect_failure = true
}

resource "heroku_space_inbound_ruleset" "network_opened_changed" {
  prior_attrs    = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  attrs          = { space = "prod", rule = [{ action = "allow", source = "0.0.0.0/1" }] }
  expect_failure = true
}

resource "heroku_space_inbound_ruleset" "network_opened_deny" {
  prior_attrs = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  attrs       = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }, { action = "deny", source = "0.0.0.0/0" }] }
}

resource "heroku_space_inbound_ruleset" "network_opened_office" {
  prior_attrs = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  attrs       = { space = "prod", rule = [{ action = "allow", source = "198.51.100.0/24" }, { action = "allow", source = "203.0.113.0/24" }] }
}

resource "heroku_space_inbound_ruleset" "network_opened_same" {
  prior_attrs = { space = "prod", rule = [{ action = "allow", source = "0.0.0.0/0" }] }
  attrs       = { space = "prod", rule = [{ action = "allow", source = "0.0.0.0/0" }] }
}

resource "heroku_space_inbound_ruleset" "network_opened_new" {
  attrs = { space = "prod", rule = [{ action = "allow", source = "0.0.0.0/0" }] }
}

# Source: source of provider heroku/heroku 5.x, heroku_space_inbound_ruleset, delete
resource "heroku_space_inbound_ruleset" "rules_gone_office" {
  prior_attrs    = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  expect_failure = true
}

resource "heroku_space_inbound_ruleset" "rules_gone_two" {
  prior_attrs    = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }, { action = "deny", source = "0.0.0.0/0" }] }
  expect_failure = true
}

resource "heroku_space_inbound_ruleset" "rules_gone_open" {
  prior_attrs = { space = "prod", rule = [{ action = "allow", source = "0.0.0.0/0" }] }
}

resource "heroku_space_inbound_ruleset" "rules_gone_replaced" {
  prior_attrs = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  attrs       = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }], id = unknown }
  meta        = { operation = "replace" }
}

resource "heroku_space_inbound_ruleset" "rules_gone_changed" {
  prior_attrs = { space = "prod", rule = [{ action = "allow", source = "203.0.113.0/24" }] }
  attrs       = { space = "prod", rule = [{ action = "allow", source = "198.51.100.0/24" }] }
}

resource "heroku_space_app_access" "rules_gone_access" {
  prior_attrs = { space = "prod", email = "mona@acme.example", permissions = ["create_apps"] }
}

# Source: Heroku Dev Center, Internal routing
resource "heroku_app" "routed_publicly_off" {
  prior_attrs    = { name = "api", internal_routing = true }
  attrs          = { name = "api", internal_routing = false }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "heroku_app" "routed_publicly_unset" {
  prior_attrs    = { name = "api", internal_routing = true }
  attrs          = { name = "api", internal_routing = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "heroku_app" "routed_publicly_on" {
  prior_attrs = { name = "api", internal_routing = false }
  attrs       = { name = "api", internal_routing = true }
  meta        = { operation = "replace" }
}

resource "heroku_app" "routed_publicly_same" {
  prior_attrs = { name = "api", internal_routing = true }
  attrs       = { name = "api2", internal_routing = true }
}

resource "heroku_app" "routed_publicly_new" {
  attrs = { name = "api", internal_routing = false }
}

resource "heroku_app" "routed_publicly_null" {
  prior_attrs = { name = "api", internal_routing = null }
  attrs       = { name = "api", internal_routing = null }
}

base "heroku_team_member" {
  attrs = { team = "acme", email = "mona@acme.example" }
}

# Source: Heroku Dev Center, Team user permissions
resource "heroku_team_member" "administrator_new" {
  attrs          = { role = "admin" }
  expect_failure = true
}

resource "heroku_team_member" "administrator_raised" {
  prior_attrs    = { role = "member" }
  attrs          = { role = "owner" }
  expect_failure = true
}

resource "heroku_team_member" "administrator_member" {
  attrs = { role = "member" }
}

resource "heroku_team_member" "administrator_lowered" {
  prior_attrs = { role = "admin" }
  attrs       = { role = "viewer" }
}

resource "heroku_team_member" "administrator_same" {
  prior_attrs = { role = "admin" }
  attrs       = { role = "admin" }
}

resource "heroku_team_member" "administrator_gone" {
  prior_attrs = { role = "admin" }
}

# Source: what a replacement is attached to; provider documentation, heroku/heroku 5.x, space_inbound_ruleset, team_member (team and email replace it)
resource "heroku_space_inbound_ruleset" "rules_gone_space_moved" {
  prior_attrs    = { rule = [{ action = "allow", source = "203.0.113.0/24" }], space = "prod" }
  attrs          = { rule = [{ action = "allow", source = "203.0.113.0/24" }], space = "dev" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "heroku_space_inbound_ruleset" "rules_gone_space_same_target" {
  prior_attrs = { rule = [{ action = "allow", source = "203.0.113.0/24" }], space = "prod" }
  attrs       = { rule = [{ action = "allow", source = "203.0.113.0/24" }], space = "prod", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "heroku_space_inbound_ruleset" "rules_gone_space_unknown_target" {
  prior_attrs = { rule = [{ action = "allow", source = "203.0.113.0/24" }], space = "prod" }
  attrs       = { rule = [{ action = "allow", source = "203.0.113.0/24" }], space = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "heroku_space_inbound_ruleset" "rules_gone_open_moved" {
  prior_attrs = { rule = [{ action = "allow", source = "0.0.0.0/0" }], space = "prod" }
  attrs       = { rule = [{ action = "allow", source = "0.0.0.0/0" }], space = "dev" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "heroku_team_member" "administrator_moved" {
  prior_attrs    = { role = "admin", team = "acme" }
  attrs          = { role = "admin", team = "acme-prod" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "heroku_team_member" "administrator_same_target" {
  prior_attrs = { role = "admin", team = "acme" }
  attrs       = { role = "admin", team = "acme", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "heroku_team_member" "administrator_unknown_target" {
  prior_attrs = { role = "admin", team = "acme" }
  attrs       = { role = "admin", team = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "heroku_team_member" "administrator_member_moved" {
  prior_attrs = { role = "member", team = "acme" }
  attrs       = { role = "member", team = "acme-prod" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
