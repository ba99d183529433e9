# The front of an application: its generated names and addresses are in the DNS
# and the firewalls of others.

protect "balancers" {
  description = "Load balancers and application gateways."
  types = [
    "azurerm_lb",
    "azurerm_application_gateway",
    "azurerm_application_load_balancer",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Traffic stops in between, and everything that points to the old front end has to be changed."
  lost   = "The front end with its rules and, unless it is reserved, its address."
}

protect "front_doors" {
  description = "Front Door and CDN profiles, endpoints and domains."
  types = [
    "azurerm_frontdoor",
    "azurerm_cdn_profile",
    "azurerm_cdn_endpoint",
    "azurerm_cdn_endpoint_custom_domain",
    "azurerm_cdn_frontdoor_profile",
    "azurerm_cdn_frontdoor_endpoint",
    "azurerm_cdn_frontdoor_custom_domain",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new endpoint has a new generated host name, and a domain has to be validated again before it answers."
  lost   = "The endpoint with its generated host name, or the domain in front of it."
}
