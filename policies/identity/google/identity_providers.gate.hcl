# Providers that others trust to identify users. Grants and custom roles are
# left out: they are rewritten every day.

protect "federation" {
  description = "Workload and workforce identity pools and their providers."
  class       = "identity"
  types = {
    google_iam_workload_identity_pool          = { lost = "The pool with all its providers, and the access of every workload that signs in through it." }
    google_iam_workload_identity_pool_provider = { lost = "The sign-in of every pipeline or workload that uses it." }
    google_iam_workforce_pool                  = { lost = "The pool with all its providers, and the sign-in of everyone in it." }
    google_iam_workforce_pool_provider         = { lost = "The sign-in of everyone who uses it." }
  }
  reason = "Pipelines or people sign in through it and are locked out at once. The identifier stays blocked for 30 days, so a replacement under the same name fails."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { name = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted pool or provider can be undeleted for 30 days."
  }
}

protect "federation_parts" {
  description = "Namespaces, keys and synchronization of identity pools."
  class       = "identity"
  types = {
    google_iam_workload_identity_pool_namespace        = { lost = "The namespace with all managed identities in it." }
    google_iam_workload_identity_pool_managed_identity = { lost = "The identity that workloads act as." }
    google_iam_workforce_pool_provider_key             = { lost = "The key with which the identity provider encrypts its answers." }
    google_iam_workforce_pool_provider_scim_tenant     = { lost = "The address to which the identity provider sends its users and groups.", since = "7.7.0" }
    google_iam_workforce_pool_provider_scim_token      = { lost = "The token with which the identity provider sends its users and groups.", since = "7.13.0" }
    google_iam_oauth_client                            = { lost = "The client that applications sign in with." }
    google_iam_oauth_client_credential                 = { lost = "The secret that applications sign in with." }
    google_active_directory_domain_trust               = { lost = "The trust between the domains; users of the other one are locked out." }
  }
  reason = "The other side has to be set up again before anyone can sign in."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "sign_in" {
  description = "Sign-in through other providers in Identity Platform."
  class       = "identity"
  types = {
    google_identity_platform_default_supported_idp_config        = { lost = "The sign-in through the provider." }
    google_identity_platform_inbound_saml_config                 = { lost = "The sign-in through the SAML provider, with its identifiers." }
    google_identity_platform_oauth_idp_config                    = { lost = "The sign-in through the OpenID provider, with its identifiers." }
    google_identity_platform_tenant_default_supported_idp_config = { lost = "The sign-in through the provider for users of the tenant." }
    google_identity_platform_tenant_inbound_saml_config          = { lost = "The sign-in through the SAML provider for users of the tenant." }
    google_identity_platform_tenant_oauth_idp_config             = { lost = "The sign-in through the OpenID provider for users of the tenant." }
    google_agent_identity_auth_provider                          = { lost = "The sign-in of agents through the provider.", since = "7.42.0" }
    google_iap_tunnel_dest_group                                 = { lost = "The group of hosts that people reach through the tunnel." }
    google_beyondcorp_security_gateway                           = { lost = "The gateway through which people reach private applications." }
    google_beyondcorp_security_gateway_application               = { lost = "The private application that people reach through the gateway." }
  }
  reason = "Users who sign in this way are locked out."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# The new account has the same address and none of the grants that others have given
# to the old one.
protect "service_accounts" {
  description = "Service accounts."
  class       = "identity"
  types = {
    google_service_account = { lost = "The account's unique identifier, its keys and the grants that others have given to it.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/google_service_account.html.markdown" }
  }
  reason = "Grants in other projects, keys and workload identities refer to the old account and do not work for the new one."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "possible"
    message = "The provider leaves the old account in place, with its keys and grants."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# A rotation that others have to follow.
protect "keys" {
  description = "Keys of service accounts and of Cloud Storage."
  class       = "identity"
  types = {
    google_service_account_key      = { lost = "The key; whatever signs in with it is refused.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/google_service_account_key.html.markdown" }
    google_storage_hmac_key         = { lost = "The key; whatever signs its requests with it is refused." }
    google_os_login_ssh_public_key  = { lost = "The key with which the person signs in to machines." }
    google_compute_project_metadata = { lost = "All metadata of the project, with the SSH keys of people." }
    google_netapp_host_group        = { lost = "The hosts that may reach the volumes of blocks.", since = "7.10.0" }
    google_netapp_active_directory  = { lost = "The account with which volumes join the domain." }
  }
  reason = "Give the new key to everyone who uses the old one before that one goes."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "groups" {
  description = "Cloud Identity groups."
  class       = "identity"
  types = {
    google_cloud_identity_group = { lost = "The group with its members and everything that was granted to it." }
  }
  reason = "Grants and mail go to the group's address, in projects that this plan does not know."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# Bridges, rules and conditions in other projects name them.
protect "perimeters" {
  description = "Access policies, levels and perimeters of VPC Service Controls."
  class       = "identity"
  types = {
    google_access_context_manager_access_level       = { lost = "The level; conditions that name it no longer hold." }
    google_access_context_manager_access_levels      = { lost = "All levels of the policy; conditions that name them no longer hold." }
    google_access_context_manager_service_perimeter  = { lost = "The perimeter; its services can be reached from everywhere again." }
    google_access_context_manager_service_perimeters = { lost = "All perimeters of the policy; their services can be reached from everywhere again." }
  }
  filter = meta.operation == "delete"
  reason = "Find out who relies on the boundary before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "access_policies" {
  description = "Access policies of VPC Service Controls."
  class       = "identity"
  types = {
    google_access_context_manager_access_policy = { lost = "The policy with all access levels and perimeters in it." }
  }
  reason = "All levels and perimeters go with it, those of other stacks included. Find out who relies on them."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# Policies and grants refer to tags by name.
protect "tags" {
  description = "Tags, attestors and applications that policies and projects refer to."
  class       = "identity"
  types = {
    google_binary_authorization_attestor = { lost = "The attestor; policies that require it refuse every deployment." }
  }
  filter = meta.operation == "delete"
  reason = "Policies of other projects refer to it. Find them before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "referenced" {
  description = "Tags, applications and accounts that others are bound to by identifier."
  class       = "identity"
  types = {
    google_tags_tag_key               = { lost = "The key with all its values; conditions and firewall rules that name it no longer hold." }
    google_tags_tag_value             = { lost = "The value; conditions and firewall rules that name it no longer hold." }
    google_apphub_application         = { lost = "The application with the services and workloads that were registered in it." }
    google_assured_workloads_workload = { lost = "The folder with its controls, in which regulated projects live." }
    google_billing_subaccount         = { lost = "The billing account that projects are charged to." }
  }
  reason = "Bindings, conditions and projects refer to the old identifier, also where it is replaced under the same name. Find them before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

protect "roles" {
  description = "Custom roles and keys for accounts."
  class       = "identity"
  types = {
    google_compute_project_metadata_item = { lost = "The value, which machines read; SSH keys of people included." }
  }
  filter = meta.operation == "delete"
  reason = "A deleted role keeps its name for weeks. Check who has it before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
