# Warehouses hold years of data from sources that are gone by now.

protect "warehouses" {
  description = "Analytical databases and big data clusters."
  class       = "data"
  types = {
    huaweicloud_dws_cluster            = { lost = "The DWS cluster with all databases and automatic snapshots.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/dws/resource_huaweicloud_dws_cluster.go" }
    huaweicloud_dws_logical_cluster    = { lost = "The logical cluster with the tables that were made in it." }
    huaweicloud_mapreduce_cluster      = { lost = "The cluster with its HDFS, HBase, metadata and everything kept on its disks." }
    huaweicloud_mrs_cluster            = { lost = "The cluster with its HDFS, HBase, metadata and everything kept on its disks." }
    huaweicloud_mrs_cluster_v1         = { lost = "The cluster with its HDFS, HBase, metadata and everything kept on its disks." }
    huaweicloud_lakeformation_instance = { lost = "The catalog with all databases, tables and grants of the lake.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/lakeformation/resource_huaweicloud_lakeformation_instance.go" }
    huaweicloud_dli_database           = { lost = "The database with all its tables." }
    huaweicloud_dli_table              = { lost = "The table, and its rows if DLI stores them." }
  }
  reason = "Export what cannot be loaded again from a kept source before going on."

  recovery {
    types   = ["huaweicloud_dws_cluster"]
    when    = { keep_last_manual_snapshot = { at_least = 1 } }
    outcome = "possible"
    message = "The latest manual snapshots are kept, and a new cluster can be restored from them."
  }

  recovery {
    types   = ["huaweicloud_dws_cluster"]
    when    = { keep_last_manual_snapshot = [0, null] }
    outcome = "irreversible"
    message = "No manual snapshot is kept unless `keep_last_manual_snapshot` says how many."
  }

  recovery {
    types   = ["huaweicloud_lakeformation_instance"]
    when    = { to_recycle_bin = true }
    outcome = "possible"
    message = "The instance is moved to the recycle bin, from which it can be recovered."
  }

  recovery {
    types   = ["huaweicloud_lakeformation_instance"]
    when    = { to_recycle_bin = [false, null] }
    outcome = "irreversible"
    message = "The instance does not go through the recycle bin."
  }

  recovery {
    types   = ["huaweicloud_dli_table"]
    when    = { data_location = "OBS" }
    outcome = "possible"
    message = "The files of the table stay in their bucket."
  }

  recovery {
    types   = ["huaweicloud_dli_table"]
    when    = { data_location = "DLI" }
    outcome = "irreversible"
    message = "The rows are stored in DLI and go with the table."
  }
}

protect "search" {
  description = "Search clusters."
  class       = "data"
  types = {
    huaweicloud_css_cluster    = { lost = "The cluster with all indexes, documents and dashboards." }
    huaweicloud_css_cluster_v1 = { lost = "The cluster with all indexes, documents and dashboards." }
  }
  reason = "Take a snapshot to a bucket before going on."
}

protect "engines" {
  description = "Engines over data that stays elsewhere."
  class       = "derived"
  types = {
    huaweicloud_dli_queue           = { lost = "The queue; tables stay." }
    huaweicloud_dli_queue_v1        = { lost = "The queue; tables stay." }
    huaweicloud_ges_metadata        = { lost = "The schema of the graphs that was edited for them." }
    huaweicloud_dli_package         = { lost = "The uploaded package that jobs use." }
    huaweicloud_dws_ext_data_source = { lost = "The link to data outside of the warehouse." }
  }
  filter = meta.operation == "delete"
  reason = "Queries and jobs fail until it is made again."
}

protect "streams" {
  description = "Streaming jobs, Logstash and pools of queues."
  class       = "derived"
  types = {
    huaweicloud_dli_elastic_resource_pool = { lost = "The resource pool with the queues in it." }
    huaweicloud_dli_flinksql_job          = { lost = "The streaming job with its state since the last savepoint." }
    huaweicloud_dli_flinkjar_job          = { lost = "The streaming job with its state since the last savepoint." }
    huaweicloud_css_logstash_cluster      = { lost = "The Logstash cluster with what is in its queues." }
    huaweicloud_css_logstash_pipeline     = { lost = "The pipeline with what is in its queue." }
  }
  reason = "A new one starts without the state of the old one. Take a savepoint, and let queues drain."
}
