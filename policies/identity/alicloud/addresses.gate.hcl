# Addresses are in firewalls and allow lists of other companies.

protect "addresses" {
  description = "Elastic IP addresses and pools of them."
  class       = "identity"
  types = {
    alicloud_eip_address                           = { lost = "The public address; it may be assigned to another customer next.", deletion_protection = "deletion_protection", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_eip_address.go" }
    alicloud_eip                                   = { lost = "The public address; it may be assigned to another customer next.", deletion_protection = "deletion_protection" }
    alicloud_eip_segment_address                   = { lost = "The range of consecutive public addresses." }
    alicloud_eipanycast_anycast_eip_address        = { lost = "The anycast address; it may be assigned to another customer next." }
    alicloud_ens_eip                               = { lost = "The public address of the edge nodes." }
    alicloud_vpc_public_ip_address_pool            = { lost = "The pool that public addresses are taken from." }
    alicloud_vpc_public_ip_address_pool_cidr_block = { lost = "The range of public addresses of the pool." }
    alicloud_vpc_ipv6_address                      = { lost = "The IPv6 address that others may refer to." }
    alicloud_ga_accelerator                        = { lost = "The accelerator with its addresses and its host name." }
    alicloud_ga_ip_set                             = { lost = "The acceleration addresses of the region." }
    alicloud_ga_basic_accelerator                  = { lost = "The accelerator with its address." }
    alicloud_ga_basic_ip_set                       = { lost = "The acceleration addresses of the region." }
    alicloud_ga_basic_accelerate_ip                = { lost = "The acceleration address." }
    alicloud_ddosbgp_instance                      = { lost = "The protected range of addresses." }
    alicloud_ddoscoo_instance                      = { lost = "The protected entry with its host names and addresses." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."

  recovery {
    types   = ["alicloud_eip_address"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription address; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_ddosbgp_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for these instances; it only drops them from the state."
  }
}

protect "address_plans" {
  description = "IPAM and prefix lists."
  class       = "identity"
  types = {
    alicloud_vpc_ipam_ipam                = { lost = "The record of which ranges are in use." }
    alicloud_vpc_ipam_ipam_scope          = { lost = "The scope with its pools." }
    alicloud_vpc_ipam_ipam_pool           = { lost = "The pool and its allocations." }
    alicloud_vpc_prefix_list              = { lost = "The list that routes and rules refer to." }
    alicloud_ecs_prefix_list              = { lost = "The list that security groups refer to." }
    alicloud_vpc_vswitch_cidr_reservation = { lost = "The reserved range of the vSwitch." }
  }
  reason = "Networks and security groups in other accounts refer to it."
}

protect "assignments" {
  description = "Bindings of public addresses, and ranges of plans."
  class       = "identity"
  types = {
    alicloud_eip_association                           = { lost = "The binding; the instance is no longer reached at the address." }
    alicloud_ens_eip_instance_attachment               = { lost = "The binding; the edge instance is no longer reached at the address." }
    alicloud_eipanycast_anycast_eip_address_attachment = { lost = "The binding; the anycast address no longer leads to its target." }
    alicloud_vpc_ipam_ipam_pool_cidr                   = { lost = "The range of the pool that networks take addresses from." }
    alicloud_vpc_ipam_ipam_pool_allocation             = { lost = "The reservation of the range." }
    alicloud_vpc_nat_ip_cidr                           = { lost = "The range that private NAT addresses are taken from." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}
