# Policies of an organization forbid what accounts may otherwise allow. That a
# policy is detached is in the pack `safeguards`.

resource_policy "aws_organizations_policy" "denies_dropped" {
  description = "A policy of the organization forbids less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"], try(tostring(coalesce(prior_attrs.type)), "SERVICE_CONTROL_POLICY"))

  # What a statement denies, without its name; the order and the case of actions
  # are of no meaning.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for statement in flatten([try(jsondecode(side.content).Statement, [])]) : {
          name      = try(tostring(coalesce(statement.Sid)), "without a name")
          actions   = [for action in flatten([try(statement.Action, [])]) : try(lower(action), "")]
          others    = try(statement.NotAction, null) == null ? null : [for action in flatten([statement.NotAction]) : try(lower(action), "")]
          resources = flatten([try(statement.Resource, ["*"])])
          except    = jsonencode([try(statement.NotResource, null), try(statement.Principal, "*"), try(statement.NotPrincipal, null)])
          conditions = flatten([
            for test, keys in try({ for test, keys in statement.Condition : test => keys }, {}) : [
              for key, values in try({ for key, values in keys : key => values }, {}) : {
                name   = lower("${test} ${key}")
                spares = contains_substring(lower(test), "not")
                values = [for value in flatten([values]) : try(tostring(coalesce(value)), "")]
              }
            ]
          ])
        }
        if lower(try(statement.Effect, "")) == "deny"
      ]
    ]

    # For each statement before, those after that hold wherever it held. A test such
    # as StringNotEquals spares its values, any other holds for them alone.
    kept = [
      for old in local.sides[0] : {
        old = old
        new = [
          for new in local.sides[1] : new
          if new.except == old.except && (contains(new.resources, "*") || length(setsubtract(old.resources, new.resources)) == 0) && alltrue([
            for condition in new.conditions : anytrue([
              for before in old.conditions :
              before.name == condition.name && length(condition.spares ? setsubtract(condition.values, before.values) : setsubtract(before.values, condition.values)) == 0
            ])
          ])
        ]
      }
    ]
    lost = distinct(flatten([
      for pair in local.kept : [
        for action in pair.old.actions : action
        if !anytrue([
          for new in pair.new : new.others != null ? !anytrue([
            for other in new.others : regex_match(action, "^${replace(other, "*", ".*")}$") || regex_match(other, "^${replace(action, "*", ".*")}$")
          ]) : anytrue([for pattern in new.actions : regex_match(action, "^${replace(pattern, "*", ".*")}$")])
        ])
      ]
    ]))
    wider = [
      for pair in local.kept : pair.old.name
      if pair.old.others != null && !anytrue([
        for new in pair.new : new.others == null ? contains(new.actions, "*") : length(setsubtract(new.others, pair.old.others)) == 0
      ])
    ]
  }

  enforce {
    condition     = can(jsondecode(attrs.content))
    error_message = "The content of `${meta.address}` cannot be read, so what it forbids is not checked."
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Accounts are no longer forbidden ${join(", ", local.lost)} as before by `${try(tostring(coalesce(attrs.name)), meta.address)}`: a statement is gone, or holds in fewer cases. Make sure that another policy covers it."
  }

  enforce {
    condition     = length(local.wider) == 0
    error_message = "Accounts may do more of what statement ${join(", ", local.wider)} of `${try(tostring(coalesce(attrs.name)), meta.address)}` forbade: it is gone, excepts more actions, or holds in fewer cases. Make sure that another policy covers it."
  }
}

resource_policy "aws_organizations_policy" "policy_deleted" {
  description = "A policy of the organization that forbids something is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = meta.operation == "delete" && contains(
    ["RESOURCE_CONTROL_POLICY", "SERVICE_CONTROL_POLICY"],
    try(tostring(coalesce(prior_attrs.type)), "SERVICE_CONTROL_POLICY"),
  )

  locals {
    denies = [for statement in flatten([try(jsondecode(prior_attrs.content).Statement, [])]) : statement if lower(try(statement.Effect, "")) == "deny"]
  }

  enforce {
    condition     = length(local.denies) == 0 || try(prior_attrs.skip_destroy, null) == true
    error_message = "Nothing forbids any more what `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` did: ${join(", ", slice(distinct(flatten([for statement in local.denies : try(statement.Action, statement.NotAction, [])])), 0, min(5, length(distinct(flatten([for statement in local.denies : try(statement.Action, statement.NotAction, [])]))))))}. Make sure that another policy covers it."
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
    error_message = "Account ${try(tostring(coalesce(attrs.account_id)), "")} manages `${try(tostring(coalesce(attrs.service_principal)), "")}` for the whole organization; before: ${try(tostring(coalesce(prior_attrs.account_id)), "not by this resource")}. Make sure that few can sign in there."
  }
}

resource_policy "aws_organizations_policy" "undecided_content" {
  description = "What a policy of the organization forbids is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = isunknown(try(prior_attrs.content, null)) || !isunknown(try(attrs.content, null))
    error_message = "`content` of `${meta.address}` is known only after apply: what it forbids cannot be checked. Before: ${try(tostring(coalesce(prior_attrs.content)), "nothing")}."
  }
}
