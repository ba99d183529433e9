# Permissions must not be changed by hand.
drift_policy "aws_iam_*" "identity" {
  level = "deny"

  enforce {
    condition     = false
    error_message = "Changed outside Terraform: ${meta.operation == "delete" ? "it is gone" : join(", ", change.paths)}."
  }
}

# The autoscaler owns the size; warn about the rest.
drift_policy "aws_autoscaling_group" "size" {
  level  = "warn"
  ignore = ["desired_capacity"]

  enforce {
    condition     = false
    error_message = "Changed outside Terraform: ${join(", ", change.paths)}."
  }
}

# Sandboxes may drift.
drift_policy "*" "sandbox" {
  level     = "warn"
  addresses = ["module.sandbox.*"]

  enforce {
    condition     = true
    error_message = "Never shown."
  }
}
