# Keys that agents and pipelines have been given.

protect "keys" {
  description = "API and application keys, private locations."
  class       = "identity"
  types = {
    datadog_api_key                         = { lost = "The key that agents send telemetry with." }
    datadog_application_key                 = { lost = "The key that pipelines and scripts use." }
    datadog_service_account_application_key = { lost = "The key that pipelines and scripts use." }
    datadog_service_access_token            = { lost = "The token that pipelines and scripts use." }
    datadog_secure_embed_dashboard          = { lost = "The credential that the embedding site uses." }
    datadog_synthetics_private_location     = { lost = "The location with the key that its workers use." }
  }
  reason = "Agents that still use the key go silent, which looks like everything being well."
}

protect "users" {
  description = "Users, service accounts and teams."
  class       = "identity"
  types = {
    datadog_user            = { lost = "The account with its keys; a disabled one can be enabled again." }
    datadog_service_account = { lost = "The account with its keys." }
    datadog_team            = { lost = "The team that monitors, services and pages name." }
    datadog_org_connection  = { lost = "The sharing of data with the other organization." }
  }
  reason = "Whoever signs in with it is locked out at once."
}

protect "sign_in" {
  description = "Mappings and stored credentials."
  class       = "identity"
  types = {
    datadog_authn_mapping                     = { lost = "The role or team that people get at sign-in." }
    datadog_app_key_registration              = { lost = "The key's right to run apps and workflows." }
    datadog_webhook_oauth2_client_credentials = { lost = "The stored credentials of the webhook." }
    datadog_org_group_membership              = { lost = "The place of the organization in its group." }
  }
  filter = meta.operation == "delete"
  reason = "People and tools lose what it gives. Check who has it."
}

protect "roles" {
  description = "Roles and groups of organizations with those who are in them."
  class       = "identity"
  types = {
    datadog_role      = { lost = "The role, for everyone who has it." }
    datadog_org_group = { lost = "The group of organizations." }
  }
  reason = "People and tools lose what it gives. Check who has it."
}
