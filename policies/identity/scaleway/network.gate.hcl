# What others reach by name or address.

protect "dns" {
  description = "Zones, records and registrations."
  types = [
    "scaleway_domain_zone",
    "scaleway_domain_record",
    "scaleway_domain_registration",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "addresses" {
  description = "Addresses, load balancers, clusters and networks."
  types = [
    "scaleway_instance_ip",
    "scaleway_flexible_ip",
    "scaleway_lb",
    "scaleway_lb_ip",
    "scaleway_k8s_cluster",
    "scaleway_vpc",
    "scaleway_vpc_private_network",
    "scaleway_tem_domain",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to it have to be changed."
  lost   = "The address, endpoint, network or sender that others refer to."

  recovery {
    types   = ["scaleway_k8s_cluster"]
    when    = { delete_additional_resources = true }
    outcome = "irreversible"
    message = "Its volumes, load balancers and private network are deleted as well."
  }
}
