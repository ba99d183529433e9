# Other stacks build on these networks. Routes, rules and attachments are left out.

protect "vpcs" {
  description = "Networks, subnets and their gateways."
  class       = "identity"
  types = {
    tencentcloud_vpc                     = { lost = "The network, its identifier and its place in the routing of others." }
    tencentcloud_subnet                  = { lost = "The subnet; everything in it has to move first." }
    tencentcloud_nat_gateway             = { lost = "The NAT gateway; others see traffic from its addresses." }
    tencentcloud_vpc_private_nat_gateway = { lost = "The private NAT gateway; others see traffic from its addresses." }
    tencentcloud_vpc_local_gateway       = { lost = "The gateway of the local zone." }
    tencentcloud_dnat                    = { lost = "The published port at the public address." }
    tencentcloud_cfw_nat_instance        = { lost = "The NAT firewall; others see traffic from its addresses." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "vpns" {
  description = "VPN gateways and connections."
  class       = "identity"
  types = {
    tencentcloud_vpn_gateway          = { lost = "The gateway with its public address and all its tunnels." }
    tencentcloud_vpn_connection       = { lost = "The tunnel; the other end has to be set up again." }
    tencentcloud_vpn_customer_gateway = { lost = "The record of the other end's address." }
    tencentcloud_vpn_ssl_server       = { lost = "The server that remote users connect to." }
    tencentcloud_vpn_ssl_client       = { lost = "The client certificate that remote users connect with." }
  }
  reason = "The other end has to be set up again by other people: new addresses and new keys."
}

protect "private_lines" {
  description = "Leased lines and their gateways."
  class       = "identity"
  types = {
    tencentcloud_dc_instance = { lost = "The leased line; a new one takes weeks and another cross connect." }
    tencentcloud_dcx         = { lost = "The tunnel over the leased line with its BGP session." }
    tencentcloud_dc_gateway  = { lost = "The gateway between the leased line and the networks." }
  }
  reason = "The other end has to be set up again by other people: carriers, keys, cross connects."
}

protect "interconnections" {
  description = "Connections between networks and regions."
  class       = "identity"
  types = {
    tencentcloud_ccn                      = { lost = "The cloud connect network with all its attachments and routes." }
    tencentcloud_ccn_attachment           = { lost = "The connection of the network to the cloud connect network." }
    tencentcloud_ccn_attachment_v2        = { lost = "The connection of the network to the cloud connect network." }
    tencentcloud_vpc_peer_connect_manager = { lost = "The peering; the other side has to accept a new one." }
    tencentcloud_ccn_bandwidth_limit      = { lost = "The bandwidth between two regions." }
  }
  reason = "Traffic between the networks stops, and the other side may have to accept it again."
}

protect "endpoint_services" {
  description = "Private services that others connect to."
  class       = "identity"
  types = {
    tencentcloud_vpc_end_point_service         = { lost = "The service with its identifier and all accepted connections." }
    tencentcloud_vpc_end_point                 = { lost = "The endpoint with its address." }
    tencentcloud_private_dns_end_point         = { lost = "The resolver endpoint with its addresses." }
    tencentcloud_private_dns_extend_end_point  = { lost = "The resolver endpoint with its addresses." }
    tencentcloud_private_dns_inbound_endpoint  = { lost = "The addresses to which resolvers outside of the cloud forward." }
    tencentcloud_chdfs_mount_point             = { lost = "The mount point; every client that mounts this name loses the file system." }
    tencentcloud_kubernetes_cluster_endpoint   = { lost = "The endpoint of the cluster; kubeconfigs point to it." }
    tencentcloud_tcr_vpc_attachment            = { lost = "The private host name of the registry in the network." }
    tencentcloud_mqtt_instance_public_endpoint = { lost = "The public host name of the instance." }
  }
  reason = "A new one has another name or address, and the other side has to be changed."
}

protect "firewalls" {
  description = "Firewalls that traffic is routed through."
  class       = "identity"
  types = {
    tencentcloud_cfw_vpc_instance = { lost = "The firewall with its switches and rules." }
  }
  reason = "Traffic that is steered through it passes unchecked or stops."
}
