# Identities and keys that others hold. Policies and their attachments are left out.

protect "keys" {
  description = "Access keys, API keys and credentials."
  class       = "identity"
  types = {
    huaweicloud_identity_access_key                 = { lost = "The access key; programs that hold it are refused." }
    huaweicloud_identityv5_access_key               = { lost = "The access key; programs that hold it are refused." }
    huaweicloud_identitycenter_bearer_token         = { lost = "The token that the directory is synchronized with." }
    huaweicloud_apm_aksk                            = { lost = "The key by which agents report." }
    huaweicloud_cpcs_app_access_key                 = { lost = "The key of the application for the cryptography service." }
    huaweicloud_iotda_access_credential             = { lost = "The credential that applications read device messages with." }
    huaweicloud_swr_enterprise_long_term_credential = { lost = "The credential; what pulls images with it is refused." }
    huaweicloud_cpcs_app                            = { lost = "The application of the cryptography service with its keys." }
    huaweicloud_kms_alias                           = { lost = "The alias; programs that name the key by it fail." }
  }
  reason = "Find out who holds it, for example by its last use, and hand out another one first."
}

protect "key_pairs" {
  description = "Key pairs of servers."
  class       = "identity"
  types = {
    huaweicloud_compute_keypair    = { lost = "The name that scaling groups refer to; if it was generated here, its private key is gone." }
    huaweicloud_compute_keypair_v2 = { lost = "The name that scaling groups refer to; if it was generated here, its private key is gone." }
    huaweicloud_kps_keypair        = { lost = "The name that scaling groups refer to; if it was generated here, its private key is gone." }
    huaweicloud_iec_keypair        = { lost = "The key pair of the edge servers." }
  }
  reason = "Servers that run keep the public key. Configurations and scaling groups that name it cannot start new ones."
}

protect "users" {
  description = "Users and groups."
  class       = "identity"
  types = {
    huaweicloud_identity_user                 = { lost = "The user with access keys, sign-in and grants." }
    huaweicloud_identity_user_v3              = { lost = "The user with access keys, sign-in and grants." }
    huaweicloud_identityv5_user               = { lost = "The user with access keys, sign-in and grants." }
    huaweicloud_identity_group                = { lost = "The group with its members and grants." }
    huaweicloud_identity_group_v3             = { lost = "The group with its members and grants." }
    huaweicloud_identityv5_group              = { lost = "The group with its members and grants." }
    huaweicloud_identityv5_login_profile      = { lost = "The console sign-in of the user." }
    huaweicloud_identity_virtual_mfa_device   = { lost = "The second factor; its user cannot sign in without it." }
    huaweicloud_identityv5_virtual_mfa_device = { lost = "The second factor; its user cannot sign in without it." }
    huaweicloud_identitycenter_user           = { lost = "The user with sign-in and assignments." }
    huaweicloud_identitycenter_group          = { lost = "The group with its members and assignments." }
    huaweicloud_workspace_user                = { lost = "The user of the desktops." }
    huaweicloud_meeting_user                  = { lost = "The user with recordings, contacts and meetings." }
    huaweicloud_workspace_user_group          = { lost = "The group of desktop users." }
  }
  reason = "Who signs in with it is locked out, and grants in other stacks point to nothing."
}

protect "federation" {
  description = "Identity providers."
  class       = "identity"
  types = {
    huaweicloud_identity_provider                            = { lost = "The identity provider; everyone who signs in through it is locked out." }
    huaweicloud_identity_provider_protocol                   = { lost = "The protocol; everyone who signs in through it is locked out." }
    huaweicloud_identity_provider_mapping                    = { lost = "The mapping from outside users to groups here." }
    huaweicloud_identitycenter_instance                      = { lost = "The identity center with all its users and permission sets." }
    huaweicloud_identitycenter_identity_provider             = { lost = "The identity provider; everyone who signs in through it is locked out." }
    huaweicloud_identitycenter_identity_provider_certificate = { lost = "The certificate by which its sign-in is trusted." }
    huaweicloud_identitycenter_application_instance          = { lost = "The application; everyone who signs in to it is locked out." }
    huaweicloud_identitycenter_permission_set                = { lost = "The permission set; its roles in the accounts go too." }
    huaweicloud_iotda_custom_authentication                  = { lost = "The function that decides which devices may connect." }
  }
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
}

