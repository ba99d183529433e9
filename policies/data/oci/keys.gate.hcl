# Without its key, data that is stored elsewhere is noise. Oracle keeps vaults,
# keys and secrets in a pending state for some days before they are gone.

protect "keys" {
  description = "Vaults, keys, secrets and certificate authorities."
  class       = "data"
  types = {
    oci_kms_vault                                     = { lost = "The vault with all its keys and secrets, and with them everything that is encrypted under them.", source = "https://docs.oracle.com/en-us/iaas/Content/KeyManagement/Tasks/managingvaults_topic-To_delete_a_vault.htm" }
    oci_kms_key                                       = { lost = "The key with all its versions, and with it everything that is encrypted under it." }
    oci_kms_key_version                               = { lost = "The key version, and with it everything that was encrypted while it was current." }
    oci_vault_secret                                  = { lost = "The secret with all its versions.", source = "https://docs.oracle.com/en-us/iaas/Content/secret-management/Tasks/delete-secret.htm" }
    oci_certificates_management_certificate_authority = { lost = "The certificate authority with its key, and the trust in every certificate that it issued." }
  }
  reason = "Disable it first and wait for what fails. The deletion is scheduled and can be canceled while it is pending."

  recovery {
    types   = ["oci_kms_vault", "oci_kms_key"]
    when    = { id = { not = [null, ""] }, time_of_deletion = [null, ""] }
    outcome = "possible"
    message = "The deletion is scheduled, by default for 30 days from now, and can be canceled until then; what it encrypts cannot be read in the meantime."
  }

  recovery {
    types   = ["oci_vault_secret"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The deletion is scheduled, by default for 30 days from now, and can be canceled until then."
  }
}

protect "compartments" {
  description = "Compartments."
  class       = "data"
  types = {
    oci_identity_compartment = { lost = "The compartment with its policies and everything that is still in it.", source = "https://github.com/oracle/terraform-provider-oci/blob/master/website/docs/r/identity_compartment.html.markdown" }
  }
  reason = "A compartment contains everything else. Make sure that it is empty."

  # The provider keeps compartments unless it is told to delete them.
  recovery {
    when    = { enable_delete = [false, null] }
    outcome = "retained"
    message = "The provider only forgets it."
  }
}

protect "directories" {
  description = "Identity domains."
  class       = "data"
  types = {
    oci_identity_domain = { lost = "The domain with all its users, groups, applications and their passwords." }
  }
  reason = "Everyone who signs in through the domain is locked out. Export its users and applications before going on."
}
