policytest {
  targets = ["../../../../policies/safeguards/vultr/databases.gate.hcl"]
}

resource "vultr_database" "major_1" {
  prior_attrs    = { database_engine_version = "15" }
  attrs          = { database_engine_version = "16" }
  expect_failure = true
}

resource "vultr_database" "major_2" {
  prior_attrs    = { database_engine_version = "8" }
  attrs          = { database_engine_version = "9" }
  expect_failure = true
}

resource "vultr_database" "not_major_1" {
  prior_attrs = { database_engine_version = "15" }
  attrs       = { database_engine_version = "15" }
}

resource "vultr_database" "not_major_2" {
  prior_attrs = { database_engine_version = "15" }
  attrs       = { database_engine_version = null }
}
