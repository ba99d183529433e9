# Without its key, data that is stored elsewhere is noise.

protect "keys" {
  description = "Keys and secrets."
  class       = "data"
  types = {
    stackit_kms_key                 = { lost = "The key with all its versions, and with it everything that is encrypted under it.", since = "0.71.0", source = "https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/kms_key.md" }
    stackit_kms_keyring             = { lost = "The key ring with all its keys.", since = "0.70.0", source = "https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/kms_keyring.md" }
    stackit_kms_wrapping_key        = { lost = "The wrapping key: keys that are wrapped with it can no longer be imported." }
    stackit_secretsmanager_instance = { lost = "The instance with all its secrets and their versions." }
  }
  reason = "Find what is encrypted under the key, or reads the secret, before going on."

  recovery {
    types   = ["stackit_kms_key"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The key is scheduled for deletion and can be restored until the grace period ends."
  }

  recovery {
    types   = ["stackit_kms_keyring"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}
