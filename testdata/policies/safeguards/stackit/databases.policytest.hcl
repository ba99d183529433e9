policytest {
  targets = ["../../../../policies/safeguards/stackit/databases.gate.hcl"]
}

resource "stackit_postgresflex_instance" "major_1" {
  prior_attrs    = { version = "15" }
  attrs          = { version = "16" }
  expect_failure = true
}

resource "stackit_postgresflex_instance" "major_2" {
  prior_attrs    = { version = "16" }
  attrs          = { version = "17" }
  expect_failure = true
}

resource "stackit_postgresflex_instance" "not_major_1" {
  prior_attrs = { version = "16" }
  attrs       = { version = "16" }
}

resource "stackit_postgresflex_instance" "not_major_2" {
  prior_attrs = { version = "16" }
  attrs       = { version = null }
}

resource "stackit_mongodbflex_instance" "standby_gone" {
  prior_attrs    = { replicas = 3 }
  attrs          = { replicas = 1 }
  expect_failure = true
}

resource "stackit_mongodbflex_instance" "standby_gone_and_renamed" {
  prior_attrs    = { replicas = 3, name = "a" }
  attrs          = { replicas = 1, name = "b" }
  expect_failure = true
}

resource "stackit_mongodbflex_instance" "standby_added" {
  prior_attrs = { replicas = 1 }
  attrs       = { replicas = 3 }
}

resource "stackit_mongodbflex_instance" "unchanged" {
  prior_attrs = { replicas = 3, name = "a" }
  attrs       = { replicas = 3, name = "b" }
}
