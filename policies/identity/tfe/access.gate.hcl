# Pipelines, agents and people sign in with these, and workspaces refer to them.

protect "tokens" {
  description = "Tokens and teams."
  class       = "identity"
  types = {
    tfe_team_token              = { lost = "The token that pipelines use." }
    tfe_organization_token      = { lost = "The token that pipelines use." }
    tfe_audit_trail_token       = { lost = "The token with which the audit trail is read." }
    tfe_agent_token             = { lost = "The token that agents use." }
    tfe_scim_token              = { lost = "The token with which the directory provisions users." }
    tfe_team                    = { lost = "The team with its members, its access and its token." }
    tfe_organization_membership = { lost = "The membership; the invitation has to be accepted again." }
  }
  reason = "Whoever uses it is locked out at once, and a new token has another value."
}

protect "connections" {
  description = "Connections to code, clouds and directories."
  class       = "identity"
  types = {
    tfe_oauth_client             = { lost = "The connection to the code host; workspaces no longer see commits." }
    tfe_ssh_key                  = { lost = "The key that modules are cloned with." }
    tfe_agent_pool               = { lost = "The pool that workspaces run in." }
    tfe_aws_oidc_configuration   = { lost = "The trust with which keys in AWS are reached." }
    tfe_azure_oidc_configuration = { lost = "The trust with which keys in Azure are reached." }
    tfe_gcp_oidc_configuration   = { lost = "The trust with which keys in Google Cloud are reached." }
    tfe_vault_oidc_configuration = { lost = "The trust with which keys in Vault are reached." }
    tfe_saml_settings            = { lost = "The sign-in of all users of the identity provider." }
    tfe_scim_settings            = { lost = "The provisioning of users from the directory." }
    tfe_no_code_module           = { lost = "The module that people make workspaces from." }
    tfe_provider_set             = { lost = "The providers that workspaces are configured with." }
  }
  reason = "Runs that need it fail until it is set up again."
}

protect "mappings" {
  description = "Mappings of groups and tasks."
  class       = "identity"
  types = {
    tfe_scim_group_mapping    = { lost = "The mapping of the directory's group to the team." }
    tfe_organization_run_task = { lost = "The task with its address and secret." }
  }
  filter = meta.operation == "delete"
  reason = "Teams lose members, or runs wait for the task."
}
