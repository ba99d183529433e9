# User accounts were made by users: no configuration has their passwords. The
# identity pack covers the same pools as something that others refer to.

protect "users" {
  description = "Cognito user pools and managed directories."
  types = [
    "aws_cognito_user_pool",
    "aws_directory_service_directory",
  ]
  level  = "require_approval"
  reason = "Every user has to register again, because passwords and second factors cannot be exported."
  lost   = "All user accounts with their passwords, attributes and groups."

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
