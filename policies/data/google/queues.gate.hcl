# Unread messages exist only in the queue.

protect "messages" {
  description = "Pub/Sub topics with retention, subscriptions, and task queues."
  class       = "data"
  types = {
    google_pubsub_topic             = { lost = "The topic with all messages that it still retains.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/pubsub_topic.html.markdown" }
    google_pubsub_subscription      = { lost = "All messages that have not been acknowledged yet.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/pubsub_subscription.html.markdown" }
    google_pubsub_lite_topic        = { lost = "The topic with all messages that it still retains." }
    google_pubsub_lite_subscription = { lost = "The position of the subscriber in the topic." }
    google_cloud_tasks_queue        = { lost = "All tasks that have not run yet; the name of the queue stays blocked for days." }
  }
  reason = "A new subscription starts with nothing, and one whose topic was deleted never gets a message again. Drain it before going on."

  # A topic without retention holds nothing: its subscriptions do. The pack `identity`
  # knows it.
  filter = meta.type != "google_pubsub_topic" || try(coalesce(prior_attrs.message_retention_duration), "") != ""

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "kafka" {
  description = "Managed Kafka clusters and topics."
  class       = "data"
  types = {
    google_managed_kafka_cluster = { lost = "The cluster with all topics, records and positions of consumers." }
    google_managed_kafka_topic   = { lost = "The topic with all records that are still retained." }
  }
  reason = "Consumers lose their position together with the records. Let them catch up, or copy the records, before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# What is in flight is read again from where it came from, if that still has it.
protect "streams" {
  description = "Streaming jobs, connectors and migrations, with their positions."
  class       = "derived"
  types = {
    google_dataflow_job                             = { lost = "What the job has in flight and in its windows, and its position in the source.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/dataflow_job.html.markdown" }
    google_dataflow_flex_template_job               = { lost = "What the job has in flight and in its windows, and its position in the source." }
    google_datastream_stream                        = { lost = "The position of the stream; a new one starts with a backfill of all tables." }
    google_database_migration_service_migration_job = { lost = "The running migration; a new one starts with a full dump." }
    google_bigquery_data_transfer_config            = { lost = "The transfer with the history of its runs; the tables that it has filled stay." }
    google_managed_kafka_connect_cluster            = { lost = "The cluster with all connectors in it; their positions stay in topics." }
    google_managed_kafka_connector                  = { lost = "The connector; its position stays in a topic." }
  }
  reason = "Check that the source still has what was not delivered yet, and let the job drain before going on."

  filter = try(prior_attrs.type, null) != "JOB_TYPE_BATCH"

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_dataflow_job", "google_dataflow_flex_template_job"]
    when    = { on_delete = "drain" }
    outcome = "possible"
    message = "The job is drained: it takes in nothing new, and finishes what it has."
  }
}
