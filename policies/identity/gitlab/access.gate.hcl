# Names and identifiers that applications and clusters are configured with.

protect "domains_and_agents" {
  description = "Pages domains, OAuth applications and cluster agents."
  class       = "identity"
  types = {
    gitlab_pages_domain            = { lost = "The domain of the site, with its certificate." }
    gitlab_application             = { lost = "The client that people sign in to other services through." }
    gitlab_cluster_agent           = { lost = "The connection to the cluster." }
    gitlab_cluster_agent_token     = { lost = "The token that the agent in the cluster uses." }
    gitlab_project_cluster         = { lost = "The connection to the cluster." }
    gitlab_group_cluster           = { lost = "The connection to the cluster." }
    gitlab_instance_cluster        = { lost = "The connection to the cluster." }
    gitlab_user_runner             = { lost = "The runner with its token; its machines no longer get jobs." }
    gitlab_runner_controller       = { lost = "The controller that runners are managed by." }
    gitlab_runner_controller_token = { lost = "The token that the controller uses." }
  }
  reason = "A new one has to be verified or configured again on the other side."
}

protect "tokens" {
  description = "Access tokens, deploy keys and triggers."
  class       = "identity"
  types = {
    gitlab_personal_access_token              = { lost = "The token that scripts use." }
    gitlab_project_access_token               = { lost = "The token that scripts use, and its bot user." }
    gitlab_group_access_token                 = { lost = "The token that scripts use, and its bot user." }
    gitlab_user_impersonation_token           = { lost = "The token that scripts use in the name of a user." }
    gitlab_group_service_account_access_token = { lost = "The token of the service account." }
    gitlab_project_deploy_token               = { lost = "The token that images and packages are pulled with." }
    gitlab_group_deploy_token                 = { lost = "The token that images and packages are pulled with." }
    gitlab_deploy_key                         = { lost = "The key that servers and pipelines clone with." }
    gitlab_deploy_key_enable                  = { lost = "The access of the key to the project." }
    gitlab_pipeline_trigger                   = { lost = "The token that other systems start pipelines with." }
    gitlab_user_sshkey                        = { lost = "The key that pushes and clones are made with." }
    gitlab_user_gpgkey                        = { lost = "The key that signatures of commits are checked with." }
  }
  reason = "Whoever uses it is locked out at once, and a new token has another value."
}

protect "users" {
  description = "Users, service accounts and links to directories."
  class       = "identity"
  types = {
    gitlab_user                     = { lost = "The account with its keys, tokens and personal projects." }
    gitlab_user_identity            = { lost = "The link of the account to the identity provider." }
    gitlab_instance_service_account = { lost = "The service account with its tokens." }
    gitlab_group_service_account    = { lost = "The service account with its tokens." }
    gitlab_project_service_account  = { lost = "The service account with its tokens." }
    gitlab_group_saml_link          = { lost = "The membership of everyone in the group of the identity provider." }
    gitlab_group_ldap_link          = { lost = "The membership of everyone in the group of the directory." }
  }
  reason = "Whoever signs in with it is locked out at once."
}

protect "webhooks" {
  description = "Webhooks."
  class       = "identity"
  types = {
    gitlab_project_hook = { lost = "The notifications with their token; events meanwhile are not delivered." }
    gitlab_group_hook   = { lost = "The notifications with their token; events meanwhile are not delivered." }
    gitlab_system_hook  = { lost = "The notifications with their token; events meanwhile are not delivered." }
  }
  filter = meta.operation == "delete"
  reason = "The other side misses what happens until it is set up again."
}

protect "integrations" {
  description = "Integrations, mirrors and catalog entries."
  class       = "identity"
  types = {
    "gitlab_project_integration_*"       = { lost = "The connection with its credentials." }
    "gitlab_group_integration_*"         = { lost = "The connection with its credentials." }
    gitlab_integration_slack             = { lost = "The connection with its webhook." }
    gitlab_project_pull_mirror           = { lost = "The mirror with its credentials; copied branches stay." }
    gitlab_project_push_mirror           = { lost = "The mirror with its credentials; the copy stays as it is." }
    gitlab_project_external_status_check = { lost = "The check with its secret." }
    gitlab_project_cicd_catalog          = { lost = "The project in the catalog, which pipelines include from." }
  }
  filter = meta.operation == "delete"
  reason = "The credentials of the other side cannot be read back. Check who depends on it."
}

protect "roles" {
  description = "Roles."
  class       = "identity"
  types = {
    gitlab_member_role = { lost = "The role, for everyone who has it." }
  }
  reason = "Members who have it lose what it gives. Check who does before going on."
}
