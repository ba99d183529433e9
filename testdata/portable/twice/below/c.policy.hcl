input "days" {
  type    = number
  default = 4
}

locals {
  allowed = ["c"]
}

resource_policy "aws_sqs_queue" "c" {
  enforce {
    condition = core::contains(local.allowed, attrs.name) && input.days > 3
  }
}
