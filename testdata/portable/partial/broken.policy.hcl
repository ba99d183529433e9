input "days" {
  type = number
  default = = 4
}

resource_policy "aws_sqs_queue" "days" {
  enforce {
    condition = attrs.days > input.days
  }
}
