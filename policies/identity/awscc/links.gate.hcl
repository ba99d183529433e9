# Networks, accounts and names that others are connected through. The other side has to
# be told of the new ones.

protect "interfaces" {
  description = "Gateways, interfaces and endpoints inside a VPC."
  class       = "identity"
  types = {
    awscc_ec2_nat_gateway                                 = { lost = "The gateway and its private address; an elastic IP address of your own stays." }
    awscc_ec2_egress_only_internet_gateway                = { lost = "The way out for IPv6." }
    awscc_ec2_carrier_gateway                             = { lost = "The way to the carrier's network." }
    awscc_ec2_instance_connect_endpoint                   = { lost = "The endpoint that people connect through." }
    awscc_opensearchserverless_vpc_endpoint               = { lost = "The endpoint with its host name." }
    awscc_s3outposts_endpoint                             = { lost = "The endpoint of the buckets on the Outpost." }
    awscc_networkfirewall_vpc_endpoint_association        = { lost = "The endpoint of the firewall in this VPC." }
    awscc_vpclattice_resource_gateway                     = { lost = "The gateway to the resources." }
    awscc_vpclattice_service_network_vpc_association      = { lost = "The way from the VPC to the services of the network." }
    awscc_vpclattice_service_network_service_association  = { lost = "The name of the service in the network." }
    awscc_vpclattice_service_network_resource_association = { lost = "The name of the resource in the network." }
    awscc_deadline_license_endpoint                       = { lost = "The endpoint that machines get licenses from." }
    awscc_mediaconnect_flow_vpc_interface                 = { lost = "The interface in the VPC." }
  }
  reason = "Its addresses go to others. Check firewalls, routes and DNS records that name them."
}

protect "ranges" {
  description = "Address ranges, route servers and sites."
  class       = "identity"
  types = {
    awscc_ec2_ipam_pool_cidr                               = { lost = "The range of the pool." }
    awscc_ec2_ipam_allocation                              = { lost = "The reserved range, which can be given to another." }
    awscc_ec2_ipam_resource_discovery                      = { lost = "The discovery, and shares of it." }
    awscc_ec2_route_server                                 = { lost = "The server with its BGP number." }
    awscc_ec2_route_server_peer                            = { lost = "The BGP session with the peer." }
    awscc_ec2_transit_gateway_multicast_domain             = { lost = "The domain with its groups and members." }
    awscc_ec2_local_gateway_virtual_interface              = { lost = "The interface to the network of the site." }
    awscc_networkmanager_site                              = { lost = "The site of the network." }
    awscc_networkmanager_device                            = { lost = "The device of the network." }
    awscc_networkmanager_link                              = { lost = "The link of the site." }
    awscc_directconnect_direct_connect_gateway_association = { lost = "The way from the line to the VPCs behind it." }
    awscc_globalaccelerator_listener                       = { lost = "The ports of the accelerator with the groups behind them." }
  }
  filter = meta.operation == "delete"
  reason = "Others have its addresses in their routes and firewalls. Check them before going on."
}

protect "shares" {
  description = "What other accounts and people were given."
  class       = "identity"
  types = {
    awscc_redshift_endpoint_authorization            = { lost = "The access of the other account to the cluster." }
    awscc_cleanrooms_configured_table                = { lost = "The table that members of a collaboration query." }
    awscc_cleanrooms_configured_table_association    = { lost = "The table that members of a collaboration query." }
    awscc_globalaccelerator_cross_account_attachment = { lost = "The access of the other account to the endpoints." }
    awscc_ec2_verified_access_group                  = { lost = "The group of endpoints." }
    awscc_ec2_verified_access_instance               = { lost = "The instance with its groups." }
    awscc_ec2_verified_access_trust_provider         = { lost = "The trust in the identity provider." }
    awscc_opensearchserverless_security_config       = { lost = "The sign-in of dashboards by SAML or IAM Identity Center." }
    awscc_verifiedpermissions_identity_source        = { lost = "The user pool or provider that requests are checked against." }
    awscc_mpa_identity_source                        = { lost = "The sign-in of the people who approve." }
    awscc_pcaconnectorad_directory_registration      = { lost = "The link between the directory and the authority." }
    awscc_pcaconnectorad_service_principal_name      = { lost = "The name that machines of the domain know the connector by." }
    awscc_b2bi_capability                            = { lost = "The exchange of documents with partners." }
    awscc_b2bi_transformer                           = { lost = "The conversion of documents of partners." }
    awscc_servicecatalog_portfolio_share             = { lost = "The access of the other account to the portfolio." }
  }
  filter = meta.operation == "delete"
  reason = "They lose it at once. Talk to their owners before going on."
}

protect "associations" {
  description = "What makes a zone or record answer."
  class       = "identity"
  types = {
    awscc_route53resolver_resolver_rule_association     = { lost = "The forwarding of names from this VPC." }
    awscc_route53resolver_resolver_dnssec_config        = { lost = "The check of signatures in this VPC." }
    awscc_route53profiles_profile_association           = { lost = "The names of the profile in this VPC." }
    awscc_route53profiles_profile_resource_association  = { lost = "The zone or rule in the profile." }
    awscc_route53globalresolver_hosted_zone_association = { lost = "The names of the zone in the resolver." }
    awscc_route53globalresolver_access_source           = { lost = "The addresses that may ask." }
    awscc_route53globalresolver_dns_view                = { lost = "The view that clients ask." }
    awscc_route53_cidr_collection                       = { lost = "The collection of ranges that records name." }
    awscc_certificatemanager_acme_domain_validation     = { lost = "The proof of the domain." }
    awscc_certificatemanager_account                    = { lost = "The account that clients request certificates with." }
    awscc_notifications_notification_hub                = { lost = "The region that notices are kept in." }
    awscc_chatbot_slack_channel_configuration           = { lost = "The channel that notices and commands go through." }
    awscc_chatbot_microsoft_teams_channel_configuration = { lost = "The channel that notices and commands go through." }
    awscc_supportapp_slack_channel_configuration        = { lost = "The channel that support cases go through." }
  }
  filter = meta.operation == "delete"
  reason = "Clients get another answer or none. Check who resolves the name."
}
