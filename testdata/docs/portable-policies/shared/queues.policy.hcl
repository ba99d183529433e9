policy {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

input "days" {
  type    = number
  default = 4
}

resource_policy "aws_sqs_queue" "retention" {
  operations        = ["create", "update"]
  enforcement_level = "mandatory_overridable"

  enforce {
    condition     = attrs.message_retention_seconds >= input.days * 24 * 60 * 60
    error_message = "Messages of ${attrs.name} are kept for less than ${input.days} days."
  }
}
