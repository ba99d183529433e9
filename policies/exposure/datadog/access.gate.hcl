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
  types       = ["datadog_domain_allowlist", "datadog_ip_allowlist", "datadog_logs_restriction_query", "datadog_restriction_policy"]
  operations  = ["delete", "replace"]
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
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.status, null) == "paused" || (meta.operation != "create" && try(prior_attrs.status, null) != "paused" && try(prior_attrs.dashboard_id == attrs.dashboard_id, false))
    error_message = "`${try(tostring(coalesce(attrs.title)), meta.address)}` shows a dashboard to people without an account. Make sure that all of it is meant for them."
  }
}

resource_policy "datadog_restriction_policy" "everyone_edits" {
  description = "Everyone in the organization may change a resource."
  operations  = ["create", "update", "replace"]
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
