resource_policy "aws_sqs_queue" "named" {
  enforce {
    condition     = attrs.name != ""
    error_message = "A queue has a name."
  }
}
