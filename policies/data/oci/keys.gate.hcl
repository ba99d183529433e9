# Without its key, data that is stored elsewhere is noise. Oracle keeps vaults,
# keys and secrets in a pending state for some days before they are gone.

protect "keys" {
  description = "Vaults, keys, secrets and certificate authorities."
  types = [
    "oci_kms_vault",
    "oci_kms_key",
    "oci_vault_secret",
    "oci_certificates_management_certificate_authority",
  ]
  level  = "require_approval"
  reason = "Disable it first and wait for what fails. The deletion is scheduled and can be canceled while it is pending."
  lost   = "The key or secret, and with it everything that is encrypted under it."
}

protect "compartments" {
  description = "Compartments."
  types       = ["oci_identity_compartment"]
  level       = "require_approval"
  reason      = "A compartment contains everything else. Make sure that it is empty."
  lost        = "The compartment and its policies."

  # The provider keeps compartments unless it is told to delete them.
  recovery {
    when    = { enable_delete = [false, null] }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}
