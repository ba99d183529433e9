# Without its key, data that is stored elsewhere is noise. Key rings, key handles and
# EKM connections are left out: Google Cloud never deletes them, the provider only
# forgets them.

protect "encryption_keys" {
  description = "Cloud KMS keys and key versions."
  class       = "data"
  types = {
    google_kms_crypto_key         = { lost = "All versions of the key, and with them everything that is encrypted under it.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/kms_crypto_key.html.markdown" }
    google_kms_crypto_key_version = { lost = "The version of the key, and everything that is encrypted under it." }
  }
  reason = "The name of a key can never be used again. Disable its versions first and wait: what still needs them fails, and can be repaired."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_kms_crypto_key"]
    when    = { destroy_scheduled_duration = { not = [null, ""] } }
    outcome = "possible"
    message = "The versions are scheduled for destruction and can be restored until that time has passed."
  }

  recovery {
    types   = ["google_kms_crypto_key"]
    when    = { destroy_scheduled_duration = [null, ""] }
    outcome = "possible"
    message = "The versions are scheduled for destruction and can be restored for the default period of Cloud KMS."
  }
}

protect "certificate_authorities" {
  description = "Private certificate authorities and their pools."
  class       = "data"
  types = {
    google_privateca_ca_pool               = { lost = "The pool with its authorities and the record of what they issued." }
    google_privateca_certificate_authority = { lost = "The authority with its key and the record of what it issued.", deletion_protection = "deletion_protection" }
  }
  reason = "Certificates can no longer be issued, renewed or revoked, and every client has to trust a new authority."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    types   = ["google_privateca_certificate_authority"]
    when    = { skip_grace_period = true, deletion_policy = { not = "PREVENT" }, deletion_protection = [false, null] }
    outcome = "irreversible"
    message = "The authority is deleted at once, without the grace period."
  }

  recovery {
    types   = ["google_privateca_certificate_authority"]
    when    = { skip_grace_period = [false, null] }
    outcome = "possible"
    message = "The authority can be restored for 30 days."
  }
}
