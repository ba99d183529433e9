policy {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 4.9.0, < 7.0.0"
    }
  }
}

resource_policy "aws_sqs_queue" "prefix" {
  locals {
    name = core::try(attrs.name, "")
  }

  enforce {
    condition     = core::startswith(local.name, input.prefix-of-names)
    error_message = "The name of a queue starts with ${input.prefix-of-names}."
  }
}

resource_policy "aws_sqs_queue" "length" {
  enforce {
    condition     = core::length(core::split("", attrs.name)) <= local.longest_name + local.allowance
    error_message = "The name has more than ${local.longest_name + local.allowance} characters."
  }
}
