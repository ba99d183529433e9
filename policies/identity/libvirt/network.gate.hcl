# Machines of other configurations are attached to these networks by name.

protect "networks" {
  description = "Networks."
  class       = "identity"
  types = {
    libvirt_network = { lost = "The network with its addresses, leases and names." }
  }
  reason = "Machines that are attached to it lose their network, and cannot start."
}
