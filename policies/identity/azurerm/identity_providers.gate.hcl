# A new identity has another principal, and none of the roles that others have given
# to the old one. Roles and assignments are left out: they are rewritten every day.

protect "managed_identities" {
  description = "User-assigned identities."
  class       = "identity"
  types = {
    azurerm_user_assigned_identity = { lost = "The principal and everything that others have granted to it." }
  }
  reason = "Role assignments, database users and federated credentials refer to the old principal and do not work for the new one."
}

protect "tenants" {
  description = "Management groups, delegations to other tenants, trusts and shares."
  class       = "identity"
  types = {
    azurerm_active_directory_domain_service_trust = { lost = "The trust: users of the other domain are refused." }
    azurerm_data_share                            = { lost = "The share with the invitations and subscriptions of its consumers." }
    azurerm_data_share_account                    = { lost = "The account with all its shares and subscriptions to those of others." }
    azurerm_lighthouse_assignment                 = { lost = "The access of the managing tenant to the subscription or group." }
    azurerm_lighthouse_definition                 = { lost = "The offer that the assignments of the managing tenant refer to." }
    azurerm_management_group                      = { lost = "The group, and the policies and roles that its subscriptions inherit." }
  }
  reason = "The other side has to accept again, and people or policies outside of this plan refer to it."
}

protect "portal_sign_in" {
  description = "Sign-in to developer portals and connections that people have authorized."
  class       = "identity"
  types = {
    azurerm_api_connection                             = { lost = "The connection with the consent that a person gave it." }
    azurerm_api_management_authorization_server        = { lost = "The server by which consumers of APIs get their tokens in the portal." }
    azurerm_api_management_identity_provider_aad       = { lost = "The sign-in to the developer portal for its users." }
    azurerm_api_management_identity_provider_aadb2c    = { lost = "The sign-in to the developer portal for its users." }
    azurerm_api_management_identity_provider_facebook  = { lost = "The sign-in to the developer portal for its users." }
    azurerm_api_management_identity_provider_google    = { lost = "The sign-in to the developer portal for its users." }
    azurerm_api_management_identity_provider_microsoft = { lost = "The sign-in to the developer portal for its users." }
    azurerm_api_management_identity_provider_twitter   = { lost = "The sign-in to the developer portal for its users." }
    azurerm_api_management_openid_connect_provider     = { lost = "The provider by which consumers of APIs get their tokens in the portal." }
    azurerm_bot_connection                             = { lost = "The connection with the tokens that people gave the bot." }
  }
  filter = meta.operation == "delete"
  reason = "People have to sign in or consent again."
}

protect "trusts" {
  description = "Workloads of pipelines and clusters that an identity trusts."
  class       = "identity"
  types = {
    azurerm_federated_identity_credential = { lost = "The trust by which a pipeline or workload signs in without a password." }
  }
  reason = "Pipelines and workloads of that subject are refused at once."

  filter = change.order != "create_first"
}
