# What stands between the internet and a zone, a bucket or an account: the firewall, the proxy, TLS, and the people and
# tokens that administer it.

locals {
  internet = "^[^fF].*/[0-7]$"
  guards   = ["block", "challenge", "js_challenge", "managed_challenge", "execute", "simulate_block", "ddos_dynamic", "force_connection_close"]
  phases = [
    "ddos_l4", "ddos_l7", "http_ratelimit", "http_request_firewall_custom", "http_request_firewall_managed", "http_request_sbfm",
    "http_response_firewall_managed", "magic_transit", "magic_transit_managed",
  ]

  # The roles "Super Administrator - All Privileges" and "Administrator" have the same ids in all accounts.
  administrators = ["33666b9c79b9a5273fc7344ff42f953d", "05784afa30c1afe1440e79d9351c7430"]
}

resource_policy "cloudflare_*record" "proxy_off" {
  description = "An address is no longer behind the proxy."
  types       = ["cloudflare_dns_record", "cloudflare_record"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.proxied, null) != true || try(attrs.proxied, null) == true
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}` points to the origin itself: everyone sees its address, and no rule of Cloudflare is in front of it. Keep `proxied = true`, or protect the origin first."
  }
}

# Rules of a zone, one by one; they are resources of older kinds.
resource_policy "cloudflare_*" "rule_gone" {
  description = "A rule that blocks requests is removed or switched off."
  types = [
    "cloudflare_access_rule", "cloudflare_firewall_rule", "cloudflare_rate_limit", "cloudflare_user_agent_blocking_rule",
    "cloudflare_zone_lockdown",
  ]
  operations  = ["update", "delete", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "warn"
  on_unknown  = "allow"

  # A mode, an action as text, or an action as an object. A lockdown and a rate limit always block.
  locals {
    sides = [
      for side in (meta.operation == "delete" ? [prior_attrs] : [prior_attrs, attrs]) : {
        off  = try(side.paused, null) == true || try(side.disabled, null) == true
        mode = contains(["cloudflare_rate_limit", "cloudflare_zone_lockdown"], meta.type) ? "block" : lower(try(tostring(coalesce(side.mode)), tostring(coalesce(side.action.mode)), tostring(coalesce(side.action)), ""))
      }
    ]
    was = !local.sides[0].off && contains(local.guards, local.sides[0].mode)
    is  = meta.operation != "delete" && !local.sides[1].off && contains(local.guards, local.sides[1].mode)
  }

  enforce {
    condition     = !local.was || local.is
    error_message = "`${try(tostring(coalesce(prior_attrs.description)), tostring(coalesce(prior_attrs.notes)), meta.address)}` no longer keeps requests out: ${meta.operation == "delete" ? "it is removed" : local.sides[1].off ? "it is switched off" : "it is `${local.sides[1].mode}` instead of `${local.sides[0].mode}`"}. Make sure that another rule does."
  }
}

resource_policy "cloudflare_access_rule" "allowed_widely" {
  description = "A rule lets whole countries or large networks past the firewall."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "warn"
  on_unknown  = "allow"

  # An object, or a block in older versions.
  locals {
    wide = [
      for side in [prior_attrs, attrs] : try(side.mode, null) == "whitelist" && (
        contains(["country", "asn"], try(tostring(coalesce(side.configuration.target)), tostring(coalesce(side.configuration[0].target)), "")) ||
        regex_match(try(tostring(coalesce(side.configuration.value)), tostring(coalesce(side.configuration[0].value)), ""), "^[^fF].*/([0-9]|1[0-5])$")
      )
    ]
  }

  enforce {
    condition     = local.wide[0] || !local.wide[1]
    error_message = "Requests from ${try(tostring(coalesce(attrs.configuration.value)), tostring(coalesce(attrs.configuration[0].value)), "a large network")} pass the firewall unchecked (`whitelist`). Allow only addresses of your own."
  }
}

# A ruleset holds all of its rules. A rule counts as the same by its description, or else by its expression.
resource_policy "cloudflare_ruleset" "ruleset_weaker" {
  description = "A ruleset of the firewall blocks less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(local.phases, try(tostring(coalesce(prior_attrs.phase)), ""))

  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for rule in try(concat(side.rules), []) : {
          name     = try(tostring(coalesce(rule.description)), tostring(coalesce(rule.expression)), "")
          text     = try(tostring(coalesce(rule.expression)), "")
          on       = try(rule.enabled, null) != false
          action   = lower(try(tostring(coalesce(rule.action)), ""))
          override = try(rule.action_parameters.overrides, rule.action_parameters[0].overrides[0], null)
        }
      ]
    ]
    before = [for rule in local.sides[0] : rule if rule.on && contains(local.guards, rule.action)]
    after  = [for rule in local.sides[1] : rule if rule.on && contains(local.guards, rule.action)]
    names  = flatten([for rule in local.after : [rule.name, rule.text]])
    skips  = [for rule in local.sides[0] : rule.text if rule.on && contains(["skip", "allow", "bypass"], rule.action)]
    named  = [for rule in local.sides[0] : rule.name if rule.on && contains(["skip", "allow", "bypass"], rule.action)]
    muted  = [for rule in local.before : rule.name if try(rule.override.enabled, null) == false || try(rule.override.action, null) == "log"]
    weaker = concat(
      [for rule in local.before : "`${rule.name}` no longer blocks" if !contains(local.names, rule.name) && !contains(local.names, rule.text)],
      [for rule in local.sides[1] : "`${rule.name}` lets requests past other rules" if rule.on && contains(["skip", "allow", "bypass"], rule.action) && !contains(local.skips, rule.text) && !contains(local.named, rule.name)],
      [for rule in local.after : "`${rule.name}` only logs, or is off" if(try(rule.override.enabled, null) == false || try(rule.override.action, null) == "log") && !contains(local.muted, rule.name)],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "The ruleset `${try(tostring(coalesce(prior_attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that these requests may pass."
  }
}

resource_policy "cloudflare_ruleset" "ruleset_gone" {
  description = "A ruleset of the firewall is removed."
  operations  = ["delete", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "warn"
  filter      = meta.operation == "delete" && contains(local.phases, try(tostring(coalesce(prior_attrs.phase)), ""))

  locals {
    lost = [
      for rule in try(concat(prior_attrs.rules), []) : try(tostring(coalesce(rule.description)), tostring(coalesce(rule.expression)), "a rule")
      if try(rule.enabled, null) != false && contains(local.guards, lower(try(tostring(coalesce(rule.action)), "")))
    ]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "The rules of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer keep requests out: ${join("; ", local.lost)}. Make sure that others do."
  }
}

resource_policy "cloudflare_zone_setting" "setting_weaker" {
  description = "A setting of a zone protects it less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # From the weakest to the strongest.
  locals {
    switch = ["off", "on"]
    scales = {
      advanced_ddos    = local.switch
      always_use_https = local.switch
      browser_check    = local.switch
      min_tls_version  = ["1.0", "1.1", "1.2", "1.3"]
      security_level   = ["off", "essentially_off", "low", "medium", "high", "under_attack"]
      ssl              = ["off", "flexible", "full", "strict"]
      tls_1_2_only     = local.switch
      tls_client_auth  = local.switch
      waf              = local.switch
      sha1_support     = ["on", "off"]
    }
    id    = try(tostring(coalesce(attrs.setting_id)), "")
    scale = try(local.scales[local.id], [])
    old   = try(prior_attrs.setting_id == attrs.setting_id ? index(local.scale, tostring(prior_attrs.value)) : -1, -1)
    new   = try(index(local.scale, tostring(attrs.value)), -1)
  }

  # An attack is over at some time: less than `under_attack` is a normal day.
  enforce {
    condition     = local.new < 0 || local.old < 0 || local.new >= local.old || (local.id == "security_level" && local.new > 1)
    error_message = "`${local.id}` of the zone is `${try(tostring(attrs.value), "weaker")}` instead of `${try(tostring(prior_attrs.value), "stronger")}`. Make sure that this is meant."
  }
}

resource_policy "cloudflare_r2_managed_domain" "bucket_public" {
  description = "A bucket is public at an address of Cloudflare."
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(attrs.bucket_name), null)
  opens       = [jsonencode([for name in ["account_id", "jurisdiction", "bucket_name"] : try(tostring(coalesce(attrs[name])), "")])]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.enabled, null) != true || try(prior_attrs.enabled, null) == true
    error_message = "Everyone can read all objects of the bucket `${try(tostring(coalesce(attrs.bucket_name)), meta.address)}` at its address on r2.dev${try(prior_attrs.enabled, null) == false ? "; before: it was private" : ""}. Make sure that each object is meant for everyone."
  }
}

