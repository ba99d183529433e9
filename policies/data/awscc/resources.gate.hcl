# Types that are made from the schemas of the Cloud Control API. What the other
# provider of AWS protects is protected here, too. Types of provider 1.96.0; some
# releases leave out a type whose schema they cannot read, such as the user pool.

protect "databases" {
  description = "Relational, document, graph and time series databases."
  class       = "data"
  types = {
    awscc_rds_db_instance               = { lost = "The database with all its rows, users and automated backups that are set to go with it.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-awscc/blob/main/internal/service/cloudformation/schemas/AWS_RDS_DBInstance.json" }
    awscc_rds_db_cluster                = { lost = "The cluster volume with all databases in it, and automated backups that are set to go with it.", deletion_protection = "deletion_protection" }
    awscc_dsql_cluster                  = { lost = "The cluster with all its rows, in this region.", deletion_protection = "deletion_protection_enabled" }
    awscc_lightsail_database            = { lost = "The database with all its rows, users and automatic backups." }
    awscc_docdbelastic_cluster          = { lost = "The elastic cluster with the documents of all its shards and its automatic backups." }
    awscc_neptune_db_cluster            = { lost = "The cluster with all its graph data and automated backups.", deletion_protection = "deletion_protection" }
    awscc_neptunegraph_graph            = { lost = "The graph with all its vertices, edges and vectors.", deletion_protection = "deletion_protection" }
    awscc_timestream_database           = { lost = "The database with all its tables and their measurements." }
    awscc_timestream_table              = { lost = "All measurements in the memory store and the magnetic store of the table." }
    awscc_timestream_influx_db_instance = { lost = "The instance with all its buckets, measurements, dashboards and tokens." }
    awscc_timestream_influx_db_cluster  = { lost = "The cluster with all its buckets, measurements, dashboards and tokens." }
    awscc_finspace_environment          = { lost = "The environment with all its databases, volumes, clusters and users." }
    awscc_redshift_cluster              = { lost = "All databases, schemas, tables, users and automated snapshots of the cluster." }
    awscc_redshiftserverless_namespace  = { lost = "All databases, schemas, tables, users and recovery points of the namespace." }
  }
  reason = "The rows and items exist nowhere else. Take a snapshot or export them before going on."

  # Members of clusters and replicas have a policy of their own. An instance restored to
  # a point in time names its source, too, and is no replica.
  locals {
    restored = try(coalesce(prior_attrs.restore_time), "") != "" || try(prior_attrs.use_latest_restorable_time, null) == true
    replica = anytrue([
      meta.type == "awscc_rds_db_cluster" && try(coalesce(prior_attrs.replication_source_identifier), "") != "",
      meta.type == "awscc_rds_db_instance" && try(coalesce(prior_attrs.source_db_instance_identifier), coalesce(prior_attrs.source_db_cluster_identifier), "") != "" && !local.restored,
    ])
    member = meta.type == "awscc_rds_db_instance" && try(coalesce(prior_attrs.db_cluster_identifier), "") != ""
  }

  filter = !local.member && !local.replica
}

protect "key_value" {
  description = "Tables of items, and stores in memory."
  class       = "data"
  types = {
    awscc_dynamodb_table                = { lost = "The table with all its items, in every region that its blocks name.", deletion_protection = "deletion_protection_enabled" }
    awscc_dynamodb_global_table         = { lost = "The table with all its items, in every region." }
    awscc_cassandra_keyspace            = { lost = "The keyspace with all its tables and their rows." }
    awscc_cassandra_table               = { lost = "The table with all its rows." }
    awscc_cloudfront_key_value_store    = { lost = "The store with all keys, those that were written by other tools included." }
    awscc_elasticache_cache_cluster     = { lost = "All keys in the memory of the cluster, and its automatic snapshots." }
    awscc_elasticache_replication_group = { lost = "All keys in the memory of the group, and its automatic snapshots." }
    awscc_elasticache_serverless_cache  = { lost = "All keys of the serverless cache, and its automatic snapshots." }
    awscc_memorydb_cluster              = { lost = "All keys of the cluster with its transaction log and automatic snapshots." }
    awscc_memorydb_multi_region_cluster = { lost = "The cluster over several regions with the keys that its regional clusters share." }
    awscc_emr_wal_workspace             = { lost = "The write-ahead logs of HBase clusters: rows that are not in S3 yet." }
  }
  reason = "All items go at once, and a lock table of Terraform state stops every other stack that uses it. Export the items or take a backup before going on."

  # Memcached has a policy of its own.
  locals {
    memcached = contains(["awscc_elasticache_cache_cluster", "awscc_elasticache_serverless_cache"], meta.type) && try(lower(coalesce(prior_attrs.engine)), "") == "memcached"
  }

  filter = !local.memcached
}

