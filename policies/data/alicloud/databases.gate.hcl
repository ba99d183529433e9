# Rows are in no configuration. Subscription instances are a trap of their own: the
# provider drops them from the state without releasing them, and they go on costing money.

protect "relational" {
  description = "Relational database instances and clusters."
  class       = "data"
  types = {
    alicloud_db_instance              = { lost = "The RDS instance with all databases, accounts and backups that its release policy does not keep.", deletion_protection = "deletion_protection", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_db_instance.go" }
    alicloud_rds_clone_db_instance    = { lost = "The RDS instance with everything written to it since it was cloned.", deletion_protection = "deletion_protection" }
    alicloud_rds_upgrade_db_instance  = { lost = "The upgraded RDS instance with all its databases and accounts.", deletion_protection = "deletion_protection" }
    alicloud_rds_ddr_instance         = { lost = "The restored RDS instance with all its databases and accounts.", deletion_protection = "deletion_protection" }
    alicloud_rds_custom               = { lost = "The RDS Custom host with its system disk and the databases that people run on it." }
    alicloud_polardb_cluster          = { lost = "The PolarDB cluster with all databases, and the backups that its policy does not keep.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_polardb_cluster.go" }
    alicloud_polardb_zonal_db_cluster = { lost = "The PolarDB cluster of the edge zone with all databases and backups." }
    alicloud_polardb_aicluster        = { lost = "The PolarDB AI cluster with its models and what was stored for them." }
    alicloud_drds_polardbx_instance   = { lost = "The PolarDB-X instance with all its databases." }
    alicloud_drds_instance            = { lost = "The DRDS instance with its logical databases and the map of rows to shards." }
    alicloud_ocean_base_instance      = { lost = "The OceanBase cluster with all tenants, databases and backups that are not kept.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_ocean_base_instance.go" }
    alicloud_gpdb_supabase_project    = { lost = "The Supabase project with its database, users and files." }
    alicloud_rds_ai_instance          = { lost = "The AI application of RDS with its configuration and stored conversations." }
  }
  reason = "Take a backup, copy it out of the instance, and check that it restores before going on."

  recovery {
    types   = ["alicloud_db_instance"]
    when    = { instance_charge_type = "Prepaid", force_delete = [false, null] }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_rds_ddr_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_ocean_base_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription cluster; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_db_instance", "alicloud_rds_clone_db_instance", "alicloud_rds_upgrade_db_instance", "alicloud_rds_ddr_instance"]
    when    = { released_keep_policy = ["All", "Lastest"] }
    outcome = "possible"
    message = "Archived backups are kept after the release."
  }

  recovery {
    types   = ["alicloud_db_instance", "alicloud_rds_clone_db_instance", "alicloud_rds_upgrade_db_instance", "alicloud_rds_ddr_instance"]
    when    = { released_keep_policy = "None" }
    outcome = "irreversible"
    message = "No archived backup is kept after the release."
  }

  recovery {
    types   = ["alicloud_polardb_cluster"]
    when    = { deletion_lock = 1 }
    outcome = "refused"
    message = "PolarDB refuses the deletion until the cluster lock is switched off in an earlier apply."
  }

  recovery {
    types   = ["alicloud_polardb_cluster"]
    when    = { backup_retention_policy_on_cluster_deletion = ["ALL", "LATEST"] }
    outcome = "possible"
    message = "Backups are kept after the deletion, and a new cluster can be restored from them."
  }

  recovery {
    types   = ["alicloud_polardb_cluster"]
    when    = { backup_retention_policy_on_cluster_deletion = "NONE" }
    outcome = "irreversible"
    message = "All backups are deleted together with the cluster."
  }

  recovery {
    types   = ["alicloud_ocean_base_instance"]
    when    = { backup_retain_mode = ["receive_all", "receive_last"] }
    outcome = "possible"
    message = "Backup sets are kept after the deletion."
  }

  recovery {
    types   = ["alicloud_ocean_base_instance"]
    when    = { backup_retain_mode = ["delete_all", "", null], payment_type = { not = "Subscription" } }
    outcome = "irreversible"
    message = "All backup sets are deleted together with the cluster."
  }
}

protect "schemas" {
  description = "Databases inside of instances and clusters."
  class       = "data"
  types = {
    alicloud_db_database      = { lost = "The database with all its tables." }
    alicloud_polardb_database = { lost = "The database with all its tables." }
    alicloud_gpdb_database    = { lost = "The database with all its schemas and tables." }
  }
  reason = "Dump the database, and check that the dump restores before going on."
}

protect "documents_and_key_values" {
  description = "Document, key-value, wide-column, graph and time series stores."
  class       = "data"
  types = {
    alicloud_mongodb_instance            = { lost = "The MongoDB replica set with all its databases.", deletion_protection = "db_instance_release_protection", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_mongodb_instance.go" }
    alicloud_mongodb_sharding_instance   = { lost = "The sharded MongoDB cluster with all its databases.", deletion_protection = "db_instance_release_protection" }
    alicloud_mongodb_serverless_instance = { lost = "The serverless MongoDB instance with all its databases." }
    alicloud_kvstore_instance            = { lost = "The Redis or Memcache instance with all keys.", deletion_protection = "instance_release_protection" }
    alicloud_redis_tair_instance         = { lost = "The Tair instance with all keys." }
    alicloud_lindorm_instance            = { lost = "The Lindorm instance with all tables, time series and files.", deletion_protection = "deletion_proection" }
    alicloud_lindorm_instance_v2         = { lost = "The Lindorm instance with all tables, time series and files.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_lindorm_instance_v2.go" }
    alicloud_hbase_instance              = { lost = "The HBase cluster with all its tables.", deletion_protection = "deletion_protection" }
    alicloud_cassandra_cluster           = { lost = "The Cassandra cluster with all its keyspaces." }
    alicloud_cassandra_data_center       = { lost = "The data center with its copies, and the rows that no other data center has." }
    alicloud_tsdb_instance               = { lost = "The time series database with all recorded points." }
    alicloud_graph_database_db_instance  = { lost = "The graph database with all vertices and edges." }
    alicloud_milvus_instance             = { lost = "The Milvus instance with all collections and vectors." }
    alicloud_polardb_dynamo_table        = { lost = "The table with all its items." }
  }
  reason = "Export the data, and check that it can be loaded again before going on."

  recovery {
    types   = ["alicloud_mongodb_instance", "alicloud_mongodb_sharding_instance"]
    when    = { instance_charge_type = "PrePaid" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_mongodb_serverless_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for serverless instances; it only drops them from the state."
  }

  recovery {
    types   = ["alicloud_kvstore_instance"]
    when    = { payment_type = "PrePaid" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_redis_tair_instance", "alicloud_milvus_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_lindorm_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_mongodb_instance", "alicloud_mongodb_sharding_instance"]
    when    = { backup_retention_policy_on_cluster_deletion = [1, 2] }
    outcome = "possible"
    message = "A backup is taken at the release, and it is kept."
  }

  recovery {
    types   = ["alicloud_mongodb_instance", "alicloud_mongodb_sharding_instance"]
    when    = { backup_retention_policy_on_cluster_deletion = 0, instance_charge_type = { not = "PrePaid" } }
    outcome = "irreversible"
    message = "All backups are deleted together with the instance."
  }

  recovery {
    types   = ["alicloud_lindorm_instance_v2"]
    when    = { deletion_protection = "true" }
    outcome = "refused"
    message = "Lindorm refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["alicloud_lindorm_instance_v2"]
    when    = { deletion_protection = ["false", "", null] }
    outcome = "irreversible"
    message = "The provider asks for an immediate release, without a grace period."
  }

  recovery {
    types   = ["alicloud_hbase_instance"]
    when    = { immediate_delete_flag = true }
    outcome = "irreversible"
    message = "The cluster is deleted at once, without a grace period."
  }
}

protect "hosts" {
  description = "Hosts of database instances."
  class       = "data"
  types = {
    alicloud_cddc_dedicated_host_group  = { lost = "The host group with the database instances on its hosts." }
    alicloud_cddc_dedicated_host        = { lost = "The host with the database instances on it." }
    alicloud_cddc_dedicated_propre_host = { lost = "The hosts with the database instances on them." }
  }
  reason = "Move the instances to other hosts, or back them up, before going on."

  recovery {
    types   = ["alicloud_cddc_dedicated_host", "alicloud_cddc_dedicated_propre_host"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these hosts; it only drops them from the state."
  }
}

protect "tablestore" {
  description = "Tablestore instances and tables."
  class       = "data"
  types = {
    alicloud_ots_instance = { lost = "The Tablestore instance with all its tables and indexes." }
    alicloud_ots_table    = { lost = "The table with all its rows and indexes." }
  }
  reason = "Export the rows, for example with a HBR backup of Tablestore, before going on."
}

protect "indexes" {
  description = "Indexes over tables that stay."
  class       = "derived"
  types = {
    alicloud_ots_secondary_index           = { lost = "The index; queries over it fail until it is built again from the table." }
    alicloud_ots_search_index              = { lost = "The search index; it has to be built again from the table, which takes long for large tables." }
    alicloud_dms_enterprise_logic_database = { lost = "The logical database that spans many shards; the shards keep their rows." }
    alicloud_ots_tunnel                    = { lost = "The tunnel with the positions of its consumers." }
  }
  reason = "Queries and consumers fail until it is built again. Find out what uses it first."
}

protect "replicas" {
  description = "Read replicas and nodes of instances that stay."
  class       = "replica"
  types = {
    alicloud_db_readonly_instance = { lost = "The read-only instance and its endpoint.", deletion_protection = "deletion_protection" }
    alicloud_rds_db_node          = { lost = "The node of the cluster; the other nodes keep all rows." }
    alicloud_mongodb_node         = { lost = "The node of the cluster with the endpoint that clients may use." }
  }
  reason = "Its rows are in its source. What reads from it fails, and a copy to fall back on is gone."
}

protect "global_networks" {
  description = "Links between database clusters of several regions."
  class       = "replica"
  types = {
    alicloud_polardb_global_database_network = { lost = "The link between the clusters; copies in other regions stop following the primary." }
  }
  reason = "Clusters in other regions stop being copies, and have to be built again to become ones."
}

protect "extensions" {
  description = "Extensions of databases."
  class       = "derived"
  types = {
    alicloud_polar_db_extension = { lost = "The extension, and what depends on its types and functions." }
  }
  reason = "Look for columns, indexes and functions that depend on it."
}
