# Other stacks build on these networks. Routes and rules are left out: they change
# as part of routine work.

protect "virtual_networks" {
  description = "Virtual networks, subnets, virtual WANs and hubs."
  class       = "identity"
  types = {
    azurerm_bastion_host    = { lost = "The host by which people reach machines without public addresses." }
    azurerm_firewall        = { lost = "The firewall with its addresses, to which routes of other networks point." }
    azurerm_route_server    = { lost = "The server with the addresses that appliances exchange routes with." }
    azurerm_subnet          = { lost = "The subnet, and the range that others have in their rules." }
    azurerm_virtual_hub     = { lost = "The hub with its connections, routes and gateways." }
    azurerm_virtual_hub_ip  = { lost = "The addresses of the hub that appliances exchange routes with." }
    azurerm_virtual_network = { lost = "The network and its place in the routing of others." }
    azurerm_virtual_wan     = { lost = "The WAN with its hubs, sites and their connections." }
  }
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
}

protect "private_lines" {
  description = "VPN, ExpressRoute and peerings."
  class       = "identity"
  types = {
    azurerm_express_route_circuit              = { lost = "The circuit with its service key; the carrier has to provision the next one." }
    azurerm_express_route_gateway              = { lost = "The gateway with its connections to circuits." }
    azurerm_express_route_port                 = { lost = "The ports with their cross connections and all circuits on them." }
    azurerm_local_network_gateway              = { lost = "The record of the address and ranges of the other end." }
    azurerm_point_to_site_vpn_gateway          = { lost = "The gateway that people have in their VPN profiles." }
    azurerm_virtual_network_gateway            = { lost = "The gateway with its connections and the address that peers have." }
    azurerm_virtual_network_gateway_connection = { lost = "The tunnel or circuit connection with its shared key." }
    azurerm_virtual_network_peering            = { lost = "The way between the two networks." }
    azurerm_vpn_gateway                        = { lost = "The gateway with its connections and the addresses that peers have." }
    azurerm_vpn_site                           = { lost = "The record of the address and links of the other end." }
  }
  reason = "The other end has to be set up again, often by other people. A gateway takes most of an hour to come back."
}

protect "line_connections" {
  description = "Peerings, authorizations and connections of circuits, hubs and VPN gateways."
  class       = "identity"
  types = {
    azurerm_databricks_virtual_network_peering  = { lost = "The way between the network of the workspace and the other one." }
    azurerm_express_route_circuit_authorization = { lost = "The key by which another subscription uses the circuit." }
    azurerm_express_route_circuit_connection    = { lost = "The way between the two circuits." }
    azurerm_express_route_circuit_peering       = { lost = "The BGP session with the carrier, and every route over it." }
    azurerm_express_route_connection            = { lost = "The way between the hub and the circuit." }
    azurerm_express_route_port_authorization    = { lost = "The key by which another subscription makes circuits on the port." }
    azurerm_virtual_hub_connection              = { lost = "The way between the hub and the network." }
    azurerm_vmware_express_route_authorization  = { lost = "The key by which other networks reach the private cloud." }
    azurerm_vpn_gateway_connection              = { lost = "The tunnels to the site with their shared keys." }
    azurerm_vpn_server_configuration            = { lost = "The sign-in and certificates by which people dial in." }
  }
  reason = "Traffic between both sides stops, and a new key has to be handed to the other side."
}

protect "published_services" {
  description = "Private Link services that others connect to."
  class       = "identity"
  types = {
    azurerm_private_link_service     = { lost = "The published service and all accepted connections." }
    azurerm_synapse_private_link_hub = { lost = "The hub by which private endpoints reach the studio." }
  }
  reason = "Every consumer has to create its endpoint again and be accepted again."
}

# With a zone group Azure keeps the record of the name in step with the address.
protect "private_endpoints" {
  description = "Private endpoints whose address is in no zone group."
  class       = "identity"
  types = {
    azurerm_private_endpoint = { lost = "The private address of the service, and its accepted connection." }
  }
  filter = length(try(concat(prior_attrs.private_dns_zone_group), [])) == 0
  reason = "The new one has another address, so records that were made by hand have to follow, and the owner of the service may have to accept it again."
}

