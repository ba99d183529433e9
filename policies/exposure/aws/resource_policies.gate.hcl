# Policies of resources that say who may use them. A principal of `*` that no condition limits is everyone with an AWS
# account, and for buckets and queues everyone without one. `iam::growth` follows what AWS itself calls public.

locals {
  # Accounts of AWS that write the access logs of load balancers, one for each region. Source: Elastic Load Balancing user
  # guide, Enable access logs.
  log_delivery = [
    "127311923021", "033677994240", "027434742980", "797873946194", "098369216593", "754344448648", "589379963580",
    "718504428378", "383597477331", "600734575887", "114774131450", "783225319266", "582318560864", "985666609251",
    "054676820928", "156460612806", "652711504416", "635631232127", "009996457667", "897822967062", "076674570225",
    "507241528517", "048591011584", "190560391635", "638102146993", "037604701340", "859597730677", "284038002213",
  ]

  # Types whose document AWS fills in where none is written; such a one lets in the account alone.
  filled_in = [
    "aws_api_gateway_rest_api",
    "aws_elasticsearch_domain",
    "aws_kms_external_key",
    "aws_kms_key",
    "aws_kms_replica_external_key",
    "aws_kms_replica_key",
    "aws_opensearch_domain",
    "aws_s3_access_point",
    "aws_s3_bucket",
    "aws_secretsmanager_secret",
    "aws_sns_topic",
    "aws_sqs_queue",
    "aws_vpc_endpoint",
    "aws_vpc_endpoint_policy",
  ]

  # What names the resource, in the resource itself and in its policy.
  named_by = {
    aws_api_gateway_rest_api_policy   = "rest_api_id"
    aws_backup_vault_policy           = "backup_vault_name"
    aws_dynamodb_resource_policy      = "resource_arn"
    aws_ecr_repository_policy         = "repository"
    aws_efs_file_system_policy        = "file_system_id"
    aws_elasticsearch_domain          = "domain_name"
    aws_elasticsearch_domain_policy   = "domain_name"
    aws_kms_key                       = "key_id"
    aws_kms_key_policy                = "key_id"
    aws_opensearch_domain             = "domain_name"
    aws_opensearch_domain_policy      = "domain_name"
    aws_s3_access_point               = "arn"
    aws_s3_bucket                     = "bucket"
    aws_s3_bucket_policy              = "bucket"
    aws_s3control_access_point_policy = "access_point_arn"
    aws_secretsmanager_secret         = "arn"
    aws_secretsmanager_secret_policy  = "secret_arn"
    aws_sns_topic                     = "arn"
    aws_sns_topic_policy              = "arn"
    aws_sqs_queue                     = "id"
    aws_sqs_queue_policy              = "queue_url"
    aws_vpc_endpoint_policy           = "vpc_endpoint_id"
    aws_vpclattice_auth_policy        = "resource_identifier"
  }

  # Tests that hold for their values alone.
  compares = "(?i)^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like)|IpAddress) "

  # Tests that hold for all but their values.
  excepts = "(?i)^(For(Any|All)Values?:)?[a-z]*Not[a-z]+ "

  # Tests that name callers.
  callers = "^(aws:principal(account|arn|orgid|orgpaths)|kms:calleraccount|s3:dataaccesspointaccount)$"

  # A policy of an identity may allow anything; what a resource denies limits that.
  anything = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" }] }
}

