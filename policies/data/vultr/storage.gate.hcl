# What was written to databases, volumes and buckets is in no configuration.
# Instances are left out: they are replaced as part of routine work.

protect "databases" {
  description = "Managed databases."
  types = [
    "vultr_database",
    "vultr_database_db",
    "vultr_database_topic",
  ]
  level  = "require_approval"
  reason = "Backups belong to the database and are deleted with it. Dump the data before going on."
  lost   = "All rows or records, users and backups."
}

protect "storage" {
  description = "Block, file and object storage, snapshots and registries."
  types = [
    "vultr_block_storage",
    "vultr_virtual_file_system_storage",
    "vultr_object_storage",
    "vultr_object_storage_bucket",
    "vultr_snapshot",
    "vultr_container_registry",
  ]
  level  = "require_approval"
  reason = "Copy the data before going on."
  lost   = "Everything written to it."
}
