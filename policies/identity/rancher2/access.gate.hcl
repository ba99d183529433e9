# People and pipelines reach clusters through Rancher. Roles and bindings are left
# out: they are rewritten every day.

protect "sign_in" {
  description = "Sign-in through identity providers, and users."
  class       = "identity"
  types = {
    "rancher2_auth_config_*" = { lost = "The sign-in of everyone who uses the provider." }
    rancher2_user            = { lost = "The user with the grants and tokens of the account." }
    rancher2_oidc_client     = { lost = "The client that applications sign in with." }
  }
  reason = "People who sign in this way are locked out of all clusters. Keep a local administrator."
}

protect "tokens" {
  description = "Tokens and repositories of charts."
  class       = "identity"
  types = {
    rancher2_token             = { lost = "The token, and every kubeconfig that holds it." }
    rancher2_custom_user_token = { lost = "The token, and every kubeconfig that holds it." }
    rancher2_catalog_v2        = { lost = "The repository from which apps are upgraded." }
  }
  reason = "Give the new one to everyone who uses the old one before that one goes."
}

protect "admin" {
  description = "The first sign-in of a server."
  class       = "identity"
  types = {
    rancher2_cluster_template = { lost = "The template that clusters refer to." }
  }
  reason = "Programs that hold the token are refused."
}
