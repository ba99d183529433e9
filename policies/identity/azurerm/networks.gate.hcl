# Other stacks build on these networks. Routes, rules and private endpoints are
# left out: they change as part of routine work.

protect "virtual_networks" {
  description = "Virtual networks, subnets, virtual WANs and hubs."
  types = [
    "azurerm_virtual_network",
    "azurerm_subnet",
    "azurerm_virtual_wan",
    "azurerm_virtual_hub",
    "azurerm_firewall",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
  lost   = "The network and its place in the routing of others."
}

protect "private_lines" {
  description = "VPN, ExpressRoute and peerings."
  types = [
    "azurerm_virtual_network_gateway",
    "azurerm_virtual_network_gateway_connection",
    "azurerm_local_network_gateway",
    "azurerm_virtual_network_peering",
    "azurerm_vpn_gateway",
    "azurerm_vpn_site",
    "azurerm_point_to_site_vpn_gateway",
    "azurerm_express_route_circuit",
    "azurerm_express_route_gateway",
    "azurerm_express_route_port",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The other end has to be set up again, often by other people. A gateway takes most of an hour to come back."
  lost   = "The connection between the networks, with its addresses and keys."
}

protect "published_services" {
  description = "Private Link services that others connect to."
  types       = ["azurerm_private_link_service"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Every consumer has to create its endpoint again and be accepted again."
  lost        = "The published service and all accepted connections."
}
