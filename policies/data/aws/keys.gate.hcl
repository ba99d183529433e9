# Without its key, data that is stored elsewhere is noise. That makes a key
# worth as much as everything that was encrypted with it.

protect "encryption_keys" {
  description = "KMS keys, Payment Cryptography keys and CloudHSM clusters."
  class       = "data"
  types = {
    aws_kms_key                 = { lost = "The key, and with it every object, volume, backup and secret that is encrypted under it.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kms/key.go" }
    aws_kms_external_key        = { lost = "The key with its imported material, and with it everything that is encrypted under it." }
    aws_kms_custom_key_store    = { lost = "The key store; KMS keys in it can no longer be used." }
    aws_paymentcryptography_key = { lost = "The key, and with it every PIN, card code and message that depends on it." }
    aws_cloudhsm_v2_cluster     = { lost = "The cluster with all its users and keys; only backups stay." }
  }
  reason = "Disable the key first and wait: what still needs it fails, and can be repaired while the key exists."

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
  class       = "replica"
  types = {
    aws_kms_replica_key          = { lost = "The replica, with its policy and aliases, in its region." }
    aws_kms_replica_external_key = { lost = "The replica with its imported material, its policy and aliases, in its region." }
  }
  reason = "The primary key has the same key material, and opens what the replica has encrypted. In the region of the replica everything that uses it fails."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The replica is disabled at once; its deletion can be canceled until the waiting period ends, and a new one can be made of the primary key."
  }
}

protect "modules" {
  description = "Hardware security modules of CloudHSM clusters."
  class       = "replica"
  types = {
    aws_cloudhsm_v2_hsm = { lost = "The module and its address; its keys stay in the other modules and in the backups of the cluster.", source = "https://docs.aws.amazon.com/cloudhsm/latest/userguide/manage-backups.html" }
  }
  reason = "The other modules of the cluster have the same keys. If this is the last one, applications have no keys until a new one is made of the backup."

  recovery {
    when    = { hsm_id = { not = [null, ""] } }
    outcome = "possible"
    message = "CloudHSM makes a backup of the cluster when a module is removed, and a new module starts from it."
  }
}

protect "certificate_authorities" {
  description = "Private certificate authorities."
  class       = "data"
  types = {
    aws_acmpca_certificate_authority = { lost = "The private key of the authority and the record of what it issued." }
  }
  reason = "Certificates can no longer be issued, renewed or revoked, and every client has to trust a new authority."

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
