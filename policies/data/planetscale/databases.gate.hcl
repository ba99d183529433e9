# A branch is a database server of its own, with its own rows and backups.

protect "databases" {
  description = "Databases, branches and keyspaces."
  class       = "data"
  types = {
    planetscale_database        = { lost = "The database with all its branches and backups." }
    planetscale_branch          = { lost = "The branch with its tables, rows and backups." }
    planetscale_postgres_branch = { lost = "The branch with its databases, rows and backups, and descendants if the arguments say so.", deletion_protection = "deletion_protected", source = "https://planetscale.com/changelog/database-and-branch-deletion-protection" }
    planetscale_vitess_branch   = { lost = "The branch with its keyspaces, rows and backups, and descendants if the arguments say so.", deletion_protection = "deletion_protected", source = "https://planetscale.com/changelog/database-and-branch-deletion-protection" }
    planetscale_vitess_keyspace = { lost = "The keyspace with all its shards, tables and rows." }
  }
  reason = "Dump the data to another place, and check that it restores, before going on."
}

protect "backups" {
  description = "Backups."
  class       = "data"
  types = {
    planetscale_backup                 = { lost = "The backup, and the state of the data that only it holds." }
    planetscale_postgres_branch_backup = { lost = "The backup, and the state of the data that only it holds." }
    planetscale_vitess_branch_backup   = { lost = "The backup, and the state of the data that only it holds." }
  }
  reason = "The data has changed since. Check that this point in time is no longer needed."
}
