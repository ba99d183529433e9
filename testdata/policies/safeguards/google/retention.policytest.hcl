policytest {
  targets = ["../../../../policies/safeguards/google/retention.gate.hcl"]
}

resource "google_pubsub_topic" "topic_shorter" {
  prior_attrs    = { name = "orders", message_retention_duration = "2592000s" }
  attrs          = { name = "orders", message_retention_duration = "86400s" }
  expect_failure = true
}

resource "google_pubsub_topic" "topic_off" {
  prior_attrs    = { name = "orders", message_retention_duration = "86400s" }
  attrs          = { name = "orders", message_retention_duration = null }
  expect_failure = true
}

resource "google_pubsub_topic" "topic_longer" {
  prior_attrs = { name = "orders", message_retention_duration = "86400s" }
  attrs       = { name = "orders", message_retention_duration = "2592000s" }
}

resource "google_pubsub_topic" "topic_never_on" {
  prior_attrs = { name = "orders", message_retention_duration = null, labels = {} }
  attrs       = { name = "orders", message_retention_duration = null, labels = { team = "shop" } }
}

resource "google_pubsub_subscription" "subscription_shorter" {
  prior_attrs    = { name = "invoices", topic = "orders", message_retention_duration = "604800s" }
  attrs          = { name = "invoices", topic = "orders", message_retention_duration = "600s" }
  expect_failure = true
}

resource "google_pubsub_subscription" "subscription_acknowledged" {
  prior_attrs = {
    name                       = "invoices"
    topic                      = "orders"
    message_retention_duration = "604800s"
    retain_acked_messages      = true
  }
  attrs = {
    name                       = "invoices"
    topic                      = "orders"
    message_retention_duration = "604800s"
    retain_acked_messages      = false
  }
  expect_failure = true
}

resource "google_pubsub_subscription" "subscription_longer" {
  prior_attrs = { name = "invoices", topic = "orders", message_retention_duration = "600s" }
  attrs       = { name = "invoices", topic = "orders", message_retention_duration = "604800s" }
}

resource "google_pubsub_subscription" "subscription_new_argument" {
  prior_attrs = {
    name                       = "invoices"
    topic                      = "orders"
    message_retention_duration = null
    retain_acked_messages      = null
  }
  attrs = {
    name                       = "invoices"
    topic                      = "orders"
    message_retention_duration = "604800s"
    retain_acked_messages      = false
  }
}

resource "google_bigquery_dataset" "dataset_expiry_tables" {
  prior_attrs    = { dataset_id = "sales", default_table_expiration_ms = null, default_partition_expiration_ms = null }
  attrs          = { dataset_id = "sales", default_table_expiration_ms = 3600000, default_partition_expiration_ms = null }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_expiry_partitions_earlier" {
  prior_attrs    = { dataset_id = "sales", default_partition_expiration_ms = 31536000000 }
  attrs          = { dataset_id = "sales", default_partition_expiration_ms = 2592000000 }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_expiry_none" {
  prior_attrs = { dataset_id = "sales", default_table_expiration_ms = 3600000 }
  attrs       = { dataset_id = "sales", default_table_expiration_ms = null }
}

resource "google_bigquery_dataset" "dataset_expiry_later" {
  prior_attrs = { dataset_id = "sales", default_table_expiration_ms = 3600000 }
  attrs       = { dataset_id = "sales", default_table_expiration_ms = 7200000 }
}

resource "google_bigquery_dataset" "time_travel_two_days" {
  prior_attrs    = { dataset_id = "sales", max_time_travel_hours = "168" }
  attrs          = { dataset_id = "sales", max_time_travel_hours = "48" }
  expect_failure = true
}

resource "google_bigquery_dataset" "time_travel_two_days_from_default" {
  prior_attrs    = { dataset_id = "sales", max_time_travel_hours = "" }
  attrs          = { dataset_id = "sales", max_time_travel_hours = "48" }
  expect_failure = true
}

resource "google_bigquery_dataset" "time_travel_longer" {
  prior_attrs = { dataset_id = "sales", max_time_travel_hours = "48" }
  attrs       = { dataset_id = "sales", max_time_travel_hours = "168" }
}

resource "google_bigquery_dataset" "time_travel_default_written_down" {
  prior_attrs = { dataset_id = "sales", max_time_travel_hours = null }
  attrs       = { dataset_id = "sales", max_time_travel_hours = "168" }
}

resource "google_bigquery_table" "table_expiry_partitions" {
  prior_attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 0 }]
  }
  attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }]
  }
  expect_failure = true
}

resource "google_bigquery_table" "table_expiry_partitions_earlier" {
  prior_attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 31536000000 }]
  }
  attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }]
  }
  expect_failure = true
}

