resource_policy "aws_sqs_queue" "needs" {
  enforce {
    condition     = attrs.name != input.missing
    error_message = "Another name."
  }
}
