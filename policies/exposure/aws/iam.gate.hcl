# What policy documents give to users, groups, roles and permission sets: privileges that grow. What was allowed before,
# in another order, another writing or another document of the same object, is not new. `iam::growth` follows the
# evaluation logic of IAM.

resource_policy "aws_*" "administrator" {
  types = [
    "aws_iam_group_policy",
    "aws_iam_policy",
    "aws_iam_role",
    "aws_iam_role_policy",
    "aws_iam_user_policy",
    "aws_ssoadmin_permission_set_inline_policy",
  ]
  description = "A policy document newly gives administrator access."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.role, attrs.user, attrs.group, attrs.permission_set_arn)
  opens       = local.doors

  # Of a role, some of the inline policies may be known.
  filter = length(local.documents) > 0 || !isunknown(try(attrs.policy, length(attrs.inline_policy), null))

  locals {
    # The trust policy of a role is no matter here.
    documents = flatten([for name, documents in meta.documents : documents if name != "assume_role_policy"])
    before    = try(prior_attrs.policy, prior_attrs.inline_policy[*].policy, prior_attrs.inline_policy, null)
    after     = length(local.documents) > 0 ? local.documents : try(attrs.policy, attrs.inline_policy[*].policy, attrs.inline_policy, null)
    read      = try(iam::growth(local.before, local.after), iam::growth(null, local.after), null)
    grants    = local.read == null ? [] : [for grant in local.read : grant if !grant.undecided]

    # Whose document it is, however it is written.
    holder = try("role/${attrs.role}", "user/${attrs.user}", "group/${attrs.group}", attrs.permission_set_arn, "${meta.type == "aws_iam_role" ? "role" : "policy"}/${attrs.name}")
    own    = isunknown(local.holder) ? [] : [local.holder]

    # With everything of IAM, an identity gives itself the rest; `NotAction` leaves out a few services of all of them. Who was
    # administrator already is none newly where another statement limits less.
    held     = length(local.grants) == 0 ? [] : try(iam::growth(null, local.before), [])
    was      = anytrue([for grant in local.held : grant.administrator])
    had_most = anytrue([for grant in local.held : contains(grant.every_action_of, "*")])
    harm = [
      for grant in local.grants : grant
      if(grant.change == "new" || length(grant.loosened) > 0 || (grant.change == "deny" && !local.was)) && (
        grant.administrator || (!grant.bounded && (
          contains(grant.every_action_of, "iam") || (contains(grant.every_action_of, "*") && !(grant.change == "new" && local.had_most))
        ))
      )
    ]
    ways = length(local.harm) > 0 ? [] : [
      for way in try(iam::escalations(local.before, local.after, local.own), iam::escalations(null, local.after, local.own), []) : way
      if way.administrator
    ]
    doors = concat(
      [for grant in local.harm : "${local.holder} ${grant.door}"],
      [for way in local.ways : "${local.holder} ${way.door}"],
    )
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "${length(local.own) > 0 ? "`${local.own[0]}`" : "The holder"} of `${meta.address}` becomes administrator: ${join("; ", [for grant in local.harm : grant.text])}. Name the actions and resources that are needed."
  }

  enforce {
    condition     = length(local.ways) == 0
    error_message = "${length(local.own) > 0 ? "`${local.own[0]}`" : "The holder"} of `${meta.address}` can give itself every right: `${join("`, `", slice([for way in local.ways : way.way], 0, min(4, length(local.ways))))}` (${join(", ", distinct([for way in local.ways : way.statement]))}). Name the roles, users and policies that are needed, or add a condition on a permissions boundary."
  }
}

