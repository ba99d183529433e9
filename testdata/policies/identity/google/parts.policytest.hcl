policytest {
  targets = ["../../../../policies/identity/google/parts.gate.hcl"]
}

resource "google_cloud_run_v2_service_iam_policy" "of_a_service_that_stays" {
  prior_attrs = {
    name        = "projects/p/locations/europe-west1/services/shop"
    location    = "europe-west1"
    project     = "p"
    etag        = "x"
    policy_data = "{\"bindings\": [{\"role\": \"roles/run.invoker\", \"members\": [\"user:a@example.com\", null]}]}"
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "of_a_bucket_that_stays_unreadable" {
  prior_attrs    = { bucket = "b/orders", policy_data = "{" }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "moved_to_another_bucket" {
  prior_attrs    = { bucket = "b/orders", policy_data = "{\"bindings\": []}" }
  attrs          = { bucket = "b/refunds", policy_data = "{\"bindings\": []}" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_iap_web_iam_policy" "of_something_else" {
  prior_attrs    = { project = "p", policy_data = "{\"bindings\": []}" }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_policy" "goes_with_its_service" {
  prior_attrs = {
    name        = "projects/p/locations/europe-west1/services/blog"
    location    = "europe-west1"
    project     = "p"
    policy_data = "{\"bindings\": [{\"role\": \"roles/run.invoker\", \"members\": [\"user:a@example.com\"]}]}"
  }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "another_spelling" {
  prior_attrs = { bucket = "b/orders", etag = "1", policy_data = "{\"bindings\": []}" }
  attrs       = { bucket = "orders", etag = unknown, policy_data = "{\"bindings\": []}" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_policy" "of_a_project" {
  prior_attrs = { project = "p", policy_data = "{\"bindings\": []}" }
}
