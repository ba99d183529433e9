# Conditional Access and what it rests on: who has to prove more than a password, and when.

locals {
  # What an account has to show. The others only ask for consent.
  strong = ["approvedapplication", "block", "compliantapplication", "compliantdevice", "domainjoineddevice", "mfa", "passwordchange"]
}

resource_policy "azuread_conditional_access_policy" "access_policy_off" {
  description = "A Conditional Access policy is switched off, or no longer asks for what it asked for."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    states = [for side in [prior_attrs, attrs] : lower(try(tostring(coalesce(side.state)), ""))]
    sides = [
      for side in [prior_attrs, attrs] : {
        controls = [for control in try(compact(side.grant_controls[0].built_in_controls), []) : lower(control)]
        operator = try(tostring(coalesce(side.grant_controls[0].operator)), "OR")
        strength = try(tostring(coalesce(side.grant_controls[0].authentication_strength_policy_id)), "")
      }
    ]

    # A strength of authentication asks for at least as much as a second factor.
    lost = [
      for control in setintersection(local.sides[0].controls, local.strong) : control
      if !contains(local.sides[1].controls, control) && !contains(local.sides[1].controls, "block") &&
      !(control == "mfa" && (local.sides[1].strength != "" || isunknown(try(attrs.grant_controls, null)))) &&
      (local.sides[0].operator != "OR" || length(local.sides[1].controls) == 0 || length(local.sides[0].controls) == 1)
    ]
    either = local.sides[0].operator == "AND" && local.sides[1].operator == "OR" && length(local.sides[1].controls) > 1
    weak   = local.sides[0].operator == "OR" && local.sides[1].operator == "OR" && length(setsubtract(local.sides[1].controls, local.sides[0].controls)) > 0 && length(local.sides[0].controls) > 0 && length(local.lost) == 0 && !contains(local.sides[1].controls, "block")
  }

  enforce {
    condition     = local.states[0] != "enabled" || !contains(["disabled", "enabledforreportingbutnotenforced"], local.states[1])
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` is no longer enforced (`state` is ${try(tostring(coalesce(attrs.state)), "")}, was enabled): sign-ins that it stopped succeed. Keep it enabled."
  }

  enforce {
    condition     = local.states[0] != "enabled" || local.states[1] != "enabled" || length(local.lost) == 0
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` no longer asks for ${join(", ", local.lost)}; it asks for ${length(local.sides[1].controls) == 0 ? "nothing" : join(", ", local.sides[1].controls)}. Keep the control."
  }

  enforce {
    condition     = local.states[0] != "enabled" || local.states[1] != "enabled" || (!local.either && !local.weak)
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` is content with one of ${join(", ", local.sides[1].controls)}; before, it asked for ${join(local.sides[0].operator == "AND" ? " and " : " or ", local.sides[0].controls)}. Keep what it asked for."
  }
}

# A replacement keeps what it asks for, and is compared above.
resource_policy "azuread_conditional_access_policy" "access_policy_removed" {
  description = "A Conditional Access policy is removed."
  operations  = ["delete"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = change.order == null

  enforce {
    condition     = try(prior_attrs.state, null) != "enabled"
    error_message = "`${try(tostring(coalesce(prior_attrs.display_name)), meta.address)}` no longer asks for ${join(", ", try(compact(prior_attrs.grant_controls[0].built_in_controls), ["what it asked for"]))}: sign-ins that it stopped succeed. Make sure that another policy does."
  }
}

resource_policy "azuread_conditional_access_policy" "access_policy_narrowed" {
  description = "A Conditional Access policy covers fewer users, applications, clients or places."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(prior_attrs.state, null) == "enabled" && try(attrs.state, null) == "enabled"

  locals {
    excluded = flatten([
      for path in [
        ["users", "excluded_users"], ["users", "excluded_groups"], ["users", "excluded_roles"], ["applications", "excluded_applications"],
        ["locations", "excluded_locations"], ["platforms", "excluded_platforms"],
        ["client_applications", "excluded_service_principals"],
        ] : [
        for name in setsubtract(try(compact(attrs.conditions[0][path[0]][0][path[1]]), []), try(compact(prior_attrs.conditions[0][path[0]][0][path[1]]), [])) : "${name} (`${path[1]}`)"
      ]
    ])

    # All stands for every other one.
    left = flatten([
      for path in [
        ["users", "included_users"], ["users", "included_groups"], ["users", "included_roles"], ["applications", "included_applications"],
        ["platforms", "included_platforms"], ["locations", "included_locations"],
        ] : [
        for name in setsubtract(try(compact(prior_attrs.conditions[0][path[0]][0][path[1]]), []), try(compact(attrs.conditions[0][path[0]][0][path[1]]), [])) : "${name} (`${path[1]}`)"
        if !contains(try([for new in compact(attrs.conditions[0][path[0]][0][path[1]]) : lower(new)], []), "all") && !contains(try([for new in compact(attrs.conditions[0].users[0].included_users) : lower(new)], []), path[0] == "users" ? "all" : "-") &&
        (!contains(["locations", "platforms"], path[0]) || try(length(attrs.conditions[0][path[0]]), 0) > 0)
      ]
    ])
    clients = [
      for name in setsubtract(try(compact(prior_attrs.conditions[0].client_app_types), []), try(compact(attrs.conditions[0].client_app_types), [])) : "${name} (`client_app_types`)"
      if !contains(try(compact(attrs.conditions[0].client_app_types), ["all"]), "all")
    ]
    gone   = concat(local.left, local.clients)
    guests = try(length(prior_attrs.conditions[0].users[0].excluded_guests_or_external_users), 0) == 0 && try(length(attrs.conditions[0].users[0].excluded_guests_or_external_users), 0) > 0
  }

  enforce {
    condition     = length(local.excluded) == 0 && !local.guests
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` no longer holds for ${join(", ", concat(sort(local.excluded), local.guests ? ["guests"] : []))}. Make sure that they are meant, and for how long."
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` no longer covers ${join(", ", sort(local.gone))}. Make sure that another policy does."
  }
}

resource_policy "azuread_named_location" "location_widened" {
  description = "More addresses or countries count as a known location."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    trusted = [for side in [prior_attrs, attrs] : try(side.ip[0].trusted, null) == true]
    ranges  = [for side in [prior_attrs, attrs] : try(compact(side.ip[0].ip_ranges), [])]
    new     = setsubtract(local.ranges[1], local.ranges[0])
    big     = [for range in local.new : range if regex_match(range, "/([0-9]|1[0-5])$")]
    unknown = try(prior_attrs.country[0].include_unknown_countries_and_regions, null) == false && try(attrs.country[0].include_unknown_countries_and_regions, null) == true
  }

  enforce {
    condition     = local.trusted[0] || !local.trusted[1] || length(local.ranges[0]) == 0
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` (${join(", ", local.ranges[1])}) counts as trusted: policies that spare trusted locations ask for less there. Make sure that only the organization has these addresses."
  }

  enforce {
    condition     = !local.trusted[1] || length(local.big) == 0
    error_message = "Trusted location `${try(tostring(coalesce(attrs.display_name)), meta.address)}` now holds ${join(", ", local.big)}; before: ${join(", ", local.ranges[0])}. Name the addresses of the organization."
  }

  enforce {
    condition     = !local.unknown
    error_message = "`${try(tostring(coalesce(attrs.display_name)), meta.address)}` now holds addresses of no known country. Keep them out."
  }
}

