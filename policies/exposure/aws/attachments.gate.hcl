# Policies of AWS attached to identities, by their names in every partition, and limits that are taken away.

locals {
  # Enough to do everything, or to give oneself the rest.
  administrator = [
    "AdministratorAccess",
    "AdministratorAccess-Amplify",
    "AWSOrganizationsFullAccess",
    "IAMFullAccess",
    "PowerUserAccess",
    "SystemAdministrator",
    "AWSSSOMasterAccountAdministrator",
    "AWSDeepRacerAccountAdminAccess",
  ]

  # What names a holder. The name of an `aws_iam_policy_attachment` is none.
  kinds = {
    group              = "group"
    group_name         = "group"
    groups             = "group"
    permission_set_arn = "permission set"
    role               = "role"
    role_name          = "role"
    roles              = "role"
    user               = "user"
    user_name          = "user"
    users              = "user"
  }
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
  filter      = !isunknown(try(attrs.policy_arn, attrs.managed_policy_arn, length(attrs.policy_arns), length(attrs.managed_policy_arns), null)) && length(local.powerful) > 0

  locals {
    powerful = [
      for arn in try([attrs.policy_arn], [attrs.managed_policy_arn], [for arn in attrs.policy_arns : arn], [for arn in attrs.managed_policy_arns : arn], []) : arn
      if !isunknown(arn) && contains(local.administrator, trimprefix(try(split("::aws:policy/", arn)[1], ""), "job-function/"))
    ]

    # Attached to another identity, a policy is new there. A name that is known only after apply is that of the same block.
    holders = [
      for side in [prior_attrs, attrs] : try(compact(flatten([
        for name, kind in local.kinds : [
          for holder in flatten([isunknown(try(attrs[name], null)) ? try(prior_attrs[name], []) : try(side[name], [])]) : try("${kind} ${holder}", "")
        ]
      ])), [])
    ]
    new  = setsubtract(local.holders[1], local.holders[0])
    held = length(local.new) > 0 ? [] : try([prior_attrs.policy_arn], [prior_attrs.managed_policy_arn], [for arn in prior_attrs.policy_arns : arn], [for arn in prior_attrs.managed_policy_arns : arn], [])

    # Who had everything has not more now.
    harm = [for arn in local.powerful : arn if !contains(local.held, arn) && !anytrue([for other in local.held : try(endswith(other, ":policy/AdministratorAccess"), false)])]

    # An attachment may be written in the role, for itself, or in a list of its own.
    doors = [
      for pair in setproduct(
        length(local.new) > 0 ? local.new : concat(local.holders[1], meta.type == "aws_iam_role" ? ["role ${attrs.name}"] : []), local.harm,
      ) : join(" ", pair)
    ]
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
  filter      = !isunknown(try(attrs.policy_arn, attrs.managed_policy_arn, length(attrs.policy_arns), length(attrs.managed_policy_arns), null)) && length(local.powerful) > 0

  locals {
    # Services that hold data, secrets or identities, or that run with roles; every one that starts with Elastic, Glue or SSO is.
    services = [
      "Athena", "Backup", "Batch", "Bedrock", "CertificateManager", "CloudFormation", "CloudTrail_", "CodePipeline_", "Cognito",
      "DocDB", "DynamoDB", "DynamoDBv2", "EC2", "EC2ContainerRegistry", "ECS_", "ES", "FSx", "Glacier", "Kinesis",
      "KinesisFirehose", "Lambda_", "MSK", "Macie", "OpenSearchService", "RDS", "RDSData", "Redshift", "Route53", "S3", "SNS",
      "SQS", "SSM", "SageMaker", "StepFunctions", "Transfer", "VPC",
    ]

    # The same under another name.
    others = [
      "AWSCodeBuildAdminAccess", "AWSKeyManagementServicePowerUser", "DataScientist", "DatabaseAdministrator",
      "NetworkAdministrator", "SecretsManagerReadWrite",
    ]

    powerful = [
      for arn in try([attrs.policy_arn], [attrs.managed_policy_arn], [for arn in attrs.policy_arns : arn], [for arn in attrs.managed_policy_arns : arn], []) : arn
      if !isunknown(arn) && try(contains_substring(arn, "::aws:policy/"), false) && anytrue([
        for name in [reverse(split("/", arn))[0]] : contains(local.others, name) || (anytrue([for end in ["FullAccess", "FullAccess_v2", "FullAccessV2"] : endswith(name, end)]) && anytrue([
          for service in [trimprefix(trimprefix(split("FullAccess", name)[0], "Amazon"), "AWS")] :
          contains(local.services, service) || startswith(service, "Elastic") || startswith(service, "Glue") || startswith(service, "SSO")
        ]))
      ])
    ]

    # As above.
    holders = [
      for side in [prior_attrs, attrs] : try(compact(flatten([
        for name, kind in local.kinds : [
          for holder in flatten([isunknown(try(attrs[name], null)) ? try(prior_attrs[name], []) : try(side[name], [])]) : try("${kind} ${holder}", "")
        ]
      ])), [])
    ]
    new  = setsubtract(local.holders[1], local.holders[0])
    held = length(local.new) > 0 ? [] : try([prior_attrs.policy_arn], [prior_attrs.managed_policy_arn], [for arn in prior_attrs.policy_arns : arn], [for arn in prior_attrs.managed_policy_arns : arn], [])
    harm = [for arn in local.powerful : arn if !contains(local.held, arn) && !anytrue([for other in local.held : try(endswith(other, ":policy/AdministratorAccess"), false)])]

    doors = [
      for pair in setproduct(
        length(local.new) > 0 ? local.new : concat(local.holders[1], meta.type == "aws_iam_role" ? ["role ${attrs.name}"] : []), local.harm,
      ) : join(" ", pair)
    ]
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
      local.before == "" || contains(local.administrator, reverse(split("/", local.before))[0]) || local.is_set ||
      (local.after != "" && !contains(local.administrator, reverse(split("/", local.after))[0]))
    )
    error_message = "Nothing limits what further policies can grant to `${meta.address}`; before: `${local.before}`. Keep the boundary."
  }
}

resource_policy "aws_ssoadmin_permissions_boundary_attachment" "boundary_detached" {
  description = "The permissions boundary of a permission set is removed."
  operations  = ["delete", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.permission_set_arn, null)

  # One of AWS, or the reference to one of the account.
  locals {
    is_kept = meta.operation != "delete" && !try(contains(local.administrator, reverse(split("/", attrs.permissions_boundary[0].managed_policy_arn))[0]), false)
  }

  enforce {
    condition     = local.is_kept || try(contains(local.administrator, reverse(split("/", prior_attrs.permissions_boundary[0].managed_policy_arn))[0]), false)
    error_message = "Nothing limits what further policies can grant to the permission set `${try(tostring(coalesce(prior_attrs.permission_set_arn)), "")}`; before: `${try(tostring(coalesce(prior_attrs.permissions_boundary[0].managed_policy_arn)), tostring(coalesce(prior_attrs.permissions_boundary[0].customer_managed_policy_reference[0].name)), "")}`. Keep the boundary."
  }
}
