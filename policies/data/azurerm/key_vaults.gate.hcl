# Without its key, data that is stored elsewhere is noise, and secrets are
# often filled in by hand, so that no configuration has their value.

protect "vaults" {
  description = "Key vaults and managed HSMs."
  types = [
    "azurerm_key_vault",
    "azurerm_key_vault_managed_hardware_security_module",
  ]
  level  = "require_approval"
  reason = "Everything that was encrypted with its keys becomes unreadable. Back up keys and secrets before going on."
  lost   = "The vault with all its keys, secrets and certificates."

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
  types = [
    "azurerm_key_vault_key",
    "azurerm_key_vault_secret",
    "azurerm_key_vault_certificate",
    "azurerm_key_vault_managed_hardware_security_module_key",
  ]
  level  = "require_approval"
  reason = "Unless the vault has purge protection, the provider purges by default what it deletes. Disable it first and wait for what fails."
  lost   = "All versions of the key, secret or certificate."

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
  types       = ["azurerm_app_configuration"]
  level       = "require_approval"
  reason      = "Settings and feature flags are changed by hand while the application runs. Export them before going on."
  lost        = "All settings and feature flags with their history."

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
