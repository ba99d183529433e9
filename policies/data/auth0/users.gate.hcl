# Deleting a connection deletes every user in it.

protect "connections" {
  description = "Connections and organizations."
  class       = "data"
  types = {
    auth0_connection   = { lost = "All users of the connection with their profiles, and their passwords if it is a database.", source = "https://auth0.com/docs/api/management/v2/connections/delete-connections-by-id" }
    auth0_organization = { lost = "The organization with its identifier and all its memberships; the users stay.", source = "https://auth0.com/docs/manage-users/organizations/configure-organizations/delete-organizations" }
  }
  reason = "Users of a database connection have to register again, because passwords cannot be exported without help from Auth0."
}

# Without a root key of the customer, a destroy only takes it out of the state.
protect "keys" {
  description = "The root key of the tenant."
  class       = "data"
  types = {
    auth0_encryption_key_manager = { lost = "The root key of the customer, and with it what only it can decrypt.", source = "https://github.com/auth0/terraform-provider-auth0/blob/main/internal/auth0/encryptionkeymanager/resource.go" }
  }
  filter = try(length(prior_attrs.customer_provided_root_key) > 0, true)
  reason = "Auth0 destroys the key. Make sure that another root key is active and that the data was encrypted again."
}

protect "forms" {
  description = "Forms, flows and their connections."
  class       = "derived"
  types = {
    auth0_form                  = { lost = "The form with what people have changed in its editor." }
    auth0_flow                  = { lost = "The flow with what people have changed in its editor." }
    auth0_flow_vault_connection = { lost = "The stored credentials that flows use." }
  }
  reason = "People edit these in place. Export what was changed since the last apply."
}

protect "code" {
  description = "Rules, pages and texts that people edit."
  class       = "derived"
  types = {
    auth0_hook                                 = { lost = "The hook with its code and secrets." }
    auth0_rule                                 = { lost = "The rule with its code." }
    auth0_rule_config                          = { lost = "The value that rules read." }
    auth0_pages                                = { lost = "The pages with their content." }
    auth0_branding_theme                       = { lost = "The look of the pages." }
    auth0_email_template                       = { lost = "The text of the mail." }
    auth0_phone_notification_template          = { lost = "The text of the message." }
    auth0_branding_phone_notification_template = { lost = "The text of the message." }
    auth0_prompt_custom_text                   = { lost = "The texts of the prompt." }
    auth0_prompt_partials                      = { lost = "The parts of the prompt." }
    auth0_prompt_screen_partial                = { lost = "The part of the screen." }
    auth0_prompt_screen_partials               = { lost = "The parts of the screens." }
    auth0_self_service_profile_custom_text     = { lost = "The texts of the profile." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the dashboard. Export it before going on."
}

protect "actions" {
  description = "Actions and modules with their versions."
  class       = "derived"
  types = {
    auth0_action        = { lost = "The action with its code, secrets and versions." }
    auth0_action_module = { lost = "The module with its code, secrets and versions." }
  }
  reason = "People may have changed it in the dashboard. Export it before going on."
}
