# Policies of AWS attached to identities, by their names in every partition, and limits that are taken away.

locals {
  # Enough to do everything, or to give oneself the rest.
  administrator = "^arn:aws[a-z-]*:iam::aws:policy/(job-function/)?(AdministratorAccess|AdministratorAccess-Amplify|AWSOrganizationsFullAccess|IAMFullAccess|PowerUserAccess|SystemAdministrator|AWSSSOMasterAccountAdministrator|AWSDeepRacerAccountAdminAccess)$"

  # Everything of a service that holds data, secrets or identities, or that runs with roles.
  service = "^arn:aws[a-z-]*:iam::aws:policy/(service-role/|aws-service-role/)?(Amazon(S3|EC2|RDS|DynamoDB|SQS|SNS|Redshift|DocDB|OpenSearchService|ElasticContainerRegistry|ECS_|ElastiCache|Cognito|SSM|Athena|Elastic.*|Glacier|MSK|ES|Kinesis|RDSData|DynamoDBv2|EC2ContainerRegistry|FSx|Macie|Route53|VPC|SageMaker|Bedrock|KinesisFirehose)FullAccess(_v2|V2)?|AWS(Lambda_|Transfer|KeyManagementServicePower|CloudFormation|CodeBuildAdmin|CodePipeline_|CloudTrail_|Backup|StepFunctions|Glue.*|Batch|CertificateManager|SSO.*)(FullAccess|User|Access)|SecretsManagerReadWrite|DatabaseAdministrator|NetworkAdministrator|DataScientist)$"
}

