# Without its key, data that is stored elsewhere is noise, and secrets are
# often filled in by hand, so that no configuration has their value.

protect "vaults" {
  description = "Key vaults and managed HSMs."
  class       = "data"
  types = {
    azurerm_key_vault                                  = { lost = "The vault with all its keys, secrets and certificates.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/guides/features-block.html.markdown" }
    azurerm_key_vault_managed_hardware_security_module = { lost = "The module with all its keys, which never leave it." }
  }
  reason = "Everything that was encrypted with its keys becomes unreadable. Back up keys and secrets before going on."

  recovery {
    when    = { purge_protection_enabled = true }
    outcome = "possible"
    message = "Purge protection is on: the vault can be recovered until its soft delete retention ends."
  }

  # The provider purges by default; its features block can say otherwise.
  recovery {
    types   = ["azurerm_key_vault"]
    when    = { purge_protection_enabled = [false, null], "provider.features[0].key_vault[0].purge_soft_delete_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: the vault can be recovered until its soft delete retention ends."
  }

  recovery {
    types   = ["azurerm_key_vault"]
    when    = { purge_protection_enabled = [false, null], "provider.features[0].key_vault[0].purge_soft_delete_on_destroy" = { not = false } }
    outcome = "irreversible"
    message = "Without purge protection the provider purges the vault right after deleting it, unless its features block says otherwise."
  }

  recovery {
    types   = ["azurerm_key_vault_managed_hardware_security_module"]
    when    = { purge_protection_enabled = [false, null], "provider.features[0].key_vault[0].purge_soft_deleted_hardware_security_modules_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: the vault can be recovered until its soft delete retention ends."
  }

  recovery {
    types   = ["azurerm_key_vault_managed_hardware_security_module"]
    when    = { purge_protection_enabled = [false, null], "provider.features[0].key_vault[0].purge_soft_deleted_hardware_security_modules_on_destroy" = { not = false } }
    outcome = "irreversible"
    message = "Without purge protection the provider purges the vault right after deleting it, unless its features block says otherwise."
  }
}

protect "contents" {
  description = "Keys, secrets and certificates in key vaults."
  class       = "data"
  types = {
    azurerm_key_vault_key                                  = { lost = "All versions of the key, and everything that is encrypted with them.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/key_vault_key.html.markdown" }
    azurerm_key_vault_secret                               = { lost = "All versions of the secret.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/key_vault_secret.html.markdown" }
    azurerm_key_vault_certificate                          = { lost = "All versions of the certificate with their private keys." }
    azurerm_key_vault_managed_hardware_security_module_key = { lost = "All versions of the key, and everything that is encrypted with them." }
  }
  reason = "Unless the vault has purge protection, the provider purges by default what it deletes. Disable it first and wait for what fails."

  recovery {
    types   = ["azurerm_key_vault_key"]
    when    = { "provider.features[0].key_vault[0].purge_soft_deleted_keys_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: it can be recovered until the soft delete retention of its vault ends."
  }

  recovery {
    types   = ["azurerm_key_vault_secret"]
    when    = { "provider.features[0].key_vault[0].purge_soft_deleted_secrets_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: it can be recovered until the soft delete retention of its vault ends."
  }

  recovery {
    types   = ["azurerm_key_vault_certificate"]
    when    = { "provider.features[0].key_vault[0].purge_soft_deleted_certificates_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: it can be recovered until the soft delete retention of its vault ends."
  }

  recovery {
    types   = ["azurerm_key_vault_managed_hardware_security_module_key"]
    when    = { "provider.features[0].key_vault[0].purge_soft_deleted_hardware_security_module_keys_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: it can be recovered until the soft delete retention of its vault ends."
  }
}

protect "app_configuration" {
  description = "App Configuration stores."
  class       = "data"
  types = {
    azurerm_app_configuration = { lost = "All settings and feature flags with their history." }
  }
  reason = "Settings and feature flags are changed by hand while the application runs. Export them before going on."

  recovery {
    when    = { purge_protection_enabled = true }
    outcome = "possible"
    message = "Purge protection is on: the store can be recovered until its soft delete retention ends."
  }

  recovery {
    when    = { purge_protection_enabled = [false, null], soft_delete_retention_days = { at_least = 1 }, "provider.features[0].app_configuration[0].purge_soft_delete_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: the store can be recovered until its soft delete retention ends."
  }

  recovery {
    when    = { purge_protection_enabled = [false, null], "provider.features[0].app_configuration[0].purge_soft_delete_on_destroy" = { not = false } }
    outcome = "irreversible"
    message = "Without purge protection the provider purges the store right after deleting it, unless its features block says otherwise."
  }
}

# A warning only: most values are in the configuration, too.
protect "settings" {
  description = "Settings and feature flags in App Configuration."
  class       = "derived"
  types = {
    azurerm_app_configuration_key     = { lost = "The setting with its value and the history of its revisions." }
    azurerm_app_configuration_feature = { lost = "The feature flag with its filters and the history of its revisions." }
  }
  filter = meta.operation == "delete"
  reason = "Applications read it while they run. Make sure that the value is kept elsewhere, and that they start without it."
}
