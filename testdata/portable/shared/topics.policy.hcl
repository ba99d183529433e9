locals {
  allowance = local.longest_name / 5
}

resource_policy "aws_sns_topic" "encrypted" {
  enforce {
    condition     = core::anytrue([for key in local.keys : key.alias == attrs.kms_master_key_id])
    error_message = "The key is not in the plan."
  }
}
