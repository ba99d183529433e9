# The ways from applications to their clusters.

protect "networks" {
  description = "Networks, gateways, private links and peerings."
  class       = "identity"
  types = {
    confluent_network                            = { lost = "The network with its clusters' addresses and all connections to it." }
    confluent_gateway                            = { lost = "The gateway with its addresses and access points." }
    confluent_access_point                       = { lost = "The access point and the addresses that go over it." }
    confluent_peering                            = { lost = "The private connection to the peered network." }
    confluent_private_link_access                = { lost = "The permission to reach the network over a private link." }
    confluent_private_link_attachment            = { lost = "The attachment with the host names that resolve to it." }
    confluent_private_link_attachment_connection = { lost = "The private connection of one endpoint." }
    confluent_transit_gateway_attachment         = { lost = "The attachment to the transit gateway, with the routes over it." }
    confluent_network_link_endpoint              = { lost = "The private connection to another network of Confluent." }
    confluent_network_link_service               = { lost = "The service that endpoints of other networks connect to." }
    confluent_dns_record                         = { lost = "The name that connectors resolve." }
    confluent_dns_forwarder                      = { lost = "The resolution of private names inside of the network." }
  }
  reason = "Clients lose the private way to their clusters, and the cloud's side has to be set up again."
}

protect "identities" {
  description = "Identity providers, pools and service accounts."
  class       = "identity"
  types = {
    confluent_identity_provider     = { lost = "The provider that clients sign in with, and all its pools." }
    confluent_identity_pool         = { lost = "The pool that clients sign in with, and its role bindings." }
    confluent_certificate_authority = { lost = "The trust in all client certificates that the authority signed." }
    confluent_certificate_pool      = { lost = "The pool that clients with certificates sign in with, and its role bindings." }
    confluent_service_account       = { lost = "The service account with its keys and role bindings." }
    confluent_group_mapping         = { lost = "The sign-in of everyone who gets access through the group." }
  }
  reason = "Clients that sign in with it are locked out at once, and its keys and role bindings go with it."
}

protect "keys" {
  description = "API keys."
  class       = "identity"
  types = {
    confluent_api_key = { lost = "The key and secret that clients or pipelines hold." }
  }
  reason = "Whoever holds the key is locked out at once. Hand out the new one before the old one goes."
}

protect "integrations" {
  description = "Trust between Confluent and other clouds or catalogues."
  class       = "identity"
  types = {
    confluent_provider_integration       = { lost = "The integration with the external identifier that a role of the cloud trusts." }
    confluent_provider_integration_setup = { lost = "The integration with the identity that the cloud trusts." }
    confluent_catalog_integration        = { lost = "The link that publishes tables to the other catalogue." }
    confluent_flink_connection           = { lost = "The connection with its credentials, which statements refer to by name." }
  }
  reason = "A new integration has another identifier, so the trust on the other side has to be set up again."
}

protect "permissions" {
  description = "Rights and address lists of clients."
  class       = "identity"
  types = {
    confluent_kafka_acl    = { lost = "The permission; clients of the principal are refused." }
    confluent_role_binding = { lost = "The role of the principal; its clients are refused." }
    confluent_ip_filter    = { lost = "The filter that requests are checked by." }
    confluent_ip_group     = { lost = "The group of addresses that filters name." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that it lets in are refused at once."
}
