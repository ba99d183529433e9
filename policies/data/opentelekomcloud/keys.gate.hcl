# Without its key, data that is stored elsewhere is noise.

protect "encryption_keys" {
  description = "Encryption keys."
  class       = "data"
  types = {
    opentelekomcloud_kms_key_v1          = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/opentelekomcloud/services/kms/resource_opentelekomcloud_kms_key_v1.go" }
    opentelekomcloud_kms_key_material_v1 = { lost = "The imported key material; everything that is encrypted under the key is unreadable without it." }
  }
  reason = "Disable the key first and wait: what still needs it fails, and can be repaired while the key exists."

  recovery {
    types   = ["opentelekomcloud_kms_key_v1"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The key is only scheduled for deletion, and that can be canceled for `pending_days` days, 7 if nothing else is set."
  }

  recovery {
    types   = ["opentelekomcloud_kms_key_material_v1"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The same key material can be imported again, if a copy of it is kept."
  }
}
