policytest {
  targets = ["../../../../policies/safeguards/hcloud/machines.gate.hcl"]
}

resource "hcloud_server" "backups_off" {
  prior_attrs    = { backups = true }
  attrs          = { backups = false }
  expect_failure = true
}

resource "hcloud_server" "backups_off_and_larger" {
  prior_attrs    = { backups = true, type = "a" }
  attrs          = { backups = false, type = "b" }
  expect_failure = true
}

resource "hcloud_server" "backups_on" {
  prior_attrs = { backups = false }
  attrs       = { backups = true }
}

resource "hcloud_server" "larger" {
  prior_attrs = { backups = true, type = "a" }
  attrs       = { backups = true, type = "b" }
}

resource "hcloud_volume" "unprotected" {
  prior_attrs    = { delete_protection = true }
  attrs          = { delete_protection = false }
  expect_failure = true
}

resource "hcloud_server" "unprotected" {
  prior_attrs    = { delete_protection = true }
  attrs          = { delete_protection = false }
  expect_failure = true
}

resource "hcloud_volume" "protected" {
  prior_attrs = { delete_protection = false }
  attrs       = { delete_protection = true }
}

resource "hcloud_network" "labels" {
  prior_attrs = { delete_protection = true, labels = {} }
  attrs       = { delete_protection = true, labels = { a = "b" } }
}