resource_policy "aws_*" "growth" {
  types = [
    "aws_iam_group_policy",
    "aws_iam_policy",
    "aws_iam_role",
    "aws_iam_role_policy",
    "aws_iam_user_policy",
    "aws_iot_policy",
    "aws_ssoadmin_permission_set_inline_policy",
  ]
  description = "A policy document newly gives far more than a task needs, or cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.role, attrs.user, attrs.group, attrs.permission_set_arn)
  opens       = [for grant in concat(local.grants, local.undenied) : "${local.holder} ${grant.door}"]
  filter      = length(local.documents) > 0 || !isunknown(try(attrs.policy, length(attrs.inline_policy), null))

  locals {
    # The trust policy of a role is no matter here.
    documents = flatten([for name, documents in meta.documents : documents if name != "assume_role_policy"])
    before    = try(prior_attrs.policy, prior_attrs.inline_policy[*].policy, prior_attrs.inline_policy, null)
    after     = length(local.documents) > 0 ? local.documents : try(attrs.policy, attrs.inline_policy[*].policy, attrs.inline_policy, null)
    read      = try(iam::growth(local.before, local.after), iam::growth(null, local.after), null)
    grants    = local.read == null ? [] : [for grant in local.read : grant if !grant.undecided]

    # Whose document it is, however it is written.
    holder    = try("role/${attrs.role}", "user/${attrs.user}", "group/${attrs.group}", attrs.permission_set_arn, "${meta.type == "aws_iam_role" ? "role" : "policy"}/${attrs.name}")
    own       = isunknown(local.holder) ? [] : [local.holder]
    undenied  = try(iam::undenied(local.before, local.after), [])
    escalates = meta.type == "aws_iot_policy" ? [] : try(iam::escalations(local.before, local.after, local.own), iam::escalations(null, local.after, local.own), [])

    # Services whose every action is a usual grant: logs, metrics, traces, prices.
    telemetry = ["application-signals", "ce", "cloudwatch", "ec2messages", "health", "logs", "pricing", "rum", "ssmmessages", "synthetics", "tag", "xray"]

    # Ways that routine policies open: the role of a pipeline starts builds.
    usual = ["codebuild:StartBuild on everything", "codestar:CreateProject"]

    # Administrators are the business of the policy above.
    held     = length(local.grants) == 0 ? [] : try(iam::growth(null, local.before), [])
    was      = anytrue([for grant in local.held : grant.administrator])
    had_most = anytrue([for grant in local.held : contains(grant.every_action_of, "*")])
    harm = [
      for grant in local.grants : grant
      if(grant.change == "new" || length(grant.loosened) > 0 || (grant.change == "deny" && !local.was)) && (
        grant.administrator || (!grant.bounded && (
          contains(grant.every_action_of, "iam") || (contains(grant.every_action_of, "*") && !(grant.change == "new" && local.had_most))
        ))
      )
    ]
    administrator = meta.type != "aws_iot_policy" && (length(local.harm) > 0 || anytrue([for way in local.escalates : way.administrator]))
    ways          = [for way in local.escalates : way if meta.operation != "create" || !contains(local.usual, way.way)]

    # New ones that no condition limits to some resources.
    new = [for grant in local.grants : grant if grant.change == "new" && !grant.bounded]
    services = [
      for service in distinct(flatten([for grant in local.new : grant.every_action_of])) : service
      if meta.operation != "create" || !contains(local.telemetry, service)
    ]

    # The actions that the document had before, for some resources. What calls others and changes what runs is more than a
    # task needs where a policy had it not.
    had  = length(local.new) == 0 ? [] : try([for action in flatten([for grant in iam::growth(null, local.before) : grant.actions]) : lower(action)], [])
    wide = [for grant in local.new : grant if length(grant.every_action_of) == 0 && (grant.every_resource || grant.every_of_kind)]
    sensitive = distinct(flatten([
      for grant in local.wide : concat(grant.data_actions, length(local.had) > 0 ? grant.control_actions : [])
    ]))
    widened = distinct(flatten([
      for grant in local.new : [
        for action in grant.actions : action
        if contains(local.had, lower(action)) && !contains_substring(lower(action), ":list") && !contains_substring(lower(action), ":describe")
      ]
      if length(grant.every_action_of) == 0 && (grant.every_resource || grant.every_of_kind || grant.every_in_region)
    ]))

    # A document that named actions of a service, and names all of them now.
    whole = distinct([
      for action in flatten([for grant in local.new : grant.every_resource ? [] : grant.actions]) : action
      if endswith(action, ":*") && anytrue([for had in local.had : startswith(had, trimsuffix(lower(action), "*"))])
    ])
    loosened = [for grant in local.grants : grant if length(grant.loosened) > 0]
  }

  enforce {
    condition     = isunknown(local.after) || isunknown(local.read) || local.read != null
    error_message = "The policy document of `${meta.address}` cannot be read, so what it allows is not checked. Look at it yourself, or correct it."
  }

  enforce {
    condition     = local.administrator || length(local.ways) == 0
    error_message = "${length(local.own) > 0 ? "`${local.own[0]}`" : "The holder"} of `${meta.address}` can raise its own privileges: `${join("`, `", [for way in slice(local.ways, 0, min(4, length(local.ways))) : way.way])}`${length(local.ways) > 4 ? " and ${length(local.ways) - 4} more" : ""} (${join(", ", distinct([for way in local.ways : way.statement]))}). Name the roles, users and policies that are needed."
  }

  enforce {
    condition     = local.administrator || length(local.services) == 0
    error_message = "`${meta.address}` newly allows every action of `${join("`, `", local.services)}` on every resource. Name the actions and resources that are needed."
  }

  enforce {
    condition     = local.administrator || length(local.sensitive) == 0
    error_message = "`${meta.address}` newly allows `${join("`, `", slice(local.sensitive, 0, min(5, length(local.sensitive))))}` on every resource. Name the resources that are needed."
  }

  enforce {
    condition     = local.administrator || length(local.ways) > 0 || length(setsubtract(local.widened, local.sensitive)) == 0
    error_message = "`${meta.address}` allowed `${join("`, `", slice(local.widened, 0, min(5, length(local.widened))))}` on some resources, and allows it on all of them now. Name the resources that are needed."
  }

  enforce {
    condition     = local.administrator || length(local.whole) == 0
    error_message = "`${meta.address}` newly allows every action of a service where it named some: `${join("`, `", local.whole)}`. Name the actions that are needed."
  }

  enforce {
    condition     = local.administrator || length(local.loosened) == 0
    error_message = "A condition of `${meta.address}` is gone or wider: ${join("; ", [for grant in local.loosened : grant.text])}."
  }

  enforce {
    condition     = local.administrator || length(local.undenied) == 0
    error_message = "`${meta.address}` denies less than before: ${join("; ", [for grant in local.undenied : grant.text])}."
  }
}

