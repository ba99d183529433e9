# The ways from applications to their databases.

protect "connections" {
  description = "Network containers, peerings and private endpoints."
  class       = "identity"
  types = {
    mongodbatlas_network_container                                           = { lost = "The network of the clusters in one region, with its address range." }
    mongodbatlas_network_peering                                             = { lost = "The private connection to the peered network." }
    mongodbatlas_privatelink_endpoint                                        = { lost = "The private link service that endpoints point at." }
    mongodbatlas_privatelink_endpoint_service                                = { lost = "The private connection, and the connection strings that go over it." }
    mongodbatlas_privatelink_endpoint_serverless                             = { lost = "The private connection, and the connection strings that go over it." }
    mongodbatlas_privatelink_endpoint_service_data_federation_online_archive = { lost = "The private connection to federated databases and archives." }
    mongodbatlas_stream_privatelink_endpoint                                 = { lost = "The private connection of stream processors to their source." }
    mongodbatlas_encryption_at_rest_private_endpoint                         = { lost = "The private way from the clusters to the key that encrypts them." }
    mongodbatlas_private_endpoint_regional_mode                              = { lost = "The regional connection strings of sharded clusters." }
    mongodbatlas_custom_dns_configuration_cluster_aws                        = { lost = "The host names that resolve to private addresses over a peering." }
    mongodbatlas_federated_database_instance                                 = { lost = "The virtual database with its host names; the documents stay in their stores." }
  }
  reason = "Applications lose the private way to their databases, and the cloud's side has to be set up again."
}

protect "identity_providers" {
  description = "Identity providers of the federation."
  class       = "identity"
  types = {
    mongodbatlas_federated_settings_identity_provider = { lost = "The sign-in for everyone who uses the provider." }
    mongodbatlas_federated_settings_org_config        = { lost = "The link between the organization and its identity provider." }
    mongodbatlas_ldap_configuration                   = { lost = "The sign-in to the clusters with accounts of the directory." }
    mongodbatlas_cloud_provider_access_setup          = { lost = "The identity that a role of the cloud trusts, with its external identifier." }
  }
  reason = "People or workloads that sign in through it are locked out at once."
}

protect "integrations" {
  description = "Trust and integrations with other services."
  class       = "identity"
  types = {
    mongodbatlas_cloud_provider_access_authorization = { lost = "The cloud role that Atlas uses." }
    mongodbatlas_cloud_backup_snapshot_export_bucket = { lost = "The bucket that snapshots are exported to." }
    mongodbatlas_third_party_integration             = { lost = "The integration with its stored key." }
    mongodbatlas_push_based_log_export               = { lost = "The export; logs no longer reach the bucket." }
    mongodbatlas_stream_connection_failover          = { lost = "The failover of the stream connection." }
  }
  filter = meta.operation == "delete"
  reason = "The other side has to be set up again."
}
