# Secrets in Vault are the only copy of what they hold. Dynamic roles and
# policies are left out: they are rewritten every day.

protect "engines" {
  description = "Secrets engines and namespaces."
  types = [
    "vault_mount",
    "vault_namespace",
    "vault_database_secrets_mount",
    "vault_kmip_secret_backend",
  ]
  level  = "require_approval"
  reason = "Unmounting an engine deletes everything under its path at once and revokes its leases. Take a snapshot of Vault before going on."
  lost   = "All secrets, keys and certificates under the path, and the leases that came from it."
}

protect "keys" {
  description = "Transit keys and certificate authorities."
  types = [
    "vault_transit_secret_backend_key",
    "vault_pki_secret_backend_key",
    "vault_pki_secret_backend_issuer",
    "vault_pki_secret_backend_root_cert",
    "vault_pki_secret_backend_config_ca",
  ]
  level  = "require_approval"
  reason = "Data encrypted with the key can no longer be read, and certificates of the authority are no longer trusted."
  lost   = "The private key, and with it everything that was encrypted or signed with it."

  recovery {
    types   = ["vault_transit_secret_backend_key"]
    when    = { deletion_allowed = [false, null] }
    outcome = "refused"
    message = "Vault refuses to delete a key on which deletion is not allowed."
  }

  recovery {
    types   = ["vault_transit_secret_backend_key"]
    when    = { deletion_allowed = true }
    outcome = "irreversible"
    message = "Vault deletes the key with all its versions at once."
  }
}

protect "values" {
  description = "Secrets in key value engines."
  types = [
    "vault_kv_secret",
    "vault_kv_secret_v2",
    "vault_generic_secret",
  ]
  level  = "require_approval"
  reason = "Whatever reads the secret fails at once. Find its readers before going on."
  lost   = "The secret, with its versions where all of them are deleted."

  recovery {
    types   = ["vault_kv_secret_v2"]
    when    = { delete_all_versions = [false, null] }
    outcome = "possible"
    message = "Only the latest version is deleted, and it can be undeleted."
  }

  recovery {
    types   = ["vault_kv_secret_v2", "vault_generic_secret"]
    when    = { delete_all_versions = true }
    outcome = "irreversible"
    message = "All versions and the metadata are deleted at once."
  }
}
