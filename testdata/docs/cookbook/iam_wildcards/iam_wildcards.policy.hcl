resource_policy "aws_iam_*policy" "no_wildcards" {
  operations = ["create", "update"]
  filter     = core::can(attrs.policy)

  locals {
    # A statement, an action and a resource may each be one or a list of them.
    statements = core::flatten([core::jsondecode(attrs.policy).Statement])
    # Everything but some actions, or but some resources, is a wildcard too.
    on_everything = [
      for statement in local.statements : statement
      if statement.Effect == "Allow"
      && (core::can(statement.NotResource) || core::contains(core::flatten([core::try(statement.Resource, [])]), "*"))
    ]
    wildcards = [
      for statement in local.on_everything : statement
      if core::can(statement.NotAction) || core::anytrue([
        for action in core::flatten([core::try(statement.Action, [])]) : core::contains_substring(action, "*")
      ])
    ]
  }

  enforce {
    condition     = core::length(local.wildcards) == 0
    error_message = "A statement allows actions by wildcard on every resource."
  }
}
