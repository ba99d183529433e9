policytest {
  targets = ["../../../../policies/safeguards/upcloud/databases.gate.hcl"]
}

resource "upcloud_managed_database_postgresql" "major_1" {
  prior_attrs    = { properties = [{ version = "15" }] }
  attrs          = { properties = [{ version = "16" }] }
  expect_failure = true
}

resource "upcloud_managed_database_postgresql" "major_2" {
  prior_attrs    = { properties = [{ version = "16" }] }
  attrs          = { properties = [{ version = "17" }] }
  expect_failure = true
}

resource "upcloud_managed_database_postgresql" "not_major_1" {
  prior_attrs = { properties = [{ version = "16" }] }
  attrs       = { properties = [{ version = "16" }] }
}

resource "upcloud_managed_database_postgresql" "not_major_2" {
  prior_attrs = { properties = [{ version = "16" }] }
  attrs       = { properties = [{ version = null }] }
}

resource "upcloud_managed_database_postgresql" "unprotected" {
  prior_attrs    = { termination_protection = true }
  attrs          = { termination_protection = false }
  expect_failure = true
}

resource "upcloud_managed_database_postgresql" "unprotected_unset" {
  prior_attrs    = { termination_protection = true }
  attrs          = { termination_protection = null }
  expect_failure = true
}

resource "upcloud_managed_database_postgresql" "protected" {
  prior_attrs = { termination_protection = false }
  attrs       = { termination_protection = true }
}

resource "upcloud_managed_database_postgresql" "plan" {
  prior_attrs = { termination_protection = true, plan = "a" }
  attrs       = { termination_protection = true, plan = "b" }
}
