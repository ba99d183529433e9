# Without its key, data that is stored elsewhere is noise.

protect "encryption_keys" {
  description = "Encryption keys and key stores."
  class       = "data"
  types = {
    alicloud_kms_key      = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_kms_key.go" }
    alicloud_kms_instance = { lost = "The KMS instance with all its keys and secrets.", deletion_protection = "deletion_protection" }
  }
  reason = "Disable the key first and wait: what still needs it fails, and can be repaired while the key exists."

  recovery {
    types   = ["alicloud_kms_key"]
    when    = { deletion_protection = "Enabled" }
    outcome = "refused"
    message = "KMS refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["alicloud_kms_key"]
    when    = { pending_window_in_days = [0, null], deletion_window_in_days = [0, null] }
    outcome = "refused"
    message = "The provider stops with an error, because no waiting period is set."
  }

  recovery {
    types   = ["alicloud_kms_key"]
    when    = { pending_window_in_days = { at_least = 7 } }
    outcome = "possible"
    message = "The key can no longer be used, and the deletion can be canceled until the waiting period ends."
  }

  recovery {
    types   = ["alicloud_kms_key"]
    when    = { deletion_window_in_days = { at_least = 7 } }
    outcome = "possible"
    message = "The key can no longer be used, and the deletion can be canceled until the waiting period ends."
  }

  recovery {
    types   = ["alicloud_kms_instance"]
    when    = { payment_type = "PayAsYouGo", force_delete_without_backup = ["false", "", null] }
    outcome = "may_be_refused"
    message = "KMS refuses to release an instance that has no backup; whether it has one is not in the plan."
  }
}

protect "secrets" {
  description = "Secrets."
  class       = "data"
  types = {
    alicloud_kms_secret           = { lost = "The secret with all its versions.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_kms_secret.go" }
    alicloud_oos_secret_parameter = { lost = "The encrypted parameter with all its versions." }
  }
  reason = "What reads the secret at its next start fails. Keep a copy of the value where it cannot be made again."

  recovery {
    types   = ["alicloud_kms_secret"]
    when    = { force_delete_without_recovery = true }
    outcome = "irreversible"
    message = "The secret is deleted at once, without a recovery window."
  }

  recovery {
    types   = ["alicloud_kms_secret"]
    when    = { force_delete_without_recovery = [false, null] }
    outcome = "possible"
    message = "The secret can be restored until its recovery window ends, 30 days if nothing else is set."
  }
}
