policytest {
  targets = ["../../../../policies/safeguards/google/retention.gate.hcl"]
}

base "google_pubsub_topic" {
  attrs = { name = "orders" }
}

resource "google_pubsub_topic" "topic_shorter" {
  prior_attrs    = { message_retention_duration = "2592000s" }
  attrs          = { message_retention_duration = "86400s" }
  expect_failure = true
}

resource "google_pubsub_topic" "topic_off" {
  prior_attrs    = { message_retention_duration = "86400s" }
  attrs          = { message_retention_duration = null }
  expect_failure = true
}

resource "google_pubsub_topic" "topic_longer" {
  prior_attrs = { message_retention_duration = "86400s" }
  attrs       = { message_retention_duration = "2592000s" }
}

resource "google_pubsub_topic" "topic_never_on" {
  prior_attrs = { message_retention_duration = null, labels = {} }
  attrs       = { message_retention_duration = null, labels = { team = "shop" } }
}

base "google_pubsub_subscription" {
  attrs = { name = "invoices", topic = "orders" }
}

resource "google_pubsub_subscription" "subscription_shorter" {
  prior_attrs    = { message_retention_duration = "604800s" }
  attrs          = { message_retention_duration = "600s" }
  expect_failure = true
}

resource "google_pubsub_subscription" "subscription_acknowledged" {
  prior_attrs    = { message_retention_duration = "604800s", retain_acked_messages = true }
  attrs          = { message_retention_duration = "604800s", retain_acked_messages = false }
  expect_failure = true
}

resource "google_pubsub_subscription" "subscription_longer" {
  prior_attrs = { message_retention_duration = "600s" }
  attrs       = { message_retention_duration = "604800s" }
}

resource "google_pubsub_subscription" "subscription_new_argument" {
  prior_attrs = { message_retention_duration = null, retain_acked_messages = null }
  attrs       = { message_retention_duration = "604800s", retain_acked_messages = false }
}

base "google_bigquery_dataset" {
  attrs = { dataset_id = "sales" }
}

resource "google_bigquery_dataset" "dataset_expiry_tables" {
  prior_attrs    = { default_table_expiration_ms = null, default_partition_expiration_ms = null }
  attrs          = { default_table_expiration_ms = 3600000, default_partition_expiration_ms = null }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_expiry_partitions_earlier" {
  prior_attrs    = { default_partition_expiration_ms = 31536000000 }
  attrs          = { default_partition_expiration_ms = 2592000000 }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_expiry_none" {
  prior_attrs = { default_table_expiration_ms = 3600000 }
  attrs       = { default_table_expiration_ms = null }
}

resource "google_bigquery_dataset" "dataset_expiry_later" {
  prior_attrs = { default_table_expiration_ms = 3600000 }
  attrs       = { default_table_expiration_ms = 7200000 }
}

resource "google_bigquery_dataset" "time_travel_two_days" {
  prior_attrs    = { max_time_travel_hours = "168" }
  attrs          = { max_time_travel_hours = "48" }
  expect_failure = true
}

resource "google_bigquery_dataset" "time_travel_two_days_from_default" {
  prior_attrs    = { max_time_travel_hours = "" }
  attrs          = { max_time_travel_hours = "48" }
  expect_failure = true
}

resource "google_bigquery_dataset" "time_travel_longer" {
  prior_attrs = { max_time_travel_hours = "48" }
  attrs       = { max_time_travel_hours = "168" }
}

resource "google_bigquery_dataset" "time_travel_default_written_down" {
  prior_attrs = { max_time_travel_hours = null }
  attrs       = { max_time_travel_hours = "168" }
}

base "google_bigquery_table" {
  attrs = { dataset_id = "sales", table_id = "orders" }
}

resource "google_bigquery_table" "table_expiry_partitions" {
  prior_attrs    = { time_partitioning = [{ type = "DAY", expiration_ms = 0 }] }
  attrs          = { time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }] }
  expect_failure = true
}

resource "google_bigquery_table" "table_expiry_partitions_earlier" {
  prior_attrs    = { time_partitioning = [{ type = "DAY", expiration_ms = 31536000000 }] }
  attrs          = { time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }] }
  expect_failure = true
}

resource "google_bigquery_table" "table_expiry_table" {
  prior_attrs    = { expiration_time = null }
  attrs          = { expiration_time = 1798761600000 }
  expect_failure = true
}

resource "google_bigquery_table" "table_expiry_later" {
  prior_attrs = { time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }] }
  attrs       = { time_partitioning = [{ type = "DAY", expiration_ms = 31536000000 }] }
}

resource "google_bigquery_table" "table_expiry_none" {
  prior_attrs = { time_partitioning = [{ type = "DAY", expiration_ms = 2592000000 }] }
  attrs       = { time_partitioning = [{ type = "DAY", expiration_ms = null }] }
}

base "google_firestore_field" {
  attrs = { collection = "sessions", field = "expires_at" }
}

resource "google_firestore_field" "document_expiry_on" {
  prior_attrs    = { ttl_config = [] }
  attrs          = { ttl_config = [{ state = "CREATING" }] }
  expect_failure = true
}

resource "google_firestore_field" "document_expiry_on_from_null" {
  prior_attrs    = { ttl_config = null }
  attrs          = { ttl_config = [{ state = "CREATING" }] }
  expect_failure = true
}

resource "google_firestore_field" "document_expiry_off" {
  prior_attrs = { ttl_config = [{ state = "ACTIVE" }] }
  attrs       = { ttl_config = [] }
}

resource "google_firestore_field" "document_expiry_index" {
  prior_attrs = { ttl_config = [{ state = "ACTIVE" }] }
  attrs       = { ttl_config = [{ state = "ACTIVE" }], index_config = [] }
}

base "google_bigtable_table" {
  attrs = { name = "events", instance_name = "metrics" }
}

resource "google_bigtable_table" "change_stream_off" {
  prior_attrs    = { change_stream_retention = "24h0m0s" }
  attrs          = { change_stream_retention = "0" }
  expect_failure = true
}

resource "google_bigtable_table" "change_stream_left_out" {
  prior_attrs    = { change_stream_retention = "24h0m0s" }
  attrs          = { change_stream_retention = null }
  expect_failure = true
}

resource "google_bigtable_table" "change_stream_on" {
  prior_attrs = { change_stream_retention = null }
  attrs       = { change_stream_retention = "24h0m0s" }
}

resource "google_bigtable_table" "change_stream_never_on" {
  prior_attrs = { change_stream_retention = null }
  attrs       = { change_stream_retention = "0" }
}

base "google_artifact_registry_repository" {
  attrs = { repository_id = "images", format = "DOCKER", location = "europe-west1" }
}

resource "google_artifact_registry_repository" "images_added" {
  prior_attrs = { cleanup_policy_dry_run = false, cleanup_policies = [] }
  attrs = {
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
  prior_attrs = { cleanup_policy_dry_run = false, cleanup_policies = [] }
  attrs = {
    cleanup_policy_dry_run = false
    cleanup_policies = [
      { id = "recent", action = "KEEP", condition = [], most_recent_versions = [{ keep_count = 10 }] },
    ]
  }
}

resource "google_artifact_registry_repository" "images_dry" {
  prior_attrs = { cleanup_policy_dry_run = false, cleanup_policies = [] }
  attrs = {
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
  attrs = { cleanup_policy_dry_run = false, cleanup_policies = [] }
}

resource "google_bigquery_dataset" "numbers_of_another_shape" {
  prior_attrs = { default_table_expiration_ms = "", max_time_travel_hours = [] }
  attrs       = { default_table_expiration_ms = false, max_time_travel_hours = null }
}
