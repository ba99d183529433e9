# A workspace holds the state: without it Terraform no longer knows what it
# manages, and everything has to be imported again.

protect "workspaces" {
  description = "Workspaces, projects, stacks and organizations."
  types = [
    "tfe_workspace",
    "tfe_project",
    "tfe_stack",
    "tfe_organization",
  ]
  level  = "require_approval"
  reason = "Pull the state and keep it somewhere else before going on."
  lost   = "All state versions, variables and runs."

  recovery {
    types   = ["tfe_workspace"]
    when    = { force_delete = [false, null] }
    outcome = "may_be_refused"
    message = "A workspace is not deleted while it still manages resources; whether it does is not in the plan."
  }

  recovery {
    types   = ["tfe_workspace"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "The workspace is deleted even if it still manages resources, and its state goes with it."
  }
}

protect "registry" {
  description = "Modules and providers in the private registry."
  types = [
    "tfe_registry_module",
    "tfe_registry_provider",
    "tfe_registry_gpg_key",
  ]
  level  = "require_approval"
  reason = "Every configuration that uses it can no longer be initialized."
  lost   = "All published versions."
}
