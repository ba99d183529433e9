policytest {
  targets = ["../../../../policies/safeguards/mongodbatlas/clusters.gate.hcl"]
}

resource "mongodbatlas_advanced_cluster" "backups_off" {
  prior_attrs    = { backup_enabled = true }
  attrs          = { backup_enabled = false }
  expect_failure = true
}

resource "mongodbatlas_cluster" "backups_off" {
  prior_attrs    = { cloud_backup = true }
  attrs          = { cloud_backup = false }
  expect_failure = true
}

resource "mongodbatlas_advanced_cluster" "backups_on" {
  prior_attrs = { backup_enabled = false }
  attrs       = { backup_enabled = true }
}

resource "mongodbatlas_cluster" "larger" {
  prior_attrs = { cloud_backup = true, pit_enabled = true }
  attrs       = { cloud_backup = true, pit_enabled = true, state_name = unknown }
}

resource "mongodbatlas_advanced_cluster" "pit_off" {
  prior_attrs    = { pit_enabled = true }
  attrs          = { pit_enabled = false }
  expect_failure = true
}

resource "mongodbatlas_cluster" "pit_off" {
  prior_attrs    = { pit_enabled = true }
  attrs          = { pit_enabled = false }
  expect_failure = true
}

resource "mongodbatlas_advanced_cluster" "pit_on" {
  prior_attrs = { pit_enabled = false }
  attrs       = { pit_enabled = true }
}

resource "mongodbatlas_advanced_cluster" "unprotected" {
  prior_attrs    = { termination_protection_enabled = true }
  attrs          = { termination_protection_enabled = false }
  expect_failure = true
}

resource "mongodbatlas_cluster" "unprotected" {
  prior_attrs    = { termination_protection_enabled = true }
  attrs          = { termination_protection_enabled = false }
  expect_failure = true
}

resource "mongodbatlas_advanced_cluster" "protected" {
  prior_attrs = { termination_protection_enabled = false }
  attrs       = { termination_protection_enabled = true }
}

resource "mongodbatlas_advanced_cluster" "major" {
  prior_attrs    = { mongo_db_major_version = "7.0" }
  attrs          = { mongo_db_major_version = "8.0" }
  expect_failure = true
}

resource "mongodbatlas_cluster" "major" {
  prior_attrs    = { mongo_db_major_version = "5.0" }
  attrs          = { mongo_db_major_version = "6.0" }
  expect_failure = true
}

resource "mongodbatlas_advanced_cluster" "minor" {
  prior_attrs = { mongo_db_major_version = "8.0" }
  attrs       = { mongo_db_major_version = "8.2" }
}

resource "mongodbatlas_cluster" "first_known" {
  prior_attrs = { mongo_db_major_version = null }
  attrs       = { mongo_db_major_version = "8.0" }
}
