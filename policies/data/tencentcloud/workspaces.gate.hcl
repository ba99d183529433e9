# People keep their work here, in places that no repository knows.

protect "users" {
  description = "User directories."
  class       = "data"
  types = {
    tencentcloud_ciam_user_store = { lost = "The user store with all users, passwords and attributes." }
  }
  reason = "Every user has to register again, because passwords cannot be exported."
}

protect "data_platforms" {
  description = "Workspaces in which data is developed."
  class       = "data"
  types = {
    tencentcloud_wedata_project      = { lost = "The project with all workflows, tasks, scripts and data sources in it." }
    tencentcloud_oceanus_work_space  = { lost = "The workspace with all jobs and resources in it." }
    tencentcloud_bi_project          = { lost = "The project with all reports, data sets and dashboards." }
    tencentcloud_vod_sub_application = { lost = "The application with all its media files." }
  }
  reason = "What is edited there by hand is nowhere else. Export it before going on."
}

protect "scripts" {
  description = "Folders, workflows and tasks inside of workspaces."
  class       = "derived"
  types = {
    tencentcloud_wedata_sql_folder       = { lost = "The folder with the scripts in it." }
    tencentcloud_wedata_code_folder      = { lost = "The folder with the code files in it." }
    tencentcloud_wedata_resource_folder  = { lost = "The folder with the uploaded files in it." }
    tencentcloud_wedata_workflow         = { lost = "The workflow with its tasks." }
    tencentcloud_wedata_workflow_folder  = { lost = "The folder with its workflows." }
    tencentcloud_wedata_trigger_workflow = { lost = "The workflow with its tasks." }
    tencentcloud_wedata_task             = { lost = "The task with its code and history." }
    tencentcloud_wedata_trigger_task     = { lost = "The task with its code and history." }
    tencentcloud_oceanus_folder          = { lost = "The folder with its jobs." }
  }
  reason = "People may have edited it outside of this configuration. Compare before going on."
}

protect "files" {
  description = "Scripts, files and functions inside of workspaces."
  class       = "derived"
  types = {
    tencentcloud_wedata_sql_script    = { lost = "The SQL script with its last edits." }
    tencentcloud_wedata_code_file     = { lost = "The code file with its last edits." }
    tencentcloud_wedata_script        = { lost = "The script with its last edits." }
    tencentcloud_wedata_resource_file = { lost = "The uploaded file." }
    tencentcloud_wedata_function      = { lost = "The function with its code." }
  }
  filter = meta.operation == "delete"
  reason = "People may have edited it outside of this configuration. Compare before going on."
}

protect "integration" {
  description = "Samples and files that were uploaded."
  class       = "derived"
  types = {
    tencentcloud_sqlserver_business_intelligence_file = { lost = "The uploaded report, package or cube." }
    tencentcloud_mps_person_sample                    = { lost = "The sample that recognition works with." }
    tencentcloud_mps_word_sample                      = { lost = "The word that recognition works with." }
    tencentcloud_pts_file                             = { lost = "The uploaded file of the load test." }
  }
  filter = meta.operation == "delete"
  reason = "Check that the content is kept elsewhere."
}

protect "positions" {
  description = "Integration tasks with their position, and groups of users."
  class       = "derived"
  types = {
    tencentcloud_wedata_integration_offline_task  = { lost = "The task with its schedule and history." }
    tencentcloud_wedata_integration_realtime_task = { lost = "The task with its position." }
    tencentcloud_ciam_user_group                  = { lost = "The group of the user store with its members." }
  }
  reason = "A new one starts without the position, history or members of the old one."
}

protect "configurations" {
  description = "Configurations and tests that people edit in place."
  class       = "derived"
  types = {
    tencentcloud_tsf_application_config        = { lost = "The version of the application's configuration." }
    tencentcloud_tsf_application_file_config   = { lost = "The version of the configuration file." }
    tencentcloud_tsf_application_public_config = { lost = "The version of the shared configuration." }
    tencentcloud_tem_app_config                = { lost = "The configuration that workloads read." }
    tencentcloud_wedata_integration_task_node  = { lost = "The node of the integration task." }
    tencentcloud_pts_cron_job                  = { lost = "The scheduled load test." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the current content."
}

protect "approved" {
  description = "Approved templates, and load tests with reports."
  class       = "derived"
  types = {
    tencentcloud_pts_job      = { lost = "The load test with its reports." }
    tencentcloud_ses_template = { lost = "The approved mail template." }
    tencentcloud_sms_template = { lost = "The approved message template." }
  }
  reason = "Approval of a new template takes days. Export reports before going on."
}
