locals {
  first = local.second
}

resource_policy "aws_sqs_queue" "a" {
  enforce {
    condition = local.first
  }
}
