# Other services know these by key, address or claim.

protect "keys" {
  description = "Keys and apps."
  class       = "identity"
  types = {
    github_repository_deploy_key         = { lost = "The key that servers and pipelines clone with." }
    github_user_ssh_key                  = { lost = "The key that pushes and clones are made with." }
    github_user_gpg_key                  = { lost = "The key that signatures of commits are checked with." }
    github_app_installation_repository   = { lost = "The access of the app to the repository." }
    github_app_installation_repositories = { lost = "The access of the app to the repositories." }
  }
  reason = "The other side has to be configured again."
}

protect "webhooks" {
  description = "Webhooks of repositories and organizations."
  class       = "identity"
  types = {
    github_repository_webhook   = { lost = "The notifications with their secret; events meanwhile are not delivered." }
    github_organization_webhook = { lost = "The notifications with their secret; events meanwhile are not delivered." }
  }
  filter = meta.operation == "delete"
  reason = "The service behind the address hears of nothing any more. Make sure that it is no longer needed."
}

protect "claims" {
  description = "Claims of workflow tokens."
  class       = "identity"
  types = {
    github_actions_repository_oidc_subject_claim_customization_template   = { lost = "The form of the subject in tokens of workflows." }
    github_actions_organization_oidc_subject_claim_customization_template = { lost = "The form of the subject in tokens of workflows." }
  }
  filter = meta.operation == "delete"
  reason = "Clouds that trust the old subject refuse every workflow."
}

protect "pages" {
  description = "Pages."
  class       = "identity"
  types = {
    github_repository_pages = { lost = "The site with its domain." }
  }
  reason = "The domain stops answering, and another repository may claim it."
}

protect "names" {
  description = "Roles that people have."
  class       = "identity"
  types = {
    github_organization_custom_role     = { lost = "The role, for everyone who has it." }
    github_organization_repository_role = { lost = "The role, for everyone who has it." }
    github_organization_role            = { lost = "The role, for everyone who has it." }
  }
  reason = "People who have it lose what it gives. Check who does before going on."
}

protect "addresses" {
  description = "Addresses that people may come from."
  class       = "identity"
  types = {
    github_enterprise_ip_allow_list_entry = { lost = "The addresses that people may come from." }
  }
  filter = meta.operation == "delete"
  reason = "People at these addresses are refused."
}
