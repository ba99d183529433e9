# What policy documents give to users, groups, roles and permission sets: privileges that grow. What was allowed before,
# in another order, another writing or another document of the same object, is not new. `iam::growth` follows the
# evaluation logic of IAM.

locals {
  # Reads of secrets and of data, changes to data, and the end of the trail: what nobody needs on every resource.
  data = "(?i)^((secretsmanager|ssm|kms|s3|dynamodb|rds-db|redshift-data|cloudtrail):\\*|secretsmanager:(\\*|get\\*|getsecretvalue|put(\\*|secretvalue|resourcepolicy)|update.*|delete.*)|ssm:(get\\*|getparameter.*|putparameter)|kms:(decrypt.*|creategrant|putkeypolicy|schedulekeydeletion|disablekey)|s3:(get\\*|getobject.*|put(\\*|object.*|bucketpolicy|bucketacl)|delete.*)|dynamodb:(get\\*|batch(\\*|get.*|write.*)|(get|put|update|delete|transact.*)item.*|scan|query|partiql.*|deletetable)|rds-db:connect|cloudtrail:(stop|delete|update|put).*)$"

  # What is more than a task needs where a policy had it not: calls of others, and changes to what runs.
  reach = "(?i)^((sqs|sns|lambda|ecr|ec2|rds|iam|sts|organizations|backup|logs|eks|ecs):\\*|lambda:(invoke.*|update.*|delete.*)|rds:(delete|modify|restore).*|redshift-data:.*|ec2:(terminate.*|authorize.*|modify(\\*|image|instance|snapshot).*|delete(\\*|flowlogs|snapshot|volume|vpc).*)|ecr:(put|delete|batchdelete|set).*|sqs:(send|receive|purge|delete).*|sns:(publish|delete).*|logs:(delete|get|filter).*|backup:delete.*|eks:(create|update|delete|associate).*|organizations:(leave|delete|detach|update|attach|move).*)$"

  # Every resource of a kind: `arn:aws:kms:*:*:key/*`.
  every = "^arn:(aws[a-z-]*|\\*):[a-z0-9*-]+:\\*?:(\\*|[0-9]{12})?:(alias|cluster|db|dbuser|domain|function|instance|key|parameter|repository|secret|security-group|snapshot|stream|table|volume)[/:]\\*(/\\*)?$"

  # The same in one region.
  regional = "^arn:(aws[a-z-]*|\\*):[a-z0-9*-]+:[a-z0-9*-]*:(\\*|[0-9]{12})?:(alias|cluster|db|dbuser|domain|function|instance|key|parameter|repository|secret|security-group|snapshot|stream|table|volume)[/:]\\*(/\\*)?(:\\*)?$|^arn:[^:]*:(sns|sqs):[^:]*:[^:]*:\\*$"

  # Conditions on what the actions are about.
  limits = "(?i)^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|Bool|Null) ([a-z0-9-]+:resourcetag/|aws:calledvia|dynamodb:leadingkeys|iam:(permissionsboundary|policyarn)|kms:(viaservice|grantisforawsresource|encryptioncontext|resourcealiases|requestalias))"

  # Tests that hold for their values alone.
  compares = "(?i)^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|IpAddress) "

  # Services whose every action is a usual grant: logs, metrics, traces, prices.
  telemetry = ["application-signals", "ce", "cloudwatch", "ec2messages", "health", "logs", "pricing", "rum", "ssmmessages", "synthetics", "tag", "xray"]

  # Ways that routine policies open: the role of a pipeline starts builds.
  usual = ["codebuild:StartBuild on everything", "codestar:CreateProject"]

  # A policy beside this one may allow anything.
  anything = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
}

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
  opens       = local.doors

  # Of a role, some of the inline policies may be known.
  filter = contains(keys(meta.documents), "policy") || contains(keys(meta.documents), "inline_policy") || !isunknown(try(attrs.policy, length(attrs.inline_policy), null))

  # A document, or the inline policies of a role. With everything of IAM, an identity gives itself the rest; `NotAction`
  # leaves out a few services of all of them.
  locals {
    # A document that moves to another identity is new there.
    is_other = startswith(meta.type, "aws_iam_") && meta.operation == "replace" && ((!isunknown(try(attrs.role, null)) && try(coalesce(prior_attrs.role) != coalesce(attrs.role), false)) || (!isunknown(try(attrs.user, null)) && try(coalesce(prior_attrs.user) != coalesce(attrs.user), false)) || (!isunknown(try(attrs.group, null)) && try(coalesce(prior_attrs.group) != coalesce(attrs.group), false))) || (meta.operation == "replace" && !isunknown(try(attrs.permission_set_arn, null)) && try(prior_attrs.permission_set_arn != attrs.permission_set_arn, false))
    before   = local.is_other ? null : try(prior_attrs.policy, [for inline in prior_attrs.inline_policy : inline.policy], prior_attrs.inline_policy, null)
    after    = contains(keys(meta.documents), "policy") ? meta.documents.policy : contains(keys(meta.documents), "inline_policy") ? meta.documents.inline_policy : try(attrs.policy, [for inline in attrs.inline_policy : inline.policy], attrs.inline_policy, null)
    grants   = [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided]

    # Who was administrator already is none newly where another statement limits less, or a test has another value.
    was = anytrue([for grant in try(iam::growth(null, local.before), []) : grant.administrator])

    # Tests that are gone, or hold for every value now.
    tests = try(flatten([
      for document in flatten([local.after]) : [
        for statement in flatten([try(jsondecode(document), document).Statement]) : [
          for operator, keys in try(statement.Condition, {}) : [
            for key, values in keys : [for value in flatten([values]) : { key = lower(key), value = tostring(value) }]
          ]
        ]
      ]
    ]), [])
    empty = distinct([
      for test in local.tests : test.key
      if try(regex_match(test.value, "^\\*+$"), false) || try(network::internet([for other in local.tests : other.value if other.key == test.key]), false)
    ])
    harm = [
      for grant in local.grants : grant
      if(
        grant.change == "new" || (grant.change == "deny" && !local.was) || (grant.change == "condition" && anytrue([
          for test in grant.conditions_lost : contains(local.empty, lower(split(" ", test)[1])) || !anytrue([
            for other in grant.conditions :
            lower(split(" ", other)[1]) == lower(split(" ", test)[1]) && !contains_substring(lower(other), "ifexists ")
          ])
        ]))
        ) && (
        grant.administrator || (
          length(setintersection(grant.every_action_of, ["*", "iam"])) > 0 &&
          !anytrue([for condition in grant.conditions : regex_match(condition, local.limits)])
        )
      )
    ]

    # Whose document it is, however it is written.
    holder = "${startswith(meta.type, "aws_iam_role") ? "role" : meta.type} ${try(attrs.role, attrs.user, attrs.group, attrs.permission_set_arn, attrs.name)}"
    doors = [
      for grant in local.harm : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The holder of `${meta.address}` becomes administrator: ${join("; ", [for grant in local.harm : "${grant.statement} ${length(grant.conditions_lost) > 0 ? "allows" : "newly allows"} `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` on `${join("`, `", slice(grant.resources, 0, min(5, length(grant.resources))))}`${length(grant.conditions_lost) > 0 ? ", which `${join("`, `", grant.conditions_lost)}` limited before" : ""}"])}. Name the actions and resources that are needed."
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
  opens       = local.doors
  filter      = contains(keys(meta.documents), "policy") || contains(keys(meta.documents), "inline_policy") || !isunknown(try(attrs.policy, length(attrs.inline_policy), null))

  locals {
    # A document that moves to another identity is new there.
    is_other = startswith(meta.type, "aws_iam_") && meta.operation == "replace" && ((!isunknown(try(attrs.role, null)) && try(coalesce(prior_attrs.role) != coalesce(attrs.role), false)) || (!isunknown(try(attrs.user, null)) && try(coalesce(prior_attrs.user) != coalesce(attrs.user), false)) || (!isunknown(try(attrs.group, null)) && try(coalesce(prior_attrs.group) != coalesce(attrs.group), false))) || (meta.operation == "replace" && !isunknown(try(attrs.permission_set_arn, null)) && try(prior_attrs.permission_set_arn != attrs.permission_set_arn, false))
    before   = local.is_other ? null : try(prior_attrs.policy, [for inline in prior_attrs.inline_policy : inline.policy], prior_attrs.inline_policy, null)
    after    = contains(keys(meta.documents), "policy") ? meta.documents.policy : contains(keys(meta.documents), "inline_policy") ? meta.documents.inline_policy : try(attrs.policy, [for inline in attrs.inline_policy : inline.policy], attrs.inline_policy, null)
    grants   = [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided]
    ways = [
      for way in try(iam::escalations(local.before, local.after), iam::escalations(null, local.after), []) : way
      if meta.type != "aws_iot_policy" && (meta.operation != "create" || !contains(local.usual, way.way))
    ]

    # New ones that no condition limits to some resources.
    new = [
      for grant in local.grants : grant
      if grant.change == "new" && !anytrue([for condition in grant.conditions : regex_match(condition, local.limits)])
    ]

    # Administrators are the business of the policy above.
    was = anytrue([for grant in try(iam::growth(null, local.before), []) : grant.administrator])
    harm = [
      for grant in local.grants : grant
      if(
        grant.change == "new" || (grant.change == "deny" && !local.was) || (grant.change == "condition" && anytrue([
          for test in grant.conditions_lost : contains(local.empty, lower(split(" ", test)[1])) || !anytrue([
            for other in grant.conditions :
            lower(split(" ", other)[1]) == lower(split(" ", test)[1]) && !contains_substring(lower(other), "ifexists ")
          ])
        ]))
        ) && (
        grant.administrator || (
          length(setintersection(grant.every_action_of, ["*", "iam"])) > 0 &&
          !anytrue([for condition in grant.conditions : regex_match(condition, local.limits)])
        )
      )
    ]
    administrator = meta.type != "aws_iot_policy" && length(local.harm) > 0
    services = [
      for service in distinct(flatten([for grant in local.new : grant.every_action_of])) : service
      if meta.operation != "create" || !contains(local.telemetry, service)
    ]

    # The actions that the document had before, for some resources.
    had = try([for action in flatten([for grant in iam::growth(null, local.before) : grant.actions]) : lower(action)], [])
    wide = [
      for grant in local.new : grant
      if length(grant.every_action_of) == 0 && (
        grant.every_resource || anytrue([for resource in grant.resources : regex_match(resource, local.every)])
      )
    ]
    sensitive = distinct(flatten([
      for grant in local.wide : [
        for action in grant.actions : action
        if regex_match(action, local.data) || (length(local.had) > 0 && regex_match(action, local.reach))
      ]
    ]))
    widened = distinct(flatten([
      for grant in local.new : [
        for action in grant.actions : action
        if contains(local.had, lower(action)) && !regex_match(action, "(?i):(describe|list)")
      ]
      if length(grant.every_action_of) == 0 && (
        grant.every_resource || anytrue([for resource in grant.resources : regex_match(resource, local.every) || regex_match(resource, local.regional)])
      )
    ]))

    # A document that named actions of a service, and names all of them now.
    whole = distinct([
      for action in flatten([for grant in local.new : grant.every_resource ? [] : grant.actions]) : action
      if regex_match(action, ":\\*$") && anytrue([for had in local.had : split(":", had)[0] == lower(split(":", action)[0])])
    ])
    undenied = !regex_match(try(jsonencode(local.before), ""), "(?i)\\bdeny\\b") ? [] : [
      for grant in try(iam::growth(flatten([local.before, local.anything]), flatten([local.after, local.anything])), []) : grant
      if grant.change == "deny"
    ]

    # Tests of conditions by their keys, and the keys whose values include more than one of those before.
    tests = [
      for side in [local.before, local.after] : try(flatten([
        for document in flatten([side]) : [
          for statement in try(flatten([try(jsondecode(document), document).Statement]), []) : [
            for operator, keys in try(statement.Condition, {}) : [
              for key, values in keys : [for value in flatten([values]) : { key = lower(key), value = tostring(value) }]
            ]
          ]
        ]
      ]), [])
    ]
    wider = distinct([
      for new in local.tests[1] : new.key
      if !contains(local.tests[0], new) && anytrue([
        for old in local.tests[0] : old.key == new.key && (
          try(regex_match(old.value, "^${replace(replace(new.value, "/([^a-zA-Z0-9*])/", "\\$1"), "*", ".*")}$"), false) ||
          try(cidrcontains(new.value, old.value), false)
        )
      ])
    ])
    empty = distinct([
      for test in local.tests[1] : test.key
      if try(regex_match(test.value, "^\\*+$"), false) || try(network::internet([for other in local.tests[1] : other.value if other.key == test.key]), false)
    ])

    # A test with another value of the same kind is none that is gone, and who was only meant by `*` had none of its own.
    named = try(flatten([for grant in iam::growth(null, local.before) : grant.principals]), [])
    loosened = [
      for grant in local.grants : grant
      if grant.change == "condition" && (length(grant.principals) == 0 || length(setintersection(grant.principals, local.named)) > 0) && anytrue([
        for test in grant.conditions_lost : contains(local.wider, lower(split(" ", test)[1])) || !anytrue([
          for other in grant.conditions :
          regex_match(other, local.compares) && lower(split(" ", other)[1]) == lower(split(" ", test)[1])
        ])
      ])
    ]

    # Whose document it is, however it is written.
    holder = "${startswith(meta.type, "aws_iam_role") ? "role" : meta.type} ${try(attrs.role, attrs.user, attrs.group, attrs.permission_set_arn, attrs.name)}"
    doors = [
      for grant in concat(local.grants, local.undenied) : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
    ]
  }

  enforce {
    condition     = isunknown(local.after) || can(iam::growth(null, local.after))
    error_message = "The policy document of `${meta.address}` cannot be read, so what it allows is not checked. Look at it yourself, or correct it."
  }

  enforce {
    condition     = local.administrator || length(local.ways) == 0
    error_message = "The holder of `${meta.address}` can raise its own privileges: `${join("`, `", [for way in slice(local.ways, 0, min(4, length(local.ways))) : way.way])}`${length(local.ways) > 4 ? " and ${length(local.ways) - 4} more" : ""} (${join(", ", distinct([for way in local.ways : way.statement]))}). Name the roles, users and policies that are needed."
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
    error_message = "A condition of `${meta.address}` is gone or wider: ${join("; ", [for grant in local.loosened : "`${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` (${grant.statement}) was limited by `${join("`, `", grant.conditions_lost)}`"])}."
  }

  enforce {
    condition     = local.administrator || length(local.undenied) == 0
    error_message = "`${meta.address}` denies less than before: ${join("; ", [for grant in local.undenied : "${grant.statement} denied `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` on `${join("`, `", slice(grant.resources, 0, min(5, length(grant.resources))))}`"])}."
  }
}

# Whether the identity goes as well is not to be seen if it is of another stack.
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
  opens       = local.doors
  filter      = meta.operation == "delete"

  locals {
    before = try(prior_attrs.policy, prior_attrs.inline_policy, null)
    lost = [
      for grant in try(iam::growth([local.before, local.anything], [local.anything]), []) : grant if grant.change == "deny"
    ]

    # Whose document it is, however it is written.
    holder = "${startswith(meta.type, "aws_iam_role") ? "role" : meta.type} ${try(prior_attrs.role, prior_attrs.user, prior_attrs.group, prior_attrs.permission_set_arn, prior_attrs.name)}"
    doors = [
      for grant in local.lost : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
    ]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` is deleted. Unless its holder is too, what it denied is not denied any more: ${join("; ", [for grant in local.lost : "`${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` (${grant.statement})"])}."
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
