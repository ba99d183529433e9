# Databases hold what cannot be rebuilt from code.

protect "clusters" {
  description = "Database clusters, databases and Kafka topics."
  class       = "data"
  types = {
    digitalocean_database_cluster     = { lost = "The cluster with all databases, users and backups.", source = "https://github.com/digitalocean/terraform-provider-digitalocean/blob/main/docs/resources/database_cluster.md" }
    digitalocean_database_db          = { lost = "The database with all its rows." }
    digitalocean_database_kafka_topic = { lost = "The topic with all records that are still retained." }
    digitalocean_vector_database      = { lost = "The database with all vectors and their metadata." }
  }
  reason = "Backups belong to the cluster and are deleted with it. Dump the data before going on."
}

protect "replicas" {
  description = "Read replicas."
  class       = "replica"
  types = {
    digitalocean_database_replica = { lost = "The replica and its host name; the source stays." }
  }
  reason = "Readers lose their endpoint, and the source takes their load."
}

protect "schemas" {
  description = "Schemas, knowledge bases and models."
  class       = "derived"
  types = {
    digitalocean_database_kafka_schema_registry        = { lost = "The subject with all its versions." }
    digitalocean_gradientai_knowledge_base             = { lost = "The knowledge base with its index; the sources stay." }
    digitalocean_gradientai_knowledge_base_data_source = { lost = "The data source with what was indexed from it." }
    digitalocean_gradientai_custom_model               = { lost = "The model that was uploaded." }
  }
  reason = "Indexing or uploading it again takes time, and what depends on it fails meanwhile."
}

protect "migrations" {
  description = "Online migrations."
  class       = "derived"
  types = {
    digitalocean_database_online_migration = { lost = "The migration with its position in the source." }
  }
  reason = "A new migration starts with a full copy again."
}
