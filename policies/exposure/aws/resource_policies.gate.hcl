# Policies of resources that say who may use them. A principal of `*` that no condition limits is everyone with an AWS
# account, and for buckets and queues everyone without one. `iam::growth` follows what AWS itself calls public.

resource_policy "aws_*" "public" {
  types = [
    "aws_*_resource_policy",
    "aws_acmpca_policy",
    "aws_backup_vault_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_cloudwatch_log_destination_policy",
    "aws_codeartifact_*_permissions_policy",
    "aws_dsql_cluster_policy",
    "aws_ecr_registry_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_elasticsearch_domain",
    "aws_elasticsearch_domain_policy",
    "aws_glacier_vault",
    "aws_kms_*key",
    "aws_kms_key_policy",
    "aws_media_store_container_policy",
    "aws_msk_cluster_policy",
    "aws_oam_sink_policy",
    "aws_opensearch_domain",
    "aws_opensearch_domain_policy",
    "aws_s3*_policy",
    "aws_s3_access_point",
    "aws_s3_bucket",
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
  ]
  description = "Everyone can newly use a bucket, queue, topic, key, secret, registry or another resource."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.name
  opens       = [for grant in local.harm : "${local.holder} ${grant.door}"]

  # A domain or an access point in a VPC is reached from there only.
  filter = (
    (length(meta.documents) > 0 || (local.written != null && !isunknown(local.written))) &&
    !try(length(attrs.vpc_options) > 0, false) && !try(length(attrs.vpc_configuration) > 0, false)
  )

  locals {
    before  = try(prior_attrs.policy, prior_attrs.policy_document, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.resource_policy, prior_attrs.resource_policy_document, prior_attrs.content, prior_attrs.details[0].policy, null)
    written = try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null)

    # Whoever may use something that is known only after apply may use it all the same.
    planned = length(meta.documents) == 0 ? null : try([
      for document in values(meta.documents)[0] : {
        statement = [
          for statement in document.statement :
          merge(statement, isunknown(try(statement.resources, null)) ? { resources = ["(known after apply)"] } : {})
        ]
      }
    ], null)

    # An access point without a document has an empty one.
    after = local.planned != null ? local.planned : local.written == "{}" ? null : local.written
    harm  = [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided && grant.public]

    # What the document is about, however it is written. A key has an ARN or an id, and an access point is in a bucket.
    name   = meta.type == "aws_s3_access_point" ? attrs.arn : try(attrs.access_point_arn, attrs.bucket, attrs.queue_url, attrs.url, attrs.key_id, attrs.repository, attrs.secret_arn, attrs.domain_name, attrs.file_system_id, attrs.backup_vault_name, attrs.resource_arn, attrs.rest_api_id, attrs.vpc_endpoint_id, attrs.resource_identifier, attrs.arn, null)
    holder = "${trimsuffix(replace(meta.type, "s3control_", "s3_"), "_policy")} ${reverse(split(":key/", local.name))[0]}"
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` newly lets in everyone: ${join("; ", [for grant in local.harm : grant.text])}. Name the accounts that need it, or add a condition on the organization."
  }
}

resource_policy "aws_*" "shared" {
  types = [
    "aws_*_resource_policy",
    "aws_acmpca_policy",
    "aws_backup_vault_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_cloudwatch_log_destination_policy",
    "aws_codeartifact_*_permissions_policy",
    "aws_dsql_cluster_policy",
    "aws_ecr_registry_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_elasticsearch_domain",
    "aws_elasticsearch_domain_policy",
    "aws_glacier_vault",
    "aws_kms_*key",
    "aws_kms_key_policy",
    "aws_media_store_container_policy",
    "aws_msk_cluster_policy",
    "aws_oam_sink_policy",
    "aws_opensearch_domain",
    "aws_opensearch_domain_policy",
    "aws_s3*_policy",
    "aws_s3_access_point",
    "aws_s3_bucket",
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
  ]
  description = "A policy of a resource lets in more: another account, every action, callers without a condition. Or it cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.name
  opens       = [for grant in concat(local.grants, local.undenied) : "${local.holder} ${grant.door}"]
  filter      = length(meta.documents) > 0 || (!isunknown(local.written) && (local.written != null || local.before != null))

  locals {
    before  = try(prior_attrs.policy, prior_attrs.policy_document, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.resource_policy, prior_attrs.resource_policy_document, prior_attrs.content, prior_attrs.details[0].policy, null)
    written = try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null)

    # An access point without a document has an empty one.
    after  = length(meta.documents) > 0 ? values(meta.documents)[0] : local.written == "{}" ? null : local.written
    read   = try(iam::growth(local.before, local.after), iam::growth(null, local.after), null)
    grants = local.read == null ? [] : [for grant in local.read : grant if !grant.undecided && !grant.public]

    # One more network or role that a `Deny` leaves out is no news.
    lost     = try(iam::undenied(local.before, local.after), [])
    undenied = [for grant in local.lost : grant if length(grant.conditions_lost) == 0 || length(grant.loosened) > 0]

    # Accounts of AWS that write the access logs of load balancers, one for each region. Source: Elastic Load Balancing user
    # guide, Enable access logs.
    log_delivery = [
      "127311923021", "033677994240", "027434742980", "797873946194", "098369216593", "754344448648", "589379963580",
      "718504428378", "383597477331", "600734575887", "114774131450", "783225319266", "582318560864", "985666609251",
      "054676820928", "156460612806", "652711504416", "635631232127", "009996457667", "897822967062", "076674570225",
      "507241528517", "048591011584", "190560391635", "638102146993", "037604701340", "859597730677", "284038002213",
    ]

    # The own account is in the names of the resource and in what the document was about; the name of a bucket has none,
    # and without any account that is known, none is strange.
    own = length(local.grants) + length(local.lost) == 0 ? [] : iam::accounts([
      try(prior_attrs.arn, null),
      try(prior_attrs.id, null),
      [for name in ["arn", "queue_url", "resource_arn", "secret_arn"] : isunknown(try(attrs[name], null)) ? null : try(attrs[name], null)],
      local.before,
      [for grant in local.grants : grant.resources],
    ])
    known     = concat(local.log_delivery, local.own)
    changes   = meta.operation != "create" && try(length(coalesce(local.before)), 0) > 0
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

    # What the document is about, however it is written. A key has an ARN or an id, and an access point is in a bucket.
    name   = meta.type == "aws_s3_access_point" ? attrs.arn : try(attrs.access_point_arn, attrs.bucket, attrs.queue_url, attrs.url, attrs.key_id, attrs.repository, attrs.secret_arn, attrs.domain_name, attrs.file_system_id, attrs.backup_vault_name, attrs.resource_arn, attrs.rest_api_id, attrs.vpc_endpoint_id, attrs.resource_identifier, attrs.arn, null)
    holder = "${trimsuffix(replace(meta.type, "s3control_", "s3_"), "_policy")} ${reverse(split(":key/", local.name))[0]}"
  }

  enforce {
    condition     = isunknown(local.read) || local.read != null
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
    after  = length(meta.documents) > 0 ? values(meta.documents)[0] : try(attrs.policy, null)
    grants = local.before == null || local.before == "" ? [] : [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided]

    # One more bucket behind an endpoint is none of the network's doors, and one more network that a `Deny` leaves out is no
    # news.
    harm = [
      for grant in local.grants : grant
      if length(grant.loosened) > 0 || (grant.change == "deny" && length(grant.conditions_lost) == 0) || (
        grant.change != "deny" && grant.public && (grant.every_resource || length(grant.every_action_of) > 0 || !startswith(meta.type, "aws_vpc_endpoint"))
      )
    ]

    # Without a document, everything is allowed.
    is_gone = try(length(local.before), 0) > 0 && !isunknown(local.after) && try(length(coalesce(local.after)), 0) == 0
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy of `${meta.address}` limits less than before: ${join("; ", [for grant in local.harm : grant.text])}."
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
  attached_to = try(attrs.rest_api_id, attrs.vpc_endpoint_id, attrs.resource_identifier)
  opens       = ["${meta.type} ${try(prior_attrs.rest_api_id, prior_attrs.vpc_endpoint_id, prior_attrs.resource_identifier)}"]

  # One that allows everything to everyone limits nothing.
  filter = (meta.operation == "delete" || change.order == "create_first") && !anytrue([
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
  attached_to = try(attrs.access_point_arn, attrs.bucket, attrs.queue_url, attrs.url, attrs.key_id, attrs.repository, attrs.secret_arn, attrs.domain_name, attrs.file_system_id, attrs.backup_vault_name, attrs.resource_arn, attrs.rest_api_id, attrs.vpc_endpoint_id, attrs.resource_identifier, attrs.arn, null)
  opens       = [for grant in local.lost : "${local.holder} ${grant.door}"]
  filter      = meta.operation == "delete" || change.order == "create_first"

  locals {
    # Of two objects for one resource, the destroy comes last and takes the policy away.
    lost = try(iam::undenied(prior_attrs.policy, null), [])

    # What the document is about, however it is written. A key has an ARN or an id.
    holder = "${trimsuffix(meta.type, "_policy")} ${reverse(split(":key/", try(prior_attrs.access_point_arn, prior_attrs.bucket, prior_attrs.queue_url, prior_attrs.url, prior_attrs.key_id, prior_attrs.repository, prior_attrs.secret_arn, prior_attrs.domain_name, prior_attrs.file_system_id, prior_attrs.backup_vault_name, prior_attrs.resource_arn, prior_attrs.rest_api_id, prior_attrs.vpc_endpoint_id, prior_attrs.resource_identifier, prior_attrs.arn, null)))[0]}"
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` is deleted. Unless what it guards is too, what it denied is not denied any more: ${join("; ", [for grant in local.lost : grant.text])}."
  }
}

