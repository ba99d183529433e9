resource_policy "aws_sqs_queue" "suffix" {
  filter = core::try(attrs.fifo, false)

  enforce {
    condition     = endswith(attrs.name, ".fifo")
    error_message = "The name of a FIFO queue ends with .fifo."
  }
}
