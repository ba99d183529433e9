# Roles that administer a realm, or all of them.

locals {
  # Of the realm `master`, and of the client `realm-management` of every other. A client may be named with its role.
  mighty = "^([^/]+[/.])?(admin|create-realm|realm-admin|impersonation|manage-realm|manage-users|manage-clients|manage-authorization|manage-identity-providers)$"
}

resource_policy "keycloak_*" "administrator_granted" {
  types = [
    "keycloak_attribute_to_role_identity_provider_mapper", "keycloak_hardcoded_role_identity_provider_mapper", "keycloak_ldap_hardcoded_role_mapper", "keycloak_openid_client_service_account_realm_role",
    "keycloak_openid_client_service_account_role",
  ]
  description = "A service account, or people from a directory or identity provider, get a role that administers a realm."
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = ["${local.target} ${local.names[1]} ${local.who[1]}"]

  locals {
    target = join(" ", [for key in ["realm_id", "realm", "service_account_user_id", "client_id", "identity_provider_alias", "ldap_user_federation_id"] : try(tostring(coalesce(attrs[key])), "")])
    # `admin` of a client is what the application makes of it.
    names = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.role)), "")]
    # Who gets it by what an identity provider says of them.
    who = [for side in [prior_attrs, attrs] : join(" ", [for key in ["claim_name", "claim_value", "attribute_name", "attribute_value"] : try(tostring(coalesce(side[key])), "")])]
  }

  enforce {
    condition     = !regex_match(local.names[1], local.mighty) || (meta.type == "keycloak_openid_client_service_account_role" && local.names[1] == "admin") || (local.names[0] == local.names[1] && local.who[0] == local.who[1])
    error_message = "`${meta.address}` grants `${local.names[1]}`, which administers the realm${local.names[0] == "" ? "" : "; before: `${local.names[0]}`${local.who[0] == local.who[1] ? "" : " for ${local.who[0]}, now for ${local.who[1]}"}"}. Grant a role for the task."
  }
}

resource_policy "keycloak_default_roles" "administrator_by_default" {
  description = "Every new user gets a role that administers a realm."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.realm_id, null)
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    lists = [for side in [prior_attrs, attrs] : [for name in try(concat(side.default_roles), []) : try(tostring(coalesce(name)), "")]]
    added = [for name in local.lists[1] : name if regex_match(name, local.mighty) && !contains(local.lists[0], name)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Every new user gets ${join(", ", local.added)}${length(local.lists[0]) == 0 ? "" : "; before: ${join(", ", local.lists[0])}"}."
  }
}
