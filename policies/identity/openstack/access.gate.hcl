# Users and credentials that others hold.

protect "credentials" {
  description = "Users, groups, keys and the service catalog."
  class       = "identity"
  types = {
    openstack_identity_user_v3                   = { lost = "The user with its password, its credentials and its roles." }
    openstack_identity_group_v3                  = { lost = "The group with its members and what is granted to it." }
    openstack_identity_application_credential_v3 = { lost = "The application credential; its secret cannot be read again." }
    openstack_identity_ec2_credential_v3         = { lost = "The S3 access key; a new one has another secret." }
    openstack_identity_service_v3                = { lost = "The service of the catalog with its endpoints." }
    openstack_identity_endpoint_v3               = { lost = "The endpoint that clients find in the catalog." }
    openstack_db_user_v1                         = { lost = "The database user with its password." }
    openstack_compute_keypair_v2                 = { lost = "The key pair; if it was generated here, its private key is gone." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "shared_names" {
  description = "Flavors, types and share access that others refer to."
  class       = "identity"
  types = {
    openstack_compute_flavor_v2                   = { lost = "The flavor that instances and templates name." }
    openstack_blockstorage_volume_type_v3         = { lost = "The volume type that volumes and templates name." }
    openstack_sharedfilesystem_securityservice_v2 = { lost = "The security service with the login of the directory." }
    openstack_sharedfilesystem_share_access_v2    = { lost = "The access of clients, with its key where it has one." }
  }
  filter = meta.operation == "delete"
  reason = "Templates and clients that name it fail."
}
