# What was written to databases, volumes and buckets is in no configuration.

protect "databases" {
  description = "Managed databases."
  types = [
    "linode_database_mysql",
    "linode_database_mysql_v2",
    "linode_database_postgresql",
    "linode_database_postgresql_v2",
  ]
  level  = "require_approval"
  reason = "Backups belong to the database and are deleted with it. Dump the data before going on."
  lost   = "All rows, users and backups."
}

protect "storage" {
  description = "Volumes and buckets."
  types = [
    "linode_volume",
    "linode_object_storage_bucket",
  ]
  level  = "require_approval"
  reason = "Linode has no snapshots of volumes. Copy the data before going on."
  lost   = "Everything written to it."
}
