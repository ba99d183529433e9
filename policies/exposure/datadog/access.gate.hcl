# From where Datadog is used, how people sign in, and what is shared.

resource_policy "datadog_ip_allowlist" "network_opened" {
  description = "The whole internet may use the organization."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A list that is off, or has everything in it, is no list.
  locals {
    ranges = [for side in [prior_attrs, attrs] : [for entry in try(concat(side.entry), []) : try(tostring(coalesce(entry.cidr_block)), "")]]
    closed = [for i, side in [prior_attrs, attrs] : try(side.enabled, null) == true && !anytrue([for range in local.ranges[i] : regex_match(range, "^[^fF].*/[0-7]$")])]
  }

  enforce {
    condition     = !local.closed[0] || local.closed[1]
    error_message = "The whole internet may use the organization (${try(attrs.enabled, null) == true ? join(", ", sort(local.ranges[1])) : "the list is off"}); before: ${join(", ", sort(local.ranges[0]))}. Keep the list, and name the networks that need it."
  }
}

resource_policy "datadog_*" "guard_gone" {
  description = "A limit of who sees or uses something is removed."
  types       = ["datadog_dataset", "datadog_domain_allowlist", "datadog_ip_allowlist", "datadog_logs_restriction_query", "datadog_restriction_policy"]
  operations  = ["delete", "replace"]
  attached_to = try(attrs.resource_id, null)
  level       = "warn"
  filter      = meta.operation == "delete"

  enforce {
    condition     = try(prior_attrs.enabled, null) == false
    error_message = "`${try(tostring(coalesce(prior_attrs.resource_id)), meta.address)}` is no longer limited (`${trimprefix(meta.type, "datadog_")}`): everyone in the organization, or everyone with a key, may use or see it. Make sure that this is meant."
  }
}

resource_policy "datadog_organization_settings" "sign_in_weaker" {
  description = "People may sign in past single sign-on, or share what they see."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    old = try(prior_attrs.settings[0], null)
    new = try(attrs.settings[0], null)
    open = concat(
      [for name in ["saml", "saml_strict_mode"] : "`${name}` is off" if try(local.old[name][0].enabled, null) == true && try(local.new[name][0].enabled, null) == false],
      try(local.old.private_widget_share, null) == false && try(local.new.private_widget_share, null) == true ? ["widgets may be shared outside"] : [],
      contains(["ro", "st"], try(tostring(coalesce(local.old.saml_autocreate_access_role)), "")) && try(local.new.saml_autocreate_access_role, null) == "adm" ? ["whoever signs in first becomes administrator"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In the organization `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

resource_policy "datadog_secure_embed_dashboard" "dashboard_shared" {
  description = "A dashboard is shown outside of the organization."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.dashboard_id, null)
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.status, null) == "paused" || (meta.operation != "create" && try(prior_attrs.status, null) != "paused")
    error_message = "`${try(tostring(coalesce(attrs.title)), meta.address)}` shows a dashboard to people without an account. Make sure that all of it is meant for them."
  }
}

resource_policy "datadog_restriction_policy" "everyone_edits" {
  description = "Everyone in the organization may change a resource."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.resource_id, null)
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = [
      for side in [prior_attrs, attrs] : anytrue([
        for binding in try(concat(side.bindings), []) : !contains(["viewer", "no_access"], try(tostring(coalesce(binding.relation)), "viewer")) && anytrue([for principal in try(concat(binding.principals), []) : startswith(try(tostring(coalesce(principal)), ""), "org:")])
      ])
    ]
  }

  # Without a policy, everyone may.
  enforce {
    condition     = meta.operation == "create" || local.open[0] || !local.open[1]
    error_message = "Everyone in the organization may change `${try(tostring(coalesce(attrs.resource_id)), meta.address)}`; before: only those who were named. Make sure that this is meant."
  }
}

resource_policy "datadog_*application_key" "key_unlimited" {
  description = "An application key may do everything that its owner may."
  types       = ["datadog_application_key", "datadog_service_account_application_key"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(prior_attrs.scopes), 0) == 0 || try(length(attrs.scopes), 0) > 0
    error_message = "The application key `${try(tostring(coalesce(attrs.name)), meta.address)}` has no scopes, and may do everything that its owner may; before: ${try(join(", ", sort([for scope in prior_attrs.scopes : tostring(scope)])), "fewer")}. Name the scopes."
  }
}

resource_policy "datadog_sensitive_data_scanner_*" "scanner_off" {
  description = "Secrets and personal data in logs are no longer found."
  types       = ["datadog_sensitive_data_scanner_group", "datadog_sensitive_data_scanner_rule"]
  operations  = ["update", "delete", "replace"]
  attached_to = try(attrs.group_id, null)
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(prior_attrs.is_enabled, null) != false

  enforce {
    condition     = meta.operation != "delete" && try(attrs.is_enabled, null) != false
    error_message = "`${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer looks for sensitive data, which is then shown to everyone who reads logs. Make sure that another rule does."
  }
}

# The name of a permission is known after apply, and its id by the data source of all of them, as is that of the role of
# administrators. What is known only after apply is a new role.
resource_policy "datadog_*" "administrator" {
  description = "A role may manage users and their roles or the organization, or someone gets the role of administrators."
  types       = ["datadog_authn_mapping", "datadog_role", "datadog_service_account", "datadog_user", "datadog_user_role"]
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(coalesce(attrs.user_id)), null)
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    mighty = ["org_management", "user_access_manage"]
    all    = getdatasource("datadog_permissions", {})
    ids    = isunknown(local.all) ? {} : { for name in local.mighty : name => try(local.all.permissions[name], "") }
    before = [for permission in try(concat(prior_attrs.permission), []) : try(permission.id, "") if contains(local.mighty, try(tostring(coalesce(permission.name)), ""))]
    added = [
      for permission in try(concat(attrs.permission), []) : isunknown(try(permission.name, null)) ? try([for name, id in local.ids : name if id == permission.id][0], "a permission") : permission.name
      if(isunknown(try(permission.name, null)) ? !isunknown(try(permission.id, "")) && contains(compact(values(local.ids)), try(permission.id, "")) : contains(local.mighty, try(tostring(coalesce(permission.name)), ""))) && !contains(local.before, try(permission.id, ""))
    ]
    admin = getdatasource("datadog_role", { name = "Datadog Admin Role" })
    has   = [for side in [prior_attrs, attrs] : isunknown(local.admin) ? false : contains([for role in concat([try(side.role, null), try(side.role_id, null)], try(concat(side.roles), [])) : isunknown(role) ? "" : try(tostring(coalesce(role)), "")], local.admin.id)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Everyone with the role `${try(tostring(coalesce(attrs.name)), meta.address)}` gets `${join("`, `", local.added)}`, and can give themselves all other permissions. Grant what the task needs."
  }

  enforce {
    condition     = local.has[0] || !local.has[1]
    error_message = "${try("`${coalesce(attrs.email)}`", "Whoever signs in with `${attrs.key}` = `${attrs.value}`", "`${meta.address}`")} gets the role of administrators: all users, keys and settings. Grant a role for the task."
  }
}

resource_policy "datadog_role" "unchecked_permissions" {
  description = "What a role may do is not known yet."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try([for permission in attrs.permission : permission.name], null)) && isunknown(getdatasource("datadog_permissions", {}))

  enforce {
    condition    = true
    info_message = "The names of permissions of `${meta.address}` are known only after apply, so what the role may do is not checked. With the data source `datadog_permissions` it is."
  }
}
