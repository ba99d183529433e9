policytest {
  targets = ["../../../../policies/exposure/google/iam.gate.hcl"]
}

base "google_storage_bucket_iam_member" {
  attrs = { bucket = "orders-archive" }
}

resource "google_storage_bucket_iam_member" "everybody_bucket" {
  attrs          = { role = "roles/storage.objectViewer", member = "allUsers" }
  expect_failure = true
}

base "google_cloud_run_v2_service_iam_member" {
  attrs = { name = "shop", location = "europe-west1", role = "roles/run.invoker" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_service" {
  attrs          = { member = "allAuthenticatedUsers" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_group" {
  attrs = { role = "roles/storage.objectViewer", member = "group:data@example.com" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_service_account" {
  attrs = { member = "serviceAccount:web@shop.iam.gserviceaccount.com" }
}

resource "google_storage_bucket_iam_member" "everybody_closed" {
  prior_attrs = { role = "roles/storage.objectViewer", member = "allUsers" }
  attrs       = { role = "roles/storage.objectViewer", member = "group:data@example.com" }
  meta        = { operation = "replace" }
}

base "google_storage_bucket_iam_binding" {
  attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer" }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_bucket" {
  attrs          = { members = ["group:data@example.com", "allUsers"] }
  expect_failure = true
}

base "google_pubsub_topic_iam_binding" {
  attrs = { topic = "orders", role = "roles/pubsub.publisher" }
}

resource "google_pubsub_topic_iam_binding" "everybody_bound_topic" {
  attrs          = { members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_bound_group" {
  attrs = { members = ["group:data@example.com"] }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_nobody" {
  attrs = { members = [] }
}

resource "google_storage_bucket_iam_binding" "everybody_added_bucket" {
  prior_attrs    = { members = ["group:data@example.com"] }
  attrs          = { members = ["group:data@example.com", "allUsers"] }
  expect_failure = true
}

resource "google_pubsub_topic_iam_binding" "everybody_added_topic" {
  prior_attrs    = { members = [] }
  attrs          = { members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_added_removed" {
  prior_attrs = { members = ["allUsers"] }
  attrs       = { members = [] }
}

resource "google_storage_bucket_iam_binding" "everybody_added_always" {
  prior_attrs = { members = ["allUsers"] }
  attrs       = { members = ["allUsers", "group:data@example.com"] }
}

base "google_storage_bucket_iam_policy" {
  attrs = { bucket = "orders-archive" }
}

resource "google_storage_bucket_iam_policy" "everybody_in_policy_bucket" {
  prior_attrs = {
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }]
    })
  }
  attrs = {
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com", "allUsers"] }]
    })
  }
  expect_failure = true
}

base "google_kms_crypto_key_iam_policy" {
  attrs = { crypto_key_id = "projects/shop/locations/europe/keyRings/main/cryptoKeys/orders" }
}

resource "google_kms_crypto_key_iam_policy" "everybody_in_policy_key" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = [] }] }) }
  attrs = {
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["allAuthenticatedUsers"] }]
    })
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "everybody_in_policy_removed" {
  prior_attrs = {
    policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] })
  }
  attrs = {
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }]
    })
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_policy_always" {
  prior_attrs = {
    policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] })
  }
  attrs = {
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers", "group:data@example.com"] }]
    })
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_new_policy_bucket" {
  attrs = {
    policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] })
  }
  expect_failure = true
}

resource "google_kms_crypto_key_iam_policy" "everybody_in_new_policy_key" {
  attrs = {
    policy_data = jsonencode({
      bindings = [
        { role = "roles/storage.objectViewer", members = ["group:data@example.com", "allAuthenticatedUsers"] },
      ]
    })
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "everybody_in_new_policy_group" {
  attrs = {
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }]
    })
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_new_policy_empty" {
  attrs = { policy_data = jsonencode({}) }
}

resource "google_project_iam_member" "takeover_granted_owner" {
  attrs          = { project = "shop", role = "roles/owner", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_folder_iam_member" "takeover_granted_administrator" {
  attrs          = { folder = "folders/123", role = "roles/resourcemanager.folderAdmin", member = "group:ops@example.com" }
  expect_failure = true
}

base "google_project_iam_binding" {
  attrs = { project = "shop" }
}

resource "google_project_iam_binding" "takeover_granted_impersonation" {
  attrs          = { role = "roles/iam.serviceAccountTokenCreator", members = ["group:dev@example.com"] }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_granted_viewer" {
  attrs = { project = "shop", role = "roles/viewer", member = "user:ann@example.com" }
}

resource "google_folder_iam_member" "takeover_granted_browser" {
  attrs = { folder = "folders/123", role = "roles/browser", member = "group:ops@example.com" }
}

resource "google_storage_bucket_iam_member" "takeover_granted_one_bucket" {
  attrs = { role = "roles/storage.admin", member = "user:ann@example.com" }
}

resource "google_project_iam_binding" "takeover_extended_editor" {
  prior_attrs    = { role = "roles/editor", members = ["group:ops@example.com"] }
  attrs          = { role = "roles/editor", members = ["group:ops@example.com", "user:ann@example.com"] }
  expect_failure = true
}

resource "google_organization_iam_binding" "takeover_extended_organization" {
  prior_attrs = { org_id = "123456789", role = "roles/resourcemanager.organizationAdmin", members = [] }
  attrs = {
    org_id  = "123456789"
    role    = "roles/resourcemanager.organizationAdmin"
    members = ["group:ops@example.com"]
  }
  expect_failure = true
}

resource "google_project_iam_binding" "takeover_extended_removed" {
  prior_attrs = { role = "roles/editor", members = ["group:ops@example.com", "user:ann@example.com"] }
  attrs       = { role = "roles/editor", members = ["group:ops@example.com"] }
}

resource "google_project_iam_binding" "takeover_extended_unchanged" {
  prior_attrs = { role = "roles/editor", members = ["group:ops@example.com"], etag = "a" }
  attrs       = { role = "roles/editor", members = ["group:ops@example.com"], etag = "b" }
}

resource "google_project_iam_binding" "takeover_extended_viewer" {
  prior_attrs = { role = "roles/viewer", members = ["group:ops@example.com"] }
  attrs       = { role = "roles/viewer", members = ["group:ops@example.com", "user:ann@example.com"] }
}

base "google_service_account_key" {
  attrs = { service_account_id = "projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com" }
}

resource "google_service_account_key" "key_created_never_rotated" {
  attrs          = { keepers = null }
  expect_failure = true
}

resource "google_service_account_key" "key_created_never_rotated_either" {
  attrs          = { keepers = {}, key_algorithm = "KEY_ALG_RSA_2048" }
  expect_failure = true
}

resource "google_service_account_key" "key_created_rotated" {
  attrs = { keepers = { rotated_at = "2026-10-01" } }
}

resource "google_service_account_key" "key_created_rotated_by_time" {
  attrs = { keepers = { month = "2026-11", owner = "ci" } }
}

resource "google_service_account_key" "key_created_deleted" {
  prior_attrs = { keepers = null }
}

resource "google_project_iam_binding" "everybody_bound_without_a_name" {
  attrs          = { role = "roles/viewer", members = [null, "allUsers"] }
  expect_failure = true
}

resource "google_project_iam_binding" "takeover_extended_without_a_name" {
  prior_attrs = { role = "roles/owner", members = ["user:a@example.com"] }
  attrs       = { role = "roles/owner", members = ["user:a@example.com", null] }
}
