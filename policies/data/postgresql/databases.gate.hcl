# A database is dropped at once: PostgreSQL has neither an undelete nor a
# backup of its own.

protect "databases" {
  description = "Databases and schemas."
  types = [
    "postgresql_database",
    "postgresql_schema",
  ]
  level  = "require_approval"
  reason = "Dump it before going on, or make sure that a backup of the server restores."
  lost   = "The database or schema with all its tables and rows."

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
  types = [
    "postgresql_replication_slot",
    "postgresql_physical_replication_slot",
    "postgresql_subscription",
  ]
  level  = "require_approval"
  reason = "The consumer misses what is written in between and has to be filled again from the start."
  lost   = "The position of the replica or consumer, and the changes that it has not read yet."
}
