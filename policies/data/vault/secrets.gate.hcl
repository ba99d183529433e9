# Secrets in Vault are the only copy of what they hold. Dynamic roles and
# policies are left out: they are rewritten every day.

protect "engines" {
  description = "Secrets engines and namespaces."
  class       = "data"
  types = {
    vault_mount                  = { lost = "Everything under the path: secrets, keys, certificates, and the leases that came from it.", source = "https://developer.hashicorp.com/vault/docs/commands/secrets/disable" }
    vault_namespace              = { lost = "The namespace with all its engines, auth methods, policies and secrets." }
    vault_database_secrets_mount = { lost = "The engine with its connections, roles, leases and the passwords that it rotated." }
    vault_kmip_secret_backend    = { lost = "The engine with all its scopes, certificate authorities and managed keys." }
    vault_kmip_secret_scope      = { lost = "The scope with all its managed keys and client certificates." }
  }
  reason = "Unmounting an engine deletes everything under its path at once and revokes its leases. Take a snapshot of Vault before going on."
}

protect "keys" {
  description = "Transit keys and certificate authorities."
  class       = "data"
  types = {
    vault_transit_secret_backend_key   = { lost = "The key with all its versions, and with it everything that was encrypted with it.", source = "https://github.com/hashicorp/terraform-provider-vault/blob/main/website/docs/r/transit_secret_backend_key.html.md" }
    vault_keymgmt_key                  = { lost = "The key with all its versions, and with it everything that was encrypted with it.", source = "https://github.com/hashicorp/terraform-provider-vault/blob/main/website/docs/r/keymgmt_key.html.md" }
    vault_gcpkms_secret_backend_key    = { lost = "The key, and with it everything that was encrypted with it.", since = "5.11.0", source = "https://github.com/hashicorp/vault-plugin-secrets-gcpkms/blob/main/path_keys.go" }
    vault_transform_transformation     = { lost = "The transformation with its key, and with it the way back from encoded values." }
    vault_pki_secret_backend_key       = { lost = "The private key of the certificate authority." }
    vault_pki_secret_backend_issuer    = { lost = "The certificate authority, and with it the trust in what it signed." }
    vault_pki_secret_backend_root_cert = { lost = "The root certificate authority, and with it the trust in what it signed." }
    vault_ssh_secret_backend_ca        = { lost = "The signing key that hosts trust, and with it the access of everyone it signed." }
    vault_kmip_secret_ca_generated     = { lost = "The certificate authority that signs the clients of the KMIP engine.", since = "5.8.0" }
    vault_kmip_secret_ca_imported      = { lost = "The certificate authority that signs the clients of the KMIP engine.", since = "5.8.0" }
  }
  reason = "Data encrypted with the key can no longer be read, and certificates of the authority are no longer trusted."

  recovery {
    types   = ["vault_transit_secret_backend_key", "vault_keymgmt_key"]
    when    = { deletion_allowed = [false, null] }
    outcome = "refused"
    message = "Vault refuses to delete a key on which deletion is not allowed."
  }

  recovery {
    types   = ["vault_transit_secret_backend_key", "vault_keymgmt_key"]
    when    = { deletion_allowed = true }
    outcome = "irreversible"
    message = "Vault deletes the key with all its versions at once."
  }

  recovery {
    types   = ["vault_gcpkms_secret_backend_key"]
    when    = { key_name = { not = [null, ""] } }
    outcome = "possible"
    message = "Google Cloud only schedules the destruction of the key versions, and they can be restored until then."
  }
}

protect "values" {
  description = "Secrets in key value engines."
  class       = "data"
  types = {
    vault_kv_secret      = { lost = "The secret; the engine keeps no versions." }
    vault_kv_secret_v2   = { lost = "The latest version of the secret, or all of them if the arguments say so.", source = "https://github.com/hashicorp/terraform-provider-vault/blob/main/vault/resource_kv_secret_v2.go" }
    vault_generic_secret = { lost = "The secret, with its versions where all of them are deleted." }
  }
  reason = "Whatever reads the secret fails at once. Find its readers before going on."

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

protect "enrolments" {
  description = "Methods of one-time passwords."
  class       = "data"
  types = {
    vault_mfa_totp          = { lost = "The method with the enrolled devices of all its users." }
    vault_identity_mfa_totp = { lost = "The method with the enrolled devices of all its users." }
  }
  reason = "Every user has to enrol again, and cannot sign in until then."
}

protect "formats" {
  description = "Formats and settings of stored values."
  class       = "derived"
  types = {
    vault_transform_template          = { lost = "The template that values are encoded by." }
    vault_transform_alphabet          = { lost = "The alphabet that values are encoded by." }
    vault_transform_role              = { lost = "The role that values are encoded and decoded through." }
    vault_transform_key_configuration = { lost = "The settings of the key." }
    vault_raft_snapshot_agent_config  = { lost = "The schedule of snapshots; those that were made stay." }
  }
  filter = meta.operation == "delete"
  reason = "What was encoded is decoded only with the same settings. Note them before going on."
}