# Whether the identity goes as well is not to be seen if it is of another stack. A managed policy that is deleted is attached
# to nobody.
resource_policy "aws_*" "guard_deleted" {
  types = [
    "aws_iam_group_policy",
    "aws_iam_role_policy",
    "aws_iam_user_policy",
    "aws_ssoadmin_permission_set_inline_policy",
  ]
  description = "A policy that denies something to an identity is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = try(attrs.role, attrs.user, attrs.group, attrs.permission_set_arn)
  opens       = [for grant in local.lost : "${local.holder} ${grant.door}"]
  filter      = meta.operation == "delete"

  locals {
    lost = try(iam::undenied(try(prior_attrs.policy, prior_attrs.inline_policy), null), [])

    # Whose document it is, however it is written.
    holder = try("role/${prior_attrs.role}", "user/${prior_attrs.user}", "group/${prior_attrs.group}", prior_attrs.permission_set_arn)
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` is deleted. Unless its holder is too, what it denied is not denied any more: ${join("; ", [for grant in local.lost : grant.text])}."
  }
}

# What a policy of an organization denies is in `organizations`. One that allows is a list of what accounts may do at all.
resource_policy "aws_organizations_policy" "organization_allows" {
  description = "A policy of an organization lets its accounts do more than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(tostring(coalesce(attrs.type)), "SERVICE_CONTROL_POLICY") == "SERVICE_CONTROL_POLICY"

  locals {
    had = try(iam::growth(null, prior_attrs.content), [])
    new = [
      for grant in try(iam::growth(prior_attrs.content, attrs.content), []) : grant if length(local.had) > 0 && grant.change != "deny"
    ]
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "The accounts below may do more: `${meta.address}` newly allows ${join("; ", [for grant in local.new : "`${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}`"])}."
  }
}

resource_policy "aws_*" "undecided" {
  types = [
    "aws_iam_group_policy",
    "aws_iam_policy",
    "aws_iam_role_policy",
    "aws_iam_user_policy",
    "aws_iot_policy",
    "aws_ssoadmin_permission_set_inline_policy",
  ]
  description = "A policy document is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  filter      = !(contains(keys(meta.documents), "policy") || contains(keys(meta.documents), "inline_policy")) && isunknown(try(attrs.policy, attrs.inline_policy, null))

  # What a data source gives, the policy about data sources checks as far as it is known.
  enforce {
    condition     = try(coalesce(prior_attrs.policy), coalesce(prior_attrs.inline_policy), "") == ""
    error_message = "The policy document of `${meta.address}` is known only after apply, so what it newly allows is not checked. Look at the plan of what it is made of."
    info_message  = "The policy document of `${meta.address}` is known only after apply, so what it allows is not checked."
  }
}
