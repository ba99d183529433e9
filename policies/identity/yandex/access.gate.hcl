# Users, applications and credentials that others hold.

protect "credentials" {
  description = "Service accounts and the keys that were handed out."
  class       = "identity"
  types = {
    yandex_iam_service_account                        = { lost = "The service account with its keys and roles." }
    yandex_iam_service_account_key                    = { lost = "The authorized key; its private part cannot be read again." }
    yandex_iam_service_account_static_access_key      = { lost = "The S3 access key; its secret cannot be read again." }
    yandex_iam_service_account_api_key                = { lost = "The API key; its value cannot be read again." }
    yandex_iam_oauth_client                           = { lost = "The OAuth client with its identifier and secrets." }
    yandex_iam_oauth_client_secret                    = { lost = "The client secret; its value cannot be read again." }
    yandex_iam_workload_identity_oidc_federation      = { lost = "The federation: workloads that sign in through it are locked out." }
    yandex_iam_workload_identity_federated_credential = { lost = "The trust between the external subject and the service account." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "directory" {
  description = "Users, groups, federations and applications of the organization."
  class       = "identity"
  types = {
    yandex_organizationmanager_saml_federation                            = { lost = "The federation and sign-in through it." }
    yandex_organizationmanager_saml_federation_user_account               = { lost = "The user of the federation with the roles granted to it." }
    yandex_organizationmanager_idp_user                                   = { lost = "The user with the password and the roles granted to it." }
    yandex_organizationmanager_idp_userpool_domain                        = { lost = "The sign-in domain of the user pool." }
    yandex_organizationmanager_group                                      = { lost = "The group with its members and what is granted to it." }
    yandex_organizationmanager_group_mapping                              = { lost = "The mapping: members of the external group lose the group here." }
    yandex_organizationmanager_idp_application_oauth_application          = { lost = "The application with its client identifier and secrets." }
    yandex_organizationmanager_idp_application_saml_application           = { lost = "The application with its sign-in settings." }
    yandex_organizationmanager_idp_application_saml_signature_certificate = { lost = "The certificate that the application checks assertions with." }
  }
  reason = "People and applications sign in through it and are locked out at once."
}

protect "database_users" {
  description = "Users of managed clusters."
  class       = "identity"
  types = {
    yandex_mdb_postgresql_user         = { lost = "The role with its password and grants." }
    yandex_mdb_mysql_user              = { lost = "The user with its password and grants." }
    yandex_mdb_mysql_user_v2           = { lost = "The user with its password and grants." }
    yandex_mdb_mongodb_user            = { lost = "The user with its password and roles.", deletion_protection = "deletion_protection" }
    yandex_mdb_clickhouse_user         = { lost = "The user with its password and grants." }
    yandex_mdb_greenplum_user          = { lost = "The role with its password and grants." }
    yandex_mdb_kafka_user              = { lost = "The user with its password and permissions." }
    yandex_mdb_redis_user              = { lost = "The user with its password and permissions." }
    yandex_mdb_sharded_postgresql_user = { lost = "The user with its password and grants." }
  }
  reason = "Applications that sign in as this user are refused at once."

  recovery {
    types   = ["yandex_mdb_postgresql_user"]
    when    = { deletion_protection = "true" }
    outcome = "refused"
    message = "Yandex Cloud refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["yandex_mdb_mysql_user_v2"]
    when    = { deletion_protection_mode = "DELETION_PROTECTION_MODE_ENABLED" }
    outcome = "refused"
    message = "Yandex Cloud refuses the deletion until deletion protection is switched off in an earlier apply."
  }
}

protect "connections" {
  description = "Connections, keys and assignments of people."
  class       = "identity"
  types = {
    yandex_yq_object_storage_connection                                     = { lost = "The connection that bindings and queries name." }
    yandex_yq_ydb_connection                                                = { lost = "The connection that queries name." }
    yandex_yq_yds_connection                                                = { lost = "The connection that bindings and queries name." }
    yandex_yq_monitoring_connection                                         = { lost = "The connection that queries name." }
    yandex_trino_catalog                                                    = { lost = "The catalogue with the login of its source." }
    yandex_organizationmanager_user_ssh_key                                 = { lost = "The SSH key that the user logs in with." }
    yandex_organizationmanager_idp_application_oauth_application_assignment = { lost = "The access of the user or group to the application." }
    yandex_organizationmanager_idp_application_saml_application_assignment  = { lost = "The access of the user or group to the application." }
  }
  filter = meta.operation == "delete"
  reason = "Queries fail, or people lose access at once."
}
