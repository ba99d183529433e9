resource_policy "aws_cloudwatch_log_group" "logs" {
  enforce {
    # 0 keeps them forever, and so does a group that sets nothing.
    condition     = attrs.retention_in_days == null || attrs.retention_in_days == 0 || attrs.retention_in_days >= 90
    error_message = "Logs of ${attrs.name} are kept for ${attrs.retention_in_days} days; keep them for 90."
  }
}

# Every type with this argument: instances and clusters of RDS, DocumentDB and Neptune.
resource_policy "aws_*" "backups" {
  filter = core::can(attrs.backup_retention_period)

  enforce {
    condition     = attrs.backup_retention_period != null && attrs.backup_retention_period >= 7
    error_message = "Backups of this ${meta.type} are kept for less than 7 days."
  }
}
