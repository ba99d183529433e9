# Rows are in no configuration. Deleted instances of RDS, TaurusDB, GaussDB, GeminiDB and DDS
# may stay in the recycle bin of the project for a few days; whether it is on is not in the plan.

protect "relational" {
  description = "Relational database instances."
  class       = "data"
  types = {
    huaweicloud_rds_instance               = { lost = "The RDS instance with all databases, accounts and backups that are not kept.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/rds/resource_huaweicloud_rds_instance.go" }
    huaweicloud_rds_instance_v3            = { lost = "The RDS instance with all databases, accounts and backups that are not kept.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/rds/resource_huaweicloud_rds_instance.go" }
    huaweicloud_taurusdb_instance          = { lost = "The TaurusDB instance with all databases and automatic backups." }
    huaweicloud_gaussdb_mysql_instance     = { lost = "The TaurusDB instance with all databases and automatic backups." }
    huaweicloud_gaussdb_instance           = { lost = "The GaussDB instance with all databases and automatic backups." }
    huaweicloud_gaussdb_opengauss_instance = { lost = "The GaussDB instance with all databases and automatic backups." }
    huaweicloud_ddm_instance               = { lost = "The DDM instance with its schemas and the map of rows to shards.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/ddm/resource_huaweicloud_ddm_instance.go" }
  }
  reason = "Take a manual backup, which outlives the instance, and check that it restores before going on."

  recovery {
    types   = ["huaweicloud_rds_instance"]
    when    = { delete_backup_selection = "true" }
    outcome = "possible"
    message = "Automatic backups are kept: this argument selects backups to retain, in spite of its name."
  }

  recovery {
    types   = ["huaweicloud_ddm_instance"]
    when    = { delete_rds_data = "true" }
    outcome = "irreversible"
    message = "The rows on the RDS instances below are deleted too."
  }

  recovery {
    types   = ["huaweicloud_ddm_instance"]
    when    = { delete_rds_data = ["false", "", null] }
    outcome = "possible"
    message = "The rows stay on the RDS instances below."
  }
}

protect "schemas" {
  description = "Databases and schemas inside of instances."
  class       = "data"
  types = {
    huaweicloud_rds_mysql_database         = { lost = "The database with all its tables." }
    huaweicloud_rds_database               = { lost = "The database with all its tables." }
    huaweicloud_rds_pg_database            = { lost = "The database with all its schemas and tables." }
    huaweicloud_rds_sqlserver_database     = { lost = "The database with all its tables." }
    huaweicloud_taurusdb_database          = { lost = "The database with all its tables." }
    huaweicloud_gaussdb_mysql_database     = { lost = "The database with all its tables." }
    huaweicloud_gaussdb_database           = { lost = "The database with all its schemas and tables." }
    huaweicloud_gaussdb_opengauss_database = { lost = "The database with all its schemas and tables." }
    huaweicloud_gaussdb_schema             = { lost = "The schema with all its tables." }
    huaweicloud_gaussdb_opengauss_schema   = { lost = "The schema with all its tables." }
    huaweicloud_ddm_schema                 = { lost = "The schema, and its rows on the RDS instances if it deletes them." }
  }
  reason = "Dump the database, and check that the dump restores before going on."

  recovery {
    types   = ["huaweicloud_ddm_schema"]
    when    = { delete_rds_data = "true" }
    outcome = "irreversible"
    message = "The rows on the RDS instances below are deleted too."
  }

  recovery {
    types   = ["huaweicloud_ddm_schema"]
    when    = { delete_rds_data = ["false", "", null] }
    outcome = "possible"
    message = "The rows stay on the RDS instances below."
  }
}

