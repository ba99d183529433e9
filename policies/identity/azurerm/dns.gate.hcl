# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records, public and private."
  class       = "identity"
  types = {
    azurerm_dns_a_record             = { lost = "The name stops resolving to its IPv4 addresses." }
    azurerm_dns_aaaa_record          = { lost = "The name stops resolving to its IPv6 addresses." }
    azurerm_dns_caa_record           = { lost = "The rule which authorities may issue certificates for the name." }
    azurerm_dns_cname_record         = { lost = "The name stops resolving to its target." }
    azurerm_dns_mx_record            = { lost = "Mail for the name is refused or goes elsewhere." }
    azurerm_dns_ns_record            = { lost = "The delegation: every name below it stops resolving." }
    azurerm_dns_ptr_record           = { lost = "The address has no name any more, and mail servers may refuse it." }
    azurerm_dns_srv_record           = { lost = "Clients no longer find the service under the name." }
    azurerm_dns_txt_record           = { lost = "The text by which others verify the domain or accept its mail." }
    azurerm_private_dns_a_record     = { lost = "The name stops resolving in the networks that are linked to the zone." }
    azurerm_private_dns_aaaa_record  = { lost = "The name stops resolving in the networks that are linked to the zone." }
    azurerm_private_dns_cname_record = { lost = "The name stops resolving in the networks that are linked to the zone." }
    azurerm_private_dns_mx_record    = { lost = "Mail in the linked networks no longer finds its way." }
    azurerm_private_dns_ptr_record   = { lost = "The address has no name any more in the linked networks." }
    azurerm_private_dns_srv_record   = { lost = "Clients in the linked networks no longer find the service." }
    azurerm_private_dns_txt_record   = { lost = "The text under the name is gone in the linked networks." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."

  # A record by which an authority validates a domain is read once. Where the new
  # one is created first, nothing waits for the old one.
  locals {
    validates = can(regex("(?i)^(_[0-9a-f]{32}|_acme-challenge|_dnsauth|_domainconnect|asuid|awverify|cdnverify|afdverify)([.].*)?$", try(tostring(coalesce(prior_attrs.name)), "")))
  }

  filter = !(local.validates && change.order == "create_first")
}

protect "zones" {
  description = "DNS zones, private resolvers and traffic managers."
  class       = "identity"
  types = {
    azurerm_dns_zone                                    = { lost = "Every name in the zone, and the name servers that the parent zone points to.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/dns_zone.html.markdown" }
    azurerm_private_dns_resolver                        = { lost = "The resolver with its endpoints, and name resolution between the networks." }
    azurerm_private_dns_resolver_dns_forwarding_ruleset = { lost = "The rules by which linked networks resolve names elsewhere." }
    azurerm_private_dns_resolver_inbound_endpoint       = { lost = "The address that other resolvers forward to." }
    azurerm_private_dns_resolver_outbound_endpoint      = { lost = "The way by which the networks resolve names elsewhere." }
    azurerm_private_dns_zone                            = { lost = "Every name in the zone." }
    azurerm_traffic_manager_profile                     = { lost = "The host name that records of your own point to." }
  }
  reason = "A new zone gets other name servers, and the delegation at the registrar has to be changed by hand."
}

protect "zone_links" {
  description = "Links of private zones and forwarding rules to networks."
  class       = "identity"
  types = {
    azurerm_private_dns_resolver_forwarding_rule      = { lost = "Names below the domain of the rule stop resolving in the linked networks." }
    azurerm_private_dns_resolver_virtual_network_link = { lost = "Names behind the rule set stop resolving in the network." }
    azurerm_private_dns_zone_virtual_network_link     = { lost = "Every name of the zone stops resolving in the network, and registered machines lose theirs." }
  }
  filter = meta.operation == "delete"
  reason = "Hosts in the network no longer resolve the names. A replacement links them again at once."
}
