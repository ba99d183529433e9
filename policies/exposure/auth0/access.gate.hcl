# How people sign in with Auth0, what applications accept, and who may use the Management API.

locals {
  # Addresses of the Management API end so, in each region.
  management = "^https://[^/]+/api/v2/?$"
  local_host = "^https?://(localhost|127[.]0[.]0[.]1|\\[::1\\])([:/]|$)"
}

resource_policy "auth0_guardian" "second_factor" {
  description = "Signing in asks for a second factor less often, or never."
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = try(prior_attrs.policy, null) != "never" && try(tostring(coalesce(prior_attrs.policy)), "") != ""

  locals {
    rank = { never = 0, "confidence-score" = 1, "all-applications" = 2 }
  }

  # A destroy switches all factors off (source of the provider).
  enforce {
    condition     = meta.operation != "delete" && !try(local.rank[attrs.policy] < local.rank[prior_attrs.policy], false)
    error_message = "The policy for the second factor ${meta.operation == "delete" ? "is removed" : "is `${try(tostring(coalesce(attrs.policy)), "never")}`"}; before: `${try(tostring(coalesce(prior_attrs.policy)), "stricter")}`. A stolen password may be enough then."
  }
}

resource_policy "auth0_guardian" "factors_fewer" {
  description = "A factor for signing in is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A switch, or a block with one. Codes by mail and text message are the weak ones.
  locals {
    names = ["duo", "otp", "push", "recovery_code", "webauthn_platform", "webauthn_roaming"]
    off   = [for name in local.names : name if try(prior_attrs[name][0].enabled, prior_attrs[name], null) == true && try(attrs[name][0].enabled, attrs[name], null) != true]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "People can no longer sign in with `${join("`, `", local.off)}`. Make sure that each of them has another factor that is as strong."
  }
}

