# Identities and keys that others hold. Policies and their attachments are left out.

protect "keys" {
  description = "Access keys, API keys and tokens."
  class       = "identity"
  types = {
    tencentcloud_cam_access_key                    = { lost = "The access key; programs that hold it are refused." }
    tencentcloud_api_gateway_api_key               = { lost = "The API key; clients that hold it are refused." }
    tencentcloud_api_gateway_api_app               = { lost = "The application with the keys that clients call APIs with." }
    tencentcloud_tcr_token                         = { lost = "The token; what pulls images with it is refused." }
    tencentcloud_tcr_service_account               = { lost = "The service account; what pulls images with it is refused." }
    tencentcloud_identity_center_scim_credential   = { lost = "The credential that the directory is synchronized with." }
    tencentcloud_teo_multi_path_gateway_secret_key = { lost = "The key that clients of the gateway use." }
    tencentcloud_vod_aigc_api_token                = { lost = "The API token; programs that hold it are refused." }
  }
  reason = "Find out who holds it, for example by its last use, and hand out another one first."
}

protect "key_pairs" {
  description = "Key pairs of servers."
  class       = "identity"
  types = {
    tencentcloud_key_pair            = { lost = "The name that launch templates refer to; if it was generated here, its private key is gone." }
    tencentcloud_lighthouse_key_pair = { lost = "The key pair of the servers; if it was generated here, its private key is gone." }
  }
  reason = "Servers that run keep the public key. Templates and scaling groups that name it cannot start new ones."
}

protect "users" {
  description = "Users and groups."
  class       = "identity"
  types = {
    tencentcloud_cam_user                    = { lost = "The user with access keys, sign-in and grants.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cam/resource_tc_cam_user.go" }
    tencentcloud_cam_group                   = { lost = "The group with its members and grants." }
    tencentcloud_identity_center_user        = { lost = "The user with sign-in and assignments." }
    tencentcloud_identity_center_group       = { lost = "The group with its members and assignments." }
    tencentcloud_bh_user                     = { lost = "The user who reaches hosts through the bastion." }
    tencentcloud_dasb_user                   = { lost = "The user who reaches hosts through the bastion." }
    tencentcloud_bh_user_directory           = { lost = "The directory that users of the bastion sign in with." }
    tencentcloud_dlc_user                    = { lost = "The user of the data lake with its permissions." }
    tencentcloud_emr_user_manager            = { lost = "The user of the cluster with its key." }
    tencentcloud_monitor_grafana_sso_account = { lost = "The account that signs in to Grafana." }
  }
  reason = "Who signs in with it is locked out, and grants in other stacks point to nothing."

  recovery {
    types   = ["tencentcloud_cam_user"]
    when    = { force_delete = [false, null] }
    outcome = "may_be_refused"
    message = "CAM refuses to delete a user that still has access keys; whether it does is not in the plan."
  }
}

protect "federation" {
  description = "Identity providers."
  class       = "identity"
  types = {
    tencentcloud_cam_saml_provider                               = { lost = "The SAML provider; everyone who signs in through it is locked out." }
    tencentcloud_cam_oidc_sso                                    = { lost = "The OIDC sign-in of the account; everyone who uses it is locked out." }
    tencentcloud_cam_role_sso                                    = { lost = "The OIDC provider; pipelines and clusters that sign in through it are refused." }
    tencentcloud_cam_user_saml_config                            = { lost = "The SAML sign-in of users." }
    tencentcloud_identity_center_external_saml_identity_provider = { lost = "The SAML provider; everyone who signs in through it is locked out." }
    tencentcloud_organization_external_saml_identity_provider    = { lost = "The SAML provider; everyone who signs in through it is locked out." }
    tencentcloud_identity_center_role_configuration              = { lost = "The role configuration; its roles in the accounts go too." }
    tencentcloud_mqtt_jwt_authenticator                          = { lost = "The rule by which devices sign in with tokens." }
    tencentcloud_mqtt_jwks_authenticator                         = { lost = "The rule by which devices sign in with tokens." }
    tencentcloud_mqtt_http_authenticator                         = { lost = "The service that decides which devices may connect." }
    tencentcloud_kubernetes_auth_attachment                      = { lost = "The OIDC issuer of the cluster; workloads that sign in to the cloud with it are refused." }
  }
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
}

protect "database_accounts" {
  description = "Database users."
  class       = "identity"
  types = {
    tencentcloud_mysql_account            = { lost = "The user; programs that log in with it fail." }
    tencentcloud_mariadb_account          = { lost = "The user; programs that log in with it fail." }
    tencentcloud_dcdb_account             = { lost = "The user; programs that log in with it fail." }
    tencentcloud_postgresql_account       = { lost = "The user; programs that log in with it fail." }
    tencentcloud_sqlserver_account        = { lost = "The user; programs that log in with it fail." }
    tencentcloud_mongodb_instance_account = { lost = "The user; programs that log in with it fail." }
    tencentcloud_redis_account            = { lost = "The user; programs that log in with it fail." }
    tencentcloud_cynosdb_account          = { lost = "The user; programs that log in with it fail." }
    tencentcloud_clickhouse_account       = { lost = "The user; programs that log in with it fail." }
  }
  reason = "Find the programs that log in with it, and change them first. Objects that it owns may stop the deletion."
}

