# Passwords that Vault rotates are known to Vault alone, and copies of secrets
# in other systems go when Vault lets go of them.

protect "static_roles" {
  description = "Accounts whose passwords Vault rotates."
  class       = "derived"
  types = {
    vault_database_secret_backend_static_role = { lost = "The current password of the database user, which only Vault knows." }
    vault_ldap_secret_backend_static_role     = { lost = "The current password of the directory account, which only Vault knows." }
    vault_ldap_secret_backend_library_set     = { lost = "The current passwords of the accounts that are checked out of the set." }
    vault_ad_secret_role                      = { lost = "The current password of the directory account, which only Vault knows." }
    vault_ad_secret_library                   = { lost = "The current passwords of the accounts that are checked out of the library." }
    vault_os_secret_backend_account           = { lost = "The current password of the account, which only Vault knows.", since = "5.9.0" }
    vault_aws_secret_backend_static_role      = { lost = "The access key of the user, which only Vault knows." }
    vault_azure_secret_backend_static_role    = { lost = "The secret of the application, which only Vault knows." }
    vault_gcp_secret_static_account           = { lost = "The key of the service account, which only Vault knows." }
    vault_gcp_secret_roleset                  = { lost = "The service account that Vault made, with its keys and tokens." }
  }
  reason = "Read the current password before going on, or reset it by hand afterwards."
}

protect "written" {
  description = "Objects that are written to a path of Vault."
  class       = "derived"
  types = {
    vault_generic_endpoint = { lost = "The object at the path, such as a user, a role or a key.", source = "https://github.com/hashicorp/terraform-provider-vault/blob/main/vault/resource_generic_endpoint.go" }
  }
  filter = try(prior_attrs.disable_delete, false) != true
  reason = "What was written is in the configuration, what Vault made of it is not. Look at the path before going on."
}

protect "copies" {
  description = "Other systems that secrets and keys are copied to."
  class       = "replica"
  types = {
    vault_secrets_sync_aws_destination    = { lost = "The destination with the copies of all secrets that go to it." }
    vault_secrets_sync_azure_destination  = { lost = "The destination with the copies of all secrets that go to it." }
    vault_secrets_sync_gcp_destination    = { lost = "The destination with the copies of all secrets that go to it." }
    vault_secrets_sync_gh_destination     = { lost = "The destination with the copies of all secrets that go to it." }
    vault_secrets_sync_vercel_destination = { lost = "The destination with the copies of all secrets that go to it." }
    vault_keymgmt_distribute_key          = { lost = "The key in the other key management service; Vault keeps its own copy." }
  }
  reason = "The copies are deleted there. Whatever reads them fails at once: find the readers before going on."
}

protect "associations" {
  description = "Secrets that are synchronized to other systems."
  class       = "replica"
  types = {
    vault_secrets_sync_association = { lost = "The copy in the other system; the secret in Vault stays." }
  }
  filter = meta.operation == "delete"
  reason = "Whatever reads the copy fails at once. Find its readers before going on."
}
