# People keep their work here, in places that no repository knows.

protect "desktops" {
  description = "Desktops, notebooks and phones that people work on."
  class       = "data"
  types = {
    huaweicloud_workspace_desktop      = { lost = "The desktop with its disks and everything that was saved on it." }
    huaweicloud_workspace_desktop_pool = { lost = "The pool with its desktops and their disks." }
    huaweicloud_workspace_service      = { lost = "The service with all desktops and users of the region." }
    huaweicloud_modelarts_notebook     = { lost = "The notebook with the files on its disk." }
    huaweicloud_modelarts_devserver    = { lost = "The server with its disks and everything that was saved on it." }
    huaweicloud_cph_server             = { lost = "The server with all cloud phones on it and their data." }
  }
  reason = "Ask the people who work there to save their files before going on."
}

protect "data_platforms" {
  description = "Workspaces in which data and models are developed."
  class       = "data"
  types = {
    huaweicloud_dataarts_studio_instance      = { lost = "The instance with all workspaces, scripts, jobs and models in it." }
    huaweicloud_modelarts_workspace           = { lost = "The workspace with the work of its users in it." }
    huaweicloud_modelarts_dataset             = { lost = "The data set with all labels and annotations." }
    huaweicloud_modelarts_model               = { lost = "The model version; its files stay in their bucket only if they were loaded from it." }
    huaweicloud_modelarts_training_experiment = { lost = "The experiment with its runs and their metrics." }
    huaweicloud_metastudio_instance           = { lost = "The Meta Studio instance with the digital humans and voices made in it." }
    huaweicloud_iotda_space                   = { lost = "The space with all products, devices and their shadows." }
    huaweicloud_vod_media_asset               = { lost = "The media file with all its versions and captions." }
  }
  reason = "Labels, scripts and models are made by hand over months. Export them before going on."
}

protect "scripts" {
  description = "Scripts, standards and versions edited by hand."
  class       = "derived"
  types = {
    huaweicloud_dataarts_factory_script               = { lost = "The script with its last edits." }
    huaweicloud_dataarts_factory_resource             = { lost = "The registered file." }
    huaweicloud_dataarts_architecture_data_standard   = { lost = "The data standard." }
    huaweicloud_dataarts_architecture_business_metric = { lost = "The definition of the metric." }
    huaweicloud_modelarts_algorithm                   = { lost = "The algorithm with its parameters." }
    huaweicloud_modelarts_dataset_version             = { lost = "The version of the data set." }
  }
  filter = meta.operation == "delete"
  reason = "People may have edited it outside of this configuration. Compare before going on."
}

protect "models" {
  description = "Data models, and jobs with their history."
  class       = "derived"
  types = {
    huaweicloud_dataarts_factory_job                    = { lost = "The job with its history." }
    huaweicloud_dataarts_architecture_model             = { lost = "The data model with its tables." }
    huaweicloud_dataarts_architecture_table_model       = { lost = "The table of the data model, and the physical table if it deletes that." }
    huaweicloud_dataarts_architecture_code_table        = { lost = "The code table with its values." }
    huaweicloud_dataarts_architecture_code_table_values = { lost = "The values of the code table." }
    huaweicloud_dataarts_architecture_dimension         = { lost = "The dimension, and its physical table if it deletes that." }
    huaweicloud_dataarts_architecture_subject           = { lost = "The subject with what is filed under it." }
    huaweicloud_dataarts_architecture_directory         = { lost = "The directory with the standards in it." }
    huaweicloud_modelarts_training_job                  = { lost = "The training job with its logs and metrics." }
    huaweicloud_modelartsv2_workflow                    = { lost = "The workflow with its executions." }
  }
  reason = "What people filed in it and what it recorded is in no configuration. Export it before going on."

  recovery {
    types   = ["huaweicloud_dataarts_architecture_dimension"]
    when    = { is_delete_physical_table = true }
    outcome = "irreversible"
    message = "The physical table is deleted with all its rows."
  }
}

protect "devices" {
  description = "Application servers and models of devices."
  class       = "derived"
  types = {
    huaweicloud_workspace_app_server = { lost = "The application server with what was saved on its disks." }
    huaweicloud_iotda_product        = { lost = "The product with the model of its devices." }
  }
  filter = meta.operation == "delete"
  reason = "Users lose what they saved on the server itself."
}

