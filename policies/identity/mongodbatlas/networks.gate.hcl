# The ways from applications to their databases.

protect "connections" {
  description = "Network containers, peerings and private endpoints."
  types = [
    "mongodbatlas_network_container",
    "mongodbatlas_network_peering",
    "mongodbatlas_privatelink_endpoint",
    "mongodbatlas_privatelink_endpoint_service",
    "mongodbatlas_privatelink_endpoint_serverless",
    "mongodbatlas_stream_privatelink_endpoint",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Applications lose the private way to their databases, and the cloud's side has to be set up again."
  lost   = "The private connection, and the connection strings that go over it."
}

protect "identity_providers" {
  description = "Identity providers of the federation."
  types       = ["mongodbatlas_federated_settings_identity_provider"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "People or workloads that sign in through it are locked out at once."
  lost        = "The sign-in for everyone who uses it."
}
