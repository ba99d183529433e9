# Logs are evidence and cannot be recreated.

protect "log_buckets" {
  description = "Log buckets of projects, folders, organizations and billing accounts."
  types = [
    "google_logging_project_bucket_config",
    "google_logging_folder_bucket_config",
    "google_logging_organization_bucket_config",
    "google_logging_billing_account_bucket_config",
  ]
  level  = "require_approval"
  reason = "Audits and investigations look back over months. Ask who is responsible for them before going on."
  lost   = "All log entries in the bucket."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_logging_project_bucket_config"]
    when    = { locked = true }
    outcome = "may_be_refused"
    message = "A locked log bucket cannot be deleted while it still holds entries within their retention; whether it does is not in the plan."
  }

  recovery {
    types   = ["google_logging_project_bucket_config"]
    when    = { locked = [false, null] }
    outcome = "possible"
    message = "A deleted log bucket can be undeleted for seven days."
  }
}
