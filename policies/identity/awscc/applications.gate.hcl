# Applications, devices and callers have these names, addresses and credentials in their
# own settings, which no plan shows.

protect "roles" {
  description = "Roles, groups and users that policies and sign-ins name."
  class       = "identity"
  types = {
    awscc_iam_group                              = { lost = "The group with its ARN; its members lose what it grants." }
    awscc_sso_assignment                         = { lost = "The access of the user or group to the account, in sessions that start from now on." }
    awscc_sso_application_assignment             = { lost = "The access of the user or group to the application." }
    awscc_cognito_user_pool_group                = { lost = "The group, and its name in tokens." }
    awscc_elasticache_user                       = { lost = "The user that clients sign in with." }
    awscc_elasticache_user_group                 = { lost = "The group, and the access of its users." }
    awscc_memorydb_user                          = { lost = "The user that clients sign in with." }
    awscc_sagemaker_user_profile                 = { lost = "The profile of the user; files in the home directory stay on the file system." }
    awscc_datazone_group_profile                 = { lost = "The group, and the access of its members." }
    awscc_chime_app_instance_bot                 = { lost = "The bot with its ARN." }
    awscc_transfer_workflow                      = { lost = "The workflow, which servers name." }
    awscc_verifiedpermissions_policy_store_alias = { lost = "The alias, which applications name." }
  }
  filter = meta.operation == "delete"
  reason = "A policy that names the role holds its unique ID, and a new role of the same name does not match it. Check who trusts it."
}

protect "stored_credentials" {
  description = "Addresses and credentials of other services, and keys of clients."
  class       = "identity"
  types = {
    awscc_events_connection                             = { lost = "The credentials for the destination." }
    awscc_events_api_destination                        = { lost = "The destination that rules send to." }
    awscc_dms_endpoint                                  = { lost = "The address and credentials of the database." }
    awscc_dms_data_provider                             = { lost = "The address of the database." }
    awscc_dms_certificate                               = { lost = "The certificate that connections are checked against." }
    awscc_quicksight_data_source                        = { lost = "The address and credentials of the source that data sets read." }
    awscc_quicksight_action_connector                   = { lost = "The address and credentials of the service." }
    awscc_quicksight_o_auth_client_application          = { lost = "The client that sources are opened with." }
    awscc_bedrockagentcore_api_key_credential_provider  = { lost = "The stored API key." }
    awscc_bedrockagentcore_payment_credential_provider  = { lost = "The stored credentials for payments." }
    awscc_bedrockagentcore_workload_identity            = { lost = "The identity that agents sign in with." }
    awscc_appstream_directory_config                    = { lost = "The directory and the account that machines join it with." }
    awscc_pcaconnectorscep_challenge                    = { lost = "The password that devices enroll with." }
    awscc_rolesanywhere_crl                             = { lost = "The revocation list; revoked clients are let in again." }
    awscc_elasticloadbalancingv2_trust_store_revocation = { lost = "The revocation list; revoked clients are let in again." }
  }
  filter = meta.operation == "delete"
  reason = "The secret cannot be read back, and a new one has to be entered or handed out."
}

protect "stages" {
  description = "Stages, branches and functions that clients call."
  class       = "identity"
  types = {
    awscc_apigatewayv2_stage                        = { lost = "The stage and its part of the address." }
    awscc_apigateway_vpc_link                       = { lost = "The way from the API into the VPC." }
    awscc_apigatewayv2_vpc_link                     = { lost = "The way from the API into the VPC." }
    awscc_apigateway_usage_plan                     = { lost = "The plan with the quotas of its keys." }
    awscc_apigateway_domain_name_access_association = { lost = "The way from the endpoint to the private name." }
    awscc_appsync_domain_name_api_association       = { lost = "The API behind the name." }
    awscc_appsync_channel_namespace                 = { lost = "The channels that clients subscribe to." }
    awscc_amplify_branch                            = { lost = "The branch and its address." }
    awscc_stepfunctions_state_machine_alias         = { lost = "The alias with its ARN, which callers name." }
    awscc_stepfunctions_activity                    = { lost = "The activity with its ARN, which workers ask." }
  }
  filter = meta.operation == "delete"
  reason = "Clients have its address or ARN. Check who calls it before going on."
}

protect "app_names" {
  description = "Names that applications and people use."
  class       = "identity"
  types = {
    awscc_location_map                             = { lost = "The map, which applications name." }
    awscc_location_place_index                     = { lost = "The index, which applications name." }
    awscc_location_route_calculator                = { lost = "The calculator, which applications name." }
    awscc_bedrock_guardrail                        = { lost = "The guardrail with its ID, which applications name." }
    awscc_bedrock_application_inference_profile    = { lost = "The profile with its ARN, which applications name." }
    awscc_bedrock_intelligent_prompt_router        = { lost = "The router with its ARN, which applications name." }
    awscc_bedrockagentcore_browser_custom          = { lost = "The browser with its ID." }
    awscc_bedrockagentcore_code_interpreter_custom = { lost = "The interpreter with its ID." }
    awscc_bedrockagentcore_harness                 = { lost = "The harness with its ID." }
    awscc_bedrockagentcore_harness_endpoint        = { lost = "The endpoint, which applications call." }
    awscc_appconfig_environment                    = { lost = "The environment, which clients name." }
    awscc_ssm_document                             = { lost = "The document with its versions and shares, which runs name." }
    awscc_ses_template                             = { lost = "The template, which applications name." }
    awscc_qbusiness_plugin                         = { lost = "The plugin with its credentials." }
    awscc_refactorspaces_environment               = { lost = "The environment with its applications and routes." }
  }
  filter = meta.operation == "delete"
  reason = "Applications have its name or ID in their settings. Check who uses it."
}

