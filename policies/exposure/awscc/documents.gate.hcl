# The same as `exposure/aws` has for policy documents, in the types of the provider `awscc`: a document is a text or an object
# there, and blocks are objects.

locals {
  # As in `aws/iam`: reads of secrets and data, every resource of a kind, conditions on what the actions are about.
  data  = "(?i)^((secretsmanager|ssm|kms|s3|dynamodb|rds-db|cloudtrail):\\*|secretsmanager:(get\\*|getsecretvalue|put(\\*|secretvalue|resourcepolicy)|update.*|delete.*)|ssm:(get\\*|getparameter.*|putparameter)|kms:(decrypt.*|creategrant|putkeypolicy|schedulekeydeletion|disablekey)|s3:(get\\*|getobject.*|put(\\*|object.*|bucketpolicy|bucketacl)|delete.*)|dynamodb:(get\\*|batch(\\*|get.*|write.*)|(get|put|update|delete|transact.*)item.*|scan|query|partiql.*|deletetable)|rds-db:connect|cloudtrail:(stop|delete|update|put).*)$"
  every = "^arn:(aws[a-z-]*|\\*):[a-z0-9*-]+:\\*?:(\\*|[0-9]{12})?:(alias|cluster|db|dbuser|domain|function|instance|key|parameter|repository|secret|security-group|snapshot|stream|table|volume)[/:]\\*(/\\*)?$"

  # The same in one region.
  regional = "^arn:(aws[a-z-]*|\\*):[a-z0-9*-]+:[a-z0-9*-]*:(\\*|[0-9]{12})?:(alias|cluster|db|dbuser|domain|function|instance|key|parameter|repository|secret|security-group|snapshot|stream|table|volume)[/:]\\*(/\\*)?(:\\*)?$|^arn:[^:]*:(sns|sqs):[^:]*:[^:]*:\\*$"
  limits   = "(?i)^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|Bool|Null) ([a-z0-9-]+:resourcetag/|aws:calledvia|dynamodb:leadingkeys|iam:(permissionsboundary|policyarn)|kms:(viaservice|grantisforawsresource|encryptioncontext|resourcealiases|requestalias))"

  # Tests that hold for their values alone.
  compares = "(?i)^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|IpAddress) "

  # Grants to what runs, and ways that routine policies open.
  telemetry = ["application-signals", "ce", "cloudwatch", "ec2messages", "health", "logs", "pricing", "rum", "ssmmessages", "synthetics", "tag", "xray"]
  usual     = ["codebuild:StartBuild on everything", "codestar:CreateProject"]

  # Enough to do everything, or to give oneself the rest.
  administrator = "^arn:aws[a-z-]*:iam::aws:policy/(job-function/)?(AdministratorAccess|AdministratorAccess-Amplify|AWSOrganizationsFullAccess|IAMFullAccess|PowerUserAccess|SystemAdministrator|AWSSSOMasterAccountAdministrator)$"

  blocks = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]

  # What another policy may allow.
  anything = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
  everyone = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] }

  # Types whose document AWS fills in where none is written.
  filled_in = ["awscc_kms_key", "awscc_kms_replica_key", "awscc_opensearchservice_domain"]
}

