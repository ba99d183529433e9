# The ways from applications to their services.

protect "peerings" {
  description = "Networks, peerings and private links."
  class       = "identity"
  types = {
    aiven_project_vpc                      = { lost = "The network with all its peerings." }
    aiven_organization_vpc                 = { lost = "The network with all its peerings." }
    aiven_aws_vpc_peering_connection       = { lost = "The private connection to the network in AWS." }
    aiven_azure_vpc_peering_connection     = { lost = "The private connection to the network in Azure." }
    aiven_gcp_vpc_peering_connection       = { lost = "The private connection to the network in Google Cloud." }
    aiven_aws_org_vpc_peering_connection   = { lost = "The private connection to the network in AWS." }
    aiven_azure_org_vpc_peering_connection = { lost = "The private connection to the network in Azure." }
    aiven_gcp_org_vpc_peering_connection   = { lost = "The private connection to the network in Google Cloud." }
    aiven_transit_gateway_vpc_attachment   = { lost = "The attachment to the transit gateway, with the routes over it." }
    aiven_aws_privatelink                  = { lost = "The private link with the service name that endpoints point at." }
    aiven_azure_privatelink                = { lost = "The private link with the alias that endpoints point at." }
    aiven_gcp_privatelink                  = { lost = "The private link with the service attachment that endpoints point at." }
  }
  reason = "Clients lose the private way to their services, and the cloud's side has to be set up again."
}

protect "addresses" {
  description = "Static addresses and connection pools."
  class       = "identity"
  types = {
    aiven_static_ip       = { lost = "The address that firewalls of others let in.", deletion_protection = "termination_protection" }
    aiven_connection_pool = { lost = "The pool under whose name and port clients connect." }
  }
  reason = "Clients and firewalls have the address or the name of the pool in their configuration."
}

protect "integrations" {
  description = "Integrations between services, and approved connections."
  class       = "identity"
  types = {
    aiven_service_integration                   = { lost = "The integration; logs, metrics or connectors over it stop." }
    aiven_service_integration_endpoint          = { lost = "The endpoint with the login of the other system." }
    aiven_azure_privatelink_connection_approval = { lost = "The approved private connection." }
    aiven_gcp_privatelink_connection_approval   = { lost = "The approved private connection." }
    aiven_byoc_aws_provision                    = { lost = "The custom cloud that services run in." }
  }
  filter = meta.operation == "delete"
  reason = "What flows over it stops."
}
