# What others reach by name or address.

protect "dns" {
  description = "Zones, records and reverse names."
  types = [
    "hcloud_zone",
    "hcloud_zone_rrset",
    "hcloud_zone_record",
    "hcloud_rdns",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Mail servers check reverse names."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "addresses" {
  description = "Addresses, load balancers, certificates and networks."
  types = [
    "hcloud_floating_ip",
    "hcloud_primary_ip",
    "hcloud_load_balancer",
    "hcloud_certificate",
    "hcloud_uploaded_certificate",
    "hcloud_managed_certificate",
    "hcloud_network",
    "hcloud_network_subnet",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to it have to be changed."
  lost   = "The address, certificate or network that others refer to."
}
