# Key vaults: who may use what is in them. Their firewalls are with those of other services.

resource_policy "azurerm_key_vault_access_policy" "vault_policy" {
  description = "An identity gets every permission on the secrets, keys or certificates of a vault."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${try(coalesce(attrs.key_vault_id), "")} ${attrs.object_id}", null)

  # Purging is the one permission that only whoever has everything is given.
  locals {
    kinds = ["secret_permissions", "key_permissions", "certificate_permissions", "storage_permissions"]
    sides = [
      for side in [prior_attrs, attrs] : [
        for kind in local.kinds : kind
        if try(contains([for right in compact(side[kind]) : lower(right)], "purge") && contains([for right in compact(side[kind]) : lower(right)], "get"), false) ||
        try(length(setintersection([for right in compact(side[kind]) : lower(right)], ["get", "list", "set", "delete", "recover", "backup", "restore"])) == 7, false)
      ]
    ]
    new = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Identity `${try(tostring(coalesce(attrs.object_id)), "unknown")}` gets everything in `${join("`, `", sort(local.new))}` of the vault, purging included${length(local.sides[0]) == 0 ? "" : "; before: `${join("`, `", local.sides[0])}`"}. Name the permissions that it needs."
  }
}

resource_policy "azurerm_key_vault" "vault_opened" {
  description = "An identity gets every permission on a vault, or its roles no longer count."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : distinct(flatten([
        for policy in try(concat(side.access_policy), []) : [
          for kind in ["secret_permissions", "key_permissions", "certificate_permissions"] : "${try(tostring(coalesce(policy.object_id)), "unknown")}: ${kind}"
          if try(contains([for right in compact(policy[kind]) : lower(right)], "purge") && contains([for right in compact(policy[kind]) : lower(right)], "get"), false)
        ]
      ]))
    ]
    new   = setsubtract(local.sides[1], local.sides[0])
    roles = [for side in [prior_attrs, attrs] : try(side.rbac_authorization_enabled, side.enable_rbac_authorization, null)]
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Identities get everything in `${meta.address}`, purging included: ${join(", ", sort(local.new))}. Name the permissions that they need."
  }

  enforce {
    condition     = local.roles[0] != true || local.roles[1] != false
    error_message = "Roles no longer count for `${meta.address}`: access policies do, which whoever may change the vault can write. Keep `rbac_authorization_enabled = true`."
  }
}
