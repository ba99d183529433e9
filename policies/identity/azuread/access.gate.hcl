# What applications expose, and the credentials that clients have.

protect "credentials" {
  description = "Passwords, certificates and signing keys of applications and principals."
  class       = "identity"
  types = {
    azuread_application_certificate                     = { lost = "The certificate by which clients sign in as the application." }
    azuread_application_password                        = { lost = "The password by which clients sign in as the application." }
    azuread_service_principal_certificate               = { lost = "The certificate by which clients sign in as the principal." }
    azuread_service_principal_password                  = { lost = "The password by which clients sign in as the principal." }
    azuread_service_principal_token_signing_certificate = { lost = "The certificate that services check SAML tokens with." }
    azuread_synchronization_secret                      = { lost = "The secrets by which accounts are provisioned to the other service." }
  }
  reason = "Clients with the old one are refused at once. Give them the next one first."

  # Both are valid while the new one is handed over.
  filter = change.order != "create_first"
}

protect "trusts" {
  description = "Workload identities of pipelines and clusters that applications trust."
  class       = "identity"
  types = {
    azuread_application_federated_identity_credential          = { lost = "The trust by which a pipeline or workload signs in without a password." }
    azuread_application_flexible_federated_identity_credential = { lost = "The trust by which pipelines or workloads sign in without a password." }
  }
  reason = "Pipelines and workloads of that subject are refused at once."

  filter = change.order != "create_first"
}

protect "exposed" {
  description = "Identifiers, roles and scopes that other applications name."
  class       = "identity"
  types = {
    azuread_application_identifier_uri = { lost = "The identifier that clients request tokens for." }
  }
  filter = meta.operation == "delete"
  reason = "Applications in other tenants may name it. A new one of the same name has another identifier."
}

protect "granted" {
  description = "Roles, scopes and attributes that assignments, consents and accounts refer to."
  class       = "identity"
  types = {
    azuread_application_app_role         = { lost = "The role, and its assignments to users, groups and applications." }
    azuread_application_permission_scope = { lost = "The scope, and the consents that users gave to it." }
    azuread_custom_directory_role        = { lost = "The role, and its assignments." }
    azuread_user_flow_attribute          = { lost = "The attribute that user flows collect, and its values." }
  }
  reason = "Assignments, consents and values refer to the old identifier, and are gone also where it is replaced under the same name. Note who has them first."
}

protect "packages" {
  description = "Access packages and their catalogs."
  class       = "identity"
  types = {
    azuread_access_package         = { lost = "The package, and the assignments by which people have access." }
    azuread_access_package_catalog = { lost = "The catalog with its packages and resources." }
  }
  reason = "People lose what the package gave them, and have to request it again."
}

protect "provisioning" {
  description = "Synchronization jobs."
  class       = "identity"
  types = {
    azuread_synchronization_job = { lost = "The job with its mappings and its position: accounts are no longer provisioned." }
  }
  reason = "A new job reads every account again, and may disable accounts at the other side that it does not match."
}

protect "sign_in" {
  description = "Addresses, clients and consents of applications."
  class       = "identity"
  types = {
    azuread_application_redirect_uris                    = { lost = "The addresses that people return to after sign-in." }
    azuread_application_pre_authorized                   = { lost = "The client that needs no consent." }
    azuread_application_known_clients                    = { lost = "The clients whose consent covers this application." }
    azuread_application_api_access                       = { lost = "The permissions that the application asks for." }
    azuread_service_principal_delegated_permission_grant = { lost = "The consent that was given for people." }
    azuread_claims_mapping_policy                        = { lost = "The claims in tokens of the applications that use it." }
    azuread_named_location                               = { lost = "The location, which access policies name." }
  }
  filter = meta.operation == "delete"
  reason = "People and services that sign in by it are turned away. Check who uses it."
}
