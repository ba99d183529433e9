# Sign-in to Vault, and the identities that Vault issues.

protect "auth_methods" {
  description = "Auth methods."
  types = [
    "vault_auth_backend",
    "vault_gcp_auth_backend",
    "vault_github_auth_backend",
    "vault_jwt_auth_backend",
    "vault_ldap_auth_backend",
    "vault_okta_auth_backend",
    "vault_saml_auth_backend",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everyone who signed in through it loses the token at once, and its roles and users go with it."
  lost   = "The sign-in for everyone who uses it, and all tokens that it issued."
}

protect "identities" {
  description = "Entities, groups and the OIDC provider."
  types = [
    "vault_identity_entity",
    "vault_identity_group",
    "vault_identity_oidc_provider",
    "vault_identity_oidc_client",
    "vault_identity_oidc_key",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Policies and other systems refer to the identifier, and a new one has another."
  lost   = "The entity, group, client or issuer that others refer to."
}