protect "broker_accounts" {
  description = "Users and roles of message brokers."
  class       = "identity"
  types = {
    tencentcloud_ckafka_user           = { lost = "The user that Kafka clients log in with." }
    tencentcloud_tdmq_role             = { lost = "The role and token that Pulsar clients log in with." }
    tencentcloud_tdmq_rocketmq_role    = { lost = "The role and token that RocketMQ clients log in with." }
    tencentcloud_trocket_rocketmq_role = { lost = "The role and key that RocketMQ clients log in with." }
    tencentcloud_tdmq_rabbitmq_user    = { lost = "The user that RabbitMQ clients log in with." }
    tencentcloud_mqtt_user             = { lost = "The user that devices log in with." }
  }
  reason = "Find the programs that log in with it, and change them first."
}

protect "organization" {
  description = "Projects, shares and identities that others refer to."
  class       = "identity"
  types = {
    tencentcloud_project                     = { lost = "The project that permissions and bills refer to." }
    tencentcloud_organization_org_node       = { lost = "The unit with the policies of its accounts." }
    tencentcloud_organization_org_identity   = { lost = "The identity that members sign in to accounts with." }
    tencentcloud_organization_org_share_unit = { lost = "The share; other accounts lose the shared resources." }
    tencentcloud_tsf_namespace               = { lost = "The namespace that applications register in." }
    tencentcloud_tsf_application             = { lost = "The application with its configurations." }
  }
  reason = "Permissions, shares and names in other accounts refer to it."
}

protect "bastions" {
  description = "Bastions with their hosts, accounts and groups."
  class       = "identity"
  types = {
    tencentcloud_bh_device                            = { lost = "The host with its stored logins." }
    tencentcloud_bh_user_group                        = { lost = "The group that reaches hosts through the bastion." }
    tencentcloud_dasb_device                          = { lost = "The host with its stored logins." }
    tencentcloud_dasb_device_account                  = { lost = "The stored login of the host." }
    tencentcloud_dasb_bind_device_account_password    = { lost = "The stored password of the host's account." }
    tencentcloud_dasb_bind_device_account_private_key = { lost = "The stored private key of the host's account." }
    tencentcloud_dasb_device_group                    = { lost = "The group of hosts that permissions refer to." }
    tencentcloud_dasb_user_group                      = { lost = "The group that reaches hosts through the bastion." }
  }
  reason = "People who reach hosts through it are locked out; stored logins have to be entered again."
}

protect "connections" {
  description = "Data sources and connections with stored logins."
  class       = "identity"
  types = {
    tencentcloud_bi_datasource           = { lost = "The data source that reports refer to." }
    tencentcloud_bi_datasource_cloud     = { lost = "The data source that reports refer to." }
    tencentcloud_wedata_datasource       = { lost = "The data source with its login, which tasks refer to." }
    tencentcloud_dlc_user_vpc_connection = { lost = "The connection of the engine to the network." }
    tencentcloud_eb_event_connector      = { lost = "The connector; its source no longer reaches the event bus." }
    tencentcloud_cls_kafka_consumer      = { lost = "The Kafka address that consumers read the log topic at." }
    tencentcloud_ci_bucket_pic_style     = { lost = "The image style that addresses of pictures name." }
  }
  filter = meta.operation == "delete"
  reason = "Tasks and applications that use it fail; the login has to be entered again."
}

protect "licences" {
  description = "Applications with their licence key."
  class       = "identity"
  types = {
    tencentcloud_vcube_application_and_video              = { lost = "The application with its licence key." }
    tencentcloud_vcube_application_and_web_player_license = { lost = "The application with its player licence key." }
  }
  reason = "Apps that were shipped hold the old key."
}

protect "assignments" {
  description = "Assignments, shares and sites."
  class       = "identity"
  types = {
    tencentcloud_identity_center_role_assignment        = { lost = "The access of the user or group to the account." }
    tencentcloud_identity_center_user_sync_provisioning = { lost = "The users that were provisioned in the account." }
    tencentcloud_organization_org_share_unit_member     = { lost = "The account's access to the shared resources." }
    tencentcloud_organization_org_share_unit_member_v2  = { lost = "The account's access to the shared resources." }
    tencentcloud_organization_org_share_unit_node       = { lost = "The organization unit's access to the shared resources." }
    tencentcloud_organization_org_share_unit_resource   = { lost = "The shared resource; other accounts lose it." }
    tencentcloud_cdc_site                               = { lost = "The site that dedicated clusters are installed at." }
  }
  filter = meta.operation == "delete"
  reason = "People and accounts lose access at once. Check who uses it."
}

protect "work_groups" {
  description = "Groups with their members and permissions."
  class       = "identity"
  types = {
    tencentcloud_dlc_work_group = { lost = "The group with its members and permissions." }
  }
  reason = "People and accounts lose access at once. Check who uses it."
}
