# A service is the database with its backups: both go together.

protect "databases" {
  description = "Databases, caches, search and metrics."
  types = [
    "aiven_pg",
    "aiven_pg_database",
    "aiven_mysql",
    "aiven_mysql_database",
    "aiven_alloydbomni",
    "aiven_alloydbomni_database",
    "aiven_cassandra",
    "aiven_clickhouse",
    "aiven_clickhouse_database",
    "aiven_opensearch",
    "aiven_redis",
    "aiven_valkey",
    "aiven_dragonfly",
    "aiven_influxdb",
    "aiven_m3db",
    "aiven_grafana",
  ]
  level  = "require_approval"
  reason = "Aiven deletes the backups together with the service. Dump the data before going on."
  lost   = "All rows, users and backups of the service, and its host name."

  recovery {
    when    = { termination_protection = true }
    outcome = "refused"
    message = "The deletion is refused until termination protection is switched off in an earlier apply."
  }
}

protect "kafka" {
  description = "Kafka services and topics."
  types = [
    "aiven_kafka",
    "aiven_kafka_topic",
    "aiven_kafka_schema",
  ]
  level  = "require_approval"
  reason = "Consumers lose their position together with the records. Mirror the topics before going on."
  lost   = "All records within the retention period, and the schemas to read them."

  recovery {
    types   = ["aiven_kafka", "aiven_kafka_topic"]
    when    = { termination_protection = true }
    outcome = "refused"
    message = "The deletion is refused until termination protection is switched off in an earlier apply."
  }
}

protect "projects" {
  description = "Projects."
  types = [
    "aiven_project",
    "aiven_organization_project",
  ]
  level  = "require_approval"
  reason = "Certificates of every service are signed by the authority of the project."
  lost   = "The project with its certificate authority and members."
}
