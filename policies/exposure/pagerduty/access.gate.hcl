# Who administers the account.

resource_policy "pagerduty_user" "administrator" {
  description = "A user becomes administrator of the account."
  operations  = ["create", "update", "replace"]
  attached_to = lower(try(tostring(coalesce(attrs.email)), ""))
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = !contains(["admin", "owner"], try(tostring(coalesce(attrs.role)), "")) || contains(["admin", "owner"], try(tostring(coalesce(prior_attrs.role)), ""))
    error_message = "${try(tostring(coalesce(attrs.email)), tostring(coalesce(attrs.name)), "A person")} becomes `${try(tostring(coalesce(attrs.role)), "admin")}` of the account${meta.operation == "create" ? "" : "; before: `${try(tostring(coalesce(prior_attrs.role)), "user")}`"}. Take `user` or `limited_user`."
  }
}

# Teams are private or not: without a default role, others see nothing of them.
resource_policy "pagerduty_team*" "team_opened" {
  description = "A person manages a team, or a private team is shown to everyone of the account."
  types       = ["pagerduty_team", "pagerduty_team_membership"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = concat(
      meta.type == "pagerduty_team" && try(prior_attrs.default_role, null) == "none" && !contains(["", "none"], try(tostring(coalesce(attrs.default_role)), "")) ? ["everyone of the account may use what belongs to it (`default_role` is `${attrs.default_role}`)"] : [],
      contains(["observer", "responder"], try(tostring(coalesce(prior_attrs.role)), "")) && try(attrs.role, null) == "manager" ? ["a member becomes manager, and may add others"] : [],
    )
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "In the team `${try(tostring(coalesce(attrs.name)), tostring(coalesce(attrs.team_id)), meta.address)}`: ${join("; ", local.open)}. Make sure that this is meant."
  }
}
