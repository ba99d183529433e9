# Databases hold what cannot be rebuilt from code. On Azure the server owns
# the backups: deleting it takes databases and backups together.

protect "relational" {
  description = "SQL Database and Managed Instance, PostgreSQL, MySQL, Oracle."
  class       = "data"
  types = {
    azurerm_mssql_server                        = { lost = "The server with all its databases, logins and the backups within their retention.", source = "https://learn.microsoft.com/azure/azure-sql/database/recovery-using-backups" }
    azurerm_mssql_database                      = { lost = "The database with all its rows.", source = "https://learn.microsoft.com/azure/azure-sql/database/long-term-retention-overview" }
    azurerm_mssql_managed_instance              = { lost = "The instance with all its databases, logins, agent jobs and automatic backups." }
    azurerm_mssql_managed_database              = { lost = "The database with all its rows." }
    azurerm_postgresql_server                   = { lost = "The server with all its databases, roles and backups." }
    azurerm_postgresql_database                 = { lost = "The database with all its rows." }
    azurerm_postgresql_flexible_server          = { lost = "The server with all its databases, roles and backups.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/postgres/postgresql_flexible_server_resource.go" }
    azurerm_postgresql_flexible_server_database = { lost = "The database with all its rows." }
    azurerm_mysql_flexible_server               = { lost = "The server with all its databases, users and backups.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/mysql/mysql_flexible_server_resource.go" }
    azurerm_mysql_flexible_database             = { lost = "The database with all its rows." }
    azurerm_cosmosdb_postgresql_cluster         = { lost = "The cluster with all its rows on every node, and its backups." }
    azurerm_oracle_autonomous_database          = { lost = "The database with all its rows and automatic backups." }
  }
  reason = "The rows exist nowhere else, and backups go with their server. Export the data or keep a long-term backup before going on."

  # Replicas have a policy of their own.
  locals {
    replica = anytrue([
      contains(["Replica", "GeoReplica"], try(coalesce(prior_attrs.create_mode), "")) && try(coalesce(prior_attrs.replication_role), "Replica") != "None",
      contains(["Secondary", "OnlineSecondary"], try(coalesce(prior_attrs.create_mode), "")),
    ])
  }

  filter = !local.replica

  recovery {
    types   = ["azurerm_mssql_database"]
    when    = { "short_term_retention_policy[0].retention_days" = { at_least = 1 } }
    outcome = "possible"
    message = "A deleted database can be restored within its retention, as long as its server is not deleted as well."
  }

  recovery {
    types   = ["azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"]
    when    = { backup_retention_days = { at_least = 1 } }
    outcome = "possible"
    message = "Azure keeps the backup of a dropped server for five days, and a new server can be restored from it by hand."
  }
}

protect "oracle" {
  description = "Oracle Database on Azure: clusters, their storage, and clones."
  class       = "data"
  types = {
    azurerm_oracle_autonomous_database_clone_from_backup   = { lost = "The database with all rows written to it since it was cloned." }
    azurerm_oracle_autonomous_database_clone_from_database = { lost = "The database with all rows written to it since it was cloned." }
    azurerm_oracle_cloud_vm_cluster                        = { lost = "The cluster with all database homes and databases on it." }
    azurerm_oracle_exadata_infrastructure                  = { lost = "The machines with every cluster and database on them." }
    azurerm_oracle_exascale_database_storage_vault         = { lost = "The storage with the files of every database in it." }
  }
  reason = "The rows exist nowhere else. Take a backup to a place outside of it, and check that it restores, before going on."
}

# Types of provider versions before 4 that are still in use.
protect "earlier" {
  description = "Single servers of SQL, MySQL and MariaDB in earlier provider versions."
  class       = "data"
  types = {
    azurerm_sql_server       = { lost = "The server with all its databases, logins and the backups within their retention." }
    azurerm_sql_database     = { lost = "The database with all its rows." }
    azurerm_mysql_server     = { lost = "The server with all its databases, users and backups." }
    azurerm_mysql_database   = { lost = "The database with all its rows." }
    azurerm_mariadb_server   = { lost = "The server with all its databases, users and backups." }
    azurerm_mariadb_database = { lost = "The database with all its rows." }
  }
  reason = "The rows exist nowhere else, and backups go with their server. Export the data before going on."
}