resource "google_bigquery_table" "table_expiry_table" {
  prior_attrs    = { dataset_id = "sales", table_id = "orders", expiration_time = null }
  attrs          = { dataset_id = "sales", table_id = "orders", expiration_time = 1798761600000 }
  expect_failure = true
}

resource "google_bigquery_table" "table_expiry_later" {
  prior_attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }]
  }
  attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 31536000000 }]
  }
}

resource "google_bigquery_table" "table_expiry_none" {
  prior_attrs = {
    dataset_id        = "sales"
    table_id          = "orders"
    time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }]
  }
  attrs = { dataset_id = "sales", table_id = "orders", time_partitioning = [{ type = "DAY", expiration_ms = null }] }
}

resource "google_firestore_field" "document_expiry_on" {
  prior_attrs    = { collection = "sessions", field = "expires_at", ttl_config = [] }
  attrs          = { collection = "sessions", field = "expires_at", ttl_config = [{ state = "CREATING" }] }
  expect_failure = true
}

resource "google_firestore_field" "document_expiry_on_from_null" {
  prior_attrs    = { collection = "sessions", field = "expires_at", ttl_config = null }
  attrs          = { collection = "sessions", field = "expires_at", ttl_config = [{ state = "CREATING" }] }
  expect_failure = true
}

resource "google_firestore_field" "document_expiry_off" {
  prior_attrs = { collection = "sessions", field = "expires_at", ttl_config = [{ state = "ACTIVE" }] }
  attrs       = { collection = "sessions", field = "expires_at", ttl_config = [] }
}

resource "google_firestore_field" "document_expiry_index" {
  prior_attrs = { collection = "sessions", field = "expires_at", ttl_config = [{ state = "ACTIVE" }] }
  attrs       = { collection = "sessions", field = "expires_at", ttl_config = [{ state = "ACTIVE" }], index_config = [] }
}

resource "google_bigtable_table" "change_stream_off" {
  prior_attrs    = { name = "events", instance_name = "metrics", change_stream_retention = "24h0m0s" }
  attrs          = { name = "events", instance_name = "metrics", change_stream_retention = "0" }
  expect_failure = true
}

resource "google_bigtable_table" "change_stream_left_out" {
  prior_attrs    = { name = "events", instance_name = "metrics", change_stream_retention = "24h0m0s" }
  attrs          = { name = "events", instance_name = "metrics", change_stream_retention = null }
  expect_failure = true
}

resource "google_bigtable_table" "change_stream_on" {
  prior_attrs = { name = "events", instance_name = "metrics", change_stream_retention = null }
  attrs       = { name = "events", instance_name = "metrics", change_stream_retention = "24h0m0s" }
}

resource "google_bigtable_table" "change_stream_never_on" {
  prior_attrs = { name = "events", instance_name = "metrics", change_stream_retention = null }
  attrs       = { name = "events", instance_name = "metrics", change_stream_retention = "0" }
}

resource "google_artifact_registry_repository" "images_added" {
  prior_attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies       = []
  }
  attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies = [
      {
        id                   = "old"
        action               = "DELETE"
        condition            = [{ older_than = "2592000s", tag_state = "UNTAGGED" }]
        most_recent_versions = []
      },
    ]
  }
  expect_failure = true
}

resource "google_artifact_registry_repository" "images_no_longer_dry" {
  prior_attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = true
    cleanup_policies = [
      {
        id                   = "old"
        action               = "DELETE"
        condition            = [{ older_than = "2592000s", tag_state = "UNTAGGED" }]
        most_recent_versions = []
      },
    ]
  }
  attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies = [
      {
        id                   = "old"
        action               = "DELETE"
        condition            = [{ older_than = "2592000s", tag_state = "UNTAGGED" }]
        most_recent_versions = []
      },
    ]
  }
  expect_failure = true
}

resource "google_artifact_registry_repository" "images_keeps" {
  prior_attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies       = []
  }
  attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies = [
      { id = "recent", action = "KEEP", condition = [], most_recent_versions = [{ keep_count = 10 }] },
    ]
  }
}

resource "google_artifact_registry_repository" "images_dry" {
  prior_attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies       = []
  }
  attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = true
    cleanup_policies = [
      {
        id                   = "old"
        action               = "DELETE"
        condition            = [{ older_than = "2592000s", tag_state = "UNTAGGED" }]
        most_recent_versions = []
      },
    ]
  }
}

resource "google_artifact_registry_repository" "images_removed" {
  prior_attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies = [
      {
        id                   = "old"
        action               = "DELETE"
        condition            = [{ older_than = "2592000s", tag_state = "UNTAGGED" }]
        most_recent_versions = []
      },
    ]
  }
  attrs = {
    repository_id          = "images"
    format                 = "DOCKER"
    location               = "europe-west1"
    cleanup_policy_dry_run = false
    cleanup_policies       = []
  }
}