protect "database_accounts" {
  description = "Database users."
  class       = "identity"
  types = {
    huaweicloud_rds_mysql_account            = { lost = "The user; programs that log in with it fail." }
    huaweicloud_rds_account                  = { lost = "The user; programs that log in with it fail." }
    huaweicloud_rds_pg_account               = { lost = "The user; programs that log in with it fail." }
    huaweicloud_rds_sqlserver_account        = { lost = "The user; programs that log in with it fail." }
    huaweicloud_taurusdb_account             = { lost = "The user; programs that log in with it fail." }
    huaweicloud_gaussdb_mysql_account        = { lost = "The user; programs that log in with it fail." }
    huaweicloud_taurusdb_htap_starrocks_user = { lost = "The user; programs that log in with it fail." }
    huaweicloud_geminidb_account             = { lost = "The user; programs that log in with it fail." }
    huaweicloud_dds_database_user            = { lost = "The user; programs that log in with it fail." }
    huaweicloud_dcs_account                  = { lost = "The user; programs that log in with it fail." }
    huaweicloud_ddm_account                  = { lost = "The user; programs that log in with it fail." }
    huaweicloud_dws_cluster_user             = { lost = "The user; programs that log in with it fail." }
    huaweicloud_das_database_user            = { lost = "The stored login of the database console." }
    huaweicloud_dds_database_role            = { lost = "The role with the permissions of its users." }
  }
  reason = "Find the programs that log in with it, and change them first. Objects that it owns may stop the deletion."
}

protect "broker_accounts" {
  description = "Users of message brokers."
  class       = "identity"
  types = {
    huaweicloud_dms_kafka_user    = { lost = "The user that Kafka clients log in with." }
    huaweicloud_dms_rabbitmq_user = { lost = "The user that RabbitMQ clients log in with." }
    huaweicloud_dms_rocketmq_user = { lost = "The user that RocketMQ clients log in with." }
  }
  reason = "Find the programs that log in with it, and change them first."
}

protect "organization" {
  description = "Projects, units and shares that others refer to."
  class       = "identity"
  types = {
    huaweicloud_enterprise_project                = { lost = "The project that permissions and bills refer to.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/eps/resource_huaweicloud_enterprise_project.go" }
    huaweicloud_organizations_organizational_unit = { lost = "The unit with the policies of its accounts." }
    huaweicloud_rgc_organizational_unit           = { lost = "The unit with the controls of its accounts." }
    huaweicloud_ram_resource_share                = { lost = "The share; other accounts lose the shared resources." }
    huaweicloud_cae_application                   = { lost = "The application with its components." }
    huaweicloud_servicestage_application          = { lost = "The application with its components." }
    huaweicloud_servicestagev3_application        = { lost = "The application with its components." }
    huaweicloud_servicestagev3_component          = { lost = "The component with its address." }
  }
  reason = "Permissions, shares and names in other accounts refer to it."

  recovery {
    types   = ["huaweicloud_enterprise_project"]
    when    = { skip_disable_on_destroy = true }
    outcome = "retained"
    message = "The provider leaves the project as it is and only drops it from the state."
  }

  recovery {
    types   = ["huaweicloud_enterprise_project"]
    when    = { skip_disable_on_destroy = [false, null], delete_flag = [false, null] }
    outcome = "possible"
    message = "The project is only disabled; it stays and can be enabled again."
  }
}

