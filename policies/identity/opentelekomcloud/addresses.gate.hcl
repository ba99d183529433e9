# Addresses are in firewalls and allow lists of other companies.

protect "addresses" {
  description = "Elastic IP addresses."
  class       = "identity"
  types = {
    opentelekomcloud_vpc_eip_v1                = { lost = "The public address; it may be assigned to another customer next." }
    opentelekomcloud_networking_floatingip_v2  = { lost = "The public address; it may be assigned to another customer next." }
    opentelekomcloud_compute_floatingip_v2     = { lost = "The public address; it may be assigned to another customer next." }
    opentelekomcloud_networking_vip_v2         = { lost = "The virtual address that clients use for a pair of servers." }
    opentelekomcloud_private_nat_transit_ip_v3 = { lost = "The address that others see the private traffic from." }
    opentelekomcloud_lb_ipgroup_v3             = { lost = "The list of addresses that listeners refer to." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "assignments" {
  description = "Bindings of public addresses."
  class       = "identity"
  types = {
    opentelekomcloud_compute_floatingip_associate_v2    = { lost = "The binding; the instance is no longer reached at the address." }
    opentelekomcloud_networking_floatingip_associate_v2 = { lost = "The binding; the port is no longer reached at the address." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}
