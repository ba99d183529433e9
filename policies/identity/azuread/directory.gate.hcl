# Object identifiers are what grants, tokens and other tenants refer to, and a
# new object has a new one even under the same name.

protect "applications" {
  description = "Applications and service principals."
  types = [
    "azuread_application",
    "azuread_application_registration",
    "azuread_service_principal",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Users of the application are locked out, and its client identifier is built into clients."
  lost   = "The application with its client identifier, credentials, consents and role assignments."

  recovery {
    types   = ["azuread_application", "azuread_application_registration"]
    when    = { client_id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted application can be restored for 30 days."
  }
}

protect "groups" {
  description = "Groups and administrative units."
  types = [
    "azuread_group",
    "azuread_group_without_members",
    "azuread_administrative_unit",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Everything that was granted to the group is gone with it, in subscriptions that this plan does not know."
  lost   = "The group with its members and its grants."
}

protect "users" {
  description = "Users."
  types       = ["azuread_user"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "A new account under the same name has neither the mailbox nor the grants of the old one."
  lost        = "The account with its mailbox, its licenses and its grants."

  recovery {
    when    = { object_id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted user can be restored for 30 days."
  }
}