protect "cosmos" {
  description = "Cosmos DB accounts, databases, containers and clusters."
  class       = "data"
  types = {
    azurerm_cosmosdb_account              = { lost = "The account with all databases, items and stored procedures in every region.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/cosmosdb_account.html.markdown" }
    azurerm_cosmosdb_sql_database         = { lost = "The database with all its containers and items." }
    azurerm_cosmosdb_sql_container        = { lost = "The container with all its items." }
    azurerm_cosmosdb_mongo_database       = { lost = "The database with all its collections and documents." }
    azurerm_cosmosdb_mongo_collection     = { lost = "The collection with all its documents." }
    azurerm_cosmosdb_cassandra_cluster    = { lost = "The cluster with all its data centers and keyspaces." }
    azurerm_cosmosdb_cassandra_datacenter = { lost = "The nodes of the data center with the rows that are replicated to no other one." }
    azurerm_cosmosdb_cassandra_keyspace   = { lost = "The keyspace with all its tables and rows." }
    azurerm_cosmosdb_cassandra_table      = { lost = "The table with all its rows." }
    azurerm_cosmosdb_gremlin_database     = { lost = "The database with all its graphs." }
    azurerm_cosmosdb_gremlin_graph        = { lost = "The graph with all its vertices and edges." }
    azurerm_cosmosdb_table                = { lost = "The table with all its entities." }
    azurerm_mongo_cluster                 = { lost = "The cluster with all its databases, documents and backups." }
  }
  reason = "All items go at once. A change of the partition key or the API replaces the container or the account. Export the items before going on."

  # Replicas have a policy of their own.
  locals {
    replica = anytrue([
      contains(["Replica", "GeoReplica"], try(coalesce(prior_attrs.create_mode), "")) && try(coalesce(prior_attrs.replication_role), "Replica") != "None",
    ])
  }

  filter = !local.replica

  recovery {
    types   = ["azurerm_cosmosdb_account"]
    when    = { "backup[0].type" = "Continuous" }
    outcome = "possible"
    message = "A deleted account with continuous backup can be restored within its retention."
  }
}

protect "in_memory" {
  description = "Azure Cache for Redis, Redis Enterprise and Managed Redis."
  class       = "data"
  types = {
    azurerm_redis_cache               = { lost = "All keys in memory, and the host name with its access keys.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/redis_cache.html.markdown" }
    azurerm_redis_enterprise_cluster  = { lost = "The cluster with all keys of its databases." }
    azurerm_redis_enterprise_database = { lost = "All keys of the database." }
    azurerm_managed_redis             = { lost = "All keys in memory, and the host name with its access keys.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/managed_redis.html.markdown" }
  }
  reason = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Export the keys before going on."
}

# A warning only: the source keeps the rows. The state says how a copy was made,
# and of MySQL also whether it has taken over since.
protect "replicas" {
  description = "Replicas of PostgreSQL and MySQL servers, secondary SQL databases, replicas of MongoDB clusters."
  class       = "replica"
  types = {
    azurerm_mssql_database             = { lost = "The secondary database, and a copy to fail over to." }
    azurerm_postgresql_server          = { lost = "The read replica and its host name." }
    azurerm_postgresql_flexible_server = { lost = "The read replica and its host name." }
    azurerm_mysql_flexible_server      = { lost = "The read replica and its host name." }
    azurerm_mongo_cluster              = { lost = "The replica in the other region and its host name." }
  }
  reason = "Make sure that it has not taken over from its source since it was made: then the rows are here. What reads from it fails."

  locals {
    replica = anytrue([
      contains(["Replica", "GeoReplica"], try(coalesce(prior_attrs.create_mode), "")) && try(coalesce(prior_attrs.replication_role), "Replica") != "None",
      contains(["Secondary", "OnlineSecondary"], try(coalesce(prior_attrs.create_mode), "")),
    ])
  }

  filter = local.replica
}

protect "pools" {
  description = "Elastic pools, job agents and migration projects."
  class       = "derived"
  types = {
    azurerm_sql_elasticpool            = { lost = "The pool. Azure refuses this while databases are in it." }
    azurerm_mssql_elasticpool          = { lost = "The pool. Azure refuses this while databases are in it." }
    azurerm_mssql_job_agent            = { lost = "The agent with its jobs, credentials and the record of their runs." }
    azurerm_database_migration_project = { lost = "The project with its tasks and how far they are." }
    azurerm_database_migration_service = { lost = "The service with its projects and the migrations that run in it." }
  }
  reason = "Move the databases out of a pool first. Let a migration or a job end before its service goes."
}

protect "code" {
  description = "Functions, procedures and jobs inside databases."
  class       = "derived"
  types = {
    azurerm_cosmosdb_sql_function         = { lost = "The code of the function." }
    azurerm_cosmosdb_sql_stored_procedure = { lost = "The code of the procedure." }
    azurerm_cosmosdb_sql_trigger          = { lost = "The code of the trigger." }
    azurerm_mssql_job_step                = { lost = "The step with its script." }
    azurerm_mssql_job_target_group        = { lost = "The list of databases that jobs run against." }
  }
  filter = meta.operation == "delete"
  reason = "Other tools may have changed it in place. Export it before going on."
}

protect "runs" {
  description = "Jobs with the history of their runs."
  class       = "derived"
  types = {
    azurerm_mssql_job = { lost = "The job with its steps and the history of its runs." }
  }
  reason = "The history goes also where the job is replaced. Keep the records that are still needed."
}

protect "linked" {
  description = "Caches that are linked to another."
  class       = "replica"
  types = {
    azurerm_redis_linked_server = { lost = "The link, and what the secondary cache got through it." }
  }
  reason = "The other cache stays, without a copy to fail over to."
}
