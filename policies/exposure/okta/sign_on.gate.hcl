# How people sign in: rules that ask for a second factor or deny, the factors, passwords, and the networks that rules
# name.

locals {
  factors = [
    "duo", "external_idp", "fido_u2f", "fido_webauthn", "google_otp", "hotp", "okta_call", "okta_email", "okta_otp", "okta_password",
    "okta_push", "okta_question", "okta_sms", "okta_verify", "onprem_mfa", "phone_number", "rsa_token", "security_question",
    "smart_card_idp", "symantec_vip", "webauthn", "yubikey_token",
  ]
}

# A rule that asks for nothing protects nothing. Without any rule of its own, the default rule of the policy decides.
resource_policy "okta_*" "sign_on_gone" {
  description = "A policy or rule that asks for a second factor, or denies, is removed."
  types = [
    "okta_app_signon_policy", "okta_app_signon_policy_rule", "okta_policy_mfa", "okta_policy_rule_mfa", "okta_policy_rule_signon",
    "okta_policy_signon",
  ]
  operations  = ["delete", "replace"]
  attached_to = try(tostring(coalesce(attrs.policy_id)), tostring(coalesce(attrs.policyid)), null)
  level       = "require_approval"
  filter      = meta.operation == "delete" && upper(try(tostring(coalesce(prior_attrs.status)), "ACTIVE")) == "ACTIVE"

  locals {
    guard = (
      meta.type == "okta_policy_rule_signon" ? try(coalesce(prior_attrs.mfa_required), true) != false || contains(["DENY", "CHALLENGE"], upper(try(tostring(coalesce(prior_attrs.access)), ""))) :
      meta.type == "okta_app_signon_policy_rule" ? upper(try(tostring(coalesce(prior_attrs.access)), "")) == "DENY" || upper(try(tostring(coalesce(prior_attrs.factor_mode)), "2FA")) == "2FA" || try(length(prior_attrs.constraints), 0) > 0 :
      meta.type == "okta_policy_rule_mfa" ? upper(try(tostring(coalesce(prior_attrs.enroll)), "CHALLENGE")) != "NEVER" : true
    )
  }

  enforce {
    condition     = !local.guard
    error_message = "`${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer decides how people sign in, and the default does. Make sure that it asks for a second factor, too."
  }
}

resource_policy "okta_*" "other_guard_gone" {
  description = "A policy for passwords, devices or sessions is removed."
  types = [
    "okta_entity_risk_policy_rule", "okta_policy_device_assurance_android", "okta_policy_device_assurance_chromeos",
    "okta_policy_device_assurance_ios", "okta_policy_device_assurance_macos", "okta_policy_device_assurance_windows", "okta_policy_password",
    "okta_post_auth_session_policy_rule", "okta_session_violation_policy_rule", "okta_threat_insight_settings",
  ]
  operations  = ["delete", "replace"]
  attached_to = try(tostring(coalesce(attrs.policy_id)), tostring(coalesce(attrs.policyid)), null)
  level       = "warn"
  filter      = meta.operation == "delete" && upper(try(tostring(coalesce(prior_attrs.status)), "ACTIVE")) == "ACTIVE"

  enforce {
    condition     = try(prior_attrs.action, null) == "none"
    error_message = "`${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer holds, and the default of Okta does. Make sure that it is strict enough."
  }
}

