drift_policy "aws_iam_*" "iam" {
  level  = "deny"
  ignore = ["tags", "tags_all"]
  enforce {
    condition     = false
    error_message = "${meta.address} was changed outside Terraform: ${length(change.paths)} attribute, first ${change.paths[0]}."
  }
}

# Inline policies that no block sets are computed: only a policy that names them is about them.
drift_policy "aws_iam_role" "inline" {
  level      = "deny"
  attributes = ["inline_policy"]
  enforce {
    condition     = false
    error_message = "${meta.address} has other inline policies: ${join(", ", change.paths)}."
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
