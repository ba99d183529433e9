# Warehouses hold years of data from sources that are gone by now.

protect "warehouses" {
  description = "Analytical databases."
  class       = "data"
  types = {
    tencentcloud_clickhouse_instance = { lost = "The ClickHouse cluster with all its databases.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cdwch/resource_tc_clickhouse_instance.go" }
    tencentcloud_cdwpg_instance      = { lost = "The PostgreSQL warehouse with all its databases." }
    tencentcloud_cdwdoris_instance   = { lost = "The Doris warehouse with all its databases." }
    tencentcloud_emr_cluster         = { lost = "The cluster with its HDFS, metadata and everything kept on its disks." }
    tencentcloud_emr_cluster_v2      = { lost = "The cluster with its HDFS, metadata and everything kept on its disks." }
    tencentcloud_thpc_workspaces     = { lost = "The HPC node with its disks and everything kept on them." }
  }
  reason = "Export what cannot be loaded again from a kept source before going on."

  recovery {
    types   = ["tencentcloud_clickhouse_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider destroys the isolated cluster at once, so that it does not stay in the recycle bin."
  }
}

protect "search" {
  description = "Search clusters."
  class       = "data"
  types = {
    tencentcloud_elasticsearch_instance = { lost = "The cluster with all indexes, documents, Kibana dashboards and automatic snapshots.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/website/docs/r/elasticsearch_instance.html.markdown" }
    tencentcloud_elasticsearch_index    = { lost = "The index with all its documents." }
  }
  reason = "Take a snapshot to a bucket of your own before going on."

  recovery {
    types   = ["tencentcloud_elasticsearch_instance"]
    when    = { enable_destroy_protection = "OPEN" }
    outcome = "refused"
    message = "Elasticsearch refuses the deletion until destroy protection is switched off in an earlier apply."
  }
}

protect "engines" {
  description = "Engines over data that stays elsewhere."
  class       = "derived"
  types = {
    tencentcloud_dlc_data_engine                    = { lost = "The engine; tables stay in their bucket." }
    tencentcloud_dlc_standard_engine_resource_group = { lost = "The resource group of the engine." }
    tencentcloud_oceanus_resource                   = { lost = "The uploaded program that jobs run." }
    tencentcloud_cdwdoris_workload_group            = { lost = "The limits of a group of queries." }
  }
  filter = meta.operation == "delete"
  reason = "Queries and jobs fail until it is made again."
}

protect "streams" {
  description = "Streaming jobs and Logstash."
  class       = "derived"
  types = {
    tencentcloud_elasticsearch_logstash          = { lost = "The Logstash instance with what is in its queues." }
    tencentcloud_elasticsearch_logstash_pipeline = { lost = "The pipeline with what is in its queue." }
    tencentcloud_oceanus_job                     = { lost = "The Flink job with its savepoints." }
  }
  reason = "A new one starts without the state of the old one. Take a savepoint, and let queues drain."
}
