# Users register in a realm by themselves: their passwords exist nowhere else.

protect "realms" {
  description = "Realms, organizations and user federations."
  class       = "data"
  types = {
    keycloak_realm                  = { lost = "The realm with all users, clients, roles, keys and sessions.", deletion_protection = "terraform_deletion_protection", source = "https://github.com/keycloak/terraform-provider-keycloak/blob/main/docs/resources/realm.md" }
    keycloak_organization           = { lost = "The organization with all its memberships and invitations." }
    keycloak_ldap_user_federation   = { lost = "All users imported from the directory, with roles and factors that they have here only." }
    keycloak_custom_user_federation = { lost = "All users imported from the source, with roles and factors that they have here only." }
  }
  reason = "Export the realm with its users before going on."

  recovery {
    types   = ["keycloak_ldap_user_federation"]
    when    = { import_enabled = false }
    outcome = "possible"
    message = "Users are not imported, so they stay in the directory and only the link to it goes."
  }
}

protect "profiles" {
  description = "Definitions of user attributes."
  class       = "derived"
  types = {
    keycloak_realm_user_profile = { lost = "The definition of user attributes; the realm falls back to the default one." }
  }
  reason = "Attributes that are no longer defined can be lost when a user is saved the next time. Export the users before going on."
}

protect "texts" {
  description = "Texts that were adapted."
  class       = "derived"
  types = {
    keycloak_realm_localization = { lost = "The texts of the realm in the language." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the texts."
}
