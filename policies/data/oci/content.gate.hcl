# Content and records that grow in the console come back empty.

protect "content" {
  description = "Pipelines, jobs and applications with their history."
  class       = "derived"
  types = {
    oci_devops_build_pipeline                     = { lost = "The pipeline with its stages and runs." }
    oci_devops_deploy_pipeline                    = { lost = "The pipeline with its stages and runs." }
    oci_datascience_job                           = { lost = "The job with its code and runs." }
    oci_datascience_pipeline                      = { lost = "The pipeline with its code and runs." }
    oci_datascience_model_group_version_history   = { lost = "The history of model groups." }
    oci_datascience_ml_application                = { lost = "The application with its implementations." }
    oci_datascience_ml_application_implementation = { lost = "The implementation with its instances." }
  }
  reason = "Export it first, above all where it was changed in the console."
}

protect "definitions" {
  description = "Definitions that people adapt in the console."
  class       = "derived"
  types = {
    oci_dataintegration_workspace_task           = { lost = "The task with its mapping and parameters." }
    oci_devops_deploy_artifact                   = { lost = "The artifact that stages deploy." }
    oci_dataflow_application                     = { lost = "The application with the settings that runs start from." }
    oci_generative_ai_agent_tool                 = { lost = "The tool that the agent calls." }
    oci_media_services_media_workflow            = { lost = "The workflow that media are processed by." }
    oci_database_tools_database_tools_sql_report = { lost = "The SQL report." }
    oci_fleet_apps_management_catalog_item       = { lost = "The catalogue item." }
  }
  filter = meta.operation == "delete"
  reason = "Export it first, above all where it was changed in the console."
}

protect "operations_content" {
  description = "Configurations, signatures and versions."
  class       = "derived"
  types = {
    oci_fleet_apps_management_runbook_version = { lost = "The version of the runbook." }
    oci_apm_config_data_file                  = { lost = "The file that was uploaded." }
    oci_apm_config_config                     = { lost = "The configuration, such as a span filter or a set of metrics." }
    oci_stack_monitoring_metric_extension     = { lost = "The metric extension with its query." }
    oci_artifacts_container_image_signature   = { lost = "The signature of the image." }
    oci_email_suppression                     = { lost = "The entry; mail goes to this address again." }
  }
  filter = meta.operation == "delete"
  reason = "Export it first, above all where it was changed in the console."
}

protect "recovery_plans" {
  description = "Runbooks, recovery plans and stages with what is in them."
  class       = "derived"
  types = {
    oci_fleet_apps_management_runbook           = { lost = "The runbook with its versions." }
    oci_disaster_recovery_dr_protection_group   = { lost = "The group with its recovery plans." }
    oci_disaster_recovery_dr_plan               = { lost = "The recovery plan with its steps." }
    oci_os_management_hub_lifecycle_environment = { lost = "The environment with the versions of its stages." }
  }
  reason = "Export it first, above all where it was changed in the console."
}

protect "security_records" {
  description = "Findings, assessments and inventories of security services."
  class       = "derived"
  types = {
    oci_cloud_guard_target                = { lost = "The target with its findings." }
    oci_data_safe_security_assessment     = { lost = "The assessment with its findings." }
    oci_data_safe_user_assessment         = { lost = "The assessment with its findings." }
    oci_data_safe_audit_archive_retrieval = { lost = "The audit records that were fetched from the archive." }
    oci_data_safe_audit_trail             = { lost = "The collection of audit records from the trail." }
    oci_data_safe_discovery_job           = { lost = "The results of the discovery." }
    oci_data_safe_sql_collection          = { lost = "The SQL statements that were collected." }
    oci_data_safe_sql_firewall_policy     = { lost = "The policy that was made from collected statements." }
    oci_adm_knowledge_base                = { lost = "The knowledge base with its audits." }
    oci_adm_vulnerability_audit           = { lost = "The audit with its findings." }
  }
  reason = "Export reports and assessments first."
}

