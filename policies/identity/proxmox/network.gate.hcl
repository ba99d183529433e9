# Guests of other configurations are attached to these by name.

protect "networks" {
  description = "Bridges, bonds and VLANs of a node."
  class       = "identity"
  types = {
    proxmox_network_linux_bridge                     = { lost = "The bridge that guests are attached to." }
    proxmox_network_linux_bond                       = { lost = "The bond with the uplinks of the node." }
    proxmox_network_linux_vlan                       = { lost = "The VLAN with the address of the node in it." }
    proxmox_virtual_environment_network_linux_bridge = { lost = "The bridge that guests are attached to." }
    proxmox_virtual_environment_network_linux_vlan   = { lost = "The VLAN with the address of the node in it." }
  }
  reason = "Guests and the node itself may lose their network."
}

protect "sdn" {
  description = "Virtual networks and subnets."
  class       = "identity"
  types = {
    proxmox_sdn_vnet                                  = { lost = "The network that guests are attached to by name." }
    proxmox_sdn_subnet                                = { lost = "The address range, with its gateway and leases." }
    proxmox_sdn_controller_evpn                       = { lost = "The controller, with the routes that its peers learn from it." }
    proxmox_sdn_fabric_openfabric                     = { lost = "The fabric that zones and nodes refer to." }
    proxmox_sdn_fabric_ospf                           = { lost = "The fabric that zones and nodes refer to." }
    proxmox_virtual_environment_sdn_vnet              = { lost = "The network that guests are attached to by name." }
    proxmox_virtual_environment_sdn_subnet            = { lost = "The address range, with its gateway and leases." }
    proxmox_virtual_environment_sdn_fabric_openfabric = { lost = "The fabric that zones and nodes refer to." }
    proxmox_virtual_environment_sdn_fabric_ospf       = { lost = "The fabric that zones and nodes refer to." }
  }
  reason = "Guests that are attached to it lose their network, and cannot start."
}

protect "zones" {
  description = "Zones of virtual networks."
  class       = "identity"
  types = {
    proxmox_sdn_zone_evpn                       = { lost = "The zone that virtual networks are made in." }
    proxmox_sdn_zone_qinq                       = { lost = "The zone that virtual networks are made in." }
    proxmox_sdn_zone_simple                     = { lost = "The zone that virtual networks are made in." }
    proxmox_sdn_zone_vlan                       = { lost = "The zone that virtual networks are made in." }
    proxmox_sdn_zone_vxlan                      = { lost = "The zone that virtual networks are made in." }
    proxmox_virtual_environment_sdn_zone_evpn   = { lost = "The zone that virtual networks are made in." }
    proxmox_virtual_environment_sdn_zone_qinq   = { lost = "The zone that virtual networks are made in." }
    proxmox_virtual_environment_sdn_zone_simple = { lost = "The zone that virtual networks are made in." }
    proxmox_virtual_environment_sdn_zone_vlan   = { lost = "The zone that virtual networks are made in." }
    proxmox_virtual_environment_sdn_zone_vxlan  = { lost = "The zone that virtual networks are made in." }
  }
  reason = "Every network in the zone depends on it."
}

protect "names" {
  description = "Resolvers, host names and certificates of nodes."
  class       = "identity"
  types = {
    proxmox_virtual_environment_dns              = { lost = "The resolvers that the node and its containers use." }
    proxmox_virtual_environment_hosts            = { lost = "The host names that the node and its services resolve." }
    proxmox_acme_certificate                     = { lost = "The certificate of the node that browsers and tools trust." }
    proxmox_virtual_environment_acme_certificate = { lost = "The certificate of the node that browsers and tools trust." }
    proxmox_virtual_environment_certificate      = { lost = "The certificate of the node that browsers and tools trust." }
  }
  reason = "Cluster peers, backups and tools reach the node by this name or certificate."
}
