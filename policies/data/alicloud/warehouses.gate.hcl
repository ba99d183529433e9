# Warehouses hold years of data from sources that are gone by now.

protect "warehouses" {
  description = "Analytical databases."
  class       = "data"
  types = {
    alicloud_adb_cluster                       = { lost = "The AnalyticDB cluster with all its databases." }
    alicloud_adb_db_cluster                    = { lost = "The AnalyticDB cluster with all its databases." }
    alicloud_adb_db_cluster_lake_version       = { lost = "The AnalyticDB lake cluster with all its databases." }
    alicloud_gpdb_instance                     = { lost = "The AnalyticDB for PostgreSQL instance with all its databases.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_gpdb_instance.go" }
    alicloud_gpdb_elastic_instance             = { lost = "The AnalyticDB for PostgreSQL instance with all its databases." }
    alicloud_click_house_db_cluster            = { lost = "The ClickHouse cluster with all its databases.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_click_house_db_cluster.go" }
    alicloud_click_house_enterprise_db_cluster = { lost = "The ClickHouse Enterprise cluster with all its databases." }
    alicloud_selectdb_db_instance              = { lost = "The SelectDB instance with its storage and all databases." }
    alicloud_star_rocks_instance               = { lost = "The StarRocks instance with all its internal tables." }
    alicloud_hologram_instance                 = { lost = "The Hologres instance with all its databases." }
  }
  reason = "Export what cannot be loaded again from a kept source before going on."

  recovery {
    types   = ["alicloud_adb_db_cluster_lake_version", "alicloud_gpdb_instance", "alicloud_click_house_db_cluster", "alicloud_hologram_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }
}

protect "compute_groups" {
  description = "Compute groups and caches over storage that stays."
  class       = "derived"
  types = {
    alicloud_selectdb_db_cluster                               = { lost = "The cluster with its cache; the instance keeps the tables." }
    alicloud_click_house_enterprise_db_cluster_computing_group = { lost = "The compute group with its endpoint; the cluster keeps the tables." }
    alicloud_star_rocks_node_group                             = { lost = "The node group with its caches; local disks of its nodes go with it." }
  }
  reason = "Queries that use it fail. Its cache has to warm up again."
}

protect "maxcompute" {
  description = "MaxCompute projects."
  class       = "data"
  types = {
    alicloud_maxcompute_project = { lost = "The project with all tables, partitions, resources and functions.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_maxcompute_project.go" }
  }
  reason = "Other projects read its tables. Export or copy them before going on."

  recovery {
    when    = { is_logical = "true" }
    outcome = "possible"
    message = "MaxCompute keeps the deleted project for 14 days, in which it can be restored."
  }

  recovery {
    when    = { is_logical = ["false", "", null] }
    outcome = "irreversible"
    message = "The project is deleted at once: without `is_logical = \"true\"` the provider asks for a physical deletion."
  }
}

protect "big_data_clusters" {
  description = "Big data clusters with a file system of their own."
  class       = "data"
  types = {
    alicloud_emr_cluster                   = { lost = "The cluster with its HDFS, metadata and everything kept on its disks." }
    alicloud_emrv2_cluster                 = { lost = "The cluster with its HDFS, metadata and everything kept on its disks.", deletion_protection = "deletion_protection" }
    alicloud_ehpc_cluster                  = { lost = "The HPC cluster with its queues, users and local disks." }
    alicloud_ehpc_cluster_v2               = { lost = "The HPC cluster with its queues, users and local disks.", deletion_protection = "deletion_protection" }
    alicloud_realtime_compute_vvp_instance = { lost = "The Flink workspace with all deployments, savepoints, catalogs and scripts." }
  }
  reason = "Copy to OSS what exists on the cluster only, savepoints included, before going on."

  recovery {
    types   = ["alicloud_realtime_compute_vvp_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription workspace; it only drops it from the state."
  }
}

protect "search" {
  description = "Search clusters and search applications."
  class       = "data"
  types = {
    alicloud_elasticsearch_instance = { lost = "The cluster with all indexes, documents, Kibana dashboards and automatic snapshots." }
    alicloud_open_search_app_group  = { lost = "The search application with all its documents and settings." }
  }
  reason = "Automatic snapshots go with the cluster. Take a snapshot to a bucket of your own before going on."

  recovery {
    types   = ["alicloud_open_search_app_group"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription application; it only drops it from the state."
  }
}
