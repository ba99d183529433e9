# Databases hold what cannot be rebuilt from code.

protect "databases" {
  description = "Autonomous Database, DB systems, MySQL, PostgreSQL, NoSQL, caches and search."
  types = [
    "oci_database_autonomous_database",
    "oci_database_db_system",
    "oci_database_database",
    "oci_mysql_mysql_db_system",
    "oci_psql_db_system",
    "oci_nosql_table",
    "oci_redis_redis_cluster",
    "oci_opensearch_opensearch_cluster",
  ]
  level  = "require_approval"
  reason = "Automatic backups are usually terminated with the system. Take a full backup to object storage before going on."
  lost   = "All rows, users and automatic backups."

  recovery {
    types   = ["oci_mysql_mysql_db_system"]
    when    = { "deletion_policy[0].is_delete_protected" = true }
    outcome = "refused"
    message = "MySQL HeatWave refuses the deletion until delete protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["oci_mysql_mysql_db_system"]
    when    = { "deletion_policy[0].final_backup" = "REQUIRE_FINAL_BACKUP" }
    outcome = "possible"
    message = "A final backup is taken, and a new system can be restored from it."
  }
}

protect "backups" {
  description = "Backups of databases and volumes."
  types = [
    "oci_database_autonomous_database_backup",
    "oci_database_backup",
    "oci_mysql_mysql_backup",
    "oci_core_volume_backup",
    "oci_core_boot_volume_backup",
    "oci_core_volume_group_backup",
  ]
  level  = "require_approval"
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."
  lost   = "The backup, and the state of the data that only it holds."
}
