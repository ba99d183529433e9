# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records, public and private."
  types = [
    "azurerm_dns_a_record",
    "azurerm_dns_aaaa_record",
    "azurerm_dns_caa_record",
    "azurerm_dns_cname_record",
    "azurerm_dns_mx_record",
    "azurerm_dns_ns_record",
    "azurerm_dns_ptr_record",
    "azurerm_dns_srv_record",
    "azurerm_dns_txt_record",
    "azurerm_private_dns_a_record",
    "azurerm_private_dns_aaaa_record",
    "azurerm_private_dns_cname_record",
    "azurerm_private_dns_mx_record",
    "azurerm_private_dns_ptr_record",
    "azurerm_private_dns_srv_record",
    "azurerm_private_dns_txt_record",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "zones" {
  description = "DNS zones, private resolvers and traffic managers."
  types = [
    "azurerm_dns_zone",
    "azurerm_private_dns_zone",
    "azurerm_private_dns_resolver_inbound_endpoint",
    "azurerm_traffic_manager_profile",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new zone gets other name servers, and the delegation at the registrar has to be changed by hand."
  lost   = "Every name in the zone, or the address that other resolvers forward to."
}
