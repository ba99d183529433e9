resource_policy "aws_sqs_queue" "owner" {
  enforce {
    condition     = attrs.name == local.owner
    error_message = "Not the owner."
  }
}
