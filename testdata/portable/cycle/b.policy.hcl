locals {
  second = !local.third
  third  = !local.first
}

resource_policy "aws_sqs_queue" "b" {
  enforce {
    condition = local.third
  }
}
