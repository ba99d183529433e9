# Without its key, data that is stored elsewhere is noise. That makes a key
# worth as much as everything that was encrypted with it.

protect "encryption_keys" {
  description = "KMS keys, Payment Cryptography keys and CloudHSM clusters."
  types = [
    "aws_kms_key",
    "aws_kms_external_key",
    "aws_kms_custom_key_store",
    "aws_paymentcryptography_key",
    "aws_cloudhsm_v2_cluster",
  ]
  level  = "require_approval"
  reason = "Disable the key first and wait: what still needs it fails, and can be repaired while the key exists."
  lost   = "The key, and with it every object, volume, backup and secret that is encrypted under it."

  recovery {
    types = [
      "aws_kms_key",
      "aws_kms_external_key",
      "aws_paymentcryptography_key",
    ]
    when    = { deletion_window_in_days = { at_least = 3 } }
    outcome = "possible"
    message = "The key is disabled at once, and the deletion can be canceled until the waiting period ends."
  }

  # 30 days for KMS; Payment Cryptography has a default of its own.
  recovery {
    types = [
      "aws_kms_key",
      "aws_kms_external_key",
    ]
    when    = { deletion_window_in_days = null }
    outcome = "possible"
    message = "The key is disabled at once, and the deletion can be canceled within 30 days, the default waiting period."
  }
}

protect "replica_keys" {
  description = "Replicas of KMS keys in other regions."
  types = [
    "aws_kms_replica_key",
    "aws_kms_replica_external_key",
  ]
  level  = "warn"
  reason = "The primary key has the same key material, and opens what the replica has encrypted. In the region of the replica everything that uses it fails."
  lost   = "The replica, with its policy and aliases, in its region."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The replica is disabled at once; its deletion can be canceled until the waiting period ends, and a new one can be made of the primary key."
  }
}

protect "certificate_authorities" {
  description = "Private certificate authorities."
  types       = ["aws_acmpca_certificate_authority"]
  level       = "require_approval"
  reason      = "Certificates can no longer be issued, renewed or revoked, and every client has to trust a new authority."
  lost        = "The private key of the authority and the record of what it issued."

  recovery {
    when    = { permanent_deletion_time_in_days = { at_least = 7 } }
    outcome = "possible"
    message = "The authority can be restored until the restoration period ends."
  }

  recovery {
    when    = { permanent_deletion_time_in_days = null }
    outcome = "possible"
    message = "The authority can be restored within 30 days, the default restoration period."
  }
}
