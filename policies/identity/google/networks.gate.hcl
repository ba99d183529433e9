# Other stacks build on these networks. Routes and firewall rules are left out: they
# change as part of routine work.

protect "vpcs" {
  description = "VPC networks and subnetworks."
  class       = "identity"
  types = {
    google_compute_network                    = { lost = "The network and its place in the routing of others." }
    google_compute_subnetwork                 = { lost = "The subnetwork with its ranges, and their place in the routing of others." }
    google_compute_shared_vpc_host_project    = { lost = "The role as host: other projects lose the shared network." }
    google_compute_shared_vpc_service_project = { lost = "The link to the host: the project loses the shared network." }
    google_vmwareengine_network               = { lost = "The network of private clouds." }
    google_edgenetwork_network                = { lost = "The network at the edge site." }
    google_edgenetwork_subnet                 = { lost = "The subnet at the edge site." }
    google_oracle_database_odb_network        = { lost = "The network of Oracle databases.", deletion_protection = "deletion_protection" }
    google_oracle_database_odb_subnet         = { lost = "The subnet of Oracle databases.", deletion_protection = "deletion_protection" }
    google_vpc_access_connector               = { lost = "The way of serverless services into the network, with its range of addresses." }
  }
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "private_lines" {
  description = "VPN, Interconnect, peerings and private services access."
  class       = "identity"
  types = {
    google_compute_vpn_gateway                   = { lost = "The gateway and its address, which the other end is configured for." }
    google_compute_ha_vpn_gateway                = { lost = "The gateway and its addresses, which the other end is configured for." }
    google_compute_external_vpn_gateway          = { lost = "The record of the gateway at the other end." }
    google_compute_vpn_tunnel                    = { lost = "The tunnel between the networks." }
    google_compute_interconnect                  = { lost = "The physical line to Google." }
    google_compute_interconnect_attachment       = { lost = "The connection between the line and the network." }
    google_compute_interconnect_group            = { lost = "The group of lines that is watched for redundancy." }
    google_compute_interconnect_attachment_group = { lost = "The group of attachments that is watched for redundancy." }
    google_compute_cross_site_network            = { lost = "The network between sites, with all its groups of wires." }
    google_compute_wire_group                    = { lost = "The wires between two sites." }
    google_compute_network_peering               = { lost = "The connection between the networks." }
    google_service_networking_connection         = { lost = "The connection through which managed databases are reached." }
    google_vmwareengine_network_peering          = { lost = "The connection between the private cloud and the network." }
    google_edgenetwork_interconnect_attachment   = { lost = "The connection between the edge site and its local network." }
    google_edgecontainer_vpn_connection          = { lost = "The tunnel between the edge cluster and the network." }
  }
  reason = "The other end has to be set up again, often by other people. Managed databases are reached through private services access."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "hubs" {
  description = "Hubs, spokes, transports and private connections between networks."
  class       = "identity"
  types = {
    google_network_connectivity_hub                      = { lost = "The hub with all its spokes and routes." }
    google_network_connectivity_spoke                    = { lost = "The connection of a network or line to the hub." }
    google_network_connectivity_transport                = { lost = "The line to another cloud.", since = "7.27.0" }
    google_datastream_private_connection                 = { lost = "The connection through which streams reach private databases." }
    google_database_migration_service_private_connection = { lost = "The connection through which migrations reach private databases." }
    google_network_connectivity_regional_endpoint        = { lost = "The private address under which the API is reached." }
    google_network_services_multicast_domain             = { lost = "The domain with all its groups.", since = "7.10.0" }
    google_network_services_multicast_group_range        = { lost = "The addresses that receivers listen to.", since = "7.13.0" }
  }
  reason = "Networks of other teams lose each other."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "published_services" {
  description = "Private Service Connect services that others connect to."
  class       = "identity"
  types = {
    google_compute_service_attachment = { lost = "The published service and all accepted connections." }
    google_compute_network_attachment = { lost = "The attachment through which producers reach the network." }
  }
  reason = "Every consumer has to create its endpoint again and be accepted again."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "attached" {
  description = "Peerings, subnets and groups inside networks."
  class       = "identity"
  types = {
    google_active_directory_peering                             = { lost = "The peering of the domain with the network." }
    google_network_connectivity_group                           = { lost = "The group of spokes in the hub." }
    google_network_connectivity_service_connection_policy       = { lost = "The policy that endpoints of managed services are made by." }
    google_network_connectivity_multicloud_data_transfer_config = { lost = "The configuration of transfers to other clouds." }
    google_network_connectivity_destination                     = { lost = "The destination of transfers to other clouds." }
    google_network_security_intercept_deployment_group          = { lost = "The group, which consumers connect to." }
    google_network_security_intercept_endpoint_group            = { lost = "The connection to the producer's group." }
    google_network_security_mirroring_deployment_group          = { lost = "The group, which consumers connect to." }
    google_network_security_mirroring_endpoint_group            = { lost = "The connection to the producer's group." }
    google_network_security_sac_realm                           = { lost = "The realm with its pairing key." }
    google_network_security_sac_attachment                      = { lost = "The attachment of the gateway." }
  }
  filter = meta.operation == "delete"
  reason = "Others have its addresses or attached to it. Talk to their owners before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "multicast" {
  description = "Multicast domains and groups."
  class       = "identity"
  types = {
    google_network_services_multicast_domain_group              = { lost = "The group of domains." }
    google_network_services_multicast_domain_activation         = { lost = "The activation of the domain in this zone." }
    google_network_services_multicast_group_range_activation    = { lost = "The range of the groups." }
    google_network_services_multicast_group_consumer_activation = { lost = "The receivers in this network." }
    google_network_services_multicast_group_producer_activation = { lost = "The senders in this network." }
    google_network_services_multicast_consumer_association      = { lost = "The network of the receivers." }
    google_network_services_multicast_producer_association      = { lost = "The network of the senders." }
  }
  filter = meta.operation == "delete"
  reason = "Receivers that joined it get nothing any more. Talk to their owners before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
