# From where and how people sign in to Snowflake: network policies and rules, authentication, passwords and sessions.

locals {
  # A network of seven bits or fewer, and what rules for outgoing traffic call everything.
  internet = "^[0-9.]+/[0-7]$|^0\\.0\\.0\\.0(:[0-9]+)?$"
  switches = [
    "ENFORCE_NETWORK_RULES_FOR_INTERNAL_STAGES", "OAUTH_ADD_PRIVILEGED_ROLES_TO_BLOCKED_LIST", "EXTERNAL_OAUTH_ADD_PRIVILEGED_ROLES_TO_BLOCKED_LIST",
    "PREVENT_LOAD_FROM_INLINE_URL", "PREVENT_UNLOAD_TO_INLINE_URL", "PREVENT_UNLOAD_TO_INTERNAL_STAGES",
    "REQUIRE_STORAGE_INTEGRATION_FOR_STAGE_CREATION", "REQUIRE_STORAGE_INTEGRATION_FOR_STAGE_OPERATION",
  ]
}

resource_policy "snowflake_network_*" "network_opened" {
  description = "A network policy or rule lets in the whole internet."
  types       = ["snowflake_network_policy", "snowflake_network_rule"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A rule for outgoing traffic (`EGRESS`) and a list of what is blocked are no doors.
  locals {
    entries = [
      for side in [prior_attrs, attrs] : [
        for range in concat(try(concat(side.allowed_ip_list), []), try(side.mode, null) == "INGRESS" ? try(concat(side.value_list), []) : []) : tostring(range)
        if regex_match(try(tostring(coalesce(range)), ""), local.internet)
      ]
    ]
    # Without any entry, a policy that had some lets in everything that is not blocked.
    count = [for side in [prior_attrs, attrs] : meta.type != "snowflake_network_policy" ? 1 : try(length(side.allowed_ip_list), 0) + try(length(side.allowed_network_rule_list), 0)]
    empty = meta.operation != "create" && local.count[0] > 0 && local.count[1] == 0
    added = sort(setsubtract(local.entries[1], local.entries[0]))
  }

  enforce {
    condition     = (length(local.added) == 0 || length(local.entries[0]) > 0) && !local.empty
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}` lets in the whole internet (${length(local.added) > 0 ? join(", ", local.added) : "no network is named"})${meta.operation == "create" ? "" : "; before: ${join(", ", sort([for range in concat(try(concat(prior_attrs.allowed_ip_list), []), try(concat(prior_attrs.allowed_network_rule_list), []), try(concat(prior_attrs.value_list), [])) : try(tostring(coalesce(range)), "")]))}"}. Name the networks that need it."
  }
}

resource_policy "snowflake_network_policy" "network_unblocked" {
  description = "Networks that were blocked may sign in again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    gone = sort(setsubtract(
      [for entry in concat(try(concat(prior_attrs.blocked_ip_list), []), try(concat(prior_attrs.blocked_network_rule_list), [])) : try(tostring(coalesce(entry)), "")],
      [for entry in concat(try(concat(attrs.blocked_ip_list), []), try(concat(attrs.blocked_network_rule_list), [])) : try(tostring(coalesce(entry)), "")],
    ))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}` no longer blocks ${join(", ", local.gone)}. Make sure that this is meant."
  }
}

resource_policy "snowflake_network_rule" "egress_opened" {
  description = "Code in Snowflake may send data to every address."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = [
      for side in [prior_attrs, attrs] : try(side.mode, null) == "EGRESS" && anytrue([for value in try(concat(side.value_list), []) : regex_match(try(tostring(coalesce(value)), ""), local.internet)])
    ]
  }

  enforce {
    condition     = local.open[0] || !local.open[1]
    error_message = "Functions and procedures that use `${try(tostring(coalesce(attrs.name)), meta.address)}` may send data to every address. Name the hosts that they need."
  }
}

