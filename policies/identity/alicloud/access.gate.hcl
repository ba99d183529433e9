# Identities and keys that others hold. Policies and their attachments are left out.

protect "keys" {
  description = "Access keys, API keys and shared keys."
  class       = "identity"
  types = {
    alicloud_ram_access_key                   = { lost = "The access key; programs that hold it are refused." }
    alicloud_gpdb_api_key                     = { lost = "The API key; programs that hold it are refused." }
    alicloud_cloud_sso_scim_server_credential = { lost = "The credential that the directory is synchronized with." }
    alicloud_bastionhost_host                 = { lost = "The host with its stored logins." }
    alicloud_bastionhost_host_account         = { lost = "The stored login of the host." }
    alicloud_mhub_app                         = { lost = "The application with the keys that it was built with." }
    alicloud_bastionhost_host_share_key       = { lost = "The shared key that people log in to hosts with." }
  }
  reason = "Find out who holds it, for example by its last use, and hand out another one first."
}

protect "key_pairs" {
  description = "Key pairs of servers."
  class       = "identity"
  types = {
    alicloud_ecs_key_pair         = { lost = "The name that launch templates refer to; if it was generated here, its private key is gone." }
    alicloud_key_pair             = { lost = "The name that launch templates refer to; if it was generated here, its private key is gone." }
    alicloud_ens_key_pair         = { lost = "The key pair of edge instances." }
    alicloud_ecp_key_pair         = { lost = "The key pair of cloud phones." }
    alicloud_cloud_phone_key_pair = { lost = "The key pair of cloud phones." }
  }
  reason = "Servers that run keep the public key. Templates and scaling groups that name it cannot start new ones."
}

