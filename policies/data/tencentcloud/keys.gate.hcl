# Without its key, data that is stored elsewhere is noise.

protect "encryption_keys" {
  description = "Encryption keys."
  class       = "data"
  types = {
    tencentcloud_kms_key           = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/kms/resource_tc_kms_key.go" }
    tencentcloud_kms_external_key  = { lost = "The key with its imported material, and everything that is encrypted under it." }
    tencentcloud_kms_white_box_key = { lost = "The key pair; devices can no longer decrypt what was encrypted for them." }
  }
  reason = "Disable the key first and wait: what still needs it fails, and can be repaired while the key exists."

  recovery {
    types   = ["tencentcloud_kms_key", "tencentcloud_kms_external_key"]
    when    = { pending_delete_window_in_days = { at_least = 7 } }
    outcome = "possible"
    message = "The key is disabled at once, and the deletion can be canceled until the waiting period ends."
  }

  recovery {
    types   = ["tencentcloud_kms_key", "tencentcloud_kms_external_key"]
    when    = { pending_delete_window_in_days = null }
    outcome = "possible"
    message = "The key is disabled at once, and the deletion can be canceled within 7 days, the default waiting period."
  }
}

protect "secrets" {
  description = "Secrets."
  class       = "data"
  types = {
    tencentcloud_ssm_secret              = { lost = "The secret with all its versions.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/ssm/resource_tc_ssm_secret.go" }
    tencentcloud_ssm_product_secret      = { lost = "The secret with the database account it rotates." }
    tencentcloud_ssm_ssh_key_pair_secret = { lost = "The SSH key pair that the secret holds." }
  }
  reason = "What reads the secret at its next start fails. Keep a copy of the value where it cannot be made again."

  recovery {
    types   = ["tencentcloud_ssm_secret"]
    when    = { recovery_window_in_days = [0, null] }
    outcome = "irreversible"
    message = "The secret is deleted at once: the default is no recovery window."
  }

  recovery {
    types   = ["tencentcloud_ssm_secret"]
    when    = { recovery_window_in_days = { at_least = 1 } }
    outcome = "possible"
    message = "The secret is disabled, and can be restored until its recovery window ends."
  }
}

protect "secret_versions" {
  description = "Versions of secrets."
  class       = "derived"
  types = {
    tencentcloud_ssm_secret_version    = { lost = "The version of the secret; the other versions stay." }
    tencentcloud_ssm_secret_version_v2 = { lost = "The version of the secret; the other versions stay." }
  }
  filter = meta.operation == "delete"
  reason = "Programs that name the version fail."
}
