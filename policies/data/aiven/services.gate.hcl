# A service is the database with its backups: both go together.

protect "databases" {
  description = "Databases, caches, search and metrics."
  class       = "data"
  types = {
    aiven_pg                   = { lost = "The service with all its databases, users and backups.", deletion_protection = "termination_protection", source = "https://github.com/aiven/terraform-provider-aiven/blob/main/docs/resources/pg.md" }
    aiven_pg_database          = { lost = "The database with all its tables and rows.", deletion_protection = "termination_protection" }
    aiven_mysql                = { lost = "The service with all its databases, users and backups.", deletion_protection = "termination_protection" }
    aiven_mysql_database       = { lost = "The database with all its tables and rows.", deletion_protection = "termination_protection" }
    aiven_alloydbomni          = { lost = "The service with all its databases, users and backups.", deletion_protection = "termination_protection" }
    aiven_alloydbomni_database = { lost = "The database with all its tables and rows.", deletion_protection = "termination_protection" }
    aiven_cassandra            = { lost = "The service with all its keyspaces, users and backups.", deletion_protection = "termination_protection" }
    aiven_clickhouse           = { lost = "The service with all its databases, users and backups.", deletion_protection = "termination_protection" }
    aiven_clickhouse_database  = { lost = "The database with all its tables and rows.", deletion_protection = "termination_protection" }
    aiven_opensearch           = { lost = "The service with all its indexes, dashboards and backups.", deletion_protection = "termination_protection" }
    aiven_redis                = { lost = "The service with all its keys and backups.", deletion_protection = "termination_protection" }
    aiven_valkey               = { lost = "The service with all its keys and backups.", deletion_protection = "termination_protection" }
    aiven_dragonfly            = { lost = "The service with all its keys and backups.", deletion_protection = "termination_protection" }
    aiven_influxdb             = { lost = "The service with all its measurements and backups.", deletion_protection = "termination_protection" }
    aiven_m3db                 = { lost = "The service with all its metrics and backups.", deletion_protection = "termination_protection" }
    aiven_thanos               = { lost = "The service with all metrics that it has stored.", since = "4.16.0", deletion_protection = "termination_protection" }
    aiven_grafana              = { lost = "The service with all its dashboards, alert rules and users.", deletion_protection = "termination_protection" }
  }
  reason = "Aiven deletes the backups together with the service. Dump the data before going on."
}

protect "kafka" {
  description = "Kafka services and topics."
  class       = "data"
  types = {
    aiven_kafka        = { lost = "The service with all its topics, schemas, users and positions of consumers.", deletion_protection = "termination_protection" }
    aiven_kafka_topic  = { lost = "The topic with all records that are still retained.", deletion_protection = "termination_protection", source = "https://github.com/aiven/terraform-provider-aiven/blob/main/docs/resources/kafka_topic.md" }
    aiven_kafka_schema = { lost = "The subject with the versions that are needed to read stored records." }
  }
  reason = "Consumers lose their position together with the records. Mirror the topics before going on."
}

protect "projects" {
  description = "Projects and organizations."
  class       = "data"
  types = {
    aiven_project              = { lost = "The project with its certificate authority, members and networks." }
    aiven_organization_project = { lost = "The project with its certificate authority, members and networks." }
    aiven_organization         = { lost = "The organization with its projects, groups and users." }
    aiven_account              = { lost = "The account with its teams, its sign-in methods and the link to its projects." }
  }
  reason = "Certificates of every service are signed by the authority of the project. Make sure that nothing is left in it."
}

protect "keys" {
  description = "Customer managed keys."
  class       = "data"
  types = {
    aiven_cmk = { lost = "The link to the key; services that are encrypted with it stop working.", since = "4.51.0", source = "https://github.com/aiven/terraform-provider-aiven/blob/main/docs/resources/cmk.md" }
  }
  reason = "Move the services to another key before going on."
}
