# Host names and domains that clients have built in. Web and function apps are in
# the data pack, for their files.

protect "apis" {
  description = "API Management, SignalR, Web PubSub, Event Grid and other services with a host name and keys."
  class       = "identity"
  types = {
    azurerm_api_management             = { lost = "The service with its APIs, users, subscription keys and host names.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/apimanagement/api_management_resource.go" }
    azurerm_attestation_provider       = { lost = "The provider with its host name and the policies and signers in it." }
    azurerm_eventgrid_domain           = { lost = "The domain with its topics, keys and event subscriptions." }
    azurerm_eventgrid_namespace        = { lost = "The namespace with its topics, the events that are not delivered, its clients and its host names." }
    azurerm_eventgrid_topic            = { lost = "The topic with its host name, keys and event subscriptions." }
    azurerm_iothub_dps                 = { lost = "The service with all enrollments of devices, its scope and its keys." }
    azurerm_maps_account               = { lost = "The account with the keys that clients have built in." }
    azurerm_notification_hub_namespace = { lost = "The namespace with all hubs and the registrations of devices in them." }
    azurerm_relay_namespace            = { lost = "The namespace with its connections, keys and host name." }
    azurerm_signalr_service            = { lost = "The service with its host name, its keys and its connections." }
    azurerm_web_pubsub                 = { lost = "The service with its hubs, host name and keys." }
    azurerm_web_pubsub_socketio        = { lost = "The service with its host name, its keys and its connections." }
  }
  reason = "Clients and publishers have the host name and its keys built in, and a new one has other keys."

  # The provider purges by default; its features block can say otherwise.
  recovery {
    types   = ["azurerm_api_management"]
    when    = { "provider.features[0].api_management[0].purge_soft_delete_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: the service can be recovered for 48 hours."
  }
}

protect "topics" {
  description = "Topics, hubs and connections in such services, and sources of events."
  class       = "identity"
  types = {
    azurerm_eventgrid_domain_topic         = { lost = "The topic with the event subscriptions of its readers." }
    azurerm_eventgrid_namespace_topic      = { lost = "The topic with the events that its readers have not fetched yet." }
    azurerm_eventgrid_partner_namespace    = { lost = "The namespace with its keys and the channels to customers." }
    azurerm_eventgrid_partner_registration = { lost = "The registration that customers have authorized." }
    azurerm_eventgrid_system_topic         = { lost = "The topic with all event subscriptions, those of other stacks included." }
    azurerm_relay_hybrid_connection        = { lost = "The connection that listeners on the premises are registered at." }
    azurerm_web_pubsub_hub                 = { lost = "The hub that clients connect to, with its event handlers." }
  }
  reason = "Readers in other stacks have to subscribe again, and what happens in between is not sent to them."
}

protect "served_apis" {
  description = "APIs and workspaces in API Management."
  class       = "identity"
  types = {
    azurerm_api_management_api       = { lost = "The API with its path, and the subscriptions to it alone." }
    azurerm_api_management_workspace = { lost = "The workspace with its APIs, products and subscriptions." }
  }
  reason = "Clients that call it get an error. Look at the requests of the last weeks first."

  # Revisions come and go; clients call the current one.
  filter = try(prior_attrs.is_current, null) != false
}

protect "custom_domains" {
  description = "Domains of your own in front of apps, and static sites."
  class       = "identity"
  types = {
    azurerm_api_management_custom_domain                   = { lost = "The domains in front of gateway, portal and management, with their certificates." }
    azurerm_api_management_gateway_host_name_configuration = { lost = "The domain in front of the self-hosted gateway." }
    azurerm_app_service_custom_hostname_binding            = { lost = "The domain in front of the app." }
    azurerm_app_service_slot_custom_hostname_binding       = { lost = "The domain in front of the slot." }
    azurerm_container_app_custom_domain                    = { lost = "The domain in front of the container app." }
    azurerm_container_app_environment_custom_domain        = { lost = "The domain suffix of every app in the environment." }
    azurerm_signalr_service_custom_domain                  = { lost = "The domain in front of the service." }
    azurerm_spring_cloud_api_portal_custom_domain          = { lost = "The domain in front of the portal." }
    azurerm_spring_cloud_custom_domain                     = { lost = "The domain in front of the app." }
    azurerm_spring_cloud_gateway_custom_domain             = { lost = "The domain in front of the gateway." }
    azurerm_static_site                                    = { lost = "The site with its generated host name and its deployment token." }
    azurerm_static_site_custom_domain                      = { lost = "The domain in front of the site." }
    azurerm_static_web_app                                 = { lost = "The site with its generated host name and its deployment token." }
    azurerm_static_web_app_custom_domain                   = { lost = "The domain in front of the site." }
    azurerm_web_pubsub_custom_domain                       = { lost = "The domain in front of the service." }
  }
  reason = "The domain does not answer until it is validated again and has a certificate."
}

protect "senders" {
  description = "Communication services and mail domains."
  class       = "identity"
  types = {
    azurerm_communication_service                              = { lost = "The service with its phone numbers, users and keys." }
    azurerm_email_communication_service                        = { lost = "The service with its mail domains." }
    azurerm_email_communication_service_domain                 = { lost = "The verified mail domain and its reputation." }
    azurerm_email_communication_service_domain_sender_username = { lost = "The address that applications send from." }
  }
  reason = "Phone numbers and verified domains belong to the service and have to be obtained again."
}

protect "bots" {
  description = "Bots and the channels that people reach them by."
  class       = "identity"
  types = {
    azurerm_bot_channel_alexa              = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_direct_line_speech = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_directline         = { lost = "The channel with the secrets that clients have." }
    azurerm_bot_channel_email              = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_facebook           = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_line               = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_ms_teams           = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_slack              = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_sms                = { lost = "The channel: the bot no longer answers in it." }
    azurerm_bot_channel_web_chat           = { lost = "The channel with the secrets that sites have." }
    azurerm_bot_channels_registration      = { lost = "The bot with its channels and their secrets." }
    azurerm_bot_service_azure_bot          = { lost = "The bot with its channels and their secrets." }
    azurerm_bot_web_app                    = { lost = "The bot with its channels and their secrets." }
  }
  reason = "Channels have to be set up again at the other side, and clients need new secrets."
}

protect "models" {
  description = "Deployed models and capacities that others name."
  class       = "identity"
  types = {
    azurerm_cognitive_deployment = { lost = "The deployment that applications name; its model stays in the account." }
    azurerm_fabric_capacity      = { lost = "The capacity that workspaces are assigned to: what is in them does not open." }
    azurerm_powerbi_embedded     = { lost = "The capacity that workspaces are assigned to." }
  }
  reason = "Requests fail until there is one of the same name. Model versions that are retired cannot be deployed again."
}

protect "monitors" {
  description = "Accounts with monitoring services of others, and where agents send to."
  class       = "identity"
  types = {
    azurerm_datadog_monitor                  = { lost = "The link to the Datadog organization, and its billing." }
    azurerm_dynatrace_monitor                = { lost = "The link to the Dynatrace environment, and its billing." }
    azurerm_monitor_data_collection_endpoint = { lost = "The host name that agents send to." }
    azurerm_new_relic_monitor                = { lost = "The link to the New Relic account, and its billing." }
  }
  reason = "Agents have its address or its key. Where Azure made the account, it may be closed with the resource."
}

protect "event_routes" {
  description = "Routes and data sets that others get events and files from."
  class       = "identity"
  types = {
    azurerm_digital_twins_endpoint_eventgrid               = { lost = "The endpoint of event routes." }
    azurerm_digital_twins_endpoint_eventhub                = { lost = "The endpoint of event routes." }
    azurerm_digital_twins_endpoint_servicebus              = { lost = "The endpoint of event routes." }
    azurerm_iothub_endpoint_cosmosdb_account               = { lost = "The endpoint of message routes." }
    azurerm_iothub_endpoint_eventhub                       = { lost = "The endpoint of message routes." }
    azurerm_iothub_endpoint_servicebus_queue               = { lost = "The endpoint of message routes." }
    azurerm_iothub_endpoint_servicebus_topic               = { lost = "The endpoint of message routes." }
    azurerm_iothub_endpoint_storage_container              = { lost = "The endpoint of message routes." }
    azurerm_data_share_dataset_blob_storage                = { lost = "The shared files, for all who accepted the share." }
    azurerm_data_share_dataset_data_lake_gen2              = { lost = "The shared files, for all who accepted the share." }
    azurerm_data_share_dataset_kusto_cluster               = { lost = "The shared cluster, for all who accepted the share." }
    azurerm_data_share_dataset_kusto_database              = { lost = "The shared database, for all who accepted the share." }
    azurerm_communication_service_email_domain_association = { lost = "The sender domain of the service." }
  }
  filter = meta.operation == "delete"
  reason = "Receivers get no new events. Check who waits for them."
}

protect "portals" {
  description = "Portals and sites that people open."
  class       = "identity"
  types = {
    azurerm_spring_cloud_gateway                      = { lost = "The gateway and its address." }
    azurerm_spring_cloud_api_portal                   = { lost = "The portal and its address." }
    azurerm_spring_cloud_dev_tool_portal              = { lost = "The portal and its address." }
    azurerm_storage_account_static_website            = { lost = "The site and its address; its files stay." }
    azurerm_static_web_app_function_app_registration  = { lost = "The API of the site." }
    azurerm_api_management_api_version_set            = { lost = "The versions of the API as one name." }
    azurerm_api_management_workspace_api_version_set  = { lost = "The versions of the API as one name." }
    azurerm_datadog_monitor_sso_configuration         = { lost = "The sign-in with the company's account." }
    azurerm_databricks_access_connector               = { lost = "The identity that was given access to stores." }
    azurerm_graph_services_account                    = { lost = "The link of the application to the subscription." }
    azurerm_management_group_subscription_association = { lost = "The place of the subscription; policies and rights from above end." }
  }
  filter = meta.operation == "delete"
  reason = "People have its address or were invited to it. Tell them before going on."
}
