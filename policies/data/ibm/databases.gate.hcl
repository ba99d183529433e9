# Databases hold what cannot be rebuilt from code.

protect "databases" {
  description = "IBM Cloud Databases, Cloudant and Db2."
  class       = "data"
  types = {
    ibm_database          = { lost = "The deployment with all rows, users and backups of the database.", deletion_protection = "deletion_protection", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/database.html.markdown" }
    ibm_cloudant          = { lost = "The Cloudant instance with all its databases and documents." }
    ibm_cloudant_database = { lost = "The database with all its documents and indexes." }
    ibm_db2               = { lost = "The Db2 instance with all its databases, rows and backups.", since = "1.85.0" }
  }
  reason = "Backups belong to the deployment. Export the data to another place before going on."
}

# The type stands for any service: object storage, keys, event streams, logs.
protect "service_instances" {
  description = "Instances of any service of the catalog."
  class       = "data"
  types = {
    ibm_resource_instance = { lost = "The service instance with everything that is stored in it." }
    ibm_service_instance  = { lost = "The service instance with everything that is stored in it." }
  }
  reason = "Some services keep a deleted instance for some days in reclamation, others delete at once. Look up which one it is."
}

protect "projects" {
  description = "Workspaces, virtual data centers, accounts and Code Engine projects."
  class       = "data"
  types = {
    ibm_pi_workspace         = { lost = "The Power workspace with its servers, volumes, images and networks." }
    ibm_vmaas_vdc            = { lost = "The VMware virtual data center with all machines and disks in it." }
    ibm_code_engine_project  = { lost = "The project with all its applications, jobs, secrets and settings." }
    ibm_function_namespace   = { lost = "The namespace with all its actions, packages and triggers." }
    ibm_enterprise_account   = { lost = "The account with everything in it.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/9f9b7ecfc432/ibm/service/enterprise/resource_ibm_enterprise_account.go" }
    ibm_project              = { lost = "The project with its configurations, and by default the resources that they deployed.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/project.html.markdown" }
    ibm_schematics_workspace = { lost = "The workspace with its Terraform state, variables and job history; the resources stay." }
  }
  reason = "It contains everything else. List what is in it, and move that first."

  recovery {
    types   = ["ibm_project"]
    when    = { "definition[0].destroy_on_delete" = [true, null] }
    outcome = "irreversible"
    message = "The project undeploys its resources first."
  }

  recovery {
    types   = ["ibm_project"]
    when    = { "definition[0].destroy_on_delete" = false }
    outcome = "possible"
    message = "The resources stay deployed; only the project and its history go."
  }
}

protect "settings" {
  description = "Feature flags, toolchains and catalogs that people also change in the console."
  class       = "derived"
  types = {
    ibm_app_config_environment = { lost = "The environment with the states of its flags and properties." }
    ibm_app_config_collection  = { lost = "The collection, and the flags and properties that are read through it." }
    ibm_app_config_snapshot    = { lost = "The snapshot, and the flag states that only it holds." }
    ibm_cd_toolchain           = { lost = "The toolchain with its tool integrations." }
    ibm_cd_tekton_pipeline     = { lost = "The pipeline with its triggers and the history of its runs." }
    ibm_project_config         = { lost = "The configuration of the project with its deployment history." }
    ibm_cm_catalog             = { lost = "The private catalog with its offerings and their versions." }
    ibm_cm_offering            = { lost = "The offering with its versions." }
    ibm_app_config_feature     = { lost = "The feature flag with its values and rollout." }
  }
  reason = "Export it before going on: what was changed in the console is in no configuration."
}

protect "other_settings" {
  description = "Properties, segments, versions and links."
  class       = "derived"
  types = {
    ibm_cd_toolchain_tool_hostedgit = { lost = "The link of the toolchain to its hosted repository." }
    ibm_cm_version                  = { lost = "The imported version; instances that were made from it stay." }
    ibm_billing_report_snapshot     = { lost = "The schedule of billing reports; reports in the bucket stay." }
    ibm_cm_object                   = { lost = "The object of the private catalog with its data." }
    ibm_app_config_property         = { lost = "The property with its values." }
    ibm_app_config_segment          = { lost = "The segment that flags and properties target." }
  }
  filter = meta.operation == "delete"
  reason = "Export it before going on: what was changed in the console is in no configuration."
}
