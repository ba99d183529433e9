# Addresses are in firewalls and allow lists of other companies.

protect "static_addresses" {
  description = "Elastic IPs, static addresses and Global Accelerator."
  class       = "identity"
  types = {
    aws_eip                                          = { lost = "The public address; it may be assigned to someone else next.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ec2_eip.go" }
    aws_lightsail_static_ip                          = { lost = "The public address; it may be assigned to someone else next." }
    aws_globalaccelerator_accelerator                = { lost = "The two anycast addresses and the DNS name of the accelerator." }
    aws_globalaccelerator_custom_routing_accelerator = { lost = "The two anycast addresses and the DNS name of the accelerator." }
    aws_eip_domain_name                              = { lost = "The reverse DNS name of the address, which mail servers check." }
    aws_cloudfront_anycast_ip_list                   = { lost = "The static addresses that distributions answer on.", since = "6.30.0" }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "address_plans" {
  description = "IPAM, its scopes and pools, and managed prefix lists."
  class       = "identity"
  types = {
    aws_vpc_ipam                = { lost = "The record of all ranges, with its scopes and pools." }
    aws_vpc_ipam_scope          = { lost = "The record of the ranges in this scope, with its pools." }
    aws_vpc_ipam_pool           = { lost = "The pool, and the record of which of its ranges are in use." }
    aws_ec2_managed_prefix_list = { lost = "The list of ranges that rules and routes refer to." }
  }
  reason = "Networks and security groups in other accounts refer to it."
}
