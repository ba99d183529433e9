# Who administers Okta, and what applications, origins and authorization servers may do.

locals {
  takeover = ["SUPER_ADMIN", "ORG_ADMIN"]
  readers  = ["READ_ONLY_ADMIN", "REPORT_ADMIN"]

  # What a role is limited to.
  limits_of = ["target_group_list", "target_app_list"]
}

# A role of a person, of a group or of an application.
resource_policy "okta_*" "administrator" {
  description = "Someone gets a role that administers the whole organization."
  types       = ["okta_app_oauth_role_assignment", "okta_group_role", "okta_user", "okta_user_admin_roles"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for role in contains(local.added, "SUPER_ADMIN") ? local.takeover : local.added : "${local.target} ${role} ${local.limits}"]

  locals {
    target = join(" ", [for key in ["user_id", "group_id", "client_id", "login"] : try(tostring(coalesce(attrs[key])), "")])
    limits = jsonencode([for key in local.limits_of : try(attrs[key], null)])
    roles  = [for side in [prior_attrs, attrs] : [for role in flatten([try(concat(side.admin_roles), []), meta.type == "okta_app_oauth_role_assignment" ? try(side.type, null) : try(side.role_type, null)]) : upper(try(tostring(coalesce(role)), ""))]]
    added  = contains(local.roles[0], "SUPER_ADMIN") ? toset([]) : setsubtract(setintersection(local.roles[1], local.takeover), local.roles[0])
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` grants ${join(" and ", [for role in sort(local.added) : "`${role}`"])}, which is enough to take over the organization${length(compact(local.roles[0])) == 0 ? "" : "; before: ${join(", ", [for role in compact(local.roles[0]) : "`${role}`"])}"}. Grant a role for the task."
  }
}

resource_policy "okta_*" "limited_administrator" {
  description = "Someone gets a role that administers a part of the organization."
  types       = ["okta_admin_role_custom_assignments", "okta_app_oauth_role_assignment", "okta_group_role", "okta_user", "okta_user_admin_roles"]
  operations  = ["create", "update", "replace"]
  attached_to = local.target
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for role in local.added : "${local.target} ${role} ${local.limits}"]

  # A custom role has members. What takes over the organization is a finding of `administrator`.
  locals {
    target = join(" ", [for key in ["user_id", "group_id", "client_id", "login", "custom_role_id", "resource_set_id", "resource_set", "role_id", "role"] : try(tostring(coalesce(attrs[key])), "")])
    limits = jsonencode([for key in local.limits_of : try(attrs[key], null)])
    roles  = [for side in [prior_attrs, attrs] : [for role in flatten([try(concat(side.admin_roles), []), try(concat(side.members), []), meta.type == "okta_app_oauth_role_assignment" ? try(side.type, null) : try(side.role_type, null)]) : try(tostring(coalesce(role)), "")]]
    # A super administrator has every role, an administrator of the organization those for users.
    had   = flatten([for role in local.roles[0] : upper(role) == "SUPER_ADMIN" ? local.roles[1] : upper(role) == "ORG_ADMIN" ? ["GROUP_MEMBERSHIP_ADMIN", "HELP_DESK_ADMIN", "USER_ADMIN"] : [role]])
    added = setsubtract(compact(local.roles[1]), concat(local.takeover, local.readers, local.had))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` grants ${meta.type == "okta_admin_role_custom_assignments" ? "a custom administrator role to" : "the role"} ${join(", ", [for role in sort(local.added) : "`${role}`"])}. Make sure that this is meant."
  }
}

resource_policy "okta_admin_role_custom" "role_extended" {
  description = "A custom administrator role may manage more."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    added = [for permission in sort(setsubtract([for permission in try(concat(attrs.permissions), []) : try(tostring(coalesce(permission)), "")], [for permission in try(concat(prior_attrs.permissions), []) : try(tostring(coalesce(permission)), "")])) : permission if permission != "" && !endswith(permission, ".read")]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Everyone with the role `${try(tostring(coalesce(attrs.label)), meta.address)}` may do more: `${join("`, `", local.added)}`. Make sure that this is meant."
  }
}

resource_policy "okta_trusted_origin" "origin_trusted" {
  description = "Pages of another origin may use the API as the person who is signed in."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    after  = try(attrs.active, null) == false ? [] : [for scope in try(concat(attrs.scopes), []) : try("${scope} for ${attrs.origin}", "")]
    before = try(prior_attrs.active, null) == false ? [] : [for scope in try(concat(prior_attrs.scopes), []) : try("${scope} for ${prior_attrs.origin}", "")]
    added  = setsubtract(local.after, local.before)
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Okta trusts `${try(tostring(coalesce(attrs.origin)), "an origin")}` (${join(", ", sort(local.added))}): its pages use the API as whoever is signed in. Make sure that it is yours, with `https`."
  }
}

