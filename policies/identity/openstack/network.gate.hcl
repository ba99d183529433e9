# What others reach by name or address.

protect "dns" {
  description = "Zones and record sets."
  class       = "identity"
  types = {
    openstack_dns_zone_v2       = { lost = "Every name in the zone." }
    openstack_dns_recordset_v2  = { lost = "The names of the record set stop resolving." }
    openstack_dns_zone_share_v2 = { lost = "The other project can no longer manage its names in the zone." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "entrances" {
  description = "Floating addresses, load balancers and clusters."
  class       = "identity"
  types = {
    openstack_networking_floatingip_v2     = { lost = "The public address; it may be assigned to someone else next." }
    openstack_lb_loadbalancer_v2           = { lost = "The load balancer with its address." }
    openstack_containerinfra_cluster_v1    = { lost = "The API endpoint of the cluster and its certificate authority." }
    openstack_networking_portforwarding_v2 = { lost = "The port of the public address that clients connect to." }
    openstack_objectstorage_tempurl_v1     = { lost = "The URL that was handed out; a new one differs." }
  }
  reason = "Records, firewalls and partners that point to the old address have to be changed."
}

protect "networks" {
  description = "Networks, subnets, routers and projects."
  class       = "identity"
  types = {
    openstack_networking_network_v2            = { lost = "The network that ports of other stacks are attached to." }
    openstack_networking_subnet_v2             = { lost = "The subnet with its range." }
    openstack_networking_router_v2             = { lost = "The router with its public address and the routes between its networks." }
    openstack_vpnaas_site_connection_v2        = { lost = "The VPN connection with its shared secret." }
    openstack_vpnaas_service_v2                = { lost = "The VPN service with the address that the other end connects to." }
    openstack_identity_project_v3              = { lost = "The project; what is left in it has no owner and no access anymore." }
    openstack_networking_subnetpool_v2         = { lost = "The record of which ranges are in use." }
    openstack_networking_addressscope_v2       = { lost = "The scope in which addresses do not overlap." }
    openstack_networking_address_group_v2      = { lost = "The list of addresses that security rules refer to." }
    openstack_networking_bgp_speaker_v2        = { lost = "The announcement of routes to the peers." }
    openstack_networking_bgp_peer_v2           = { lost = "The session with the peer, and its shared secret." }
    openstack_bgpvpn_v2                        = { lost = "The connection of its networks to the VPN of the provider." }
    openstack_sharedfilesystem_sharenetwork_v2 = { lost = "The network with the addresses that clients mount shares from." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "assignments" {
  description = "Addresses, shares and associations of networks."
  class       = "identity"
  types = {
    openstack_networking_floatingip_associate_v2 = { lost = "The binding; the port is no longer reached at the address." }
    openstack_networking_rbac_policy_v2          = { lost = "The share; other projects lose the network." }
    openstack_networking_trunk_v2                = { lost = "The trunk with its sub-ports." }
    openstack_networking_segment_v2              = { lost = "The segment of the network." }
    openstack_bgpvpn_network_associate_v2        = { lost = "The connection of the network to the VPN." }
    openstack_bgpvpn_router_associate_v2         = { lost = "The connection of the router to the VPN." }
    openstack_bgpvpn_port_associate_v2           = { lost = "The connection of the port to the VPN." }
    openstack_dns_transfer_request_v2            = { lost = "The request with the key that the other project accepts with." }
    openstack_dns_transfer_accept_v2             = { lost = "The accepted transfer of the zone." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers over it is unreachable until it is bound again."
}
