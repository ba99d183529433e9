# Host names and identifiers that applications, players and devices are set up with.

protect "databases" {
  description = "Endpoints of databases and warehouses."
  class       = "identity"
  types = {
    aws_rds_cluster_endpoint               = { lost = "The custom endpoint of the cluster." }
    aws_neptune_cluster_endpoint           = { lost = "The custom endpoint of the cluster." }
    aws_db_proxy                           = { lost = "The proxy with its endpoints." }
    aws_db_proxy_endpoint                  = { lost = "The endpoint of the proxy." }
    aws_redshiftserverless_workgroup       = { lost = "The workgroup with its endpoint; the data stays in its namespace." }
    aws_redshift_endpoint_access           = { lost = "The endpoint that other networks reach the cluster by." }
    aws_redshiftserverless_endpoint_access = { lost = "The endpoint that other networks reach the workgroup by." }
    aws_msk_vpc_connection                 = { lost = "The endpoint that clients in this network reach the cluster by." }
  }
  filter = meta.operation == "delete"
  reason = "Connection strings have the endpoint built in. Find the applications that use it first."
}

protect "files" {
  description = "Access points and file shares."
  class       = "identity"
  types = {
    aws_efs_access_point                       = { lost = "The access point that hosts and pods mount; the files stay." }
    aws_storagegateway_nfs_file_share          = { lost = "The share that hosts mount; what is uploaded stays in the bucket." }
    aws_storagegateway_smb_file_share          = { lost = "The share that hosts mount; what is uploaded stays in the bucket." }
    aws_storagegateway_file_system_association = { lost = "The share of the FSx file system; the files stay." }
    aws_fsx_s3_access_point_attachment         = { lost = "The access point and its alias; the files stay.", since = "6.4.0" }
    aws_s3_access_point                        = { lost = "The access point with its ARN, alias and policy; the objects stay." }
    aws_s3control_multi_region_access_point    = { lost = "The global host name of the buckets; the objects stay." }
    aws_s3control_object_lambda_access_point   = { lost = "The access point with its ARN and alias; the objects stay." }
    aws_s3control_access_grants_instance       = { lost = "The instance through which users and groups get access to buckets." }
    aws_s3files_access_point                   = { lost = "The access point that hosts mount; the files stay.", since = "6.40.0" }
  }
  reason = "Hosts have it in their mount tables, and applications in their settings. Move them first."
}

protect "mount_targets" {
  description = "Mount targets of file systems."
  class       = "identity"
  types = {
    aws_efs_mount_target     = { lost = "The address that hosts in this zone mount; the files stay." }
    aws_s3files_mount_target = { lost = "The address that hosts mount; the files stay.", since = "6.40.0" }
  }
  filter = meta.operation == "delete"
  reason = "Hosts in this zone lose the file system. A new mount target answers to the same name."
}

protect "media" {
  description = "Channels, rooms and inputs of media services."
  class       = "identity"
  types = {
    aws_media_package_channel         = { lost = "The channel with its ingest addresses and credentials." }
    aws_media_packagev2_channel_group = { lost = "The group with its channels and its egress domain." }
    aws_medialive_input               = { lost = "The input with the addresses that encoders push to." }
    aws_ivs_channel                   = { lost = "The channel with its ingest address, stream key and playback address." }
    aws_ivschat_room                  = { lost = "The chat room that clients join by its ARN." }
  }
  reason = "Encoders, players and partners have its address. Give them the new one first."
}

protect "devices" {
  description = "Things of AWS IoT and what they connect through."
  class       = "identity"
  types = {
    aws_iot_thing                 = { lost = "The device in the registry, with its shadows." }
    aws_iot_role_alias            = { lost = "The role alias that devices name to get credentials." }
    aws_iot_provisioning_template = { lost = "The template that new devices register with." }
    aws_iot_authorizer            = { lost = "The authorizer that devices sign in through." }
  }
  reason = "Devices in the field have it built in, and may be out of reach for an update."
}

