# Databases hold what cannot be rebuilt from code.

protect "clusters" {
  description = "Database clusters, databases and Kafka topics."
  types = [
    "digitalocean_database_cluster",
    "digitalocean_database_db",
    "digitalocean_database_kafka_topic",
  ]
  level  = "require_approval"
  reason = "Backups belong to the cluster and are deleted with it. Dump the data before going on."
  lost   = "All rows or records, users and backups."
}
