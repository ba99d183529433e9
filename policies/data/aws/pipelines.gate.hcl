# Pipelines hold little, but they know how far they got: a new one starts at the
# beginning, or skips what came in between.

protect "positions" {
  description = "Replications, connectors and stream applications with their positions."
  class       = "derived"
  types = {
    aws_dms_replication_task           = { lost = "The task with its position in the source; a new one starts with a full load." }
    aws_dms_replication_instance       = { lost = "The instance with the changes that its tasks have cached." }
    aws_dms_replication_config         = { lost = "The replication with its position in the source; a new one starts with a full load." }
    aws_mskconnect_connector           = { lost = "The connector with its position in the source." }
    aws_msk_replicator                 = { lost = "The replicator with its positions; a new one may repeat or skip records." }
    aws_kinesis_analytics_application  = { lost = "The application with the state of its windows and its position in the stream." }
    aws_kinesisanalyticsv2_application = { lost = "The application with its state, its snapshots and its position in the stream." }
    aws_osis_pipeline                  = { lost = "The pipeline with what its persistent buffer has not delivered yet." }
    aws_redshift_integration           = { lost = "The integration; its target database is no longer kept up to date." }
    aws_rds_integration                = { lost = "The integration; its target database is no longer kept up to date." }
  }
  reason = "Stop the source or note the position first, so that the new pipeline neither repeats nor skips records."
}

protect "jobs" {
  description = "Jobs, schedules and settings that applications and people add at run time."
  class       = "derived"
  types = {
    aws_batch_job_queue = { lost = "The queue; jobs that wait in it are ended." }
  }
  filter = meta.operation == "delete"
  reason = "List what is in it, and what did not come from the configuration, before going on."
}

protect "with_content" {
  description = "Registries, groups and profiles that others fill at run time, and histories of runs."
  class       = "derived"
  types = {
    aws_scheduler_schedule_group        = { lost = "The group with all its schedules, those that applications made included." }
    aws_schemas_registry                = { lost = "The registry with all schemas that were discovered or registered." }
    aws_schemas_schema                  = { lost = "The schema with all its versions." }
    aws_sfn_state_machine               = { lost = "The history of its executions; running ones are stopped." }
    aws_appconfig_application           = { lost = "The application with its profiles, environments and hosted versions." }
    aws_appconfig_configuration_profile = { lost = "The profile with its hosted versions, flags that people switched included." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}

protect "places" {
  description = "Consumers and pipelines with the place that they have reached."
  class       = "derived"
  types = {
    aws_pipes_pipe  = { lost = "The place in the source that the pipe has reached." }
    aws_qldb_stream = { lost = "The stream from the ledger, and the place that it has reached." }
  }
  filter = meta.operation == "delete"
  reason = "A new one starts at another place, so records are skipped or read twice. Note where it is before going on."
}

protect "runs" {
  description = "Pipelines and applications with the history of their runs."
  class       = "derived"
  types = {
    aws_appflow_flow              = { lost = "The flow with the history of its runs and the place of an incremental transfer." }
    aws_datapipeline_pipeline     = { lost = "The pipeline with the history of its runs." }
    aws_emrserverless_application = { lost = "The application with the history of its job runs." }
    aws_sagemaker_pipeline        = { lost = "The pipeline with the history of its executions." }
  }
  reason = "The history goes also where it is replaced. Keep the records of runs that are still needed."
}
