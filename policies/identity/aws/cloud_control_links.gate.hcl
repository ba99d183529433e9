# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  interfaces = [
    "aws::ec2::natgateway",
    "aws::ec2::egressonlyinternetgateway",
    "aws::ec2::carriergateway",
    "aws::ec2::instanceconnectendpoint",
    "aws::opensearchserverless::vpcendpoint",
    "aws::s3outposts::endpoint",
    "aws::networkfirewall::vpcendpointassociation",
    "aws::vpclattice::resourcegateway",
    "aws::vpclattice::servicenetworkvpcassociation",
    "aws::vpclattice::servicenetworkserviceassociation",
    "aws::vpclattice::servicenetworkresourceassociation",
    "aws::deadline::licenseendpoint",
    "aws::mediaconnect::flowvpcinterface",
  ]

  ranges = [
    "aws::ec2::ipampoolcidr",
    "aws::ec2::ipamallocation",
    "aws::ec2::ipamresourcediscovery",
    "aws::ec2::routeserver",
    "aws::ec2::routeserverpeer",
    "aws::ec2::transitgatewaymulticastdomain",
    "aws::ec2::localgatewayvirtualinterface",
    "aws::networkmanager::site",
    "aws::networkmanager::device",
    "aws::networkmanager::link",
    "aws::directconnect::directconnectgatewayassociation",
    "aws::globalaccelerator::listener",
  ]

  shares = [
    "aws::redshift::endpointauthorization",
    "aws::cleanrooms::configuredtable",
    "aws::cleanrooms::configuredtableassociation",
    "aws::globalaccelerator::crossaccountattachment",
    "aws::ec2::verifiedaccessgroup",
    "aws::ec2::verifiedaccessinstance",
    "aws::ec2::verifiedaccesstrustprovider",
    "aws::opensearchserverless::securityconfig",
    "aws::verifiedpermissions::identitysource",
    "aws::mpa::identitysource",
    "aws::pcaconnectorad::directoryregistration",
    "aws::pcaconnectorad::serviceprincipalname",
    "aws::b2bi::capability",
    "aws::b2bi::transformer",
    "aws::servicecatalog::portfolioshare",
  ]

  associations = [
    "aws::route53resolver::resolverruleassociation",
    "aws::route53resolver::resolverdnssecconfig",
    "aws::route53profiles::profileassociation",
    "aws::route53profiles::profileresourceassociation",
    "aws::route53globalresolver::hostedzoneassociation",
    "aws::route53globalresolver::accesssource",
    "aws::route53globalresolver::dnsview",
    "aws::route53::cidrcollection",
    "aws::certificatemanager::acmedomainvalidation",
    "aws::certificatemanager::account",
    "aws::notifications::notificationhub",
    "aws::chatbot::slackchannelconfiguration",
    "aws::chatbot::microsoftteamschannelconfiguration",
    "aws::supportapp::slackchannelconfiguration",
  ]
}

protect "interfaces" {
  description = "Gateways, interfaces and endpoints inside a VPC."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Its addresses go to others. Check firewalls, routes and DNS records that name them."
  lost        = "Its addresses and DNS names."

  filter = contains(local.interfaces, try(lower(prior_attrs.type_name), ""))
}

protect "ranges" {
  description = "Address ranges, route servers and sites."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Others have its addresses in their routes and firewalls. Check them before going on."
  lost        = "Its addresses, which others have in their routes."

  filter = meta.operation == "delete" && contains(local.ranges, try(lower(prior_attrs.type_name), ""))
}

protect "shares" {
  description = "What other accounts and people were given."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "They lose it at once. Talk to their owners before going on."
  lost        = "What others were given by it."

  filter = meta.operation == "delete" && contains(local.shares, try(lower(prior_attrs.type_name), ""))
}

protect "associations" {
  description = "What makes a zone or record answer."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Clients get another answer or none. Check who resolves the name."
  lost        = "The answer that clients get to a name."

  filter = meta.operation == "delete" && contains(local.associations, try(lower(prior_attrs.type_name), ""))
}
