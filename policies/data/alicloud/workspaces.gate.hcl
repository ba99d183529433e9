# People keep their work here, in places that no repository knows.

protect "desktops" {
  description = "Desktops, phones and servers that people work on."
  class       = "data"
  types = {
    alicloud_ecd_desktop                        = { lost = "The desktop with its disks and everything that was saved on it." }
    alicloud_cloud_phone_instance               = { lost = "The cloud phone with its apps and data." }
    alicloud_ecp_instance                       = { lost = "The cloud phone with its apps and data." }
    alicloud_cloud_phone_instance_group         = { lost = "The group with all its cloud phones and their data." }
    alicloud_simple_application_server_instance = { lost = "The server with its disk and the application on it." }
  }
  reason = "Ask the people who work there to save their files before going on."

  recovery {
    types   = ["alicloud_simple_application_server_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these servers; it only drops them from the state."
  }

  recovery {
    types   = ["alicloud_cloud_phone_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for these phones; it only drops them from the state."
  }

  recovery {
    types   = ["alicloud_ecp_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription phone; it only drops it from the state."
  }
}

protect "users" {
  description = "User directories."
  class       = "data"
  types = {
    alicloud_cloud_sso_directory          = { lost = "The directory with all users, groups, passwords and assignments." }
    alicloud_ecd_ad_connector_directory   = { lost = "The connection to the directory with the sign-in of its users." }
    alicloud_ecd_ram_directory            = { lost = "The directory of the desktops with the sign-in of all its users." }
    alicloud_ecd_simple_office_site       = { lost = "The office site with its users' sign-in and every desktop in it." }
    alicloud_ecd_ad_connector_office_site = { lost = "The office site with its connection to the directory and every desktop in it." }
  }
  reason = "Every user loses the sign-in, and passwords cannot be exported. Tell the users first."
}

protect "data_platforms" {
  description = "Workspaces in which data is developed."
  class       = "data"
  types = {
    alicloud_data_works_project       = { lost = "The workspace with all nodes, scripts, schedules and data sources in it." }
    alicloud_data_works_folder        = { lost = "The folder with the nodes and scripts in it." }
    alicloud_dms_enterprise_workspace = { lost = "The workspace with its notebooks, files and sessions." }
    alicloud_rdc_organization         = { lost = "The DevOps organization with its code repositories, projects and pipelines." }
    alicloud_dms_airflow              = { lost = "The Airflow instance with its run history, variables and connections." }
    alicloud_pai_workspace_workspace  = { lost = "The workspace with its experiments, data sets and models." }
    alicloud_imm_project              = { lost = "The project with all indexed metadata of its files." }
  }
  reason = "Scripts, notebooks and schedules are edited by hand. Export them before going on."
}

protect "models" {
  description = "Models, experiments and data sets."
  class       = "data"
  types = {
    alicloud_pai_workspace_model      = { lost = "The model with all its versions." }
    alicloud_pai_workspace_experiment = { lost = "The experiment with all its runs and their metrics." }
  }
  reason = "Training takes days and its results are compared over months. Export what is still needed."
}

protect "registered_sources" {
  description = "Registrations whose source stays."
  class       = "derived"
  types = {
    alicloud_pai_workspace_datasetversion = { lost = "The version of the data set; its files stay in their bucket." }
    alicloud_pai_workspace_model_version  = { lost = "The version of the model." }
    alicloud_pai_workspace_code_source    = { lost = "The link to the code repository." }
    alicloud_pai_flow_pipeline            = { lost = "The pipeline definition." }
  }
  filter = meta.operation == "delete"
  reason = "Jobs and people that name it fail. Check who uses it."
}

protect "jobs" {
  description = "Jobs, runs and imports with what was recorded in them."
  class       = "derived"
  types = {
    alicloud_pai_workspace_run           = { lost = "The run with its parameters and metrics." }
    alicloud_pai_workspace_dataset       = { lost = "The registration of the data set with its versions and labels; files stay in their bucket." }
    alicloud_edas_k8s_cluster            = { lost = "The import of the cluster into EDAS with the applications deployed through it." }
    alicloud_realtime_compute_deployment = { lost = "The deployment with the chain of its savepoints." }
    alicloud_realtime_compute_job        = { lost = "The running job with its state since the last savepoint." }
  }
  reason = "A new job starts without the state of the old one. Take a savepoint first."
}

protect "media" {
  description = "Media libraries and stored devices."
  class       = "data"
  types = {
    alicloud_vod_editing_project             = { lost = "The editing project with its timeline." }
    alicloud_video_surveillance_system_group = { lost = "The group with its devices and recordings." }
    alicloud_aligreen_image_lib              = { lost = "The library with its sample images." }
    alicloud_aligreen_keyword_lib            = { lost = "The library with its keywords." }
  }
  reason = "What people put into it is nowhere else. Export it before going on."
}

protect "settings" {
  description = "Parameters and configuration that programs read."
  class       = "derived"
  types = {
    alicloud_oos_parameter  = { lost = "The parameter with its value and its versions." }
    alicloud_sae_config_map = { lost = "The configuration map with the values that applications mount." }
    alicloud_esa_list       = { lost = "The list with the entries that rules refer to." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the current values, above all where they were changed in the console."
}

protect "experiments" {
  description = "Results and control models."
  class       = "derived"
  types = {
    alicloud_eflo_experiment_plan              = { lost = "The plan with the results of its experiments." }
    alicloud_brain_industrial_pid_project      = { lost = "The project with its control loops." }
    alicloud_brain_industrial_pid_organization = { lost = "The organization unit with its projects." }
    alicloud_brain_industrial_pid_loop         = { lost = "The control loop with its tuned parameters." }
    alicloud_live_caster                       = { lost = "The production studio with its scenes, layouts and stream addresses." }
  }
  reason = "Export results and models that others still need."
}

protect "detections" {
  description = "Security services with findings they have collected."
  class       = "derived"
  types = {
    alicloud_threat_detection_backup_policy = { lost = "The anti-ransomware policy; its servers get no more backups." }
  }
  reason = "Export findings and reports first."
}
