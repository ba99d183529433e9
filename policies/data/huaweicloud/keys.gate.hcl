# Without its key, data that is stored elsewhere is noise.

protect "encryption_keys" {
  description = "Encryption keys and key stores."
  class       = "data"
  types = {
    huaweicloud_kms_key                = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/dew/resource_huaweicloud_kms_key.go" }
    huaweicloud_kms_key_v1             = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/dew/resource_huaweicloud_kms_key.go" }
    huaweicloud_kms_key_material       = { lost = "The imported key material; everything that is encrypted under the key is unreadable without it." }
    huaweicloud_kms_dedicated_keystore = { lost = "The link to the key store of your own, with the keys in it." }
  }
  reason = "Disable the key first and wait: what still needs it fails, and can be repaired while the key exists."

  recovery {
    types   = ["huaweicloud_kms_key", "huaweicloud_kms_key_v1"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The key is only scheduled for deletion, and that can be canceled for `pending_days` days, 7 if nothing else is set."
  }

  recovery {
    types   = ["huaweicloud_kms_key_material"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The same key material can be imported again, if a copy of it is kept."
  }
}

protect "secrets" {
  description = "Secrets."
  class       = "data"
  types = {
    huaweicloud_csms_secret = { lost = "The secret with all its versions.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/huaweicloud/services/dew/resource_huaweicloud_csms_secret.go" }
  }
  reason = "What reads the secret at its next start fails. Keep a copy of the value where it cannot be made again."

  recovery {
    types   = ["huaweicloud_csms_secret"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider deletes the secret at once; the recovery window exists only for a scheduled deletion."
  }
}

protect "certificate_authorities" {
  description = "Private certificate authorities."
  class       = "data"
  types = {
    huaweicloud_ccm_private_ca = { lost = "The private key of the authority and the record of what it issued.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/ccm_private_ca.md" }
  }
  reason = "Certificates can no longer be issued, renewed or revoked, and every client has to trust a new authority."

  recovery {
    when    = { pending_days = { not = [null, ""] } }
    outcome = "possible"
    message = "The authority is scheduled for deletion, and can be restored until `pending_days` have passed."
  }
}
