# Roles that administer a realm, or all of them.

locals {
  # Of the realm `master`, and of the client `realm-management` of every other. A client may be named with its role.
  mighty = "^([^/]+[/.])?(admin|create-realm|realm-admin|impersonation|manage-realm|manage-users|manage-clients|manage-authorization|manage-identity-providers)$"
}

resource_policy "keycloak_*" "administrator_granted" {
  types = [
    "keycloak_hardcoded_role_identity_provider_mapper", "keycloak_ldap_hardcoded_role_mapper", "keycloak_openid_client_service_account_realm_role",
    "keycloak_openid_client_service_account_role",
  ]
  description = "A service account, or everyone from a directory, gets a role that administers a realm."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    # `admin` of a client is what the application makes of it.
    names = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.role)), "")]
  }

  enforce {
    condition     = !regex_match(local.names[1], local.mighty) || (meta.type == "keycloak_openid_client_service_account_role" && local.names[1] == "admin") || local.names[0] == local.names[1]
    error_message = "`${meta.address}` grants `${local.names[1]}`, which administers the realm; before: ${local.names[0] == "" ? "nothing" : local.names[0]}. Grant a role for the task."
  }
}

resource_policy "keycloak_default_roles" "administrator_by_default" {
  description = "Every new user gets a role that administers a realm."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    lists = [for side in [prior_attrs, attrs] : [for name in try(concat(side.default_roles), []) : try(tostring(coalesce(name)), "")]]
    added = [for name in local.lists[1] : name if regex_match(name, local.mighty) && !contains(local.lists[0], name)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Every new user gets ${join(", ", local.added)}; before: ${join(", ", local.lists[0]) == "" ? "none" : join(", ", local.lists[0])}."
  }
}