resource_policy "snowflake_network_policy*" "network_policy_detached" {
  description = "The account, or users, are no longer limited to networks."
  types       = ["snowflake_network_policy", "snowflake_network_policy_attachment"]
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "delete" || meta.type == "snowflake_network_policy_attachment"

  locals {
    users   = meta.operation == "delete" ? [] : sort(setsubtract([for user in try(concat(prior_attrs.users), []) : try(tostring(coalesce(user)), "")], [for user in try(concat(attrs.users), []) : try(tostring(coalesce(user)), "")]))
    account = meta.operation != "delete" && try(prior_attrs.set_for_account, null) == true && try(attrs.set_for_account, null) != true
  }

  enforce {
    condition     = meta.operation != "delete" && length(local.users) == 0 && !local.account
    error_message = "${meta.operation == "delete" ? "The network policy `${try(tostring(coalesce(prior_attrs.network_policy_name)), tostring(coalesce(prior_attrs.name)), meta.address)}` no longer holds" : local.account ? "The network policy no longer holds for the account" : "The network policy no longer holds for ${join(", ", local.users)}"}: people may sign in from every network. Make sure that another policy holds."
  }
}

resource_policy "snowflake_authentication_policy" "authentication_weaker" {
  description = "Signing in needs no second factor, or a password is enough again."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    rank    = { OPTIONAL = 0, REQUIRED_PASSWORD_ONLY = 1, REQUIRED_SNOWFLAKE_UI_PASSWORD_ONLY = 1, REQUIRED = 2 }
    enroll  = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.mfa_enrollment)), ""))]
    methods = [for side in [prior_attrs, attrs] : [for method in try(concat(side.authentication_methods), []) : upper(try(tostring(coalesce(method)), ""))]]
    # No list is all methods.
    password = [for list in local.methods : length(list) == 0 || contains(list, "ALL") || contains(list, "PASSWORD")]
    pat      = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.pat_policy[0].network_policy_evaluation)), ""))]
    weaker = concat(
      try(local.rank[local.enroll[1]] < local.rank[local.enroll[0]], false) ? ["`mfa_enrollment` is `${local.enroll[1]}` instead of `${local.enroll[0]}`"] : [],
      !local.password[0] && local.password[1] ? ["a password is enough (before: ${join(", ", sort(local.methods[0]))})"] : [],
      local.pat[0] == "ENFORCED_REQUIRED" && contains(["ENFORCED_NOT_REQUIRED", "NOT_ENFORCED"], local.pat[1]) ? ["tokens work without a network policy"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. A stolen password may be enough then."
  }
}

resource_policy "snowflake_*_attachment" "policy_detached" {
  description = "A policy for authentication, passwords or sessions no longer holds for the account or a user."
  types = [
    "snowflake_account_authentication_policy_attachment", "snowflake_account_password_policy_attachment", "snowflake_account_session_policy_attachment",
    "snowflake_user_authentication_policy_attachment", "snowflake_user_password_policy_attachment", "snowflake_user_session_policy_attachment",
  ]
  operations  = ["delete", "replace"]
  attached_to = try(attrs.user_name, null)
  level       = "warn"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "The ${replace(regex("(authentication|password|session)_policy", meta.type)[0], "_", " ")} policy of ${startswith(meta.type, "snowflake_account_") ? "the account" : try("the user `${coalesce(prior_attrs.user_name)}`", "a user")} no longer holds, and the default of Snowflake does. Make sure that it is strict enough."
  }
}

resource_policy "snowflake_*_policy" "limits_weaker" {
  description = "Passwords may be weaker, or sessions last longer."
  types       = ["snowflake_password_policy", "snowflake_session_policy"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    least = ["history", "min_length", "min_lower_case_chars", "min_numeric_chars", "min_special_chars", "min_upper_case_chars"]
    most  = ["max_retries", "session_idle_timeout_mins", "session_ui_idle_timeout_mins"]
    weaker = concat(
      [for name in local.least : "`${name}` is ${attrs[name]} instead of ${prior_attrs[name]}" if meta.type == "snowflake_password_policy" && try(tonumber(attrs[name]) < tonumber(prior_attrs[name]), false)],
      [for name in local.most : "`${name}` is ${attrs[name]} instead of ${prior_attrs[name]}" if try(tonumber(prior_attrs[name]) > 0 && (tonumber(attrs[name]) == 0 || tonumber(attrs[name]) > tonumber(prior_attrs[name])), false)],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.weaker)}. Make sure that this is meant."
  }
}

