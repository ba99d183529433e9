# Logs and metrics are evidence and cannot be recreated.

# A warning only: log groups come and go with every function and service.
protect "log_groups" {
  description = "CloudWatch log groups."
  class       = "data"
  level       = "warn"
  types = {
    aws_cloudwatch_log_group = { lost = "All log events in the group.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/logs/group.go" }
  }
  reason = "Logs of what is being removed are often needed right after. Export them to S3 if they may be needed."

  recovery {
    when    = { skip_destroy = true }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}

protect "audit_and_metrics" {
  description = "CloudTrail event data stores, Security Lake, Prometheus workspaces, Audit Manager assessments."
  class       = "data"
  types = {
    aws_cloudtrail_event_data_store = { lost = "All events that the store has recorded so far." }
    aws_securitylake_data_lake      = { lost = "The data lake with its sources and subscribers, in its regions." }
    aws_prometheus_workspace        = { lost = "All metrics, rules and alert settings in the workspace." }
    aws_auditmanager_assessment     = { lost = "The assessment with all evidence that it has collected." }
  }
  reason = "Audits and investigations look back over months. Ask who is responsible for them before going on."

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

protect "boards" {
  description = "Detectors, indexes, aggregators and controls over logs and resources."
  class       = "derived"
  types = {
    aws_resourceexplorer2_index           = { lost = "The index of the resources in this region, and the views over it." }
    aws_config_configuration_aggregator   = { lost = "The collected configuration data of the accounts, which stays at its sources." }
    aws_auditmanager_account_registration = { lost = "The registration of the account; assessments collect no further evidence." }
    aws_auditmanager_control              = { lost = "The custom control with what people changed in it by hand." }
    aws_auditmanager_framework            = { lost = "The custom framework with its controls and what people changed in it." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."
}

protect "learned" {
  description = "Detectors with what they have learned, and controls with their findings."
  class       = "derived"
  types = {
    aws_cloudwatch_log_anomaly_detector    = { lost = "The anomalies that it found, and what it learned of the log group." }
    aws_securityhub_standards_subscription = { lost = "The controls of the standard with their settings, and its findings." }
  }
  reason = "A new one starts without them. Export the findings that are still open."
}
