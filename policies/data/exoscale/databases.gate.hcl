# Databases hold what cannot be rebuilt from code.

protect "services" {
  description = "Managed database services."
  class       = "data"
  types = {
    exoscale_dbaas    = { lost = "The service with all databases, topics or indexes, its users and backups.", deletion_protection = "termination_protection", source = "https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/dbaas.md" }
    exoscale_database = { lost = "The service with all databases, topics or indexes, its users and backups.", deletion_protection = "termination_protection" }
  }
  reason = "Dump the data, and check that it restores, before going on."
}

protect "databases" {
  description = "Databases in a service."
  class       = "data"
  types = {
    exoscale_dbaas_pg_database    = { lost = "The database with all its rows." }
    exoscale_dbaas_mysql_database = { lost = "The database with all its rows." }
  }
  reason = "Dump the data, and check that it restores, before going on."
}
