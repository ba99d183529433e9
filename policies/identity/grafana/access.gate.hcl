# Agents, pipelines and people sign in with these.

protect "tokens" {
  description = "Service accounts, access policies and their tokens."
  class       = "identity"
  types = {
    grafana_service_account                                 = { lost = "The service account with its tokens." }
    grafana_service_account_token                           = { lost = "The token that pipelines use." }
    grafana_cloud_access_policy                             = { lost = "The access policy with its tokens." }
    grafana_cloud_access_policy_token                       = { lost = "The token that agents send telemetry with." }
    grafana_cloud_stack_service_account                     = { lost = "The service account with its tokens." }
    grafana_cloud_stack_service_account_token               = { lost = "The token that pipelines use." }
    grafana_cloud_private_data_source_connect_network_token = { lost = "The token that agents in the private network use." }
  }
  reason = "Agents that still use the token go silent, which looks like everything being well."
}

protect "rotating_tokens" {
  description = "Tokens that rotate."
  class       = "identity"
  types = {
    grafana_service_account_rotating_token             = { lost = "The token that pipelines use." }
    grafana_cloud_access_policy_rotating_token         = { lost = "The token that agents send telemetry with." }
    grafana_cloud_stack_service_account_rotating_token = { lost = "The token that pipelines use." }
  }
  reason = "Agents that still use the token go silent, which looks like everything being well."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "users" {
  description = "Users, teams and sign-in."
  class       = "identity"
  types = {
    grafana_user                = { lost = "The account with its preferences and stars." }
    grafana_team                = { lost = "The team that permissions are given to." }
    grafana_team_external_group = { lost = "The membership of everyone in the group of the identity provider." }
    grafana_cloud_org_member    = { lost = "The membership, with access to the stacks." }
    grafana_sso_settings        = { lost = "The sign-in of all users of the identity provider." }
    grafana_scim_config         = { lost = "The provisioning of users from the directory." }
  }
  reason = "Whoever signs in with it is locked out at once."
}

protect "roles" {
  description = "Custom roles."
  class       = "identity"
  types = {
    grafana_role = { lost = "The role, for everyone who has it." }
  }
  reason = "People lose what it gives."
}
