# What other companies and clouds have been given.

protect "shares" {
  description = "Shares, listings and connections."
  class       = "identity"
  types = {
    snowflake_share                = { lost = "The share and the access of all its consumers." }
    snowflake_listing              = { lost = "The listing and the access of everyone who got it." }
    snowflake_shared_database      = { lost = "The database through which a share is read here, with its grants." }
    snowflake_primary_connection   = { lost = "The connection address that clients use." }
    snowflake_secondary_connection = { lost = "The way of the connection address to this account." }
  }
  reason = "Consumers lose their access, or clients their connection address, and have to be given a new one."
}

protect "integrations" {
  description = "Integrations for sign-in and for access to other clouds."
  class       = "identity"
  types = {
    snowflake_saml2_integration                          = { lost = "The sign-in over the identity provider." }
    snowflake_scim_integration                           = { lost = "The endpoint through which users and groups are kept up to date." }
    snowflake_external_oauth_integration                 = { lost = "The sign-in with tokens of the other issuer." }
    snowflake_oauth_integration_for_custom_clients       = { lost = "The client identifier and secret of the application." }
    snowflake_oauth_integration_for_partner_applications = { lost = "The sign-in of the partner application." }
    snowflake_api_integration                            = { lost = "The identity that the API gateway trusts." }
    snowflake_storage_integration                        = { lost = "The identity that the buckets trust, and the stages that use it." }
    snowflake_storage_integration_aws                    = { lost = "The identity that the buckets trust, and the stages that use it." }
    snowflake_storage_integration_azure                  = { lost = "The identity that the containers trust, and the stages that use it." }
    snowflake_storage_integration_gcs                    = { lost = "The identity that the buckets trust, and the stages that use it." }
    snowflake_notification_integration                   = { lost = "The identity that the queue or topic trusts." }
    snowflake_external_volume                            = { lost = "The identity that the buckets trust, and the way to the files of Iceberg tables." }
    snowflake_external_access_integration                = { lost = "The way out for functions and procedures that use it." }
  }
  reason = "A new integration has another external identifier, so the trust on the other side has to be set up again."
}

protect "api_integrations" {
  description = "Integrations with APIs, repositories and catalogues."
  class       = "identity"
  types = {
    snowflake_api_integration_amazon_api_gateway                           = { lost = "The identity that the API gateway trusts." }
    snowflake_api_integration_azure_api_management                         = { lost = "The identity that the API trusts." }
    snowflake_api_integration_google_cloud_api_gateway                     = { lost = "The identity that the API gateway trusts." }
    "snowflake_api_integration_git_repository_*"                           = { lost = "The way to the repository for everything that is cloned from it." }
    "snowflake_api_integration_external_mcp_*"                             = { lost = "The sign-in to the external server." }
    snowflake_catalog_integration_aws_glue                                 = { lost = "The identity that the catalogue trusts, and the tables that are read through it." }
    snowflake_catalog_integration_iceberg_rest                             = { lost = "The way to the catalogue, and the tables that are read through it." }
    snowflake_catalog_integration_open_catalog                             = { lost = "The way to the catalogue, and the tables that are read through it." }
    snowflake_catalog_integration_object_storage                           = { lost = "The catalogue of tables that are read from files." }
    snowflake_api_authentication_integration_with_authorization_code_grant = { lost = "The sign-in to the external API." }
    snowflake_api_authentication_integration_with_client_credentials       = { lost = "The sign-in to the external API." }
    snowflake_api_authentication_integration_with_jwt_bearer               = { lost = "The sign-in to the external API." }
    snowflake_mcp_server                                                   = { lost = "The server with the address that agents use." }
  }
  reason = "A new integration has another identity, so the trust on the other side has to be set up again."
}

protect "users" {
  description = "Users, roles and their keys."
  class       = "identity"
  types = {
    snowflake_user                           = { lost = "The user with its worksheets, its keys and its grants." }
    snowflake_service_user                   = { lost = "The user with its keys and its grants." }
    snowflake_legacy_service_user            = { lost = "The user with its password, its keys and its grants." }
    snowflake_user_programmatic_access_token = { lost = "The token that applications hold." }
    snowflake_user_public_keys               = { lost = "The public keys that clients sign in with." }
    snowflake_account_role                   = { lost = "The role with everything that was granted to it and through it." }
    snowflake_database_role                  = { lost = "The role with everything that was granted to it and through it." }
  }
  reason = "People or applications that sign in with it are locked out, and its grants do not come back by themselves."
}

protect "stages" {
  description = "External stages."
  class       = "identity"
  types = {
    snowflake_stage                        = { lost = "The stage with its grants; the files stay in the bucket." }
    snowflake_stage_external_azure         = { lost = "The stage with its grants; the files stay in the container." }
    snowflake_stage_external_gcs           = { lost = "The stage with its grants; the files stay in the bucket." }
    snowflake_stage_external_s3            = { lost = "The stage with its grants; the files stay in the bucket." }
    snowflake_stage_external_s3_compatible = { lost = "The stage with its grants; the files stay in the bucket." }
  }
  filter = startswith(meta.type, "snowflake_stage_external") || try(coalesce(prior_attrs.url), "") != ""
  reason = "Pipes, external tables and jobs of others refer to the stage by name."
}
