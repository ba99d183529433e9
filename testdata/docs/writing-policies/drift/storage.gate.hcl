drift_policy "aws_db_instance" "size" {
  level  = "deny"
  ignore = ["tags", "tags_all"]
  filter = meta.operation == "update"

  enforce {
    condition     = attrs.allocated_storage == prior_attrs.allocated_storage
    error_message = "The storage was changed outside Terraform from ${prior_attrs.allocated_storage} to ${attrs.allocated_storage} GiB."
  }
}
