# Object identifiers are what grants, tokens and other tenants refer to, and a
# new object has a new one even under the same name.

protect "applications" {
  description = "Applications and service principals."
  class       = "identity"
  types = {
    azuread_application               = { lost = "The application with its client identifier, credentials, consents and role assignments." }
    azuread_application_from_template = { lost = "The application and its service principal, with sign-in, assignments and provisioning." }
    azuread_application_registration  = { lost = "The application with its client identifier, credentials, consents and role assignments." }
    azuread_service_principal         = { lost = "The principal with its credentials, consents and role assignments." }
  }
  reason = "Users of the application are locked out, and its client identifier is built into clients."

  recovery {
    types   = ["azuread_application", "azuread_application_registration"]
    when    = { client_id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted application can be restored for 30 days."
  }
}

protect "groups" {
  description = "Groups and administrative units."
  class       = "identity"
  types = {
    azuread_administrative_unit   = { lost = "The unit with its members and the roles that are limited to it." }
    azuread_group                 = { lost = "The group with its members and its grants." }
    azuread_group_without_members = { lost = "The group with its members and its grants." }
  }
  reason = "Everything that was granted to the group is gone with it, in subscriptions that this plan does not know."

  recovery {
    types   = ["azuread_group"]
    when    = { "types[0]" = "Unified" }
    outcome = "possible"
    message = "A deleted Microsoft 365 group can be restored for 30 days, with its mailbox and files."
  }
}

protect "users" {
  description = "Users."
  class       = "identity"
  types = {
    azuread_invitation = { lost = "The guest account with its grants; the guest has to be invited again." }
    azuread_user       = { lost = "The account with its mailbox, its licenses and its grants." }
  }
  reason = "A new account under the same name has neither the mailbox nor the grants of the old one."

  recovery {
    types   = ["azuread_user"]
    when    = { object_id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted user can be restored for 30 days."
  }
}