resource_policy "snowflake_account_parameter" "parameter_off" {
  description = "A guard of the account is switched off."
  operations  = ["update", "delete", "replace"]
  attached_to = try(attrs.key, null)
  level       = "warn"
  on_unknown  = "allow"

  locals {
    key   = upper(try(tostring(coalesce(prior_attrs.key)), ""))
    guard = local.key == "NETWORK_POLICY" ? try(tostring(coalesce(prior_attrs.value)), "") != "" : contains(local.switches, local.key) && lower(try(tostring(coalesce(prior_attrs.value)), "")) == "true"
  }

  filter = local.guard

  enforce {
    condition     = meta.operation != "delete" && (local.key == "NETWORK_POLICY" ? try(tostring(coalesce(attrs.value)), "") != "" : lower(try(tostring(coalesce(attrs.value)), "")) == "true")
    error_message = "`${local.key}` of the account is no longer `${try(tostring(coalesce(prior_attrs.value)), "set")}`. Make sure that this is meant."
  }
}

resource_policy "snowflake_storage_integration*" "storage_everywhere" {
  description = "Stages may read from and write to every bucket."
  types       = ["snowflake_storage_integration", "snowflake_storage_integration_aws", "snowflake_storage_integration_azure", "snowflake_storage_integration_gcs"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = !try(contains(attrs.storage_allowed_locations, "*"), false) || try(contains(prior_attrs.storage_allowed_locations, "*"), false)
    error_message = "Stages of `${try(tostring(coalesce(attrs.name)), meta.address)}` may unload data to every bucket that its role reaches. Name the locations."
  }
}

resource_policy "snowflake_network_*" "undecided_networks" {
  description = "Who may sign in becomes known only after apply."
  types       = ["snowflake_network_policy", "snowflake_network_rule"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    keys = ["allowed_ip_list", "allowed_network_rule_list", "value_list"]
    new  = [for key in local.keys : key if isunknown(try(attrs[key], null)) && !isunknown(try(prior_attrs[key], null)) && try(prior_attrs[key], null) != null]
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "`${join("`, `", local.new)}` of `${meta.address}` is known only after apply: who may sign in cannot be checked. Before: ${join(", ", sort([for entry in flatten([for key in local.new : try(concat(prior_attrs[key]), [])]) : try(tostring(coalesce(entry)), "")]))}."
  }
}

resource_policy "snowflake_network_*" "unchecked_networks" {
  description = "Who may sign in under a new policy is not known yet."
  types       = ["snowflake_network_policy", "snowflake_network_rule"]
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = isunknown(try(attrs.allowed_ip_list, null)) || isunknown(try(attrs.value_list, null))

  enforce {
    condition    = true
    info_message = "The networks of `${meta.address}` are known only after apply, so who may sign in is not checked."
  }
}

# Policies of the account as arguments of one resource. A destroy takes them away, too.
resource_policy "snowflake_current_*account" "account_unguarded" {
  description = "The account loses its policy for networks, authentication, passwords or sessions."
  types       = ["snowflake_current_account", "snowflake_current_organization_account"]
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    gone = [for name in ["network_policy", "authentication_policy", "password_policy", "session_policy"] : name if try(length(tostring(prior_attrs[name])), 0) > 0 && (meta.operation == "delete" || try(length(tostring(attrs[name])), 0) == 0)]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The account has no `${join("`, `", local.gone)}` any more; before: ${join(", ", [for name in local.gone : prior_attrs[name]])}. Make sure that another policy holds."
  }
}
