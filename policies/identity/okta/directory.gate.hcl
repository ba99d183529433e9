# Providers that applications trust to identify users.

protect "applications" {
  description = "Applications and authorization servers."
  class       = "identity"
  types = {
    okta_app_oauth                 = { lost = "The application with its client identifier, secret and assignments." }
    okta_app_saml                  = { lost = "The application with its sign-in address, certificate and assignments." }
    okta_app_swa                   = { lost = "The application with its assignments and the passwords that users stored." }
    okta_app_basic_auth            = { lost = "The application with its assignments and the passwords that users stored." }
    okta_app_auto_login            = { lost = "The application with its assignments and the passwords that users stored." }
    okta_app_secure_password_store = { lost = "The application with its assignments and the passwords that users stored." }
    okta_app_shared_credentials    = { lost = "The application with its assignments and its shared password." }
    okta_app_three_field           = { lost = "The application with its assignments and the passwords that users stored." }
    okta_app_bookmark              = { lost = "The bookmark with its assignments." }
    okta_auth_server               = { lost = "The authorization server with its issuer, scopes and signing keys." }
    okta_api_service_integration   = { lost = "The integration with its client identifier and secret." }
  }
  reason = "The other side has the client identifier, the certificate or the issuer in its configuration."
}

protect "identity_providers" {
  description = "External identity providers."
  class       = "identity"
  types = {
    okta_idp_oidc     = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    okta_idp_saml     = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    okta_idp_social   = { lost = "The sign-in for everyone who uses it, and the links to their accounts." }
    okta_idp_saml_key = { lost = "The certificate with which assertions of the provider are checked." }
  }
  reason = "People who come from there are locked out at once."
}

protect "groups" {
  description = "Groups."
  class       = "identity"
  types = {
    okta_group                 = { lost = "The group with its members and assignments." }
    okta_identity_source_group = { lost = "The group with its members, as the identity source sent them." }
  }
  reason = "Applications that are assigned to the group are taken away from all its members."
}

protect "users" {
  description = "Users, their types and realms."
  class       = "identity"
  types = {
    okta_user                 = { lost = "The user with its password, factors, group memberships and application profiles.", source = "https://github.com/okta/terraform-provider-okta/blob/master/okta/services/idaas/resource_okta_user.go" }
    okta_user_type            = { lost = "The user type with its schema." }
    okta_identity_source_user = { lost = "The user, as the identity source sent it." }
    okta_realm                = { lost = "The realm with the administrators that it delegates to." }
    okta_link_value           = { lost = "The links between the user and others." }
    okta_device               = { lost = "The registration of the device, and the trust in it." }
  }
  reason = "Applications and other directories refer to the identifier, and a new one has another."
}

# Only then do the members that the rule has added leave the group.
protect "group_rules" {
  description = "Group rules that take their members with them."
  class       = "identity"
  types = {
    okta_group_rule = { lost = "The memberships of all users that the rule has added.", source = "https://github.com/okta/terraform-provider-okta/blob/master/docs/resources/group_rule.md" }
  }
  filter = try(prior_attrs.remove_assigned_users, false) == true
  reason = "Everything that is assigned to the group is taken away from these users."
}

protect "pushed_groups" {
  description = "Groups that are pushed to applications."
  class       = "identity"
  types = {
    okta_push_group = { lost = "The group in the target application, unless the arguments keep it.", source = "https://github.com/okta/terraform-provider-okta/blob/master/docs/resources/push_group.md" }
  }
  reason = "What the target application has granted to the group is gone with it."

  recovery {
    when    = { delete_target_group_on_destroy = false }
    outcome = "possible"
    message = "The group stays in the target application, without being kept up to date."
  }
}

protect "keys" {
  description = "Keys, tokens and credentials."
  class       = "identity"
  types = {
    okta_api_token      = { lost = "The token that pipelines hold." }
    okta_hook_key       = { lost = "The key with which hooks prove where they come from." }
    okta_push_provider  = { lost = "The credentials with which push notifications are sent." }
    okta_trusted_server = { lost = "The trust between the authorization servers." }
    okta_trusted_origin = { lost = "The permission of the site to call Okta from a browser." }
  }
  reason = "Whoever relies on it is refused at once. Hand out the new one before the old one goes."
}

protect "domains" {
  description = "Sign-in and mail domains."
  class       = "identity"
  types = {
    okta_domain             = { lost = "The domain on which people sign in." }
    okta_domain_certificate = { lost = "The certificate of the sign-in domain." }
    okta_email_domain       = { lost = "The domain from which people get mail." }
    okta_email_sender       = { lost = "The sender from which people get mail." }
    okta_brand              = { lost = "The brand with its sign-in pages and mail templates." }
  }
  reason = "The domain is part of the issuer that applications check, and has to be verified again."
}

protect "sign_in" {
  description = "Addresses, scopes and keys of applications."
  class       = "identity"
  types = {
    okta_app_oauth_redirect_uri             = { lost = "The address that people return to after sign-in." }
    okta_app_oauth_post_logout_redirect_uri = { lost = "The address that people return to after sign-out." }
    okta_app_saml_app_settings              = { lost = "The settings of the SAML application." }
    okta_app_connection                     = { lost = "The credentials that users are provisioned with." }
    okta_app_token                          = { lost = "The token of the application." }
    okta_auth_server_scope                  = { lost = "The scope, which clients ask for." }
    okta_auth_server_claim                  = { lost = "The claim, which applications read." }
    okta_factor                             = { lost = "The factor that people sign in with." }
    okta_factor_totp                        = { lost = "The factor that people sign in with." }
    okta_authenticator                      = { lost = "The authenticator that people sign in with." }
    okta_user_factor_question               = { lost = "The question and answer of the user." }
    okta_captcha                            = { lost = "The keys of the captcha." }
    okta_security_events_provider           = { lost = "The issuer that signals are accepted from." }
  }
  filter = meta.operation == "delete"
  reason = "Applications and people sign in by it. Check who uses it."
}

protect "routes" {
  description = "Hooks, zones and feeds that others use."
  class       = "identity"
  types = {
    okta_agent_pool_update         = { lost = "The schedule of updates of the agents." }
    okta_event_hook                = { lost = "The hook that gets events." }
    okta_inline_hook               = { lost = "The hook that is asked at sign-in or import." }
    okta_log_stream                = { lost = "The feed of logs to its destination." }
    okta_network_zone              = { lost = "The addresses, which policies name." }
    okta_email_smtp_server         = { lost = "The server and credentials that mail is sent with." }
    okta_domain_verification       = { lost = "The proof of the domain." }
    okta_email_domain_verification = { lost = "The proof of the domain." }
    okta_email_sender_verification = { lost = "The proof of the sender." }
    okta_realm_assignment          = { lost = "The realm that new users come into." }
  }
  filter = meta.operation == "delete"
  reason = "Others call it, are called by it or are named in it. Check who depends on it."
}

protect "admin_roles" {
  description = "Roles and sets of administrators."
  class       = "identity"
  types = {
    okta_resource_set      = { lost = "The set, which administrators' rights name." }
    okta_admin_role_custom = { lost = "The role, for everyone who has it." }
  }
  reason = "Administrators who have it lose what it gives. Check who does before going on."
}
