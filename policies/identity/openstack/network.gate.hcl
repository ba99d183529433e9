# What others reach by name or address.

protect "dns" {
  description = "Zones and record sets."
  types = [
    "openstack_dns_zone_v2",
    "openstack_dns_recordset_v2",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "entrances" {
  description = "Floating addresses, load balancers and clusters."
  types = [
    "openstack_networking_floatingip_v2",
    "openstack_lb_loadbalancer_v2",
    "openstack_containerinfra_cluster_v1",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Records, firewalls and partners that point to the old address have to be changed."
  lost   = "The address or endpoint that others refer to."
}

protect "networks" {
  description = "Networks, subnets, routers and projects."
  types = [
    "openstack_networking_network_v2",
    "openstack_networking_subnet_v2",
    "openstack_networking_router_v2",
    "openstack_vpnaas_site_connection_v2",
    "openstack_identity_project_v3",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everything in it has to move first, resources of other stacks included."
  lost   = "The network or project that others are attached to."
}
