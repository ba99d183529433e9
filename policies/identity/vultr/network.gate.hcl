# What others reach by name or address.

protect "dns" {
  description = "Domains, records and reverse names."
  types = [
    "vultr_dns_domain",
    "vultr_dns_record",
    "vultr_reverse_ipv4",
    "vultr_reverse_ipv6",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Mail servers check reverse names."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "addresses" {
  description = "Addresses, load balancers, clusters and networks."
  types = [
    "vultr_reserved_ip",
    "vultr_load_balancer",
    "vultr_kubernetes",
    "vultr_vpc",
    "vultr_vpc2",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to it have to be changed."
  lost   = "The address, endpoint or network that others refer to."
}
