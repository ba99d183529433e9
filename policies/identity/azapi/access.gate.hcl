# Keys, links and sign-in that others were given, and names in front of services.
# See `resources.gate.hcl`.

locals {
  certificates = [
    "microsoft.apimanagement/service/certificates",
    "microsoft.app/managedenvironments/certificates",
    "microsoft.app/managedenvironments/managedcertificates",
    "microsoft.appplatform/spring/certificates",
    "microsoft.certificateregistration/certificateorders",
    "microsoft.codesigning/codesigningaccounts",
    "microsoft.codesigning/codesigningaccounts/certificateprofiles",
    "microsoft.devices/iothubs/certificates",
    "microsoft.devices/provisioningservices/certificates",
    "microsoft.signalrservice/signalr/customcertificates",
    "microsoft.signalrservice/webpubsub/customcertificates",
    "microsoft.web/certificates",
    "nginx.nginxplus/nginxdeployments/certificates",
    "microsoft.apimanagement/service/gateways/certificateauthorities",
  ]

  keys = [
    "microsoft.apimanagement/gateways",
    "microsoft.apimanagement/service/gateways",
    "microsoft.apimanagement/service/products",
    "microsoft.apimanagement/service/subscriptions",
    "microsoft.apimanagement/service/users",
    "microsoft.automation/automationaccounts/hybridrunbookworkergroups",
    "microsoft.automation/automationaccounts/webhooks",
    "microsoft.containerregistry/registries/tokens",
    "microsoft.devices/provisioningservices",
    "microsoft.eventhub/namespaces/authorizationrules",
    "microsoft.eventhub/namespaces/eventhubs/authorizationrules",
    "microsoft.insights/components/apikeys",
    "microsoft.iotcentral/iotapps/apitokens",
    "microsoft.iotcentral/iotapps/enrollmentgroups",
    "microsoft.logic/workflows",
    "microsoft.netapp/netappaccounts/capacitypools/volumes/buckets",
    "microsoft.notificationhubs/namespaces/notificationhubs/authorizationrules",
    "microsoft.relay/namespaces/authorizationrules",
    "microsoft.relay/namespaces/hybridconnections/authorizationrules",
    "microsoft.servicebus/namespaces/authorizationrules",
    "microsoft.servicebus/namespaces/queues/authorizationrules",
    "microsoft.servicebus/namespaces/topics/authorizationrules",
    "microsoft.storage/storageaccounts/localusers",
    "nginx.nginxplus/nginxdeployments/apikeys",
    "microsoft.datafactory/factories/integrationruntimes",
    "microsoft.synapse/workspaces/integrationruntimes",
  ]

  parties = [
    "microsoft.apimanagement/service/authorizationservers",
    "microsoft.apimanagement/service/identityproviders",
    "microsoft.apimanagement/service/openidconnectproviders",
    "microsoft.botservice/botservices",
    "microsoft.botservice/botservices/channels",
    "microsoft.botservice/botservices/connections",
    "microsoft.datadog/monitors",
    "microsoft.datashare/accounts",
    "microsoft.datashare/accounts/shares",
    "microsoft.eventgrid/partnernamespaces",
    "microsoft.eventgrid/partnerregistrations",
    "microsoft.managedservices/registrationassignments",
    "microsoft.managedservices/registrationdefinitions",
    "microsoft.management/managementgroups",
    "microsoft.web/connections",
    "dynatrace.observability/monitors",
    "newrelic.observability/monitors",
    "microsoft.managedidentity/userassignedidentities/federatedidentitycredentials",
  ]

  fronts = [
    "microsoft.app/containerapps",
    "microsoft.appplatform/spring/apps",
    "microsoft.appplatform/spring/apiportals/domains",
    "microsoft.appplatform/spring/apps/domains",
    "microsoft.appplatform/spring/gateways/domains",
    "microsoft.attestation/attestationproviders",
    "microsoft.cognitiveservices/accounts/deployments",
    "microsoft.communication/emailservices/domains/senderusernames",
    "microsoft.containerinstance/containergroups",
    "microsoft.dbforpostgresql/flexibleservers/virtualendpoints",
    "microsoft.eventgrid/domains/topics",
    "microsoft.eventgrid/namespaces/topics",
    "microsoft.eventgrid/systemtopics",
    "microsoft.eventhub/namespaces/disasterrecoveryconfigs",
    "microsoft.fabric/capacities",
    "microsoft.insights/datacollectionendpoints",
    "microsoft.maps/accounts",
    "microsoft.powerbidedicated/capacities",
    "microsoft.relay/namespaces",
    "microsoft.relay/namespaces/hybridconnections",
    "microsoft.servicebus/namespaces/disasterrecoveryconfigs",
    "microsoft.servicenetworking/trafficcontrollers/frontends",
    "microsoft.signalrservice/signalr/customdomains",
    "microsoft.signalrservice/webpubsub/customdomains",
    "microsoft.signalrservice/webpubsub/hubs",
    "microsoft.sql/locations/instancefailovergroups",
    "microsoft.sql/servers/dnsaliases",
    "microsoft.sql/servers/failovergroups",
    "microsoft.web/sites/slots/hostnamebindings",
    "nginx.nginxplus/nginxdeployments",
    "microsoft.apimanagement/service/apis",
    "microsoft.apimanagement/service/workspaces",
    "microsoft.apimanagement/service/gateways/hostnameconfigurations",
    "microsoft.sqlvirtualmachine/sqlvirtualmachinegroups/availabilitygrouplisteners",
  ]
}

