# Addresses, names and lines that others have in their configuration. What aws_* types
# are protected for is protected here, too. Types of provider awscc 1.96.0.

protect "addresses" {
  description = "Public addresses and address plans."
  class       = "identity"
  types = {
    awscc_ec2_eip                       = { lost = "The public address; it may be assigned to someone else next." }
    awscc_lightsail_static_ip           = { lost = "The public address; it may be assigned to someone else next." }
    awscc_globalaccelerator_accelerator = { lost = "The two anycast addresses and the DNS name of the accelerator." }
    awscc_ec2_ipam                      = { lost = "The record of all ranges, with its scopes and pools." }
    awscc_ec2_ipam_scope                = { lost = "The record of the ranges in this scope, with its pools." }
    awscc_ec2_ipam_pool                 = { lost = "The pool, and the record of which of its ranges are in use." }
    awscc_ec2_prefix_list               = { lost = "The list of ranges that rules and routes refer to." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "vpcs" {
  description = "VPCs, subnets, their way to the internet and endpoints that others connect to."
  class       = "identity"
  types = {
    awscc_ec2_vpc                      = { lost = "The network, its identifier and its place in the routing of others." }
    awscc_ec2_subnet                   = { lost = "The subnet, its identifier and its ranges." }
    awscc_ec2_internet_gateway         = { lost = "The way to and from the internet for the whole network." }
    awscc_ec2_vpc_endpoint_service     = { lost = "The service name and all accepted connections." }
    awscc_ec2_verified_access_endpoint = { lost = "The address that people reach the application by." }
    awscc_networkfirewall_firewall     = { lost = "The firewall with the endpoints that routes point to.", deletion_protection = "delete_protection" }
  }
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
}

protect "private_lines" {
  description = "VPN, Direct Connect, transit gateways and peerings."
  class       = "identity"
  types = {
    awscc_ec2_vpn_gateway                        = { lost = "The gateway with its VPN connections and virtual interfaces." }
    awscc_ec2_vpn_connection                     = { lost = "The tunnels with their outside addresses and keys." }
    awscc_ec2_vpn_concentrator                   = { lost = "The concentrator with the VPN connections of all sites." }
    awscc_ec2_customer_gateway                   = { lost = "The record of the other end, which connections refer to." }
    awscc_ec2_vpc_peering_connection             = { lost = "The accepted peering between the networks." }
    awscc_ec2_transit_gateway                    = { lost = "The hub with its attachments, routes and peerings." }
    awscc_ec2_transit_gateway_attachment         = { lost = "The accepted attachment of the VPC to the hub." }
    awscc_ec2_transit_gateway_vpc_attachment     = { lost = "The accepted attachment of the VPC to the hub." }
    awscc_ec2_transit_gateway_peering_attachment = { lost = "The accepted peering with the other transit gateway." }
    awscc_ec2_transit_gateway_connect            = { lost = "The attachment of an appliance, with its peers." }
    awscc_ec2_transit_gateway_connect_peer       = { lost = "The tunnel to an appliance, with its addresses and BGP session." }
    awscc_ec2_route_server_endpoint              = { lost = "The address that appliances speak BGP with." }
    awscc_odb_odb_network                        = { lost = "The network of Oracle Database@AWS, with its peering to OCI." }
    awscc_odb_odb_peering_connection             = { lost = "The peering between the database network and the VPC." }
    awscc_interconnect_connection                = { lost = "The line to the other cloud or provider." }
  }
  reason = "The other end has to be set up again by other people: new tunnel addresses, keys, cross connects or acceptances."
}

protect "wide_area" {
  description = "Direct Connect and Cloud WAN."
  class       = "identity"
  types = {
    awscc_directconnect_connection                         = { lost = "The line, with its port and its cross connect." }
    awscc_directconnect_direct_connect_gateway             = { lost = "The gateway with its virtual interfaces and associations." }
    awscc_directconnect_lag                                = { lost = "The bundle of lines." }
    awscc_directconnect_private_virtual_interface          = { lost = "The interface with its BGP session." }
    awscc_directconnect_public_virtual_interface           = { lost = "The interface with its BGP session and public prefixes." }
    awscc_directconnect_transit_virtual_interface          = { lost = "The interface with its BGP session." }
    awscc_networkmanager_core_network                      = { lost = "The core network with its segments and attachments." }
    awscc_networkmanager_global_network                    = { lost = "The global network with its sites, devices and links." }
    awscc_networkmanager_vpc_attachment                    = { lost = "The accepted attachment of the VPC." }
    awscc_networkmanager_connect_attachment                = { lost = "The accepted attachment of an appliance, with its peers." }
    awscc_networkmanager_connect_peer                      = { lost = "The tunnel to an appliance, with its addresses and BGP session." }
    awscc_networkmanager_direct_connect_gateway_attachment = { lost = "The accepted attachment of the Direct Connect gateway." }
    awscc_networkmanager_site_to_site_vpn_attachment       = { lost = "The accepted attachment of the VPN connection." }
    awscc_networkmanager_transit_gateway_peering           = { lost = "The peering with the transit gateway." }
  }
  reason = "The other end has to be set up or accepted again by other people."
}

protect "balancers" {
  description = "Load balancers and VPC Lattice."
  class       = "identity"
  types = {
    awscc_elasticloadbalancing_load_balancer   = { lost = "The load balancer with its DNS name." }
    awscc_elasticloadbalancingv2_load_balancer = { lost = "The load balancer with its DNS name and addresses." }
    awscc_lightsail_load_balancer              = { lost = "The load balancer with its DNS name." }
    awscc_vpclattice_service                   = { lost = "The service with its DNS name and listeners." }
    awscc_vpclattice_service_network           = { lost = "The service network that VPCs and services are joined to." }
    awscc_vpclattice_resource_configuration    = { lost = "The resource that other accounts reach through the network." }
    awscc_rtbfabric_link                       = { lost = "The accepted link between two gateways." }
    awscc_rtbfabric_inbound_external_link      = { lost = "The address that outside partners send bid requests to." }
    awscc_rtbfabric_outbound_external_link     = { lost = "The link to an outside partner." }
    awscc_rtbfabric_requester_gateway          = { lost = "The gateway with the address that bid requests are sent from." }
    awscc_rtbfabric_responder_gateway          = { lost = "The gateway with the address that bid requests are sent to." }
  }
  reason = "Records, firewalls and partners that point to the old name or addresses have to be changed, and traffic stops in between."
}

protect "dns" {
  description = "DNS zones, records and resolvers."
  class       = "identity"
  types = {
    awscc_route53_hosted_zone                    = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
    awscc_route53_record_set                     = { lost = "The name stops resolving, or resolves to something else." }
    awscc_route53_dnssec                         = { lost = "The signatures of the zone: while the parent has a DS record, resolvers refuse it." }
    awscc_route53_key_signing_key                = { lost = "The key that the DS record at the parent zone points to." }
    awscc_lightsail_domain                       = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
    awscc_route53resolver_resolver_endpoint      = { lost = "The addresses of the endpoint, and name resolution between the networks." }
    awscc_route53resolver_resolver_rule          = { lost = "The forwarding of a domain, in every VPC that the rule is shared with." }
    awscc_route53profiles_profile                = { lost = "The DNS settings of every VPC that has the profile." }
    awscc_route53globalresolver_global_resolver  = { lost = "The addresses that clients send their queries to." }
    awscc_route53globalresolver_access_token     = { lost = "The token that clients send their queries with." }
    awscc_route53recoverycontrol_cluster         = { lost = "The cluster with its endpoints, control panels and switches." }
    awscc_route53recoverycontrol_control_panel   = { lost = "The control panel with its switches and safety rules." }
    awscc_route53recoverycontrol_routing_control = { lost = "The switch that operators move traffic with, and its health check." }
    awscc_servicediscovery_service               = { lost = "The name of the service, with its instances and records." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the name comes back. Check the query log for clients first."
}
