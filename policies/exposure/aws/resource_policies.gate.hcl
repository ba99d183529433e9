# Policies of resources that say who may use them. A principal of `*` without a
# condition is everyone on the internet with an AWS account, and for buckets
# everyone without one.

locals {
  documents = {
    aws_backup_vault_policy                        = "policy"
    aws_cloudwatch_event_bus_policy                = "policy"
    aws_cloudwatch_log_resource_policy             = "policy_document"
    aws_codeartifact_repository_permissions_policy = "policy_document"
    aws_ecr_repository_policy                      = "policy"
    aws_efs_file_system_policy                     = "policy"
    aws_elasticsearch_domain_policy                = "access_policies"
    aws_glacier_vault                              = "access_policy"
    aws_kms_key                                    = "policy"
    aws_kms_key_policy                             = "policy"
    aws_opensearch_domain_policy                   = "access_policies"
    aws_s3_access_point                            = "policy"
    aws_s3_bucket_policy                           = "policy"
    aws_secretsmanager_secret_policy               = "policy"
    aws_sns_topic_policy                           = "policy"
    aws_sqs_queue                                  = "policy"
    aws_sqs_queue_policy                           = "policy"
  }
  filled_in = ["aws_kms_key", "aws_s3_access_point", "aws_sqs_queue"]
}

resource_policy "aws_*" "everybody_created" {
  description = "A new policy lets everyone use a bucket, queue, topic, key, secret or registry."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Where AWS fills in a policy that is left out, it lets in the account alone;
  # until then the type is dynamic.
  filter = meta.operation == "create" && contains(keys(local.documents), meta.type) && !(
    contains(local.filled_in, meta.type) && type(try(attrs.policy, null)) == "dynamic"
  )

  locals {
    actions = distinct(flatten([
      for statement in flatten([try(jsondecode(attrs[local.documents[meta.type]]).Statement, [])]) :
      flatten([try(statement.Action, [])])
      if try(statement.Effect, "Allow") == "Allow" && try(length(statement.Condition), 0) == 0 &&
      contains(flatten([try(statement.Principal.AWS, statement.Principal, [])]), "*")
    ]))
  }

  enforce {
    condition     = length(local.actions) == 0
    error_message = "Everyone may do ${join(", ", local.actions)}. Name the accounts that need it, or add a condition."
  }
}

resource_policy "aws_*" "everybody_allowed" {
  description = "A changed policy lets everyone use a bucket, queue, topic, key, secret or registry."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(keys(local.documents), meta.type) && !(
    contains(local.filled_in, meta.type) && type(try(attrs.policy, null)) == "dynamic"
  )

  locals {
    before = flatten([
      for statement in flatten([try(jsondecode(prior_attrs[local.documents[meta.type]]).Statement, [])]) :
      flatten([try(statement.Action, [])])
      if try(statement.Effect, "Allow") == "Allow" && try(length(statement.Condition), 0) == 0 &&
      contains(flatten([try(statement.Principal.AWS, statement.Principal, [])]), "*")
    ])
    after = distinct(flatten([
      for statement in flatten([try(jsondecode(attrs[local.documents[meta.type]]).Statement, [])]) :
      flatten([try(statement.Action, [])])
      if try(statement.Effect, "Allow") == "Allow" && try(length(statement.Condition), 0) == 0 &&
      contains(flatten([try(statement.Principal.AWS, statement.Principal, [])]), "*")
    ]))

    # What everyone could do before does not count.
    harm = [
      for action in local.after : action
      if length(setintersection(local.before, [action, "${split(":", action)[0]}:*", "*"])) == 0
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Everyone may do ${join(", ", local.harm)}. Name the accounts that need it, or add a condition."
  }
}
