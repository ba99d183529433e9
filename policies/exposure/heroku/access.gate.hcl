# Private spaces, apps in them, and who administers a team.

resource_policy "heroku_space_inbound_ruleset" "network_opened" {
  description = "The whole internet may reach a private space."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.space, null)

  locals {
    allowed = [for side in [prior_attrs, attrs] : [for rule in try(concat(side.rule), []) : try(tostring(coalesce(rule.source)), "") if lower(try(tostring(coalesce(rule.action)), "")) == "allow"]]
    open    = [for list in local.allowed : [for range in list : range if regex_match(range, "^[^fF].*/[0-7]$")]]
  }

  # Without rules a space is open, so a first list that says so opens nothing.
  enforce {
    condition     = length(local.open[1]) == 0 || length(local.open[0]) > 0 || meta.operation == "create"
    error_message = "The whole internet may reach the space `${try(tostring(coalesce(attrs.space)), meta.address)}` (${join(", ", sort(local.open[1]))}); before: ${join(", ", sort(local.allowed[0]))}. Name the networks that need it."
  }
}

resource_policy "heroku_space_inbound_ruleset" "rules_gone" {
  description = "A private space is no longer limited to networks."
  operations  = ["delete", "replace"]
  level       = "require_approval"
  attached_to = try(attrs.space, null)
  filter      = meta.operation == "delete"

  locals {
    allowed = [for rule in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(rule.source)), "") if lower(try(tostring(coalesce(rule.action)), "")) == "allow"]
  }

  # A destroy lets in everyone (source of the provider).
  enforce {
    condition     = anytrue([for range in local.allowed : regex_match(range, "^[^fF].*/[0-7]$")])
    error_message = "The whole internet may reach the space `${try(tostring(coalesce(prior_attrs.space)), meta.address)}`; before: ${join(", ", sort(local.allowed))}. Keep the rules."
  }
}

resource_policy "heroku_app" "routed_publicly" {
  description = "An app in a private space becomes reachable from outside."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.internal_routing, null) != true || try(attrs.internal_routing, null) == true
    error_message = "The app `${try(tostring(coalesce(attrs.name)), meta.address)}` is reachable from outside of its space; before: only from within. Keep `internal_routing = true` unless it is meant for them."
  }
}

resource_policy "heroku_team_member" "administrator" {
  description = "A member becomes administrator of a team."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try("${attrs.team} ${attrs.email}", null)

  enforce {
    condition     = !contains(["admin", "owner"], lower(try(tostring(coalesce(attrs.role)), ""))) || contains(["admin", "owner"], lower(try(tostring(coalesce(prior_attrs.role)), "")))
    error_message = "${try(tostring(coalesce(attrs.email)), "A person")} becomes `${try(tostring(coalesce(attrs.role)), "admin")}` of the team `${try(tostring(coalesce(attrs.team)), meta.address)}`${try("; before: `${coalesce(prior_attrs.role)}`", "")}. Grant permissions on the apps that are needed."
  }
}
