# Terraform sees one object here; behind it are resources that it does not list,
# databases and buckets possibly among them.

protect "nested" {
  description = "CloudFormation stacks, stack instances and provisioned products."
  types = [
    "aws_cloudformation_stack",
    "aws_cloudformation_stack_set_instance",
    "aws_cloudformation_stack_instances",
    "aws_serverlessapplicationrepository_cloudformation_stack",
    "aws_servicecatalog_provisioned_product",
  ]
  level  = "require_approval"
  reason = "The plan does not show what the stack contains. Look at its resources and their deletion policies before going on."
  lost   = "Every resource of the stack that has no deletion policy saying otherwise."

  recovery {
    types   = ["aws_cloudformation_stack_set_instance"]
    when    = { retain_stack = true }
    outcome = "retained"
    message = "The stack stays in its account and is only detached from the stack set."
  }

  recovery {
    types   = ["aws_cloudformation_stack_instances"]
    when    = { retain_stacks = true }
    outcome = "retained"
    message = "The stacks stay in their accounts and are only detached from the stack set."
  }

  recovery {
    types   = ["aws_servicecatalog_provisioned_product"]
    when    = { retain_physical_resources = true }
    outcome = "retained"
    message = "The resources of the product stay when the product is terminated."
  }
}

protect "accounts" {
  description = "AWS accounts and the organization."
  types = [
    "aws_organizations_account",
    "aws_organizations_organization",
  ]
  level  = "require_approval"
  reason = "An account contains everything else. Make sure that it is empty, and that you can still sign in as its root user."
  lost   = "The account or its membership in the organization, with its policies and consolidated billing."

  recovery {
    types   = ["aws_organizations_account"]
    when    = { close_on_deletion = true }
    outcome = "possible"
    message = "The account is closed; AWS Support can reopen it within 90 days."
  }

  recovery {
    types   = ["aws_organizations_account"]
    when    = { close_on_deletion = [false, null] }
    outcome = "retained"
    message = "The account stays open with what is in it, and only leaves the organization. Until it is invited again no service control policy holds in it, and it pays for itself, outside of consolidated billing."
  }
}
