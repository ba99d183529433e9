drift_policy "aws_iam_*" "identity" {
  level  = "deny"
  ignore = ["tags", "tags_all"]

  locals {
    what = meta.operation == "delete" ? "it is gone" : join(", ", change.paths)
  }

  enforce {
    condition     = false
    error_message = "${meta.address} was changed outside Terraform: ${local.what}."
  }
}

drift_policy "aws_*security_group*" "firewall" {
  level  = "deny"
  ignore = ["tags", "tags_all"]

  locals {
    what = meta.operation == "delete" ? "it is gone" : join(", ", change.paths)
  }

  enforce {
    condition     = false
    error_message = "${meta.address} was changed outside Terraform: ${local.what}."
  }
}