resource_policy "okta_app_oauth" "client_opened" {
  description = "An application accepts tokens or redirects that it did not."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    weak   = ["implicit", "password"]
    grants = [for side in [prior_attrs, attrs] : setintersection([for grant in try(concat(side.grant_types), []) : try(tostring(coalesce(grant)), "")], local.weak)]
    wild   = [for side in [prior_attrs, attrs] : [for uri in try(concat(side.redirect_uris), []) : uri if can(regex("[*]|^http://", uri)) && !can(regex("^http://(localhost|127[.]0[.]0[.]1|\\[::1\\])", uri))]]
    open = concat(
      [for grant in sort(setsubtract(local.grants[1], local.grants[0])) : "the grant `${grant}` is allowed"],
      [for uri in sort(setsubtract(local.wild[1], local.wild[0])) : "tokens may go to `${uri}`"],
      try(prior_attrs.pkce_required, null) == true && try(attrs.pkce_required, null) == false ? ["`pkce_required` is off"] : [],
      try(prior_attrs.implicit_assignment, null) != true && try(attrs.implicit_assignment, null) == true ? ["everyone in the organization may use it"] : [],
      try(length(prior_attrs.token_endpoint_auth_method), 0) > 0 && try(prior_attrs.token_endpoint_auth_method, null) != "none" && try(attrs.token_endpoint_auth_method, null) == "none" ? ["it needs no secret"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "The application `${try(tostring(coalesce(attrs.label)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}

resource_policy "okta_app_oauth_api_scope" "api_granted" {
  description = "An application may manage Okta through the API."
  operations  = ["create", "update", "replace"]
  attached_to = try(attrs.app_id, null)
  level       = "warn"
  on_unknown  = "allow"

  locals {
    added = [
      for scope in sort(setsubtract([for scope in try(concat(attrs.scopes), []) : try(tostring(coalesce(scope)), "")], [for scope in try(concat(prior_attrs.scopes), []) : try(tostring(coalesce(scope)), "")])) :
      scope if endswith(scope, ".manage")
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "An application may ${join(", ", [for scope in local.added : "`${scope}`"])}, without anyone signed in. Grant `.read`, where that is enough."
  }
}

resource_policy "okta_auth_server_policy_rule" "tokens_for_more" {
  description = "An authorization server gives tokens to more people, or for more."
  operations  = ["create", "update", "replace"]
  attached_to = "${try(tostring(coalesce(attrs.auth_server_id)), "")} ${try(tostring(coalesce(attrs.policy_id)), "")}"
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : concat(
        [for grant in try(concat(side.grant_type_whitelist), []) : "the grant `${grant}`" if contains(["implicit", "password"], try(tostring(coalesce(grant)), ""))],
        try(contains(side.scope_whitelist, "*"), false) ? ["every scope"] : [],
      )
    ]
    # On create, every scope for everyone is the usual rule of a test.
    added = meta.operation == "create" ? [for what in local.sides[1] : what if what != "every scope"] : setsubtract(local.sides[1], local.sides[0])
    more  = meta.operation != "create" && !try(contains(prior_attrs.group_whitelist, "EVERYONE"), false) && try(contains(attrs.group_whitelist, "EVERYONE"), false)
  }

  enforce {
    condition     = length(local.added) == 0 && !local.more
    error_message = "The rule `${try(tostring(coalesce(attrs.name)), meta.address)}` gives tokens for more: ${join(", ", concat(sort(local.added), local.more ? ["everyone"] : []))}. Make sure that this is meant."
  }
}

# Without a target, the role holds for every group, application or user.
resource_policy "okta_*role*" "role_untargeted" {
  description = "A role that was limited to some groups or applications holds for all."
  types       = ["okta_admin_role_targets", "okta_group_role"]
  operations  = ["update", "delete", "replace"]
  attached_to = join(" ", [for key in ["user_id", "group_id", "role_type"] : try(tostring(coalesce(attrs[key])), "")])
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation != "delete" || meta.type == "okta_admin_role_targets"

  locals {
    gone = [for name in ["apps", "groups", "target_app_list", "target_group_list"] : name if try(length(prior_attrs[name]), 0) > 0 && (meta.operation == "delete" || try(length(attrs[name]), 0) == 0)]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The role `${try(tostring(coalesce(prior_attrs.role_type)), meta.address)}` is no longer limited (`${join("`, `", local.gone)}`), and holds for all of them. Make sure that this is meant."
  }
}

# An identity provider says who someone is.
resource_policy "okta_idp_*" "provider_trusted" {
  description = "An identity provider may sign people in, or its word is checked less."
  types       = ["okta_idp_oidc", "okta_idp_saml"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Signatures of responses: `ANY` or `NONE` is less than one of them.
  locals {
    on = [for side in [prior_attrs, attrs] : upper(try(tostring(coalesce(side.status)), "ACTIVE")) == "ACTIVE"]
    harm = concat(
      meta.operation == "create" && local.on[1] ? ["may sign people in from now on"] : [],
      meta.operation != "create" && !local.on[0] && local.on[1] ? ["may sign people in again"] : [],
      upper(try(tostring(coalesce(prior_attrs.account_link_action)), "")) == "DISABLED" && upper(try(tostring(coalesce(attrs.account_link_action)), "")) == "AUTO" ? ["its users become those who exist, by name (`account_link_action`)"] : [],
      try(length(prior_attrs.account_link_group_include), 0) > 0 && try(length(attrs.account_link_group_include), 0) == 0 ? ["its users may become those of every group (`account_link_group_include`)"] : [],
      [for name in ["response_signature_scope", "request_signature_scope"] : "`${name}` is `${attrs[name]}` instead of `${prior_attrs[name]}`" if contains(["REQUEST", "RESPONSE", "ASSERTION"], upper(try(tostring(coalesce(prior_attrs[name])), ""))) && upper(try(tostring(coalesce(attrs[name])), "")) == "NONE"],
    )
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The identity provider `${try(tostring(coalesce(attrs.name)), meta.address)}`: ${join("; ", local.harm)}. Whoever controls it can sign in as others; make sure that it is yours."
  }
}

resource_policy "okta_org_support" "support_let_in" {
  description = "People of Okta may sign in as administrators."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = meta.operation != "create" && !try(tonumber(attrs.extend_by) > tonumber(coalesce(prior_attrs.extend_by, 0)), false)
    error_message = "The support of Okta may sign in to the organization as administrator${meta.operation == "create" ? "" : ", and for longer"}. Take the access away when the case is closed."
  }
}
