# Rows are in no configuration. Some resources only move an instance to the recycle bin,
# others destroy it there at once: the recovery facts below follow the provider's source.

protect "relational" {
  description = "Relational database instances and clusters."
  class       = "data"
  types = {
    tencentcloud_mysql_instance                       = { lost = "The MySQL instance with all its databases.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cdb/resource_tc_mysql_instance.go" }
    tencentcloud_mariadb_instance                     = { lost = "The MariaDB instance with all its databases.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/mariadb/resource_tc_mariadb_instance.go" }
    tencentcloud_mariadb_hour_db_instance             = { lost = "The MariaDB instance with all its databases." }
    tencentcloud_mariadb_dedicatedcluster_db_instance = { lost = "The MariaDB instance of the dedicated cluster with all its databases." }
    tencentcloud_dcdb_hourdb_instance                 = { lost = "The distributed MySQL instance with all its databases and shards." }
    tencentcloud_postgresql_instance                  = { lost = "The PostgreSQL instance with all its databases.", deletion_protection = "delete_protection", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/postgresql/resource_tc_postgresql_instance.go" }
    tencentcloud_postgresql_clone_db_instance         = { lost = "The PostgreSQL instance with everything written to it since it was cloned.", deletion_protection = "deletion_protection" }
    tencentcloud_cynosdb_cluster                      = { lost = "The TDSQL-C cluster with all its instances and databases.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cynosdb/resource_tc_cynosdb_cluster.go" }
    tencentcloud_cynosdb_cluster_v2                   = { lost = "The TDSQL-C cluster with all its instances and databases." }
    tencentcloud_tdcpg_cluster                        = { lost = "The TDSQL-C for PostgreSQL cluster with all its databases." }
    tencentcloud_dbdc_db_custom_cluster               = { lost = "The dedicated cluster with the databases on its nodes." }
    tencentcloud_dcdb_db_instance                     = { lost = "The distributed MySQL instance with all its databases and shards." }
  }
  reason = "Take a manual backup, copy it elsewhere, and check that it restores before going on."

  recovery {
    types   = ["tencentcloud_mysql_instance"]
    when    = { destroy_protect = "on" }
    outcome = "refused"
    message = "MySQL refuses the deletion until destroy protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["tencentcloud_mysql_instance"]
    when    = { charge_type = "PREPAID", force_delete = [false, null] }
    outcome = "possible"
    message = "The instance stays in the recycle bin for a few days, from which it can be restored."
  }

  recovery {
    types   = ["tencentcloud_mysql_instance"]
    when    = { charge_type = "PREPAID", force_delete = true }
    outcome = "irreversible"
    message = "The provider takes the instance out of the recycle bin and destroys it at once."
  }

  recovery {
    types   = ["tencentcloud_mysql_instance"]
    when    = { charge_type = "POSTPAID" }
    outcome = "irreversible"
    message = "The provider takes the instance out of the recycle bin and destroys it at once; `force_delete` is for prepaid ones only."
  }

  recovery {
    types   = ["tencentcloud_postgresql_instance"]
    when    = { delete_protection = [false, null] }
    outcome = "irreversible"
    message = "The provider isolates the instance and destroys it at once, so that it does not stay in the recycle bin."
  }

  recovery {
    types   = ["tencentcloud_mariadb_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider isolates the instance and destroys it at once, so that it does not stay in the recycle bin."
  }

  recovery {
    types   = ["tencentcloud_cynosdb_cluster", "tencentcloud_cynosdb_cluster_v2"]
    when    = { force_delete = [false, null] }
    outcome = "possible"
    message = "The cluster is only isolated, and can be restored from the recycle bin for a few days."
  }

  recovery {
    types   = ["tencentcloud_cynosdb_cluster", "tencentcloud_cynosdb_cluster_v2"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "The provider destroys the isolated cluster with all its instances at once."
  }
}

protect "sql_server" {
  description = "SQL Server instances."
  class       = "data"
  types = {
    tencentcloud_sqlserver_instance                       = { lost = "The SQL Server instance with all its databases.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/sqlserver/resource_tc_sqlserver_instance.go" }
    tencentcloud_sqlserver_basic_instance                 = { lost = "The SQL Server instance with all its databases." }
    tencentcloud_sqlserver_general_cloud_instance         = { lost = "The SQL Server instance with all its databases." }
    tencentcloud_sqlserver_general_clone                  = { lost = "The database that was cloned, with everything written to it since." }
    tencentcloud_sqlserver_business_intelligence_instance = { lost = "The instance with its reports, packages and cubes." }
  }
  reason = "Take a full backup, copy it elsewhere, and check that it restores before going on."

  recovery {
    types   = ["tencentcloud_sqlserver_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider isolates the instance and destroys it at once, so that it does not stay in the recycle bin."
  }
}

protect "schemas" {
  description = "Databases inside of instances and clusters."
  class       = "data"
  types = {
    tencentcloud_mysql_database            = { lost = "The database with all its tables." }
    tencentcloud_postgresql_database       = { lost = "The database with all its schemas and tables." }
    tencentcloud_sqlserver_db              = { lost = "The database with all its tables." }
    tencentcloud_cynosdb_cluster_databases = { lost = "The database with all its tables." }
  }
  reason = "Dump the database, and check that the dump restores before going on."
}

protect "documents_and_key_values" {
  description = "Document, key-value, wide-column and vector stores."
  class       = "data"
  types = {
    tencentcloud_mongodb_instance          = { lost = "The MongoDB replica set with all its databases.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/mongodb/resource_tc_mongodb_instance.go" }
    tencentcloud_mongodb_sharding_instance = { lost = "The sharded MongoDB cluster with all its databases." }
    tencentcloud_redis_instance            = { lost = "The Redis instance with all keys.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/crs/resource_tc_redis_instance.go" }
    tencentcloud_tcaplus_cluster           = { lost = "The TcaplusDB cluster with all table groups and tables." }
    tencentcloud_tcaplus_tablegroup        = { lost = "The table group with all its tables." }
    tencentcloud_tcaplus_table             = { lost = "The table with all its records." }
    tencentcloud_lite_hbase_instance       = { lost = "The HBase instance with all its tables." }
    tencentcloud_serverless_hbase_instance = { lost = "The HBase instance with all its tables." }
    tencentcloud_vdb_instance              = { lost = "The vector database with all its collections.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/vdb/resource_tc_vdb_instance.go" }
  }
  reason = "Export the data, and check that it can be loaded again before going on."

  recovery {
    types   = ["tencentcloud_mongodb_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider isolates the instance and destroys it at once, so that it does not stay in the recycle bin."
  }

  recovery {
    types   = ["tencentcloud_redis_instance"]
    when    = { force_delete = [false, null] }
    outcome = "possible"
    message = "The instance stays in the recycle bin for a few days, from which it can be restored."
  }

  recovery {
    types   = ["tencentcloud_redis_instance"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "The provider cleans the instance out of the recycle bin at once."
  }

  recovery {
    types   = ["tencentcloud_vdb_instance"]
    when    = { force_delete = [false, null] }
    outcome = "possible"
    message = "The instance is only isolated, and can be restored from the recycle bin for a few days."
  }

  recovery {
    types   = ["tencentcloud_vdb_instance"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "The provider destroys the isolated instance at once."
  }
}

protect "replicas" {
  description = "Read replicas, standby instances and nodes of clusters that stay."
  class       = "replica"
  types = {
    tencentcloud_mysql_readonly_instance             = { lost = "The read-only instance and its endpoint." }
    tencentcloud_mysql_dr_instance                   = { lost = "The disaster recovery instance in the other region." }
    tencentcloud_cynosdb_readonly_instance           = { lost = "The read-only instance of the cluster." }
    tencentcloud_cynosdb_libra_db_instance           = { lost = "The analytical copy of the cluster." }
    tencentcloud_cynosdb_cluster_slave_zone          = { lost = "The copy of the cluster in the second zone." }
    tencentcloud_postgresql_readonly_instance        = { lost = "The read-only instance and its endpoint." }
    tencentcloud_postgresql_readonly_instance_v2     = { lost = "The read-only instance and its endpoint.", deletion_protection = "deletion_protection" }
    tencentcloud_postgresql_readonly_group           = { lost = "The read-only group with its address." }
    tencentcloud_sqlserver_readonly_instance         = { lost = "The read-only instance and its endpoint." }
    tencentcloud_sqlserver_general_cloud_ro_instance = { lost = "The read-only instance and its endpoint." }
    tencentcloud_mongodb_readonly_instance           = { lost = "The read-only instance and its endpoint." }
    tencentcloud_mongodb_standby_instance            = { lost = "The standby instance in the other region." }
    tencentcloud_tdcpg_instance                      = { lost = "The instance of the cluster; the cluster keeps the rows." }
    tencentcloud_redis_replicate_attachment          = { lost = "The replication between the instances of several regions." }
  }
  reason = "Its rows are in its source. What reads from it fails, and a copy to fall back on is gone."

  recovery {
    types   = ["tencentcloud_mysql_readonly_instance"]
    when    = { destroy_protect = "on" }
    outcome = "refused"
    message = "MySQL refuses the deletion until destroy protection is switched off in an earlier apply."
  }
}

protect "subscriptions" {
  description = "Replication that has to start again."
  class       = "derived"
  types = {
    tencentcloud_sqlserver_publish_subscribe = { lost = "The replication, and the subscribed databases if it deletes them." }
    tencentcloud_dts_sync_job                = { lost = "The synchronization with its position; the copy has to be loaded again." }
    tencentcloud_dts_migrate_service         = { lost = "The migration task with its position." }
  }
  reason = "The target stays, and stops following its source. A new job copies everything again."

  recovery {
    types   = ["tencentcloud_sqlserver_publish_subscribe"]
    when    = { delete_subscribe_db = true }
    outcome = "irreversible"
    message = "The subscribed databases are deleted too."
  }
}

protect "database_hosts" {
  description = "Nodes of dedicated database clusters."
  class       = "data"
  types = {
    tencentcloud_dbdc_db_custom_node   = { lost = "The node with its disks and the databases on them." }
    tencentcloud_cdc_dedicated_cluster = { lost = "The dedicated cluster in the own data center with what runs on it." }
    tencentcloud_cdh_instance          = { lost = "The dedicated host with what runs on it." }
  }
  reason = "Move what runs on it to another host first."

  recovery {
    types   = ["tencentcloud_cdh_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for dedicated hosts; it only drops them from the state."
  }
}

protect "migrations" {
  description = "Migrations and table schemas."
  class       = "derived"
  types = {
    tencentcloud_sqlserver_migration              = { lost = "The migration with its position in the source." }
    tencentcloud_sqlserver_full_backup_migration  = { lost = "The import with its full backup." }
    tencentcloud_sqlserver_incre_backup_migration = { lost = "The import with its incremental backup." }
    tencentcloud_tcaplus_idl                      = { lost = "The file with the schema of the tables." }
  }
  reason = "A new migration starts with a full load again."
}
