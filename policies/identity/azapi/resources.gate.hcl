# The kind is in the argument `type`; see the pack `data` for this provider. What
# the provider of its own for Azure warns about has a warning here, too.

locals {
  networks = [
    "microsoft.network/virtualnetworks",
    "microsoft.network/virtualnetworks/subnets",
    "microsoft.network/virtualwans",
    "microsoft.network/virtualhubs",
    "microsoft.network/azurefirewalls",
    "microsoft.network/virtualnetworkgateways",
    "microsoft.network/connections",
    "microsoft.network/localnetworkgateways",
    "microsoft.network/virtualnetworks/virtualnetworkpeerings",
    "microsoft.network/vpngateways",
    "microsoft.network/vpnsites",
    "microsoft.network/p2svpngateways",
    "microsoft.network/expressroutecircuits",
    "microsoft.network/expressroutegateways",
    "microsoft.network/expressrouteports",
    "microsoft.network/privatelinkservices",
    "microsoft.network/bastionhosts",
    "microsoft.network/virtualhubs/ipconfigurations",
    "microsoft.network/virtualhubs/hubvirtualnetworkconnections",
    "microsoft.network/networkvirtualappliances",
    "microsoft.network/expressroutecircuits/authorizations",
    "microsoft.network/expressroutecircuits/peerings",
    "microsoft.network/expressroutecircuits/peerings/connections",
    "microsoft.network/expressroutegateways/expressrouteconnections",
    "microsoft.network/expressrouteports/authorizations",
    "microsoft.network/vpngateways/vpnconnections",
    "microsoft.network/vpnserverconfigurations",
    "microsoft.avs/privateclouds/authorizations",
    "microsoft.databricks/workspaces/virtualnetworkpeerings",
    "microsoft.synapse/privatelinkhubs",
    "paloaltonetworks.cloudngfw/firewalls",
  ]

  names = [
    "microsoft.network/dnszones",
    "microsoft.network/dnszones/a",
    "microsoft.network/dnszones/aaaa",
    "microsoft.network/dnszones/caa",
    "microsoft.network/dnszones/cname",
    "microsoft.network/dnszones/mx",
    "microsoft.network/dnszones/ns",
    "microsoft.network/dnszones/ptr",
    "microsoft.network/dnszones/srv",
    "microsoft.network/dnszones/txt",
    "microsoft.network/privatednszones",
    "microsoft.network/privatednszones/a",
    "microsoft.network/privatednszones/aaaa",
    "microsoft.network/privatednszones/cname",
    "microsoft.network/privatednszones/mx",
    "microsoft.network/privatednszones/ptr",
    "microsoft.network/privatednszones/srv",
    "microsoft.network/privatednszones/txt",
    "microsoft.network/dnsresolvers/inboundendpoints",
    "microsoft.network/trafficmanagerprofiles",
    "microsoft.network/publicipaddresses",
    "microsoft.network/publicipprefixes",
    "microsoft.network/customipprefixes",
    "microsoft.network/dnsresolvers",
    "microsoft.network/dnsresolvers/outboundendpoints",
    "microsoft.network/dnsforwardingrulesets",
    "microsoft.network/dnsforwardingrulesets/virtualnetworklinks",
    "microsoft.network/privatednszones/virtualnetworklinks",
    "microsoft.network/ipgroups",
    "microsoft.network/networkmanagers",
    "microsoft.network/networkmanagers/ipampools",
    "microsoft.network/networkmanagers/ipampools/staticcidrs",
    "microsoft.network/dnsforwardingrulesets/forwardingrules",
  ]

  endpoints = [
    "microsoft.apimanagement/service",
    "microsoft.signalrservice/signalr",
    "microsoft.signalrservice/webpubsub",
    "microsoft.eventgrid/domains",
    "microsoft.eventgrid/namespaces",
    "microsoft.eventgrid/topics",
    "microsoft.notificationhubs/namespaces",
    "microsoft.communication/communicationservices",
    "microsoft.communication/emailservices",
    "microsoft.communication/emailservices/domains",
    "microsoft.web/sites/hostnamebindings",
    "microsoft.web/staticsites",
    "microsoft.web/staticsites/customdomains",
    "microsoft.network/applicationgateways",
    "microsoft.network/frontdoors",
    "microsoft.network/loadbalancers",
    "microsoft.servicenetworking/trafficcontrollers",
    "microsoft.cdn/profiles",
    "microsoft.cdn/profiles/afdendpoints",
    "microsoft.cdn/profiles/customdomains",
    "microsoft.cdn/profiles/endpoints",
    "microsoft.cdn/profiles/endpoints/customdomains",
  ]

  clusters = [
    "microsoft.app/managedenvironments",
    "microsoft.appplatform/spring",
    "microsoft.azurestackhci/clusters",
    "microsoft.azurestackhci/logicalnetworks",
    "microsoft.desktopvirtualization/applicationgroups",
    "microsoft.desktopvirtualization/hostpools",
    "microsoft.desktopvirtualization/workspaces",
    "microsoft.devopsinfrastructure/pools",
    "microsoft.extendedlocation/customlocations",
    "microsoft.hybridcompute/machines",
    "microsoft.kubernetes/connectedclusters",
    "microsoft.resourceconnector/appliances",
    "microsoft.scvmm/vmmservers",
    "microsoft.web/hostingenvironments",
  ]
}

protect "networks" {
  description = "Networks, gateways, private lines and published services."
  class       = "identity"
  types       = ["azapi_resource"]
  filter      = contains(local.networks, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Everything in it has to move first, resources of other stacks included, and the other end of a connection has to be set up again."
  lost        = "The network, gateway or connection, and its place in the routing of others."
}

protect "names" {
  description = "DNS zones, records, public addresses and address plans."
  class       = "identity"
  types       = ["azapi_resource"]
  filter      = contains(local.names, try(lower(split("@", prior_attrs.type)[0]), "")) && !(local.validates && change.order == "create_first")
  reason      = "A new zone gets other name servers and a new address is another one. Find out who uses the name or has the address on an allow list."
  lost        = "The zone, record or address that others refer to."

  # A record by which an authority validates a domain is read once. Where the new
  # one is created first, nothing waits for the old one.
  locals {
    validates = can(regex("(?i)^(_[0-9a-f]{32}|_acme-challenge|_dnsauth|_domainconnect|asuid|awverify|cdnverify|afdverify)([.].*)?$", try(coalesce(prior_attrs.name), "")))
  }
}

protect "endpoints" {
  description = "APIs, front ends, domains, certificates and senders."
  class       = "identity"
  types       = ["azapi_resource"]
  filter      = contains(local.endpoints, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Clients have the host name and its keys built in, and a domain has to be validated again before it answers."
  lost        = "The endpoint with its host name, its keys or its certificate."
}

protect "clusters" {
  description = "Environments for apps, virtual desktops, and clusters and machines that Azure only knows of."
  class       = "identity"
  types       = ["azapi_resource"]
  filter      = contains(local.clusters, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "All workloads stop, and kubeconfigs, federated credentials and generated domains have to follow."
  lost        = "The environment with everything that runs in it, or the connection to Azure, and its addresses."
}

protect "managed_identities" {
  description = "User-assigned identities."
  class       = "identity"
  types       = ["azapi_resource"]
  filter      = try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.managedidentity/userassignedidentities"
  reason      = "Role assignments, database users and federated credentials refer to the old principal and do not work for the new one."
  lost        = "The principal and everything that others have granted to it."
}
