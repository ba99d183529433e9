# A shorter retention deletes what is older than it, and an expiry deletes data
# without notice. Neither asks again.

resource_policy "google_pubsub_topic" "topic" {
  description = "A topic keeps its messages for a shorter time."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = try(tonumber(trimsuffix(prior_attrs.message_retention_duration, "s")), 0)
    after  = try(tonumber(trimsuffix(attrs.message_retention_duration, "s")), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Subscriptions can be rewound by ${local.after} seconds instead of ${local.before}, and older messages are deleted. Keep the retention if messages are replayed."
  }
}

resource_policy "google_pubsub_subscription" "subscription" {
  description = "A subscription keeps its messages for a shorter time."
  operations  = ["update"]
  level       = "warn"

  # Seven days unless told otherwise.
  locals {
    before = try(tonumber(trimsuffix(prior_attrs.message_retention_duration, "s")), 604800)
    after  = try(tonumber(trimsuffix(attrs.message_retention_duration, "s")), 604800)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Unacknowledged messages are deleted after ${local.after} seconds instead of ${local.before}. Make sure that consumers keep up."
  }

  enforce {
    condition     = try(prior_attrs.retain_acked_messages, null) != true || try(attrs.retain_acked_messages, null) == true
    error_message = "Acknowledged messages are deleted at once, and the subscription cannot be rewound to them. Keep `retain_acked_messages = true` if messages are replayed."
  }
}

resource_policy "google_bigquery_dataset" "dataset_expiry" {
  description = "Tables or partitions of a dataset expire, or expire earlier."
  operations  = ["update"]
  level       = "warn"

  locals {
    tables_before     = try(coalesce(tonumber(prior_attrs.default_table_expiration_ms)), 0)
    tables_after      = try(coalesce(tonumber(attrs.default_table_expiration_ms)), 0)
    partitions_before = try(coalesce(tonumber(prior_attrs.default_partition_expiration_ms)), 0)
    partitions_after  = try(coalesce(tonumber(attrs.default_partition_expiration_ms)), 0)
  }

  enforce {
    condition     = local.tables_after == 0 || (local.tables_before > 0 && local.tables_after >= local.tables_before)
    error_message = "Tables made from then on delete themselves after ${local.tables_after} ms (${local.tables_before == 0 ? "kept for good" : "${local.tables_before} ms"} before). Leave the default out for data that is still needed."
  }

  enforce {
    condition     = local.partitions_after == 0 || (local.partitions_before > 0 && local.partitions_after >= local.partitions_before)
    error_message = "Partitions of tables made from then on delete themselves after ${local.partitions_after} ms (${local.partitions_before == 0 ? "kept for good" : "${local.partitions_before} ms"} before). Leave the default out for data that is still needed."
  }
}

resource_policy "google_bigquery_dataset" "time_travel" {
  description = "Deleted rows of a dataset can be read back less far."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # The provider writes hours as a string; seven days unless told otherwise.
  locals {
    before = try(coalesce(tonumber(prior_attrs.max_time_travel_hours)), 168)
    after  = try(coalesce(tonumber(attrs.max_time_travel_hours)), 168)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Deleted or overwritten rows can be read back for ${local.after} hours instead of ${local.before}. Keep the longer window."
  }
}

resource_policy "google_bigquery_table" "table_expiry" {
  description = "A table or its partitions expire, or expire earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    partitions_before = try(coalesce(tonumber(prior_attrs.time_partitioning[0].expiration_ms)), 0)
    partitions_after  = try(coalesce(tonumber(attrs.time_partitioning[0].expiration_ms)), 0)
    table_before      = try(coalesce(tonumber(prior_attrs.expiration_time)), 0)
    table_after       = try(coalesce(tonumber(attrs.expiration_time)), 0)
  }

  enforce {
    condition     = local.partitions_after == 0 || (local.partitions_before > 0 && local.partitions_after >= local.partitions_before)
    error_message = "Partitions older than ${local.partitions_after} ms are deleted (${local.partitions_before == 0 ? "kept for good" : "kept for ${local.partitions_before} ms"} before). Export them first if you compare with earlier years."
  }

  enforce {
    condition     = local.table_after == 0 || (local.table_before > 0 && local.table_after >= local.table_before)
    error_message = "The table deletes itself at ${local.table_after} (ms since 1970). Leave `expiration_time` out for data that is still needed."
  }
}

resource_policy "google_firestore_field" "document_expiry" {
  description = "Firestore starts to delete documents that have expired."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition = (
      length(try(concat(prior_attrs.ttl_config), [])) > 0 ||
      length(try(concat(attrs.ttl_config), [])) == 0
    )
    error_message = "Documents of `${try(tostring(coalesce(attrs.collection)), "the collection")}` whose `${try(tostring(coalesce(attrs.field)), "field")}` is in the past are deleted within days, those of earlier years included. Check what the field holds in existing documents."
  }
}

resource_policy "google_bigtable_table" "change_stream" {
  description = "The change stream of a Bigtable table is kept for a shorter time."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition = (
      try(length(prior_attrs.change_stream_retention), 0) == 0 ||
      (try(length(attrs.change_stream_retention), 0) > 0 && try(tostring(coalesce(attrs.change_stream_retention)), "0") != "0")
    )
    error_message = "The change stream is switched off (kept for ${try(tostring(coalesce(prior_attrs.change_stream_retention)), "longer")} before), and unread changes are lost. Leave it on while something reads it."
  }
}

resource_policy "google_artifact_registry_repository" "images" {
  description = "A registry deletes artifacts that it kept before."
  operations  = ["update"]
  level       = "warn"

  # Policies that keep only limit those that delete.
  locals {
    deleting = [
      for policy in try(concat(prior_attrs.cleanup_policies), []) : try(tostring(coalesce(policy.id)), "unnamed")
      if try(policy.action, null) == "DELETE" && try(prior_attrs.cleanup_policy_dry_run, null) != true
    ]
    added = [
      for policy in try(concat(attrs.cleanup_policies), []) : try(tostring(coalesce(policy.id)), "unnamed")
      if try(policy.action, null) == "DELETE" && try(attrs.cleanup_policy_dry_run, null) != true &&
      !contains(local.deleting, try(tostring(coalesce(policy.id)), "unnamed"))
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Cleanup policies delete artifacts that were kept before: ${join(", ", local.added)}. Try them with `cleanup_policy_dry_run = true` first."
  }
}
