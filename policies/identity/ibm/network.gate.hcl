# What others reach by address or connect to from the other end.

protect "addresses" {
  description = "Public addresses and reserved ones."
  class       = "identity"
  types = {
    ibm_is_floating_ip               = { lost = "The public address; it may be assigned to someone else next." }
    ibm_is_public_gateway            = { lost = "The public address that the subnets leave from and that others have on allow lists." }
    ibm_is_public_address_range      = { lost = "The range of public addresses." }
    ibm_is_subnet_reserved_ip        = { lost = "The reserved private address that others connect to." }
    ibm_is_virtual_network_interface = { lost = "The interface with its address." }
    ibm_network_public_ip            = { lost = "The public address; it may be assigned to someone else next." }
    ibm_pi_virtual_serial_number     = { lost = "The serial number that software licenses are bound to." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."

  recovery {
    types   = ["ibm_pi_virtual_serial_number"]
    when    = { pi_retain_virtual_serial_number = true }
    outcome = "possible"
    message = "The serial number stays reserved."
  }
}

protect "entrances" {
  description = "Load balancers, endpoint gateways and servers that clients connect to."
  class       = "identity"
  types = {
    ibm_is_lb                                    = { lost = "The load balancer with its host name and addresses." }
    ibm_lb                                       = { lost = "The classic load balancer with its address." }
    ibm_lbaas                                    = { lost = "The cloud load balancer with its host name." }
    ibm_lb_vpx                                   = { lost = "The NetScaler appliance with its addresses." }
    ibm_lb_vpx_vip                               = { lost = "The virtual address of the NetScaler appliance." }
    ibm_is_virtual_endpoint_gateway              = { lost = "The private address through which the network reaches the service." }
    ibm_is_virtual_endpoint_gateway_ip           = { lost = "The private address of the endpoint gateway." }
    ibm_is_private_path_service_gateway          = { lost = "The service name and the accepted connections of its consumers." }
    ibm_is_vpn_server                            = { lost = "The VPN server with its host name that clients have in their profiles." }
    ibm_is_share_mount_target                    = { lost = "The path under which clients mount the share." }
    ibm_pag_instance                             = { lost = "The privileged access gateway that operators connect through." }
    ibm_mqcloud_virtual_private_endpoint_gateway = { lost = "The private endpoint through which clients reach the queue manager." }
    ibm_cdn                                      = { lost = "The delivery network in front of the site, with its CNAME target." }
  }
  reason = "Records, firewalls and partners that point to the old name or address have to be changed."
}

protect "networks" {
  description = "Networks and subnets."
  class       = "identity"
  types = {
    ibm_is_vpc                   = { lost = "The network with its ranges and its place in the routing of others." }
    ibm_is_subnet                = { lost = "The subnet with its range." }
    ibm_is_cluster_network       = { lost = "The cluster network of accelerated servers." }
    ibm_pi_network               = { lost = "The network of the Power workspace with its range." }
    ibm_pi_dhcp                  = { lost = "The DHCP network with the leases of its servers." }
    ibm_subnet                   = { lost = "The classic subnet with its addresses." }
    ibm_network_vlan             = { lost = "The VLAN with its subnets." }
    ibm_network_gateway          = { lost = "The gateway appliance and the routes of its VLANs." }
    ibm_firewall                 = { lost = "The classic firewall in front of the VLAN." }
    ibm_multi_vlan_firewall      = { lost = "The firewall in front of several VLANs, with its addresses." }
    ibm_hardware_firewall_shared = { lost = "The shared firewall in front of the server." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "private_lines" {
  description = "VPN, Direct Link, transit gateways and connections."
  class       = "identity"
  types = {
    ibm_is_vpn_gateway                   = { lost = "The VPN gateway with its public addresses." }
    ibm_is_vpn_gateway_connection        = { lost = "The VPN connection with its shared secret." }
    ibm_ipsec_vpn                        = { lost = "The classic VPN with its address and shared secret." }
    ibm_pi_vpn_connection                = { lost = "The VPN connection of the Power workspace." }
    ibm_pi_cloud_connection              = { lost = "The connection between the Power workspace and the cloud." }
    ibm_dl_gateway                       = { lost = "The Direct Link with its BGP sessions and cross connect." }
    ibm_dl_provider_gateway              = { lost = "The Direct Link that a provider hands to its customer." }
    ibm_dl_virtual_connection            = { lost = "The connection between the Direct Link and a network." }
    ibm_tg_gateway                       = { lost = "The transit gateway and the routing between everything connected to it." }
    ibm_tg_connection                    = { lost = "The connection of the network to the transit gateway." }
    "ibm_tg_connection_*tunnel"          = { lost = "The tunnel of the redundant GRE connection." }
    ibm_vmaas_transit_gateway_connection = { lost = "The connection between the virtual data center and the transit gateway." }
  }
  reason = "The other end has to be set up again by other people: tunnel addresses, keys, cross connects or acceptances."
}

protect "assignments" {
  description = "Bindings of addresses, and addresses of interfaces."
  class       = "identity"
  types = {
    ibm_is_instance_network_interface_floating_ip          = { lost = "The binding; the instance is no longer reached at the address." }
    ibm_is_virtual_network_interface_floating_ip           = { lost = "The binding; the interface is no longer reached at the address." }
    ibm_is_bare_metal_server_network_interface_floating_ip = { lost = "The binding; the server is no longer reached at the address." }
    ibm_is_virtual_network_interface_ip                    = { lost = "The secondary address of the interface." }
    ibm_is_cluster_network_interface                       = { lost = "The interface with its address." }
    ibm_is_cluster_network_subnet                          = { lost = "The subnet with its range." }
    ibm_is_cluster_network_subnet_reserved_ip              = { lost = "The reserved address." }
    ibm_pi_network_interface                               = { lost = "The interface with its address." }
    ibm_is_virtual_endpoint_gateway_resource_binding       = { lost = "The service that the endpoint leads to." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}

protect "peers" {
  description = "Peerings, link keys and lists of addresses."
  class       = "identity"
  types = {
    ibm_pi_network_peer                    = { lost = "The peering with the other network." }
    ibm_pi_cloud_connection_network_attach = { lost = "The connection of the network over the cloud connection." }
    ibm_dl_gateway_macsec_config           = { lost = "The encryption of the line with its keys." }
    ibm_dl_gateway_macsec_cak              = { lost = "The key that both ends of the line hold." }
    ibm_pi_network_address_group           = { lost = "The group that rules of security groups name." }
    ibm_cbr_zone                           = { lost = "The zone that access rules name." }
    ibm_cbr_zone_addresses                 = { lost = "The addresses in the zone." }
  }
  filter = meta.operation == "delete"
  reason = "The other side has to be set up again, or rules that name the list stop matching."
}
