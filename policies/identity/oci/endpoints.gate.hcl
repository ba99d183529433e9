# Clients have these names, identifiers and addresses in their settings.

protect "functions" {
  description = "Functions, model and agent endpoints."
  class       = "identity"
  types = {
    oci_functions_application                               = { lost = "The application with all its functions and their invoke endpoints." }
    oci_functions_function                                  = { lost = "The function with its invoke endpoint." }
    oci_datascience_model_deployment                        = { lost = "The deployment with its prediction endpoint." }
    oci_generative_ai_endpoint                              = { lost = "The endpoint that clients call the model through." }
    oci_generative_ai_dedicated_ai_cluster                  = { lost = "The cluster, and every model endpoint hosted on it." }
    oci_generative_ai_agent_agent                           = { lost = "The agent that clients talk to, with its tools and endpoints." }
    oci_generative_ai_agent_agent_endpoint                  = { lost = "The endpoint that clients talk to the agent through." }
    oci_generative_ai_hosted_deployment                     = { lost = "The hosted deployment with its endpoint." }
    oci_generative_ai_hosted_application                    = { lost = "The hosted application with its endpoint." }
    oci_generative_ai_project                               = { lost = "The project with its conversations and files." }
    oci_ai_language_endpoint                                = { lost = "The endpoint that clients call the model through." }
    oci_database_tools_database_tools_connection            = { lost = "The connection with its credentials that people and tools refer to." }
    oci_database_tools_database_tools_mcp_server            = { lost = "The server that agents connect to." }
    oci_dataflow_sql_endpoint                               = { lost = "The SQL endpoint that clients connect to." }
    oci_analytics_analytics_instance_vanity_url             = { lost = "The custom host name of the analytics instance." }
    oci_analytics_analytics_instance_private_access_channel = { lost = "The private channel through which the instance reaches its sources." }
  }
  reason = "Callers have the invoke endpoint or the identifier in their settings. Find them first."
}

protect "storage_access" {
  description = "Mount targets, exports, pre-authenticated requests and private endpoints."
  class       = "identity"
  types = {
    oci_file_storage_mount_target      = { lost = "The mount target with the address that clients mount." }
    oci_file_storage_export            = { lost = "The path under which clients mount the file system." }
    oci_objectstorage_preauthrequest   = { lost = "The URL that was handed out; a new one differs." }
    oci_objectstorage_private_endpoint = { lost = "The private host name through which clients reach the buckets." }
  }
  reason = "Clients have the address, path or URL in their settings and lose access at once."
}

protect "database_access" {
  description = "Addresses of database clusters, and endpoints of keys and streams."
  class       = "identity"
  types = {
    oci_kms_ekms_private_endpoint   = { lost = "The private endpoint through which external keys are reached." }
    oci_database_application_vip    = { lost = "The virtual address that applications connect to." }
    oci_database_vm_cluster_network = { lost = "The network of the VM cluster with its SCAN names and addresses." }
    oci_datacc_vm_cluster_network   = { lost = "The network of the machines with their names and addresses." }
    oci_streaming_connect_harness   = { lost = "The Kafka Connect harness with its topics for offsets and settings." }
  }
  reason = "Applications have the name or address in their connection strings."
}

protect "messaging" {
  description = "Topics, subscriptions and mail senders."
  class       = "identity"
  types = {
    oci_ons_notification_topic                     = { lost = "The topic with all its subscriptions." }
    oci_ons_subscription                           = { lost = "The subscription; its endpoint has to confirm a new one." }
    oci_email_email_domain                         = { lost = "The mail domain with its DKIM keys and its reputation." }
    oci_email_dkim                                 = { lost = "The DKIM key: mail that is signed with its selector is refused." }
    oci_email_sender                               = { lost = "The approved sender address." }
    oci_email_email_return_path                    = { lost = "The custom return path of the mail domain." }
    oci_email_email_ip_pool                        = { lost = "The pool of dedicated addresses with their reputation." }
    oci_media_services_stream_distribution_channel = { lost = "The channel with its playback URLs." }
    oci_marketplace_publication                    = { lost = "The listing that others launch from." }
  }
  reason = "Subscriptions have to be confirmed again, and mail is refused until the DNS records of the domain match."
}

protect "apis" {
  description = "APIs and applications that others reach by name or address."
  class       = "identity"
  types = {
    oci_apigateway_api                                            = { lost = "The API with the specification that deployments are made from." }
    oci_media_services_stream_packaging_config                    = { lost = "The packaging that stream addresses name." }
    oci_media_services_stream_cdn_config                          = { lost = "The CDN that streams are delivered over." }
    oci_database_tools_database_tools_mcp_toolset                 = { lost = "The tools that agents call." }
    oci_database_tools_database_tools_database_api_gateway_config = { lost = "The configuration of the database API gateway." }
    oci_service_catalog_service_catalog                           = { lost = "The catalogue that people launch from." }
    oci_batch_batch_context                                       = { lost = "The context that jobs are submitted to." }
    oci_waas_http_redirect                                        = { lost = "The domain that redirects to another address." }
    oci_sch_service_connector                                     = { lost = "The connector; logs and messages no longer reach the target." }
    oci_ocvp_management_appliance                                 = { lost = "The appliance that the software-defined data center is managed over." }
    oci_self_subscription                                         = { lost = "The subscription of the product." }
  }
  reason = "Callers that name it get errors."
}

protect "private_endpoints" {
  description = "Private endpoints."
  class       = "identity"
  types = {
    oci_ai_vision_vision_private_endpoint                          = { lost = "The endpoint with its address." }
    oci_data_safe_data_safe_private_endpoint                       = { lost = "The endpoint that databases are reached over." }
    oci_database_management_db_management_private_endpoint         = { lost = "The endpoint that databases are reached over." }
    oci_database_tools_database_tools_private_endpoint             = { lost = "The endpoint that databases are reached over." }
    oci_datacatalog_catalog_private_endpoint                       = { lost = "The endpoint that sources are reached over." }
    oci_dataflow_private_endpoint                                  = { lost = "The endpoint that sources are reached over." }
    oci_datascience_private_endpoint                               = { lost = "The endpoint with its address and name." }
    oci_distributed_database_distributed_database_private_endpoint = { lost = "The endpoint with its address." }
    oci_generative_ai_generative_ai_private_endpoint               = { lost = "The endpoint with its address and name." }
    oci_oda_oda_private_endpoint                                   = { lost = "The endpoint that services are reached over." }
    oci_oda_oda_private_endpoint_attachment                        = { lost = "The binding of the endpoint to the instance." }
    oci_oda_oda_private_endpoint_scan_proxy                        = { lost = "The proxy that databases are reached over." }
    oci_opsi_operations_insights_private_endpoint                  = { lost = "The endpoint that databases are reached over." }
    oci_resourcemanager_private_endpoint                           = { lost = "The endpoint that stacks reach private hosts over." }
    oci_recovery_recovery_service_subnet                           = { lost = "The subnet that backups are sent over." }
  }
  reason = "Services lose the private way to their sources; addresses and names change."
}
