# Engines that make credentials for other systems, and certificates that others
# trust. Leaf certificates are left out: they are renewed every few weeks.

protect "credential_engines" {
  description = "Engines that make credentials for clouds and directories."
  class       = "identity"
  types = {
    vault_aws_secret_backend             = { lost = "The engine with its roles, and all access keys that it issued." }
    vault_azure_secret_backend           = { lost = "The engine with its roles, and all service principals that it made." }
    vault_gcp_secret_backend             = { lost = "The engine with its rolesets, and all keys that it issued." }
    vault_alicloud_secret_backend        = { lost = "The engine with its roles, and all access keys that it issued." }
    vault_consul_secret_backend          = { lost = "The engine with its roles, and all tokens that it issued." }
    vault_nomad_secret_backend           = { lost = "The engine with its roles, and all tokens that it issued." }
    vault_kubernetes_secret_backend      = { lost = "The engine with its roles, and all tokens that it issued." }
    vault_terraform_cloud_secret_backend = { lost = "The engine with its roles, and all tokens that it issued." }
    vault_mongodbatlas_secret_backend    = { lost = "The engine with its roles, and all keys that it issued." }
    vault_rabbitmq_secret_backend        = { lost = "The engine with its roles, and all users that it made." }
    vault_ad_secret_backend              = { lost = "The engine with its roles, and the passwords that only it knows." }
    vault_ldap_secret_backend            = { lost = "The engine with its roles, and the passwords that only it knows." }
    vault_os_secret_backend              = { lost = "The engine with its hosts, and the passwords that only it knows." }
    vault_gcpkms_secret_backend          = { lost = "The engine with its credentials and its list of keys; Google Cloud keeps the keys.", since = "5.11.0" }
  }
  reason = "Unmounting an engine revokes every credential that it issued at once."
}

protect "key_services" {
  description = "Listeners, and keys outside of Vault."
  class       = "identity"
  types = {
    vault_managed_keys         = { lost = "The links to keys in other key management services." }
    vault_keymgmt_aws_kms      = { lost = "The link to the other key management service." }
    vault_keymgmt_azure_kms    = { lost = "The link to the other key management service." }
    vault_keymgmt_gcp_kms      = { lost = "The link to the other key management service." }
    vault_kmip_secret_listener = { lost = "The listener with the address that KMIP clients connect to." }
  }
  filter = meta.operation == "delete"
  reason = "Clients and keys that go through it fail."
}

protect "connections" {
  description = "Connections, hosts and roles with what Vault made for them."
  class       = "identity"
  types = {
    vault_database_secret_backend_connection = { lost = "The connection, and with it the password of its user where Vault has rotated it." }
    vault_os_secret_backend_host             = { lost = "The host with the accounts that Vault rotates on it." }
    vault_kmip_secret_role                   = { lost = "The role with the client certificates that were issued through it." }
  }
  reason = "Passwords that Vault rotated are in no configuration, and leases can no longer be revoked."
}

protect "authorities" {
  description = "Certificate authorities and trust domains."
  class       = "identity"
  types = {
    vault_pki_secret_backend_config_ca                 = { lost = "The record of the authority; Vault keeps the authority, and a replacement adds a new one." }
    vault_pki_secret_backend_root_sign_intermediate    = { lost = "The certificate of the intermediate authority." }
    vault_pki_secret_backend_intermediate_set_signed   = { lost = "The record of the certificate; Vault keeps it, and a replacement adds a new one." }
    vault_pki_external_ca_secret_backend_acme_account  = { lost = "The account at the external authority, with its key." }
    vault_spiffe_secret_backend_config                 = { lost = "The trust domain with its signing keys." }
    vault_spiffe_auth_backend_config                   = { lost = "The trust in workloads of the other trust domain." }
    vault_pki_secret_backend_intermediate_cert_request = { lost = "The record of the request; Vault keeps the key, and a replacement makes a new one." }
  }
  reason = "Others have the authority in their trust stores, and what a new one signs is not trusted there."
}

# Without `revoke` the certificate stays valid when its block goes. A replacement is a renewal.
protect "certificates" {
  description = "Leaf certificates that are revoked at the end."
  class       = "identity"
  types = {
    vault_pki_secret_backend_cert = { lost = "The validity of the certificate, which is revoked.", source = "https://github.com/hashicorp/terraform-provider-vault/blob/main/vault/resource_pki_secret_backend_cert.go" }
  }
  on     = ["delete"]
  filter = length(change.actions) == 1 && (try(prior_attrs.revoke, false) == true || try(prior_attrs.revoke_with_key, false) == true)
  reason = "Servers that still use the certificate are no longer trusted."
}

protect "issued" {
  description = "Certificates and settings that clients hold."
  class       = "identity"
  types = {
    vault_pki_secret_backend_acme_eab  = { lost = "The key that an ACME client registers with." }
    vault_terraform_cloud_secret_creds = { lost = "The token." }
  }
  reason = "Clients hold it, or are sent to its addresses. Check who uses it."
}