protect "storage" {
  description = "Buckets, file systems, volumes and registries."
  class       = "data"
  types = {
    awscc_s3_bucket                  = { lost = "The bucket with all its objects and their versions, and its name." }
    awscc_s3express_directory_bucket = { lost = "The directory bucket with all its objects." }
    awscc_s3outposts_bucket          = { lost = "The bucket on the Outpost with all its objects." }
    awscc_s3tables_table_bucket      = { lost = "The table bucket with all its namespaces and tables." }
    awscc_s3tables_namespace         = { lost = "The namespace with all its tables." }
    awscc_s3tables_table             = { lost = "The table with all its rows and snapshots." }
    awscc_s3vectors_vector_bucket    = { lost = "The vector bucket with all its indexes and vectors." }
    awscc_s3vectors_index            = { lost = "The index with all its vectors and their metadata." }
    awscc_lightsail_bucket           = { lost = "The bucket with all its objects and its access keys." }
    awscc_efs_file_system            = { lost = "The file system with all its files; only recovery points in AWS Backup stay." }
    awscc_ec2_volume                 = { lost = "The volume with everything written to it." }
    awscc_lightsail_disk             = { lost = "The disk with everything written to it." }
    awscc_workspacesinstances_volume = { lost = "The volume with everything written to it." }
    awscc_ecr_repository             = { lost = "The repository with all its images and tags." }
    awscc_ecr_public_repository      = { lost = "The public repository with all its images and tags, and its name in the gallery." }
    awscc_codeartifact_domain        = { lost = "The domain with all its repositories and packages." }
    awscc_codeartifact_repository    = { lost = "All package versions that were published here." }
  }
  reason = "What is in it may exist nowhere else. Copy it, or take a snapshot, before going on."
}

protect "keys" {
  description = "Keys, secrets and backups."
  class       = "data"
  types = {
    awscc_kms_key                                  = { lost = "The key, and with it every object, volume, backup and secret that is encrypted under it." }
    awscc_paymentcryptography_key                  = { lost = "The key, and with it every PIN, card code and message that depends on it." }
    awscc_secretsmanager_secret                    = { lost = "The secret with all its versions and its rotation." }
    awscc_acmpca_certificate_authority             = { lost = "The private key of the authority and the record of what it issued." }
    awscc_backup_backup_vault                      = { lost = "The vault with all its recovery points." }
    awscc_backup_logically_air_gapped_backup_vault = { lost = "The air-gapped vault with all recovery points that were copied into it." }
    awscc_backup_legal_hold                        = { lost = "The legal hold: recovery points that it kept can expire." }
    awscc_lightsail_database_snapshot              = { lost = "The snapshot of the database at this point in time." }
    awscc_lightsail_disk_snapshot                  = { lost = "The snapshot of the disk at this point in time." }
    awscc_lightsail_instance_snapshot              = { lost = "The snapshot of the server at this point in time." }
    awscc_neptunegraph_graph_snapshot              = { lost = "The snapshot of the graph at this point in time." }
    awscc_redshiftserverless_snapshot              = { lost = "The snapshot of the namespace at this point in time." }
  }
  reason = "What was encrypted with a key becomes unreadable, and backups are what remains after a mistake. Check who needs them before going on."
}

