# Azure Policy that keeps doors closed. Its assignments are told by their names: an assignment
# about tags or regions opens nothing when it goes.

locals {
  # Words in names of policies about what may be reached, and by whom.
  doors = "(?i)public|internet|network.?access|private.?(link|endpoint)|exposed?|anonymous|firewall|inbound|rdp|ssh|management.?port|open.?port|local.?auth|mfa"
}

resource_policy "azurerm_*" "policy_unenforced" {
  description = "An assigned policy no longer denies what it denied."
  types = [
    "azurerm_management_group_policy_assignment",
    "azurerm_resource_group_policy_assignment",
    "azurerm_resource_policy_assignment",
    "azurerm_subscription_policy_assignment",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    name = try(tostring(coalesce(attrs.display_name)), tostring(coalesce(attrs.name)), meta.address)
    effects = [
      for side in [prior_attrs, attrs] : {
        for key, value in try(merge({}, jsondecode(side.parameters)), {}) : key => lower(try(tostring(coalesce(value.value)), ""))
        if contains_substring(lower(key), "effect")
      }
    ]
    weaker = [
      for key, value in local.effects[0] : "`${key}` is `${lookup(local.effects[1], key, "left to its default")}`, was `${value}`"
      if contains(["deny", "denyaction"], value) && contains(["audit", "auditifnotexists", "disabled"], lookup(local.effects[1], key, ""))
    ]
    excepted = setsubtract([for scope in try(compact(attrs.not_scopes), []) : lower(scope)], [for scope in try(compact(prior_attrs.not_scopes), []) : lower(scope)])
  }

  enforce {
    condition     = try(prior_attrs.enforce, null) == false || try(attrs.enforce, null) != false
    error_message = "Policy `${local.name}` only reports (`enforce = false`): what it denied before is allowed. Keep it enforced."
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Policy `${local.name}` denies less: ${join(", ", local.weaker)}. Keep the effect that denies."
  }

  enforce {
    condition     = length(local.excepted) == 0 || !regex_match("${local.name} ${try(tostring(coalesce(attrs.policy_definition_id)), "")}", local.doors)
    error_message = "Policy `${local.name}` no longer holds in `${join("`, `", sort(local.excepted))}`. Make sure that nothing there may be opened."
  }
}

resource_policy "azurerm_*" "policy_removed" {
  description = "A policy that keeps resources from being reached is no longer assigned."
  types = [
    "azurerm_management_group_policy_assignment",
    "azurerm_resource_group_policy_assignment",
    "azurerm_resource_policy_assignment",
    "azurerm_subscription_policy_assignment",
  ]
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.management_group_id), coalesce(attrs.subscription_id), coalesce(attrs.resource_group_id), attrs.resource_id, null)

  # One that is replaced in its scope comes back, and what it denies is compared above.
  filter = (
    meta.operation == "delete" && try(prior_attrs.enforce, null) != false &&
    regex_match("${try(tostring(coalesce(prior_attrs.display_name)), "")} ${try(tostring(coalesce(prior_attrs.name)), "")} ${try(tostring(coalesce(prior_attrs.policy_definition_id)), "")}", local.doors)
  )

  enforce {
    condition     = meta.operation != "delete"
    error_message = "Policy `${try(tostring(coalesce(prior_attrs.display_name)), tostring(coalesce(prior_attrs.name)), meta.address)}` no longer holds in its scope: what it denied can be opened. Make sure that an assignment from above covers it."
  }
}

resource_policy "azurerm_*" "policy_exempted" {
  description = "A scope is exempted from a policy that keeps resources from being reached."
  types = [
    "azurerm_management_group_policy_exemption",
    "azurerm_resource_group_policy_exemption",
    "azurerm_resource_policy_exemption",
    "azurerm_subscription_policy_exemption",
  ]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${try(coalesce(attrs.management_group_id), coalesce(attrs.subscription_id), coalesce(attrs.resource_group_id), attrs.resource_id)} ${attrs.policy_assignment_id}", null)
  filter      = meta.operation == "create" && !isunknown(try(attrs.policy_assignment_id, null))

  # Mitigated means that the intent of the policy is met in another way.
  enforce {
    condition = (
      lower(try(tostring(coalesce(attrs.exemption_category)), "")) != "waiver" ||
      !regex_match("${try(tostring(coalesce(attrs.display_name)), "")} ${try(tostring(coalesce(attrs.name)), "")} ${try(tostring(coalesce(attrs.policy_assignment_id)), "")}", local.doors)
    )
    error_message = "`${try(tostring(coalesce(attrs.display_name)), tostring(coalesce(attrs.name)), meta.address)}` waives `${try(tostring(coalesce(attrs.policy_assignment_id)), "a policy")}` ${try(tostring(coalesce(attrs.expires_on)), "") == "" ? "for good" : "until ${try(tostring(coalesce(attrs.expires_on)), "")}"}. Set `expires_on`, and name the scope as narrowly as possible."
  }
}

resource_policy "azurerm_policy_definition" "policy_effect" {
  description = "A policy of one's own no longer denies."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    effects = [for side in [prior_attrs, attrs] : lower(try(tostring(jsondecode(side.policy_rule).then.effect), ""))]
  }

  enforce {
    condition     = !contains(["deny", "denyaction"], local.effects[0]) || !contains(["audit", "auditifnotexists", "disabled"], local.effects[1])
    error_message = "Policy `${try(tostring(coalesce(attrs.display_name)), tostring(coalesce(attrs.name)), meta.address)}` has the effect `${local.effects[1]}` wherever it is assigned; before: `${local.effects[0]}`. Keep the effect that denies."
  }

  enforce {
    condition     = try(attrs.policy_rule, null) == null || can(jsondecode(attrs.policy_rule))
    error_message = "`policy_rule` of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}
