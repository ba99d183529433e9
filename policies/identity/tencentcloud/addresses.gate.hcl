# Addresses are in firewalls and allow lists of other companies.

protect "addresses" {
  description = "Elastic IP addresses and accelerators."
  class       = "identity"
  types = {
    tencentcloud_eip                         = { lost = "The public address; it may be assigned to another customer next.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cvm/resource_tc_eip.go" }
    tencentcloud_elastic_public_ipv6         = { lost = "The public IPv6 address." }
    tencentcloud_classic_elastic_public_ipv6 = { lost = "The public IPv6 address." }
    tencentcloud_dc_internet_address         = { lost = "The public range of the leased line." }
    tencentcloud_reserve_ip_address          = { lost = "The reserved private address." }
    tencentcloud_ha_vip                      = { lost = "The virtual address that clients use for a pair of servers." }
    tencentcloud_vpc_bandwidth_package       = { lost = "The shared bandwidth of the addresses in it." }
    tencentcloud_gaap_proxy                  = { lost = "The accelerated entry with its address and host name." }
    tencentcloud_gaap_proxy_group            = { lost = "The group of entries with its host name." }
    tencentcloud_ga2_global_accelerator      = { lost = "The accelerator with its addresses and host name." }
    tencentcloud_ga2_accelerate_area         = { lost = "The addresses of the accelerator in the region." }
    tencentcloud_dayu_eip                    = { lost = "The protected address." }
    tencentcloud_antiddos_bgp_instance       = { lost = "The protected range of addresses." }
    tencentcloud_teo_multi_path_gateway      = { lost = "The gateway with its addresses." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "address_plans" {
  description = "Lists of addresses that rules refer to."
  class       = "identity"
  types = {
    tencentcloud_address_template       = { lost = "The list that security groups refer to." }
    tencentcloud_address_template_group = { lost = "The group of lists that security groups refer to." }
  }
  reason = "Security groups in other stacks refer to it."
}

protect "assignments" {
  description = "Bindings of addresses."
  class       = "identity"
  types = {
    tencentcloud_eip_association                = { lost = "The binding; the instance is no longer reached at the address." }
    tencentcloud_elastic_public_ipv6_attachment = { lost = "The binding of the public IPv6 address." }
    tencentcloud_eni_ipv4_address               = { lost = "The private addresses of the interface." }
    tencentcloud_eni_ipv6_address               = { lost = "The IPv6 addresses of the interface." }
    tencentcloud_vpc_dhcp_ip                    = { lost = "The reserved private address." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever answers at the address is unreachable until it is bound again."
}
