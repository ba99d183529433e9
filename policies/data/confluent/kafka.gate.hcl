# Topics are the memory of an event-driven system.

protect "clusters" {
  description = "Environments and Kafka clusters."
  types = [
    "confluent_environment",
    "confluent_kafka_cluster",
    "confluent_ksql_cluster",
  ]
  level  = "require_approval"
  reason = "Mirror the topics to another cluster before going on. The bootstrap address changes as well."
  lost   = "All topics with their records, the positions of the consumers, access rules and keys."
}

protect "topics" {
  description = "Topics."
  types = [
    "confluent_kafka_topic",
    "confluent_kafka_mirror_topic",
    "confluent_tableflow_topic",
  ]
  level  = "require_approval"
  reason = "Producers and consumers fail, and a new topic starts empty. Copy the records before going on."
  lost   = "All records of the topic and the positions of the consumers."
}

protect "schemas" {
  description = "Schema registries, schemas and encryption keys."
  types = [
    "confluent_schema_registry_cluster",
    "confluent_schema",
    "confluent_schema_registry_kek",
    "confluent_schema_registry_dek",
    "confluent_byok_key",
  ]
  level  = "require_approval"
  reason = "Records written with the schema or the key can no longer be read."
  lost   = "The schema or key that stored records need."

  recovery {
    types   = ["confluent_schema", "confluent_schema_registry_kek", "confluent_schema_registry_dek"]
    when    = { hard_delete = [false, null] }
    outcome = "possible"
    message = "It is deleted softly and can be registered or recovered again."
  }

  recovery {
    types   = ["confluent_schema", "confluent_schema_registry_kek", "confluent_schema_registry_dek"]
    when    = { hard_delete = true }
    outcome = "irreversible"
    message = "It is deleted hard, with its identifier."
  }
}
