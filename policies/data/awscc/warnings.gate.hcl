# Copies, caches, and what can be made again from what stays: losing it costs time, so it
# only warns.

protect "members" {
  description = "Members and replicas of clusters and directories, and what ties regions together."
  class       = "replica"
  types = {
    awscc_rds_db_instance                      = { lost = "The instance with its own endpoint; the rows stay in the cluster volume or in the source." }
    awscc_rds_db_cluster                       = { lost = "The replica cluster with its endpoints; its rows stay in the source." }
    awscc_rds_db_shard_group                   = { lost = "The shards and routers with their endpoint; the rows stay in the storage of the cluster." }
    awscc_neptune_db_instance                  = { lost = "The instance with its own endpoint; the graph stays in the cluster volume." }
    awscc_rds_global_cluster                   = { lost = "The tie between the regions and the global endpoint; the regional clusters stay.", deletion_protection = "deletion_protection" }
    awscc_docdb_global_cluster                 = { lost = "The tie between the regions; the regional clusters stay.", deletion_protection = "deletion_protection" }
    awscc_neptune_global_cluster               = { lost = "The tie between the regions; the regional clusters stay.", deletion_protection = "deletion_protection" }
    awscc_elasticache_global_replication_group = { lost = "The tie between the regions; the primary replication group stays." }
    awscc_kms_replica_key                      = { lost = "The replica, with its policy and aliases, in its region." }
    awscc_cognito_user_pool_replica            = { lost = "The replica of the user pool in its region; the users stay in the primary." }
  }
  reason = "Sessions on this member end, and its own endpoint is gone. Make sure that another member can take over."

  # An instance restored to a point in time names its source, too, and is no replica.
  locals {
    restored = try(coalesce(prior_attrs.restore_time), "") != "" || try(prior_attrs.use_latest_restorable_time, null) == true
    replica = anytrue([
      meta.type == "awscc_rds_db_cluster" && try(coalesce(prior_attrs.replication_source_identifier), "") != "",
      meta.type == "awscc_rds_db_instance" && try(coalesce(prior_attrs.source_db_instance_identifier), coalesce(prior_attrs.source_db_cluster_identifier), "") != "" && !local.restored,
    ])
    member = meta.type == "awscc_rds_db_instance" && try(coalesce(prior_attrs.db_cluster_identifier), "") != ""
  }

  filter = !contains(["awscc_rds_db_instance", "awscc_rds_db_cluster"], meta.type) || local.member || local.replica
}