resource_policy "awscc_*" "administrator" {
  types = [
    "awscc_iam_group",
    "awscc_iam_group_policy",
    "awscc_iam_managed_policy",
    "awscc_iam_role",
    "awscc_iam_role_policy",
    "awscc_iam_user",
    "awscc_iam_user_policy",
    "awscc_sso_permission_set",
  ]
  description = "A policy document newly gives administrator access."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = local.doors

  # A text that is known only after apply has no length, and an object that is so in part has one.
  filter = !isunknown(try(length(attrs.policy_document), length(attrs.policies), length(attrs.inline_policy), 0))

  locals {
    before = try(prior_attrs.policy_document, [for inline in prior_attrs.policies : inline.policy_document], prior_attrs.inline_policy, null)
    after  = try(attrs.policy_document, [for inline in attrs.policies : inline.policy_document], attrs.inline_policy, null)
    grants = try(iam::growth(local.before, local.after), iam::growth(null, local.after), [])

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
    holder = "${startswith(meta.type, "awscc_iam_managed") || startswith(meta.type, "awscc_sso") ? meta.type : trimsuffix(meta.type, "_policy")} ${try(attrs.role_name, attrs.user_name, attrs.group_name, attrs.managed_policy_name, attrs.name)}"
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

resource_policy "awscc_*" "growth" {
  types = [
    "awscc_iam_group",
    "awscc_iam_group_policy",
    "awscc_iam_managed_policy",
    "awscc_iam_role",
    "awscc_iam_role_policy",
    "awscc_iam_user",
    "awscc_iam_user_policy",
    "awscc_sso_permission_set",
  ]
  description = "A policy document newly gives far more than a task needs, or cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = local.doors
  filter      = !isunknown(try(length(attrs.policy_document), length(attrs.policies), length(attrs.inline_policy), 0))

  locals {
    before = try(prior_attrs.policy_document, [for inline in prior_attrs.policies : inline.policy_document], prior_attrs.inline_policy, null)
    after  = try(attrs.policy_document, [for inline in attrs.policies : inline.policy_document], attrs.inline_policy, null)
    grants = try(iam::growth(local.before, local.after), iam::growth(null, local.after), [])
    ways = [
      for way in try(iam::escalations(local.before, local.after), iam::escalations(null, local.after), []) : way
      if meta.operation != "create" || !contains(local.usual, way.way)
    ]
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
    is_administrator = length(local.harm) > 0
    services = [
      for service in distinct(flatten([for grant in local.new : grant.every_action_of])) : service
      if meta.operation != "create" || !contains(local.telemetry, service)
    ]
    had = try([for action in flatten([for grant in iam::growth(null, local.before) : grant.actions]) : lower(action)], [])
    wide = distinct(flatten([
      for grant in local.new : [
        for action in grant.actions : action
        if grant.every_resource || anytrue([
          for resource in grant.resources : regex_match(resource, local.every) || (contains(local.had, lower(action)) && regex_match(resource, local.regional))
        ])
      ]
      if length(grant.every_action_of) == 0
    ]))
    sensitive = [
      for action in local.wide : action
      if regex_match(action, local.data) || (contains(local.had, lower(action)) && !regex_match(action, "(?i):(describe|list)"))
    ]
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
    holder = "${startswith(meta.type, "awscc_iam_managed") || startswith(meta.type, "awscc_sso") ? meta.type : trimsuffix(meta.type, "_policy")} ${try(attrs.role_name, attrs.user_name, attrs.group_name, attrs.managed_policy_name, attrs.name)}"
    doors = [
      for grant in concat(local.grants, local.undenied) : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
    ]
  }

  enforce {
    condition     = can(iam::growth(null, local.after))
    error_message = "The policy document of `${meta.address}` cannot be read, so what it allows is not checked. Look at it yourself, or correct it."
  }

  enforce {
    condition     = local.is_administrator || length(local.ways) == 0
    error_message = "The holder of `${meta.address}` can raise its own privileges: `${join("`, `", [for way in slice(local.ways, 0, min(4, length(local.ways))) : way.way])}`${length(local.ways) > 4 ? " and ${length(local.ways) - 4} more" : ""} (${join(", ", distinct([for way in local.ways : way.statement]))}). Name the roles, users and policies that are needed."
  }

  enforce {
    condition     = local.is_administrator || length(local.services) == 0
    error_message = "`${meta.address}` newly allows every action of `${join("`, `", local.services)}` on every resource. Name the actions and resources that are needed."
  }

  enforce {
    condition     = local.is_administrator || length(local.ways) > 0 || length(local.sensitive) == 0
    error_message = "`${meta.address}` newly allows `${join("`, `", slice(local.sensitive, 0, min(5, length(local.sensitive))))}` on every resource. Name the resources that are needed."
  }

  enforce {
    condition     = local.is_administrator || length(local.whole) == 0
    error_message = "`${meta.address}` newly allows every action of a service where it named some: `${join("`, `", local.whole)}`. Name the actions that are needed."
  }

  enforce {
    condition     = local.is_administrator || length(local.loosened) == 0
    error_message = "A condition of `${meta.address}` is gone or wider: ${join("; ", [for grant in local.loosened : "`${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` (${grant.statement}) was limited by `${join("`, `", grant.conditions_lost)}`"])}."
  }

  enforce {
    condition     = local.is_administrator || length(local.undenied) == 0
    error_message = "`${meta.address}` denies less than before: ${join("; ", [for grant in local.undenied : "${grant.statement} denied `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` on `${join("`, `", slice(grant.resources, 0, min(5, length(grant.resources))))}`"])}."
  }
}

resource_policy "awscc_*" "administrator_attached" {
  types = [
    "awscc_iam_group",
    "awscc_iam_role",
    "awscc_iam_user",
    "awscc_sso_permission_set",
  ]
  description = "A policy of an administrator is attached to an identity."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(try(length(attrs.managed_policy_arns), length(attrs.managed_policies), 0))

  locals {
    before = try([for arn in prior_attrs.managed_policy_arns : arn], [for arn in prior_attrs.managed_policies : arn], [])
    after  = try([for arn in attrs.managed_policy_arns : arn], [for arn in attrs.managed_policies : arn], [])
    harm   = [for arn in local.after : arn if !isunknown(arn) && try(regex_match(arn, local.administrator), false) && !contains(local.before, arn)]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` attaches `${join("`, `", local.harm)}`: enough to do everything, or to raise one's own privileges. Attach a policy for the task."
  }
}

resource_policy "awscc_iam_*" "boundary_removed" {
  types       = ["awscc_iam_role", "awscc_iam_user"]
  description = "The permissions boundary of an identity is removed, or is no limit any more."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.permissions_boundary, null))

  locals {
    before = try(tostring(coalesce(prior_attrs.permissions_boundary)), "")
    after  = try(tostring(coalesce(attrs.permissions_boundary)), "")
  }

  enforce {
    condition     = local.before == "" || regex_match(local.before, local.administrator) || (local.after != "" && !regex_match(local.after, local.administrator))
    error_message = "Nothing limits what further policies can grant to `${meta.address}`; before: `${local.before}`. Keep the boundary."
  }
}

resource_policy "awscc_iam_role" "assumed_by_everybody" {
  description = "A role can newly be assumed by everyone, or by everyone with an identity of a provider."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(try(length(attrs.assume_role_policy_document), 0))

  locals {
    before = try(prior_attrs.assume_role_policy_document, null)
    after  = try(attrs.assume_role_policy_document, null)
    grants = try(iam::growth(local.before, local.after), iam::growth(null, local.after), [])
    open   = [for grant in local.grants : grant if grant.public || grant.federated_open]
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Everyone ${anytrue([for grant in local.open : grant.public]) ? "with an AWS account" : "with an identity of `${join("`, `", distinct(flatten([for grant in local.open : grant.principals])))}`"} may assume `${meta.address}` (${join(", ", [for grant in local.open : grant.statement])}). Name who needs it, or add a condition on the organization or the subject."
  }
}

resource_policy "awscc_iam_role" "assumed_by_more" {
  description = "A role can be assumed by another account than before, by a whole account, or with less of a condition."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(length(attrs.assume_role_policy_document), 0))

  locals {
    before = try(prior_attrs.assume_role_policy_document, null)
    after  = try(attrs.assume_role_policy_document, null)
    grants = [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant
      if !grant.public && !grant.federated_open
    ]
    known     = regexall("[0-9]{12}", "${try(tostring(coalesce(prior_attrs.arn)), "")} ${try(jsonencode(local.before), "")}")
    strangers = distinct([for account in flatten([for grant in local.grants : grant.accounts]) : account if !contains(local.known, account)])
    whole = distinct([
      for principal in flatten([for grant in local.grants : grant.change == "new" ? grant.principals : []]) : principal
      if endswith(principal, ":root") && !contains(local.named, principal) && length(local.strangers) == 0
    ])
    undenied = [for grant in local.grants : grant if grant.change == "deny"]

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
  }

  enforce {
    condition     = can(iam::growth(null, local.after))
    error_message = "The trust policy of `${meta.address}` cannot be read, so who may assume the role is not checked. Look at it yourself, or correct it."
  }

  enforce {
    condition     = length(local.strangers) == 0
    error_message = "`${meta.address}` can be assumed from accounts that could not before: ${join(", ", local.strangers)}. Make sure that they are yours or a partner's."
  }

  enforce {
    condition     = length(local.whole) == 0
    error_message = "Every identity of a whole account may assume `${meta.address}` if a policy of its own allows it (${join(", ", local.whole)}); before, the role named some. Name the roles that need it."
  }

  enforce {
    condition     = length(local.loosened) == 0
    error_message = "A condition for assuming `${meta.address}` is gone or wider: `${join("`, `", distinct(flatten([for grant in local.loosened : grant.principals])))}` had to meet `${join("`, `", distinct(flatten([for grant in local.loosened : grant.conditions_lost])))}` before."
  }

  enforce {
    condition     = length(local.undenied) == 0
    error_message = "The trust policy of `${meta.address}` denies less than before (${join(", ", [for grant in local.undenied : grant.statement])})."
  }
}

resource_policy "awscc_*" "public" {
  types = [
    "awscc_backup_backup_vault",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
    "awscc_dynamodb_table",
    "awscc_ecr_registry_policy",
    "awscc_ecr_repository",
    "awscc_efs_file_system",
    "awscc_events_event_bus",
    "awscc_kinesis_resource_policy",
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_logs_resource_policy",
    "awscc_opensearchservice_domain",
    "awscc_s3_access_point",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_vpclattice_resource_policy",
  ]
  description = "Everyone can newly use a bucket, queue, topic, key, secret, registry or another resource."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A domain or an access point in a VPC is reached from there only.
  filter = (
    !isunknown(try(length(attrs.policy_document), length(attrs.key_policy), length(attrs.repository_policy_text), length(attrs.policy_text), length(attrs.file_system_policy), length(attrs.access_policies), length(attrs.access_policy), length(attrs.permissions_policy_document), length(attrs.resource_policy.policy_document), length(attrs.resource_policy), length(attrs.policy), 0)) &&
    !try(length(attrs.vpc_options.subnet_ids) > 0, false) && try(attrs.vpc_configuration.vpc_id, null) == null
  )

  locals {
    before = try(prior_attrs.policy_document, prior_attrs.key_policy, prior_attrs.repository_policy_text, prior_attrs.policy_text, prior_attrs.file_system_policy, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.permissions_policy_document, prior_attrs.resource_policy.policy_document, prior_attrs.resource_policy, prior_attrs.policy, null)
    after  = try(attrs.policy_document, attrs.key_policy, attrs.repository_policy_text, attrs.policy_text, attrs.file_system_policy, attrs.access_policies, attrs.access_policy, attrs.permissions_policy_document, attrs.resource_policy.policy_document, attrs.resource_policy, attrs.policy, null)
    harm = [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if grant.public
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Everyone can newly use what `${meta.address}` is about: ${join("; ", [for grant in local.harm : "${grant.statement} allows `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` to everyone${length(grant.conditions_lost) > 0 ? ", without `${join("`, `", grant.conditions_lost)}` that there was" : ""}"])}. Name the accounts that need it, or add a condition on the organization."
  }
}

resource_policy "awscc_*" "shared" {
  types = [
    "awscc_backup_backup_vault",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
    "awscc_dynamodb_table",
    "awscc_ecr_registry_policy",
    "awscc_ecr_repository",
    "awscc_efs_file_system",
    "awscc_events_event_bus",
    "awscc_kinesis_resource_policy",
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_logs_resource_policy",
    "awscc_opensearchservice_domain",
    "awscc_s3_access_point",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_vpclattice_resource_policy",
  ]
  description = "A policy of a resource lets in more: another account, every action, callers without a condition. Or it cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(length(attrs.policy_document), length(attrs.key_policy), length(attrs.repository_policy_text), length(attrs.policy_text), length(attrs.file_system_policy), length(attrs.access_policies), length(attrs.access_policy), length(attrs.permissions_policy_document), length(attrs.resource_policy.policy_document), length(attrs.resource_policy), length(attrs.policy), 0))

  locals {
    before = try(prior_attrs.policy_document, prior_attrs.key_policy, prior_attrs.repository_policy_text, prior_attrs.policy_text, prior_attrs.file_system_policy, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.permissions_policy_document, prior_attrs.resource_policy.policy_document, prior_attrs.resource_policy, prior_attrs.policy, null)
    after  = try(attrs.policy_document, attrs.key_policy, attrs.repository_policy_text, attrs.policy_text, attrs.file_system_policy, attrs.access_policies, attrs.access_policy, attrs.permissions_policy_document, attrs.resource_policy.policy_document, attrs.resource_policy, attrs.policy, null)
    grants = [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.public
    ]

    # The own account is in the names of the resource and in what the document was about.
    changes   = meta.operation != "create" && try(length(local.before), 0) > 0
    known     = regexall("[0-9]{12}", "${try(jsonencode([prior_attrs.arn, prior_attrs.id]), "")} ${try(jsonencode(local.before), "")}")
    strangers = !local.changes || length(local.known) == 0 ? [] : distinct([for account in flatten([for grant in local.grants : grant.accounts]) : account if !contains(local.known, account)])
    whole     = [for grant in local.grants : grant if local.changes && grant.change == "new" && anytrue([for action in grant.actions : regex_match(action, "^(\\*|[a-zA-Z0-9-]+:\\*)$|^everything")])]
    undenied = !regex_match(try(jsonencode(local.before), ""), "(?i)\\bdeny\\b") ? [] : [
      for grant in try(iam::growth([local.before, local.everyone], [local.after, local.everyone]), []) : grant
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
  }

  enforce {
    condition     = can(iam::growth(null, local.after))
    error_message = "The policy of `${meta.address}` cannot be read, so who it lets in is not checked. Look at it yourself, or correct it."
  }

  enforce {
    condition     = length(local.strangers) == 0
    error_message = "`${meta.address}` lets in accounts that it did not before: ${join(", ", local.strangers)}. Make sure that they are yours or a partner's."
  }

  enforce {
    condition     = length(local.whole) == 0 || length(local.strangers) > 0
    error_message = "`${meta.address}` newly allows every action: ${join("; ", [for grant in local.whole : "${grant.statement} allows `${join("`, `", grant.actions)}` to `${join("`, `", slice(grant.principals, 0, min(5, length(grant.principals))))}`"])}. Name the actions that are needed."
  }

  enforce {
    condition     = length(local.loosened) == 0
    error_message = "A condition of `${meta.address}` is gone or wider: ${join("; ", [for grant in local.loosened : "`${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` for `${join("`, `", slice(grant.principals, 0, min(5, length(grant.principals))))}` was limited by `${join("`, `", grant.conditions_lost)}`"])}."
  }

  enforce {
    condition     = length(local.undenied) == 0
    error_message = "`${meta.address}` denies less than before: ${join("; ", [for grant in local.undenied : "${grant.statement} denied `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}`${length(grant.conditions_lost) > 0 ? " under `${join("`, `", grant.conditions_lost)}`" : ""}"])}."
  }
}

resource_policy "awscc_s3_bucket" "access_block_weakened" {
  description = "The block of public access to a bucket is weakened or removed."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.public_access_block_configuration, null))

  locals {
    dropped = [
      for block in local.blocks : "`${block}`"
      if try(tobool(coalesce(prior_attrs.public_access_block_configuration[block])), false) && !try(tobool(coalesce(attrs.public_access_block_configuration[block])), false)
    ]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Objects in bucket `${try(tostring(coalesce(attrs.bucket_name)), meta.address)}` can become public: ${join(", ", local.dropped)} held before and ${length(local.dropped) == 1 ? "does" : "do"} not any more. Keep the block, and serve public files through CloudFront."
  }
}

resource_policy "awscc_*" "undecided" {
  types = [
    "awscc_backup_backup_vault",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
    "awscc_dynamodb_table",
    "awscc_ecr_registry_policy",
    "awscc_ecr_repository",
    "awscc_efs_file_system",
    "awscc_events_event_bus",
    "awscc_iam_group_policy",
    "awscc_iam_managed_policy",
    "awscc_iam_role",
    "awscc_iam_role_policy",
    "awscc_iam_user_policy",
    "awscc_kinesis_resource_policy",
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_logs_resource_policy",
    "awscc_opensearchservice_domain",
    "awscc_s3_access_point",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_sso_permission_set",
    "awscc_vpclattice_resource_policy",
  ]
  description = "A policy document is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  filter = (meta.operation == "update" || !contains(local.filled_in, meta.type)) && isunknown(try(
    length(attrs.assume_role_policy_document), length(attrs.inline_policy), length(attrs.policy_document), length(attrs.key_policy), length(attrs.repository_policy_text), length(attrs.policy_text), length(attrs.file_system_policy), length(attrs.access_policies), length(attrs.access_policy), length(attrs.permissions_policy_document), length(attrs.resource_policy.policy_document), length(attrs.resource_policy), length(attrs.policy), 0,
  ))

  locals {
    before = try(prior_attrs.assume_role_policy_document, prior_attrs.policy_document, prior_attrs.inline_policy, prior_attrs.key_policy, prior_attrs.repository_policy_text, prior_attrs.policy_text, prior_attrs.file_system_policy, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.permissions_policy_document, prior_attrs.resource_policy.policy_document, prior_attrs.resource_policy, prior_attrs.policy, null)
  }

  enforce {
    condition     = try(length(local.before), 0) == 0
    error_message = "The policy document of `${meta.address}` is known only after apply, so what it newly allows is not checked. Look at the plan of what it is made of."
    info_message  = "The policy document of `${meta.address}` is known only after apply, so what it allows is not checked."
  }
}
