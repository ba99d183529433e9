# Databases hold what cannot be rebuilt from code. Backups of a managed cluster
# belong to the cluster.

protect "clusters" {
  description = "Managed clusters of PostgreSQL, MySQL, MongoDB, ClickHouse, Greenplum, Redis and OpenSearch."
  class       = "data"
  types = {
    yandex_mdb_postgresql_cluster         = { lost = "The cluster with all its databases, rows and roles.", deletion_protection = "deletion_protection", source = "https://github.com/yandex-cloud/terraform-provider-yandex/blob/main/docs/resources/mdb_postgresql_cluster.md" }
    yandex_mdb_postgresql_cluster_v2      = { lost = "The cluster with all its databases, rows and roles.", deletion_protection = "deletion_protection" }
    yandex_mdb_mysql_cluster              = { lost = "The cluster with all its databases, rows and users.", deletion_protection = "deletion_protection" }
    yandex_mdb_mysql_cluster_v2           = { lost = "The cluster with all its databases, rows and users.", deletion_protection = "deletion_protection" }
    yandex_mdb_mongodb_cluster            = { lost = "The cluster with all its databases, documents and users.", deletion_protection = "deletion_protection" }
    yandex_mdb_clickhouse_cluster         = { lost = "The cluster with all its databases, tables and users.", deletion_protection = "deletion_protection" }
    yandex_mdb_clickhouse_cluster_v2      = { lost = "The cluster with all its databases, tables and users.", deletion_protection = "deletion_protection", since = "0.179.0" }
    yandex_mdb_greenplum_cluster          = { lost = "The warehouse with all its databases, tables and roles.", deletion_protection = "deletion_protection" }
    yandex_mdb_greenplum_cluster_v2       = { lost = "The warehouse with all its databases, tables and roles.", deletion_protection = "deletion_protection", since = "0.175.0" }
    yandex_mdb_redis_cluster              = { lost = "All keys of the cluster, those that were never written elsewhere included.", deletion_protection = "deletion_protection" }
    yandex_mdb_redis_cluster_v2           = { lost = "All keys of the cluster, those that were never written elsewhere included.", deletion_protection = "deletion_protection" }
    yandex_mdb_opensearch_cluster         = { lost = "All indexes, documents and dashboards of the cluster.", deletion_protection = "deletion_protection" }
    yandex_mdb_sharded_postgresql_cluster = { lost = "The routing of the sharded database, with its databases and users.", deletion_protection = "deletion_protection" }
    yandex_mdb_sharded_postgresql_shard   = { lost = "The shard: rows that only it holds can no longer be reached through the cluster." }
  }
  reason = "Take a backup, and restore it to another cluster or export the data, before going on."
}

protect "ydb" {
  description = "YDB databases and tables."
  class       = "data"
  types = {
    yandex_ydb_database_dedicated  = { lost = "The database with all its tables, topics and backups.", deletion_protection = "deletion_protection" }
    yandex_ydb_database_serverless = { lost = "The database with all its tables, topics and backups.", deletion_protection = "deletion_protection" }
    yandex_ydb_table               = { lost = "The table with all its rows." }
  }
  reason = "Export the tables before going on."
}

protect "databases" {
  description = "Databases of managed clusters."
  class       = "data"
  types = {
    yandex_mdb_postgresql_database         = { lost = "The database with all its schemas and rows.", source = "https://github.com/yandex-cloud/terraform-provider-yandex/blob/main/docs/resources/mdb_postgresql_database.md" }
    yandex_mdb_mysql_database              = { lost = "The database with all its tables and rows." }
    yandex_mdb_mysql_database_v2           = { lost = "The database with all its tables and rows.", since = "0.218.0", source = "https://github.com/yandex-cloud/terraform-provider-yandex/blob/main/docs/resources/mdb_mysql_database_v2.md" }
    yandex_mdb_mongodb_database            = { lost = "The database with all its collections and documents.", deletion_protection = "deletion_protection" }
    yandex_mdb_clickhouse_database         = { lost = "The database with all its tables and rows." }
    yandex_mdb_sharded_postgresql_database = { lost = "The database of the sharded cluster with its rows." }
  }
  reason = "Dump the database, and check that the dump restores, before going on."

  # The provider keeps this argument as a string of three values.
  recovery {
    types   = ["yandex_mdb_postgresql_database"]
    when    = { deletion_protection = "true" }
    outcome = "refused"
    message = "Yandex Cloud refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["yandex_mdb_mysql_database_v2"]
    when    = { deletion_protection_mode = "DELETION_PROTECTION_MODE_ENABLED" }
    outcome = "refused"
    message = "Yandex Cloud refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "changes" {
  description = "Change feeds and transfers, which read from a database that stays."
  class       = "derived"
  types = {
    yandex_ydb_table_changefeed  = { lost = "The change feed with the changes that no consumer has read yet." }
    yandex_datatransfer_transfer = { lost = "The transfer with its place in the source." }
    yandex_datatransfer_endpoint = { lost = "The endpoint that transfers read from or write to." }
  }
  reason = "Consumers lose their place and have to start again from a full copy."
}
