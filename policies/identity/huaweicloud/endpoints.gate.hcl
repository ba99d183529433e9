# Host names that clients have built in.

protect "apis" {
  description = "API gateways."
  class       = "identity"
  types = {
    huaweicloud_apig_instance                        = { lost = "The gateway with its addresses and the API groups on it." }
    huaweicloud_apig_group                           = { lost = "The API group with its generated host name and domains." }
    huaweicloud_api_gateway_group                    = { lost = "The API group with its generated host name and domains." }
    huaweicloud_apig_application                     = { lost = "The application with the keys that clients call APIs with." }
    huaweicloud_apig_appcode                         = { lost = "The code that clients call APIs with." }
    huaweicloud_apig_application_ai_api_key          = { lost = "The key that clients call models with." }
    huaweicloud_apig_signature                       = { lost = "The key by which back ends trust the gateway." }
    huaweicloud_apig_group_domain_associate          = { lost = "The domain name in front of the API group." }
    huaweicloud_dataarts_dataservice_app             = { lost = "The application with the keys that clients call data APIs with." }
    huaweicloud_dataarts_dataservice_api             = { lost = "The data API at its path." }
    huaweicloud_modelarts_service                    = { lost = "The inference service with its endpoint." }
    huaweicloud_modelartsv2_service                  = { lost = "The inference service with its endpoint." }
    huaweicloud_apig_api                             = { lost = "The published API with its path; consumers that call it fail." }
    huaweicloud_api_gateway_api                      = { lost = "The published API with its path; consumers that call it fail." }
    huaweicloud_apig_environment                     = { lost = "The environment with the APIs that are published in it." }
    huaweicloud_api_gateway_environment              = { lost = "The environment with the APIs that are published in it." }
    huaweicloud_apig_api_publishment                 = { lost = "The publication; the API no longer answers in the environment." }
    huaweicloud_dataarts_dataservice_api_publishment = { lost = "The publication; consumers that call the API fail." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "sites" {
  description = "Domains at the edge."
  class       = "identity"
  types = {
    huaweicloud_cdn_domain                      = { lost = "The domain at the CDN with its CNAME." }
    huaweicloud_cdn_domain_v1                   = { lost = "The domain at the CDN with its CNAME." }
    huaweicloud_live_domain                     = { lost = "The streaming domain with its CNAME." }
    huaweicloud_live_channel                    = { lost = "The channel with the addresses that encoders push to." }
    huaweicloud_waf_domain                      = { lost = "The protected domain with its CNAME." }
    huaweicloud_waf_dedicated_domain            = { lost = "The protected domain." }
    huaweicloud_waf_cloud_instance              = { lost = "The firewall with all protected domains." }
    huaweicloud_waf_dedicated_instance          = { lost = "The firewall instance with its address." }
    huaweicloud_aad_domain                      = { lost = "The protected domain with its CNAME." }
    huaweicloud_cae_domain                      = { lost = "The domain name in front of the application." }
    huaweicloud_swr_enterprise_domain_name      = { lost = "The domain name in front of the registry." }
    huaweicloud_servicestage_component_instance = { lost = "The running component with its address." }
  }
  reason = "A new one has a new CNAME, so DNS records have to follow, and the origin may not be ready for the traffic."
}

protect "database_endpoints" {
  description = "Host names and addresses of databases."
  class       = "identity"
  types = {
    huaweicloud_rds_mysql_proxy            = { lost = "The proxy with its address." }
    huaweicloud_taurusdb_proxy             = { lost = "The proxy with its address." }
    huaweicloud_gaussdb_mysql_proxy        = { lost = "The proxy with its address." }
    huaweicloud_dds_ip_address             = { lost = "The addresses of the shards." }
    huaweicloud_dcs_instance_public_access = { lost = "The public address of the instance." }
  }
  reason = "Programs with the old address in their configuration cannot connect."
}

protect "functions" {
  description = "Functions and applications that others reach by name or address."
  class       = "identity"
  types = {
    huaweicloud_fgs_function              = { lost = "The function that triggers and callers name." }
    huaweicloud_fgs_function_v2           = { lost = "The function that triggers and callers name." }
    huaweicloud_fgs_application           = { lost = "The application with its functions." }
    huaweicloud_fgs_function_trigger      = { lost = "The trigger, with its address where it has one." }
    huaweicloud_fgs_trigger               = { lost = "The trigger, with its address where it has one." }
    huaweicloud_cae_component             = { lost = "The component with its instances and addresses." }
    huaweicloud_servicestage_component    = { lost = "The component that environments run." }
    huaweicloud_cse_microservice          = { lost = "The name that other services find it by." }
    huaweicloud_cse_microservice_instance = { lost = "The registered address of the service." }
    huaweicloud_cciv2_service             = { lost = "The name and addresses that clients reach the pods at." }
  }
  filter = meta.operation == "delete"
  reason = "Callers and triggers that name it get errors."
}

protect "database_addresses" {
  description = "Public addresses and names of databases and clusters."
  class       = "identity"
  types = {
    huaweicloud_gaussdb_eip_associate               = { lost = "The public address of the instance." }
    huaweicloud_gaussdb_mysql_eip_associate         = { lost = "The public address of the instance." }
    huaweicloud_gaussdb_opengauss_eip_associate     = { lost = "The public address of the instance." }
    huaweicloud_gaussdb_redis_eip_associate         = { lost = "The public address of the instance." }
    huaweicloud_geminidb_eip_bind                   = { lost = "The public address of the instance." }
    huaweicloud_taurusdb_eip_associate              = { lost = "The public address of the instance." }
    huaweicloud_taurusdb_proxy_eip_associate        = { lost = "The public address of the proxy." }
    huaweicloud_rds_instance_eip_associate          = { lost = "The public address of the instance." }
    huaweicloud_dds_instance_eip_associate          = { lost = "The public address of the node." }
    huaweicloud_dws_cluster_eip_associate           = { lost = "The public address of the cluster." }
    huaweicloud_dws_cluster_elb_associate           = { lost = "The load balancer that clients reach the cluster at." }
    huaweicloud_dws_public_domain_associate         = { lost = "The public name of the cluster." }
    huaweicloud_dws_cluster_public_domain_associate = { lost = "The public name of the cluster." }
    huaweicloud_css_es_loadbalancer_config          = { lost = "The load balancer that clients reach the cluster at." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that connect from outside lose the connection."
}
