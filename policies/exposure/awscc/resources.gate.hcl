# The same as `exposure/aws/resource_policies` has, in the types of the provider `awscc`: policies of resources that say who
# may use them. A document is a text or an object there.

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
  filled_in = ["awscc_kms_key", "awscc_kms_replica_key", "awscc_opensearchservice_domain"]
}

resource_policy "awscc_*" "public" {
  types = [
    "awscc_aps_resource_policy",
    "awscc_backup_backup_vault",
    "awscc_bedrockagentcore_resource_policy",
    "awscc_cloudtrail_resource_policy",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
    "awscc_dynamodb_table",
    "awscc_ecr_registry_policy",
    "awscc_ecr_repository",
    "awscc_efs_file_system",
    "awscc_events_event_bus",
    "awscc_eventschemas_registry_policy",
    "awscc_kinesis_resource_policy",
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_lex_resource_policy",
    "awscc_logs_resource_policy",
    "awscc_msk_cluster_policy",
    "awscc_oam_sink",
    "awscc_opensearchservice_domain",
    "awscc_organizations_resource_policy",
    "awscc_s3_access_point",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3files_file_system_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_ssm_resource_policy",
    "awscc_vpclattice_resource_policy",
    "awscc_xray_resource_policy",
  ]
  description = "Everyone can newly use a bucket, queue, topic, key, secret, registry or another resource."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.name
  opens       = [for grant in local.harm : "${meta.type} ${local.name} ${grant.door}"]

  # A domain or an access point in a VPC is reached from there only. An object that is known in part has a length.
  filter = (
    (length(meta.documents) > 0 || (local.written != null && !isunknown(try(length(local.written), 0)))) &&
    !try(length(attrs.vpc_options.subnet_ids) > 0, false) && try(attrs.vpc_configuration.vpc_id, null) == null
  )

  locals {
    before  = try(prior_attrs.policy_document, prior_attrs.key_policy, prior_attrs.repository_policy_text, prior_attrs.policy_text, prior_attrs.file_system_policy, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.permissions_policy_document, prior_attrs.resource_policy.policy_document, prior_attrs.resource_policy, prior_attrs.content, prior_attrs.policy, null)
    written = try(attrs.policy_document, attrs.key_policy, attrs.repository_policy_text, attrs.policy_text, attrs.file_system_policy, attrs.access_policies, attrs.access_policy, attrs.permissions_policy_document, attrs.resource_policy.policy_document, attrs.resource_policy, attrs.content, attrs.policy, null)

    # Whoever may use something that is known only after apply may use it all the same.
    planned = length(meta.documents) == 0 ? null : try([
      for document in values(meta.documents)[0] : {
        statement = [
          for statement in document.statement :
          merge(statement, isunknown(try(statement.resources, null)) ? { resources = ["(known after apply)"] } : {})
        ]
      }
    ], null)
    after = local.planned != null ? local.planned : local.written
    harm  = [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided && grant.public]

    # What the document is about.
    name = endswith(meta.type, "_policy") ? try(coalesce(attrs.bucket), coalesce(attrs.queue), coalesce(attrs.topic_arn), coalesce(attrs.secret_id), coalesce(attrs.resource_arn), coalesce(attrs.mrap_name), coalesce(attrs.object_lambda_access_point), coalesce(attrs.table_bucket_arn), coalesce(attrs.table_arn), coalesce(attrs.vector_bucket_arn), coalesce(attrs.vector_bucket_name), coalesce(attrs.cluster_arn), coalesce(attrs.registry_name), coalesce(attrs.file_system_id), coalesce(attrs.workspace_arn), "") : try(attrs.arn, "")
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` newly lets in everyone: ${join("; ", [for grant in local.harm : grant.text])}. Name the accounts that need it, or add a condition on the organization."
  }
}

resource_policy "awscc_*" "shared" {
  types = [
    "awscc_aps_resource_policy",
    "awscc_backup_backup_vault",
    "awscc_bedrockagentcore_resource_policy",
    "awscc_cloudtrail_resource_policy",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
    "awscc_dynamodb_table",
    "awscc_ecr_registry_policy",
    "awscc_ecr_repository",
    "awscc_efs_file_system",
    "awscc_events_event_bus",
    "awscc_eventschemas_registry_policy",
    "awscc_kinesis_resource_policy",
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_lex_resource_policy",
    "awscc_logs_resource_policy",
    "awscc_msk_cluster_policy",
    "awscc_oam_sink",
    "awscc_opensearchservice_domain",
    "awscc_organizations_resource_policy",
    "awscc_s3_access_point",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3files_file_system_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_ssm_resource_policy",
    "awscc_vpclattice_resource_policy",
    "awscc_xray_resource_policy",
  ]
  description = "A policy of a resource lets in more: another account, every action, callers without a condition. Or it cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.name
  opens       = [for grant in concat(local.grants, local.undenied) : "${meta.type} ${local.name} ${grant.door}"]
  filter      = length(meta.documents) > 0 || (!isunknown(try(length(local.written), 0)) && (local.written != null || local.before != null))

  locals {
    before  = try(prior_attrs.policy_document, prior_attrs.key_policy, prior_attrs.repository_policy_text, prior_attrs.policy_text, prior_attrs.file_system_policy, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.permissions_policy_document, prior_attrs.resource_policy.policy_document, prior_attrs.resource_policy, prior_attrs.content, prior_attrs.policy, null)
    written = try(attrs.policy_document, attrs.key_policy, attrs.repository_policy_text, attrs.policy_text, attrs.file_system_policy, attrs.access_policies, attrs.access_policy, attrs.permissions_policy_document, attrs.resource_policy.policy_document, attrs.resource_policy, attrs.content, attrs.policy, null)
    after   = length(meta.documents) > 0 ? values(meta.documents)[0] : local.written
    grants  = [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided && !grant.public]

    # One more network or role that a `Deny` leaves out is no news.
    lost     = try(iam::undenied(local.before, local.after), [])
    undenied = [for grant in local.lost : grant if length(grant.conditions_lost) == 0 || length(grant.loosened) > 0]

    # The own account is in the names of the resource and in what the document was about; the name of a bucket has none,
    # and without any account that is known, none is strange.
    own = length(local.grants) + length(local.lost) == 0 ? [] : regexall("[0-9]{12}", join(" ", flatten([
      [for value in [try(prior_attrs.arn, null), try(prior_attrs.id, null), try(attrs.arn, null), local.name] : isunknown(value) ? "" : try(tostring(coalesce(value)), "")],
      try(jsonencode(local.before), ""),
      [for grant in local.grants : grant.resources],
    ])))
    known     = concat(local.log_delivery, local.own)
    changes   = meta.operation != "create" && try(length(local.before), 0) > 0
    strangers = length(local.own) == 0 ? [] : distinct([for account in flatten([for grant in local.grants : grant.accounts]) : account if !contains(local.known, account)])
    new       = local.changes ? [for grant in local.grants : grant if grant.change == "new"] : []
    whole     = [for grant in local.new : grant if anytrue([for action in grant.actions : action == "*" || endswith(action, ":*") || startswith(action, "everything")])]
    organizations = [
      for grant in local.new : grant
      if contains(grant.principals, "*") && anytrue([for condition in grant.conditions : contains_substring(lower(condition), " aws:principalorg")])
    ]
    loosened = [for grant in local.grants : grant if length(grant.loosened) > 0]

    # Callers whom a condition newly lets pass.
    newcomers = !local.changes || length(local.grants) + length(local.lost) == 0 ? [] : sort(setsubtract(
      try(iam::callers(local.after), []), concat(try(iam::callers(local.before), []), local.known),
    ))

    # What the document is about.
    name = endswith(meta.type, "_policy") ? try(coalesce(attrs.bucket), coalesce(attrs.queue), coalesce(attrs.topic_arn), coalesce(attrs.secret_id), coalesce(attrs.resource_arn), coalesce(attrs.mrap_name), coalesce(attrs.object_lambda_access_point), coalesce(attrs.table_bucket_arn), coalesce(attrs.table_arn), coalesce(attrs.vector_bucket_arn), coalesce(attrs.vector_bucket_name), coalesce(attrs.cluster_arn), coalesce(attrs.registry_name), coalesce(attrs.file_system_id), coalesce(attrs.workspace_arn), "") : try(attrs.arn, "")
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
    error_message = "`${meta.address}` lets in a whole organization: ${join("; ", [for grant in local.organizations : "${grant.text} under `${join("`, `", grant.conditions)}`"])}. Name the accounts that need it."
  }

  enforce {
    condition     = length(local.organizations) > 0 || length(local.newcomers) == 0
    error_message = "Conditions of `${meta.address}` let pass `${join("`, `", local.newcomers)}`, which they did not before. Make sure that they are yours or a partner's."
  }

  enforce {
    condition     = length(local.whole) == 0 || length(local.strangers) > 0
    error_message = "`${meta.address}` newly allows every action: ${join("; ", [for grant in local.whole : grant.text])}. Name the actions that are needed."
  }

  enforce {
    condition     = length(local.loosened) == 0
    error_message = "A condition of `${meta.address}` is gone or wider: ${join("; ", [for grant in local.loosened : grant.text])}."
  }

  enforce {
    condition     = length(local.undenied) == 0
    error_message = "`${meta.address}` denies less than before: ${join("; ", [for grant in local.undenied : grant.text])}."
  }
}

# Whether the resource goes as well is not to be seen if it is of another stack.
resource_policy "awscc_*" "guard_deleted" {
  types = [
    "awscc_aps_resource_policy",
    "awscc_bedrockagentcore_resource_policy",
    "awscc_cloudtrail_resource_policy",
    "awscc_eventschemas_registry_policy",
    "awscc_kinesis_resource_policy",
    "awscc_lex_resource_policy",
    "awscc_msk_cluster_policy",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3files_file_system_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_ssm_resource_policy",
    "awscc_vpclattice_resource_policy",
  ]
  description = "A policy that denies something is deleted."
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = try(coalesce(attrs.bucket), coalesce(attrs.queue), coalesce(attrs.topic_arn), coalesce(attrs.secret_id), coalesce(attrs.resource_arn), coalesce(attrs.mrap_name), coalesce(attrs.object_lambda_access_point), coalesce(attrs.table_bucket_arn), coalesce(attrs.table_arn), coalesce(attrs.vector_bucket_arn), coalesce(attrs.vector_bucket_name), coalesce(attrs.cluster_arn), coalesce(attrs.registry_name), coalesce(attrs.file_system_id), coalesce(attrs.workspace_arn))
  opens       = [for grant in local.lost : "${meta.type} ${local.name} ${grant.door}"]
  filter      = meta.operation == "delete"

  locals {
    lost = try(iam::undenied(try(prior_attrs.policy_document, prior_attrs.resource_policy, prior_attrs.policy), null), [])
    name = try(coalesce(prior_attrs.bucket), coalesce(prior_attrs.queue), coalesce(prior_attrs.topic_arn), coalesce(prior_attrs.secret_id), coalesce(prior_attrs.resource_arn), coalesce(prior_attrs.mrap_name), coalesce(prior_attrs.object_lambda_access_point), coalesce(prior_attrs.table_bucket_arn), coalesce(prior_attrs.table_arn), coalesce(prior_attrs.vector_bucket_arn), coalesce(prior_attrs.vector_bucket_name), coalesce(prior_attrs.cluster_arn), coalesce(prior_attrs.registry_name), coalesce(prior_attrs.file_system_id), coalesce(prior_attrs.workspace_arn))
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` is deleted. Unless what it guards is too, what it denied is not denied any more: ${join("; ", [for grant in local.lost : grant.text])}."
  }
}