protect "server_groups" {
  description = "Groups of application servers."
  class       = "derived"
  types = {
    huaweicloud_workspace_app_server_group = { lost = "The group with all its application servers." }
  }
  reason = "Users lose what they saved on the servers themselves."
}

protect "recorded_devices" {
  description = "Devices, conferences and categories of media."
  class       = "derived"
  types = {
    huaweicloud_iotda_device       = { lost = "The device with its shadow and its secret." }
    huaweicloud_meeting_conference = { lost = "The conference with its invitations." }
    huaweicloud_vod_media_category = { lost = "The category with the media filed under it." }
  }
  reason = "A new one does not know what the old one knew, and devices with the old secret cannot connect."
}

protect "configurations" {
  description = "Configurations and templates that people edit in place."
  class       = "derived"
  types = {
    huaweicloud_servicestagev3_configuration                  = { lost = "The configuration that components read." }
    huaweicloud_dli_global_variable                           = { lost = "The variable with the value that jobs read." }
    huaweicloud_dli_template_sql                              = { lost = "The SQL template." }
    huaweicloud_dli_sql_template                              = { lost = "The SQL template." }
    huaweicloud_dli_template_flink                            = { lost = "The Flink template." }
    huaweicloud_dli_flink_template                            = { lost = "The Flink template." }
    huaweicloud_dli_template_spark                            = { lost = "The Spark template." }
    huaweicloud_dli_spark_template                            = { lost = "The Spark template." }
    huaweicloud_dataarts_architecture_aggregation_logic_table = { lost = "The design of the summary table." }
    huaweicloud_dataarts_architecture_data_standard_template  = { lost = "The template of data standards." }
    huaweicloud_css_thesaurus                                 = { lost = "The word lists that the cluster analyzes text with." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the current content before it goes."
}

protect "filled_groups" {
  description = "Groups and processes with what is in them."
  class       = "derived"
  types = {
    huaweicloud_servicestagev3_configuration_group = { lost = "The group with its configurations." }
    huaweicloud_dataarts_architecture_process      = { lost = "The business process with its sub-processes." }
  }
  reason = "Keep the current content before it goes."
}

protect "files" {
  description = "Files and packages that were uploaded."
  class       = "derived"
  types = {
    huaweicloud_iotda_upgrade_package               = { lost = "The package that devices are upgraded with." }
    huaweicloud_iotda_batchtask_file                = { lost = "The file that batch tasks read." }
    huaweicloud_workspace_app_warehouse_app         = { lost = "The application package." }
    huaweicloud_workspace_app_warehouse_application = { lost = "The application package." }
    huaweicloud_workspace_application               = { lost = "The application package that desktops install." }
  }
  filter = meta.operation == "delete"
  reason = "Check that the files are kept elsewhere."
}

protect "inventories" {
  description = "Assets, layouts and versions of security services."
  class       = "derived"
  types = {
    huaweicloud_secmaster_asset            = { lost = "The asset with its recorded details." }
    huaweicloud_secmaster_security_report  = { lost = "The report layout with its schedule." }
    huaweicloud_secmaster_layout           = { lost = "The layout of pages that people edit." }
    huaweicloud_secmaster_playbook_version = { lost = "The version of the playbook." }
    huaweicloud_secmaster_workflow_version = { lost = "The version of the workflow." }
  }
  filter = meta.operation == "delete"
  reason = "People edit these in place. Export it first."
}

protect "groupings" {
  description = "Results of scans, and applications that resources are grouped by."
  class       = "derived"
  types = {
    huaweicloud_dsc_instance         = { lost = "The data security instance with its scan results." }
    huaweicloud_aom_application      = { lost = "The application that resources are grouped by." }
    huaweicloud_aom_component        = { lost = "The component that resources are grouped by." }
    huaweicloud_aom_environment      = { lost = "The environment that resources are grouped by." }
    huaweicloud_aom_cmdb_application = { lost = "The application that resources are grouped by." }
    huaweicloud_aom_cmdb_component   = { lost = "The component that resources are grouped by." }
    huaweicloud_aom_cmdb_environment = { lost = "The environment that resources are grouped by." }
    huaweicloud_coc_application      = { lost = "The application that resources are grouped by." }
    huaweicloud_coc_component        = { lost = "The component that resources are grouped by." }
  }
  reason = "What was found, and which resources belong together, is in no configuration. Export it first."
}
