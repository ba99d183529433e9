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

resource "google_firestore_backup_schedule" "firestore_schedule_with_another_attribute" {
  prior_attrs    = { database_id = "orders" }
  expect_failure = true
}

resource "google_spanner_backup_schedule" "spanner_schedule_with_another_attribute" {
  prior_attrs    = { database_id = "orders" }
  expect_failure = true
}

resource "google_compute_region_disk_resource_policy_attachment" "regional_disk_leaves_its_schedule" {
  prior_attrs    = { name = "daily", disk = "data" }
  expect_failure = true
}

resource "google_compute_disk_resource_policy_attachment" "disk_with_another_attribute" {
  prior_attrs    = { disk_name = "data" }
  expect_failure = true
}

resource "google_compute_disk_resource_policy_attachment" "disk_only_forgotten" {
  prior_attrs = { disk = "data", deletion_policy = "ABANDON" }
}

resource "google_compute_resource_policy" "schedule_gone" {
  prior_attrs    = { name = "daily", snapshot_schedule_policy = [{ schedule = [], retention_policy = [] }] }
  expect_failure = true
}

resource "google_compute_resource_policy" "schedule_gone_without_a_name" {
  prior_attrs    = { snapshot_schedule_policy = [{ schedule = [], retention_policy = [] }] }
  expect_failure = true
}

resource "google_compute_resource_policy" "placement_gone" {
  prior_attrs = { name = "compact", snapshot_schedule_policy = [], group_placement_policy = [{}] }
}

resource "google_compute_resource_policy" "schedule_replaced" {
  prior_attrs = { name = "daily", snapshot_schedule_policy = [{ schedule = [], retention_policy = [] }] }
  attrs       = { name = "daily", snapshot_schedule_policy = [{ schedule = [], retention_policy = [] }] }
  meta        = { operation = "replace" }
}

resource "google_org_policy_policy" "organization_policy_gone" {
  prior_attrs = {
    name   = "projects/shop/policies/iam.disableServiceAccountKeyCreation"
    parent = "projects/shop"
  }
  expect_failure = true
}

resource "google_project_organization_policy" "project_policy_gone" {
  prior_attrs    = { project = "shop", constraint = "compute.vmExternalIpAccess" }
  expect_failure = true
}

resource "google_org_policy_policy" "organization_policy_replaced" {
  prior_attrs = { name = "a", parent = "b" }
  attrs       = { name = "a", parent = "b" }
  meta        = { operation = "replace" }
}

resource "google_folder_organization_policy" "folder_policy_forgotten" {
  prior_attrs = { folder = "1", constraint = "a", deletion_policy = "ABANDON" }
}
