# A workspace holds the state: without it Terraform no longer knows what it
# manages, and everything has to be imported again.

protect "workspaces" {
  description = "Workspaces, projects, stacks and organizations."
  class       = "data"
  types = {
    tfe_workspace    = { lost = "The workspace with all state versions, variables and runs.", source = "https://github.com/hashicorp/terraform-provider-tfe/blob/main/website/docs/r/workspace.html.markdown" }
    tfe_project      = { lost = "The project with its variable sets and permissions; it has to be empty of workspaces." }
    tfe_stack        = { lost = "The stack with the state of all its deployments.", source = "https://github.com/hashicorp/terraform-provider-tfe/blob/main/website/docs/r/stack.html.markdown" }
    tfe_organization = { lost = "The organization with all workspaces and their states." }
  }
  reason = "Pull the state and keep it somewhere else before going on."

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

  recovery {
    types   = ["tfe_stack"]
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "A stack is not deleted while its deployments still have resources; whether they do is not in the plan."
  }
}

protect "registry" {
  description = "Modules and providers in the private registry."
  class       = "data"
  types = {
    tfe_registry_module   = { lost = "The module with all its published versions." }
    tfe_registry_provider = { lost = "The provider with all its published versions." }
    tfe_registry_gpg_key  = { lost = "The key that versions of providers are checked with." }
  }
  reason = "Every configuration that uses it can no longer be initialized."
}

protect "keys" {
  description = "Links to keys that encrypt state."
  class       = "data"
  types = {
    tfe_hyok_configuration = { lost = "The link to your key, without which state that it encrypts cannot be read." }
  }
  reason = "Make sure that no workspace has state that is encrypted under it."
}

protect "variables" {
  description = "Variables."
  class       = "derived"
  types = {
    tfe_variable             = { lost = "The value; a sensitive one cannot be read back." }
    tfe_test_variable        = { lost = "The value that tests of the module read." }
    tfe_policy_set_parameter = { lost = "The value that policies read." }
  }
  reason = "Runs that need it fail. Make sure that sensitive values are kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "variable_sets" {
  description = "Sets of variables."
  class       = "derived"
  types = {
    tfe_variable_set = { lost = "The set with all its variables; sensitive ones cannot be read back." }
  }
  reason = "Runs that need it fail, and what was entered by hand is in no configuration. Make sure that it is kept elsewhere."
}