resource_policy "aws_*" "public" {
  types = [
    "aws_acmpca_policy",
    "aws_backup_vault_policy",
    "aws_bedrockagentcore_resource_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_cloudwatch_log_destination_policy",
    "aws_cloudwatch_log_resource_policy",
    "aws_codeartifact_domain_permissions_policy",
    "aws_codeartifact_repository_permissions_policy",
    "aws_codebuild_resource_policy",
    "aws_dsql_cluster_policy",
    "aws_dynamodb_resource_policy",
    "aws_ecr_registry_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_elasticsearch_domain",
    "aws_elasticsearch_domain_policy",
    "aws_glacier_vault",
    "aws_glue_resource_policy",
    "aws_kinesis_resource_policy",
    "aws_kms_external_key",
    "aws_kms_key",
    "aws_kms_key_policy",
    "aws_kms_replica_external_key",
    "aws_kms_replica_key",
    "aws_media_store_container_policy",
    "aws_msk_cluster_policy",
    "aws_networkfirewall_resource_policy",
    "aws_oam_sink_policy",
    "aws_opensearch_domain",
    "aws_opensearch_domain_policy",
    "aws_organizations_resource_policy",
    "aws_osis_resource_policy",
    "aws_prometheus_resource_policy",
    "aws_redshift_resource_policy",
    "aws_redshiftserverless_resource_policy",
    "aws_s3_access_point",
    "aws_s3_bucket",
    "aws_s3_bucket_policy",
    "aws_s3control_access_grants_instance_resource_policy",
    "aws_s3control_access_point_policy",
    "aws_s3control_bucket_policy",
    "aws_s3control_multi_region_access_point_policy",
    "aws_s3control_object_lambda_access_point_policy",
    "aws_s3files_file_system_policy",
    "aws_s3tables_table_bucket_policy",
    "aws_s3tables_table_policy",
    "aws_s3vectors_vector_bucket_policy",
    "aws_sagemaker_model_package_group_policy",
    "aws_schemas_registry_policy",
    "aws_secretsmanager_secret",
    "aws_secretsmanager_secret_policy",
    "aws_ses_identity_policy",
    "aws_sesv2_email_identity_policy",
    "aws_sns_topic",
    "aws_sns_topic_policy",
    "aws_sqs_queue",
    "aws_sqs_queue_policy",
    "aws_vpclattice_resource_policy",
    "aws_xray_resource_policy",
  ]
  description = "Everyone can newly use a bucket, queue, topic, key, secret, registry or another resource."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = local.doors

  # A domain or an access point in a VPC is reached from there only.
  filter = (
    (length(meta.documents) > 0 || !isunknown(try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null))) &&
    !try(length(attrs.vpc_options) > 0, false) && !try(length(attrs.vpc_configuration) > 0, false)
  )

  locals {
    # A document that moves to another resource is new there.
    is_other = meta.operation == "replace" && !isunknown(try(attrs[local.named_by[meta.type]], null)) && try(coalesce(prior_attrs[local.named_by[meta.type]]) != coalesce(attrs[local.named_by[meta.type]]), false)
    before   = local.is_other ? null : try(prior_attrs.policy, prior_attrs.policy_document, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.resource_policy, prior_attrs.resource_policy_document, prior_attrs.content, prior_attrs.details[0].policy, null)
    written  = try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null)

    # Whoever may use something that is known only after apply may use it all the same.
    planned = try([
      for document in values(meta.documents)[0] : {
        statement = [
          for statement in document.statement :
          merge(statement, isunknown(try(statement.resources, null)) ? { resources = ["(known after apply)"] } : {})
        ]
      }
    ], null)

    # An access point without a document has an empty one.
    after = local.planned != null ? local.planned : local.written == "{}" ? null : local.written
    harm = [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided && grant.public
    ]

    # What the document is about, however it is written. A key has an ARN or an id.
    holder = "${trimsuffix(replace(meta.type, "s3control_", "s3_"), "_policy")} ${replace(attrs[local.named_by[meta.type]], "/^.*:key\\//", "")}"
    doors = [
      for grant in local.harm : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.principals), ["to"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Everyone can newly use what `${meta.address}` is about: ${join("; ", [for grant in local.harm : "${grant.statement} allows `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` to everyone${length(grant.conditions_lost) > 0 ? ", without `${join("`, `", grant.conditions_lost)}` that there was" : ""}"])}. Name the accounts that need it, or add a condition on the organization."
  }
}

