# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  addresses = [
    "aws::ec2::eip",
    "aws::lightsail::staticip",
    "aws::globalaccelerator::accelerator",
    "aws::cloudfront::anycastiplist",
    "aws::ec2::ipam",
    "aws::ec2::ipamscope",
    "aws::ec2::ipampool",
    "aws::ec2::prefixlist",
  ]

  vpcs = [
    "aws::ec2::vpc",
    "aws::ec2::subnet",
    "aws::ec2::internetgateway",
    "aws::ec2::vpcendpointservice",
    "aws::ec2::verifiedaccessendpoint",
    "aws::networkfirewall::firewall",
  ]

  private_lines = [
    "aws::ec2::vpngateway",
    "aws::ec2::vpnconnection",
    "aws::ec2::vpnconcentrator",
    "aws::ec2::customergateway",
    "aws::ec2::vpcpeeringconnection",
    "aws::ec2::transitgateway",
    "aws::ec2::transitgatewayattachment",
    "aws::ec2::transitgatewayvpcattachment",
    "aws::ec2::transitgatewaypeeringattachment",
    "aws::ec2::transitgatewayconnect",
    "aws::ec2::transitgatewayconnectpeer",
    "aws::ec2::routeserverendpoint",
    "aws::odb::odbnetwork",
    "aws::odb::odbpeeringconnection",
    "aws::interconnect::connection",
  ]

  wide_area = [
    "aws::directconnect::connection",
    "aws::directconnect::directconnectgateway",
    "aws::directconnect::lag",
    "aws::directconnect::privatevirtualinterface",
    "aws::directconnect::publicvirtualinterface",
    "aws::directconnect::transitvirtualinterface",
    "aws::networkmanager::corenetwork",
    "aws::networkmanager::globalnetwork",
    "aws::networkmanager::vpcattachment",
    "aws::networkmanager::connectattachment",
    "aws::networkmanager::connectpeer",
    "aws::networkmanager::directconnectgatewayattachment",
    "aws::networkmanager::sitetositevpnattachment",
    "aws::networkmanager::transitgatewaypeering",
  ]

  balancers = [
    "aws::elasticloadbalancing::loadbalancer",
    "aws::elasticloadbalancingv2::loadbalancer",
    "aws::lightsail::loadbalancer",
    "aws::vpclattice::service",
    "aws::vpclattice::servicenetwork",
    "aws::vpclattice::resourceconfiguration",
    "aws::rtbfabric::link",
    "aws::rtbfabric::inboundexternallink",
    "aws::rtbfabric::outboundexternallink",
    "aws::rtbfabric::requestergateway",
    "aws::rtbfabric::respondergateway",
  ]

  dns = [
    "aws::route53::hostedzone",
    "aws::route53::recordset",
    "aws::route53::dnssec",
    "aws::route53::keysigningkey",
    "aws::lightsail::domain",
    "aws::route53resolver::resolverendpoint",
    "aws::route53resolver::resolverrule",
    "aws::route53profiles::profile",
    "aws::route53globalresolver::globalresolver",
    "aws::route53globalresolver::accesstoken",
    "aws::route53recoverycontrol::cluster",
    "aws::route53recoverycontrol::controlpanel",
    "aws::route53recoverycontrol::routingcontrol",
    "aws::servicediscovery::service",
  ]
}

protect "addresses" {
  description = "Public addresses and address plans."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Find out who has the address on an allow list before it goes back to the pool."
  lost        = "The address, or the record of which ranges are in use."

  filter = contains(local.addresses, try(lower(prior_attrs.type_name), ""))
}

protect "vpcs" {
  description = "VPCs, subnets, their way to the internet and endpoints that others connect to."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Everything in it has to move first, resources of other stacks included; peers and partners have its ranges in their routes."
  lost        = "The network or endpoint, its identifier and its place in the routing of others."

  filter = contains(local.vpcs, try(lower(prior_attrs.type_name), ""))
}

protect "private_lines" {
  description = "VPN, Direct Connect, transit gateways and peerings."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "The other end has to be set up again by other people: new tunnel addresses, keys, cross connects or acceptances."
  lost        = "The connection between the networks."

  filter = contains(local.private_lines, try(lower(prior_attrs.type_name), ""))
}

protect "wide_area" {
  description = "Direct Connect and Cloud WAN."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "The other end has to be set up or accepted again by other people."
  lost        = "The line or attachment, with its addresses and sessions."

  filter = contains(local.wide_area, try(lower(prior_attrs.type_name), ""))
}

protect "balancers" {
  description = "Load balancers and VPC Lattice."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Records, firewalls and partners that point to the old name or addresses have to be changed, and traffic stops in between."
  lost        = "The load balancer or service with its DNS name."

  filter = contains(local.balancers, try(lower(prior_attrs.type_name), ""))
}

protect "dns" {
  description = "DNS zones, records and resolvers."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Resolvers remember the missing answer for a while, even if the name comes back. Check the query log for clients first."
  lost        = "The names stop resolving, or resolve to something else."

  filter = contains(local.dns, try(lower(prior_attrs.type_name), ""))
}
