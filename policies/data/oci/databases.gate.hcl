# Databases hold what cannot be rebuilt from code.

protect "databases" {
  description = "Autonomous Database, DB systems, MySQL, PostgreSQL, NoSQL, caches and search."
  class       = "data"
  types = {
    oci_database_autonomous_database  = { lost = "All schemas and rows, with the users and the automatic backups of the database.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/database_autonomous_database.html.markdown" }
    oci_database_db_system            = { lost = "The system with its database homes, its databases and every row in them.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/database_db_system.html.markdown" }
    oci_database_database             = { lost = "The container database with all its pluggable databases and rows.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/database_database.html.markdown" }
    oci_mysql_mysql_db_system         = { lost = "All schemas, rows and users, and the automatic backups that are set to go with the system.", deletion_protection = "deletion_policy[0].is_delete_protected", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/mysql_mysql_db_system.html.markdown" }
    oci_psql_db_system                = { lost = "All databases, rows and roles of the PostgreSQL system." }
    oci_nosql_table                   = { lost = "The table with all its rows and indexes." }
    oci_redis_redis_cluster           = { lost = "All keys of the cache cluster, those that were never written elsewhere included." }
    oci_opensearch_opensearch_cluster = { lost = "All indexes, documents and dashboards of the cluster." }
  }
  reason = "Automatic backups are usually terminated with the system. Take a full backup to object storage before going on."

  recovery {
    types   = ["oci_mysql_mysql_db_system"]
    when    = { "deletion_policy[0].final_backup" = "REQUIRE_FINAL_BACKUP" }
    outcome = "possible"
    message = "A final backup is taken, and a new system can be restored from it."
  }

  recovery {
    types   = ["oci_mysql_mysql_db_system"]
    when    = { "deletion_policy[0].automatic_backup_retention" = "RETAIN" }
    outcome = "possible"
    message = "The automatic backups are kept, and a new system can be restored from one of them."
  }

  recovery {
    types   = ["oci_mysql_mysql_db_system"]
    when    = { "deletion_policy[0].final_backup" = "SKIP_FINAL_BACKUP", "deletion_policy[0].automatic_backup_retention" = "DELETE" }
    outcome = "irreversible"
    message = "No final backup is taken, and the automatic backups are deleted with the system."
  }

  recovery {
    types   = ["oci_database_database"]
    when    = { "database[0].db_backup_config[0].auto_backup_enabled" = true, "database[0].db_backup_config[0].backup_deletion_policy" = "DELETE_AFTER_RETENTION_PERIOD" }
    outcome = "possible"
    message = "The automatic backups are kept until the end of their retention period."
  }

  recovery {
    types   = ["oci_database_database"]
    when    = { "database[0].db_backup_config[0].auto_backup_enabled" = true, "database[0].db_backup_config[0].backup_deletion_policy" = "DELETE_IMMEDIATELY" }
    outcome = "possible"
    message = "The automatic backups are kept for 72 hours after the deletion."
  }

  recovery {
    types   = ["oci_database_db_system"]
    when    = { "db_home[0].database[0].db_backup_config[0].auto_backup_enabled" = true, "db_home[0].database[0].db_backup_config[0].backup_deletion_policy" = "DELETE_AFTER_RETENTION_PERIOD" }
    outcome = "possible"
    message = "The automatic backups are kept until the end of their retention period."
  }

  recovery {
    types   = ["oci_database_db_system"]
    when    = { "db_home[0].database[0].db_backup_config[0].auto_backup_enabled" = true, "db_home[0].database[0].db_backup_config[0].backup_deletion_policy" = "DELETE_IMMEDIATELY" }
    outcome = "possible"
    message = "The automatic backups are kept for 72 hours after the deletion."
  }
}

protect "containers" {
  description = "Database homes, container and pluggable databases, and clusters of databases."
  class       = "data"
  types = {
    oci_database_autonomous_container_database               = { lost = "The container with every autonomous database in it and their backups." }
    oci_database_db_home                                     = { lost = "The Oracle home with the database that was created with it." }
    oci_database_pluggable_database                          = { lost = "The pluggable database with all its schemas and rows." }
    oci_database_pluggable_databases_local_clone             = { lost = "The cloned pluggable database with every row written to it since." }
    oci_database_pluggable_databases_remote_clone            = { lost = "The cloned pluggable database with every row written to it since." }
    oci_distributed_database_distributed_database            = { lost = "The sharded database with the rows of all its shards.", since = "8.6.0" }
    oci_distributed_database_distributed_autonomous_database = { lost = "The sharded autonomous database with the rows of all its shards." }
    oci_bds_bds_instance                                     = { lost = "The Big Data cluster with everything in its HDFS and its Hive metastore." }
    oci_golden_gate_deployment                               = { lost = "The extracts, replicats, checkpoints and trail files of the deployment." }
  }
  reason = "Export the schemas, or take a full backup to object storage, before going on."
}

protect "exadata" {
  description = "Exadata infrastructure, VM clusters and their storage vaults."
  class       = "data"
  types = {
    oci_database_exadata_infrastructure              = { lost = "The infrastructure with every VM cluster and database on it." }
    oci_database_cloud_exadata_infrastructure        = { lost = "The infrastructure with every VM cluster and database on it." }
    oci_database_autonomous_exadata_infrastructure   = { lost = "The infrastructure with every autonomous container database on it." }
    oci_database_vm_cluster                          = { lost = "The VM cluster with its homes, its databases and the disks of its machines." }
    oci_database_cloud_vm_cluster                    = { lost = "The VM cluster with its homes, its databases and the disks of its machines." }
    oci_database_autonomous_vm_cluster               = { lost = "The VM cluster with every autonomous container database on it." }
    oci_database_cloud_autonomous_vm_cluster         = { lost = "The VM cluster with every autonomous container database on it." }
    oci_database_exadb_vm_cluster                    = { lost = "The VM cluster with its homes, its databases and the disks of its machines." }
    oci_database_exascale_db_storage_vault           = { lost = "The storage vault with the files of all databases that are kept in it." }
    oci_database_advanced_cluster_file_system        = { lost = "The cluster file system with all its files." }
    oci_datacc_infrastructure                        = { lost = "The database infrastructure with every machine and database on it." }
    oci_datacc_vm_instance                           = { lost = "The machine with the databases and files on its disks." }
    oci_compute_cloud_at_customer_ccc_infrastructure = { lost = "The infrastructure with every instance and volume on it." }
  }
  reason = "Everything in it goes: list its databases, and take a full backup of each, before going on."
}

protect "replicas" {
  description = "Read replicas, standbys and copies in other regions."
  class       = "replica"
  types = {
    oci_mysql_replica                                                = { lost = "The read replica and its endpoint; the primary keeps the rows.", deletion_protection = "is_delete_protected", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/mysql_replica.html.markdown" }
    oci_nosql_table_replica                                          = { lost = "The copy of the table in the other region." }
    oci_file_storage_replication                                     = { lost = "The replication: the copy in the other region falls behind." }
    oci_database_data_guard_association                              = { lost = "The Data Guard pair: the standby no longer takes over for the primary." }
    oci_database_autonomous_container_database_dataguard_association = { lost = "The Data Guard pair: the standby no longer takes over for the primary." }
    oci_database_autonomous_container_database_snapshot_standby      = { lost = "The snapshot standby with what was written to it for tests." }
    oci_database_database_snapshot_standby                           = { lost = "The snapshot standby with what was written to it for tests." }
    oci_kms_vault_replication                                        = { lost = "The copy of the vault in the other region, and decryption there." }
    oci_identity_domain_replication_to_region                        = { lost = "The copy of the identity domain in the other region, and sign-in there." }
    oci_blockchain_peer                                              = { lost = "The peer with its copy of the ledger." }
    oci_blockchain_osn                                               = { lost = "The ordering service node with its copy of the ledger." }
  }
  reason = "Check that the primary is healthy: until there is a new copy, it is the only one."

  recovery {
    types   = ["oci_database_data_guard_association"]
    when    = { delete_standby_db_home_on_delete = "true" }
    outcome = "possible"
    message = "The standby is deleted, and a new one can be made from the primary."
  }
}

protect "accelerators" {
  description = "HeatWave clusters, which load their rows from the MySQL system."
  class       = "derived"
  types = {
    oci_mysql_heat_wave_cluster = { lost = "The loaded tables; the MySQL system keeps the rows." }
  }
  reason = "Queries run without acceleration until the tables are loaded again. Check the time that takes."
}

# Metadata of databases that run elsewhere: the database itself stays.
protect "registrations" {
  description = "External databases, key stores and registrations with other clouds."
  class       = "identity"
  types = {
    oci_database_external_container_database     = { lost = "The registration of the database with its collected history; the database stays." }
    oci_database_external_pluggable_database     = { lost = "The registration of the database with its collected history; the database stays." }
    oci_database_external_non_container_database = { lost = "The registration of the database with its collected history; the database stays." }
    oci_database_key_store                       = { lost = "The connection to Oracle Key Vault; databases that keep their keys there cannot be opened." }
    oci_database_backup_destination              = { lost = "The destination that backups of Exadata databases are sent to." }
    oci_golden_gate_database_registration        = { lost = "The registration of the database that deployments connect to." }
    oci_golden_gate_connection                   = { lost = "The connection with its credentials that deployments are assigned to." }
    oci_dbmulticloud_oracle_db_azure_vault       = { lost = "The registered vault whose keys encrypt databases in the other cloud." }
    oci_dbmulticloud_oracle_db_aws_key           = { lost = "The registered key that encrypts databases in the other cloud." }
    oci_dbmulticloud_oracle_db_gcp_key_ring      = { lost = "The registered key ring whose keys encrypt databases in the other cloud." }
    oci_data_safe_target_database                = { lost = "The registration with Data Safe, and the collected audit trail of the database." }
  }
  reason = "Database Management and Operations Insights refer to it by its identifier; a new registration starts without history."
}

protect "backups" {
  description = "Backups of databases and volumes."
  class       = "data"
  types = {
    oci_database_autonomous_database_backup  = { lost = "The backup, and the state of the autonomous database that only it holds." }
    oci_database_backup                      = { lost = "The backup, and the state of the database that only it holds." }
    oci_mysql_mysql_backup                   = { lost = "The backup, and the state of the MySQL system that only it holds." }
    oci_psql_backup                          = { lost = "The backup, and the state of the PostgreSQL system that only it holds." }
    oci_redis_oci_cache_backup               = { lost = "The backup, and the keys of the cache that only it holds." }
    oci_core_volume_backup                   = { lost = "The backup, and the state of the volume that only it holds.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/core_volume_backup.html.markdown" }
    oci_core_boot_volume_backup              = { lost = "The backup, and the state of the boot volume that only it holds." }
    oci_core_volume_group_backup             = { lost = "The backups of all volumes of the group at one point in time." }
    oci_database_pluggable_database_snapshot = { lost = "The snapshot, and the state of the pluggable database that only it holds." }
    oci_database_db_node_snapshot            = { lost = "The snapshot of the machine, and the files that only it holds." }
    oci_bds_bds_instance_node_backup         = { lost = "The backup, and the state of the node that only it holds." }
    oci_golden_gate_deployment_backup        = { lost = "The backup, and the configuration of the deployment that only it holds." }
    oci_recovery_protected_database          = { lost = "The protection with all recovery points that the service holds for the database." }
    oci_recovery_long_term_backup            = { lost = "The long-term backup, and the state of the database that only it holds.", since = "7.23.0" }
    oci_file_storage_snapshot                = { lost = "The snapshot, and the files that were changed or deleted since." }
  }
  reason = "Its source may be gone or changed by now. Check that this point in time is no longer needed."

  recovery {
    types   = ["oci_core_volume_backup", "oci_core_boot_volume_backup", "oci_core_volume_group_backup"]
    when    = { is_prevent_deletion_enabled = true }
    outcome = "may_be_refused"
    message = "The backup is locked during its retention period, and the deletion is refused until it ends."
  }
}
