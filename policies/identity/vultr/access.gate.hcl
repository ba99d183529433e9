# People, applications and scripts sign in with these.

protect "credentials" {
  description = "Users, pools and identity providers."
  class       = "identity"
  types = {
    vultr_database_user            = { lost = "The account that applications connect with." }
    vultr_database_connection_pool = { lost = "The pool that applications connect through by name." }
    vultr_user                     = { lost = "The account with its API key." }
    vultr_oidc_issuer              = { lost = "The issuer that tokens are accepted from." }
    vultr_oidc_provider            = { lost = "The sign-in of all users of the identity provider." }
    vultr_oidc_token               = { lost = "The token that scripts use." }
    vultr_organization_group       = { lost = "The group that policies and roles refer to." }
    vultr_organization_role        = { lost = "The role that others assume by its identifier." }
  }
  reason = "Whoever signs in with it is locked out at once."
}
