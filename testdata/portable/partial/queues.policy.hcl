resource_policy "aws_sqs_queue" "short" {
  enforce {
    condition = attrs.days < input.days * local.factor
  }
}

resource_policy "aws_sqs_queue" "typing_error" {
  enforce {
    conditon = true
  }
}