protect "models" {
  description = "Endpoints of models and agents, and bots."
  class       = "identity"
  types = {
    aws_sagemaker_endpoint                          = { lost = "The endpoint that applications call; the model stays." }
    aws_bedrockagent_agent                          = { lost = "The agent with its identifier and aliases." }
    aws_bedrockagent_agent_alias                    = { lost = "The alias that applications call." }
    aws_bedrockagentcore_gateway                    = { lost = "The gateway with its address and targets.", since = "6.17.0" }
    aws_bedrockagentcore_agent_runtime              = { lost = "The runtime with its ARN, versions and endpoints.", since = "6.17.0" }
    aws_bedrockagentcore_agent_runtime_endpoint     = { lost = "The endpoint that applications call.", since = "6.17.0" }
    aws_bedrockagentcore_oauth2_credential_provider = { lost = "The provider with the callback address that is registered at the other side.", since = "6.18.0" }
    aws_lex_bot                                     = { lost = "The bot with its versions and aliases." }
    aws_lexv2models_bot                             = { lost = "The bot with its identifier, locales, versions and aliases." }
    aws_bedrockagentcore_harness                    = { lost = "The agent with its ARN and the sessions that it keeps.", since = "6.46.0" }
  }
  reason = "Applications call it by its name or identifier. Move them to the new one first."
}

protect "games_and_portals" {
  description = "Portals that people open and aliases that games connect to."
  class       = "identity"
  types = {
    aws_gamelift_alias       = { lost = "The alias that game clients connect to." }
    aws_appstream_stack      = { lost = "The stack with its address; files in home folders stay in S3." }
    aws_workspacesweb_portal = { lost = "The portal with its address.", since = "6.11.0" }
    aws_emr_studio           = { lost = "The studio with its address; notebooks stay in S3." }
    aws_workspaces_pool      = { lost = "The pool that people start their desktops from, with the sessions that are open.", since = "6.54.0" }
  }
  reason = "People and clients have its address. Tell them the new one first."
}

protect "discovery" {
  description = "Services in Cloud Map."
  class       = "identity"
  types = {
    aws_service_discovery_service = { lost = "The name of the service, with its instances and records." }
  }
  filter = meta.operation == "delete"
  reason = "Clients in other stacks look it up by its name."
}

protect "connections" {
  description = "Connections that a person had to approve on the other side."
  class       = "identity"
  types = {
    aws_codestarconnections_connection      = { lost = "The approved connection to the repository host." }
    aws_codestarconnections_host            = { lost = "The host that connections to a server of your own go through." }
    aws_codeconnections_connection          = { lost = "The approved connection to the repository host." }
    aws_codeconnections_host                = { lost = "The host that connections to a server of your own go through." }
    aws_ssmcontacts_contact_channel         = { lost = "The confirmed phone or address of the person on call." }
    aws_notificationscontacts_email_contact = { lost = "The confirmed address that notifications go to." }
    aws_appflow_connector_profile           = { lost = "The approved connection to the other service, with its credentials." }
    aws_appfabric_app_bundle                = { lost = "The bundle with the approved connections to all applications." }
    aws_appfabric_app_authorization         = { lost = "The approved connection to the application." }
    aws_apprunner_connection                = { lost = "The approved connection to the repository host." }
    aws_securityhub_connector_v2            = { lost = "The approved connection to the ticketing system or the other cloud.", since = "6.45.0" }
  }
  reason = "Someone with rights on the other side has to approve the new connection by hand, and pipelines fail until then."
}

protect "webhooks" {
  description = "Addresses and codes that another system was set up with."
  class       = "identity"
  types = {
    aws_amplify_webhook      = { lost = "The address that builds are started with." }
    aws_codepipeline_webhook = { lost = "The address that the repository host calls." }
    aws_ssm_activation       = { lost = "The code that new hosts outside of EC2 register with." }
  }
  reason = "The other system has to be set up with the new one, and its calls fail until then."
}

protect "shares" {
  description = "What other accounts link to, share or subscribe to."
  class       = "identity"
  types = {
    aws_ram_resource_share                = { lost = "The share: other accounts lose what is shared through it." }
    aws_oam_sink                          = { lost = "The sink that other accounts send their metrics and logs to." }
    aws_cloudwatch_log_destination        = { lost = "The destination that other accounts send their logs to." }
    aws_servicecatalog_portfolio          = { lost = "The portfolio that other accounts and people launch products from." }
    aws_servicecatalog_product            = { lost = "The product with its versions; what was launched can no longer be updated." }
    aws_organizations_organizational_unit = { lost = "The unit with its identifier, which policies and stack sets refer to." }
    aws_cleanrooms_collaboration          = { lost = "The collaboration with all its memberships." }
    aws_cleanrooms_membership             = { lost = "The membership in the collaboration, with its tables' associations." }
  }
  reason = "Other accounts have it in their configuration. Find them first."
}

