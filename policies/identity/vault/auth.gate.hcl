# Sign-in to Vault, and the identities that Vault issues.

protect "auth_methods" {
  description = "Auth methods."
  class       = "identity"
  types = {
    vault_auth_backend        = { lost = "The auth method with its roles and users, and all tokens that it issued." }
    vault_gcp_auth_backend    = { lost = "The auth method with its roles, and all tokens that it issued." }
    vault_github_auth_backend = { lost = "The auth method with its teams and users, and all tokens that it issued." }
    vault_jwt_auth_backend    = { lost = "The auth method with its roles, and all tokens that it issued." }
    vault_ldap_auth_backend   = { lost = "The auth method with its groups and users, and all tokens that it issued." }
    vault_okta_auth_backend   = { lost = "The auth method with its groups and users, and all tokens that it issued." }
    vault_saml_auth_backend   = { lost = "The auth method with its roles, and all tokens that it issued." }
    vault_radius_auth_backend = { lost = "The auth method with its users, and all tokens that it issued." }
    vault_oci_auth_backend    = { lost = "The auth method with its roles, and all tokens that it issued." }
  }
  reason = "Everyone who signed in through it loses the token at once, and its roles and users go with it."
}

protect "identities" {
  description = "Entities, groups and the OIDC provider."
  class       = "identity"
  types = {
    vault_identity_entity        = { lost = "The entity with its identifier, aliases and policies." }
    vault_identity_entity_alias  = { lost = "The link from a sign-in to its entity and policies." }
    vault_identity_group         = { lost = "The group with its identifier, members and policies." }
    vault_identity_group_alias   = { lost = "The link from a group of the identity provider to its policies." }
    vault_identity_oidc          = { lost = "The issuer that relying parties have in their configuration." }
    vault_identity_oidc_provider = { lost = "The provider with the issuer address that applications use." }
    vault_identity_oidc_client   = { lost = "The client identifier and secret of the application." }
    vault_identity_oidc_key      = { lost = "The signing key; tokens that it signed can no longer be checked." }
  }
  reason = "Policies and other systems refer to the identifier, and a new one has another."
}

protect "logins" {
  description = "Users, tokens and roles that clients hold an identifier of."
  class       = "identity"
  types = {
    vault_approle_auth_backend_role           = { lost = "The role with its identifier and all secret identifiers that clients hold." }
    vault_approle_auth_backend_role_secret_id = { lost = "The secret identifier that clients hold." }
    vault_cert_auth_backend_role              = { lost = "The sign-in of clients with certificates of this authority." }
    vault_userpass_auth_backend_user          = { lost = "The user with its password." }
    vault_token                               = { lost = "The token and all tokens that were made with it." }
    vault_mfa_duo                             = { lost = "The second factor of everyone who signs in with it." }
    vault_mfa_okta                            = { lost = "The second factor of everyone who signs in with it." }
    vault_mfa_pingid                          = { lost = "The second factor of everyone who signs in with it." }
    vault_identity_mfa_duo                    = { lost = "The second factor of everyone who signs in with it." }
    vault_identity_mfa_okta                   = { lost = "The second factor of everyone who signs in with it." }
    vault_identity_mfa_pingid                 = { lost = "The second factor of everyone who signs in with it." }
  }
  reason = "Whoever signs in with it is locked out at once. Hand out the new one before the old one goes."
}

protect "auth_roles" {
  description = "Roles and users of auth methods."
  class       = "identity"
  types = {
    vault_alicloud_auth_backend_role   = { lost = "The role that clients log in by." }
    vault_aws_auth_backend_role        = { lost = "The role that clients log in by." }
    vault_azure_auth_backend_role      = { lost = "The role that clients log in by." }
    vault_cf_auth_backend_role         = { lost = "The role that clients log in by." }
    vault_gcp_auth_backend_role        = { lost = "The role that clients log in by." }
    vault_jwt_auth_backend_role        = { lost = "The role that clients log in by." }
    vault_kubernetes_auth_backend_role = { lost = "The role that clients log in by." }
    vault_oci_auth_backend_role        = { lost = "The role that clients log in by." }
    vault_saml_auth_backend_role       = { lost = "The role that clients log in by." }
    vault_scep_auth_backend_role       = { lost = "The role that clients log in by." }
    vault_spiffe_auth_backend_role     = { lost = "The role that clients log in by." }
    vault_token_auth_backend_role      = { lost = "The role that clients log in by." }
    vault_ldap_auth_backend_user       = { lost = "The user and the policies of their logins." }
    vault_okta_auth_backend_user       = { lost = "The user and the policies of their logins." }
    vault_radius_auth_backend_user     = { lost = "The user and the policies of their logins." }
  }
  filter = meta.operation == "delete"
  reason = "Clients log in by its name. Check who does before going on."
}

protect "more_auth_roles" {
  description = "Roles and users of auth methods."
  class       = "identity"
  types = {
    "vault_*_auth_backend_login"               = { lost = "The token of the login." }
    vault_github_team                          = { lost = "The policies of the team." }
    vault_github_user                          = { lost = "The policies of the user." }
    vault_identity_oidc_role                   = { lost = "The role that tokens are issued by." }
    vault_identity_oidc_scope                  = { lost = "The scope, which clients ask for." }
    vault_gcp_secret_impersonated_account      = { lost = "The account that tokens are issued for." }
    vault_oauth_resource_server_config_profile = { lost = "The profile that tokens are checked by." }
    vault_agent_registration                   = { lost = "The registration of the agent." }
  }
  filter = meta.operation == "delete"
  reason = "Clients log in by its name. Check who does before going on."
}

protect "auth_settings" {
  description = "Settings and credentials of auth methods."
  class       = "identity"
  types = {
    vault_aws_auth_backend_client           = { lost = "The credentials that logins are checked with." }
    vault_aws_auth_backend_cert             = { lost = "The certificate that logins are checked with." }
    vault_aws_auth_backend_sts_role         = { lost = "The role that logins of the account are checked with." }
    vault_kerberos_auth_backend_ldap_config = { lost = "The directory that groups are read from." }
    vault_secrets_sync_github_apps          = { lost = "The credentials of the GitHub app." }
  }
  filter = meta.operation == "delete"
  reason = "Logins through the method fail until it is set again, and its secrets cannot be read back."
}
