# Terraform sees one object here; behind it are resources that it does not list,
# databases and buckets possibly among them.

protect "nested" {
  description = "CloudFormation stacks, stack instances and provisioned products."
  class       = "data"
  types = {
    aws_cloudformation_stack                                 = { lost = "Every resource of the stack that has no deletion policy saying otherwise." }
    aws_cloudformation_stack_set_instance                    = { lost = "Every resource of the stacks in this account or unit that has no deletion policy saying otherwise." }
    aws_cloudformation_stack_instances                       = { lost = "Every resource of the stacks in these accounts that has no deletion policy saying otherwise." }
    aws_serverlessapplicationrepository_cloudformation_stack = { lost = "Every resource of the application that has no deletion policy saying otherwise." }
    aws_servicecatalog_provisioned_product                   = { lost = "Every resource that the product has made." }
  }
  reason = "The plan does not show what the stack contains. Look at its resources and their deletion policies before going on."

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
  description = "AWS accounts, the organization and its landing zone."
  class       = "data"
  types = {
    aws_organizations_account      = { lost = "The account or its membership in the organization, with its consolidated billing." }
    aws_organizations_organization = { lost = "The organization with its policies, units and consolidated billing." }
    aws_controltower_landing_zone  = { lost = "The landing zone with its controls, baselines and shared accounts' settings." }
  }
  reason = "An account contains everything else. Make sure that it is empty, and that you can still sign in as its root user."

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

protect "domains" {
  description = "DataZone domains and projects, Airflow environments."
  class       = "data"
  types = {
    aws_datazone_domain  = { lost = "The domain with all its projects, assets, glossaries and subscriptions." }
    aws_datazone_project = { lost = "The project with its assets, subscriptions and members." }
    aws_mwaa_environment = { lost = "The environment with its connections, variables and the history of all runs." }
  }
  reason = "People and jobs add content that no configuration has. List it and export it before going on."

  recovery {
    types   = ["aws_datazone_domain", "aws_datazone_project"]
    when    = { skip_deletion_check = [false, null] }
    outcome = "may_be_refused"
    message = "DataZone refuses the deletion while it still holds something; whether it does is not in the plan."
  }
}

protect "deployed" {
  description = "Environments that deploy something of their own."
  class       = "derived"
  types = {
    aws_datazone_environment = { lost = "The environment with the resources that its blueprint deployed." }
    aws_sagemaker_project    = { lost = "The project with the resources that its template deployed." }
    aws_m2_environment       = { lost = "The mainframe runtime with the applications that run in it; file systems stay." }
    aws_m2_application       = { lost = "The mainframe application with its definition versions and batch history." }
  }
  reason = "Look at what it has deployed, and whether that goes with it."
}
