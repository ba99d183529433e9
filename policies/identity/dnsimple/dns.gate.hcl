# Clients everywhere refer to these names.

protect "records" {
  description = "Records and mail forwards."
  types = [
    "dnsimple_zone_record",
    "dnsimple_email_forward",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name or mail address stops working, or goes somewhere else."
}

protect "zones" {
  description = "Domains, zones and delegations."
  types = [
    "dnsimple_domain",
    "dnsimple_registered_domain",
    "dnsimple_zone",
    "dnsimple_domain_delegation",
    "dnsimple_ds_record",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The delegation at the registrar has to be changed by hand, and validating resolvers check the DS record."
  lost   = "Every name in the zone, or its delegation."
}
