# Rows are in no configuration.

protect "relational" {
  description = "Relational database instances."
  class       = "data"
  types = {
    opentelekomcloud_rds_instance_v3            = { lost = "The RDS instance with all databases and automatic backups.", source = "https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/opentelekomcloud/services/rds/resource_opentelekomcloud_rds_instance_v3.go" }
    opentelekomcloud_rds_instance_v1            = { lost = "The RDS instance with all databases and automatic backups." }
    opentelekomcloud_gaussdb_mysql_instance_v3  = { lost = "The GaussDB instance with all databases and automatic backups." }
    opentelekomcloud_taurusdb_mysql_instance_v3 = { lost = "The TaurusDB instance with all databases and automatic backups." }
    opentelekomcloud_ddm_instance_v1            = { lost = "The DDM instance with its schemas and the map of rows to shards." }
    opentelekomcloud_ddm_schema_v1              = { lost = "The schema with its sharded tables." }
  }
  reason = "Take a manual backup, which outlives the instance, and check that it restores before going on."
}

protect "documents_and_key_values" {
  description = "Document and key-value stores."
  class       = "data"
  types = {
    opentelekomcloud_dds_instance_v3    = { lost = "The DDS instance with all databases and automatic backups." }
    opentelekomcloud_gemini_instance_v3 = { lost = "The GeminiDB instance with all its data and automatic backups." }
    opentelekomcloud_dcs_instance_v1    = { lost = "The Redis or Memcached instance with all keys and its backups." }
    opentelekomcloud_dcs_instance_v2    = { lost = "The Redis or Memcached instance with all keys and its backups." }
  }
  reason = "Export the data, and check that it can be loaded again before going on."
}

protect "warehouses" {
  description = "Warehouses, big data and search clusters."
  class       = "data"
  types = {
    opentelekomcloud_dws_cluster_v1 = { lost = "The DWS cluster with all databases and automatic snapshots." }
    opentelekomcloud_mrs_cluster_v1 = { lost = "The cluster with its HDFS, HBase, metadata and everything kept on its disks." }
    opentelekomcloud_css_cluster_v1 = { lost = "The search cluster with all indexes, documents and dashboards." }
  }
  reason = "Export what cannot be loaded again from a kept source, or take a snapshot, before going on."

  recovery {
    types   = ["opentelekomcloud_dws_cluster_v1"]
    when    = { keep_last_manual_snapshot = { at_least = 1 } }
    outcome = "possible"
    message = "The latest manual snapshots are kept, and a new cluster can be restored from them."
  }

  recovery {
    types   = ["opentelekomcloud_dws_cluster_v1"]
    when    = { keep_last_manual_snapshot = [0, null] }
    outcome = "irreversible"
    message = "No manual snapshot is kept unless `keep_last_manual_snapshot` says how many."
  }
}

protect "replicas" {
  description = "Read replicas."
  class       = "replica"
  types = {
    opentelekomcloud_rds_read_replica_v3 = { lost = "The read replica and its endpoint." }
  }
  reason = "Its rows are in its source. What reads from it fails, and a copy to fall back on is gone."
}

protect "replication_jobs" {
  description = "Replication and transfer jobs."
  class       = "derived"
  types = {
    opentelekomcloud_drs_task_v3               = { lost = "The job with its position; the copy has to be loaded again from the start." }
    opentelekomcloud_dms_smart_connect_task_v2 = { lost = "The transfer task with its position." }
    opentelekomcloud_dms_smart_connect_v2      = { lost = "The connector of the instance with its tasks." }
    opentelekomcloud_dis_dump_task_v2          = { lost = "The transfer of the stream with its position." }
    opentelekomcloud_mrs_job_v1                = { lost = "The job of the cluster with its history." }
  }
  reason = "The target stays, and stops following its source. A new job copies everything again."
}
