# Without its key, data that is stored elsewhere is noise.

protect "keys" {
  description = "KMS keys and Lockbox secrets."
  class       = "data"
  types = {
    yandex_kms_symmetric_key             = { lost = "The key with all its versions, and with it everything that is encrypted under it.", deletion_protection = "deletion_protection" }
    yandex_kms_asymmetric_encryption_key = { lost = "The key pair, and with it everything that is encrypted under it.", deletion_protection = "deletion_protection", since = "0.94.0" }
    yandex_kms_asymmetric_signature_key  = { lost = "The key pair: nothing can be signed as before, and a new one has another public key.", deletion_protection = "deletion_protection" }
    yandex_lockbox_secret                = { lost = "The secret with all its versions.", deletion_protection = "deletion_protection" }
  }
  reason = "Find what is encrypted under the key, or reads the secret, before going on."
}

# A rotation replaces the version; the secret stays.
protect "secret_versions" {
  description = "Versions of secrets."
  class       = "derived"
  types = {
    yandex_lockbox_secret_version        = { lost = "The version of the secret; the other versions stay." }
    yandex_lockbox_secret_version_hashed = { lost = "The version of the secret; the other versions stay." }
  }
  filter = meta.operation == "delete"
  reason = "Check that readers take the current version by name, and not this one by number."
}
