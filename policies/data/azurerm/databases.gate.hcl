# Databases hold what cannot be rebuilt from code. On Azure the server owns
# the backups: deleting it takes databases and backups together.

protect "relational" {
  description = "SQL Database and Managed Instance, PostgreSQL, MySQL, Oracle."
  types = [
    "azurerm_mssql_server",
    "azurerm_mssql_database",
    "azurerm_mssql_managed_instance",
    "azurerm_mssql_managed_database",
    "azurerm_postgresql_server",
    "azurerm_postgresql_database",
    "azurerm_postgresql_flexible_server",
    "azurerm_postgresql_flexible_server_database",
    "azurerm_mysql_flexible_server",
    "azurerm_mysql_flexible_database",
    "azurerm_cosmosdb_postgresql_cluster",
    "azurerm_oracle_autonomous_database",
  ]
  level  = "require_approval"
  reason = "The rows exist nowhere else, and backups go with their server. Export the data or keep a long-term backup before going on."
  lost   = "The server or database with all its rows, users and the backups that belong to it."

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

protect "cosmos" {
  description = "Cosmos DB accounts, databases, containers and clusters."
  types = [
    "azurerm_cosmosdb_account",
    "azurerm_cosmosdb_sql_database",
    "azurerm_cosmosdb_sql_container",
    "azurerm_cosmosdb_mongo_database",
    "azurerm_cosmosdb_mongo_collection",
    "azurerm_cosmosdb_cassandra_cluster",
    "azurerm_cosmosdb_cassandra_keyspace",
    "azurerm_cosmosdb_cassandra_table",
    "azurerm_cosmosdb_gremlin_database",
    "azurerm_cosmosdb_gremlin_graph",
    "azurerm_cosmosdb_table",
    "azurerm_mongo_cluster",
  ]
  level  = "require_approval"
  reason = "All items go at once. A change of the partition key or the API replaces the container or the account. Export the items before going on."
  lost   = "The account, database or container with all its items."

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
  types = [
    "azurerm_redis_cache",
    "azurerm_redis_enterprise_cluster",
    "azurerm_redis_enterprise_database",
    "azurerm_managed_redis",
  ]
  level  = "require_approval"
  reason = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Export the keys before going on."
  lost   = "All keys in memory."
}

# The state says how it was made. It does not say whether it has taken over since,
# so that it is approved as a database is.
protect "replicas" {
  description = "Replicas of PostgreSQL and MySQL servers, secondary SQL databases, replicas of MongoDB clusters."
  types = [
    "azurerm_mssql_database",
    "azurerm_postgresql_server",
    "azurerm_postgresql_flexible_server",
    "azurerm_mysql_flexible_server",
    "azurerm_mongo_cluster",
  ]
  level  = "require_approval"
  reason = "It was made as a replica: unless it has taken over from its source, the rows are there. What reads from it fails, and a copy to fall back on is gone."
  lost   = "The replica and its host name."

  locals {
    replica = anytrue([
      contains(["Replica", "GeoReplica"], try(coalesce(prior_attrs.create_mode), "")) && try(coalesce(prior_attrs.replication_role), "Replica") != "None",
      contains(["Secondary", "OnlineSecondary"], try(coalesce(prior_attrs.create_mode), "")),
    ])
  }

  filter = local.replica
}
