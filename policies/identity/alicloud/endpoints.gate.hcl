# Host names that clients have built in.

protect "apis" {
  description = "API gateways."
  class       = "identity"
  types = {
    alicloud_api_gateway_group                = { lost = "The API group with its generated host name and domains." }
    alicloud_api_gateway_instance             = { lost = "The gateway with its addresses and the groups on it." }
    alicloud_apig_gateway                     = { lost = "The gateway with its addresses and routes." }
    alicloud_apig_http_api                    = { lost = "The API with its routes." }
    alicloud_apig_domain                      = { lost = "The domain name in front of the APIs." }
    alicloud_mse_gateway                      = { lost = "The gateway with its addresses and routes." }
    alicloud_api_gateway_app                  = { lost = "The application with the keys that clients call APIs with." }
    alicloud_open_api_explorer_api_mcp_server = { lost = "The server with the address that agents call." }
    alicloud_sae_ingress                      = { lost = "The routes by which applications are reached." }
    alicloud_api_gateway_api                  = { lost = "The published API with its path; consumers that call it fail." }
    alicloud_cr_internet_endpoint             = { lost = "The public name of the registry that pulls and pushes from outside use." }
    alicloud_cr_endpoint_acl_policy           = { lost = "The entry that lets an address range reach the registry." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "sites" {
  description = "Domains at the edge."
  class       = "identity"
  types = {
    alicloud_cdn_domain_new                  = { lost = "The domain at the CDN with its CNAME." }
    alicloud_dcdn_domain                     = { lost = "The domain at the DCDN with its CNAME." }
    alicloud_scdn_domain                     = { lost = "The domain at the SCDN with its CNAME." }
    alicloud_dcdn_ipa_domain                 = { lost = "The accelerated domain with its CNAME." }
    alicloud_dcdn_waf_domain                 = { lost = "The protection of the domain at the edge." }
    alicloud_live_domain                     = { lost = "The streaming domain with its CNAME." }
    alicloud_vod_domain                      = { lost = "The video domain with its CNAME." }
    alicloud_waf_domain                      = { lost = "The protected domain with its CNAME." }
    alicloud_wafv3_domain                    = { lost = "The protected domain with its CNAME." }
    alicloud_ga_domain                       = { lost = "The accelerated domain." }
    alicloud_ddoscoo_port                    = { lost = "The protected port with its back ends." }
    alicloud_ddoscoo_domain_resource         = { lost = "The protected domain with its CNAME." }
    alicloud_esa_transport_layer_application = { lost = "The TCP or UDP entry with its host name." }
    alicloud_wafv3_instance                  = { lost = "The firewall with all protected domains." }
    alicloud_waf_instance                    = { lost = "The firewall with all protected domains." }
    alicloud_oss_bucket_cname                = { lost = "The domain name in front of the bucket." }
    alicloud_cdn_domain                      = { lost = "The domain at the CDN with its CNAME." }
  }
  reason = "A new one has a new CNAME, so DNS records have to follow, and the origin may not be ready for the traffic."
}

protect "functions" {
  description = "Names of functions and inference services."
  class       = "identity"
  types = {
    alicloud_fc_custom_domain   = { lost = "The domain name in front of the functions." }
    alicloud_fcv3_custom_domain = { lost = "The domain name in front of the functions." }
    alicloud_dcdn_er            = { lost = "The edge routine; domains that use it answer without it." }
    alicloud_esa_routine        = { lost = "The routine with its host name at the edge." }
    alicloud_fc_trigger         = { lost = "The trigger, with its URL if it answers HTTP." }
    alicloud_fcv3_trigger       = { lost = "The trigger, with its URL if it answers HTTP." }
    alicloud_pai_service        = { lost = "The inference service with its endpoint and token." }
    alicloud_fc_service         = { lost = "The service with the name that its functions are called under." }
    alicloud_fc_function        = { lost = "The function that triggers and callers name." }
    alicloud_fcv2_function      = { lost = "The function that triggers and callers name." }
    alicloud_fcv3_function      = { lost = "The function that triggers and callers name." }
    alicloud_fc_alias           = { lost = "The alias that callers name instead of a version." }
    alicloud_fcv3_alias         = { lost = "The alias that callers name instead of a version." }
    alicloud_fnf_flow           = { lost = "The flow that others start by name, with its executions." }
  }
  reason = "Callers in other stacks fail until it is back under the same name."
}

protect "database_endpoints" {
  description = "Host names of databases."
  class       = "identity"
  types = {
    alicloud_db_connection                      = { lost = "The public host name of the instance." }
    alicloud_db_read_write_splitting_connection = { lost = "The host name of the read/write splitting." }
    alicloud_rds_db_proxy                       = { lost = "The proxy with its host names." }
    alicloud_rds_db_proxy_public                = { lost = "The public host name of the proxy." }
    alicloud_rds_db_instance_endpoint           = { lost = "The endpoint with its host name." }
    alicloud_rds_db_instance_endpoint_address   = { lost = "The public host name of the endpoint." }
    alicloud_polardb_endpoint                   = { lost = "The endpoint with its host name." }
    alicloud_polardb_endpoint_address           = { lost = "The host name of the endpoint." }
    alicloud_polardb_zonal_endpoint             = { lost = "The endpoint with its host name." }
    alicloud_polardb_application                = { lost = "The application with its endpoints." }
    alicloud_kvstore_connection                 = { lost = "The public host name of the instance." }
    alicloud_adb_connection                     = { lost = "The public host name of the cluster." }
    alicloud_gpdb_connection                    = { lost = "The public host name of the instance." }
  }
  reason = "Programs with the old host name in their configuration cannot connect."
}

protect "more_database_endpoints" {
  description = "Host names of document stores and warehouses."
  class       = "identity"
  types = {
    alicloud_mongodb_public_network_address                    = { lost = "The public host names of the instance." }
    alicloud_mongodb_private_srv_network_address               = { lost = "The SRV name that clients connect with." }
    alicloud_mongodb_sharding_network_private_address          = { lost = "The private host names of the shards." }
    alicloud_mongodb_sharding_network_public_address           = { lost = "The public host names of the shards." }
    alicloud_click_house_enterprise_db_cluster_public_endpoint = { lost = "The public host name of the cluster." }
    alicloud_lindorm_public_network                            = { lost = "The public host name of the instance." }
    alicloud_polardb_application_endpoint                      = { lost = "The public endpoint of the application." }
    alicloud_ots_instance_attachment                           = { lost = "The private host name of the instance in the network." }
    alicloud_cr_vpc_endpoint_linked_vpc                        = { lost = "The private host name of the registry in the network." }
    alicloud_database_gateway_gateway                          = { lost = "The gateway that databases outside of the cloud are reached through." }
  }
  reason = "Programs with the old host name in their configuration cannot connect."
}

protect "mail" {
  description = "Mail domains and senders."
  class       = "identity"
  types = {
    alicloud_direct_mail_domain       = { lost = "The verified mail domain." }
    alicloud_direct_mail_mail_address = { lost = "The sender address." }
    alicloud_direct_mail_receivers    = { lost = "The list of mail recipients." }
    alicloud_sms_short_url            = { lost = "The short link in messages that were sent." }
  }
  reason = "Mail from this sender is refused until it is verified again, with new DNS records."
}

protect "bucket_endpoints" {
  description = "Names and addresses that buckets are reached by."
  class       = "identity"
  types = {
    alicloud_oss_bucket_website = { lost = "The website address of the bucket, with its index and error pages." }
    alicloud_oss_bucket_style   = { lost = "The image style that addresses of pictures name." }
  }
  reason = "Pages and programs that use the address get errors."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    alicloud_polardb_cluster_endpoint                      = { lost = "The management of the cluster's read and write endpoint." }
    alicloud_polardb_primary_endpoint                      = { lost = "The management of the primary endpoint with its prefix and ports." }
    alicloud_threat_detection_instance                     = { lost = "The management of the Security Center subscription." }
    alicloud_ssl_certificates_service_instance_certificate = { lost = "The management of the certificate of the instance." }
    alicloud_message_service_endpoint                      = { lost = "The management of the endpoint that clients reach the service at." }
    alicloud_oss_bucket_transfer_acceleration              = { lost = "The management of the accelerated address of the bucket." }
    alicloud_kms_key_version                               = { lost = "The management of the key version." }
  }
  reason = "The next apply that declares it takes it over again."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