protect "devices_and_queues" {
  description = "Fleets, queues and channels that clients reach by name."
  class       = "identity"
  types = {
    awscc_gamelift_fleet                     = { lost = "The fleet with its game sessions and its ID." }
    awscc_gamelift_container_fleet           = { lost = "The fleet with its game sessions and its ID." }
    awscc_gamelift_game_session_queue        = { lost = "The queue, which game servers name." }
    awscc_gamelift_matchmaking_configuration = { lost = "The matchmaker, which games name." }
    awscc_sagemaker_device                   = { lost = "The device as the fleet knows it." }
    awscc_sagemaker_device_fleet             = { lost = "The fleet with its role alias." }
    awscc_iot_thing_group                    = { lost = "The group with its members and policies." }
    awscc_iot_thing_type                     = { lost = "The type of the things." }
    awscc_iotwireless_destination            = { lost = "The destination, which devices name." }
    awscc_iotwireless_device_profile         = { lost = "The profile, which devices name." }
    awscc_iotwireless_service_profile        = { lost = "The profile, which devices name." }
    awscc_iotwireless_multicast_group        = { lost = "The group with its devices." }
    awscc_iotwireless_partner_account        = { lost = "The link to the partner's account." }
    awscc_datasync_agent                     = { lost = "The activation of the agent." }
  }
  filter = meta.operation == "delete"
  reason = "Clients and devices have its name. Check who uses it."
}

protect "call_centers" {
  description = "Queues, contacts and phone settings."
  class       = "identity"
  types = {
    awscc_connect_queue                   = { lost = "The queue that callers wait in, and its history by ID." }
    awscc_connect_quick_connect           = { lost = "The entry that agents transfer calls to." }
    awscc_connect_hours_of_operation      = { lost = "The hours that flows and queues name." }
    awscc_connect_routing_profile         = { lost = "The queues that agents answer." }
    awscc_connect_security_profile        = { lost = "The rights of the agents that have it." }
    awscc_connect_user_hierarchy_group    = { lost = "The group of agents, and its part in reports." }
    awscc_connect_approved_origin         = { lost = "The site that may embed the contact center." }
    awscc_connect_integration_association = { lost = "The link to the other service." }
    awscc_ssmcontacts_contact             = { lost = "The contact that is paged." }
    awscc_ssmcontacts_rotation            = { lost = "The rotation of people on call." }
    awscc_ssmincidents_response_plan      = { lost = "The plan, which alarms name." }
    awscc_smsvoice_configuration_set      = { lost = "The set, which senders name." }
    awscc_ses_configuration_set           = { lost = "The set, which senders name." }
    awscc_ses_mail_manager_relay          = { lost = "The server and credentials that mail is passed on to." }
    awscc_ses_mail_manager_rule_set       = { lost = "The rules that mail passes through." }
  }
  filter = meta.operation == "delete"
  reason = "Callers and alerts go elsewhere or nowhere. Check who is reached through it."
}

protect "feeds" {
  description = "Feeds and sources that others read or watch."
  class       = "identity"
  types = {
    awscc_kinesis_stream_consumer               = { lost = "The consumer with its ARN, which readers use." }
    awscc_logs_delivery_destination             = { lost = "The destination, which other accounts deliver to." }
    awscc_cloudwatch_metric_stream              = { lost = "The feed of metrics to its destination." }
    awscc_customerprofiles_event_stream         = { lost = "The feed of profiles to its stream." }
    awscc_guardduty_publishing_destination      = { lost = "The feed of findings to its bucket." }
    awscc_oam_link                              = { lost = "The view of the monitoring account on this account." }
    awscc_mediaconnect_flow_source              = { lost = "The source, which the sender sends to." }
    awscc_mediaconnect_flow_output              = { lost = "The output, which receivers get." }
    awscc_mediaconnect_flow_entitlement         = { lost = "The entitlement of the other account." }
    awscc_mediaconnect_router_output            = { lost = "The output, which receivers get." }
    awscc_mediaconnect_bridge                   = { lost = "The bridge between the site and AWS." }
    awscc_mediatailor_live_source               = { lost = "The live program, which schedules name." }
    awscc_medialive_multiplex                   = { lost = "The multiplex, which receivers get." }
    awscc_groundstation_dataflow_endpoint_group = { lost = "The addresses that data of contacts goes to." }
  }
  filter = meta.operation == "delete"
  reason = "Readers get no new records. Check who reads it."
}
