resource_policy "aws_sqs_queue" "retention" {
  enforce {
    condition     = attrs.message_retention_seconds >= input.days * local.day
    error_message = "Messages of ${attrs.name} are kept for less than ${input.days} days."
  }
}
