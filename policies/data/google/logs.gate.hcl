# Logs are evidence and cannot be recreated.

protect "log_buckets" {
  description = "Log buckets of projects, folders, organizations and billing accounts."
  class       = "data"
  types = {
    google_logging_project_bucket_config         = { lost = "All log entries in the bucket of the project." }
    google_logging_folder_bucket_config          = { lost = "All log entries in the bucket of the folder." }
    google_logging_organization_bucket_config    = { lost = "All log entries in the bucket of the organization." }
    google_logging_billing_account_bucket_config = { lost = "All log entries in the bucket of the billing account." }
  }
  reason = "Audits and investigations look back over months. Ask who is responsible for them before going on."

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
    when    = { bucket_id = ["_Default", "_Required"] }
    outcome = "retained"
    message = "The default log buckets cannot be deleted; the provider only forgets them."
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

# Views of logs and series that are counted from them.
protect "derived" {
  description = "Datasets over logs."
  class       = "derived"
  types = {
    google_logging_linked_dataset = { lost = "The dataset in BigQuery through which queries read the log bucket." }
  }
  filter = meta.operation == "delete"
  reason = "The log entries stay. Find out which queries use the dataset."

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
}
