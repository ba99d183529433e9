# Addresses are in firewalls and allow lists of other companies.

protect "addresses" {
  description = "Elastic IP addresses and accelerators."
  class       = "identity"
  types = {
    huaweicloud_vpc_eip                  = { lost = "The public address; it may be assigned to another customer next." }
    huaweicloud_vpc_eip_v1               = { lost = "The public address; it may be assigned to another customer next." }
    huaweicloud_compute_floatingip_v2    = { lost = "The public address; it may be assigned to another customer next." }
    huaweicloud_networking_floatingip_v2 = { lost = "The public address; it may be assigned to another customer next." }
    huaweicloud_global_eip               = { lost = "The global address; it may be assigned to another customer next." }
    huaweicloud_global_eip_segment       = { lost = "The range of global addresses." }
    huaweicloud_iec_eip                  = { lost = "The public address of the edge servers." }
    huaweicloud_iec_vip                  = { lost = "The virtual address that clients use for a pair of edge servers." }
    huaweicloud_networking_vip           = { lost = "The virtual address that clients use for a pair of servers." }
    huaweicloud_networking_vip_v2        = { lost = "The virtual address that clients use for a pair of servers." }
    huaweicloud_ga_accelerator           = { lost = "The accelerator with its addresses." }
    huaweicloud_aad_instance             = { lost = "The protected entry with its addresses." }
    huaweicloud_nat_private_transit_ip   = { lost = "The address that others see the private traffic from." }
    huaweicloud_vpc_subnet_private_ip    = { lost = "The reserved private address." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "address_plans" {
  description = "Lists of addresses and reserved ranges."
  class       = "identity"
  types = {
    huaweicloud_vpc_address_group           = { lost = "The list that security groups refer to." }
    huaweicloud_vpc_subnet_cidr_reservation = { lost = "The reserved range of the subnet." }
    huaweicloud_elb_ipgroup                 = { lost = "The list that listeners refer to." }
    huaweicloud_ga_address_group            = { lost = "The list that listeners refer to." }
  }
  reason = "Rules in other stacks refer to it."
}

protect "assignments" {
  description = "Bindings of public addresses."
  class       = "identity"
  types = {
    huaweicloud_vpc_eip_associate               = { lost = "The binding; the port is no longer reached at the address." }
    huaweicloud_vpc_eipv3_associate             = { lost = "The binding; the instance is no longer reached at the address." }
    huaweicloud_compute_eip_associate           = { lost = "The binding; the instance is no longer reached at the address." }
    huaweicloud_compute_floatingip_associate_v2 = { lost = "The binding; the instance is no longer reached at the address." }
    huaweicloud_networking_eip_associate        = { lost = "The binding; the port is no longer reached at the address." }
    huaweicloud_global_eip_associate            = { lost = "The binding; the instance is no longer reached at the global address." }
    huaweicloud_workspace_eip_associate         = { lost = "The binding; desktops are no longer reached at the address." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}