resource_policy "okta_*" "sign_on_weaker" {
  description = "Signing in needs no second factor any more, or a rule that denied lets people in."
  types = [
    "okta_app_signon_policy_rule", "okta_policy_mfa", "okta_policy_rule_mfa", "okta_policy_rule_signon", "okta_policy_signon",
  ]
  operations = ["update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    access = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.access)), ""))]
    active = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.status)), "ACTIVE")) == "ACTIVE"]
    factor = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.factor_mode)), ""))]
    enroll = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.enroll)), ""))]

    # A rule that only let people in and is switched off opens nothing.
    guard = (
      meta.type == "okta_policy_rule_signon" ? try(coalesce(prior_attrs.mfa_required), true) != false || contains(["DENY", "CHALLENGE"], local.access[0]) :
      meta.type == "okta_app_signon_policy_rule" ? local.access[0] == "DENY" || local.factor[0] != "1FA" : local.enroll[0] != "NEVER"
    )
    weaker = concat(
      local.active[0] && !local.active[1] && local.guard ? ["it is switched off"] : [],
      try(prior_attrs.mfa_required, null) == true && try(attrs.mfa_required, null) == false && local.access[1] != "DENY" ? ["it asks for no second factor"] : [],
      local.factor[0] == "2FA" && local.factor[1] == "1FA" ? ["one factor is enough"] : [],
      local.access[0] == "DENY" && contains(["ALLOW", "CHALLENGE"], local.access[1]) ? ["it is `${local.access[1]}` instead of `DENY`"] : [],
      contains(["CHALLENGE", "LOGIN"], local.enroll[0]) && local.enroll[1] == "NEVER" ? ["nobody has to enroll a factor"] : [],
    )
  }

  enforce {
    condition     = !local.active[0] || length(local.weaker) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}` protects signing in less: ${join("; ", local.weaker)}. A stolen password may be enough then."
  }
}

resource_policy "okta_*" "sign_on_longer" {
  description = "A sign-on rule asks less often, in more networks, or of fewer people."
  types       = ["okta_app_signon_policy_rule", "okta_policy_rule_signon"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    # Minutes; zero is no limit.
    life  = [for side in [prior_attrs, attrs] : try(tonumber(coalesce(side.session_lifetime)), 120)]
    idle  = [for side in [prior_attrs, attrs] : try(tonumber(coalesce(side.session_idle)), 120)]
    allow = upper(try(tostring(coalesce(attrs.access)), "ALLOW")) == "ALLOW"
    zones = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.network_connection)), "ANYWHERE"))]
    rank  = { DEVICE = 0, SESSION = 1, ALWAYS = 2 }
    free  = setsubtract([for who in try(concat(attrs.users_excluded), []) : try(tostring(coalesce(who)), "")], [for who in try(concat(prior_attrs.users_excluded), []) : try(tostring(coalesce(who)), "")])
    weaker = concat(
      local.life[0] > 0 && (local.life[1] == 0 || (local.life[1] > local.life[0] && local.life[1] > 720)) ? ["a session lives ${local.life[1] == 0 ? "forever" : "${local.life[1]} minutes"} instead of ${local.life[0]} minutes"] : [],
      local.idle[1] > local.idle[0] && local.idle[1] > 720 ? ["a session may be idle for ${local.idle[1]} minutes instead of ${local.idle[0]}"] : [],
      try(prior_attrs.session_persistent, null) != true && try(attrs.session_persistent, null) == true ? ["sessions outlive the browser"] : [],
      local.allow && local.zones[0] != "ANYWHERE" && local.zones[1] == "ANYWHERE" ? ["it holds in every network instead of `${local.zones[0]}`"] : [],
      try(local.rank[attrs.mfa_prompt] < local.rank[prior_attrs.mfa_prompt], false) ? ["it asks for the second factor once for each ${lower(attrs.mfa_prompt)} instead of `${prior_attrs.mfa_prompt}`"] : [],
      local.allow && try(length(prior_attrs.constraints), 0) > 0 && try(length(attrs.constraints), 0) == 0 ? ["every kind of factor is enough"] : [],
      upper(try(tostring(coalesce(prior_attrs.access)), "")) == "DENY" && !local.allow || try(prior_attrs.mfa_required, null) == true && try(attrs.mfa_required, null) == true ? [for who in sort(local.free) : "it does not hold for `${who}`"] : [],
      try(prior_attrs.device_is_managed, null) == true && try(attrs.device_is_managed, null) != true ? ["the device need not be managed"] : [],
      try(length(prior_attrs.device_assurances_included), 0) > 0 && try(length(attrs.device_assurances_included), 0) == 0 ? ["the state of the device is not checked"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "okta_app_signon_policy_rule" "one_factor" {
  description = "A new rule lets people into an application with one factor."
  operations  = ["create", "replace"]
  attached_to = try(tostring(coalesce(attrs.policy_id)), tostring(coalesce(attrs.policyid)), null)
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = upper(try(tostring(coalesce(attrs.factor_mode)), "2FA")) != "1FA" || upper(try(tostring(coalesce(attrs.access)), "ALLOW")) == "DENY" || upper(try(tostring(coalesce(attrs.status)), "ACTIVE")) == "INACTIVE"
    error_message = "With the rule `${try(tostring(coalesce(attrs.name)), meta.address)}` one factor is enough. Take `2FA`, or make sure that the application holds nothing of value."
  }
}

resource_policy "okta_policy_mfa*" "factor_optional" {
  description = "A factor that was required is no longer."
  types       = ["okta_policy_mfa", "okta_policy_mfa_default"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Another factor may be required in its place.
  locals {
    required = [for side in [prior_attrs, attrs] : [for name in local.factors : name if upper(try(tostring(coalesce(side[name].enroll)), "")) == "REQUIRED"]]
    lost     = setsubtract(local.required[0], local.required[1])
  }

  enforce {
    condition     = length(local.required[1]) >= length(local.required[0])
    error_message = "`${join("`, `", sort(local.lost))}` of `${try(tostring(coalesce(attrs.name)), meta.address)}` is no longer required: people may have no second factor. Require another one."
  }
}

resource_policy "okta_policy_password*" "password_weaker" {
  description = "Passwords may be weaker, or be guessed more often."
  types       = ["okta_policy_password", "okta_policy_password_default"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    least   = ["password_history_count", "password_min_length", "password_min_lowercase", "password_min_number", "password_min_symbol", "password_min_uppercase"]
    numbers = { for name in concat(local.least, ["password_max_lockout_attempts"]) : name => [for side in [prior_attrs, attrs] : try(tonumber(side[name]), null)] }
    tries   = local.numbers.password_max_lockout_attempts
    weaker = concat(
      [for name in local.least : "`${name}` is ${local.numbers[name][1]} instead of ${local.numbers[name][0]}" if try(local.numbers[name][1] < local.numbers[name][0], false)],
      try(local.tries[0] > 0 && (local.tries[1] == 0 || local.tries[1] > local.tries[0]), false) ? ["${local.tries[1] == 0 ? "any number of" : local.tries[1]} wrong passwords are allowed instead of ${local.tries[0]}"] : [],
      [for name in ["password_dictionary_lookup", "password_exclude_username", "breached_password_logout_enabled"] : "`${name}` is off" if try(prior_attrs[name], null) == true && try(attrs[name], null) == false],
      upper(try(tostring(coalesce(prior_attrs.status)), "ACTIVE")) == "ACTIVE" && upper(try(tostring(coalesce(attrs.status)), "ACTIVE")) == "INACTIVE" ? ["it is switched off"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Passwords under `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "okta_network_zone" "zone_of_everything" {
  description = "A network zone has the whole internet in it."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # What rules trust; a list of what is blocked may have everything.
  locals {
    networks = [
      for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.usage)), "POLICY")) == "BLOCKLIST" ? [] : [
        for range in flatten([try(concat(side.gateways), []), try(concat(side.proxies), [])]) : tostring(range)
        if regex_match(try(tostring(coalesce(range)), ""), "^[^fF].*/[0-7]$|^0\\.0\\.0\\.0-255\\.255\\.255\\.255$")
      ]
    ]
    added = setsubtract(local.networks[1], local.networks[0])
  }

  enforce {
    condition     = length(local.added) == 0 || length(local.networks[0]) > 0
    error_message = "${join(", ", sort(local.added))} is in the zone `${try(tostring(coalesce(attrs.name)), meta.address)}`: rules that trust it trust the whole internet. Name networks of your own."
  }
}

