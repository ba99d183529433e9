# The same as `exposure/aws/attachments` has, in the types of the provider `awscc`: an identity lists its policies itself.

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
  opens       = [for arn in local.harm : "${meta.type} ${try(attrs.role_name, attrs.user_name, attrs.group_name, attrs.name)} ${arn}"]
  filter      = !isunknown(try(length(attrs.managed_policy_arns), length(attrs.managed_policies), 0))

  locals {
    before = try([for arn in prior_attrs.managed_policy_arns : arn], [for arn in prior_attrs.managed_policies : arn], [])
    harm = [
      for arn in try([for arn in attrs.managed_policy_arns : arn], [for arn in attrs.managed_policies : arn], []) : arn
      if !isunknown(arn) && contains(local.administrator, trimprefix(try(split("::aws:policy/", arn)[1], ""), "job-function/")) && !contains(local.before, arn)
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` attaches `${join("`, `", local.harm)}`: enough to do everything, or to raise one's own privileges. Attach a policy for the task."
  }
}

resource_policy "awscc_*" "service_attached" {
  types = [
    "awscc_iam_group",
    "awscc_iam_role",
    "awscc_iam_user",
    "awscc_sso_permission_set",
  ]
  description = "A policy for everything of a service with data is attached to an identity."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for arn in local.harm : "${meta.type} ${try(attrs.role_name, attrs.user_name, attrs.group_name, attrs.name)} ${arn}"]
  filter      = !isunknown(try(length(attrs.managed_policy_arns), length(attrs.managed_policies), 0))

  locals {
    before = try([for arn in prior_attrs.managed_policy_arns : arn], [for arn in prior_attrs.managed_policies : arn], [])
    harm = [
      for arn in try([for arn in attrs.managed_policy_arns : arn], [for arn in attrs.managed_policies : arn], []) : arn
      if !isunknown(arn) && try(contains_substring(arn, "::aws:policy/"), false) && !contains(local.before, arn) && anytrue([
        for name in [reverse(split("/", arn))[0]] : contains(local.others, name) || (regex_match(name, "FullAccess(_v2|V2)?$") && anytrue([
          for service in [trimprefix(trimprefix(split("FullAccess", name)[0], "Amazon"), "AWS")] :
          contains(local.services, service) || startswith(service, "Elastic") || startswith(service, "Glue") || startswith(service, "SSO")
        ]))
      ])
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` attaches `${join("`, `", local.harm)}`: everything of a service, on every resource. Attach a policy for the task."
  }
}

# The boundary of a permission set is one of AWS, or the reference to one of the account.
resource_policy "awscc_*" "boundary_removed" {
  types       = ["awscc_iam_role", "awscc_iam_user", "awscc_sso_permission_set"]
  description = "The permissions boundary of an identity is removed, or is no limit any more."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.permissions_boundary, null)) && local.sides[0] != "" && !contains(local.administrator, reverse(split("/", local.sides[0]))[0])

  locals {
    sides = [
      for side in [prior_attrs, attrs] : try(
        tostring(coalesce(side.permissions_boundary)),
        tostring(coalesce(side.permissions_boundary.managed_policy_arn)),
        tostring(coalesce(side.permissions_boundary.customer_managed_policy_reference.name)),
        "",
      )
    ]
  }

  enforce {
    condition     = local.sides[1] != "" && !contains(local.administrator, reverse(split("/", local.sides[1]))[0])
    error_message = "Nothing limits what further policies can grant to `${meta.address}`; before: `${local.sides[0]}`. Keep the boundary."
  }
}

# One policy that is new has its document beside it. Of a list as a whole, nothing is known.
resource_policy "awscc_*" "undecided_attachments" {
  types = [
    "awscc_iam_group",
    "awscc_iam_role",
    "awscc_iam_user",
    "awscc_sso_permission_set",
  ]
  description = "The policies that are attached to an identity are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  filter      = meta.operation == "update" && isunknown(try(length(attrs.managed_policy_arns), length(attrs.managed_policies), 0))

  enforce {
    condition     = try(length(prior_attrs.managed_policy_arns), length(prior_attrs.managed_policies), 0) == 0
    error_message = "Which policies are attached to `${meta.address}` is known only after apply, so what it may newly do is not checked."
    info_message  = "Which policies are attached to `${meta.address}` is known only after apply, so what it may do is not checked."
  }
}
