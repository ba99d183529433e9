# Public dashboards, administrators, and what viewers may do.

resource_policy "grafana_dashboard_public" "dashboard_public" {
  description = "A dashboard is shown to everyone on the internet."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.dashboard_uid, null)
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [attrs.dashboard_uid]

  # Shared by mail, it asks for an address.
  locals {
    open = [for side in [prior_attrs, attrs] : try(side.is_enabled, null) == true && try(tostring(coalesce(side.share)), "public") == "public"]
  }

  enforce {
    condition     = local.open[0] || !local.open[1]
    error_message = "Everyone can see the dashboard `${try(tostring(coalesce(attrs.dashboard_uid)), meta.address)}` without signing in, and run its queries. Make sure that all of it is meant for everyone."
  }
}

resource_policy "grafana_*" "administrator" {
  description = "Someone becomes administrator of Grafana or of an organization."
  types       = ["grafana_cloud_org_member", "grafana_cloud_stack_service_account", "grafana_organization", "grafana_service_account", "grafana_user"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for name in local.added : "${local.target} ${try(tostring(coalesce(attrs.name)), "")} ${name}"]

  # The list of an organization has addresses, the others are about one.
  locals {
    target = join(" ", [for key in ["user", "login", "org", "stack_slug"] : try(tostring(coalesce(attrs[key])), "")])
    admins = [
      for side in [prior_attrs, attrs] : concat(
        [for email in try(concat(side.admins), []) : lower(try(tostring(coalesce(email)), ""))],
        try(side.is_admin, null) == true || (meta.type != "grafana_organization" && lower(try(tostring(coalesce(side.role)), "")) == "admin") ? ["it"] : [],
      )
    ]
    # The first administrator of an organization has to be someone.
    added = sort(setsubtract(local.admins[1], local.admins[0]))
  }

  enforce {
    condition     = length(local.added) == 0 || (meta.type == "grafana_organization" && meta.operation == "create")
    error_message = "${local.added == tolist(["it"]) ? try("`${coalesce(attrs.login)}`", "`${coalesce(attrs.user)}`", "`${coalesce(attrs.name)}`", "`${meta.address}`") : join(", ", local.added)} becomes administrator of ${meta.type == "grafana_user" ? "the whole server" : "the organization"}${meta.operation == "create" ? "" : "; before: less"}. Take `Editor` or `Viewer`, or a role for the task."
  }
}

resource_policy "grafana_*_permission*" "viewers_may_more" {
  description = "All viewers or editors may change or administer something."
  types = [
    "grafana_dashboard_permission", "grafana_dashboard_permission_item", "grafana_data_source_permission", "grafana_data_source_permission_item",
    "grafana_folder_permission", "grafana_folder_permission_item", "grafana_service_account_permission",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for text in local.added : "${local.target} ${text}"]

  # All permissions of something, or one of them.
  locals {
    target = try(tostring(coalesce(attrs.dashboard_uid)), tostring(coalesce(attrs.folder_uid)), tostring(coalesce(attrs.datasource_uid)), tostring(coalesce(attrs.service_account_id)), "")
    wide = [
      for side in [prior_attrs, attrs] : [
        for entry in [for entry in try(concat(side.permissions), [side]) : { role = try(tostring(coalesce(entry.role)), tostring(coalesce(entry.built_in_role)), ""), may = try(tostring(coalesce(entry.permission)), "") }] : "`${entry.role}` may ${lower(entry.may)}"
        if contains(["Viewer Admin", "Viewer Edit", "Editor Admin"], "${entry.role} ${entry.may}")
      ]
    ]
    added = sort(setsubtract(local.wide[1], local.wide[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "In `${local.target == "" ? meta.address : local.target}`: ${join("; ", local.added)}. Grant it to a team."
  }
}

resource_policy "grafana_cloud_access_policy" "policy_opened" {
  description = "Tokens of an access policy may do more, or be used from everywhere."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    scopes  = [for side in [prior_attrs, attrs] : [for scope in try(concat(side.scopes), []) : try(tostring(coalesce(scope)), "")]]
    added   = [for scope in sort(setsubtract(local.scopes[1], local.scopes[0])) : scope if regex_match(scope, ":(admin|delete|write)$")]
    subnets = [for side in [prior_attrs, attrs] : distinct(flatten([for condition in try(concat(side.conditions), []) : [for range in try(concat(condition.allowed_subnets), []) : try(tostring(coalesce(range)), "")]]))]
    all     = [for list in local.subnets : length(list) == 0 || anytrue([for range in list : regex_match(range, "^[^fF].*/[0-7]$")])]
    open = concat(
      [for scope in local.added : "`${scope}` is allowed"],
      !local.all[0] && local.all[1] ? ["they work from every network (before: ${join(", ", sort(local.subnets[0]))})"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Tokens of `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

resource_policy "grafana_sso_settings" "sign_in_wider" {
  description = "More people may sign in, or become administrators."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    kinds = ["oauth2_settings", "saml_settings", "ldap_settings"]
    lists = ["allowed_domains", "allowed_groups", "allowed_organizations", "team_ids"]
    open = distinct(flatten([
      for kind in local.kinds : concat(
        [for name in local.lists : "`${name}` is empty" if try(length(prior_attrs[kind][0][name]), 0) > 0 && can(attrs[kind][0]) && try(length(attrs[kind][0][name]), 0) == 0],
        [for name in ["allow_assign_grafana_admin", "allow_sign_up", "skip_org_role_sync", "tls_skip_verify_insecure"] : "`${name}` is on" if try(prior_attrs[kind][0][name], null) == false && try(attrs[kind][0][name], null) == true],
        try(prior_attrs[kind][0].role_attribute_strict, null) == true && try(attrs[kind][0].role_attribute_strict, null) == false ? ["`role_attribute_strict` is off"] : [],
      )
    ]))
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Signing in with `${try(tostring(coalesce(attrs.provider_name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}