resource_policy "cloudflare_r2_custom_domain" "bucket_published" {
  description = "A bucket is public at a domain of the zone."
  operations  = ["create", "update", "replace"]
  attached_to = try(tostring(attrs.bucket_name), null)
  opens       = [jsonencode([for name in ["account_id", "jurisdiction", "bucket_name", "domain"] : try(tostring(coalesce(attrs[name])), "")])]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.enabled, null) != true || try(prior_attrs.enabled, null) == true
    error_message = "Everyone can read all objects of the bucket `${try(tostring(coalesce(attrs.bucket_name)), meta.address)}` at `${try(tostring(coalesce(attrs.domain)), "its domain")}`, unless Access is in front. Make sure that each object is meant for everyone."
  }
}

resource_policy "cloudflare_spectrum_application" "port_published" {
  description = "A port for administration or a database is open to the internet through Spectrum."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "require_approval"
  on_unknown  = "allow"

  # `tcp/22`, or a range. With `ip_firewall` the access rules of the zone hold.
  locals {
    sensitive = [22, 23, 445, 1433, 1521, 2375, 2379, 3306, 3389, 5432, 5900, 5985, 6379, 6443, 9200, 11211, 27017]
    ports = [
      for side in [prior_attrs, attrs] : try(side.ip_firewall, null) == true ? [] : [
        for port in local.sensitive : port
        if try(tonumber(regex("/([0-9]+)", tostring(side.protocol))[0]) <= port && port <= tonumber(try(regex("-([0-9]+)$", tostring(side.protocol))[0], regex("/([0-9]+)", tostring(side.protocol))[0])), false)
      ]
    ]
    added = setsubtract(local.ports[1], local.ports[0])
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Port ${join(", ", [for port in local.added : tostring(port)])} of `${meta.address}` is reachable from the whole internet${try("; before: ${coalesce(prior_attrs.protocol)}", "")}. Use a tunnel with Access, or set `ip_firewall` with rules for it."
  }
}

