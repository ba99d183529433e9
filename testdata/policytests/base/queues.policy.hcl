resource_policy "aws_sqs_queue" "encrypted" {
  operations = ["create", "update"]

  enforce {
    condition     = attrs.kms_master_key_id != null || attrs.sqs_managed_sse_enabled
    error_message = "The queue ${attrs.name} is not encrypted."
  }
}

resource_policy "aws_sqs_queue" "name_kept" {
  operations = ["update"]

  enforce {
    condition     = attrs.name == prior_attrs.name
    error_message = "The queue ${prior_attrs.name} is renamed."
  }
}
