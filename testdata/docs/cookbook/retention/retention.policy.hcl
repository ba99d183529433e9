resource_policy "aws_cloudwatch_log_group" "logs" {
  enforce {
    # 0 keeps them forever.
    condition     = attrs.retention_in_days == 0 || attrs.retention_in_days >= 90
    error_message = "Logs of ${attrs.name} are kept for ${attrs.retention_in_days} days; keep them for 90."
  }
}

resource_policy "aws_db_instance" "backups" {
  enforce {
    condition     = attrs.backup_retention_period >= 7
    error_message = "Backups of ${attrs.identifier} are kept for ${attrs.backup_retention_period} days; keep them for 7."
  }
}
