# The databases and the disk below stay; what has `old` in its name goes together
# with its backups.

policytest {
  targets = ["../../../../policies/safeguards/google/removed.gate.hcl"]
}

resource "google_firestore_backup_schedule" "firestore_schedule_daily" {
  prior_attrs    = { database = "(default)", retention = "604800s" }
  expect_failure = true
}

resource "google_firestore_backup_schedule" "firestore_schedule_weekly" {
  prior_attrs    = { database = "(default)", retention = "8467200s" }
  expect_failure = true
}

resource "google_firestore_backup_schedule" "firestore_schedule_kept" {
  prior_attrs = { database = "old", retention = "604800s" }
  attrs       = { database = "old", retention = "604800s" }
}

resource "google_firestore_backup_schedule" "firestore_schedule_kept_elsewhere" {
  prior_attrs = { database = "old-shop", retention = "8467200s" }
  attrs       = { database = "old-shop", retention = "8467200s" }
}

resource "google_firestore_backup_schedule" "firestore_schedule_replaced" {
  prior_attrs = { database = "(default)", retention = "604800s" }
  attrs       = { database = "(default)", retention = "8467200s" }
  meta        = { operation = "replace" }
}

resource "google_spanner_backup_schedule" "spanner_schedule_daily" {
  prior_attrs    = { name = "daily", instance = "main", database = "orders", retention_duration = "604800s" }
  expect_failure = true
}

resource "google_spanner_backup_schedule" "spanner_schedule_weekly" {
  prior_attrs    = { name = "weekly", instance = "main", database = "orders", retention_duration = "604800s" }
  expect_failure = true
}

resource "google_spanner_backup_schedule" "spanner_schedule_kept" {
  prior_attrs = { name = "daily", instance = "main", database = "old-orders", retention_duration = "604800s" }
  attrs       = { name = "daily", instance = "main", database = "old-orders", retention_duration = "604800s" }
}

resource "google_spanner_backup_schedule" "spanner_schedule_kept_elsewhere" {
  prior_attrs = { name = "weekly", instance = "main", database = "old-carts", retention_duration = "604800s" }
  attrs       = { name = "weekly", instance = "main", database = "old-carts", retention_duration = "604800s" }
}

resource "google_spanner_backup_schedule" "spanner_schedule_replaced" {
  prior_attrs = { name = "daily", instance = "main", database = "orders", retention_duration = "604800s" }
  attrs       = { name = "nightly", instance = "main", database = "orders", retention_duration = "604800s" }
  meta        = { operation = "replace" }
}

resource "google_compute_disk_resource_policy_attachment" "disk_schedule_daily" {
  prior_attrs    = { name = "daily", disk = "data", zone = "europe-west1-b" }
  expect_failure = true
}

resource "google_compute_disk_resource_policy_attachment" "disk_schedule_weekly" {
  prior_attrs    = { name = "weekly", disk = "data", zone = "europe-west1-b" }
  expect_failure = true
}

resource "google_compute_disk_resource_policy_attachment" "disk_schedule_kept" {
  prior_attrs = { name = "daily", disk = "old-data", zone = "europe-west1-b" }
  attrs       = { name = "daily", disk = "old-data", zone = "europe-west1-b" }
}

resource "google_compute_disk_resource_policy_attachment" "disk_schedule_kept_elsewhere" {
  prior_attrs = { name = "weekly", disk = "old-logs", zone = "europe-west1-c" }
  attrs       = { name = "weekly", disk = "old-logs", zone = "europe-west1-c" }
}

resource "google_compute_disk_resource_policy_attachment" "disk_schedule_replaced" {
  prior_attrs = { name = "daily", disk = "data", zone = "europe-west1-b" }
  attrs       = { name = "weekly", disk = "data", zone = "europe-west1-b" }
  meta        = { operation = "replace" }
}
