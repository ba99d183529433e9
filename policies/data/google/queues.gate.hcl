# Unread messages exist only in the queue.

protect "messages" {
  description = "Pub/Sub topics and subscriptions, task queues."
  types = [
    "google_pubsub_topic",
    "google_pubsub_subscription",
    "google_pubsub_lite_topic",
    "google_pubsub_lite_subscription",
    "google_cloud_tasks_queue",
  ]
  level  = "require_approval"
  reason = "A new subscription starts with nothing, and one whose topic was deleted never gets a message again. Drain it before going on."
  lost   = "All messages and tasks that have not been handled yet."

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
  types = [
    "google_managed_kafka_cluster",
    "google_managed_kafka_topic",
  ]
  level  = "require_approval"
  reason = "Consumers lose their position together with the records. Let them catch up, or copy the records, before going on."
  lost   = "All records within the retention period and the positions of the consumers."

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
