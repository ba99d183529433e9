# Host names, topics, channels and identifiers that clients have built in. Types of
# provider awscc 1.96.0.

protect "apis" {
  description = "APIs, sites and their domain names."
  class       = "identity"
  types = {
    awscc_apigateway_rest_api                          = { lost = "The API with its generated host name, stages and keys' grants." }
    awscc_apigatewayv2_api                             = { lost = "The API with its generated host name and stages." }
    awscc_appsync_graph_ql_api                         = { lost = "The API with its generated host name and API keys." }
    awscc_appsync_api                                  = { lost = "The event API with its generated host names and API keys." }
    awscc_lambda_url                                   = { lost = "The generated host name of the function." }
    awscc_ecs_express_gateway_service                  = { lost = "The service with its generated host name." }
    awscc_cloudfront_distribution_tenant               = { lost = "The tenant with its domain names." }
    awscc_cloudfront_cloudfront_origin_access_identity = { lost = "The identity that bucket policies grant access to." }
    awscc_lightsail_distribution                       = { lost = "The distribution with its generated host name." }
    awscc_lightsail_container                          = { lost = "The service with its generated host name, deployments and pushed images." }
    awscc_amplify_app                                  = { lost = "The application with its branches, settings and generated host name." }
    awscc_apprunner_service                            = { lost = "The service with its generated host name." }
    awscc_apprunner_vpc_ingress_connection             = { lost = "The generated host name that clients in the VPC use." }
    awscc_elasticbeanstalk_environment                 = { lost = "The environment with its host name, instances and a database that was made inside of it." }
    awscc_cloudfront_connection_group                  = { lost = "The group with the host name that the domains of its tenants point to." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in; behind a domain, its record has to follow."
}

protect "custom_domains" {
  description = "Domain names of your own in front of APIs and devices."
  class       = "identity"
  types = {
    awscc_apigateway_domain_name          = { lost = "The domain name in front of the API, with its mappings and its target." }
    awscc_apigateway_domain_name_v2       = { lost = "The domain name in front of the API, with its mappings and its target." }
    awscc_apigateway_base_path_mapping    = { lost = "The path under the domain name; the API stays." }
    awscc_apigateway_base_path_mapping_v2 = { lost = "The path under the domain name; the API stays." }
    awscc_apigatewayv2_domain_name        = { lost = "The domain name in front of the API, with its mappings and its target." }
    awscc_apigatewayv2_api_mapping        = { lost = "The path under the domain name; the API stays." }
    awscc_appsync_domain_name             = { lost = "The domain name in front of the API, and its target." }
    awscc_amplify_domain                  = { lost = "The domain name in front of the application, with its subdomains." }
    awscc_iot_domain_configuration        = { lost = "The domain name that devices connect to." }
  }
  reason = "The target of the domain changes, so its DNS record has to follow."
}

protect "endpoints" {
  description = "Endpoints of clusters, databases, file systems and buckets."
  class       = "identity"
  types = {
    awscc_ecs_cluster                         = { lost = "The cluster with its services, tasks and registered instances." }
    awscc_rds_db_proxy                        = { lost = "The proxy with its endpoints." }
    awscc_rds_db_proxy_endpoint               = { lost = "The endpoint of the proxy." }
    awscc_redshiftserverless_workgroup        = { lost = "The workgroup with its endpoint; the data stays in its namespace." }
    awscc_redshift_endpoint_access            = { lost = "The endpoint that other networks reach the cluster by." }
    awscc_neptunegraph_private_graph_endpoint = { lost = "The endpoint that the network reaches the graph by." }
    awscc_msk_vpc_connection                  = { lost = "The endpoint that clients in this network reach the cluster by." }
    awscc_efs_access_point                    = { lost = "The access point that hosts and pods mount; the files stay." }
    awscc_s3files_access_point                = { lost = "The access point that hosts mount; the files stay." }
    awscc_fsx_s3_access_point_attachment      = { lost = "The access point and its alias; the files stay." }
    awscc_s3_access_point                     = { lost = "The access point with its ARN, alias and policy; the objects stay." }
    awscc_s3_multi_region_access_point        = { lost = "The global host name of the buckets; the objects stay." }
    awscc_s3express_access_point              = { lost = "The access point with its ARN and policy; the objects stay." }
  }
  reason = "Connection strings and mount tables have it built in. Find the applications that use it first."
}

protect "mount_targets" {
  description = "Mount targets of file systems."
  class       = "identity"
  types = {
    awscc_efs_mount_target     = { lost = "The address that hosts in this zone mount; the files stay." }
    awscc_s3files_mount_target = { lost = "The address that hosts mount; the files stay." }
  }
  filter = meta.operation == "delete"
  reason = "Hosts in this zone lose the file system. A new mount target answers to the same name."
}

protect "more_endpoints" {
  description = "Access points of buckets, and portals that people open."
  class       = "identity"
  types = {
    awscc_s3objectlambda_access_point = { lost = "The access point with its ARN and alias; the objects stay." }
    awscc_s3outposts_access_point     = { lost = "The access point with its ARN and policy; the objects stay." }
    awscc_s3_access_grants_instance   = { lost = "The instance through which users and groups get access to buckets." }
    awscc_transfer_server             = { lost = "The server with its host name, its host key and its service-managed users." }
    awscc_transfer_web_app            = { lost = "The web application with its address and its sign-in." }
    awscc_transfer_connector          = { lost = "The connector with the addresses that partners have on allow lists." }
    awscc_transfer_certificate        = { lost = "The certificate that AS2 partners encrypt to or check signatures with." }
    awscc_transfer_agreement          = { lost = "The agreement: messages of the partner are refused." }
    awscc_transfer_profile            = { lost = "The AS2 identifier that partners send to." }
    awscc_appstream_stack             = { lost = "The stack with its address; files in home folders stay in S3." }
    awscc_workspacesweb_portal        = { lost = "The portal with its address." }
    awscc_emr_studio                  = { lost = "The studio with its address; notebooks stay in S3." }
    awscc_gamelift_alias              = { lost = "The alias that game clients connect to." }
    awscc_iotsitewise_portal          = { lost = "The portal with its address and its projects." }
    awscc_iotfleethub_application     = { lost = "The application with its address." }
    awscc_workspaces_workspaces_pool  = { lost = "The pool that people start their desktops from, with the sessions that are open." }
  }
  reason = "Applications and people have its address. Tell them the new one first."
}

protect "topics" {
  description = "Topics, buses, delivery streams and state of event routing."
  class       = "identity"
  types = {
    awscc_sns_topic                       = { lost = "The topic with all its subscriptions." }
    awscc_events_event_bus                = { lost = "The bus with all its rules." }
    awscc_events_endpoint                 = { lost = "The global endpoint that producers send to." }
    awscc_kinesisfirehose_delivery_stream = { lost = "The stream that producers write to, with what it has not delivered yet." }
    awscc_kinesisvideo_signaling_channel  = { lost = "The channel that peers find each other through." }
    awscc_logs_destination                = { lost = "The destination that other accounts send their logs to." }
    awscc_oam_sink                        = { lost = "The sink that other accounts send their metrics and logs to." }
    awscc_cloudtrail_channel              = { lost = "The channel that partners send their events to." }
    awscc_ram_resource_share              = { lost = "The share: other accounts lose what is shared through it." }
  }
  reason = "Subscriptions and rules added by others disappear and have to be made and confirmed again."
}

protect "subscriptions" {
  description = "Subscriptions that a person or another company had to confirm."
  class       = "identity"
  types = {
    awscc_sns_subscription = { lost = "The confirmed subscription of a person, a phone or a server." }
  }
  reason = "The owner of the address has to confirm the new subscription."

  # Queues and functions are subscribed again without being asked.
  filter = meta.operation == "delete" && contains(["email", "email-json", "sms", "http", "https"], try(coalesce(prior_attrs.protocol), ""))
}

protect "senders" {
  description = "Mail senders, phone numbers and what callers know."
  class       = "identity"
  types = {
    awscc_ses_email_identity                 = { lost = "The verified sender with its DKIM keys and the reputation that was built up." }
    awscc_ses_dedicated_ip_pool              = { lost = "The pool of addresses with the reputation that was built up." }
    awscc_ses_mail_manager_ingress_point     = { lost = "The host name that mail for the domain is sent to." }
    awscc_ses_multi_region_endpoint          = { lost = "The endpoint that applications send mail through." }
    awscc_ses_tenant                         = { lost = "The tenant with its reputation and its suppressed recipients." }
    awscc_connect_phone_number               = { lost = "The phone number that callers know." }
    awscc_connect_email_address              = { lost = "The address that customers write to." }
    awscc_connect_traffic_distribution_group = { lost = "The group that phone numbers of several regions are tied to." }
    awscc_smsvoice_phone_number              = { lost = "The phone number that callers and recipients know.", deletion_protection = "deletion_protection_enabled" }
    awscc_smsvoice_pool                      = { lost = "The pool with its numbers and sender names.", deletion_protection = "deletion_protection_enabled" }
    awscc_smsvoice_sender_id                 = { lost = "The name that recipients see.", deletion_protection = "deletion_protection_enabled" }
    awscc_smsvoice_registration              = { lost = "The registration with carriers, which takes weeks." }
  }
  reason = "A number that was given back can rarely be claimed a second time, and a sender has to be verified again."
}

protect "media" {
  description = "Channels, rooms and inputs of media services."
  class       = "identity"
  types = {
    awscc_mediapackagev2_channel_group   = { lost = "The group with its channels and its egress domain." }
    awscc_mediapackagev2_channel         = { lost = "The channel with its ingest addresses." }
    awscc_mediapackagev2_origin_endpoint = { lost = "The endpoint that players and CDNs read from." }
    awscc_mediaconnect_flow              = { lost = "The flow with the addresses that partners send to." }
    awscc_mediaconnect_gateway           = { lost = "The gateway in the data center, with its bridges." }
    awscc_mediaconnect_router_input      = { lost = "The input with the address that partners send to." }
    awscc_mediatailor_channel            = { lost = "The channel with its playback address and schedule." }
    awscc_ivs_channel                    = { lost = "The channel with its ingest address, stream key and playback address." }
    awscc_ivs_stage                      = { lost = "The stage with its participants' tokens and ingest addresses." }
    awscc_ivs_stream_key                 = { lost = "The key that encoders push with." }
    awscc_ivschat_room                   = { lost = "The chat room that clients join by its ARN." }
  }
  reason = "Encoders, players and partners have its address. Give them the new one first."
}

protect "devices" {
  description = "Things of IoT services and what they connect through."
  class       = "identity"
  types = {
    awscc_iot_thing                        = { lost = "The device in the registry, with its shadows." }
    awscc_iot_role_alias                   = { lost = "The role alias that devices name to get credentials." }
    awscc_iot_provisioning_template        = { lost = "The template that new devices register with." }
    awscc_iot_authorizer                   = { lost = "The authorizer that devices sign in through." }
    awscc_iotfleetwise_vehicle             = { lost = "The vehicle that sends data." }
    awscc_iotfleetwise_signal_catalog      = { lost = "The names of all signals that vehicles send." }
    awscc_iotsitewise_gateway              = { lost = "The gateway that machines send their measurements through." }
    awscc_iotwireless_wireless_device      = { lost = "The device with its keys in the network." }
    awscc_iotwireless_wireless_gateway     = { lost = "The gateway that devices are reached through." }
    awscc_workspacesthinclient_environment = { lost = "The environment with the code that thin clients are activated with." }
    awscc_greengrassv2_component_version   = { lost = "The version that devices have installed." }
  }
  reason = "Devices in the field have it built in, and may be out of reach for an update."
}

protect "models" {
  description = "Endpoints of models and agents, and bots."
  class       = "identity"
  types = {
    awscc_sagemaker_endpoint                            = { lost = "The endpoint that applications call; the model stays." }
    awscc_bedrock_agent                                 = { lost = "The agent with its identifier and aliases." }
    awscc_bedrock_agent_alias                           = { lost = "The alias that applications call." }
    awscc_bedrock_flow_alias                            = { lost = "The alias that applications call." }
    awscc_bedrockagentcore_gateway                      = { lost = "The gateway with its address and targets." }
    awscc_bedrockagentcore_runtime                      = { lost = "The runtime with its ARN, versions and endpoints." }
    awscc_bedrockagentcore_runtime_endpoint             = { lost = "The endpoint that applications call." }
    awscc_bedrockagentcore_o_auth_2_credential_provider = { lost = "The provider with the callback address that is registered at the other side." }
    awscc_lex_bot                                       = { lost = "The bot with its identifier, locales, versions and aliases." }
    awscc_lex_bot_alias                                 = { lost = "The alias that applications call." }
    awscc_qbusiness_web_experience                      = { lost = "The address that people open." }
  }
  reason = "Applications call it by its name or identifier. Move them to the new one first."
}
