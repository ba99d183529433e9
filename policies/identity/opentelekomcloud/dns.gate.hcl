# Clients everywhere refer to these names.

protect "records" {
  description = "DNS records."
  class       = "identity"
  types = {
    opentelekomcloud_dns_recordset_v2 = { lost = "The name stops resolving, or resolves to something else." }
    opentelekomcloud_dns_ptrrecord_v2 = { lost = "The address no longer resolves to a name, which mail servers check." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "zones" {
  description = "Zones."
  class       = "identity"
  types = {
    opentelekomcloud_dns_zone_v2 = { lost = "Every name in the zone." }
  }
  reason = "Every record goes too, those made by hand or by other stacks included. Export the zone first."
}
