# The front of an application: its generated names and addresses are in the DNS
# and the firewalls of others.

protect "balancers" {
  description = "Load balancers and application gateways."
  class       = "identity"
  types = {
    azurerm_application_gateway                = { lost = "The gateway with its listeners, rules and certificates." }
    azurerm_application_load_balancer          = { lost = "The gateway with its front ends and their host names." }
    azurerm_application_load_balancer_frontend = { lost = "The front end with its generated host name." }
    azurerm_lb                                 = { lost = "The balancer with its rules and, unless it is reserved, its address." }
    azurerm_nginx_deployment                   = { lost = "The deployment with its address and its configuration." }
  }
  reason = "Traffic stops in between, and everything that points to the old front end has to be changed."
}

protect "front_doors" {
  description = "Front Door and CDN profiles, endpoints and domains."
  class       = "identity"
  types = {
    azurerm_cdn_endpoint                = { lost = "The endpoint with its generated host name." }
    azurerm_cdn_endpoint_custom_domain  = { lost = "The domain in front of the endpoint, with its certificate." }
    azurerm_cdn_frontdoor_custom_domain = { lost = "The domain in front of the endpoint, with its certificate." }
    azurerm_cdn_frontdoor_endpoint      = { lost = "The endpoint with its generated host name." }
    azurerm_cdn_frontdoor_profile       = { lost = "The profile with all its endpoints, domains and routes." }
    azurerm_cdn_profile                 = { lost = "The profile with all its endpoints and domains." }
    azurerm_frontdoor                   = { lost = "The front door with its host name, domains and rules." }
  }
  reason = "A new endpoint has a new generated host name, and a domain has to be validated again before it answers."
}

protect "failover" {
  description = "Names that follow a database or a namespace to another region."
  class       = "identity"
  types = {
    azurerm_eventhub_namespace_disaster_recovery_config       = { lost = "The alias that clients connect to, and the pairing of the namespaces." }
    azurerm_mssql_failover_group                              = { lost = "The listener names that clients connect to, and the pairing of the servers." }
    azurerm_mssql_managed_instance_failover_group             = { lost = "The listener names that clients connect to, and the pairing of the instances." }
    azurerm_mssql_server_dns_alias                            = { lost = "The alias that clients connect to." }
    azurerm_mssql_virtual_machine_availability_group_listener = { lost = "The listener with the name and address that clients connect to." }
    azurerm_postgresql_flexible_server_virtual_endpoint       = { lost = "The host names that clients connect to, whichever server is the primary." }
    azurerm_servicebus_namespace_disaster_recovery_config     = { lost = "The alias that clients connect to, and the pairing of the namespaces." }
  }
  reason = "Clients cannot connect until they have the name of one of the servers, and there is no failover. The data stays."
}

protect "endpoints" {
  description = "Endpoints, origins and routes behind a name."
  class       = "identity"
  types = {
    azurerm_traffic_manager_azure_endpoint       = { lost = "The endpoint that the profile answers with." }
    azurerm_traffic_manager_external_endpoint    = { lost = "The endpoint that the profile answers with." }
    azurerm_traffic_manager_nested_endpoint      = { lost = "The profile that the profile answers with." }
    azurerm_cdn_frontdoor_origin                 = { lost = "The origin of the sites behind it." }
    azurerm_cdn_frontdoor_origin_group           = { lost = "The origins of the sites behind it." }
    azurerm_cdn_frontdoor_secret                 = { lost = "The certificate that custom domains present." }
    azurerm_frontdoor_custom_https_configuration = { lost = "The certificate of the domain." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that the name sends here get another answer or none. Check who is served by it."
}
