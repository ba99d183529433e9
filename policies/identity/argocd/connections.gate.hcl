# Applications of all teams refer to projects, clusters and repositories by name.

protect "connections" {
  description = "Projects, clusters and repositories."
  class       = "identity"
  types = {
    argocd_project                = { lost = "The project; its applications stop being synchronized." }
    argocd_cluster                = { lost = "The connection to the cluster; applications on it are no longer synchronized." }
    argocd_repository             = { lost = "The connection to the repository; applications from it are no longer synchronized." }
    argocd_repository_credentials = { lost = "The credentials for all repositories under one address." }
    argocd_repository_certificate = { lost = "The host key or certificate with which the repository is trusted." }
    argocd_gpg_key                = { lost = "The key with which commits are verified." }
  }
  reason = "Applications that are in no plan may use it. List them before going on."
}

protect "tokens" {
  description = "Tokens of accounts and projects."
  class       = "identity"
  types = {
    argocd_account_token = { lost = "The token that pipelines sign in with." }
    argocd_project_token = { lost = "The token that pipelines sign in with." }
  }
  reason = "Give the new token to everyone who uses the old one before that one goes."
}
