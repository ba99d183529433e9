# Addresses are in firewalls and allow lists of other companies.

protect "static_addresses" {
  description = "Elastic IPs, static addresses and Global Accelerator."
  types = [
    "aws_eip",
    "aws_lightsail_static_ip",
    "aws_globalaccelerator_accelerator",
    "aws_globalaccelerator_custom_routing_accelerator",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Find out who has the address on an allow list before it goes back to the pool."
  lost   = "The public address; it may be assigned to someone else next."
}

protect "address_plans" {
  description = "IPAM, its pools and managed prefix lists."
  types = [
    "aws_vpc_ipam",
    "aws_vpc_ipam_pool",
    "aws_ec2_managed_prefix_list",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Networks and security groups in other accounts refer to it."
  lost   = "The record of which ranges are in use, or the list that rules refer to."
}
