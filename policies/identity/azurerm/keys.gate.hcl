# Keys and links that others were given. Azure generates them, so that the next one
# is another one.

protect "shared_keys" {
  description = "Shared access keys of namespaces, hubs, queues and topics."
  class       = "identity"
  types = {
    azurerm_eventhub_authorization_rule                = { lost = "The keys of the event hub that producers or consumers have." }
    azurerm_eventhub_namespace_authorization_rule      = { lost = "The keys of the namespace that producers or consumers have." }
    azurerm_iothub_dps_shared_access_policy            = { lost = "The keys by which services enroll devices." }
    azurerm_iothub_shared_access_policy                = { lost = "The keys of the hub that services or devices have." }
    azurerm_notification_hub_authorization_rule        = { lost = "The keys of the hub that back ends or apps have." }
    azurerm_relay_hybrid_connection_authorization_rule = { lost = "The keys of the connection that listeners or senders have." }
    azurerm_relay_namespace_authorization_rule         = { lost = "The keys of the namespace that listeners or senders have." }
    azurerm_servicebus_namespace_authorization_rule    = { lost = "The keys of the namespace that senders or receivers have." }
    azurerm_servicebus_queue_authorization_rule        = { lost = "The keys of the queue that senders or receivers have." }
    azurerm_servicebus_topic_authorization_rule        = { lost = "The keys of the topic that senders or receivers have." }
  }
  reason = "Clients with these keys are refused and need new ones. Give them the next ones before these go."
}

protect "api_keys" {
  description = "Keys, tokens and users that were handed out to clients of a service."
  class       = "identity"
  types = {
    azurerm_api_management_gateway            = { lost = "The gateway with the key by which self-hosted ones are registered." }
    azurerm_api_management_product            = { lost = "The product with the subscription keys of all its consumers.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/apimanagement/api_management_product_resource.go" }
    azurerm_api_management_standalone_gateway = { lost = "The gateway with its host name." }
    azurerm_api_management_subscription       = { lost = "The subscription with the keys that clients have." }
    azurerm_api_management_user               = { lost = "The user with all subscriptions and their keys.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/apimanagement/api_management_user_resource.go" }
    azurerm_application_insights_api_key      = { lost = "The key by which tools read the telemetry." }
    azurerm_automation_webhook                = { lost = "The URL with its token that starts the runbook." }
    azurerm_container_registry_token          = { lost = "The token with its passwords, by which clients push and pull." }
    azurerm_container_registry_token_password = { lost = "The password by which clients push and pull." }
    azurerm_logic_app_trigger_http_request    = { lost = "The trigger with the signed URL that callers have." }
    azurerm_logic_app_workflow                = { lost = "The workflow with its run history and the signed URLs that callers have." }
    azurerm_nginx_api_key                     = { lost = "The key by which tools change the upstreams." }
    azurerm_storage_account_local_user        = { lost = "The user with the keys or the password by which partners transfer files." }
  }
  reason = "Clients that have it are refused and need a new one."
}

protect "stored_credentials" {
  description = "Credentials for other services."
  class       = "identity"
  types = {
    azurerm_automation_connection                                 = { lost = "The connection with its credentials." }
    azurerm_automation_connection_certificate                     = { lost = "The connection with its certificate." }
    azurerm_automation_connection_classic_certificate             = { lost = "The connection with its certificate." }
    azurerm_automation_connection_service_principal               = { lost = "The connection with its service principal." }
    azurerm_automation_credential                                 = { lost = "The user name and password that runbooks use." }
    azurerm_cognitive_account_connection_account_key              = { lost = "The connection with its key." }
    azurerm_cognitive_account_connection_account_managed_identity = { lost = "The connection that agents name." }
    azurerm_cognitive_account_connection_api_key                  = { lost = "The connection with its key." }
    azurerm_cognitive_account_connection_custom_keys              = { lost = "The connection with its keys." }
    azurerm_cognitive_account_connection_entra_id                 = { lost = "The connection that agents name." }
    azurerm_container_registry_credential_set                     = { lost = "The credentials for the upstream registry." }
    azurerm_key_vault_certificate_issuer                          = { lost = "The account at the authority." }
    azurerm_mssql_job_credential                                  = { lost = "The user name and password that jobs use." }
    azurerm_source_control_token                                  = { lost = "The token for the source repositories." }
  }
  filter = meta.operation == "delete"
  reason = "The secret cannot be read back, and a new one has to be entered."
}

protect "tokens" {
  description = "Tokens, keys and users that clients sign in with."
  class       = "identity"
  types = {
    azurerm_key_vault_managed_storage_account_sas_token_definition = { lost = "The definition that tokens are made by." }
    azurerm_ssh_public_key                                         = { lost = "The key, which new machines name." }
    azurerm_container_registry_scope_map                           = { lost = "The rights of the tokens that name it." }
    azurerm_container_registry_webhook                             = { lost = "The calls to the other service." }
    azurerm_mongo_cluster_user                                     = { lost = "The user that clients sign in with." }
    azurerm_cosmosdb_mongo_user_definition                         = { lost = "The user that clients sign in with." }
    azurerm_cosmosdb_mongo_role_definition                         = { lost = "The rights of users." }
    azurerm_cosmosdb_postgresql_role                               = { lost = "The role that clients sign in with." }
    azurerm_cosmosdb_sql_dedicated_gateway                         = { lost = "The gateway with its address and cache." }
  }
  reason = "Clients that use it fail. Give them a new one first."
}

protect "linked_services" {
  description = "Addresses and credentials of stores that pipelines use."
  class       = "identity"
  types = {
    "azurerm_data_factory_linked_*"                       = { lost = "The address and credentials of the store." }
    azurerm_data_factory_credential_service_principal     = { lost = "The service principal that linked services use." }
    azurerm_data_factory_credential_user_managed_identity = { lost = "The identity that linked services use." }
    azurerm_synapse_linked_service                        = { lost = "The address and credentials of the store." }
    azurerm_machine_learning_datastore_blobstorage        = { lost = "The address and credentials of the store; its files stay." }
    azurerm_machine_learning_datastore_datalake_gen2      = { lost = "The address and credentials of the store; its files stay." }
    azurerm_machine_learning_datastore_fileshare          = { lost = "The address and credentials of the store; its files stay." }
  }
  filter = meta.operation == "delete"
  reason = "Pipelines and data sets that name it fail, and its secret cannot be read back."
}

protect "compute_targets" {
  description = "Compute that jobs and applications name."
  class       = "identity"
  types = {
    azurerm_machine_learning_compute_cluster   = { lost = "The cluster, which jobs name." }
    azurerm_machine_learning_inference_cluster = { lost = "The attachment of the cluster with its endpoints." }
    azurerm_machine_learning_synapse_spark     = { lost = "The attachment of the pool, which jobs name." }
    azurerm_storage_mover_agent                = { lost = "The registration of the agent." }
    azurerm_storage_mover_source_endpoint      = { lost = "The address of the source." }
    azurerm_storage_mover_target_endpoint      = { lost = "The address of the target." }
    azurerm_log_analytics_data_export_rule     = { lost = "The feed of tables to its destination." }
    azurerm_managed_application_definition     = { lost = "The definition that applications were made from." }
    azurerm_custom_provider                    = { lost = "The endpoint behind the custom types." }
    azurerm_oracle_resource_anchor             = { lost = "The anchor that Oracle resources hang on." }
  }
  filter = meta.operation == "delete"
  reason = "Jobs that name it fail. Check what runs on it."
}
