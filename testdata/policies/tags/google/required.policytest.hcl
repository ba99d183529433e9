policytest {
  targets = ["../../../../policies/tags/google/required.gate.hcl"]
}

resource "google_pubsub_topic" "present_one_missing" {
  attrs          = { name = "orders", labels = { owner = "data" }, effective_labels = { owner = "data" } }
  expect_failure = true
}

resource "google_pubsub_topic" "present_none" {
  attrs          = { name = "orders", labels = null, effective_labels = {} }
  expect_failure = true
}

resource "google_pubsub_topic" "present_complete" {
  attrs = {
    name             = "orders"
    labels           = { owner = "data", environment = "prod" }
    effective_labels = { owner = "data", environment = "prod" }
  }
}

base "google_storage_bucket" {
  attrs = { name = "orders-archive", location = "EU", labels = null }
}

resource "google_storage_bucket" "present_by_default_labels" {
  attrs = { effective_labels = { owner = "data", environment = "prod" } }
}

resource "google_compute_network" "present_no_labels" {
  attrs = { name = "main" }
}

resource "google_pubsub_topic" "present_other_keys" {
  attrs = { name = "orders", labels = { team = "shop" }, effective_labels = { team = "shop" } }

  inputs {
    required_labels = ["team"]
  }
}

resource "google_pubsub_topic" "kept_one_removed" {
  prior_attrs = {
    name             = "orders"
    labels           = { owner = "data", environment = "prod" }
    effective_labels = { owner = "data", environment = "prod" }
  }
  attrs          = { name = "orders", labels = { owner = "data" }, effective_labels = { owner = "data" } }
  expect_failure = true
}

resource "google_storage_bucket" "kept_default_labels_removed" {
  prior_attrs    = { effective_labels = { owner = "data", environment = "prod" } }
  attrs          = { effective_labels = {} }
  expect_failure = true
}

resource "google_pubsub_topic" "kept_moved_to_default_labels" {
  prior_attrs = {
    name             = "orders"
    labels           = { owner = "data", environment = "prod" }
    effective_labels = { owner = "data", environment = "prod" }
  }
  attrs = { name = "orders", labels = null, effective_labels = { owner = "data", environment = "prod" } }
}

resource "google_pubsub_topic" "kept_never_there" {
  prior_attrs = { name = "orders", labels = {}, effective_labels = {} }
  attrs       = { name = "orders", labels = { team = "shop" }, effective_labels = { team = "shop" } }
}

resource "google_monitoring_metric_descriptor" "present_blocks_are_no_labels" {
  attrs = { type = "custom.googleapis.com/orders", labels = [{ key = "shop", value_type = "STRING" }] }
}

resource "google_monitoring_metric_descriptor" "kept_blocks_are_no_labels" {
  prior_attrs = { type = "custom.googleapis.com/orders", labels = [{ key = "shop", value_type = "STRING" }] }
  attrs       = { type = "custom.googleapis.com/orders", labels = [{ key = "city", value_type = "STRING" }] }
}
