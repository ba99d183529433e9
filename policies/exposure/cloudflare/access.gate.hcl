# Applications behind Cloudflare Access: who passes the login, and what is behind it. An application without a
# policy lets in nobody; without the application, its address is open to everyone.

locals {
  # A network of seven bits or fewer. Private IPv6 networks start with an f.
  internet = "^[^fF].*/[0-7]$"
  hosted   = ["self_hosted", "ssh", "vnc", "rdp", "infrastructure", "mcp", "mcp_portal", "dash_sso", "biso", ""]
}

resource_policy "cloudflare_*access_application" "application_gone" {
  description = "An application is no longer behind a login."
  types       = ["cloudflare_access_application", "cloudflare_zero_trust_access_application"]
  operations  = ["delete", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "require_approval"
  filter      = meta.operation == "delete" && contains(local.hosted, try(tostring(coalesce(prior_attrs.type)), ""))

  enforce {
    condition     = false
    error_message = "Nobody has to log in at `${try(tostring(coalesce(prior_attrs.domain)), tostring(coalesce(prior_attrs.name)), meta.address)}` any more: what answers there is open to the internet. Keep the application, or take the address away first."
  }
}

# A policy is a resource, or a part of an application, which may also name it by an id. Each rule of `include` is enough; each of `require` is needed.
resource_policy "cloudflare_*" "everyone_included" {
  description = "Everyone passes a policy of Access."
  types = [
    "cloudflare_access_application", "cloudflare_access_policy", "cloudflare_zero_trust_access_application",
    "cloudflare_zero_trust_access_policy",
  ]
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.application_id, null)
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    # The decisions that let everyone in, as text: without a login (`bypass`), or with any.
    open = [
      for side in [prior_attrs, attrs] : [
        for policy in meta.operation == "create" && isunknown(try(length(side.policies), 0)) ? [] : try([for policy in concat(side.policies) : policy if isunknown(try(policy.decision, null)) ? false : can(policy.decision)], [side]) : lower(policy.decision)
        if contains(["allow", "bypass", "non_identity"], lower(try(tostring(coalesce(policy.decision)), ""))) && anytrue([
          for rule in try(concat(policy.include), []) :
          (try(rule.everyone, null) != null && try(rule.everyone, null) != false) ||
          anytrue([for network in flatten([try(rule.ip.ip, rule.ip, null)]) : regex_match(try(tostring(coalesce(network)), ""), local.internet)])
        ]) && (lower(policy.decision) == "bypass" || try(length(policy.require), 0) == 0)
      ]
    ]
    added = setsubtract(local.open[1], local.open[0])
    harm  = contains(local.added, "bypass") ? "without a login" : "with any login"
  }

  enforce {
    condition     = length(local.added) == 0 || (contains(local.open[0], "bypass") && !contains(local.added, "bypass"))
    error_message = "Everyone passes `${try(tostring(coalesce(attrs.name)), meta.address)}` ${local.harm}${meta.operation == "create" ? "" : "; before: only those whom its rules named"}. Name people, groups or domains in `include`."
  }
}

