# The ways from applications to their services.

protect "peerings" {
  description = "Networks, peerings and private links."
  types = [
    "aiven_project_vpc",
    "aiven_organization_vpc",
    "aiven_aws_vpc_peering_connection",
    "aiven_azure_vpc_peering_connection",
    "aiven_gcp_vpc_peering_connection",
    "aiven_aws_privatelink",
    "aiven_azure_privatelink",
    "aiven_gcp_privatelink",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Clients lose the private way to their services, and the cloud's side has to be set up again."
  lost   = "The private connection and the addresses that go over it."
}
