resource_policy "aws_sqs_queue" "named" {
  enforce {
    condition = attrs.name != ""
  }
}

resource_policy "aws_sns_topic" "of_the_account" {
  enforce {
    condition = core::getdatasource("aws_caller_identity", {}).account_id == attrs.owner
  }
}
