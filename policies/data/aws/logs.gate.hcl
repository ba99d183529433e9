# Logs and metrics are evidence and cannot be recreated.

# A warning only: log groups come and go with every function and service.
protect "log_groups" {
  description = "CloudWatch log groups."
  types       = ["aws_cloudwatch_log_group"]
  level       = "warn"
  reason      = "Logs of what is being removed are often needed right after. Export them to S3 if they may be needed."
  lost        = "All log events in the group."

  recovery {
    when    = { skip_destroy = true }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}

protect "audit_and_metrics" {
  description = "CloudTrail event data stores, Security Lake, Prometheus workspaces."
  types = [
    "aws_cloudtrail_event_data_store",
    "aws_securitylake_data_lake",
    "aws_prometheus_workspace",
  ]
  level  = "require_approval"
  reason = "Audits and investigations look back over months. Ask who is responsible for them before going on."
  lost   = "All events or metrics stored so far."

  recovery {
    types   = ["aws_cloudtrail_event_data_store"]
    when    = { termination_protection_enabled = [true, null] }
    outcome = "refused"
    message = "CloudTrail refuses the deletion until termination protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_cloudtrail_event_data_store"]
    when    = { termination_protection_enabled = false }
    outcome = "possible"
    message = "The event data store can be restored for seven days."
  }
}
