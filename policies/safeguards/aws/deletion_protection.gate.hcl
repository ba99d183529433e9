# Deletion protection is the last thing between a mistaken destroy and the data.
# It falls in one apply, and the destroy passes in the next: this is the apply
# in which a reviewer can still ask why.

resource_policy "aws_cognito_user_pool" "user_pool" {
  description = "Deletion protection of a user pool is switched off."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition = (
      try(prior_attrs.deletion_protection, null) != "ACTIVE" ||
      try(attrs.deletion_protection, null) == "ACTIVE"
    )
    error_message = "Deletion protection of the user pool is switched off; users and their passwords cannot be restored once the pool is deleted. Keep it ACTIVE unless the deletion is planned."
  }
}

resource_policy "aws_cloudwatch_log_group" "log_group_kept" {
  description = "A log group is no longer kept when it is destroyed."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.skip_destroy, null) != true || try(attrs.skip_destroy, null) == true
    error_message = "`skip_destroy` is switched off, so that a destroy deletes the log group with its events. Keep it on if these logs are still needed."
  }
}

# An account that is closed goes with everything in it after 90 days.
resource_policy "aws_organizations_account" "account_closed" {
  description = "An AWS account is closed when it is removed from the code."
  operations  = ["update"]
  level       = "require_approval"

  enforce {
    condition     = try(prior_attrs.close_on_deletion, null) == true || try(attrs.close_on_deletion, null) != true
    error_message = "`close_on_deletion` is switched on: from then on removing this block closes the AWS account with everything in it. Leave it off, and close accounts by hand."
  }
}
