# Names and keys that clients have built in.

protect "domain_mappings" {
  description = "Domains of your own in front of services and sites."
  class       = "identity"
  types = {
    google_cloud_run_domain_mapping       = { lost = "The domain in front of the service, with its certificate." }
    google_app_engine_domain_mapping      = { lost = "The domain in front of the application, with its certificate." }
    google_endpoints_service              = { lost = "The name of the service with its configurations." }
    google_firebase_hosting_custom_domain = { lost = "The domain in front of the site, with its certificate." }
    google_firebase_app_hosting_domain    = { lost = "The domain in front of the application, with its certificate." }
    google_apigee_envgroup                = { lost = "The host names under which Apigee answers." }
  }
  reason = "A new mapping waits for its certificate, and the domain does not answer until then."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "client_keys" {
  description = "API keys, signing keys and OAuth clients that were handed out."
  class       = "identity"
  types = {
    google_apikeys_key                            = { lost = "The key that applications are configured with." }
    google_iap_client                             = { lost = "The client that applications are configured with." }
    google_recaptcha_enterprise_key               = { lost = "The site key that pages and applications are built with." }
    google_compute_backend_bucket_signed_url_key  = { lost = "The key; signed addresses that were handed out stop working." }
    google_compute_backend_service_signed_url_key = { lost = "The key; signed addresses that were handed out stop working." }
    google_network_services_edge_cache_keyset     = { lost = "The keys; signed requests that were handed out stop working." }
    google_firebase_app_check_debug_token         = { lost = "The token that test devices and pipelines are configured with." }
  }
  reason = "Users of the key or the client are refused and need a new one."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# A new revision is an update: a service is destroyed only on purpose.
protect "services" {
  description = "Services and functions with an address of their own."
  class       = "identity"
  types = {
    google_cloud_run_service                       = { lost = "The service and its generated address." }
    google_cloud_run_v2_service                    = { lost = "The service and its generated address.", deletion_protection = "deletion_protection" }
    google_cloudfunctions_function                 = { lost = "The function and its generated address." }
    google_cloudfunctions2_function                = { lost = "The function and its generated address." }
    google_workflows_workflow                      = { lost = "The workflow with the history of its executions.", deletion_protection = "deletion_protection" }
    google_firebase_app_hosting_backend            = { lost = "The application and its generated address." }
    google_firebase_hosting_site                   = { lost = "The site and its generated address." }
    google_firebase_extensions_instance            = { lost = "The extension with its functions; what it has written stays." }
    google_blockchain_node_engine_blockchain_nodes = { lost = "The node and the addresses of its endpoints." }
  }
  filter = meta.operation == "delete"
  reason = "Clients, triggers and other services call it by its address. Check the request log before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "apis" {
  description = "API gateways, gateways of meshes and edge caches."
  class       = "identity"
  types = {
    google_api_gateway_api                            = { lost = "The managed service that gateways and API keys refer to." }
    google_agent_registry_service                     = { lost = "The entry under which others find the agent or tool.", since = "7.39.0" }
    google_api_gateway_gateway                        = { lost = "The gateway and its generated address." }
    google_network_services_gateway                   = { lost = "The gateway and its addresses." }
    google_network_services_agent_gateway             = { lost = "The gateway through which agents are reached.", since = "7.20.0" }
    google_network_services_mesh                      = { lost = "The mesh that sidecars are configured for." }
    google_network_services_edge_cache_service        = { lost = "The service with its addresses and host names." }
    google_apigee_endpoint_attachment                 = { lost = "The address under which Apigee reaches the back end." }
    google_integration_connectors_connection          = { lost = "The connection that integrations call." }
    google_integration_connectors_endpoint_attachment = { lost = "The address under which connectors reach the back end." }
    google_integrations_auth_config                   = { lost = "The credentials that integrations sign in with." }
  }
  reason = "Clients that do not go through a domain of your own have the generated address built in."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "model_endpoints" {
  description = "Endpoints of models, indexes and agents."
  class       = "identity"
  types = {
    google_vertex_ai_endpoint                              = { lost = "The endpoint and its identifier, with the models that are deployed to it." }
    google_vertex_ai_endpoint_with_model_garden_deployment = { lost = "The endpoint and its identifier, with the model that is deployed to it." }
    google_vertex_ai_index_endpoint                        = { lost = "The endpoint and its address, with the indexes that are deployed to it." }
    google_vertex_ai_index_endpoint_deployed_index         = { lost = "The index no longer answers at the endpoint." }
    google_dialogflow_conversation_profile                 = { lost = "The profile whose identifier applications are configured with." }
    google_dialogflow_environment                          = { lost = "The environment that channels are connected to.", since = "7.25.0" }
    google_dialogflow_cx_environment                       = { lost = "The environment that channels are connected to." }
    google_dialogflow_sip_trunk                            = { lost = "The trunk that telephone systems are configured for.", since = "7.34.0" }
    google_ces_deployment                                  = { lost = "The channel through which users reach the agent.", since = "7.11.0" }
    google_model_armor_template                            = { lost = "The filter that applications name when they check prompts." }
    google_discovery_engine_assistant                      = { lost = "The assistant that users talk to.", since = "7.8.0" }
  }
  reason = "Applications call it by its identifier or address."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "apps" {
  description = "Applications of Firebase and developers, with their keys."
  class       = "identity"
  types = {
    google_firebase_android_app = { lost = "The identifier that the installed application signs in with." }
    google_firebase_apple_app   = { lost = "The identifier that the installed application signs in with." }
    google_firebase_web_app     = { lost = "The identifier that the page signs in with." }
    google_apigee_developer     = { lost = "The developer with all applications and keys." }
    google_apigee_developer_app = { lost = "The application with its keys.", since = "7.7.0" }
    google_apigee_app_group     = { lost = "The group with its applications and keys." }
  }
  reason = "Applications in use have the identifier or key built in."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "deployed" {
  description = "Deployed APIs, channels and jobs that callers name."
  class       = "identity"
  types = {
    google_apigee_envgroup_attachment                = { lost = "The environment behind the host names of the group." }
    google_apigee_instance_attachment                = { lost = "The environment on the instance." }
    google_apigee_target_server                      = { lost = "The backend, which proxies name." }
    google_app_engine_application_url_dispatch_rules = { lost = "The rules that send names and paths to services." }
    google_apphub_service                            = { lost = "The registration of the service." }
    google_apphub_workload                           = { lost = "The registration of the workload." }
    google_apphub_service_project_attachment         = { lost = "The project, and what is registered from it." }
    google_apihub_plugin_instance                    = { lost = "The instance of the plugin." }
    google_apihub_runtime_project_attachment         = { lost = "The project, and the APIs that come from it." }
    google_cloud_ids_endpoint                        = { lost = "The endpoint that traffic is inspected by." }
  }
  filter = meta.operation == "delete"
  reason = "Callers have its name or address. Check who uses it."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "sites_and_names" {
  description = "Sites, engines and names that clients use."
  class       = "identity"
  types = {
    google_dialogflow_cx_webhook                 = { lost = "The service that the agent calls." }
    google_dialogflow_fulfillment                = { lost = "The service that the agent calls." }
    google_transcoder_job_template               = { lost = "The template, which jobs name." }
    google_vertex_ai_deployment_resource_pool    = { lost = "The machines that deployed models share." }
    google_bigquery_analytics_hub_query_template = { lost = "The template that subscribers of a clean room use." }
    google_dataplex_data_product_data_asset      = { lost = "The asset, for everyone who has the product." }
  }
  filter = meta.operation == "delete"
  reason = "Clients have its name or address. Check who uses it."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
