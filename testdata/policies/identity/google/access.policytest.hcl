policytest {
  targets = ["../../../../policies/identity/google/access.gate.hcl"]
}

resource "google_project_iam_policy" "policy_removed_project" {
  prior_attrs    = { project = "p", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_policy" "policy_of_a_part_needs_no_approval" {
  prior_attrs = { name = "shop", policy_data = "{\"bindings\": [{\"role\": \"roles/run.invoker\", \"members\": [\"user:a@example.com\"]}]}" }
}

resource "google_project_iam_policy" "policy_removed_not_replaced" {
  prior_attrs = { project = "p", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  attrs       = { project = "p", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_policy" "policy_members_one" {
  prior_attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\", \"group:sre@example.com\"]}]}"
  }
  attrs          = { policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  expect_failure = true
}

resource "google_organization_iam_policy" "policy_members_another_role" {
  prior_attrs    = { policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  attrs          = { policy_data = "{\"bindings\": [{\"role\": \"roles/viewer\", \"members\": [\"user:a@example.com\"]}]}" }
  expect_failure = true
}

resource "google_project_iam_policy" "policy_members_many" {
  prior_attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/viewer\", \"members\": [\"user:0@example.com\", \"user:1@example.com\", \"user:2@example.com\", \"user:3@example.com\", \"user:4@example.com\", \"user:5@example.com\", \"user:6@example.com\", \"user:7@example.com\", \"user:8@example.com\", \"user:9@example.com\", \"user:10@example.com\", \"user:11@example.com\", \"user:12@example.com\", \"user:13@example.com\"]}]}"
  }
  attrs          = { policy_data = "{\"bindings\": []}" }
  expect_failure = true
}

resource "google_project_iam_policy" "policy_members_added" {
  prior_attrs = { policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:b@example.com\", \"user:a@example.com\"]}]}"
  }
}

resource "google_project_iam_policy" "policy_members_split_binding" {
  prior_attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\", \"user:b@example.com\"]}]}"
  }
  attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:b@example.com\"]}, {\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}"
  }
}

resource "google_project_iam_policy" "policy_members_first_policy" {
  attrs          = { policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  expect_failure = true
}

resource "google_project_iam_binding" "binding_members_one" {
  prior_attrs    = { project = "p", role = "roles/owner", members = ["user:a@example.com", "user:b@example.com"] }
  attrs          = { project = "p", role = "roles/owner", members = ["user:a@example.com"] }
  expect_failure = true
}

resource "google_kms_crypto_key_iam_binding" "binding_members_removed" {
  prior_attrs    = { project = "p", role = "roles/cloudkms.cryptoKeyDecrypter", members = ["serviceAccount:app@p.iam.gserviceaccount.com"] }
  expect_failure = true
}

resource "google_project_iam_binding" "binding_members_another_role" {
  prior_attrs    = { project = "p", role = "roles/owner", members = ["user:a@example.com"] }
  attrs          = { project = "p", role = "roles/viewer", members = ["user:a@example.com"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_binding" "binding_members_added" {
  prior_attrs = { project = "p", role = "roles/owner", members = ["user:a@example.com"] }
  attrs       = { project = "p", role = "roles/owner", members = ["user:b@example.com", "user:a@example.com"] }
}

resource "google_project_iam_binding" "binding_members_new_condition" {
  prior_attrs = { project = "p", role = "roles/owner", members = ["user:a@example.com"] }
  attrs       = { project = "p", role = "roles/owner", members = ["user:a@example.com"] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_binding" "binding_members_new" {
  attrs          = { project = "p", role = "roles/owner", members = ["user:a@example.com"] }
  expect_failure = true
}

resource "google_project_iam_policy" "policy_removed_by_another_project" {
  prior_attrs    = { project = "p", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  attrs          = { project = "q", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "policy_removed_not_by_another_spelling" {
  prior_attrs = { bucket = "b/shop", etag = "1", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  attrs       = { bucket = "shop", etag = unknown, policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_binding" "binding_members_of_another_bucket" {
  prior_attrs    = { bucket = "b/shop", role = "roles/viewer", members = ["user:a@example.com"] }
  attrs          = { bucket = "b/blog", role = "roles/viewer", members = ["user:a@example.com"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "binding_members_not_of_another_spelling" {
  prior_attrs = { bucket = "b/shop", role = "roles/viewer", members = ["user:a@example.com"] }
  attrs       = { bucket = "shop", role = "roles/viewer", members = ["user:a@example.com"] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_binding" "binding_members_under_a_condition" {
  prior_attrs    = { project = "p", condition = [], role = "roles/viewer", members = ["user:a@example.com"] }
  attrs          = { project = "p", condition = [{ title = "t", expression = "false", description = "" }], role = "roles/viewer", members = ["user:a@example.com"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_binding" "binding_members_under_the_same_condition" {
  prior_attrs = { project = "p", condition = [{ title = "t", expression = "true", description = "" }], role = "roles/viewer", members = ["user:a@example.com"] }
  attrs       = { project = "p", condition = [{ title = "t", expression = "true", description = "" }], role = "roles/viewer", members = ["user:a@example.com"] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_policy" "authoritative_policy_created" {
  attrs = {
    project     = "shop-prod"
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}"
    etag        = unknown
    id          = unknown
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "authoritative_policy_of_a_bucket_created" {
  attrs = {
    bucket      = "b/orders"
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\"]}]}"
  }
  expect_failure = true
}

resource "google_project_iam_binding" "authoritative_binding_created" {
  attrs = {
    project   = "shop-prod"
    role      = "roles/editor"
    members   = ["user:a@example.com"]
    condition = []
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "authoritative_binding_of_a_bucket_that_stays" {
  attrs = {
    bucket    = "orders"
    role      = "roles/storage.admin"
    members   = ["user:a@example.com"]
    condition = []
  }
  expect_failure = true
}

resource "google_storage_bucket" "orders" {
  prior_attrs = { name = "orders", id = "orders" }
  attrs       = { name = "orders", id = "orders" }
  skip        = true
}

resource "google_project_iam_member" "additive_member_created" {
  attrs = { project = "shop-prod", role = "roles/editor", member = "user:a@example.com" }
}

resource "google_folder_iam_policy" "policy_removed_folder_unreadable" {
  prior_attrs    = { folder = "folders/1", policy_data = "{" }
  expect_failure = true
}

resource "google_project_iam_policy" "policy_members_of_deleted_accounts_and_in_another_case" {
  prior_attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"deleted:user:x@example.com?uid=1\", \"user:A@Example.com\", \"serviceAccount:App@p.iam.gserviceaccount.com\"]}]}"
  }
  attrs = {
    policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [\"user:a@example.com\", \"serviceAccount:app@p.iam.gserviceaccount.com\"]}]}"
  }
}

resource "google_project_iam_policy" "policy_members_without_a_name" {
  prior_attrs    = { policy_data = "{\"bindings\": [{\"role\": null, \"members\": [null, \"user:a@example.com\"]}]}" }
  attrs          = { policy_data = "{\"bindings\": []}" }
  expect_failure = true
}

resource "google_project_iam_binding" "binding_members_of_deleted_accounts_and_in_another_case" {
  prior_attrs = { project = "p", role = "roles/owner", members = ["deleted:serviceAccount:x@p.iam.gserviceaccount.com?uid=1", "group:SRE@example.com"] }
  attrs       = { project = "p", role = "roles/owner", members = ["group:sre@example.com"] }
}

resource "google_project_iam_binding" "binding_members_of_a_pool_in_another_case" {
  prior_attrs    = { project = "p", role = "roles/owner", members = ["principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/subject/A"] }
  attrs          = { project = "p", role = "roles/owner", members = ["principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/subject/a"] }
  expect_failure = true
}

resource "google_project_iam_binding" "binding_members_without_a_name" {
  prior_attrs    = { project = "p", role = "roles/owner", members = [null, "user:a@example.com"] }
  attrs          = { project = "p", role = "roles/owner", members = ["user:b@example.com"] }
  expect_failure = true
}

resource "google_project_iam_policy" "authoritative_policy_without_a_name" {
  attrs          = { project = "shop-prod", policy_data = "{\"bindings\": [{\"role\": \"roles/owner\", \"members\": [null, \"user:a@example.com\"]}]}" }
  expect_failure = true
}

resource "google_project_iam_binding" "authoritative_binding_without_a_name" {
  attrs          = { project = "shop-prod", role = "roles/editor", members = [null], condition = [] }
  expect_failure = true
}

resource "google_compute_subnetwork" "new" {
  attrs = { name = "apps", id = unknown }
  skip  = true
}

resource "google_bigquery_table" "new" {
  attrs = { dataset_id = "sales", table_id = "orders", id = unknown }
  skip  = true
}

resource "google_cloudfunctions2_function" "new" {
  attrs = { name = "resize", id = unknown }
  skip  = true
}

resource "google_compute_subnetwork_iam_binding" "authoritative_binding_of_a_new_subnetwork" {
  attrs = { subnetwork = "apps", region = "europe-west1", role = "roles/compute.networkUser", members = ["user:a@example.com"], condition = [] }
}

resource "google_compute_subnetwork_iam_binding" "authoritative_binding_of_a_subnetwork_that_stays" {
  attrs          = { subnetwork = "databases", region = "europe-west1", role = "roles/compute.networkUser", members = ["user:a@example.com"], condition = [] }
  expect_failure = true
}

resource "google_bigquery_table_iam_policy" "authoritative_policy_of_a_new_table" {
  attrs = { dataset_id = "sales", table_id = "orders", policy_data = "{\"bindings\": []}" }
}

resource "google_bigquery_table_iam_policy" "authoritative_policy_of_another_table_of_the_dataset" {
  attrs          = { dataset_id = "sales", table_id = "refunds", policy_data = "{\"bindings\": []}" }
  expect_failure = true
}

resource "google_cloudfunctions2_function_iam_policy" "authoritative_policy_of_a_new_function" {
  attrs = { cloud_function = "resize", policy_data = "{\"bindings\": []}" }
}