protect "connections" {
  description = "Connections with stored logins."
  class       = "identity"
  types = {
    huaweicloud_cdm_link                                 = { lost = "The link with its login, which jobs refer to by name." }
    huaweicloud_coc_cloud_vendor_account                 = { lost = "The account of another cloud with its stored key." }
    huaweicloud_codearts_deploy_group                    = { lost = "The host cluster that applications are deployed to." }
    huaweicloud_codearts_deploy_host                     = { lost = "The host with its stored login." }
    huaweicloud_codearts_pipeline_service_endpoint       = { lost = "The endpoint with its login, which pipelines refer to." }
    huaweicloud_das_database_instance_connection         = { lost = "The stored login of the database." }
    huaweicloud_dataarts_studio_data_connection          = { lost = "The connection with its login, which jobs refer to." }
    huaweicloud_dli_datasource_auth                      = { lost = "The stored login that jobs refer to by name." }
    huaweicloud_dli_datasource_connection                = { lost = "The connection of queues to the network." }
    huaweicloud_drs_connection                           = { lost = "The stored connection with its login." }
    huaweicloud_eg_connection                            = { lost = "The connection that subscriptions deliver over." }
    huaweicloud_mapreduce_data_connection                = { lost = "The connection that clusters keep metadata over." }
    huaweicloud_servicestage_repo_token_authorization    = { lost = "The authorization for the source repository." }
    huaweicloud_servicestage_repo_password_authorization = { lost = "The authorization for the source repository." }
    huaweicloud_swr_enterprise_instance_registry         = { lost = "The remote registry with its login." }
    huaweicloud_secmaster_operation_connection           = { lost = "The connection with its login, which workflows refer to." }
  }
  filter = meta.operation == "delete"
  reason = "Jobs and people that use it fail; the login has to be entered again."
}

protect "assignments" {
  description = "Groups and assignments that give people access."
  class       = "identity"
  types = {
    huaweicloud_identitycenter_account_assignment     = { lost = "The access of the user or group to the account." }
    huaweicloud_identitycenter_application_assignment = { lost = "The access of the user or group to the application." }
    huaweicloud_workspace_ou                          = { lost = "The organization unit that desktops are put in." }
    huaweicloud_workspace_app_publishment             = { lost = "The application that users of the group see." }
    huaweicloud_vpn_user_group                        = { lost = "The group that access policies refer to." }
    huaweicloud_kms_alias_associate                   = { lost = "The alias; programs that name the key by it fail." }
  }
  filter = meta.operation == "delete"
  reason = "People lose access at once. Check who uses it."
}

protect "filled_groups" {
  description = "Groups with their members, and tenants with their address."
  class       = "identity"
  types = {
    huaweicloud_identitycenter_tenant = { lost = "The tenant with the address that the directory synchronizes to." }
    huaweicloud_workspace_app_group   = { lost = "The application group with its users." }
    huaweicloud_iotda_device_group    = { lost = "The group that devices are managed in." }
  }
  reason = "Members that were added by hand are in no configuration, and directories hold the old address."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    huaweicloud_rds_pg_schema                      = { lost = "The management of the schema; its tables stay." }
    huaweicloud_gaussdb_instance_database_account  = { lost = "The management of the user." }
    huaweicloud_gaussdb_instance_database_role     = { lost = "The management of the role." }
    huaweicloud_gaussdb_instance_plugin            = { lost = "The management of the extension." }
    huaweicloud_kms_key_replicate                  = { lost = "The management of the replica key." }
    huaweicloud_lts_stream_index_configuration     = { lost = "The management of the index." }
    huaweicloud_identitycenter_registered_region   = { lost = "The management of the region." }
    huaweicloud_ram_resource_share_accepter        = { lost = "The record of the accepted share." }
    huaweicloud_smn_topic_subscription             = { lost = "The management of the subscription." }
    huaweicloud_vpc_peering_connection_accepter    = { lost = "The record of the accepted peering." }
    huaweicloud_vpc_peering_connection_accepter_v2 = { lost = "The record of the accepted peering." }
  }
  reason = "Remove it in the console if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}

protect "shared_logins" {
  description = "Shared logins of databases."
  class       = "identity"
  types = {
    huaweicloud_das_shared_connection = { lost = "The database login that is shared with other people." }
  }
  reason = "People who work over it lose access."
}
