resource_policy "aws_db_instance" "kept_as_long" {
  operations = ["update", "replace"]

  enforce {
    condition     = attrs.backup_retention_period >= prior_attrs.backup_retention_period
    error_message = "Backups are kept for ${attrs.backup_retention_period} days, and were for ${prior_attrs.backup_retention_period}."
  }
}