resource_policy "okta_network_zone" "blocklist_gone" {
  description = "Networks that were blocked may sign in again."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = upper(try(tostring(coalesce(prior_attrs.usage)), "")) == "BLOCKLIST" && upper(try(tostring(coalesce(prior_attrs.status)), "ACTIVE")) == "ACTIVE"

  enforce {
    condition     = meta.operation != "delete" && upper(try(tostring(coalesce(attrs.usage)), "BLOCKLIST")) == "BLOCKLIST" && upper(try(tostring(coalesce(attrs.status)), "ACTIVE")) == "ACTIVE"
    error_message = "The zone `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer blocks its networks. Make sure that another one does."
  }
}

resource_policy "okta_*" "defense_off" {
  description = "An authenticator or a defense of the organization is switched off."
  types       = ["okta_authenticator", "okta_behavior", "okta_factor", "okta_threat_insight_settings"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # The action of ThreatInsight, from the weakest.
  locals {
    rank = { none = 0, audit = 1, block = 2 }
    off = concat(
      upper(try(tostring(coalesce(prior_attrs.status)), "")) == "ACTIVE" && upper(try(tostring(coalesce(attrs.status)), "")) == "INACTIVE" && !contains(["security_question", "phone_number"], try(tostring(coalesce(attrs.key)), "")) ? ["it is switched off"] : [],
      try(prior_attrs.active, null) == true && try(attrs.active, null) == false ? ["it is switched off"] : [],
      try(local.rank[attrs.action] < local.rank[prior_attrs.action], false) ? ["its action is `${attrs.action}` instead of `${prior_attrs.action}`"] : [],
    )
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.off)}. Make sure that this is meant."
  }
}
