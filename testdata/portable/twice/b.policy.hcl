input "days" {
  type    = number
  default = 4
}

locals {
  allowed = ["b"]
}

resource_policy "aws_sqs_queue" "b" {
  enforce {
    condition = core::contains(local.allowed, attrs.name) && input.days > 3
  }
}
