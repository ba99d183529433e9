# What others reach by name or address.

protect "dns" {
  description = "Zones, record sets and resolver addresses."
  class       = "identity"
  types = {
    yandex_dns_zone             = { lost = "Every name in the zone.", deletion_protection = "deletion_protection" }
    yandex_dns_recordset        = { lost = "The names of the record set stop resolving." }
    yandex_dns_inbound_endpoint = { lost = "The address that other name servers forward to.", deletion_protection = "deletion_protection" }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "entrances" {
  description = "Addresses, load balancers, gateways and content delivery."
  class       = "identity"
  types = {
    yandex_vpc_address              = { lost = "The public address; it may be assigned to someone else next.", deletion_protection = "deletion_protection" }
    yandex_alb_load_balancer        = { lost = "The load balancer with its addresses." }
    yandex_lb_network_load_balancer = { lost = "The network load balancer with its addresses.", deletion_protection = "deletion_protection" }
    yandex_api_gateway              = { lost = "The gateway with its generated host name." }
    yandex_cdn_resource             = { lost = "The delivery network in front of the site, with its CNAME target." }
    yandex_cm_certificate           = { lost = "The certificate with its private key.", deletion_protection = "deletion_protection" }
    yandex_smartcaptcha_captcha     = { lost = "The captcha with the keys that sites have built in.", deletion_protection = "deletion_protection" }
  }
  reason = "Records, firewalls and partners that point to the old name or address have to be changed."
}

protect "networks" {
  description = "Networks, subnets, gateways and private endpoints."
  class       = "identity"
  types = {
    yandex_vpc_network          = { lost = "The network and its place in the routing of others." }
    yandex_vpc_subnet           = { lost = "The subnet with its range." }
    yandex_vpc_gateway          = { lost = "The way of the subnets to the internet." }
    yandex_vpc_private_endpoint = { lost = "The private address through which the network reaches the service." }
  }
  reason = "Everything in it has to move first, resources of other stacks included."
}

protect "endpoints" {
  description = "Functions, containers, buses, devices and clusters that clients have in their settings."
  class       = "identity"
  types = {
    yandex_function                     = { lost = "The function with its invoke link." }
    yandex_serverless_container         = { lost = "The container with its generated host name." }
    yandex_serverless_workflow          = { lost = "The workflow that callers start by its identifier." }
    yandex_serverless_eventrouter_bus   = { lost = "The event bus with its connectors and rules." }
    yandex_iot_core_registry            = { lost = "The registry with its devices, certificates and topics." }
    yandex_iot_core_broker              = { lost = "The broker that clients connect to, with their certificates." }
    yandex_iot_core_device              = { lost = "The device with its certificates and its topics." }
    yandex_kubernetes_cluster           = { lost = "The API endpoint of the cluster, its certificate authority and its OIDC issuer." }
    yandex_gitlab_instance              = { lost = "The host name under which people clone and sign in." }
    yandex_connectionmanager_connection = { lost = "The connection with its credentials that services refer to." }
    yandex_datalens_connection          = { lost = "The connection that datasets and charts read through." }
  }
  reason = "Callers have the host name, identifier or certificate in their settings. Find them first."
}

protect "origins" {
  description = "Origins, event connectors and lists of addresses."
  class       = "identity"
  types = {
    yandex_cdn_origin_group                 = { lost = "The group that CDN resources refer to." }
    yandex_serverless_eventrouter_connector = { lost = "The connector that brings events to the bus." }
    yandex_sws_match_list                   = { lost = "The list of addresses that rules name." }
  }
  filter = meta.operation == "delete"
  reason = "What refers to it stops working."
}
