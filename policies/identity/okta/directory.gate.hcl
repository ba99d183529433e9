# Providers that applications trust to identify users.

protect "applications" {
  description = "Applications and authorization servers."
  types = [
    "okta_app_oauth",
    "okta_app_saml",
    "okta_app_swa",
    "okta_app_basic_auth",
    "okta_auth_server",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The other side has the client identifier, the certificate or the issuer in its configuration."
  lost   = "The sign-in to the application, with its client identifier and assignments."
}

protect "identity_providers" {
  description = "External identity providers."
  types = [
    "okta_idp_oidc",
    "okta_idp_saml",
    "okta_idp_social",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "People who come from there are locked out at once."
  lost   = "The sign-in for everyone who uses it, and the links to their accounts."
}

protect "groups" {
  description = "Groups."
  types       = ["okta_group"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Applications that are assigned to the group are taken away from all its members."
  lost        = "The group with its members and assignments."
}

protect "domains" {
  description = "Sign-in and mail domains."
  types = [
    "okta_domain",
    "okta_email_domain",
    "okta_brand",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The domain is part of the issuer that applications check, and has to be verified again."
  lost   = "The domain on which people sign in or from which they get mail."
}
