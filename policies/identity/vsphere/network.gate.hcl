# Machines of other configurations are attached to these networks by identifier.

protect "networks" {
  description = "Switches, port groups and adapters."
  class       = "identity"
  types = {
    vsphere_distributed_virtual_switch = { lost = "The switch with all port groups and the uplinks of every host." }
    vsphere_distributed_port_group     = { lost = "The network that machines and host adapters are attached to." }
    vsphere_host_virtual_switch        = { lost = "The switch of the host with its uplinks." }
    vsphere_host_port_group            = { lost = "The network of the host that its machines are attached to." }
    vsphere_vnic                       = { lost = "The address of the host for management, storage or migration." }
  }
  reason = "vSphere refuses while something is attached; what is left has to be attached to another network first."
}
