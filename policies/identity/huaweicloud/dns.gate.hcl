# Clients everywhere refer to these names.

protect "records" {
  description = "DNS records."
  class       = "identity"
  types = {
    huaweicloud_dns_recordset    = { lost = "The name stops resolving, or resolves to something else." }
    huaweicloud_dns_recordset_v2 = { lost = "The name stops resolving, or resolves to something else." }
    huaweicloud_dns_ptrrecord    = { lost = "The address no longer resolves to a name, which mail servers check." }
    huaweicloud_dns_ptrrecord_v2 = { lost = "The address no longer resolves to a name, which mail servers check." }
    huaweicloud_dnsv21_ptrrecord = { lost = "The address no longer resolves to a name, which mail servers check." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "zones" {
  description = "Zones and name services."
  class       = "identity"
  types = {
    huaweicloud_dns_zone                   = { lost = "Every name in the zone." }
    huaweicloud_dns_zone_v2                = { lost = "Every name in the zone." }
    huaweicloud_dns_private_zone_associate = { lost = "The private names of the zone in the network." }
    huaweicloud_dns_resolver_rule          = { lost = "The forwarding of names to other resolvers." }
    huaweicloud_dns_custom_line            = { lost = "The line that records answer for." }
  }
  reason = "Every record goes too, those made by hand or by other stacks included. Export the zone first."
}

protect "zone_links" {
  description = "Links of resolvers with networks."
  class       = "identity"
  types = {
    huaweicloud_dns_resolver_rule_associate = { lost = "The link; forwarded names stop resolving in the network." }
    huaweicloud_dns_endpoint_assignment     = { lost = "The addresses that others send queries to." }
  }
  filter = meta.operation == "delete"
  reason = "Names stop resolving in the network."
}