protect "firewalls" {
  description = "Firewalls of Palo Alto Networks."
  class       = "identity"
  types = {
    azurerm_palo_alto_next_generation_firewall_virtual_hub_local_rulestack          = { lost = "The firewall with its addresses." }
    azurerm_palo_alto_next_generation_firewall_virtual_hub_panorama                 = { lost = "The firewall with its addresses." }
    azurerm_palo_alto_next_generation_firewall_virtual_hub_strata_cloud_manager     = { lost = "The firewall with its addresses." }
    azurerm_palo_alto_next_generation_firewall_virtual_network_local_rulestack      = { lost = "The firewall with its addresses." }
    azurerm_palo_alto_next_generation_firewall_virtual_network_panorama             = { lost = "The firewall with its addresses." }
    azurerm_palo_alto_next_generation_firewall_virtual_network_strata_cloud_manager = { lost = "The firewall with its addresses." }
    azurerm_palo_alto_virtual_network_appliance                                     = { lost = "The appliance of the hub that the firewall runs on." }
  }
  reason = "Traffic that is routed through it stops, and others have its addresses in their rules."
}

protect "buckets_on_volumes" {
  description = "Object access to NetApp volumes."
  class       = "identity"
  types = {
    azurerm_netapp_volume_bucket             = { lost = "The bucket with the keys that clients have; its objects stay as files of the volume.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/netapp_volume_bucket.html.markdown" }
    azurerm_netapp_volume_bucket_with_server = { lost = "The server with its host name and certificate, and the bucket; its objects stay as files of the volume." }
  }
  reason = "Clients need new keys, and every bucket of the volume loses its server with the first one."
}

protect "interfaces" {
  description = "Gateways, interfaces and routes that others know by address."
  class       = "identity"
  types = {
    azurerm_nat_gateway                           = { lost = "The gateway; public addresses of your own stay." }
    azurerm_stack_hci_network_interface           = { lost = "The interface with its addresses." }
    azurerm_virtual_network_dns_servers           = { lost = "The DNS servers of the network." }
    azurerm_route_server_bgp_connection           = { lost = "The BGP session with the peer." }
    azurerm_virtual_hub_bgp_connection            = { lost = "The BGP session with the peer." }
    azurerm_virtual_hub_security_partner_provider = { lost = "The connection to the partner's service." }
    azurerm_disk_access                           = { lost = "The private way to disks." }
    azurerm_arc_private_link_scope                = { lost = "The private way for servers." }
    azurerm_monitor_private_link_scope            = { lost = "The private way for logs and metrics." }
    azurerm_function_app_hybrid_connection        = { lost = "The way to the host in another network." }
    azurerm_web_app_hybrid_connection             = { lost = "The way to the host in another network." }
  }
  reason = "Its addresses go to others. Check firewalls, routes and DNS records that name them."
}

protect "approved_links" {
  description = "Private links that the owner of the target approved."
  class       = "identity"
  types = {
    azurerm_dashboard_grafana_managed_private_endpoint = { lost = "The private link to the source." }
    azurerm_data_factory_managed_private_endpoint      = { lost = "The private link to the store." }
    azurerm_kusto_cluster_managed_private_endpoint     = { lost = "The private link to the source." }
    azurerm_stream_analytics_managed_private_endpoint  = { lost = "The private link to the source." }
    azurerm_synapse_managed_private_endpoint           = { lost = "The private link to the store." }
    azurerm_search_shared_private_link_service         = { lost = "The private link to the source." }
    azurerm_signalr_shared_private_link_resource       = { lost = "The private link to the upstream." }
    azurerm_web_pubsub_shared_private_link_resource    = { lost = "The private link to the upstream." }
  }
  filter = meta.operation == "delete"
  reason = "The owner has to approve the new one. Talk to them before going on."
}
