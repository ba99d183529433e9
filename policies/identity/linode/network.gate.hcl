# What others reach by name or address.

protect "dns" {
  description = "Domains, records and reverse names."
  types = [
    "linode_domain",
    "linode_domain_record",
    "linode_rdns",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Mail servers check reverse names."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "addresses" {
  description = "Addresses, load balancers, clusters and networks."
  types = [
    "linode_ipv6_range",
    "linode_networking_ip",
    "linode_nodebalancer",
    "linode_lke_cluster",
    "linode_vpc",
    "linode_vpc_subnet",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to it have to be changed."
  lost   = "The address, endpoint or network that others refer to."
}
