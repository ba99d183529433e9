policytest {
  targets = ["patterns.gate.hcl"]
}

resource "google_sql_database_instance" "shared" {
  prior_attrs    = { name = "main" }
  meta           = { address = "module.shared.google_sql_database_instance.main" }
  expect_failure = true
}

resource "google_storage_bucket" "shared" {
  prior_attrs = { name = "logs" }
  meta        = { address = "module.shared.google_storage_bucket.logs" }
}
