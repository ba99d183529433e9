input "allowed_types" {
  type        = list(string)
  default     = ["^aws_s3_", "^aws_sqs_", "^aws_lambda_", "^aws_iam_role"]
  description = "Patterns of resource types that may be created."
}

resource_policy "*" "allowed" {
  operations = ["create"]

  enforce {
    condition     = core::anytrue([for pattern in input.allowed_types : core::regex_match(meta.type, pattern)])
    error_message = "${meta.type} is not among the types that this account uses."
  }
}
