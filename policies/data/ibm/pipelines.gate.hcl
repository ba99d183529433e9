# Values that were entered in the console are nowhere else.

protect "pipelines" {
  description = "Properties, scripts and lists with values that were entered."
  class       = "derived"
  types = {
    ibm_cd_tekton_pipeline_property         = { lost = "The property, with a secret value that was entered." }
    ibm_cd_tekton_pipeline_trigger_property = { lost = "The property, with a secret value that was entered." }
    ibm_cis_edge_functions_action           = { lost = "The script that runs on the domain." }
    ibm_cis_custom_list                     = { lost = "The list with the entries that rules refer to." }
    ibm_appid_cloud_directory_template      = { lost = "The text of mails to users." }
    ibm_schematics_inventory                = { lost = "The inventory that actions run on." }
    ibm_backup_recovery_protection_policy   = { lost = "The schedule and retention of the sources that use it." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the current content and secret values before it goes."
}

protect "recorded" {
  description = "Pipelines with their runs, and persistent memory."
  class       = "derived"
  types = {
    ibm_cd_toolchain_tool_pipeline = { lost = "The pipeline with its runs." }
    ibm_pi_instance_vpmem_volumes  = { lost = "The persistent memory volumes of the instance." }
  }
  reason = "What it recorded or stores is in no configuration. Save it before going on."
}