resource_policy "cloudflare_*access_policy" "policy_weaker" {
  description = "A policy of Access asks for less."
  types       = ["cloudflare_access_policy", "cloudflare_zero_trust_access_policy"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Everyone is a finding of `everyone_included`.
  locals {
    strictness = { deny = 2, allow = 1, non_identity = 1, bypass = 0 }
    everyone = anytrue([
      for rule in try(concat(attrs.include), []) : try(rule.everyone, null) != null && try(rule.everyone, null) != false
    ])
    old    = lower(try(tostring(coalesce(prior_attrs.decision)), ""))
    new    = lower(try(tostring(coalesce(attrs.decision)), ""))
    opens  = try(local.strictness[local.new] < local.strictness[local.old], false)
    before = { for name in ["require", "exclude"] : name => try(length(prior_attrs[name]), 0) }
    after  = { for name in ["require", "exclude"] : name => try(length(attrs[name]), 0) }
    weaker = concat(
      local.opens ? ["its decision is `${local.new}` instead of `${local.old}`"] : [],
      [for name in ["require", "exclude"] : "${local.after[name]} rule${local.after[name] == 1 ? "" : "s"} in `${name}` instead of ${local.before[name]}" if !local.opens && local.new != "deny" && local.after[name] < local.before[name]],
      [
        for name in ["approval_required", "isolation_required", "purpose_justification_required"] :
        "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0 || (local.everyone && (local.opens || local.new == "bypass" || local.after.require == 0))
    error_message = "The policy `${try(tostring(coalesce(attrs.name)), meta.address)}` lets in more people: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

# What is left of an application decides then: another policy, or the next rule.
resource_policy "cloudflare_*access_policy" "policy_gone" {
  description = "A policy of Access is removed."
  types       = ["cloudflare_access_policy", "cloudflare_zero_trust_access_policy"]
  operations  = ["delete", "replace"]
  attached_to = try(attrs.application_id, null)
  level       = "warn"
  filter      = meta.operation == "delete"

  enforce {
    condition     = lower(try(tostring(coalesce(prior_attrs.decision)), "")) == "bypass"
    error_message = "The policy `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` (`${try(tostring(coalesce(prior_attrs.decision)), "allow")}`) no longer decides who gets in. Make sure that the policies that remain are as strict, and that the application stays."
  }
}

resource_policy "cloudflare_*access_group" "group_of_everyone" {
  description = "A group of Access has everyone in it."
  types       = ["cloudflare_access_group", "cloudflare_zero_trust_access_group"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    open = [
      for side in [prior_attrs, attrs] : try(length(side.require), 0) == 0 && anytrue([
        for rule in try(concat(side.include), []) :
        (try(rule.everyone, null) != null && try(rule.everyone, null) != false) ||
        anytrue([for network in flatten([try(rule.ip.ip, rule.ip, null)]) : regex_match(try(tostring(coalesce(network)), ""), local.internet)])
      ])
    ]
  }

  enforce {
    condition     = local.open[0] || !local.open[1]
    error_message = "Everyone is in the group `${try(tostring(coalesce(attrs.name)), meta.address)}`, and passes each policy that includes it${meta.operation == "create" ? "" : "; before: only those whom its rules named"}. Name people or domains."
  }
}

resource_policy "cloudflare_*access_application" "application_weaker" {
  description = "An application behind Access is protected less."
  types       = ["cloudflare_access_application", "cloudflare_zero_trust_access_application"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # `30m`, `24h` or `720h`. What was a whole day or less, and is longer now, counts.
  locals {
    hours = [
      for side in [prior_attrs, attrs] :
      try(tonumber(regex("^([0-9]+)h", side.session_duration)[0]), 0)
    ]
    addresses = [
      for side in [prior_attrs, attrs] : compact(concat(
        [try(tostring(side.domain), "")],
        [for domain in try(concat(side.self_hosted_domains), []) : try(tostring(domain), "")],
        [for place in try(concat(side.destinations), []) : try(tostring(coalesce(place.uri)), tostring(coalesce(place.hostname)), tostring(coalesce(place.cidr)), "")],
      ))
    ]
    gone = sort(setsubtract(local.addresses[0], local.addresses[1]))
    weaker = concat(
      !isunknown(local.addresses[1]) && length(local.addresses[1]) > 0 && length(local.gone) > 0 ? ["`${join("`, `", local.gone)}` is no longer behind it"] : [],
      local.hours[0] > 0 && local.hours[1] > local.hours[0] && local.hours[1] > 24 ? ["a login holds for ${local.hours[1]} hours instead of ${local.hours[0]}"] : [],
      [for name in ["enable_binding_cookie", "http_only_cookie_attribute"] : "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false],
      [for name in ["allow_authenticate_via_warp", "options_preflight_bypass"] : "`${name}` is on" if try(prior_attrs[name], null) != true && try(attrs[name], null) == true],
      try(length(prior_attrs.allowed_idps), 0) > 0 && try(length(attrs.allowed_idps), 0) == 0 ? ["every identity provider of the account may log people in"] : [],
      [
        for headers in [[prior_attrs, attrs]] : "pages of every origin may read it" if
        try(headers[0].cors_headers.allow_all_origins, headers[0].cors_headers[0].allow_all_origins, null) != true && try(headers[1].cors_headers.allow_all_origins, headers[1].cors_headers[0].allow_all_origins, null) == true
      ],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The application `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

# A name of a tunnel makes a service of a private network reachable.
resource_policy "cloudflare_*tunnel*_config" "tunnel_opened" {
  description = "A tunnel publishes a service for administration, or no longer checks the login."
  types       = ["cloudflare_zero_trust_tunnel_cloudflared_config"]
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.tunnel_id, null)
  level       = "warn"
  on_unknown  = "allow"

  # An object with `ingress`, or a block with `ingress_rule` in older versions.
  locals {
    rules = [
      for side in [prior_attrs, attrs] : [
        for rule in try(concat(side.config.ingress), concat(side.config[0].ingress_rule), []) : {
          name    = try(tostring(coalesce(rule.hostname)), "every name")
          service = try(tostring(coalesce(rule.service)), "")
          checked = try(rule.origin_request.access.required, rule.origin_request[0].access[0].required, null) == true
        }
      ]
    ]
    before = [for rule in local.rules[0] : rule.name if regex_match(rule.service, "^(ssh|rdp|smb|tcp)://")]
    old    = [for rule in local.rules[0] : rule.name if rule.checked]
    open = concat(
      [for rule in local.rules[1] : "`${rule.name}` reaches `${rule.service}`" if regex_match(rule.service, "^(ssh|rdp|smb|tcp)://") && !contains(local.before, rule.name) && !rule.checked],
      [for rule in local.rules[1] : "`${rule.name}` no longer checks the token of Access" if contains(local.old, rule.name) && !rule.checked],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In the tunnel of `${meta.address}`: ${join("; ", local.open)}. Make sure that an application of Access is in front."
  }
}

resource_policy "cloudflare_zero_trust_gateway_policy" "gateway_weaker" {
  description = "A policy of the gateway no longer blocks."
  operations  = ["update", "delete", "replace"]
  attached_to = try(attrs.account_id, null)
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(prior_attrs.enabled, null) != false && contains(["block", "isolate", "quarantine"], try(tostring(coalesce(prior_attrs.action)), ""))

  enforce {
    condition     = meta.operation != "delete" && try(attrs.enabled, null) != false && contains(["block", "isolate", "quarantine"], try(tostring(coalesce(attrs.action)), ""))
    error_message = "The policy `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` of the gateway ${meta.operation == "delete" ? "is removed" : "is `${try(tostring(coalesce(attrs.action)), "allow")}`, ${try(attrs.enabled, null) == false ? "switched off" : "switched on"}"}; before: `${try(tostring(coalesce(prior_attrs.action)), "block")}`. Make sure that this traffic may pass."
  }
}

resource_policy "cloudflare_*access_policy" "undecided_include" {
  description = "Who passes a policy of Access becomes known only after apply."
  types       = ["cloudflare_access_policy", "cloudflare_zero_trust_access_policy"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.include, null)) || !isunknown(try(attrs.include, null))
    error_message = "`include` of `${meta.address}` is known only after apply: who gets in cannot be checked. Before: ${try(length(prior_attrs.include), 0)} rule${try(length(prior_attrs.include), 0) == 1 ? "" : "s"}."
  }
}

resource_policy "cloudflare_*access_policy" "unchecked_include" {
  description = "Who passes a new policy of Access is not known yet."
  types       = ["cloudflare_access_policy", "cloudflare_zero_trust_access_policy"]
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.include, null))

  enforce {
    condition    = true
    info_message = "`include` of `${meta.address}` is known only after apply, so who gets in is not checked."
  }
}