protect "catalogs" {
  description = "Catalogs, workgroups and reports."
  class       = "derived"
  types = {
    awscc_glue_database                 = { lost = "The definitions, partitions and statistics of all tables in the database; the files stay in S3." }
    awscc_glue_catalog                  = { lost = "The catalog with all its databases and tables' definitions." }
    awscc_athena_work_group             = { lost = "The workgroup with its saved queries and the history of its runs; results stay in S3." }
    awscc_quicksight_analysis           = { lost = "The analysis with its sheets." }
    awscc_quicksight_data_set           = { lost = "The data set with what is imported into SPICE; the source stays." }
    awscc_quicksight_topic              = { lost = "The topic with its synonyms and reviewed answers." }
    awscc_quicksight_topic_v2           = { lost = "The topic with its synonyms and reviewed answers." }
    awscc_quicksight_knowledge_base     = { lost = "The knowledge base; the documents stay in their sources." }
    awscc_quicksight_space              = { lost = "The space with the files and links that people put into it." }
    awscc_opensearchservice_application = { lost = "The application with its workspaces; the indexes stay." }
    awscc_cleanrooms_id_mapping_table   = { lost = "The mapping of identifiers; it can be made again." }
    awscc_cleanrooms_intermediate_table = { lost = "The table of results; it can be made again." }
    awscc_iotsitewise_dataset           = { lost = "The dataset that assistants answer from; its source stays." }
    awscc_iotsitewise_project           = { lost = "The project with its dashboards." }
    awscc_s3files_file_system           = { lost = "The file system with its identifier; files that are synchronized stay as objects in the bucket.", source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-files-file-systems-deleting.html" }
  }
  reason = "The files stay in S3, but what crawlers, jobs or people added is in no configuration."
}

protect "knowledge" {
  description = "Indexes that a new sync fills again, and models that can be trained again."
  class       = "derived"
  types = {
    awscc_bedrock_knowledge_base             = { lost = "The knowledge base; the documents stay in their sources, and can be loaded again." }
    awscc_bedrock_data_source                = { lost = "What this source has put into the knowledge base, unless its policy retains it." }
    awscc_bedrock_automated_reasoning_policy = { lost = "The policy with its rules, tests and annotations." }
    awscc_kendra_data_source                 = { lost = "What this source has put into the index; a new sync loads it again." }
    awscc_qbusiness_data_source              = { lost = "What this source has put into the index; a new sync loads it again." }
    awscc_wisdom_assistant                   = { lost = "The assistant with its sessions; the knowledge base stays." }
    awscc_comprehend_document_classifier     = { lost = "The classifier with all its trained versions; the training data stays in S3." }
    awscc_comprehend_flywheel                = { lost = "The flywheel with its trained versions; the training data stays in S3." }
    awscc_sagemaker_hub                      = { lost = "The hub with the models and notebooks that are published in it." }
    awscc_sagemaker_model_package            = { lost = "The registered version of the model; its files stay in S3." }
    awscc_personalize_solution               = { lost = "The trained solution; the datasets stay." }
    awscc_forecast_dataset_group             = { lost = "The group with its predictors and forecasts; the imported files stay in S3." }
    awscc_forecast_dataset                   = { lost = "The dataset; the imported files stay in S3." }
    awscc_frauddetector_detector             = { lost = "The detector with its rules and versions." }
    awscc_frauddetector_list                 = { lost = "The list with what people have added to it." }
    awscc_lookoutmetrics_anomaly_detector    = { lost = "The detector with the anomalies that it has found." }
    awscc_bedrockagentcore_browser_profile   = { lost = "The profile with the sign-ins and settings that browser sessions saved in it." }
    awscc_bedrockagentcore_policy_engine     = { lost = "The engine with all policies that were added to it." }
  }
  reason = "Loading and training take time and money, and need the same sources. Make sure that they are kept."
}

protect "positions" {
  description = "Replications, connectors and stream applications with their positions."
  class       = "derived"
  types = {
    awscc_dms_replication_config         = { lost = "The replication with its position in the source; a new one starts with a full load." }
    awscc_dms_data_migration             = { lost = "The migration with its position in the source; a new one starts with a full load." }
    awscc_kafkaconnect_connector         = { lost = "The connector with its position in the source." }
    awscc_msk_replicator                 = { lost = "The replicator with its positions; a new one may repeat or skip records." }
    awscc_kinesisanalyticsv2_application = { lost = "The application with its state, its snapshots and its position in the stream." }
    awscc_osis_pipeline                  = { lost = "The pipeline with what its persistent buffer has not delivered yet." }
    awscc_redshift_integration           = { lost = "The integration; its target database is no longer kept up to date." }
    awscc_rds_integration                = { lost = "The integration; its target database is no longer kept up to date." }
    awscc_glue_integration               = { lost = "The integration; its target is no longer kept up to date." }
    awscc_iotevents_detector_model       = { lost = "The model with the state of all its detectors." }
    awscc_iotanalytics_dataset           = { lost = "The results of its queries; the data store stays." }
    awscc_connectcampaigns_campaign      = { lost = "The campaign with its dialing list and its progress." }
    awscc_connectcampaignsv2_campaign    = { lost = "The campaign with its contacts and its progress." }
  }
  reason = "Stop the source or note the position first, so that the new pipeline neither repeats nor skips records."
}

protect "jobs" {
  description = "Jobs, schedules and settings that applications and people add at run time."
  class       = "derived"
  types = {
    awscc_batch_job_queue = { lost = "The queue; jobs that wait in it are ended." }
  }
  filter = meta.operation == "delete"
  reason = "List what is in it, and what did not come from the configuration, before going on."
}

protect "filled" {
  description = "Registries, groups and profiles that others fill at run time, and histories of runs."
  class       = "derived"
  types = {
    awscc_scheduler_schedule_group        = { lost = "The group with all its schedules, those that applications made included." }
    awscc_eventschemas_registry           = { lost = "The registry with all schemas that were discovered or registered." }
    awscc_eventschemas_schema             = { lost = "The schema with all its versions." }
    awscc_stepfunctions_state_machine     = { lost = "The history of its executions; running ones are stopped." }
    awscc_appconfig_application           = { lost = "The application with its profiles, environments and hosted versions." }
    awscc_appconfig_configuration_profile = { lost = "The profile with its hosted versions, flags that people switched included." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}

protect "memcached" {
  description = "Memcached clusters."
  class       = "derived"
  types = {
    awscc_elasticache_cache_cluster    = { lost = "The cache and its endpoint; what filled it stays." }
    awscc_elasticache_serverless_cache = { lost = "The cache and its endpoint; what filled it stays." }
  }
  reason = "Memcached persists nothing, so its clients have to be able to fill it again. Make sure that what is behind it can carry all reads until it is warm."

  filter = try(lower(coalesce(prior_attrs.engine)), "") == "memcached"
}

protect "machines" {
  description = "Machines, environments and what was recorded on them."
  class       = "derived"
  types = {
    awscc_sagemaker_project            = { lost = "The project with the resources that its template deployed." }
    awscc_datazone_environment         = { lost = "The environment with the resources that its blueprint deployed." }
    awscc_m2_environment               = { lost = "The mainframe runtime with the applications that run in it; file systems stay." }
    awscc_m2_application               = { lost = "The mainframe application with its definition versions and batch history." }
    awscc_elasticbeanstalk_application = { lost = "The application with its versions and saved configurations." }
    awscc_simspaceweaver_simulation    = { lost = "The simulation with its state." }
    awscc_deadline_farm                = { lost = "The farm with its queues, jobs and their history." }
    awscc_deadline_queue               = { lost = "The queue with its jobs and their history; files stay in S3." }
    awscc_nimblestudio_studio          = { lost = "The studio with its users, components and launch profiles." }
    awscc_nimblestudio_streaming_image = { lost = "The registration of the image; the image stays." }
    awscc_pcs_cluster                  = { lost = "The scheduler with its queues, jobs and accounting." }
    awscc_lightsail_instance           = { lost = "The server with its own disk and its automatic snapshots." }
  }
  reason = "What was set up or saved there is in no configuration. Copy it before going on."
}

protect "instances" {
  description = "Machines with the disk that they start from."
  class       = "derived"
  types = {
    awscc_appstream_image_builder                = { lost = "The image builder with the applications that were set up on its disk; images stay." }
    awscc_rds_custom_db_engine_version           = { lost = "The engine version that was built for RDS Custom; its installation files stay in S3." }
    awscc_workspacesinstances_workspace_instance = { lost = "The desktop instance with its own disk." }
    awscc_sagemaker_cluster                      = { lost = "The HyperPod cluster with what is on the disks of its nodes." }
  }
  filter = meta.operation == "delete"
  reason = "Make sure that nothing but what the image or its configuration brings is on the disk, or take a snapshot."
}

protect "records" {
  description = "Findings and recordings that are kept for a while and come again."
  class       = "derived"
  types = {
    awscc_accessanalyzer_analyzer          = { lost = "The analyzer with all its findings and archive rules." }
    awscc_rum_app_monitor                  = { lost = "The monitor with the sessions and errors that it has recorded." }
    awscc_codeguruprofiler_profiling_group = { lost = "The group with all profiles recorded so far." }
    awscc_evidently_project                = { lost = "The project with its features, launches and the results of experiments." }
    awscc_evidently_experiment             = { lost = "The results of the experiment." }
    awscc_sagemaker_experiment             = { lost = "The experiment; its trials and runs lose their group." }
    awscc_sagemaker_trial_component        = { lost = "The parameters, metrics and artifacts of the run." }
    awscc_resiliencehub_app                = { lost = "The application with its assessments." }
    awscc_ses_mail_manager_address_list    = { lost = "The list with what people have added to it." }
    awscc_ssm_ops_item                     = { lost = "The operational item with its history." }
    awscc_devopsagent_agent_space          = { lost = "The space with the investigations of its agent." }
    awscc_aiops_investigation_group        = { lost = "The group with all its investigations." }
    awscc_iottwinmaker_workspace           = { lost = "The workspace with its scenes, entities and components." }
  }
  reason = "Download what is still needed; the history starts over."


}
