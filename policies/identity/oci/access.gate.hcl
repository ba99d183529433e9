# Users, applications and credentials that others hold.

protect "credentials" {
  description = "API keys, tokens and passwords that were handed out."
  class       = "identity"
  types = {
    oci_identity_api_key                         = { lost = "The API key of the user." }
    oci_identity_auth_token                      = { lost = "The token of the user; its value cannot be read again." }
    oci_identity_customer_secret_key             = { lost = "The access key for the S3 interface; its secret cannot be read again." }
    oci_identity_db_credential                   = { lost = "The database password of the user." }
    oci_identity_smtp_credential                 = { lost = "The SMTP user name and password." }
    oci_identity_ui_password                     = { lost = "The console password of the user." }
    oci_identity_domains_api_key                 = { lost = "The API key of the user." }
    oci_identity_domains_auth_token              = { lost = "The token of the user; its value cannot be read again." }
    oci_identity_domains_customer_secret_key     = { lost = "The access key for the S3 interface; its secret cannot be read again." }
    oci_identity_domains_smtp_credential         = { lost = "The SMTP user name and password." }
    oci_identity_domains_oauth2client_credential = { lost = "The client secret; its value cannot be read again." }
    oci_identity_domains_user_db_credential      = { lost = "The database password of the user." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "service_users" {
  description = "Users and keys of single services."
  class       = "identity"
  types = {
    oci_management_agent_management_agent_install_key = { lost = "The key with which agents register." }
    oci_opsi_operations_insights_warehouse_user       = { lost = "The user with which tools read the warehouse." }
    oci_redis_oci_cache_user                          = { lost = "The user of cache clusters with its password." }
    oci_bds_bds_instance_api_key                      = { lost = "The API key with which the cluster reaches Object Storage." }
    oci_apigateway_subscriber                         = { lost = "The subscriber with its client tokens." }
  }
  reason = "Whatever signs in with it is refused at once. Create the new one first."
}

protect "own_credentials" {
  description = "Credentials of the user that runs the plan."
  class       = "identity"
  types = {
    oci_identity_domains_my_api_key                 = { lost = "The API key of the current user." }
    oci_identity_domains_my_auth_token              = { lost = "The token of the current user; its value cannot be read again." }
    oci_identity_domains_my_customer_secret_key     = { lost = "The S3 access key of the current user; its secret cannot be read again." }
    oci_identity_domains_my_oauth2client_credential = { lost = "The client secret of the current user; its value cannot be read again." }
    oci_identity_domains_my_smtp_credential         = { lost = "The SMTP user name and password of the current user." }
    oci_identity_domains_my_user_db_credential      = { lost = "The database password of the current user." }
  }
  reason = "Whatever uses it is refused at once. Create the new one first."
}

protect "directory" {
  description = "Users, groups and the tags that policies refer to."
  class       = "identity"
  types = {
    oci_identity_user                                   = { lost = "The user with its credentials and memberships." }
    oci_identity_group                                  = { lost = "The group with its members, and what policies grant to it." }
    oci_identity_dynamic_group                          = { lost = "The dynamic group: workloads that it matches lose what policies grant to it." }
    oci_identity_domains_user                           = { lost = "The user with its credentials and memberships." }
    oci_identity_domains_group                          = { lost = "The group with its members, and what policies grant to it." }
    oci_identity_domains_dynamic_resource_group         = { lost = "The group: workloads that it matches lose what policies grant to it." }
    oci_identity_tag_namespace                          = { lost = "The namespace with its tag keys, and their values on every resource." }
    oci_identity_tag                                    = { lost = "The tag key, and its values on every resource." }
    oci_security_attribute_security_attribute_namespace = { lost = "The namespace with its security attributes, and their values on every resource." }
    oci_security_attribute_security_attribute           = { lost = "The security attribute, and its values on every resource." }
    oci_tenantmanagercontrolplane_subscription_mapping  = { lost = "The place of the tenancy under the subscription." }
  }
  reason = "A new one gets another identifier: memberships, credentials and policies have to follow."
}

protect "federation" {
  description = "Identity providers, applications and trust."
  class       = "identity"
  types = {
    oci_identity_identity_provider                  = { lost = "The federation with its group mappings." }
    oci_identity_idp_group_mapping                  = { lost = "The mapping: members of the provider's group lose the group here." }
    oci_identity_domains_app                        = { lost = "The application with its client identifier and secret." }
    oci_identity_domains_identity_provider          = { lost = "The identity provider and sign-in through it." }
    oci_identity_domains_social_identity_provider   = { lost = "The social sign-in of the domain." }
    oci_identity_domains_identity_propagation_trust = { lost = "The trust by which other issuers' tokens are exchanged." }
    oci_identity_domains_oauth_client_certificate   = { lost = "The certificate that the client authenticates with." }
    oci_identity_domains_oauth_partner_certificate  = { lost = "The certificate that assertions of the partner are checked with." }
    oci_identity_domains_cloud_gate                 = { lost = "The gate with its client identifier and secret." }
  }
  reason = "People and applications sign in through it and are locked out at once."
}

protect "tokens" {
  description = "Tokens, profiles and groups of hosts."
  class       = "identity"
  types = {
    oci_jms_java_downloads_java_download_token    = { lost = "The token that scripts download Java with." }
    oci_os_management_hub_profile                 = { lost = "The profile that hosts register with." }
    oci_os_management_hub_management_station      = { lost = "The station that hosts get packages from." }
    oci_os_management_hub_managed_instance_group  = { lost = "The group of hosts that jobs refer to." }
    oci_os_management_hub_dynamic_set             = { lost = "The set of hosts that jobs refer to." }
    oci_fusion_apps_fusion_environment_admin_user = { lost = "The administrator of the environment." }
  }
  reason = "Hosts and people that hold it are refused."
}

protect "sign_in" {
  description = "Grants and gates of identity domains."
  class       = "identity"
  types = {
    oci_identity_domains_grant                      = { lost = "The access of the user, group or application." }
    oci_identity_domains_cloud_gate_server          = { lost = "The server that the gate answers on." }
    oci_identity_domains_cloud_gate_mapping         = { lost = "The route from the gate to the application." }
    oci_identity_domains_identity_proofing_provider = { lost = "The provider that identities are proved with." }
    oci_identity_domains_self_registration_profile  = { lost = "The address that people register at." }
    oci_identity_domains_my_support_account         = { lost = "The link to the support account." }
  }
  filter = meta.operation == "delete"
  reason = "People and applications lose access at once."
}

protect "app_roles" {
  description = "Roles of applications."
  class       = "identity"
  types = {
    oci_identity_domains_app_role = { lost = "The role of the application." }
  }
  reason = "Those who hold it lose it. Note the grants before going on."
}

protect "address_lists" {
  description = "Lists of addresses that policies refer to."
  class       = "identity"
  types = {
    oci_identity_network_source                               = { lost = "The network source that policies name." }
    oci_identity_domains_network_perimeter                    = { lost = "The perimeter that sign-on rules name." }
    oci_network_firewall_network_firewall_policy_address_list = { lost = "The list that firewall rules name." }
    oci_waf_network_address_list                              = { lost = "The list that WAF rules name." }
    oci_waas_address_list                                     = { lost = "The list that WAF rules name." }
    oci_cloud_guard_managed_list                              = { lost = "The list that detector recipes name." }
  }
  reason = "Policies that name the list stop matching. Compare the addresses with the clients that still connect."
}

protect "stored_secrets" {
  description = "Mapped secrets and administrators."
  class       = "identity"
  types = {
    oci_network_firewall_network_firewall_policy_mapped_secret = { lost = "The certificate that the firewall decrypts traffic with." }
    oci_database_autonomous_database_saas_admin_user           = { lost = "The administrator that the application service logs in with." }
  }
  reason = "Inspection or sign-in with it fails."
}
