# What others reach by name or address.

protect "dns" {
  description = "Zones and records."
  types = [
    "ovh_domain_zone",
    "ovh_domain_zone_record",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "entrances" {
  description = "Clusters, load balancers and networks."
  types = [
    "ovh_cloud_project_kube",
    "ovh_cloud_project_loadbalancer",
    "ovh_cloud_project_network_private",
    "ovh_cloud_project_network_private_subnet",
    "ovh_iploadbalancing",
    "ovh_vrack",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to it have to be changed."
  lost   = "The endpoint, address or network that others refer to."
}
