# Privileges that grow: wildcards in policies, administrators among the attached
# ones, strangers among those who may assume a role, and limits that are taken
# away. What was granted before does not count.

locals {
  # Types that carry a policy document for identities.
  documents = [
    "aws_iam_group_policy",
    "aws_iam_policy",
    "aws_iam_role_policy",
    "aws_iam_user_policy",
    "aws_ssoadmin_permission_set_inline_policy",
  ]
  attachments = [
    "aws_iam_group_policy_attachment",
    "aws_iam_policy_attachment",
    "aws_iam_role_policy_attachment",
    "aws_iam_user_policy_attachment",
    "aws_ssoadmin_managed_policy_attachment",
  ]
  administrator = "policy/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$"

  # With one of these on everything, an identity can give itself the rest.
  escalation = [
    "iam:*", "iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy",
    "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreatePolicyVersion", "iam:PassRole", "iam:PutGroupPolicy",
    "iam:PutRolePolicy", "iam:PutUserPolicy", "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy",
    "iam:UpdateLoginProfile", "kms:*", "organizations:*", "secretsmanager:*", "sts:*", "sts:AssumeRole",
  ]
}

resource_policy "aws_*" "everything_created" {
  description = "A new policy allows everything on everything."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(local.documents, meta.type) && meta.operation == "create"

  locals {
    statements = flatten([try(jsondecode(try(attrs.policy, attrs.inline_policy)).Statement, [])])
    harm = [
      for statement in local.statements : try(tostring(coalesce(statement.Sid)), "")
      if try(statement.Effect, "Allow") == "Allow" && contains(flatten([try(statement.Resource, [])]), "*") &&
      length(setintersection(flatten([try(statement.Action, [])]), ["*", "*:*"])) > 0
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy allows every action on every resource. Name the actions and resources that are needed."
  }
}

resource_policy "aws_*" "everything_allowed" {
  description = "A changed policy allows everything on everything."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  filter = contains(local.documents, meta.type)

  locals {
    before = [
      for statement in flatten([try(jsondecode(try(prior_attrs.policy, prior_attrs.inline_policy)).Statement, [])]) : statement
      if try(statement.Effect, "Allow") == "Allow" && contains(flatten([try(statement.Resource, [])]), "*") &&
      length(setintersection(flatten([try(statement.Action, [])]), ["*", "*:*"])) > 0
    ]
    after = [
      for statement in flatten([try(jsondecode(try(attrs.policy, attrs.inline_policy)).Statement, [])]) : statement
      if try(statement.Effect, "Allow") == "Allow" && contains(flatten([try(statement.Resource, [])]), "*") &&
      length(setintersection(flatten([try(statement.Action, [])]), ["*", "*:*"])) > 0
    ]
  }

  enforce {
    condition     = length(local.after) == 0 || length(local.before) > 0
    error_message = "The policy allows every action on every resource. Name the actions and resources that are needed."
  }
}

resource_policy "aws_*" "escalation_created" {
  description = "A new policy allows actions by which an identity can raise its own privileges."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains(local.documents, meta.type) && meta.operation == "create"

  locals {
    actions = distinct(flatten([
      for statement in flatten([try(jsondecode(try(attrs.policy, attrs.inline_policy)).Statement, [])]) :
      try(statement.NotAction, null) != null ? ["everything but ${join(", ", flatten([statement.NotAction]))}"] : flatten([try(statement.Action, [])])
      if try(statement.Effect, "Allow") == "Allow" && contains(flatten([try(statement.Resource, [])]), "*")
    ]))
    harm = [for action in local.actions : action if contains(local.escalation, action) || startswith(action, "everything but")]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "On every resource the policy allows ${join(", ", local.harm)}: enough to raise one's own privileges. Name the resources, or the actions that are needed."
  }
}

resource_policy "aws_*" "escalation_allowed" {
  description = "A changed policy allows actions by which an identity can raise its own privileges."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  filter = contains(local.documents, meta.type)

  locals {
    before = distinct(flatten([
      for statement in flatten([try(jsondecode(try(prior_attrs.policy, prior_attrs.inline_policy)).Statement, [])]) :
      try(statement.NotAction, null) != null ? ["everything but ${join(", ", flatten([statement.NotAction]))}"] : flatten([try(statement.Action, [])])
      if try(statement.Effect, "Allow") == "Allow" && contains(flatten([try(statement.Resource, [])]), "*")
    ]))
    after = distinct(flatten([
      for statement in flatten([try(jsondecode(try(attrs.policy, attrs.inline_policy)).Statement, [])]) :
      try(statement.NotAction, null) != null ? ["everything but ${join(", ", flatten([statement.NotAction]))}"] : flatten([try(statement.Action, [])])
      if try(statement.Effect, "Allow") == "Allow" && contains(flatten([try(statement.Resource, [])]), "*")
    ]))

    # A wildcard that was there before includes the single action.
    harm = [
      for action in local.after : action
      if(contains(local.escalation, action) || startswith(action, "everything but")) &&
      length(setintersection(local.before, [action, "${split(":", action)[0]}:*", "*"])) == 0
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "On every resource the policy allows ${join(", ", local.harm)}: enough to raise one's own privileges. Name the resources, or the actions that are needed."
  }
}

resource_policy "aws_*" "administrator_attached" {
  description = "A policy of an administrator is attached to an identity."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A replacement attaches another policy, or the same one to another identity.
  filter = contains(local.attachments, meta.type)

  enforce {
    condition     = !try(regex_match(try(attrs.policy_arn, attrs.managed_policy_arn), local.administrator), false)
    error_message = "`${try(attrs.policy_arn, attrs.managed_policy_arn)}` is attached, which is enough to do everything or to raise one's own privileges. Attach a policy for the task."
  }
}

resource_policy "aws_iam_role" "administrator_role" {
  description = "A role gets a policy of an administrator."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    added = [
      for arn in try(concat(attrs.managed_policy_arns), []) : arn
      if try(regex_match(arn, local.administrator), false) && !contains(try(concat(prior_attrs.managed_policy_arns), []), arn)
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The role gets ${join(", ", local.added)}, which is enough to do everything or to raise one's own privileges. Attach a policy for the task."
  }
}

resource_policy "aws_iam_role" "administrator_role_created" {
  description = "A new role has a policy of an administrator."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # What a role leaves out AWS fills in with nothing; until then the type is
  # dynamic.
  filter = meta.operation == "create" && type(try(attrs.managed_policy_arns, null)) != "dynamic"

  locals {
    added = [
      for arn in try(concat(attrs.managed_policy_arns), []) : arn if try(regex_match(arn, local.administrator), false)
    ]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The role has ${join(", ", local.added)}, which is enough to do everything or to raise one's own privileges. Attach a policy for the task."
  }
}

resource_policy "aws_eks_access_policy_association" "cluster_administrator" {
  description = "An identity becomes administrator of a whole cluster."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      !try(regex_match(attrs.policy_arn, "AmazonEKSClusterAdminPolicy$"), false) ||
      try(attrs.access_scope[0].type, null) == "namespace"
    )
    error_message = "The identity becomes administrator of the whole cluster. Limit the scope to namespaces, or take a smaller policy."
  }
}

