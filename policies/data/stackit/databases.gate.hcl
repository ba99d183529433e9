# Databases hold what cannot be rebuilt from code.

protect "instances" {
  description = "PostgreSQL, SQL Server, MongoDB, MariaDB, Redis, OpenSearch and Dremio instances."
  class       = "data"
  types = {
    stackit_postgresflex_instance  = { lost = "The instance with all its databases, rows and users.", source = "https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/postgresflex_instance.md" }
    stackit_postgresflex_database  = { lost = "The database with all its schemas and rows." }
    stackit_sqlserverflex_instance = { lost = "The instance with all its databases, rows and users." }
    stackit_sqlserverflex_database = { lost = "The database with all its tables and rows." }
    stackit_mongodbflex_instance   = { lost = "The instance with all its databases, documents and users." }
    stackit_mariadb_instance       = { lost = "The instance with all its databases, rows and users." }
    stackit_redis_instance         = { lost = "All keys of the instance, those that were never written elsewhere included." }
    stackit_opensearch_instance    = { lost = "All indexes, documents and dashboards of the instance." }
    stackit_dremio_instance        = { lost = "The lakehouse with its spaces, views and reflections.", since = "0.99.0" }
  }
  reason = "Backups belong to the instance. Dump the data to another place before going on."
}

protect "messages_and_logs" {
  description = "Queues, logs, metrics and traces."
  class       = "data"
  types = {
    stackit_rabbitmq_instance      = { lost = "The broker with its exchanges, queues and all messages in them." }
    stackit_logme_instance         = { lost = "The instance with all logs that are still retained." }
    stackit_logs_instance          = { lost = "The instance with all logs that are still retained.", since = "0.79.0" }
    stackit_observability_instance = { lost = "All metrics, logs, traces and dashboards that are still retained." }
  }
  reason = "Let consumers catch up, or export the logs, before going on."
}

protect "work" {
  description = "Git servers and experiments."
  class       = "data"
  types = {
    stackit_git                       = { lost = "The Git instance with its repositories, issues and packages.", since = "0.53.0" }
    stackit_modelexperiments_instance = { lost = "The instance with all recorded experiments and models.", since = "0.111.0" }
  }
  reason = "Push the repositories, or export the runs, to another place before going on."
}
