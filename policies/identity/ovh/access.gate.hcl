# Users and credentials that others hold.

protect "credentials" {
  description = "Users, keys and tokens that were handed out."
  class       = "identity"
  types = {
    ovh_cloud_project_user                   = { lost = "The OpenStack user with its password and its S3 keys." }
    ovh_cloud_project_user_s3_credential     = { lost = "The S3 access key; a new one has another secret." }
    ovh_me_api_oauth2_client                 = { lost = "The OAuth client with its identifier and secret." }
    ovh_me_identity_user                     = { lost = "The user of the account with its policies." }
    ovh_me_identity_user_token               = { lost = "The token of the user; its value cannot be read again." }
    ovh_me_identity_group                    = { lost = "The group with its members and what is granted to it." }
    ovh_okms_credential                      = { lost = "The certificate with which clients reach the key management service." }
    ovh_cloud_project_containerregistry_user = { lost = "The user with which clients pull and push images." }
    ovh_cloud_project_containerregistry_oidc = { lost = "The sign-in to the registry through the identity provider." }
    ovh_cloud_project_kube_oidc              = { lost = "The sign-in to the cluster through the identity provider." }
    ovh_cloud_project_region_storage_presign = { lost = "The presigned URL that was handed out; a new one differs." }
    ovh_dbaas_logs_token                     = { lost = "The token that queries of the log platform use." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "database_users" {
  description = "Users of managed databases."
  class       = "identity"
  types = {
    ovh_cloud_project_database_user                       = { lost = "The user with its password." }
    ovh_cloud_project_database_postgresql_user            = { lost = "The user with its password and roles." }
    ovh_cloud_project_database_mongodb_user               = { lost = "The user with its password and roles." }
    ovh_cloud_project_database_opensearch_user            = { lost = "The user with its password and permissions." }
    ovh_cloud_project_database_valkey_user                = { lost = "The user with its password and permissions." }
    ovh_cloud_project_database_clickhouse_user            = { lost = "The user with its password and roles." }
    ovh_hosting_privatedatabase_user                      = { lost = "The user with its password and grants." }
    ovh_cloud_project_database_postgresql_connection_pool = { lost = "The pool with the address that applications connect to." }
  }
  reason = "Applications that sign in as this user are refused at once."
}

protect "database_access" {
  description = "Permissions, address lists and monitoring logins of databases."
  class       = "identity"
  types = {
    ovh_cloud_project_database_kafka_acl                           = { lost = "The permission; clients of the user are refused." }
    ovh_cloud_project_database_kafka_schemaregistryacl             = { lost = "The permission; clients of the user are refused." }
    ovh_cloud_project_database_prometheus                          = { lost = "The login that metrics are read with." }
    ovh_cloud_project_database_mongodb_prometheus                  = { lost = "The login that metrics are read with." }
    ovh_cloud_project_database_integration                         = { lost = "The integration between both services." }
    ovh_hosting_privatedatabase_whitelist                          = { lost = "The addresses that may connect to the database." }
    ovh_cloud_project_containerregistry_iam                        = { lost = "The sign-in to the registry over IAM." }
    ovh_cloud_project_containerregistry_ip_restrictions_management = { lost = "The addresses that may manage the registry." }
    ovh_cloud_project_containerregistry_ip_restrictions_registry   = { lost = "The addresses that may use the registry." }
    ovh_cloud_project_kube_iprestrictions                          = { lost = "The addresses that may reach the cluster." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that it lets in are refused."
}

protect "log_roles" {
  description = "Roles that members read and write logs with."
  class       = "identity"
  types = {
    ovh_dbaas_logs_role = { lost = "The role that members read and write logs with." }
  }
  reason = "Members lose it. Note who they are before going on."
}
