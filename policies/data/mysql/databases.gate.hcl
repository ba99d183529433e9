# A database is dropped at once: MySQL has neither an undelete nor a backup of
# its own.

protect "databases" {
  description = "Databases."
  class       = "data"
  types = {
    mysql_database = { lost = "The database with all its tables and rows." }
  }
  reason = "Dump it before going on, or make sure that a backup of the server restores."
}
