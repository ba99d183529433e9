# Other stacks build on these networks. Routes, rules and endpoints are left
# out: they change as part of routine work.

protect "vpcs" {
  description = "VPCs, subnets and their way to the internet."
  types = [
    "aws_vpc",
    "aws_subnet",
    "aws_internet_gateway",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
  lost   = "The network, its identifier and its place in the routing of others."
}

protect "private_lines" {
  description = "VPN, Direct Connect, transit gateways and peerings."
  types = [
    "aws_vpn_gateway",
    "aws_vpn_connection",
    "aws_customer_gateway",
    "aws_ec2_client_vpn_endpoint",
    "aws_ec2_transit_gateway",
    "aws_ec2_transit_gateway_peering_attachment",
    "aws_ec2_transit_gateway_vpc_attachment",
    "aws_vpc_peering_connection",
    "aws_dx_connection",
    "aws_dx_gateway",
    "aws_dx_lag",
    "aws_dx_private_virtual_interface",
    "aws_dx_public_virtual_interface",
    "aws_dx_transit_virtual_interface",
    "aws_networkmanager_core_network",
    "aws_networkmanager_global_network",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The other end has to be set up again by other people: new tunnel addresses, keys, cross connects or acceptances."
  lost   = "The connection between the networks."

  recovery {
    types   = ["aws_dx_connection"]
    when    = { skip_destroy = true }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}

protect "endpoint_services" {
  description = "PrivateLink services that others connect to."
  types       = ["aws_vpc_endpoint_service"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "A new service gets a new name, and every consumer has to create its endpoint again."
  lost        = "The service name and all accepted connections."
}