resource_policy "auth0_attack_protection" "defense_off" {
  description = "A defense against guessed, stolen or automated passwords is switched off."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A destroy switches all of them off (source of the provider).
  locals {
    names  = ["breached_password_detection", "brute_force_protection", "suspicious_ip_throttling"]
    levels = { never = 0, when_risky = 1, always = 2 }
    weaker = concat(
      [for name in local.names : "`${name}` is off" if try(prior_attrs[name][0].enabled, null) == true && (meta.operation == "delete" || try(attrs[name][0].enabled, null) != true)],
      meta.operation == "delete" ? [] : [
        for name in local.names : "`${name}` no longer blocks"
        if try(attrs[name][0].enabled, null) == true && try(contains(prior_attrs[name][0].shields, "block"), false) && !try(contains(attrs[name][0].shields, "block"), true)
      ],
      meta.operation == "delete" ? [] : [
        for name in ["challenge_password_policy", "challenge_password_reset_policy", "challenge_passwordless_policy"] : "`${name}` is `${attrs.bot_detection[0][name]}` instead of `${prior_attrs.bot_detection[0][name]}`"
        if try(local.levels[attrs.bot_detection[0][name]] < local.levels[prior_attrs.bot_detection[0][name]], false)
      ],
      meta.operation == "delete" ? [] : [
        for name in concat(local.names, ["bot_detection"]) : "`${name}` does not hold for the whole internet"
        if anytrue([for range in try(concat(attrs[name][0].allowlist), []) : regex_match(try(tostring(coalesce(range)), ""), "^[^fF].*/[0-7]$") && !try(contains(prior_attrs[name][0].allowlist, range), false)])
      ],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "In `${meta.address}`: ${join("; ", local.weaker)}. Leave it on."
  }
}

# The scopes of the Management API are as good as administration.
resource_policy "auth0_*" "management_granted" {
  description = "An application, role or user may administer the tenant through the Management API."
  types       = ["auth0_client_grant", "auth0_role_permission", "auth0_role_permissions", "auth0_user_permission", "auth0_user_permissions"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for scope in concat(local.added, local.all[1] ? ["all"] : []) : "${local.target} ${scope}"]

  # A grant names the API once, a permission names it, or each of a list does.
  locals {
    target = join(" ", [for key in ["client_id", "role_id", "user_id"] : try(tostring(coalesce(attrs[key])), "")])
    writes = [
      for side in [prior_attrs, attrs] : [
        for item in concat(
          [for scope in try(concat(side.scopes), concat(side.scope), []) : { api = try(side.audience, ""), scope = try(tostring(coalesce(scope)), "") }],
          [{ api = try(tostring(coalesce(side.resource_server_identifier)), ""), scope = try(tostring(coalesce(side.permission)), "") }],
          [for permission in try(concat(side.permissions), []) : { api = try(tostring(coalesce(permission.resource_server_identifier)), ""), scope = try(tostring(coalesce(permission.name)), "") }],
        ) : item.scope
        if regex_match(item.scope, "^(create|update|delete):") && regex_match(try(tostring(coalesce(item.api)), ""), local.management)
      ]
    ]
    added = sort(setsubtract(local.writes[1], local.writes[0]))
    all   = [for side in [prior_attrs, attrs] : try(side.allow_all_scopes, null) == true && regex_match(try(tostring(coalesce(side.audience)), ""), local.management)]
    shown = join(", ", [for scope in slice(local.added, 0, min(5, length(local.added))) : "`${scope}`"])
    more  = length(local.added) > 5 ? " and ${length(local.added) - 5} more" : ""
  }

  enforce {
    condition     = local.all[0] || (length(local.added) == 0 && !local.all[1])
    error_message = "`${meta.address}` grants ${local.all[1] ? "all scopes" : "${local.shown}${local.more}"} of the Management API${length(local.writes[0]) == 0 ? "" : "; before: fewer"}. Grant the scopes that it needs, and `read:` where that is enough."
  }
}

resource_policy "auth0_client" "client_opened" {
  description = "An application accepts addresses or grants that it did not."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    lists = ["allowed_origins", "callbacks", "web_origins"]
    wild  = [for side in [prior_attrs, attrs] : distinct(flatten([for name in local.lists : [for uri in try(concat(side[name]), []) : uri if can(regex("[*]|^http://", uri)) && !can(regex(local.local_host, uri))]]))]
    weak  = [for side in [prior_attrs, attrs] : setintersection([for grant in try(concat(side.grant_types), []) : try(tostring(coalesce(grant)), "")], ["implicit", "password", "http://auth0.com/oauth/grant-type/password-realm"])]
    open = concat(
      [for uri in sort(setsubtract(local.wild[1], local.wild[0])) : "it accepts `${uri}`"],
      meta.operation == "create" ? [] : [for grant in sort(setsubtract(local.weak[1], local.weak[0])) : "the grant `${grant}` is allowed"],
      try(prior_attrs.cross_origin_auth, null) == false && try(attrs.cross_origin_auth, null) == true ? ["other origins may send passwords to it"] : [],
      try(prior_attrs.oidc_conformant, null) == true && try(attrs.oidc_conformant, null) == false ? ["`oidc_conformant` is off"] : [],
      try(prior_attrs.jwt_configuration[0].alg, null) == "RS256" && try(attrs.jwt_configuration[0].alg, null) == "HS256" ? ["tokens are signed with the secret of the application"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The application `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.open)}. Tokens may reach others; name each address, with `https`."
  }
}

resource_policy "auth0_client_credentials" "secret_unneeded" {
  description = "An application needs no secret any more."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = contains(["", "none"], try(tostring(coalesce(prior_attrs.authentication_method)), "")) || try(attrs.authentication_method, null) != "none"
    error_message = "Anyone can ask for tokens in the name of the application of `${meta.address}`, since `authentication_method` is `none`; before: `${try(tostring(coalesce(prior_attrs.authentication_method)), "a secret")}`."
  }
}

resource_policy "auth0_connection" "connection_opened" {
  description = "A connection lets strangers sign up, or accepts weaker passwords."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    old  = try(prior_attrs.options[0], null)
    new  = try(attrs.options[0], null)
    rank = { none = 0, low = 1, fair = 2, good = 3, excellent = 4 }
    open = concat(
      try(local.old.disable_signup, null) == true && try(local.new.disable_signup, null) == false ? ["everyone may sign up"] : [],
      try(local.rank[local.new.password_policy] < local.rank[local.old.password_policy], false) ? ["passwords have to be `${local.new.password_policy}` instead of `${local.old.password_policy}`"] : [],
      try(local.old.brute_force_protection, null) == true && try(local.new.brute_force_protection, null) == false ? ["passwords may be guessed without a limit"] : [],
      try(local.old.mfa[0].active, null) == true && try(local.new.mfa[0].active, null) == false ? ["there is no second factor"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The connection `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

# One connection of an organization, or all of them.
resource_policy "auth0_organization_connection*" "organization_joined" {
  description = "Everyone who signs in through a connection becomes a member of an organization, or may sign up to it."
  types       = ["auth0_organization_connection", "auth0_organization_connections"]
  operations  = ["create", "update", "replace"]
  attached_to = "${try(tostring(coalesce(attrs.organization_id)), "")} ${try(tostring(coalesce(attrs.connection_id)), "")}"
  level       = "warn"
  on_unknown  = "allow"

  # Those who sign in through the connection of a company are the company's: only signing up oneself counts on create.
  locals {
    names = meta.operation == "create" ? ["is_signup_enabled"] : ["assign_membership_on_login", "is_signup_enabled"]
    open = [
      for side in [prior_attrs, attrs] : flatten([
        for connection in try(concat(side.enabled_connections), [side]) : [for name in local.names : "${name} ${try(tostring(coalesce(connection.connection_id)), "")}" if try(connection[name], null) == true]
      ])
    ]
    added = [for item in local.open[1] : split(" ", item)[0] if !contains(local.open[0], item)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "In the organization `${try(tostring(coalesce(attrs.organization_id)), meta.address)}`, `${join("`, `", distinct(local.added))}` is on: people become members without an invitation. Make sure that this is meant."
  }
}

resource_policy "auth0_*" "tenant_opened" {
  description = "The tenant, or an API of it, checks less."
  types       = ["auth0_resource_server", "auth0_tenant"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    flags = [for side in [prior_attrs, attrs] : try(side.flags[0], null)]
    life  = [for side in [prior_attrs, attrs] : try(coalesce(tonumber(side.session_lifetime)), 0)]
    open = concat(
      try(local.flags[0].enable_dynamic_client_registration, null) != true && try(local.flags[1].enable_dynamic_client_registration, null) == true ? ["anyone may register applications"] : [],
      try(local.flags[0].disable_clickjack_protection_headers, null) == false && try(local.flags[1].disable_clickjack_protection_headers, null) == true ? ["its pages may be framed by others"] : [],
      meta.type == "auth0_tenant" && local.life[0] > 0 && local.life[1] > local.life[0] && local.life[1] > 168 ? ["sessions live ${local.life[1]} hours instead of ${local.life[0]}"] : [],
      meta.type == "auth0_resource_server" && try(prior_attrs.enforce_policies, null) == true && try(attrs.enforce_policies, null) == false ? ["roles are not checked"] : [],
      try(prior_attrs.signing_alg, null) == "RS256" && try(attrs.signing_alg, null) == "HS256" ? ["tokens are signed with a shared secret"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.friendly_name)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

resource_policy "auth0_network_acl" "acl_off" {
  description = "A list of networks that are kept out is removed or switched off."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(prior_attrs.active, null) == true && try(prior_attrs.rule[0].action[0].allow, null) != true

  enforce {
    condition     = meta.operation != "delete" && try(attrs.active, null) == true && try(attrs.rule[0].action[0].allow, null) != true
    error_message = "`${try(tostring(coalesce(prior_attrs.description)), meta.address)}` no longer keeps requests out. Make sure that another list does."
  }
}
