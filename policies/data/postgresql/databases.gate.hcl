# A database is dropped at once: PostgreSQL has neither an undelete nor a
# backup of its own.

protect "databases" {
  description = "Databases and schemas."
  class       = "data"
  types = {
    postgresql_database = { lost = "The database with all its schemas, tables and rows." }
    postgresql_schema   = { lost = "The schema with all its tables and rows." }
  }
  reason = "Dump it before going on, or make sure that a backup of the server restores."

  recovery {
    types   = ["postgresql_schema"]
    when    = { drop_cascade = [false, null] }
    outcome = "may_be_refused"
    message = "PostgreSQL refuses to drop a schema while it still has tables or other objects; whether it has any is not in the plan."
  }

  recovery {
    types   = ["postgresql_schema"]
    when    = { drop_cascade = true }
    outcome = "irreversible"
    message = "All tables and other objects in the schema are dropped with it."
  }
}

# A slot that goes away takes the position of its consumer with it.
protect "replication" {
  description = "Replication slots and subscriptions."
  class       = "data"
  types = {
    postgresql_replication_slot          = { lost = "The position of the consumer, and the changes that it has not read yet." }
    postgresql_physical_replication_slot = { lost = "The position of the replica, and the log that it has not read yet." }
    postgresql_subscription              = { lost = "The position in the publication, and the changes that were not applied yet." }
  }
  reason = "The consumer misses what is written in between and has to be filled again from the start."
}

protect "publications" {
  description = "Publications."
  class       = "derived"
  types = {
    postgresql_publication = { lost = "The list of tables that subscribers follow; their replication stops with an error." }
  }
  reason = "Subscribers miss what is written until they are refreshed, and may have to be filled again."
}

# Columns of a type that an extension brings are dropped with it.
protect "extensions" {
  description = "Extensions that are dropped with everything that depends on them."
  class       = "data"
  types = {
    postgresql_extension = { lost = "The extension with all columns, indexes and functions that depend on it.", source = "https://github.com/cyrilgdn/terraform-provider-postgresql/blob/main/website/docs/r/postgresql_extension.html.markdown" }
  }
  filter = try(prior_attrs.drop_cascade, false) == true
  reason = "Look for columns of its types and for its functions in defaults and indexes before going on."
}
