# Other stacks build on these networks. Routes, rules and attachments are left out.

protect "vpcs" {
  description = "Networks, subnets and their gateways."
  class       = "identity"
  types = {
    alicloud_vpc                  = { lost = "The network, its identifier and its place in the routing of others." }
    alicloud_vswitch              = { lost = "The subnet; everything in it has to move first." }
    alicloud_nat_gateway          = { lost = "The NAT gateway; others see traffic from its addresses.", deletion_protection = "deletion_protection" }
    alicloud_vpc_ipv4_gateway     = { lost = "The way of the network to the internet." }
    alicloud_vpc_ipv6_gateway     = { lost = "The way of the network to the IPv6 internet." }
    alicloud_vpc_gateway_endpoint = { lost = "The private way to a service." }
    alicloud_ens_network          = { lost = "The network of the edge nodes." }
    alicloud_ens_vswitch          = { lost = "The subnet of the edge nodes." }
    alicloud_ens_nat_gateway      = { lost = "The NAT gateway of the edge nodes; others see traffic from its addresses." }
    alicloud_eflo_vpd             = { lost = "The network of the computing nodes." }
    alicloud_eflo_subnet          = { lost = "The subnet of the computing nodes." }
    alicloud_vpc_nat_ip           = { lost = "The address that traffic leaves from." }
    alicloud_subnet               = { lost = "The subnet; everything in it has to move first." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."

  recovery {
    types   = ["alicloud_nat_gateway"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription gateway; it only drops it from the state."
  }
}

protect "vpns" {
  description = "VPN gateways and connections."
  class       = "identity"
  types = {
    alicloud_vpn_gateway                      = { lost = "The gateway with its public address and all its tunnels.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_vpn_gateway.go" }
    alicloud_vpn_connection                   = { lost = "The tunnel; the other end has to be set up again." }
    alicloud_vpn_customer_gateway             = { lost = "The record of the other end's address." }
    alicloud_vpn_gateway_enhanced_vpn_gateway = { lost = "The gateway with its public addresses and all its tunnels." }
    alicloud_vpn_gateway_vpn_attachment       = { lost = "The tunnel to the transit router." }
    alicloud_vpn_ipsec_server                 = { lost = "The server that remote users connect to." }
    alicloud_ssl_vpn_server                   = { lost = "The server that remote users connect to." }
    alicloud_ssl_vpn_client_cert              = { lost = "The client certificate that remote users connect with." }
    alicloud_sag_client_user                  = { lost = "The account that a remote user connects with." }
  }
  reason = "The other end has to be set up again by other people: new addresses and new keys."

  recovery {
    types   = ["alicloud_vpn_gateway"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription gateway; it only drops it from the state."
  }
}

protect "private_lines" {
  description = "Leased lines and their routers."
  class       = "identity"
  types = {
    alicloud_express_connect_physical_connection           = { lost = "The leased line; a new one takes weeks and another cross connect." }
    alicloud_express_connect_virtual_physical_connection   = { lost = "The hosted connection of the tenant." }
    alicloud_express_connect_virtual_border_router         = { lost = "The border router with its addresses and BGP sessions." }
    alicloud_express_connect_router_express_connect_router = { lost = "The router between the leased lines and the networks." }
    alicloud_express_connect_router_interface              = { lost = "One end of the connection between two routers." }
    alicloud_router_interface                              = { lost = "One end of the connection between two routers." }
    alicloud_cloud_connect_network                         = { lost = "The network of the branch offices." }
    alicloud_vpc_bgp_group                                 = { lost = "The BGP group with its peers; routes from the other side are withdrawn." }
    alicloud_vpc_bgp_peer                                  = { lost = "The BGP session; routes from the other side are withdrawn." }
    alicloud_vpc_vbr_ha                                    = { lost = "The failover between two border routers." }
    alicloud_eflo_er                                       = { lost = "The router of the computing networks." }
  }
  reason = "The other end has to be set up again by other people: carriers, keys, cross connects."
}

protect "interconnections" {
  description = "Connections between networks and regions."
  class       = "identity"
  types = {
    alicloud_cen_instance                        = { lost = "The CEN instance with all its transit routers and attachments." }
    alicloud_cen_transit_router                  = { lost = "The transit router with its attachments and route tables." }
    alicloud_cen_transit_router_peer_attachment  = { lost = "The connection between two regions." }
    alicloud_cen_transit_router_vpc_attachment   = { lost = "The connection of the VPC to the transit router." }
    alicloud_cen_transit_router_vbr_attachment   = { lost = "The connection of the leased line to the transit router." }
    alicloud_cen_transit_router_vpn_attachment   = { lost = "The connection of the VPN to the transit router." }
    alicloud_cen_transit_router_ecr_attachment   = { lost = "The connection of the router to the transit router." }
    alicloud_cen_instance_attachment             = { lost = "The connection of the network to the CEN instance." }
    alicloud_cen_transit_router_multicast_domain = { lost = "The multicast domain with its sources and members." }
    alicloud_cen_bandwidth_package               = { lost = "The bandwidth between the regions; traffic between them stops." }
    alicloud_vpc_peer_connection                 = { lost = "The peering; the other side has to accept a new one." }
    alicloud_vpc_peer_connection_accepter        = { lost = "The acceptance of the peering." }
  }
  reason = "Traffic between the networks stops, and the other side may have to accept it again."

  recovery {
    types   = ["alicloud_cen_bandwidth_package"]
    when    = { payment_type = "PrePaid" }
    outcome = "retained"
    message = "The provider does not release a subscription package; it only drops it from the state."
  }
}

protect "endpoint_services" {
  description = "Private services that others connect to."
  class       = "identity"
  types = {
    alicloud_privatelink_vpc_endpoint_service = { lost = "The service name and all accepted connections." }
    alicloud_privatelink_vpc_endpoint         = { lost = "The endpoint with its host name and addresses." }
    alicloud_pvtz_endpoint                    = { lost = "The resolver endpoint with its addresses." }
  }
  reason = "A new one has another name, and the other side has to connect again."
}

protect "mount_targets" {
  description = "Names under which clients mount file systems."
  class       = "identity"
  types = {
    alicloud_nas_mount_target          = { lost = "The mount target; every client that mounts this name loses the file system." }
    alicloud_nas_access_point          = { lost = "The access point; every client that mounts it loses the file system." }
    alicloud_nas_protocol_service      = { lost = "The protocol service with its exports." }
    alicloud_nas_protocol_mount_target = { lost = "The export; every client that mounts this name loses the file system." }
    alicloud_dfs_mount_point           = { lost = "The mount point; every client that mounts this name loses the file system." }
    alicloud_dfs_vsc_mount_point       = { lost = "The mount point; every client that mounts this name loses the file system." }
    alicloud_oss_access_point          = { lost = "The access point; clients that use its alias are refused." }
  }
  reason = "A new one has another name. Find the clients first, and unmount them."
}

protect "firewalls" {
  description = "Firewalls that traffic is routed through."
  class       = "identity"
  types = {
    alicloud_cloud_firewall_instance            = { lost = "The firewall with its rules and protected addresses." }
    alicloud_cloud_firewall_instance_v2         = { lost = "The firewall with its rules and protected addresses." }
    alicloud_cloud_firewall_nat_firewall        = { lost = "The NAT firewall with its subnet and routes." }
    alicloud_cloud_firewall_vpc_firewall        = { lost = "The firewall between the peered networks." }
    alicloud_cloud_firewall_vpc_firewall_cen    = { lost = "The firewall of the networks in the CEN instance." }
    alicloud_cloud_firewall_vpc_cen_tr_firewall = { lost = "The firewall of the transit router with its networks." }
    alicloud_cloud_firewall_private_dns         = { lost = "The private DNS endpoint of the firewall." }
  }
  reason = "Traffic that is steered through it passes unchecked or stops."
}

protect "associations" {
  description = "Connections and permissions between networks."
  class       = "identity"
  types = {
    alicloud_express_connect_router_vpc_association    = { lost = "The connection of the network to the Express Connect router." }
    alicloud_express_connect_router_vbr_child_instance = { lost = "The connection of the border router to the Express Connect router." }
    alicloud_express_connect_router_tr_association     = { lost = "The connection of the transit router to the Express Connect router." }
    alicloud_express_connect_router_grant_association  = { lost = "The permission for the other account's router to connect." }
    alicloud_express_connect_grant_rule_to_cen         = { lost = "The permission for CEN to attach the border router." }
    alicloud_cen_instance_grant                        = { lost = "The permission for the other account to attach the network." }
    alicloud_cen_transit_router_grant_attachment       = { lost = "The permission for the other account's transit router." }
    alicloud_cen_transit_router_cidr                   = { lost = "The address range that the transit router hands out to connections." }
    alicloud_cloud_connect_network_attachment          = { lost = "The connection of the gateway to the cloud connect network." }
    alicloud_cloud_connect_network_grant               = { lost = "The permission for CEN to attach the cloud connect network." }
    alicloud_router_interface_connection               = { lost = "The connection between both router interfaces." }
    alicloud_privatelink_vpc_endpoint_connection       = { lost = "The accepted connection of the endpoint." }
    alicloud_privatelink_vpc_endpoint_zone             = { lost = "The addresses of the endpoint in the zone." }
  }
  filter = meta.operation == "delete"
  reason = "The other side loses its way to the network; some of these are set up by another account."
}
