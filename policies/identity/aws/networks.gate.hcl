# Other stacks build on these networks. Routes, rules and endpoints are left
# out: they change as part of routine work.

protect "vpcs" {
  description = "VPCs, subnets and their way to the internet."
  class       = "identity"
  types = {
    aws_vpc                      = { lost = "The network, its identifier and its place in the routing of others." }
    aws_subnet                   = { lost = "The subnet, its identifier and its ranges." }
    aws_internet_gateway         = { lost = "The way to and from the internet for the whole network." }
    aws_networkfirewall_firewall = { lost = "The firewall with the endpoints that routes point to.", deletion_protection = "delete_protection" }
    aws_ec2_secondary_network    = { lost = "The secondary network, its identifier and its ranges.", since = "6.32.0" }
    aws_ec2_secondary_subnet     = { lost = "The secondary subnet, its identifier and its ranges.", since = "6.32.0" }
  }
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
}

protect "private_lines" {
  description = "VPN, Direct Connect, transit gateways and peerings."
  class       = "identity"
  types = {
    aws_vpn_gateway                            = { lost = "The gateway with its VPN connections and virtual interfaces." }
    aws_vpn_connection                         = { lost = "The tunnels with their outside addresses and keys." }
    aws_customer_gateway                       = { lost = "The record of the other end, which connections refer to." }
    aws_ec2_client_vpn_endpoint                = { lost = "The endpoint that people connect to, with its host name." }
    aws_ec2_transit_gateway                    = { lost = "The hub with its attachments, routes and peerings." }
    aws_ec2_transit_gateway_peering_attachment = { lost = "The accepted peering with the other transit gateway." }
    aws_ec2_transit_gateway_vpc_attachment     = { lost = "The accepted attachment of the VPC to the hub." }
    aws_vpc_peering_connection                 = { lost = "The accepted peering between the networks." }
    aws_dx_connection                          = { lost = "The line, with its port and its cross connect." }
    aws_dx_gateway                             = { lost = "The gateway with its virtual interfaces and associations." }
    aws_dx_lag                                 = { lost = "The bundle of lines." }
    aws_dx_private_virtual_interface           = { lost = "The interface with its BGP session." }
    aws_dx_public_virtual_interface            = { lost = "The interface with its BGP session and public prefixes." }
    aws_dx_transit_virtual_interface           = { lost = "The interface with its BGP session." }
    aws_networkmanager_core_network            = { lost = "The core network with its segments and attachments." }
    aws_networkmanager_global_network          = { lost = "The global network with its sites, devices and links." }
  }
  reason = "The other end has to be set up again by other people: new tunnel addresses, keys, cross connects or acceptances."

  recovery {
    types   = ["aws_dx_connection"]
    when    = { skip_destroy = true }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}

protect "tunnels" {
  description = "Tunnels, BGP sessions and database networks."
  class       = "identity"
  types = {
    aws_vpn_concentrator                 = { lost = "The concentrator with the VPN connections of all sites.", since = "6.23.0" }
    aws_ec2_transit_gateway_connect      = { lost = "The attachment of an appliance, with its peers." }
    aws_ec2_transit_gateway_connect_peer = { lost = "The tunnel to an appliance, with its addresses and BGP session." }
    aws_vpc_route_server_endpoint        = { lost = "The address that appliances speak BGP with." }
    aws_dx_bgp_peer                      = { lost = "The BGP session with its addresses and key." }
    aws_odb_network                      = { lost = "The network of Oracle Database@AWS, with its peering to OCI.", since = "6.14.0" }
    aws_odb_network_peering_connection   = { lost = "The peering between the database network and the VPC.", since = "6.14.0" }
  }
  reason = "The other end has to be set up again by other people: new tunnel addresses and keys."
}

protect "other_accounts" {
  description = "Lines and interfaces that another account was given."
  class       = "identity"
  types = {
    aws_dx_hosted_connection                = { lost = "The line that another account was given." }
    aws_dx_hosted_private_virtual_interface = { lost = "The interface that another account was given." }
    aws_dx_hosted_public_virtual_interface  = { lost = "The interface that another account was given." }
    aws_dx_hosted_transit_virtual_interface = { lost = "The interface that another account was given." }
  }
  reason = "The other account has to accept the new one, and its traffic stops until then."
}

protect "wide_area" {
  description = "Attachments of Cloud WAN."
  class       = "identity"
  types = {
    aws_networkmanager_vpc_attachment              = { lost = "The accepted attachment of the VPC." }
    aws_networkmanager_connect_attachment          = { lost = "The accepted attachment of an appliance, with its peers." }
    aws_networkmanager_connect_peer                = { lost = "The tunnel to an appliance, with its addresses and BGP session." }
    aws_networkmanager_dx_gateway_attachment       = { lost = "The accepted attachment of the Direct Connect gateway." }
    aws_networkmanager_site_to_site_vpn_attachment = { lost = "The accepted attachment of the VPN connection." }
    aws_networkmanager_transit_gateway_peering     = { lost = "The peering with the transit gateway." }
  }
  reason = "The other end has to be set up or accepted again by other people."
}

protect "endpoint_services" {
  description = "PrivateLink services and access endpoints that others connect to."
  class       = "identity"
  types = {
    aws_vpc_endpoint_service    = { lost = "The service name and all accepted connections." }
    aws_verifiedaccess_endpoint = { lost = "The address that people reach the application by." }
    aws_osis_pipeline_endpoint  = { lost = "The endpoint through which a network sends to the ingestion pipeline.", since = "6.57.0" }
  }
  reason = "A new service gets a new name, and every consumer has to create its endpoint again."
}

protect "interfaces" {
  description = "Interfaces and endpoints inside a VPC."
  class       = "identity"
  types = {
    aws_elasticsearch_vpc_endpoint        = { lost = "The endpoint with its host name." }
    aws_opensearch_vpc_endpoint           = { lost = "The endpoint with its host name." }
    aws_opensearchserverless_vpc_endpoint = { lost = "The endpoint with its host name." }
    aws_s3outposts_endpoint               = { lost = "The endpoint of the buckets on the Outpost." }
    aws_vpclattice_resource_gateway       = { lost = "The gateway to the resources." }
  }
  reason = "Its addresses go to others. Check firewalls, routes and DNS records that name them."
}

protect "ways_out" {
  description = "Gateways that subnets go out through, and associations of networks."
  class       = "identity"
  types = {
    aws_nat_gateway                                    = { lost = "The gateway and its private address; an elastic IP address of your own stays." }
    aws_egress_only_internet_gateway                   = { lost = "The way out for IPv6." }
    aws_ec2_carrier_gateway                            = { lost = "The way to the carrier's network." }
    aws_ec2_instance_connect_endpoint                  = { lost = "The endpoint that people connect through." }
    aws_networkfirewall_vpc_endpoint_association       = { lost = "The endpoint of the firewall in this VPC." }
    aws_vpclattice_service_network_vpc_association     = { lost = "The way from the VPC to the services of the network." }
    aws_vpclattice_service_network_service_association = { lost = "The name of the service in the network." }
  }
  filter = meta.operation == "delete"
  reason = "Hosts behind it lose the way out, or the way to the services of the network."
}

protect "accepted" {
  description = "What was agreed with another account or line."
  class       = "identity"
  types = {
    aws_vpc_endpoint_connection_accepter                             = { lost = "The acceptance of the endpoint." }
    aws_ec2_transit_gateway_peering_attachment_accepter              = { lost = "The peering of the gateways." }
    aws_ec2_transit_gateway_vpc_attachment_accepter                  = { lost = "The attachment of the other account's VPC." }
    aws_networkfirewall_firewall_transit_gateway_attachment_accepter = { lost = "The attachment of the firewall." }
    aws_networkmanager_attachment_accepter                           = { lost = "The attachment to the core network." }
    aws_dx_gateway_association                                       = { lost = "The way from the line to the VPCs behind it." }
    aws_dx_gateway_association_proposal                              = { lost = "The proposal to the owner of the gateway." }
    aws_directory_service_shared_directory_accepter                  = { lost = "The acceptance of the shared directory." }
    aws_opensearch_inbound_connection_accepter                       = { lost = "The connection from the other domain." }
    aws_opensearch_outbound_connection                               = { lost = "The connection to the other domain." }
    aws_dsql_cluster_peering                                         = { lost = "The peering of the clusters." }
  }
  filter = meta.operation == "delete"
  reason = "The other side has to ask or accept again. Talk to its owner before going on."
}

protect "ranges" {
  description = "Address ranges, route servers and sites."
  class       = "identity"
  types = {
    aws_vpc_ipam_pool_cidr                   = { lost = "The range of the pool." }
    aws_vpc_ipam_pool_cidr_allocation        = { lost = "The reserved range, which can be given to another." }
    aws_vpc_ipam_resource_discovery          = { lost = "The discovery, and shares of it." }
    aws_vpc_route_server                     = { lost = "The server with its BGP number." }
    aws_vpc_route_server_peer                = { lost = "The BGP session with the peer." }
    aws_ec2_transit_gateway_multicast_domain = { lost = "The domain with its groups and members." }
    aws_lightsail_static_ip_attachment       = { lost = "The address of the machine." }
    aws_networkmanager_site                  = { lost = "The site of the network." }
    aws_networkmanager_device                = { lost = "The device of the network." }
    aws_networkmanager_link                  = { lost = "The link of the site." }
  }
  filter = meta.operation == "delete"
  reason = "Others have its addresses in their routes and firewalls. Check them before going on."
}

protect "shares" {
  description = "What other accounts were given."
  class       = "identity"
  types = {
    aws_ram_resource_association                   = { lost = "The resource, for everyone that the share names." }
    aws_ram_principal_association                  = { lost = "The access of the account to what is shared." }
    aws_ram_resource_share_accepter                = { lost = "The access of this account to what is shared." }
    aws_redshift_data_share_authorization          = { lost = "The access of the other account to the shared data." }
    aws_redshift_data_share_consumer_association   = { lost = "The shared data in this account." }
    aws_redshift_endpoint_authorization            = { lost = "The access of the other account to the cluster." }
    aws_cleanrooms_configured_table                = { lost = "The table that members of a collaboration query." }
    aws_oam_link                                   = { lost = "The view of the monitoring account on this account." }
    aws_securitylake_subscriber                    = { lost = "The subscriber and its access." }
    aws_globalaccelerator_cross_account_attachment = { lost = "The access of the other account to the endpoints." }
    aws_verifiedaccess_group                       = { lost = "The group of endpoints." }
    aws_verifiedaccess_instance                    = { lost = "The instance with its groups." }
    aws_verifiedaccess_trust_provider              = { lost = "The trust in the identity provider." }
    aws_servicecatalog_portfolio_share             = { lost = "The access of the other account to the portfolio." }
  }
  filter = meta.operation == "delete"
  reason = "The other accounts lose it at once. Talk to their owners before going on."
}
