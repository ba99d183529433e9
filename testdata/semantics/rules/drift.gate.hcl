drift_policy "aws_iam_*" "iam" {
  level  = "deny"
  ignore = ["tags", "tags_all"]
  enforce {
    condition     = false
    error_message = "${meta.address} was changed outside Terraform: ${length(change.paths)} attribute, first ${change.paths[0]}."
  }
}

drift_policy "aws_s3_*" "buckets" {
  level  = "deny"
  ignore = ["tags", "tags_all"]
  enforce {
    condition     = false
    error_message = "${meta.address} was changed outside Terraform."
  }
}
