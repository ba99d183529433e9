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
