# Users, clients and credentials that others hold.

protect "credentials" {
  description = "API keys and service credentials that were handed out."
  class       = "identity"
  types = {
    ibm_iam_api_key         = { lost = "The API key of the user; its value cannot be read again." }
    ibm_iam_service_api_key = { lost = "The API key of the service ID; its value cannot be read again." }
    ibm_resource_key        = { lost = "The credentials of the service instance that applications connect with." }
    ibm_en_smtp_user        = { lost = "The SMTP user name and password." }
    ibm_mqcloud_application = { lost = "The application credentials of the queue manager." }
    ibm_mqcloud_user        = { lost = "The administrator of the queue manager." }
    ibm_compute_user        = { lost = "The classic infrastructure user with its keys." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "principals" {
  description = "Service IDs, profiles, groups and users of the account."
  class       = "identity"
  types = {
    ibm_iam_service_id           = { lost = "The service ID with its API keys and policies." }
    ibm_iam_serviceid_group      = { lost = "The group of service IDs, and what is granted to it." }
    ibm_iam_trusted_profile      = { lost = "The trusted profile: workloads and people that assume it lose its access." }
    ibm_iam_access_group         = { lost = "The access group with its members and what is granted to it." }
    ibm_iam_user_invite          = { lost = "The users leave the account, with their policies." }
    ibm_resource_group           = { lost = "The resource group that policies and billing refer to." }
    ibm_enterprise               = { lost = "The enterprise hierarchy." }
    ibm_enterprise_account_group = { lost = "The account group that policies and billing refer to." }
  }
  reason = "A new one gets another identifier: policies, credentials and trust have to follow."
}

protect "key_access" {
  description = "KMIP adapters and aliases through which keys are fetched."
  class       = "identity"
  types = {
    "ibm_kms_kmip_adapter*" = { lost = "The KMIP adapter that clients such as VMware fetch their keys through." }
    "ibm_kms_kmip_c*"       = { lost = "The certificate that KMIP clients authenticate with." }
    ibm_kms_key_alias       = { lost = "The alias under which applications refer to the key." }
  }
  reason = "Clients that fetch or name a key through it fail at once. The keys stay."
}

protect "sign_in" {
  description = "Identity providers, applications and users of App ID."
  class       = "identity"
  types = {
    ibm_iam_idp                    = { lost = "The identity provider and sign-in to the account through it." }
    ibm_appid_application          = { lost = "The application with its client identifier and secret." }
    ibm_appid_cloud_directory_user = { lost = "The user with the password and profile." }
    ibm_appid_idp_saml             = { lost = "The SAML sign-in of the tenant." }
    ibm_appid_idp_custom           = { lost = "The custom sign-in of the tenant with its public key." }
    ibm_appid_idp_cloud_directory  = { lost = "The sign-in with users of the directory." }
    ibm_appid_idp_google           = { lost = "The Google sign-in of the tenant." }
    ibm_appid_idp_facebook         = { lost = "The Facebook sign-in of the tenant." }
  }
  reason = "People and applications sign in through it and are locked out at once."
}

protect "issuers" {
  description = "Settings that secrets and certificates are issued with."
  class       = "identity"
  types = {
    ibm_sm_iam_credentials_configuration                               = { lost = "The engine that issues IAM credentials." }
    ibm_sm_custom_credentials_configuration                            = { lost = "The engine that issues custom credentials." }
    ibm_sm_private_certificate_configuration_template                  = { lost = "The template that private certificates are issued by." }
    ibm_sm_public_certificate_configuration_ca_lets_encrypt            = { lost = "The authority account that public certificates are ordered with." }
    ibm_sm_public_certificate_configuration_dns_cis                    = { lost = "The DNS access that orders are validated with." }
    ibm_sm_public_certificate_configuration_dns_classic_infrastructure = { lost = "The DNS access that orders are validated with." }
  }
  reason = "Nothing is issued or renewed with it any more; what was issued stays until it expires."
}

protect "registrations" {
  description = "Agents, actions and credentials."
  class       = "identity"
  types = {
    ibm_schematics_agent       = { lost = "The agent that runs jobs in its network." }
    ibm_schematics_action      = { lost = "The action that others start by its identifier." }
    ibm_appid_redirect_urls    = { lost = "The addresses that sign-in may return to." }
    ibm_code_engine_binding    = { lost = "The credentials of the service that the application reads." }
    ibm_container_bind_service = { lost = "The credentials of the service in the cluster." }
  }
  filter = meta.operation == "delete"
  reason = "Whoever holds it is refused, and has to be registered again."
}

protect "attached" {
  description = "Attached hosts, and roles with those who hold them."
  class       = "identity"
  types = {
    ibm_appid_role     = { lost = "The role that users and applications hold." }
    ibm_satellite_host = { lost = "The host that is attached to the location." }
  }
  reason = "A host has to be loaded and attached again, and holders of the role lose it."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    ibm_sm_private_certificate_configuration_action_sign_csr   = { lost = "The record of the signed certificate." }
    ibm_sm_private_certificate_configuration_action_set_signed = { lost = "The record of the signed certificate." }
  }
  reason = "Remove it in the console if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