resource_policy "azuread_*" "requests_eased" {
  description = "Access is requested or activated with less proof or approval."
  types       = ["azuread_access_package_assignment_policy", "azuread_group_role_management_policy"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      ["activation_rules", "require_approval", "activation needs no approval"],
      ["activation_rules", "require_multifactor_authentication", "activation needs no second factor"],
      ["active_assignment_rules", "expiration_required", "active assignments may be permanent"],
      ["eligible_assignment_rules", "expiration_required", "eligible assignments may be permanent"],
      ["approval_settings", "approval_required", "requests need no approval"],
    ]
    eased = [
      for rule in local.rules : rule[2]
      if try(prior_attrs[rule[0]][0][rule[1]], null) == true && try(attrs[rule[0]][0][rule[1]], null) == false
    ]
    outside = ["AllConfiguredConnectedOrganizationSubjects", "AllExistingConnectedOrganizationSubjects", "AllExternalSubjects"]
    scopes  = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.requestor_settings[0].scope_type)), "NoSubjects")]
    wider   = contains(local.outside, local.scopes[1]) && (!contains(local.outside, local.scopes[0]) || (local.scopes[1] == "AllExternalSubjects" && local.scopes[0] != "AllExternalSubjects"))
  }

  enforce {
    condition     = length(local.eased) == 0
    error_message = "For `${try(tostring(coalesce(attrs.display_name)), meta.address)}`, ${join(", ", local.eased)}. Keep the rule."
  }

  enforce {
    condition     = !local.wider
    error_message = "People of other organizations can ask for `${try(tostring(coalesce(attrs.display_name)), meta.address)}` (`scope_type` is ${local.scopes[1]}, was ${local.scopes[0]}). Make sure that this is meant."
  }
}