resource_policy "aws_*" "administrator_attached" {
  types = [
    "aws_iam_group_policy_attachment",
    "aws_iam_group_policy_attachments_exclusive",
    "aws_iam_policy_attachment",
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
    "aws_iam_role_policy_attachments_exclusive",
    "aws_iam_user_policy_attachment",
    "aws_iam_user_policy_attachments_exclusive",
    "aws_ssoadmin_managed_policy_attachment",
  ]
  description = "A policy of an administrator is attached to an identity."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = local.doors
  filter      = !isunknown(try(attrs.policy_arn, attrs.managed_policy_arn, length(attrs.policy_arns), length(attrs.managed_policy_arns), null))

  locals {
    # Attached to another identity, a policy is new there. A name that is known only after apply is that of the same block.
    # The name of an `aws_iam_policy_attachment`, and that of a role with its policies, is no holder.
    holders = [
      for side in [prior_attrs, attrs] : try(compact(flatten([
        for name in ["user", "users", "user_name", "role", "roles", "role_name", "group", "groups", "group_name", "permission_set_arn"] :
        isunknown(try(attrs[name], null)) ? try(prior_attrs[name], []) : try(side[name], [])
      ])), [])
    ]
    is_moved = length(setsubtract(local.holders[1], local.holders[0])) > 0
    before   = local.is_moved ? [] : try([prior_attrs.policy_arn], [prior_attrs.managed_policy_arn], [for arn in prior_attrs.policy_arns : arn], [for arn in prior_attrs.managed_policy_arns : arn], [])
    after    = try([attrs.policy_arn], [attrs.managed_policy_arn], [for arn in attrs.policy_arns : arn], [for arn in attrs.managed_policy_arns : arn], [])
    harm     = [for arn in local.after : arn if !isunknown(arn) && try(regex_match(arn, local.administrator), false) && !contains(local.before, arn)]

    # An attachment may be written in the role, for itself, or in a list of its own.
    doors = flatten([
      for kind, names in {
        "role"           = [try(attrs.role, null), try(attrs.role_name, null), try(attrs.roles, null), meta.type == "aws_iam_role" ? attrs.name : null]
        "user"           = [try(attrs.user, null), try(attrs.user_name, null), try(attrs.users, null)]
        "group"          = [try(attrs.group, null), try(attrs.group_name, null), try(attrs.groups, null)]
        "permission set" = [try(attrs.permission_set_arn, null)]
        } : [
        for name in compact(flatten(names)) : [for arn in local.harm : "${kind} ${name} ${arn}"]
        if !local.is_moved || !contains(local.holders[0], name)
      ]
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` attaches `${join("`, `", local.harm)}`: enough to do everything, or to raise one's own privileges. Attach a policy for the task."
  }
}

resource_policy "aws_*" "service_attached" {
  types = [
    "aws_iam_group_policy_attachment",
    "aws_iam_group_policy_attachments_exclusive",
    "aws_iam_policy_attachment",
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
    "aws_iam_role_policy_attachments_exclusive",
    "aws_iam_user_policy_attachment",
    "aws_iam_user_policy_attachments_exclusive",
    "aws_ssoadmin_managed_policy_attachment",
  ]
  description = "A policy for everything of a service with data is attached to an identity."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = local.doors
  filter      = !isunknown(try(attrs.policy_arn, attrs.managed_policy_arn, length(attrs.policy_arns), length(attrs.managed_policy_arns), null))

  locals {
    # As above.
    holders = [
      for side in [prior_attrs, attrs] : try(compact(flatten([
        for name in ["user", "users", "user_name", "role", "roles", "role_name", "group", "groups", "group_name", "permission_set_arn"] :
        isunknown(try(attrs[name], null)) ? try(prior_attrs[name], []) : try(side[name], [])
      ])), [])
    ]
    is_moved = length(setsubtract(local.holders[1], local.holders[0])) > 0
    before   = local.is_moved ? [] : try([prior_attrs.policy_arn], [prior_attrs.managed_policy_arn], [for arn in prior_attrs.policy_arns : arn], [for arn in prior_attrs.managed_policy_arns : arn], [])
    after    = try([attrs.policy_arn], [attrs.managed_policy_arn], [for arn in attrs.policy_arns : arn], [for arn in attrs.managed_policy_arns : arn], [])
    harm     = [for arn in local.after : arn if !isunknown(arn) && try(regex_match(arn, local.service), false) && !contains(local.before, arn)]

    # An attachment may be written in the role, for itself, or in a list of its own.
    doors = flatten([
      for kind, names in {
        "role"           = [try(attrs.role, null), try(attrs.role_name, null), try(attrs.roles, null), meta.type == "aws_iam_role" ? attrs.name : null]
        "user"           = [try(attrs.user, null), try(attrs.user_name, null), try(attrs.users, null)]
        "group"          = [try(attrs.group, null), try(attrs.group_name, null), try(attrs.groups, null)]
        "permission set" = [try(attrs.permission_set_arn, null)]
        } : [
        for name in compact(flatten(names)) : [for arn in local.harm : "${kind} ${name} ${arn}"]
        if !local.is_moved || !contains(local.holders[0], name)
      ]
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` attaches `${join("`, `", local.harm)}`: everything of a service, on every resource. Attach a policy for the task."
  }
}

resource_policy "aws_*" "boundary_removed" {
  types       = ["aws_iam_role", "aws_iam_user"]
  description = "The permissions boundary of an identity is removed, or is no limit any more."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.permissions_boundary)), "")
    after  = try(tostring(coalesce(attrs.permissions_boundary)), "")
    is_set = isunknown(try(attrs.permissions_boundary, null))
  }

  enforce {
    condition = (
      local.before == "" || regex_match(local.before, local.administrator) || local.is_set ||
      (local.after != "" && !regex_match(local.after, local.administrator))
    )
    error_message = "Nothing limits what further policies can grant to `${meta.address}`; before: `${local.before}`. Keep the boundary."
  }
}

resource_policy "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached" {
  description = "The permissions boundary of a permission set is removed."
  operations  = ["delete", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # One of AWS, or the reference to one of the account.
  locals {
    is_kept = meta.operation != "delete" && !try(regex_match(attrs.permissions_boundary[0].managed_policy_arn, local.administrator), false)
  }

  enforce {
    condition     = local.is_kept || try(regex_match(prior_attrs.permissions_boundary[0].managed_policy_arn, local.administrator), false)
    error_message = "Nothing limits what further policies can grant to the permission set `${try(tostring(coalesce(prior_attrs.permission_set_arn)), "")}`; before: `${try(tostring(coalesce(prior_attrs.permissions_boundary[0].managed_policy_arn)), tostring(coalesce(prior_attrs.permissions_boundary[0].customer_managed_policy_reference[0].name)), "")}`. Keep the boundary."
  }
}
