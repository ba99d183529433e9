policytest {
  targets = ["../../../../policies/safeguards/ovh/databases.gate.hcl"]
}

resource "ovh_cloud_project_database" "major_1" {
  prior_attrs    = { version = "14" }
  attrs          = { version = "15" }
  expect_failure = true
}

resource "ovh_cloud_project_database" "major_2" {
  prior_attrs    = { version = "7.0" }
  attrs          = { version = "8.0" }
  expect_failure = true
}

resource "ovh_cloud_project_database" "not_major_1" {
  prior_attrs = { version = "7.0" }
  attrs       = { version = "7.1" }
}

resource "ovh_cloud_project_database" "not_major_2" {
  prior_attrs = { version = "15" }
  attrs       = { version = "15" }
}
