# Messages and log entries that were written once.

protect "streams" {
  description = "Kafka clusters and topics, YDB topics, message queues."
  class       = "data"
  types = {
    yandex_mdb_kafka_cluster = { lost = "The cluster with all topics, retained records and consumer offsets.", deletion_protection = "deletion_protection" }
    yandex_mdb_kafka_topic   = { lost = "The topic with all records that are still retained." }
    yandex_ydb_topic         = { lost = "The topic with all messages that are still retained." }
    yandex_message_queue     = { lost = "The queue with all messages that have not been read yet." }
  }
  reason = "Let consumers catch up before going on."
}

protect "logs" {
  description = "Log groups."
  class       = "data"
  types = {
    yandex_logging_group = { lost = "The log group with all entries that are still retained." }
  }
  reason = "Export the entries before going on."
}
