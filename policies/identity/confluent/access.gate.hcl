# The ways from applications to their clusters. API keys are left out: they
# are rotated every day.

protect "networks" {
  description = "Networks, gateways, private links and peerings."
  types = [
    "confluent_network",
    "confluent_gateway",
    "confluent_access_point",
    "confluent_peering",
    "confluent_private_link_access",
    "confluent_private_link_attachment",
    "confluent_private_link_attachment_connection",
    "confluent_transit_gateway_attachment",
    "confluent_dns_record",
    "confluent_dns_forwarder",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Clients lose the private way to their clusters, and the cloud's side has to be set up again."
  lost   = "The private connection and the names that go over it."
}

protect "identities" {
  description = "Identity providers, pools and service accounts."
  types = [
    "confluent_identity_provider",
    "confluent_identity_pool",
    "confluent_certificate_authority",
    "confluent_certificate_pool",
    "confluent_service_account",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Clients that sign in with it are locked out at once, and its keys and role bindings go with it."
  lost   = "The identity that clients use, with its keys and grants."
}
