# Host names that clients have built in.

protect "apis" {
  description = "API gateways."
  class       = "identity"
  types = {
    opentelekomcloud_apigw_gateway_v2         = { lost = "The gateway with its addresses and the API groups on it." }
    opentelekomcloud_apigw_group_v2           = { lost = "The API group with its generated host name and domains." }
    opentelekomcloud_apigw_application_v2     = { lost = "The application with the keys that clients call APIs with." }
    opentelekomcloud_apigw_appcode_v2         = { lost = "The code that clients call APIs with." }
    opentelekomcloud_apigw_signature_v2       = { lost = "The key by which back ends trust the gateway." }
    opentelekomcloud_apigw_domain_v2          = { lost = "The domain name in front of the API group." }
    opentelekomcloud_apigw_api_v2             = { lost = "The published API with its path; consumers that call it fail." }
    opentelekomcloud_apigw_environment_v2     = { lost = "The environment with the APIs that are published in it." }
    opentelekomcloud_apigw_api_publishment_v2 = { lost = "The publication; the API no longer answers in the environment." }
    opentelekomcloud_fgs_function_v2          = { lost = "The function that triggers and callers name." }
    opentelekomcloud_fgs_trigger_v2           = { lost = "The trigger, with its address where it has one." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "sites" {
  description = "Protected domains and proxies."
  class       = "identity"
  types = {
    opentelekomcloud_waf_domain_v1              = { lost = "The protected domain with its CNAME." }
    opentelekomcloud_waf_dedicated_domain_v1    = { lost = "The protected domain." }
    opentelekomcloud_waf_dedicated_instance_v1  = { lost = "The firewall instance with its address." }
    opentelekomcloud_swr_domain_v2              = { lost = "The share of the repository with another account." }
    opentelekomcloud_taurusdb_mysql_proxy_v3    = { lost = "The proxy with its address." }
    opentelekomcloud_css_loadbalancer_v1        = { lost = "The load balancer in front of the search cluster." }
    opentelekomcloud_rds_public_ip_associate_v3 = { lost = "The public address of the database." }
    opentelekomcloud_dds_public_ip_associate_v3 = { lost = "The public address of the database." }
  }
  reason = "Clients and DNS records have to follow, and the origin may not be ready for the traffic."
}
