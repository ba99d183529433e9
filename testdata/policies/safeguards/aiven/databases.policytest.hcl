policytest {
  targets = ["../../../../policies/safeguards/aiven/databases.gate.hcl"]
}

resource "aiven_pg" "major_1" {
  prior_attrs    = { pg_user_config = [{ pg_version = "15" }] }
  attrs          = { pg_user_config = [{ pg_version = "16" }] }
  expect_failure = true
}

resource "aiven_pg" "major_2" {
  prior_attrs    = { pg_user_config = [{ pg_version = "16" }] }
  attrs          = { pg_user_config = [{ pg_version = "17" }] }
  expect_failure = true
}

resource "aiven_pg" "not_major_1" {
  prior_attrs = { pg_user_config = [{ pg_version = "16" }] }
  attrs       = { pg_user_config = [{ pg_version = "16" }] }
}

resource "aiven_pg" "not_major_2" {
  prior_attrs = { pg_user_config = [{ pg_version = "16" }] }
  attrs       = { pg_user_config = [{ pg_version = null }] }
}

resource "aiven_pg" "unprotected" {
  prior_attrs    = { termination_protection = true }
  attrs          = { termination_protection = false }
  expect_failure = true
}

resource "aiven_pg" "unprotected_unset" {
  prior_attrs    = { termination_protection = true }
  attrs          = { termination_protection = null }
  expect_failure = true
}

resource "aiven_pg" "protected" {
  prior_attrs = { termination_protection = false }
  attrs       = { termination_protection = true }
}

resource "aiven_pg" "plan" {
  prior_attrs = { termination_protection = true, plan = "a" }
  attrs       = { termination_protection = true, plan = "b" }
}
