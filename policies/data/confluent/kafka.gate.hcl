# Topics are the memory of an event-driven system.

protect "clusters" {
  description = "Environments and Kafka clusters."
  class       = "data"
  types = {
    confluent_environment   = { lost = "The environment with all its clusters, topics, schemas and networks." }
    confluent_kafka_cluster = { lost = "The cluster with all its topics, the positions of the consumers, access rules and keys.", source = "https://github.com/confluentinc/terraform-provider-confluent/blob/master/docs/resources/confluent_kafka_cluster.md" }
    confluent_ksql_cluster  = { lost = "The cluster with all its persistent queries, streams, tables and their state." }
  }
  reason = "Mirror the topics to another cluster before going on. The bootstrap address changes as well."
}

protect "topics" {
  description = "Topics."
  class       = "data"
  types = {
    confluent_kafka_topic = { lost = "The topic with all records that are still retained.", source = "https://github.com/confluentinc/terraform-provider-confluent/blob/master/docs/resources/confluent_kafka_topic.md" }
  }
  reason = "Producers and consumers fail, and a new topic starts empty. Copy the records before going on."
}

protect "mirrors" {
  description = "Mirror topics and cluster links."
  class       = "replica"
  types = {
    confluent_kafka_mirror_topic = { lost = "The mirrored records in this cluster; the source topic stays.", source = "https://github.com/confluentinc/terraform-provider-confluent/blob/master/docs/resources/confluent_kafka_mirror_topic.md" }
    confluent_cluster_link       = { lost = "The replication of all mirror topics that use the link." }
  }
  reason = "If the mirror was promoted, it holds the only copy: import it as a topic instead of destroying it."
}

protect "schemas" {
  description = "Schema registries, schemas and encryption keys."
  class       = "data"
  types = {
    confluent_schema_registry_cluster = { lost = "The registry with all schemas that stored records need." }
    confluent_schema                  = { lost = "The schema, or one version of it, that stored records need.", source = "https://github.com/confluentinc/terraform-provider-confluent/blob/master/docs/resources/confluent_schema.md" }
    confluent_schema_registry_kek     = { lost = "The key encryption key, and with it every field that was encrypted under it." }
    confluent_schema_registry_dek     = { lost = "The data encryption key, and with it every field that was encrypted with it." }
    confluent_byok_key                = { lost = "The link to the key that clusters are encrypted with." }
  }
  reason = "Records written with the schema or the key can no longer be read."

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

protect "metadata" {
  description = "Metadata of the catalogue and versions of plugins."
  class       = "derived"
  types = {
    confluent_catalog_entity_attributes       = { lost = "The descriptions and owners of the entity." }
    confluent_custom_connector_plugin_version = { lost = "The plugin version that connectors run." }
  }
  filter = meta.operation == "delete"
  reason = "Keep descriptions that people entered."
}
