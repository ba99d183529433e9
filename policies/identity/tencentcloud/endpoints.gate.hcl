# Host names that clients have built in.

protect "apis" {
  description = "API gateways."
  class       = "identity"
  types = {
    tencentcloud_api_gateway_service         = { lost = "The API service with its generated host name." }
    tencentcloud_api_gateway_custom_domain   = { lost = "The domain name in front of the API." }
    tencentcloud_tse_cngw_gateway            = { lost = "The gateway with its addresses and routes." }
    tencentcloud_tse_cngw_network            = { lost = "The public entry of the gateway with its address." }
    tencentcloud_scf_custom_domain           = { lost = "The domain name in front of the functions." }
    tencentcloud_scf_namespace               = { lost = "The namespace; callers address functions by it." }
    tencentcloud_tcr_customized_domain       = { lost = "The domain name in front of the registry." }
    tencentcloud_tem_gateway                 = { lost = "The gateway with its addresses and routes." }
    tencentcloud_api_gateway_api             = { lost = "The published API with its path; consumers that call it fail." }
    tencentcloud_api_gateway_import_open_api = { lost = "The imported API with its path; consumers that call it fail." }
    tencentcloud_api_gateway_service_release = { lost = "The release; the environment no longer answers." }
    tencentcloud_api_gateway_api_doc         = { lost = "The published documentation with its address and access code." }
    tencentcloud_tsf_api_group               = { lost = "The API group with the path that consumers call." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "sites" {
  description = "Domains at the edge."
  class       = "identity"
  types = {
    tencentcloud_cdn_domain                               = { lost = "The domain at the CDN with its CNAME." }
    tencentcloud_css_domain                               = { lost = "The streaming domain with its CNAME." }
    tencentcloud_teo_acceleration_domain                  = { lost = "The accelerated domain with its CNAME." }
    tencentcloud_teo_alias_domain                         = { lost = "The alias of the site." }
    tencentcloud_teo_shared_cname                         = { lost = "The CNAME that several domains share." }
    tencentcloud_teo_function                             = { lost = "The edge function with its host name." }
    tencentcloud_gaap_http_domain                         = { lost = "The domain of the accelerated listener." }
    tencentcloud_cos_bucket_domain_certificate_attachment = { lost = "The certificate of the bucket's domain." }
    tencentcloud_waf_saas_domain                          = { lost = "The protected domain with its CNAME." }
    tencentcloud_waf_clb_domain                           = { lost = "The protection of the domain at the load balancer." }
    tencentcloud_waf_saas_instance                        = { lost = "The firewall with all protected domains." }
    tencentcloud_dayu_l7_rule                             = { lost = "The protected domain with its entry." }
    tencentcloud_dayu_l7_rule_v2                          = { lost = "The protected domain with its entry." }
  }
  reason = "A new one has a new CNAME, so DNS records have to follow, and the origin may not be ready for the traffic."
}

protect "database_endpoints" {
  description = "Host names and addresses of databases."
  class       = "identity"
  types = {
    tencentcloud_mysql_proxy                        = { lost = "The proxy with its addresses." }
    tencentcloud_cynosdb_proxy                      = { lost = "The proxy with its addresses." }
    tencentcloud_cynosdb_proxy_end_point            = { lost = "The address of the proxy." }
    tencentcloud_cynosdb_wan                        = { lost = "The public host name of the cluster." }
    tencentcloud_postgresql_instance_network_access = { lost = "The private address of the instance in the network." }
    tencentcloud_mongodb_instance_srv_connection    = { lost = "The SRV name that clients connect with." }
    tencentcloud_ckafka_route                       = { lost = "The address of the Kafka instance in the network." }
    tencentcloud_sqlserver_general_communication    = { lost = "The link between two instances." }
  }
  reason = "Programs with the old name or address in their configuration cannot connect."
}

protect "media" {
  description = "Streams and mail that others send to or receive from."
  class       = "identity"
  types = {
    tencentcloud_mdl_stream_live_input = { lost = "The input with the address that encoders push to." }
    tencentcloud_mps_input             = { lost = "The input with the address that encoders push to." }
    tencentcloud_mps_output            = { lost = "The output with the address that receivers pull from." }
    tencentcloud_mps_flow              = { lost = "The flow with its inputs and outputs." }
    tencentcloud_ses_domain            = { lost = "The verified mail domain." }
    tencentcloud_ses_email_address     = { lost = "The sender address." }
    tencentcloud_sms_sign              = { lost = "The signature of text messages, which is reviewed by hand." }
    tencentcloud_ses_receiver          = { lost = "The list of mail recipients." }
  }
  reason = "The other side has the address on file, or has to verify it again."
}

protect "functions" {
  description = "Functions and applications that others reach by name or address."
  class       = "identity"
  types = {
    tencentcloud_scf_function            = { lost = "The function that triggers and callers name." }
    tencentcloud_scf_function_alias      = { lost = "The alias that callers name instead of a version." }
    tencentcloud_scf_trigger             = { lost = "The trigger, with its address where it has one." }
    tencentcloud_tem_application         = { lost = "The application that workloads and gateways refer to." }
    tencentcloud_tem_workload            = { lost = "The running workload of the application." }
    tencentcloud_tem_application_service = { lost = "The access to the application with its address." }
    tencentcloud_tsf_microservice        = { lost = "The name that other services find it by." }
    tencentcloud_teo_function_rule       = { lost = "The rule; requests no longer reach the edge function." }
  }
  reason = "Callers and triggers that name it get errors."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    tencentcloud_mysql_ro_group              = { lost = "The management of the read-only group with its address." }
    tencentcloud_mysql_ro_instance_ip        = { lost = "The management of the address of the read-only instance." }
    tencentcloud_sqlserver_wan_ip_config     = { lost = "The management of the public address of the instance." }
    tencentcloud_dts_migrate_job             = { lost = "The management of the migration." }
    tencentcloud_vpn_gateway_ssl_client_cert = { lost = "The management of the VPN client's certificate." }
  }
  reason = "Remove it in the console if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}

protect "not_deleted" {
  description = "Types whose provider refuses the deletion."
  class       = "identity"
  types = {
    tencentcloud_igtm_instance    = { lost = "The traffic manager with its access domain." }
    tencentcloud_waf_clb_instance = { lost = "The WAF instance with its domains and rules." }
    tencentcloud_bh_resource      = { lost = "The bastion with its hosts and stored logins." }
    tencentcloud_dasb_resource    = { lost = "The bastion with its hosts and stored logins." }
  }
  reason = "Remove it from the state, or open a ticket with the service."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "refused"
    message = "The provider has no deletion for it and fails with an error."
  }
}