# `roles` since version 5, `role_ids` before.
resource_policy "cloudflare_account_member" "administrator" {
  description = "A person becomes administrator of an account."
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for role in local.added : "${local.target} ${role}"]

  locals {
    target = "${try(tostring(coalesce(attrs.account_id)), "")} ${lower(try(tostring(coalesce(attrs.email)), tostring(coalesce(attrs.email_address)), ""))}"
    roles  = [for side in [prior_attrs, attrs] : [for role in try(concat(side.roles), concat(side.role_ids), []) : try(tostring(coalesce(role)), "")]]
    added  = setsubtract(setintersection(local.roles[1], local.administrators), local.roles[0])
  }

  enforce {
    condition     = length(local.added) == 0 || contains(local.roles[0], local.administrators[0])
    error_message = "${try(tostring(coalesce(attrs.email)), tostring(coalesce(attrs.email_address)), "A person")} becomes ${contains(local.added, local.administrators[0]) ? "super administrator" : "administrator"} of the account${meta.operation == "create" ? "" : "; before: other roles"}. Grant the roles for the task."
  }
}

resource_policy "cloudflare_a*_token" "token_opened" {
  description = "A token of the API may be used from everywhere, or on more."
  types       = ["cloudflare_account_token", "cloudflare_api_token"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # The limit by address is an object, or blocks in older versions.
  locals {
    networks = [for side in [prior_attrs, attrs] : [for range in try(concat(side.condition.request_ip.in), concat(side.condition[0].request_ip[0].in), []) : try(tostring(coalesce(range)), "")]]
    all      = [for list in local.networks : length(list) == 0 || anytrue([for range in list : regex_match(range, local.internet)])]
    wide = [
      for side in [prior_attrs, attrs] : distinct(flatten([
        for policy in try(concat(side.policies), concat(side.policy), []) : [
          for name, value in try(merge({}, jsondecode(policy.resources)), merge({}, policy.resources), {}) : name if endswith(name, ".*") && try(policy.effect, null) != "deny"
        ]
      ]))
    ]
    open = concat(
      !local.all[0] && local.all[1] ? ["it may be used from every address (before: ${join(", ", sort(local.networks[0]))})"] : [],
      [for name in setsubtract(local.wide[1], local.wide[0]) : "it holds for `${name}`"],
      try(length(prior_attrs.expires_on), 0) > 0 && try(attrs.expires_on, null) == null ? ["it never expires"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The token `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

resource_policy "cloudflare_account" "second_factor" {
  description = "Members of an account need no second factor."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    required = [for side in [prior_attrs, attrs] : try(side.settings.enforce_twofactor, side.enforce_twofactor, null)]
  }

  enforce {
    condition     = local.required[0] != true || local.required[1] != false
    error_message = "A stolen password is enough to administer the account `${try(tostring(coalesce(attrs.name)), meta.address)}`. Keep `enforce_twofactor = true`."
  }
}

resource_policy "cloudflare_authenticated_origin_pulls" "origin_unchecked" {
  description = "The origin can no longer tell Cloudflare from others."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.enabled, prior_attrs.config[0].enabled, null) != true || try(attrs.enabled, attrs.config[0].enabled, null) != false
    error_message = "Cloudflare no longer shows its certificate to the origin of `${meta.address}`, so that the origin has to accept everyone. Leave it on."
  }
}

# Rules for single addresses may switch off what holds for the zone. An object, or a block in older versions.
resource_policy "cloudflare_page_rule" "page_unguarded" {
  description = "Pages of a zone are no longer behind its firewall, or without TLS."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(attrs.status, null) != "disabled"

  locals {
    open = [
      for side in [prior_attrs, attrs] : [
        for actions in [try(side.actions[0], side.actions, null)] : compact([
          try(actions.disable_security, null) == true ? "`disable_security` is on" : "",
          contains(["off", "essentially_off"], try(tostring(coalesce(actions.security_level)), "")) ? "`security_level` is `${actions.security_level}`" : "",
          try(actions.ssl, null) == "off" ? "`ssl` is `off`" : "",
        ]) if try(side.status, null) != "disabled"
      ]
    ]
    added = sort(setsubtract(flatten(local.open[1]), flatten(local.open[0])))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "For `${try(tostring(coalesce(attrs.target)), meta.address)}`, ${join("; ", local.added)}. Make sure that these pages need no protection."
  }
}

resource_policy "cloudflare_bot_management" "bots_let_in" {
  description = "Bots that were kept out may use a zone."
  operations  = ["update", "delete", "replace"]
  attached_to = try(attrs.zone_id, null)
  level       = "warn"
  on_unknown  = "allow"

  locals {
    off = concat(
      try(prior_attrs.fight_mode, null) == true && (meta.operation == "delete" || try(attrs.fight_mode, null) == false) ? ["`fight_mode` is off"] : [],
      [for name in ["sbfm_definitely_automated", "sbfm_likely_automated"] : "`${name}` no longer keeps them out" if contains(["block", "managed_challenge"], try(tostring(coalesce(prior_attrs[name])), "")) && (meta.operation == "delete" || try(attrs[name], null) == "allow")],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "In the zone of `${meta.address}`: ${join("; ", local.off)}. Make sure that another rule keeps bots out."
  }
}
