input "days" {
  type    = number
  default = 4
}

locals {
  allowed = ["a"]
}

resource_policy "aws_sqs_queue" "a" {
  enforce {
    condition = core::contains(local.allowed, attrs.name) && input.days > 3
  }
}
