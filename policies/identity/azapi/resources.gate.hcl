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
    "microsoft.web/certificates",
    "microsoft.web/sites/hostnamebindings",
    "microsoft.web/staticsites",
    "microsoft.web/staticsites/customdomains",
    "microsoft.certificateregistration/certificateorders",
    "microsoft.app/managedenvironments/certificates",
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
    "microsoft.containerservice/managedclusters",
    "microsoft.redhatopenshift/openshiftclusters",
    "microsoft.servicefabric/clusters",
    "microsoft.servicefabric/managedclusters",
  ]
}

protect "networks" {
  description = "Networks, gateways, private lines and published services."
  types       = ["azapi_resource"]
  on          = ["delete", "replace"]
  filter      = contains(local.networks, try(lower(split("@", prior_attrs.type)[0]), ""))
  level       = "warn"
  reason      = "Everything in it has to move first, resources of other stacks included, and the other end of a connection has to be set up again."
  lost        = "The network, gateway or connection, and its place in the routing of others."
}

protect "names" {
  description = "DNS zones, records and public addresses."
  types       = ["azapi_resource"]
  on          = ["delete", "replace"]
  filter      = contains(local.names, try(lower(split("@", prior_attrs.type)[0]), ""))
  level       = "warn"
  reason      = "A new zone gets other name servers and a new address is another one. Find out who uses the name or has the address on an allow list."
  lost        = "The zone, record or address that others refer to."
}

protect "endpoints" {
  description = "APIs, front ends, domains, certificates and senders."
  types       = ["azapi_resource"]
  on          = ["delete", "replace"]
  filter      = contains(local.endpoints, try(lower(split("@", prior_attrs.type)[0]), ""))
  level       = "warn"
  reason      = "Clients have the host name and its keys built in, and a domain has to be validated again before it answers."
  lost        = "The endpoint with its host name, its keys or its certificate."
}

protect "clusters" {
  description = "AKS, OpenShift, Service Fabric and container app environments."
  types       = ["azapi_resource"]
  on          = ["delete", "replace"]
  filter      = contains(local.clusters, try(lower(split("@", prior_attrs.type)[0]), ""))
  level       = "warn"
  reason      = "All workloads stop, and kubeconfigs, federated credentials and generated domains have to follow."
  lost        = "The cluster with everything that runs on it, and its addresses."
}

protect "managed_identities" {
  description = "User-assigned identities that are replaced."
  types       = ["azapi_resource"]
  on          = ["replace"]
  filter      = try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.managedidentity/userassignedidentities"
  level       = "warn"
  reason      = "Role assignments, database users and federated credentials refer to the old principal and do not work for the new one."
  lost        = "The principal and everything that others have granted to it."
}
