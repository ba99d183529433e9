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
    types   = ["google_logging_project_bucket_config"]
    when    = { locked = true }
    outcome = "refused"
    message = "A locked log bucket cannot be deleted before its entries have expired."
  }

  recovery {
    types   = ["google_logging_project_bucket_config"]
    when    = { locked = [false, null] }
    outcome = "possible"
    message = "A deleted log bucket can be undeleted for seven days."
  }
}
