# Every accent of this file is a character of its own; Terraform's strings have none.
input "owner" {
  type    = string
  default = "Zoë"
}

locals {
  names = { "café" = "Jürgen" }
}

resource_policy "aws_sqs_queue" "literal" {
  enforce {
    condition     = attrs.name == "café"
    error_message = "The literal differs."
  }
}

resource_policy "aws_sqs_queue" "template" {
  enforce {
    condition     = attrs.label == "é-${attrs.name}"
    error_message = "The template differs."
  }
}

resource_policy "aws_sqs_queue" "key" {
  enforce {
    condition     = local.names[attrs.name] == attrs.tags.été
    error_message = "The key differs."
  }
}

resource_policy "aws_sqs_queue" "input" {
  enforce {
    condition     = attrs.owner == input.owner
    error_message = "The input differs."
  }
}

resource_policy "aws_sqs_queue" "heredoc" {
  enforce {
    condition     = attrs.text == core::trimspace(<<-EOT
      déjà vu
    EOT
    )
    error_message = "The heredoc differs."
  }
}

resource_policy "aws_sqs_queue" "joined" {
  enforce {
    condition     = attrs.name == core::join("", ["cafe", "\u0301"])
    error_message = "The parts differ."
  }
}

resource_policy "aws_sqs_queue" "decoded" {
  enforce {
    condition     = attrs.name == core::jsondecode("{\"n\":\"cafe\\u0301\"}").n
    error_message = "The JSON differs."
  }
}