protect "certificates" {
  description = "Certificates, and authorities that services trust."
  class       = "identity"
  types       = ["azapi_resource"]
  reason      = "Host names that are bound to it show errors, and devices that have it are refused, until there is another one."
  lost        = "The certificate that clients are shown or that the service trusts."

  # The new one is bound before the old one goes. An account takes its profiles along,
  # and an order its renewals.
  locals {
    kind   = try(lower(split("@", prior_attrs.type)[0]), "")
    whole  = ["microsoft.certificateregistration/certificateorders", "microsoft.codesigning/codesigningaccounts"]
    listed = contains(local.certificates, local.kind)
  }

  filter = local.listed && (contains(local.whole, local.kind) || change.order != "create_first")
}

protect "keys" {
  description = "Keys, tokens, users and links that were handed out to clients."
  class       = "identity"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.keys, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Clients that have it are refused and need a new one. Give them the next one first."
  lost        = "The key, token or link that clients have."
}

protect "parties" {
  description = "Sign-in, consents, shares and links with other tenants and services."
  class       = "identity"
  types       = ["azapi_resource"]
  filter      = contains(local.parties, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "The other side, or a person, has to accept again."
  lost        = "The link with the other side, with its keys and what was agreed over it."
}

protect "fronts" {
  description = "Host names, aliases, topics and endpoints that clients name."
  class       = "identity"
  types       = ["azapi_resource"]
  reason      = "Clients have the name or the address built in. Find out who they are first."
  lost        = "The name, alias, topic or address that clients connect to."

  # A new app of the same name in the same environment has the same host name.
  locals {
    kind    = try(lower(split("@", prior_attrs.type)[0]), "")
    changed = concat(try(concat(change.replace_paths), []), try(concat(change.paths), []))
    before  = try(lower(prior_attrs.body.properties.environmentId), lower(prior_attrs.body.properties.managedEnvironmentId), lower(jsondecode(prior_attrs.body).properties.environmentId), lower(jsondecode(prior_attrs.body).properties.managedEnvironmentId), "")
    after   = try(lower(attrs.body.properties.environmentId), lower(attrs.body.properties.managedEnvironmentId), lower(jsondecode(attrs.body).properties.environmentId), lower(jsondecode(attrs.body).properties.managedEnvironmentId), "")
    same = anytrue([
      local.kind == "microsoft.app/containerapps" && !contains(local.changed, "name") && local.before == local.after,
      local.kind == "microsoft.appplatform/spring/apps" && !contains(local.changed, "name") && !contains(local.changed, "parent_id"),
    ])
  }

  filter = contains(local.fronts, local.kind) && (change.order == null || !local.same)
}

protect "private_endpoints" {
  description = "Private endpoints."
  class       = "identity"
  types       = ["azapi_resource"]
  reason      = "Whether a zone group keeps the record of its name is not in this resource. Records that were made by hand have to follow."
  lost        = "The private address of the service, and its accepted connection."

  # Where it is replaced, its zone group is, too.
  filter = try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.network/privateendpoints" && change.order == null
}
