# Rights in an organization of Scaleway.

resource_policy "scaleway_iam_policy" "administrator_granted" {
  description = "Someone may do everything in the organization, or hand out rights in it."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        who = join(" ", [for name in ["user_id", "group_id", "application_id"] : isunknown(try(side[name], null)) ? "" : try(tostring(coalesce(side[name])), "")])
        sets = distinct(flatten([
          for rule in try(concat(side.rule), []) : [for name in try(concat(rule.permission_set_names), []) : try(tostring(coalesce(name)), "") if !isunknown(name)]
          if !isunknown(try([for name in rule.permission_set_names : 0], null)) && try(tostring(coalesce(rule.condition)), "") == "" && (try(tostring(coalesce(rule.organization_id)), "") != "" || isunknown(try(rule.organization_id, null)))
        ]))
      }
    ]
    had   = local.sides[0].who == local.sides[1].who ? local.sides[0].sets : []
    added = [for name in local.sides[1].sets : name if contains(["OrganizationManager", "IAMManager", "AllProductsFullAccess"], name) && !contains(local.had, name)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The policy `${try(tostring(coalesce(attrs.name)), meta.address)}` grants `${join("`, `", local.added)}` in the whole organization${length(local.had) == 0 ? "" : "; before: `${join("`, `", local.had)}`"}. Grant a set for the task, in a project."
  }
}
