# Clients everywhere refer to these names. Both names of the record resource are
# listed: it was renamed with version 5 of the provider.

protect "records" {
  description = "DNS records."
  types = [
    "cloudflare_dns_record",
    "cloudflare_record",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Check the analytics for clients first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "zones" {
  description = "Zones and their DNSSEC signing."
  types = [
    "cloudflare_zone",
    "cloudflare_zone_dnssec",
    "cloudflare_registrar_domain",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new zone has to be activated again, maybe under other name servers. Remove the DS record at the registrar before DNSSEC goes."
  lost   = "Every name in the zone with its rules, certificates and settings, or its chain of trust."
}
