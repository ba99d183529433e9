policytest {
  targets = ["../../../../policies/safeguards/google/keys_and_secrets.gate.hcl"]
}

base "google_kms_crypto_key" {
  attrs = { name = "orders", key_ring = "projects/shop/locations/europe/keyRings/main", purpose = "ENCRYPT_DECRYPT" }
}

resource "google_kms_crypto_key" "key_window_cut_one_day" {
  prior_attrs    = { destroy_scheduled_duration = "2592000s" }
  attrs          = { destroy_scheduled_duration = "86400s" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_kms_crypto_key" "key_window_cut_one_week" {
  prior_attrs    = { destroy_scheduled_duration = "2592000s" }
  attrs          = { destroy_scheduled_duration = "604800s" }
  expect_failure = true
}

resource "google_kms_crypto_key" "key_window_cut_longer" {
  prior_attrs = { destroy_scheduled_duration = "86400s" }
  attrs       = { destroy_scheduled_duration = "2592000s" }
  meta        = { operation = "replace" }
}

resource "google_kms_crypto_key" "key_window_cut_new_argument" {
  prior_attrs = { destroy_scheduled_duration = null }
  attrs       = { destroy_scheduled_duration = "2592000s" }
}

resource "google_kms_crypto_key" "rotation_off" {
  prior_attrs    = { rotation_period = "7776000s" }
  attrs          = { rotation_period = null }
  expect_failure = true
}

resource "google_kms_crypto_key" "rotation_emptied" {
  prior_attrs    = { rotation_period = "7776000s" }
  attrs          = { rotation_period = "" }
  expect_failure = true
}

resource "google_kms_crypto_key" "rotation_on" {
  prior_attrs = { rotation_period = null }
  attrs       = { rotation_period = "7776000s" }
}

resource "google_kms_crypto_key" "rotation_slower" {
  prior_attrs = { rotation_period = "7776000s" }
  attrs       = { rotation_period = "31536000s" }
}

resource "google_secret_manager_secret" "rotation_off" {
  prior_attrs = {
    secret_id = "db"
    rotation  = [{ rotation_period = "2592000s", next_rotation_time = "2026-12-01T00:00:00Z" }]
  }
  attrs          = { secret_id = "db", rotation = [] }
  expect_failure = true
}

resource "google_secret_manager_regional_secret" "rotation_off_with_labels" {
  prior_attrs = {
    secret_id = "db"
    rotation  = [{ rotation_period = "2592000s", next_rotation_time = "2026-12-01T00:00:00Z" }]
    labels    = {}
  }
  attrs          = { secret_id = "db", rotation = [], labels = { a = "b" } }
  expect_failure = true
}

resource "google_secret_manager_secret" "rotation_on" {
  prior_attrs = { secret_id = "db", rotation = [] }
  attrs = {
    secret_id = "db"
    rotation  = [{ rotation_period = "2592000s", next_rotation_time = "2026-12-01T00:00:00Z" }]
  }
}

resource "google_secret_manager_secret" "rotation_moved" {
  prior_attrs = {
    secret_id = "db"
    rotation  = [{ rotation_period = "2592000s", next_rotation_time = "2026-12-01T00:00:00Z" }]
  }
  attrs = { secret_id = "db", rotation = [{ rotation_period = "604800s", next_rotation_time = unknown }] }
}
