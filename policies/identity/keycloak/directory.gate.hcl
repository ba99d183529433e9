# What applications and people sign in with.

protect "clients" {
  description = "Clients and client scopes."
  class       = "identity"
  types = {
    keycloak_openid_client       = { lost = "The client with its identifier, secret, roles and service account." }
    keycloak_saml_client         = { lost = "The client with its identifier, keys and roles." }
    keycloak_openid_client_scope = { lost = "The scope with its mappers, for all clients that ask for it." }
    keycloak_saml_client_scope   = { lost = "The scope with its mappers, for all clients that use it." }
  }
  reason = "Applications have the client identifier and secret in their configuration, and sign-in fails at once."
}

protect "users" {
  description = "Users, groups and roles."
  class       = "identity"
  types = {
    keycloak_user  = { lost = "The user with its identifier, password, second factors and sessions." }
    keycloak_group = { lost = "The group with its subgroups, members and roles." }
    keycloak_role  = { lost = "The role with all its assignments to users and groups." }
  }
  reason = "Applications refer to the identifier, and a new one has another."
}

protect "identity_providers" {
  description = "External identity providers."
  class       = "identity"
  types = {
    keycloak_oidc_identity_provider              = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_saml_identity_provider              = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_oidc_google_identity_provider       = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_oidc_github_identity_provider       = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_oidc_facebook_identity_provider     = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_oidc_microsoft_identity_provider    = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_oidc_openshift_v4_identity_provider = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    keycloak_kubernetes_identity_provider        = { lost = "The trust in service accounts of the cluster." }
    keycloak_spiffe_identity_provider            = { lost = "The trust in workloads of the trust domain." }
  }
  reason = "People who come from there are locked out at once."
}

protect "keys" {
  description = "Keys that a realm signs and encrypts with."
  class       = "identity"
  types = {
    keycloak_realm_keystore_rsa             = { lost = "The key; tokens that it signed can no longer be checked." }
    keycloak_realm_keystore_rsa_generated   = { lost = "The key, which exists nowhere else; tokens that it signed can no longer be checked." }
    keycloak_realm_keystore_ecdsa_generated = { lost = "The key, which exists nowhere else; tokens that it signed can no longer be checked." }
    keycloak_realm_keystore_hmac_generated  = { lost = "The key, which exists nowhere else; links and codes that it signed stop working." }
    keycloak_realm_keystore_aes_generated   = { lost = "The key, which exists nowhere else; codes that it encrypted stop working." }
    keycloak_realm_keystore_java_keystore   = { lost = "The link to the key store; tokens that its keys signed can no longer be checked." }
  }
  reason = "Sessions end, and applications that have the certificate built in reject every new token."
}

protect "protected_resources" {
  description = "Resources and flows that clients name."
  class       = "identity"
  types = {
    keycloak_openid_client_authorization_resource = { lost = "The resource that permissions and clients name." }
    keycloak_openid_client_authorization_scope    = { lost = "The scope that permissions and clients name." }
    keycloak_authentication_flow                  = { lost = "The flow that people sign in by." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that name it are refused."
}