resource_policy "awscc_*" "undecided" {
  types = [
    "awscc_aps_resource_policy",
    "awscc_backup_backup_vault",
    "awscc_bedrockagentcore_resource_policy",
    "awscc_cloudtrail_resource_policy",
    "awscc_codeartifact_domain",
    "awscc_codeartifact_repository",
    "awscc_dynamodb_table",
    "awscc_ecr_registry_policy",
    "awscc_ecr_repository",
    "awscc_efs_file_system",
    "awscc_events_event_bus",
    "awscc_eventschemas_registry_policy",
    "awscc_kinesis_resource_policy",
    "awscc_kms_key",
    "awscc_kms_replica_key",
    "awscc_lex_resource_policy",
    "awscc_logs_resource_policy",
    "awscc_msk_cluster_policy",
    "awscc_oam_sink",
    "awscc_opensearchservice_domain",
    "awscc_organizations_resource_policy",
    "awscc_s3_access_point",
    "awscc_s3_bucket_policy",
    "awscc_s3_multi_region_access_point_policy",
    "awscc_s3express_bucket_policy",
    "awscc_s3files_file_system_policy",
    "awscc_s3objectlambda_access_point_policy",
    "awscc_s3outposts_bucket_policy",
    "awscc_s3tables_table_bucket_policy",
    "awscc_s3tables_table_policy",
    "awscc_s3vectors_vector_bucket_policy",
    "awscc_secretsmanager_resource_policy",
    "awscc_sns_topic_inline_policy",
    "awscc_sqs_queue_inline_policy",
    "awscc_ssm_resource_policy",
    "awscc_vpclattice_resource_policy",
    "awscc_xray_resource_policy",
  ]
  description = "The policy of a resource is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"

  # A document that AWS fills in, for a new resource or anew after a replacement, was not written.
  filter = length(meta.documents) == 0 && (meta.operation == "update" || !contains(local.filled_in, meta.type)) && isunknown(try(length(attrs.policy_document), length(attrs.key_policy), length(attrs.repository_policy_text), length(attrs.policy_text), length(attrs.file_system_policy), length(attrs.access_policies), length(attrs.access_policy), length(attrs.permissions_policy_document), length(attrs.resource_policy.policy_document), length(attrs.resource_policy), length(attrs.content), length(attrs.policy), 0))

  locals {
    before = try(prior_attrs.policy_document, prior_attrs.key_policy, prior_attrs.repository_policy_text, prior_attrs.policy_text, prior_attrs.file_system_policy, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.permissions_policy_document, prior_attrs.resource_policy.policy_document, prior_attrs.resource_policy, prior_attrs.content, prior_attrs.policy, null)
  }

  enforce {
    condition     = try(length(local.before), 0) == 0
    error_message = "The policy of `${meta.address}` is known only after apply, so who it newly lets in is not checked. Look at the plan of what it is made of."
    info_message  = "The policy of `${meta.address}` is known only after apply, so who it lets in is not checked."
  }
}