resource_policy "aws_*" "undecided" {
  types = [
    "aws_*_resource_policy",
    "aws_acmpca_policy",
    "aws_backup_vault_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_cloudwatch_log_destination_policy",
    "aws_codeartifact_*_permissions_policy",
    "aws_dsql_cluster_policy",
    "aws_ecr_registry_policy",
    "aws_ecr_repository_policy",
    "aws_efs_file_system_policy",
    "aws_elasticsearch_domain",
    "aws_elasticsearch_domain_policy",
    "aws_glacier_vault",
    "aws_kms_*key",
    "aws_kms_key_policy",
    "aws_media_store_container_policy",
    "aws_msk_cluster_policy",
    "aws_oam_sink_policy",
    "aws_opensearch_domain",
    "aws_opensearch_domain_policy",
    "aws_s3*_policy",
    "aws_s3_access_point",
    "aws_s3_bucket",
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
  ]
  description = "The policy of a resource is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"

  # A document that AWS fills in, for a new resource or anew after a replacement, was not written.
  filter = length(meta.documents) == 0 && (meta.operation == "update" || !contains(local.filled_in, meta.type)) && isunknown(try(attrs.policy, attrs.policy_document, attrs.access_policies, attrs.access_policy, attrs.resource_policy, attrs.resource_policy_document, attrs.content, attrs.details[0].policy, null))

  locals {
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

    before = try(prior_attrs.policy, prior_attrs.policy_document, prior_attrs.access_policies, prior_attrs.access_policy, prior_attrs.resource_policy, prior_attrs.resource_policy_document, prior_attrs.content, prior_attrs.details[0].policy, null)
  }

  enforce {
    condition     = try(coalesce(local.before), "") == ""
    error_message = "The policy of `${meta.address}` is known only after apply, so who it newly lets in is not checked. Look at the plan of what it is made of."
    info_message  = "The policy of `${meta.address}` is known only after apply, so who it lets in is not checked."
  }
}
