# User accounts were made by users: no configuration has their passwords. The
# identity pack covers the same pools as something that others refer to.

protect "users" {
  description = "Cognito user pools and managed directories."
  class       = "data"
  types = {
    aws_cognito_user_pool           = { lost = "All user accounts of the pool with their passwords, attributes and groups.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cognitoidp/user_pool.go" }
    aws_directory_service_directory = { lost = "The directory with all its users, groups and computers." }
  }
  reason = "Every user has to register again, because passwords and second factors cannot be exported."

  recovery {
    types   = ["aws_cognito_user_pool"]
    when    = { deletion_protection = "ACTIVE" }
    outcome = "refused"
    message = "Cognito refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_cognito_user_pool"]
    when    = { deletion_protection = ["INACTIVE", "", null] }
    outcome = "irreversible"
    message = "Cognito has neither backups nor an undelete for user pools."
  }
}

protect "authorization" {
  description = "Policy stores of Verified Permissions."
  class       = "data"
  types = {
    aws_verifiedpermissions_policy_store = { lost = "The store with its schema, templates and all policies that applications added." }
  }
  reason = "Applications add policies at run time, and without the store they refuse or allow everything. Export the policies before going on."
}

protect "mailboxes" {
  description = "WorkMail organizations and users."
  class       = "data"
  types = {
    aws_workmail_organization = { lost = "The organization with all mailboxes, calendars and contacts in it.", since = "6.37.0", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/workmail_organization.html.markdown" }
    aws_workmail_user         = { lost = "The user with the mailbox, calendar and contacts; WorkMail archives the mailbox for 30 days.", since = "6.39.0", source = "https://docs.aws.amazon.com/workmail/latest/APIReference/API_DeleteUser.html" }
  }
  reason = "Mail is nowhere else. Export the mailboxes before going on."
}
