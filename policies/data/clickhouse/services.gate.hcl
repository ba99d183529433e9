# A service is the database with its backups. A secondary service reads the data
# of another one and holds none.

protect "services" {
  description = "Services with data of their own."
  class       = "data"
  types = {
    clickhouse_service = { lost = "The service with all its databases, users, backups and its host name.", source = "https://github.com/ClickHouse/terraform-provider-clickhouse/blob/main/docs/resources/service.md" }
  }
  filter = try(prior_attrs.is_primary, true) != false
  reason = "Back the tables up to a bucket of your own before going on."
}

protect "secondary_services" {
  description = "Services that share the data of another one."
  class       = "replica"
  types = {
    clickhouse_service = { lost = "The service with its host name; the data stays with the primary service." }
  }
  filter = try(prior_attrs.is_primary, true) == false
  reason = "Clients that connect to this service fail. Point them at another one before going on."
}

# A promoted replica has data of its own, and still names the service that it was a copy of.
protect "postgres" {
  description = "Postgres services with data of their own."
  class       = "data"
  types = {
    clickhouse_postgres_service = { lost = "The service with all its databases, users and its host name.", source = "https://github.com/ClickHouse/terraform-provider-clickhouse/blob/main/docs/resources/postgres_service.md" }
  }
  filter = try(coalesce(prior_attrs.read_replica_of), "") == "" || try(prior_attrs.is_primary, false) == true
  reason = "Dump the data to another place, and check that it restores, before going on."
}

protect "postgres_replicas" {
  description = "Read replicas of Postgres services."
  class       = "replica"
  types = {
    clickhouse_postgres_service = { lost = "The replica with its host name; the primary service stays." }
  }
  filter = try(coalesce(prior_attrs.read_replica_of), "") != "" && try(prior_attrs.is_primary, false) != true
  reason = "Clients that read from this replica fail. Point them at another one before going on."
}

protect "pipes" {
  description = "Pipes and functions."
  class       = "derived"
  types = {
    clickhouse_clickpipe = { lost = "The pipe and its position in the source; the rows in the tables stay." }
    clickhouse_udf       = { lost = "The function with all its versions, in every service that uses it.", source = "https://github.com/ClickHouse/terraform-provider-clickhouse/blob/main/docs/resources/udf.md" }
  }
  reason = "A new pipe may read the source again from the start, or miss what is written in between."
}

protect "sources" {
  description = "Sources of dashboards and searches."
  class       = "derived"
  types = {
    clickhouse_clickstack_source = { lost = "The source that dashboards and searches name." }
  }
  filter = meta.operation == "delete"
  reason = "Dashboards that read from it stop working."
}
