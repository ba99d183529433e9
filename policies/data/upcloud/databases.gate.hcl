# Databases hold what cannot be rebuilt from code.

protect "services" {
  description = "Managed database services."
  class       = "data"
  types = {
    upcloud_managed_database_postgresql = { lost = "The service with all databases, users and backups.", deletion_protection = "termination_protection", source = "https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/managed_database_postgresql.md" }
    upcloud_managed_database_mysql      = { lost = "The service with all databases, users and backups.", deletion_protection = "termination_protection" }
    upcloud_managed_database_opensearch = { lost = "The service with all indexes, dashboards and backups.", deletion_protection = "termination_protection" }
    upcloud_managed_database_valkey     = { lost = "The service with all keys and backups.", deletion_protection = "termination_protection" }
  }
  reason = "Dump the data, and check that it restores, before going on."
}

protect "databases" {
  description = "Logical databases."
  class       = "data"
  types = {
    upcloud_managed_database_logical_database = { lost = "The database with all its rows." }
  }
  reason = "Dump the data, and check that it restores, before going on."
}
