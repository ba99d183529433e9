# Types that are made from the schemas of the Cloud Control API. What the other
# provider of AWS protects is protected here, too. Types of provider 1.96.0.

protect "databases" {
  description = "Databases, tables, warehouses, search, caches and directories."
  types = [
    "awscc_rds_db_instance",
    "awscc_rds_db_cluster",
    "awscc_docdbelastic_cluster",
    "awscc_neptune_db_cluster",
    "awscc_neptunegraph_graph",
    "awscc_dsql_cluster",
    "awscc_dynamodb_table",
    "awscc_dynamodb_global_table",
    "awscc_cassandra_keyspace",
    "awscc_cassandra_table",
    "awscc_timestream_database",
    "awscc_timestream_table",
    "awscc_timestream_influx_db_instance",
    "awscc_timestream_influx_db_cluster",
    "awscc_lightsail_database",
    "awscc_redshift_cluster",
    "awscc_redshiftserverless_namespace",
    "awscc_glue_database",
    "awscc_opensearchservice_domain",
    "awscc_opensearchserverless_collection",
    "awscc_kendra_index",
    "awscc_elasticache_cache_cluster",
    "awscc_elasticache_replication_group",
    "awscc_elasticache_serverless_cache",
    "awscc_memorydb_cluster",
    "awscc_memorydb_multi_region_cluster",
    "awscc_healthlake_fhir_datastore",
    "awscc_healthimaging_datastore",
    "awscc_omics_annotation_store",
    "awscc_omics_reference_store",
    "awscc_omics_sequence_store",
    "awscc_omics_variant_store",
    "awscc_iotanalytics_datastore",
    "awscc_location_geofence_collection",
    "awscc_sagemaker_feature_group",
    "awscc_sagemaker_model_package_group",
    "awscc_connect_data_table",
    "awscc_finspace_environment",
    "awscc_qbusiness_application",
    "awscc_rekognition_collection",
    "awscc_cognito_user_pool",
    "awscc_directoryservice_simple_ad",
    "awscc_customerprofiles_domain",
    "awscc_cloudfront_key_value_store",
    "awscc_sagemaker_domain",
    "awscc_sagemaker_space",
    "awscc_sagemaker_mlflow_tracking_server",
  ]
  level  = "require_approval"
  reason = "The rows and items exist nowhere else. Take a snapshot or export them before going on."
  lost   = "The database, table, domain, directory or cache with everything in it."

  recovery {
    types   = ["awscc_rds_db_instance", "awscc_rds_db_cluster"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "RDS refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["awscc_dynamodb_table"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "DynamoDB refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "storage" {
  description = "Buckets, file systems, volumes and registries."
  types = [
    "awscc_s3_bucket",
    "awscc_s3express_directory_bucket",
    "awscc_s3outposts_bucket",
    "awscc_s3files_file_system",
    "awscc_s3tables_table_bucket",
    "awscc_s3tables_namespace",
    "awscc_s3tables_table",
    "awscc_s3vectors_vector_bucket",
    "awscc_s3vectors_index",
    "awscc_efs_file_system",
    "awscc_ec2_volume",
    "awscc_lightsail_bucket",
    "awscc_lightsail_disk",
    "awscc_workspacesinstances_volume",
    "awscc_ecr_repository",
    "awscc_ecr_public_repository",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
  ]
  level  = "require_approval"
  reason = "What is in it may exist nowhere else. Copy it, or take a snapshot, before going on."
  lost   = "The bucket, file system, volume or registry with everything in it."
}

protect "keys" {
  description = "Keys, secrets, parameters and backups."
  types = [
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_paymentcryptography_key",
    "awscc_secretsmanager_secret",
    "awscc_ssm_parameter",
    "awscc_backup_backup_vault",
    "awscc_backup_logically_air_gapped_backup_vault",
    "awscc_backup_legal_hold",
    "awscc_lightsail_database_snapshot",
    "awscc_lightsail_disk_snapshot",
    "awscc_lightsail_instance_snapshot",
    "awscc_neptunegraph_graph_snapshot",
    "awscc_redshiftserverless_snapshot",
    "awscc_acmpca_certificate_authority",
  ]
  level  = "require_approval"
  reason = "What was encrypted with a key becomes unreadable, and backups are what remains after a mistake. Check who needs them before going on."
  lost   = "The key, secret or parameter, or the vault with its recovery points."
}

protect "messages" {
  description = "Queues, streams, logs and metrics."
  types = [
    "awscc_sqs_queue",
    "awscc_kinesis_stream",
    "awscc_kinesisvideo_stream",
    "awscc_msk_cluster",
    "awscc_msk_serverless_cluster",
    "awscc_msk_topic",
    "awscc_logs_log_group",
    "awscc_aps_workspace",
    "awscc_grafana_workspace",
    "awscc_cloudtrail_event_data_store",
    "awscc_securitylake_data_lake",
    "awscc_events_archive",
  ]
  level  = "require_approval"
  reason = "Producers fail, and what is unread or was recorded goes with it. Let consumers catch up, or export it, before going on."
  lost   = "All messages, events, logs or metrics that are still there."
}

protect "containers" {
  description = "Stacks and accounts."
  types = [
    "awscc_cloudformation_stack",
    "awscc_organizations_account",
    "awscc_organizations_organization",
    "awscc_servicecatalog_cloudformation_provisioned_product",
  ]
  level  = "require_approval"
  reason = "The plan does not show what is in it. Look at its resources before going on."
  lost   = "Everything that it contains or has deployed."
}