protect "report_definitions" {
  description = "Reports that people adapted."
  class       = "derived"
  types = {
    oci_data_safe_report_definition = { lost = "The report that people adapted." }
  }
  filter = meta.operation == "delete"
  reason = "Export reports and assessments first."
}

protect "masking" {
  description = "Sensitive types, masking formats and attributes of data models."
  class       = "derived"
  types = {
    oci_data_safe_sensitive_type                         = { lost = "The type that discovery looks for." }
    oci_data_safe_sensitive_type_group                   = { lost = "The group of types." }
    oci_data_safe_sensitive_data_models_sensitive_column = { lost = "The column in the data model." }
    oci_data_safe_masking_policies_masking_column        = { lost = "The column with its masking format." }
    oci_data_safe_library_masking_format                 = { lost = "The masking format." }
    oci_iot_digital_twin_adapter                         = { lost = "The adapter that messages are mapped with." }
    oci_iot_digital_twin_relationship                    = { lost = "The relationship between twins." }
    oci_nosql_index                                      = { lost = "The index of the table." }
    oci_lustre_file_storage_object_storage_link          = { lost = "The link between the file system and the bucket." }
  }
  filter = meta.operation == "delete"
  reason = "Export them first, above all where they were changed in the console."
}

protect "inventories" {
  description = "Registrations of systems with metrics and inventories."
  class       = "derived"
  types = {
    oci_database_management_external_db_system              = { lost = "The registration with its metrics and components." }
    oci_database_management_external_my_sql_database        = { lost = "The registration with its metrics." }
    oci_database_management_external_exadata_infrastructure = { lost = "The registration with its metrics and components." }
    oci_database_management_cloud_db_system                 = { lost = "The registration with its metrics and components." }
    oci_database_management_cloud_exadata_infrastructure    = { lost = "The registration with its metrics and components." }
    oci_database_management_managed_database_group          = { lost = "The group that jobs run on." }
    oci_stack_monitoring_monitored_resource                 = { lost = "The monitored resource with its metrics." }
    oci_log_analytics_log_analytics_entity                  = { lost = "The entity that logs are assigned to." }
    oci_opsi_awr_hub_source                                 = { lost = "The source with its uploaded AWR data." }
    oci_cloud_bridge_environment                            = { lost = "The environment with its agents and assets." }
    oci_cloud_bridge_asset                                  = { lost = "The recorded asset with its metrics." }
    oci_cloud_bridge_asset_source                           = { lost = "The source with its schedule and credentials." }
  }
  reason = "Systems stay; what was collected about them goes."
}

protect "migrations" {
  description = "Migrations with their progress."
  class       = "derived"
  types = {
    oci_database_migration_migration           = { lost = "The migration with its position in the source." }
    oci_database_migration_job                 = { lost = "The job with its progress and reports." }
    oci_database_migration_assessment          = { lost = "The assessment with its findings." }
    oci_cloud_migrations_migration             = { lost = "The migration with its assets and plans." }
    oci_cloud_migrations_migration_asset       = { lost = "The asset with its replicated disks." }
    oci_cloud_migrations_migration_plan        = { lost = "The plan with its target assets." }
    oci_cloud_migrations_target_asset          = { lost = "The settings of the machine in the target." }
    oci_mysql_channel                          = { lost = "The replication channel with its position." }
    oci_opensearch_opensearch_cluster_pipeline = { lost = "The pipeline; documents on their way are lost." }
    oci_queue_consumer_group                   = { lost = "The consumer group with its filter and messages that are not yet read." }
  }
  reason = "A new migration starts with a full copy again."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "derived"
  types = {
    oci_cloud_guard_cloud_guard_configuration = { lost = "The management of Cloud Guard's activation." }
    oci_data_safe_data_safe_configuration     = { lost = "The management of Data Safe's activation." }
    oci_data_safe_report                      = { lost = "The management of the report that was made." }
  }
  reason = "Disable the service in the console if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