protect "documents_and_key_values" {
  description = "Document, key-value, wide-column, graph and time series stores."
  class       = "data"
  types = {
    huaweicloud_dds_instance               = { lost = "The DDS instance with all databases and automatic backups." }
    huaweicloud_dds_instance_v3            = { lost = "The DDS instance with all databases and automatic backups." }
    huaweicloud_geminidb_instance          = { lost = "The GeminiDB instance with all its data and automatic backups." }
    huaweicloud_gaussdb_cassandra_instance = { lost = "The Cassandra instance with all keyspaces and automatic backups." }
    huaweicloud_gaussdb_mongo_instance     = { lost = "The MongoDB instance with all databases and automatic backups." }
    huaweicloud_gaussdb_influx_instance    = { lost = "The InfluxDB instance with all measurements and automatic backups." }
    huaweicloud_gaussdb_redis_instance     = { lost = "The Redis instance with all keys and automatic backups." }
    huaweicloud_dcs_instance               = { lost = "The Redis or Memcached instance with all keys and its backups." }
    huaweicloud_dcs_instance_v1            = { lost = "The Redis or Memcached instance with all keys and its backups." }
    huaweicloud_cloudtable_cluster         = { lost = "The HBase cluster with all its tables." }
    huaweicloud_ges_graph                  = { lost = "The graph with all vertices and edges.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/ges/resource_huaweicloud_ges_graph.go" }
    huaweicloud_bcs_instance               = { lost = "The blockchain with its ledgers, organizations and keys." }
  }
  reason = "Export the data, and check that it can be loaded again before going on."

  recovery {
    types   = ["huaweicloud_ges_graph"]
    when    = { keep_backup = true }
    outcome = "possible"
    message = "Backups of the graph are kept."
  }

  recovery {
    types   = ["huaweicloud_ges_graph"]
    when    = { keep_backup = [false, null] }
    outcome = "irreversible"
    message = "Backups are deleted together with the graph."
  }
}

protect "replicas" {
  description = "Read replicas, nodes and copies of instances that stay."
  class       = "replica"
  types = {
    huaweicloud_rds_read_replica_instance           = { lost = "The read replica and its endpoint." }
    huaweicloud_gaussdb_read_replica                = { lost = "The read replica and its endpoint." }
    huaweicloud_dds_readonly_node                   = { lost = "The read-only node of the instance." }
    huaweicloud_taurusdb_htap_starrocks_instance    = { lost = "The analytical copy of the instance." }
    huaweicloud_taurusdb_htap_starrocks_replication = { lost = "The replication into the analytical copy." }
    huaweicloud_gaussdb_dr_relationship             = { lost = "The disaster recovery relation; the copy stops following its source." }
    huaweicloud_rds_subscription                    = { lost = "The subscription; the subscriber stops following its source." }
    huaweicloud_rds_publication                     = { lost = "The publication with all its subscriptions." }
    huaweicloud_rds_distribution                    = { lost = "The distribution with its publications." }
    huaweicloud_rds_dr_instance_dr_capability       = { lost = "The disaster recovery relation; the copy stops following its source." }
    huaweicloud_rds_primary_instance_dr_capability  = { lost = "The disaster recovery relation; the copy stops following its source." }
    huaweicloud_dws_disaster_recovery_task          = { lost = "The disaster recovery task; the copy stops following its source." }
  }
  reason = "Its rows are in its source. What reads from it fails, and a copy to fall back on is gone."
}

protect "replication_jobs" {
  description = "Replication and migration jobs."
  class       = "derived"
  types = {
    huaweicloud_drs_job                        = { lost = "The job with its position; the copy has to be loaded again from the start." }
    huaweicloud_drs_job_v5                     = { lost = "The job with its position; the copy has to be loaded again from the start." }
    huaweicloud_cdm_cluster                    = { lost = "The migration cluster with all its links, jobs and their history." }
    huaweicloud_cdm_cluster_v1                 = { lost = "The migration cluster with all its links, jobs and their history." }
    huaweicloud_dcs_online_data_migration_task = { lost = "The migration with its position." }
    huaweicloud_cdm_job                        = { lost = "The migration job with its history." }
    huaweicloud_dms_kafka_smart_connect_task   = { lost = "The transfer task with its position." }
    huaweicloud_dms_kafkav2_smart_connect_task = { lost = "The transfer task with its position." }
    huaweicloud_dms_rocketmq_migration_task    = { lost = "The migration task of the topics." }
    huaweicloud_eg_event_stream                = { lost = "The event stream with its position." }
    huaweicloud_eg_eventrouter_cluster         = { lost = "The router cluster with its tasks and positions." }
  }
  reason = "The target stays, and stops following its source. A new job copies everything again."
}

protect "extensions" {
  description = "Extensions of databases."
  class       = "derived"
  types = {
    huaweicloud_rds_pg_plugin = { lost = "The extension, and what depends on its types and functions." }
  }
  reason = "Look for columns, indexes and functions that depend on it."
}

protect "migrations" {
  description = "Migrations of servers, databases and objects."
  class       = "derived"
  types = {
    huaweicloud_drs_backup_migration     = { lost = "The import of the backup." }
    huaweicloud_sms_task                 = { lost = "The migration of the server with its progress." }
    huaweicloud_oms_migration_task       = { lost = "The migration of objects with its progress." }
    huaweicloud_oms_migration_task_group = { lost = "The group of migrations with its progress." }
    huaweicloud_oms_migration_sync_task  = { lost = "The synchronization of objects." }
  }
  reason = "A new task starts with a full copy again."
}