protect "users" {
  description = "Users, groups and sign-in."
  class       = "identity"
  types = {
    alicloud_ram_user                    = { lost = "The user with access keys, sign-in and grants." }
    alicloud_ram_login_profile           = { lost = "The console sign-in of the user." }
    alicloud_ram_group                   = { lost = "The group with its members and grants." }
    alicloud_cloud_sso_user              = { lost = "The user with sign-in and assignments." }
    alicloud_cloud_sso_user_provisioning = { lost = "The RAM users that were provisioned, if its strategy deletes them." }
    alicloud_cloud_sso_group             = { lost = "The group with its members and assignments." }
    alicloud_ram_account_alias           = { lost = "The alias in the sign-in address of the account." }
    alicloud_ecd_user                    = { lost = "The user of the desktops." }
    alicloud_bastionhost_user            = { lost = "The user who reaches hosts through the bastion." }
    alicloud_quick_bi_user               = { lost = "The user with shared reports and permissions." }
    alicloud_dms_enterprise_user         = { lost = "The user of the database console with its permissions." }
    alicloud_ram_alias                   = { lost = "The alias in the sign-in address of the account." }
  }
  reason = "Who signs in with it is locked out, and grants in other stacks point to nothing."

  recovery {
    types   = ["alicloud_ram_account_alias"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}

protect "key_names" {
  description = "Names, versions and clients of keys."
  class       = "identity"
  types = {
    alicloud_kms_alias                    = { lost = "The alias; programs that name the key by it fail." }
    alicloud_kms_client_key               = { lost = "The client key that applications authenticate with." }
    alicloud_kms_application_access_point = { lost = "The access point that applications reach KMS through." }
  }
  reason = "Find the programs that use it, and give them another one first."
}

protect "federation" {
  description = "Identity providers."
  class       = "identity"
  types = {
    alicloud_ram_saml_provider              = { lost = "The SAML provider; everyone who signs in through it is locked out." }
    alicloud_ims_oidc_provider              = { lost = "The OIDC provider; pipelines and clusters that sign in through it are refused." }
    alicloud_cloud_sso_access_configuration = { lost = "The access configuration; its roles in the accounts go too." }
  }
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
}

protect "database_accounts" {
  description = "Database users."
  class       = "identity"
  types = {
    alicloud_rds_account                               = { lost = "The user; programs that log in with it fail." }
    alicloud_db_account                                = { lost = "The user; programs that log in with it fail." }
    alicloud_polardb_account                           = { lost = "The user; programs that log in with it fail." }
    alicloud_polardb_zonal_account                     = { lost = "The user; programs that log in with it fail." }
    alicloud_kvstore_account                           = { lost = "The user; programs that log in with it fail." }
    alicloud_mongodb_account                           = { lost = "The user; programs that log in with it fail." }
    alicloud_adb_account                               = { lost = "The user; programs that log in with it fail." }
    alicloud_adb_lake_account                          = { lost = "The user; programs that log in with it fail." }
    alicloud_gpdb_account                              = { lost = "The user; programs that log in with it fail." }
    alicloud_click_house_account                       = { lost = "The user; programs that log in with it fail." }
    alicloud_click_house_enterprise_db_cluster_account = { lost = "The user; programs that log in with it fail." }
  }
  reason = "Find the programs that log in with it, and change them first. Objects that it owns may stop the deletion."
}

protect "organization" {
  description = "Groups of accounts and resources that others refer to."
  class       = "identity"
  types = {
    alicloud_resource_manager_folder         = { lost = "The folder with the control policies of its accounts." }
    alicloud_resource_manager_resource_group = { lost = "The resource group that permissions refer to." }
    alicloud_resource_manager_resource_share = { lost = "The share; other accounts lose the shared resources." }
    alicloud_service_catalog_portfolio       = { lost = "The portfolio with the products that others launch." }
    alicloud_service_catalog_product         = { lost = "The product that others launch." }
    alicloud_schedulerx_namespace            = { lost = "The namespace with its application groups and jobs." }
    alicloud_schedulerx_app_group            = { lost = "The application group with the key that workers register with." }
    alicloud_ros_stack_group                 = { lost = "The stack group; other accounts get no more stacks from it." }
    alicloud_iot_device_group                = { lost = "The group that devices are managed in." }
    alicloud_edas_namespace                  = { lost = "The namespace that applications register in." }
    alicloud_sae_namespace                   = { lost = "The namespace with its applications." }
  }
  reason = "Permissions, shares and names in other accounts refer to it."
}

protect "connections" {
  description = "Data sources, proxies and accounts with stored logins."
  class       = "identity"
  types = {
    alicloud_data_works_data_source                 = { lost = "The data source with its login, which nodes refer to by name." }
    alicloud_data_works_dw_resource_group           = { lost = "The resource group with addresses that databases allow." }
    alicloud_dms_enterprise_instance                = { lost = "The registered database with its stored login." }
    alicloud_dms_enterprise_proxy                   = { lost = "The proxy with its host and port." }
    alicloud_dms_enterprise_proxy_access            = { lost = "The access with the key that programs log in to the proxy with." }
    alicloud_gpdb_external_data_service             = { lost = "The service that external data sources are attached to." }
    alicloud_gpdb_streaming_data_service            = { lost = "The service that streaming sources are attached to." }
    alicloud_gpdb_streaming_data_source             = { lost = "The streaming source with its login." }
    alicloud_gpdb_jdbc_data_source                  = { lost = "The data source with its login." }
    alicloud_gpdb_hadoop_data_source                = { lost = "The data source with its configuration." }
    alicloud_gpdb_remote_adb_data_source            = { lost = "The data source with its login." }
    alicloud_cddc_dedicated_host_account            = { lost = "The account that people log in to the host with." }
    alicloud_cloud_storage_gateway_gateway_smb_user = { lost = "The user that SMB clients log in with." }
  }
  reason = "Tasks and people that use it fail; the login has to be entered again."
}

protect "assignments" {
  description = "Groups and assignments that give people access."
  class       = "identity"
  types = {
    alicloud_cloud_sso_access_assignment      = { lost = "The access of the user or group to the account." }
    alicloud_bastionhost_user_group           = { lost = "The group that reaches hosts through the bastion." }
    alicloud_bastionhost_host_group           = { lost = "The group of hosts that permissions refer to." }
    alicloud_resource_manager_shared_resource = { lost = "The shared resource; other accounts lose it." }
    alicloud_resource_manager_shared_target   = { lost = "The account's access to the shared resources." }
  }
  filter = meta.operation == "delete"
  reason = "People lose access at once. Check who uses it."
}
