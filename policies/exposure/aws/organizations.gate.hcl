# Policies of an organization forbid what accounts may otherwise allow. That a
# policy is detached is in the pack `safeguards`.

resource_policy "aws_organizations_policy" "denies_dropped" {
  description = "A policy of the organization forbids less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"], try(tostring(coalesce(prior_attrs.type)), "SERVICE_CONTROL_POLICY"))

  locals {
    lost = try(iam::undenied(prior_attrs.content, attrs.content), [])
  }

  enforce {
    condition     = isunknown(try(attrs.content, null)) || can(iam::growth(null, attrs.content))
    error_message = "The content of `${meta.address}` cannot be read, so what it forbids is not checked."
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Accounts are no longer forbidden what `${try(tostring(coalesce(attrs.name)), meta.address)}` did: ${join("; ", [for grant in local.lost : grant.text])}. Make sure that another policy covers it."
  }
}

resource_policy "aws_organizations_policy" "policy_deleted" {
  description = "A policy of the organization that forbids something is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = meta.operation == "delete" && try(prior_attrs.skip_destroy, null) != true && contains(
    ["RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"],
    try(tostring(coalesce(prior_attrs.type)), "SERVICE_CONTROL_POLICY"),
  )

  locals {
    lost = try(iam::undenied(prior_attrs.content, null), [])
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Nothing forbids any more what `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` did: ${join("; ", slice([for grant in local.lost : grant.text], 0, min(5, length(local.lost))))}. Make sure that another policy covers it."
  }
}

resource_policy "aws_organizations_policy_attachment" "policy_moved" {
  description = "Another policy takes the place of one of the organization, or it holds elsewhere."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.policy_id, null) == try(attrs.policy_id, null) && try(prior_attrs.target_id, null) == try(attrs.target_id, null)
    error_message = "Policy `${try(tostring(coalesce(attrs.policy_id)), "")}` holds for `${try(tostring(coalesce(attrs.target_id)), "")}`; before: `${try(tostring(coalesce(prior_attrs.policy_id)), "")}` for `${try(tostring(coalesce(prior_attrs.target_id)), "")}`. Make sure that what it forbade is still forbidden."
  }
}

resource_policy "aws_organizations_organization" "policies_off" {
  description = "Policies of the organization are switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    gone = setintersection(
      setsubtract(try(compact(prior_attrs.enabled_policy_types), []), try(compact(attrs.enabled_policy_types), [])),
      ["RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"],
    )
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "No policy of type ${join(", ", sort(local.gone))} holds in any account any more, and each did before. Keep the type enabled."
  }
}

resource_policy "aws_organizations_delegated_administrator" "delegated" {
  description = "An account becomes an administrator of a service for the organization."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.account_id, null) == try(attrs.account_id, null) && try(prior_attrs.service_principal, null) == try(attrs.service_principal, null)
    error_message = "Account ${try(tostring(coalesce(attrs.account_id)), "")} manages `${try(tostring(coalesce(attrs.service_principal)), "")}` for the whole organization${try("; before: ${prior_attrs.account_id}", "")}. Make sure that few can sign in there."
  }
}

resource_policy "aws_organizations_policy" "undecided_content" {
  description = "What a policy of the organization forbids is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = isunknown(try(prior_attrs.content, null)) || !isunknown(try(attrs.content, null))
    error_message = "`content` of `${meta.address}` is known only after apply: what it forbids cannot be checked."
  }
}