# A warning only: log groups come and go with every service, and most parameters
# repeat values of the configuration.
protect "parameters" {
  description = "Log groups and SSM parameters."
  class       = "data"
  level       = "warn"
  types = {
    awscc_logs_log_group = { lost = "All log events in the group." }
    awscc_ssm_parameter  = { lost = "The parameter with its value and its history." }
  }
  reason = "Neither has an undelete. Export what may still be needed before going on."
}

protect "messages" {
  description = "Queues, streams, logs and metrics."
  class       = "data"
  types = {
    awscc_sqs_queue                   = { lost = "All messages that have not been read yet, and the queue's URL and ARN." }
    awscc_kinesis_stream              = { lost = "All records within the retention period, and the positions of the consumers." }
    awscc_kinesisvideo_stream         = { lost = "All recorded video within the retention period." }
    awscc_msk_cluster                 = { lost = "The cluster with all topics, their records, and the positions of the consumers." }
    awscc_msk_serverless_cluster      = { lost = "The cluster with all topics, their records, and the positions of the consumers." }
    awscc_msk_topic                   = { lost = "The topic with all records that are still retained." }
    awscc_events_archive              = { lost = "All archived events." }
    awscc_glue_registry               = { lost = "The registry with all its schemas and their versions." }
    awscc_glue_schema                 = { lost = "The schema with all versions that producers registered." }
    awscc_aps_workspace               = { lost = "All metrics, rules and alert settings in the workspace." }
    awscc_grafana_workspace           = { lost = "The workspace with its dashboards, alerts, data sources and users." }
    awscc_cloudtrail_event_data_store = { lost = "All events that the store has recorded so far." }
    awscc_securitylake_data_lake      = { lost = "The data lake with its sources and subscribers, in its regions." }
    awscc_ses_mail_manager_archive    = { lost = "All messages in the archive." }
  }
  reason = "Producers fail, and what is unread or was recorded goes with it. Let consumers catch up, or export it, before going on."
}

protect "containers" {
  description = "Stacks, accounts, clusters and what else holds everything of a kind."
  class       = "data"
  types = {
    awscc_cloudformation_stack                              = { lost = "Every resource of the stack that has no deletion policy saying otherwise.", deletion_protection = "enable_termination_protection" }
    awscc_servicecatalog_cloudformation_provisioned_product = { lost = "Every resource that the product has made." }
    awscc_launchwizard_deployment                           = { lost = "Every resource that the deployment has made." }
    awscc_organizations_account                             = { lost = "The account or its membership in the organization, with its consolidated billing." }
    awscc_organizations_organization                        = { lost = "The organization with its policies, units and consolidated billing." }
    awscc_controltower_landing_zone                         = { lost = "The landing zone with its controls, baselines and shared accounts' settings." }
    awscc_sso_instance                                      = { lost = "The instance of IAM Identity Center with its users, groups, permission sets and assignments." }
    awscc_eks_cluster                                       = { lost = "The control plane with every object in it: workloads, secrets, custom resources.", deletion_protection = "deletion_protection" }
    awscc_evs_environment                                   = { lost = "The VMware environment with its hosts, virtual machines and datastores." }
    awscc_odb_cloud_exadata_infrastructure                  = { lost = "The infrastructure with every VM cluster and database on it." }
    awscc_odb_cloud_vm_cluster                              = { lost = "The VM cluster with all databases and local backups on it." }
    awscc_odb_cloud_autonomous_vm_cluster                   = { lost = "The VM cluster with all Autonomous container databases on it." }
    awscc_opsworkscm_server                                 = { lost = "The server with its nodes, cookbooks and backups." }
    awscc_datazone_domain                                   = { lost = "The domain with all its projects, assets, glossaries and subscriptions." }
    awscc_datazone_project                                  = { lost = "The project with its assets, subscriptions and members." }
    awscc_mwaa_environment                                  = { lost = "The environment with its connections, variables and the history of all runs." }
  }
  reason = "The plan does not show what is in it. Look at its contents before going on."
}
