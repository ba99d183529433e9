policytest {
  targets = ["../../../../policies/exposure/google/iam.gate.hcl"]
}

resource "google_storage_bucket_iam_member" "everybody_bucket" {
  attrs          = { bucket = "orders-archive", role = "roles/storage.objectViewer", member = "allUsers" }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_member" "everybody_service" {
  attrs          = { name = "shop", location = "europe-west1", role = "roles/run.invoker", member = "allAuthenticatedUsers" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_group" {
  attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer", member = "group:data@example.com" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_service_account" {
  attrs = {
    name     = "shop"
    location = "europe-west1"
    role     = "roles/run.invoker"
    member   = "serviceAccount:web@shop.iam.gserviceaccount.com"
  }
}

resource "google_storage_bucket_iam_member" "everybody_closed" {
  prior_attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer", member = "allUsers" }
  attrs       = { bucket = "orders-archive", role = "roles/storage.objectViewer", member = "group:data@example.com" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_bucket" {
  attrs = {
    bucket  = "orders-archive"
    role    = "roles/storage.objectViewer"
    members = ["group:data@example.com", "allUsers"]
  }
  expect_failure = true
}

resource "google_pubsub_topic_iam_binding" "everybody_bound_topic" {
  attrs          = { topic = "orders", role = "roles/pubsub.publisher", members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_bound_group" {
  attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer", members = ["group:data@example.com"] }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_nobody" {
  attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer", members = [] }
}

resource "google_storage_bucket_iam_binding" "everybody_added_bucket" {
  prior_attrs = {
    bucket  = "orders-archive"
    role    = "roles/storage.objectViewer"
    members = ["group:data@example.com"]
  }
  attrs = {
    bucket  = "orders-archive"
    role    = "roles/storage.objectViewer"
    members = ["group:data@example.com", "allUsers"]
  }
  expect_failure = true
}

resource "google_pubsub_topic_iam_binding" "everybody_added_topic" {
  prior_attrs    = { topic = "orders", role = "roles/pubsub.publisher", members = [] }
  attrs          = { topic = "orders", role = "roles/pubsub.publisher", members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_added_removed" {
  prior_attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer", members = ["allUsers"] }
  attrs       = { bucket = "orders-archive", role = "roles/storage.objectViewer", members = [] }
}

resource "google_storage_bucket_iam_binding" "everybody_added_always" {
  prior_attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer", members = ["allUsers"] }
  attrs = {
    bucket  = "orders-archive"
    role    = "roles/storage.objectViewer"
    members = ["allUsers", "group:data@example.com"]
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_policy_bucket" {
  prior_attrs = {
    bucket = "orders-archive"
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }]
    })
  }
  attrs = {
    bucket = "orders-archive"
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com", "allUsers"] }]
    })
  }
  expect_failure = true
}

resource "google_kms_crypto_key_iam_policy" "everybody_in_policy_key" {
  prior_attrs = {
    crypto_key_id = "projects/shop/locations/europe/keyRings/main/cryptoKeys/orders"
    policy_data   = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = [] }] })
  }
  attrs = {
    crypto_key_id = "projects/shop/locations/europe/keyRings/main/cryptoKeys/orders"
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["allAuthenticatedUsers"] }]
    })
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "everybody_in_policy_removed" {
  prior_attrs = {
    bucket      = "orders-archive"
    policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] })
  }
  attrs = {
    bucket = "orders-archive"
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }]
    })
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_policy_always" {
  prior_attrs = {
    bucket      = "orders-archive"
    policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] })
  }
  attrs = {
    bucket = "orders-archive"
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers", "group:data@example.com"] }]
    })
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_new_policy_bucket" {
  attrs = {
    bucket      = "orders-archive"
    policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] })
  }
  expect_failure = true
}

resource "google_kms_crypto_key_iam_policy" "everybody_in_new_policy_key" {
  attrs = {
    crypto_key_id = "projects/shop/locations/europe/keyRings/main/cryptoKeys/orders"
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
    bucket = "orders-archive"
    policy_data = jsonencode({
      bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }]
    })
  }
}

resource "google_storage_bucket_iam_policy" "everybody_in_new_policy_empty" {
  attrs = { bucket = "orders-archive", policy_data = jsonencode({}) }
}

resource "google_project_iam_member" "takeover_granted_owner" {
  attrs          = { project = "shop", role = "roles/owner", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_folder_iam_member" "takeover_granted_administrator" {
  attrs          = { folder = "folders/123", role = "roles/resourcemanager.folderAdmin", member = "group:ops@example.com" }
  expect_failure = true
}

resource "google_project_iam_binding" "takeover_granted_impersonation" {
  attrs          = { project = "shop", role = "roles/iam.serviceAccountTokenCreator", members = ["group:dev@example.com"] }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_granted_viewer" {
  attrs = { project = "shop", role = "roles/viewer", member = "user:ann@example.com" }
}

resource "google_folder_iam_member" "takeover_granted_browser" {
  attrs = { folder = "folders/123", role = "roles/browser", member = "group:ops@example.com" }
}

resource "google_storage_bucket_iam_member" "takeover_granted_one_bucket" {
  attrs = { bucket = "orders-archive", role = "roles/storage.admin", member = "user:ann@example.com" }
}

resource "google_project_iam_binding" "takeover_extended_editor" {
  prior_attrs    = { project = "shop", role = "roles/editor", members = ["group:ops@example.com"] }
  attrs          = { project = "shop", role = "roles/editor", members = ["group:ops@example.com", "user:ann@example.com"] }
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
  prior_attrs = {
    project = "shop"
    role    = "roles/editor"
    members = ["group:ops@example.com", "user:ann@example.com"]
  }
  attrs = { project = "shop", role = "roles/editor", members = ["group:ops@example.com"] }
}

resource "google_project_iam_binding" "takeover_extended_unchanged" {
  prior_attrs = { project = "shop", role = "roles/editor", members = ["group:ops@example.com"], etag = "a" }
  attrs       = { project = "shop", role = "roles/editor", members = ["group:ops@example.com"], etag = "b" }
}

resource "google_project_iam_binding" "takeover_extended_viewer" {
  prior_attrs = { project = "shop", role = "roles/viewer", members = ["group:ops@example.com"] }
  attrs       = { project = "shop", role = "roles/viewer", members = ["group:ops@example.com", "user:ann@example.com"] }
}

resource "google_service_account_key" "key_created_never_rotated" {
  attrs          = { service_account_id = "projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com", keepers = null }
  expect_failure = true
}

resource "google_service_account_key" "key_created_never_rotated_either" {
  attrs = {
    service_account_id = "projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com"
    keepers            = {}
    key_algorithm      = "KEY_ALG_RSA_2048"
  }
  expect_failure = true
}

resource "google_service_account_key" "key_created_rotated" {
  attrs = {
    service_account_id = "projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com"
    keepers            = { rotated_at = "2026-10-01" }
  }
}

resource "google_service_account_key" "key_created_rotated_by_time" {
  attrs = {
    service_account_id = "projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com"
    keepers            = { month = "2026-11", owner = "ci" }
  }
}

resource "google_service_account_key" "key_created_deleted" {
  prior_attrs = {
    service_account_id = "projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com"
    keepers            = null
  }
}
