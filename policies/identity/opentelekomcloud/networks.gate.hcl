# Other stacks build on these networks. Routes, rules and attachments are left out.

protect "vpcs" {
  description = "Networks, subnets and their gateways."
  class       = "identity"
  types = {
    opentelekomcloud_vpc_v1                 = { lost = "The network, its identifier and its place in the routing of others." }
    opentelekomcloud_vpc_subnet_v1          = { lost = "The subnet; everything in it has to move first." }
    opentelekomcloud_networking_network_v2  = { lost = "The network that ports are attached to." }
    opentelekomcloud_networking_subnet_v2   = { lost = "The subnet; everything in it has to move first." }
    opentelekomcloud_networking_router_v2   = { lost = "The router between the subnets." }
    opentelekomcloud_nat_gateway_v2         = { lost = "The NAT gateway; others see traffic from its addresses." }
    opentelekomcloud_private_nat_gateway_v3 = { lost = "The private NAT gateway; others see traffic from its addresses." }
    opentelekomcloud_cci_network_v2         = { lost = "The network of the container instances." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "vpns" {
  description = "VPN gateways and connections."
  class       = "identity"
  types = {
    opentelekomcloud_enterprise_vpn_gateway_v5          = { lost = "The gateway with its public addresses and all its tunnels." }
    opentelekomcloud_enterprise_vpn_connection_v5       = { lost = "The tunnel; the other end has to be set up again." }
    opentelekomcloud_enterprise_vpn_customer_gateway_v5 = { lost = "The record of the other end's address." }
    opentelekomcloud_vpnaas_service_v2                  = { lost = "The VPN service with its address." }
    opentelekomcloud_vpnaas_site_connection_v2          = { lost = "The tunnel; the other end has to be set up again." }
  }
  reason = "The other end has to be set up again by other people: new addresses and new keys."
}

protect "private_lines" {
  description = "Leased lines and their gateways."
  class       = "identity"
  types = {
    opentelekomcloud_direct_connect_v2            = { lost = "The leased line; a new one takes weeks and another cross connect." }
    opentelekomcloud_dc_hosted_connect_v3         = { lost = "The hosted connection of the tenant." }
    opentelekomcloud_dc_virtual_gateway_v2        = { lost = "The gateway between the leased line and the network." }
    opentelekomcloud_dc_virtual_gateway_v3        = { lost = "The gateway between the leased line and the network." }
    opentelekomcloud_dc_virtual_interface_v2      = { lost = "The interface on the leased line with its BGP session." }
    opentelekomcloud_dc_virtual_interface_v3      = { lost = "The interface on the leased line with its BGP session." }
    opentelekomcloud_dc_virtual_interface_peer_v3 = { lost = "The BGP session of the interface." }
    opentelekomcloud_dc_endpoint_group_v2         = { lost = "The list of networks at the other side." }
  }
  reason = "The other end has to be set up again by other people: carriers, keys, cross connects."
}

protect "interconnections" {
  description = "Connections between networks and regions."
  class       = "identity"
  types = {
    opentelekomcloud_vpc_peering_connection_v2         = { lost = "The peering; the other side has to accept a new one." }
    opentelekomcloud_er_instance_v3                    = { lost = "The enterprise router with its attachments and route tables." }
    opentelekomcloud_er_vpc_attachment_v3              = { lost = "The connection of the VPC to the enterprise router." }
    opentelekomcloud_cc_central_network_v3             = { lost = "The central network with its routers and policies." }
    opentelekomcloud_cc_global_connection_bandwidth_v3 = { lost = "The bandwidth between the regions; traffic between them stops." }
    opentelekomcloud_vpcep_service_v1                  = { lost = "The service name and all accepted connections." }
    opentelekomcloud_vpcep_endpoint_v1                 = { lost = "The endpoint with its host name and address." }
  }
  reason = "Traffic between the networks stops, and the other side may have to accept it again."
}

protect "firewalls" {
  description = "Firewalls, lists of addresses and accepted peerings."
  class       = "identity"
  types = {
    opentelekomcloud_cfw_firewall_v1          = { lost = "The firewall with its rules and protected addresses." }
    opentelekomcloud_cfw_address_group_v1     = { lost = "The group that firewall rules name." }
    opentelekomcloud_cfw_domain_name_group_v1 = { lost = "The group that firewall rules name." }
  }
  reason = "Traffic stops, or rules that name the list stop matching."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    opentelekomcloud_vpc_peering_connection_accepter_v2 = { lost = "The record of the accepted peering." }
  }
  reason = "Remove it in the console if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
