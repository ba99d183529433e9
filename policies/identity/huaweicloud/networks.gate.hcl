# Other stacks build on these networks. Routes, rules and attachments are left out.

protect "vpcs" {
  description = "Networks, subnets and their gateways."
  class       = "identity"
  types = {
    huaweicloud_vpc                        = { lost = "The network, its identifier and its place in the routing of others." }
    huaweicloud_vpc_v1                     = { lost = "The network, its identifier and its place in the routing of others." }
    huaweicloud_vpc_subnet                 = { lost = "The subnet; everything in it has to move first." }
    huaweicloud_vpc_subnet_v1              = { lost = "The subnet; everything in it has to move first." }
    huaweicloud_networking_network_v2      = { lost = "The network that ports are attached to." }
    huaweicloud_networking_subnet_v2       = { lost = "The subnet; everything in it has to move first." }
    huaweicloud_networking_router_v2       = { lost = "The router between the subnets." }
    huaweicloud_nat_gateway                = { lost = "The NAT gateway; others see traffic from its addresses." }
    huaweicloud_nat_gateway_v2             = { lost = "The NAT gateway; others see traffic from its addresses." }
    huaweicloud_natv3_gateway              = { lost = "The NAT gateway; others see traffic from its addresses." }
    huaweicloud_nat_private_gateway        = { lost = "The private NAT gateway; others see traffic from its addresses." }
    huaweicloud_nat_private_transit_subnet = { lost = "The subnet that the private traffic leaves from." }
    huaweicloud_vpc_internet_gateway       = { lost = "The way of the network to the internet." }
    huaweicloud_iec_vpc                    = { lost = "The network of the edge servers." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "edge_subnets" {
  description = "Subnets of edge networks and container networks."
  class       = "identity"
  types = {
    huaweicloud_iec_vpc_subnet = { lost = "The subnet of the edge servers." }
    huaweicloud_cci_network    = { lost = "The network of the container instances." }
    huaweicloud_cciv2_network  = { lost = "The network of the container instances." }
    huaweicloud_esw_instance   = { lost = "The switch between this network and the data center." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "vpns" {
  description = "VPN gateways and connections."
  class       = "identity"
  types = {
    huaweicloud_vpn_gateway               = { lost = "The gateway with its public addresses and all its tunnels." }
    huaweicloud_vpn_connection            = { lost = "The tunnel; the other end has to be set up again." }
    huaweicloud_vpn_customer_gateway      = { lost = "The record of the other end's address." }
    huaweicloud_vpn_server                = { lost = "The server that remote users connect to." }
    huaweicloud_vpn_user                  = { lost = "The account that a remote user connects with." }
    huaweicloud_vpn_client_ca_certificate = { lost = "The authority whose client certificates the server accepts." }
    huaweicloud_vpnaas_service            = { lost = "The VPN service with its address." }
    huaweicloud_vpnaas_service_v2         = { lost = "The VPN service with its address." }
    huaweicloud_vpnaas_site_connection    = { lost = "The tunnel; the other end has to be set up again." }
    huaweicloud_vpnaas_site_connection_v2 = { lost = "The tunnel; the other end has to be set up again." }
  }
  reason = "The other end has to be set up again by other people: new addresses and new keys."
}

protect "private_lines" {
  description = "Leased lines and their gateways."
  class       = "identity"
  types = {
    huaweicloud_dc_hosted_connect             = { lost = "The hosted connection of the tenant." }
    huaweicloud_dc_virtual_gateway            = { lost = "The gateway between the leased line and the network." }
    huaweicloud_dc_virtual_interface          = { lost = "The interface on the leased line with its BGP session." }
    huaweicloud_dc_virtual_interface_accepter = { lost = "The acceptance of an interface of another account." }
    huaweicloud_dc_global_gateway             = { lost = "The global gateway with its links." }
    huaweicloud_dc_global_gateway_peer_link   = { lost = "The link between the gateway and the router." }
    huaweicloud_dc_connect_gateway            = { lost = "The gateway with its addresses." }
    huaweicloud_esw_connection                = { lost = "The connection between the two networks." }
  }
  reason = "The other end has to be set up again by other people: carriers, keys, cross connects."
}

protect "interconnections" {
  description = "Connections between networks and regions."
  class       = "identity"
  types = {
    huaweicloud_vpc_peering_connection        = { lost = "The peering; the other side has to accept a new one." }
    huaweicloud_vpc_peering_connection_v2     = { lost = "The peering; the other side has to accept a new one." }
    huaweicloud_er_instance                   = { lost = "The enterprise router with its attachments and route tables." }
    huaweicloud_er_vpc_attachment             = { lost = "The connection of the VPC to the enterprise router." }
    huaweicloud_cc_connection                 = { lost = "The cloud connection with its networks and bandwidth." }
    huaweicloud_cc_network_instance           = { lost = "The connection of the network to the cloud connection." }
    huaweicloud_cc_central_network            = { lost = "The central network with its routers and policies." }
    huaweicloud_cc_central_network_attachment = { lost = "The connection of the gateway to the central network." }
    huaweicloud_cc_inter_region_bandwidth     = { lost = "The bandwidth between two regions; traffic between them stops." }
    huaweicloud_cs_peering_connect            = { lost = "The peering of the cluster." }
    huaweicloud_cs_peering_connect_v1         = { lost = "The peering of the cluster." }
  }
  reason = "Traffic between the networks stops, and the other side may have to accept it again."
}

protect "endpoint_services" {
  description = "Private services that others connect to."
  class       = "identity"
  types = {
    huaweicloud_vpcep_service                                 = { lost = "The service name and all accepted connections." }
    huaweicloud_vpcep_endpoint                                = { lost = "The endpoint with its host name and address." }
    huaweicloud_dns_endpoint                                  = { lost = "The resolver endpoint with its addresses." }
    huaweicloud_swr_enterprise_private_network_access_control = { lost = "The private host name of the registry in the network." }
  }
  reason = "A new one has another name or address, and the other side has to be changed."
}

protect "associations" {
  description = "Connections and permissions between networks and accounts."
  class       = "identity"
  types = {
    huaweicloud_cc_authorization  = { lost = "The permission for the other account to load the network." }
    huaweicloud_vpcep_approval    = { lost = "The accepted connections of the endpoint service." }
    huaweicloud_modelarts_network = { lost = "The network that resource pools are connected to." }
  }
  filter = meta.operation == "delete"
  reason = "The other side loses its way to the network; some of these are set up by another account."
}

protect "pools" {
  description = "Pools that jobs and services run in."
  class       = "identity"
  types = {
    huaweicloud_modelarts_resource_pool = { lost = "The resource pool that jobs and services run in." }
  }
  reason = "Jobs and services in it stop. Move them first."
}

protect "endpoints" {
  description = "Endpoints that others reach a network or an accelerator by."
  class       = "identity"
  types = {
    huaweicloud_ga_endpoint      = { lost = "The endpoint that the accelerated address leads to." }
    huaweicloud_fgs_vpc_endpoint = { lost = "The endpoint that the function service is reached over." }
  }
  reason = "Traffic no longer reaches the target."
}
