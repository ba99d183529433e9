# Documents that are put together during the apply. The plan has what they will allow as far as it is known, and not what
# they allowed before, so a finding says no more than that. A document for an object of the plan is compared with the one
# that the object has, by the policies about that.

locals {
  # Reads and changes of data, keys and images, and whole services that hold them.
  data = "(?i)^(\\*|everything.*|(athena|backup|cassandra|codeartifact|dynamodb|ebs|ecr|efs|elasticfilesystem|es|aoss|glacier|glue|kafka|kinesis|kms|lambda|logs|rds|redshift.*|s3.*|secretsmanager|sns|sqs|ssm):.*)$"

  # Calls that the documents of endpoints and of APIs are about; there, a document for everyone is a limit on top.
  calls = "(?i)^(execute-api|ecr-public|vpc-lattice-svcs):"

  # A way that routine policies open: the role of a pipeline starts builds.
  usual = ["codebuild:StartBuild on everything", "codestar:CreateProject"]
}

resource_policy "aws_iam_policy_document" "planned_administrator" {
  description = "A document that is put together during the apply gives administrator access."
  operations  = ["read"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = length(meta.documents) == 0 && !isunknown(try(length(attrs.statement), 0))

  # The statements, and the documents that they are merged with.
  locals {
    documents = concat(
      [{ statement = try(attrs.statement, []) }],
      [
        for document in concat(
          try(concat(attrs.source_policy_documents), []), try(concat(attrs.override_policy_documents), []), [try(attrs.source_json, null), try(attrs.override_json, null)],
        ) : document
        if isunknown(document) || can(iam::growth(null, document))
      ],
    )
    holder = [
      for grant in try(iam::growth(null, local.documents), []) : grant
      if length(grant.principals) == 0 && (grant.administrator || length(setintersection(grant.every_action_of, ["*", "iam"])) > 0)
    ]
  }

  enforce {
    condition     = length(local.holder) == 0
    error_message = "The holder of a policy made of `${meta.address}` is administrator: ${join("; ", [for grant in local.holder : grant.text])}. Name the actions and resources that are needed."
  }
}

resource_policy "aws_iam_policy_document" "planned_public" {
  description = "A document that is put together during the apply lets everyone use data."
  operations  = ["read"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = length(meta.documents) == 0 && !isunknown(try(length(attrs.statement), 0))

  locals {
    # On what everyone may act can be known later: each such list is read as the same thing.
    statements = try([
      for statement in attrs.statement : merge(
        statement,
        isunknown(try(statement.resources, null)) && !try(contains([for resource in statement.resources : resource if !isunknown(resource)], "*"), false) ? { resources = ["(known after apply)"] } : {},
      )
    ], [])
    documents = concat(
      [{ statement = local.statements }],
      [
        for document in concat(
          try(concat(attrs.source_policy_documents), []), try(concat(attrs.override_policy_documents), []), [try(attrs.source_json, null), try(attrs.override_json, null)],
        ) : document
        if isunknown(document) || can(iam::growth(null, document))
      ],
    )

    # Everything to everyone is what AWS gives an endpoint of a network.
    harm = [
      for grant in try(iam::growth(null, local.documents), []) : grant
      if grant.public && anytrue([for action in grant.actions : regex_match(action, local.data)]) && !(contains(grant.actions, "*") && grant.every_resource)
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Everyone can use what a policy made of `${meta.address}` is about: ${join("; ", [for grant in local.harm : grant.text])}. Name the accounts that need it, or add a condition on the organization."
  }
}

resource_policy "aws_iam_policy_document" "planned_growth" {
  description = "A document that is put together during the apply opens a way to more rights, or lets in everyone."
  operations  = ["read"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(meta.documents) == 0 && !isunknown(try(length(attrs.statement), 0))

  locals {
    # On what everyone may act can be known later: each such list is read as the same thing.
    statements = try([
      for statement in attrs.statement : merge(
        statement,
        isunknown(try(statement.resources, null)) && !try(contains([for resource in statement.resources : resource if !isunknown(resource)], "*"), false) ? { resources = ["(known after apply)"] } : {},
      )
    ], [])
    documents = concat(
      [{ statement = local.statements }],
      [
        for document in concat(
          try(concat(attrs.source_policy_documents), []), try(concat(attrs.override_policy_documents), []), [try(attrs.source_json, null), try(attrs.override_json, null)],
        ) : document
        if isunknown(document) || can(iam::growth(null, document))
      ],
    )
    grants = try(iam::growth(null, local.documents), [])
    public = [
      for grant in local.grants : grant
      if grant.public && (!anytrue([for action in grant.actions : regex_match(action, local.data)]) || (contains(grant.actions, "*") && grant.every_resource)) && !alltrue([
        for action in grant.actions : regex_match(action, local.calls)
      ])
    ]
    claims        = [for grant in local.grants : grant if grant.federated_open && !grant.public]
    administrator = anytrue([for grant in local.grants : grant.administrator || (length(grant.principals) == 0 && length(setintersection(grant.every_action_of, ["*", "iam"])) > 0)])
    ways          = local.administrator ? [] : [for way in try(iam::escalations(null, local.documents, []), []) : way if !contains(local.usual, way.way)]
  }

  enforce {
    condition     = can(iam::growth(null, [{ statement = try(attrs.statement, []) }]))
    error_message = "`${meta.address}` cannot be read, so what a policy made of it allows is not checked. Look at it yourself."
  }

  enforce {
    condition     = length(local.public) == 0
    error_message = "A policy made of `${meta.address}` is for everyone: ${join("; ", [for grant in local.public : grant.text])}. Name the accounts that need it, or add a condition."
  }

  enforce {
    condition     = length(local.claims) == 0
    error_message = "A role that trusts by `${meta.address}` may be assumed by everyone with an identity of `${join("`, `", distinct(flatten([for grant in local.claims : grant.principals])))}` (${join(", ", [for grant in local.claims : grant.statement])}). Add a condition on the subject."
  }

  enforce {
    condition     = length(local.ways) == 0
    error_message = "The holder of a policy made of `${meta.address}` can raise its own privileges: `${join("`, `", [for way in slice(local.ways, 0, min(4, length(local.ways))) : way.way])}`${length(local.ways) > 4 ? " and ${length(local.ways) - 4} more" : ""} (${join(", ", distinct([for way in local.ways : way.statement]))}). Name the roles, users and policies that are needed."
  }
}
