resource_policy "aws_sqs_queue" "owned" {
  enforce {
    # No tags, no such tag, a tag that is null: each is an error inside of try.
    condition     = try(length(attrs.tags.owner), 0) > 0
    error_message = "Queue ${attrs.name} has no tag \"owner\"."
  }

  enforce {
    # The argument exists and is not set: compare with null.
    condition     = attrs.kms_master_key_id != null
    error_message = "Queue ${attrs.name} has no key of its own."
  }
}
