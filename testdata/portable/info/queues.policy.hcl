resource_policy "aws_sqs_queue" "named" {
  enforce {
    condition    = attrs.name != ""
    info_message = "The owner of ${attrs.name} is ${attrs.owner}."
  }
}