resource_policy "aws_iam_role" "assumed_by_anyone_created" {
  description = "A new role can be assumed by anyone."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  locals {
    open = [
      for statement in flatten([try(jsondecode(attrs.assume_role_policy).Statement, [])]) : try(tostring(coalesce(statement.Sid)), "")
      if try(statement.Effect, "Allow") == "Allow" && try(length(statement.Condition), 0) == 0 &&
      contains(flatten([try(statement.Principal.AWS, statement.Principal, [])]), "*")
    ]
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Every AWS account may assume this role. Name the accounts and roles that need it, or add a condition."
  }
}

resource_policy "aws_iam_role" "assumed_by_others" {
  description = "A role can be assumed by anyone, or by another account than before."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A wildcard with a condition is limited by it.
  locals {
    before = flatten([
      for statement in flatten([try(jsondecode(prior_attrs.assume_role_policy).Statement, [])]) :
      flatten([try(statement.Principal.AWS, statement.Principal == "*" ? ["*"] : [], [])])
      if try(statement.Effect, "Allow") == "Allow"
    ])
    after = flatten([
      for statement in flatten([try(jsondecode(attrs.assume_role_policy).Statement, [])]) :
      flatten([try(statement.Principal.AWS, statement.Principal == "*" ? ["*"] : [], [])])
      if try(statement.Effect, "Allow") == "Allow"
    ])
    open = [
      for statement in flatten([try(jsondecode(attrs.assume_role_policy).Statement, [])]) : statement
      if try(statement.Effect, "Allow") == "Allow" && try(length(statement.Condition), 0) == 0 &&
      contains(flatten([try(statement.Principal.AWS, statement.Principal, [])]), "*")
    ]
    accounts_before = flatten([for principal in local.before : regexall("[0-9]{12}", principal)])
    accounts_after  = distinct(flatten([for principal in local.after : regexall("[0-9]{12}", principal)]))
    strangers       = [for account in local.accounts_after : account if !contains(local.accounts_before, account)]
  }

  enforce {
    condition     = length(local.open) == 0 || contains(local.before, "*")
    error_message = "Every AWS account may assume this role. Name the accounts and roles that need it, or add a condition."
  }

  enforce {
    condition     = length(local.strangers) == 0 || length(local.accounts_before) == 0
    error_message = "The role can be assumed from accounts that could not before: ${join(", ", local.strangers)}. Make sure that they are yours or a partner's."
  }
}

resource_policy "aws_iam_*" "boundary_removed" {
  description = "The permissions boundary of an identity is removed."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(length(prior_attrs.permissions_boundary), 0) == 0 ||
      try(length(attrs.permissions_boundary), 0) > 0
    )
    error_message = "Nothing limits what further policies can grant (${try(tostring(prior_attrs.permissions_boundary), "one")} before). Keep the boundary."
  }
}
