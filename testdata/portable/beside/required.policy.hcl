# No policy of a file beside this one reads it, so that they need no value for it.
input "required" {
  type = string
}

resource_policy "aws_sqs_queue" "required" {
  enforce {
    condition     = attrs.name != input.required
    error_message = "Another name."
  }
}
