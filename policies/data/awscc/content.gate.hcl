# Content that people edit beside the configuration, and what was built or ran before. A
# warning is enough for it: most of it can be made again, without its history.

protect "machines_with_disks" {
  description = "Instances with disks that go with them."
  class       = "derived"
  types = {
    awscc_systemsmanagersap_application = { lost = "The registration of the SAP system with its backups' settings; the machines stay." }
    awscc_robomaker_robot               = { lost = "The registration of the robot." }
  }
  filter = meta.operation == "delete"
  reason = "The root disk goes with it unless it is set to stay. Take a snapshot or an image before going on."
}

protect "boards" {
  description = "Detectors, indexes and controls over logs and resources."
  class       = "derived"
  types = {
    awscc_config_configuration_aggregator   = { lost = "The collected configuration data of the accounts, which stays at its sources." }
    awscc_resourceexplorer2_index           = { lost = "The index of the resources in this region, and the views over it." }
    awscc_auditmanager_assessment_framework = { lost = "The custom framework with its controls and what people changed in it." }
    awscc_wellarchitected_lens              = { lost = "The lens with its versions." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."
}

protect "with_content" {
  description = "Tags, registries, workflows and templates with what others added to them, and with their history."
  class       = "derived"
  types = {
    awscc_logs_log_anomaly_detector            = { lost = "The anomalies that it found, and what it learned of the log group." }
    awscc_securityhub_standard                 = { lost = "The controls of the standard with their settings, and its findings." }
    awscc_wellarchitected_review_template      = { lost = "The template with its answers." }
    awscc_wellarchitected_profile              = { lost = "The profile with its answers." }
    awscc_glue_workflow                        = { lost = "The workflow with the history of its runs." }
    awscc_quicksight_folder                    = { lost = "The folder, and who was given access by it." }
    awscc_lakeformation_tag                    = { lost = "The tag, and every grant and assignment that names it." }
    awscc_databrew_project                     = { lost = "The project with the work in its sessions." }
    awscc_databrew_job                         = { lost = "The job with the history of its runs." }
    awscc_appflow_flow                         = { lost = "The flow with the history of its runs and the place of an incremental transfer." }
    awscc_datapipeline_pipeline                = { lost = "The pipeline with the history of its runs." }
    awscc_emrserverless_application            = { lost = "The application with the history of its job runs." }
    awscc_sagemaker_pipeline                   = { lost = "The pipeline with the history of its executions." }
    awscc_entityresolution_matching_workflow   = { lost = "The workflow with the IDs that it gave." }
    awscc_entityresolution_id_mapping_workflow = { lost = "The workflow with the IDs that it gave." }
    awscc_mwaaserverless_workflow              = { lost = "The workflow with the history of its runs." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}

protect "tables_and_queries" {
  description = "Scheduled queries, runs, templates of reports and schemas."
  class       = "derived"
  types = {
    awscc_athena_data_catalog        = { lost = "The catalog that queries name." }
    awscc_quicksight_template        = { lost = "The template with its versions." }
    awscc_quicksight_theme           = { lost = "The theme with its versions." }
    awscc_quicksight_agent           = { lost = "The agent with its prompt." }
    awscc_timestream_scheduled_query = { lost = "The query with its schedule; the results that it wrote stay." }
    awscc_databrew_dataset           = { lost = "The definition of the data set; its files stay." }
  }
  filter = meta.operation == "delete"
  reason = "What it describes stays, but people and jobs name it. Export its definition before going on."
}

protect "places" {
  description = "Consumers and pipelines with the place that they have reached."
  class       = "derived"
  types = {
    awscc_pipes_pipe                    = { lost = "The place in the source that the pipe has reached." }
    awscc_qldb_stream                   = { lost = "The stream from the ledger, and the place that it has reached." }
    awscc_cleanroomsml_training_dataset = { lost = "The definition of the training data." }
    awscc_iotanalytics_pipeline         = { lost = "The steps between the channel and the store." }
    awscc_omics_workflow                = { lost = "The workflow with its versions." }
  }
  filter = meta.operation == "delete"
  reason = "A new one starts at another place, so records are skipped or read twice. Note where it is before going on."
}

protect "edited" {
  description = "Prompts, flows and pages that people edit."
  class       = "derived"
  types = {
    awscc_bedrock_prompt                  = { lost = "The prompt with its versions." }
    awscc_bedrock_blueprint               = { lost = "The blueprint with its versions." }
    awscc_bedrock_data_automation_project = { lost = "The project with its settings and blueprints." }
    awscc_connect_contact_flow            = { lost = "The flow with what people changed in it by hand." }
    awscc_connect_contact_flow_module     = { lost = "The module with what people changed in it by hand." }
    awscc_connect_view                    = { lost = "The view with its versions." }
    awscc_connect_prompt                  = { lost = "The recorded prompt." }
    awscc_connect_task_template           = { lost = "The template with its fields." }
    awscc_wisdom_ai_agent                 = { lost = "The agent with its versions." }
    awscc_wisdom_ai_prompt                = { lost = "The prompt with its versions." }
    awscc_wisdom_ai_guardrail             = { lost = "The guardrail with its versions." }
    awscc_wisdom_message_template         = { lost = "The template with its versions." }
    awscc_wisdom_quick_response           = { lost = "The answer that agents send." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."
}

protect "more_content" {
  description = "Columns, units, libraries and groups with what others added to them."
  class       = "derived"
  types = {
    awscc_bedrock_data_automation_library      = { lost = "The library with its entries." }
    awscc_connect_data_table_attribute         = { lost = "The column of the table with its values." }
    awscc_datazone_domain_unit                 = { lost = "The unit with its projects and policies." }
    awscc_sagemaker_image                      = { lost = "The image with all its versions; the container images stay." }
    awscc_sagemaker_experiment_trial_component = { lost = "The record of the trial with its metrics." }
    awscc_panorama_package                     = { lost = "The package with all its versions." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}

protect "more_edited" {
  description = "Terms, rules and pages that people edit."
  class       = "derived"
  types = {
    awscc_datazone_form_type                               = { lost = "The form with its revisions." }
    awscc_kendra_faq                                       = { lost = "The questions and answers; the file in S3 stays." }
    awscc_cognito_managed_login_branding                   = { lost = "The look of the sign-in pages with its images." }
    awscc_cognito_terms                                    = { lost = "The terms that people accept." }
    awscc_cognito_user_pool_ui_customization_attachment    = { lost = "The look of the sign-in pages with its image." }
    awscc_cases_template                                   = { lost = "The template of cases." }
    awscc_cases_layout                                     = { lost = "The layout of cases." }
    awscc_customerprofiles_segment_definition              = { lost = "The segment, which campaigns name." }
    awscc_customerprofiles_calculated_attribute_definition = { lost = "The attribute with its computed values." }
    awscc_transcribe_vocabulary_filter                     = { lost = "The filter with its words." }
    awscc_frauddetector_variable                           = { lost = "The variable, which models name." }
    awscc_iottwinmaker_scene                               = { lost = "The scene with what people changed in it." }
    awscc_elementalinference_dictionary                    = { lost = "The dictionary with its words." }
    awscc_evidently_feature                                = { lost = "The feature with its variations, which applications read." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."
}

protect "artifacts" {
  description = "Builds, versions and models that were uploaded or built."
  class       = "derived"
  types = {
    awscc_sagemaker_algorithm        = { lost = "The algorithm as jobs name it." }
    awscc_lambda_microvm_image       = { lost = "The image that functions start from." }
    awscc_gamelift_build             = { lost = "The server build with its files." }
    awscc_gamelift_script            = { lost = "The script with its files." }
    awscc_kafkaconnect_custom_plugin = { lost = "The plugin; its file in S3 stays." }
  }
  filter = meta.operation == "delete"
  reason = "It has to be built or uploaded again, and older versions may not be possible to build any more. Keep a copy before going on."
}

# The disk that it starts from is left out, as for the other provider of AWS.
protect "data_disks" {
  description = "Instances with data disks in their own block, which go with them."
  class       = "derived"
  types = {
    awscc_ec2_instance = { lost = "The data disks that are deleted with the instance, and everything written to them." }
  }
  reason = "Snapshots of the disks that should stay have to be taken before the instance goes."

  locals {
    disks = [
      for mapping in try(concat(prior_attrs.block_device_mappings), []) : mapping
      if !contains(["/dev/sda1", "/dev/xvda"], try(coalesce(mapping.device_name), "")) && try(coalesce(mapping.ebs.delete_on_termination), true) != false && can(coalesce(mapping.ebs))
    ]
  }

  filter = meta.operation == "delete" && length(local.disks) > 0
}

protect "sets" {
  description = "Stack sets, catalogs of software and saved scenarios."
  class       = "derived"
  types = {
    awscc_iot_software_package               = { lost = "The package with its versions." }
    awscc_omics_run_group                    = { lost = "The group with its limits." }
    awscc_licensemanager_license             = { lost = "The license, for everyone who was given it." }
    awscc_bcmpricingcalculator_bill_scenario = { lost = "The scenario with what people changed in it." }
    awscc_gamelift_location                  = { lost = "The location of your own fleets." }
    awscc_mediatailor_vod_source             = { lost = "The recorded program, which schedules name." }
    awscc_mediatailor_source_location        = { lost = "The place of the programs with its sources." }
    awscc_mediapackage_asset                 = { lost = "The packaged asset and its addresses; the file in S3 stays." }
    awscc_iotfleetwise_model_manifest        = { lost = "The model of the vehicles." }
    awscc_iotfleetwise_campaign              = { lost = "The campaign; data that vehicles have not sent yet goes." }
    awscc_securityagent_agent_space          = { lost = "The space with its tests and findings." }
    awscc_securityagent_pentest              = { lost = "The test with its findings." }
    awscc_deadline_limit                     = { lost = "The count of licenses in use." }
  }
  reason = "Others were deployed from it or work with it. Make sure that they do not need it."
}
