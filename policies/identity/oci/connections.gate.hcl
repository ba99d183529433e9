# Connectors and logins are set up at both ends.

protect "connectors" {
  description = "Connectors, agents and probes that are installed elsewhere."
  class       = "identity"
  types = {
    oci_data_safe_on_prem_connector                            = { lost = "The connector that is installed beside databases." }
    oci_data_safe_target_database_group                        = { lost = "The group that policies refer to." }
    oci_data_safe_target_database_peer_target_database         = { lost = "The registered peer of the database." }
    oci_database_external_database_connector                   = { lost = "The connector with the login of the database." }
    oci_database_management_external_db_system_connector       = { lost = "The connector with its login." }
    oci_database_management_cloud_db_system_connector          = { lost = "The connector with its login." }
    oci_database_management_external_exadata_storage_connector = { lost = "The connector with its login." }
    oci_database_management_cloud_exadata_storage_connector    = { lost = "The connector with its login." }
    oci_database_management_external_my_sql_database_connector = { lost = "The connector with its login." }
    oci_database_migration_agent                               = { lost = "The agent that is installed beside the source." }
    oci_management_agent_management_agent                      = { lost = "The agent that is installed on the host." }
    oci_cloud_bridge_agent                                     = { lost = "The agent that is installed beside the machines." }
    oci_opsi_enterprise_manager_bridge                         = { lost = "The bridge that Enterprise Manager uploads over." }
    oci_apm_synthetics_dedicated_vantage_point                 = { lost = "The vantage point that monitors run from." }
    oci_apm_synthetics_on_premise_vantage_point                = { lost = "The vantage point with its workers." }
  }
  reason = "The other side has to be installed or registered again."
}

protect "stored_logins" {
  description = "Connections and stored logins."
  class       = "identity"
  types = {
    oci_apm_synthetics_on_premise_vantage_point_worker              = { lost = "The worker that is installed at the vantage point." }
    oci_database_management_named_credential                        = { lost = "The stored login that jobs name." }
    oci_management_agent_named_credential                           = { lost = "The stored login that the agent uses." }
    oci_fleet_apps_management_fleet_credential                      = { lost = "The stored login of the fleet." }
    oci_database_tools_database_tools_identity                      = { lost = "The identity that connections log in with." }
    oci_database_tools_runtime_database_tools_connection_credential = { lost = "The stored login in the database." }
    oci_database_migration_connection                               = { lost = "The connection with its login." }
    oci_datacatalog_connection                                      = { lost = "The connection of the data asset with its login." }
    oci_devops_connection                                           = { lost = "The connection to the repository with its token." }
    oci_devops_deploy_environment                                   = { lost = "The environment that stages deploy to." }
    oci_dbmulticloud_oracle_db_azure_connector                      = { lost = "The connection to Azure." }
    oci_dbmulticloud_oracle_db_aws_identity_connector               = { lost = "The connection to AWS." }
    oci_dbmulticloud_oracle_db_gcp_identity_connector               = { lost = "The connection to Google Cloud." }
  }
  filter = meta.operation == "delete"
  reason = "Jobs that use it fail; the login has to be entered again."
}

protect "triggers" {
  description = "Triggers with the address of their webhook."
  class       = "identity"
  types = {
    oci_devops_trigger = { lost = "The trigger with the address and secret of its webhook." }
  }
  reason = "The repository holds the old address and secret. Change them there."
}

protect "multicloud" {
  description = "Links with other services and certificates of deployments."
  class       = "identity"
  types = {
    oci_dbmulticloud_oracle_db_azure_blob_container       = { lost = "The registered container of Azure." }
    oci_dbmulticloud_oracle_db_azure_blob_mount           = { lost = "The mount of the container on the database host." }
    oci_dbmulticloud_oracle_db_azure_vault_association    = { lost = "The link to the key vault of Azure." }
    oci_fusion_apps_fusion_environment_service_attachment = { lost = "The attached service of the environment." }
    oci_resource_analytics_tenancy_attachment             = { lost = "The attached tenancy." }
    oci_golden_gate_deployment_certificate                = { lost = "The certificate that the deployment trusts." }
    oci_file_storage_export_set                           = { lost = "The export set that clients mount." }
    oci_file_storage_outbound_connector                   = { lost = "The connector with the login of the LDAP server." }
  }
  filter = meta.operation == "delete"
  reason = "What uses the link stops."
}