protect "key_names" {
  description = "Aliases of keys, and key pairs."
  class       = "identity"
  types = {
    aws_kms_alias                     = { lost = "The name of the key; the key stays." }
    aws_paymentcryptography_key_alias = { lost = "The name of the key; the key stays." }
    aws_key_pair                      = { lost = "The name that launch templates refer to; instances keep the public key." }
    aws_lightsail_key_pair            = { lost = "The key pair that servers are made with." }
  }
  filter = meta.operation == "delete"
  reason = "Applications and people refer to the key by this name."
}

protect "app_names" {
  description = "Names that applications and people use."
  class       = "identity"
  types = {
    aws_location_map                         = { lost = "The map, which applications name." }
    aws_location_place_index                 = { lost = "The index, which applications name." }
    aws_location_route_calculator            = { lost = "The calculator, which applications name." }
    aws_bedrock_guardrail                    = { lost = "The guardrail with its ID, which applications name." }
    aws_bedrock_inference_profile            = { lost = "The profile with its ARN, which applications name." }
    aws_bedrock_provisioned_model_throughput = { lost = "The bought throughput with its ARN, which applications name." }
    aws_bedrockagentcore_browser             = { lost = "The browser with its ID." }
    aws_bedrockagentcore_code_interpreter    = { lost = "The interpreter with its ID." }
    aws_bedrockagentcore_gateway_target      = { lost = "The tools behind the gateway." }
    aws_appconfig_environment                = { lost = "The environment, which clients name." }
    aws_ssm_document                         = { lost = "The document with its versions and shares, which runs name." }
    aws_ses_template                         = { lost = "The template, which applications name." }
    aws_kendra_experience                    = { lost = "The search page and its address." }
    aws_lex_bot_alias                        = { lost = "The alias, which applications name." }
  }
  filter = meta.operation == "delete"
  reason = "Applications have its name or ID in their settings. Check who uses it."
}

protect "meshes" {
  description = "Meshes, fleets and groups that clients reach by name."
  class       = "identity"
  types = {
    aws_appmesh_mesh                  = { lost = "The mesh with its services." }
    aws_appmesh_virtual_gateway       = { lost = "The gateway of the mesh." }
    aws_appmesh_virtual_node          = { lost = "The node of the mesh." }
    aws_appmesh_virtual_service       = { lost = "The service and its name in the mesh." }
    aws_gamelift_fleet                = { lost = "The fleet with its game sessions and its ID." }
    aws_gamelift_game_session_queue   = { lost = "The queue, which game servers name." }
    aws_sagemaker_device              = { lost = "The device as the fleet knows it." }
    aws_sagemaker_device_fleet        = { lost = "The fleet with its role alias." }
    aws_sagemaker_workteam            = { lost = "The team of labelers and its sign-in page." }
    aws_iot_thing_group               = { lost = "The group with its members and policies." }
    aws_iot_thing_type                = { lost = "The type of the things." }
    aws_emrcontainers_virtual_cluster = { lost = "The virtual cluster with its ID." }
    aws_datasync_agent                = { lost = "The activation of the agent." }
    aws_rekognition_stream_processor  = { lost = "The processor of the video stream." }
  }
  filter = meta.operation == "delete"
  reason = "Clients and devices have its name. Check who uses it."
}

protect "call_centers" {
  description = "Queues, phone routes and people on call."
  class       = "identity"
  types = {
    aws_connect_queue                     = { lost = "The queue that callers wait in, and its history by ID." }
    aws_connect_quick_connect             = { lost = "The entry that agents transfer calls to." }
    aws_connect_hours_of_operation        = { lost = "The hours that flows and queues name." }
    aws_connect_routing_profile           = { lost = "The queues that agents answer." }
    aws_connect_security_profile          = { lost = "The rights of the agents that have it." }
    aws_connect_user_hierarchy_group      = { lost = "The group of agents, and its part in reports." }
    aws_chime_voice_connector_origination = { lost = "The hosts that calls go to." }
    aws_chime_voice_connector_termination = { lost = "The hosts that calls come from." }
    aws_chimesdkvoice_sip_rule            = { lost = "The rule that calls come in by." }
    aws_ssmcontacts_contact               = { lost = "The contact that is paged." }
    aws_ssmcontacts_rotation              = { lost = "The rotation of people on call." }
    aws_ssmincidents_response_plan        = { lost = "The plan, which alarms name." }
    aws_media_convert_queue               = { lost = "The queue of jobs, which applications name." }
    aws_elastictranscoder_pipeline        = { lost = "The pipeline, which applications name." }
    aws_medialive_channel                 = { lost = "The channel and where it sends to." }
  }
  filter = meta.operation == "delete"
  reason = "Callers and alerts go elsewhere or nowhere. Check who is reached through it."
}
