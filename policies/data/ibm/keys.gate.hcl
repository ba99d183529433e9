# Without its key, data that is stored elsewhere is noise.

protect "keys" {
  description = "Keys, vaults and crypto units of Key Protect and Hyper Protect Crypto Services."
  class       = "data"
  types = {
    ibm_kms_key                       = { lost = "The key with all its versions, and with it everything that is encrypted under it.", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/master/website/docs/r/kms_key.html.markdown" }
    ibm_kms_key_with_policy_overrides = { lost = "The key with all its versions, and with it everything that is encrypted under it." }
    ibm_kp_key                        = { lost = "The key with all its versions, and with it everything that is encrypted under it." }
    ibm_hpcs                          = { lost = "The crypto service with its master key, and every key that is wrapped by it." }
    ibm_hpcs_vault                    = { lost = "The vault with its managed keys." }
    ibm_hpcs_managed_key              = { lost = "The managed key, and with it everything that is encrypted under it." }
    ibm_kms_cryptounits               = { lost = "The master key in the crypto units, and every key that is wrapped by it.", since = "2.4.0", source = "https://github.com/IBM-Cloud/terraform-provider-ibm/blob/9f9b7ecfc432/ibm/service/kms/resource_ibm_kms_cryptounits.go" }
  }
  reason = "Disable the key first and wait for what fails: every bucket, volume and database that it encrypts becomes unreadable."

  recovery {
    types   = ["ibm_kms_key_with_policy_overrides"]
    when    = { "dual_auth_delete[0].enabled" = true }
    outcome = "refused"
    message = "Terraform cannot delete a key with dual authorization."
  }

  recovery {
    types   = ["ibm_kms_cryptounits"]
    when    = { should_zeroize = true }
    outcome = "irreversible"
    message = "The provider zeroizes every crypto unit."
  }

  recovery {
    types   = ["ibm_kms_cryptounits"]
    when    = { should_zeroize = [false, null] }
    outcome = "retained"
    message = "The provider only forgets it; the crypto units keep their state."
  }
}

protect "key_stores" {
  description = "Key rings and key stores; their keys stay."
  class       = "derived"
  types = {
    ibm_kms_key_rings = { lost = "The grouping of keys; its destroyed keys move to the default ring." }
    ibm_hpcs_keystore = { lost = "The connection to the key store that managed keys are distributed to." }
  }
  reason = "Access that is granted to the ring, and distribution to the store, have to be set up again."
}

protect "secrets" {
  description = "Secrets whose value was written once."
  class       = "data"
  types = {
    ibm_sm_arbitrary_secret                                  = { lost = "The secret with all its versions." }
    ibm_sm_kv_secret                                         = { lost = "The key-value secret with all its versions." }
    ibm_sm_username_password_secret                          = { lost = "The user name and password with their versions." }
    ibm_sm_custom_credentials_secret                         = { lost = "The credentials with their versions." }
    ibm_sm_imported_certificate                              = { lost = "The imported certificate with its private key." }
    ibm_sm_secret_group                                      = { lost = "The secret group, and access to the secrets in it." }
    ibm_sm_private_certificate_configuration_root_ca         = { lost = "The root authority with its key, and the trust in everything that it issued." }
    ibm_sm_private_certificate_configuration_intermediate_ca = { lost = "The intermediate authority with its key, and the trust in everything that it issued." }
    ibm_code_engine_secret                                   = { lost = "The secret that applications and jobs of the project read." }
  }
  reason = "Whatever reads the secret fails at once. Find its readers before going on."
}

protect "issued_secrets" {
  description = "Certificates and credentials that can be issued again."
  class       = "identity"
  types = {
    ibm_sm_private_certificate          = { lost = "The certificate with its private key; a new one can be issued." }
    ibm_sm_public_certificate           = { lost = "The certificate with its private key; a new one has to be ordered and validated." }
    ibm_sm_iam_credentials_secret       = { lost = "The API key that the secret hands out." }
    ibm_sm_service_credentials_secret   = { lost = "The service credentials that the secret hands out." }
    ibm_container_ingress_secret_tls    = { lost = "The TLS secret of the cluster; its source in Secrets Manager stays." }
    ibm_container_ingress_secret_opaque = { lost = "The secret of the cluster; its source in Secrets Manager stays." }
    ibm_code_engine_config_map          = { lost = "The settings that applications and jobs of the project read." }
  }
  reason = "Whatever uses it is refused until it gets the new one."
}