resource_policy "aws_*" "shared" {
  types = [
    "aws_acmpca_policy",
    "aws_backup_vault_policy",
    "aws_bedrockagentcore_resource_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_cloudwatch_log_destination_policy",
    "aws_cloudwatch_log_resource_policy",
    "aws_codeartifact_domain_permissions_policy",
    "aws_codeartifact_repository_permissions_policy",
    "aws_codebuild_resource_policy",
    "aws_dsql_cluster_policy",
    "aws_dynamodb_resource_policy",
    "aws_ecr_registry_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_elasticsearch_domain",
    "aws_elasticsearch_domain_policy",
    "aws_glacier_vault",
    "aws_glue_resource_policy",
    "aws_kinesis_resource_policy",
    "aws_kms_external_key",
    "aws_kms_key",
    "aws_kms_key_policy",
    "aws_kms_replica_external_key",
    "aws_kms_replica_key",
    "aws_media_store_container_policy",
    "aws_msk_cluster_policy",
    "aws_networkfirewall_resource_policy",
    "aws_oam_sink_policy",
    "aws_opensearch_domain",
    "aws_opensearch_domain_policy",
    "aws_organizations_resource_policy",
    "aws_osis_resource_policy",
    "aws_prometheus_resource_policy",
    "aws_redshift_resource_policy",
    "aws_redshiftserverless_resource_policy",
    "aws_s3_access_point",
    "aws_s3_bucket",
    "aws_s3_bucket_policy",
    "aws_s3control_access_grants_instance_resource_policy",
    "aws_s3control_access_point_policy",
    "aws_s3control_bucket_policy",
    "aws_s3control_multi_region_access_point_policy",
    "aws_s3control_object_lambda_access_point_policy",
    "aws_s3files_file_system_policy",
    "aws_s3tables_table_bucket_policy",
    "aws_s3tables_table_policy",
    "aws_s3vectors_vector_bucket_policy",
    "aws_sagemaker_model_package_group_policy",
    "aws_schemas_registry_policy",
    "aws_secretsmanager_secret",
    "aws_secretsmanager_secret_policy",
    "aws_ses_identity_policy",
    "aws_sesv2_email_identity_policy",
    "aws_sns_topic",
    "aws_sns_topic_policy",
    "aws_sqs_queue",
    "aws_sqs_queue_policy",
    "aws_vpclattice_resource_policy",
    "aws_xray_resource_policy",
  ]
  description = "A policy of a resource lets in more: another account, every action, callers without a condition. Or it cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = local.doors
  filter      = length(meta.documents) > 0 || !isunknown(try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null))

  locals {
    # A document that moves to another resource is new there.
    is_other = meta.operation == "replace" && !isunknown(try(attrs[local.named_by[meta.type]], null)) && try(coalesce(prior_attrs[local.named_by[meta.type]]) != coalesce(attrs[local.named_by[meta.type]]), false)
    before   = local.is_other ? null : try(prior_attrs.policy, prior_attrs.policy_document, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.resource_policy, prior_attrs.resource_policy_document, prior_attrs.content, prior_attrs.details[0].policy, null)
    written  = try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null)

    # An access point without a document has an empty one.
    after = length(meta.documents) > 0 ? values(meta.documents)[0] : local.written == "{}" ? null : local.written
    grants = [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided && !grant.public
    ]

    # The own account is in the names of the resource and in what the document was about; the name of a bucket has none,
    # and without any account that is known, none is strange.
    known = concat(local.log_delivery, regexall("[0-9]{12}", join(" ", flatten([
      try(tostring(coalesce(prior_attrs.arn)), ""),
      try(tostring(coalesce(prior_attrs.id)), ""),
      [
        for name in ["arn", "queue_url", "resource_arn", "secret_arn"] :
        isunknown(try(attrs[name], null)) ? "" : try(tostring(coalesce(attrs[name])), "")
      ],
      try(tostring(coalesce(local.before)), ""),
      [for grant in local.grants : grant.resources],
    ]))))
    changes   = meta.operation != "create" && try(length(coalesce(local.before)), 0) > 0
    is_known  = length(local.known) > length(local.log_delivery)
    strangers = !local.is_known ? [] : distinct([for account in flatten([for grant in local.grants : grant.accounts]) : account if !contains(local.known, account)])
    whole     = [for grant in local.grants : grant if local.changes && grant.change == "new" && anytrue([for action in grant.actions : regex_match(action, "^(\\*|[a-zA-Z0-9-]+:\\*)$|^everything")])]
    organizations = [
      for grant in local.grants : grant
      if local.changes && grant.change == "new" && contains(grant.principals, "*") && anytrue([
        for condition in grant.conditions : regex_match(condition, "(?i) aws:principalorg")
      ])
    ]
    lost = !regex_match(try(tostring(coalesce(local.before)), ""), "(?i)\\bdeny\\b") ? [] : [
      for grant in try(iam::growth([local.before, local.anything], [local.after, local.anything]), []) : grant
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

    # Statements that deny to others than before: all but one more network, but one more role.
    denies = try([
      for statement in flatten([try(jsondecode(local.after), local.after).Statement]) : {
        actions   = [for action in flatten([statement.Action]) : lower(action)]
        resources = flatten([try(statement.Resource, [])])
        tests     = flatten([for operator, keys in statement.Condition : [for key, values in keys : "${operator} ${key}"]])
      }
      if lower(statement.Effect) == "deny" && can(statement.Action) && can(statement.Condition)
    ], [])
    undenied = [
      for grant in local.lost : grant
      if length(grant.conditions_lost) == 0 || !anytrue([
        for deny in local.denies :
        length(setsubtract([for action in grant.actions : lower(action)], deny.actions)) == 0 && length(setsubtract(grant.resources, deny.resources)) == 0 &&
        length(setsubtract(grant.conditions_lost, deny.tests)) == 0 && length(deny.tests) == length(grant.conditions_lost) &&
        alltrue([
          for test in grant.conditions_lost : regex_match(test, local.excepts) && !contains(local.wider, lower(split(" ", test)[1]))
        ])
      ])
    ]

    # Callers whom a condition newly lets pass.
    admitted = !local.changes || length(local.grants) + length(local.lost) == 0 ? [] : [
      for side in local.tests : distinct(flatten([
        for test in side : regexall("[0-9]{12}|o-[a-z0-9]{10,32}|^\\*$", test.value) if regex_match(test.key, local.callers)
      ]))
    ]
    newcomers = length(local.admitted) == 0 ? [] : sort(setsubtract(local.admitted[1], concat(local.admitted[0], local.known)))

    # What the document is about, however it is written. A key has an ARN or an id.
    holder = "${trimsuffix(replace(meta.type, "s3control_", "s3_"), "_policy")} ${replace(attrs[local.named_by[meta.type]], "/^.*:key\\//", "")}"
    doors = [
      for grant in concat(local.grants, local.undenied) : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.principals), ["to"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
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
    condition     = length(local.organizations) == 0
    error_message = "`${meta.address}` lets in a whole organization: ${join("; ", [for grant in local.organizations : "${grant.statement} allows `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}` under `${join("`, `", grant.conditions)}`"])}. Name the accounts that need it."
  }

  enforce {
    condition     = length(local.organizations) > 0 || length(local.newcomers) == 0
    error_message = "Conditions of `${meta.address}` let pass `${join("`, `", local.newcomers)}`, which they did not before. Make sure that they are yours or a partner's."
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

# What is meant to be reached by everyone who has a name or a token: the document is a limit on top.
resource_policy "aws_*" "limit_dropped" {
  types = [
    "aws_api_gateway_rest_api",
    "aws_api_gateway_rest_api_policy",
    "aws_ecrpublic_repository_policy",
    "aws_vpc_endpoint",
    "aws_vpc_endpoint_policy",
    "aws_vpclattice_auth_policy",
  ]
  description = "The policy of an API or endpoint limits less than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(meta.documents) > 0 || !isunknown(try(attrs.policy, null))

  locals {
    before = try(prior_attrs.policy, null)
    after  = try(values(meta.documents)[0], attrs.policy, null)
    grants = local.before == null || local.before == "" ? [] : [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided]
    lost   = [for grant in local.grants : grant if grant.change == "deny"]

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

    # Statements that deny to others than before: all but one more network, but one more role.
    denies = try([
      for statement in flatten([try(jsondecode(local.after), local.after).Statement]) : {
        actions   = [for action in flatten([statement.Action]) : lower(action)]
        resources = flatten([try(statement.Resource, [])])
        tests     = flatten([for operator, keys in statement.Condition : [for key, values in keys : "${operator} ${key}"]])
      }
      if lower(statement.Effect) == "deny" && can(statement.Action) && can(statement.Condition)
    ], [])
    undenied = [
      for grant in local.lost : grant
      if length(grant.conditions_lost) == 0 || !anytrue([
        for deny in local.denies :
        length(setsubtract([for action in grant.actions : lower(action)], deny.actions)) == 0 && length(setsubtract(grant.resources, deny.resources)) == 0 &&
        length(setsubtract(grant.conditions_lost, deny.tests)) == 0 && length(deny.tests) == length(grant.conditions_lost) &&
        alltrue([
          for test in grant.conditions_lost : regex_match(test, local.excepts) && !contains(local.wider, lower(split(" ", test)[1]))
        ])
      ])
    ]

    # One more bucket behind an endpoint is none of the network's doors.
    harm = [
      for grant in local.grants : grant
      if grant.change == "deny" ? contains(local.undenied, grant) : (
        contains(local.loosened, grant) ||
        (grant.public && (grant.every_resource || length(grant.every_action_of) > 0 || !startswith(meta.type, "aws_vpc_endpoint")))
      )
    ]

    # Without a document, everything is allowed.
    is_gone = try(length(local.before), 0) > 0 && !isunknown(local.after) && try(length(coalesce(local.after)), 0) == 0
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy of `${meta.address}` limits less than before: ${join("; ", [for grant in local.harm : "${grant.statement}: `${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}`${length(grant.conditions_lost) > 0 ? " without `${join("`, `", grant.conditions_lost)}`" : ""}"])}."
  }

  enforce {
    condition     = !local.is_gone
    error_message = "The policy of `${meta.address}` is gone, so nothing limits who calls."
  }
}

resource_policy "aws_*" "limit_deleted" {
  types = [
    "aws_api_gateway_rest_api_policy",
    "aws_vpc_endpoint_policy",
    "aws_vpclattice_auth_policy",
  ]
  description = "A policy that limits who may call is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  opens       = ["${meta.type} ${prior_attrs[local.named_by[meta.type]]}"]

  # One that allows everything to everyone limits nothing.
  filter = meta.operation == "delete" && !anytrue([
    for grant in try(iam::growth(null, prior_attrs.policy), []) :
    grant.public && grant.every_resource && length(setintersection(grant.actions, ["*", "execute-api:Invoke", "execute-api:*", "vpc-lattice-svcs:Invoke", "vpc-lattice-svcs:*"])) > 0
  ])

  enforce {
    condition     = false
    error_message = "`${meta.address}` is deleted. Unless the API or endpoint is too, everyone who reaches it may call."
  }
}

# Whether the resource goes as well is not to be seen if it is of another stack.
resource_policy "aws_*" "guard_deleted" {
  types = [
    "aws_backup_vault_policy",
    "aws_dynamodb_resource_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_kms_key_policy",
    "aws_s3_bucket_policy",
    "aws_secretsmanager_secret_policy",
    "aws_sns_topic_policy",
    "aws_sqs_queue_policy",
  ]
  description = "A policy that denies something is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  opens       = local.doors
  filter      = meta.operation == "delete"

  locals {
    before = try(prior_attrs.policy, null)
    lost   = [for grant in try(iam::growth([local.before, local.anything], [local.anything]), []) : grant if grant.change == "deny"]

    # What the document is about, however it is written. A key has an ARN or an id.
    holder = "${trimsuffix(replace(meta.type, "s3control_", "s3_"), "_policy")} ${replace(prior_attrs[local.named_by[meta.type]], "/^.*:key\\//", "")}"
    doors = [
      for grant in local.lost : join(" ", concat(
        [local.holder, grant.change == "deny" ? "denies" : "allows"], sort(grant.principals), ["to"], sort(grant.actions),
        ["on"], sort(grant.resources), ["under"], sort(grant.conditions), sort(grant.conditions_lost),
      ))
    ]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` is deleted. Unless what it guards is too, what it denied is not denied any more: ${join("; ", [for grant in local.lost : "`${join("`, `", slice(grant.actions, 0, min(5, length(grant.actions))))}`${length(grant.conditions_lost) > 0 ? " under `${join("`, `", grant.conditions_lost)}`" : ""} (${grant.statement})"])}."
  }
}

resource_policy "aws_*" "undecided" {
  types = [
    "aws_acmpca_policy",
    "aws_backup_vault_policy",
    "aws_bedrockagentcore_resource_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_cloudwatch_log_destination_policy",
    "aws_cloudwatch_log_resource_policy",
    "aws_codeartifact_domain_permissions_policy",
    "aws_codeartifact_repository_permissions_policy",
    "aws_codebuild_resource_policy",
    "aws_dsql_cluster_policy",
    "aws_dynamodb_resource_policy",
    "aws_ecr_registry_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_elasticsearch_domain",
    "aws_elasticsearch_domain_policy",
    "aws_glacier_vault",
    "aws_glue_resource_policy",
    "aws_kinesis_resource_policy",
    "aws_kms_external_key",
    "aws_kms_key",
    "aws_kms_key_policy",
    "aws_kms_replica_external_key",
    "aws_kms_replica_key",
    "aws_media_store_container_policy",
    "aws_msk_cluster_policy",
    "aws_networkfirewall_resource_policy",
    "aws_oam_sink_policy",
    "aws_opensearch_domain",
    "aws_opensearch_domain_policy",
    "aws_organizations_resource_policy",
    "aws_osis_resource_policy",
    "aws_prometheus_resource_policy",
    "aws_redshift_resource_policy",
    "aws_redshiftserverless_resource_policy",
    "aws_s3_access_point",
    "aws_s3_bucket",
    "aws_s3_bucket_policy",
    "aws_s3control_access_grants_instance_resource_policy",
    "aws_s3control_access_point_policy",
    "aws_s3control_bucket_policy",
    "aws_s3control_multi_region_access_point_policy",
    "aws_s3control_object_lambda_access_point_policy",
    "aws_s3files_file_system_policy",
    "aws_s3tables_table_bucket_policy",
    "aws_s3tables_table_policy",
    "aws_s3vectors_vector_bucket_policy",
    "aws_sagemaker_model_package_group_policy",
    "aws_schemas_registry_policy",
    "aws_secretsmanager_secret",
    "aws_secretsmanager_secret_policy",
    "aws_ses_identity_policy",
    "aws_sesv2_email_identity_policy",
    "aws_sns_topic",
    "aws_sns_topic_policy",
    "aws_sqs_queue",
    "aws_sqs_queue_policy",
    "aws_vpclattice_resource_policy",
    "aws_xray_resource_policy",
  ]
  description = "The policy of a resource is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"

  # A document that AWS fills in, for a new resource or anew after a replacement, was not written.
  filter = length(meta.documents) == 0 && (meta.operation == "update" || !contains(local.filled_in, meta.type)) && isunknown(try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null))

  locals {
    before = try(prior_attrs.policy, prior_attrs.policy_document, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.resource_policy, prior_attrs.resource_policy_document, prior_attrs.content, prior_attrs.details[0].policy, null)
  }

  enforce {
    condition     = try(coalesce(local.before), "") == ""
    error_message = "The policy of `${meta.address}` is known only after apply, so who it newly lets in is not checked. Look at the plan of what it is made of."
    info_message  = "The policy of `${meta.address}` is known only after apply, so who it lets in is not checked."
  }
}
