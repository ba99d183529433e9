policytest {
  targets = ["../../../../policies/exposure/pagerduty/access.gate.hcl"]
}

base "pagerduty_user" {
  attrs = { name = "Mona", email = "mona@acme.example" }
}

# Source: PagerDuty Knowledge Base, User roles
resource "pagerduty_user" "administrator_new" {
  attrs          = { role = "admin" }
  expect_failure = true
}

resource "pagerduty_user" "administrator_raised" {
  prior_attrs    = { role = "limited_user" }
  attrs          = { role = "owner" }
  expect_failure = true
}

resource "pagerduty_user" "administrator_user" {
  attrs = { role = "user" }
}

resource "pagerduty_user" "administrator_same" {
  prior_attrs = { role = "admin" }
  attrs       = { role = "admin", job_title = "SRE" }
}

resource "pagerduty_user" "administrator_lowered" {
  prior_attrs = { role = "owner" }
  attrs       = { role = "admin" }
}

resource "pagerduty_user" "administrator_null" {
  attrs = { role = null }
}

# Source: PagerDuty Support, Advanced permissions (private teams, team roles)
resource "pagerduty_team" "team_opened_public" {
  prior_attrs    = { name = "security", default_role = "none" }
  attrs          = { name = "security", default_role = "manager" }
  expect_failure = true
}

resource "pagerduty_team_membership" "team_opened_manager" {
  prior_attrs    = { team_id = "PT1", user_id = "PU1", role = "observer" }
  attrs          = { team_id = "PT1", user_id = "PU1", role = "manager" }
  expect_failure = true
}

resource "pagerduty_team" "team_opened_closed" {
  prior_attrs = { name = "security", default_role = "manager" }
  attrs       = { name = "security", default_role = "none" }
}

resource "pagerduty_team" "team_opened_renamed" {
  prior_attrs = { name = "security", default_role = "none" }
  attrs       = { name = "security-eu", default_role = "none" }
}

resource "pagerduty_team_membership" "team_opened_new" {
  attrs = { team_id = "PT1", user_id = "PU1", role = "manager" }
}

resource "pagerduty_team_membership" "team_opened_responder" {
  prior_attrs = { team_id = "PT1", user_id = "PU1", role = "observer" }
  attrs       = { team_id = "PT1", user_id = "PU1", role = "responder" }
}

# Replaced as another person.
resource "pagerduty_user" "administrator_other_person" {
  prior_attrs    = { email = "mona@acme.example", role = "admin" }
  attrs          = { email = "eve@acme.example", role = "admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "pagerduty_user" "administrator_replaced" {
  prior_attrs = { email = "mona@acme.example", name = "Mona", role = "admin" }
  attrs       = { email = "Mona@acme.example", name = "Mona L.", role = "admin" }
  meta        = { operation = "replace" }
}

resource "pagerduty_user" "administrator_unknown" {
  prior_attrs = { email = "mona@acme.example", role = "admin" }
  attrs       = { email = unknown, role = "admin" }
  meta        = { operation = "replace" }
}
